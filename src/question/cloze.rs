//! Cloze: a text with blanks to fill, each judged as text, number or date, whichever its words are.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::blank_context::repeats_sentence;
use super::cloze_blanks::{OtherBlanks, blanks_of_other_programs, with_words_in_braces};
use super::date::{date_group, judge_date};
use super::flaw::literal;
use super::reading::{Content, only_text};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::TextKey;
use super::{
    At, Card, Flaw, Form, Judge, Key, KeyLine, Kind, Lines, Mark, Number, Part, Response,
    TypedAnswer, Verdict, Wants,
};
use crate::judge::{Date, Language, read_date, read_number};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Cloze",
    fields: &[FieldShape::needed("text", Shape::Text)],
    short: Some("text"),
    example: "Cloze(\"… {…} …\")",
    aliases: &[
        "luckentext", "lückentext", "clozetest", "gaptext", "textetrous", "missingword",
        "dropdown", "rumpang", "gaps", "closetext", "isianrumpang", "gap", "fill", "blank",
        "lengkapi",
    ],
};

/// `Cloze("The G-77 was formed in {1964} by {the UN|United Nations}.")`; a doubled `{`, `}` or `|` is the sign itself.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Cloze {
    /// As written.
    pub text: String,
    /// The text around the blanks, one piece more than there are blanks.
    pub around: Vec<String>,
    /// The right answers of each blank, the one that is shown first.
    pub blanks: Vec<Vec<String>>,
    /// The id of the message that says what is wrong with its braces.
    pub broken: Option<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClozeFields {
    text: String,
}

// By hand: for `broken`, a static text, serde would derive a reader of static decks only.
impl<'de> Deserialize<'de> for Cloze {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Content::<String, ClozeFields>::deserialize(deserializer)? {
            Content::Values(texts) => {
                only_text(texts).ok_or_else(|| D::Error::custom(SHAPE.example))?
            }
            Content::Fields(fields) => fields.text,
        };
        Ok(Self::read(&text))
    }
}

impl Cloze {
    /// Writes the text of a cloze: the pieces around its blanks and the answers of each, their signs doubled.
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

    /// Splits a text at its braces; a fault in them is kept in `broken`.
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
                    if let Some(answers) = cloze.blanks.last_mut() {
                        answers.push(String::new());
                    }
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

    /// The places of the blanks that a card asks; all of them if it names none.
    fn asked(&self, card: &Card) -> Vec<usize> {
        let all = 0..self.blanks.len();
        let alike: Vec<usize> = match card {
            // Blanks with the same words are asked together, since one would give away the other.
            Card::Blank(words) => all.clone().filter(|place| self.shown(*place) == words).collect(),
            Card::Whole | Card::Back => Vec::new(),
        };
        if alike.is_empty() { all.collect() } else { alike }
    }
}

/// What a blank is judged as.
enum BlankKind {
    Text,
    /// A number; one of four figures may be a year.
    Number(Number, Option<Date>),
    Date(Date),
}

fn blank_kind(answers: &[String], language: &Language) -> BlankKind {
    let [only] = answers else { return BlankKind::Text };
    if let Some(reading) = read_number(only, language) {
        let is_plain = reading.rest().is_empty() && !only.chars().any(char::is_alphabetic);
        if is_plain {
            let number = Number::without_unit(&reading.value.to_string());
            return BlankKind::Number(number, Date::iso(only.trim()));
        }
    }
    let date =
        read_date(only, language).filter(|_| only.contains(|sign: char| sign.is_ascii_digit()));
    date.map_or(BlankKind::Text, BlankKind::Date)
}

fn judge_blank(answers: &[String], given: &str, judge: &Judge) -> Part {
    let mut part = match blank_kind(answers, judge.language) {
        BlankKind::Text => TextKey { is: answers, exact: false, not: &[] }.judge(given, judge),
        BlankKind::Number(number, year) => judge_number_or_year(&number, year, given, judge),
        BlankKind::Date(date) => judge_date(given, date, judge),
    };
    if part.verdict != Verdict::Slip {
        part.right = answers.first().cloned().unwrap_or_default();
    }
    part
}

