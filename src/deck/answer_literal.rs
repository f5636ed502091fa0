//! Writes an answer, and fields with their values, as RON text on one line.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::text_literal::text_literal;
use crate::question::{Answer, Choice, Figure, List, Many, Match, Noted, Number, Text};

/// Fields with their values, in the order of writing.
#[derive(Default)]
pub(super) struct RonFields(Vec<String>);

impl RonFields {
    pub(super) fn push(&mut self, name: &str, value: impl Display) {
        self.0.push(format!("{name}: {value}"));
    }

    pub(super) fn push_text(&mut self, name: &str, value: Option<&String>) {
        self.0.extend(value.map(|value| format!("{name}: {}", text_literal(value))));
    }

    /// Leaves out an empty list.
    pub(super) fn list(&mut self, name: &str, values: &[String]) {
        if !values.is_empty() {
            self.push(name, list_literal(values));
        }
    }

    /// Leaves out an empty list.
    fn noted(&mut self, name: &str, values: &[Noted]) {
        if !values.is_empty() {
            self.push(name, noted_list(values));
        }
    }

    pub(super) fn bracketed(&self) -> String {
        format!("({})", self.0.join(", "))
    }
}

/// Returns an answer in its short form wherever that says all.
pub fn answer_literal(answer: &Answer) -> String {
    match answer {
        Answer::Text(answer) => text_answer(answer),
        Answer::Number(answer) => number(answer),
        Answer::Date(answer) => format!("Date({})", text_literal(&answer.written)),
        Answer::Truth(answer) => (if answer.is { "True" } else { "False" }).to_owned(),
        Answer::Choice(answer) => choice(answer),
        Answer::Many(answer) => many(answer),
        Answer::List(answer) => list(answer),
        Answer::Order(answer) => format!("Order({})", text_literals(&answer.is)),
        Answer::Match(answer) => matching(answer),
        Answer::Cloze(answer) => format!("Cloze({})", text_literal(&answer.text)),
        Answer::Card(answer) => format!("Card({})", text_literal(&answer.back)),
    }
}

fn text_answer(answer: &Text) -> String {
    if !answer.exact && answer.not.is_empty() {
        return format!("Text({})", text_literals(&answer.is));
    }
    let mut fields = RonFields::default();
    match answer.is.as_slice() {
        [only] => fields.push_text("is", Some(only)),
        several => fields.push("is", list_literal(several)),
    }
    if answer.exact {
        fields.push("exact", true);
    }
    fields.noted("not", &answer.not);
    format!("Text{}", fields.bracketed())
}

fn number(answer: &Number) -> String {
    let exact = answer.within.value == Some(Decimal::ZERO);
    if exact && answer.unit.is_none() {
        return format!("Number({})", figure(&answer.is));
    }
    let mut fields = RonFields::default();
    fields.push("is", figure(&answer.is));
    if !exact {
        fields.push("within", figure(&answer.within));
    }
    fields.push_text("unit", answer.unit.as_ref());
    format!("Number{}", fields.bracketed())
}

fn figure(figure: &Figure) -> String {
    figure.value.map_or_else(|| figure.written.clone(), |value| value.normalize().to_string())
}

fn choice(answer: &Choice) -> String {
    let mut fields = RonFields::default();
    fields.push_text("right", Some(&answer.right));
    if !answer.wrong.is_empty() || answer.last.is_empty() {
        fields.push("wrong", noted_list(&answer.wrong));
    }
    fields.noted("last", &answer.last);
    format!("Choice{}", fields.bracketed())
}

fn many(answer: &Many) -> String {
    let mut fields = RonFields::default();
    fields.push("right", list_literal(&answer.right));
    fields.noted("wrong", &answer.wrong);
    format!("Many{}", fields.bracketed())
}

fn list(answer: &List) -> String {
    let items = joined(answer.is.iter().map(|wordings| match wordings.as_slice() {
        [only] => text_literal(only),
        several => list_literal(several),
    }));
    let all = answer.need == answer.is.len();
    // Several wordings alone in the short form would read as several items.
    if all && !matches!(answer.is.as_slice(), [only] if only.len() != 1) {
        return format!("List({items})");
    }
    let mut fields = RonFields::default();
    fields.push("is", format_args!("[{items}]"));
    if !all {
        fields.push("need", answer.need);
    }
    format!("List{}", fields.bracketed())
}

fn matching(answer: &Match) -> String {
    let pairs = joined(answer.pairs.iter().map(|(left, right)| pair_literal(left, right)));
    // One pair alone in the short form would read as two values.
    if answer.extra.is_empty() && answer.pairs.len() > 1 {
        return format!("Match({pairs})");
    }
    let mut fields = RonFields::default();
    fields.push("pairs", format_args!("[{pairs}]"));
    fields.list("extra", &answer.extra);
    format!("Match{}", fields.bracketed())
}

fn noted_list(options: &[Noted]) -> String {
    let literals = options.iter().map(|option| match &option.why {
        Some(why) => pair_literal(&option.text, why),
        None => text_literal(&option.text),
    });
    format!("[{}]", joined(literals))
}

fn pair_literal(left: &str, right: &str) -> String {
    format!("({}, {})", text_literal(left), text_literal(right))
}

fn list_literal(texts: &[String]) -> String {
    format!("[{}]", text_literals(texts))
}

fn text_literals(texts: &[String]) -> String {
    joined(texts.iter().map(|text| text_literal(text)))
}

pub(super) fn joined(literals: impl Iterator<Item = String>) -> String {
    literals.collect::<Vec<_>>().join(", ")
}
