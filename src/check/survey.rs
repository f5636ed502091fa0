//! All questions of a deck gathered for the lints: each looked at once, shared out among the cores.

use std::ops::Range;
use std::thread;

use super::case::Case;
use super::digest::{Digest, digest};
use super::{Hit, Lint, MOST_OF_ONE, Spot, Test};
use crate::deck::{Deck, Known};
use crate::question::Question;

/// Fewer questions than this are looked at on one core: a thread costs more than it saves.
const PER_THREAD: usize = 500;

/// What lints of a whole deck look at.
pub(super) struct Survey<'a> {
    pub(super) text: &'a str,
    pub(super) deck: &'a Deck,
    pub(super) spans: &'a [Range<usize>],
    pub(super) known: &'a [Known],
    /// Whether every question of the deck was read: of some of them nothing can be said about all.
    pub(super) whole: bool,
    /// What was gathered of each question.
    pub(super) digests: Vec<Digest>,
    hits: Vec<(&'static str, Hit)>,
}

impl<'a> Survey<'a> {
    /// Looks at every question with these lints.
    pub(super) fn new(
        text: &'a str,
        deck: &'a Deck,
        spans: &'a [Range<usize>],
        known: &'a [Known],
        whole: bool,
        lints: &[&Lint],
    ) -> Self {
        let mut survey = Self {
            text,
            deck,
            spans,
            known,
            whole,
            digests: Vec::with_capacity(deck.questions.len()),
            hits: Vec::new(),
        };
        let count = deck.questions.len().min(spans.len());
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let size = count.div_ceil(cores).max(PER_THREAD);
        let look = |from: usize| look(text, deck, spans, from..(from + size).min(count), lints);
        thread::scope(|scope| {
            let starts = (size..count).step_by(size);
            let others: Vec<_> = starts.map(|from| scope.spawn(move || look(from))).collect();
            let first = look(0);
            let rest = others.into_iter().filter_map(|other| other.join().ok());
            for (mut digests, mut hits) in std::iter::once(first).chain(rest) {
                survey.digests.append(&mut digests);
                survey.hits.append(&mut hits);
            }
        });
        survey
    }

    /// What a lint of single questions found.
    pub(super) fn hits(&self, code: &str) -> Vec<Hit> {
        self.hits.iter().filter(|(of, _)| *of == code).map(|(_, hit)| hit.clone()).collect()
    }

    /// Every question with its place.
    pub(super) fn questions(&self) -> impl Iterator<Item = (usize, &'a Question)> {
        self.deck.questions.iter().enumerate()
    }
}

/// Some questions with what is gathered of them, and what is found in them.
type Looked = (Vec<Digest>, Vec<(&'static str, Hit)>);

fn look(
    text: &str,
    deck: &Deck,
    spans: &[Range<usize>],
    places: Range<usize>,
    lints: &[&Lint],
) -> Looked {
    let mut digests = Vec::with_capacity(places.len());
    let mut hits = Vec::new();
    for place in places {
        let (Some(question), Some(span)) = (deck.questions.get(place), spans.get(place)) else {
            break;
        };
        let case = Case::new(question, deck, text, span);
        for lint in lints {
            if let Test::Question(look) | Test::Sifted(look, _) = lint.test {
                let flaws = look(&case).into_iter().take(MOST_OF_ONE);
                let hit = |flaw: crate::question::Flaw| Hit {
                    spot: Spot::Question(place, flaw.at),
                    say: flaw.say,
                    help: flaw.help,
                };
                hits.extend(flaws.map(|flaw| (lint.code, hit(flaw))));
            }
        }
        digests.push(digest(&case));
    }
    (digests, hits)
}
