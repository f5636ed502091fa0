//! Passages: texts that several questions of a deck are about.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::syntax::{Finding, Tree, TreeNode, key_text};
use super::text_literal::text_literal;
use crate::hidden_characters::shows_nothing;
use crate::judge::nearest_name;
use crate::question::{At, Flaw};
use crate::say::Say;

/// A text that several questions of a deck are about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its words, in the lines in which they are shown.
    pub text: String,
}

impl Passage {
    /// Its lines as written; empty ones around them are left out.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let is_blank = |line: &&str| line.trim().is_empty();
        let first = self.text.lines().take_while(is_blank).count();
        let last = self.text.lines().rev().take_while(is_blank).count();
        let count = self.text.lines().count().saturating_sub(last);
        self.text.lines().take(count).skip(first)
    }
}

impl<'de> Deserialize<'de> for Passage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PassageVisitor)
    }
}

/// A passage with its fields named.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PassageFields {
    #[serde(default)]
    title: Option<String>,
    text: String,
}

struct PassageVisitor;

impl<'de> Visitor<'de> for PassageVisitor {
    type Value = Passage;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a title and a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Passage, E> {
        Ok(Passage { title: None, text: text.to_owned() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Passage, A::Error> {
        let PassageFields { title, text } =
            PassageFields::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Passage { title, text })
    }
}

/// Reports passages without words, and keys without any; `passages` is the value of the deck's field.
pub(super) fn passage_flaws(text: &str, tree: &Tree, passages: &TreeNode) -> Vec<Finding> {
    let mut findings = Vec::new();
    for child in &passages.children {
        let (Some(key), Some(value)) = (&child.key, tree.nodes.get(child.node)) else { continue };
        let name = key_text(text.get(key.clone()).unwrap_or_default());
        if is_blank(&name) {
            let say = Say::new("flaw-empty-text");
            findings.push(Finding::error("empty-text", key.clone(), say));
        }
        let words = tree.field(text, value, "text").unwrap_or(value);
        if is_blank(&key_text(text.get(words.span.clone()).unwrap_or_default())) {
            let say = Say::new("flaw-empty-passage").with("name", name);
            let finding = Finding::error("empty-passage", words.span.clone(), say);
            findings.push(finding.help(Say::new("help-empty-passage")));
        }
    }
    findings
}

/// Reports whether a reader sees nothing of a text.
fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| sign.is_whitespace() || shows_nothing(sign))
}

/// Returns the mistake of a question whose passage the deck lacks.
pub(super) fn unknown_passage(key: &str, passages: &BTreeMap<String, Passage>) -> Option<Flaw> {
    if passages.contains_key(key) {
        return None;
    }
    let say = Say::new("flaw-unknown-passage").with("name", key);
    let flaw = Flaw::new("unknown-passage", At::field("passage"), say);
    let keys = || passages.keys().map(String::as_str).take(LOOKED_AT);
    let Some(near) = nearest_name(key, keys()) else {
        return Some(flaw.help(passages_help(keys())));
    };
    let shown =
        flaw.help(Say::new("help-write").with("text", format!("passage: {}", text_literal(near))));
    // "text-2" may be a passage that is yet to be written, and of two near keys neither is sure.
    let is_sure = digits(near) == digits(key)
        && nearest_name(key, keys().filter(|other| *other != near)).is_none();
    Some(if is_sure { shown.mend(text_literal(near)) } else { shown })
}

/// The most keys that a misspelt one is compared with.
const LOOKED_AT: usize = 60;

/// Names the passages of a deck, or says how one is written.
fn passages_help<'k>(keys: impl Iterator<Item = &'k str>) -> Say {
    let names: Vec<&str> = keys.take(NAMED).collect();
    if names.is_empty() {
        Say::new("help-no-passages")
    } else {
        Say::new("help-passage-names").with("names", names.join(", "))
    }
}

