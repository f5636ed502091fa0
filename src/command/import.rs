//! `hafal import`: questions of another program become a deck.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read as _};
use std::mem;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Result;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use indicatif::ProgressBar;

use super::config::Config;
use super::files::unreadable;
use super::formats::{guessed, is_free, put, tell};
use super::log::YEARS;
use super::package;
use super::{Outcome, Problem, World};
use crate::deck::{Deck, read, write};
use crate::format::apkg::Past;
use crate::format::{Column, Entry, Format, Intake, Read, Refused, Report, Wish, settle};
use crate::library::Place;
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::CardId;
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
    let (read, past) = found(args, format, world)?.map_err(refused)?;
    let (mut deck, mut report) = settle(read, format, &Place::File(args.file.clone()).stem());
    if deck.questions.is_empty() && report.skipped.is_empty() {
        return Err(refused(Refused(Say::new("format-nothing"))).into());
    }
    let text = sound(&mut deck, &mut report);
    if !deck.questions.is_empty() {
        put(text.as_bytes(), output, world)?;
        if !args.no_history {
            report.reviews = remember(past, &deck, output.unwrap_or(&args.file), world)?;
        }
    }
    tell(&report, &name, args.json, world)
}

/// What a file holds, and the reviews of its log where it keeps one.
fn found(
    args: &Args,
    format: Format,
    world: &World,
) -> Result<Result<(Read, Vec<Past>), Refused>, Problem> {
    if format == Format::Apkg {
        return package::read(&args.file);
    }
    let wish = Wish { columns: args.columns.clone(), as_text: args.kind == Some(RowKind::Text) };
    let text = bring(&args.file, format, world)?;
    Ok(text.and_then(|text| Ok((format.read(&text, &wish)?, Vec::new()))))
}

/// Puts the reviews of a deck's questions into the learner's store; gives how many there are. The deck is known
/// by its own id, or else by its file's stem.
fn remember(past: Vec<Past>, deck: &Deck, file: &Path, world: &World) -> Result<usize> {
    let id = if deck.id_given { deck.id.clone() } else { Place::File(file.to_owned()).stem() };
    let known: HashSet<&str> = deck.questions.iter().map(|one| one.id.as_str()).collect();
    let offset_s = world.clock.now().offset_s;
    let mut cards: HashMap<String, Rc<CardId>> = HashMap::new();
    let mut reviews = Vec::new();
    for Past { question, part, at, rating, seconds } in past {
        let (true, Some(rating)) = (known.contains(question.as_str()), Rating::of(rating)) else {
            continue;
        };
        let at = Moment { utc_ms: at, offset_s };
        if !YEARS.contains(&at.day().year()) {
            continue;
        }
        let new = || Rc::new(CardId { deck: id.clone(), question: question.clone() });
        let card = Rc::clone(cards.entry(question.clone()).or_insert_with(new));
        reviews.push(Foreign { card, part, at, rating, seconds: Some(seconds) });
    }
    if !reviews.is_empty() {
        let config = Config::load()?;
        let retention = |deck: &str| config.retention(deck);
        world.open()?.merge(&reviews, &retention, world.clock.now())?;
    }
    Ok(reviews.len())
}

/// The deck as text, which was read back: a question that would be a mistake there is left out.
fn sound(deck: &mut Deck, report: &mut Report) -> String {
    let mut waiting = mem::take(&mut deck.questions).into_iter();
    let mut sound = Vec::with_capacity(waiting.len());
    while waiting.len() > 0 {
        // Some at a time: all of a large deck a second time would be held twice.
        deck.questions = waiting.by_ref().take(AT_ONCE).collect();
        without_mistakes(deck, report);
        sound.append(&mut deck.questions);
    }
    deck.questions = sound;
    write(deck)
}

/// How many questions are read back at once.
const AT_ONCE: usize = 4_000;

/// Leaves out what would be a mistake in a deck.
fn without_mistakes(deck: &mut Deck, report: &mut Report) {
    loop {
        let findings = read(&write(deck), "").findings;
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
            return;
        }
    }
}

/// The text of a file, taken in piece by piece.
fn bring(file: &Path, format: Format, world: &World) -> Result<Result<String, Refused>, Problem> {
    let failed = |error: io::Error| unreadable(file, &error);
    let mut from = File::open(file).map_err(failed)?;
    let size = from.metadata().map_or(0, |about| about.len());
    let bar = bar(size, world);
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

/// Files smaller than this are read before a bar could be seen.
const LONG: u64 = 16 << 20;

fn bar(size: u64, world: &World) -> ProgressBar {
    if size < LONG { ProgressBar::hidden() } else { super::optimize::bar(world, size) }
}
