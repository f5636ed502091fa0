//! Choice: one right option among wrong ones; some options may keep their places at the end.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::IgnoredAny;
use unicode_normalization::UnicodeNormalization as _;

use super::flaw::empty_text_flaw;
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Key, Kind, Mark, Noted, Options, Part, Response, Verdict,
};
use crate::judge::Language;
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Choice",
    fields: &[
        FieldShape::needed("right", Shape::Text),
        FieldShape::needed("wrong", Shape::Noteds),
        FieldShape::new("last", Shape::Noteds),
    ],
    short: None,
    example: "Choice(right: \"…\", wrong: [\"…\", \"…\"])",
    aliases: &[
        "auswahl", "choix", "opcion", "opción", "scelta", "keuze", "aneka", "mcsa", "multichoice",
        "abcd", "singleselect", "pilihan", "pilih", "pilihanganda", "pg", "mcq", "radio",
        "singlechoice", "option", "multiplechoice", "mc", "single", "select",
    ],
};

/// `Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")], last: ["None of these"])`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(try_from = "Content<IgnoredAny, ChoiceFields>")]
pub struct Choice {
    /// The right option.
    pub right: String,
    /// The wrong ones, shuffled with the right one.
    pub wrong: Vec<Noted>,
    /// Options that stay at the end, in this order; the right one may be among them.
    pub last: Vec<Noted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFields {
    right: String,
    #[serde(default)]
    wrong: Several<Noted>,
    #[serde(default)]
    last: Several<Noted>,
}

impl TryFrom<Content<IgnoredAny, ChoiceFields>> for Choice {
    type Error = &'static str;

    fn try_from(content: Content<IgnoredAny, ChoiceFields>) -> Result<Self, Self::Error> {
        let Content::Fields(ChoiceFields { right, wrong, last }) = content else {
            return Err(SHAPE.example);
        };
        Ok(Self { right, wrong: wrong.0, last: last.0 })
    }
}

impl Choice {
    /// The options in deck order, the right one first unless it is among the last.
    fn options(&self) -> Vec<&str> {
        let right = (!self.right_is_last()).then_some(self.right.as_str());
        let others = self.wrong.iter().chain(&self.last).map(|noted| noted.text.as_str());
        right.into_iter().chain(others).collect()
    }

    fn right_is_last(&self) -> bool {
        self.last.iter().any(|noted| noted.text == self.right)
    }

    fn why_not(&self, option: &str) -> Option<String> {
        let others = self.wrong.iter().chain(&self.last);
        others.filter(|noted| noted.text == option).find_map(|noted| noted.why.clone())
    }
}

impl Kind for Choice {
    fn form(&self, _card: &Card) -> Form {
        Form::One(Options::from_words(self.options().into_iter(), self.last.len()))
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        let place = self.options().iter().position(|option| *option == self.right);
        place.map_or(Response::Nothing, Response::One)
    }

    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let options = self.options();
        Mark::by_share(vec![match response.picked().and_then(|place| options.get(place)) {
            Some(option) if *option == self.right => {
                Part::new(Verdict::Right, *option, self.right.as_str())
            }
            Some(option) => Part::new(Verdict::Wrong, *option, self.right.as_str())
                .because(self.why_not(option)),
            None => Part::new(Verdict::Missing, "", self.right.as_str()),
        }])
    }

    fn texts(&self) -> Vec<&str> {
        self.options()
    }

    fn key(&self, language: &Language) -> Key {
        let reasons = (self.options().into_iter().enumerate())
            .filter_map(|(place, option)| Some((place, self.why_not(option)?)))
            .collect();
        Key { reasons, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn identity(&self) -> Vec<&str> {
        vec![&self.right]
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> =
            empty_text_flaw(&self.right, At::answer("right")).into_iter().collect();
        if self.wrong.is_empty() && self.last.is_empty() {
            flaws.push(no_wrong_flaw());
        }
        let right = [(&self.right, At::answer("right"))];
        flaws.extend(flawed_options(&right, &self.wrong, "wrong"));
        let wrong: Vec<(&String, At)> = (self.wrong.iter().enumerate())
            .map(|(place, noted)| (&noted.text, At::answer("wrong").item(place)))
            .collect();
        flaws.extend(flawed_options(&wrong, &self.last, "last"));
        flaws
    }
}

/// The flaw of options that are all right.
pub(super) fn no_wrong_flaw() -> Flaw {
    Flaw::new("no-wrong", At::answer("wrong"), Say::new("flaw-no-wrong"))
        .help(Say::new("help-no-wrong"))
}

/// The flaws of options that are empty, repeated, or among the options `taken` before them.
pub(super) fn flawed_options(
    taken: &[(&String, At)],
    wrong: &[Noted],
    field: &'static str,
) -> Vec<Flaw> {
    let texts = taken.iter().map(|(text, _)| text.as_str());
    if plainly_distinct(texts.chain(wrong.iter().map(|noted| noted.text.as_str()))) {
        return Vec::new();
    }
    let mut flaws = Vec::new();
    let taken: HashSet<String> = taken.iter().map(|(text, _)| option_key(text)).collect();
    let mut seen: HashSet<String> = HashSet::new();
    for (place, noted) in wrong.iter().enumerate() {
        let at = At::answer(field).item(place);
        let key = option_key(&noted.text);
        if let Some(flaw) = empty_text_flaw(&noted.text, at.clone()) {
            flaws.push(flaw);
        } else if field == "wrong" && taken.contains(&key) {
            let say = Say::new("flaw-right-among-wrong").with("text", noted.text.as_str());
            let help = Say::new("help-right-among-wrong");
            flaws.push(Flaw::new("right-among-wrong", at, say).help(help));
        } else if seen.contains(&key) || taken.contains(&key) {
            flaws.push(repeated_text_flaw(&noted.text, at));
        }
        seen.insert(key);
    }
    flaws
}

/// The flaws of texts that repeat an earlier one; two are the same if their keys are. A blank text has another flaw.
pub(super) fn repeated_text_flaws(
    texts: &[String],
    field: &'static str,
    key: impl Fn(&str) -> String,
) -> Vec<Flaw> {
    if plainly_distinct(texts.iter().map(String::as_str)) {
        return Vec::new();
    }
    let mut seen = HashSet::new();
    let again = texts
        .iter()
        .enumerate()
        .filter(|(_, text)| !text.trim().is_empty() && !seen.insert(key(text)));
    again.map(|(place, text)| repeated_text_flaw(text, At::answer(field).item(place))).collect()
}

pub(super) fn repeated_text_flaw(text: &str, at: At) -> Flaw {
    let say = Say::new("flaw-option-twice").with("text", text);
    Flaw::new("option-twice", at, say).help(Say::new("help-option-twice"))
}

/// Whether texts are surely distinct: at most 64, in ASCII, not blank, and different in more than space and case.
///
/// Checking a deck asks this first, since most lists of options are distinct and then need no sets of folded texts.
pub(crate) fn plainly_distinct<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut sums: Vec<u64> = Vec::with_capacity(8);
    for text in texts {
        let signs = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
        let sum = signs.fold(0_u64, |sum, byte| {
            sum.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte.to_ascii_lowercase())
        });
        if sum == 0 || !text.is_ascii() || sums.len() == 64 || sums.contains(&sum) {
            return false;
        }
        sums.push(sum);
    }
    true
}

/// What two options have in common that look the same: their words, whatever the spaces between.
///
/// Case and accents stay, as they may be what is asked: `où` or `ou`. A lint reports the other cases.
pub(super) fn option_key(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}
