//! What the note type of a row says: Anki's tables tell for each row, or once for all, what it becomes.

use super::super::deletion;
use super::super::html::to_html;
use crate::question::{Answer, Flashcard, Text};
use crate::say::Say;

/// What a row is to become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notetype {
    /// A card.
    #[default]
    Basic,
    /// A card that is asked from its back too.
    Reversed,
    /// A text to type.
    Typed,
    /// A text with blanks; what stands where the answer would is shown after it.
    Cloze,
}

impl Notetype {
    /// The type of this name, as Anki calls its own; any other is basic.
    pub(super) fn named(name: &str) -> Self {
        let name = name.to_lowercase();
        if name.contains("cloze") {
            Self::Cloze
        } else if name.contains("type in") {
            Self::Typed
        } else if name.contains("reversed") && !name.contains("optional") {
            Self::Reversed
        } else {
            Self::Basic
        }
    }

    /// The answer of a row of this type, and what is lost with it.
    ///
    /// # Errors
    /// When the row has no answer, or no blank where it should have one.
    pub(super) fn answer(self, ask: &str, answer: String) -> Result<(Answer, Option<Say>), Say> {
        let answer = match self {
            Self::Cloze => {
                let read = deletion::read(&to_html(ask))?;
                let lost = read.has_hint.then(|| Say::new("format-blank-hint"));
                return Ok((Answer::Cloze(read.cloze), lost));
            }
            _ if answer.trim().is_empty() => return Err(Say::new("format-no-answer")),
            Self::Typed => Answer::Text(Text { is: vec![answer], exact: false, not: Vec::new() }),
            Self::Basic | Self::Reversed => Answer::Card(Flashcard { back: answer }),
        };
        Ok((answer, None))
    }
}
