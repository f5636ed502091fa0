//! Compares a tree with the shapes of the format: reports names, values and fields that are not what they should be.

use std::collections::HashSet;
use std::ops::Range;

use super::escapes::escape_quotes;
use super::field_words::known_name;
use super::finding::{Finding, shorten};
use super::lexer::is_curly;
use super::tree::{Child, NodeSort, Tree, TreeNode};
use crate::question::{FieldShape, Shape};
use crate::say::Say;

/// Findings of one stretch that are kept.
const MOST: usize = 200;

pub(crate) struct ShapeChecker<'a> {
    pub(crate) text: &'a str,
    pub(crate) tree: &'a Tree,
    pub(crate) findings: Vec<Finding>,
}

/// Values without a name, and their places.
pub(crate) struct Nameless<'t> {
    /// The value that holds them.
    pub(crate) holder: &'t TreeNode,
    pub(crate) values: &'t [Child],
    /// The named value before them.
    pub(crate) before: Option<&'t Child>,
    pub(crate) shapes: &'static [FieldShape],
}

impl<'a> ShapeChecker<'a> {
    pub(crate) fn new(text: &'a str, tree: &'a Tree) -> Self {
        Self { text, tree, findings: Vec::new() }
    }

    pub(crate) fn source(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    pub(crate) fn node(&self, id: usize) -> Option<&'a TreeNode> {
        self.tree.nodes.get(id)
    }

