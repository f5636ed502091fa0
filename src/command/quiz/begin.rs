//! Begins an attempt: decks, drawn questions, a place in the store.

use std::collections::HashSet;

use anyhow::Result;
use rand::TryRng;
use uuid::{NoContext, Timestamp, Uuid};

use super::run::Run;
use super::{Args, LARGEST_SEED};
use crate::command::usable::{Usable, keep_moves, load_all, named, recognise, remember};
use crate::deck::Deck;
use crate::host::library::Place;
use crate::host::{Outcome, Problem, World};
use crate::locale::Interface;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{Attempt, Drawn, QuestionId, Quiz, Rules, Selection, draw};
use crate::store::{AskedDeck, Known, Store};

/// How many questions are asked when no deck is named.
pub(crate) const A_FEW: usize = 10;

/// Begins an attempt and asks it.
pub(super) fn begin(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let places = if args.decks.is_empty() {
        vec![built_in(world.words.interface())]
    } else {
        named(&args.decks, &world.library(peeked.as_ref())?)?
    };
    let mut usable = load_all(&places, world)?;
    recognise(&mut usable, peeked.as_ref())?;
    let number = args.questions.or(args.decks.is_empty().then_some(A_FEW));
    let mut selection = args.selection(number);
    if args.wrong {
        selection.only = Some(wrong(&usable, peeked.as_ref())?);
    }
    drop(peeked);
    let seed = args.seed.unwrap_or_else(any_seed);
    let decks: Vec<&Deck> = usable.iter().map(|one| one.deck.as_ref()).collect();
    let drawn = draw(decks.iter().copied(), &selection, seed);
    if drawn.is_empty() {
        return nothing_drawn(args, &decks, &selection, world);
    }
    let attempt = attempt(args, &usable, drawn, seed, world.clock.now());
    start(attempt, &usable, world)
}

/// The built-in deck for a language of the interface.
pub(in crate::command) fn built_in(interface: Interface) -> (Place, String) {
    let name = match interface {
        Interface::Indonesian => "kerja-sama-selatan-selatan",
        Interface::English => "south-south-cooperation",
    };
    (Place::BuiltIn(name), name.to_owned())
}

fn any_seed() -> u64 {
    let random = rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| {
        // Without randomness of the system the clock's small digits must do.
        u64::try_from(jiff::Timestamp::now().as_nanosecond() & i128::from(u64::MAX)).unwrap_or(1)
    });
    // Short enough to be read out to a neighbour.
    random % 1_000_000.min(LARGEST_SEED)
}

/// The cards whose latest answer earned less than full marks, under the ids they have now.
fn wrong(usable: &[Usable], store: Option<&Store>) -> Result<HashSet<QuestionId>> {
    let mut wrong = HashSet::new();
    let Some(store) = store else { return Ok(wrong) };
    for one in usable {
        let deck = &one.deck.id;
        for (question, score) in store.latest_scores(deck)? {
            let moved = one.moves.iter().find(|step| step.from == question);
            let question = moved.map_or(question, |step| step.to.clone());
            if score < 1.0 - 1e-9 {
                wrong.insert(QuestionId { deck: deck.clone(), question });
            }
        }
    }
    Ok(wrong)
}

fn nothing_drawn(
    args: &Args,
    decks: &[&Deck],
    selection: &Selection,
    world: &World,
) -> Result<Outcome> {
    let without_wrong = Selection { only: None, ..selection.clone() };
    if args.wrong && !draw(decks.iter().copied(), &without_wrong, 0).is_empty() {
        world.tell(&Say::new("quiz-nothing-wrong"));
        return Ok(Outcome::Done);
    }
    if decks.iter().all(|deck| deck.questions.is_empty()) {
        let names: Vec<&str> = decks.iter().map(|deck| deck.title.as_str()).collect();
        let say = Say::new("deck-empty").with("name", names.join(", "));
        return Err(Problem::new(say).help(Say::new("help-empty")).into());
    }
    Err(none_match(decks).into())
}

/// That no question meets the conditions, and which tags there are.
pub(in crate::command) fn none_match(decks: &[&Deck]) -> Problem {
    let mut tags: Vec<&str> = Vec::new();
    for tag in decks.iter().flat_map(|deck| &deck.questions).flat_map(|question| &question.tags) {
        if !tags.contains(&tag.as_str()) && tags.len() < 30 {
            tags.push(tag);
        }
    }
    let help = Say::new("help-tags").with("tags", tags.join(", "));
    let problem = Problem::new(Say::new("quiz-none-match"));
    if tags.is_empty() { problem } else { problem.help(help) }
}

fn attempt(args: &Args, usable: &[Usable], drawn: Vec<Drawn>, seed: u64, now: Moment) -> Attempt {
    let seconds = u64::try_from(now.utc_ms.max(0) / 1_000).unwrap_or(0);
    let nanoseconds = u32::try_from(now.utc_ms.rem_euclid(1_000)).unwrap_or(0) * 1_000_000;
    let titles: Vec<&str> = usable.iter().map(|one| one.deck.title.as_str()).collect();
    Attempt {
        id: Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanoseconds)),
        number: 0,
        title: titles.join(" + "),
        decks: usable.iter().map(|one| one.reference.clone()).collect(),
        started: now,
        rules: Rules {
            seed,
            time: args.time,
            pass: args.pass,
            feedback: args.feedback.into(),
            as_choices: args.as_choices,
            no_review: args.no_review,
        },
        drawn,
    }
}

/// Keeps the attempt, then asks it.
fn start(attempt: Attempt, usable: &[Usable], world: &World) -> Result<Outcome> {
    let mut store = world.open()?;
    keep_moves(&mut store, usable, world)?;
    let number =
        store.begin(&attempt, &known(&attempt, usable), &asked(usable, world.clock.now()))?;
    let decks: Vec<_> = usable.iter().map(|one| one.deck.clone()).collect();
    let mut quiz = Quiz::new(attempt, &decks);
    quiz.numbered(number);
    Run { quiz, store, usable, entries: Vec::new() }.run(world)
}

/// The drawn questions as the store is to remember them.
fn known(attempt: &Attempt, usable: &[Usable]) -> Vec<Known> {
    let drawn: HashSet<&QuestionId> = attempt.drawn.iter().map(|drawn| &drawn.card).collect();
    let mut known = Vec::with_capacity(drawn.len());
    for one in usable {
        for question in &one.deck.questions {
            let card = QuestionId { deck: one.deck.id.clone(), question: question.id.clone() };
            if !drawn.contains(&card) {
                continue;
            }
            known.push(remember(question, one));
        }
    }
    known
}

/// The decks as the store is to list them; one that came through a pipe cannot be asked again by its path.
fn asked(usable: &[Usable], now: Moment) -> Vec<AskedDeck> {
    let lasting = |one: &&Usable| {
        one.reference.path.as_ref().is_none_or(|path| std::path::Path::new(path).is_file())
    };
    let asked = |one: &Usable| AskedDeck {
        id: one.deck.id.clone(),
        path: one.reference.path.clone(),
        title: one.deck.title.clone(),
        language: one.deck.language.tag().to_owned(),
        questions: one.deck.questions.len(),
        asked: now,
    };
    usable.iter().filter(lasting).map(asked).collect()
}
