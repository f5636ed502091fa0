//! Sessions: pure folds over entries. Seed and time come in; entries and marks come out.

mod as_choices;
mod asked;
mod attempt;
mod draw;
mod drill;
mod entry;
mod evidence;
mod exam;
mod fields;
mod filed_card;
mod gathered;
mod given;
mod guessing;
mod items;
mod lazy_shuffle;
mod learner;
mod listed;
mod marking;
mod mistaken;
mod paper;
mod printed_key;
mod quiz;
mod remark;
mod shown;
mod shuffle;
mod tally;
mod turns;

pub use crate::deck::{Feedback, Passage};
pub use as_choices::Distractors;
pub use attempt::{Attempt, DeckRef, Drawn, Record, Rules, Scope};
pub use draw::{Selection, draw};
pub use drill::{Done, Drill, Drilled, LONGEST_CARD, LONGEST_READING, Marked};
pub use entry::{Answered, Asked, QuestionId, QuizEntry, QuizEvent, Remark};
pub use evidence::Evidence;
pub use exam::{ExamDraw, Shortage, draw_exam, exam_flaws, exam_warnings, matching_questions};
pub use filed_card::{Askable, Filed, Kept, Present, Prospects, Waiting, card_of, presents};
pub use given::{Given, join_fields};
pub use items::{
    FEW, ItemAnalysis, ItemFigures, ItemFlag, ItemOption, QuestionToday, TakenAttempt,
    analyse_items, newest_of_each,
};
pub use learner::{LearnerName, Mode};
pub use listed::{Listed, list_in_quiz, list_printed, list_question};
pub use marking::{
    AnswerRow, AnswerTable, ChangeSincePrint, SheetQuestion, SheetRow, TruthWords, is_heading_name,
    known_as_printed, paper_attempt_id, paper_entry_id, read_printed_key,
};
pub use mistaken::{MistakenFact, mistaken_fact};
pub use paper::{
    MOST_SHEETS, PaperQuestion, PaperSheet, PaperStock, answer_cell, option_words, shared_letters,
};
pub use printed_key::{KEY_FORMAT, PrintedDeck, PrintedKey, PrintedQuestion, PrintedSheet};
pub use quiz::{MarkedAnswer, Quiz};
pub use remark::{mark_of, remarked};
pub use shown::{Aftermath, Command, Progress, Shown, Unfit};
pub use shuffle::{Shuffled, generator, permutation, shuffle};
pub use tally::{AnswerVerdict, QuestionOutcome, Tally, points_earned, tally, tally_log};