    pub(crate) fn report(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        }
    }

    /// Whether no more findings are kept, so that looking for them costs nothing more.
    pub(crate) fn is_full(&self) -> bool {
        self.findings.len() >= MOST
    }

    /// Checks that each field is known, unique and of its shape, and that no needed one is missing.
    pub(crate) fn check_fields(&mut self, node: &'a TreeNode, shapes: &'static [FieldShape]) {
        let mut seen: HashSet<&str> = HashSet::new();
        // A value whose field is unclear may be the missing one.
        let mut doubtful = false;
        let mut before: Option<&Child> = None;
        let mut place = 0;
        while let Some(child) = node.children.get(place) {
            let Some(key) = &child.key else {
                let rest = node.children.get(place..).unwrap_or_default();
                let count = rest.iter().take_while(|child| child.key.is_none()).count();
                let values = rest.get(..count).unwrap_or_default();
                let found = self.check_nameless(&Nameless { holder: node, values, before, shapes });
                doubtful |= found.is_none() && before.is_none();
                seen.extend(found);
                place += count;
                continue;
            };
            doubtful |= !self.check_field(node, key, child, shapes, &mut seen);
            before = Some(child);
            place += 1;
        }
        let missing = shapes.iter().filter(|shape| shape.needed && !seen.contains(shape.name));
        for shape in missing.filter(|_| !doubtful) {
            let say = Say::new("syntax-field-missing").with("name", shape.name);
            let place = node.name.clone().unwrap_or(node.span.start..node.span.start + 1);
            let help = Say::new("help-field-missing").with("text", example(shape));
            self.report(Finding::error("field-missing", place, say).help(help));
        }
    }

    /// Checks a named value; returns whether it is clear which field its name means.
    fn check_field(
        &mut self,
        holder: &TreeNode,
        key: &Range<usize>,
        child: &'a Child,
        shapes: &'static [FieldShape],
        seen: &mut HashSet<&'a str>,
    ) -> bool {
        let (name, Some(value)) = (self.source(key), self.node(child.node)) else { return true };
        let exact = shapes.iter().find(|shape| shape.name == name);
        if exact.is_none() && self.find_done_anyway(holder, key, value) {
            return true;
        }
        let Some(shape) = exact.or_else(|| {
            let known = known_name(name, shapes).filter(|known| !seen.contains(known))?;
            shapes.iter().find(|shape| shape.name == known)
        }) else {
            return self.report_unknown_field(holder, key, value, shapes);
        };
        if exact.is_none() {
            self.report_other_name(key, shape);
        }
        if !seen.insert(shape.name) {
            let say = Say::new("syntax-field-twice").with("name", name);
            self.report(
                Finding::error("field-twice", key.clone(), say).help(Say::new("help-field-twice")),
            );
        } else if value.sort == NodeSort::Words && self.source(&value.span).is_empty() {
            return false;
        } else {
            self.check_shape(value, shape);
        }
        true
    }

    fn check_shape(&mut self, value: &'a TreeNode, field: &FieldShape) {
        match field.shape {
            Shape::Text if field.name == "unit" && self.find_several_units(value) => {}
            Shape::Text | Shape::Date => self.check_text(value),
            Shape::Texts => self.check_each(value, Self::check_text),
            Shape::Items => self.check_each(value, Self::check_wordings),
            Shape::Noteds if self.find_reasons_behind_colons(value) => {}
            Shape::Noteds => self.check_each(value, Self::check_noted),
            Shape::Figure => self.check_figure_value(value, field.name),
            Shape::Word => {}
            Shape::Whole => self.check_whole_number(value, field.name),
            Shape::Switch => self.check_switch(value, field.name),
            Shape::Pairs => self.check_pairs(value, true),
            Shape::Answer => self.check_answer(value),
            Shape::Sources => self.check_sources(value),
            Shape::Passages => self.check_passages(value),
            Shape::Fields(shapes) => self.check_group(value, shapes, field.name),
            Shape::Groups(shapes) => self.check_groups(value, shapes, field.name),
            Shape::Questions => self.check_list(value, field.name),
        }
    }

    pub(crate) fn check_text(&mut self, value: &TreeNode) {
        if value.sort == NodeSort::Text {
            return;
        }
        let source = self.source(&value.span);
        let say = Say::new("syntax-no-text").with("text", shorten(source));
        let finding = Finding::error("no-text", value.span.clone(), say);
        let only = self.only_text_in(value);
        self.report(match only {
            _ if value.sort == NodeSort::Words => finding.write(quoted(source)),
            Some(text) => finding.write(text),
            None => finding.help(Say::new("help-no-text")),
        });
    }

    /// `unit: ["m/s²", "N/kg"]`: marking converts other units by itself.
    fn find_several_units(&mut self, value: &TreeNode) -> bool {
        let [Child { key: None, node }, _, ..] = value.children.as_slice() else { return false };
        let Some(first) = self.node(*node).filter(|node| node.sort == NodeSort::Text) else {
            return false;
        };
        let say = Say::new("syntax-one-text").with("name", "unit");
        let written = self.source(&first.span);
        self.report(Finding::error("one-text", value.span.clone(), say).write(written));
        true
    }

    /// The only text in the brackets of a value: of `Text("a")` and `["a"]`.
    fn only_text_in(&self, value: &TreeNode) -> Option<&'a str> {
        let [Child { key: None, node }] = value.children.as_slice() else { return None };
        self.node(*node)
            .filter(|node| node.sort == NodeSort::Text)
            .map(|node| self.source(&node.span))
    }

    /// Checks each item of a list, or the only value where it is written without one.
    pub(crate) fn check_each(&mut self, value: &TreeNode, check: fn(&mut Self, &TreeNode)) {
        if value.sort == NodeSort::Map {
            return self.report_curly_list(value);
        }
        let listed = value.sort == NodeSort::List
            || (value.sort == NodeSort::Fields && value.name.is_none());
        if !listed {
            return check(self, value);
        }
        for child in &value.children {
            match (&child.key, self.node(child.node)) {
                (Some(key), _) => {
                    let say = Say::new("syntax-named-item").with("text", self.source(key));
                    self.report(Finding::error("named-item", key.clone(), say));
                }
                (None, Some(item)) => check(self, item),
                (None, None) => {}
            }
        }
    }

    /// `wrong: ["O2": "that is oxygen"]`: a reason behind a colon.
    fn find_reasons_behind_colons(&mut self, value: &TreeNode) -> bool {
        let is_text =
            |child: &Child| self.node(child.node).is_some_and(|node| node.sort == NodeSort::Text);
        let keyed = value.children.iter().any(|child| child.key.is_some());
        if !keyed || value.name.is_some() || !value.children.iter().all(is_text) {
            return false;
        }
        let items = value.children.iter().filter_map(|child| {
            let text = self.source(&self.node(child.node)?.span);
            let key = child.key.as_ref().map(|key| self.source(key));
            Some(key.map_or_else(|| text.to_owned(), |key| format!("({key}, {text})")))
        });
        let written = format!("[{}]", items.collect::<Vec<_>>().join(", "));
        let say = Say::new("syntax-noted");
        self.report(Finding::error("noted", value.span.clone(), say).write(written));
        true
    }

    /// `{"O2", "N2"}`: a list in curly brackets.
    fn report_curly_list(&mut self, value: &TreeNode) {
        let written = format!("[{}]", self.inside(value));
        let say = Say::new("syntax-curly-list");
        self.report(Finding::error("no-list", value.span.clone(), say).write(written));
    }

    /// Checks the items of a list written without names, perhaps in square brackets of their own.
    pub(crate) fn check_items(&mut self, values: &[Child]) {
        for child in values {
            let Some(item) = self.node(child.node) else { continue };
            let all = values.len() == 1 && item.sort == NodeSort::List;
            self.check_each(item, if all { Self::check_wordings } else { Self::check_text });
        }
    }

    /// Checks a text, or the texts that word the same item.
    fn check_wordings(&mut self, value: &TreeNode) {
        self.check_each(value, Self::check_text);
    }

    /// Checks a text, or a text with its reason in round brackets.
    pub(crate) fn check_noted(&mut self, value: &TreeNode) {
        if value.sort == NodeSort::Fields && value.name.is_none() {
            if !(1..=2).contains(&value.children.len()) {
                self.report(Finding::error("noted", value.span.clone(), Say::new("syntax-noted")));
            }
            return self.check_each(value, Self::check_text);
        }
        self.check_text(value);
    }
}

fn example(shape: &FieldShape) -> String {
    let value = match shape.shape {
        Shape::Figure | Shape::Whole | Shape::Word => "1",
        Shape::Switch => "true",
        Shape::Answer => "Text(\"…\")",
        Shape::Texts | Shape::Items | Shape::Noteds => "[\"…\", \"…\"]",
        Shape::Questions | Shape::Groups(_) => "[ … ]",
        Shape::Date => "\"2024-08-17\"",
        Shape::Pairs => "[(\"…\", \"…\"), (\"…\", \"…\")]",
        Shape::Text | Shape::Sources | Shape::Passages | Shape::Fields(_) => "\"…\"",
    };
    format!("{}: {value}", shape.name)
}

/// Words in straight quotes, whatever quotes they had.
pub(crate) fn quoted(words: &str) -> String {
    let bare = words.trim();
    let stripped = bare.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    let stripped = stripped.or_else(|| bare.strip_prefix('`')?.strip_suffix('`'));
    let curly = bare.trim_matches(is_curly);
    format!("\"{}\"", escape_quotes(stripped.unwrap_or(curly)))
}
