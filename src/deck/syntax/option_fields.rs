//! Explains options that are fields of their own: `options: ["CO2", "O2"], answer: "CO2"`, `a: "CO2", b: "O2", right: "a"`.

use std::ops::Range;

use super::field_words::{known_name, names_options};
use super::finding::{Finding, shorten};
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{FieldShape, QUESTION, Shape, plain_word};
use crate::say::Say;

/// The fields of a choice as other programs know them, each a value.
const CHOICE: &[FieldShape] =
    &[FieldShape::new("right", Shape::Text), FieldShape::new("wrong", Shape::Noteds)];

/// Options that were found, with the fields that hold them and their key.
struct FoundOptions<'a> {
    span: Range<usize>,
    /// Each with its letter or number, where it has one.
    options: Vec<(String, &'a str)>,
    /// What the key says: a letter, a number or an option's text, or several; empty where there is none.
    key: Vec<&'a str>,
    /// Whether the options have letters or numbers of their own, by which the key calls them.
    labelled: bool,
}

impl<'a> ShapeChecker<'a> {
    /// Reports options and key as fields of the question, or of a choice.
    pub(crate) fn find_loose_options(
        &mut self,
        holder: &TreeNode,
        shapes: &'static [FieldShape],
    ) -> bool {
        let question = shapes == QUESTION;
        let found = self.listed_options(holder).or_else(|| self.lettered_options(holder, question));
        let Some(found) = found else { return false };
        let Some((rights, sure)) = right_options(&found) else { return false };
        let wrong = found.options.iter().filter(|(_, option)| !rights.contains(option));
        let wrong: Vec<&str> = wrong.map(|(_, option)| *option).collect();
        let many = rights.len() > 1;
        let right = if many { format!("[{}]", rights.join(", ")) } else { rights.join(", ") };
        let fields = format!("right: {right}, wrong: [{}]", wrong.join(", "));
        let kind = if many { "Many" } else { "Choice" };
        let named = self.kind_of(holder).is_some_and(|named| named.name == kind);
        let (span, written) = match (question, named) {
            (true, _) => (found.span, format!("answer: {kind}({fields})")),
            (false, true) => (found.span, fields),
            (false, false) => (holder.span.clone(), format!("{kind}({fields})")),
        };
        let id = if found.labelled { "syntax-lettered-options" } else { "syntax-loose-options" };
        let finding = Finding::error("loose-options", span, Say::new(id));
        self.report(if sure {
            finding.write(written)
        } else {
            let shown = shorten(&written);
            finding.help(Say::new("help-needs-names").with("text", shown)).suggest(written)
        });
        true
    }

    /// `options: ["CO2", "O2"], answer: "CO2"`, and `right: "CO2", wrong: "O2"` as fields of the question.
    fn listed_options(&self, holder: &TreeNode) -> Option<FoundOptions<'a>> {
        let is_right = |name: &str| known_name(name, CHOICE) == Some("right");
        let right_place = *self.places_of(holder, &is_right).first()?;
        let listed = self.places_of(holder, &names_options).first().copied();
        let listed = listed.or_else(|| self.bare_list(holder));
        // `wrong1: "O2", wrong2: "N2"` are as many fields.
        let is_wrong = |name: &str| known_name(name, CHOICE) == Some("wrong");
        let others = listed.map_or_else(|| self.places_of(holder, &is_wrong), |place| vec![place]);
        let (first, last) = (*others.first()?, *others.last()?);
        let between = holder.children.get(right_place.min(first)..=right_place.max(last))?;
        if between.len() != 1 + others.len() {
            return None;
        }
        let right = self.node(holder.children.get(right_place)?.node)?;
        let mut options = self.numbered_options(holder, &others)?;
        if listed.is_none() {
            if right.sort != NodeSort::Text {
                return None;
            }
            options.insert(0, (String::new(), self.source(&right.span)));
        }
        let key = self.key_values(right)?;
        Some(FoundOptions { span: self.span_of(between)?, options, key, labelled: false })
    }

    /// The places of the fields with such a name.
    fn places_of(&self, holder: &TreeNode, wanted: &dyn Fn(&str) -> bool) -> Vec<usize> {
        let named = |child: &Child| child.key.as_ref().is_some_and(|key| wanted(self.source(key)));
        let fields = (0..).zip(&holder.children).filter(|(_, child)| named(child));
        fields.map(|(place, _)| place).collect()
    }

    /// The texts of fields, one or a list of them in each, with their numbers.
    fn numbered_options(
        &self,
        holder: &TreeNode,
        places: &[usize],
    ) -> Option<Vec<(String, &'a str)>> {
        let values = places.iter().filter_map(|place| self.node(holder.children.get(*place)?.node));
        let items = values.flat_map(|value| {
            if value.sort == NodeSort::List { self.items_of(value) } else { vec![value] }
        });
        let numbered = (1..).zip(items).map(|(number, item): (usize, &TreeNode)| {
            (item.sort == NodeSort::Text).then(|| (number.to_string(), self.source(&item.span)))
        });
        numbered.collect()
    }

    /// The place of the only value without a name, where it is a list: `Choice(["CO2", "O2"], correct: 0)`.
    fn bare_list(&self, holder: &TreeNode) -> Option<usize> {
        let mut bare = (0..).zip(&holder.children).filter(|(_, child)| child.key.is_none());
        let ((place, child), None) = (bare.next()?, bare.next()) else { return None };
        (self.node(child.node)?.sort == NodeSort::List).then_some(place)
    }

    /// `a: "CO2", b: "O2", right: "a"`: one field an option.
    fn lettered_options(&self, holder: &TreeNode, question: bool) -> Option<FoundOptions<'a>> {
        let mut options: Vec<(String, &'a str)> = Vec::new();
        let mut key = Vec::new();
        let mut used: Vec<&Child> = Vec::new();
        for child in &holder.children {
            let name = self.source(child.key.as_ref()?);
            let value = self.node(child.node)?;
            let next = char::from(b'a' + u8::try_from(options.len()).ok().filter(|n| *n < 20)?);
            if is_option_name(name, next, options.len() + 1) {
                if !matches!(value.sort, NodeSort::Text | NodeSort::Words) {
                    return None;
                }
                options.push((next.to_string(), self.source(&value.span)));
                used.push(child);
            } else if known_name(name, CHOICE) == Some("right") {
                key = self.key_values(value)?;
                used.push(child);
            } else if !question {
                return None;
            }
        }
        let first = holder.children.iter().position(|child| Some(&child) == used.first())?;
        let together = holder.children.get(first..first + used.len())?;
        let apart = together.iter().any(|child| !used.contains(&child));
        if options.len() < 2 || apart || (question && key.is_empty()) {
            return None;
        }
        if options.iter().any(|(_, option)| !option.starts_with('"')) {
            return None;
        }
        Some(FoundOptions { span: self.span_of(together)?, options, key, labelled: true })
    }

    /// The texts or words of a key, one or a list of them.
    fn key_values(&self, value: &TreeNode) -> Option<Vec<&'a str>> {
        let items = match value.sort {
            NodeSort::Text | NodeSort::Words => return Some(vec![self.source(&value.span)]),
            NodeSort::List => self.items_of(value),
            NodeSort::Fields | NodeSort::Map => return None,
        };
        let plain = |item: &&TreeNode| matches!(item.sort, NodeSort::Text | NodeSort::Words);
        items.iter().all(plain).then(|| items.iter().map(|item| self.source(&item.span)).collect())
    }

    pub(crate) fn items_of(&self, list: &TreeNode) -> Vec<&'a TreeNode> {
        list.children.iter().filter_map(|child| self.node(child.node)).collect()
    }
}

