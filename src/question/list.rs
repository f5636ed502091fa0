//! List: several items to type in any order, all of them or a given number, each in any of its wordings.

use std::collections::HashMap;

use serde::Deserialize;

use super::choice::{plainly_distinct, repeated_text_flaw};
use super::flaw::{empty_text_flaw, no_answer_flaw};
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::TextKey;
use super::{
    At, Card, Flaw, Form, Judge, Key, KeyLine, Kind, Lines, Mark, Part, Response, Verdict, Wants,
};
use crate::judge::{Language, fold};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "List",
    fields: &[FieldShape::needed("is", Shape::Items), FieldShape::new("need", Shape::Whole)],
    short: Some("is"),
    example: "List(\"…\", \"…\")",
    aliases: &[
        "liste", "lista", "lijst", "senarai", "enumeration", "daftar", "multianswer", "sebutkan",
        "enumerate", "items",
    ],
};

/// `List("…", ["…", "…"])`, or `List(is: […], need: 2)` if some of them are enough.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(from = "Content<Several<String>, ListFields>")]
pub struct List {
    /// The right wordings of each item, the one that is shown first.
    pub is: Vec<Vec<String>>,
    /// How many are asked for.
    pub need: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFields {
    is: Several<Several<String>>,
    need: Option<usize>,
}

impl From<Content<Several<String>, ListFields>> for List {
    fn from(content: Content<Several<String>, ListFields>) -> Self {
        let (is, need) = match content {
            Content::Values(is) => (is, None),
            Content::Fields(fields) => (fields.is.0, fields.need),
        };
        let is: Vec<Vec<String>> = is.into_iter().map(|wordings| wordings.0).collect();
        Self { need: need.unwrap_or(is.len()), is }
    }
}

impl List {
    /// The wordings of the item that a text names.
    pub(super) fn item_named(&self, text: &str, judge: &Judge) -> Option<&[String]> {
        let named =
            |wordings: &&Vec<String>| judge_item(wordings, text, judge).verdict.share() > 0.0;
        self.is.iter().find(named).map(Vec::as_slice)
    }

    /// Pairs what was named with items: exact ones first, so that no slip takes the item of a later exact one.
    fn parts(&self, typed: &[String], judge: &Judge) -> Vec<Part> {
        let mut open: Vec<&[String]> = self.is.iter().map(Vec::as_slice).collect();
        let mut parts: Vec<Option<Part>> = typed.iter().map(|_| None).collect();
        for wanted in [Verdict::Right, Verdict::Slip] {
            for (line, slot) in typed.iter().zip(&mut parts).filter(|(_, slot)| slot.is_none()) {
                let found = open.iter().enumerate().find_map(|(place, wordings)| {
                    let part = judge_item(wordings, line, judge);
                    (part.verdict == wanted).then_some((place, part))
                });
                if let Some((place, part)) = found {
                    open.remove(place);
                    *slot = Some(part);
                }
            }
        }
        let lines = typed.iter().zip(parts);
        let lines: Vec<Part> =
            lines.map(|(line, part)| part.unwrap_or_else(|| self.wrong(line, judge))).collect();
        let found = lines.iter().filter(|part| part.verdict.share() > 0.0).count();
        // Once enough are named, the others are not missing.
        let open = open.into_iter().filter(|_| found < self.need);
        let missing = open.map(|wordings| Part::new(Verdict::Missing, "", shown(wordings)));
        lines.into_iter().chain(missing).collect()
    }

    /// A line that names no item, or one that another line names already.
    fn wrong(&self, line: &str, judge: &Judge) -> Part {
        let item = self.item_named(line, judge);
        let note = item.map(|item| Say::new("note-item-twice").with("item", shown(item)));
        Part::new(Verdict::Wrong, line, "").noting(note)
    }

