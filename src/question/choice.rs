//! Choice: one right option among wrong ones, some of which keep their places at the end.

use std::collections::HashSet;

use serde::{Deserialize, Deserializer};
use unicode_normalization::UnicodeNormalization as _;

use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::blank;
use super::{At, Card, Flaw, Form, Judge, Kind, Mark, Noted, Options, Part, Response, Verdict};
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
    example: "Choice(right: \"UNDP\", wrong: [\"WHO\", \"UNESCO\"])",
    aliases: &["pilihan", "pilih", "option", "multiplechoice", "mc", "single", "select"],
};

/// `Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")], last: ["None of these"])`.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
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
struct Long {
    right: String,
    #[serde(default)]
    wrong: Several<Noted>,
    #[serde(default)]
    last: Several<Noted>,
}

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let long: Long = named(deserializer, SHAPE.example)?;
        Ok(Self { right: long.right, wrong: long.wrong.0, last: long.last.0 })
    }
}

/// Reads a kind that is written with named fields only.
pub(super) fn named<'de, D: Deserializer<'de>, L: Deserialize<'de>>(
    deserializer: D,
    example: &str,
) -> Result<L, D::Error> {
    match Content::<serde::de::IgnoredAny, L>::deserialize(deserializer)? {
        Content::Long(long) => Ok(long),
        Content::Short(_) => Err(serde::de::Error::custom(example)),
    }
}

impl Choice {
    /// The options in deck order, the right one first unless it is pinned.
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
        Form::One(Options::of_words(self.options().into_iter(), self.last.len()))
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        let place = self.options().iter().position(|option| *option == self.right);
        place.map_or(Response::Nothing, Response::One)
    }

    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let options = self.options();
        let picked = if let Response::One(place) = response { options.get(*place) } else { None };
        Mark::by_share(vec![match picked {
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

    fn identity(&self) -> Vec<&str> {
        vec![&self.right]
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = blank(&self.right, At::answer("right")).into_iter().collect();
        if self.wrong.is_empty() && self.last.is_empty() {
            flaws.push(
                Flaw::new("no-wrong", At::answer("wrong"), Say::new("flaw-no-wrong"))
                    .help(Say::new("help-no-wrong")),
            );
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

/// Flaws of a list of wrong options: one that is empty, stands twice, or is one of `taken`.
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
        if let Some(flaw) = blank(&noted.text, at.clone()) {
            flaws.push(flaw);
        } else if field == "wrong" && taken.contains(&key) {
            let say = Say::new("flaw-right-among-wrong").with("text", noted.text.as_str());
            let help = Say::new("help-right-among-wrong");
            flaws.push(Flaw::new("right-among-wrong", at, say).help(help));
        } else if seen.contains(&key) || taken.contains(&key) {
            flaws.push(twice(&noted.text, at));
        }
        seen.insert(key);
    }
    flaws
}

/// Flaws of texts that must all differ, by what makes two of them the same; one that is blank is another's flaw.
pub(super) fn repeated(
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
    again.map(|(place, text)| twice(text, At::answer(field).item(place))).collect()
}

fn twice(text: &str, at: At) -> Flaw {
    let say = Say::new("flaw-option-twice").with("text", text);
    Flaw::new("option-twice", at, say).help(Say::new("help-option-twice"))
}

/// Whether texts are ASCII, none blank, and differ in more than space and case: most lists are, and need no
/// closer look.
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

/// What makes two options the same to the eye: their text but for outer and doubled space.
///
/// Case and accents may be the very point: `où` is not `ou`. Where they are not, a lint says so.
pub(super) fn option_key(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}
