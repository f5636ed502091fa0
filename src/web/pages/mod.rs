//! The pages: pure functions from what is to be shown to markup, as plain forms that a script only improves.

mod drill;
mod fields;
mod frame;
mod join;
mod overview;
mod problem;
mod question;
mod result;
mod told;

pub(crate) use drill::{DrillPage, DrillStage};
pub(crate) use frame::{PageHead, WebPage, policy, web_frame};
pub(crate) use join::{JoinPage, NameField};
pub(crate) use overview::{OverviewPage, OverviewRow};
pub(crate) use problem::problem_page;
pub(crate) use question::{AnswerStage, ClosedAnswer, Onward, OpenAnswer, Paths, QuestionPage};
pub(crate) use result::ResultPage;
