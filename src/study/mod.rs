//! What is asked today, and how a learner's words are handled: the rules that every front end shares.
//!
//! A sitting is pushed. A front end shows what `shown` gives and passes on what the learner says by `hear`, which
//! keeps on disk what must be kept and returns facts to show and the next step.

mod attempts_at;
mod cards;
mod class;
mod confusions;
mod decks;
mod disputes;
mod drill;
mod exam_forecast;
mod exam_list;
mod exams;
mod items;
mod mark_paper;
mod outcomes;
mod places;
mod plans;
mod portion;
mod quiz;
mod readiness;
mod remark;
mod review;
mod said;
mod search;
mod sync;
mod topics;
mod variants;

pub(crate) use attempts_at::{AttemptSource, attempts_at};
pub(crate) use cards::{DeckCards, cards_at, cards_of, deck_places};
pub(crate) use class::{
    AnswerReply, ClassQuiz, ClassReply, ClassRequest, ClassRules, ClassSitting, JoinRefusal,
    JoinRequest, Pupil, PupilRow, QuestionKnowledge, Roster, RosterFlaw, is_roster_heading,
};
pub use confusions::Confusion;
pub(crate) use confusions::confusions;
pub(crate) use decks::{
    StudyDeck, asked_decks, built_in_deck, keep_moves, known_drawn, known_moves, known_questions,
    load_all, named_places, no_match_problem, unchanged, with_current_ids,
};
pub(crate) use disputes::{Dispute, gather_disputes};
pub(crate) use drill::undo_last;
pub use drill::{
    Backlog, DrillEnd, DrillOpening, DrillRequest, DrillSitting, DrillStart, Portion, begin_drill,
};
pub use exam_forecast::ExamForecast;
pub(crate) use exam_forecast::foresee_exam;
pub(crate) use exam_list::{ListedExam, list_exams, listed_exam};
pub(crate) use exams::{CheckedExam, OpenExam, check_exam, draw_variants, exam_at, whole_decks};
pub(crate) use items::{ItemReport, report_items};
pub(crate) use mark_paper::{ChangedQuestion, MarkedRow, PaperMarking, RowFate};
pub(crate) use outcomes::{Outcomes, PastForecast};
pub(crate) use places::{NamedPlace, flagged_places, place_today, planned_place};
pub(crate) use plans::{DEFAULT_MINUTES, KnownLearner, minutes_of};
pub(crate) use portion::{portions_of_plans, todays_portion};
pub use quiz::{
    NumberedAnswer, NumberedQuestion, NumberedState, NumberedStep, Prepared, QuizSitting,
    SittingEnd,
};
pub(crate) use readiness::{Readiness, keep_forecasts, readiness};
pub(crate) use remark::{RemarkedAttempt, open_to_remark};
pub use review::ReviewedQuestion;
pub use said::{AnswerFacts, Choices, EditRequest, Fact, Next, Reply, Said, Turn};
pub(crate) use search::{QuestionState, SearchHit, SearchWords, find_questions};
pub use sync::{Meeter, Met};
pub use topics::Topic;
pub(crate) use topics::topics;
pub(crate) use variants::{Variants, open_variants};
