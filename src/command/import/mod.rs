//! `hafal import`: turns another program's questions into a deck.

mod source;

use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use clap::ValueEnum;
use indicatif::ProgressBar;

use self::source::{ImportSource, open_source};
use super::log::YEARS;
use crate::deck::{DeckWriter, Finding};
use crate::format::{
    Format, FormatRefusal, ImportedQuestions, PastReview, ReadFile, TableColumn, Wish,
};
use crate::host::library::DeckPlace;
use crate::host::package;
use crate::host::{Outcome, Problem, World, interruptible, is_free, tell, write_output};
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::QuestionId;
use crate::store::Foreign;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<Format>,
    #[arg(short, long, value_name = "DECK")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, requires = "output")]
    pub(crate) json: bool,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', value_parser = column)]
    pub(crate) columns: Vec<(TableColumn, String)>,
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<RowKind>,
    #[arg(long)]
    pub(crate) no_history: bool,
}

/// The kind of question that a table's row becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum RowKind {
    Card,
    Text,
}

/// Reads `ask=Front`.
fn column(text: &str) -> Result<(TableColumn, String), String> {
    let (ours, theirs) = text.split_once('=').ok_or_else(|| "usage-columns".to_owned())?;
    let ours = TableColumn::named(ours).filter(|_| !theirs.trim().is_empty());
    Ok((ours.ok_or_else(|| "usage-columns".to_owned())?, theirs.to_owned()))
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    interruptible(world, || import(args, world))
}

fn import(args: &Args, world: &World) -> Result<Outcome> {
    let output = args.output.as_deref();
    is_free(output, args.force)?;
    let name = args.file.display().to_string();
    let refused = |refused: FormatRefusal| {
        Problem::new(Say::new("format-refused").with("file", name.as_str()).with("why", refused.0))
    };
    let ImportSource { format, recognized, text } = open_source(args, world)?.map_err(refused)?;
    if !format.is_table() && (args.kind.is_some() || !args.columns.is_empty()) {
        return Err(Problem::new(Say::new("format-only-table")).into());
    }
    let read = read_questions(args, format, &text)?.map_err(refused)?;
    if let Some(what) = recognized.filter(|_| !args.json) {
        world.tell(&Say::new("format-read-as").with("file", name.as_str()).with("what", what));
    }
    let mut imported =
        ImportedQuestions::new(read, format, &DeckPlace::File(args.file.clone()).stem());
    let made = write_imported(&mut imported, &text, world).map_err(refused)?;
    let id = imported.deck().id_given.then(|| imported.deck().id.clone());
    let mut report = imported.finish();
    if report.questions == 0 && report.skipped.is_empty() {
        return Err(refused(FormatRefusal(Say::new("format-nothing"))).into());
    }
    if report.questions > 0 {
        write_output(made.text.as_bytes(), output, world)?;
        if !args.no_history {
            // A deck without an id goes by its file's stem.
            let stem = || DeckPlace::File(output.unwrap_or(&args.file).to_owned()).stem();
            report.reviews = merge_reviews(made.past, &id.unwrap_or_else(stem), world)?;
        }
    }
    tell(&report, &name, args.json, world)
}

/// Reads the questions of a file, given its text.
fn read_questions<'a>(
    args: &Args,
    format: Format,
    text: &'a str,
) -> Result<Result<ReadFile<'a>, FormatRefusal>, Problem> {
    match format {
        Format::Apkg => return package::read(&args.file),
        Format::Docx => return package::read_document(&args.file),
        Format::Csv
        | Format::Tsv
        | Format::Gift
        | Format::Moodle
        | Format::Hashcards
        | Format::Aiken
        | Format::Json => {}
    }
    let wish = Wish { columns: args.columns.clone(), as_text: args.kind == Some(RowKind::Text) };
    Ok(format.read(text, &wish))
}

/// A deck made of imported questions.
struct ImportedDeck {
    text: String,
    /// The past reviews of each question, by its id.
    past: Vec<(String, Vec<PastReview>)>,
}

/// Writes questions into a deck one by one; skips those that would be mistakes in a deck.
fn write_imported(
    imported: &mut ImportedQuestions,
    text: &str,
    world: &World,
) -> Result<ImportedDeck, FormatRefusal> {
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
    Ok(ImportedDeck { text: writer.finish(), past })
}

/// Merges past reviews into the learner's store; returns how many there are.
fn merge_reviews(past: Vec<(String, Vec<PastReview>)>, deck: &str, world: &World) -> Result<usize> {
    let offset_s = world.clock.now().offset_s;
    let mut reviews = Vec::new();
    for (question, given) in past {
        let card = Rc::new(QuestionId { deck: deck.to_owned(), id: question });
        for PastReview { part, at, rating, seconds } in given {
            let at = Moment { utc_ms: at, offset_s };
            if let Some(rating) =
                Rating::from_number(rating).filter(|_| YEARS.contains(&at.day().year()))
            {
                let card = Rc::clone(&card);
                reviews.push(Foreign { question: card, part, at, rating, seconds: Some(seconds) });
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

/// Smaller files are read before a bar could be seen.
const LONG: u64 = 8 << 20;

/// Returns a progress bar with this many steps; hidden for a file shorter than [`LONG`].
fn bar(size: u64, steps: u64, world: &World) -> ProgressBar {
    if size < LONG { ProgressBar::hidden() } else { super::optimize::bar(world, steps) }
}
