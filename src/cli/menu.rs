//! `hafal` alone: shows a menu of decks in a terminal, and says how to start elsewhere.

use std::io;

use anyhow::Result;
use console::{Alignment, Term, measure_text_width, pad_str, truncate_str};
use dialoguer::Select;

use crate::command::decks::{DeckRow, DeckState, deck_rows, row_details};
use crate::command::due::due_now;
use crate::command::{drill, quiz};
use crate::host::{Outcome, World, tty, watch};
use crate::page::{MEASURE, Page, Style, safe_line};
use crate::say::Say;

pub(super) fn run(world: &World) -> Result<Outcome> {
    if !world.interactive {
        let mut page = Page::default();
        page.text(&world.words.text("menu-start"), 0, Style::Plain);
        world.print(&page)?;
        return Ok(Outcome::Done);
    }
    watch(&world.farewell);
    tty::remember();
    let store = world.peek()?;
    let usable: Vec<DeckRow> = deck_rows(store.as_ref(), world)?
        .into_iter()
        .filter(|row| row.state == DeckState::Usable)
        .collect();
    let due = due_now(store.as_ref(), world);
    drop(store);
    let drill = (due > 0).then(|| world.words.say(&Say::new("menu-drill").with("count", due)));
    let decks = usable.iter().map(|row| menu_item(row, &usable, world));
    let items: Vec<String> = drill.iter().cloned().chain(decks).collect();
    match pick_item(&items, world)? {
        Err(outcome) => Ok(outcome),
        Ok(0) if drill.is_some() => drill::ask(&drill::Args::default(), world),
        Ok(place) => quiz_deck(usable.get(place - usize::from(drill.is_some())), world),
    }
}

/// Asks ten questions of a deck.
fn quiz_deck(row: Option<&DeckRow>, world: &World) -> Result<Outcome> {
    let Some(row) = row else { return Ok(Outcome::Done) };
    let args = quiz::Args {
        decks: vec![row.name.clone()],
        questions: Some(quiz::A_FEW),
        ..quiz::Args::default()
    };
    quiz::ask(&args, world)
}

/// Returns the index of the picked item, or how hafal ends without one.
fn pick_item(items: &[String], world: &World) -> Result<Result<usize, Outcome>> {
    // dialoguer asks console, which takes an empty NO_COLOR for one that is set.
    console::set_colors_enabled(world.paper.colour);
    console::set_colors_enabled_stderr(world.paper.colour);
    let picked = Select::with_theme(&crate::ask::theme(world.signs))
        .with_prompt(world.words.text("menu-which"))
        .items(items)
        .default(0)
        .report(false)
        .interact_on_opt(&Term::stdout());
    tty::restore();
    match picked {
        // Ctrl-C arrives here or as a signal; both leave in the same way.
        Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted => {
            Ok(Err(Outcome::Left))
        }
        picked => Ok(picked?.ok_or(Outcome::Done)),
    }
}

/// `South-South Cooperation   50 questions, last 75%`, in columns, on one row: dialoguer counts rows by bytes.
fn menu_item(row: &DeckRow, rows: &[DeckRow], world: &World) -> String {
    let width = world.paper.width.unwrap_or(MEASURE).saturating_sub(3).clamp(1, MEASURE);
    let titles = rows.iter().map(|row| measure_text_width(&title(row)));
    let wide = titles.max().unwrap_or(0);
    let item = format!(
        "{}   {}",
        pad_str(&title(row), wide, Alignment::Left, None),
        row_details(row, world)
    );
    truncate_str(item.trim_end(), width, "...").into_owned()
}

fn title(row: &DeckRow) -> String {
    truncate_str(&safe_line(&row.title), 40, "…").into_owned()
}
