//! `hafal fmt`: formats decks, or writes ids into them.

use anyhow::Result;

use crate::deck::{formatted, is_exam, read_exam, with_ids};
use crate::host::files::{rewritable, rewrite_deck, unwritable};
use crate::host::library::{DeckPlace, load_deck, load_text};
use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::say::Say;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK", required = true)]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) check: bool,
    #[arg(long)]
    pub(crate) ids: bool,
}

/// How formatting a deck ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FmtResult {
    Same,
    Changed,
    /// It has mistakes and is left as it was.
    Broken,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let library = world.library(None)?;
    let mut worst = Outcome::Done;
    let mut failed = None;
    for name in &args.decks {
        for place in library.find(name).map_err(Problem::from)? {
            match format_deck(&place, args, world) {
                Ok(FmtResult::Changed) if args.check => worst = Outcome::Failed,
                Ok(FmtResult::Broken) => worst = Outcome::Failed,
                Ok(FmtResult::Same | FmtResult::Changed) => {}
                Err(problem) => failed = failed.or(Some(problem)),
            }
        }
    }
    failed.map_or(Ok(worst), |problem| Err(problem.into()))
}

fn format_deck(place: &DeckPlace, args: &Args, world: &World) -> Result<FmtResult, Problem> {
    let DeckPlace::File(path) = place else {
        let say = Say::new("fmt-built-in").with("name", place.stem());
        return Err(Problem::new(say).help(Say::new("help-fmt-built-in")));
    };
    rewritable(path)?;
    let text = load_text(place)?;
    if args.ids && is_exam(&text) {
        // It has no questions of its own.
        return Ok(FmtResult::Same);
    }
    let stem = place.stem();
    let Some(anew) = (if args.ids { with_ids(&text, &stem) } else { formatted(&text) }) else {
        return show_why_broken(place, world);
    };
    if anew == text {
        return Ok(FmtResult::Same);
    }
    if !args.check {
        rewrite_deck(path, &anew).map_err(|error| unwritable(path, &error))?;
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
    // The deck is written even where standard output is closed.
    let _ = world.print(&page);
    Ok(FmtResult::Changed)
}

/// Shows the mistakes of a deck that cannot be formatted.
fn show_why_broken(place: &DeckPlace, world: &World) -> Result<FmtResult, Problem> {
    let text = load_text(place)?;
    if is_exam(&text) {
        let findings = read_exam(&text, &place.stem()).findings;
        world.show_findings(&place.name(), &text, &findings);
        return Ok(FmtResult::Broken);
    }
    let loaded = load_deck(place)?;
    if loaded.reading.deck.is_some() {
        return Err(Problem::new(Say::new("fmt-unsafe").with("file", loaded.name.as_str())));
    }
    world.show_mistakes(&loaded);
    Ok(FmtResult::Broken)
}
