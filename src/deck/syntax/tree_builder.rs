//! Builds the tree of a stretch from its tokens, with snags where they do not fit together.

use std::ops::Range;

use super::lexer::{Lexer, Token};
use super::outline::closes;
use super::tree::{Child, Joined, NodeSort, Snag, Tree, TreeNode};

impl Tree {
    pub(crate) fn parse(text: &str, stretch: Range<usize>) -> Self {
        let mut builder = TreeBuilder::new(text, stretch);
        builder.build();
        builder.tree
    }
}

/// A bracket that is open.
pub(super) struct Frame {
    pub(super) node: usize,
    pub(super) bracket: u8,
    /// A key whose value is awaited.
    pub(super) key: Option<Range<usize>>,
    /// The end of a value that no comma follows yet.
    pub(super) owes_comma: Option<usize>,
    /// The sign between the last value and the next in place of a comma.
    pub(super) joiner: Option<Range<usize>>,
}

/// Brackets left open that are reported.
const MOST_OPEN: usize = 3;
/// Snags of one stretch that are kept.
const MOST: usize = 100;
/// The tree ends after this many values: more than any typed question has.
const LARGEST: usize = 200_000;

pub(super) struct TreeBuilder<'a> {
    pub(super) text: &'a str,
    pub(super) lexer: Lexer<'a>,
    pub(super) tree: Tree,
    pub(super) open: Vec<Frame>,
    /// A name that may be a key, a kind or a word; the next token decides.
    pub(super) words: Option<Range<usize>>,
    /// A key whose value is awaited, outside all brackets.
    pub(super) key: Option<Range<usize>>,
    pub(super) owes_comma: Option<usize>,
    /// Whether a colon separates a kind's name from its answer: `Text: "a"`.
    pub(super) colon_after_kind: bool,
}

impl<'a> TreeBuilder<'a> {
    fn new(text: &'a str, stretch: Range<usize>) -> Self {
        let (tree, open, lexer) = (Tree::default(), Vec::new(), Lexer::new(text, stretch));
        Self {
            text,
            lexer,
            tree,
            open,
            words: None,
            key: None,
            owes_comma: None,
            colon_after_kind: false,
        }
    }

    fn build(&mut self) {
        while let Some((token, span)) = self.lexer.next() {
            if self.tree.nodes.len() >= LARGEST {
                // Open brackets are not snags here: they may be closed further on.
                return;
            }
            match token {
                Token::Word | Token::Other => self.read_word(token, span),
                Token::Colon => self.read_plain_colon(span),
                // Between two values an arrow joins them.
                Token::Equals if span.len() == 2 && self.owed_comma().is_some() => {
                    self.words = Some(span);
                }
                Token::Equals => {
                    self.add_snag(Snag::Equals(span.clone()));
                    self.read_colon();
                }
                Token::Open(bracket) => self.open_bracket(bracket, span),
                Token::Close(bracket) => self.close_bracket(bracket, span),
                Token::Comma => self.read_comma(span),
                Token::Text => self.add_value(NodeSort::Text, span),
                Token::Curly => self.read_wrong_quotes(span, "“"),
                Token::OpenText => {
                    self.add_snag(Snag::OpenText(span.clone()));
                    self.add_value(NodeSort::Text, span);
                }
                Token::OpenComment => self.add_snag(Snag::OpenComment(span)),
            }
        }
        self.add_words();
        // Of many brackets left open only the innermost are reported; the others follow from them.
        let outer = self.open.len().saturating_sub(MOST_OPEN);
        for frame in self.open.split_off(outer).into_iter().rev() {
            let start = self.tree.nodes.get(frame.node).map_or(0, |node| node.span.start);
            let name = self.tree.nodes.get(frame.node).and_then(|node| node.name.clone());
            let bracket = name.map_or(start, |name| self.bracket_after(name.end));
            self.add_snag(Snag::OpenBracket(bracket..bracket + 1));
        }
    }

    pub(super) fn add_snag(&mut self, snag: Snag) {
        if self.tree.snags.len() < MOST {
            self.tree.snags.push(snag);
        }
    }

