//! The right answers of a question as they may stand in other texts, where they must not be read.

use super::words::{Words, is_light};
use crate::judge::Language;
use crate::question::{Answer, Question};

/// An answer as it may stand in other texts.
pub(super) struct Given {
    /// As shown.
    pub(super) text: String,
    pub(super) words: Words,
}

/// The right answers of a question that must not be read in it.
pub(super) fn answers(question: &Question, language: &Language) -> Vec<Given> {
    let given = |text: &str| Given { text: text.to_owned(), words: Words::of(text, language) };
    let mut answers: Vec<Given> = match &question.answer {
        Answer::Text(text) => text.is.iter().take(20).map(|right| given(right)).collect(),
        Answer::List(list) => list.is.iter().take(50).map(|right| given(right)).collect(),
        Answer::Choice(choice) => vec![given(&choice.right)],
        Answer::Number(number) => vec![given(&number.is.written)],
        Answer::Date(date) => vec![given(&date.written)],
        Answer::Cloze(cloze) => {
            cloze.blanks.iter().flatten().take(50).map(|right| given(right)).collect()
        }
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => Vec::new(),
    };
    answers.retain(|answer| is_telling(question, answer));
    answers
}

/// Whether an answer is one that nobody writes by chance: no short or light word, no small number.
fn is_telling(question: &Question, answer: &Given) -> bool {
    if let Answer::Number(_) = question.answer {
        return answer.text.len() >= 2 && answer.text.bytes().all(|byte| byte.is_ascii_digit());
    }
    let heavy = |word: &str| !is_light(word) && word.chars().count() > 2;
    answer.words.iter().any(heavy)
        && answer.text.chars().any(|sign| sign.is_alphabetic() || answer.text.len() >= 4)
}
