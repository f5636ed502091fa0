//! A question of a sheet, ready to mark: by its deck as it is today, else by the key that was printed with it.

use rand::Rng as _;
use uuid::Uuid;

use super::cell::{PaperAnswer, TruthWords, read_cell};
use super::printed_form::{Misfit, PlacesToday, printed_form, question_of_key};
use crate::deck::{Deck, KnownQuestion, OpenDeck, derived_id};
use crate::judge::fold;
use crate::question::{Card, Form, Question};
use crate::say::Say;
use crate::session::asked::asked;
use crate::session::attempt::Drawn;
use crate::session::entry::{Answered, Asked, QuestionId, QuizEvent};
use crate::session::fields::spread;
use crate::session::learner::LearnerName;
use crate::session::printed_key::{PrintedKey, PrintedQuestion};
use crate::session::shuffle::generator;

/// A question of a sheet, ready to mark.
#[derive(Clone, Debug)]
pub struct SheetQuestion {
    /// How the attempt keeps it.
    pub drawn: Drawn,
    /// In the places of the sheet.
    form: Form,
    truths: TruthWords,
    /// The question that marks.
    question: Question,
    places: PlacesToday,
    asked: Asked,
}

/// How a question has changed in its deck since it was printed. All but a reworded one are marked by the printed key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeSincePrint {
    /// It has other words, and with them another id.
    Reworded,
    /// Its deck has it no more.
    Lost,
    /// It is put in another form.
    OtherForm,
    /// Its deck has lost this option.
    LostOption(String),
}

impl SheetQuestion {
    /// Prepares a question as its deck has it today, with a message if it has changed. None where the key is not whole.
    pub fn new(
        printed: &PrintedQuestion,
        today: Option<&Question>,
        deck: &OpenDeck,
        truths: &TruthWords,
    ) -> Option<(Self, Option<ChangeSincePrint>)> {
        let form = printed_form(printed)?;
        let truths = truths.clone().printed(printed.options.as_deref());
        let of_key = question_of_key(printed, &form, &truths)?;
        let found = today.ok_or(ChangeSincePrint::Lost).and_then(|question| {
            let places = PlacesToday::find(&form, &question.kind().form(&Card::Whole));
            Ok((question.clone(), places.map_err(ChangeSincePrint::from)?))
        });
        let is_reworded = today.is_some_and(|question| question.id != printed.question);
        let (question, places, change) = match found {
            Ok((question, places)) => {
                (question, places, is_reworded.then_some(ChangeSincePrint::Reworded))
            }
            Err(why) => {
                let places = PlacesToday::find(&form, &of_key.kind().form(&Card::Whole)).ok()?;
                (of_key, places, Some(why))
            }
        };
        let mut asked = asked(&question, &Card::Whole, deck.deck());
        if change.as_ref().is_some_and(|change| *change != ChangeSincePrint::Reworded) {
            printed.kind.clone_into(&mut asked.kind);
        }
        // Under the id of today it is found by whatever re-marks it.
        let id = today.map_or(&printed.question, |question| &question.id);
        let id = QuestionId { deck: printed.deck.clone(), id: id.clone() };
        let drawn = Drawn {
            question: id,
            points: printed.points,
            tags: today.map(|question| question.tags.clone()).unwrap_or_default(),
            section: None,
            penalty: printed.penalty,
        };
        Some((Self { drawn, form, truths, question, places, asked }, change))
    }

    /// Marks a cell.
    ///
    /// # Errors
    /// Says why the cell cannot be read.
    pub fn mark(&self, cell: &str, deck: &OpenDeck) -> Result<QuizEvent, Say> {
        let answered = Answered {
            asked: self.asked.clone().into(),
            response: Vec::new(),
            score: 0.0,
            slip: false,
            late: false,
            seconds: 0.0,
            invalid: false,
        };
        let answered = match read_cell(cell, &self.form, &self.truths)? {
            PaperAnswer::Empty => return Ok(QuizEvent::Skipped(Box::new(self.asked.clone()))),
            PaperAnswer::Invalid => {
                Answered { response: vec!["!".to_owned()], invalid: true, ..answered }
            }
            PaperAnswer::Given(response) => {
                let response = spread(deck, &self.question, &self.form, &response);
                let today = self.places.response_today(&response);
                let mark = deck.judging(&self.question, |judge| {
                    self.question.kind().mark(&Card::Whole, &today, judge)
                });
                let (score, slip) = (mark.score, mark.has_slip());
                Answered { response: self.form.words_of(&response), score, slip, ..answered }
            }
        };
        Ok(QuizEvent::Answered(Box::new(answered)))
    }
}

impl From<Misfit> for ChangeSincePrint {
    fn from(misfit: Misfit) -> Self {
        match misfit {
            Misfit::Form => Self::OtherForm,
            Misfit::Option(text) => Self::LostOption(text),
        }
    }
}

/// A printed question as a store would know it, so that its deck can recognise it even if it was reworded.
pub fn known_as_printed(
    printed: &PrintedQuestion,
    deck: &Deck,
    truths: &TruthWords,
) -> Option<KnownQuestion> {
    let form = printed_form(printed)?;
    let truths = truths.clone().printed(printed.options.as_deref());
    let Ok(PaperAnswer::Given(right)) = read_cell(&printed.answer, &form, &truths) else {
        return None;
    };
    let words = form.words_of(&right);
    let folded: Vec<String> = words.iter().map(|word| fold(word, &deck.language)).collect();
    Some(KnownQuestion {
        deck: printed.deck.clone(),
        question: printed.question.clone(),
        kind: printed.kind.clone(),
        ask: printed.ask.clone(),
        answer: folded.join("\u{1f}"),
        derived: printed.question == derived_id(&printed.ask, &deck.language),
        path: None,
    })
}

/// The id of a learner's attempt at a sheet: the same wherever its answers are marked, so that a table that is marked
/// on two machines, or twice, makes one attempt. Its time is that of the printing.
pub fn paper_attempt_id(key: &PrintedKey, sheet: &str, learner: &LearnerName) -> Uuid {
    let printing = key.id.to_string();
    derived_uuid(key.id, &["paper", &printing, sheet, learner.as_str()])
}

/// The id of an entry that an attempt on paper begins with, at its place from 0: the same wherever the same was filled
/// in, so that a table marked on two machines has no answer twice once these are merged.
pub fn paper_entry_id(attempt: Uuid, place: usize, event: &QuizEvent) -> Uuid {
    let mut words = vec!["paper-entry".to_owned(), attempt.to_string(), place.to_string()];
    if let QuizEvent::Answered(answered) = event {
        words.push(answered.invalid.to_string());
        words.extend(answered.response.iter().cloned());
    }
    derived_uuid(attempt, &words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// An id of the same time as another, whose random part comes from words.
fn derived_uuid(of_time: Uuid, words: &[&str]) -> Uuid {
    let mut random = [0; 10];
    generator(0, words).fill_bytes(&mut random);
    let unix = of_time.get_timestamp().map_or((0, 0), |stamp| stamp.to_unix());
    let ms = unix.0.saturating_mul(1_000).saturating_add(u64::from(unix.1) / 1_000_000);
    uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
}
