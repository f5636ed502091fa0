//! Finds the question of a deck that a wrong answer would have been right for.

use crate::deck::OpenDeck;
use crate::judge::{Language, fold};
use crate::question::{Answer, Card, Judge, Mark, Question, Response, Verdict};

/// A right answer given to the wrong question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MistakenFact {
    /// The id of the question whose answer was given.
    pub question: String,
    /// Its prompt.
    pub ask: String,
    /// What was given.
    pub given: String,
    /// What would have been right.
    pub right: String,
}

/// The other question of the deck whose right answer was given instead; None when there is none.
pub fn mistaken_fact(deck: &OpenDeck, question: &Question, mark: &Mark) -> Option<MistakenFact> {
    let mut wrong = mark.parts.iter().filter(|part| part.verdict == Verdict::Wrong);
    let (part, None) = (wrong.next()?, wrong.next()) else { return None };
    let whole = deck.whole();
    let given = fold(&part.given, &whole.language);
    if given.is_empty() || matches!(question.answer, Answer::Truth(_) | Answer::Order(_)) {
        return None;
    }
    // The blanks of one sentence are facts of their own.
    let blanks = matches!(question.answer, Answer::Cloze(_));
    let other = whole.questions.iter().find(|other| {
        (blanks || other.id != question.id)
            && is_answer(other, &part.given, &given, &whole.language)
    })?;
    let solution = question.kind().solution(&Card::Whole, &whole.language);
    let right = if part.right.is_empty() {
        question.words_of(&question.kind().form(&Card::Whole), &solution).join("; ")
    } else {
        part.right.clone()
    };
    let (question, ask) = (other.id.clone(), other.prompt());
    Some(MistakenFact { question, ask, given: part.given.clone(), right })
}

/// Whether a text is the right answer to a question: numbers and dates by their meaning, words folded.
fn is_answer(question: &Question, given: &str, folded: &str, language: &Language) -> bool {
    match &question.answer {
        Answer::Number(_) | Answer::Date(_) => {
            let judge = Judge { language, slips: false, is_rival: &|_| false };
            let response = Response::Line(vec![given.to_owned()]);
            question.kind().mark(&Card::Whole, &response, &judge).is_full()
        }
        Answer::Text(_) | Answer::Choice(_) | Answer::Cloze(_) | Answer::List(_) => {
            question.kind().identity().iter().any(|text| fold(text, language) == folded)
        }
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => false,
    }
}
