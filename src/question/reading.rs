//! Reads the values of an answer: bare ones or named fields, one text or several, exact numbers.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The content of the brackets of `Kind(…)`.
pub(super) enum Content<V, F> {
    /// `Text("a", "b")`.
    Values(Vec<V>),
    /// `Text(is: […], exact: true)`.
    Fields(F),
}

impl<'de, V: Deserialize<'de>, F: Deserialize<'de>> Deserialize<'de> for Content<V, F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor(PhantomData))
    }
}

struct ContentVisitor<V, F>(PhantomData<(V, F)>);

impl<'de, V: Deserialize<'de>, F: Deserialize<'de>> Visitor<'de> for ContentVisitor<V, F> {
    type Value = Content<V, F>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Values(vec![V::deserialize(StrDeserializer::new(text))?]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Content::Values)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        F::deserialize(MapAccessDeserializer::new(map)).map(Content::Fields)
    }
}

/// The text of a kind that takes one; `None` if there are more or none.
pub(super) fn only_text(texts: Vec<String>) -> Option<String> {
    let [text] = texts.try_into().ok()?;
    Some(text)
}

/// A list that may be written as its only item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Several<T>(pub(crate) Vec<T>);

// By hand: derived, it would ask for a default of T too.
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

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Several)
    }
}

/// A text and, if the deck says, why it is not right: `"WHO"` or `("UNESCO", "that is culture")`.
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

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Noted, A::Error> {
        let text = seq.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let why = seq.next_element()?;
        if seq.next_element::<String>()?.is_some() {
            return Err(A::Error::invalid_length(3, &"a text and why it is wrong"));
        }
        Ok(Noted { text, why })
    }
}

/// A number of a deck, exact, with the text it was read from.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Figure {
    /// `None` if what is written is not a number, or one that a decimal cannot hold.
    pub value: Option<Decimal>,
    /// As written, whether it is a number or not: `1_000`, `"134"`, `3,5`.
    pub written: String,
}

impl Figure {
    /// Reads digits with a sign, a point, underscores and an exponent.
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

/// Drops comments, nested ones too, and the space around the value.
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
