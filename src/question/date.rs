//! Date: a day, a month or a year to type; one that is right in part earns a share.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::date_flaws::date_flaw;
use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Key, KeyLine, Kind, Lines, Mark, Part, Response, TypedAnswer,
    Verdict, Wants,
};
use crate::judge::{
    Date, DateReading, Language, Precision, parts_reached, read_typed_date, show_date,
};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Date",
    fields: &[FieldShape::needed("is", Shape::Date)],
    short: Some("is"),
    example: "Date(\"2024-08-17\")",
    aliases: &[
        "datum", "fecha", "data", "tarikh", "jahr", "tanggal", "tahun", "bulan", "waktu", "year",
        "day", "time",
    ],
};

/// `Date("1974-09-15")`, `Date("1974-09")` or `Date("1955")`: as precise as the question asks.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct DateAnswer {
    /// As written, without quotes.
    pub written: String,
    /// Whether it is written in quotes, as it must be.
    pub quoted: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateFields {
    is: DateAnswer,
}

impl<'de> Deserialize<'de> for DateAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor)
    }
}

struct DateVisitor;

impl<'de> Visitor<'de> for DateVisitor {
    type Value = DateAnswer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date in quotes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<DateAnswer, E> {
        Ok(DateAnswer { written: text.to_owned(), quoted: true })
    }

    fn visit_u64<E: Error>(self, year: u64) -> Result<DateAnswer, E> {
        Ok(DateAnswer { written: year.to_string(), quoted: false })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DateAnswer, A::Error> {
        DateFields::deserialize(MapAccessDeserializer::new(map)).map(|fields| fields.is)
    }
}

impl DateAnswer {
    fn right(&self) -> Option<Date> {
        Date::iso(&self.written)
    }

    fn shown(&self, language: &Language) -> String {
        self.right().map_or(self.written.clone(), |date| show_date(&date, language))
    }

    fn precision(&self) -> Precision {
        self.right().map_or(Precision::Day, |date| date.precision())
    }
}

/// The group of dates that can be options beside one another: those of one precision.
pub(super) fn date_group(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "date:year",
        Precision::Month => "date:month",
        Precision::Day => "date:day",
    }
}

/// Judges what was typed against the right date.
pub(super) fn judge_date(given: &str, right: Date, judge: &Judge) -> Part {
    let shown = show_date(&right, judge.language);
    if given.trim().is_empty() {
        return Part::new(Verdict::Missing, "", shown);
    }
    let typed = read_typed_date(given, judge.language)
        .filter(|typed| judge.slips || !typed.has_slip())
        .and_then(|typed| typed.as_answer_to(&right));
    let Some(typed) = typed else {
        return Part::new(Verdict::Wrong, given, shown).noting(Some(Say::new("note-no-date")));
    };
    // Said where day and month could be changed round.
    let show = |typed: &DateReading| show_date(&typed.date(), judge.language);
    let (verdict, note) = match parts_reached(&right, &typed.date()) {
        (got, of) if got >= of && typed.has_slip() => (Verdict::Slip, None),
        (got, of) if got >= of => (Verdict::Right, None),
        (0, _) => {
            let read_as = || Say::new("note-read-as").with("value", show(&typed));
            (Verdict::Wrong, typed.is_ambiguous().then(read_as))
        }
        (reached, of) => {
            let part = right_part(reached, of, &typed);
            let read_as = Say::new("note-read-as-and").with("value", show(&typed));
            let ambiguous = typed.is_ambiguous();
            let note = if ambiguous { read_as.with("part", part) } else { part };
            (Verdict::Partly { reached, of }, Some(note))
        }
    };
    Part::new(verdict, given, shown).noting(note)
}

/// Which part of a date is right, and whether the rest is wrong or was not typed.
fn right_part(reached: u8, of: u8, typed: &DateReading) -> Say {
    let typed_parts = match typed.date().precision() {
        Precision::Year => 1,
        Precision::Month => 2,
        Precision::Day => 3,
    };
    Say::new(match (reached, typed_parts > reached) {
        _ if typed.is_stretch() && reached == 2 => "note-month-right-many-days",
        (2, true) => "note-month-right-day-wrong",
        (2, false) => "note-month-right-day-missing",
        (_, true) => "note-year-right-month-wrong",
        (_, false) if of == 2 => "note-year-right-month-missing",
        (_, false) => "note-year-right-rest-missing",
    })
}

impl Kind for DateAnswer {
    fn form(&self, _card: &Card) -> Form {
        Form::Line(Lines { fields: vec![Wants::Date(self.precision())], sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, language: &Language) -> Response {
        Response::Line(vec![self.shown(language)])
    }

    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        let given = response.first_line();
        Mark::by_share(vec![match self.right() {
            Some(right) => judge_date(given, right, judge),
            None => Part::new(Verdict::Wrong, given, self.written.as_str()),
        }])
    }

    fn texts(&self) -> Vec<&str> {
        vec![&self.written]
    }

    fn identity(&self) -> Vec<&str> {
        vec![&self.written]
    }

    fn key(&self, language: &Language) -> Key {
        let lines = vec![KeyLine::from_wordings(&[self.shown(language)])];
        Key { lines, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        if !self.quoted {
            let say = Say::new("flaw-date-unquoted");
            let (shown, written) =
                (format!("Date(\"{}\")", self.written), format!("\"{}\"", self.written));
            let help = Say::new("help-write").with("text", shown);
            return vec![
                Flaw::new("date-unquoted", At::answer("is"), say).help(help).mend(written),
            ];
        }
        if self.right().is_some() {
            return Vec::new();
        }
        vec![date_flaw(&self.written, &SHAPE, language)]
    }

    fn typed_answer(&self, _card: &Card, language: &Language) -> Option<TypedAnswer> {
        let group = date_group(self.precision()).to_owned();
        Some(TypedAnswer { group, right: self.shown(language), sentence: None })
    }
}
