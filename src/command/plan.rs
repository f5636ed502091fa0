//! `hafal plan`: tells hafal of an exam; from then on drills plan for that day.

use anyhow::Result;

use super::cards::look;
use super::drill::minutes;
use super::{Outcome, Problem, World};
use crate::ask::{Line, Page, Style};
use crate::moment::{date_of, number_of};
use crate::say::Say;
use crate::schedule::Day;
use crate::store::Plan;

/// What can be typed after `hafal plan`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The deck; none to list the exams that are planned for.
    #[arg(value_name = "DECK")]
    pub deck: Option<String>,
    /// The day of the exam.
    #[arg(value_name = "DATE", value_parser = date, conflicts_with = "clear")]
    pub date: Option<jiff::civil::Date>,
    /// Minutes a day.
    #[arg(long, value_name = "M", value_parser = minutes, conflicts_with = "clear")]
    pub minutes: Option<f64>,
    /// Plan for no exam any more.
    #[arg(long, requires = "deck")]
    pub clear: bool,
}

/// Minutes a day where none are named.
pub(super) const MINUTES: f64 = 15.0;

/// A day as typed: an ISO date.
fn date(text: &str) -> Result<jiff::civil::Date, String> {
    let iso = text.len() == 10 && text.chars().filter(|sign| *sign == '-').count() == 2;
    text.parse().ok().filter(|_| iso).ok_or_else(|| "usage-date".to_owned())
}

/// Runs `hafal plan`.
///
/// # Errors
/// When the deck or the store cannot be used, or the day is past.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let Some(name) = &args.deck else { return list(world) };
    let peeked = world.peek()?;
    let looked = match look(std::slice::from_ref(name), peeked.as_ref(), world)? {
        Ok(looked) => looked,
        Err(outcome) => return Ok(outcome),
    };
    drop(peeked);
    let now = world.clock.now();
    let today = now.day_number();
    if args.clear {
        let mut store = world.open()?;
        for deck in &looked {
            store.clear_plan(&deck.id, now)?;
            say(&Say::new("plan-cleared").with("deck", deck.title.as_str()), world)?;
        }
        return Ok(Outcome::Done);
    }
    let Some(date) = args.date else {
        let say = Say::new("plan-no-date");
        return Err(Problem::new(say).help(Say::new("usage-date")).into());
    };
    let exam = number_of(date);
    if exam < today {
        let past = Say::new("plan-past").with("day", world.words.date(date));
        return Err(Problem::new(past).help(Say::new("usage-date")).into());
    }
    let mut store = world.open()?;
    for deck in &looked {
        let minutes = args.minutes.unwrap_or(MINUTES);
        let (deck_id, path) = (deck.id.clone(), deck.path.clone());
        let plan = Plan { deck: deck_id, path, exam, minutes: Some(minutes) };
        store.plan(&plan, now)?;
        say(&planned(&deck.title, exam, minutes, today, world), world)?;
    }
    Ok(Outcome::Done)
}

fn planned(title: &str, exam: Day, minutes: f64, today: Day, world: &World) -> Say {
    let days = i64::from(exam.saturating_sub(today));
    Say::new("plan-planned")
        .with("deck", title)
        .with("day", world.words.date(date_of(exam)))
        .with("days", days)
        .with("minutes", world.words.number(minutes, 1))
}

fn list(world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let today = world.clock.now().day_number();
    let plans = store.map(|store| store.plans()).transpose()?.unwrap_or_default();
    let coming: Vec<Plan> = plans.into_iter().filter(|plan| plan.exam >= today).collect();
    let mut page = Page::default();
    if coming.is_empty() {
        page.text(&world.words.text("plan-none"), 0, Style::Plain);
    }
    for plan in &coming {
        let say = planned(&plan.deck, plan.exam, plan.minutes.unwrap_or(MINUTES), today, world);
        page.push(Line::of(world.words.say(&say), Style::Plain));
    }
    world.print(&page)?;
    Ok(Outcome::Done)
}

fn say(say: &Say, world: &World) -> Result<()> {
    let mut page = Page::default();
    page.text(&world.words.say(say), 0, Style::Plain);
    Ok(world.print(&page)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_that_there_is() {
        assert!(date("2026-12-10").is_ok());
        for wrong in ["2026-02-30", "10.12.2026", "2026-12", "tomorrow", "", "+002026-12-10"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }
}
