//! Number: a decimal to type, with a tolerance and a unit if the deck gives them.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Figure, Flaw, Form, Judge, Key, KeyLine, Kind, Lines, Mark, Part, Response,
    TypedAnswer, Verdict, Wants,
};
use crate::judge::{
    Language, Quantity, QuantityMatch, fold, read_number, read_number_in, show_number,
};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Number",
    fields: &[
        FieldShape::needed("is", Shape::Figure),
        FieldShape::new("within", Shape::Figure),
        FieldShape::new("unit", Shape::Text),
    ],
    short: Some("is"),
    example: "Number(12.5)",
    aliases: &[
        "zahl", "nombre", "numero", "número", "getal", "nombor", "decimal", "angka", "bilangan",
        "nomor", "numeric", "numerical", "int", "integer", "float", "num",
    ],
};

/// `Number(is: 134, within: 2, unit: "countries")`.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Number {
    /// The right value.
    pub is: Figure,
    /// The largest difference that is still right.
    pub within: Figure,
    /// What is counted or measured; it may be typed after the number, and no other unit may.
    pub unit: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NumberFields {
    is: Figure,
    within: Option<Figure>,
    unit: Option<String>,
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
        Ok(Number::without_unit(&value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
        Ok(Number::without_unit(&value.to_string()))
    }

    /// A fraction arrives rounded to binary: [`super::Answer::reread`] reads it again from the deck's text.
    fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
        // Debug keeps the point of 1.0, so that `is_rounded` can distinguish it from a whole number.
        Ok(Number::without_unit(&format!("{value:?}")))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
        Ok(Number::without_unit(&format!("\"{text}\"")))
    }

    /// `3,5` arrives as two numbers; it is kept as written, so that a flaw can explain it.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Number, A::Error> {
        let mut written = Vec::new();
        while let Some(Figure { written: part, .. }) = seq.next_element()? {
            written.push(part);
        }
        Ok(Number::without_unit(&written.join(",")))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Number, A::Error> {
        let NumberFields { is, within, unit } =
            NumberFields::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Number { is, within: within.unwrap_or_else(|| Figure::read("0")), unit })
    }
}

impl Number {
    pub(super) fn without_unit(written: &str) -> Self {
        Self { is: Figure::read(written), within: Figure::read("0"), unit: None }
    }

    /// Whether its value may have been rounded to binary on its way from the deck.
    pub(super) fn is_rounded(&self) -> bool {
        self.is.written.contains(['.', 'e', 'E'])
    }

    fn value(&self) -> Decimal {
        self.is.value.unwrap_or_default()
    }

    /// What is right; 0 where the deck's number cannot be read.
    pub(crate) fn quantity(&self) -> Quantity<'_> {
        let (is, within) = (self.value(), self.within.value.unwrap_or_default());
        Quantity { is, within, unit: self.unit.as_deref() }
    }

    fn shown(&self, language: &Language) -> String {
        self.in_unit(self.value(), language)
    }

    fn in_unit(&self, value: Decimal, language: &Language) -> String {
        let number = show_number(value, language);
        self.unit.as_ref().map_or(number.clone(), |unit| format!("{number} {unit}"))
    }

    pub(super) fn judge(&self, given: &str, judge: &Judge) -> Part {
        let right = self.shown(judge.language);
        if given.trim().is_empty() {
            return Part::new(Verdict::Missing, "", right);
        }
        let Some(typed) = read_number_in(given, self.unit.as_deref(), judge.language) else {
            return Part::new(Verdict::Wrong, given, right)
                .noting(Some(Say::new("note-no-number")));
        };
        let (near, note) = match self.quantity().compare(&typed, judge.language) {
            QuantityMatch::OtherMeasure => {
                let unit = self.unit.clone().unwrap_or_default();
                (false, Some(Say::new("note-unit").with("unit", unit)))
            }
            QuantityMatch::Compared { near, converted } => {
                let converted = converted
                    .map(|value| self.in_unit(value.round_dp(CONVERTED_DECIMALS), judge.language));
                let by_language = || typed.other.map(|_| show_number(typed.value, judge.language));
                let read_as = converted.or_else(by_language);
                (near, read_as.map(|value| Say::new("note-read-as").with("value", value)))
            }
        };
        Part::new(if near { Verdict::Right } else { Verdict::Wrong }, given, right).noting(note)
    }
}

/// Decimals that the feedback shows of a value converted from another measure.
const CONVERTED_DECIMALS: u32 = 6;

