//! Explains values without a name behind a named one: the pieces of one text, more pairs, a unit.

use std::ops::Range;

use super::finding::Finding;
use super::shape_checker::{Nameless, ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    /// `ask: "Which gas?" "Think of plants."`: one text in several pieces.
    pub(crate) fn find_parts_of_text(
        &mut self,
        name: &str,
        all: &[Child],
        span: &Range<usize>,
    ) -> bool {
        let nodes: Vec<&TreeNode> = all.iter().filter_map(|child| self.node(child.node)).collect();
        let texts = nodes.iter().map(|node| {
            let source = self.source(&node.span).strip_prefix('"')?;
            source.strip_suffix('"').map(str::trim)
        });
        let Some(texts) = texts.collect::<Option<Vec<&str>>>() else { return false };
        if name == "right" || commas_between(self.text, &nodes) {
            return false;
        }
        let written = format!("\"{}\"", texts.join(" "));
        let say = Say::new("syntax-one-text").with("name", name);
        self.report(Finding::error("one-text", span.clone(), say).write(written));
        true
    }

    /// `answer: ("liver", "bile"), ("lung", "air")`.
    pub(crate) fn find_pairs_behind(&mut self, all: &[Child], span: &Range<usize>) -> bool {
        let holder = TreeNode {
            span: span.clone(),
            sort: NodeSort::Fields,
            name: None,
            children: all.to_vec(),
        };
        if !self.are_pairs(&holder) {
            return false;
        }
        self.findings
            .retain(|finding| finding.span.start < span.start || finding.code != "no-kind");
        let written = format!("Match({})", self.source(span));
        self.report(
            Finding::error("no-kind", span.clone(), Say::new("syntax-no-kind")).write(written),
        );
        true
    }

    /// `Number(is: 9.8, within: 0.1, "m")`.
    pub(crate) fn find_unit_without_name(&mut self, nameless: &Nameless<'a>) -> bool {
        let Nameless { holder, values, .. } = nameless;
        let [Child { node, .. }] = values else { return false };
        let Some(unit) = self.node(*node).filter(|node| node.sort == NodeSort::Text) else {
            return false;
        };
        let given = self.tree.field(self.text, holder, "unit").is_some();
        if given || self.kind_of(holder).is_none_or(|kind| kind.name != "Number") {
            return false;
        }
        let source = self.source(&unit.span);
        let say = Say::new("syntax-no-name").with("text", source);
        let written = format!("unit: {source}");
        self.report(Finding::error("no-name", unit.span.clone(), say).write(written));
        true
    }

    /// `answer: Number(5) cm` and `answer: Number(5), "cm"`: the unit is behind the brackets.
    pub(crate) fn find_unit_behind(&mut self, number: &TreeNode, values: &[Child]) -> bool {
        let [Child { node, .. }] = values else { return false };
        let Some(unit) = self.node(*node) else { return false };
        let bare = matches!(number.children.as_slice(), [Child { key: None, .. }]);
        let words = matches!(unit.sort, NodeSort::Text | NodeSort::Words);
        if !bare || !words || self.kind_of(number).is_none_or(|kind| kind.name != "Number") {
            return false;
        }
        let name = quoted(self.source(&unit.span).trim_matches('"'));
        let say = Say::new("syntax-outer-field").with("name", "unit").with("kind", "Number");
        let written = format!("Number(is: {}, unit: {name})", self.inside(number));
        let finding = Finding::error("outer-field", number.span.start..unit.span.end, say);
        self.report(finding.write(written));
        true
    }
}

/// Whether commas set values apart.
fn commas_between(text: &str, nodes: &[&TreeNode]) -> bool {
    nodes.windows(2).any(|pair| {
        let [before, after] = pair else { return false };
        let between = text.get(before.span.end..after.span.start);
        between.is_some_and(|between| between.contains(','))
    })
}
