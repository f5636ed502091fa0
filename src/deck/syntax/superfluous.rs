//! Explains fields that say what hafal does anyway, or what the question says already: they can only go.

use std::ops::Range;

use super::finding::Finding;
use super::shape_checker::ShapeChecker;
use super::tree::{Child, TreeNode};
use crate::question::{KindShape, plain_word};
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports `ignore_case: true` in the brackets of a Text, and its like.
    pub(crate) fn find_done_anyway(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
    ) -> bool {
        let Some(kind) = self.kind_of(holder) else { return false };
        let value_source = self.source(&value.span).trim_matches('"').to_lowercase();
        let on = !matches!(value_source.as_str(), "false" | "no" | "off" | "0" | "tidak");
        let Some((id, done)) = done_anyway(kind, self.source(key)) else { return false };
        let finding = Finding::error("unknown-field", key.clone(), Say::new(id));
        if on != done {
            // An author who switches it off wants the opposite, which only a Text has.
            if kind.name != "Text" || id != "syntax-case-anyway" {
                return false;
            }
            let say = Say::new("syntax-other-word").with("name", self.source(key));
            let finding = Finding { message: say.with("field", "exact"), ..finding };
            let span = key.start..value.span.end;
            self.report(Finding { span, ..finding }.write("exact: true"));
            return true;
        }
        self.report_superfluous(holder, key, value, finding);
        true
    }

    /// Reports a field that can only go, with the comma that sets it apart.
    pub(crate) fn report_superfluous(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
        finding: Finding,
    ) {
        let span = self.field_with_comma(holder, key, value);
        self.report(Finding { span, ..finding }.remove());
    }

    /// The span of a field with the comma that separates it.
    pub(crate) fn field_with_comma(
        &self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
    ) -> Range<usize> {
        let place = holder.children.iter().position(|child| child.key.as_ref() == Some(key));
        let neighbour = |place: Option<usize>| holder.children.get(place?);
        let start = |child: &Child| {
            let key = child.key.as_ref().map(|key| key.start);
            key.or_else(|| Some(self.node(child.node)?.span.start))
        };
        let before = neighbour(place.and_then(|place| place.checked_sub(1)));
        if let Some(end) = before.and_then(|child| self.node(child.node)).map(|node| node.span.end)
        {
            // A comment between stays.
            let comma = self.text.get(end..key.start).is_some_and(|between| between.trim() == ",");
            return if comma { end..value.span.end } else { key.start..value.span.end };
        }
        let next = neighbour(place.map(|place| place + 1)).and_then(start);
        key.start..next.unwrap_or(value.span.end)
    }
}

/// The message for a field that says what marking does anyway, and the value with which it does.
pub(super) fn done_anyway(kind: &KindShape, name: &str) -> Option<(&'static str, bool)> {
    let typed = matches!(kind.name, "Text" | "List" | "Cloze");
    Some(match plain_word(name).as_str() {
        "ignorecase" | "caseinsensitive" | "nocase" | "anycase" | "lowercase" | "abaikanhuruf"
        | "abaikanhurufbesar" | "abaikankapital"
            if typed =>
        {
            ("syntax-case-anyway", true)
        }
        "casesensitive" | "matchcase" | "hurufbesar" if typed => ("syntax-case-anyway", false),
        "trim" | "strip" | "ignorespaces" | "ignorewhitespace" | "ignorepunctuation"
        | "abaikanspasi" | "abaikantandabaca"
            if typed =>
        {
            ("syntax-spaces-anyway", true)
        }
        "anyorder" | "ignoreorder" | "unordered" | "bebasurutan" if kind.name == "List" => {
            ("syntax-order-anyway", true)
        }
        "ordered" | "inorder" | "berurutan" if kind.name == "List" => {
            ("syntax-order-anyway", false)
        }
        _ => return None,
    })
}
