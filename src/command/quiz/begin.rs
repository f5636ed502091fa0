//! Begins an attempt: opens decks, draws questions, and keeps the attempt.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use rand::TryRng;

use super::run::run_quiz;
use super::{Args, LARGEST_SEED};
use crate::deck::{Deck, KnownQuestion};
use crate::host::{Outcome, Problem, World};
use crate::moment::Moment;
use crate::question::is_full;
use crate::say::Say;
use crate::session::{Attempt, Drawn, QuestionId, Quiz, Rules, Selection, draw};
use crate::store::{AskedDeck, Store};
use crate::study::{StudyDeck, built_in, keep_moves, load_all, named_places, no_match};

/// Questions asked when no deck is named.
pub(crate) const A_FEW: usize = 10;

pub(super) fn begin(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let places = if args.decks.is_empty() {
        vec![built_in(world.words.interface())]
    } else {
        named_places(&args.decks, &world.library(peeked.as_ref())?)?
    };
    let decks = load_all(&places, peeked.as_ref(), world)?;
    let number = args.questions.or(args.decks.is_empty().then_some(A_FEW));
    let mut selection = args.selection(number);
    if args.wrong {
        selection.only = Some(answered_wrong(&decks, peeked.as_ref())?);
    }
    drop(peeked);
    let seed = args.seed.unwrap_or_else(any_seed);
    let whole: Vec<&Deck> = decks.iter().map(|deck| deck.open.whole()).collect();
    let drawn = draw(whole.iter().copied(), &selection, seed);
    if drawn.is_empty() {
        return nothing_drawn(args, &whole, &selection, world);
    }
    let attempt = attempt(args, &decks, drawn, seed, world.clock.now());
    keep_and_ask(attempt, &decks, world)
}

fn any_seed() -> u64 {
    let random = rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| {
        // Without the system's randomness the clock's low digits serve.
        u64::try_from(jiff::Timestamp::now().as_nanosecond() & i128::from(u64::MAX)).unwrap_or(1)
    });
    // Short enough to read out to a neighbour.
    random % 1_000_000.min(LARGEST_SEED)
}

/// Lists questions whose latest answer earned less than full marks, by their current ids.
fn answered_wrong(decks: &[StudyDeck], store: Option<&Store>) -> Result<HashSet<QuestionId>> {
    let mut wrong = HashSet::new();
    let Some(store) = store else { return Ok(wrong) };
    for deck in decks {
        let id = deck.id();
        for (question, score) in store.latest_scores(id)? {
            let moved = deck.moves.iter().find(|step| step.from == question);
            let question = moved.map_or(question, |step| step.to.clone());
            if !is_full(score) {
                wrong.insert(QuestionId { deck: id.to_owned(), id: question });
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
    Err(no_match(decks).into())
}

fn attempt(args: &Args, decks: &[StudyDeck], drawn: Vec<Drawn>, seed: u64, now: Moment) -> Attempt {
    let all = decks.iter().map(|deck| deck.open.count()).sum();
    let titles: Vec<&str> = decks.iter().map(|deck| deck.open.deck().title.as_str()).collect();
    Attempt {
        id: now.new_uuid(),
        number: 0,
        title: titles.join(" + "),
        decks: decks.iter().map(StudyDeck::reference).collect(),
        started: now,
        rules: Rules {
            seed,
            time: args.time,
            pass: args.pass,
            feedback: args.feedback.into(),
            as_choices: args.as_choices,
            no_review: args.no_review,
            scope: args.scope(drawn.len(), all),
        },
        drawn,
    }
}

fn keep_and_ask(attempt: Attempt, decks: &[StudyDeck], world: &World) -> Result<Outcome> {
    let mut store = world.open()?;
    keep_moves(decks, &mut store, world)?;
    let known = drawn_questions(&attempt, decks);
    let number = store.begin(&attempt, &known, &asked_decks(decks, world.clock.now()))?;
    let open: Vec<_> = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut quiz = Quiz::new(attempt, &open);
    quiz.numbered(number);
    run_quiz(quiz, Vec::new(), store, decks, world)
}

/// Lists the drawn questions for the store.
fn drawn_questions(attempt: &Attempt, decks: &[StudyDeck]) -> Vec<KnownQuestion> {
    let drawn: HashSet<(&str, &str)> = (attempt.drawn.iter())
        .map(|drawn| (drawn.question.deck.as_str(), drawn.question.id.as_str()))
        .collect();
    let mut known = Vec::with_capacity(drawn.len());
    for deck in decks {
        let questions = deck.open.whole().questions.iter();
        let asked = questions.filter(|question| drawn.contains(&(deck.id(), &question.id)));
        known.extend(asked.map(|question| deck.known_question(question)));
    }
    known
}

/// Lists the decks for the store; leaves out one read from a pipe, which cannot be opened again.
fn asked_decks(decks: &[StudyDeck], now: Moment) -> Vec<AskedDeck> {
    let lasting =
        |deck: &&StudyDeck| deck.path.as_ref().is_none_or(|path| Path::new(path).is_file());
    let asked = |study: &StudyDeck| {
        let deck = study.open.whole();
        AskedDeck {
            id: deck.id.clone(),
            path: study.path.clone(),
            title: deck.title.clone(),
            language: deck.language.tag().to_owned(),
            questions: deck.questions.len(),
            asked: now,
        }
    };
    decks.iter().filter(lasting).map(asked).collect()
}