    /// The flaws of items without a wording, or with an empty one.
    fn empty_flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for (place, wordings) in self.is.iter().enumerate() {
            let at = At::answer("is").item(place);
            if wordings.is_empty() {
                flaws.extend(empty_text_flaw("", at.clone()));
            }
            for (wording, text) in wordings.iter().enumerate() {
                flaws.extend(empty_text_flaw(text, at.clone().item(wording)));
            }
        }
        flaws
    }

    /// The flaws of wordings that an earlier item has too.
    fn repeated_flaws(&self, language: &Language) -> Vec<Flaw> {
        if plainly_distinct(self.texts().into_iter()) {
            return Vec::new();
        }
        let mut flaws = Vec::new();
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (place, wordings) in self.is.iter().enumerate() {
            for (wording, text) in wordings.iter().enumerate() {
                let first = *seen.entry(typed_key(text, language)).or_insert(place);
                if first != place && !text.trim().is_empty() {
                    let at = At::answer("is").item(place).item(wording);
                    flaws.push(repeated_text_flaw(text, at));
                }
            }
        }
        flaws
    }
}

/// The wording of an item that is shown.
fn shown(wordings: &[String]) -> &str {
    wordings.first().map_or("", String::as_str)
}

pub(super) fn judge_item(wordings: &[String], line: &str, judge: &Judge) -> Part {
    TextKey { is: wordings, exact: false, not: &[] }.judge(line, judge)
}

impl Kind for List {
    fn form(&self, _card: &Card) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text; self.need], sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        let first = self.is.iter().take(self.need).map(|wordings| shown(wordings).to_owned());
        Response::Line(first.collect())
    }

    fn spread(&self, lines: &[String], judge: &Judge) -> Vec<String> {
        self.named(lines, judge)
    }

    /// Scores found / needed.
    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        let parts = self.parts(&self.named(response.typed(), judge), judge);
        let found = parts.iter().map(|part| part.verdict.share()).sum();
        Mark::out_of(found, self.need, parts)
    }

    fn texts(&self) -> Vec<&str> {
        self.is.iter().flatten().map(String::as_str).collect()
    }

    /// Only the wordings that are shown: a wording more makes no other question of it.
    fn identity(&self) -> Vec<&str> {
        self.is.iter().map(|wordings| shown(wordings)).collect()
    }

    /// All items, also where fewer are asked for.
    fn key(&self, language: &Language) -> Key {
        let need = Say::new("key-need").with("need", self.need).with("count", self.is.len());
        Key {
            lines: self.is.iter().map(|wordings| KeyLine::from_wordings(wordings)).collect(),
            notes: (self.need < self.is.len()).then_some(need).into_iter().collect(),
            ..Key::from_solution(self.solution(&Card::Whole, language))
        }
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.is.is_empty() {
            flaws.push(no_answer_flaw(SHAPE.example));
        } else if self.need == 0 || self.need > self.is.len() {
            let say = Say::new("flaw-need").with("need", self.need).with("count", self.is.len());
            let help = Say::new("help-need").with("count", self.is.len());
            flaws.push(Flaw::new("need", At::answer("need"), say).help(help));
        }
        flaws.extend(self.empty_flaws());
        flaws.extend(self.repeated_flaws(language));
        flaws
    }
}