impl Kind for Number {
    fn form(&self, _card: &Card) -> Form {
        let fields = vec![Wants::Number { unit: self.unit.clone() }];
        Form::Line(Lines { fields, sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, language: &Language) -> Response {
        Response::Line(vec![self.shown(language)])
    }

    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        Mark::by_share(vec![self.judge(response.first_line(), judge)])
    }

    fn texts(&self) -> Vec<&str> {
        vec![&self.is.written]
    }

    fn identity(&self) -> Vec<&str> {
        vec![&self.is.written]
    }

    fn key(&self, language: &Language) -> Key {
        let within = self.within.value.filter(|within| !within.is_zero());
        let show = |value: Option<Decimal>| {
            value.map_or_else(|| "…".to_owned(), |value| show_number(value.normalize(), language))
        };
        let note = |within| {
            Say::new("key-within")
                .with("within", show(Some(within)))
                .with("low", show(self.value().checked_sub(within)))
                .with("high", show(self.value().checked_add(within)))
        };
        let notes = within.map(note).into_iter().collect();
        let lines = vec![KeyLine { wordings: vec![self.shown(language)], notes }];
        Key { lines, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let long = self.unit.is_some() || self.within.written != "0";
        flaws.extend(flawed_figure(&self.is, "is", long, language));
        flaws.extend(flawed_figure(&self.within, "within", true, language));
        if self.within.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero()) {
            let say = Say::new("flaw-negative-within");
            let positive = self.within.written.trim_start_matches('-');
            let help = Say::new("help-write").with("text", format!("within: {positive}"));
            flaws.push(
                Flaw::new("negative-within", At::answer("within"), say).help(help).mend(positive),
            );
        }
        flaws
    }

    fn typed_answer(&self, _card: &Card, language: &Language) -> Option<TypedAnswer> {
        let group = format!("number:{}", fold(self.unit.as_deref().unwrap_or(""), language));
        Some(TypedAnswer { group, right: self.shown(language), sentence: None })
    }
}

/// `Number(5, 0.1)` with its second value as what may be off, `Number(5, "%")` with it as the unit.
fn number_and_more(written: &str) -> Option<String> {
    let inner = written.strip_prefix("Number(").and_then(|rest| rest.strip_suffix(')'));
    let (is, more) = inner.unwrap_or(written).split_once(',')?;
    let (is, more) = (Figure::read(is.trim().trim_matches('"')), more.trim());
    let first = is.value?;
    let second = read_number(more.trim_matches('"'), &Language::new("en"));
    if let Some(second) = second.filter(|second| second.rest().is_empty() && second.value >= first)
    {
        // A tolerance is smaller than its number: this is the same number again, or a mistake.
        return (second.value == first).then(|| format!("Number({})", is.written));
    }
    if let Some(unit) = more.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        let plain = !unit.is_empty() && !unit.contains(['"', '\\']);
        return plain.then(|| format!("Number(is: {}, unit: \"{unit}\")", is.written));
    }
    // `Number(3, km)`, the unit without its quotes.
    if !more.is_empty() && more.chars().all(|sign| sign.is_alphabetic() || "%°²³/".contains(sign))
    {
        return Some(format!("Number(is: {}, unit: \"{more}\")", is.written));
    }
    let within = Figure::read(more);
    let sure = within.value.is_some() && within.written.contains('.');
    sure.then(|| format!("Number(is: {}, within: {})", is.written, within.written))
}

/// The flaw of a number that cannot be read, or that reads as another one where the comma is decimal: 1.234.
///
/// `long` says that the answer has other fields, so that the help cannot be the short form.
fn flawed_figure(
    figure: &Figure,
    field: &'static str,
    long: bool,
    language: &Language,
) -> Option<Flaw> {
    let written = figure.written.as_str();
    if figure.value.is_none() {
        return Some(unread_figure(written, field, long, language));
    }
    let (whole, decimals) = written.split_once('.')?;
    let looks_grouped = decimals.len() == 3
        && decimals.bytes().all(|byte| byte.is_ascii_digit())
        && (1..=3).contains(&whole.trim_start_matches('-').len())
        && whole.trim_start_matches('-') != "0";
    (language.decimal_comma() && looks_grouped).then(|| {
        let (thousand, decimal) = (format!("{whole}{decimals}"), format!("{written}0"));
        let say = Say::new("flaw-dot-groups").with("text", written);
        let help = Say::new("help-dot-groups").with("thousand", thousand).with("decimal", decimal);
        Flaw::new("dot-groups", At::answer(field), say).help(help)
    })
}

/// The flaw of a number that cannot be read as it is written, with the way to write it where that is clear.
fn unread_figure(written: &str, field: &'static str, long: bool, language: &Language) -> Flaw {
    let no_number = |text: &str| {
        let say = Say::new("flaw-no-number").with("text", text);
        Flaw::new("no-number", At::answer(field), say)
    };
    let shown = |text: String| Say::new("help-write").with("text", text);
    if let Some(whole) = number_and_more(written).filter(|_| !long) {
        let flaw = no_number(&written.replace(",\"", ", \""));
        return flaw.help(shown(whole.clone())).mend(whole);
    }
    let inner = written.trim_matches(['"', '\'']).trim();
    let flaw = no_number(inner);
    let Some(reading) = read_number(inner, language) else {
        return flaw.help(Say::new("help-number").with("example", SHAPE.example));
    };
    let value = reading.value.to_string();
    if long {
        return flaw.help(shown(format!("{field}: {value}"))).mend(value);
    }
    if !reading.rest().is_empty() {
        let fields = format!("is: {value}, unit: \"{}\"", reading.rest());
        return flaw.help(shown(format!("Number({fields})"))).mend(fields);
    }
    let short = format!("Number({value})");
    // Of `Number(3,14)`, which reads as two values, the whole answer is underlined.
    let whole = written.contains(',') && !written.starts_with('"');
    flaw.help(shown(short.clone())).mend(if whole { short } else { value })
}
