//! A problem that stops a command: what is wrong and what to try, as messages not yet worded.

use std::fmt;

use super::library::{NotFound, Unreadable};
use crate::say::Say;

/// Why a command cannot continue.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub say: Say,
    /// What to try.
    pub help: Option<Say>,
}

impl Problem {
    /// Makes a problem without help.
    pub fn new(say: Say) -> Self {
        Self { say, help: None }
    }

    /// Adds what to try.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }
}

impl fmt::Display for Problem {
    /// Only the message's id: people get it worded, by `World::report`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say.id)
    }
}

impl std::error::Error for Problem {}

impl From<NotFound> for Problem {
    fn from(not_found: NotFound) -> Self {
        match not_found {
            NotFound::Nothing(name, nearest) => {
                let problem = Self::new(Say::new("deck-missing").with("name", name));
                problem.help(match nearest {
                    Some(name) => Say::new("help-deck-near").with("name", name),
                    None => Say::new("try-decks"),
                })
            }
            NotFound::EmptyFolder(folder) => {
                let folder = folder.display().to_string();
                let help = Say::new("try-decks");
                Self::new(Say::new("deck-folder-empty").with("name", folder)).help(help)
            }
        }
    }
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        Self::new(unreadable.0)
    }
}
