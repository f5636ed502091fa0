//! Explains names that are not fields: other words for one, a field of the question in the answer, things no deck has.

use std::ops::Range;

use super::field_words::{known_name, unsupported};
use super::finding::{Finding, shorten_middle};
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::judge::nearest_name;
use crate::question::{DECK, FieldShape, KINDS, KindShape, QUESTION, plain_word};
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports a field under another name: in quotes, in other letters, misspelt, or in other words.
    pub(crate) fn report_other_name(&mut self, key: &Range<usize>, shape: &FieldShape) {
        let name = self.source(key);
        let finding = if name.trim_matches('"') == shape.name {
            Finding::error("quoted-name", key.clone(), Say::new("syntax-quoted-name"))
        } else {
            let word = plain_word(name);
            let other_word =
                word == plain_word(shape.name) || nearest_name(&word, [shape.name]).is_none();
            let id = if other_word { "syntax-other-word" } else { "syntax-unknown-field" };
            let say = Say::new(id).with("name", name).with("field", shape.name);
            Finding::error("unknown-field", key.clone(), say)
        };
        self.report(finding.show(format!("{}:", shape.name)).mend(shape.name));
    }

    /// Reports a name that is not a field here; returns whether it is certain what its author meant.
    pub(crate) fn report_unknown_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
        shapes: &'static [FieldShape],
    ) -> bool {
        if self.is_full() {
            return false;
        }
        let name = self.source(key);
        let kind = self.kind_of(holder);
        // An answer goes nowhere behind the answer.
        let outer = known_name(name, QUESTION).filter(|field| *field != "answer");
        if let (Some(kind), Some(field)) = (kind, outer) {
            if self.asks_already(field) {
                let say = Say::new("syntax-said-already").with("name", name).with("field", field);
                let finding = Finding::error("inner-field", key.clone(), say);
                self.report_superfluous(holder, key, value, finding);
                return true;
            }
            return self.report_inner_field(holder, key, kind, field);
        }
        if shapes == QUESTION && self.report_outer_field(holder, key, value) {
            return true;
        }
        if shapes == QUESTION && self.report_kind_as_field(holder, key, value) {
            // It may be the answer that is missing.
            return false;
        }
        self.report_no_such_field(holder, key, value, shapes)
    }

    /// Reports a name whose meaning is unknown, or for which a deck has no field; returns whether that is certain.
    fn report_no_such_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
        shapes: &'static [FieldShape],
    ) -> bool {
        let (name, kind) = (self.source(key), self.kind_of(holder));
        let say = Say::new("syntax-unknown-field").with("name", name);
        let finding = Finding::error("unknown-field", key.clone(), say);
        if let Some(id) =
            unsupported(name).filter(|_| kind.is_some() || shapes == QUESTION || shapes == DECK)
        {
            let finding = unsupported_finding(id, key.start..value.span.end);
            if id == "type"
                && shapes == QUESTION
                && self.tree.field(self.text, holder, "answer").is_some()
            {
                // The help stays: it says where the kind belongs.
                let span = self.field_with_comma(holder, key, value);
                self.report(Finding { span, ..finding.mend("") });
                return true;
            }
            self.report(finding);
            return true;
        }
        let names: Vec<&str> = shapes.iter().map(|shape| shape.name).collect();
        let only_given = names.len() == 1 && holder.children.len() > 1;
        let help = if only_given {
            Say::new("help-remove")
        } else {
            Say::new("help-fields").with("names", names.join(", "))
        };
        self.report(finding.help(help));
        false
    }

    /// Whether the question has the field already, in its own place.
    fn asks_already(&self, field: &str) -> bool {
        let root = self.tree.root();
        field == "ask" && root.is_some_and(|root| self.tree.field(self.text, root, field).is_some())
    }

    /// `Text("CO2", points: 2)`: a field of the question in the brackets of its answer.
    pub(crate) fn report_inner_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        kind: &KindShape,
        field: &'static str,
    ) -> bool {
        let say = Say::new("syntax-inner-field").with("name", field).with("kind", kind.name);
        match self.place_of_inner(holder, key, kind) {
            InnerPlace::FirstOfLast { start } => {
                let rest = self.text.get(key.end..holder.span.end).unwrap_or_default();
                let rest = rest.trim_end();
                let rest = rest.strip_suffix([')', ']', '}']).unwrap_or(rest).trim_end();
                let head = self.text.get(holder.span.start..start).unwrap_or_default();
                let written = format!("), {field}{}", rest.trim_end_matches(','));
                let finding = Finding::error("inner-field", start..holder.span.end, say);
                let shown = shorten_middle(&format!("{head}{written}"));
                self.report(finding.show(shown).mend(written));
            }
            // The first of the last ones takes it along.
            InnerPlace::BehindFirst => {}
            InnerPlace::Apart => {
                let finding = Finding::error("inner-field", key.clone(), say);
                self.report(finding.help(Say::new("help-inner-field")));
            }
        }
        true
    }

    /// The place of a field of the question in the brackets of an answer.
    fn place_of_inner(
        &self,
        holder: &TreeNode,
        key: &Range<usize>,
        kind: &KindShape,
    ) -> InnerPlace {
        let is_inner = |child: &&Child| {
            let name = child.key.as_ref().map(|key| self.source(key));
            name.is_some_and(|name| known_name(name, kind.fields).is_none())
        };
        let last = holder.children.iter().rev().take_while(is_inner).count();
        let first = holder.children.len() - last;
        let place = holder.children.iter().position(|child| child.key.as_ref() == Some(key));
        let kept = first.checked_sub(1).and_then(|kept| holder.children.get(kept));
        let start = kept.and_then(|child| self.node(child.node)).map(|node| node.span.end);
        match (place, start) {
            (Some(place), Some(start)) if place == first => InnerPlace::FirstOfLast { start },
            (Some(place), _) if place > first => InnerPlace::BehindFirst,
            _ => InnerPlace::Apart,
        }
    }

    /// `cloze: "The sun is a {star}."`, `choice: (right: "CO2", wrong: "O2")`: the kind in place of the field.
    fn report_kind_as_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
    ) -> bool {
        let name = self.source(key);
        let word = plain_word(name);
        let card = matches!(
            word.as_str(),
            "back"
                | "belakang"
                | "definition"
                | "definisi"
                | "meaning"
                | "arti"
                | "translation"
                | "terjemahan"
        );
        let word = if card { "card" } else { word.as_str() };
        let kind = KINDS.iter().find(|kind| !kind.fields.is_empty() && kind.is_called(word));
        let Some(kind) = kind.filter(|_| self.tree.field(self.text, holder, "answer").is_none())
        else {
            return false;
        };
        let inner = self.inside(value);
        let written = if value.name.is_some() {
            format!("answer: {}", self.source(&value.span))
        } else {
            format!("answer: {}({inner})", kind.name)
        };
        let say = Say::new("syntax-kind-as-field").with("name", name).with("kind", kind.name);
        self.report(Finding::error("unknown-field", key.start..value.span.end, say).write(written));
        true
    }

    /// `answer: Number(5), unit: "cm"`: a field of the answer behind its brackets.
    fn report_outer_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
    ) -> bool {
        let name = self.source(key);
        let place = holder.children.iter().position(|child| child.key.as_ref() == Some(key));
        let before = place.and_then(|place| holder.children.get(place.checked_sub(1)?));
        let Some(answer) = self.tree.field(self.text, holder, "answer") else { return false };
        let Some(kind) = self.kind_of(answer) else { return false };
        let Some(field) = known_name(name, kind.fields) else { return false };
        if Some(field) == kind.short {
            return self.report_more_behind(answer, key, value, kind);
        }
        let say = Say::new("syntax-outer-field").with("name", name).with("kind", kind.name);
        let adjacent =
            before.and_then(|child| self.node(child.node)).is_some_and(|node| node == answer);
        let bare = answer.children.iter().all(|child| child.key.is_none());
        let inner = match kind.short {
            _ if !bare => Some(self.inside(answer).to_owned()),
            Some(short) if answer.children.len() == 1 => {
                Some(format!("{short}: {}", self.inside(answer)))
            }
            Some(short) => Some(format!("{short}: [{}]", self.inside(answer))),
            None => None,
        };
        let Some(inner) = inner.filter(|_| adjacent) else {
            self.report(
                Finding::error("outer-field", key.clone(), say).help(Say::new("help-outer-field")),
            );
            return true;
        };
        let written = format!("{}({inner}, {field}: {})", kind.name, self.source(&value.span));
        self.report(
            Finding::error("outer-field", answer.span.start..value.span.end, say).write(written),
        );
        true
    }

    /// `answer: Text("CO2"), accept: "carbon dioxide"`: more right answers come after the brackets.
    fn report_more_behind(
        &mut self,
        answer: &TreeNode,
        key: &Range<usize>,
        value: &TreeNode,
        kind: &KindShape,
    ) -> bool {
        let between = self.text.get(answer.span.end..key.start).map(str::trim);
        let bare = answer.children.iter().all(|child| child.key.is_none());
        let texts = matches!(value.sort, NodeSort::Text | NodeSort::List);
        let fits = kind.name == "Text" && bare && texts && between == Some(",");
        // The date of a question is not an answer to it.
        if !fits || plain_word(self.source(key)) == "date" {
            return false;
        }
        let written = format!("Text({}, {})", self.inside(answer), self.inside(value));
        let say = Say::new("syntax-answers-apart").with("name", kind.name);
        let span = answer.span.start..value.span.end;
        self.report(Finding::error("answers-apart", span, say).write(written));
        true
    }
}

/// The place of a field of the question among those of its answer.
enum InnerPlace {
    /// The first of those at the end, which begins where the answer's own values end.
    FirstOfLast { start: usize },
    /// Among those at the end, behind the first of them.
    BehindFirst,
    /// Before the answer's own values, or with none of them.
    Apart,
}

/// What to do in place of a field that a deck has not.
fn unsupported_finding(id: &str, field: Range<usize>) -> Finding {
    let (say, help) = match id {
        "pictures" => ("syntax-pictures", "help-pictures"),
        "time" => ("syntax-time", "help-time"),
        "shuffle" => ("syntax-shuffle", "help-shuffle"),
        _ => ("syntax-type", "help-type"),
    };
    Finding::error("unsupported", field, Say::new(say)).help(Say::new(help))
}
