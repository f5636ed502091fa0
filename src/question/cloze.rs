//! Cloze: a text with blanks to fill, each judged as the text, number or date that its words are.

use serde::{Deserialize, Deserializer};

use super::date::judge_date;
use super::reading::{Content, Figure};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::Key;
use super::{At, Card, Flaw, Form, Judge, Kind, Lines, Mark, Number, Part, Response, Typed, Wants};
use crate::judge::{self, Language, read_date, read_number};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Cloze",
    fields: &[FieldShape::needed("text", Shape::Text)],
    short: Some("text"),
    example: "Cloze(\"The G-77 was formed in {1964}.\")",
    aliases: &["rumpang", "isianrumpang", "gap", "fill", "blank", "lengkapi"],
};

/// `Cloze("The G-77 was formed in {1964} by {the UN|United Nations}.")`; `{{`, `}}`, `||` for the signs.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Cloze {
    /// As written.
    pub text: String,
    /// The text around the blanks, one piece more than there are blanks.
    pub around: Vec<String>,
    /// The right words of each blank, the one to show first.
    pub blanks: Vec<Vec<String>>,
    /// What is wrong with its braces.
    pub broken: Option<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    text: String,
}

impl<'de> Deserialize<'de> for Cloze {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Content::<String, Long>::deserialize(deserializer)? {
            Content::Short(texts) => {
                let one = <[String; 1]>::try_from(texts);
                let [text] = one.map_err(|_| serde::de::Error::custom(SHAPE.example))?;
                Self::read(&text)
            }
            Content::Long(long) => Self::read(&long.text),
        })
    }
}

impl Cloze {
    /// The text that is written for pieces around blanks and the words of each: the signs in them are doubled.
    #[must_use]
    pub fn text_of(around: &[String], blanks: &[Vec<String>]) -> String {
        let doubled = |text: &str| text.replace('{', "{{").replace('}', "}}").replace('|', "||");
        let mut text = String::new();
        for (place, piece) in around.iter().enumerate() {
            text.push_str(&doubled(piece));
            if let Some(words) = blanks.get(place) {
                let words: Vec<String> = words.iter().map(|word| doubled(word)).collect();
                text.extend(["{", &words.join("|"), "}"]);
            }
        }
        text
    }

    /// Takes a text apart at its braces; what is wrong with them is kept for `flaws`.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut cloze = Self {
            text: text.to_owned(),
            around: vec![String::new()],
            blanks: Vec::new(),
            broken: None,
        };
        let mut inside = false;
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            let doubled = matches!(sign, '{' | '}' | '|') && signs.peek() == Some(&sign);
            match sign {
                _ if doubled => {
                    signs.next();
                    cloze.push(sign, inside);
                }
                '{' if !inside => {
                    cloze.blanks.push(vec![String::new()]);
                    inside = true;
                }
                '}' if inside => {
                    cloze.around.push(String::new());
                    inside = false;
                }
                '|' if inside => {
                    cloze.blanks.last_mut().into_iter().for_each(|b| b.push(String::new()));
                }
                '{' | '}' => cloze.broken = Some("flaw-cloze-brace"),
                _ => cloze.push(sign, inside),
            }
        }
        if inside {
            cloze.broken = Some("flaw-cloze-open");
            cloze.around.push(String::new());
        }
        cloze
    }

    fn push(&mut self, sign: char, inside: bool) {
        let piece = if inside {
            self.blanks.last_mut().and_then(|words| words.last_mut())
        } else {
            self.around.last_mut()
        };
        if let Some(piece) = piece {
            piece.push(sign);
        }
    }

    /// The text with its blanks filled in.
    #[must_use]
    pub fn filled(&self) -> String {
        let mut text = String::new();
        for (place, around) in self.around.iter().enumerate() {
            text.push_str(around);
            text.push_str(self.shown(place));
        }
        text
    }

    fn shown(&self, blank: usize) -> &str {
        self.blanks.get(blank).and_then(|words| words.first()).map_or("", String::as_str)
    }

    /// The blanks a card asks, by place.
    fn asked(&self, card: &Card) -> Vec<usize> {
        let all = 0..self.blanks.len();
        let alike: Vec<usize> = match card {
            // Blanks of the same words are asked together: one would give the other away.
            Card::Blank(words) => all.clone().filter(|place| self.shown(*place) == words).collect(),
            Card::Whole | Card::Back => Vec::new(),
        };
        if alike.is_empty() { all.collect() } else { alike }
    }
}

/// What the words of a blank are to be judged as.
enum Sort {
    Text,
    Number(Figure),
    Date(judge::Date),
}

