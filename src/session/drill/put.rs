//! The card that a drill has put: its question, its answer, and the rating that this proposes.

use serde::{Deserialize, Serialize};

use super::{Drill, LONGEST_READING};
use crate::deck::Deck;
use crate::moment::Moment;
use crate::question::{Card, Form, Mark, Question, Response};
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::asked::asked;
use crate::session::evidence::rating_of;
use crate::session::fields::{fields_filled, spread};
use crate::session::filed_card::{Filed, card_of};
use crate::session::mistaken::{MistakenFact, mistaken_fact};
use crate::session::quiz::aftermath;
use crate::session::shown::{Aftermath, Unfit};
use crate::session::shuffle::Shuffled;

/// A card that is put.
pub(super) struct DrillPut {
    pub(super) filed: Filed,
    pub(super) deck: usize,
    pub(super) question: Question,
    pub(super) card: Card,
    /// Whether it is a typed card put as a choice.
    pub(super) as_choice: bool,
    pub(super) shown: Shuffled,
    pub(super) hinted: bool,
    pub(super) since: Moment,
    pub(super) given: Option<DrillAnswer>,
}

/// An answer that waits for its rating.
pub(super) struct DrillAnswer {
    pub(super) mark: Mark,
    pub(super) response: Vec<String>,
    /// From the card's appearance.
    pub(super) seconds: f64,
    pub(super) claimed: bool,
    pub(super) taken: Option<MistakenFact>,
}

/// A card that was rated in this drill.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The card after the rating.
    pub filed: Filed,
    /// The rating.
    pub rating: Rating,
    /// Whether it was the card's first review.
    pub new: bool,
    /// Its prompt.
    pub ask: String,
    /// What was right, in words.
    pub right: String,
    /// The fact given instead, if one was.
    pub taken: Option<MistakenFact>,
    /// Seconds from its appearance to its rating.
    pub seconds: f64,
}

/// What an answer brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// The mark; None for a flashcard, which the learner rates.
    pub mark: Option<Mark>,
    /// The back of a flashcard.
    pub back: Option<String>,
    /// Why, and from where.
    pub aftermath: Aftermath,
    /// The fact given instead, if one was.
    pub taken: Option<MistakenFact>,
}

/// An answer in a drill as the log keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drilled {
    /// The prompt of that day.
    pub ask: String,
    /// The kind's name.
    pub kind: String,
    /// What was right, in words.
    pub right: Vec<String>,
    /// What was given.
    pub response: Vec<String>,
    /// What it earned, 0 to 1; None for a flashcard.
    pub score: Option<f64>,
    /// Whether it was right but for a slip.
    pub slip: bool,
    /// Whether the hint was shown before.
    pub hinted: bool,
    /// Whether the learner claimed it.
    pub claimed: bool,
}

impl Drill {
    /// Marks a response to the card that is put.
    ///
    /// # Errors
    /// When none is put, it waits for its rating already, or the response does not fit its form.
    pub fn answer(&mut self, response: &Response, at: Moment) -> Result<Marked, Unfit> {
        let put = self.put.as_ref().filter(|put| put.given.is_none()).ok_or(Unfit::OtherCard)?;
        if !put.shown.form.fits(response) {
            return Err(Unfit::OtherForm);
        }
        let deck = self.decks.get(put.deck).ok_or(Unfit::OtherCard)?;
        let response = &spread(deck, &put.question, &put.shown.form, response);
        let in_deck = put.shown.back(response);
        let mark = deck
            .judging(&put.question, |judge| put.question.kind().mark(&put.card, &in_deck, judge));
        let taken = if mark.is_full() { None } else { mistaken_fact(deck, &put.question, &mark) };
        let back = put.question.kind().back().map(str::to_owned);
        let given = DrillAnswer {
            response: put.question.words_of(&put.shown.form, response),
            seconds: at.seconds_since(put.since),
            claimed: false,
            taken: taken.clone(),
            mark: mark.clone(),
        };
        let aftermath = put.aftermath(deck.deck());
        let mark = back.is_none().then_some(mark);
        if let Some(put) = self.put.as_mut() {
            put.given = Some(given);
        }
        Ok(Marked { mark, back, aftermath, taken })
    }

