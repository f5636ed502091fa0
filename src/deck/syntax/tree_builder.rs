//! Grows the tree of a stretch: tokens to values, and snags where they do not fit together.

use std::ops::Range;

use super::lexer::{Lexer, Token, is_curly};
use super::outline::pairs;
use super::tree::{Child, NodeSort, Snag, Tree, TreeNode};

impl Tree {
    /// Grows the tree of a stretch of text.
    pub(crate) fn parse(text: &str, stretch: Range<usize>) -> Self {
        let mut grower = TreeBuilder::new(text, stretch);
        grower.run();
        grower.tree
    }
}

/// An open bracket while the tree grows.
struct Frame {
    node: usize,
    bracket: u8,
    key: Option<Range<usize>>,
    owes_comma: Option<usize>,
}

/// Brackets left open, and other snags of one stretch, that are worth telling of.
const MOST_OPEN: usize = 3;
const MOST: usize = 100;
/// Values after which a tree grows no further: no question that somebody typed has as many.
const LARGEST: usize = 200_000;

struct TreeBuilder<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    tree: Tree,
    open: Vec<Frame>,
    /// A name that may be a key, a kind or a word, until the next token tells.
    words: Option<Range<usize>>,
    /// A key whose value is awaited, outside all brackets.
    key: Option<Range<usize>>,
    owes_comma: Option<usize>,
}

impl<'a> TreeBuilder<'a> {
    fn new(text: &'a str, stretch: Range<usize>) -> Self {
        let (tree, open) = (Tree::default(), Vec::new());
        Self {
            text,
            lexer: Lexer::new(text, stretch),
            tree,
            open,
            words: None,
            key: None,
            owes_comma: None,
        }
    }

    fn run(&mut self) {
        while let Some((token, span)) = self.lexer.next() {
            if self.tree.nodes.len() >= LARGEST {
                // What is open here may be closed further on: nothing is said of it.
                return;
            }
            match token {
                Token::Word | Token::Other => self.word(token, span),
                Token::Colon => self.colon(),
                Token::Equals => {
                    self.snag(Snag::Equals(span.clone()));
                    self.colon();
                }
                Token::Open(bracket) => self.open(bracket, span),
                Token::Close(bracket) => self.close(bracket, span),
                Token::Comma => self.comma(span),
                Token::Text => self.value(NodeSort::Text, span),
                Token::Curly => self.quoted(span, true),
                Token::OpenText => {
                    self.snag(Snag::OpenText(span.clone()));
                    self.value(NodeSort::Text, span);
                }
                Token::OpenComment => self.snag(Snag::OpenComment(span)),
            }
        }
        self.flush();
        // Of many brackets left open the innermost are told; the rest follow from them.
        let told = self.open.len().saturating_sub(MOST_OPEN);
        for frame in self.open.split_off(told).into_iter().rev() {
            let start = self.tree.nodes.get(frame.node).map_or(0, |node| node.span.start);
            let name = self.tree.nodes.get(frame.node).and_then(|node| node.name.clone());
            let bracket = name.map_or(start, |name| self.bracket_after(name.end));
            self.snag(Snag::OpenBracket(bracket..bracket + 1));
        }
    }

    fn snag(&mut self, snag: Snag) {
        if self.tree.snags.len() < MOST {
            self.tree.snags.push(snag);
        }
    }

    fn bracket_after(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest.find(['(', '[', '{']).unwrap_or(0)
    }

    fn word(&mut self, token: Token, span: Range<usize>) {
        if token == Token::Other && self.text.get(span.clone()) == Some("'") {
            self.quoted(span, false);
            return;
        }
        if token == Token::Other && self.text.get(span.clone()) == Some(";") {
            self.snag(Snag::Semicolon(span.clone()));
            return self.comma(span);
        }
        let key = self.next_is_colon();
        match self.words.take() {
            Some(words) if !key => self.words = Some(words.start..span.end),
            Some(words) => {
                self.words = Some(words);
                self.flush();
                self.words = Some(span);
            }
            None => self.words = Some(span),
        }
    }

    fn next_is_colon(&self) -> bool {
        let next = self.lexer.clone().next().map(|(token, _)| token);
        matches!(next, Some(Token::Colon | Token::Equals))
    }

    /// A text in the wrong quotes: up to the last such quote before the line, the list or the field ends.
    fn quoted(&mut self, span: Range<usize>, curly: bool) {
        let rest = self.text.get(span.end..).unwrap_or_default();
        let is_close = |sign: char| if curly { is_curly(sign) } else { sign == '\'' };
        let line = rest.split('\n').next().unwrap_or_default();
        let close = line.char_indices().find(|(at, sign)| {
            let after = line.get(at + sign.len_utf8()..).unwrap_or_default().trim_start();
            is_close(*sign) && (after.is_empty() || after.starts_with([',', ')', ']', '}', ':']))
        });
        let Some((length, sign)) = close else {
            let words = self.words.take().map_or(span.clone(), |words| words.start..span.end);
            self.words = Some(words);
            return;
        };
        let whole = span.start..span.end + length + sign.len_utf8();
        let snag = if curly { Snag::Curly(whole.clone()) } else { Snag::Single(whole.clone()) };
        self.snag(snag);
        let end = self.lexer.end();
        self.lexer = Lexer::new(self.text, whole.end..end);
        self.value(NodeSort::Text, whole);
    }

