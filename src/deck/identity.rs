//! Which question is which: ids derived from words, and history that follows a question whose words change.

use std::collections::HashSet;

use crate::judge::{Language, fold, shares_half_the_words, slug};
use crate::question::{Answer, Question};

use super::model::Deck;

/// A question that was asked, as the store remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id then.
    pub question: String,
    /// Its kind.
    pub kind: String,
    /// Its prompt.
    pub ask: String,
    /// Its answer, folded.
    pub answer: String,
    /// Whether its id was derived from its words.
    pub derived: bool,
}

/// History that follows a question to its new id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The id it was known by.
    pub from: String,
    /// The id it has now.
    pub to: String,
}

/// The longest id made of words; beyond it a sum of all words takes the place of the rest.
const LONGEST: usize = 64;

/// An id from the words of a prompt.
#[must_use]
pub fn derived(ask: &str, language: &Language) -> String {
    let words = slug(ask, language);
    if words.is_empty() {
        return format!("q-{:08x}", checksum(ask));
    }
    if words.len() <= LONGEST {
        return words;
    }
    let cut = (0..=LONGEST).rev().find(|at| words.is_char_boundary(*at)).unwrap_or(0);
    let head = words.get(..cut).unwrap_or_default();
    let head = head.rsplit_once('-').map_or(head, |(head, _)| head);
    format!("{head}-{:08x}", checksum(&words))
}

/// FNV-1a of bytes, from a start of its own where several sums of the same are wanted: the same on every machine.
pub(crate) fn fnv(bytes: impl IntoIterator<Item = u8>, start: u64) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325 ^ start, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// FNV-1a of a text, folded to 32 bits: the same on every machine, for telling long prompts apart.
fn checksum(text: &str) -> u32 {
    let long = fnv(text.bytes(), 0);
    u32::try_from((long >> 32) ^ (long & 0xffff_ffff)).unwrap_or(0)
}

/// A question's answer as two wordings of it share it.
#[must_use]
pub fn folded_answer(question: &Question, language: &Language) -> String {
    let parts: Vec<String> =
        question.kind().identity().into_iter().map(|text| fold(text, language)).collect();
    parts.join("\u{1f}")
}

/// The question as a store is to remember it.
#[must_use]
pub fn remembered(question: &Question, language: &Language) -> Known {
    Known {
        question: question.id.clone(),
        kind: question.kind_name().as_str().to_owned(),
        ask: question.ask.clone(),
        answer: folded_answer(question, language),
        derived: !question.id_given,
    }
}

/// The questions whose words changed since they were asked: each derived id that is gone and has exactly one
/// new question of the same kind and answer (and, where answers are few, half the same words).
#[must_use]
pub fn moves(deck: &Deck, known: &[Known]) -> Vec<Move> {
    let ids = ids(deck);
    let gone = known.iter().filter(|known| known.derived && !ids.contains(known.question.as_str()));
    let gone: Vec<&Known> = gone.collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let old: HashSet<&str> = known.iter().map(|known| known.question.as_str()).collect();
    let new: Vec<(&Question, String)> = (deck.questions.iter())
        .filter(|question| !old.contains(question.id.as_str()))
        .map(|question| (question, folded_answer(question, &deck.language)))
        .collect();
    let mut moves: Vec<Move> = gone
        .iter()
        .filter_map(|gone| {
            let mut alike =
                new.iter().filter(|(question, answer)| is_alike(gone, question, answer, deck));
            let (question, _) = alike.next()?;
            let only = alike.next().is_none();
            only.then(|| Move { from: gone.question.clone(), to: question.id.clone() })
        })
        .collect();
    // Two old questions cannot both have become the same new one.
    let taken: Vec<String> = moves.iter().map(|to| to.to.clone()).collect();
    moves.retain(|step| taken.iter().filter(|to| **to == step.to).count() == 1);
    moves
}

fn ids(deck: &Deck) -> HashSet<&str> {
    deck.questions.iter().map(|question| question.id.as_str()).collect()
}

fn is_alike(known: &Known, question: &Question, answer: &str, deck: &Deck) -> bool {
    let same = known.kind == question.kind_name().as_str() && known.answer == answer;
    let few_answers = matches!(question.answer, Answer::Truth(_) | Answer::Card(_));
    same && (!few_answers || shares_half_the_words(&known.ask, &question.ask, &deck.language))
}

/// Whether a deck known only by its file's name is another deck than the one that was asked under that name:
/// less than half of the known questions are in it, moved ones counted.
#[must_use]
pub fn is_another(deck: &Deck, known: &[Known], moves: &[Move]) -> bool {
    let ids = ids(deck);
    let kept = known.iter().filter(|known| {
        ids.contains(known.question.as_str())
            || moves.iter().any(|step| step.from == known.question)
    });
    kept.count() * 2 < known.len()
}