fn sort_of(words: &[String], language: &Language) -> Sort {
    let [only] = words else { return Sort::Text };
    if let Some(reading) = read_number(only, language) {
        let plain = reading.rest.is_empty() && only.chars().all(|sign| !sign.is_alphabetic());
        if plain {
            return Sort::Number(Figure::read(&reading.value.to_string()));
        }
    }
    match read_date(only, language) {
        Some(date) if only.chars().any(|sign| sign.is_ascii_digit()) => Sort::Date(date),
        _ => Sort::Text,
    }
}

fn judge_blank(words: &[String], given: &str, judge: &Judge) -> Part {
    let mut part = match sort_of(words, judge.language) {
        Sort::Text => Key { is: words, exact: false, not: &[] }.judge(given, judge),
        Sort::Number(is) => {
            let number = Number { is, within: Figure::read("0"), unit: None };
            let response = Response::Line(vec![given.to_owned()]);
            let mark = number.mark(&Card::Whole, &response, judge);
            mark.parts
                .into_iter()
                .next()
                .unwrap_or_else(|| Part::new(super::Verdict::Missing, "", ""))
        }
        Sort::Date(date) => judge_date(given, date, judge),
    };
    if part.verdict != super::Verdict::Slip {
        part.right = words.first().cloned().unwrap_or_default();
    }
    part
}

impl Kind for Cloze {
    fn form(&self, card: &Card) -> Form {
        let asked = self.asked(card);
        let mut sentence = vec![String::new()];
        for (place, around) in self.around.iter().enumerate() {
            if let Some(piece) = sentence.last_mut() {
                piece.push_str(around);
            }
            if asked.contains(&place) {
                sentence.push(String::new());
            } else if let Some(piece) = sentence.last_mut() {
                piece.push_str(self.shown(place));
            }
        }
        let unknown = Language::new("en");
        let fields = asked.iter().filter_map(|place| self.blanks.get(*place));
        let fields = fields.map(|words| match sort_of(words, &unknown) {
            Sort::Text => Wants::Text,
            Sort::Number(_) => Wants::Number { unit: None },
            Sort::Date(date) => Wants::Date(date.precision()),
        });
        Form::Line(Lines { fields: fields.collect(), sentence })
    }

    fn solution(&self, card: &Card, _language: &Language) -> Response {
        Response::Line(self.asked(card).iter().map(|place| self.shown(*place).to_owned()).collect())
    }

    /// The share of the blanks asked that are right.
    fn mark(&self, card: &Card, response: &Response, judge: &Judge) -> Mark {
        let typed: &[String] = if let Response::Line(typed) = response { typed } else { &[] };
        let asked = self.asked(card);
        let parts = asked.iter().enumerate().filter_map(|(field, place)| {
            let given = typed.get(field).map_or("", String::as_str);
            Some(judge_blank(self.blanks.get(*place)?, given, judge))
        });
        Mark::by_share(parts.collect())
    }

    fn texts(&self) -> Vec<&str> {
        self.blanks.iter().flatten().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.blanks.iter().filter_map(|words| words.first()).map(String::as_str).collect()
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let at = || At::answer("text");
        let help = Say::new("help-cloze").with("example", SHAPE.example);
        if let Some(broken) = self.broken {
            return vec![Flaw::new("cloze-braces", at(), Say::new(broken)).help(help)];
        }
        if self.blanks.is_empty() {
            return vec![Flaw::new("no-blank", at(), Say::new("flaw-no-blank")).help(help)];
        }
        let empty = self.blanks.iter().flatten().any(|words| words.trim().is_empty());
        let flaw = Flaw::new("empty-blank", at(), Say::new("flaw-empty-blank")).help(help);
        empty.then_some(flaw).into_iter().collect()
    }

    fn typed(&self, language: &Language) -> Option<Typed> {
        let [words] = self.blanks.as_slice() else { return None };
        let group = match sort_of(words, language) {
            Sort::Text => "text".to_owned(),
            Sort::Number(_) => "number:".to_owned(),
            Sort::Date(date) => super::date::group(date.precision()).to_owned(),
        };
        let sentence = Some(self.around.join("____"));
        Some(Typed { group, right: words.first()?.clone(), sentence })
    }

    fn own_words(&self) -> Option<String> {
        Some(self.filled())
    }

    fn cards(&self) -> Vec<(u32, Card)> {
        let mut cards: Vec<(u32, Card)> = Vec::with_capacity(self.blanks.len());
        for (number, place) in (1..).zip(0..self.blanks.len()) {
            let card = Card::Blank(self.shown(place).to_owned());
            if cards.iter().all(|(_, other)| *other != card) {
                cards.push((number, card));
            }
        }
        cards
    }
}
