//! `hafal ready`: how a learner stands before an exam, what to expect on the day, and what it would take.

use anyhow::Result;
use serde_json::{Value, json};

use crate::host::{Outcome, World};
use crate::moment::date_of;
use crate::report::{ready_page, rounded};
use crate::store::Store;
use crate::study::{Readiness, cards_at, cards_of, keep_forecasts, place_at, readiness};

/// What can be typed after `hafal ready`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks; none for all with an exam.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs `hafal ready`.
///
/// # Errors
/// When a deck or the store cannot be read.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let plans = store.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    let decks = if args.decks.is_empty() {
        let places = plans.iter().filter_map(|plan| place_at(plan.path.as_deref(), &plan.deck));
        cards_at(&places.collect::<Vec<_>>(), false, store.as_ref(), world)?
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
        world.write_json(&all.iter().map(object).collect::<Value>())?;
    } else {
        let today = world.clock.now().day_number();
        world.print(&ready_page(&all, today, &world.words, world.signs, world.paper))?;
    }
    keep_forecasts(&all, world);
    Ok(Outcome::Done)
}

fn object(one: &Readiness) -> Value {
    let share = |share: f32| rounded(f64::from(share));
    let seen = &one.forecast;
    json!({
        "deck": one.deck,
        "title": one.title,
        "exam": one.exam.map(|exam| date_of(exam).to_string()),
        "minutes": one.minutes,
        "cards": one.cards,
        "unseen": one.unseen,
        "today": share(seen.today),
        "expected": one.exam.map(|_| share(seen.then)),
        "low": one.exam.map(|_| share(seen.low)),
        "high": one.exam.map(|_| share(seen.high)),
        "idle": one.exam.map(|_| share(seen.idle)),
        "minutes_for_90": one.needed.map(share),
        "weakest": one.weakest.iter().map(|tag| {
            json!({"tag": tag.tag, "recall": rounded(tag.recall()), "cards": tag.cards})
        }).collect::<Vec<_>>(),
        "confusions": one.confusions.iter().map(|taken| {
            json!({"given": taken.given, "right": taken.right, "count": taken.count})
        }).collect::<Vec<_>>(),
        "outcome": one.past.as_ref().map(|past| json!({
            "known": rounded(past.known),
            "scored": past.scored.map(rounded),
            "forecasts": past.forecasts.iter().map(|(day, expected, low, high)| json!({
                "day": date_of(*day).to_string(), "expected": share(*expected),
                "low": share(*low), "high": share(*high)})).collect::<Vec<_>>(),
        })),
    })
}
