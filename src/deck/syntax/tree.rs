//! A stretch of a deck as a tree of values and their places, used to place and explain mistakes.
//!
//! The tree is lenient: everything becomes a node, and what is wrong between nodes becomes a snag.

use std::ops::Range;

use crate::question::{At, AtStep};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TreeNode {
    pub(crate) span: Range<usize>,
    pub(crate) sort: NodeSort,
    /// The name in front of a bracket: `Text` of `Text("a")`.
    pub(crate) name: Option<Range<usize>>,
    pub(crate) children: Vec<Child>,
}

/// A value inside another, with its field's name or its key in a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Child {
    pub(crate) key: Option<Range<usize>>,
    pub(crate) node: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeSort {
    /// `"…"`
    Text,
    /// Words, numbers and other signs outside quotes.
    Words,
    /// `( … )`
    Fields,
    /// `[ … ]`
    List,
    /// `{ … }`
    Map,
}

/// What is wrong between values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Snag {
    /// No comma after what ends here.
    MissingComma(usize),
    /// A field's name with its value, and no colon between.
    MissingColon(Range<usize>),
    /// `;` or `.` where this sign belongs.
    Semicolon(Range<usize>, &'static str),
    /// A kind whose brackets are not round, or missing: `Text["a"]`, `Text "a"`, `Text: "a"`.
    NotRound(usize),
    /// `=` where `:` belongs.
    Equals(Range<usize>),
    /// A text in curly quotes, from the first to the last.
    Curly(Range<usize>),
    /// A text in single quotes or backticks.
    Single(Range<usize>),
    /// A comma too many.
    StrayComma(Range<usize>),
    /// A colon too many.
    StrayColon(Range<usize>),
    /// A bracket that is never closed.
    OpenBracket(Range<usize>),
    /// An opening bracket, and the closing one of another sort that closes it.
    WrongBracket(Range<usize>, Range<usize>),
    /// A closing bracket without an opening one.
    StrayBracket(Range<usize>),
    /// A text that is never closed.
    OpenText(Range<usize>),
    /// A comment that is never closed.
    OpenComment(Range<usize>),
}

/// Two values with a word or sign between that is not a comma: `"CO2" or "carbon dioxide"`, `"liver" -> "bile"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    /// The value that holds the first, and would hold both.
    pub(crate) parent: usize,
    pub(crate) first: usize,
    pub(crate) sign: Range<usize>,
    /// It is not a child of the parent.
    pub(crate) second: usize,
}

/// The tree of one stretch.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<TreeNode>,
    /// The values outside all others; exactly one where nothing is wrong.
    pub(crate) roots: Vec<usize>,
    pub(crate) snags: Vec<Snag>,
    pub(crate) joined: Vec<Joined>,
}

impl Tree {
    /// The first value outside all others.
    pub(crate) fn root(&self) -> Option<&TreeNode> {
        self.nodes.get(*self.roots.first()?)
    }

    /// The value of a field.
    pub(crate) fn field<'a>(
        &'a self,
        text: &str,
        node: &TreeNode,
        name: &str,
    ) -> Option<&'a TreeNode> {
        let named = |child: &&Child| {
            child.key.clone().and_then(|key| text.get(key)).is_some_and(|key| key == name)
        };
        self.nodes.get(node.children.iter().find(named)?.node)
    }

    /// The one value of a kind written without names.
    fn only(&self, node: &TreeNode) -> Option<&TreeNode> {
        match node.children.as_slice() {
            [Child { key: None, node: only }] if node.name.is_some() => self.nodes.get(*only),
            _ => None,
        }
    }

    /// The bytes that a way from the root leads to, as far as it can be followed.
    pub(crate) fn place(&self, text: &str, at: &At) -> Option<Range<usize>> {
        let mut node = self.root()?;
        for step in &at.0 {
            let next = match step {
                AtStep::Field(name) => self.field(text, node, name).or_else(|| self.only(node)),
                AtStep::Item(place) => {
                    node.children.get(*place).and_then(|child| self.nodes.get(child.node))
                }
            };
            // `Text("a", "b")` is `Text(is: ["a", "b"])`: without names the kind itself is the list.
            node = next.unwrap_or(node);
        }
        // Of a text with its reason, `("UNESCO", "that is culture")`, the text is meant.
        let first = node.children.first().and_then(|child| self.nodes.get(child.node));
        let noted = node.sort == NodeSort::Fields && node.name.is_none() && at.0.len() > 2;
        Some(match first {
            Some(first) if noted => first.span.clone(),
            _ => node.span.clone(),
        })
    }
}
