//! The right answers of a question as they may occur in other texts, where they must not be read.

use super::folded_words::FoldedWords;
use super::light_words::is_light;
use crate::judge::Language;
use crate::question::{Answer, Question};

/// A right answer, as text and as words to look for.
pub(super) struct AnswerWords {
    pub(super) text: String,
    pub(super) words: FoldedWords,
}

/// The right answers that hardly occur by chance: a text that has one of them gives the answer away.
pub(super) fn telling_answers(question: &Question, language: &Language) -> Vec<AnswerWords> {
    let answer =
        |text: &String| AnswerWords { text: text.clone(), words: FoldedWords::new(text, language) };
    let mut answers: Vec<AnswerWords> = match &question.answer {
        Answer::Text(text) => text.is.iter().take(20).map(answer).collect(),
        Answer::List(list) => list.is.iter().flatten().take(50).map(answer).collect(),
        Answer::Choice(choice) => vec![answer(&choice.right)],
        Answer::Number(number) => vec![answer(&number.is.written)],
        Answer::Date(date) => vec![answer(&date.written)],
        Answer::Cloze(cloze) => cloze.blanks.iter().flatten().take(50).map(answer).collect(),
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => Vec::new(),
    };
    answers.retain(|answer| is_telling(question, answer));
    answers
}

/// Whether an answer is neither a short or light word nor a small number.
fn is_telling(question: &Question, answer: &AnswerWords) -> bool {
    if let Answer::Number(_) = question.answer {
        return answer.text.len() >= 2 && answer.text.bytes().all(|byte| byte.is_ascii_digit());
    }
    let heavy = |word: &str| !is_light(word) && word.chars().count() > 2;
    answer.words.iter().any(heavy)
        && answer.text.chars().any(|sign| sign.is_alphabetic() || answer.text.len() >= 4)
}
