//! `hafal check`: every mistake of a deck, in one run.

use anyhow::Result;
use serde_json::{Value, json};

use super::{Outcome, Problem, World};
use crate::ask::{Page, Style};
use crate::deck::LineIndex;
use crate::library::{Library, Loaded, inspect};
use crate::report::pictures;
use crate::say::Say;

/// The flags of `hafal check`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks: names, paths or folders.
    #[arg(value_name = "DECK", required = true)]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs `hafal check`.
///
/// # Errors
/// When a deck cannot be read at all.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    // A store that cannot be read does not keep a deck from being checked.
    let library = world.library(None)?;
    let mut loaded = Vec::new();
    let mut unreadable = None;
    for name in &args.decks {
        if let Err(problem) = load_named(name, &library, &mut loaded) {
            unreadable = unreadable.or(Some(problem));
        }
    }
    if args.json {
        let findings: Vec<Value> = loaded.iter().flat_map(|one| findings(one, world)).collect();
        world.write_json(&Value::from(findings))?;
    } else {
        loaded.iter().try_for_each(|one| show(one, world))?;
    }
    let clean = loaded.iter().all(|one| one.reading.findings.is_empty());
    // The process ends here; giving back a large deck piece by piece would take as long as reading a part of it.
    std::mem::forget(loaded);
    if let Some(problem) = unreadable {
        return Err(problem.into());
    }
    Ok(if clean { Outcome::Done } else { Outcome::Failed })
}

/// Loads the decks of one name; those that can be read are kept even where another cannot.
fn load_named(name: &str, library: &Library, loaded: &mut Vec<Loaded>) -> Result<(), Problem> {
    let mut problem = Ok(());
    for place in library.find(name)? {
        match inspect(&place) {
            Ok(deck) => loaded.push(deck),
            Err(unreadable) => problem = Err(unreadable.into()),
        }
    }
    problem
}

fn show(loaded: &Loaded, world: &World) -> Result<()> {
    let drawn =
        pictures(&loaded.name, &loaded.text, &loaded.reading.findings, &world.words, world.paper);
    world.write(&drawn)?;
    let mut page = Page::default();
    page.text(&world.words.say(&summary(loaded)), 0, Style::Plain);
    Ok(world.print(&page)?)
}

/// `bab1.ron: 3 mistakes in 40 questions`
pub(super) fn summary(loaded: &Loaded) -> Say {
    let mistakes = loaded.reading.findings.len();
    let id = if mistakes == 0 { "check-clean" } else { "check-mistakes" };
    let say = Say::new(id).with("file", loaded.name.as_str());
    say.with("questions", loaded.reading.questions).with("mistakes", mistakes)
}

fn findings(loaded: &Loaded, world: &World) -> Vec<Value> {
    if loaded.reading.findings.is_empty() {
        return Vec::new();
    }
    let index = LineIndex::new(&loaded.text);
    let object = |finding: &crate::deck::Finding| {
        let (line, column) = index.locate(finding.span.start);
        json!({
            "code": finding.code,
            "severity": "error",
            "file": loaded.name,
            "line": line,
            "column": column,
            "question": finding.question,
            "message": world.words.say(&finding.message),
            "help": finding.help.as_ref().map(|help| world.words.say(help)),
        })
    };
    loaded.reading.findings.iter().map(object).collect()
}
