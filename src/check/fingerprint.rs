//! What is kept of each question to compare all questions of a deck: hashes of its words, a few dozen bytes.

use super::answer_words::AnswerWords;
use super::folded_words::FoldedWords;
use super::light_words::{hash_unless_light, is_light};
use super::question_view::QuestionView;
use super::text_hash::{TextHash, hash_pair, hash_text};
use crate::judge::fold;
use crate::question::{Answer, Question};

/// What is kept of a question to compare it with the others.
#[derive(Clone, Debug)]
pub(super) struct Fingerprint {
    /// Of the folded prompt.
    pub(super) ask: TextHash,
    /// Of the kind and the folded right answer.
    pub(super) answer: TextHash,
    /// Of the words that are not light, each once, sorted.
    pub(super) weighty: Box<[TextHash]>,
    /// Those of them without which the prompt would ask the same.
    pub(super) ornaments: Box<[TextHash]>,
    /// Of the longest word of the answer, where an earlier prompt could give the answer away.
    pub(super) answer_word: Option<TextHash>,
}

pub(super) fn fingerprint(view: &QuestionView) -> Fingerprint {
    let question = view.question;
    let kind = hash_text(question.kind_name().as_str());
    let parts = question.kind().identity().into_iter();
    let answer =
        parts.fold(kind, |hash, text| hash_pair(hash, hash_text(&fold(text, view.language))));
    let own = question.kind().own_words();
    let own = own.map(|own| FoldedWords::new(&own, view.language)).unwrap_or_default();
    let words = view.ask.iter().chain(own.iter());
    let mut weighty: Vec<TextHash> = words.filter_map(hash_unless_light).collect();
    weighty.sort_unstable();
    weighty.dedup();
    let ask = hash_pair(hash_text(view.ask.as_str()), hash_text(own.as_str()));
    let ornaments = ornaments(question, &weighty).into_boxed_slice();
    let answer_word = single_answer(question, view.answers()).and_then(longest_word).map(hash_text);
    Fingerprint { ask, answer, weighty: weighty.into_boxed_slice(), ornaments, answer_word }
}

/// Words of a prompt that must stay when one is left out as an ornament: in a short prompt every word counts.
const LEAST_SHARED: usize = 4;
/// Words of a prompt in which ornaments are looked for at most: each makes an entry in a map.
const MOST_WORDS: usize = 40;

/// The words that may be left out of a prompt: of a long one, and none that names, counts or denies.
fn ornaments(question: &Question, weighty: &[TextHash]) -> Vec<TextHash> {
    // A statement says another thing with every word; so does a text to be completed.
    let fixed = matches!(question.answer, Answer::Truth(_) | Answer::Cloze(_));
    if fixed || weighty.len() <= LEAST_SHARED || weighty.len() > MOST_WORDS {
        return Vec::new();
    }
    let words = question.ask.split(' ');
    let plain = words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    let hashes = plain.filter(|word| !DECISIVE.contains(word)).filter_map(hash_unless_light);
    hashes.filter(|hash| weighty.binary_search(hash).is_ok()).collect()
}

/// Words that turn a question into another.
const DECISIVE: &[&str] =
    &["not", "never", "no", "bukan", "tidak", "belum", "kecuali", "except", "without", "tanpa"];

/// The words of the answer, where a question has one of a few words.
pub(super) fn single_answer<'a>(
    question: &Question,
    answers: &'a [AnswerWords],
) -> Option<&'a FoldedWords> {
    let single = match &question.answer {
        Answer::Text(_) | Answer::Choice(_) | Answer::Number(_) | Answer::Date(_) => true,
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => false,
    };
    let first = answers.first().filter(|_| single).map(|answer| &answer.words);
    first.filter(|words| words.iter().count() <= 6)
}

/// The longest word, light ones apart: of an answer's words it is in the fewest other texts.
fn longest_word(words: &FoldedWords) -> Option<&str> {
    words.iter().filter(|word| !is_light(word)).max_by_key(|word| word.len())
}
