//! One question as lints look at it: its words are folded once, for all of them.

use std::cell::OnceCell;
use std::ops::Range;

use super::answer_words::{AnswerWords, telling_answers};
use super::folded_words::FoldedWords;
use super::hit::Hit;
use super::option_list::{ListedOption, list_options};
use crate::deck::Deck;
use crate::judge::Language;
use crate::question::{At, Question};
use crate::say::Say;

/// A question, and what several lints need of it.
pub(super) struct QuestionView<'a> {
    place: usize,
    pub(super) question: &'a Question,
    pub(super) language: &'a Language,
    /// The question's text in the deck's file.
    pub(super) written: &'a str,
    /// The words of its prompt.
    pub(super) ask: FoldedWords,
    options: OnceCell<Vec<ListedOption<'a>>>,
    answers: OnceCell<Vec<AnswerWords>>,
}

impl<'a> QuestionView<'a> {
    /// The question at `place` of the deck; `span` are its bytes in the deck's text.
    pub(super) fn new(
        place: usize,
        question: &'a Question,
        deck: &'a Deck,
        text: &'a str,
        span: &Range<usize>,
    ) -> Self {
        Self {
            place,
            question,
            language: &deck.language,
            written: text.get(span.clone()).unwrap_or_default(),
            ask: FoldedWords::new(&question.ask, &deck.language),
            options: OnceCell::new(),
            answers: OnceCell::new(),
        }
    }

    /// Its options, the right ones first.
    pub(super) fn options(&self) -> &[ListedOption<'a>] {
        self.options.get_or_init(|| list_options(self.question))
    }

    /// Its answers that must not be read before they are given.
    pub(super) fn answers(&self) -> &[AnswerWords] {
        self.answers.get_or_init(|| telling_answers(self.question, self.language))
    }

    /// A hit in this question.
    pub(super) fn hit(&self, at: At, say: Say) -> Hit {
        Hit::in_question(self.place, at, say)
    }
}
