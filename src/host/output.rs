//! Shared by `import` and `export`: the names of formats, the output, and the report of what was lost.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use serde::Serialize;

use super::files::{Beside, unwritable};
use super::outcome::{Left, Outcome};
use super::problem::Problem;
use super::signals::watch;
use super::world::World;
use crate::format::{Format, Report, ReportEntry};
use crate::page::{Line, Page, Style, safe};
use crate::say::Say;

// By hand: derived, the comments on the formats would be shown by completions, in English.
impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// Returns the named format, else the format of the file's ending.
pub(crate) fn guessed(
    named: Option<Format>,
    file: Option<&Path>,
    flag: &'static str,
) -> Result<Format, Problem> {
    format_of_name(named, file).ok_or_else(|| unknown_format("format-unknown", flag))
}

/// Returns the named format, else the format of the file's ending; None if neither gives one.
pub(crate) fn format_of_name(named: Option<Format>, file: Option<&Path>) -> Option<Format> {
    let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy());
    named.or_else(|| Format::from_extension(&ending?))
}

/// Returns the problem for a file whose format is unknown.
pub(crate) fn unknown_format(id: &'static str, flag: &'static str) -> Problem {
    let all: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    let help = Say::new("help-format-unknown").with("flag", flag);
    Problem::new(Say::new(id)).help(help.with("formats", all.join(", ")))
}

/// Refuses a file that already exists, unless it may be replaced.
pub(crate) fn is_free(output: Option<&Path>, force: bool) -> Result<(), Problem> {
    let taken = output.filter(|path| !force && path.symlink_metadata().is_ok());
    taken.map_or(Ok(()), |path| {
        let say = Say::new("file-exists").with("file", path.display().to_string());
        Err(Problem::new(say).help(Say::new("help-file-exists")))
    })
}

/// The destination of an import or export.
pub(crate) struct Output<'a> {
    to: To<'a>,
    /// Pieces collected until they are worth a write.
    waiting: Vec<u8>,
    failed: Option<anyhow::Error>,
    /// Set when a signal ends hafal: then the rest is not written, and no file is left.
    came: Arc<AtomicBool>,
}

enum To<'a> {
    /// Standard output; on a terminal, characters that could steer it are escaped.
    Screen(&'a World, bool),
    /// A pipe or a device: it is written to and not replaced.
    Pipe(&'a Path, File),
    Beside(&'a Path, Beside),
    Nowhere,
}

impl<'a> Output<'a> {
    /// Writes to a file, which appears only with `done`, or to standard output.
    pub(crate) fn new(path: Option<&'a Path>, world: &'a World) -> Result<Self, Problem> {
        let to = match path {
            None => To::Screen(world, io::stdout().is_terminal()),
            Some(path) => Self::file(path).map_err(|error| unwritable(path, &error))?,
        };
        Ok(Self { to, waiting: Vec::new(), failed: None, came: world.farewell.came() })
    }

    fn file(path: &'a Path) -> io::Result<To<'a>> {
        let other = fs::metadata(path).is_ok_and(|about| !about.is_file());
        if other {
            return Ok(To::Pipe(path, OpenOptions::new().write(true).open(path)?));
        }
        Ok(To::Beside(path, Beside::new(path)?))
    }

    /// Writes a piece. A failure is returned by `done`.
    pub(crate) fn push(&mut self, piece: &[u8]) {
        if self.came.load(Ordering::Relaxed) {
            // At once, as a signal may end hafal before `done`.
            self.to = To::Nowhere;
        }
        if self.failed.is_some() {
            return;
        }
        self.waiting.extend_from_slice(piece);
        if self.waiting.len() >= PIECE {
            self.failed = self.flush().err();
        }
    }

    fn flush(&mut self) -> Result<()> {
        let bytes = std::mem::take(&mut self.waiting);
        let (path, written) = match &mut self.to {
            To::Screen(world, terminal) => {
                let text = String::from_utf8_lossy(&bytes);
                let text = if *terminal { safe(&text) } else { text };
                return Ok(world.write(&text)?);
            }
            To::Pipe(path, pipe) => (*path, pipe.write_all(&bytes)),
            To::Beside(path, file) => (*path, file.write(&bytes)),
            To::Nowhere => return Ok(()),
        };
        Ok(written.map_err(|error| unwritable(path, &error))?)
    }

    /// Writes the collected pieces, and puts the file in its place; `Left` if a signal came.
    pub(crate) fn done(mut self) -> Result<()> {
        if self.came.load(Ordering::Relaxed) {
            return Err(Left.into());
        }
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.flush()?;
        if let To::Beside(path, file) = self.to {
            file.done().map_err(|error| unwritable(path, &error))?;
        }
        Ok(())
    }
}

/// How many bytes are written at once.
const PIECE: usize = 1 << 16;

/// Writes bytes in one go.
pub(crate) fn write_output(bytes: &[u8], path: Option<&Path>, world: &World) -> Result<()> {
    let mut output = Output::new(path, world)?;
    output.push(bytes);
    output.done()
}

/// Runs work that a signal may interrupt.
pub(crate) fn interruptible(
    world: &World,
    work: impl FnOnce() -> Result<Outcome>,
) -> Result<Outcome> {
    watch(&world.farewell);
    match work() {
        Err(error) if error.is::<Left>() => Ok(Outcome::Left),
        done => done,
    }
}

/// Reports what was imported or exported: as JSON on standard output, or for people on standard error.
pub(crate) fn tell(report: &Report, file: &str, as_json: bool, world: &World) -> Result<Outcome> {
    if as_json {
        world.write_json(&report_json(report, world))?;
    } else {
        // If standard error is closed, nobody reads it.
        let page = page(report, file, world).render(world.errors);
        let _ = io::stderr().write_all(page.as_bytes());
    }
    Ok(if report.skipped.is_empty() { Outcome::Done } else { Outcome::Failed })
}

/// A report as JSON, whose keys are sorted.
#[derive(Serialize)]
struct ReportJson<'a> {
    changed: Vec<ReportEntryJson<'a>>,
    format: &'static str,
    questions: usize,
    reviews: usize,
    skipped: Vec<ReportEntryJson<'a>>,
}

#[derive(Serialize)]
struct ReportEntryJson<'a> {
    id: Option<&'a str>,
    line: Option<usize>,
    name: Option<&'a str>,
    why: String,
}

fn report_json<'a>(report: &'a Report, world: &World) -> ReportJson<'a> {
    let entry = |entry: &'a ReportEntry| ReportEntryJson {
        id: entry.id.as_deref(),
        line: entry.line,
        name: entry.name.as_deref(),
        why: world.words.say(&entry.why),
    };
    ReportJson {
        changed: report.changed.iter().map(entry).collect(),
        format: report.format.name(),
        questions: report.questions,
        reviews: report.reviews,
        skipped: report.skipped.iter().map(entry).collect(),
    }
}

