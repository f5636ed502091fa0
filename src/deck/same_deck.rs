//! Two texts held against each other, question by question: whether they say the same deck.

use std::ops::Range;
use std::thread;

use super::model::Deck;
use super::raw_deck::ron_options;
use super::read::{Header, PER_THREAD, at_first_sight, deck, one};
use super::syntax::Outline;
use crate::question::Question;

/// A deck of which one question is read at a time.
pub(super) struct Side<'a> {
    text: &'a str,
    outline: Outline,
    header: Header,
    options: ron::Options,
}

impl<'a> Side<'a> {
    /// None where something is wrong at first sight.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let (outline, header) = at_first_sight(text)?;
        Some(Self { text, outline, header, options: ron_options() })
    }

    /// The deck without its questions, called by `stem` where it gives no id.
    pub(super) fn head(&self, stem: &str) -> Deck {
        deck(&self.header, Vec::new(), stem)
    }

    /// Where each question stands.
    pub(super) fn spans(&self) -> &[Range<usize>] {
        &self.outline.questions
    }

    /// The question at a place; none where there is a mistake in it.
    pub(super) fn question(&self, place: usize) -> Option<Question> {
        let mut findings = Vec::new();
        let span = self.spans().get(place)?;
        let question = one(self.text, span, &self.header, &self.options, &mut findings);
        question.filter(|_| findings.is_empty())
    }
}

/// Whether two texts hold decks without a mistake of which the heads, and by `same` all questions, are alike. Where
/// one of them gives no id it is called by `stem`.
pub(super) fn alike(
    text: &str,
    other: &str,
    stem: &str,
    same: &(dyn Fn(&Question, &Question) -> bool + Sync),
) -> bool {
    let (Some(one), Some(other)) = (Side::of(text), Side::of(other)) else { return false };
    let head = |side: &Side| Deck { id_given: true, ..side.head(stem) };
    let count = one.spans().len();
    if head(&one) != head(&other) || count != other.spans().len() {
        return false;
    }
    let all_same = |mut places: Range<usize>| {
        places.all(|place| {
            let pair = (one.question(place), other.question(place));
            matches!(&pair, (Some(one), Some(other)) if same(one, other))
        })
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let size = count.div_ceil(cores).max(PER_THREAD);
    thread::scope(|scope| {
        let share = |from: usize| scope.spawn(move || all_same(from..(from + size).min(count)));
        let shares: Vec<_> = (0..count).step_by(size).map(share).collect();
        shares.into_iter().all(|share| share.join().unwrap_or(false))
    })
}