    fn bracket_after(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest.find(['(', '[', '{']).unwrap_or(0)
    }

    fn read_word(&mut self, token: Token, span: Range<usize>) {
        let sign = self.text.get(span.clone()).unwrap_or_default();
        if token == Token::Other && matches!(sign, "'" | "`") {
            return self.read_wrong_quotes(span, sign);
        }
        if sign == ";" || (sign == "." && self.owed_comma().is_some() && self.words.is_none()) {
            return self.read_semicolon(span);
        }
        let key = self.next_is_colon();
        match self.words.take() {
            Some(words) if !key => self.words = Some(words.start..span.end),
            Some(words) => {
                self.words = Some(words);
                self.add_words();
                self.words = Some(span);
            }
            None => self.words = Some(span),
        }
    }

    fn next_is_colon(&self) -> bool {
        let next = self.lexer.clone().next().map(|(token, _)| token);
        matches!(next, Some(Token::Colon | Token::Equals))
    }

    /// Reads a colon, which may be doubled, or typed for the comma after a value.
    fn read_plain_colon(&mut self, span: Range<usize>) {
        let Some(frame) = self.open.last().filter(|_| self.words.is_none()) else {
            return self.read_colon();
        };
        if frame.key.is_some() {
            return self.add_snag(Snag::StrayColon(span));
        }
        let last = self.tree.nodes.get(frame.node).and_then(|node| node.children.last());
        if last.is_some_and(|child| child.key.is_some()) && frame.owes_comma.is_some() {
            self.add_snag(Snag::Semicolon(span.clone(), ","));
            return self.read_comma(span);
        }
        self.read_colon();
    }

    pub(super) fn read_colon(&mut self) {
        let Some(words) = self.words.take() else {
            return self.use_text_as_key();
        };
        if self.open.last().is_some_and(|frame| frame.key.is_some()) && self.is_kind_name(&words) {
            self.words = Some(words);
            self.colon_after_kind = true;
            return;
        }
        self.demand_comma();
        self.set_key(words);
    }

