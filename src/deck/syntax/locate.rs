//! Finds the bytes of a lint's finding, whose place is given as a way through question or header.

use std::ops::Range;

use super::header_text::HeaderText;
use super::keyed_values::key_text;
use super::line_index::floor_char_boundary;
use super::outline::outline;
use super::tree::{Tree, TreeNode};
use crate::question::At;

/// The bytes that a way from a question leads to, as far as it can be followed; `span` is the question.
pub fn locate_in_question(text: &str, span: &Range<usize>, at: &At) -> Range<usize> {
    let tree = Tree::parse(text, span.clone());
    clamped(text, tree.place(text, at).unwrap_or_else(|| span.clone()))
}

/// The bytes of the item `item` in a field of the header; without such an item the whole field, without the field the
/// bracket that opens the deck.
pub fn locate_in_header(text: &str, field: &str, item: Option<&str>) -> Range<usize> {
    let cut = HeaderText::new(text, &outline(text));
    let tree = Tree::parse(&cut.text, 0..cut.text.len());
    let Some(root) = tree.root() else { return 0..0 };
    let Some(node) = tree.field(&cut.text, root, field) else {
        return clamped(text, cut.span_in_deck(&(root.span.start..root.span.start + 1)));
    };
    let found = item.and_then(|item| find_item(&cut.text, &tree, node, item));
    clamped(text, cut.span_in_deck(&found.unwrap_or_else(|| node.span.clone())))
}

/// The key of a map, or the text of a list, that is `item`.
fn find_item(text: &str, tree: &Tree, node: &TreeNode, item: &str) -> Option<Range<usize>> {
    let spans = node.children.iter().filter_map(|child| {
        let value = tree.nodes.get(child.node).map(|node| node.span.clone());
        child.key.clone().or(value)
    });
    let reads = |span: &Range<usize>| {
        text.get(span.clone()).is_some_and(|written| key_text(written) == item)
    };
    spans.into_iter().find(reads)
}

/// Clamps a span to the text and to whole characters.
fn clamped(text: &str, span: Range<usize>) -> Range<usize> {
    let start = floor_char_boundary(text, span.start);
    start..floor_char_boundary(text, span.end).max(start)
}