/// Returns the lines for people: what was skipped, then what changed. Entries with the same words share a line, so that
/// it names the file once.
fn page(report: &Report, file: &str, world: &World) -> Page {
    let mut page = Page::default();
    let kinds = [("format-skipped", &report.skipped), ("format-changed", &report.changed)];
    for (id, entries) in kinds {
        for (places, why) in same_words(entries, world) {
            let say = Say::new(id).with("why", why);
            page.push(
                Line::new(format!("{file}{places}: "), Style::Dim)
                    .and(world.words.say(&say), Style::Plain),
            );
        }
    }
    let say = Say::new("format-done")
        .with("questions", report.questions)
        .with("skipped", report.skipped.len())
        .with("changed", report.changed.len());
    page.push(Line::new(world.words.say(&say), Style::Plain));
    page
}

/// The most places that a line names; the others are counted.
const NAMED_PLACES: usize = 10;

/// Groups entries by the words of their reason, in order of first appearance, each with its places.
fn same_words(entries: &[ReportEntry], world: &World) -> Vec<(String, String)> {
    let mut found: Vec<(String, Vec<&ReportEntry>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        let why = world.words.say(&entry.why);
        let at = *known.entry(why.clone()).or_insert(found.len());
        match found.get_mut(at) {
            Some((_, together)) => together.push(entry),
            None => found.push((why, vec![entry])),
        }
    }
    found.into_iter().map(|(why, entries)| (places(&entries, world), why)).collect()
}

/// `:12`, `:12, 15`, or without lines `: an-id, another-id`.
fn places(entries: &[&ReportEntry], world: &World) -> String {
    let names = entries.iter().take(NAMED_PLACES).filter_map(|entry| {
        let line = entry.line.map(|line| line.to_string());
        line.or_else(|| entry.id.clone()).or_else(|| entry.name.clone())
    });
    let names: Vec<String> = names.collect();
    let lead = match entries.first() {
        Some(entry) if entry.line.is_some() => ":",
        Some(_) if !names.is_empty() => ": ",
        Some(_) | None => "",
    };
    let more = entries.len().saturating_sub(NAMED_PLACES);
    let more =
        (more > 0).then(|| world.words.say(&Say::new("format-and-more").with("count", more)));
    format!("{lead}{}{}", names.join(", "), more.map(|more| format!(" {more}")).unwrap_or_default())
}
