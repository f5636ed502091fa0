//! `hafal ready`: forecasts how well a learner knows a deck on the day of an exam.

use anyhow::Result;
use serde_json::{Value, json};

use crate::host::{Outcome, World};
use crate::moment::date_of;
use crate::report::{ready_page, rounded};
use crate::store::Store;
use crate::study::{Readiness, cards_at, cards_of, keep_forecasts, planned_place, readiness};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// Empty for every deck with an exam.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
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
        world.write_json(&all.iter().map(readiness_json).collect::<Value>())?;
    } else {
        let today = world.clock.now().day_number();
        world.print(&ready_page(&all, today, &world.words, world.signs, world.paper))?;
    }
    keep_forecasts(&all, world);
    Ok(Outcome::Done)
}

fn readiness_json(ready: &Readiness) -> Value {
    let share = |share: f32| rounded(f64::from(share));
    let seen = &ready.forecast;
    json!({
        "deck": ready.deck,
        "title": ready.title,
        "exam": ready.exam.map(|exam| date_of(exam).to_string()),
        "minutes": ready.minutes,
        "cards": ready.cards,
        "unseen": ready.unseen,
        "today": share(seen.today),
        "expected": ready.exam.map(|_| share(seen.then)),
        "low": ready.exam.map(|_| share(seen.low)),
        "high": ready.exam.map(|_| share(seen.high)),
        "idle": ready.exam.map(|_| share(seen.idle)),
        "minutes_for_90": ready.needed.map(share),
        "weakest": ready.weakest.iter().map(|tag| {
            json!({"tag": tag.tag, "recall": rounded(tag.recall()), "cards": tag.cards})
        }).collect::<Vec<_>>(),
        "confusions": ready.confusions.iter().map(|confusion| {
            json!({"given": confusion.given, "right": confusion.right, "count": confusion.count})
        }).collect::<Vec<_>>(),
        "outcome": ready.past.as_ref().map(|past| json!({
            "known": rounded(past.known),
            "scored": past.scored.map(rounded),
            "forecasts": past.forecasts.iter().map(|(day, expected, low, high)| json!({
                "day": date_of(*day).to_string(), "expected": share(*expected),
                "low": share(*low), "high": share(*high)})).collect::<Vec<_>>(),
        })),
    })
}
