//! `hafal optimize`: fits the memory parameters to the learner's log, and keeps them where they are better.

use std::sync::atomic::Ordering;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use crate::host::{Outcome, Problem, World, watch};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::schedule::fit::{Fit, FitError, Histories, NEEDED, Score, fit_parameters};
use crate::store::Store;

pub(crate) fn run(world: &World) -> Result<Outcome> {
    watch(&world.farewell);
    if world.peek()?.is_none() {
        return Err(too_few(0, NEEDED).into());
    }
    let mut store = world.open()?;
    let mut histories = Histories::default();
    store.each_history(None, |_, rows| histories.add_card(&rows))?;
    let (_, current) = store.model()?;
    let bar = bar(world, 1);
    let came = world.farewell.came();
    let fitted = fit_parameters(&histories, &current, |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
        !came.load(Ordering::Relaxed)
    });
    bar.finish_and_clear();
    match fitted {
        // An interrupt in the last step counts too.
        Ok(_) if came.load(Ordering::Relaxed) => Ok(Outcome::Left),
        Ok(fitted) => keep_if_better(&fitted, &mut store, world),
        Err(FitError::Cancelled) => Ok(Outcome::Left),
        Err(FitError::TooFew { have, need }) => Err(too_few(have, need).into()),
        Err(FitError::Impossible) => Err(Problem::new(Say::new("optimize-impossible")).into()),
    }
}

fn too_few(have: usize, need: usize) -> Problem {
    let say = Say::new("optimize-too-few").with("have", have).with("need", need);
    let more = need.saturating_sub(have);
    Problem::new(say).help(Say::new("help-optimize-too-few").with("more", more))
}

/// Returns a progress bar with this many steps; hidden if standard error is not a terminal.
pub(super) fn bar(world: &World, steps: u64) -> ProgressBar {
    let seen = world.errors.width.is_some();
    let target = if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let (full, empty) = world.signs.bar;
    let style = ProgressStyle::with_template("  {bar:40} {percent:>3}%");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(steps), target)
        .with_style(style.progress_chars(&format!("{full}{empty}")))
}

/// How well parameters fit, as kept beside them: log loss and RMSE before and after.
#[derive(Serialize)]
struct FitRow {
    after: [f64; 2],
    before: [f64; 2],
    held_out: usize,
    reviews: usize,
}

impl From<&Fit> for FitRow {
    fn from(fitted: &Fit) -> Self {
        let pair = |score: &Score| [score.log_loss, score.rmse_bins].map(f64::from);
        let (after, before) = (pair(&fitted.after), pair(&fitted.before));
        Self { after, before, held_out: fitted.held_out, reviews: fitted.reviews }
    }
}

fn keep_if_better(fitted: &Fit, store: &mut Store, world: &World) -> Result<Outcome> {
    if fitted.better {
        let data = serde_json::to_string(&FitRow::from(fitted))?;
        store.adopt_parameters(&fitted.parameters, &data, world.clock.now())?;
    }
    let words = &world.words;
    let mut page = Page::default();
    let say = Say::new("optimize-fitted").with("count", fitted.reviews);
    page.text(&words.say(&say.with("held", fitted.held_out)), 0, Style::Plain);
    page.gap();
    for (id, score) in [("optimize-before", &fitted.before), ("optimize-after", &fitted.after)] {
        let say = Say::new(id)
            .with("loss", words.number(f64::from(score.log_loss), 4))
            .with("rmse", words.number(f64::from(score.rmse_bins), 4));
        page.push(Line::new(words.say(&say), Style::Plain));
    }
    page.gap();
    let id = if fitted.better { "optimize-kept" } else { "optimize-not-better" };
    page.text(&words.text(id), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
