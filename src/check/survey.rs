//! All questions of a deck gathered for the lints: each looked at once, shared out among the cores.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::thread;

use super::case::Case;
use super::words::{self, Sum};
use super::{Hit, Lint, MOST_OF_ONE, Spot, Test};
use crate::deck::{Deck, Known};
use crate::question::{Answer, Question};

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

/// What is kept of a question to hold it against the others.
#[derive(Clone, Debug)]
pub(super) struct Digest {
    /// Of the folded prompt.
    pub(super) ask: Sum,
    /// Of the kind and the folded right answer.
    pub(super) answer: Sum,
    /// Of the words that weigh something, each once, in order of their sums.
    pub(super) weighty: Box<[Sum]>,
    /// Those of them that may be left out of the prompt without making it another.
    pub(super) ornaments: Box<[Sum]>,
    /// The heaviest word of the answer that an earlier prompt could tell.
    pub(super) told: Option<Sum>,
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

fn digest(case: &Case) -> Digest {
    let question = case.question;
    let kind = words::sum(question.kind().name());
    let parts = question.kind().identity().into_iter();
    let answer = parts.fold(kind, |sum, text| {
        words::joined(sum, words::sum(&crate::judge::fold(text, case.language)))
    });
    let own = question.kind().own_words();
    let own = own.map(|own| super::case::Words::of(&own, case.language)).unwrap_or_default();
    let mut weighty: Vec<Sum> =
        case.ask.iter().chain(own.iter()).filter_map(words::weight).collect();
    weighty.sort_unstable();
    weighty.dedup();
    let ask = words::joined(words::sum(case.ask.as_str()), words::sum(own.as_str()));
    let ornaments = ornaments(question, &weighty).into_boxed_slice();
    let told = super::earlier::told(question, case.answers());
    let told = told.and_then(super::earlier::heaviest).map(words::sum);
    Digest { ask, answer, weighty: weighty.into_boxed_slice(), ornaments, told }
}

/// Words that must be shared before one more on one side is taken for an ornament, and beyond which nobody counts.
const ENOUGH: usize = 4;
const PLENTY: usize = 40;

/// The words that may be left out of a prompt: of a long one, and none that names, counts or denies.
fn ornaments(question: &Question, weighty: &[Sum]) -> Vec<Sum> {
    // A statement says another thing with every word; so does a text to be completed.
    let fixed = matches!(question.answer, Answer::Truth(_) | Answer::Cloze(_));
    if fixed || weighty.len() <= ENOUGH || weighty.len() > PLENTY {
        return Vec::new();
    }
    let words = question.ask.split(' ');
    let plain = words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    let sums = plain.filter(|word| !DECISIVE.contains(word)).filter_map(words::weight);
    sums.filter(|sum| weighty.binary_search(sum).is_ok()).collect()
}

/// Words that turn a question into another.
const DECISIVE: &[&str] =
    &["not", "never", "no", "bukan", "tidak", "belum", "kecuali", "except", "without", "tanpa"];

/// A map by sums, which are hashes already.
pub(super) type Sums<T> = HashMap<Sum, T, BuildHasherDefault<Already>>;

/// Takes a sum as its own hash.
#[derive(Default)]
pub(super) struct Already(u64);

impl Hasher for Already {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, sum: u64) {
        self.0 = sum;
    }
}
