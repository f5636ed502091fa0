//! How the values of an answer are read: short forms and long ones, one text or several, exact numbers.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, StrDeserializer, StringDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The content of `Kind(…)`: values alone, or named fields.
pub(crate) enum Content<S, L> {
    /// `Text("a", "b")`.
    Short(Vec<S>),
    /// `Text(is: […], exact: true)`.
    Long(L),
}

impl<'de, S: Deserialize<'de>, L: Deserialize<'de>> Deserialize<'de> for Content<S, L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor(PhantomData))
    }
}

struct ContentVisitor<S, L>(PhantomData<(S, L)>);

impl<'de, S: Deserialize<'de>, L: Deserialize<'de>> Visitor<'de> for ContentVisitor<S, L> {
    type Value = Content<S, L>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Short(vec![S::deserialize(StrDeserializer::new(text))?]))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Content::Short(vec![S::deserialize(StringDeserializer::new(text))?]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Content::Short(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        L::deserialize(MapAccessDeserializer::new(map)).map(Content::Long)
    }
}

/// A list that may be written as its only item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Several<T>(pub(crate) Vec<T>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SeveralVisitor(PhantomData))
    }
}

struct SeveralVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SeveralVisitor<T> {
    type Value = Several<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Several(vec![T::deserialize(StrDeserializer::new(text))?]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Several(values))
    }
}

/// A text with, maybe, a word on why it is not the right one: `"WHO"` or `("UNESCO", "that is culture")`.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Noted {
    /// The text.
    pub text: String,
    /// Why it is not right.
    pub why: Option<String>,
}

impl<'de> Deserialize<'de> for Noted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NotedVisitor)
    }
}

struct NotedVisitor;

impl<'de> Visitor<'de> for NotedVisitor {
    type Value = Noted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a text and why it is wrong")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Noted, E> {
        Ok(Noted { text: text.to_owned(), why: None })
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Noted, E> {
        Ok(Noted { text, why: None })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Noted, A::Error> {
        let text = seq.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let why = seq.next_element()?;
        if seq.next_element::<String>()?.is_some() {
            return Err(A::Error::invalid_length(3, &"a text and why it is wrong"));
        }
        Ok(Noted { text, why })
    }
}

/// A number as a deck writes it, kept exactly.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Figure {
    /// Its value; none where what is written is no number that can be held.
    pub value: Option<Decimal>,
    /// As written, `1_000` or `"134"` or `3,5` too.
    pub written: String,
}

impl Figure {
    /// Reads a number as a deck may write it: digits, a point, underscores, an exponent.
    #[must_use]
    pub fn read(written: &str) -> Self {
        let written = written.trim();
        let digits = written.replace('_', "");
        let digits = digits.strip_prefix('+').unwrap_or(&digits);
        let value = Decimal::from_str(digits).or_else(|_| Decimal::from_scientific(digits)).ok();
        Self { value, written: written.to_owned() }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&ron::value::RawValue>::deserialize(deserializer)?;
        Ok(Self::read(&without_comments(raw.get_ron())))
    }
}

/// A raw value without the comments around or in it, nested ones included.
fn without_comments(raw: &str) -> String {
    let mut kept = String::new();
    let (mut rest, mut depth) = (raw, 0_usize);
    while let Some(sign) = rest.chars().next() {
        let opens = rest.starts_with("/*");
        if depth == 0 && rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
            kept.push(' ');
        } else if opens || (depth > 0 && rest.starts_with("*/")) {
            depth = if opens { depth + 1 } else { depth - 1 };
            rest = rest.get(2..).unwrap_or_default();
        } else {
            kept.extend(Some(sign).filter(|_| depth == 0));
            rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        }
    }
    kept.trim().to_owned()
}
