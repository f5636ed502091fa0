//! `hafal sync`: lets the store meet others in a folder or a database, so that each holds the log of all.

mod folder;
mod heading;
mod own_file;
#[cfg(feature = "postgres")]
mod postgres;
mod reading;
mod seen;
mod trial;
#[cfg(not(feature = "postgres"))]
mod without_postgres;

use std::fs::File;
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::Result;
use serde::Serialize;

use self::folder::FolderPlace;
#[cfg(feature = "postgres")]
use self::postgres::{open_database, schema};
use self::trial::TrialStore;
#[cfg(not(feature = "postgres"))]
use self::without_postgres::{open_database, schema};
use super::place_name::is_address;
use crate::host::files::unwritable;
use crate::host::{ClassName, Outcome, Problem, World};
use crate::say::Say;
use crate::session::LearnerName;
use crate::store::{MeetingPlace, Store, StoreOwner};
use crate::study::{Meeter, Met};

/// The file that is locked while a store meets others.
const LOCK: &str = "sync.lock";

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "PLACE")]
    pub(crate) place: Option<String>,
    #[arg(long = "as", value_name = "NAME", value_parser = super::quiz::learner)]
    pub(crate) learner: Option<LearnerName>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long, conflicts_with_all = ["place", "learner", "dry_run", "json"])]
    pub(crate) schema: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

/// The figures of a run, whose keys are sorted.
#[derive(Serialize)]
struct SyncFigures<'a> {
    place: &'a str,
    received: usize,
    sent: usize,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if args.schema {
        world.write(schema()?)?;
        return Ok(Outcome::Done);
    }
    let typed = place_named(args, world)?;
    let learner = args.learner.clone();
    if is_address(&typed) {
        // One login is one learner, and the database has the names of attempts in a column beside their rows.
        let mut place = open_database(&typed, learner, args.dry_run, world)?;
        return run_at(&mut *place, None, args, world);
    }
    run_at(&mut FolderPlace::open(&typed, args.dry_run)?, learner, args, world)
}

fn run_at(
    place: &mut dyn MeetingPlace,
    learner: Option<LearnerName>,
    args: &Args,
    world: &World,
) -> Result<Outcome> {
    let met = if args.dry_run {
        let mut trial = TrialStore::copy_of(world)?;
        meet_place(trial.store(), place, learner, world)?
    } else {
        let mut store = world.open_swiftly()?;
        let lock = lock_store(world)?;
        let met = meet_place(&mut store, place, learner, world)?;
        drop(lock);
        store.take_owed_copy()?;
        met
    };
    report(&met, place, args, world)
}

/// The place typed, or that of the configuration.
fn place_named(args: &Args, world: &World) -> Result<String> {
    let none = || Problem::new(Say::new("sync-no-place")).help(Say::new("help-sync-no-place"));
    let configured = || Ok::<_, anyhow::Error>(world.config()?.sync.clone());
    let typed = args.place.clone().map_or_else(configured, |place| Ok(Some(place)))?;
    Ok(typed.filter(|typed| !typed.is_empty()).ok_or_else(none)?)
}

fn meet_place(
    store: &mut Store,
    place: &mut dyn MeetingPlace,
    learner: Option<LearnerName>,
    world: &World,
) -> Result<Met> {
    let config = world.config()?;
    let retention = |deck: &str| config.retention(deck);
    let class = world.class().map(ClassName::to_string);
    let owner = StoreOwner { learner, class };
    Meeter { owner, retention: &retention, at: world.clock.now() }.meet(store, place)
}

/// Waits for another run on the same store: both would write the same file.
fn lock_store(world: &World) -> Result<File> {
    let path = world.store_folder()?.join(LOCK);
    let opened = File::options().append(true).create(true).mode(0o600).open(&path);
    let file = opened.map_err(|error| unwritable(&path, &error))?;
    // On a file system without locks this fails; then the second run notices what the first wrote.
    let _ = file.lock();
    Ok(file)
}

fn report(met: &Met, place: &dyn MeetingPlace, args: &Args, world: &World) -> Result<Outcome> {
    let (sent, received) = (met.sent, met.received);
    if args.json {
        world.write_json(&SyncFigures { place: place.name(), received, sent })?;
    } else {
        let id = if args.dry_run { "sync-trial" } else { "sync-done" };
        let say = Say::new(id).with("sent", sent).with("received", received);
        world.print_text(&world.words.say(&say.with("place", place.name())))?;
    }
    let mut complaints = place.reports();
    if let Some(error) = &met.unwritable {
        let say = Say::new("sync-unwritable").with("place", place.name());
        complaints.push(say.with("why", error.to_string()));
    }
    for say in &complaints {
        world.complain(say, None);
    }
    Ok(if complaints.is_empty() { Outcome::Done } else { Outcome::Failed })
}
