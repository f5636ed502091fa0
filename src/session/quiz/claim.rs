//! Claims: the learner says that an answer was right, which is kept beside its mark.

use super::Quiz;
use crate::deck::Feedback;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::entry::{QuizEntry, QuizEvent};
use crate::session::shown::Unfit;
use crate::session::turns::PutState;

impl Quiz {
    /// Claims that an answer was right: the one before, or the one to the question with this number, from 1.
    ///
    /// # Errors
    /// When no feedback was shown for the answer, it earned full marks, or it is claimed already.
    pub fn claim(&self, number: Option<usize>, at: Moment) -> Result<QuizEntry, Unfit> {
        let not_now = |id| Unfit::NotNow(Say::new(id));
        let place = match (self.attempt.rules.feedback, number) {
            (Feedback::Each, None) => self.last.ok_or_else(|| not_now("quiz-claim-none"))?,
            (Feedback::End, None) if self.is_finished => return Err(not_now("quiz-claim-number")),
            (Feedback::Each, Some(number)) => self.answered(number)?,
            (Feedback::End, Some(number)) if self.is_finished => self.answered(number)?,
            (Feedback::End | Feedback::None, _) => return Err(not_now("quiz-claim-later")),
        };
        if self.states.get(place) == Some(&PutState::Done { full: true }) {
            return Err(not_now("quiz-claim-full"));
        }
        if self.puts.get(place).is_some_and(|put| put.claimed) {
            return Err(not_now("quiz-claim-twice"));
        }
        let drawn = self.attempt.drawn.get(place).ok_or_else(|| not_now("quiz-claim-none"))?;
        Ok(QuizEntry { at, question: drawn.question.clone(), event: QuizEvent::Claimed })
    }

    /// The place of an answered question by its number, from 1.
    fn answered(&self, number: usize) -> Result<usize, Unfit> {
        let answered = |place: &usize| self.puts.get(*place).is_some_and(|put| put.answered);
        let place = number.checked_sub(1).filter(answered);
        place.ok_or_else(|| Unfit::NotNow(Say::new("quiz-claim-unanswered").with("number", number)))
    }

    /// Whether the answer before can be claimed.
    pub fn can_claim_last(&self, at: Moment) -> bool {
        self.claim(None, at).is_ok()
    }

    /// Whether an answer can be claimed by its number now that the result is shown. Where each answer had its feedback
    /// at once, it had its time for a claim too.
    pub fn can_claim_any(&self, at: Moment) -> bool {
        self.attempt.rules.feedback == Feedback::End
            && (1..=self.puts.len()).any(|number| self.claim(Some(number), at).is_ok())
    }
}
