//! The quiz: a fold over its entries. Asked to do something it returns an entry, and only entries change its answers.

mod claim;
mod numbered;
mod places;
mod put;
mod time;
mod turning;

use std::sync::Arc;

use crate::deck::{Deck, OpenDeck};
use crate::moment::Moment;
use crate::question::{Mark, Question, Response, is_full};
use crate::say::Say;
use crate::session::as_choices::Distractors;
use crate::session::attempt::{Attempt, Rules};
use crate::session::entry::{Answered, QuestionId, QuizEntry, QuizEvent};
use crate::session::evidence::{Evidence, evidence};
use crate::session::fields::{fields_filled, spread};
use crate::session::filed_card::{Present, presents};
use crate::session::shown::{Aftermath, Shown, Unfit};
use crate::session::turns::{PutState, Turns};
use places::QuestionPlaces;
use put::{AskedPut, QuizPut};
use time::milliseconds;

/// A quiz under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    attempt: Attempt,
    decks: Vec<Arc<OpenDeck>>,
    puts: Vec<QuizPut>,
    /// How far each question has come, by its place among those drawn.
    states: Vec<PutState>,
    turns: Turns,
    /// The place of the question answered last, which a claim without a number is about.
    last: Option<usize>,
    is_finished: bool,
    places: QuestionPlaces,
    /// What the attempt got beyond its time, in milliseconds.
    extra_ms: i64,
    /// How long answers are taken after the deadline, in milliseconds: for those that were on their way.
    grace_ms: i64,
}

/// What an answer brings: the row to keep first, then what to tell.
pub struct MarkedAnswer {
    /// The row of the log.
    pub entry: QuizEntry,
    /// The mark.
    pub mark: Mark,
    /// The deck's explanation and source.
    pub aftermath: Aftermath,
    /// Ratings of the cards that a drill makes of the question.
    pub evidence: Vec<Evidence>,
}

impl Quiz {
    /// Sets up an attempt over its decks. A question that its deck has lost since is not put and earns 0.
    pub fn new(attempt: Attempt, decks: &[Arc<OpenDeck>]) -> Self {
        let Rules { seed, as_choices, .. } = attempt.rules;
        let from_deck = |deck: &Arc<OpenDeck>| Distractors::from_deck(deck.whole());
        let others: Vec<Distractors> = decks.iter().filter(|_| as_choices).map(from_deck).collect();
        let put = |drawn| QuizPut::find(drawn, decks, &others, seed);
        let puts: Vec<QuizPut> = attempt.drawn.iter().map(put).collect();
        let state = |put: &QuizPut| {
            if put.is_lost() { PutState::Done { full: false } } else { PutState::Open }
        };
        let states = puts.iter().map(state).collect();
        let places = QuestionPlaces::new(&attempt.drawn);
        let (turns, last, is_finished, decks) = (Turns::default(), None, false, decks.to_vec());
        let (extra_ms, grace_ms) = (0, 0);
        let mut quiz = Self {
            attempt,
            decks,
            puts,
            states,
            turns,
            last,
            is_finished,
            places,
            extra_ms,
            grace_ms,
        };
        quiz.turns.pass_closed(&quiz.states);
        quiz
    }

    /// How it was set up.
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// Takes the number under which the store keeps it.
    pub fn numbered(&mut self, number: i64) {
        self.attempt.number = number;
    }

    /// How many of the questions drawn are no longer in their decks.
    pub fn lost(&self) -> usize {
        self.puts.iter().filter(|put| put.is_lost()).count()
    }

    fn place(&self) -> Option<usize> {
        self.turns.current(&self.states)
    }

    /// The question to put, if one is left.
    pub fn current(&self) -> Option<Shown> {
        self.shown_at(self.place()?)
    }

    /// The question at a place among those drawn, as it is put; None where its deck has lost it.
    fn shown_at(&self, place: usize) -> Option<Shown> {
        let asked = self.asked_at(place)?;
        let (question, deck) = (asked.question, asked.deck.deck());
        let drawn = self.attempt.drawn.get(place)?;
        let exam = self.attempt.exam().map(|_| &self.attempt.title);
        Some(Shown {
            question: drawn.question.clone(),
            title: exam.unwrap_or(&deck.title).clone(),
            section: self.opened_section(place),
            passage: deck.passage_of(question).cloned(),
            number: place + 1,
            count: self.puts.len(),
            points: drawn.points,
            ask: question.ask.clone(),
            form: asked.shuffled().form,
            again: self.states.get(place) == Some(&PutState::Skipped),
            drilled: None,
        })
    }

    /// The section whose first question has this place.
    fn opened_section(&self, place: usize) -> Option<String> {
        let section = self.attempt.drawn.get(place)?.section.as_ref()?;
        let before = place.checked_sub(1).and_then(|before| self.attempt.drawn.get(before));
        let opens = before.is_none_or(|before| before.section.as_ref() != Some(section));
        opens.then(|| section.clone())
    }

