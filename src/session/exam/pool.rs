//! The questions of an exam's decks, and which of them each section may draw.

use crate::deck::{Deck, Exam, Section};
use crate::question::{Form, Question};
use crate::session::draw::Selection;
use crate::session::entry::QuestionId;

/// A question of one of the exam's decks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pooled<'a> {
    /// The place of its deck among the exam's.
    pub(super) place: usize,
    pub(super) deck: &'a Deck,
    pub(super) question: &'a Question,
}

impl Pooled<'_> {
    /// Whether a name in an exam means this question: its id, or `deck-id/question-id`.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let behind_deck = || name.strip_prefix(self.deck.id.as_str())?.strip_prefix('/');
        self.question.id == name || behind_deck() == Some(&self.question.id)
    }

    pub(super) fn id(&self) -> QuestionId {
        QuestionId { deck: self.deck.id.clone(), id: self.question.id.clone() }
    }

    /// The place of its deck, and the key of the passage that it is about.
    pub(super) fn passage(&self) -> Option<(usize, String)> {
        Some((self.place, self.question.passage.clone()?))
    }

    /// Whether the learner marks it, which no exam can count.
    pub(super) fn is_self_graded(&self) -> bool {
        matches!(self.question.kind().form(&crate::question::Card::Whole), Form::Card)
    }
}

/// All questions of the decks, in their order; `decks` are those of the exam, in its order.
pub(super) fn pool<'a>(decks: &[&'a Deck]) -> Vec<Pooled<'a>> {
    let of_deck = |(place, deck): (usize, &&'a Deck)| {
        let deck: &'a Deck = deck;
        deck.questions.iter().map(move |question| Pooled { place, deck, question })
    };
    decks.iter().enumerate().flat_map(of_deck).collect()
}

/// The places in the pool of the questions that a section may draw.
pub(super) fn candidates(exam: &Exam, section: &Section, pool: &[Pooled<'_>]) -> Vec<usize> {
    let selection = Selection {
        tags: section.tags.clone(),
        not_tags: section.not_tags.clone(),
        kinds: section.kinds.clone(),
        levels: section.levels,
        ..Selection::default()
    };
    let may_be_drawn = |pooled: &Pooled<'_>| {
        is_in_deck(exam, section, pooled)
            && selection.lets(pooled.deck, pooled.question)
            && is_named(section, pooled)
            && !pooled.is_self_graded()
    };
    let all = pool.iter().enumerate();
    all.filter(|(_, pooled)| may_be_drawn(pooled)).map(|(place, _)| place).collect()
}

/// Lists the questions that a section may draw, each with its deck; `decks` are the exam's, in its order.
pub fn matching_questions<'a>(
    exam: &Exam,
    section: &Section,
    decks: &[&'a Deck],
) -> Vec<(&'a Deck, &'a Question)> {
    let pool = pool(decks);
    let matching = candidates(exam, section, &pool).into_iter();
    matching
        .filter_map(|place| pool.get(place).map(|pooled| (pooled.deck, pooled.question)))
        .collect()
}

/// Whether a section draws from the deck of a question.
pub(super) fn is_in_deck(exam: &Exam, section: &Section, pooled: &Pooled<'_>) -> bool {
    let wanted = section.deck.as_ref();
    wanted.is_none_or(|wanted| exam.decks.get(pooled.place) == Some(wanted))
}

fn is_named(section: &Section, pooled: &Pooled<'_>) -> bool {
    section.questions.is_empty() || section.questions.iter().any(|name| pooled.is_called(name))
}
