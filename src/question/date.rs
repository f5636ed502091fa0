//! Date: a day, a month or a year to type; what is right as far as it goes earns its share.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Kind, Lines, Mark, Part, Response, Typed, Verdict, Wants,
};
use crate::judge::{self, Language, Precision, reached, read_date, show_date};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Date",
    fields: &[FieldShape::needed("is", Shape::Date)],
    short: Some("is"),
    example: "Date(\"1974-09-15\")",
    aliases: &["tanggal", "tahun", "bulan", "waktu", "year", "day", "time"],
};

/// `Date("1974-09-15")`, `Date("1974-09")` or `Date("1955")`: as exact as it is asked.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Date {
    /// As written, without quotes.
    pub written: String,
    /// Whether it stands in quotes, as it must.
    pub quoted: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    is: Written,
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { text, quoted } = deserializer.deserialize_any(DateVisitor)?;
        Ok(Self { written: text, quoted })
    }
}

struct Written {
    text: String,
    quoted: bool,
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor)
    }
}

struct DateVisitor;

impl<'de> Visitor<'de> for DateVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date in quotes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Written, E> {
        Ok(Written { text: text.to_owned(), quoted: true })
    }

    fn visit_u64<E: Error>(self, year: u64) -> Result<Written, E> {
        Ok(Written { text: year.to_string(), quoted: false })
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Written, A::Error> {
        let long = Long::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
        Ok(long.is)
    }
}

impl Date {
    fn right(&self) -> Option<judge::Date> {
        judge::Date::iso(&self.written)
    }

    fn shown(&self, language: &Language) -> String {
        self.right().map_or(self.written.clone(), |date| show_date(&date, language))
    }

    fn precision(&self) -> Precision {
        self.right().map_or(Precision::Day, |date| date.precision())
    }
}

/// What dates must have in common to stand as options for one another.
pub(super) fn group(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "date:year",
        Precision::Month => "date:month",
        Precision::Day => "date:day",
    }
}

/// Judges a date typed against the right one.
pub(super) fn judge_date(given: &str, right: judge::Date, judge: &Judge) -> Part {
    let shown = show_date(&right, judge.language);
    if given.trim().is_empty() {
        return Part::new(Verdict::Missing, "", shown);
    }
    let Some(date) = read_date(given, judge.language) else {
        return Part::new(Verdict::Wrong, given, shown).noting(Some(Say::new("note-no-date")));
    };
    let verdict = match reached(&right, &date) {
        (0, _) => Verdict::Wrong,
        (got, of) if got >= of => Verdict::Right,
        (got, of) => Verdict::Partly { reached: got, of },
    };
    Part::new(verdict, given, shown)
}

impl Kind for Date {
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

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let at = At::answer("is");
        let quoted = |text: &str| Say::new("help-write").with("text", format!("Date(\"{text}\")"));
        if !self.quoted {
            let say = Say::new("flaw-date-unquoted");
            return vec![Flaw::new("date-unquoted", at, say).help(quoted(&self.written))];
        }
        if self.right().is_some() {
            return Vec::new();
        }
        let flaw =
            Flaw::new("no-date", at, Say::new("flaw-no-date").with("text", self.written.as_str()));
        vec![match read_date(&self.written, language) {
            Some(date) => flaw.help(quoted(&date.to_iso())),
            None => flaw.help(Say::new("help-date").with("example", SHAPE.example)),
        }]
    }

    fn typed(&self, language: &Language) -> Option<Typed> {
        let group = group(self.precision()).to_owned();
        Some(Typed { group, right: self.shown(language), sentence: None })
    }
}
