//! Explains values with `or`, a slash or an arrow between them where a comma belongs.

use std::ops::Range;

use super::edits::with_edits;
use super::finding::Finding;
use super::shape_checker::ShapeChecker;
use super::tree::{Joined, NodeSort, TreeNode};
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports the joined values of each bracket once.
    pub(crate) fn check_joined(&mut self) {
        for group in self.tree.joined.chunk_by(|one, other| one.parent == other.parent) {
            if let Some(finding) = self.joined_finding(group) {
                let holds = |inner: &Range<usize>| {
                    finding.span.start <= inner.start && inner.end <= finding.span.end
                };
                // What is said of a value that the correction takes along would be said twice.
                let around = |outer: &Finding| {
                    outer.code == "needs-names"
                        && outer.span.start <= finding.span.start
                        && finding.span.end <= outer.span.end
                };
                // A pair's own correction takes its arrow along.
                if self.findings.iter().any(|pair| {
                    pair.code == "pair"
                        && pair.write.is_some()
                        && pair.span.start <= finding.span.start
                        && finding.span.end <= pair.span.end
                }) {
                    continue;
                }
                self.findings.retain(|other| {
                    (other.code == "no-text" || !holds(&other.span)) && !around(other)
                });
                self.report(finding);
            }
        }
    }

    fn joined_finding(&self, group: &[Joined]) -> Option<Finding> {
        let (first, last) = (group.first()?, group.last()?);
        let holder = self.node(first.parent)?;
        let span = self.node(first.first)?.span.start..self.node(last.second)?.span.end;
        let say = Say::new("syntax-joined").with("text", self.source(&first.sign));
        let finding = Finding::error("joined", span.clone(), say);
        let edits = self.edits_for(holder, group);
        Some(match edits {
            Some(edits) => {
                let edits = edits.iter().map(|(place, write)| (place.clone(), write.as_str()));
                finding.write(with_edits(self.text, &span, edits))
            }
            None => finding.help(Say::new("help-joined")),
        })
    }

    fn edits_for(
        &self,
        holder: &TreeNode,
        group: &[Joined],
    ) -> Option<Vec<(Range<usize>, String)>> {
        let kind = self.kind_of(holder);
        let all_texts = group.iter().all(|joined| {
            [joined.first, joined.second].iter().all(|node| {
                self.node(*node)
                    .is_some_and(|node| matches!(node.sort, NodeSort::Text | NodeSort::Words))
            })
        });
        match kind.map(|kind| kind.name) {
            Some("Match") if all_texts => self.as_pairs(group),
            Some(_) if all_texts => self.as_commas(group),
            Some(_) => None,
            None if holder.sort == NodeSort::List && all_texts => self.as_commas(group),
            None if self.names_text(holder, group) => self.as_pieces(group),
            None if all_texts => self.as_one_text(group),
            None => self.as_one_kind(group),
        }
    }

    /// Whether joined values are those of a field that takes one text: `ask: "Which gas?" + "Think."`
    fn names_text(&self, holder: &TreeNode, group: &[Joined]) -> bool {
        let first = group.first().map(|joined| joined.first);
        let child = holder.children.iter().find(|child| Some(child.node) == first);
        let key = child.and_then(|child| child.key.as_ref()).map(|key| self.source(key));
        key.is_some_and(|key| matches!(key, "ask" | "why" | "hint"))
    }

    /// `"Which gas?" + "Think."` as one text.
    fn as_pieces(&self, group: &[Joined]) -> Option<Vec<(Range<usize>, String)>> {
        let edit = |joined: &Joined| {
            let gap = self.gap(joined)?;
            let quotes = gap.start.checked_sub(1)?..gap.end + 1;
            let source = self.source(&quotes);
            let spaced = self.text.get(..quotes.start)?.ends_with(' ')
                || self.text.get(quotes.end..)?.starts_with(' ');
            let both = source.starts_with('"') && source.ends_with('"');
            both.then(|| (quotes, if spaced { "" } else { " " }.to_owned()))
        };
        group.iter().map(edit).collect()
    }

    fn as_commas(&self, group: &[Joined]) -> Option<Vec<(Range<usize>, String)>> {
        group.iter().map(|joined| Some((self.gap(joined)?, ", ".to_owned()))).collect()
    }

    /// From the value before the sign to the one behind it.
    fn gap(&self, joined: &Joined) -> Option<Range<usize>> {
        let before = self.text.get(..joined.sign.start)?.trim_end().len();
        Some(before..self.node(joined.second)?.span.start)
    }

    fn as_pairs(&self, group: &[Joined]) -> Option<Vec<(Range<usize>, String)>> {
        let mut edits = Vec::new();
        for joined in group {
            let (first, second) =
                (self.node(joined.first)?.span.start, self.node(joined.second)?.span.end);
            edits.push((first..first, "(".to_owned()));
            edits.push((self.gap(joined)?, ", ".to_owned()));
            edits.push((second..second, ")".to_owned()));
        }
        // `"a" -> "b" -> "c"` is not a pair.
        edits.is_sorted_by_key(|(place, _)| place.start).then_some(edits)
    }

    /// `answer: "CO2" or "carbon dioxide"`.
    fn as_one_text(&self, group: &[Joined]) -> Option<Vec<(Range<usize>, String)>> {
        let (first, last) = (
            self.node(group.first()?.first)?.span.start,
            self.node(group.last()?.second)?.span.end,
        );
        let mut edits = vec![(first..first, "Text(".to_owned())];
        edits.extend(self.as_commas(group)?);
        edits.push((last..last, ")".to_owned()));
        Some(edits)
    }

    /// `Text("CO2") or Text("carbon dioxide")`.
    fn as_one_kind(&self, group: &[Joined]) -> Option<Vec<(Range<usize>, String)>> {
        let kind = self.kind_of(self.node(group.first()?.first)?)?;
        let merges = |node: &TreeNode| {
            let bare =
                node.children.iter().all(|child| child.key.is_none()) && !node.children.is_empty();
            matches!(kind.name, "Text" | "List") && self.kind_of(node) == Some(kind) && bare
        };
        let mut before = self.node(group.first()?.first).filter(|node| merges(node))?;
        let mut edits = Vec::new();
        for joined in group {
            let second = self.node(joined.second).filter(|node| merges(node))?;
            let last = self.node(before.children.last()?.node)?.span.end;
            let first = self.node(second.children.first()?.node)?.span.start;
            edits.push((last..first, ", ".to_owned()));
            before = second;
        }
        Some(edits)
    }
}