/// What two texts have in common that are the same to type: plain words are folded, others only lose case and space.
fn typed_key(text: &str, language: &Language) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().all(|sign| sign.is_alphanumeric() || sign == ' ') {
        return fold(&text, language);
    }
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::ron_options;
    use crate::question::{Answer, is_same_score};

    fn list(text: &str) -> List {
        let Ok(Answer::List(list)) = ron_options().from_str(text) else { panic!("{text}") };
        list
    }

    /// The verdict of each part, with what is right there.
    fn marked(list: &List, typed: &[&str]) -> (f64, Vec<(Verdict, String)>) {
        let language = Language::new("en");
        let judge = Judge { language: &language, slips: true, is_rival: &|_| false };
        let typed = Response::Line(typed.iter().map(|text| (*text).to_owned()).collect());
        let mark = list.mark(&Card::Whole, &typed, &judge);
        (mark.score, mark.parts.into_iter().map(|part| (part.verdict, part.right)).collect())
    }

    #[test]
    fn an_item_is_a_text_or_a_list_of_its_wordings() {
        for (text, items) in [
            (r#"List("a", "b")"#, &[&["a"][..], &["b"]][..]),
            (r#"List("a", ["b", "c"])"#, &[&["a"], &["b", "c"]]),
            (r#"List(["a", "b"], "c")"#, &[&["a", "b"], &["c"]]),
            (r#"List(["a", "b"])"#, &[&["a"], &["b"]]),
            (r#"List([["a", "b"], "c"])"#, &[&["a", "b"], &["c"]]),
            (r#"List(is: "a")"#, &[&["a"]]),
            (r#"List(is: ["a", ["b", "c"]])"#, &[&["a"], &["b", "c"]]),
            (r#"List(is: [["a", "b"]])"#, &[&["a", "b"]]),
        ] {
            assert_eq!(list(text).is, items, "{text}");
            assert_eq!(list(text).need, items.len(), "{text}");
        }
    }

    #[test]
    fn an_item_counts_once_however_it_is_worded() {
        let list = list(r#"List(["forest protection", "forest conservation"], "clean energy")"#);
        let right = |text: &str| (Verdict::Right, text.to_owned());
        let full = (1.0, vec![right("clean energy"), right("forest protection")]);
        assert_eq!(marked(&list, &["Clean Energy", "forest conservation"]), full);
        let (score, parts) = marked(&list, &["forest conservation", "forest protection"]);
        assert!(is_same_score(score, 0.5));
        let missing = (Verdict::Missing, "clean energy".to_owned());
        assert_eq!(parts, [right("forest protection"), (Verdict::Wrong, String::new()), missing]);
    }

    #[test]
    fn several_items_on_one_line_count_as_far_as_they_are_needed() {
        let list =
            list(r#"List(is: ["trade", "peace, security", "aid and loans", "Asia"], need: 3)"#);
        for (lines, score) in [
            (["trade, war, Asia, aid and loans", "", ""], 2.0 / 3.0),
            (["", "trade, Asia", "peace, security"], 1.0),
            (["trade, Trade", "Asia", ""], 2.0 / 3.0),
        ] {
            assert!(is_same_score(marked(&list, &lines).0, score), "{lines:?}");
        }
    }

    #[test]
    fn nothing_is_missing_once_enough_is_named() {
        let list = list(r#"List(is: ["red", "white", "blue"], need: 2)"#);
        assert_eq!(marked(&list, &["white", "blue"]).1.len(), 2);
        assert_eq!(marked(&list, &["white", "green"]).1.len(), 4);
    }

    #[test]
    fn history_follows_the_wordings_that_are_shown() {
        let (plain, worded) = (list(r#"List("a", "b")"#), list(r#"List(["a", "x"], "b")"#));
        assert_eq!(plain.identity(), worded.identity());
        assert_eq!(worded.texts(), ["a", "x", "b"]);
    }

    #[test]
    fn a_wording_belongs_to_one_item() {
        let language = Language::new("en");
        let flaws = |text: &str| list(text).flaws(&language);
        assert_eq!(flaws(r#"List(["a", "A", "b"], "c")"#), []);
        let again = flaws(r#"List(["a", "b"], ["c", "B"])"#);
        assert_eq!(again.len(), 1);
        assert_eq!(
            (again[0].code, &again[0].at),
            ("option-twice", &At::answer("is").item(1).item(1))
        );
        for empty in [r#"List("a", [])"#, r#"List("a", ["b", " "])"#] {
            assert_eq!(flaws(empty)[0].code, "empty-text", "{empty}");
        }
    }
}
