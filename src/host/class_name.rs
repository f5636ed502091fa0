//! The name of a class, and the folder of the data directory that holds its store.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use super::problem::Problem;
use crate::hidden_characters::shows_nothing;
use crate::judge::nearest_name;
use crate::say::Say;
use crate::store::FILE;

/// The most characters of a name.
const LONGEST: usize = 64;

/// The folder of the data directory that has a folder for each class.
const CLASSES: &str = "classes";

/// The most classes that a message lists.
const LISTED: usize = 12;

/// A class's name: 1 to 64 of letters, digits, `-`, `_` and `.`, not beginning with `.`. It names a folder too.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassName(String);

impl ClassName {
    /// Reads a name as typed; None if a class may not have it. It is composed (NFC), so that it names the same
    /// folder however it was typed.
    pub fn parse(typed: &str) -> Option<Self> {
        let name: String = typed.nfc().collect();
        let fits = (1..=LONGEST).contains(&name.chars().count());
        (fits && !name.starts_with('.') && name.chars().all(may_name)).then_some(Self(name))
    }

    /// Makes a name from the id of an exam or deck, with `-` for signs that a name may not have.
    pub fn from_id(id: &str) -> Self {
        let signs = id.nfc().take(LONGEST).enumerate();
        let name: String = signs
            .map(|(at, sign)| if may_name(sign) && (at, sign) != (0, '.') { sign } else { '-' })
            .collect();
        Self(if name.is_empty() { "-".to_owned() } else { name })
    }

    /// Returns the name as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the folder of its store, in the data directory.
    pub(super) fn folder(&self, data: &Path) -> PathBuf {
        data.join(CLASSES).join(&self.0)
    }

    /// Fails with an explanation if the data directory has no such class.
    pub(super) fn find(&self, data: &Path) -> Result<(), Problem> {
        if self.folder(data).join(FILE).exists() {
            return Ok(());
        }
        let classes = classes_in(data);
        let help = match nearest_name(&self.0, classes.iter().map(String::as_str)) {
            Some(near) => Say::new("help-class-near").with("name", near),
            None if classes.is_empty() => Say::new("help-class-none"),
            None => {
                let listed = classes.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>();
                let more = classes.len() - listed.len();
                Say::new("help-class-list").with("names", listed.join(", ")).with("more", more)
            }
        };
        Err(Problem::new(Say::new("class-missing").with("name", self.as_str())).help(help))
    }
}

impl fmt::Display for ClassName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn may_name(sign: char) -> bool {
    "-_.".contains(sign) || (sign.is_alphanumeric() && !shows_nothing(sign))
}

/// Lists the classes of the data directory, by name.
fn classes_in(data: &Path) -> Vec<String> {
    let Ok(folders) = fs::read_dir(data.join(CLASSES)) else { return Vec::new() };
    let classes = folders.flatten().filter(|folder| folder.path().join(FILE).is_file());
    let mut names: Vec<String> = classes
        .filter_map(|folder| ClassName::parse(&folder.file_name().to_string_lossy()))
        .map(|name| name.0)
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_of_letters_digits_and_three_signs() {
        let read = |typed: &str| ClassName::parse(typed).map(|name| name.to_string());
        for name in ["7a", "-", "_x.y-Z", "8.2", "kelas-7A", "é", "七年级", &"x".repeat(64)] {
            assert_eq!(read(name).as_deref(), Some(name));
        }
        assert_eq!(read("e\u{301}"), Some("é".to_owned()));
        let long = "x".repeat(65);
        for refused in
            ["", ".", "..", ".a", "a b", "a/b", "../x", "a\\b", "a\0", "a\u{202e}b", "a:b", &long]
        {
            assert_eq!(read(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn an_id_becomes_a_name_with_hyphens_for_what_a_name_may_not_have() {
        for (id, name) in [
            ("uts-kss", "uts-kss"),
            ("UTS 1/2", "UTS-1-2"),
            (".hidden", "-hidden"),
            ("..", "-."),
            ("", "-"),
            ("a\u{200b}b", "a-b"),
            (&"é".repeat(70), &"é".repeat(64)),
        ] {
            let made = ClassName::from_id(id);
            assert_eq!(made.as_str(), name);
            assert_eq!(ClassName::parse(made.as_str()), Some(made));
        }
    }
}
