//! Writes decks and questions as RON text in the style of `fmt`, for what is imported or typed in a dialogue.

use super::answer_literal::{RonFields, answer_literal, joined};
use super::fmt::{laid_deck, laid_question};
use super::model::{Deck, Source};
use super::passage::Passage;
use super::question_reader::QuestionReader;
use super::syntax::Finding;
use super::text_literal::text_literal;
use crate::question::Question;

/// Returns a deck's text, which reads as an equal deck: defaults are written out in each question, and figures are
/// normalized (1.50 becomes 1.5).
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

/// Returns a deck's text up to its first question.
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
    if !deck.passages.is_empty() {
        let passages = (deck.passages.iter())
            .map(|(key, passage)| format!("{}: {}", text_literal(key), passage_literal(passage)));
        fields.push("passages", format_args!("{{{}}}", joined(passages)));
    }
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

/// Returns a question's text, its lines indented so far but for the first.
pub fn write_question(question: &Question, indent: usize) -> String {
    laid_question(&question_fields(question), indent)
}

fn question_fields(question: &Question) -> String {
    let mut fields = RonFields::default();
    fields.push_text("id", question.id_given.then_some(&question.id));
    fields.push_text("ask", Some(&question.ask).filter(|ask| !ask.is_empty()));
    fields.push_text("passage", question.passage.as_ref());
    fields.push("answer", answer_literal(&question.answer));
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

/// Only the text where there is no title.
fn passage_literal(passage: &Passage) -> String {
    let Passage { title, text } = passage;
    if title.is_none() {
        return text_literal(text);
    }
    let mut fields = RonFields::default();
    fields.push_text("title", title.as_ref());
    fields.push_text("text", Some(text));
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

#[cfg(test)]
mod tests;
