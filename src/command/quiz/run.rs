//! Runs an attempt at a front end, from where it stands to its result or to the learner's leaving.

use std::collections::HashMap;

use anyhow::Result;

use crate::ask::{End, Keeper, Manner, Sitting, front};
use crate::command::usable::Usable;
use crate::host::{Clock, Config, Outcome, World, is_closed, quoted};
use crate::moment::Moment;
use crate::report::{Ending, result};
use crate::say::Say;
use crate::session::{MarkedAnswer, QuestionId, Quiz, QuizEntry, QuizEvent, Record, tally};
use crate::store::Store;

/// An attempt ready to be asked.
pub(super) struct Run<'a> {
    pub(super) quiz: Quiz,
    pub(super) store: Store,
    pub(super) usable: &'a [Usable],
    /// The rows kept so far.
    pub(super) entries: Vec<QuizEntry>,
}

/// Keeps entries in the store, and a copy for the result.
struct Log<'a> {
    store: &'a mut Store,
    quiz: uuid::Uuid,
    entries: &'a mut Vec<QuizEntry>,
    clock: &'a Clock,
    /// None where answers are no evidence.
    config: Option<&'a Config>,
    /// The reviews, card and row, that each question's last answer brought: another answer takes their place.
    reviews: HashMap<QuestionId, Vec<(i64, i64)>>,
}

impl Log<'_> {
    /// The reviews that a question's last answer in this attempt brought, also before it was left and resumed.
    fn replaced(&mut self, card: &QuestionId) -> Result<Vec<(i64, i64)>> {
        if let Some(reviews) = self.reviews.remove(card) {
            return Ok(reviews);
        }
        let mut entries = self.entries.iter().rev();
        let answered = entries
            .find(|entry| entry.card == *card && matches!(entry.event, QuizEvent::Answered(_)));
        let Some(entry) = answered else { return Ok(Vec::new()) };
        Ok(self.store.reviews_of_answer(card, entry.at)?)
    }
}

impl Keeper for Log<'_> {
    fn keep(&mut self, entry: &QuizEntry) -> Result<()> {
        self.store.keep(self.quiz, entry)?;
        self.entries.push(entry.clone());
        Ok(())
    }

    fn keep_answer(&mut self, answer: &MarkedAnswer) -> Result<()> {
        let Some(config) = &self.config else { return self.keep(&answer.entry) };
        let card = &answer.entry.card;
        let retention = config.retention(&card.deck);
        let replaced = self.replaced(card)?;
        let MarkedAnswer { entry, evidence, .. } = answer;
        let kept = self.store.keep_with(self.quiz, entry, evidence, retention, &replaced)?;
        self.reviews.insert(card.clone(), kept);
        self.entries.push(answer.entry.clone());
        Ok(())
    }

    fn now(&self) -> Moment {
        self.clock.now()
    }

    fn set_clock(&mut self, now: Moment) {
        self.clock.set(now);
    }
}

impl Run<'_> {
    /// Asks, and shows the result or how to resume.
    pub(super) fn run(mut self, world: &World) -> Result<Outcome> {
        world.farewell.set(self.farewell(world));
        let mut front = front(world, Manner::Quiz)?;
        let reviewed = !self.quiz.attempt().rules.no_review;
        let config = reviewed.then(|| world.config()).transpose()?;
        let mut log = Log {
            config,
            reviews: HashMap::new(),
            quiz: self.quiz.attempt().id,
            store: &mut self.store,
            entries: &mut self.entries,
            clock: &world.clock,
        };
        let sitting = Sitting {
            front: front.as_mut(),
            keeper: &mut log,
            words: &world.words,
            signs: world.signs,
        };
        let end = { sitting }.sit(&mut self.quiz);
        drop(front);
        match end {
            Ok(End::Finished) => self.show(world),
            Ok(End::Left) => left(world.farewell.say().map_err(Into::into)),
            Err(error) => left(Err(error)),
        }
    }

    /// One line that says how to go on.
    fn farewell(&self, world: &World) -> String {
        let mut command = self.command(world);
        command.push_str(" --resume");
        let say = Say::new("quiz-left").with("command", command);
        let line = crate::page::safe_line(&world.words.say(&say));
        if world.paper.width.is_some() { format!("\n  {line}\n") } else { format!("{line}\n") }
    }

    /// `hafal quiz DECK`, with the data directory where one was given.
    fn command(&self, world: &World) -> String {
        let mut command = "hafal quiz".to_owned();
        for one in self.usable {
            command.push(' ');
            command.push_str(&quoted(&one.name));
        }
        command + &world.data_named()
    }

    fn show(self, world: &World) -> Result<Outcome> {
        let command = self.command(world);
        let attempt = self.quiz.attempt().clone();
        let questions: usize = self.usable.iter().map(|one| one.deck.questions.len()).sum();
        let ending = Ending {
            earlier: self.earlier()?,
            again: Some(format!("{command} --wrong")),
            all: (attempt.drawn.len() < questions).then(|| command.clone()),
        };
        let record = Record { attempt, entries: self.entries };
        world.print(&result(&record, &ending, &world.words, world.signs))?;
        let passed = tally(&record).passed(&record.attempt);
        Ok(if passed == Some(false) { Outcome::Failed } else { Outcome::Done })
    }

    /// The scores of earlier finished attempts at just these decks.
    fn earlier(&self) -> Result<Vec<f64>> {
        let attempt = self.quiz.attempt();
        let first = attempt.decks.first().map(|deck| deck.id.as_str());
        let ids = |record: &Record| -> Vec<String> {
            record.attempt.decks.iter().map(|deck| deck.id.clone()).collect()
        };
        let own: Vec<String> = attempt.decks.iter().map(|deck| deck.id.clone()).collect();
        let records = self.store.attempts(first)?;
        let earlier =
            records.iter().filter(|record| record.attempt.id != attempt.id && ids(record) == own);
        let tallies = earlier.map(tally).filter(|tally| tally.finished.is_some());
        Ok(tallies.map(|tally| tally.score()).collect())
    }
}

/// The outcome of leaving: whoever has closed the pipe or the terminal is told nothing.
fn left(told: Result<()>) -> Result<Outcome> {
    match told {
        Err(error) if !is_closed(&error) => Err(error),
        _ => Ok(Outcome::Left),
    }
}
