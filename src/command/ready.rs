//! `hafal ready`: forecasts how well a learner knows a deck on the day of an exam.

use anyhow::Result;

use crate::host::{Outcome, Problem, World};
use crate::moment::date_of;
use crate::page::{Page, Style};
use crate::report::{outcome_text, ready_json, ready_page};
use crate::say::Say;
use crate::store::{Plan, Store};
use crate::study::{Readiness, cards_at, cards_of, keep_forecasts, planned_place, readiness};

#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Args {
    /// Empty for every deck with an exam.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
    /// A share, 0 to 1.
    #[arg(long, value_name = "RESULT", value_parser = exam_result, requires = "decks")]
    pub(crate) result: Option<f64>,
}

/// Reads `78%`, `78`, `78,5`, `0.78` or `39/50` as a share; refuses a bare 1, which could mean either.
fn exam_result(text: &str) -> Result<f64, String> {
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let share = match (text.trim().strip_suffix('%'), text.split_once('/')) {
        (Some(percent), _) => number(percent).map(|percent| percent / 100.0),
        (None, Some((points, out_of))) => {
            number(points).zip(number(out_of)).map(|(points, out_of)| points / out_of)
        }
        (None, None) => number(text).and_then(|bare| match bare {
            1.0 => None,
            bare if bare < 1.0 => Some(bare),
            bare => Some(bare / 100.0),
        }),
    };
    share.filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "usage-result".to_owned())
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if let Some(result) = args.result {
        keep_result(args, result, world)?;
    }
    let store = world.peek()?;
    let plans = store.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    let decks = if args.decks.is_empty() {
        let mut places = Vec::new();
        if let Some(store) = &store {
            for plan in &plans {
                places.extend(planned_place(plan, store, world)?);
            }
        }
        cards_at(&places, false, store.as_ref(), world)?
    } else {
        cards_of(&args.decks, store.as_ref(), world)?
    };
    let mut all = Vec::new();
    for deck in &decks {
        let plan = plans.iter().find(|plan| plan.deck == deck.id);
        if plan.is_some() || !args.decks.is_empty() {
            all.push(readiness(deck, plan, store.as_ref(), world)?);
        }
    }
    drop(store);
    if args.json {
        world.write_json(&ready_json(&all))?;
    } else if args.result.is_some() {
        world.print(&result_page(&all, world))?;
    } else {
        let today = world.clock.now().day_number();
        world.print(&ready_page(&all, today, &world.words, world.signs, world.paper))?;
    }
    keep_forecasts(&all, world);
    Ok(Outcome::Done)
}

/// Keeps the result of an exam; from then on its plan is over.
fn keep_result(args: &Args, result: f64, world: &World) -> Result<()> {
    let peeked = world.peek()?;
    let decks = cards_of(&args.decks, peeked.as_ref(), world)?;
    drop(peeked);
    let [deck] = decks.as_slice() else {
        return Err(Problem::new(Say::new("ready-one-deck")).into());
    };
    let mut store = world.open()?;
    let plan = store.plans()?.into_iter().find(|plan| plan.deck == deck.id);
    let unplanned = || Problem::new(Say::new("ready-no-plan").with("deck", deck.title.as_str()));
    let plan = plan.ok_or_else(|| unplanned().help(Say::new("help-ready-no-plan")))?;
    let now = world.clock.now();
    if plan.exam > now.day_number() {
        let day = world.words.date(date_of(plan.exam));
        let help = Say::new("help-ready-early");
        return Err(Problem::new(Say::new("ready-early").with("day", day)).help(help).into());
    }
    Ok(store.plan(&Plan { result: Some(result), ..plan }, now)?)
}

/// Says how the forecast did, and that the plan is over.
fn result_page(all: &[Readiness], world: &World) -> Page {
    let mut page = Page::default();
    for past in all.iter().filter_map(|ready| ready.past.as_ref()) {
        page.text(&outcome_text(past, &world.words).unwrap_or_default(), 0, Style::Plain);
    }
    page.text(&world.words.text("ready-over"), 0, Style::Dim);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_read_as_people_write_it() {
        for (text, share) in [
            ("78%", 0.78),
            (" 78 % ", 0.78),
            ("78", 0.78),
            ("78,5%", 0.785),
            ("0.78", 0.78),
            ("39/50", 0.78),
            ("39 / 50", 0.78),
            ("0", 0.0),
            ("1%", 0.01),
            ("100", 1.0),
            ("50/50", 1.0),
        ] {
            let read = exam_result(text).expect(text);
            assert!((read - share).abs() < 1e-12, "{text}: {read}");
        }
        for wrong in ["", "1", "101", "-1", "51/50", "3/0", "0/0", "x", "1/2/3", "NaN", "inf", "%"]
        {
            assert!(exam_result(wrong).is_err(), "{wrong}");
        }
    }
}
