//! Explains pairs that are not two texts in round brackets each: with colons, arrows, square brackets, or in columns.

use std::ops::Range;

use super::finding::{Finding, shorten};
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::say::Say;

/// What people write between the two texts of a pair, in one text.
const BETWEEN: [&str; 14] =
    [" -> ", " => ", " → ", " = ", " - ", " – ", " — ", ": ", " | ", "->", "=>", "→", "|", "="];

/// Whether a value is two texts in round brackets.
fn is_pair(value: &TreeNode) -> bool {
    let bare = value.children.iter().all(|child| child.key.is_none());
    value.sort == NodeSort::Fields && value.name.is_none() && value.children.len() == 2 && bare
}

impl<'a> ShapeChecker<'a> {
    /// Checks the pairs that a value holds; `listed` is true for a list of them, false for a kind's own brackets.
    pub(crate) fn check_pairs(&mut self, value: &'a TreeNode, listed: bool) {
        if !listed && self.find_pairs_with_extra(value) {
            return;
        }
        let [Child { key: None, node }] = value.children.as_slice() else {
            return self.check_pair_items(value, listed);
        };
        match self.node(*node) {
            Some(inner) if inner.sort == NodeSort::Map => self.report_map(inner, ""),
            Some(inner) if inner.sort == NodeSort::List && !self.is_square_pair(inner) => {
                self.check_pair_items(inner, true);
            }
            // ron takes the brackets of an only pair for those of the kind.
            Some(pair) if !listed && is_pair(pair) => self.report_only_pair(value, pair),
            Some(pairs) if !listed && self.report_one_bracket(pairs) => {}
            _ => self.check_pair_items(value, listed),
        }
    }

    /// Whether a bracket holds pairs of texts, and nothing else.
    pub(crate) fn are_pairs(&self, list: &TreeNode) -> bool {
        let mut items = list.children.iter().filter_map(|child| self.node(child.node));
        list.name.is_none() && !list.children.is_empty() && items.all(is_pair)
    }

    /// `("liver", "bile", "lung", "air")`: the texts of several pairs in one bracket.
    fn report_one_bracket(&mut self, pairs: &TreeNode) -> bool {
        let texts = self.values_of(pairs);
        let nodes = pairs.children.iter().filter_map(|child| self.node(child.node));
        let plain = pairs.name.is_none() && pairs.sort == NodeSort::Fields;
        let all = plain && nodes.into_iter().all(|node| node.sort == NodeSort::Text);
        if !all || texts.len() < 4 || !texts.len().is_multiple_of(2) {
            return false;
        }
        let written: Vec<String> =
            texts.chunks(2).map(|pair| format!("({})", pair.join(", "))).collect();
        let say = Say::new("syntax-pairs-as-texts");
        let finding = Finding::error("pair", pairs.span.clone(), say);
        self.report(finding.write(written.join(", ")));
        true
    }

    /// `["liver", "bile"]`: one pair in square brackets, and no list of pairs.
    fn is_square_pair(&self, list: &TreeNode) -> bool {
        let mut items = list.children.iter().filter_map(|child| self.node(child.node));
        list.children.len() == 2 && items.all(|item| item.sort == NodeSort::Text)
    }

    /// `Match([("liver", "bile"), ("kidney", "urine")], ["sweat"])`: pairs, and what belongs to none of them.
    fn find_pairs_with_extra(&mut self, value: &TreeNode) -> bool {
        let [Child { key: None, node: pairs }, Child { key: None, node: extra }] =
            value.children.as_slice()
        else {
            return false;
        };
        let (Some(pairs), Some(extra)) = (self.node(*pairs), self.node(*extra)) else {
            return false;
        };
        let all = |list: &TreeNode, fits: &dyn Fn(&TreeNode) -> bool| {
            let mut items = list.children.iter().filter_map(|child| self.node(child.node));
            list.sort == NodeSort::List && !list.children.is_empty() && items.all(fits)
        };
        if !all(pairs, &is_pair) || !all(extra, &|item| item.sort == NodeSort::Text) {
            return false;
        }
        let (pairs, extra) = (self.source(&pairs.span), self.source(&extra.span));
        let say = Say::new("syntax-needs-names").with("name", "Match");
        let written = format!("Match(pairs: {pairs}, extra: {extra})");
        self.report(Finding::error("needs-names", value.span.clone(), say).write(written));
        true
    }

    fn report_only_pair(&mut self, value: &TreeNode, pair: &TreeNode) {
        let say = Say::new("flaw-too-few").with("count", 1_usize);
        let shown = format!("Match({}, (\"…\", \"…\"))", shorten(self.source(&pair.span)));
        self.report(Finding::error("too-few", value.span.clone(), say).show(shown));
    }

