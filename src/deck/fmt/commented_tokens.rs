//! Scans a deck's tokens together with its comments, which the lexer skips.

use std::collections::VecDeque;

use crate::deck::syntax::{Lexer, Token};

/// A token or a comment.
#[derive(Clone, Copy, Debug)]
pub(super) struct LayoutPiece<'a> {
    /// None for a comment.
    pub(super) token: Option<Token>,
    pub(super) text: &'a str,
    /// Line ends between the previous piece and this one.
    pub(super) lines: usize,
}

/// Returns all comments of a text, in order.
pub(super) fn comments(text: &str) -> impl Iterator<Item = &str> {
    let mut scanner = PieceScanner::new(text);
    let pieces = std::iter::from_fn(move || scanner.next());
    pieces.filter(|piece| piece.token.is_none()).map(|piece| piece.text.trim_end())
}

/// Scans pieces in the order of the text.
struct PieceScanner<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    /// Where the last token ended.
    last: usize,
    /// Comments and the token after them; at the end of the text comments alone.
    waiting: VecDeque<LayoutPiece<'a>>,
}

impl<'a> PieceScanner<'a> {
    fn new(text: &'a str) -> Self {
        let lexer = Lexer::new(text, 0..text.len());
        Self { text, lexer, last: 0, waiting: VecDeque::new() }
    }

    fn next(&mut self) -> Option<LayoutPiece<'a>> {
        if self.waiting.is_empty() {
            self.fill();
        }
        self.waiting.pop_front()
    }

    /// Returns the next token, after any comments.
    fn next_token(&mut self) -> Option<Token> {
        if self.waiting.back().is_none_or(|piece| piece.token.is_none()) {
            self.fill();
        }
        self.waiting.back().and_then(|piece| piece.token)
    }

    /// Scans the next token and the comments in front of it.
    fn fill(&mut self) {
        let next = self.lexer.next();
        let end = next.as_ref().map_or(self.text.len(), |(_, span)| span.start);
        let mut rest = self.text.get(self.last..end).unwrap_or_default();
        let mut lines = 0;
        while let Some(start) = rest.find("//").into_iter().chain(rest.find("/*")).min() {
            let (space, comment) = rest.split_at(start);
            lines += space.matches('\n').count();
            let length = if comment.starts_with("//") {
                comment.find('\n').unwrap_or(comment.len())
            } else {
                block_comment_length(comment)
            };
            let (comment, after) = comment.split_at(length);
            self.waiting.push_back(LayoutPiece { token: None, text: comment, lines });
            (rest, lines) = (after, 0);
        }
        lines += rest.matches('\n').count();
        self.last = self.text.len();
        if let Some((token, span)) = next {
            self.last = span.end;
            let text = self.text.get(span).unwrap_or_default();
            self.waiting.push_back(LayoutPiece { token: Some(token), text, lines });
        }
    }
}

/// Returns the bytes of a block comment, nested ones included.
fn block_comment_length(comment: &str) -> usize {
    let mut depth = 0_usize;
    let mut bytes = comment.as_bytes().windows(2).enumerate();
    while let Some((at, two)) = bytes.next() {
        match two {
            b"/*" => depth += 1,
            b"*/" if depth <= 1 => return at + 2,
            b"*/" => depth -= 1,
            _ => continue,
        }
        bytes.next();
    }
    comment.len()
}

/// Pieces in an order that can be laid out: a comment inside `key: Name(` moves in front of the key, since `fmt` has no
/// other place for it.
pub(super) struct PieceQueue<'a> {
    scanner: PieceScanner<'a>,
    last: Option<Token>,
    ready: VecDeque<LayoutPiece<'a>>,
}

impl<'a> PieceQueue<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { scanner: PieceScanner::new(text), last: None, ready: VecDeque::new() }
    }

    /// Returns the piece at a place from here, from 0; None beyond the end.
    pub(super) fn peek(&mut self, place: usize) -> Option<LayoutPiece<'a>> {
        while self.ready.len() <= place && self.scan_item() {}
        self.ready.get(place).copied()
    }

    /// Skips `count` pieces.
    pub(super) fn pass(&mut self, count: usize) {
        self.ready.drain(..count.min(self.ready.len()));
    }

    /// Scans up to the next opening bracket or comma; returns false at the end of the text.
    fn scan_item(&mut self) -> bool {
        let (mut before, mut moved, mut item) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(piece) = self.scanner.next() {
            let Some(token) = piece.token else {
                let to = if self.is_inside() {
                    moved.push(LayoutPiece { lines: 1, ..piece });
                    continue;
                } else if item.is_empty() {
                    &mut before
                } else {
                    &mut item
                };
                to.push(piece);
                continue;
            };
            item.push(piece);
            self.last = Some(token);
            if matches!(token, Token::Open(_) | Token::Comma) {
                break;
            }
        }
        let any = !(before.is_empty() && moved.is_empty() && item.is_empty());
        self.ready.extend(before.into_iter().chain(moved).chain(item));
        any
    }

    /// Reports whether the next comment is between a key and its value, or a name and its bracket.
    fn is_inside(&mut self) -> bool {
        let next = self.scanner.next_token();
        let group = self.last == Some(Token::Word) && next == Some(Token::Open(b'('));
        self.last == Some(Token::Colon) || next == Some(Token::Colon) || group
    }
}
