//! Decides what a request to a class means, before anything of it is kept.

use super::batch::{ClassBatch, Settlement, Step};
use super::class_sitting::ClassSitting;
use super::pupil::Pupil;
use super::requests::{AnswerReply, ClassReply, ClassRequest};
use crate::moment::Moment;
use crate::session::Command;
use crate::study::quiz::{NumberedAnswer, NumberedStep, Prepared};
use crate::study::said::Said;

impl ClassSitting {
    pub(super) fn prepare(
        &mut self,
        request: ClassRequest,
        batch: &mut ClassBatch,
        now: Moment,
    ) -> Step {
        match request {
            ClassRequest::Join(join) => self.prepare_join(join, batch, now),
            ClassRequest::Answer { token, answer } => {
                self.prepare_answer(&token, answer, batch, now)
            }
            ClassRequest::Claim { token, number } => self.prepare_claim(&token, number, batch, now),
            ClassRequest::HandIn { token } => self.prepare_hand_in(&token, batch, now),
            ClassRequest::Free { name } => self.prepare_free(&name, batch),
            ClassRequest::MoreTime { seconds } => {
                let prepared = self.prepare_all(|pupil| {
                    let more = || pupil.sitting.prepare_more_time(seconds, now);
                    pupil.has_deadline().then(more)
                });
                self.said(ClassReply::Done, prepared, batch)
            }
            ClassRequest::EndForAll => {
                let prepared = self.prepare_all(|pupil| Some(pupil.sitting.prepare_finish(now)));
                self.add_entries(&prepared, batch);
                Step::keeping(ClassReply::Done, Settlement::EndForAll(prepared))
            }
        }
    }

    /// Decides something for each pupil who has not handed in.
    pub(super) fn prepare_all(
        &self,
        decide: impl Fn(&Pupil) -> Option<Prepared>,
    ) -> Vec<(usize, Prepared)> {
        let open = self.pupils.iter().enumerate().filter(|(_, pupil)| !pupil.is_done());
        open.filter_map(|(place, pupil)| Some((place, decide(pupil)?))).collect()
    }

    fn prepare_answer(
        &mut self,
        token: &str,
        answer: NumberedAnswer,
        batch: &mut ClassBatch,
        now: Moment,
    ) -> Step {
        let Some((place, pupil)) = self.pupil_at(token, now) else {
            return Step::unchanged(ClassReply::Stranger);
        };
        let told = |reply| Step::unchanged(ClassReply::Answered(reply));
        if pupil.sitting.quiz().is_over(now) {
            return told(AnswerReply::TimeUp);
        }
        if pupil.is_done() {
            return told(AnswerReply::Stands);
        }
        match pupil.sitting.prepare_number(answer, now) {
            NumberedStep::Keep(prepared) => {
                let reply = ClassReply::Answered(AnswerReply::Kept);
                self.said(reply, vec![(place, *prepared)], batch)
            }
            NumberedStep::Same => told(AnswerReply::Same),
            NumberedStep::Explain(fields) => told(AnswerReply::Explain(fields)),
            NumberedStep::Conflict => told(AnswerReply::Conflict),
            NumberedStep::Stands => told(AnswerReply::Stands),
            NumberedStep::Unfit => told(AnswerReply::Unfit),
        }
    }

    fn prepare_claim(
        &mut self,
        token: &str,
        number: usize,
        batch: &mut ClassBatch,
        now: Moment,
    ) -> Step {
        let Some((place, pupil)) = self.pupil_at(token, now) else {
            return Step::unchanged(ClassReply::Stranger);
        };
        let Some(shown) = pupil.sitting.quiz().shown(number) else {
            return Step::unchanged(ClassReply::NoClaim);
        };
        let claim = Said::Command(Command::Right(Some(number)));
        match pupil.sitting.prepare(&shown.question, claim, now) {
            Ok(prepared) if !prepared.entries.is_empty() => {
                self.said(ClassReply::Claimed, vec![(place, prepared)], batch)
            }
            Ok(_) | Err(_) => Step::unchanged(ClassReply::NoClaim),
        }
    }

    fn prepare_hand_in(&mut self, token: &str, batch: &mut ClassBatch, now: Moment) -> Step {
        let Some((place, pupil)) = self.pupil_at(token, now) else {
            return Step::unchanged(ClassReply::Stranger);
        };
        if pupil.is_done() {
            return Step::unchanged(ClassReply::Done);
        }
        let prepared = pupil.sitting.prepare_finish(now);
        self.said(ClassReply::Done, vec![(place, prepared)], batch)
    }

    /// Returns a step that keeps what pupils said.
    fn said(
        &self,
        reply: ClassReply,
        prepared: Vec<(usize, Prepared)>,
        batch: &mut ClassBatch,
    ) -> Step {
        self.add_entries(&prepared, batch);
        Step::keeping(reply, Settlement::Said(prepared))
    }

    pub(super) fn add_entries(&self, prepared: &[(usize, Prepared)], batch: &mut ClassBatch) {
        for (place, prepared) in prepared {
            let Some(pupil) = self.pupils.get(*place) else { continue };
            let entries = prepared.entries.iter().cloned();
            batch.changes.entries.extend(entries.map(|entry| (pupil.seat.attempt, entry)));
        }
    }
}