/// Whether a field's name is that of the next option: `a`, `1`, `option_a`, `pilihan1`.
fn is_option_name(name: &str, letter: char, number: usize) -> bool {
    let word = plain_word(name);
    let bare = ["option", "choice", "answer", "opsi", "pilihan", "jawaban", "opt"]
        .iter()
        .find_map(|prefix| word.strip_prefix(prefix))
        .unwrap_or(&word);
    bare == letter.to_string() || bare == number.to_string()
}

/// The options that a key means, and whether that is sure: a place counted from 0 or from 1 is the author's to say.
fn right_options<'a>(found: &FoundOptions<'a>) -> Option<(Vec<&'a str>, bool)> {
    let first = &found.options.first()?.1;
    if found.key.is_empty() {
        return Some((vec![*first], false));
    }
    let parts = parts_of_key(found);
    // If one key is not an option, the others that are options are so by chance.
    let by_text: Option<Vec<_>> = parts.iter().map(|key| option_by_text(found, key)).collect();
    if let Some(rights) = by_text {
        return Some((rights, true));
    }
    let mut sure = true;
    let mut rights = Vec::new();
    for key in parts {
        let by_name = option_by_name(found, key);
        let (option, certain) = by_name.or_else(|| Some((option_by_text(found, key)?, true)))?;
        sure &= certain;
        rights.push(option);
    }
    Some((rights, sure))
}

/// What a key names: `"a, c"` names two options, unless it is one.
fn parts_of_key<'a>(found: &FoundOptions<'a>) -> Vec<&'a str> {
    let [only] = found.key.as_slice() else { return found.key.clone() };
    if option_by_text(found, only).is_some() || !only.contains([',', ';']) {
        return found.key.clone();
    }
    only.trim_matches('"').split([',', ';']).map(str::trim).collect()
}

fn option_by_text<'a>(found: &FoundOptions<'a>, key: &str) -> Option<&'a str> {
    let written = if key.starts_with('"') { (*key).to_owned() } else { quoted(key) };
    found.options.iter().map(|(_, option)| *option).find(|option| *option == written)
}

/// The option that a letter or a number calls: by its own letter, else by its place.
fn option_by_name<'a>(found: &FoundOptions<'a>, key: &str) -> Option<(&'a str, bool)> {
    let word = plain_word(key);
    let word = word.trim_end_matches(['.', ')']);
    let option = |place: usize| found.options.get(place).map(|(_, option)| *option);
    if let Some(place) = found.options.iter().position(|(name, _)| found.labelled && name == word) {
        return Some((option(place)?, true));
    }
    if let Ok(number) = word.parse::<usize>() {
        let certain = number == 0 || number == found.options.len() || found.labelled;
        return Some((option(number.saturating_sub(1))?, certain));
    }
    let mut letters = word.chars();
    let (Some(letter @ 'a'..='z'), None) = (letters.next(), letters.next()) else { return None };
    Some((option(usize::from(u8::try_from(letter).ok()? - b'a'))?, true))
}
