//! Asks an attempt's remaining questions, up to its result or until the learner leaves.

use anyhow::Result;

use crate::ask::{Manner, ask_quiz, front, hear_claims};
use crate::host::{Outcome, World, is_closed, quoted};
use crate::page::{Page, safe_line};
use crate::report::{Ending, result_page, score_page};
use crate::say::Say;
use crate::session::{Attempt, Quiz, QuizEntry, Record, tally};
use crate::store::Store;
use crate::study::{QuizSitting, SittingEnd, StudyDeck};

/// Asks a quiz, and shows its result or how to resume it; `command` is what asks such an attempt.
pub(super) fn run_quiz(
    quiz: Quiz,
    entries: Vec<QuizEntry>,
    mut store: Store,
    decks: &[StudyDeck],
    command: &str,
    world: &World,
) -> Result<Outcome> {
    world.farewell.set(farewell(command, world));
    let mut front = front(world, Manner::Quiz)?;
    let config = if quiz.attempt().rules.no_review { None } else { Some(world.config()?) };
    let mut sitting = QuizSitting::new(quiz, entries, config);
    match ask_quiz(&mut sitting, &mut store, front.as_mut(), world) {
        Ok(SittingEnd::Finished) => {
            // Nothing is left to resume, whatever ends hafal from here on.
            world.farewell.set(String::new());
            let page = result(&sitting.record(), command, &store, decks, world)?;
            front.lend(&mut || world.print(&page))?;
            let claimed = tally(&sitting.record()).claimed;
            hear_claims(&mut sitting, &mut store, front.as_mut(), world)?;
            let record = sitting.record();
            let tally = tally(&record);
            if tally.claimed > claimed {
                let page = score_page(&record, &world.words, world.signs);
                front.lend(&mut || world.print(&page))?;
            }
            let passed = tally.passed(&record.attempt);
            Ok(if passed == Some(false) { Outcome::Failed } else { Outcome::Done })
        }
        Ok(SittingEnd::Left) => {
            drop(front);
            leave(world.farewell.say().map_err(Into::into))
        }
        Err(error) => leave(Err(error)),
    }
}

fn farewell(command: &str, world: &World) -> String {
    let say = Say::new("quiz-left").with("command", format!("{command} --resume"));
    let line = safe_line(&world.words.say(&say));
    if world.paper.width.is_some() { format!("\n  {line}\n") } else { format!("{line}\n") }
}

/// `hafal quiz DECK`, with `--data` where it was given.
pub(super) fn command(decks: &[StudyDeck], world: &World) -> String {
    let names: Vec<String> = decks.iter().map(|deck| quoted(&deck.name)).collect();
    format!("hafal quiz {}{}", names.join(" "), world.data_named())
}

fn result(
    record: &Record,
    command: &str,
    store: &Store,
    decks: &[StudyDeck],
    world: &World,
) -> Result<Page> {
    let questions: usize = decks.iter().map(|deck| deck.open.count()).sum();
    let is_exam = record.attempt.exam().is_some();
    let wrong = if is_exam { self::command(decks, world) } else { command.to_owned() };
    let some = record.attempt.drawn.len() < questions && !is_exam;
    let ending = Ending {
        earlier: earlier_scores(&record.attempt, store)?,
        again: Some(format!("{wrong} --wrong")),
        all: some.then(|| command.to_owned()),
    };
    let window = (world.paper, world.rows());
    Ok(result_page(record, &ending, &world.words, world.signs, window))
}

/// Lists the scores of earlier finished attempts that can be compared with this one.
fn earlier_scores(attempt: &Attempt, store: &Store) -> Result<Vec<f64>> {
    let records = store.attempts(attempt.decks.first().map(|deck| deck.id.as_str()))?;
    let earlier = records
        .iter()
        .filter(|record| record.attempt.id != attempt.id && record.attempt.is_like(attempt));
    let tallies = earlier.map(tally).filter(|tally| tally.finished.is_some());
    Ok(tallies.map(|tally| tally.score()).collect())
}

/// Returns `Left`; a closed pipe or terminal is no error.
fn leave(printed: Result<()>) -> Result<Outcome> {
    match printed {
        Err(error) if !is_closed(&error) => Err(error),
        _ => Ok(Outcome::Left),
    }
}
