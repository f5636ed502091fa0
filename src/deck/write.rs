//! A deck as RON text: what is brought in or typed in a dialogue is written so, in the style of `fmt`.

use rust_decimal::Decimal;

use super::fmt::{laid_deck, laid_question};
use super::model::{Deck, Source};
use super::question_reader::QuestionReader;
use super::syntax::Finding;
use super::text_literal::text_literal;
use crate::question::{Answer, Choice, Figure, List, Many, Match, Noted, Number, Question, Text};

/// A deck's text. It reads as an equal deck, but for what it leaves to the reader: `defaults` are said by each
/// question, and numbers are written plainly.
#[must_use]
pub fn write(deck: &Deck) -> String {
    let mut text = head(deck);
    deck.questions.iter().for_each(|question| put(&mut text, &write_question(question, INDENT)));
    text.push_str(TAIL);
    text
}

/// How far questions are moved in.
const INDENT: usize = 8;
/// What closes the list of questions, and the deck.
const TAIL: &str = "    ],\n)\n";

/// A deck's text up to its first question.
fn head(deck: &Deck) -> String {
    let mut fields = Fields::default();
    fields.texts("id", deck.id_given.then_some(&deck.id));
    fields.texts("title", Some(&deck.title));
    fields.texts("language", Some(&deck.language.tag().to_owned()).filter(|tag| *tag != "en"));
    fields.list("authors", &deck.authors);
    fields.texts("license", deck.license.as_ref());
    fields.texts("about", deck.about.as_ref());
    if !deck.sources.is_empty() {
        let one = |(key, source): (&String, &Source)| {
            format!("{}: {}", text_literal(key), written(source))
        };
        let all: Vec<String> = deck.sources.iter().map(one).collect();
        fields.0.push(format!("sources: {{{}}}", all.join(", ")));
    }
    fields.list("allow", &deck.allow);
    fields.0.push("questions: []".to_owned());
    let whole = laid_deck(&fields.bracketed());
    whole.strip_suffix("],\n)\n").map_or(whole.clone(), |head| format!("{head}\n"))
}

fn put(text: &mut String, question: &str) {
    text.extend([" ".repeat(INDENT).as_str(), question, ",\n"]);
}

/// A deck's text while its questions come in: each is read back before it is taken, and none is held.
pub struct Writer {
    text: String,
    reader: QuestionReader,
}

impl Writer {
    /// A deck without questions, which says of itself what this one says.
    ///
    /// # Errors
    /// What is wrong with that.
    pub fn new(deck: &Deck) -> Result<Self, Box<Finding>> {
        let text = head(deck);
        Ok(Self { reader: QuestionReader::new(&format!("{text}{TAIL}"))?, text })
    }

    /// Writes a question.
    ///
    /// # Errors
    /// What would be a mistake in it; then nothing of it is written.
    pub fn push(&mut self, question: &Question) -> Result<(), Box<Finding>> {
        let written = write_question(question, INDENT);
        self.reader.question(&written)?;
        put(&mut self.text, &written);
        Ok(())
    }

    /// The whole text.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.text.push_str(TAIL);
        self.text
    }
}

/// One question's text, as it stands in a deck's list that is moved in so far; its first line without the indent.
#[must_use]
pub fn write_question(question: &Question, indent: usize) -> String {
    laid_question(&fields_of(question), indent)
}

/// Fields with their values, in the order in which they are written.
#[derive(Default)]
struct Fields(Vec<String>);

impl Fields {
    fn texts(&mut self, name: &str, value: Option<&String>) {
        self.0.extend(value.map(|value| format!("{name}: {}", text_literal(value))));
    }

    fn list(&mut self, name: &str, values: &[String]) {
        if !values.is_empty() {
            self.0.push(format!("{name}: {}", texts(values)));
        }
    }

    fn bracketed(&self) -> String {
        format!("({})", self.0.join(", "))
    }
}

fn fields_of(question: &Question) -> String {
    let mut fields = Fields::default();
    fields.texts("id", question.id_given.then_some(&question.id));
    fields.texts("ask", Some(&question.ask).filter(|ask| !ask.is_empty()));
    fields.0.push(format!("answer: {}", answer(&question.answer)));
    fields.texts("hint", question.hint.as_ref());
    fields.texts("why", question.why.as_ref());
    fields.texts("from", question.from.as_ref().map(ToString::to_string).as_ref());
    fields.list("tags", &question.tags);
    if (question.points - 1.0).abs() > f64::EPSILON {
        fields.0.push(format!("points: {}", question.points));
    }
    if question.level != 1 {
        fields.0.push(format!("level: {}", question.level));
    }
    if question.both_ways {
        fields.0.push("both_ways: true".to_owned());
    }
    if !question.slips {
        fields.0.push("slips: false".to_owned());
    }
    fields.list("allow", &question.allow);
    fields.bracketed()
}