    fn colon(&mut self) {
        let Some(words) = self.words.take() else {
            return self.text_key();
        };
        self.demand_comma();
        self.set_key(words);
    }

    /// A text before a colon is a key of a map.
    fn text_key(&mut self) {
        let children = match self.open.last() {
            Some(frame) => self.tree.nodes.get_mut(frame.node).map(|node| &mut node.children),
            None => None,
        };
        let Some(child) = children.and_then(Vec::pop) else { return };
        let span = self.tree.nodes.get(child.node).map(|node| node.span.clone());
        if let Some(frame) = self.open.last_mut() {
            frame.owes_comma = None;
        }
        if let Some(span) = span {
            self.set_key(span);
        }
    }

    /// Where a comma is owed among the values at hand, if one is.
    fn owed(&mut self) -> &mut Option<usize> {
        match self.open.last_mut() {
            Some(frame) => &mut frame.owes_comma,
            None => &mut self.owes_comma,
        }
    }

    fn set_key(&mut self, key: Range<usize>) {
        match self.open.last_mut() {
            Some(frame) => frame.key = Some(key),
            None => self.key = Some(key),
        }
    }

    fn open(&mut self, bracket: u8, span: Range<usize>) {
        let name = if bracket == b'(' { self.words.take() } else { None };
        self.flush();
        let start = name.as_ref().map_or(span.start, |name| name.start);
        let sort = match bracket {
            b'(' => NodeSort::Fields,
            b'[' => NodeSort::List,
            _ => NodeSort::Map,
        };
        let node = self.add(TreeNode { span: start..span.end, sort, name, children: Vec::new() });
        self.open.push(Frame { node, bracket, key: None, owes_comma: None });
    }

    fn close(&mut self, bracket: u8, span: Range<usize>) {
        self.flush();
        let Some(frame) = self.open.pop() else {
            self.snag(Snag::StrayBracket(span));
            return;
        };
        *self.owed() = Some(span.end);
        let Some(node) = self.tree.nodes.get_mut(frame.node) else { return };
        node.span.end = span.end;
        if !pairs(frame.bracket, bracket) {
            let open = node.name.as_ref().map_or(node.span.start, |name| name.end);
            self.snag(Snag::WrongBracket(open..open + 1, span));
        }
    }

    fn comma(&mut self, span: Range<usize>) {
        self.flush();
        if self.owed().take().is_none() {
            self.snag(Snag::StrayComma(span));
        }
    }

    /// What was a name until now is a value.
    fn flush(&mut self) {
        if let Some(words) = self.words.take() {
            self.add(TreeNode {
                span: words,
                sort: NodeSort::Words,
                name: None,
                children: Vec::new(),
            });
        }
    }

    /// `ask "…"`: in round brackets, a word where a field would begin, with a text behind it.
    fn missing_colon(&mut self) {
        let in_fields =
            self.open.last().is_some_and(|frame| frame.bracket == b'(' && frame.key.is_none());
        let word = self.words.clone().filter(|_| in_fields);
        let is_name = |word: &Range<usize>| {
            let name = self.text.get(word.clone()).unwrap_or_default();
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        if let Some(word) = word.filter(is_name) {
            self.words = None;
            self.demand_comma();
            self.snag(Snag::MissingColon(word.clone()));
            self.set_key(word);
        }
    }

    fn value(&mut self, sort: NodeSort, span: Range<usize>) {
        self.missing_colon();
        self.flush();
        self.add(TreeNode { span, sort, name: None, children: Vec::new() });
    }

    fn demand_comma(&mut self) {
        let owed = match self.open.last_mut() {
            Some(frame) => frame.owes_comma.take(),
            None => self.owes_comma.take(),
        };
        owed.map(Snag::MissingComma).into_iter().for_each(|snag| self.snag(snag));
    }

    fn add(&mut self, node: TreeNode) -> usize {
        let has_key = self.open.last().map_or(self.key.is_some(), |frame| frame.key.is_some());
        if !has_key && !self.open.is_empty() {
            self.demand_comma();
        }
        let (id, end) = (self.tree.nodes.len(), node.span.end);
        self.tree.nodes.push(node);
        if let Some(frame) = self.open.last_mut() {
            let key = frame.key.take();
            frame.owes_comma = Some(end);
            let parent = frame.node;
            if let Some(parent) = self.tree.nodes.get_mut(parent) {
                parent.children.push(Child { key, node: id });
            }
        } else {
            self.key = None;
            self.owes_comma = Some(end);
            self.tree.roots.push(id);
        }
        id
    }
}