    fn check_pair_items(&mut self, value: &'a TreeNode, listed: bool) {
        if value.sort == NodeSort::Map && listed {
            return self.report_map(value, "[");
        }
        if listed && value.sort == NodeSort::Fields && self.are_pairs(value) {
            let say = Say::new("syntax-no-list").with("name", "pairs");
            let written = format!("[{}]", self.inside(value));
            return self.report(Finding::error("no-list", value.span.clone(), say).write(written));
        }
        if value.children.iter().any(|child| child.key.is_some()) {
            return self.report_colons(value);
        }
        if listed && !matches!(value.sort, NodeSort::List | NodeSort::Fields) {
            return self.report_pair(value);
        }
        let nodes: Vec<&'a TreeNode> =
            value.children.iter().filter_map(|child| self.node(child.node)).collect();
        if !nodes.is_empty()
            && nodes.iter().all(|node| node.sort == NodeSort::Text)
            && self.report_texts(value, &nodes)
        {
            return;
        }
        if let [left, right] = nodes.as_slice()
            && left.children.len() > 2
            && self.report_columns(left, right, self.span_of(&value.children))
        {
            return;
        }
        if nodes.len() > 1
            && nodes.iter().all(|node| node.sort == NodeSort::List && node.children.len() == 2)
        {
            return self.report_square(value, &nodes);
        }
        if self.report_keyed_pairs(&nodes) || (!listed && self.report_left_over(value, &nodes)) {
            return;
        }
        for pair in nodes {
            self.check_pair(pair);
        }
    }

    /// `Match(("liver", "bile"), ("lung", "air"), "sweat")`: texts behind the pairs belong to none of them.
    fn report_left_over(&mut self, value: &TreeNode, nodes: &[&TreeNode]) -> bool {
        let count = nodes.iter().take_while(|node| is_pair(node)).count();
        let Some((pairs, extra)) = nodes.split_at_checked(count) else { return false };
        let texts = extra.iter().all(|node| node.sort == NodeSort::Text);
        if pairs.len() < 2 || extra.is_empty() || !texts || value.name.is_none() {
            return false;
        }
        let listed = |nodes: &[&TreeNode]| {
            let sources: Vec<&str> = nodes.iter().map(|node| self.source(&node.span)).collect();
            sources.join(", ")
        };
        let written = format!("Match(pairs: [{}], extra: [{}])", listed(pairs), listed(extra));
        let say = Say::new("syntax-needs-names").with("name", "Match");
        self.report(Finding::error("needs-names", value.span.clone(), say).write(written));
        true
    }

    /// Checks two texts in round brackets.
    fn check_pair(&mut self, value: &'a TreeNode) {
        if is_pair(value) {
            return self.check_each(value, Self::check_text);
        }
        if value.sort == NodeSort::Fields && value.children.len() == 2 && value.name.is_none() {
            let inner: Vec<&str> = self.values_of(value);
            let finding = Finding::error("pair", value.span.clone(), self.not_a_pair(value));
            return self.report(finding.write(format!("({})", inner.join(", "))));
        }
        self.report_pair(value);
    }

