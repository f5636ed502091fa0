//! `hafal export`: writes a deck in another program's format.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::deck::Deck;
use crate::format::{Format, FormatRefusal, Report, ReportEntry, apkg};
use crate::host::library::load_deck;
use crate::host::package::{self, CardReviews};
use crate::host::{
    Outcome, Output, Problem, World, guessed, interruptible, is_free, tell, write_output,
};
use crate::locale::{Interface, Words};
use crate::report::{flat_card, with_passage_above};
use crate::say::Say;
use crate::schedule::review_runs;

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) deck: String,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) to: Option<Format>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, requires = "output")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) choices: bool,
    #[arg(long, conflicts_with = "choices")]
    pub(crate) flatten: bool,
    #[arg(long)]
    pub(crate) no_history: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    interruptible(world, || export(args, world))
}

fn export(args: &Args, world: &World) -> Result<Outcome> {
    let output = args.output.as_deref();
    let format = guessed(args.to, output, "--to")?;
    if format == Format::Apkg && output.is_none() {
        let help = Say::new("help-format-needs-file");
        return Err(Problem::new(Say::new("format-needs-file")).help(help).into());
    }
    if args.choices && !format.is_table() {
        return Err(Problem::new(Say::new("format-choices-table")).into());
    }
    if args.flatten && !format.has_cards() {
        let help = Say::new("help-format-flatten");
        return Err(Problem::new(Say::new("format-flatten")).help(help).into());
    }
    is_free(output, args.force)?;
    let places = world.library(world.peek()?.as_ref())?.find(&args.deck).map_err(Problem::from)?;
    let [place] = places.as_slice() else {
        return Err(Problem::new(Say::new("format-one-deck")).into());
    };
    let mut loaded = load_deck(place).map_err(Problem::from)?;
    let Some(mut deck) = loaded.reading.deck.take() else {
        return Err(world.show_mistakes(&loaded).into());
    };
    let name = loaded.name;
    drop(loaded.text);
    let mut flattened = if args.flatten { flatten(&mut deck, format) } else { Vec::new() };
    if format.has_cards() {
        flattened.extend(put_passages_above(&mut deck, format));
    }
    let mut report = if format == Format::Apkg {
        let (bytes, report) = pack_deck(deck, args.no_history, world)?;
        if report.questions > 0 {
            write_output(&bytes, output, world)?;
        }
        report
    } else {
        write_text(&deck, format, args.choices, output, world)?
    };
    let skipped: HashSet<_> = report.skipped.iter().filter_map(|entry| entry.id.as_ref()).collect();
    flattened.retain(|entry| entry.id.as_ref().is_none_or(|id| !skipped.contains(id)));
    report.changed.splice(0..0, flattened);
    tell(&report, &name, args.json, world)
}

/// Makes a flashcard of each question that the format cannot say otherwise; returns an entry for each.
fn flatten(deck: &mut Deck, format: Format) -> Vec<ReportEntry> {
    let words = Words::new(Interface::from_locale(deck.language.tag()));
    let mut entries = Vec::new();
    let mut questions = std::mem::take(&mut deck.questions);
    for question in questions.iter_mut().filter(|question| !format.says(question, deck)) {
        entries.push(ReportEntry::new(question, Say::new("format-flattened")));
        *question = flat_card(question, deck, &words, format.line_gap());
    }
    deck.questions = questions;
    entries
}

/// Puts passages above the prompts of their questions; returns an entry for each.
fn put_passages_above(deck: &mut Deck, format: Format) -> Vec<ReportEntry> {
    let mut entries = Vec::new();
    let mut questions = std::mem::take(&mut deck.questions);
    for question in questions.iter_mut().filter(|question| question.passage.is_some()) {
        entries.push(ReportEntry::new(question, Say::new("format-passage-above")));
        *question = with_passage_above(question, deck, format.line_gap());
    }
    deck.questions = questions;
    deck.passages.clear();
    entries
}

/// Writes the deck as text; leaves no file where the format can hold none of its questions.
fn write_text(
    deck: &Deck,
    format: Format,
    choices: bool,
    path: Option<&Path>,
    world: &World,
) -> Result<Report> {
    let mut output = Output::new(path, world)?;
    let mut out = |piece: &str| output.push(piece.as_bytes());
    let report =
        if choices { format.write_choices(deck, &mut out) } else { format.write(deck, &mut out) };
    let report = report.map_err(|FormatRefusal(say)| Problem::new(say))?;
    if report.questions > 0 {
        output.done()?;
    }
    Ok(report)
}

/// Packs the deck for Anki, with the reviews of its cards.
fn pack_deck(deck: Deck, no_history: bool, world: &World) -> Result<(Vec<u8>, Report)> {
    let mut log = Vec::new();
    if let Some(store) = world.peek()?.filter(|_| !no_history) {
        store.each_history(Some(std::slice::from_ref(&deck.id)), |card, rows| {
            let given = review_runs(&rows).pop().unwrap_or_default();
            let reviews = given.into_iter().map(|(at, review)| (at, *review)).collect();
            log.push(CardReviews { card, reviews });
        })?;
    }
    let mut package = apkg::pack(deck);
    let (bytes, reviews) = package::pack(&mut package, &log, world.clock.now())?;
    Ok((bytes, Report { reviews, ..package.report() }))
}