    /// A text that a colon follows was a key of a map, not a value.
    fn use_text_as_key(&mut self) {
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

    /// The end of the last value in the innermost bracket, if no comma follows it yet.
    pub(super) fn owed_comma(&mut self) -> &mut Option<usize> {
        match self.open.last_mut() {
            Some(frame) => &mut frame.owes_comma,
            None => &mut self.owes_comma,
        }
    }

    pub(super) fn set_key(&mut self, key: Range<usize>) {
        match self.open.last_mut() {
            Some(frame) => frame.key = Some(key),
            None => self.key = Some(key),
        }
    }

    fn open_bracket(&mut self, bracket: u8, span: Range<usize>) {
        let name = self.take_kind(bracket == b'(');
        self.find_joiner();
        if name.is_none() && bracket == b'[' {
            self.find_missing_colon();
        }
        self.add_words();
        let start = name.as_ref().map_or(span.start, |name| name.start);
        let sort = match bracket {
            b'[' if name.is_none() => NodeSort::List,
            b'{' if name.is_none() => NodeSort::Map,
            _ => NodeSort::Fields,
        };
        let named = name.is_some();
        let node =
            self.add_node(TreeNode { span: start..span.end, sort, name, children: Vec::new() });
        if std::mem::take(&mut self.colon_after_kind) || (named && bracket != b'(') {
            self.add_snag(Snag::NotRound(node));
        }
        self.open.push(Frame { node, bracket, key: None, owes_comma: None, joiner: None });
    }

    fn close_bracket(&mut self, bracket: u8, span: Range<usize>) {
        self.add_words();
        let Some(frame) = self.open.pop() else {
            self.add_snag(Snag::StrayBracket(span));
            return;
        };
        *self.owed_comma() = Some(span.end);
        let Some(node) = self.tree.nodes.get_mut(frame.node) else { return };
        node.span.end = span.end;
        if !closes(frame.bracket, bracket) {
            let open = node.name.as_ref().map_or(node.span.start, |name| name.end);
            self.add_snag(Snag::WrongBracket(open..open + 1, span));
        }
    }

    pub(super) fn read_comma(&mut self, span: Range<usize>) {
        self.add_words();
        if self.owed_comma().take().is_none() {
            self.add_snag(Snag::StrayComma(span));
        }
    }

    /// Adds words that turned out to be a value, not a key or a kind's name.
    fn add_words(&mut self) {
        if let Some(words) = self.words.take() {
            let words = self.take_missing_colon(words);
            self.add_node(TreeNode {
                span: words,
                sort: NodeSort::Words,
                name: None,
                children: Vec::new(),
            });
        }
    }

    /// Takes the name of a field without its colon from the words before its number: `is 48`.
    fn take_missing_colon(&mut self, words: Range<usize>) -> Range<usize> {
        let source = self.text.get(words.clone()).unwrap_or_default();
        let in_fields =
            self.open.last().is_some_and(|frame| frame.bracket == b'(' && frame.key.is_none());
        let Some((name, number)) = source.split_once(' ').filter(|_| in_fields) else {
            return words;
        };
        let figure = number.starts_with(|sign: char| sign.is_ascii_digit());
        if !figure || !matches!(name, "is" | "within" | "points" | "level") {
            return words;
        }
        let key = words.start..words.start + name.len();
        self.demand_comma();
        self.add_snag(Snag::MissingColon(key.clone()));
        self.set_key(key);
        words.end - number.len()..words.end
    }

    pub(super) fn add_value(&mut self, sort: NodeSort, span: Range<usize>) {
        let name = self.take_kind(false);
        self.find_joiner();
        self.find_missing_colon();
        self.add_words();
        self.colon_after_kind = false;
        let Some(name) = name else {
            self.add_node(TreeNode { span, sort, name: None, children: Vec::new() });
            return;
        };
        // `Text "a"` is read as `Text("a")`.
        let whole = name.start..span.end;
        let kind = self.add_node(TreeNode {
            span: whole,
            sort: NodeSort::Fields,
            name: Some(name),
            children: Vec::new(),
        });
        let text = self.tree.nodes.len();
        self.tree.nodes.push(TreeNode { span, sort, name: None, children: Vec::new() });
        if let Some(node) = self.tree.nodes.get_mut(kind) {
            node.children.push(Child { key: None, node: text });
        }
        self.add_snag(Snag::NotRound(kind));
    }

    pub(super) fn demand_comma(&mut self) {
        if let Some(end) = self.owed_comma().take() {
            self.add_snag(Snag::MissingComma(end));
        }
    }

    fn add_node(&mut self, node: TreeNode) -> usize {
        let has_key = self.open.last().map_or(self.key.is_some(), |frame| frame.key.is_some());
        let joiner = self.open.last_mut().and_then(|frame| frame.joiner.take());
        if !has_key && joiner.is_none() && !self.open.is_empty() {
            self.demand_comma();
        }
        let (id, end) = (self.tree.nodes.len(), node.span.end);
        self.tree.nodes.push(node);
        if let Some(frame) = self.open.last_mut() {
            let key = frame.key.take();
            frame.owes_comma = Some(end);
            let parent = frame.node;
            self.add_child(parent, key, id, joiner);
        } else {
            self.key = None;
            self.owes_comma = Some(end);
            self.tree.roots.push(id);
        }
        id
    }

    fn add_child(
        &mut self,
        parent: usize,
        key: Option<Range<usize>>,
        node: usize,
        joiner: Option<Range<usize>>,
    ) {
        let Some(children) = self.tree.nodes.get_mut(parent).map(|parent| &mut parent.children)
        else {
            return;
        };
        match (joiner, children.last().map(|child| child.node)) {
            (Some(sign), Some(first)) => {
                if self.tree.joined.len() < MOST {
                    self.tree.joined.push(Joined { parent, first, sign, second: node });
                }
            }
            _ => children.push(Child { key, node }),
        }
    }
}
