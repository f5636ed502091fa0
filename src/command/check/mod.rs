//! `hafal check`: every mistake of a deck and whatever may lead a learner astray, in one run.

mod against;
mod deck;
mod explain;
mod watch;

use std::io::Read;

use anyhow::Result;
use clap::ValueEnum;
use serde_json::Value;

use self::deck::Checked;
use crate::check::{is_lint, nearest_code};
use crate::host::library::{Library, Place};
use crate::host::{JsonWriter, Outcome, Problem, World};
use crate::host::{check_summary, pictures};
use crate::page::{Page, Style};
use crate::say::Say;

pub(super) use self::explain::codes;

/// The flags of `hafal check`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks: names, paths or folders.
    #[arg(value_name = "DECK", required_unless_present_any = ["explain", "stdin"])]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Fail on warnings too.
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// Say nothing of this lint.
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub allow: Vec<String>,
    /// Explain a code.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["decks", "json", "deny", "allow", "stdin", "against"])]
    pub explain: Option<String>,
    /// Look answers up in the text of a source.
    #[arg(long, value_name = "SOURCE-TEXT")]
    pub against: Vec<String>,
    /// Check again whenever a deck changes.
    #[arg(long, conflicts_with_all = ["json", "stdin", "explain"])]
    pub watch: bool,
    /// Read the deck from standard input.
    #[arg(long, requires = "name", conflicts_with = "decks")]
    pub stdin: bool,
    /// What a deck from standard input is called.
    #[arg(long, value_name = "FILE", requires = "stdin")]
    pub name: Option<String>,
}

/// What more makes a check fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "completions would show comments on values, in English")]
pub enum Deny {
    Warnings,
}

/// Runs `hafal check`.
///
/// # Errors
/// When a deck cannot be read at all, or no lint has a code that was given.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    if let Some(code) = &args.explain {
        return explain::run(code, world);
    }
    if let Some(code) = args.allow.iter().find(|code| *code != "all" && !is_lint(code)) {
        return Err(no_lint(code).into());
    }
    if args.stdin {
        return from_stdin(args, world);
    }
    if args.watch {
        return watch::run(args, world);
    }
    let (checked, unreadable) = check_all(args, world)?;
    if args.json {
        let objects: Vec<Value> = checked.iter().flat_map(|one| one.objects(world)).collect();
        world.write_json(&Value::from(objects))?;
    } else {
        checked.iter().try_for_each(|one| show(one, world))?;
    }
    let outcome = outcome(&checked, args);
    // The process ends here; giving back a large deck piece by piece would take as long as reading a part of it.
    std::mem::forget(checked);
    match unreadable {
        Some(problem) => Err(problem.into()),
        None => Ok(outcome),
    }
}

/// Checks every deck that can be read, and tells why the first of the others cannot.
fn check_all(args: &Args, world: &World) -> Result<(Vec<Checked>, Option<Problem>)> {
    // A store that cannot be read does not keep a deck from being checked.
    let library = world.library(None)?;
    let mut checked = Vec::new();
    let mut unreadable = None;
    for name in &args.decks {
        if let Err(problem) = check_named(name, args, &library, world, &mut checked) {
            unreadable = unreadable.or(Some(problem));
        }
    }
    Ok((checked, unreadable))
}

/// Checks the decks of one name; those that can be read are kept even where another cannot.
fn check_named(
    name: &str,
    args: &Args,
    library: &Library,
    world: &World,
    checked: &mut Vec<Checked>,
) -> Result<(), Problem> {
    let mut problem = Ok(());
    for place in library.find(name)? {
        match Checked::load(&place, args, world) {
            Ok(deck) => checked.push(deck),
            Err(unreadable) => problem = Err(unreadable),
        }
    }
    problem
}

/// A deck from an editor: its findings as JSON, one a line.
fn from_stdin(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.name.clone().unwrap_or_default();
    let mut bytes = Vec::new();
    let most = crate::host::library::LARGEST + 1;
    std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    let text = crate::host::library::decode(bytes, &name).map_err(Problem::from)?;
    let checked = Checked::of(&Place::File(name.into()), text, args, world)?;
    let mut out = JsonWriter::new(std::io::stdout().lock());
    for object in checked.objects(world) {
        out.line(&object)?;
    }
    std::io::Write::flush(&mut out)?;
    Ok(outcome(&[checked], args))
}

/// How the check ends: warnings count where they are denied.
fn outcome(checked: &[Checked], args: &Args) -> Outcome {
    let bad = |one: &Checked| one.mistakes() > 0 || (args.deny.is_some() && one.warnings() > 0);
    if checked.iter().any(bad) { Outcome::Failed } else { Outcome::Done }
}

/// Why a code that was given cannot be taken.
fn no_lint(code: &str) -> Problem {
    let problem = Problem::new(Say::new("check-no-lint").with("code", code));
    problem.help(match nearest_code(code) {
        Some(near) => Say::new("usage-near").with("text", near),
        None => Say::new("check-codes").with("codes", codes()),
    })
}

fn show(one: &Checked, world: &World) -> Result<()> {
    let drawn = pictures(&one.name, &one.text, &one.findings, &world.words, world.paper);
    world.write(&drawn)?;
    let mut page = Page::default();
    against::tell(&one.held, &mut page, world);
    let summary = check_summary(&one.name, one.questions, one.mistakes(), one.warnings());
    page.text(&world.words.say(&summary), 0, Style::Plain);
    Ok(world.print(&page)?)
}
