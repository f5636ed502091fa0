//! A deck's tokens and comments, one by one, each with the line ends in front of it.

use std::collections::VecDeque;

use crate::deck::syntax::{Lexer, Token};

/// A token or a comment, with what stands in front of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// None for a comment.
    pub(super) token: Option<Token>,
    pub(super) text: &'a str,
    /// Line ends since the piece before.
    pub(super) lines: usize,
}

/// Every comment of a text, in order.
pub(super) fn comments(text: &str) -> impl Iterator<Item = &str> {
    let mut written = Written::new(text);
    let pieces = std::iter::from_fn(move || written.next());
    pieces.filter(|piece| piece.token.is_none()).map(|piece| piece.text.trim_end())
}

/// Pieces as they are written.
struct Written<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    /// Where the last token ended.
    last: usize,
    /// Comments and the token behind them; no token at the end of the text.
    waiting: VecDeque<Piece<'a>>,
}

impl<'a> Written<'a> {
    fn new(text: &'a str) -> Self {
        let lexer = Lexer::new(text, 0..text.len());
        Self { text, lexer, last: 0, waiting: VecDeque::new() }
    }

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.waiting.is_empty() {
            self.fill();
        }
        self.waiting.pop_front()
    }

    /// The token behind the comments that come next.
    fn token(&mut self) -> Option<Token> {
        if self.waiting.back().is_none_or(|piece| piece.token.is_none()) {
            self.fill();
        }
        self.waiting.back().and_then(|piece| piece.token)
    }

    /// Takes the next token, and the comments in front of it.
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
                block(comment)
            };
            let (comment, after) = comment.split_at(length);
            self.waiting.push_back(Piece { token: None, text: comment, lines });
            (rest, lines) = (after, 0);
        }
        lines += rest.matches('\n').count();
        self.last = self.text.len();
        if let Some((token, span)) = next {
            self.last = span.end;
            let text = self.text.get(span).unwrap_or_default();
            self.waiting.push_back(Piece { token: Some(token), text, lines });
        }
    }
}

/// How long a block comment is, nested ones included.
fn block(comment: &str) -> usize {
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

/// Pieces with comments inside `key: Name(` moved in front of all of it: there alone they can be kept.
pub(super) struct Pieces<'a> {
    written: Written<'a>,
    last: Option<Token>,
    ready: VecDeque<Piece<'a>>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { written: Written::new(text), last: None, ready: VecDeque::new() }
    }

    /// The piece that comes after so many others; none behind the last.
    pub(super) fn peek(&mut self, place: usize) -> Option<Piece<'a>> {
        while self.ready.len() <= place && self.run() {}
        self.ready.get(place).copied()
    }

    /// Passes so many pieces.
    pub(super) fn pass(&mut self, count: usize) {
        self.ready.drain(..count.min(self.ready.len()));
    }

    /// Takes the pieces up to the next bracket that opens, or comma; false at the end.
    fn run(&mut self) -> bool {
        let (mut before, mut moved, mut item) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(piece) = self.written.next() {
            let Some(token) = piece.token else {
                let to = if self.is_inside() {
                    moved.push(Piece { lines: 1, ..piece });
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

    /// Whether what comes next stands between the key and the bracket of one item.
    fn is_inside(&mut self) -> bool {
        let next = self.written.token();
        let group = self.last == Some(Token::Word) && next == Some(Token::Open(b'('));
        self.last == Some(Token::Colon) || next == Some(Token::Colon) || group
    }
}
