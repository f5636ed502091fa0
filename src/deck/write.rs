//! Writes decks and questions as RON text in the style of `fmt`, for what is imported or typed in a dialogue.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::fmt::{laid_deck, laid_question};
use super::model::{Deck, Source};
use super::question_reader::QuestionReader;
use super::syntax::Finding;
use super::text_literal::text_literal;
use crate::question::{Answer, Choice, Figure, List, Many, Match, Noted, Number, Question, Text};

/// A deck's text, which reads as an equal deck: defaults are written out in each question, and figures are normalized
/// (1.50 becomes 1.5).
pub fn write_deck(deck: &Deck) -> String {
    let mut text = deck_header(deck);
    for question in &deck.questions {
        push_question(&mut text, &write_question(question, INDENT));
    }
    text.push_str(TAIL);
    text
}

/// The indent of a question.
const INDENT: usize = 8;
/// Closes the list of questions and the deck.
const TAIL: &str = "    ],\n)\n";

/// A deck's text up to its first question.
fn deck_header(deck: &Deck) -> String {
    let mut fields = RonFields::default();
    fields.push_text("id", deck.id_given.then_some(&deck.id));
    fields.push_text("title", Some(&deck.title));
    fields.push_text("language", Some(&deck.language.tag().to_owned()).filter(|tag| *tag != "en"));
    fields.list("authors", &deck.authors);
    fields.push_text("license", deck.license.as_ref());
    fields.push_text("about", deck.about.as_ref());
    if !deck.sources.is_empty() {
        let sources = (deck.sources.iter())
            .map(|(key, source)| format!("{}: {}", text_literal(key), source_fields(source)));
        fields.push("sources", format_args!("{{{}}}", joined(sources)));
    }
    fields.list("allow", &deck.allow);
    fields.push("questions", "[]");
    let whole = laid_deck(&fields.bracketed());
    whole.strip_suffix("],\n)\n").map_or(whole.clone(), |head| format!("{head}\n"))
}

fn push_question(text: &mut String, question: &str) {
    text.extend([" ".repeat(INDENT).as_str(), question, ",\n"]);
}

/// Writes a deck question by question without holding them, and reads each back to be sure that it has no mistake.
pub struct DeckWriter {
    text: String,
    reader: QuestionReader,
}

impl DeckWriter {
    /// Writes the header of a deck.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn new(deck: &Deck) -> Result<Self, Box<Finding>> {
        let text = deck_header(deck);
        Ok(Self { reader: QuestionReader::new(&format!("{text}{TAIL}"))?, text })
    }

    /// Writes a question.
    ///
    /// # Errors
    /// The first mistake that it would have; then nothing of it is written.
    pub fn push(&mut self, question: &Question) -> Result<(), Box<Finding>> {
        let written = write_question(question, INDENT);
        self.reader.question(&written)?;
        push_question(&mut self.text, &written);
        Ok(())
    }

    /// Closes the deck; returns its text.
    pub fn finish(mut self) -> String {
        self.text.push_str(TAIL);
        self.text
    }
}

/// A question's text, its lines indented so far but for the first.
pub fn write_question(question: &Question, indent: usize) -> String {
    laid_question(&question_fields(question), indent)
}

/// Fields with their values, in the order of writing.
#[derive(Default)]
struct RonFields(Vec<String>);

impl RonFields {
    fn push(&mut self, name: &str, value: impl Display) {
        self.0.push(format!("{name}: {value}"));
    }

    fn push_text(&mut self, name: &str, value: Option<&String>) {
        self.0.extend(value.map(|value| format!("{name}: {}", text_literal(value))));
    }

    /// Leaves out an empty list.
    fn list(&mut self, name: &str, values: &[String]) {
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

    fn bracketed(&self) -> String {
        format!("({})", self.0.join(", "))
    }
}

fn question_fields(question: &Question) -> String {
    let mut fields = RonFields::default();
    fields.push_text("id", question.id_given.then_some(&question.id));
    fields.push_text("ask", Some(&question.ask).filter(|ask| !ask.is_empty()));
    fields.push("answer", answer(&question.answer));
    fields.push_text("hint", question.hint.as_ref());
    fields.push_text("why", question.why.as_ref());
    fields.push_text("from", question.from.as_ref().map(ToString::to_string).as_ref());
    fields.list("tags", &question.tags);
    if (question.points - 1.0).abs() > f64::EPSILON {
        fields.push("points", question.points);
    }
    if question.level != 1 {
        fields.push("level", question.level);
    }
    if question.both_ways {
        fields.push("both_ways", true);
    }
    if !question.slips {
        fields.push("slips", false);
    }
    fields.list("allow", &question.allow);
    fields.bracketed()
}

fn source_fields(source: &Source) -> String {
    let mut fields = RonFields::default();
    fields.push_text("title", source.title.as_ref());
    fields.push_text("publisher", source.publisher.as_ref());
    fields.push_text("date", source.date.as_ref());
    fields.push_text("url", source.url.as_ref());
    fields.bracketed()
}

/// An answer in its short form wherever that says all.
fn answer(answer: &Answer) -> String {
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

fn joined(literals: impl Iterator<Item = String>) -> String {
    literals.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
