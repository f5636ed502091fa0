//! The note types of Anki's tables, which decide the kind of question a row becomes.

use super::super::deletion::read_deletions;
use super::super::html::to_html;
use crate::question::{Answer, Flashcard, Text};
use crate::say::Say;

/// What a row becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notetype {
    #[default]
    Basic,
    /// A card that is asked from its back too.
    Reversed,
    /// A text to type.
    Typed,
    /// A text with blanks; the answer column is shown after answering.
    Cloze,
}

impl Notetype {
    /// The type with this name in Anki; a name that is not known is basic.
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

    /// The answer of a row with this type, and what is lost with it; refuses a row without an answer or a blank.
    pub(super) fn answer(self, ask: &str, answer: &str) -> Result<(Answer, Option<Say>), Say> {
        let answer = match self {
            Self::Cloze => {
                let read = read_deletions(&to_html(ask))?;
                let lost = read.has_hint.then(|| Say::new("format-blank-hint"));
                return Ok((Answer::Cloze(read.cloze), lost));
            }
            _ if answer.trim().is_empty() => return Err(Say::new("format-no-answer")),
            Self::Typed => {
                Answer::Text(Text { is: vec![answer.to_owned()], exact: false, not: Vec::new() })
            }
            Self::Basic | Self::Reversed => Answer::Card(Flashcard { back: answer.to_owned() }),
        };
        Ok((answer, None))
    }
}
