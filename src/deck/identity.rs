//! Identifies questions: ids derived from words, and history that follows a question whose words change.

use std::collections::HashSet;

use crate::judge::{Language, fold, shares_half_the_words, slug};
use crate::question::{Answer, Question};

use super::model::Deck;
use super::syntax::floor_char_boundary;

/// A question as it was when last asked, for recognising it after rewording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownQuestion {
    /// The id of its deck.
    pub deck: String,
    /// Its id then.
    pub question: String,
    /// The name of its kind.
    pub kind: String,
    /// Its prompt, as written.
    pub ask: String,
    /// Its folded answer, see [`folded_answer`].
    pub answer: String,
    /// Whether its id was derived from its words.
    pub derived: bool,
    /// The absolute path of its deck; None for a built-in deck.
    pub path: Option<String>,
}

impl KnownQuestion {
    /// Returns the question as it looks now, in a deck at this path.
    pub fn new(question: &Question, deck: &Deck, path: Option<&str>) -> Self {
        Self {
            deck: deck.id.clone(),
            question: question.id.clone(),
            kind: question.kind_name().as_str().to_owned(),
            ask: question.ask.clone(),
            answer: folded_answer(question, &deck.language),
            derived: !question.id_given,
            path: path.map(str::to_owned),
        }
    }
}

/// A question of a deck whose history follows it to a new id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionMove {
    /// The id of the deck.
    pub deck: String,
    /// The id that is gone.
    pub from: String,
    /// The id that the question has now.
    pub to: String,
}

/// The longest id made of words, in bytes; a longer one ends in a checksum of all words.
const LONGEST: usize = 64;

/// Derives an id from the words of a prompt.
pub fn derived_id(ask: &str, language: &Language) -> String {
    let words = slug(ask, language);
    if words.is_empty() {
        return format!("q-{:08x}", checksum(ask));
    }
    if words.len() <= LONGEST {
        return words;
    }
    let head = words.get(..floor_char_boundary(&words, LONGEST)).unwrap_or_default();
    let head = head.rsplit_once('-').map_or(head, |(head, _)| head);
    format!("{head}-{:08x}", checksum(&words))
}

/// Derives the id of a question that gives none, from its words. The key of its passage counts, since "What is the main
/// idea?" may be asked of several.
pub fn derived_question_id(
    ask: &str,
    answer: &Answer,
    passage: Option<&str>,
    language: &Language,
) -> String {
    let own = answer.kind().own_words();
    if own.is_none() && passage.is_none() {
        return derived_id(ask, language);
    }
    let words = [Some(ask), own.as_deref(), passage];
    derived_id(&words.into_iter().flatten().collect::<Vec<_>>().join(" "), language)
}

/// FNV-1a over 64 bits, the same on every machine; different `start`s give independent sums of the same bytes.
pub(crate) fn fnv1a(bytes: impl IntoIterator<Item = u8>, start: u64) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325 ^ start, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// FNV-1a folded to 32 bits: short enough for an id that people read.
fn checksum(text: &str) -> u32 {
    let long = fnv1a(text.bytes(), 0);
    u32::try_from((long >> 32) ^ (long & 0xffff_ffff)).unwrap_or(0)
}

/// Returns the parts of a question's answer that two wordings of it share, folded and joined.
pub fn folded_answer(question: &Question, language: &Language) -> String {
    let parts: Vec<String> =
        question.kind().identity().into_iter().map(|text| fold(text, language)).collect();
    parts.join("\u{1f}")
}

/// Finds the questions whose words changed since they were asked: each derived id that is gone and has exactly one
/// new question of the same kind and answer (and, where answers are few, half the same words).
pub fn find_moved_questions(deck: &Deck, known: &[KnownQuestion]) -> Vec<QuestionMove> {
    let ids = question_ids(deck);
    let gone = known.iter().filter(|known| known.derived && !ids.contains(known.question.as_str()));
    let gone: Vec<&KnownQuestion> = gone.collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let old: HashSet<&str> = known.iter().map(|known| known.question.as_str()).collect();
    let new: Vec<(&Question, String)> = (deck.questions.iter())
        .filter(|question| !old.contains(question.id.as_str()))
        .map(|question| (question, folded_answer(question, &deck.language)))
        .collect();
    let mut moves: Vec<QuestionMove> = gone
        .iter()
        .filter_map(|gone| {
            let mut alike =
                new.iter().filter(|(question, answer)| is_reworded(gone, question, answer, deck));
            let (question, _) = alike.next()?;
            alike.next().is_none().then(|| QuestionMove {
                deck: deck.id.clone(),
                from: gone.question.clone(),
                to: question.id.clone(),
            })
        })
        .collect();
    // Two old questions cannot have become the same new one.
    let taken: Vec<String> = moves.iter().map(|step| step.to.clone()).collect();
    moves.retain(|step| taken.iter().filter(|to| **to == step.to).count() == 1);
    moves
}

fn question_ids(deck: &Deck) -> HashSet<&str> {
    deck.questions.iter().map(|question| question.id.as_str()).collect()
}

fn is_reworded(known: &KnownQuestion, question: &Question, answer: &str, deck: &Deck) -> bool {
    let same = known.kind == question.kind_name().as_str() && known.answer == answer;
    // Questions of these kinds share answers too often for the answer alone to decide.
    let answers_repeat = matches!(question.answer, Answer::Truth(_) | Answer::Card(_));
    same && (!answers_repeat || shares_half_the_words(&known.ask, &question.ask, &deck.language))
}

/// Reports whether a deck known only by its file's name is another deck than the one asked under that name: it has less
/// than half of the known questions, moved ones counted.
pub fn is_another_deck(deck: &Deck, known: &[KnownQuestion], moves: &[QuestionMove]) -> bool {
    let ids = question_ids(deck);
    let kept = known.iter().filter(|known| {
        ids.contains(known.question.as_str())
            || moves.iter().any(|step| step.from == known.question)
    });
    kept.count() * 2 < known.len()
}
