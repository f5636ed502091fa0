//! The quiz: a fold over its entries. What it is asked to do it answers with an entry, and changes by it alone.

use std::collections::HashMap;
use std::sync::Arc;

use super::as_choices::Distractors;
use super::asked::asked;
use super::attempt::{Attempt, Feedback};
use super::entry::{Answered, QuestionId, QuizEntry, QuizEvent};
use super::evidence::{Evidence, evidence};
use super::rivals::Bench;
use super::shown::{Aftermath, Shown, Unfit};
use super::shuffle::{Shuffled, generator};
use crate::deck::Deck;
use crate::moment::Moment;
use crate::question::{Card, Mark, Question, Response};
use crate::say::Say;

/// A quiz under way.
#[derive(PartialEq)]
pub struct Quiz {
    attempt: Attempt,
    benches: Vec<Bench>,
    puts: Vec<Put>,
    /// Cards in the order they were last put and left.
    trail: Vec<usize>,
    /// Where on the trail `:back` has gone to.
    revisit: Option<usize>,
    /// The card answered last, which a claim is about.
    last: Option<usize>,
    /// Where each card stands among those drawn.
    places: HashMap<QuestionId, usize>,
    /// No card before this place is open.
    cursor: usize,
}

/// A question drawn, and how far it has come.
#[derive(PartialEq)]
struct Put {
    bench: usize,
    /// None where the deck has lost it since the attempt began.
    question: Option<Question>,
    shown: Option<Shuffled>,
    state: PutState,
    hinted: bool,
    claimed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum PutState {
    Open,
    /// Put off once: it comes round again.
    Skipped,
    /// Answered, or put off for good; whether for full marks.
    Done {
        full: bool,
    },
}

/// What an answer brings: the row to keep first, then what to show.
pub struct MarkedAnswer {
    /// The row of the log.
    pub entry: QuizEntry,
    /// The mark.
    pub mark: Mark,
    /// Why, and from where.
    pub aftermath: Aftermath,
    /// What it says of the cards that a drill makes of the question.
    pub evidence: Vec<Evidence>,
}

impl Quiz {
    /// Sets up an attempt over its decks; what a deck has lost since is passed over and counts 0.
    #[must_use]
    pub fn new(attempt: Attempt, decks: &[Arc<Deck>]) -> Self {
        let benches: Vec<Bench> = decks.iter().cloned().map(Bench::new).collect();
        let mut puts: Vec<Put> = Vec::with_capacity(attempt.drawn.len());
        let mut found: HashMap<(&str, &str), (usize, &Question)> = HashMap::new();
        for (bench, deck) in decks.iter().enumerate() {
            for question in &deck.questions {
                found.insert((&deck.id, &question.id), (bench, question));
            }
        }
        let others: Vec<Distractors> = if attempt.rules.as_choices {
            decks.iter().map(|deck| Distractors::of(deck)).collect()
        } else {
            Vec::new()
        };
        for drawn in &attempt.drawn {
            let key = (drawn.card.deck.as_str(), drawn.card.question.as_str());
            let question = found.get(&key).map(|(bench, question)| {
                let choice =
                    others.get(*bench).map(|others| others.as_choice(question, attempt.rules.seed));
                (*bench, choice.unwrap_or_else(|| (*question).clone()))
            });
            puts.push(Put::new(question, &drawn.card, attempt.rules.seed));
        }
        let numbered = attempt.drawn.iter().enumerate();
        let places = numbered.map(|(place, drawn)| (drawn.card.clone(), place)).collect();
        let (trail, revisit, last) = (Vec::new(), None, None);
        let mut quiz = Self { attempt, benches, puts, trail, revisit, last, places, cursor: 0 };
        quiz.move_on();
        quiz
    }

    fn move_on(&mut self) {
        while self.puts.get(self.cursor).is_some_and(|put| put.state != PutState::Open) {
            self.cursor += 1;
        }
    }

    /// How it was set up.
    #[must_use]
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// Takes the number under which the store keeps it.
    pub fn numbered(&mut self, number: i64) {
        self.attempt.number = number;
    }

    /// How many of the questions drawn are no longer in their decks.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.puts.iter().filter(|put| put.question.is_none()).count()
    }

    fn place(&self) -> Option<usize> {
        if let Some(place) = self.revisit.and_then(|step| self.trail.get(step)) {
            return Some(*place);
        }
        let open = (self.cursor < self.puts.len()).then_some(self.cursor);
        let skipped = || {
            let is_skipped = |place: &&usize| self.state(**place) == Some(PutState::Skipped);
            self.trail.iter().find(is_skipped).copied()
        };
        open.or_else(skipped)
    }

    fn state(&self, place: usize) -> Option<PutState> {
        self.puts.get(place).map(|put| put.state)
    }

