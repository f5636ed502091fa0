//! Asks an attempt's remaining questions, up to its result or until the learner leaves.

use anyhow::Result;

use crate::ask::{Front, Manner, ask_quiz, front, hear_claims};
use crate::host::{Outcome, World, flag_with_value, is_closed, quoted};
use crate::page::{Page, safe_line};
use crate::report::{Ending, result_page, score_page};
use crate::say::Say;
use crate::session::{Attempt, LearnerName, Quiz, QuizEntry, Record, tally};
use crate::store::Store;
use crate::study::{QuizSitting, SittingEnd, StudyDeck};
use crate::web::solo::ask_quiz_in_browser;

/// How an attempt is asked.
pub(super) struct RunOptions {
    /// The command that asks such an attempt.
    pub(super) command: String,
    /// Whether it is asked in the browser.
    pub(super) in_browser: bool,
    /// What the browser says before the first question, a paragraph each.
    pub(super) opening: Vec<String>,
}

/// Asks a quiz, and shows its result or how to resume it.
pub(super) fn run_quiz(
    quiz: Quiz,
    entries: Vec<QuizEntry>,
    mut store: Store,
    decks: &[StudyDeck],
    asking: &RunOptions,
    world: &World,
) -> Result<Outcome> {
    let command = asking.command.as_str();
    world.farewell.set(farewell(command, world));
    let mut front = if asking.in_browser { None } else { Some(front(world, Manner::Quiz)?) };
    let mut sitting = sitting(quiz, entries, world)?;
    let asked = match &mut front {
        Some(front) => ask_quiz(&mut sitting, &mut store, front.as_mut(), world),
        None => ask_quiz_in_browser(&mut sitting, &mut store, &asking.opening, world),
    };
    match asked {
        Ok(SittingEnd::Finished) => {
            // From here on nothing is left to resume, however hafal ends.
            world.farewell.set(String::new());
            let page = result(&sitting.record(), command, &store, decks, world)?;
            match &mut front {
                Some(front) => {
                    front.lend(&mut || world.print(&page))?;
                    hear_last_claims(&mut sitting, &mut store, front.as_mut(), world)?;
                }
                None => world.print(&page)?,
            }
            Ok(outcome(&sitting.record()))
        }
        Ok(SittingEnd::Left) => {
            drop(front);
            leave(world.farewell.say().map_err(Into::into))
        }
        Err(error) => leave(Err(error)),
    }
}

/// Takes claims after the result in the terminal, and shows the score with them.
fn hear_last_claims(
    sitting: &mut QuizSitting,
    store: &mut Store,
    front: &mut dyn Front,
    world: &World,
) -> Result<()> {
    let claimed = sitting.tally().claimed;
    hear_claims(sitting, store, front, world)?;
    let record = sitting.record();
    if tally(&record).claimed > claimed {
        let page = score_page(&record, &world.words, world.signs);
        front.lend(&mut || world.print(&page))?;
    }
    Ok(())
}

fn sitting(quiz: Quiz, entries: Vec<QuizEntry>, world: &World) -> Result<QuizSitting<'_>> {
    let config = if is_evidence(quiz.attempt(), world) { Some(world.config()?) } else { None };
    Ok(QuizSitting::new(quiz, entries, config))
}

/// Returns the outcome of a finished attempt: failed if it has a pass mark and missed it.
fn outcome(record: &Record) -> Outcome {
    let passed = tally(record).passed(&record.attempt);
    if passed == Some(false) { Outcome::Failed } else { Outcome::Done }
}

/// Reports whether answers show what the owner of the store knows: a learner's do not, and a class has no owner.
fn is_evidence(attempt: &Attempt, world: &World) -> bool {
    !attempt.rules.no_review && attempt.learner.is_none() && world.class().is_none()
}

fn farewell(command: &str, world: &World) -> String {
    let say = Say::new("quiz-left").with("command", format!("{command} --resume"));
    let line = safe_line(&world.words.say(&say));
    if world.paper.width.is_some() { format!("\n  {line}\n") } else { format!("{line}\n") }
}

/// `hafal quiz DECK`, with `--as`, `--data` and `--class` where they were given.
pub(super) fn command(decks: &[StudyDeck], learner: Option<&LearnerName>, world: &World) -> String {
    let names: Vec<&str> = decks.iter().map(|deck| deck.name.as_str()).collect();
    named_command(&names, learner, world)
}

/// Returns that command by the names of an exam or of decks; without any, `hafal quiz`.
pub(super) fn named_command(
    names: &[&str],
    learner: Option<&LearnerName>,
    world: &World,
) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let names = if names.is_empty() { String::new() } else { format!(" {}", names.join(" ")) };
    let learner = learner.map(|name| flag_with_value("--as", name.as_str())).unwrap_or_default();
    format!("hafal quiz{names}{learner}{}", world.data_named())
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
    let learner = record.attempt.learner.as_ref();
    let wrong = if is_exam { self::command(decks, learner, world) } else { command.to_owned() };
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

/// Returns `Left`; a closed pipe or terminal is not an error.
fn leave(printed: Result<()>) -> Result<Outcome> {
    match printed {
        Err(error) if !is_closed(&error) => Err(error),
        _ => Ok(Outcome::Left),
    }
}
