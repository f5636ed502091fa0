//! `hafal show`: prints a deck or an exam as readable text.

use anyhow::Result;

use crate::host::library::{DeckPlace, Library, load_deck};
use crate::host::{MistakesShown, Outcome, Problem, World};
use crate::report::{ExamSheet, deck_pages};
use crate::say::Say;
use crate::session::draw_exam;
use crate::study::{CheckedExam, OpenExam, exam_at, whole_decks};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "EXAM|DECK")]
    pub(crate) deck: String,
    #[arg(long)]
    pub(crate) answers: bool,
    /// Only for an exam: the variant that a quiz of this seed asks.
    #[arg(long, value_name = "N", value_parser = super::quiz::seed)]
    pub(crate) seed: Option<u64>,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let library = world.library(store.as_ref())?;
    let mut broken = false;
    for place in library.find(&args.deck).map_err(Problem::from)? {
        let shown = show_place(&place, args, &library, world)?;
        broken |= !shown;
    }
    Ok(if broken { Outcome::Unusable } else { Outcome::Done })
}

/// Prints a deck or an exam, or its mistakes; returns whether it has none.
fn show_place(place: &DeckPlace, args: &Args, library: &Library, world: &World) -> Result<bool> {
    if let Some(checked) = exam_at(place, library)? {
        return show_exam(checked, args, world);
    }
    if args.seed.is_some() {
        let problem = Problem::new(Say::new("show-seed-deck").with("file", place.name()));
        return Err(problem.help(Say::new("help-show-seed-deck")).into());
    }
    let loaded = load_deck(place).map_err(Problem::from)?;
    let Some(deck) = &loaded.reading.deck else {
        world.show_mistakes(&loaded);
        return Ok(false);
    };
    for page in deck_pages(deck, args.answers, &world.words, world.signs) {
        world.print(&page)?;
    }
    Ok(true)
}

fn show_exam(checked: CheckedExam, args: &Args, world: &World) -> Result<bool> {
    let OpenExam { exam, decks } = match checked.open(None, world) {
        // The remaining decks are still shown.
        Err(error) if error.is::<MistakesShown>() => return Ok(false),
        opened => opened?,
    };
    let decks = whole_decks(&decks);
    let Ok(drawn) = draw_exam(&exam, &decks, args.seed.unwrap_or(0)) else { return Ok(false) };
    let (seed, answers) = (args.seed, args.answers);
    let sheet = ExamSheet { exam: &exam, decks: &decks, drawn: &drawn, seed, answers };
    for page in sheet.pages(&world.words, world.signs) {
        world.print(&page)?;
    }
    Ok(true)
}
