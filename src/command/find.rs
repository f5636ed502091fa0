//! `hafal find`: finds questions by their words, with their places in the decks and their states.

use std::path::Path;

use anyhow::Result;

use crate::deck::{examine_deck, is_exam};
use crate::host::library::{DeckPlace, Library, exam_for_deck, is_exam_place, load_text};
use crate::host::{Outcome, Problem, World, quoted};
use crate::report::{FoundInDeck, found_json, found_page};
use crate::say::Say;
use crate::store::Store;
use crate::study::{QuestionState, SearchHit, SearchWords, find_questions};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// The last of several may be a deck.
    #[arg(value_name = "WORD", required_unless_present_any = ["flagged", "suspended"])]
    pub(crate) words: Vec<String>,
    #[arg(long)]
    pub(crate) flagged: bool,
    #[arg(long)]
    pub(crate) suspended: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let (words, named) = split_off_deck(args, &world.library(store.as_ref())?);
    if words.iter().all(|word| word.trim().is_empty()) && !args.flagged && !args.suspended {
        return Err(Problem::new(Say::new("find-no-word")).help(Say::new("usage-help")).into());
    }
    if let Some(last) = words.last().filter(|last| is_ron(Path::new(last))) {
        world.tell(&Say::new("find-no-deck").with("name", last.as_str()));
    }
    let places = match &named {
        Some(places) => places.clone(),
        None => world.library(store.as_ref())?.decks(),
    };
    let mut found = Vec::new();
    for place in &places {
        found.extend(find_in_deck(place, named.is_some(), args, words, store.as_ref(), world)?);
    }
    if args.json {
        world.write_json(&found_json(&found))?;
    } else {
        let command = |deck: &FoundInDeck, hit: &SearchHit| {
            let resume = if hit.state == QuestionState::Suspended { " --resume" } else { "" };
            let (deck, id) = (quoted(&deck.name), quoted(&hit.question.id));
            format!("hafal info {deck} {id}{resume}{}", world.data_named())
        };
        world.print(&found_page(&found, &command, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Splits the arguments into the words and the deck that the last of them names. One alone is a word, unless a filter
/// says what to look for.
fn split_off_deck<'a>(args: &'a Args, library: &Library) -> (&'a [String], Option<Vec<DeckPlace>>) {
    let several = args.words.len() > 1 || args.flagged || args.suspended;
    let last = args.words.split_last().filter(|_| several);
    let split = last.and_then(|(last, words)| {
        let mut places = library.find(last).ok()?;
        if places.len() > 1 {
            places.retain(|place| !is_exam_place(place));
        }
        places.iter().any(is_deck).then_some((words, Some(places)))
    });
    split.unwrap_or((&args.words, None))
}

/// Reports whether a place holds a deck: a file that happens to be called like a word may be anything.
fn is_deck(place: &DeckPlace) -> bool {
    match place {
        DeckPlace::BuiltIn(_) => true,
        DeckPlace::File(path) => {
            is_ron(path) || load_text(place).is_ok_and(|text| text.contains("questions:"))
        }
    }
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// Finds the questions of one deck. A deck that is gone is skipped, one that cannot be read is reported, unless it was
/// named; of one with mistakes the questions that can be read are searched.
fn find_in_deck(
    place: &DeckPlace,
    named: bool,
    args: &Args,
    words: &[String],
    store: Option<&Store>,
    world: &World,
) -> Result<Option<FoundInDeck>> {
    let text = match load_text(place) {
        Ok(text) if is_exam(&text) => return Err(Problem::from(exam_for_deck(place)).into()),
        Ok(text) => text,
        Err(error) if named => return Err(Problem::from(error).into()),
        Err(error) => {
            if let DeckPlace::File(path) = place
                && path.exists()
            {
                world.tell(&error.0);
            }
            return Ok(None);
        }
    };
    let examined = examine_deck(&text, &place.stem());
    if !examined.findings.is_empty() {
        let name = place.name();
        let say = Say::new("find-broken").with("count", examined.findings.len());
        world.tell(&say.with("file", name.as_str()).with("name", quoted(&name)));
    }
    let words = SearchWords::new(words, &examined.deck.language);
    let is_wanted = |found: &SearchHit| {
        (!args.flagged || found.flagged)
            && (!args.suspended || found.state == QuestionState::Suspended)
    };
    let mut questions = find_questions(&words, &examined, &text, store, world.clock.now())?;
    questions.retain(is_wanted);
    let deck = examined.deck.id;
    Ok(Some(FoundInDeck { deck, name: place.name(), path: absolute(place), words, questions }))
}

/// Returns the absolute path of a deck's file; None for a built-in deck.
fn absolute(place: &DeckPlace) -> Option<String> {
    let DeckPlace::File(path) = place else { return None };
    std::path::absolute::<&Path>(path).ok().map(|path| path.display().to_string())
}