    /// Marks a response to the card that is put; `since` is when it appeared.
    ///
    /// # Errors
    /// When it answers another card than the one put, does not fit its form, or comes after the deadline.
    pub fn answer(
        &self,
        card: &QuestionId,
        response: &Response,
        since: Moment,
        at: Moment,
    ) -> Result<MarkedAnswer, Unfit> {
        let asked = self.at_hand(card)?;
        if self.is_over(at) {
            return Err(Unfit::NotNow(Say::new("quiz-time-up")));
        }
        let (question, shown) = (asked.question, asked.shuffled());
        if !shown.form.fits(response) {
            return Err(Unfit::OtherForm);
        }
        let response = &spread(asked.deck, question, &shown.form, response);
        let mark = asked.mark(&shown.back(response));
        let answered = Answered {
            asked: asked.words().into(),
            response: question.words_of(&shown.form, response),
            score: mark.score,
            slip: mark.has_slip(),
            late: false,
            seconds: at.seconds_since(since),
            invalid: false,
        };
        let seconds = answered.seconds;
        let event = QuizEvent::Answered(Box::new(answered));
        let aftermath = asked.aftermath();
        let evidence = evidence(question, &shown.form, &mark, asked.put.hinted, seconds);
        let entry = QuizEntry { at, question: card.clone(), event };
        Ok(MarkedAnswer { entry, mark, aftermath, evidence })
    }

    /// How many fields of the card that is put these lines fill.
    pub fn fields_filled(&self, card: &QuestionId, typed: &[String]) -> usize {
        let asked = self.at_hand(card);
        asked.map_or(typed.len(), |asked| fields_filled(asked.deck, asked.question, typed))
    }

    /// The question that is put, if it is this one.
    fn at_hand(&self, card: &QuestionId) -> Result<AskedPut<'_>, Unfit> {
        let is_meant = |place: &usize| {
            self.attempt.drawn.get(*place).is_some_and(|drawn| drawn.question == *card)
        };
        let place = self.place().filter(is_meant);
        place.and_then(|place| self.asked_at(place)).ok_or(Unfit::OtherCard)
    }

    /// Skips the question; the second time for good, and then with its mark.
    ///
    /// # Errors
    /// When another card is put.
    pub fn skip(
        &self,
        card: &QuestionId,
        at: Moment,
    ) -> Result<(QuizEntry, Option<MarkedAnswer>), Unfit> {
        let asked = self.at_hand(card)?;
        let again = self.place().and_then(|place| self.states.get(place));
        let event = QuizEvent::Skipped(Box::new(asked.words()));
        let entry = QuizEntry { at, question: card.clone(), event };
        let for_good = again == Some(&PutState::Skipped);
        let answer = for_good.then(|| {
            let (mark, aftermath) = (asked.mark(&Response::Nothing), asked.aftermath());
            MarkedAnswer { entry: entry.clone(), mark, aftermath, evidence: Vec::new() }
        });
        Ok((entry, answer))
    }

    /// The back of the flashcard that is put.
    ///
    /// # Errors
    /// When another question is put, or it is not a flashcard.
    pub fn reveal(&self, card: &QuestionId) -> Result<&str, Unfit> {
        self.at_hand(card)?.question.kind().back().ok_or(Unfit::OtherForm)
    }

    /// The hint of the question that is put; None where it has none.
    pub fn hint_text(&self, card: &QuestionId) -> Option<&str> {
        self.at_hand(card).ok().and_then(|asked| asked.question.hint.as_deref())
    }

    /// The row that says a hint was shown; None when there is no hint, or the log says so already.
    pub fn hint(&self, card: &QuestionId, at: Moment) -> Option<QuizEntry> {
        let asked = self.at_hand(card).ok()?;
        let new = asked.question.hint.is_some() && !asked.put.hinted;
        new.then(|| QuizEntry { at, question: card.clone(), event: QuizEvent::Hinted })
    }

    /// The first card that a drill makes of the question that is put.
    ///
    /// # Errors
    /// When another question is put.
    pub fn first_card(&self, card: &QuestionId) -> Result<Present, Unfit> {
        presents(self.at_hand(card)?.question, 0).into_iter().next().ok_or(Unfit::OtherForm)
    }

    /// The row that ends the attempt.
    pub fn finish(&self, at: Moment) -> QuizEntry {
        self.attempt.entry(at, QuizEvent::Finished)
    }

    /// Applies a row of the log, live or on replay.
    pub fn apply(&mut self, entry: &QuizEntry) {
        let Some(place) = self.place_of(&entry.question) else { return };
        let (Some(put), Some(state)) = (self.puts.get_mut(place), self.states.get_mut(place))
        else {
            return;
        };
        let before = *state;
        match &entry.event {
            QuizEvent::Answered(answered) => {
                *state = PutState::Done { full: is_full(answered.score) && !answered.late };
                (put.answered, put.claimed) = (true, false);
                self.last = Some(place);
            }
            QuizEvent::Skipped(_) => {
                *state = match before {
                    // The answer is taken back.
                    PutState::Done { .. } if put.answered => PutState::Skipped,
                    PutState::Open => PutState::Skipped,
                    PutState::Skipped | PutState::Done { .. } => PutState::Done { full: false },
                };
                (put.answered, put.claimed) = (false, false);
            }
            QuizEvent::Hinted => put.hinted = true,
            QuizEvent::Claimed => put.claimed = true,
            QuizEvent::Remarked(remark) => {
                *state = PutState::Done { full: is_full(remark.score) };
            }
            QuizEvent::Finished => self.is_finished = true,
            QuizEvent::Extended(seconds) => self.extra_ms += milliseconds(*seconds),
            QuizEvent::Doubted(_) | QuizEvent::Dropped | QuizEvent::Restored => {}
        }
        if matches!(entry.event, QuizEvent::Answered(_) | QuizEvent::Skipped(_)) {
            self.turns.leave(place, before, &self.states);
        }
    }
}

/// The explanation and source of a question.
pub(super) fn aftermath(question: &Question, deck: &Deck) -> Aftermath {
    let source = question.from.as_ref().map(|from| deck.cite(from));
    Aftermath { why: question.why.clone(), source }
}
