//! Printed sheets: what the quiz of a seed asks, in the same order and places, and what a table of answers says for it.

mod cell;
mod neighbours;

use std::collections::HashMap;

pub use cell::answer_cell;
pub use neighbours::shared_letters;

use super::attempt::Drawn;
use super::listed::{Listed, list_printed};
use super::printed_key::{PrintedQuestion, PrintedSheet};
use crate::deck::Deck;
use crate::question::{Form, OptionText, Question, capital_letter};

/// The most sheets printed at one time: as many as there are letters.
pub const MOST_SHEETS: usize = 26;

/// One variant of an exam or a deck, as it is printed.
#[derive(Clone, Debug)]
pub struct PaperSheet<'a> {
    /// Its letter.
    pub letter: String,
    /// The seed of the quiz that asks the same.
    pub seed: u64,
    /// In the order asked.
    pub questions: Vec<PaperQuestion<'a>>,
}

/// A question of a sheet.
#[derive(Clone, Debug)]
pub struct PaperQuestion<'a> {
    /// From 1.
    pub number: usize,
    /// The deck that it came from.
    pub deck: &'a Deck,
    /// As the deck has it.
    pub question: &'a Question,
    /// What the draw decided: points, penalty, section.
    pub drawn: Drawn,
    /// Its form and key, in the places of the sheet.
    pub listed: Listed,
}

/// The questions of decks, found by their ids.
pub struct PaperStock<'a> {
    questions: HashMap<(&'a str, &'a str), (&'a Deck, &'a Question)>,
}

impl<'a> PaperStock<'a> {
    /// Indexes the questions of decks.
    pub fn new(decks: &[&'a Deck]) -> Self {
        let all = decks.iter().flat_map(|deck| {
            let key = |question: &'a Question| (deck.id.as_str(), question.id.as_str());
            deck.questions.iter().map(move |question| (key(question), (*deck, question)))
        });
        Self { questions: all.collect() }
    }

    /// The question of an id, in the deck of an id.
    pub fn find(&self, deck: &str, question: &str) -> Option<&'a Question> {
        self.questions.get(&(deck, question)).map(|(_, question)| *question)
    }

    /// Lays out what the quiz of a seed asks; `place` is the sheet's among those printed, from 0.
    pub fn lay_out(&self, place: usize, seed: u64, drawn: Vec<Drawn>) -> PaperSheet<'a> {
        let found = drawn.into_iter().filter_map(|drawn| {
            let key = (drawn.question.deck.as_str(), drawn.question.id.as_str());
            let (deck, question) = *self.questions.get(&key)?;
            Some((drawn, deck, question))
        });
        let questions = (1..).zip(found).map(|(number, (drawn, deck, question))| {
            let listed = Listed { points: drawn.points, ..list_printed(question, deck, seed) };
            PaperQuestion { number, deck, question, drawn, listed }
        });
        PaperSheet { letter: capital_letter(place), seed, questions: questions.collect() }
    }
}

impl PaperSheet<'_> {
    /// The points of all its questions.
    pub fn out_of(&self) -> f64 {
        self.questions.iter().map(|question| question.drawn.points).sum()
    }

    /// What the key's file says of it; `truth` gives the words for true and false that a question's deck prints.
    pub fn printed(&self, truth: impl Fn(&Deck) -> [String; 2]) -> PrintedSheet {
        let questions =
            self.questions.iter().map(|question| question.printed(&truth(question.deck)));
        PrintedSheet {
            sheet: self.letter.clone(),
            seed: self.seed,
            out_of: self.out_of(),
            questions: questions.collect(),
        }
    }
}

impl PaperQuestion<'_> {
    fn printed(&self, truth: &[String; 2]) -> PrintedQuestion {
        let form = &self.listed.form;
        let (options, left) = printed_texts(form, truth);
        PrintedQuestion {
            number: self.number,
            deck: self.deck.id.clone(),
            question: self.question.id.clone(),
            kind: self.question.kind_name().as_str().to_owned(),
            form: form_name(form).to_owned(),
            fields: if let Form::Line(lines) = form { Some(lines.fields.len()) } else { None },
            points: self.drawn.points,
            penalty: self.drawn.penalty,
            ask: self.ask(),
            options,
            left,
            answer: answer_cell(&self.listed, truth),
        }
    }

    /// The prompt, or the sentence with its blanks open.
    pub fn ask(&self) -> String {
        match &self.listed.form {
            Form::Line(lines) if self.listed.ask.is_empty() => lines.sentence.join("____"),
            Form::Line(_)
            | Form::One(_)
            | Form::Many(_)
            | Form::Sort(_)
            | Form::Pair { .. }
            | Form::Card => self.listed.ask.clone(),
        }
    }
}

/// The name of a form in the key's file.
fn form_name(form: &Form) -> &'static str {
    match form {
        Form::Line(_) => "line",
        Form::One(_) => "one",
        Form::Many(_) => "many",
        Form::Sort(_) => "sort",
        Form::Pair { .. } => "pair",
        Form::Card => "card",
    }
}

/// The texts in the order of their letters, and those on the left of a pair.
fn printed_texts(form: &Form, truth: &[String; 2]) -> (Option<Vec<String>>, Option<Vec<String>>) {
    match form {
        Form::One(options) | Form::Many(options) => {
            let texts = options.texts.iter().map(|text| option_words(text, truth).to_owned());
            (Some(texts.collect()), None)
        }
        Form::Sort(items) => (Some(items.clone()), None),
        Form::Pair { left, right } => (Some(right.clone()), Some(left.clone())),
        Form::Line(_) | Form::Card => (None, None),
    }
}

/// An option as it is printed: the deck's words, or those for true and false.
pub fn option_words<'a>(text: &'a OptionText, truth: &'a [String; 2]) -> &'a str {
    let [right, wrong] = truth;
    match text {
        OptionText::Words(words) => words,
        OptionText::Truth(true) => right,
        OptionText::Truth(false) => wrong,
    }
}