    fn values_of(&self, value: &TreeNode) -> Vec<&'a str> {
        let nodes = value.children.iter().filter_map(|child| self.node(child.node));
        nodes.map(|node| self.source(&node.span)).collect()
    }

    fn not_a_pair(&self, value: &TreeNode) -> Say {
        Say::new("syntax-pair").with("text", shorten(self.source(&value.span)))
    }

    fn report_pair(&mut self, value: &TreeNode) {
        let finding = Finding::error("pair", value.span.clone(), self.not_a_pair(value));
        let [left, right] = match self.values_of(value).as_slice() {
            [left, right, ..] => [*left, *right],
            [left] => [*left, "\"…\""],
            [] if value.sort == NodeSort::Text => [self.source(&value.span), "\"…\""],
            [] => ["\"…\"", "\"…\""],
        };
        self.report(finding.show(shorten(&format!("({left}, {right})"))));
    }

    fn report_square(&mut self, value: &TreeNode, nodes: &[&TreeNode]) {
        let Some(span) = self.span_of(&value.children) else { return };
        let pairs: Vec<String> =
            nodes.iter().map(|node| format!("({})", self.inside(node))).collect();
        let say = Say::new("syntax-square-pairs");
        self.report(Finding::error("pair", span, say).write(pairs.join(", ")));
    }

    /// `("liver": "bile"), ("kidney" = "urine")`: a colon or another sign in place of the comma.
    fn report_keyed_pairs(&mut self, nodes: &[&'a TreeNode]) -> bool {
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return false };
        let pair = |node: &&TreeNode| match node.children.as_slice() {
            [Child { key: Some(_), .. }] if node.name.is_none() => Some(self.keyed_pairs(node)),
            [Child { key: None, .. }] if node.name.is_none() => self.joined_pair(node),
            _ => None,
        };
        let Some(pairs) = nodes.iter().map(pair).collect::<Option<Vec<String>>>() else {
            return false;
        };
        let span = first.span.start..last.span.end;
        let say = Say::new("syntax-pair-colons");
        self.report(Finding::error("pair", span, say).write(pairs.join(", ")));
        true
    }

    /// `("liver" -> "bile")` as a pair.
    fn joined_pair(&self, value: &TreeNode) -> Option<String> {
        let mut joined = self.tree.joined.iter().filter(|joined| {
            self.node(joined.parent).is_some_and(|parent| parent.span == value.span)
        });
        let (only, None) = (joined.next()?, joined.next()) else { return None };
        let [left, right] = [self.node(only.first)?, self.node(only.second)?];
        let texts = left.sort == NodeSort::Text && right.sort == NodeSort::Text;
        texts.then(|| format!("({}, {})", self.source(&left.span), self.source(&right.span)))
    }

    /// The pairs of values with their keys: `"liver": "bile"`.
    pub(crate) fn keyed_pairs(&self, value: &TreeNode) -> String {
        let pairs = value.children.iter().filter_map(|child| {
            let right = self.node(child.node)?;
            let (left, right_text) = (self.source(child.key.as_ref()?), self.source(&right.span));
            let left = if left.starts_with('"') { left.to_owned() } else { quoted(left) };
            let bare = right.sort == NodeSort::Words;
            Some(if bare {
                format!("({left}, {})", quoted(right_text))
            } else {
                format!("({left}, {right_text})")
            })
        });
        pairs.collect::<Vec<_>>().join(", ")
    }

    fn report_colons(&mut self, value: &TreeNode) {
        let Some(span) = self.span_of(&value.children) else { return };
        let finding = Finding::error("pair", span, Say::new("syntax-pair-colons"));
        let all = value.children.iter().all(|child| child.key.is_some());
        let written = self.keyed_pairs(value);
        self.report(if all { finding.write(written) } else { finding.show(shorten(&written)) });
    }

    /// `{"liver": "bile"}`; `open` is the bracket that a list of pairs begins with, if it needs any.
    fn report_map(&mut self, value: &TreeNode, open: &str) {
        let close = if open.is_empty() { "" } else { "]" };
        let written = format!("{open}{}{close}", self.keyed_pairs(value));
        let finding = Finding::error("pair", value.span.clone(), Say::new("syntax-pair-colons"));
        self.report(finding.write(written));
    }

    /// `"liver - bile"`, or the texts of pairs one after the other.
    fn report_texts(&mut self, value: &TreeNode, nodes: &[&TreeNode]) -> bool {
        let Some(span) = self.span_of(&value.children) else { return false };
        let texts: Vec<&str> = nodes.iter().map(|node| self.source(&node.span)).collect();
        let finding = Finding::error("pair", span, Say::new("syntax-pairs-as-texts"));
        let halves: Option<Vec<String>> = texts
            .iter()
            .map(|text| {
                let between = BETWEEN.iter().find(|between| text.contains(**between))?;
                let (left, right) = text.split_once(*between)?;
                Some(format!("({}\", \"{})", left.trim_end(), right.trim_start()))
            })
            .collect();
        if let Some(halves) = halves {
            self.report(finding.write(halves.join(", ")));
            return true;
        }
        if texts.len() == 2 {
            let shown = format!("({}), (\"…\", \"…\")", texts.join(", "));
            self.report(finding.show(shorten(&shown)));
            return true;
        }
        if texts.len() < 3 {
            return false;
        }
        let pairs = texts.chunks(2).map(|pair| match pair {
            [alone] => format!("({alone}, \"…\")"),
            both => format!("({})", both.join(", ")),
        });
        let pairs = pairs.collect::<Vec<_>>().join(", ");
        let even = texts.len().is_multiple_of(2);
        self.report(if even { finding.write(pairs) } else { finding.show(shorten(&pairs)) });
        true
    }

    /// `Match(left: ["liver", "lung"], right: ["bile", "air"])`.
    pub(crate) fn find_two_columns(&mut self, value: &TreeNode) -> bool {
        let [first, second] = value.children.as_slice() else { return false };
        let named = |child: &Child, names: &[&str]| {
            child
                .key
                .as_ref()
                .is_some_and(|key| names.contains(&self.source(key).to_lowercase().as_str()))
        };
        let columns = named(first, &["left", "kiri", "a", "from", "terms", "questions", "soal"])
            && named(second, &["right", "kanan", "b", "to", "definitions", "answers", "jawaban"]);
        let (Some(left), Some(right)) = (self.node(first.node), self.node(second.node)) else {
            return false;
        };
        columns && self.report_columns(left, right, self.span_of(&value.children))
    }

    /// `["liver", "lung", "heart"], ["bile", "air", "blood"]`: the left sides, then the right ones.
    fn report_columns(
        &mut self,
        left: &TreeNode,
        right: &TreeNode,
        span: Option<Range<usize>>,
    ) -> bool {
        let listed = left.sort == NodeSort::List && right.sort == NodeSort::List;
        let Some(span) = span.filter(|_| listed) else { return false };
        if left.children.len() != right.children.len() {
            return false;
        }
        let pairs = self.values_of(left).into_iter().zip(self.values_of(right));
        let written: Vec<String> =
            pairs.map(|(left, right)| format!("({left}, {right})")).collect();
        self.report(
            Finding::error("pair", span, Say::new("syntax-pairs-as-texts"))
                .write(written.join(", ")),
        );
        true
    }
}
