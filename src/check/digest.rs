//! What is kept of a question when all of a deck are held against each other.

use super::case::Case;
use super::given::Given;
use super::sums::{Sum, joined, sum};
use super::words::{Words, is_light, weight};
use crate::judge::fold;
use crate::question::{Answer, Question};

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

/// What is kept of this question.
pub(super) fn digest(case: &Case) -> Digest {
    let question = case.question;
    let kind = sum(question.kind_name().as_str());
    let parts = question.kind().identity().into_iter();
    let answer = parts.fold(kind, |so_far, text| joined(so_far, sum(&fold(text, case.language))));
    let own = question.kind().own_words();
    let own = own.map(|own| Words::of(&own, case.language)).unwrap_or_default();
    let mut weighty: Vec<Sum> = case.ask.iter().chain(own.iter()).filter_map(weight).collect();
    weighty.sort_unstable();
    weighty.dedup();
    let ask = joined(sum(case.ask.as_str()), sum(own.as_str()));
    let ornaments = ornaments(question, &weighty).into_boxed_slice();
    let told = told(question, case.answers());
    let told = told.and_then(heaviest).map(sum);
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
    let sums = plain.filter(|word| !DECISIVE.contains(word)).filter_map(weight);
    sums.filter(|sum| weighty.binary_search(sum).is_ok()).collect()
}

/// Words that turn a question into another.
const DECISIVE: &[&str] =
    &["not", "never", "no", "bukan", "tidak", "belum", "kecuali", "except", "without", "tanpa"];

/// The one answer that an earlier prompt could tell.
pub(super) fn told<'a>(question: &Question, answers: &'a [Given]) -> Option<&'a Words> {
    let one = match &question.answer {
        Answer::Text(_) | Answer::Choice(_) | Answer::Number(_) | Answer::Date(_) => true,
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => false,
    };
    answers.first().filter(|_| one).map(|answer| &answer.words).filter(|words| words.count() <= 6)
}

/// The longest of its words, which stands in the fewest other texts.
fn heaviest(words: &Words) -> Option<&str> {
    words.iter().filter(|word| !is_light(word)).max_by_key(|word| word.len())
}
