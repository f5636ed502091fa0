//! A stretch of a deck as a tree of values with their places: what mistakes are placed and explained by.
//!
//! It is lenient: whatever stands there becomes a node, and what is amiss between nodes becomes a snag.

use std::ops::Range;

use crate::question::{At, AtStep};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TreeNode {
    pub(crate) span: Range<usize>,
    pub(crate) sort: NodeSort,
    /// The name in front of a bracket: `Text` of `Text("a")`.
    pub(crate) name: Option<Range<usize>>,
    pub(crate) children: Vec<Child>,
}

/// A value inside another, with the name of its field if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Child {
    pub(crate) key: Option<Range<usize>>,
    pub(crate) node: usize,
}

/// What a value is.
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

/// What is amiss between values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Snag {
    /// No comma after what ends here.
    MissingComma(usize),
    /// A name with its value right behind it, and no colon between.
    MissingColon(Range<usize>),
    /// `;` where `,` belongs.
    Semicolon(Range<usize>),
    /// `=` where `:` belongs.
    Equals(Range<usize>),
    /// A text in curly quotes, from the first to the last.
    Curly(Range<usize>),
    /// A text in single quotes.
    Single(Range<usize>),
    /// A comma too many.
    StrayComma(Range<usize>),
    /// A bracket that is never closed.
    OpenBracket(Range<usize>),
    /// A closing bracket that closes another sort of bracket (the opening one, the closing one).
    WrongBracket(Range<usize>, Range<usize>),
    /// A closing bracket with nothing to close.
    StrayBracket(Range<usize>),
    /// A text that is never closed.
    OpenText(Range<usize>),
    /// A comment that is never closed.
    OpenComment(Range<usize>),
}

/// The tree of one stretch.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<TreeNode>,
    /// The values that stand on their own; one, where all is well.
    pub(crate) roots: Vec<usize>,
    pub(crate) snags: Vec<Snag>,
}

impl Tree {
    /// The value on its own, where there is just one or several.
    pub(crate) fn root(&self) -> Option<&TreeNode> {
        self.nodes.get(*self.roots.first()?)
    }

    /// The field of this name.
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

    /// Where a way from the question leads; as far as it can be followed.
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
        // A text with its reason is placed at the text.
        let first = node.children.first().and_then(|child| self.nodes.get(child.node));
        let noted = node.sort == NodeSort::Fields && node.name.is_none() && at.0.len() > 2;
        Some(match first {
            Some(first) if noted => first.span.clone(),
            _ => node.span.clone(),
        })
    }
}
