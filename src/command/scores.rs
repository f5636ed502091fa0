//! `hafal scores`: lists the kept attempts, shows one in full, or drops an unfinished one.

use anyhow::Result;

use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::report::{attempt_json, attempt_list_page, attempt_page, attempts_csv, attempts_json};
use crate::say::Say;
use crate::session::{QuizEvent, Record, tally};
use crate::store::{Store, Which};
use crate::study::attempts_at;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// A deck, or an attempt by its number, `last`, or its UUID.
    #[arg(value_name = "DECK|ID")]
    pub(crate) which: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
    #[arg(long, value_name = "ID", conflicts_with_all = ["which", "json", "csv"])]
    pub(crate) drop: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with_all = ["which", "json", "csv", "drop"])]
    pub(crate) undrop: Option<String>,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if let Some(name) = &args.drop {
        return drop_attempt(name, world);
    }
    if let Some(name) = &args.undrop {
        return restore_attempt(name, world);
    }
    let store = world.peek()?;
    match args.which.as_deref().and_then(parse_attempt) {
        Some(which) => show_attempt(&which, args, store.as_ref(), world),
        None => list_attempts(args, store.as_ref(), world),
    }
}

/// Reads an attempt's number, `last` or UUID; None for a deck.
fn parse_attempt(word: &str) -> Option<Which> {
    if word == "last" || word == "terakhir" {
        return Some(Which::Last);
    }
    let number = word.parse().ok().map(Which::Number);
    number.or_else(|| uuid::Uuid::parse_str(word).ok().map(Which::Id))
}

fn show_attempt(
    which: &Which,
    args: &Args,
    store: Option<&Store>,
    world: &World,
) -> Result<Outcome> {
    let record = store.map(|store| store.attempt(which)).transpose()?.flatten();
    let Some(record) = record else {
        if (args.json || args.csv) && *which == Which::Last {
            return print_for_scripts(args, &[], world);
        }
        return Err(no_attempt(args.which.as_deref().unwrap_or_default()).into());
    };
    if tally(&record).dropped {
        return Err(was_dropped(&record, world).into());
    }
    if args.json {
        world.write_json(&attempt_json(&record))?;
    } else if args.csv {
        world.write(&attempts_csv(&[record]))?;
    } else {
        world.print(&attempt_page(&record, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Drops an unfinished attempt. Its rows stay in the log, and the reviews from its answers still count.
fn drop_attempt(name: &str, world: &World) -> Result<Outcome> {
    let record = named_attempt(name, world)?;
    let tally = tally(&record);
    if tally.finished.is_some() {
        let say = Say::new("scores-drop-finished").with("number", record.attempt.number);
        return Err(Problem::new(say).into());
    }
    if tally.dropped {
        return Err(was_dropped(&record, world).into());
    }
    let entry = record.attempt.entry(world.clock.now(), QuizEvent::Dropped);
    world.open()?.keep(record.attempt.id, &entry)?;
    let say = Say::new("scores-dropped").with("number", record.attempt.number);
    let command = undrop_command(&record, world);
    world.print_text(&world.words.say(&say.with("command", command)))?;
    Ok(Outcome::Done)
}

fn restore_attempt(name: &str, world: &World) -> Result<Outcome> {
    let record = named_attempt(name, world)?;
    let number = record.attempt.number;
    if !tally(&record).dropped {
        return Err(Problem::new(Say::new("scores-not-dropped").with("number", number)).into());
    }
    let entry = record.attempt.entry(world.clock.now(), QuizEvent::Restored);
    world.open()?.keep(record.attempt.id, &entry)?;
    world.print_text(&world.words.say(&Say::new("scores-restored").with("number", number)))?;
    Ok(Outcome::Done)
}

/// Returns the attempt of that number or UUID, or the last.
fn named_attempt(name: &str, world: &World) -> Result<Record> {
    let (store, which) = (world.peek()?, parse_attempt(name));
    let record = match (&store, which) {
        (Some(store), Some(which)) => store.attempt(&which)?,
        (_, _) => None,
    };
    Ok(record.ok_or_else(|| no_attempt(name))?)
}

fn no_attempt(name: &str) -> Problem {
    let say = Say::new("scores-no-attempt").with("name", name);
    Problem::new(say).help(Say::new("try-scores"))
}

fn was_dropped(record: &Record, world: &World) -> Problem {
    let say = Say::new("scores-was-dropped").with("number", record.attempt.number);
    let help = Say::new("help-scores-was-dropped").with("command", undrop_command(record, world));
    Problem::new(say).help(help)
}

fn undrop_command(record: &Record, world: &World) -> String {
    format!("hafal scores --undrop {}{}", record.attempt.number, world.data_named())
}

fn list_attempts(args: &Args, store: Option<&Store>, world: &World) -> Result<Outcome> {
    let records = match &args.which {
        Some(name) => attempts_at(name, store, world)?,
        None => store.map(|store| store.attempts(None)).transpose()?.unwrap_or_default(),
    };
    if args.json || args.csv {
        print_for_scripts(args, &records, world)?;
    } else if records.is_empty() {
        let mut page = Page::default();
        page.text(&world.words.text("scores-none"), 0, Style::Plain);
        world.print(&page)?;
    } else {
        world.print(&attempt_list_page(&records, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Prints attempts without their responses, as JSON or CSV.
fn print_for_scripts(args: &Args, records: &[Record], world: &World) -> Result<Outcome> {
    if args.csv {
        world.write(&attempts_csv(records))?;
    } else {
        world.write_json(&attempts_json(records))?;
    }
    Ok(Outcome::Done)
}
