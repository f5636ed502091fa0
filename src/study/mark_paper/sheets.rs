//! The sheets of a printing, ready to mark rows of a table with.

use std::path::Path;

use anyhow::Result;

use super::decks::open_printed_decks;
use crate::deck::Feedback;
use crate::host::{Problem, World};
use crate::judge::Language;
use crate::locale::truth_words;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{
    AnswerRow, Attempt, KeyMarking, Mode, PrintedKey, PrintedQuestion, PrintedSheet, QuestionId,
    QuizEvent, Record, Rules, Scope, SheetQuestion, TruthWords, paper_attempt_id,
};
use crate::study::decks::StudyDeck;

/// A printing whose rows can be marked.
pub(crate) struct PaperMarking {
    pub(crate) key: PrintedKey,
    pub(super) decks: Vec<StudyDeck>,
    /// For each deck the words for true and false that a cell may have.
    truths: Vec<TruthWords>,
    sheets: Vec<ReadySheet>,
    /// Questions that their decks can no longer mark.
    pub(crate) unlike: Vec<UnlikeDeck>,
}

/// A question that is marked by the key printed with it, since its deck has changed too much.
#[derive(Debug)]
pub(crate) struct UnlikeDeck {
    pub(crate) question: QuestionId,
    /// Where it stands: `A 3, B 7`.
    pub(crate) places: Vec<String>,
    pub(crate) why: KeyMarking,
}

struct ReadySheet {
    letter: String,
    seed: u64,
    questions: Vec<ReadyQuestion>,
}

/// A question with the place of its deck.
struct ReadyQuestion {
    deck: usize,
    question: SheetQuestion,
}

impl PaperMarking {
    /// Finds the decks of a key whose file lies in `folder`, and prepares its sheets.
    ///
    /// # Errors
    /// When a deck is not found or has mistakes, or the key is not whole.
    pub(crate) fn open(key: PrintedKey, folder: &Path, world: &World) -> Result<Self> {
        let decks = open_printed_decks(&key.decks, folder, world)?;
        let truths = decks.iter().map(|deck| {
            let interface = world.words.language();
            let languages = [&deck.open.deck().language, &Language::new(&key.language), interface];
            TruthWords::new(languages.map(|language| truth_words(language, &world.words)))
        });
        let truths = truths.collect();
        let mut marking = Self { key, decks, truths, sheets: Vec::new(), unlike: Vec::new() };
        for sheet in marking.key.sheets.clone() {
            let ready = marking.ready_sheet(&sheet).ok_or_else(|| {
                Problem::new(Say::new("marked-key-part").with("sheet", sheet.sheet.as_str()))
            })?;
            marking.sheets.push(ready);
        }
        Ok(marking)
    }

    fn ready_sheet(&mut self, sheet: &PrintedSheet) -> Option<ReadySheet> {
        let letter = sheet.sheet.to_uppercase();
        let mut questions = Vec::with_capacity(sheet.questions.len());
        for printed in &sheet.questions {
            questions.push(self.ready_question(printed, &letter)?);
        }
        Some(ReadySheet { letter, seed: sheet.seed, questions })
    }

    fn ready_question(&mut self, printed: &PrintedQuestion, sheet: &str) -> Option<ReadyQuestion> {
        let deck = self.decks.iter().position(|deck| deck.id() == printed.deck)?;
        let open = &self.decks.get(deck)?.open;
        let (question, why) = SheetQuestion::new(printed, open, self.truths.get(deck)?)?;
        if let Some(why) = why {
            let place = format!("{sheet} {}", printed.number);
            let id = &question.drawn.question;
            match self.unlike.iter_mut().find(|unlike| unlike.question == *id) {
                Some(unlike) => unlike.places.push(place),
                None => {
                    let (question, places) = (id.clone(), vec![place]);
                    self.unlike.push(UnlikeDeck { question, places, why });
                }
            }
        }
        Some(ReadyQuestion { deck, question })
    }

    /// The id of the exam, else of the first deck: the class is called so where no other is named.
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
        let mut unread: Vec<Say> = beyond.into_iter().map(say).collect();
        let attempt = self.attempt(row, sheet, now);
        let mut entries = Vec::with_capacity(count + 1);
        for (number, ready) in (1_usize..).zip(&sheet.questions) {
            match self.mark_cell(row.cells.get(&number), ready) {
                Ok(event) => {
                    let question = ready.question.drawn.question.clone();
                    entries.push(crate::session::QuizEntry { at: now, question, event });
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
        let (Some(deck), Some(truths)) = (self.decks.get(ready.deck), self.truths.get(ready.deck))
        else {
            return Err(Say::new("marked-key-part"));
        };
        ready.question.mark(cell.map_or("", String::as_str), &deck.open, truths)
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
