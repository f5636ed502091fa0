//! Goes back to questions while their answers may change.

use super::Quiz;
use crate::deck::Feedback;
use crate::say::Say;
use crate::session::entry::QuestionId;
use crate::session::shown::Unfit;
use crate::session::turns::PutState;

impl Quiz {
    /// Puts the previous question again, while its feedback was not shown.
    ///
    /// # Errors
    /// When no question comes before, or its feedback was shown, so its answer is final.
    pub fn back(&mut self) -> Result<(), Unfit> {
        let none = || Unfit::NotNow(Say::new("quiz-back-none"));
        let place = self.turns.before(&self.states).ok_or_else(none)?;
        self.turn_to_place(place)
    }

    /// Puts any question of the attempt again, while its answer may still change.
    ///
    /// # Errors
    /// When the attempt does not have it, its deck has lost it, or its feedback was shown, so its answer is final.
    pub fn turn_to(&mut self, card: &QuestionId) -> Result<(), Unfit> {
        let place = self.place_of(card).ok_or(Unfit::OtherCard)?;
        if self.asked_at(place).is_none() {
            return Err(Unfit::OtherCard);
        }
        self.turn_to_place(place)
    }

    fn turn_to_place(&mut self, place: usize) -> Result<(), Unfit> {
        let done = matches!(self.states.get(place), Some(PutState::Done { .. }));
        if done && self.attempt.rules.feedback == Feedback::Each {
            return Err(Unfit::NotNow(Say::new("quiz-back-stands")));
        }
        self.turns.turn_to(place);
        Ok(())
    }

    /// Leaves a question that was turned to as it is; false when none was, or it has no answer yet.
    pub fn let_stand(&mut self) -> bool {
        let state = self.turns.turned_to().and_then(|place| self.states.get(place));
        let stands = matches!(state, Some(PutState::Done { .. }));
        if stands {
            self.turns.turn_away();
        }
        stands
    }

    /// Whether a question of the attempt was answered.
    pub fn is_answered(&self, question: &QuestionId) -> bool {
        let place = self.place_of(question);
        place.and_then(|place| self.puts.get(place)).is_some_and(|put| put.answered)
    }
}
