//! The rivals of a deck: its other answers and options, which a slip must not be mistaken for.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::deck::{Deck, Opened};
use crate::judge::{Language, fold};
use crate::question::{Answer, Card, Judge, Mark, Question, Response, Verdict};

/// A deck with its rivals, folded when first asked for.
#[derive(Clone, Debug)]
pub struct Bench {
    source: Source,
    rivals: OnceLock<HashSet<String>>,
}

/// A fact that was taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MistakenFact {
    /// The id of the question whose answer was given.
    pub question: String,
    /// Its prompt.
    pub ask: String,
    /// What was given.
    pub given: String,
    /// What would have been right.
    pub right: String,
}

/// Where a deck's questions are had from.
#[derive(Clone, Debug)]
enum Source {
    Whole(Arc<Deck>),
    Opened(Arc<Opened>),
}

/// Benches of the same deck are equal, whether or not their rivals were folded yet.
impl PartialEq for Bench {
    fn eq(&self, other: &Self) -> bool {
        self.whole() == other.whole()
    }
}

impl Bench {
    /// A deck to judge by.
    #[must_use]
    pub fn new(deck: Arc<Deck>) -> Self {
        Self { source: Source::Whole(deck), rivals: OnceLock::new() }
    }

    /// A deck to judge by, read as a whole only when something hangs on its other answers.
    #[must_use]
    pub fn opened(deck: Arc<Opened>) -> Self {
        Self { source: Source::Opened(deck), rivals: OnceLock::new() }
    }

    /// The deck; without its questions where they were not read.
    #[must_use]
    pub fn deck(&self) -> &Deck {
        match &self.source {
            Source::Whole(deck) => deck,
            Source::Opened(deck) => deck.header(),
        }
    }

    /// The deck with all of its questions.
    #[must_use]
    pub fn whole(&self) -> &Deck {
        match &self.source {
            Source::Whole(deck) => deck,
            Source::Opened(deck) => deck.whole(),
        }
    }

    /// Marks with what this deck knows.
    pub fn judging<T>(&self, question: &Question, mark: impl FnOnce(&Judge) -> T) -> T {
        let is_rival = |folded: &str| self.rivals().contains(folded);
        mark(&Judge { language: &self.deck().language, slips: question.slips, is_rival: &is_rival })
    }

    /// The question at a place in the deck.
    #[must_use]
    pub fn question(&self, place: usize) -> Option<Question> {
        match &self.source {
            Source::Whole(deck) => deck.questions.get(place).cloned(),
            Source::Opened(deck) => deck.question(place),
        }
    }

    /// The other question of the deck whose right answer was given instead, if there is one.
    #[must_use]
    pub fn taken(&self, question: &Question, mark: &Mark) -> Option<MistakenFact> {
        let mut wrong = mark.parts.iter().filter(|part| part.verdict == Verdict::Wrong);
        let (part, None) = (wrong.next()?, wrong.next()) else { return None };
        let whole = self.whole();
        let given = fold(&part.given, &whole.language);
        if given.is_empty() || matches!(question.answer, Answer::Truth(_) | Answer::Order(_)) {
            return None;
        }
        // The blanks of one sentence are facts of their own.
        let blanks = matches!(question.answer, Answer::Cloze(_));
        let other = whole.questions.iter().find(|other| {
            (blanks || other.id != question.id)
                && is_answer(other, &part.given, &given, &whole.language)
        })?;
        let solution = question.kind().solution(&Card::Whole, &whole.language);
        let right = if part.right.is_empty() {
            question.kind().form(&Card::Whole).words_of(&solution).join("; ")
        } else {
            part.right.clone()
        };
        let (question, ask) = (other.id.clone(), other.prompt());
        Some(MistakenFact { question, ask, given: part.given.clone(), right })
    }

    fn rivals(&self) -> &HashSet<String> {
        self.rivals.get_or_init(|| {
            let deck = self.whole();
            let texts = deck.questions.iter().flat_map(|question| question.kind().texts());
            texts.map(|text| fold(text, &deck.language)).collect()
        })
    }
}

/// Whether something given is the right answer to a question: numbers and dates by their meaning, words as they are.
fn is_answer(question: &Question, given: &str, folded: &str, language: &Language) -> bool {
    match &question.answer {
        Answer::Number(_) | Answer::Date(_) => {
            let judge = Judge { language, slips: false, is_rival: &|_| false };
            let response = Response::Line(vec![given.to_owned()]);
            question.kind().mark(&Card::Whole, &response, &judge).is_full()
        }
        Answer::Text(_) | Answer::Choice(_) | Answer::Cloze(_) | Answer::List(_) => {
            question.kind().identity().iter().any(|text| fold(text, language) == folded)
        }
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => false,
    }
}
