//! What may make an exam unfair though it can be asked: variants that differ in points, a pass mark that a guesser reaches.

use super::flaws::at_section;
use super::pool::{Pooled, candidates, pool};
use crate::deck::{Deck, Exam, Section};
use crate::question::{At, Flaw, count, is_same_score, reaches};
use crate::say::Say;
use crate::session::guessing::guessed_share;

/// Lists the warnings about an exam over its decks, which are in its order. `percent` words a share.
pub fn exam_warnings(exam: &Exam, decks: &[&Deck], percent: &dyn Fn(f64) -> String) -> Vec<Flaw> {
    let pool = pool(decks);
    let drawn: Vec<Vec<&Pooled<'_>>> = (exam.sections.iter())
        .map(|section| candidates(exam, section, &pool))
        .map(|places| places.into_iter().filter_map(|place| pool.get(place)).collect())
        .collect();
    let sections = || exam.sections.iter().zip(&drawn).enumerate();
    let uneven = sections().filter(|(_, (section, from))| has_uneven_points(section, from));
    let uneven = uneven.map(|(place, _)| {
        warning(
            "uneven-points",
            at_section(place, None),
            Say::new("lint-uneven-points"),
            "lint-uneven-points-help",
        )
    });
    let parts: Vec<(f64, f64)> =
        sections().map(|(_, (section, from))| guessed_points(section, from)).collect();
    let guessed: f64 = parts.iter().map(|(guessed, _)| guessed).sum();
    let points: f64 = parts.iter().map(|(_, points)| points).sum();
    let share = if points > 0.0 { guessed / points } else { 0.0 };
    let guessable = exam.pass.filter(|pass| points > 0.0 && reaches(share, *pass)).map(|_| {
        let say = Say::new("lint-guessable-pass").with("share", percent(share));
        warning("guessable-pass", At::field("pass"), say, "lint-guessable-pass-help")
    });
    uneven.chain(guessable).collect()
}

fn warning(code: &'static str, at: At, say: Say, help: &'static str) -> Flaw {
    Flaw { code, at, say, help: Some(Say::new(help)), write: None }
}

/// Whether a section draws some of several questions that are worth different points.
fn has_uneven_points(section: &Section, from: &[&Pooled<'_>]) -> bool {
    let chosen = section.draw.is_some_and(|draw| draw < from.len());
    let mut points = from.iter().map(|pooled| pooled.question.points);
    let first = points.next().unwrap_or_default();
    chosen && section.points.is_none() && points.any(|points| !is_same_score(points, first))
}

/// The points that guessing brings on average, and those of the whole section.
fn guessed_points(section: &Section, from: &[&Pooled<'_>]) -> (f64, f64) {
    let draw = section.draw.unwrap_or(from.len());
    let each = |pooled: &&Pooled<'_>| {
        let points = section.points.unwrap_or(pooled.question.points);
        (points * guessed_share(pooled.question, section.penalty), points)
    };
    let sums = from.iter().map(each).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let mean = count(draw) / count(from.len().max(1));
    (sums.0 * mean, sums.1 * mean)
}
