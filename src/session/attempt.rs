//! An attempt: what was drawn, under which rules, and its log.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entry::{QuestionId, QuizEntry, QuizEvent};
use super::learner::{LearnerName, Mode};
use crate::deck::Feedback;
use crate::moment::Moment;
use crate::question::is_above_zero;

/// One run of a quiz as set up: all that a resumed run needs to be the same again.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// UUIDv7 of its start.
    pub id: Uuid,
    /// Its place in the list of attempts, from 1; 0 before it is kept.
    pub number: i64,
    /// The decks' title or titles, as shown.
    pub title: String,
    /// The decks drawn from.
    pub decks: Vec<DeckRef>,
    /// When it began.
    pub started: Moment,
    /// The rules it runs under.
    pub rules: Rules,
    /// The questions in the order drawn.
    pub drawn: Vec<Drawn>,
    /// Whose it is; None for the owner of the store.
    pub learner: Option<LearnerName>,
    /// Where it was asked.
    pub mode: Mode,
}

/// A deck of an attempt, and how to find it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeckRef {
    /// Its id.
    pub id: String,
    /// Its absolute path; none for a built-in one.
    pub path: Option<String>,
}

/// A question drawn, with what the result needs even when the question is never put.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// The question. Logs call it `card`.
    #[serde(rename = "card")]
    pub question: QuestionId,
    /// Points it is worth.
    pub points: f64,
    /// Its tags; the result has a line for each.
    pub tags: Vec<String>,
    /// The title of the exam's section that drew it, as its heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The share of its points, 0 to 1, that a wrong answer costs.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub penalty: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(share: &f64) -> bool {
    !is_above_zero(*share)
}

/// The rules of an attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rules {
    /// From 0 to 2^53 − 1.
    pub seed: u64,
    /// Seconds until the deadline, from the start.
    pub time: Option<u64>,
    /// The share of points needed to pass, 0 to 1.
    pub pass: Option<f64>,
    /// When feedback is given.
    pub feedback: Feedback,
    /// Whether typed questions are put as choices.
    pub as_choices: bool,
    /// Whether answers are not evidence for the cards of a drill.
    #[serde(default)]
    pub no_review: bool,
    /// Which questions of its decks it asks.
    #[serde(default)]
    pub scope: Scope,
}

/// Which questions of its decks an attempt asks: attempts of different scope are never compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Unknown: it was kept before scopes were, and asked fewer questions than its decks have.
    #[default]
    Unknown,
    /// All of them.
    Whole,
    /// Those that these flags of `hafal quiz` choose, such as `-n 10 --tag dates`.
    Part(String),
    /// Those answered wrong before, which are others each time.
    Wrong,
    /// Those that the exam of this id draws.
    Exam(String),
}

/// An attempt with its log, as the store gives it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// How it was set up.
    pub attempt: Attempt,
    /// Its rows, in the order written.
    pub entries: Vec<QuizEntry>,
}

impl Attempt {
    /// Returns the row for what happens to the attempt as a whole.
    pub fn entry(&self, at: Moment, event: QuizEvent) -> QuizEntry {
        let question = self.drawn.last().map(|drawn| drawn.question.clone());
        let question = question.unwrap_or(QuestionId { deck: String::new(), id: String::new() });
        QuizEntry { at, question, event }
    }

    /// The moment at which it ends by itself.
    pub fn deadline(&self) -> Option<Moment> {
        let seconds = i64::try_from(self.rules.time?).ok()?;
        Some(self.started.plus_ms(seconds.saturating_mul(1_000)))
    }

    /// Whether the score of another attempt says something about this one's: the same decks, the same choice of their
    /// questions, put in the same way.
    pub fn is_like(&self, other: &Self) -> bool {
        let comparable = match self.rules.scope {
            Scope::Whole | Scope::Part(_) | Scope::Exam(_) => self.rules.scope == other.rules.scope,
            Scope::Unknown | Scope::Wrong => false,
        };
        let same_decks =
            (self.decks.iter().map(|deck| &deck.id)).eq(other.decks.iter().map(|deck| &deck.id));
        comparable
            && same_decks
            && self.learner == other.learner
            && self.rules.as_choices == other.rules.as_choices
    }

    /// Whether a moment is after its deadline.
    pub fn is_over(&self, at: Moment) -> bool {
        self.deadline().is_some_and(|deadline| at.utc_ms > deadline.utc_ms)
    }

    /// The id of the exam that drew its questions.
    pub fn exam(&self) -> Option<&str> {
        if let Scope::Exam(id) = &self.rules.scope { Some(id) } else { None }
    }

    /// The points of everything drawn.
    pub fn out_of(&self) -> f64 {
        self.drawn.iter().map(|drawn| drawn.points).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_question_keeps_its_names_in_stores() {
        let question = QuestionId { deck: "bab1".to_owned(), id: "kaa".to_owned() };
        let drawn = Drawn {
            question,
            points: 2.0,
            tags: vec!["dates".to_owned()],
            section: None,
            penalty: 0.0,
        };
        assert_eq!(
            serde_json::to_string(&drawn).unwrap(),
            r#"{"card":{"deck":"bab1","question":"kaa"},"points":2.0,"tags":["dates"]}"#
        );
    }
}
