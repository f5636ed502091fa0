//! The loops of the terminal: what the learner says goes to a sitting, and what the sitting returns is shown.

use anyhow::Result;

use super::Front;
use crate::host::World;
use crate::report::{drill_closing, feedback_page};
use crate::session::{Command, Passage, Shown};
use crate::store::Store;
use crate::study::{
    DrillSitting, EditRequest, Fact, Next, QuizSitting, Reply, ReviewedQuestion, Said, SittingEnd,
};

/// Asks the rest of a quiz.
///
/// # Errors
/// When an entry cannot be kept, or the terminal cannot be read or written.
pub fn ask_quiz(
    sitting: &mut QuizSitting,
    store: &mut Store,
    front: &mut dyn Front,
    world: &World,
) -> Result<SittingEnd> {
    let (mut last, mut above) = (None, None);
    loop {
        let turn = sitting.shown(world.clock.now());
        tell_facts(&turn.facts, front, world)?;
        let next = if let Some(card) = turn.card {
            let shown = without_repeated_passage(card, &mut above);
            front.put(&shown, turn.left)?;
            if let Some(given) = &turn.given {
                front.fill(given);
            }
            let next = ask_question(sitting, &shown, store, front, world)?;
            last = Some(shown.question);
            next
        } else if let Some(questions) = sitting.review(world.clock.now()) {
            above = None;
            review_answers(sitting, &questions, store, front, world)?
        } else {
            break;
        };
        if next == Next::Leave {
            return Ok(SittingEnd::Left);
        }
    }
    // When the time is up, the result follows at once.
    if let Some(card) = last
        && !sitting.quiz().is_over(world.clock.now())
        && sitting.quiz().can_claim_last(world.clock.now())
        && front.last_word()? == Some(Command::Right(None))
    {
        let claim = Said::Command(Command::Right(None));
        let reply = sitting.hear(&card, claim, store, world.clock.now())?;
        tell_facts(&reply.facts, front, world)?;
    }
    sitting.finish(store, world.clock.now())?;
    Ok(SittingEnd::Finished)
}

/// Drops the passage if it was already shown with the question before.
fn without_repeated_passage(shown: Shown, above: &mut Option<Passage>) -> Shown {
    let before = std::mem::replace(above, shown.passage.clone());
    let passage = shown.passage.filter(|passage| before.as_ref() != Some(passage));
    Shown { passage, ..shown }
}

/// Listens until the current question is done.
fn ask_question(
    sitting: &mut QuizSitting,
    shown: &Shown,
    store: &mut Store,
    front: &mut dyn Front,
    world: &World,
) -> Result<Next> {
    loop {
        let filled = |typed: &[String]| sitting.quiz().fields_filled(&shown.question, typed);
        let said = front.listen(shown, &filled, sitting.left(world.clock.now()))?;
        if set_clock(&said, world) {
            continue;
        }
        let reply = sitting.hear(&shown.question, said, store, world.clock.now())?;
        tell_facts(&reply.facts, front, world)?;
        if reply.next != Next::Wait {
            return Ok(reply.next);
        }
    }
}

/// Shows all answers until they are handed in, or a question is gone back to.
fn review_answers(
    sitting: &mut QuizSitting,
    questions: &[ReviewedQuestion],
    store: &mut Store,
    front: &mut dyn Front,
    world: &World,
) -> Result<Next> {
    let Some(first) = questions.first() else { return Ok(Next::Card) };
    loop {
        let said = front.review(questions, sitting.left(world.clock.now()))?;
        if set_clock(&said, world) {
            continue;
        }
        let reply = sitting.hear(&first.question, said, store, world.clock.now())?;
        tell_facts(&reply.facts, front, world)?;
        if reply.next != Next::Wait {
            return Ok(reply.next);
        }
    }
}

