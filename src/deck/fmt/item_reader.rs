//! A deck's text as items with all their comments: what is laid out anew, and loses nothing on the way. They are read
//! as they are wanted, so that of a large deck one question is held at a time.

use super::commented_tokens::{Piece, Pieces};
use crate::deck::syntax::{Token, pairs};

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

/// What a group begins with.
pub(super) struct Opening<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) open: u8,
    pub(super) head: Vec<&'a str>,
    pub(super) opened: bool,
}

/// What comes next in a group.
pub(super) enum Next<'a> {
    /// An item, of which this much has been read.
    Item { before: Vec<Comment<'a>>, apart: bool, parted: bool, key: Option<&'a str> },
    /// Its end, and the comments before that.
    End(Vec<Comment<'a>>),
}

/// Reads items one after the other; where a text is not made as values are, it gives none.
pub(super) struct Reader<'a> {
    pieces: Pieces<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { pieces: Pieces::new(text) }
    }

    fn peek(&mut self) -> Option<Piece<'a>> {
        self.pieces.peek(0)
    }

    /// Whether the whole text has been read.
    pub(super) fn is_done(&mut self) -> bool {
        self.peek().is_none()
    }

    /// All comments up to the next token.
    pub(super) fn comments(&mut self) -> Vec<Comment<'a>> {
        let mut comments = Vec::new();
        while let Some(piece) = self.peek().filter(|piece| piece.token.is_none()) {
            comments.push(Comment { text: piece.text.trim_end(), apart: piece.lines > 1 });
            self.pieces.pass(1);
        }
        comments
    }

    /// Takes the comments that come next, so many as are of a sort, where what is behind them is as it should be.
    fn taken(
        &mut self,
        of_sort: impl Fn(&Piece) -> bool,
        ends: impl Fn(Option<Piece>) -> bool,
    ) -> Vec<&'a str> {
        let mut comments = Vec::new();
        let is_one = |piece: &Piece| piece.token.is_none() && of_sort(piece);
        while let Some(piece) = self.pieces.peek(comments.len()).filter(is_one) {
            comments.push(piece.text.trim_end());
        }
        if !ends(self.pieces.peek(comments.len())) {
            return Vec::new();
        }
        self.pieces.pass(comments.len());
        comments
    }

    /// Comments that end the line on which what is before them ends.
    fn behind(&mut self) -> Vec<&'a str> {
        let closes = |piece: &Piece| matches!(piece.token, Some(Token::Close(_)));
        let ends = |next: Option<Piece>| next.is_none_or(|piece| piece.lines > 0 || closes(&piece));
        self.taken(|piece| piece.lines == 0, ends)
    }

    /// Comments in front of a comma that is still to come.
    fn before_comma(&mut self) -> Vec<&'a str> {
        let comma = |next: Option<Piece>| next.is_some_and(|one| one.token == Some(Token::Comma));
        self.taken(|_| true, comma)
    }

    /// The `key:` of a value; nothing in front of one alone.
    fn key(&mut self) -> Option<&'a str> {
        let first = self.peek()?;
        let is_key = matches!(first.token, Some(Token::Word | Token::Text))
            && self.pieces.peek(1).is_some_and(|next| next.token == Some(Token::Colon));
        if is_key {
            self.pieces.pass(2);
        }
        is_key.then_some(first.text)
    }

    /// The beginning of a group; nothing is read where there is none.
    pub(super) fn opening(&mut self) -> Option<Opening<'a>> {
        let first = self.peek()?;
        let (name, open) = match (first.token?, self.pieces.peek(1).and_then(|next| next.token)) {
            (Token::Open(open), _) => (None, open),
            (Token::Word, Some(Token::Open(b'('))) => (Some(first.text), b'('),
            _ => return None,
        };
        self.pieces.pass(if name.is_some() { 2 } else { 1 });
        let head = self.behind();
        let opened = self.peek().is_some_and(|piece| piece.lines > 0);
        Some(Opening { name, open, head, opened })
    }

    pub(super) fn value(&mut self) -> Option<Value<'a>> {
        if let Some(opening) = self.opening() {
            return self.group(opening).map(Value::Group);
        }
        let first = self.peek()?;
        self.pieces.pass(1);
        matches!(first.token?, Token::Text | Token::Word).then_some(Value::Plain(first.text))
    }

    fn group(&mut self, opening: Opening<'a>) -> Option<Group<'a>> {
        let Opening { name, open, head, opened } = opening;
        let mut items = Vec::new();
        loop {
            match self.next(open)? {
                Next::End(tail) => return Some(Group { name, open, head, opened, items, tail }),
                Next::Item { before, apart, parted, key } => {
                    let value = self.value()?;
                    let behind = self.after()?;
                    items.push(Item { before, apart, parted, key, value, behind });
                }
            }
        }
    }

    /// What comes next in a group that this bracket opened.
    pub(super) fn next(&mut self, open: u8) -> Option<Next<'a>> {
        let apart = self.peek()?.lines > 1;
        let before = self.comments();
        let next = self.peek()?;
        if let Some(Token::Close(close)) = next.token {
            self.pieces.pass(1);
            return pairs(open, close).then_some(Next::End(before));
        }
        let parted = !before.is_empty() && next.lines > 1;
        Some(Next::Item { before, apart, parted, key: self.key() })
    }

    /// Passes the comma behind an item; gives the comments behind either.
    pub(super) fn after(&mut self) -> Option<Vec<&'a str>> {
        let mut behind = self.behind();
        behind.extend(self.before_comma());
        let next = self.peek()?.token;
        if next == Some(Token::Comma) {
            self.pieces.pass(1);
            behind.extend(self.behind());
        } else if !matches!(next, None | Some(Token::Close(_))) {
            return None;
        }
        Some(behind)
    }
}