fn written(source: &Source) -> String {
    let mut fields = Fields::default();
    fields.texts("title", source.title.as_ref());
    fields.texts("publisher", source.publisher.as_ref());
    fields.texts("date", source.date.as_ref());
    fields.texts("url", source.url.as_ref());
    fields.bracketed()
}

/// An answer as a deck writes it: the short form wherever it says all.
fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Text(answer) => text_answer(answer),
        Answer::Number(answer) => number(answer),
        Answer::Date(answer) => format!("Date({})", text_literal(&answer.written)),
        Answer::Truth(answer) => (if answer.is { "True" } else { "False" }).to_owned(),
        Answer::Choice(answer) => choice(answer),
        Answer::Many(answer) => many(answer),
        Answer::List(answer) => list(answer),
        Answer::Order(answer) => format!("Order({})", inner(&answer.is)),
        Answer::Match(answer) => matching(answer),
        Answer::Cloze(answer) => format!("Cloze({})", text_literal(&answer.text)),
        Answer::Card(answer) => format!("Card({})", text_literal(&answer.back)),
    }
}

fn text_answer(answer: &Text) -> String {
    if !answer.exact && answer.not.is_empty() {
        return format!("Text({})", inner(&answer.is));
    }
    let mut fields = Fields(vec![format!("is: {}", one_or_more(&answer.is))]);
    if answer.exact {
        fields.0.push("exact: true".to_owned());
    }
    if !answer.not.is_empty() {
        fields.0.push(format!("not: {}", noted(&answer.not)));
    }
    format!("Text{}", fields.bracketed())
}

fn number(answer: &Number) -> String {
    let exact = answer.within.value == Some(Decimal::ZERO);
    if exact && answer.unit.is_none() {
        return format!("Number({})", figure(&answer.is));
    }
    let mut fields = Fields(vec![format!("is: {}", figure(&answer.is))]);
    if !exact {
        fields.0.push(format!("within: {}", figure(&answer.within)));
    }
    fields.texts("unit", answer.unit.as_ref());
    format!("Number{}", fields.bracketed())
}

fn figure(figure: &Figure) -> String {
    figure.value.map_or_else(|| figure.written.clone(), |value| value.normalize().to_string())
}

fn choice(answer: &Choice) -> String {
    let mut fields = Fields(vec![format!("right: {}", text_literal(&answer.right))]);
    if !answer.wrong.is_empty() || answer.last.is_empty() {
        fields.0.push(format!("wrong: {}", noted(&answer.wrong)));
    }
    if !answer.last.is_empty() {
        fields.0.push(format!("last: {}", noted(&answer.last)));
    }
    format!("Choice{}", fields.bracketed())
}

fn many(answer: &Many) -> String {
    let mut fields = Fields(vec![format!("right: {}", texts(&answer.right))]);
    if !answer.wrong.is_empty() {
        fields.0.push(format!("wrong: {}", noted(&answer.wrong)));
    }
    format!("Many{}", fields.bracketed())
}

fn list(answer: &List) -> String {
    if answer.need == answer.is.len() {
        return format!("List({})", inner(&answer.is));
    }
    format!("List(is: {}, need: {})", texts(&answer.is), answer.need)
}

fn matching(answer: &Match) -> String {
    let pair = |(left, right): &(String, String)| {
        format!("({}, {})", text_literal(left), text_literal(right))
    };
    let pairs: Vec<String> = answer.pairs.iter().map(pair).collect();
    let pairs = pairs.join(", ");
    // One pair alone in the short form would read as two values.
    if answer.extra.is_empty() && answer.pairs.len() > 1 {
        return format!("Match({pairs})");
    }
    let mut fields = Fields(vec![format!("pairs: [{pairs}]")]);
    fields.list("extra", &answer.extra);
    format!("Match{}", fields.bracketed())
}

fn noted(all: &[Noted]) -> String {
    let one = |noted: &Noted| match &noted.why {
        Some(why) => format!("({}, {})", text_literal(&noted.text), text_literal(why)),
        None => text_literal(&noted.text),
    };
    format!("[{}]", all.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn inner(all: &[String]) -> String {
    all.iter().map(|one| text_literal(one)).collect::<Vec<_>>().join(", ")
}

fn texts(all: &[String]) -> String {
    format!("[{}]", inner(all))
}

fn one_or_more(all: &[String]) -> String {
    match all {
        [one] => text_literal(one),
        all => texts(all),
    }
}

#[cfg(test)]
mod tests;