/// After the result, takes the learner's claims by the numbers of the questions, as long as one can be made.
///
/// # Errors
/// When a claim cannot be kept, or the terminal cannot be read or written.
pub fn hear_claims(
    sitting: &mut QuizSitting,
    store: &mut Store,
    front: &mut dyn Front,
    world: &World,
) -> Result<()> {
    while sitting.quiz().can_claim_any(world.clock.now()) {
        let said = match front.claim()? {
            None | Some(Command::Quit) => break,
            Some(command) => Said::Command(command),
        };
        let reply = sitting.hear_after(&said, store, world.clock.now())?;
        tell_facts(&reply.facts, front, world)?;
    }
    Ok(())
}

/// Asks the cards of a drill, and shows its end, where the last action can still be undone.
///
/// # Errors
/// When a rating cannot be kept, or the terminal cannot be read or written.
pub fn ask_drill(sitting: &mut DrillSitting, front: &mut dyn Front, world: &World) -> Result<()> {
    loop {
        let end = ask_cards(sitting, front, world)?;
        let (now, words, closing) = (world.clock.now(), &world.words, sitting.end()?);
        let page = drill_closing(sitting.drill(), &closing, now, words, world.signs);
        front.show(&page)?;
        if end == SittingEnd::Left || !is_taken_up_again(sitting, front, world)? {
            return Ok(());
        }
    }
}

fn ask_cards(
    sitting: &mut DrillSitting,
    front: &mut dyn Front,
    world: &World,
) -> Result<SittingEnd> {
    let mut above = None;
    loop {
        let turn = sitting.shown()?;
        tell_facts(&turn.facts, front, world)?;
        let Some(card) = turn.card else { return Ok(SittingEnd::Finished) };
        let shown = without_repeated_passage(card, &mut above);
        front.put(&shown, turn.left)?;
        let mut next = Next::Wait;
        loop {
            let said = match &next {
                Next::Rate(choices) => front.rate(choices)?,
                Next::Wait | Next::Card | Next::Edit(_) | Next::Leave => {
                    front.listen(&shown, &|typed| sitting.drill().fields_filled(typed), None)?
                }
            };
            if set_clock(&said, world) {
                continue;
            }
            next = pass_on(sitting, said, front, world)?;
            match next {
                Next::Card => break,
                Next::Leave => return Ok(SittingEnd::Left),
                Next::Wait | Next::Rate(_) | Next::Edit(_) => {}
            }
        }
    }
}

/// Passes on what was said, runs the editor if asked to, and shows the result.
fn pass_on(
    sitting: &mut DrillSitting,
    said: Said,
    front: &mut dyn Front,
    world: &World,
) -> Result<Next> {
    let mut reply = sitting.hear(said)?;
    if let Next::Edit(request) = &reply.next {
        let EditRequest { editor, path, line } = request;
        let mut open = || editor.open(path, *line);
        let done = world.farewell.lending(|| front.lend(&mut open));
        reply = sitting.finish_edit(done)?;
    }
    let Reply { facts, next } = reply;
    tell_facts(&facts, front, world)?;
    Ok(next)
}

/// Reports whether a last `:undo` makes the drill continue.
fn is_taken_up_again(
    sitting: &mut DrillSitting,
    front: &mut dyn Front,
    world: &World,
) -> Result<bool> {
    while front.last_word()? == Some(Command::Undo) {
        if pass_on(sitting, Said::Command(Command::Undo), front, world)? == Next::Card {
            return Ok(true);
        }
    }
    Ok(false)
}

fn tell_facts(facts: &[Fact], front: &mut dyn Front, world: &World) -> Result<()> {
    for fact in facts {
        front.show(&feedback_page(fact, &world.words, world.signs))?;
    }
    Ok(())
}

/// Sets the clock if a script asked for that; returns whether it did.
fn set_clock(said: &Said, world: &World) -> bool {
    if let Said::Clock(now) = said {
        world.clock.set(*now);
    }
    matches!(said, Said::Clock(_))
}
