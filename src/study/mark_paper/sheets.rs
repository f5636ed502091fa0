//! The sheets of a printing, ready for marking rows of a table.

use std::path::Path;

use anyhow::Result;

use super::decks::open_printed_decks;
use super::preparing::{ChangedQuestion, Preparing, ReadyQuestion, ReadySheet};
use crate::deck::Feedback;
use crate::host::{Problem, World};
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{
    AnswerRow, Attempt, Mode, PrintedKey, QuizEntry, QuizEvent, Record, Rules, Scope,
    paper_attempt_id,
};
use crate::study::decks::StudyDeck;

/// The most answers beyond a sheet that are reported for one row.
const MOST_TOLD: usize = 10;

/// A printing whose rows can be marked.
pub(crate) struct PaperMarking {
    pub(crate) key: PrintedKey,
    pub(super) decks: Vec<StudyDeck>,
    sheets: Vec<ReadySheet>,
    /// Questions that have changed in their decks since.
    pub(crate) changed: Vec<ChangedQuestion>,
}

impl PaperMarking {
    /// Finds the decks of a key whose file is in `folder`, and prepares its sheets.
    ///
    /// # Errors
    /// When a deck is not found or has mistakes, or the key is not whole.
    pub(crate) fn open(key: PrintedKey, folder: &Path, world: &World) -> Result<Self> {
        let decks = open_printed_decks(&key.decks, folder, world)?;
        let mut preparing = Preparing::new(&key, &decks, &world.words);
        let mut sheets = Vec::with_capacity(key.sheets.len());
        for sheet in &key.sheets {
            let ready = preparing.ready_sheet(sheet).ok_or_else(|| {
                Problem::new(Say::new("marked-key-part").with("sheet", sheet.sheet.as_str()))
            })?;
            sheets.push(ready);
        }
        let changed = preparing.into_changed();
        Ok(Self { key, decks, sheets, changed })
    }

    /// Returns the id of the exam, else of the first deck: the default name of the class.
    pub(crate) fn id(&self) -> &str {
        let deck = || self.key.decks.first().map_or("", |deck| &deck.id);
        self.key.exam.as_deref().unwrap_or_else(deck)
    }

    /// Marks a row.
    ///
    /// # Errors
    /// Lists all that cannot be read.
    pub(crate) fn mark(&self, row: &AnswerRow, now: Moment) -> Result<Record, Vec<Say>> {
        let find = |sheet: &&ReadySheet| sheet.letter == row.sheet;
        let sheet = self.sheets.iter().find(find).ok_or_else(|| vec![self.no_sheet(row)])?;
        let count = sheet.questions.len();
        let mut beyond: Vec<usize> =
            row.cells.keys().copied().filter(|number| !(1..=count).contains(number)).collect();
        beyond.sort_unstable();
        let say = |number: usize| {
            let say = Say::new("marked-beyond").with("number", number.to_string());
            say.with("sheet", sheet.letter.as_str()).with("count", count)
        };
        let mut unread: Vec<Say> = beyond.into_iter().take(MOST_TOLD).map(say).collect();
        let attempt = self.attempt(row, sheet, now);
        let mut entries = Vec::with_capacity(count + 1);
        for (number, ready) in (1_usize..).zip(&sheet.questions) {
            match self.mark_cell(row.cells.get(&number), ready) {
                Ok(event) => {
                    let question = ready.question.drawn.question.clone();
                    entries.push(QuizEntry { at: now, question, event });
                }
                Err(why) => unread.push(
                    Say::new("marked-cell").with("number", number.to_string()).with("why", why),
                ),
            }
        }
        if !unread.is_empty() {
            return Err(unread);
        }
        entries.push(attempt.entry(now, QuizEvent::Finished));
        Ok(Record { attempt, entries })
    }

    fn mark_cell(&self, cell: Option<&String>, ready: &ReadyQuestion) -> Result<QuizEvent, Say> {
        let deck = self.decks.get(ready.deck).ok_or_else(|| Say::new("marked-key-broken"))?;
        ready.question.mark(cell.map_or("", String::as_str), &deck.open)
    }

    fn no_sheet(&self, row: &AnswerRow) -> Say {
        let letters: Vec<&str> = self.sheets.iter().map(|sheet| sheet.letter.as_str()).collect();
        let say = Say::new("marked-no-sheet").with("sheet", row.sheet.as_str());
        say.with("sheets", letters.join(", "))
    }

    fn attempt(&self, row: &AnswerRow, sheet: &ReadySheet, now: Moment) -> Attempt {
        let drawn = sheet.questions.iter().map(|ready| ready.question.drawn.clone());
        let exam = self.key.exam.clone();
        Attempt {
            id: paper_attempt_id(&self.key, &sheet.letter, &row.learner),
            number: 0,
            title: self.key.title.clone(),
            decks: self.decks.iter().map(StudyDeck::reference).collect(),
            started: now,
            rules: Rules {
                seed: sheet.seed,
                time: None,
                pass: self.key.pass,
                feedback: Feedback::None,
                as_choices: false,
                no_review: true,
                scope: exam.map_or(Scope::Whole, Scope::Exam),
            },
            drawn: drawn.collect(),
            learner: Some(row.learner.clone()),
            mode: Mode::Paper,
        }
    }
}
