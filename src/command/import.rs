//! `hafal import`: questions of another program become a deck.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use clap::ValueEnum;
use indicatif::ProgressBar;

use super::log::YEARS;
use crate::deck::{DeckWriter, Finding};
use crate::format::{
    Format, FormatRefusal, ImportedQuestions, Intake, PastReview, ReadFile, TableColumn, Wish,
};
use crate::host::files::unreadable;
use crate::host::library::Place;
use crate::host::package;
use crate::host::{Outcome, Problem, World, guessed, interruptible, is_free, put, tell};
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::QuestionId;
use crate::store::Foreign;

/// What can be typed after `hafal import`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Its format.
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<Format>,
    /// Where the deck goes.
    #[arg(short, long, value_name = "DECK")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
    /// The report as JSON.
    #[arg(long, requires = "output")]
    pub json: bool,
    /// Which heading of a table stands for what.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', value_parser = column)]
    pub(crate) columns: Vec<(TableColumn, String)>,
    /// What a row of a table becomes.
    #[arg(long, value_name = "KIND")]
    pub kind: Option<RowKind>,
    /// Leave reviews out.
    #[arg(long)]
    pub no_history: bool,
}

/// What a row of a table becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "completions would show comments on values, in English")]
pub enum RowKind {
    Card,
    Text,
}

/// Reads `ask=Front`.
fn column(text: &str) -> Result<(TableColumn, String), String> {
    let (ours, theirs) = text.split_once('=').ok_or_else(|| "usage-columns".to_owned())?;
    let ours = TableColumn::named(ours).filter(|_| !theirs.trim().is_empty());
    Ok((ours.ok_or_else(|| "usage-columns".to_owned())?, theirs.to_owned()))
}

/// Runs `hafal import`.
///
/// # Errors
/// When nothing can be read, or the deck cannot be written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    interruptible(world, || import(args, world))
}

fn import(args: &Args, world: &World) -> Result<Outcome> {
    let format = guessed(args.from, Some(&args.file), "--from")?;
    if !format.is_table() && (args.kind.is_some() || !args.columns.is_empty()) {
        return Err(Problem::new(Say::new("format-only-table")).into());
    }
    let output = args.output.as_deref();
    is_free(output, args.force)?;
    let name = args.file.display().to_string();
    let refused = |refused: FormatRefusal| {
        Problem::new(Say::new("format-refused").with("file", name.as_str()).with("why", refused.0))
    };
    let text = if format == Format::Apkg { Ok(String::new()) } else { bring(args, format, world)? };
    let text = text.map_err(refused)?;
    let read = found(args, format, &text)?.map_err(refused)?;
    let mut imported = ImportedQuestions::new(read, format, &Place::File(args.file.clone()).stem());
    let brought = brought(&mut imported, &text, world).map_err(refused)?;
    let id = imported.deck().id_given.then(|| imported.deck().id.clone());
    let mut report = imported.finish();
    if report.questions == 0 && report.skipped.is_empty() {
        return Err(refused(FormatRefusal(Say::new("format-nothing"))).into());
    }
    if report.questions > 0 {
        put(brought.deck.as_bytes(), output, world)?;
        if !args.no_history {
            // The deck is known by its own id, or else by its file's stem.
            let stem = || Place::File(output.unwrap_or(&args.file).to_owned()).stem();
            report.reviews = remember(brought.past, &id.unwrap_or_else(stem), world)?;
        }
    }
    tell(&report, &name, args.json, world)
}

/// What a file holds, whose text this is.
fn found<'a>(
    args: &Args,
    format: Format,
    text: &'a str,
) -> Result<Result<ReadFile<'a>, FormatRefusal>, Problem> {
    if format == Format::Apkg {
        return package::read(&args.file);
    }
    let wish = Wish { columns: args.columns.clone(), as_text: args.kind == Some(RowKind::Text) };
    Ok(format.read(text, &wish))
}

/// What came over.
struct Brought {
    /// The deck's text.
    deck: String,
    /// The reviews of each question, by its id.
    past: Vec<(String, Vec<PastReview>)>,
}

/// Brings questions over one by one: what would be a mistake in a deck is left out.
fn brought(
    imported: &mut ImportedQuestions,
    text: &str,
    world: &World,
) -> Result<Brought, FormatRefusal> {
    let refused = |finding: Box<Finding>| FormatRefusal(finding.message);
    let mut writer = DeckWriter::new(imported.deck()).map_err(refused)?;
    let mut past = Vec::new();
    let bar = bar(text.len() as u64, text.matches('\n').count() as u64, world);
    while let Some(question) = imported.next() {
        if let Err(finding) = writer.push(&question) {
            imported.skip_last(finding.message);
            continue;
        }
        let given = imported.take_past();
        if !given.is_empty() {
            past.push((question.id, given));
        }
        bar.set_position(imported.line().unwrap_or(0) as u64);
    }
    bar.finish_and_clear();
    imported.check_count()?;
    Ok(Brought { deck: writer.finish(), past })
}

/// Puts the reviews of a deck's questions into the learner's store; gives how many there are.
fn remember(past: Vec<(String, Vec<PastReview>)>, deck: &str, world: &World) -> Result<usize> {
    let offset_s = world.clock.now().offset_s;
    let mut reviews = Vec::new();
    for (question, given) in past {
        let card = Rc::new(QuestionId { deck: deck.to_owned(), question });
        for PastReview { part, at, rating, seconds } in given {
            let at = Moment { utc_ms: at, offset_s };
            if let Some(rating) =
                Rating::from_number(rating).filter(|_| YEARS.contains(&at.day().year()))
            {
                let card = Rc::clone(&card);
                reviews.push(Foreign { card, part, at, rating, seconds: Some(seconds) });
            }
        }
    }
    if !reviews.is_empty() {
        let config = world.config()?;
        let retention = |deck: &str| config.retention(deck);
        world.open()?.merge(&reviews, &retention, world.clock.now())?;
    }
    Ok(reviews.len())
}

/// The text of a file, taken in piece by piece.
fn bring(
    args: &Args,
    format: Format,
    world: &World,
) -> Result<Result<String, FormatRefusal>, Problem> {
    let file = &args.file;
    let failed = |error: io::Error| unreadable(file, &error);
    let mut from = File::open(file).map_err(failed)?;
    let size = from.metadata().map_or(0, |about| about.len());
    let bar = bar(size, size, world);
    let mut intake = Intake::new(format);
    let mut piece = vec![0; PIECE];
    loop {
        let taken = from.read(&mut piece).map_err(failed)?;
        if taken == 0 {
            break;
        }
        if let Err(refused) = intake.feed(piece.get(..taken).unwrap_or_default()) {
            return Ok(Err(refused));
        }
        bar.inc(taken as u64);
    }
    bar.finish_and_clear();
    Ok(intake.finish())
}

/// How much of a file is read at once.
const PIECE: usize = 1 << 16;

/// Files smaller than this are brought in before a bar could be seen.
const LONG: u64 = 8 << 20;

/// A bar of so many steps for a file of this size.
fn bar(size: u64, steps: u64, world: &World) -> ProgressBar {
    if size < LONG { ProgressBar::hidden() } else { super::optimize::bar(world, steps) }
}
