//! Joining a class: by its code and a name that no other browser holds; and a name that its teacher frees.

use super::batch::{ClassBatch, Settlement, Step, Who};
use super::class_sitting::{ClassSitting, MOST_PUPILS};
use super::pupil::Pupil;
use super::requests::{ClassReply, JoinRefusal, JoinRequest};
use super::roster::FoldedName;
use crate::moment::Moment;
use crate::session::{LearnerName, QuestionId, Quiz};
use crate::store::Seat;

impl ClassSitting {
    pub(super) fn who_joins(&self, join: &JoinRequest) -> Who {
        let token = join.token.as_ref().and_then(|token| self.by_token.get(token));
        let Some(name) = LearnerName::parse(&join.name) else {
            return token.map_or(Who::Nobody, |place| Who::Pupil(*place));
        };
        let name = FoldedName::new(&name);
        let place = self.by_name.get(&name);
        place.map_or(Who::Newcomer(name), |place| Who::Pupil(*place))
    }

    pub(super) fn prepare_join(
        &mut self,
        join: JoinRequest,
        batch: &mut ClassBatch,
        now: Moment,
    ) -> Step {
        let refuse = |why| Step::unchanged(ClassReply::JoinRefused(why));
        if !self.is_code(&join.code) {
            return refuse(JoinRefusal::WrongCode);
        }
        // A browser is one pupil until that one has handed in; then the phone may be passed on.
        if let Some(token) = join.token.as_ref().filter(|token| self.is_busy(token, &join.name)) {
            return Step::unchanged(ClassReply::Joined { token: token.clone() });
        }
        let name = match self.admitted_name(&join.name) {
            Ok(name) => name,
            Err(why) => return refuse(why),
        };
        match self.by_name.get(&FoldedName::new(&name)).copied() {
            Some(place) => self.prepare_return(place, join.new_token, batch),
            None if self.is_closed() => refuse(JoinRefusal::Closed),
            None if self.pupils.len() + batch.newcomers() >= MOST_PUPILS => {
                refuse(JoinRefusal::Full)
            }
            None => self.prepare_seat(name, join.new_token, batch, now),
        }
    }

    /// Returns whether a code is the class's, however it was typed.
    pub(crate) fn is_code(&self, typed: &str) -> bool {
        let plain = |code: &str| -> String {
            code.chars()
                .filter(|sign| sign.is_alphanumeric())
                .flat_map(char::to_uppercase)
                .collect()
        };
        plain(typed) == plain(&self.code)
    }

    /// Returns whether a browser belongs to a pupil who has not handed in, or who joins again under the same name.
    fn is_busy(&self, token: &str, name: &str) -> bool {
        let pupil = self.by_token.get(token).and_then(|place| self.pupils.get(*place));
        let name = LearnerName::parse(name).map(|name| FoldedName::new(&name));
        pupil.is_some_and(|pupil| !pupil.is_done() || name == Some(pupil.folded_name()))
    }

    /// Returns the name as the class spells it.
    fn admitted_name(&self, typed: &str) -> Result<LearnerName, JoinRefusal> {
        let name = LearnerName::parse(typed).ok_or(JoinRefusal::NoName)?;
        let Some(roster) = &self.roster else { return Ok(name) };
        roster.find(&FoldedName::new(&name)).cloned().ok_or(JoinRefusal::NotOnRoster)
    }

    /// Lets a pupil whose name the teacher freed come back.
    fn prepare_return(&self, place: usize, token: String, batch: &mut ClassBatch) -> Step {
        match self.pupils.get(place) {
            Some(pupil) if pupil.seat.token.is_none() => {
                let seat = Seat { token: Some(token.clone()), ..pupil.seat.clone() };
                batch.changes.seats.push(seat);
                let settlement = Settlement::Hold(place, Some(token.clone()));
                Step::keeping(ClassReply::Joined { token }, settlement)
            }
            _ => Step::unchanged(ClassReply::JoinRefused(JoinRefusal::Held)),
        }
    }

    fn prepare_seat(
        &mut self,
        learner: LearnerName,
        token: String,
        batch: &mut ClassBatch,
        now: Moment,
    ) -> Step {
        let seat = self.pupils.len() + batch.newcomers();
        let Ok(attempt) = self.quiz.attempt(learner.clone(), seat, now) else {
            return Step::unchanged(ClassReply::NotKept);
        };
        let new = |question: &QuestionId| !self.remembered.contains(question);
        let drawn: Vec<_> =
            attempt.drawn.iter().filter(|drawn| new(&drawn.question)).cloned().collect();
        batch.changes.known.extend(self.quiz.known(&drawn));
        if seat == 0 {
            batch.changes.decks = self.quiz.asked_decks(now);
        }
        let (source, held) = (self.quiz.source(), Some(token.clone()));
        let seat = Seat { source, learner, token: held, attempt: attempt.id };
        batch.changes.begun.push(attempt.clone());
        batch.changes.seats.push(seat.clone());
        let pupil = Pupil::new(seat, Quiz::new(attempt, &self.quiz.open_decks()), Vec::new());
        Step::keeping(ClassReply::Joined { token }, Settlement::Sit(Box::new(pupil)))
    }

    pub(super) fn prepare_free(&self, name: &str, batch: &mut ClassBatch) -> Step {
        let name = LearnerName::parse(name).map(|name| FoldedName::new(&name));
        let place = name.and_then(|name| self.by_name.get(&name)).copied();
        let Some((place, pupil)) = place.and_then(|at| Some((at, self.pupils.get(at)?))) else {
            return Step::unchanged(ClassReply::NoSuchPupil);
        };
        batch.changes.seats.push(Seat { token: None, ..pupil.seat.clone() });
        Step::keeping(ClassReply::Done, Settlement::Hold(place, None))
    }
}
