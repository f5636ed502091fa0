//! Front ends in the terminal: they put a card, return what the learner says, and show pages.

mod commands;
mod dialogue;
mod draft;
mod heading;
mod lines;
mod picks;
mod plain;
mod ratings;
mod review;
mod sitting_loops;
mod terminal;
mod waiting;

pub use commands::Manner;
pub use dialogue::{Dialogue, LinePrompt, PromptReply, TypedDialogue, theme};
use plain::Plain;
pub use sitting_loops::{ask_drill, ask_quiz, hear_claims};
pub use terminal::Terminal;

use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::host::World;
use crate::page::Page;
use crate::question::Response;
use crate::session::{Command, Shown};
use crate::study::{Choices, ReviewedQuestion, Said};

/// Counts the fields that typed lines fill.
pub type FieldsFilled<'a> = dyn Fn(&[String]) -> usize + 'a;

/// A way to ask: lines in and out, or widgets on a screen. It sees forms and places, never kinds.
pub trait Front {
    /// Shows a card: its number and points, its words, its options. `left` is the seconds until the deadline; None
    /// without one.
    ///
    /// # Errors
    /// When output cannot be written.
    fn put(&mut self, shown: &Shown, left: Option<f64>) -> io::Result<()>;

    /// Fills in the earlier answer to the current card. In a front end of lines it is typed again.
    fn fill(&mut self, _given: &Response) {}

    /// Waits for what the learner does with the current card. What was typed so far outlives a command
    /// that keeps the card (`Hint`, `Right`). `filled` counts the fields that lines fill, since one may name several
    /// items; no field is asked for beyond. `left` is as for `put`; no line is taken that comes later.
    ///
    /// # Errors
    /// When input cannot be read or output cannot be written.
    fn listen(
        &mut self,
        shown: &Shown,
        filled: &FieldsFilled,
        left: Option<f64>,
    ) -> io::Result<Said>;

    /// Waits for how the learner rates the latest answer.
    ///
    /// # Errors
    /// When input cannot be read or output cannot be written.
    fn rate(&mut self, choices: &Choices) -> io::Result<Said>;

    /// Shows a page: feedback, a notice, the result.
    ///
    /// # Errors
    /// When output cannot be written.
    fn show(&mut self, page: &Page) -> io::Result<()>;

    /// Waits a moment at the end for a last command of the learner.
    ///
    /// # Errors
    /// When input cannot be read or output cannot be written.
    fn last_word(&mut self) -> io::Result<Option<Command>>;

    /// Shows all answers before they are handed in. A front end of lines hands in at once, since scripts count lines.
    ///
    /// # Errors
    /// When input cannot be read or output cannot be written.
    fn review(&mut self, _questions: &[ReviewedQuestion], _left: Option<f64>) -> io::Result<Said> {
        Ok(Said::HandIn)
    }

    /// Waits after the result for a command; None when the learner has no more.
    ///
    /// # Errors
    /// When input cannot be read or output cannot be written.
    fn claim(&mut self) -> io::Result<Option<Command>>;

    /// Gives the terminal to another program, and draws nothing until it is back.
    ///
    /// # Errors
    /// When output cannot be written.
    fn lend(&mut self, to: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()>;
}

/// Opens the front end to ask with: widgets where they can be used, else lines.
///
/// # Errors
/// When the terminal cannot be set up.
pub fn front(world: &World, manner: Manner) -> io::Result<Box<dyn Front>> {
    let (words, stop) = (Rc::clone(&world.words), world.farewell.came());
    Ok(if world.interactive {
        Box::new(Terminal::new(words, world.paper)?.mannered(manner).heeding(stop))
    } else {
        Box::new(Plain::on_standard_streams(words, world.paper).mannered(manner).heeding(stop))
    })
}

/// Returns the instant of a deadline, given the seconds left; the present instant if it has passed.
fn deadline(left: Option<f64>) -> Option<Instant> {
    let left = left?;
    if left < 0.0 {
        return Some(Instant::now());
    }
    // A clock of milliseconds notices the end up to one millisecond late.
    let left = Duration::try_from_secs_f64(left).unwrap_or(Duration::MAX);
    Instant::now().checked_add(left.saturating_add(Duration::from_millis(1)))
}

#[cfg(test)]
pub(crate) mod tests {
    pub(crate) use crate::locale::tests::{english, indonesian};
    use crate::question::{Form, Options};
    use crate::session::{QuestionId, Shown};

    pub(crate) fn options(texts: &[&str]) -> Form {
        Form::One(Options::from_words(texts.iter().copied(), 0))
    }

    pub(crate) fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    pub(crate) fn shown(form: Form) -> Shown {
        Shown {
            question: QuestionId { deck: "d".to_owned(), id: "q".to_owned() },
            title: "Deck".to_owned(),
            number: 3,
            count: 10,
            points: 1.0,
            ask: "Which one?".to_owned(),
            form,
            again: false,
            section: None,
            passage: None,
            drilled: None,
        }
    }
}
