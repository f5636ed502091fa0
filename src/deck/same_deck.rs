//! Whether two texts are the same deck, compared question by question.

use std::ops::Range;
use std::thread;

use super::model::Deck;
use super::question_reader::{QuestionReader, open_sound};
use super::read::PER_THREAD;
use super::syntax::Outline;
use crate::question::Question;

/// A deck's text, read one question at a time.
pub(super) struct OutlinedText<'a> {
    text: &'a str,
    outline: Outline,
    reader: QuestionReader,
}

impl<'a> OutlinedText<'a> {
    /// None where outline or header has a mistake.
    pub(super) fn new(text: &'a str) -> Option<Self> {
        let (outline, reader) = open_sound(text)?;
        Some(Self { text, outline, reader })
    }

    /// Returns the deck without its questions; `stem` is its id where it gives none.
    pub(super) fn header(&self, stem: &str) -> Deck {
        self.reader.deck(stem)
    }

    /// Returns the bytes of each question.
    pub(super) fn spans(&self) -> &[Range<usize>] {
        &self.outline.questions
    }

    /// Returns the question at a place; None where it has a mistake.
    pub(super) fn question(&self, place: usize) -> Option<Question> {
        self.reader.sound_question(self.text.get(self.spans().get(place)?.clone())?)
    }
}

/// Whether two texts are decks without a mistake whose headers are equal, and whose questions are by `same`; whether
/// the id is given or is `stem` makes no difference.
pub(super) fn is_same_deck(
    text: &str,
    other: &str,
    stem: &str,
    same: &(dyn Fn(&Question, &Question) -> bool + Sync),
) -> bool {
    let (Some(one), Some(other)) = (OutlinedText::new(text), OutlinedText::new(other)) else {
        return false;
    };
    let header = |deck: &OutlinedText| Deck { id_given: true, ..deck.header(stem) };
    let count = one.spans().len();
    if header(&one) != header(&other) || count != other.spans().len() {
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
