//! A deck's text as items with all their comments: what is laid out anew, and loses nothing on the way.

use std::ops::Range;

use crate::deck::lex::{Lexer, Token};
use crate::deck::outline::pairs;

/// A value with its name, if it has one, and the comments around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    /// Comments in front of it, each on lines of its own.
    pub(super) before: Vec<Comment<'a>>,
    /// Whether an empty line stands in front of it, or of its first comment.
    pub(super) apart: bool,
    /// Whether an empty line stands between it and the comments in front of it.
    pub(super) parted: bool,
    pub(super) key: Option<&'a str>,
    pub(super) value: Value<'a>,
    /// Comments behind it on its last line.
    pub(super) behind: Vec<&'a str>,
}

/// A comment, and whether an empty line stands in front of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Comment<'a> {
    pub(super) text: &'a str,
    pub(super) apart: bool,
}

/// What is in an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// A text, a number or a word, as written.
    Plain(&'a str),
    /// `Name( … )`, `[ … ]`, `{ … }`.
    Group(Group<'a>),
}

/// Items in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) open: u8,
    /// Comments behind the opening bracket on its line.
    pub(super) head: Vec<&'a str>,
    /// Whether its author began a new line inside it.
    pub(super) opened: bool,
    pub(super) items: Vec<Item<'a>>,
    /// Comments before the closing bracket.
    pub(super) tail: Vec<Comment<'a>>,
}

/// A whole text: one value with comments around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Whole<'a> {
    pub(super) before: Vec<Comment<'a>>,
    pub(super) value: Value<'a>,
    pub(super) after: Vec<Comment<'a>>,
}

/// A token or a comment, with what stands in front of it.
#[derive(Clone, Copy, Debug)]
struct Piece<'a> {
    /// None for a comment.
    token: Option<Token>,
    text: &'a str,
    /// Line ends since the piece before.
    lines: usize,
}

/// Reads a text as items; none where it is not made as values are.
pub(super) fn read(text: &str) -> Option<Whole<'_>> {
    let pieces = in_front(&pieces(text));
    let mut reader = Reader { pieces: &pieces, at: 0 };
    let before = reader.comments();
    let (key, value) = reader.named()?;
    let after = reader.comments();
    (key.is_none() && reader.at == pieces.len()).then_some(Whole { before, value, after })
}

/// Every comment of a text, in order.
pub(super) fn comments(text: &str) -> Vec<&str> {
    let pieces = pieces(text);
    pieces.iter().filter(|piece| piece.token.is_none()).map(|piece| piece.text.trim_end()).collect()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut last = 0;
    for (token, span) in Lexer::new(text, 0..text.len()) {
        let lines = gap(text, last..span.start, &mut pieces);
        last = span.end;
        pieces.push(Piece { token: Some(token), text: text.get(span).unwrap_or_default(), lines });
    }
    gap(text, last..text.len(), &mut pieces);
    pieces
}

/// The comments of a stretch between two tokens; gives the line ends behind the last of them.
fn gap<'a>(text: &'a str, stretch: Range<usize>, pieces: &mut Vec<Piece<'a>>) -> usize {
    let mut rest = text.get(stretch).unwrap_or_default();
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
        pieces.push(Piece { token: None, text: comment, lines });
        (rest, lines) = (after, 0);
    }
    lines + rest.matches('\n').count()
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

/// The same pieces with comments inside `key: Name(` moved in front of all of it: there alone they can be kept.
fn in_front<'a>(pieces: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let mut moved: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut start = 0;
    for (at, piece) in pieces.iter().enumerate() {
        let last = moved.iter().rev().find_map(|piece| piece.token);
        let next = pieces.get(at..).and_then(|rest| rest.iter().find_map(|piece| piece.token));
        let inside = matches!(last, Some(Token::Colon))
            || matches!(next, Some(Token::Colon))
            || matches!((last, next), (Some(Token::Word), Some(Token::Open(b'('))));
        if piece.token.is_none() && inside {
            moved.insert(start, Piece { lines: 1, ..*piece });
            start += 1;
            continue;
        }
        let begins = matches!(last, None | Some(Token::Open(_) | Token::Comma));
        if begins && piece.token.is_some() {
            start = moved.len();
        }
        moved.push(*piece);
    }
    moved
}

