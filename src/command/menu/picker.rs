//! Picks a row from several: by keys in a terminal, by its number in plain lines.

use std::fmt;
use std::io;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use anyhow::Result;
use console::{Alignment, Term, measure_text_width, pad_str, style, truncate_str};
use dialoguer::Select;
use dialoguer::theme::{ColorfulTheme, Theme};

use crate::ask::{Dialogue, PromptReply, TypedDialogue, theme};
use crate::host::{Left, Outcome, World, tty};
use crate::page::MEASURE;

/// The widest name, in columns, that shares a line with its details.
const SHORT_NAME: usize = 14;

/// Columns between the parts of a row.
const BETWEEN: usize = 3;
/// The fewest columns for details: a window with less room shows no commands.
const LEAST_DETAILS: usize = 24;

/// A row of a menu, its texts safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MenuRow {
    pub(super) name: String,
    pub(super) details: String,
    /// The command that does the same.
    pub(super) command: String,
}

/// Returns the place of the row that is picked, or how hafal ends without one.
pub(super) fn pick_row(
    prompt: &str,
    rows: &[MenuRow],
    world: &World,
) -> Result<Result<usize, Outcome>> {
    if world.interactive {
        pick_by_keys(prompt, rows, world)
    } else {
        pick_by_line(prompt, rows, world)
    }
}

fn pick_by_keys(prompt: &str, rows: &[MenuRow], world: &World) -> Result<Result<usize, Outcome>> {
    // dialoguer asks console, which treats an empty NO_COLOR as set.
    console::set_colors_enabled(world.paper.colour);
    console::set_colors_enabled_stderr(world.paper.colour);
    let width = world.paper.width.unwrap_or(MEASURE).saturating_sub(3).clamp(1, MEASURE);
    let theme = RowTheme { rows: laid_out(rows, width), inner: theme(world.signs) };
    // dialoguer counts the rows of the window by the bytes of its items, so they are numbers, and the theme has the
    // texts.
    let places: Vec<usize> = (0..rows.len()).collect();
    tty::remember();
    let picked = Select::with_theme(&theme)
        .with_prompt(prompt)
        .items(&places)
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

fn pick_by_line(prompt: &str, rows: &[MenuRow], world: &World) -> Result<Result<usize, Outcome>> {
    let came = world.farewell.came();
    let mut dialogue = TypedDialogue::new(Rc::clone(&world.words), world.paper, Some(came.clone()));
    let item = |row: &MenuRow| {
        let parts = [row.name.as_str(), row.details.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{} ({})", parts.join(": "), row.command)
    };
    let items: Vec<String> = rows.iter().map(item).collect();
    match dialogue.pick(prompt, &items, None) {
        Ok(PromptReply::Given(place)) => Ok(Ok(place)),
        Ok(PromptReply::Back | PromptReply::Leave(_)) => Ok(Err(Outcome::Done)),
        Err(error) if error.is::<Left>() && came.load(Ordering::Relaxed) => Ok(Err(Outcome::Left)),
        Err(error) if error.is::<Left>() => Ok(Err(Outcome::Done)),
        Err(error) => Err(error),
    }
}

/// Lays rows out in columns, each as the text that is lit and the command beside it.
fn laid_out(rows: &[MenuRow], width: usize) -> Vec<(String, String)> {
    let widest = |text: fn(&MenuRow) -> &String| {
        rows.iter().map(|row| measure_text_width(text(row))).max().unwrap_or(0)
    };
    let name = widest(|row| &row.name).min(40).min(width);
    let (details, command) = (widest(|row| &row.details), widest(|row| &row.command));
    let room = width.saturating_sub(name + BETWEEN);
    let beside = room.saturating_sub(command + BETWEEN);
    let (details, is_beside) = if beside >= details.min(LEAST_DETAILS) {
        (details.min(beside), true)
    } else {
        (details.min(room), false)
    };
    let cut = |text: &str, wide: usize| {
        // Without room for the text there is no room for the dots either.
        let cut = truncate_str(text, wide, if wide < 3 { "" } else { "..." });
        pad_str(&cut, wide, Alignment::Left, None).into_owned()
    };
    if !is_beside && details < widest(|row| &row.details) && name <= SHORT_NAME {
        let whole = |row: &MenuRow| named_details(row, &cut, width);
        return rows.iter().map(whole).collect();
    }
    let gap = " ".repeat(BETWEEN);
    let laid = |row: &MenuRow| {
        let text = [cut(&row.name, name), cut(&row.details, details)].join(&gap);
        if is_beside {
            (text + &gap, row.command.clone())
        } else {
            (text.trim_end().to_owned(), String::new())
        }
    };
    rows.iter().map(laid).collect()
}

/// `Drill: due 14 · new 5`: without columns more of the details fits in a narrow window.
fn named_details(
    row: &MenuRow,
    cut: &impl Fn(&str, usize) -> String,
    width: usize,
) -> (String, String) {
    let parts = [row.name.as_str(), row.details.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (cut(&parts.join(": "), width).trim_end().to_owned(), String::new())
}

/// dialoguer's theme for items that are the places of rows.
struct RowTheme {
    rows: Vec<(String, String)>,
    inner: ColorfulTheme,
}

impl Theme for RowTheme {
    fn format_select_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        self.inner.format_select_prompt(f, prompt)
    }

    fn format_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        place: &str,
        active: bool,
    ) -> fmt::Result {
        let row = place.parse().ok().and_then(|place: usize| self.rows.get(place));
        let Some((text, command)) = row else { return Ok(()) };
        self.inner.format_select_prompt_item(f, text, active)?;
        write!(f, "{}", style(command).for_stderr().dim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, details: &str, command: &str) -> MenuRow {
        let [name, details, command] = [name, details, command].map(str::to_owned);
        MenuRow { name, details, command }
    }

    fn seen(rows: &[MenuRow], width: usize) -> Vec<String> {
        let laid = laid_out(rows, width).into_iter();
        laid.map(|(text, command)| format!("{text}{command}")).collect()
    }

    #[test]
    fn rows_stand_in_columns_and_commands_give_way_in_a_narrow_window() {
        let rows = [
            row("Drill", "due 14 · new 5 · about 6 min", "hafal drill"),
            row("Statistics", "", "hafal stats"),
        ];
        assert_eq!(
            seen(&rows, 76),
            [
                "Drill        due 14 · new 5 · about 6 min   hafal drill",
                "Statistics                                  hafal stats"
            ]
        );
        let narrow = seen(&rows, 37);
        assert_eq!(narrow, ["Drill: due 14 · new 5 · about 6 min", "Statistics"]);
        let narrower = seen(&rows, 27);
        assert_eq!(narrower, ["Drill: due 14 · new 5 · ...", "Statistics"]);
        assert!(seen(&rows, 5).iter().all(|row| measure_text_width(row) <= 5 + BETWEEN));
    }

    #[test]
    fn wide_letters_are_cut_by_columns() {
        let rows = [row(&"東".repeat(60), "1 question", "x")];
        assert!(seen(&rows, 76).iter().all(|row| measure_text_width(row) <= 76));
    }
}
