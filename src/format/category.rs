//! The categories before questions in Moodle's formats: `$course$/top/History`, where `//` is one slash.
//!
//! One category that holds all questions of a file is the deck's title. Of several, each is a tag of its questions, as
//! are the decks of an Anki package.

use std::rc::Rc;

use crate::question::Question;

/// The categories that a file goes through.
#[derive(Default)]
pub(super) struct Categories {
    current: Option<Rc<str>>,
    /// The first two that have a question.
    used: Vec<Rc<str>>,
}

impl Categories {
    /// Begins the category with this path.
    pub(super) fn enter(&mut self, path: &str) {
        self.current = Some(title_of_path(path).into());
    }

    /// Returns the title of the current category, which now has a question.
    pub(super) fn title_for_question(&mut self) -> Option<Rc<str>> {
        let current = self.current.as_ref()?;
        if self.used.len() < 2 && !self.used.contains(current) {
            self.used.push(Rc::clone(current));
        }
        Some(Rc::clone(current))
    }

    /// The title of the only category with questions; None where there are several, or none.
    pub(super) fn only_title(&self) -> Option<String> {
        self.used.first().filter(|_| !self.are_several()).map(ToString::to_string)
    }

    /// Whether more than one has questions.
    pub(super) fn are_several(&self) -> bool {
        self.used.len() > 1
    }
}

/// Tags a question with the title of its category, unless it is one that Moodle or Anki makes for everybody.
pub(super) fn tag_with_category(category: Option<&str>, question: &mut Question) {
    let Some(tag) = category.filter(|tag| !["", "top", "Default"].contains(tag)) else { return };
    if question.tags.iter().all(|known| known != tag) {
        question.tags.push(tag.to_owned());
    }
}

/// A noncharacter, which no text holds, for a slash while a path is split.
const SLASH: &str = "\u{fdd0}";

/// The last part of a path.
fn title_of_path(path: &str) -> String {
    let whole = path.replace("//", SLASH);
    let last = whole.rsplit('/').next().unwrap_or_default();
    last.replace(SLASH, "/").trim().to_owned()
}

/// The path of the category with this title.
pub(super) fn path_of_title(title: &str) -> String {
    // A slash at its beginning would be read together with the one before it.
    let title = title.trim_start_matches('/').trim();
    format!("$course$/{}", title.replace('/', "//").replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_in_a_title_comes_back() {
        assert_eq!(title_of_path("$course$/top/Geo // Europe"), "Geo / Europe");
        assert_eq!(title_of_path(" $module$/a/b "), "b");
        for text in ["and/or", "a // b", "x/"] {
            assert_eq!(title_of_path(&path_of_title(text)), text);
        }
        assert_eq!(title_of_path(&path_of_title("//x")), "x");
    }
}
