//! `hafal decks`: lists decks, describes one, or prints its source.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use serde::{Serialize, Serializer};

use crate::host::library::{
    DeckPlace, Library, Loaded, exam_for_deck, is_exam_place, load_deck, load_text,
};
use crate::host::{Outcome, Problem, World, quoted};
use crate::locale::points;
use crate::page::{Line, Page, Style};
use crate::report::rounded;
use crate::say::Say;
use crate::store::Store;
use crate::study::{ListedExam, list_exams, listed_exam};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) deck: Option<String>,
    #[arg(long, requires = "deck")]
    pub(crate) source: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

/// A deck in the list, also as JSON, whose keys are sorted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct DeckRow {
    pub(crate) id: String,
    pub(crate) language: Option<String>,
    #[serde(serialize_with = "rounded_score")]
    last_score: Option<f64>,
    /// The shortest name that finds it on the command line.
    pub(crate) name: String,
    path: Option<String>,
    pub(crate) questions: usize,
    pub(crate) title: String,
    #[serde(skip)]
    pub(crate) state: DeckState,
}

#[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
fn rounded_score<S: Serializer>(score: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
    score.map(rounded).serialize(out)
}

/// Whether a listed deck can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeckState {
    Usable,
    Gone,
    Broken,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    if let Some(name) = &args.deck {
        return describe_named(name, args, store.as_ref(), world);
    }
    let rows = deck_rows(store.as_ref(), world)?;
    if args.json {
        world.write_json(&rows)?;
    } else {
        let library = world.library(store.as_ref())?;
        let exams = list_exams(&library.places(), &library);
        world.print(&table(&rows, &exams, world))?;
    }
    Ok(Outcome::Done)
}

/// Lists every deck that can be read or was ever asked.
pub(crate) fn deck_rows(store: Option<&Store>, world: &World) -> Result<Vec<DeckRow>> {
    let scores = store.map(Store::last_scores).transpose()?.unwrap_or_default();
    let asked = store.map(Store::asked_decks).transpose()?.unwrap_or_default();
    let drilled = store.map(Store::drilled).transpose()?.unwrap_or_default();
    let places = world.library(store)?.decks();
    let mut rows: Vec<DeckRow> = Vec::new();
    for place in &places {
        let mut row = deck_row(place, load_deck(place).ok().as_ref(), &scores);
        let stem = place.stem();
        // A stem names a deck of the data directory, unless an earlier deck or a file here has that name.
        let first = places.iter().find(|other| other.stem() == stem) == Some(place);
        if row.name.contains('/') && first && !Path::new(&stem).exists() {
            row.name = stem;
        }
        if row.state == DeckState::Gone {
            // A missing deck is listed as it was when last asked.
            if let Some(deck) = drilled.iter().find(|deck| deck.path == row.path) {
                row.id.clone_from(&deck.id);
                row.title.clone_from(&deck.title);
            }
            if let Some(deck) = asked.iter().find(|deck| deck.path == row.path) {
                row.id.clone_from(&deck.id);
                row.title.clone_from(&deck.title);
                row.language = Some(deck.language.clone()).filter(|tag| !tag.is_empty());
                row.questions = deck.questions;
                row.last_score = scores.get(&deck.id).copied();
            }
        }
        rows.push(row);
    }
    // A deck that moved is listed at its new place only.
    let here: Vec<String> =
        rows.iter().filter(|row| row.state != DeckState::Gone).map(|row| row.id.clone()).collect();
    rows.retain(|row| row.state != DeckState::Gone || !here.contains(&row.id));
    Ok(rows)
}

/// Returns a deck's row; a deck that cannot be loaded is `Gone`.
fn deck_row(place: &DeckPlace, loaded: Option<&Loaded>, scores: &HashMap<String, f64>) -> DeckRow {
    let (name, path) = match place {
        DeckPlace::BuiltIn(name) => ((*name).to_owned(), None),
        DeckPlace::File(path) => (path.display().to_string(), Some(path)),
    };
    let absolute = path.and_then(|path| std::path::absolute(path).ok());
    let path = absolute.map(|path| path.display().to_string());
    let stem = place.stem();
    let mut row = DeckRow {
        name,
        id: stem.clone(),
        title: stem,
        language: None,
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
        row.language = Some(deck.language.tag().to_owned()).filter(|tag| !tag.is_empty());
        row.state = DeckState::Usable;
    }
    row.last_score = scores.get(&row.id).copied();
    row
}

