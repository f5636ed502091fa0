//! `hafal plan`: plans a deck's drills for the day of an exam.

use anyhow::Result;

use super::drill::minutes;
use crate::host::library::{DeckPlace, stored_path};
use crate::host::{Outcome, Problem, World};
use crate::judge::{Date, Language, read_typed_date};
use crate::moment::{date_of, day_number_of};
use crate::page::{Line, Page, Style};
use crate::report::forecast_line;
use crate::say::Say;
use crate::schedule::Day;
use crate::store::{Plan, Store};
use crate::study::{
    DEFAULT_MINUTES, DeckCards, KnownLearner, cards_at, cards_of, foresee_exam, minutes_of,
    planned_place,
};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// None lists the planned exams.
    #[arg(value_name = "DECK")]
    pub(crate) deck: Option<String>,
    #[arg(value_name = "DATE", value_parser = exam_date, conflicts_with = "clear")]
    pub(crate) date: Option<ExamDate>,
    #[arg(long, value_name = "M", value_parser = minutes, conflicts_with = "clear", requires = "deck")]
    pub(crate) minutes: Option<f64>,
    #[arg(long, requires = "deck")]
    pub(crate) clear: bool,
}

/// The day of an exam as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExamDate {
    /// A day of a year.
    Whole(jiff::civil::Date),
    /// A day without its year, held in a leap year: the next such day is meant.
    Yearless(jiff::civil::Date),
}

impl ExamDate {
    /// Returns the day that is meant from `today` on.
    fn next_from(self, today: jiff::civil::Date) -> Option<jiff::civil::Date> {
        match self {
            Self::Whole(date) => Some(date),
            Self::Yearless(date) => (today.year()..=today.year() + LEAP_YEARS_APART)
                .filter_map(|year| date.with().year(year).build().ok())
                .find(|date| *date >= today),
        }
    }
}

/// The most years between two days called 29 February.
const LEAP_YEARS_APART: i16 = 8;

/// Reads a day in all the ways in which marking would read one, and without its year.
fn exam_date(text: &str) -> Result<ExamDate, String> {
    let yearless = |end: &str| read_day(&format!("{}{end}", text.trim()));
    let ends = [" 2024", "/2024", "-2024", ".2024", "2024"];
    read_day(text)
        .map(ExamDate::Whole)
        .or_else(|| ends.into_iter().find_map(yearless).map(ExamDate::Yearless))
        .ok_or_else(|| "usage-date".to_owned())
}

/// Reads a day; a year of two digits is one of this century.
fn read_day(text: &str) -> Option<jiff::civil::Date> {
    // The language of what was typed is not known yet; both of the interface put the day first.
    let typed = read_typed_date(text, &Language::new("en"));
    let typed = typed.and_then(|typed| typed.as_answer_to(&THIS_CENTURY)).map(|typed| typed.date());
    typed.and_then(|date| date.to_iso().parse().ok().filter(|_| date.day.is_some()))
}

const THIS_CENTURY: Date = Date { year: 2000, month: Some(1), day: Some(1) };

/// Ten years: the furthest day that can be planned.
const FARTHEST: Day = 3_653;

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let Some(name) = &args.deck else { return list_plans(world) };
    if args.clear {
        return clear_plans(name, world);
    }
    let peeked = world.peek()?;
    let decks = cards_of(std::slice::from_ref(name), peeked.as_ref(), world)?;
    let earlier = peeked.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    drop(peeked);
    let now = world.clock.now();
    let exam = exam_day(args.date, world)?;
    let mut store = world.open()?;
    let mut page = Page::default();
    for deck in &decks {
        let (deck_id, path) = (deck.id.clone(), deck.path.clone());
        let earlier = earlier.iter().find(|plan| plan.deck == deck.id);
        let minutes = args.minutes.or_else(|| earlier.map(minutes_of)).or(Some(DEFAULT_MINUTES));
        let plan = Plan { deck: deck_id, path, exam, minutes, result: None };
        store.plan(&plan, now)?;
        push_plan(&mut page, &deck.title, &plan, world);
        push_forecast(&mut page, deck, &plan, &store, world)?;
    }
    page.text(&world.words.text("plan-from-now-on"), 0, Style::Dim);
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Returns the exam's day; refuses a past or far one.
fn exam_day(date: Option<ExamDate>, world: &World) -> Result<Day> {
    let refused = |say| Problem::new(say).help(Say::new("usage-date"));
    let today = world.clock.now().day_number();
    let date = date.and_then(|date| date.next_from(date_of(today)));
    let date = date.ok_or_else(|| refused(Say::new("plan-no-date")))?;
    let last = date_of(today.saturating_add(FARTHEST));
    let say = |id| Say::new(id).with("day", world.words.date(date));
    if date < date_of(today) {
        return Err(refused(say("plan-past")).into());
    }
    if date > last {
        return Err(refused(say("plan-far").with("last", world.words.date(last))).into());
    }
    Ok(day_number_of(date))
}

