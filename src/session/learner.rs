//! Whose attempt it is and where it was asked: a learner's name, and a screen, a sheet of paper or a class.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use crate::hidden_characters::{is_folded_away, is_joiner, needs_joiners, shows_nothing};

/// The most characters of a name.
const LONGEST: usize = 40;

/// A learner's name: 1 to 40 characters after NFC and trimming, none of them invisible.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LearnerName(String);

impl LearnerName {
    /// Reads a name as typed; None where it is empty, too long, or holds a character that a reader does not see.
    pub fn parse(typed: &str) -> Option<Self> {
        let name: String = typed.trim().nfc().collect();
        let signs: Vec<char> = name.chars().collect();
        let fits = (1..=LONGEST).contains(&signs.len());
        let shows_something = signs.iter().any(|sign| !is_folded_away(*sign));
        let hides = signs.iter().copied().any(shows_nothing) || has_idle_joiner(&signs);
        (fits && shows_something && !hides).then_some(Self(name))
    }

    /// The name as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a name has a joiner where no script needs one: two names would look alike and differ.
fn has_idle_joiner(signs: &[char]) -> bool {
    let is_needed = |around: &[char]| matches!(around, [before, _, after] if needs_joiners(*before) && needs_joiners(*after));
    let all = signs.iter().filter(|sign| is_joiner(**sign)).count();
    let in_place =
        |around: &&[char]| around.get(1).is_some_and(|sign| is_joiner(*sign)) && is_needed(around);
    signs.windows(3).filter(in_place).count() < all
}

impl fmt::Display for LearnerName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an attempt was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// On a screen of its own.
    #[default]
    Quiz,
    /// On a printed sheet, and marked from a table.
    Paper,
    /// In a class, on a pupil's phone.
    Class,
}

impl Mode {
    /// The word that stores and scripts have for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quiz => "quiz",
            Self::Paper => "paper",
            Self::Class => "class",
        }
    }

    /// Reads [`Mode::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Quiz, Self::Paper, Self::Class].into_iter().find(|mode| mode.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_composed_and_visible() {
        let read = |typed: &str| LearnerName::parse(typed).map(|name| name.to_string());
        assert_eq!(read("  Sari Wulandari "), Some("Sari Wulandari".to_owned()));
        assert_eq!(read("Jose\u{301}"), Some("José".to_owned()));
        assert_eq!(read(&"x".repeat(40)).map(|name| name.len()), Some(40));
        assert_eq!(read("علی\u{200c}رضا"), Some("علی\u{200c}رضا".to_owned()));
        let long = "x".repeat(41);
        for refused in [
            "", "  ", "a\u{200b}b", "a\u{7}b", "a\nb", "\u{202e}abc", "\u{200d}", "\u{fe0f}",
            "Sa\u{200d}ri", "علی\u{200c}", "\u{ad}Budi", &long,
        ] {
            assert_eq!(read(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn a_mode_is_read_from_its_word() {
        for mode in [Mode::Quiz, Mode::Paper, Mode::Class] {
            assert_eq!(Mode::from_word(mode.word()), Some(mode));
        }
        assert_eq!(Mode::from_word("exam"), None);
    }
}
