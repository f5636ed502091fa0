//! `hafal fmt`: lays decks out in one style, or writes their ids in.

use anyhow::Result;

use crate::deck::{formatted, with_ids};
use crate::host::files::{rewritable, unwritable, write_deck};
use crate::host::library::{Place, load, text};
use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::say::Say;

/// The flags of `hafal fmt`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks: names, paths or folders.
    #[arg(value_name = "DECK", required = true)]
    pub decks: Vec<String>,
    /// Write nothing; exit 1 if a deck would change.
    #[arg(long)]
    pub check: bool,
    /// Write ids in, and leave the layout alone.
    #[arg(long)]
    pub ids: bool,
}

/// What became of a deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FmtResult {
    Same,
    Changed,
    /// It has mistakes, and is as it was.
    Broken,
}

/// Runs `hafal fmt`.
///
/// # Errors
/// When a deck cannot be read or written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let library = world.library(None)?;
    let mut worst = Outcome::Done;
    let mut failed = None;
    for name in &args.decks {
        for place in library.find(name).map_err(Problem::from)? {
            match one(&place, args, world) {
                Ok(FmtResult::Changed) if args.check => worst = Outcome::Failed,
                Ok(FmtResult::Broken) => worst = Outcome::Failed,
                Ok(FmtResult::Same | FmtResult::Changed) => {}
                Err(problem) => failed = failed.or(Some(problem)),
            }
        }
    }
    failed.map_or(Ok(worst), |problem| Err(problem.into()))
}

fn one(place: &Place, args: &Args, world: &World) -> Result<FmtResult, Problem> {
    let Place::File(path) = place else {
        let say = Say::new("fmt-built-in").with("name", place.stem());
        return Err(Problem::new(say).help(Say::new("help-fmt-built-in")));
    };
    rewritable(path)?;
    let text = text(place)?;
    let stem = place.stem();
    let Some(anew) = (if args.ids { with_ids(&text, &stem) } else { formatted(&text) }) else {
        return broken(place, world);
    };
    if anew == text {
        return Ok(FmtResult::Same);
    }
    if !args.check {
        write_deck(path, &anew).map_err(|error| unwritable(path, &error))?;
    }
    let id = match (args.check, args.ids) {
        (false, false) => "fmt-changed",
        (true, false) => "fmt-would-change",
        (false, true) => "fmt-ids-written",
        (true, true) => "fmt-ids-missing",
    };
    let mut page = Page::default();
    let say = Say::new(id).with("file", place.name());
    page.text(&world.words.say(&say), 0, Style::Plain);
    // Where standard output is closed the deck was written all the same.
    let _ = world.print(&page);
    Ok(FmtResult::Changed)
}

/// A deck that cannot be laid out: its mistakes are shown.
fn broken(place: &Place, world: &World) -> Result<FmtResult, Problem> {
    let loaded = load(place)?;
    if loaded.reading.deck.is_some() {
        return Err(Problem::new(Say::new("fmt-unsafe").with("file", loaded.name.as_str())));
    }
    world.show_mistakes(&loaded);
    Ok(FmtResult::Broken)
}
