//! Explains names in front of what needs none: numbered items, more wordings, pairs with colons beside a field.

use super::field_words::{called_name, known_name};
use super::finding::Finding;
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::KindShape;
use crate::say::Say;

impl ShapeChecker<'_> {
    /// `Match("liver": "bile", "lung": "air", extra: "sweat")`: pairs with colons, and a field.
    pub(crate) fn find_pairs_beside_fields(&mut self, value: &TreeNode, kind: &KindShape) -> bool {
        let is_field = |child: &&Child| {
            let key = child.key.as_ref().map(|key| self.source(key));
            key.is_some_and(|key| !key.starts_with('"') && called_name(key, kind.fields).is_some())
        };
        let first = value.children.iter().position(|child| is_field(&child));
        let Some((pairs, fields)) = first.and_then(|first| value.children.split_at_checked(first))
        else {
            return false;
        };
        if pairs.is_empty() || !fields.iter().all(|child| is_field(&child)) {
            return false;
        }
        let lefts = TreeNode { children: pairs.to_vec(), ..value.clone() };
        let (Some(span), Some(rest)) = (self.span_of(&value.children), self.span_of(fields)) else {
            return false;
        };
        let written = format!("pairs: [{}], {}", self.keyed_pairs(&lefts), self.source(&rest));
        let say = Say::new("syntax-pair-colons");
        self.report(Finding::error("pair", span, say).write(written));
        true
    }

    /// `Text("CO2", accept: "carbon dioxide")`: more of what is right, under a name of its own.
    pub(crate) fn find_more_under_name(&mut self, value: &TreeNode, kind: &KindShape) -> bool {
        let first_bare = value.children.first().is_some_and(|child| child.key.is_none());
        let is_more = |child: &Child| {
            let key = child.key.as_ref().map(|key| self.source(key));
            let named = key.is_none_or(|key| {
                key != "is" && kind.short.is_some() && known_name(key, kind.fields) == kind.short
            });
            named
                && self
                    .node(child.node)
                    .is_some_and(|node| matches!(node.sort, NodeSort::Text | NodeSort::List))
        };
        if !first_bare || !value.children.iter().all(is_more) {
            return false;
        }
        let nodes = value.children.iter().filter_map(|child| self.node(child.node));
        let inner: Vec<&str> = nodes.map(|node| self.inside(node)).collect();
        let written = format!("{}({})", kind.name, inner.join(", "));
        let say = Say::new("syntax-answers-apart").with("name", kind.name);
        self.report(Finding::error("answers-apart", value.span.clone(), say).write(written));
        true
    }

    /// `Order((1, "egg"), (2, "larva"))` and `List(1. "egg", 2. "larva")`: the items, without their numbers.
    pub(crate) fn find_numbers_before_items(
        &mut self,
        holder: &TreeNode,
        values: &[Child],
        kind: &KindShape,
    ) -> bool {
        let nodes: Vec<&TreeNode> =
            values.iter().filter_map(|child| self.node(child.node)).collect();
        let is_number = |node: &TreeNode| {
            let source = self.source(&node.span).trim_end_matches(['.', ')']);
            node.sort == NodeSort::Words && read_place_name(source).is_some()
        };
        let in_brackets = |node: &&TreeNode| {
            let [number, item] = node.children.as_slice() else { return None };
            let (number, item) = (self.node(number.node)?, self.node(item.node)?);
            (is_number(number) && item.sort == NodeSort::Text).then_some(item)
        };
        let in_turn = |pair: &[&'_ TreeNode]| {
            let [number, item] = pair else { return None };
            (is_number(number) && item.sort == NodeSort::Text).then(|| self.source(&item.span))
        };
        let items: Option<Vec<&str>> = nodes
            .iter()
            .map(|node| in_brackets(node).map(|item| self.source(&item.span)))
            .collect();
        let Some(items) = items.or_else(|| nodes.chunks(2).map(in_turn).collect()) else {
            return false;
        };
        if items.len() < 2 {
            return false;
        }
        let written = format!("{}({})", kind.name, items.join(", "));
        let say = Say::new("syntax-numbered-items");
        self.report(Finding::error("named-item", holder.span.clone(), say).write(written));
        true
    }

    /// `Order(1: "egg", 2: "larva")` and `Order(first: "egg", second: "larva")`: the items, in the order of their names.
    pub(crate) fn find_numbered_items(&mut self, value: &TreeNode, keys: &[&str]) -> bool {
        let numbers: Option<Vec<u32>> = keys.iter().map(|key| read_place_name(key)).collect();
        let Some(numbers) = numbers else { return false };
        let nodes = value.children.iter().filter_map(|child| self.node(child.node));
        let mut items: Vec<(u32, &str)> =
            numbers.into_iter().zip(nodes.map(|node| self.source(&node.span))).collect();
        items.sort_by_key(|(number, _)| *number);
        let items: Vec<&str> = items.into_iter().map(|(_, item)| item).collect();
        let Some(span) = self.span_of(&value.children) else { return false };
        let say = Say::new("syntax-numbered-items");
        self.report(Finding::error("named-item", span, say).write(items.join(", ")));
        true
    }
}

/// Reads the place that a name counts: `2`, `b`, `second`, `kedua`.
fn read_place_name(name: &str) -> Option<u32> {
    const ORDINALS: [[&str; 2]; 8] = [
        ["first", "pertama"],
        ["second", "kedua"],
        ["third", "ketiga"],
        ["fourth", "keempat"],
        ["fifth", "kelima"],
        ["sixth", "keenam"],
        ["seventh", "ketujuh"],
        ["eighth", "kedelapan"],
    ];
    let word = name.trim_matches('"').to_lowercase();
    let mut signs = word.chars();
    let letter = signs.next().filter(|sign| signs.next().is_none() && sign.is_ascii_lowercase());
    let ordinal = || ORDINALS.iter().position(|names| names.contains(&word.as_str()));
    let place = || u32::try_from(ordinal()? + 1).ok();
    // `item1`, `step_2`
    let bare = ["item", "step", "langkah"].iter().find_map(|prefix| word.strip_prefix(prefix));
    let digits = bare.unwrap_or(&word).trim_start_matches(['_', ' ']);
    digits.parse().ok().or_else(|| Some(u32::from(letter?))).or_else(place)
}
