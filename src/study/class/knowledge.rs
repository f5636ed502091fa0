//! What a class knows by question: how well each was answered, and how many are unsure of it.

use std::collections::HashMap;

use super::class_sitting::ClassSitting;
use crate::moment::Moment;
use crate::session::QuestionId;

/// How a class did at a question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct QuestionKnowledge {
    pub(crate) ask: String,
    /// How many were asked it.
    pub(crate) asked: usize,
    /// How many answered it.
    pub(crate) answered: usize,
    /// The mean share of its points, 0 to 1, over all who were asked it; nothing given counts 0.
    pub(crate) mean: f64,
    /// How many are unsure of it.
    pub(crate) unsure: usize,
    /// The answer that was not full marks and came most often, and how often.
    pub(crate) mistake: Option<(String, usize)>,
}

/// What is counted of a question.
#[derive(Default)]
struct Count {
    ask: String,
    asked: usize,
    answered: usize,
    shares: f64,
    unsure: usize,
    mistakes: HashMap<String, usize>,
}

impl ClassSitting {
    /// Returns what the class knows, the question that went worst first. While it is under way only what pupils are
    /// unsure of is counted, since adding up all logs would let those who answer wait.
    pub(crate) fn known_by_question(&self, now: Moment) -> Vec<QuestionKnowledge> {
        let mut counts: HashMap<QuestionId, Count> = HashMap::new();
        for pupil in &self.pupils {
            let states = pupil.sitting.states(now);
            let quiz = pupil.sitting.quiz();
            for (number, (drawn, (_, doubt))) in (1..).zip(quiz.attempt().drawn.iter().zip(states))
            {
                let count = counts.entry(drawn.question.clone()).or_default();
                count.asked += 1;
                count.unsure += usize::from(doubt);
                if count.ask.is_empty() {
                    count.ask = quiz.shown(number).map(|shown| shown.prompt()).unwrap_or_default();
                }
            }
            let outcomes = if self.is_over() { pupil.sitting.tally().outcomes } else { Vec::new() };
            for outcome in &outcomes {
                let Some(count) = counts.get_mut(&outcome.question) else { continue };
                count.ask.clone_from(&outcome.asked.ask);
                if outcome.response.iter().any(|word| !word.trim().is_empty()) {
                    count.answered += 1;
                    count.shares += outcome.score;
                    if outcome.is_open() {
                        *count.mistakes.entry(outcome.response.join("; ")).or_default() += 1;
                    }
                }
            }
        }
        let mut known: Vec<QuestionKnowledge> = counts.into_values().map(Count::summed).collect();
        known.sort_by(|one, other| {
            one.mean.total_cmp(&other.mean).then_with(|| one.ask.cmp(&other.ask))
        });
        known
    }
}

impl Count {
    fn summed(self) -> QuestionKnowledge {
        let mistakes = self.mistakes.into_iter();
        // Among equally frequent answers the first in alphabetical order, so that a reload shows the same one.
        let mistake = mistakes.max_by(|(one, often), (other, other_often)| {
            often.cmp(other_often).then_with(|| other.cmp(one))
        });
        #[expect(clippy::cast_precision_loss, reason = "a class has 500 pupils at most")]
        let mean = self.shares / self.asked.max(1) as f64;
        let Self { ask, asked, answered, unsure, .. } = self;
        QuestionKnowledge { ask, asked, answered, mean, unsure, mistake }
    }
}
