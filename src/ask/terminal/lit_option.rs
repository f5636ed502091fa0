//! The light that moves over options.

use console::Key;

/// Which option is lit.
pub(super) struct Light {
    /// The place that is lit.
    pub(super) at: usize,
    count: usize,
}

impl Light {
    /// The first of `count` options.
    pub(super) fn new(count: usize) -> Self {
        Self { at: 0, count }
    }

    /// Whether there are ten options or more, so that a number can have two digits.
    pub(super) fn is_long(&self) -> bool {
        self.count > 9
    }

    /// Moves if the key is one that moves it: past the last comes the first.
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    pub(super) fn press(&mut self, key: &Key) -> bool {
        let count = self.count.max(1);
        self.at = match key {
            Key::ArrowUp | Key::BackTab | Key::Char('k') => (self.at + count - 1) % count,
            Key::ArrowDown | Key::Tab | Key::Char('j') => (self.at + 1) % count,
            Key::Home | Key::PageUp => 0,
            Key::End | Key::PageDown => count - 1,
            _ => return false,
        };
        true
    }
}
