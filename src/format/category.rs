//! The categories that Moodle's formats put before questions: `$course$/top/History`, in which `//` is a stroke.
//!
//! One that holds all questions of a file is its deck's title; one of several is a tag of the questions in it, as is
//! one of several decks in Anki's packages.

use std::rc::Rc;

use crate::question::Question;

/// The categories that a file goes through.
#[derive(Default)]
pub(super) struct Categories {
    now: Option<Rc<str>>,
    /// The first two in which a question stands.
    used: Vec<Rc<str>>,
}

impl Categories {
    /// The questions behind this path stand in its category.
    pub(super) fn enter(&mut self, path: &str) {
        self.now = Some(title(path).into());
    }

    /// The title of the category in which the next question stands.
    pub(super) fn of_question(&mut self) -> Option<Rc<str>> {
        let now = self.now.as_ref()?;
        if self.used.len() < 2 && !self.used.contains(now) {
            self.used.push(Rc::clone(now));
        }
        Some(Rc::clone(now))
    }

    /// The title that all questions have in common.
    pub(super) fn title(&self) -> Option<String> {
        self.used.first().filter(|_| !self.are_several()).map(ToString::to_string)
    }

    /// Whether questions stand in more than one.
    pub(super) fn are_several(&self) -> bool {
        self.used.len() > 1
    }
}

/// Tags a question with the title of its category.
pub(super) fn tag(category: Option<&str>, question: &mut Question) {
    let Some(tag) = category.filter(|tag| !["", "top", "Default"].contains(tag)) else { return };
    if question.tags.iter().all(|known| known != tag) {
        question.tags.push(tag.to_owned());
    }
}

/// The title that a category says: the last part of its path.
fn title(path: &str) -> String {
    let whole = path.replace("//", STROKE);
    let last = whole.rsplit('/').next().unwrap_or_default();
    last.replace(STROKE, "/").trim().to_owned()
}

/// The path of a category that has this title; strokes at its beginning would be read with the one before it.
pub(super) fn path(title: &str) -> String {
    let title = title.trim_start_matches('/').trim();
    format!("$course$/{}", title.replace('/', "//").replace('\n', " "))
}

/// What stands for a stroke while the parts are taken apart: a noncharacter is nobody's word.
const STROKE: &str = "\u{fdd0}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_in_a_title_comes_back() {
        assert_eq!(title("$course$/top/Geo // Europe"), "Geo / Europe");
        assert_eq!(title(" $module$/a/b "), "b");
        for text in ["and/or", "a // b", "x/"] {
            assert_eq!(title(&path(text)), text);
        }
        assert_eq!(title(&path("//x")), "x");
    }
}
