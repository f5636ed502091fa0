//! `hafal check --against TEXT`: looks a deck's answers up in the texts of its sources.

use std::path::{Path, PathBuf};

use super::Args;
use crate::check::{AnswerLookup, SourceText, SourceVerdict, look_up_answers, not_in_source};
use crate::deck::{Deck, Examined, Finding};
use crate::host::library::{self, DeckPlace};
use crate::host::{Problem, World};
use crate::page::{Line, Page, Style};
use crate::say::Say;

/// The verdict of the sources on a question, by its id.
pub(super) struct QuestionLookup {
    question: String,
    verdict: SourceVerdict,
}

/// Looks up every answer in the given texts; an answer in none of them is a finding.
pub(super) fn look_up(
    text: &str,
    examined: &Examined,
    args: &Args,
    allowed: &dyn Fn(&str) -> bool,
) -> Result<(Vec<QuestionLookup>, Vec<Finding>), Problem> {
    let deck = &examined.deck;
    if args.against.is_empty() || !examined.header {
        return Ok((Vec::new(), Vec::new()));
    }
    let read = |given: &String| read_source(given, deck);
    let texts: Vec<SourceText> = args.against.iter().map(read).collect::<Result<_, Problem>>()?;
    let lookups = look_up_answers(deck, &texts);
    let missing = not_in_source(text, examined, &lookups, allowed);
    let of_question = |lookup: &AnswerLookup| {
        let question = deck.questions.get(lookup.place)?.id.clone();
        Some(QuestionLookup { question, verdict: lookup.verdict })
    };
    Ok((lookups.iter().filter_map(of_question).collect(), missing))
}

/// Reads a source given as `PATH`, or `KEY=PATH` where the deck has several.
fn read_source(given: &str, deck: &Deck) -> Result<SourceText, Problem> {
    let keyed = given.split_once('=').filter(|_| !Path::new(given).exists());
    let (key, path) = match keyed {
        Some((key, path)) => (Some(key.to_owned()), path),
        None => (None, given),
    };
    let keys = || deck.sources.keys().cloned().collect::<Vec<_>>().join(", ");
    let unknown = key.as_ref().filter(|key| !deck.sources.contains_key(*key));
    if let Some(key) = unknown {
        let say = Say::new("flaw-unknown-source").with("name", key.as_str());
        return Err(Problem::new(say).help(Say::new("check-keys").with("text", keys())));
    }
    if key.is_none() && deck.sources.len() > 1 {
        let say = Say::new("check-which-source");
        return Err(Problem::new(say).help(Say::new("check-keys").with("text", keys())));
    }
    let text = library::load_text(&DeckPlace::File(PathBuf::from(path)))?;
    Ok(SourceText::new(key, &text, &deck.language))
}

/// Reports the counts of verdicts, and the questions that cite the wrong place.
pub(super) fn report_verdicts(lookups: &[QuestionLookup], page: &mut Page, world: &World) {
    if lookups.is_empty() {
        return;
    }
    let of =
        |verdict: SourceVerdict| lookups.iter().filter(move |lookup| lookup.verdict == verdict);
    for lookup in of(SourceVerdict::Elsewhere) {
        let words = world.words.text("check-found-elsewhere");
        let line = Line::new(format!("{}  ", lookup.question), Style::Plain).and(words, Style::Dim);
        page.push(line.at(2, 4));
    }
    let say = Say::new("check-held")
        .with("found", of(SourceVerdict::Found).count())
        .with("elsewhere", of(SourceVerdict::Elsewhere).count())
        .with("missing", of(SourceVerdict::NotFound).count());
    page.push(Line::new(world.words.say(&say), Style::Plain));
}
