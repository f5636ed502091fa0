//! Analyses attempts question by question.

use std::collections::{HashMap, HashSet};

use super::flags::item_flags;
use super::model::{ItemAnalysis, ItemFigures};
use super::options::{best_and_worst, count_picks, form_of, guessing_level};
use super::select::group_size;
use super::statistics::{alpha, correlation, deviation, mean};
use super::taken::{TakenAnswer, TakenAttempt};
use super::today::QuestionToday;
use crate::session::entry::{Asked, QuestionId};

/// Analyses finished attempts, one of each learner. `today` finds a question in its deck as it is now.
///
/// A claim changes nothing: a question is judged by its marks.
pub fn analyse_items(
    mut taken: Vec<TakenAttempt>,
    today: &dyn Fn(&QuestionId) -> Option<QuestionToday>,
) -> ItemAnalysis {
    taken.sort_by(TakenAttempt::better_first);
    let answers = by_question(&taken, today);
    let shares: Vec<f64> = taken.iter().map(|taken| taken.share).collect();
    let alpha = had_the_same(&taken).then(|| reliability(&taken, &answers)).flatten();
    let sd = deviation(&shares);
    let questions = answers.iter().map(ItemAnswers::analyse).collect();
    let attempts = taken.len();
    // An analysis is the last thing that a program does: to free a thousand attempts one by one takes a tenth of it.
    std::mem::forget(taken);
    ItemAnalysis {
        attempts,
        mean: mean(&shares),
        sd,
        alpha,
        sem: sd.zip(alpha).map(|(sd, alpha)| sd * (1.0 - alpha).max(0.0).sqrt()),
        questions,
    }
}

/// A question, and what became of it in each attempt that had it, that of the best attempt first.
struct ItemAnswers<'a> {
    question: &'a QuestionId,
    answers: Vec<&'a TakenAnswer>,
    today: Option<QuestionToday>,
}

/// The questions in the order of their decks; those that no deck has any more come last.
fn by_question<'a>(
    taken: &'a [TakenAttempt],
    today: &dyn Fn(&QuestionId) -> Option<QuestionToday>,
) -> Vec<ItemAnswers<'a>> {
    let mut answers: HashMap<&QuestionId, Vec<&TakenAnswer>> = HashMap::new();
    for answer in taken.iter().flat_map(|taken| &taken.answers) {
        answers.entry(&answer.question).or_default().push(answer);
    }
    let item = |(question, answers)| ItemAnswers { question, answers, today: today(question) };
    let mut all: Vec<ItemAnswers<'_>> = answers.into_iter().map(item).collect();
    let place =
        |item: &ItemAnswers<'_>| item.today.as_ref().map_or(usize::MAX, |today| today.place);
    all.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.question.cmp(b.question)));
    all
}

/// Whether all attempts had the same questions, in whatever order.
fn had_the_same(taken: &[TakenAttempt]) -> bool {
    let first = taken.first().map(|taken| taken.answers.as_slice()).unwrap_or_default();
    let first: HashSet<&QuestionId> = first.iter().map(|answer| &answer.question).collect();
    taken.iter().all(|taken| {
        taken.answers.len() == first.len()
            && taken.answers.iter().all(|answer| first.contains(&answer.question))
    })
}

fn reliability(taken: &[TakenAttempt], answers: &[ItemAnswers<'_>]) -> Option<f64> {
    let points = |item: &ItemAnswers<'_>| item.answers.iter().map(|answer| answer.points).collect();
    let totals: Vec<f64> = taken.iter().map(TakenAttempt::points).collect();
    alpha(&answers.iter().map(points).collect::<Vec<_>>(), &totals)
}

impl ItemAnswers<'_> {
    fn analyse(&self) -> ItemFigures {
        let Self { question, answers, today } = self;
        let shares: Vec<f64> = answers.iter().map(|answer| answer.share).collect();
        let rests: Option<Vec<f64>> = answers.iter().map(|answer| answer.rest).collect();
        let group = group_size(answers.len());
        let (upper, lower) = best_and_worst(&shares, group);
        let differs = mean(upper).zip(mean(lower)).filter(|_| answers.len() > 1);
        let asked = self.latest_wording();
        let form = form_of(&asked, today.as_ref(), answers);
        let mut item = ItemFigures {
            question: (*question).clone(),
            n: answers.len(),
            group,
            mean: mean(&shares),
            discrimination: rests.and_then(|rests| correlation(&shares, &rests)),
            upper_lower: differs.map(|(upper, lower)| upper - lower),
            options: count_picks(&form, &asked, answers, group),
            flags: Vec::new(),
            ask: asked.ask,
            kind: asked.kind,
        };
        item.flags = item_flags(&item, guessing_level(&form, &asked.right));
        item
    }

    /// The question's words at its latest mark, since a key may have been corrected; where nobody was asked, those of
    /// its deck.
    fn latest_wording(&self) -> Asked {
        let put = self.answers.iter().filter(|answer| answer.asked.is_some());
        let latest =
            put.max_by_key(|answer| answer.marked).and_then(|answer| answer.asked.as_ref());
        latest.or(self.today.as_ref().map(|today| &today.asked)).cloned().unwrap_or_default()
    }
}
