//! `hafal` alone: a menu of what can be done now, each entry with its command.

mod entries;
mod picker;

use anyhow::Result;

use self::entries::{MenuChoice, menu_entries};
use self::picker::{MenuRow, pick_row};
use crate::command::decks::{DeckRow, DeckState, deck_rows, row_details};
use crate::command::{drill, quiz, ready, stats};
use crate::host::{Outcome, World, quoted, watch};
use crate::locale::Interface;
use crate::page::safe_line;
use crate::say::Say;

pub(crate) fn run(world: &World) -> Result<Outcome> {
    // A script that runs hafal alone must not wait for a line that never comes.
    if !world.interactive && !world.plain {
        world.print_text(&world.words.text("menu-start"))?;
        return Ok(Outcome::Done);
    }
    watch(&world.farewell);
    let store = world.peek()?;
    let decks = usable_decks(deck_rows(store.as_ref(), world)?, world.words.interface());
    let entries = menu_entries(store.as_ref(), &decks, world)?;
    drop(store);
    let (choices, rows): (Vec<MenuChoice>, Vec<MenuRow>) = entries.into_iter().unzip();
    let picked = pick_row(&world.words.text("menu-what"), &rows, world)?;
    match picked.map(|place| choices.get(place)) {
        Err(outcome) => Ok(outcome),
        Ok(None) => Ok(Outcome::Done),
        Ok(Some(MenuChoice::Continue)) => {
            quiz::ask(&quiz::Args { resume: true, ..quiz::Args::default() }, world)
        }
        Ok(Some(MenuChoice::Drill)) => drill::ask(&drill::Args::default(), world),
        Ok(Some(MenuChoice::Quiz)) => quiz_deck(&decks, world),
        Ok(Some(MenuChoice::Ready)) => ready::run(&ready::Args::default(), world),
        Ok(Some(MenuChoice::Stats)) => stats::run(&stats::Args::default(), world),
    }
}

/// Lists the decks that can be asked, those in the interface's language or in none first.
fn usable_decks(mut rows: Vec<DeckRow>, interface: Interface) -> Vec<DeckRow> {
    rows.retain(|row| row.state == DeckState::Usable && row.questions > 0);
    let is_foreign = |row: &DeckRow| {
        let language = row.language.as_deref().and_then(|tag| tag.split('-').next());
        language.is_some_and(|language| language != interface.tag())
    };
    rows.sort_by_key(is_foreign);
    rows
}

/// Lets the learner choose a deck, and asks a few of its questions.
fn quiz_deck(decks: &[DeckRow], world: &World) -> Result<Outcome> {
    let row = |deck: &DeckRow| MenuRow {
        name: safe_line(&deck.title),
        details: row_details(deck, world),
        command: safe_line(&quoted(&deck.name)),
    };
    let command = Say::new("menu-quiz-deck").with("count", quiz::A_FEW);
    let which = Say::new("menu-which").with("command", command);
    let rows: Vec<MenuRow> = decks.iter().map(row).collect();
    let picked = match pick_row(&world.words.say(&which), &rows, world)? {
        Ok(place) => decks.get(place),
        Err(outcome) => return Ok(outcome),
    };
    let Some(deck) = picked else { return Ok(Outcome::Done) };
    let args = quiz::Args {
        decks: vec![deck.name.clone()],
        questions: Some(quiz::A_FEW),
        ..quiz::Args::default()
    };
    quiz::ask(&args, world)
}
