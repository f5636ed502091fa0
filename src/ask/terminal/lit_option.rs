//! The light that moves over options; at the start it is on none, so that a stray Enter takes none.

use console::Key;

/// Which option is lit.
pub(super) struct Light {
    /// The place that is lit, if one is.
    pub(super) at: Option<usize>,
    count: usize,
}

impl Light {
    /// Returns a light over `count` options, on none of them.
    pub(super) fn new(count: usize) -> Self {
        Self { at: None, count }
    }

    /// Reports whether there are ten options or more, so that a number can have two digits.
    pub(super) fn is_long(&self) -> bool {
        self.count > 9
    }

    /// Returns the option to keep in sight.
    pub(super) fn focus(&self) -> usize {
        self.at.unwrap_or(0)
    }

    /// Moves if the key is one that moves it: past the last comes the first. Letters do not move it, since they may be
    /// those of an answer that is typed at the wrong question.
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    pub(super) fn press(&mut self, key: &Key) -> bool {
        let last = self.count.saturating_sub(1);
        self.at = match key {
            Key::ArrowUp | Key::BackTab => {
                Some(self.at.and_then(|at| at.checked_sub(1)).unwrap_or(last))
            }
            Key::ArrowDown | Key::Tab => {
                Some(self.at.map(|at| at + 1).filter(|at| *at <= last).unwrap_or(0))
            }
            Key::Home | Key::PageUp => Some(0),
            Key::End | Key::PageDown => Some(last),
            _ => return false,
        };
        true
    }
}
