//! What is kept of each question to compare all questions of a deck: hashes of its words, a few dozen bytes.

use super::folded_words::FoldedWords;
use super::held_answer::{answer_keys, initials_of_names};
use super::light_words::{hash_unless_light, is_light};
use super::question_view::QuestionView;
use super::text_hash::{TextHash, hash_pair, hash_text};
use super::word_root::{RootHash, root_hash};
use crate::judge::fold;
use crate::question::{Answer, Question};

/// What is kept of a question to compare it with the others.
#[derive(Clone, Debug)]
pub(super) struct Fingerprint {
    /// Of the folded prompt. This and the next two distinguish two passages.
    pub(super) ask: TextHash,
    /// Of all that is read before options and fields: of a cloze the text around its blanks, not what fills them.
    pub(super) shown: TextHash,
    /// Of the kind and the folded right answer.
    pub(super) answer: TextHash,
    /// Of the words that are not light, each once, sorted.
    pub(super) weighty: Box<[TextHash]>,
    /// Those of them without which the prompt would ask the same.
    pub(super) ornaments: Box<[TextHash]>,
    /// Of the roots of its visible words that are not light, each once, sorted.
    pub(super) roots: Box<[RootHash]>,
    /// Of the initials of names in its prompt, which may be an answer.
    pub(super) initials: Box<[RootHash]>,
    /// Of words of which every prompt that gives the answer away has one.
    pub(super) answer_keys: Box<[RootHash]>,
}

pub(super) fn fingerprint(view: &QuestionView) -> Fingerprint {
    let question = view.question;
    let kind = hash_text(question.kind_name().as_str());
    let parts = question.kind().identity().into_iter();
    let answer =
        parts.fold(kind, |hash, text| hash_pair(hash, hash_text(&fold(text, view.language))));
    let own = question.kind().own_words();
    let own = own.map(|own| FoldedWords::new(&own, view.language)).unwrap_or_default();
    let (mut weighty, mut roots) = (Vec::new(), Vec::new());
    let indonesian = view.language.is_indonesian();
    for word in view.ask.iter() {
        if let Some(hash) = hash_unless_light(word) {
            weighty.push(hash);
            roots.push(root_hash(word, indonesian));
        }
    }
    weighty.extend(own.iter().filter_map(hash_unless_light));
    weighty.sort_unstable();
    weighty.dedup();
    roots.extend(roots_around_blanks(view));
    roots.sort_unstable();
    roots.dedup();
    let about_passage = |hash| {
        question.passage.as_ref().map_or(hash, |passage| hash_pair(hash, hash_text(passage)))
    };
    let ask = about_passage(hash_pair(hash_text(view.ask.as_str()), hash_text(own.as_str())));
    let shown = match &question.answer {
        Answer::Cloze(cloze) => hash_text(&fold(&cloze.around.join("___"), view.language)),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => 0,
    };
    let shown = about_passage(hash_pair(hash_text(view.ask.as_str()), shown));
    let answer = about_passage(answer);
    let ornaments = ornaments(question, &weighty).into_boxed_slice();
    let weighty = weighty.into_boxed_slice();
    let roots = roots.into_boxed_slice();
    let initials = initials_of_names(&question.ask);
    let initials = initials.iter().map(|initials| root_hash(initials, indonesian)).collect();
    let answer_keys = answer_keys(view);
    Fingerprint { ask, shown, answer, weighty, ornaments, roots, initials, answer_keys }
}

/// The roots of the words around the blanks of a cloze.
fn roots_around_blanks(view: &QuestionView) -> Vec<RootHash> {
    let Answer::Cloze(cloze) = &view.question.answer else { return Vec::new() };
    let around = FoldedWords::new(&cloze.around.join(" "), view.language);
    let words = around.iter().filter(|word| !is_light(word));
    words.map(|word| root_hash(word, view.language.is_indonesian())).collect()
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
