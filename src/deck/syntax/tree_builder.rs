//! Builds the tree of a stretch from its tokens, with snags where they do not fit together.

use std::ops::Range;

use super::lexer::{Lexer, Token, is_curly};
use super::outline::closes;
use super::tree::{Child, NodeSort, Snag, Tree, TreeNode};

impl Tree {
    pub(crate) fn parse(text: &str, stretch: Range<usize>) -> Self {
        let mut builder = TreeBuilder::new(text, stretch);
        builder.build();
        builder.tree
    }
}

/// A bracket that is open.
struct Frame {
    node: usize,
    bracket: u8,
    /// A key whose value is awaited.
    key: Option<Range<usize>>,
    /// The end of a value that no comma follows yet.
    owes_comma: Option<usize>,
}

/// Brackets left open that are reported.
const MOST_OPEN: usize = 3;
/// Snags of one stretch that are kept.
const MOST: usize = 100;
/// The tree ends after so many values: nobody typed a question with more.
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
        let (tree, open, lexer) = (Tree::default(), Vec::new(), Lexer::new(text, stretch));
        Self { text, lexer, tree, open, words: None, key: None, owes_comma: None }
    }

    fn build(&mut self) {
        while let Some((token, span)) = self.lexer.next() {
            if self.tree.nodes.len() >= LARGEST {
                // Open brackets are no snags here: they may be closed further on.
                return;
            }
            match token {
                Token::Word | Token::Other => self.read_word(token, span),
                Token::Colon => self.read_colon(),
                Token::Equals => {
                    self.add_snag(Snag::Equals(span.clone()));
                    self.read_colon();
                }
                Token::Open(bracket) => self.open_bracket(bracket, span),
                Token::Close(bracket) => self.close_bracket(bracket, span),
                Token::Comma => self.read_comma(span),
                Token::Text => self.add_value(NodeSort::Text, span),
                Token::Curly => self.read_wrong_quotes(span, true),
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

    fn add_snag(&mut self, snag: Snag) {
        if self.tree.snags.len() < MOST {
            self.tree.snags.push(snag);
        }
    }

    fn bracket_after(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest.find(['(', '[', '{']).unwrap_or(0)
    }

    fn read_word(&mut self, token: Token, span: Range<usize>) {
        if token == Token::Other && self.text.get(span.clone()) == Some("'") {
            self.read_wrong_quotes(span, false);
            return;
        }
        if token == Token::Other && self.text.get(span.clone()) == Some(";") {
            self.add_snag(Snag::Semicolon(span.clone()));
            return self.read_comma(span);
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

    /// Reads a text in curly or single quotes, up to such a quote at the end of the line, the field or the list.
    fn read_wrong_quotes(&mut self, span: Range<usize>, curly: bool) {
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
        self.add_snag(snag);
        let end = self.lexer.end();
        self.lexer = Lexer::new(self.text, whole.end..end);
        self.add_value(NodeSort::Text, whole);
    }

    fn read_colon(&mut self) {
        let Some(words) = self.words.take() else {
            return self.use_text_as_key();
        };
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
    fn owed_comma(&mut self) -> &mut Option<usize> {
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

    fn open_bracket(&mut self, bracket: u8, span: Range<usize>) {
        let name = if bracket == b'(' { self.words.take() } else { None };
        self.add_words();
        let start = name.as_ref().map_or(span.start, |name| name.start);
        let sort = match bracket {
            b'(' => NodeSort::Fields,
            b'[' => NodeSort::List,
            _ => NodeSort::Map,
        };
        let node =
            self.add_node(TreeNode { span: start..span.end, sort, name, children: Vec::new() });
        self.open.push(Frame { node, bracket, key: None, owes_comma: None });
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

    fn read_comma(&mut self, span: Range<usize>) {
        self.add_words();
        if self.owed_comma().take().is_none() {
            self.add_snag(Snag::StrayComma(span));
        }
    }

    /// Adds words that turned out to be a value, not a key or a kind's name.
    fn add_words(&mut self) {
        if let Some(words) = self.words.take() {
            self.add_node(TreeNode {
                span: words,
                sort: NodeSort::Words,
                name: None,
                children: Vec::new(),
            });
        }
    }

    /// Finds `ask "…"`: in round brackets, a word where a field would begin, with a text behind it.
    fn find_missing_colon(&mut self) {
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
            self.add_snag(Snag::MissingColon(word.clone()));
            self.set_key(word);
        }
    }

    fn add_value(&mut self, sort: NodeSort, span: Range<usize>) {
        self.find_missing_colon();
        self.add_words();
        self.add_node(TreeNode { span, sort, name: None, children: Vec::new() });
    }

    fn demand_comma(&mut self) {
        if let Some(end) = self.owed_comma().take() {
            self.add_snag(Snag::MissingComma(end));
        }
    }

    fn add_node(&mut self, node: TreeNode) -> usize {
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
