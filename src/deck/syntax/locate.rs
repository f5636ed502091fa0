//! Where a fault of meaning stands: the way to a value followed to its bytes, only when there is one to report.

use std::ops::Range;

use super::header_text::HeaderText;
use super::line_index::floor_char_boundary;
use super::outline::outline;
use super::tree::{Tree, TreeNode};
use crate::question::At;

/// The bytes that a way from a question leads to, as far as it can be followed; `span` is the question's.
#[must_use]
pub fn locate_in_question(text: &str, span: &Range<usize>, at: &At) -> Range<usize> {
    let tree = Tree::parse(text, span.clone());
    within(text, tree.place(text, at).unwrap_or_else(|| span.clone()))
}

/// The bytes of a field of the deck itself, and of the item in it that is called `item`; the whole field, or
/// the bracket that opens the deck, where there is none.
#[must_use]
pub fn locate_in_header(text: &str, field: &str, item: Option<&str>) -> Range<usize> {
    let cut = HeaderText::new(text, &outline(text));
    let tree = Tree::parse(&cut.text, 0..cut.text.len());
    let Some(root) = tree.root() else { return 0..0 };
    let Some(node) = tree.field(&cut.text, root, field) else {
        return within(text, cut.span_in_deck(&(root.span.start..root.span.start + 1)));
    };
    let named = item.and_then(|item| named(&cut.text, &tree, node, item));
    within(text, cut.span_in_deck(&named.unwrap_or_else(|| node.span.clone())))
}

/// The key of a map, or the text of a list, that reads so.
fn named(text: &str, tree: &Tree, node: &TreeNode, item: &str) -> Option<Range<usize>> {
    let spans = node.children.iter().filter_map(|child| {
        let value = tree.nodes.get(child.node).map(|node| node.span.clone());
        child.key.clone().or(value)
    });
    let reads = |span: &Range<usize>| {
        text.get(span.clone()).is_some_and(|written| written.trim_matches('"') == item)
    };
    spans.into_iter().find(reads)
}

/// A stretch that lies in the text and cuts no character.
fn within(text: &str, span: Range<usize>) -> Range<usize> {
    let start = floor_char_boundary(text, span.start);
    start..floor_char_boundary(text, span.end).max(start)
}
