//! A whole deck as lints look at it: each question is looked at once, shared out among the cores.

use std::cell::OnceCell;
use std::ops::Range;
use std::thread;

use super::fingerprint::{Fingerprint, fingerprint};
use super::hit::Hit;
use super::question_view::QuestionView;
use super::{Lint, Look, MOST_OF_ONE};
use crate::deck::{Deck, Examined, KnownQuestion, LineIndex, locate_in_question};
use crate::question::{At, Question};

/// Fewer questions than this stay on one core: a thread costs more than it saves.
const PER_THREAD: usize = 500;

/// A deck, and what was gathered of its questions.
pub(super) struct DeckView<'a> {
    text: &'a str,
    spans: &'a [Range<usize>],
    pub(super) deck: &'a Deck,
    pub(super) known: &'a [KnownQuestion],
    /// Whether every question of the deck was read: lints that count must not count some of them.
    pub(super) whole: bool,
    /// One a question, in the deck's order.
    pub(super) fingerprints: Vec<Fingerprint>,
    /// For each lint that was run, in their order, the hits in single questions.
    hits: Vec<Vec<Hit>>,
    lines: OnceCell<LineIndex<'a>>,
}

impl<'a> DeckView<'a> {
    /// Runs those of the lints that look at one question, on all questions.
    pub(super) fn new(
        text: &'a str,
        examined: &'a Examined,
        known: &'a [KnownQuestion],
        lints: &[&Lint],
    ) -> Self {
        let Examined { deck, spans, findings: mistakes, .. } = examined;
        let mut view = Self {
            text,
            spans,
            deck,
            known,
            whole: mistakes.is_empty(),
            fingerprints: Vec::with_capacity(deck.questions.len()),
            hits: vec![Vec::new(); lints.len()],
            lines: OnceCell::new(),
        };
        let count = deck.questions.len().min(spans.len());
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let size = count.div_ceil(cores).max(PER_THREAD);
        let look = |from: usize| {
            look_at_questions(text, deck, spans, from..(from + size).min(count), lints)
        };
        thread::scope(|scope| {
            let starts = (size..count).step_by(size);
            let others: Vec<_> = starts.map(|from| scope.spawn(move || look(from))).collect();
            let first = look(0);
            let rest = others.into_iter().filter_map(|other| other.join().ok());
            for (mut fingerprints, hits) in std::iter::once(first).chain(rest) {
                view.fingerprints.append(&mut fingerprints);
                for (of_lint, mut more) in view.hits.iter_mut().zip(hits) {
                    of_lint.append(&mut more);
                }
            }
        });
        view
    }

    /// Takes the hits of a lint that looks at one question, by its place among the lints that were run.
    pub(super) fn take_hits(&mut self, lint: usize) -> Vec<Hit> {
        self.hits.get_mut(lint).map(std::mem::take).unwrap_or_default()
    }

    /// Every question with its place in the deck.
    pub(super) fn questions(&self) -> impl Iterator<Item = (usize, &'a Question)> {
        self.deck.questions.iter().enumerate()
    }

    /// The line, from 1, of a field of the question at `place`.
    pub(super) fn line_of(&self, place: usize, at: &At) -> usize {
        let start = self.spans.get(place).map(|span| locate_in_question(self.text, span, at).start);
        self.lines.get_or_init(|| LineIndex::new(self.text)).locate(start.unwrap_or(0)).0
    }

    /// The text of the question at `place` in the deck's file.
    pub(super) fn written(&self, place: usize) -> Option<&'a str> {
        self.text.get(self.spans.get(place)?.clone())
    }
}

fn look_at_questions(
    text: &str,
    deck: &Deck,
    spans: &[Range<usize>],
    places: Range<usize>,
    lints: &[&Lint],
) -> (Vec<Fingerprint>, Vec<Vec<Hit>>) {
    let mut fingerprints = Vec::with_capacity(places.len());
    let mut hits = vec![Vec::new(); lints.len()];
    for place in places {
        let (Some(question), Some(span)) = (deck.questions.get(place), spans.get(place)) else {
            break;
        };
        let view = QuestionView::new(place, question, deck, text, span);
        for (lint, found) in lints.iter().zip(&mut hits) {
            match lint.look {
                Look::Question(look) | Look::Sifted(look, _) => found.extend(look(&view)),
                Look::Items(look) => found.extend(look(&view).into_iter().take(MOST_OF_ONE)),
                Look::Deck(_) | Look::Apart => {}
            }
        }
        fingerprints.push(fingerprint(&view));
    }
    (fingerprints, hits)
}
