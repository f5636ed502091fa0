//! `hafal` alone: a menu of decks in a terminal, a word on how to start elsewhere.

use std::io;

use anyhow::Result;
use dialoguer::Select;
use dialoguer::theme::ColorfulTheme;

use super::decks::{Row, State, about, rows};
use super::{Outcome, World, quiz};
use crate::ask::{Page, Style, safe_line};

/// Runs `hafal` without a command.
pub(super) fn run(world: &World) -> Result<Outcome> {
    if !world.interactive {
        let mut page = Page::default();
        page.text(&world.words.text("menu-start"), 0, Style::Plain);
        world.print(&page)?;
        return Ok(Outcome::Done);
    }
    super::signals::watch(&world.farewell);
    crate::ask::remember_terminal();
    let store = world.peek()?;
    let usable: Vec<Row> =
        rows(store.as_ref(), world)?.into_iter().filter(|row| row.state == State::Usable).collect();
    drop(store);
    let items: Vec<String> = usable.iter().map(|row| item(row, &usable, world)).collect();
    let picked = Select::with_theme(&ColorfulTheme::default())
        .with_prompt(world.words.text("menu-which"))
        .items(&items)
        .default(0)
        .report(false)
        .interact_opt();
    crate::ask::restore_terminal();
    let picked = match picked {
        // Ctrl-C: whichever comes first, this or the signal, leaves in the same way.
        Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted => {
            return Ok(Outcome::Left);
        }
        picked => picked?,
    };
    let Some(row) = picked.and_then(|place| usable.get(place)) else { return Ok(Outcome::Done) };
    let args =
        quiz::Args { decks: vec![row.name.clone()], questions: Some(10), ..quiz::Args::default() };
    quiz::ask(&args, world)
}

/// `South-South Cooperation   50 questions, last 75%`, in columns.
fn item(row: &Row, rows: &[Row], world: &World) -> String {
    let title = |row: &Row| console::truncate_str(&safe_line(&row.title), 40, "…").into_owned();
    let wide = rows.iter().map(|row| console::measure_text_width(&title(row))).max().unwrap_or(0);
    format!(
        "{}   {}",
        console::pad_str(&title(row), wide, console::Alignment::Left, None),
        about(row, world)
    )
}