    /// How many fields of the card that is put these lines fill.
    pub fn fields_filled(&self, typed: &[String]) -> usize {
        let Some(put) = &self.put else { return typed.len() };
        let deck = self.decks.get(put.deck);
        deck.map_or(typed.len(), |deck| fields_filled(deck, &put.question, typed))
    }

    /// The rating proposed for the answer that waits. A flashcard, which the learner rates, counts as known; what was
    /// recognised among options is not recalled yet, and counts as helped.
    pub fn proposed(&self) -> Rating {
        let Some((put, answer)) = self.waiting() else { return Rating::Good };
        let known = put.is_flashcard() || answer.mark.is_full() || answer.claimed;
        let slip = !put.is_flashcard() && answer.mark.has_slip();
        rating_of(known, put.hinted || slip || put.as_choice)
    }

    fn waiting(&self) -> Option<(&DrillPut, &DrillAnswer)> {
        let put = self.put.as_ref()?;
        Some((put, put.given.as_ref()?))
    }

    /// Returns the seconds that the answer which waits took, and the reading since then.
    pub fn seconds(&self, now: Moment) -> f64 {
        self.put.as_ref().map_or(0.0, |put| put.seconds(now))
    }

    /// The answer that waits for its rating, as the log keeps it, and the id of the question whose answer was given
    /// instead, if one was.
    pub fn drilled(&self) -> Option<(Drilled, Option<String>)> {
        let (put, given) = self.waiting()?;
        let asked = asked(&put.question, &put.card, self.decks.get(put.deck)?.deck());
        let drilled = Drilled {
            ask: asked.ask,
            kind: asked.kind,
            right: asked.right,
            response: given.response.clone(),
            score: (!put.is_flashcard()).then_some(given.mark.score),
            slip: given.mark.has_slip(),
            hinted: put.hinted,
            claimed: given.claimed,
        };
        Some((drilled, given.taken.as_ref().map(|taken| taken.question.clone())))
    }

    /// The hint of the card that is put, which makes a right answer Hard.
    pub fn hint(&mut self) -> Option<String> {
        let put = self.put.as_mut()?;
        let hint = put.question.hint_for(&put.card);
        put.hinted |= hint.is_some() && put.given.is_none();
        hint
    }

    /// Why the answer is what it is, once it is given.
    ///
    /// # Errors
    /// When it is not given yet, or the deck does not say.
    pub fn why(&self) -> Result<Aftermath, Unfit> {
        let not_now = |id| Unfit::NotNow(Say::new(id));
        let (put, _) = self.waiting().ok_or_else(|| not_now("drill-why-later"))?;
        let deck = self.decks.get(put.deck).ok_or(Unfit::OtherCard)?;
        let said = put.aftermath(deck.deck());
        if said == Aftermath::default() { Err(not_now("drill-no-why")) } else { Ok(said) }
    }

    /// Claims the answer that waits for its rating as right.
    ///
    /// # Errors
    /// When none waits, or it earned full marks already.
    pub fn claim(&mut self) -> Result<(), Unfit> {
        let not_now = |id| Unfit::NotNow(Say::new(id));
        let put = self.put.as_mut().ok_or(Unfit::OtherCard)?;
        let given = put.given.as_mut().ok_or_else(|| not_now("drill-claim-later"))?;
        if given.mark.is_full() {
            return Err(not_now("quiz-claim-full"));
        }
        given.claimed = true;
        Ok(())
    }
}

impl DrillPut {
    /// Returns the seconds from the card's appearance to its answer, and those since then: a long pause after the answer
    /// was not spent on reading.
    pub(super) fn seconds(&self, now: Moment) -> f64 {
        let whole = now.seconds_since(self.since);
        self.given.as_ref().map_or(whole, |given| whole.min(given.seconds + LONGEST_READING))
    }

    /// What is shown after an answer to this card.
    fn aftermath(&self, deck: &Deck) -> Aftermath {
        Aftermath { why: self.question.why_for(&self.card), ..aftermath(&self.question, deck) }
    }

    fn is_flashcard(&self) -> bool {
        matches!(self.shown.form, Form::Card)
    }
}

/// The question and card to put for a part. A back is put as a question of its own.
pub(super) fn faced(question: Question, part: u32) -> Option<(Question, Card)> {
    match card_of(&question, part)? {
        Card::Back => question.reversed().map(|reversed| (reversed, Card::Whole)),
        card @ (Card::Whole | Card::Blank(_)) => Some((question, card)),
    }
}