    /// The card to put, if there is one left.
    #[must_use]
    pub fn current(&self) -> Option<Shown> {
        let place = self.place()?;
        let put = self.puts.get(place)?;
        let question = put.question.as_ref()?;
        Some(Shown {
            card: self.attempt.drawn.get(place)?.card.clone(),
            title: self.benches.get(put.bench)?.deck().title.clone(),
            number: place + 1,
            count: self.puts.len(),
            points: question.points,
            ask: question.ask.clone(),
            form: put.shown.as_ref()?.form.clone(),
            hint: question.hint.clone(),
            again: put.state == PutState::Skipped,
            drilled: None,
        })
    }

    /// Marks a response to the card that is put; `since` is when it appeared.
    ///
    /// # Errors
    /// When it answers another card than the one put, or does not fit its form.
    pub fn answer(
        &self,
        card: &QuestionId,
        response: &Response,
        since: Moment,
        at: Moment,
    ) -> Result<MarkedAnswer, Unfit> {
        let (put, question, shown) = self.at_hand(card)?;
        if !shown.form.fits(response) {
            return Err(Unfit::OtherForm);
        }
        let bench = self.benches.get(put.bench).ok_or(Unfit::OtherCard)?;
        let in_deck = shown.back(response);
        let mark =
            bench.judging(question, |judge| question.kind().mark(&Card::Whole, &in_deck, judge));
        let late = self.attempt.deadline().is_some_and(|deadline| at.utc_ms > deadline.utc_ms);
        let answered = Answered {
            asked: asked(question, &Card::Whole, bench.deck()),
            response: shown.form.words_of(response),
            score: mark.score,
            slip: mark.has_slip(),
            late,
            seconds: at.seconds_since(since),
        };
        let seconds = answered.seconds;
        let event = QuizEvent::Answered(Box::new(answered));
        let aftermath = aftermath(question, bench.deck());
        let evidence = evidence(question, &shown.form, &mark, put.hinted, seconds);
        let entry = QuizEntry { at, card: card.clone(), event };
        Ok(MarkedAnswer { entry, mark, aftermath, evidence })
    }

    fn at_hand(&self, card: &QuestionId) -> Result<(&Put, &Question, &Shuffled), Unfit> {
        let place = self.place().ok_or(Unfit::OtherCard)?;
        if self.attempt.drawn.get(place).is_none_or(|drawn| drawn.card != *card) {
            return Err(Unfit::OtherCard);
        }
        let put = self.puts.get(place).ok_or(Unfit::OtherCard)?;
        match (&put.question, &put.shown) {
            (Some(question), Some(shown)) => Ok((put, question, shown)),
            _ => Err(Unfit::OtherCard),
        }
    }

    /// Puts the card off; the second time, what was right comes with it.
    ///
    /// # Errors
    /// When another card is put.
    pub fn skip(
        &self,
        card: &QuestionId,
        at: Moment,
    ) -> Result<(QuizEntry, Option<MarkedAnswer>), Unfit> {
        let (put, question, _) = self.at_hand(card)?;
        let bench = self.benches.get(put.bench).ok_or(Unfit::OtherCard)?;
        let event = QuizEvent::Skipped(Box::new(asked(question, &Card::Whole, bench.deck())));
        let entry = QuizEntry { at, card: card.clone(), event };
        let for_good = put.state == PutState::Skipped;
        let answer = for_good.then(|| {
            let nothing = Response::Nothing;
            let mark = bench
                .judging(question, |judge| question.kind().mark(&Card::Whole, &nothing, judge));
            let (entry, aftermath) = (entry.clone(), aftermath(question, bench.deck()));
            MarkedAnswer { entry, mark, aftermath, evidence: Vec::new() }
        });
        Ok((entry, answer))
    }

    /// Leaves a card that was gone back to as it is; false where none was, or it has no answer yet.
    pub fn let_stand(&mut self) -> bool {
        let answered = self.place().and_then(|place| self.state(place));
        let stands = self.revisit.is_some() && matches!(answered, Some(PutState::Done { .. }));
        if stands {
            self.revisit = None;
        }
        stands
    }

    /// The row that says a hint was shown; none where it says so already.
    #[must_use]
    pub fn hint(&self, card: &QuestionId, at: Moment) -> Option<QuizEntry> {
        let (put, question, _) = self.at_hand(card).ok()?;
        let new = question.hint.is_some() && !put.hinted;
        new.then(|| QuizEntry { at, card: card.clone(), event: QuizEvent::Hinted })
    }

