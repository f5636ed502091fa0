//! `hafal check --watch`: checks again whenever a deck changes, until it is interrupted.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::Result;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Args, check_all, show_findings};
use crate::host::library::{DeckPlace, Library, text_stamp};
use crate::host::{Outcome, World, watch};

/// The pause that ends a run of changes: editors write, rename and write again.
const SETTLED: Duration = Duration::from_millis(80);
/// The most changes in a run: in a busy folder they may never end.
const AT_ONCE: usize = 50;
/// How often decks are compared where the system reports no changes.
const TICK: Duration = Duration::from_millis(250);

pub(super) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let came = world.farewell.came();
    watch(&world.farewell);
    let library = world.library(None)?;
    let (_watcher, changes) = watching(&stamps(args, &library));
    let mut seen = stamps(args, &library);
    redraw(args, false, world)?;
    while !came.load(Ordering::Relaxed) {
        // An event only wakes the loop; the decks' stamps say what changed.
        if changes.recv_timeout(TICK).is_ok() {
            let events = std::iter::from_fn(|| changes.recv_timeout(SETTLED).ok());
            events.take(AT_ONCE).for_each(drop);
        }
        let now = stamps(args, &library);
        if now != seen {
            seen = now;
            redraw(args, true, world)?;
        }
    }
    Ok(Outcome::Left)
}

/// Watches the decks' folders while the watcher is held; the receiver gets a message per change.
///
/// It watches folders because many editors replace a file, and a watch on the old one sees nothing more.
fn watching(decks: &[(DeckPlace, String)]) -> (Option<RecommendedWatcher>, Receiver<()>) {
    let (sender, changes) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Reading a file, as this command does, is not a change.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            // The receiver is gone when the command ends.
            let _ = sender.send(());
        }
    });
    let mut watcher = watcher.ok();
    for (place, _) in decks {
        if let (DeckPlace::File(path), Some(watcher)) = (place, &mut watcher) {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let _ = watcher.watch(folder.unwrap_or(Path::new(".")), RecursiveMode::NonRecursive);
        }
    }
    (watcher, changes)
}

/// Lists the decks and source texts, each with a stamp that differs after a change.
fn stamps(args: &Args, library: &Library) -> Vec<(DeckPlace, String)> {
    let found = args.decks.iter().filter_map(|name| library.find(name).ok()).flatten();
    let texts = args.against.iter().map(|given| {
        let path = given.split_once('=').map_or(given.as_str(), |(_, path)| path);
        DeckPlace::File(path.into())
    });
    found.chain(texts).map(|place| (place.clone(), text_stamp(&place))).collect()
}

/// Shows the first findings that fit the window; what was shown before stays above, out of the window's way.
fn redraw(args: &Args, afresh: bool, world: &World) -> Result<()> {
    let rows = world.interactive.then(|| world.rows());
    if let Some(rows) = rows.filter(|_| afresh) {
        // Scrolled, not cleared: a terminal keeps what scrolls off, in tmux too.
        world.write(&"\n".repeat(rows))?;
        console::Term::stdout().move_cursor_to(0, 0)?;
    }
    // A deck may be gone for a moment while its editor writes it.
    match check_all(args, world) {
        Ok((checked, problem)) => {
            // A line for the cursor, and for each deck its summary and the count of what is not shown.
            let room =
                rows.map(|rows| rows.saturating_sub(1 + 3 * checked.len()) / checked.len().max(1));
            checked.iter().try_for_each(|deck| show_findings(deck, room, world))?;
            if let Some(problem) = problem {
                world.complain(&problem.say, problem.help.as_ref());
            }
        }
        Err(error) => {
            world.report(&error);
        }
    }
    Ok(())
}
