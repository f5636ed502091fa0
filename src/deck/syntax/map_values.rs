//! Writes values in curly brackets, as programs write them, the way a deck has them.

use std::ops::Range;

use super::answer_checker::kind_of_fields;
use super::edits::with_edits;
use super::field_words::known_name;
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{KindShape, QUESTION};

impl ShapeChecker<'_> {
    /// Writes a question in curly brackets, `{"ask": "Which gas?", "answer": {"Text": "CO2"}}`, in round ones.
    pub(crate) fn question_of_map(&self, map: &TreeNode) -> String {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for child in &map.children {
            let (Some(key), Some(value)) = (&child.key, self.node(child.node)) else { continue };
            let name = self.source(key);
            edits.push((key.clone(), name.trim_matches('"').to_owned()));
            if known_name(name, QUESTION) == Some("answer") && value.sort == NodeSort::Map {
                edits.extend(self.answer_of_map(value).map(|write| (value.span.clone(), write)));
            }
        }
        let inner = map.span.start + 1..map.span.end.saturating_sub(1);
        let edits = edits.iter().map(|(place, write)| (place.clone(), write.as_str()));
        format!("({})", with_edits(self.text, &inner, edits))
    }

    /// `{"Text": "CO2"}`, `{"right": "CO2", "wrong": ["O2"]}` and `{"CO2"}` as an answer with its kind; None if none fits.
    pub(crate) fn answer_of_map(&self, map: &TreeNode) -> Option<String> {
        if map.children.iter().all(|child| child.key.is_none()) {
            return (!map.children.is_empty()).then(|| format!("Text({})", self.inside(map)));
        }
        if let [Child { key: Some(key), node }] = map.children.as_slice()
            && let Some(kind) = KindShape::by_name(self.source(key).trim_matches('"'))
        {
            return Some(self.write_kind_of_map(kind, self.node(*node)?));
        }
        if let Some(kind) = kind_of_fields(self, map) {
            return Some(format!("{kind}({})", self.write_named_fields(map)));
        }
        let is_text = |child: &Child| {
            let keyed = child.key.as_ref().is_some_and(|key| self.source(key).starts_with('"'));
            keyed && self.node(child.node).is_some_and(|node| node.sort == NodeSort::Text)
        };
        // `{"liver": "bile", "lung": "air"}`
        let pairs = map.children.len() > 1 && map.children.iter().all(is_text);
        pairs.then(|| format!("Match({})", self.keyed_pairs(map)))
    }

    fn write_kind_of_map(&self, kind: &KindShape, value: &TreeNode) -> String {
        let is_field = |child: &Child| {
            child
                .key
                .as_ref()
                .is_some_and(|key| known_name(self.source(key), kind.fields).is_some())
        };
        let content = match value.sort {
            _ if kind.fields.is_empty() => return kind.name.to_owned(),
            NodeSort::Map if value.children.iter().any(is_field) => self.write_named_fields(value),
            NodeSort::List => self.inside(value).to_owned(),
            NodeSort::Map | NodeSort::Text | NodeSort::Words | NodeSort::Fields => {
                self.source(&value.span).to_owned()
            }
        };
        format!("{}({content})", kind.name)
    }

    /// Writes the values of a map with their names out of quotes.
    fn write_named_fields(&self, map: &TreeNode) -> String {
        let fields = map.children.iter().filter_map(|child| {
            let value = self.source(&self.node(child.node)?.span);
            let name = child.key.as_ref().map(|key| self.source(key).trim_matches('"'));
            Some(name.map_or_else(|| value.to_owned(), |name| format!("{name}: {value}")))
        });
        fields.collect::<Vec<_>>().join(", ")
    }
}