/// The most keys that a message names.
const NAMED: usize = 8;

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::Passage;
    use crate::deck::{Finding, OpenDeck, read_deck};

    const ABOUT_A: &str = r#"(ask: "Who?", passage: "a", answer: Text("Ali"))"#;

    fn deck(passages: &str, questions: &str) -> String {
        format!("({passages}, questions: [{questions}])")
    }

    /// Returns the code of each mistake, what it underlines, and what mends it.
    fn mistakes(text: &str) -> Vec<(&'static str, &str, Option<String>)> {
        let findings = read_deck(text, "d").findings;
        let told = |finding: Finding| (finding.code, &text[finding.span], finding.write);
        findings.into_iter().map(told).collect()
    }

    #[test]
    fn a_passage_is_a_text_or_a_title_and_a_text() {
        for (written, title) in
            [(r#""One.""#, None), (r#"(title: "T", text: "One.")"#, Some("T".to_owned()))]
        {
            let text = deck(&format!("passages: {{\"a\": {written}}}"), ABOUT_A);
            let whole = read_deck(&text, "d").deck.expect(&text);
            let passage = Passage { title, text: "One.".to_owned() };
            assert_eq!(whole.passage_of(&whole.questions[0]), Some(&passage), "{text}");
            let lazy = OpenDeck::lazy(text, "d").expect("a deck");
            let alone = lazy.question(0).expect("a question");
            assert_eq!(lazy.deck().passage_of(&alone), Some(&passage), "read alone");
        }
    }

    #[test]
    fn each_mistake_in_a_passage_is_told_once_where_it_is() {
        for (passages, code, at, write) in [
            (r#"passages: {"a": ""}"#, "empty-passage", r#""""#, None),
            (
                r#"passages: {"a": (text: " \n\u{200b}")}"#,
                "empty-passage",
                r#"" \n\u{200b}""#,
                None,
            ),
            (r#"passages: {"a": (title: "T")}"#, "field-missing", "(", None),
            (r#"passages: {"a": "x", "a": "y"}"#, "passage-twice", r#""a""#, None),
            (r#"passages: {"a": "x", "\u{61}": "y"}"#, "passage-twice", r#""\u{61}""#, None),
            (r#"passages: {"a": "x", " ": "y"}"#, "empty-text", r#"" ""#, None),
            (r#"passages: {a: "x"}"#, "no-text", "a", Some(r#""a""#)),
            (r#"passages: {"a": ("x")}"#, "no-text", r#"("x")"#, Some(r#""x""#)),
            (r#"passages: {"a": (text: "x", txet: "y")}"#, "unknown-field", "txet", None),
            (r#"passages: {"a": (text: "x", text: "y")}"#, "field-twice", "text", None),
            (
                r#"passages: {"a": (judul: "T", text: "x")}"#,
                "unknown-field",
                "judul",
                Some("title"),
            ),
            (r#"passages: ["x"]"#, "passages", r#"["x"]"#, None),
            (r#"pasages: {"a": "x"}"#, "unknown-field", "pasages", Some("passages")),
            (r#"bacaan: {"a": "x"}"#, "unknown-field", "bacaan", Some("passages")),
            (r#"passages: {"a": "2 \times 3"}"#, "became-control", r"\times", None),
        ] {
            let text = deck(passages, ABOUT_A);
            let [(found, place, mend)] = mistakes(&text).try_into().expect(&text);
            assert_eq!((found, place), (code, at), "{text}");
            assert!(write.is_none() || mend.as_deref() == write, "{text}: {mend:?}");
        }
    }

    #[test]
    fn an_unknown_passage_is_mended_only_where_one_name_is_meant() {
        for (keys, typed, mend) in [
            (r#""pidato": "x""#, "pidatu", Some(r#""pidato""#)),
            (r#""Pidato": "x""#, "pidato", Some(r#""Pidato""#)),
            (r#""pidato1": "x", "pidato2": "y""#, "pidato", None),
            (r#""text1": "x""#, "text2", None),
            (r#""pidato": "x""#, "telegram", None),
        ] {
            let question = format!("(ask: \"Who?\", passage: {typed:?}, answer: Text(\"Ali\"))");
            let text = deck(&format!("passages: {{{keys}}}"), &question);
            let quoted = format!("{typed:?}");
            let expected = ("unknown-passage", quoted.as_str(), mend.map(str::to_owned));
            assert_eq!(mistakes(&text), [expected], "{text}");
        }
    }

    #[test]
    fn the_same_words_about_another_passage_are_another_question() {
        let about =
            |key: &str| format!("(ask: \"Main idea?\", passage: {key:?}, answer: Text({key:?}))");
        let text = |one, other| {
            deck(r#"passages: {"a": "x", "b": "y"}"#, &[about(one), about(other)].join(", "))
        };
        let apart = read_deck(&text("a", "b"), "d").deck.expect("a deck");
        let ids: Vec<&str> = apart.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(ids, ["main-idea-a", "main-idea-b"]);
        assert_eq!(mistakes(&text("a", "a"))[0].0, "same-words");
    }

    #[test]
    fn the_lines_shown_are_those_written_but_for_empty_ones_around_them() {
        for (text, lines) in [
            ("\n \n  One\n\ntwo \n\n", vec!["  One", "", "two "]),
            ("One\r\ntwo", vec!["One", "two"]),
            ("\n", vec![]),
        ] {
            let passage = Passage { title: None, text: text.to_owned() };
            assert_eq!(passage.lines().collect::<Vec<_>>(), lines, "{text:?}");
        }
    }
}