/// `A deck: exam on Thursday 10 December 2026, in 16 days, 15 min a day.`
fn push_plan(page: &mut Page, title: &str, plan: &Plan, world: &World) {
    let today = world.clock.now().day_number();
    let say = Say::new("plan-planned")
        .with("deck", title)
        .with("day", world.words.date(date_of(plan.exam)))
        .with("days", i64::from(plan.exam.saturating_sub(today)))
        .with("minutes", world.words.number(minutes_of(plan), 1));
    page.text(&world.words.say(&say), 0, Style::Plain);
}

/// `On the exam day: 98% if you drill 15 min every day, 12% if you stop now.`
fn push_forecast(
    page: &mut Page,
    deck: &DeckCards,
    plan: &Plan,
    store: &Store,
    world: &World,
) -> Result<()> {
    let now = world.clock.now();
    if plan.exam > now.day_number() {
        let learner = KnownLearner::read(store)?;
        let exam = foresee_exam(&deck.memories(), plan, &learner, store, now)?;
        let line = forecast_line(&exam.forecast, exam.drills, exam.minutes, &world.words);
        page.push(Line::new(line, Style::Plain).at(2, 2));
    }
    Ok(())
}

/// Clears the plans of a deck by its name, even where the deck is gone or broken.
fn clear_plans(name: &str, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let plans = peeked.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    let path = stored_path(&DeckPlace::File(name.into()));
    let own = |plan: &&Plan| plan.deck == name || (plan.path.is_some() && plan.path == path);
    let mut decks = titles(plans.iter().filter(own), peeked.as_ref(), world)?;
    if decks.is_empty() {
        let named = cards_of(&[name.to_owned()], peeked.as_ref(), world)?;
        decks.extend(named.into_iter().map(|deck| (deck.id, deck.title)));
    }
    drop(peeked);
    let mut page = Page::default();
    let mut store = world.open()?;
    for (deck, title) in decks {
        store.clear_plan(&deck, world.clock.now())?;
        page.text(&world.words.say(&Say::new("plan-cleared").with("deck", title)), 0, Style::Plain);
    }
    world.print(&page)?;
    Ok(Outcome::Done)
}

fn list_plans(world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let today = world.clock.now().day_number();
    let mut plans = store.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    plans.retain(|plan| plan.is_coming(today));
    plans.sort_by_key(|plan| plan.exam);
    let mut page = Page::default();
    if plans.is_empty() {
        page.text(&world.words.text("plan-none"), 0, Style::Plain);
    }
    for plan in &plans {
        let deck = planned_deck(plan, store.as_ref(), world)?;
        let title = deck.as_ref().map_or(&plan.deck, |deck| &deck.title);
        push_plan(&mut page, title, plan, world);
        if let (Some(deck), Some(store)) = (&deck, &store) {
            push_forecast(&mut page, deck, plan, store, world)?;
        }
    }
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Returns a planned deck; None where it is gone.
fn planned_deck(plan: &Plan, store: Option<&Store>, world: &World) -> Result<Option<DeckCards>> {
    let place = store.map(|store| planned_place(plan, store, world)).transpose()?.flatten();
    let decks = cards_at(place.as_slice(), false, store, world)?;
    Ok(decks.into_iter().find(|deck| deck.id == plan.deck))
}

/// Returns the planned decks' ids and titles; the id again where a deck is gone.
fn titles<'a>(
    plans: impl Iterator<Item = &'a Plan>,
    store: Option<&Store>,
    world: &World,
) -> Result<Vec<(String, String)>> {
    let mut titles = Vec::new();
    for plan in plans {
        let deck = planned_deck(plan, store, world)?;
        let title = deck.map_or_else(|| plan.deck.clone(), |deck| deck.title);
        titles.push((plan.deck.clone(), title));
    }
    Ok(titles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_that_there_is() {
        let tenth = jiff::civil::date(2026, 12, 10);
        for text in [
            "2026-12-10", "10.12.2026", "10/12/26", "10 December 2026", "10 Desember 2026",
            "Kamis, 10 Des 2026", "December 10, 2026", "10 Decembr 2026",
        ] {
            assert_eq!(exam_date(text), Ok(ExamDate::Whole(tenth)), "{text}");
        }
        for wrong in
            ["2026-02-30", "2026-12", "December", "10", "2026", "tomorrow", "", "+002026-12-10"]
        {
            assert!(exam_date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_without_its_year_is_the_next_such_day() {
        let day = jiff::civil::date;
        for text in ["10 December", "10 Des", "Dec 10", "10/12", "10.12.", "Kamis, 10 Desember"] {
            let date = exam_date(text).expect(text);
            assert_eq!(date.next_from(day(2026, 12, 10)), Some(day(2026, 12, 10)), "{text}");
            assert_eq!(date.next_from(day(2026, 12, 11)), Some(day(2027, 12, 10)), "{text}");
        }
        let leap = exam_date("29 February").expect("a leap day");
        assert_eq!(leap.next_from(day(2097, 1, 1)), Some(day(2104, 2, 29)));
    }
}
