//! `hafal import`: questions of another program become a deck.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use indicatif::ProgressBar;

use super::formats::{guessed, is_free, put, tell};
use super::{Outcome, Problem, World};
use crate::deck::{Deck, read, write};
use crate::format::{Column, Entry, Format, Intake, Refused, Report, Wish, settle};
use crate::say::Say;

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
    pub columns: Vec<(Column, String)>,
    /// What a row of a table becomes.
    #[arg(long, value_name = "KIND")]
    pub kind: Option<RowKind>,
    /// Leave reviews out.
    #[arg(long)]
    pub no_history: bool,
}

/// What a row of a table becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A card that the learner grades.
    Card,
    /// A text to type.
    Text,
}

// By hand: derived, the comments above would be shown by completions, in English.
impl ValueEnum for RowKind {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Card, Self::Text]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Card => "card",
            Self::Text => "text",
        }))
    }
}

/// Reads `ask=Front`.
fn column(text: &str) -> Result<(Column, String), String> {
    let (ours, theirs) = text.split_once('=').ok_or_else(|| "usage-columns".to_owned())?;
    let ours = Column::named(ours).filter(|_| !theirs.trim().is_empty());
    Ok((ours.ok_or_else(|| "usage-columns".to_owned())?, theirs.to_owned()))
}

/// Runs `hafal import`.
///
/// # Errors
/// When nothing can be read, or the deck cannot be written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let format = guessed(args.from, Some(&args.file), "--from")?;
    if !format.is_table() && (args.kind.is_some() || !args.columns.is_empty()) {
        return Err(Problem::new(Say::new("format-only-table")).into());
    }
    let output = args.output.as_deref();
    is_free(output, args.force)?;
    let name = args.file.display().to_string();
    let refused = |refused: Refused| {
        Problem::new(Say::new("format-refused").with("file", name.as_str()).with("why", refused.0))
    };
    let text = bring(&args.file, format, world)?.map_err(refused)?;
    let wish = Wish { columns: args.columns.clone(), as_text: args.kind == Some(RowKind::Text) };
    let read = format.read(&text, &wish).map_err(refused)?;
    drop(text);
    let (mut deck, mut report) = settle(read, format, &stem(&args.file));
    if deck.questions.is_empty() && report.skipped.is_empty() {
        return Err(refused(Refused(Say::new("format-nothing"))).into());
    }
    let text = sound(&mut deck, &mut report);
    if !deck.questions.is_empty() {
        put(&text, output, world)?;
    }
    tell(&report, &name, args.json, world)
}

/// What the deck is called where the file does not say.
fn stem(file: &Path) -> String {
    file.file_stem().map_or_else(|| "deck".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// The deck as text, which is read back: a question that would be a mistake there is left out.
fn sound(deck: &mut Deck, report: &mut Report) -> String {
    loop {
        let text = write(deck);
        let findings = read(&text, "").findings;
        let before = deck.questions.len();
        for finding in findings {
            let at =
                deck.questions.iter().position(|one| finding.question.as_ref() == Some(&one.id));
            if let Some(question) = at.map(|at| deck.questions.remove(at)) {
                report.questions -= 1;
                report.skipped.push(Entry { id: None, ..Entry::of(&question, finding.message) });
            }
        }
        if deck.questions.len() == before {
            return text;
        }
    }
}

/// The text of a file, taken in piece by piece.
fn bring(file: &Path, format: Format, world: &World) -> Result<Result<String, Refused>, Problem> {
    let name = file.display().to_string();
    let unreadable = |error: io::Error| {
        let say = Say::new("deck-unreadable").with("file", name.as_str());
        Problem::new(say.with("why", error.to_string()))
    };
    let mut from = File::open(file).map_err(unreadable)?;
    let size = from.metadata().map_or(0, |about| about.len());
    let bar = bar(size, world);
    let mut intake = Intake::new(format);
    let mut piece = vec![0; PIECE];
    loop {
        let taken = from.read(&mut piece).map_err(unreadable)?;
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

/// Files smaller than this are read before a bar could be seen.
const LONG: u64 = 16 << 20;

fn bar(size: u64, world: &World) -> ProgressBar {
    if size < LONG { ProgressBar::hidden() } else { super::optimize::bar(world, size) }
}