fn table(rows: &[DeckRow], exams: &[ListedExam], world: &World) -> Page {
    let mut page = Page::default();
    let words = &world.words;
    for row in rows {
        let title = if row.state == DeckState::Gone { Style::Dim } else { Style::Bold };
        let mut line = Line::new(row.title.as_str(), title);
        line = match row.state {
            DeckState::Usable | DeckState::Gone if row.questions > 0 => {
                line.right(row_details(row, world), Style::Plain)
            }
            DeckState::Usable | DeckState::Gone | DeckState::Broken => line,
        };
        page.push(line);
        let mut line = Line::new(row.name.as_str(), Style::Dim).at(2, 0);
        if row.state != DeckState::Usable {
            let id = if row.state == DeckState::Gone { "decks-gone" } else { "decks-broken" };
            let say = Say::new(id).with("name", quoted(&row.name));
            line = line.and("   ", Style::Plain).and(words.say(&say), Style::Bad);
        }
        page.push(line);
    }
    page.gap();
    if !exams.is_empty() {
        page.push(Line::new(words.text("decks-exams"), Style::Dim));
        for exam in exams {
            push_exam(&mut page, exam, world);
        }
        page.gap();
    }
    page.push(Line::new(words.text("decks-help"), Style::Dim));
    page
}

/// `Midterm   20 questions, 34 points`, and its file beneath.
fn push_exam(page: &mut Page, exam: &ListedExam, world: &World) {
    let words = &world.words;
    let title = Line::new(exam.title.as_str(), Style::Bold);
    let name = Line::new(exam.name.as_str(), Style::Dim).at(2, 0);
    let Some((count, out_of)) = exam.asks else {
        let say = Say::new("decks-broken").with("name", quoted(&exam.name));
        page.push(title);
        return page.push(name.and("   ", Style::Plain).and(words.say(&say), Style::Bad));
    };
    let questions = words.say(&Say::new("decks-questions").with("count", count));
    let asked = Say::new("decks-exam-asked").with("questions", questions);
    let asked = asked.with("points", points(words, out_of));
    page.push(title.right(words.say(&asked), Style::Plain));
    page.push(name);
}

/// `50 questions, last 75%`
pub(crate) fn row_details(row: &DeckRow, world: &World) -> String {
    let questions = world.words.say(&Say::new("decks-questions").with("count", row.questions));
    match row.last_score {
        Some(score) => {
            let last = Say::new("decks-last").with("score", world.words.percent(score));
            format!("{questions}, {}", world.words.say(&last))
        }
        None => questions,
    }
}

fn describe_named(
    name: &str,
    args: &Args,
    store: Option<&Store>,
    world: &World,
) -> Result<Outcome> {
    let library = world.library(store)?;
    let mut places = library.find(name).map_err(Problem::from)?;
    let scores = store.map(Store::last_scores).transpose()?.unwrap_or_default();
    if args.json {
        if let [place] = places.as_slice()
            && is_exam_place(place)
        {
            return Err(Problem::from(exam_for_deck(place)).into());
        }
        places.retain(|place| !is_exam_place(place));
        let row = |place| deck_row(place, load_deck(place).ok().as_ref(), &scores);
        world.write_json(&places.iter().map(row).collect::<Vec<_>>())?;
        return Ok(Outcome::Done);
    }
    for place in &places {
        if args.source {
            print_source(place, world)?;
        } else {
            world.print(&describe(place, &scores, &library, world)?)?;
        }
    }
    Ok(Outcome::Done)
}

/// Prints a deck's text: a built-in one as it is, for copying; a file's escaped, since strangers may have written it.
fn print_source(place: &DeckPlace, world: &World) -> Result<()> {
    let text = load_text(place).map_err(Problem::from)?;
    Ok(match place {
        DeckPlace::BuiltIn(_) => world.write(&text),
        DeckPlace::File(_) => world.write(&crate::page::safe(&text)),
    }?)
}

fn describe(
    place: &DeckPlace,
    scores: &HashMap<String, f64>,
    library: &Library,
    world: &World,
) -> Result<Page> {
    if let Some(exam) = listed_exam(place, library)? {
        let mut page = Page::default();
        push_exam(&mut page, &exam, world);
        exam.about.iter().for_each(|about| page.text(about, 2, Style::Plain));
        return Ok(page);
    }
    let loaded = Some(load_deck(place).map_err(Problem::from)?);
    let row = deck_row(place, loaded.as_ref(), scores);
    let mut page = table(std::slice::from_ref(&row), &[], world);
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
        page.push(Line::new(tags.join(", "), Style::Dim).at(2, 0));
    }
    Ok(page)
}
