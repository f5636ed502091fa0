//! Marks kept answers again by today's key.

use super::asked::asked;
use super::attempt::Record;
use super::entry::{QuestionId, QuizEntry, QuizEvent, Remark};
use super::tally::{AnswerVerdict, QuestionOutcome, tally};
use crate::deck::OpenDeck;
use crate::moment::Moment;
use crate::question::{Card, Form, Mark, OptionText, Question, Response, is_same_score};

/// Marks kept words as if they were given today; None when the question now has another form.
pub fn mark_of(
    deck: &OpenDeck,
    question: &Question,
    card: &Card,
    words: &[String],
) -> Option<Mark> {
    let form = question.kind().form(card);
    let response = response_of(&form, words)?;
    Some(deck.judging(question, |judge| question.kind().mark(card, &response, judge)))
}

/// The rows that mark an attempt's answers again, for those whose mark changes. `question` finds a question as it is
/// today.
pub fn remarked(
    record: &Record,
    deck: &OpenDeck,
    question: &dyn Fn(&QuestionId) -> Option<Question>,
    at: Moment,
) -> Vec<QuizEntry> {
    let anew = |outcome: &QuestionOutcome| {
        let question = question(&outcome.question)?;
        let mark = mark_of(deck, &question, &Card::Whole, &outcome.response)?;
        let slip = outcome.verdict == AnswerVerdict::Slip;
        let same = is_same_score(mark.score, outcome.score) && mark.has_slip() == slip;
        let right = asked(&question, &Card::Whole, deck.deck()).right;
        let (score, slip) = (mark.score, mark.has_slip());
        let event = QuizEvent::Remarked(Box::new(Remark { score, slip, right }));
        (!same).then(|| QuizEntry { at, question: outcome.question.clone(), event })
    };
    // What was put off, late or invalid earns nothing, whatever the key; a flashcard was marked by the learner.
    let marked = |outcome: &&QuestionOutcome| {
        let counts = !matches!(outcome.verdict, AnswerVerdict::Skipped | AnswerVerdict::Late);
        counts && !outcome.invalid && outcome.asked.kind != "card"
    };
    tally(record).outcomes.iter().filter(marked).filter_map(anew).collect()
}

/// The response that [`Form::words_of`] put into these words; None where they do not fit the form.
pub(super) fn response_of(form: &Form, words: &[String]) -> Option<Response> {
    let places = |texts: &[&str]| -> Option<Vec<usize>> {
        words.iter().map(|word| texts.iter().position(|text| text == word)).collect()
    };
    match form {
        Form::Line(lines) => {
            (lines.fields.len() == words.len()).then(|| Response::Line(words.to_vec()))
        }
        Form::One(options) | Form::Many(options) => {
            let texts: Vec<&str> = options.texts.iter().map(OptionText::words).collect();
            let places = places(&texts)?;
            if matches!(form, Form::Many(_)) {
                return Some(Response::Many(places));
            }
            <[usize; 1]>::try_from(places).ok().map(|[place]| Response::One(place))
        }
        Form::Sort(items) => {
            let texts: Vec<&str> = items.iter().map(String::as_str).collect();
            places(&texts).map(Response::Sort).filter(|response| form.fits(response))
        }
        Form::Pair { left, right } => pairs(left, right, words),
        Form::Card => None,
    }
}

/// Reads pairs as kept: `left = right` each, `-` for none.
fn pairs(left: &[String], right: &[String], words: &[String]) -> Option<Response> {
    let one = |(item, word): (&String, &String)| {
        let given = word.strip_prefix(item.as_str())?.strip_prefix(" = ")?;
        let place = right.iter().position(|text| text == given);
        (place.is_some() || given == "-").then_some(place)
    };
    let places: Option<Vec<Option<usize>>> = left.iter().zip(words).map(one).collect();
    places.filter(|places| places.len() == left.len()).map(Response::Pair)
}
