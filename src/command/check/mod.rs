//! `hafal check`: reports every mistake of a deck, and what may mislead a learner.

mod against;
mod deck;
mod explain;
mod watch;

use std::io::Read;

use anyhow::Result;
use clap::ValueEnum;

use self::deck::Checked;
use crate::check::{is_lint, nearest_code};
use crate::host::library::{DeckPlace, Library};
use crate::host::{JsonWriter, Outcome, Problem, World};
use crate::host::{Pictures, check_summary};
use crate::page::{Page, Style};
use crate::say::Say;

pub(super) use self::explain::codes;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK", required_unless_present_any = ["explain", "stdin"])]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) allow: Vec<String>,
    // Without a code, all are listed.
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["decks", "json", "deny", "allow", "stdin", "against"])]
    pub(crate) explain: Option<String>,
    #[arg(long, value_name = "SOURCE-TEXT")]
    pub(crate) against: Vec<String>,
    #[arg(long, conflicts_with_all = ["json", "stdin", "explain"])]
    pub(crate) watch: bool,
    #[arg(long, requires = "name", conflicts_with = "decks")]
    pub(crate) stdin: bool,
    #[arg(long, value_name = "FILE", requires = "stdin")]
    pub(crate) name: Option<String>,
}

/// What fails a check, besides mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum Deny {
    Warnings,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if let Some(code) = &args.explain {
        return explain::run(code, world);
    }
    world.refuse_missing_class()?;
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
        let rows = checked.iter().flat_map(|deck| deck.finding_rows(world));
        world.write_json(&rows.collect::<Vec<_>>())?;
    } else {
        checked.iter().try_for_each(|deck| show_findings(deck, None, world))?;
    }
    let outcome = outcome(&checked, args);
    // The process ends here, and freeing a large deck takes long.
    std::mem::forget(checked);
    match unreadable {
        Some(problem) => Err(problem.into()),
        None => Ok(outcome),
    }
}

/// Checks every deck that can be read, and returns why the first of the others cannot.
fn check_all(args: &Args, world: &World) -> Result<(Vec<Checked>, Option<Problem>)> {
    // A broken store must not keep a deck from being checked.
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

/// Checks the decks of one name; keeps those that can be read even where another cannot.
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

/// Checks an editor's text, and prints a finding per line as JSON.
fn from_stdin(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.name.clone().unwrap_or_default();
    let mut bytes = Vec::new();
    let most = crate::host::library::LARGEST + 1;
    std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    let text = crate::host::library::decode_text(bytes, &name).map_err(Problem::from)?;
    let checked = Checked::from_text(&DeckPlace::File(name.into()), text, args, world)?;
    let mut out = JsonWriter::new(std::io::stdout().lock());
    for row in checked.finding_rows(world) {
        out.line(&row)?;
    }
    std::io::Write::flush(&mut out)?;
    Ok(outcome(&[checked], args))
}

/// Returns `Failed` on mistakes, and on warnings that are denied.
fn outcome(checked: &[Checked], args: &Args) -> Outcome {
    let bad = |deck: &Checked| deck.mistakes() > 0 || (args.deny.is_some() && deck.warnings() > 0);
    if checked.iter().any(bad) { Outcome::Failed } else { Outcome::Done }
}

fn no_lint(code: &str) -> Problem {
    let problem = Problem::new(Say::new("check-no-lint").with("code", code));
    problem.help(match nearest_code(code) {
        Some(near) => Say::new("usage-near").with("text", near),
        None => Say::new("check-codes").with("codes", codes()),
    })
}

/// Shows a deck's findings; in a window with a number of rows only the first that fit.
fn show_findings(deck: &Checked, rows: Option<usize>, world: &World) -> Result<()> {
    let pictures = Pictures::new(&deck.name, &deck.text, &world.words, world.paper);
    world.write(&match rows {
        Some(rows) => pictures.draw_first(&deck.findings, rows),
        None => pictures.draw_all(&deck.findings),
    })?;
    let mut page = Page::default();
    against::report_verdicts(&deck.lookups, &mut page, world);
    let summary = check_summary(&deck.name, deck.questions, deck.mistakes(), deck.warnings());
    page.text(&world.words.say(&summary), 0, Style::Plain);
    Ok(world.print(&page)?)
}
