//! `hafal decks`: which decks there are, what one is about, and its source.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::host::library::{Loaded, Place, load};
use crate::host::{Outcome, Problem, World, quoted};
use crate::page::{Line, Page, Style};
use crate::report::rounded;
use crate::say::Say;
use crate::store::Store;

/// The flags of `hafal decks`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// A deck to tell more of.
    #[arg(value_name = "DECK")]
    pub deck: Option<String>,
    /// The deck's text.
    #[arg(long, requires = "deck")]
    pub source: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// A deck in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DeckRow {
    /// What to call it on the command line.
    pub(crate) name: String,
    id: String,
    pub(crate) title: String,
    language: String,
    path: Option<String>,
    pub(crate) questions: usize,
    pub(crate) last_score: Option<f64>,
    pub(crate) state: DeckState,
}

/// Whether a listed deck can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeckState {
    Usable,
    Gone,
    Broken,
}

/// Runs `hafal decks`.
///
/// # Errors
/// When the store cannot be read, or there is no such deck.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    if let Some(name) = &args.deck {
        return one(name, args, store.as_ref(), world);
    }
    let rows = rows(store.as_ref(), world)?;
    if args.json {
        world.write_json(&serde_json::Value::from(rows.iter().map(as_json).collect::<Vec<_>>()))?;
    } else {
        world.print(&table(&rows, world))?;
    }
    Ok(Outcome::Done)
}

/// Every deck there is or was.
pub(crate) fn rows(store: Option<&Store>, world: &World) -> Result<Vec<DeckRow>> {
    let scores = store.map(Store::last_scores).transpose()?.unwrap_or_default();
    let asked = store.map(Store::asked_decks).transpose()?.unwrap_or_default();
    let drilled = store.map(Store::drilled).transpose()?.unwrap_or_default();
    let places = world.library(store)?.places();
    let mut rows: Vec<DeckRow> = Vec::new();
    for place in &places {
        let mut row = row(place, load(place).ok().as_ref(), &scores);
        let stem = place.stem();
        // A deck of the data directory is called by its stem, unless another one comes first under it.
        let first = places.iter().find(|other| other.stem() == stem) == Some(place);
        if row.name.contains('/') && first && !Path::new(&stem).exists() {
            row.name = stem;
        }
        if row.state == DeckState::Gone {
            // What is gone is shown as it was when it was last asked.
            if let Some(deck) = drilled.iter().find(|deck| deck.path == row.path) {
                row.id.clone_from(&deck.id);
                row.title.clone_from(&deck.title);
            }
            if let Some(deck) = asked.iter().find(|deck| deck.path == row.path) {
                row.id.clone_from(&deck.id);
                row.title.clone_from(&deck.title);
                row.language.clone_from(&deck.language);
                row.questions = deck.questions;
                row.last_score = scores.get(&deck.id).copied();
            }
        }
        rows.push(row);
    }
    // What is gone from one place and lies in another is there.
    let here: Vec<String> =
        rows.iter().filter(|row| row.state != DeckState::Gone).map(|row| row.id.clone()).collect();
    rows.retain(|row| row.state != DeckState::Gone || !here.contains(&row.id));
    Ok(rows)
}

/// A deck's row; one that cannot be loaded is gone.
fn row(place: &Place, loaded: Option<&Loaded>, scores: &HashMap<String, f64>) -> DeckRow {
    let (name, path) = match place {
        Place::BuiltIn(name) => ((*name).to_owned(), None),
        Place::File(path) => (path.display().to_string(), Some(path)),
    };
    let absolute = path.and_then(|path| std::path::absolute(path).ok());
    let path = absolute.map(|path| path.display().to_string());
    let stem = place.stem();
    let mut row = DeckRow {
        name,
        id: stem.clone(),
        title: stem,
        language: String::new(),
        path,
        questions: 0,
        last_score: None,
        state: DeckState::Gone,
    };
    let Some(loaded) = loaded else { return row };
    row.questions = loaded.reading.questions;
    row.state = DeckState::Broken;
    if let Some(deck) = &loaded.reading.deck {
        (row.id, row.title) = (deck.id.clone(), deck.title.clone());
        deck.language.tag().clone_into(&mut row.language);
        row.state = DeckState::Usable;
    }
    row.last_score = scores.get(&row.id).copied();
    row
}

