//! Reads a deck's text as items with all their comments, on demand, so that of a large deck one question is held.

use super::commented_tokens::{LayoutPiece, PieceQueue};
use crate::deck::syntax::{Token, closes};

/// A value with its key, if it has one, and the comments around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LayoutItem<'a> {
    /// Comments in front of it, each on lines of its own.
    pub(super) before: Vec<Comment<'a>>,
    /// Whether an empty line precedes it or its first comment.
    pub(super) apart: bool,
    /// Whether an empty line separates it from the comments in front of it.
    pub(super) parted: bool,
    pub(super) key: Option<&'a str>,
    pub(super) value: ItemValue<'a>,
    /// Comments after it on its last line.
    pub(super) behind: Vec<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Comment<'a> {
    pub(super) text: &'a str,
    /// Whether an empty line precedes it.
    pub(super) apart: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ItemValue<'a> {
    /// A text, a number or a word, as written.
    Plain(&'a str),
    /// `Name( … )`, `[ … ]`, `{ … }`.
    Group(BracketGroup<'a>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BracketGroup<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) open: u8,
    /// Comments after the opening bracket on its line.
    pub(super) head: Vec<&'a str>,
    /// Whether its author broke the line after the bracket.
    pub(super) opened: bool,
    pub(super) items: Vec<LayoutItem<'a>>,
    /// Comments before the closing bracket.
    pub(super) tail: Vec<Comment<'a>>,
}

/// The beginning of a group, up to its first item.
pub(super) struct Opening<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) open: u8,
    pub(super) head: Vec<&'a str>,
    pub(super) opened: bool,
}

pub(super) enum NextItem<'a> {
    /// An item, read up to its value.
    Item { before: Vec<Comment<'a>>, apart: bool, parted: bool, key: Option<&'a str> },
    /// The closing bracket, and the comments before it.
    End(Vec<Comment<'a>>),
}

/// Reads items one after the other; every method returns None where the text is malformed.
pub(super) struct ItemReader<'a> {
    pieces: PieceQueue<'a>,
}

impl<'a> ItemReader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { pieces: PieceQueue::new(text) }
    }

    fn peek(&mut self) -> Option<LayoutPiece<'a>> {
        self.pieces.peek(0)
    }

    /// Reports whether the whole text has been read.
    pub(super) fn is_done(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Returns all comments up to the next token.
    pub(super) fn read_comments(&mut self) -> Vec<Comment<'a>> {
        let mut comments = Vec::new();
        while let Some(piece) = self.peek().filter(|piece| piece.token.is_none()) {
            comments.push(Comment { text: piece.text.trim_end(), apart: piece.lines > 1 });
            self.pieces.pass(1);
        }
        comments
    }

    /// Reads the next comments of a sort, but only where what follows them is as wanted.
    fn take_comments(
        &mut self,
        of_sort: impl Fn(&LayoutPiece) -> bool,
        ends: impl Fn(Option<LayoutPiece>) -> bool,
    ) -> Vec<&'a str> {
        let mut comments = Vec::new();
        let is_one = |piece: &LayoutPiece| piece.token.is_none() && of_sort(piece);
        while let Some(piece) = self.pieces.peek(comments.len()).filter(is_one) {
            comments.push(piece.text.trim_end());
        }
        if !ends(self.pieces.peek(comments.len())) {
            return Vec::new();
        }
        self.pieces.pass(comments.len());
        comments
    }

    /// Reads comments after something on the same line, if the line or the group ends with them.
    fn comments_behind(&mut self) -> Vec<&'a str> {
        let closes = |piece: &LayoutPiece| matches!(piece.token, Some(Token::Close(_)));
        let ends =
            |next: Option<LayoutPiece>| next.is_none_or(|piece| piece.lines > 0 || closes(&piece));
        self.take_comments(|piece| piece.lines == 0, ends)
    }

    /// Comments between a value and its comma.
    fn comments_before_comma(&mut self) -> Vec<&'a str> {
        let comma =
            |next: Option<LayoutPiece>| next.is_some_and(|piece| piece.token == Some(Token::Comma));
        self.take_comments(|_| true, comma)
    }

    /// Reads `key:`; None, and nothing read, in front of a bare value.
    fn read_key(&mut self) -> Option<&'a str> {
        let first = self.peek()?;
        let is_key = matches!(first.token, Some(Token::Word | Token::Text))
            && self.pieces.peek(1).is_some_and(|next| next.token == Some(Token::Colon));
        if is_key {
            self.pieces.pass(2);
        }
        is_key.then_some(first.text)
    }

    /// Reads the beginning of a group; None, and nothing read, in front of anything else.
    pub(super) fn read_opening(&mut self) -> Option<Opening<'a>> {
        let first = self.peek()?;
        let (name, open) = match (first.token?, self.pieces.peek(1).and_then(|next| next.token)) {
            (Token::Open(open), _) => (None, open),
            (Token::Word, Some(Token::Open(b'('))) => (Some(first.text), b'('),
            _ => return None,
        };
        self.pieces.pass(if name.is_some() { 2 } else { 1 });
        let head = self.comments_behind();
        let opened = self.peek().is_some_and(|piece| piece.lines > 0);
        Some(Opening { name, open, head, opened })
    }

    pub(super) fn read_value(&mut self) -> Option<ItemValue<'a>> {
        if let Some(opening) = self.read_opening() {
            return self.read_group(opening).map(ItemValue::Group);
        }
        let first = self.peek()?;
        self.pieces.pass(1);
        matches!(first.token?, Token::Text | Token::Word).then_some(ItemValue::Plain(first.text))
    }

    fn read_group(&mut self, opening: Opening<'a>) -> Option<BracketGroup<'a>> {
        let Opening { name, open, head, opened } = opening;
        let mut items = Vec::new();
        loop {
            match self.next_item(open)? {
                NextItem::End(tail) => {
                    return Some(BracketGroup { name, open, head, opened, items, tail });
                }
                NextItem::Item { before, apart, parted, key } => {
                    let value = self.read_value()?;
                    let behind = self.pass_comma()?;
                    items.push(LayoutItem { before, apart, parted, key, value, behind });
                }
            }
        }
    }

    /// Reads on in a group that `open` began.
    pub(super) fn next_item(&mut self, open: u8) -> Option<NextItem<'a>> {
        let apart = self.peek()?.lines > 1;
        let before = self.read_comments();
        let next = self.peek()?;
        if let Some(Token::Close(close)) = next.token {
            self.pieces.pass(1);
            return closes(open, close).then_some(NextItem::End(before));
        }
        let parted = !before.is_empty() && next.lines > 1;
        Some(NextItem::Item { before, apart, parted, key: self.read_key() })
    }

    /// Skips the comma after an item; returns the comments before and after it.
    pub(super) fn pass_comma(&mut self) -> Option<Vec<&'a str>> {
        let mut behind = self.comments_behind();
        behind.extend(self.comments_before_comma());
        let next = self.peek()?.token;
        if next == Some(Token::Comma) {
            self.pieces.pass(1);
            behind.extend(self.comments_behind());
        } else if !matches!(next, None | Some(Token::Close(_))) {
            return None;
        }
        Some(behind)
    }
}
