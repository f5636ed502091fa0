//! The quiz: a fold over its entries. Asked to do something it returns an entry, and only entries change its answers.

mod claim;
mod numbered;
mod time;
mod turning;

use std::collections::HashMap;
use std::sync::Arc;

use crate::deck::{Deck, OpenDeck};
use crate::moment::Moment;
use crate::question::{Card, Mark, Question, Response, is_full};
use crate::say::Say;
use crate::session::as_choices::Distractors;
use crate::session::asked::asked;
use crate::session::attempt::Attempt;
use crate::session::entry::{Answered, QuestionId, QuizEntry, QuizEvent};
use crate::session::evidence::{Evidence, evidence};
use crate::session::fields::{fields_filled, spread};
use crate::session::filed_card::{Present, presents};
use crate::session::shown::{Aftermath, Shown, Unfit};
use crate::session::shuffle::Shuffled;
use crate::session::turns::{PutState, Turns};
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
    places: HashMap<QuestionId, usize>,
    /// What the attempt got beyond its time, in milliseconds.
    extra_ms: i64,
    /// How long answers are taken after the deadline, in milliseconds: for those that were on their way.
    grace_ms: i64,
}

/// A question drawn.
#[derive(Clone, Debug, PartialEq)]
struct QuizPut {
    deck: usize,
    /// None where the deck has lost it since the attempt began.
    asked: Option<(Question, Shuffled)>,
    answered: bool,
    hinted: bool,
    claimed: bool,
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
        let mut found: HashMap<(&str, &str), (usize, &Question)> = HashMap::new();
        for (place, deck) in decks.iter().map(|deck| deck.whole()).enumerate() {
            for question in &deck.questions {
                found.insert((&deck.id, &question.id), (place, question));
            }
        }
        let others: Vec<Distractors> = if attempt.rules.as_choices {
            decks.iter().map(|deck| Distractors::from_deck(deck.whole())).collect()
        } else {
            Vec::new()
        };
        let seed = attempt.rules.seed;
        let put = |card: &QuestionId| {
            let question = found.get(&(card.deck.as_str(), card.id.as_str()));
            let question = question.map(|(deck, question)| {
                let others = others.get(*deck);
                let choice =
                    others.and_then(|others| others.as_choice(question, &Card::Whole, seed));
                (*deck, choice.unwrap_or_else(|| (*question).clone()))
            });
            QuizPut::new(question, card, seed)
        };
        let puts: Vec<QuizPut> = attempt.drawn.iter().map(|drawn| put(&drawn.question)).collect();
        let state = |put: &QuizPut| match put.asked {
            Some(_) => PutState::Open,
            None => PutState::Done { full: false },
        };
        let states = puts.iter().map(state).collect();
        let numbered = attempt.drawn.iter().enumerate();
        let places = numbered.map(|(place, drawn)| (drawn.question.clone(), place)).collect();
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
        self.puts.iter().filter(|put| put.asked.is_none()).count()
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
        let put = self.puts.get(place)?;
        let (question, shown) = put.asked.as_ref()?;
        let drawn = self.attempt.drawn.get(place)?;
        let deck = self.decks.get(put.deck)?.deck();
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
            form: shown.form.clone(),
            again: self.states.get(place) == Some(&PutState::Skipped),
            drilled: None,
        })
    }

    /// The section whose first question stands at a place.
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
        let (put, question, shown) = self.at_hand(card)?;
        if self.is_over(at) {
            return Err(Unfit::NotNow(Say::new("quiz-time-up")));
        }
        if !shown.form.fits(response) {
            return Err(Unfit::OtherForm);
        }
        let deck = self.decks.get(put.deck).ok_or(Unfit::OtherCard)?;
        let response = &spread(deck, question, &shown.form, response);
        let in_deck = shown.back(response);
        let mark =
            deck.judging(question, |judge| question.kind().mark(&Card::Whole, &in_deck, judge));
        let answered = Answered {
            asked: asked(question, &Card::Whole, deck.deck()),
            response: question.words_of(&shown.form, response),
            score: mark.score,
            slip: mark.has_slip(),
            late: false,
            seconds: at.seconds_since(since),
            invalid: false,
        };
        let seconds = answered.seconds;
        let event = QuizEvent::Answered(Box::new(answered));
        let aftermath = aftermath(question, deck.deck());
        let evidence = evidence(question, &shown.form, &mark, put.hinted, seconds);
        let entry = QuizEntry { at, question: card.clone(), event };
        Ok(MarkedAnswer { entry, mark, aftermath, evidence })
    }

    /// How many fields of the card that is put these lines fill.
    pub fn fields_filled(&self, card: &QuestionId, typed: &[String]) -> usize {
        let Ok((put, question, _)) = self.at_hand(card) else { return typed.len() };
        let deck = self.decks.get(put.deck);
        deck.map_or(typed.len(), |deck| fields_filled(deck, question, typed))
    }

    /// The question that is put, if it is this one.
    fn at_hand(&self, card: &QuestionId) -> Result<(&QuizPut, &Question, &Shuffled), Unfit> {
        let place = self.place().ok_or(Unfit::OtherCard)?;
        if self.places.get(card) != Some(&place) {
            return Err(Unfit::OtherCard);
        }
        let put = self.puts.get(place).ok_or(Unfit::OtherCard)?;
        let (question, shown) = put.asked.as_ref().ok_or(Unfit::OtherCard)?;
        Ok((put, question, shown))
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
        let (put, question, _) = self.at_hand(card)?;
        let again = self.place().and_then(|place| self.states.get(place));
        let deck = self.decks.get(put.deck).ok_or(Unfit::OtherCard)?;
        let event = QuizEvent::Skipped(Box::new(asked(question, &Card::Whole, deck.deck())));
        let entry = QuizEntry { at, question: card.clone(), event };
        let for_good = again == Some(&PutState::Skipped);
        let answer = for_good.then(|| {
            let nothing = Response::Nothing;
            let mark =
                deck.judging(question, |judge| question.kind().mark(&Card::Whole, &nothing, judge));
            let (entry, aftermath) = (entry.clone(), aftermath(question, deck.deck()));
            MarkedAnswer { entry, mark, aftermath, evidence: Vec::new() }
        });
        Ok((entry, answer))
    }

    /// The back of the flashcard that is put.
    ///
    /// # Errors
    /// When another question is put, or it is no flashcard.
    pub fn reveal(&self, card: &QuestionId) -> Result<&str, Unfit> {
        let (_, question, _) = self.at_hand(card)?;
        question.kind().back().ok_or(Unfit::OtherForm)
    }

    /// The hint of the question that is put; None where it has none.
    pub fn hint_text(&self, card: &QuestionId) -> Option<&str> {
        self.at_hand(card).ok().and_then(|(_, question, _)| question.hint.as_deref())
    }

    /// The row that says a hint was shown; None when there is no hint, or the log says so already.
    pub fn hint(&self, card: &QuestionId, at: Moment) -> Option<QuizEntry> {
        let (put, question, _) = self.at_hand(card).ok()?;
        let new = question.hint.is_some() && !put.hinted;
        new.then(|| QuizEntry { at, question: card.clone(), event: QuizEvent::Hinted })
    }

    /// The first card that a drill makes of the question that is put.
    ///
    /// # Errors
    /// When another question is put.
    pub fn first_card(&self, card: &QuestionId) -> Result<Present, Unfit> {
        let (_, question, _) = self.at_hand(card)?;
        presents(question, 0).into_iter().next().ok_or(Unfit::OtherForm)
    }

    /// The row that ends the attempt.
    pub fn finish(&self, at: Moment) -> QuizEntry {
        self.attempt.entry(at, QuizEvent::Finished)
    }

    /// Applies a row of the log, live or on replay.
    pub fn apply(&mut self, entry: &QuizEntry) {
        let Some(place) = self.places.get(&entry.question).copied() else { return };
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

impl QuizPut {
    fn new(question: Option<(usize, Question)>, card: &QuestionId, seed: u64) -> Self {
        let deck = question.as_ref().map_or(0, |(deck, _)| *deck);
        let asked = question.map(|(_, question)| {
            let shown = Shuffled::in_quiz(&question, &card.deck, seed);
            (question, shown)
        });
        Self { deck, asked, answered: false, hinted: false, claimed: false }
    }
}

/// The explanation and source of a question.
pub(super) fn aftermath(question: &Question, deck: &Deck) -> Aftermath {
    let source = question.from.as_ref().map(|from| deck.cite(from));
    Aftermath { why: question.why.clone(), source }
}