fn as_json(row: &DeckRow) -> serde_json::Value {
    json!({
        "name": row.name,
        "id": row.id,
        "title": row.title,
        "language": Some(&row.language).filter(|language| !language.is_empty()),
        "path": row.path,
        "questions": row.questions,
        "last_score": row.last_score.map(rounded),
    })
}

fn table(rows: &[DeckRow], world: &World) -> Page {
    let mut page = Page::default();
    let words = &world.words;
    for row in rows {
        let title = if row.state == DeckState::Gone { Style::Dim } else { Style::Bold };
        let mut line = Line::of(row.title.as_str(), title);
        line = match row.state {
            DeckState::Usable | DeckState::Gone if row.questions > 0 => {
                line.right(about(row, world), Style::Plain)
            }
            DeckState::Usable | DeckState::Gone | DeckState::Broken => line,
        };
        page.push(line);
        let mut line = Line::of(row.name.as_str(), Style::Dim).at(2, 0);
        if row.state != DeckState::Usable {
            let id = if row.state == DeckState::Gone { "decks-gone" } else { "decks-broken" };
            let say = Say::new(id).with("name", quoted(&row.name));
            line = line.and("   ", Style::Plain).and(words.say(&say), Style::Bad);
        }
        page.push(line);
    }
    page.gap();
    page.push(Line::of(words.text("decks-help"), Style::Dim));
    page
}

/// `50 questions, last 75%`
pub(crate) fn about(row: &DeckRow, world: &World) -> String {
    let questions = world.words.say(&Say::new("decks-questions").with("count", row.questions));
    match row.last_score {
        Some(score) => {
            let last = Say::new("decks-last").with("score", world.words.percent(score));
            format!("{questions}, {}", world.words.say(&last))
        }
        None => questions,
    }
}

fn one(name: &str, args: &Args, store: Option<&Store>, world: &World) -> Result<Outcome> {
    let places = world.library(store)?.find(name).map_err(Problem::from)?;
    let scores = store.map(Store::last_scores).transpose()?.unwrap_or_default();
    if args.json {
        let row = |place| as_json(&row(place, load(place).ok().as_ref(), &scores));
        let rows: Vec<_> = places.iter().map(row).collect();
        world.write_json(&serde_json::Value::from(rows))?;
        return Ok(Outcome::Done);
    }
    for place in &places {
        if args.source {
            source(place, world)?;
        } else {
            world.print(&describe(place, &scores, world)?)?;
        }
    }
    Ok(Outcome::Done)
}

/// A deck's own text. A built-in one goes out as it is, to be copied; a file's is a stranger's, and escaped.
fn source(place: &Place, world: &World) -> Result<()> {
    let text = load(place).map_err(Problem::from)?.text;
    Ok(match place {
        Place::BuiltIn(_) => world.write(&text),
        Place::File(_) => world.write(&crate::page::safe(&text)),
    }?)
}

fn describe(place: &Place, scores: &HashMap<String, f64>, world: &World) -> Result<Page> {
    let loaded = Some(load(place).map_err(Problem::from)?);
    let row = row(place, loaded.as_ref(), scores);
    let mut page = table(std::slice::from_ref(&row), world);
    let Some(deck) = loaded.and_then(|loaded| loaded.reading.deck) else { return Ok(page) };
    page.lines.truncate(2);
    deck.about.iter().for_each(|about| page.text(about, 2, Style::Plain));
    let mut tags: Vec<(&str, usize)> = Vec::new();
    for tag in deck.questions.iter().flat_map(|question| &question.tags) {
        match tags.iter_mut().find(|(known, _)| known == tag) {
            Some((_, count)) => *count += 1,
            None => tags.push((tag, 1)),
        }
    }
    let tags: Vec<String> = tags.iter().map(|(tag, count)| format!("{tag} {count}")).collect();
    if !tags.is_empty() {
        page.push(Line::of(tags.join(", "), Style::Dim).at(2, 0));
    }
    Ok(page)
}
