//! Begins an attempt: opens decks, draws questions, and keeps the attempt.

use std::collections::HashSet;

use anyhow::Result;

use super::Args;
use super::exam::{begin_exam, exam_called};
use super::run::{RunOptions, command};
use super::start::{any_seed, keep_and_ask};
use crate::deck::Deck;
use crate::host::{Outcome, Problem, World};
use crate::moment::Moment;
use crate::question::is_full;
use crate::say::Say;
use crate::session::{Attempt, Drawn, LearnerName, Mode, QuestionId, Rules, Selection, draw};
use crate::store::Store;
use crate::study::{StudyDeck, built_in_deck, load_all, named_places, no_match_problem};

/// Questions asked when no deck is named.
pub(crate) const A_FEW: usize = 10;

pub(super) fn begin(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek_or_new()?;
    let library = world.library(peeked.as_ref())?;
    if let [name] = args.decks.as_slice()
        && let Some(exam) = exam_called(name, &library)?
    {
        return begin_exam(args, exam, peeked.as_ref(), world);
    }
    let places = if args.decks.is_empty() {
        vec![built_in_deck(world.words.interface())]
    } else {
        named_places(&args.decks, &library)?
    };
    let decks = load_all(&places, peeked.as_ref(), world)?;
    let number = args.questions.or(args.decks.is_empty().then_some(A_FEW));
    let mut selection = args.selection(number);
    if args.wrong {
        selection.only = Some(answered_wrong(&decks, args.learner.as_ref(), peeked.as_ref())?);
    }
    drop(peeked);
    let seed = args.seed.unwrap_or_else(any_seed);
    let whole: Vec<&Deck> = decks.iter().map(|deck| deck.open.whole()).collect();
    let drawn = draw(whole.iter().copied(), &selection, seed);
    if drawn.is_empty() {
        return nothing_drawn(args, &whole, &selection, world);
    }
    let attempt = attempt(args, &decks, drawn, seed, world.clock.now());
    let command = command(&decks, args.learner.as_ref(), world);
    let asking = RunOptions { command, in_browser: args.web, opening: Vec::new() };
    keep_and_ask(attempt, &decks, &asking, world)
}

/// Lists questions whose latest answer by a learner earned less than full marks, by their current ids.
fn answered_wrong(
    decks: &[StudyDeck],
    learner: Option<&LearnerName>,
    store: Option<&Store>,
) -> Result<HashSet<QuestionId>> {
    let mut wrong = HashSet::new();
    let Some(store) = store else { return Ok(wrong) };
    for deck in decks {
        let id = deck.id();
        for (question, score) in store.latest_scores(id, learner)? {
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
    Err(no_match_problem(decks).into())
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
            feedback: args.feedback.unwrap_or_default().into(),
            as_choices: args.as_choices,
            no_review: args.no_review,
            scope: args.scope(drawn.len(), all),
        },
        drawn,
        learner: args.learner.clone(),
        mode: Mode::Quiz,
    }
}
