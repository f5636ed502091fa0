//! The entries of the menu of `hafal` today: only what can be done now, with figures.

use anyhow::Result;

use super::picker::MenuRow;
use crate::command::decks::DeckRow;
use crate::command::quiz;
use crate::host::World;
use crate::page::safe_line;
use crate::report::portion_line;
use crate::say::Say;
use crate::session::tally;
use crate::store::Store;
use crate::study::todays_portion;

/// What an entry of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MenuChoice {
    Continue,
    Drill,
    Quiz,
    Ready,
    Stats,
}

/// Lists what can be done now: an unfinished attempt first, an exam where one is planned.
pub(super) fn menu_entries(
    store: Option<&Store>,
    decks: &[DeckRow],
    world: &World,
) -> Result<Vec<(MenuChoice, MenuRow)>> {
    let words = &world.words;
    let entry = |choice, name, details, command: &str| {
        let command = format!("{command}{}", world.data_named());
        (choice, MenuRow { name: words.text(name), details, command })
    };
    let mut entries = Vec::new();
    if let Some(attempt) = unfinished_attempt(store, world)? {
        entries.push(entry(MenuChoice::Continue, "menu-continue", attempt, "hafal quiz --resume"));
    }
    let counts = due_today(store, world);
    entries.push(entry(MenuChoice::Drill, "menu-drill", counts, "hafal drill"));
    let command = words.text("menu-quiz-command");
    entries.push(entry(MenuChoice::Quiz, "menu-quiz", words.text("menu-choose-deck"), &command));
    if let Some(exam) = next_exam(store, decks, world)? {
        entries.push(entry(MenuChoice::Ready, "menu-exam", exam, "hafal ready"));
    }
    entries.push(entry(
        MenuChoice::Stats,
        "menu-stats",
        words.text("menu-stats-what"),
        "hafal stats",
    ));
    Ok(entries)
}

/// `3 of 10 answered, South-South Cooperation`
fn unfinished_attempt(store: Option<&Store>, world: &World) -> Result<Option<String>> {
    let record = store.map(|store| quiz::resumable(store, world)).transpose()?.flatten();
    Ok(record.map(|record| {
        let say = Say::new("menu-answered").with("deck", safe_line(&record.attempt.title));
        let say = say.with("count", tally(&record).answered);
        world.words.say(&say.with("of", record.attempt.drawn.len()))
    }))
}

/// `due 14 · new 5 · about 6 min`, as the drill begins; a deck that cannot be read must not keep the menu away.
fn due_today(store: Option<&Store>, world: &World) -> String {
    let portion = todays_portion(store, world).unwrap_or_default();
    if portion.cards() == 0 {
        return world.words.text("menu-nothing-due");
    }
    portion_line("drill-due", portion, &world.words, world.signs)
}

/// `in 16 days, South-South Cooperation`: the nearest exam to come
fn next_exam(store: Option<&Store>, decks: &[DeckRow], world: &World) -> Result<Option<String>> {
    let today = world.clock.now().day_number();
    let plans = store.map(Store::plans).transpose()?.unwrap_or_default();
    let next = plans.into_iter().filter(|plan| plan.exam >= today).min_by_key(|plan| plan.exam);
    Ok(next.map(|plan| {
        let deck = decks.iter().find(|deck| deck.id == plan.deck);
        let title = safe_line(deck.map_or(&plan.deck, |deck| &deck.title));
        let days = i64::from(plan.exam.saturating_sub(today));
        world.words.say(&Say::new("menu-exam-in").with("deck", title).with("days", days))
    }))
}
