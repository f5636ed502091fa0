//! A class as plain data: who joined, what each is asked, and how many requests are handled at once. It knows no
//! network and no thread.

mod batch;
mod class_quiz;
mod class_sitting;
mod joining;
mod knowledge;
mod preparing;
mod pupil;
mod requests;
mod roster;
mod shared_words;

pub(crate) use class_quiz::{ClassQuiz, ClassRules};
pub(crate) use class_sitting::ClassSitting;
pub(crate) use knowledge::QuestionKnowledge;
pub(crate) use pupil::{Pupil, PupilRow};
pub(crate) use requests::{AnswerReply, ClassReply, ClassRequest, JoinRefusal, JoinRequest};
pub(crate) use roster::{Roster, RosterFlaw, is_roster_heading};

#[cfg(test)]
mod tests;