/// Judges a number; where it may be a year, also what is only right as a date: '64, September 1964.
fn judge_number_or_year(number: &Number, year: Option<Date>, given: &str, judge: &Judge) -> Part {
    let part = number.judge(given, judge);
    let dated = year.filter(|_| part.verdict == Verdict::Wrong);
    let dated = dated.map(|year| judge_date(given, year, judge));
    dated.filter(|dated| dated.verdict.share() > 0.0).unwrap_or(part)
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
        let fields = fields.map(|words| match blank_kind(words, &unknown) {
            BlankKind::Text => Wants::Text,
            BlankKind::Number(..) => Wants::Number { unit: None },
            BlankKind::Date(date) => Wants::Date(date.precision()),
        });
        Form::Line(Lines { fields: fields.collect(), sentence })
    }

    fn solution(&self, card: &Card, _language: &Language) -> Response {
        Response::Line(self.asked(card).iter().map(|place| self.shown(*place).to_owned()).collect())
    }

    /// Scores the share of the asked blanks that are right.
    fn mark(&self, card: &Card, response: &Response, judge: &Judge) -> Mark {
        let asked = self.asked(card);
        let parts = asked.iter().enumerate().filter_map(|(field, place)| {
            let given = response.typed().get(field).map_or("", String::as_str);
            let answers = self.blanks.get(*place)?;
            let part = judge_blank(answers, given, judge);
            let beside = (self.around.get(*place)?, self.around.get(*place + 1)?);
            let repeats = part.verdict == Verdict::Wrong
                && repeats_sentence(answers, given, beside, judge.language);
            Some(if repeats { Part::new(Verdict::Right, given, part.right) } else { part })
        });
        Mark::by_share(parts.collect())
    }

    fn texts(&self) -> Vec<&str> {
        self.blanks.iter().flatten().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.blanks.iter().filter_map(|words| words.first()).map(String::as_str).collect()
    }

    fn key(&self, language: &Language) -> Key {
        let lines = self.blanks.iter().map(|wordings| KeyLine::from_wordings(wordings)).collect();
        Key { lines, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let at = || At::answer("text");
        let shown = |text: &str| {
            format!("Cloze({})", literal(text).unwrap_or_else(|| "\"… {…} …\"".to_owned()))
        };
        let help = |id, text: &str| Say::new(id).with("example", shown(text));
        if let Some(broken) = self.broken {
            let closed = with_words_in_braces(&self.text.replace(['{', '}'], ""));
            return vec![
                Flaw::new("cloze-braces", at(), Say::new(broken)).help(help("help-cloze", &closed)),
            ];
        }
        if self.blanks.is_empty() {
            let flaw = Flaw::new("no-blank", at(), Say::new("flaw-no-blank"));
            return vec![match blanks_of_other_programs(&self.text) {
                Some(OtherBlanks::Filled(text)) => {
                    let flaw = flaw.help(help("help-cloze", &text));
                    literal(&text).into_iter().fold(flaw, Flaw::mend)
                }
                Some(OtherBlanks::Empty(text)) => flaw.help(help("help-cloze-gap", &text)),
                None => flaw.help(help("help-cloze", &with_words_in_braces(&self.text))),
            }];
        }
        let empty = self.blanks.iter().flatten().any(|words| words.trim().is_empty());
        let flaw = || {
            let text = Self::text_of(&self.around, &vec![vec!["…".to_owned()]; self.blanks.len()]);
            Flaw::new("empty-blank", at(), Say::new("flaw-empty-blank"))
                .help(help("help-cloze-gap", &text))
        };
        empty.then(flaw).into_iter().collect()
    }

    fn typed_answer(&self, card: &Card, language: &Language) -> Option<TypedAnswer> {
        let asked = self.asked(card);
        let words = self.blanks.get(*asked.first()?)?;
        let right = words.first()?;
        if asked.iter().any(|place| self.shown(*place) != right) {
            return None;
        }
        let group = match blank_kind(words, language) {
            BlankKind::Text => "text",
            BlankKind::Number(..) => "number:",
            BlankKind::Date(date) => date_group(date.precision()),
        };
        let Form::Line(lines) = self.form(card) else { return None };
        let (group, sentence) = (group.to_owned(), Some(lines.sentence.join("____")));
        Some(TypedAnswer { group, right: right.clone(), sentence })
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
