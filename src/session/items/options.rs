//! The options of a question, who picked them, and what guessing among them would earn.

use super::model::ItemOption;
use super::taken::TakenAnswer;
use super::today::QuestionToday;
use crate::question::{Form, OptionText, Options};
use crate::session::entry::Asked;
use crate::session::guessing::guessed_share_of;

/// The form of a question by its wording in the log, with the options of today's deck where that still has it; else
/// with those that were picked or right.
pub(super) fn form_of(
    asked: &Asked,
    today: Option<&QuestionToday>,
    answers: &[&TakenAnswer],
) -> Form {
    if let Some(today) = today.filter(|today| today.asked.kind == asked.kind) {
        return today.form.clone();
    }
    let options = || Options::from_words(seen_options(asked, answers).into_iter(), 0);
    match asked.kind.as_str() {
        "truth" => {
            Form::One(Options { texts: [true, false].map(OptionText::Truth).into(), pinned: 2 })
        }
        "choice" => Form::One(options()),
        "many" => Form::Many(options()),
        "order" => Form::Sort(asked.right.clone()),
        "match" => pairs_of(&asked.right),
        _ => Form::Card,
    }
}

/// The options that are right or were picked, each once.
fn seen_options<'a>(asked: &'a Asked, answers: &[&'a TakenAnswer]) -> Vec<&'a str> {
    let is_same_kind = |answer: &&&'a TakenAnswer| {
        answer.asked.as_ref().is_some_and(|other| other.kind == asked.kind)
    };
    let picked = answers.iter().filter(is_same_kind).flat_map(|answer| &answer.response);
    let mut words: Vec<&str> = Vec::new();
    for word in asked.right.iter().chain(picked) {
        if !words.contains(&word.as_str()) {
            words.push(word);
        }
    }
    words
}

/// The form of pairs that the log keeps as `left = right`.
fn pairs_of(words: &[String]) -> Form {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (item, other) in words.iter().filter_map(|pair| pair.split_once(" = ")) {
        left.push(item.to_owned());
        right.push(other.to_owned());
    }
    Form::Pair { left, right }
}

/// The share of points that guessing earns, 0 to 1. No penalty lowers it, since none lowers a question's mean.
pub(super) fn guessing_level(form: &Form, right: &[String]) -> f64 {
    let has_wrong = |options: &Options| options.texts.len() > right.len();
    let form = match form {
        // If the deck is gone, wrong options that nobody picked are not known.
        Form::One(options) if !has_wrong(options) => &Form::One(with_a_wrong_one(options)),
        Form::Many(options) if !has_wrong(options) => &Form::Many(with_a_wrong_one(options)),
        Form::One(_)
        | Form::Many(_)
        | Form::Line(_)
        | Form::Sort(_)
        | Form::Pair { .. }
        | Form::Card => form,
    };
    guessed_share_of(form, right.len(), 0.0)
}

fn with_a_wrong_one(options: &Options) -> Options {
    let mut options = options.clone();
    options.texts.push(OptionText::Words(String::new()));
    options
}

/// Counts who picked which option; empty for a form without options. `answers` begin with the best attempt, `group` of
/// them are the best and as many the worst.
pub(super) fn count_picks(
    form: &Form,
    asked: &Asked,
    answers: &[&TakenAnswer],
    group: usize,
) -> Vec<ItemOption> {
    let (Form::One(options) | Form::Many(options)) = form else { return Vec::new() };
    let mut texts: Vec<&str> = options.texts.iter().map(OptionText::words).collect();
    // The deck may have other words today than those that were picked.
    for seen in seen_options(asked, answers) {
        if !texts.contains(&seen) {
            texts.push(seen);
        }
    }
    let (upper, lower) = best_and_worst(answers, group);
    let option = |text: &str| {
        let text = text.to_owned();
        let picks = |answers: &[&TakenAnswer]| {
            answers.iter().filter(|answer| answer.response.contains(&text)).count()
        };
        let (picked, upper, lower) = (picks(answers), picks(upper), picks(lower));
        ItemOption { right: asked.right.contains(&text), picked, upper, lower, text }
    };
    texts.into_iter().map(option).collect()
}

/// The first and the last `group` of a list.
pub(super) fn best_and_worst<T>(all: &[T], group: usize) -> (&[T], &[T]) {
    let best = all.get(..group).unwrap_or(all);
    let worst = all.get(all.len().saturating_sub(group)..).unwrap_or(all);
    (best, worst)
}
