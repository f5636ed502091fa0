//! `hafal check --watch`: checks again whenever a deck changes, until it is interrupted.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::Result;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Args, check_all, show};
use crate::host::library::{Library, Place, stamp};
use crate::host::{Outcome, World, watch};

/// How long a run of changes is waited for: editors write, rename and write again.
const SETTLED: Duration = Duration::from_millis(80);
/// Changes that are waited for at most: in a busy folder they may never end.
const AT_ONCE: usize = 50;
/// How often decks are looked at where nothing is told of changes.
const TICK: Duration = Duration::from_millis(250);

/// Checks, and checks again, until an interrupt.
pub(super) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let came = world.farewell.came();
    watch(&world.farewell);
    let library = world.library(None)?;
    let (_watcher, changes) = watching(&stamps(args, &library));
    let mut seen = stamps(args, &library);
    redraw(args, world)?;
    while !came.load(Ordering::Relaxed) {
        // What is told only wakes: what has changed, the decks themselves say.
        if changes.recv_timeout(TICK).is_ok() {
            let told = std::iter::from_fn(|| changes.recv_timeout(SETTLED).ok());
            told.take(AT_ONCE).for_each(drop);
        }
        let now = stamps(args, &library);
        if now != seen {
            seen = now;
            redraw(args, world)?;
        }
    }
    Ok(Outcome::Left)
}

/// A watcher of the folders that the decks lie in, as long as it is held, and what it tells.
///
/// Folders, since many editors replace a file, and a watch on the old one sees nothing any more. Where the system
/// cannot watch, the decks are looked at now and then.
fn watching(decks: &[(Place, String)]) -> (Option<RecommendedWatcher>, Receiver<()>) {
    let (told, changes) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // That a file was opened and read, by this command too, is no change.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            // Nobody listens any more when the command ends.
            let _ = told.send(());
        }
    });
    let mut watcher = watcher.ok();
    for (place, _) in decks {
        if let (Place::File(path), Some(watcher)) = (place, &mut watcher) {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let _ = watcher.watch(folder.unwrap_or(Path::new(".")), RecursiveMode::NonRecursive);
        }
    }
    (watcher, changes)
}

/// The decks there are now, and what tells whether they have changed.
fn stamps(args: &Args, library: &Library) -> Vec<(Place, String)> {
    let found = args.decks.iter().filter_map(|name| library.find(name).ok()).flatten();
    let texts = args.against.iter().map(|given| {
        let path = given.split_once('=').map_or(given.as_str(), |(_, path)| path);
        Place::File(path.into())
    });
    found.chain(texts).map(|place| (place.clone(), stamp(&place))).collect()
}

/// Shows what is found now: on a terminal on a clear screen, else below what was there.
fn redraw(args: &Args, world: &World) -> Result<()> {
    if world.interactive {
        console::Term::stdout().clear_screen()?;
    }
    // A deck may be gone for a moment while its editor writes it.
    match check_all(args, world) {
        Ok((checked, problem)) => {
            checked.iter().try_for_each(|one| show(one, world))?;
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