    /// Claims the answer before as right.
    ///
    /// # Errors
    /// When there is none whose feedback was shown, or it earned full marks, or is claimed already.
    pub fn claim(&self, at: Moment) -> Result<QuizEntry, Unfit> {
        let not_now = |id| Unfit::NotNow(Say::new(id));
        if self.attempt.rules.feedback != Feedback::Each {
            return Err(not_now("quiz-claim-later"));
        }
        let place = self.last.ok_or_else(|| not_now("quiz-claim-none"))?;
        match self.puts.get(place) {
            Some(Put { state: PutState::Done { full: true }, .. }) => {
                Err(not_now("quiz-claim-full"))
            }
            Some(Put { claimed: true, .. }) => Err(not_now("quiz-claim-twice")),
            _ => {
                let drawn =
                    self.attempt.drawn.get(place).ok_or_else(|| not_now("quiz-claim-none"))?;
                Ok(QuizEntry { at, card: drawn.card.clone(), event: QuizEvent::Claimed })
            }
        }
    }

    /// Whether the answer before can be claimed.
    #[must_use]
    pub fn can_claim(&self, at: Moment) -> bool {
        self.claim(at).is_ok()
    }

    /// Puts the previous card again, while its feedback was not shown.
    ///
    /// # Errors
    /// When there is none, or its feedback was shown and the answer stands.
    pub fn back(&mut self) -> Result<(), Unfit> {
        let here = self.revisit.unwrap_or_else(|| {
            let current = self.place();
            let again = self.trail.iter().position(|place| Some(*place) == current);
            let is_last = again == self.trail.len().checked_sub(1);
            if is_last { again.unwrap_or(self.trail.len()) } else { self.trail.len() }
        });
        let not_now = |id| Unfit::NotNow(Say::new(id));
        let step = here.checked_sub(1).ok_or_else(|| not_now("quiz-back-none"))?;
        let place = self.trail.get(step).ok_or_else(|| not_now("quiz-back-none"))?;
        let seen = self.attempt.rules.feedback == Feedback::Each;
        match self.state(*place) {
            Some(PutState::Done { .. }) if seen => Err(not_now("quiz-back-stands")),
            _ => {
                self.revisit = Some(step);
                Ok(())
            }
        }
    }

    /// The row that ends the attempt.
    #[must_use]
    pub fn finish(&self, at: Moment) -> QuizEntry {
        let card = self.attempt.drawn.last().map(|drawn| drawn.card.clone());
        let card = card.unwrap_or(QuestionId { deck: String::new(), question: String::new() });
        QuizEntry { at, card, event: QuizEvent::Finished }
    }

    /// Takes a row of the log in: live or on replay, the only thing that moves the quiz on.
    pub fn apply(&mut self, entry: &QuizEntry) {
        let Some(place) = self.places.get(&entry.card).copied() else { return };
        let before = self.state(place);
        let Some(put) = self.puts.get_mut(place) else { return };
        match &entry.event {
            QuizEvent::Answered(answered) => {
                put.state = PutState::Done { full: answered.score >= 1.0 - 1e-9 && !answered.late };
                put.claimed = false;
                self.last = Some(place);
            }
            QuizEvent::Skipped(_) => match put.state {
                PutState::Open => put.state = PutState::Skipped,
                PutState::Skipped => put.state = PutState::Done { full: false },
                PutState::Done { .. } => {}
            },
            QuizEvent::Hinted => put.hinted = true,
            QuizEvent::Claimed => put.claimed = true,
            QuizEvent::Remarked(remark) => {
                put.state = PutState::Done { full: remark.score >= 1.0 - 1e-9 }
            }
            QuizEvent::Finished => {}
        }
        if matches!(entry.event, QuizEvent::Answered(_) | QuizEvent::Skipped(_)) {
            self.revisit = None;
            if !matches!(before, Some(PutState::Done { .. })) {
                if before == Some(PutState::Skipped) {
                    self.trail.retain(|trodden| *trodden != place);
                }
                self.trail.push(place);
            }
            self.move_on();
        }
    }
}

impl Put {
    fn new(question: Option<(usize, Question)>, card: &QuestionId, seed: u64) -> Self {
        let Some((bench, question)) = question else {
            let state = PutState::Done { full: false };
            return Self {
                bench: 0,
                question: None,
                shown: None,
                state,
                hinted: false,
                claimed: false,
            };
        };
        let mut rng = generator(seed, &["options", &card.deck, &card.question]);
        let shown = Shuffled::new(question.kind().form(&Card::Whole), &mut rng);
        let (question, shown) = (Some(question), Some(shown));
        Self { bench, question, shown, state: PutState::Open, hinted: false, claimed: false }
    }
}

/// What stays to be said after an answer.
pub(super) fn aftermath(question: &Question, deck: &Deck) -> Aftermath {
    let source = question.from.as_ref().map(|from| deck.cite(from));
    Aftermath { why: question.why.clone(), source }
}