struct Reader<'a, 'p> {
    pieces: &'p [Piece<'a>],
    at: usize,
}

impl<'a> Reader<'a, '_> {
    fn peek(&self) -> Option<Piece<'a>> {
        self.pieces.get(self.at).copied()
    }

    /// All comments up to the next token.
    fn comments(&mut self) -> Vec<Comment<'a>> {
        let mut comments = Vec::new();
        while let Some(piece) = self.peek().filter(|piece| piece.token.is_none()) {
            comments.push(Comment { text: piece.text.trim_end(), apart: piece.lines > 1 });
            self.at += 1;
        }
        comments
    }

    /// Comments that end the line on which what is before them ends.
    fn behind(&mut self) -> Vec<&'a str> {
        let rest = self.pieces.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|p| p.token.is_none() && p.lines == 0).count();
        let next = rest.get(count);
        let closes = |piece: &Piece| matches!(piece.token, Some(Token::Close(_)));
        let ends = next.is_none_or(|piece| piece.lines > 0 || closes(piece));
        let taken = if ends { count } else { 0 };
        self.at += taken;
        rest.iter().take(taken).map(|piece| piece.text.trim_end()).collect()
    }

    /// Comments in front of a comma that is still to come.
    fn before_comma(&mut self) -> Vec<&'a str> {
        let rest = self.pieces.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|piece| piece.token.is_none()).count();
        let comma = rest.get(count).is_some_and(|piece| piece.token == Some(Token::Comma));
        let taken = if comma { count } else { 0 };
        self.at += taken;
        rest.iter().take(taken).map(|piece| piece.text.trim_end()).collect()
    }

    /// `key: value`, or a value alone.
    fn named(&mut self) -> Option<(Option<&'a str>, Value<'a>)> {
        let first = self.peek()?;
        let is_key = matches!(first.token, Some(Token::Word | Token::Text))
            && self.pieces.get(self.at + 1).is_some_and(|next| next.token == Some(Token::Colon));
        let key = is_key.then_some(first.text);
        if is_key {
            self.at += 2;
        }
        Some((key, self.value()?))
    }

    fn value(&mut self) -> Option<Value<'a>> {
        let first = self.peek()?;
        self.at += 1;
        match first.token? {
            Token::Open(open) => self.group(None, open).map(Value::Group),
            Token::Text => Some(Value::Plain(first.text)),
            Token::Word => match self.peek().and_then(|piece| piece.token) {
                Some(Token::Open(open @ b'(')) => {
                    self.at += 1;
                    self.group(Some(first.text), open).map(Value::Group)
                }
                _ => Some(Value::Plain(first.text)),
            },
            Token::OpenText
            | Token::Close(_)
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::Curly
            | Token::Other
            | Token::OpenComment => None,
        }
    }

    fn group(&mut self, name: Option<&'a str>, open: u8) -> Option<Group<'a>> {
        let head = self.behind();
        let opened = self.peek()?.lines > 0;
        let mut group = Group { name, open, head, opened, items: Vec::new(), tail: Vec::new() };
        loop {
            let apart = self.peek()?.lines > 1;
            let before = self.comments();
            let next = self.peek()?;
            if let Some(Token::Close(close)) = next.token {
                self.at += 1;
                group.tail = before;
                return pairs(open, close).then_some(group);
            }
            let parted = !before.is_empty() && next.lines > 1;
            let item = self.item(before, apart)?;
            group.items.push(Item { parted, ..item });
        }
    }

    /// An item with its comma, and the comments behind either.
    fn item(&mut self, before: Vec<Comment<'a>>, apart: bool) -> Option<Item<'a>> {
        let (key, value) = self.named()?;
        let mut behind = self.behind();
        behind.extend(self.before_comma());
        let next = self.peek()?.token;
        if next == Some(Token::Comma) {
            self.at += 1;
            behind.extend(self.behind());
        } else if !matches!(next, None | Some(Token::Close(_))) {
            return None;
        }
        Some(Item { before, apart, parted: false, key, value, behind })
    }
}
