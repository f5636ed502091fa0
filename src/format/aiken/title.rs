//! Tells a title above the first question of a list from a prompt.

use super::list_question::ListQuestion;

/// The text above the first question.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ListTitle {
    pub(super) title: Option<String>,
    /// The lines below the title.
    pub(super) about: Option<String>,
}

/// The longest title, in bytes: a longer line is a text to read.
const LONGEST_TITLE: usize = 120;
/// The longest lines below a title, in bytes.
const LONGEST_ABOUT: usize = 400;

impl ListTitle {
    /// Above the first number all words are a title and the lines below it, unless they are a text to read.
    pub(super) fn take_above_numbers(&mut self, above: &ListQuestion) -> bool {
        // One option is the heading of a section, as in `A. Multiple choice`.
        if !is_preface(above) || above.options.len() > 1 || above.ask.len() > LONGEST_ABOUT {
            return false;
        }
        let lines = above.ask.lines().map(str::trim).filter(|line| !is_form_line(line));
        let mut lines = lines.filter(|line| !line.is_empty()).peekable();
        if lines.peek().is_some_and(|title| title.len() > LONGEST_TITLE) {
            return false;
        }
        if self.title.is_none() {
            self.title = lines.next().map(bare_title);
        }
        for line in lines {
            let about = self.about.get_or_insert_default();
            if !about.is_empty() {
                about.push('\n');
            }
            about.push_str(line);
        }
        true
    }

    /// Above words, a line that is set apart by an empty one and is not a question is a title.
    pub(super) fn take_above_words(&mut self, above: &ListQuestion) -> bool {
        let one_line = is_preface(above) && above.options.is_empty() && !above.ask.contains('\n');
        let is_prompt = above.ask.ends_with(['?', ':', '.', '…', '_', '!', ')', ',']);
        let form = is_form_line(&above.ask);
        if !one_line || !above.paused || above.ask.len() > LONGEST_TITLE || is_prompt && !form {
            return false;
        }
        if form {
            return true;
        }
        let first = self.title.is_none();
        self.title.get_or_insert_with(|| bare_title(&above.ask));
        first
    }

    /// Above an empty line, a line that says itself that it is a title.
    pub(super) fn take_marked(&mut self, above: &ListQuestion) -> bool {
        let marked = is_preface(above) && bare_title(&above.ask) != above.ask.trim();
        let taken =
            marked && above.options.is_empty() && !above.ask.contains('\n') && self.title.is_none();
        if taken {
            self.title = Some(bare_title(&above.ask));
        }
        taken
    }
}

/// Whether words can be a preface above a list: they have no number and no answer.
fn is_preface(above: &ListQuestion) -> bool {
    !above.ask.is_empty() && above.number.is_none() && !above.is_answered()
}

/// Whether a line is there to be filled in, such as `Name: ______`.
fn is_form_line(line: &str) -> bool {
    line.contains("___")
        || line.contains("....")
        || line.contains("……")
        || line.chars().all(|sign| "=-_*".contains(sign))
}

/// A title without the word that says so.
fn bare_title(line: &str) -> String {
    let line = line.trim();
    let bare = line.split_once(':').filter(|(head, _)| {
        ["title", "judul", "titel", "titre", "título"]
            .contains(&head.trim().to_lowercase().as_str())
    });
    bare.map_or(line, |(_, title)| title.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, aiken, import_all};

    #[test]
    fn a_title_above_the_first_question_is_the_decks() {
        let list = "1. What?\nA. a\nB. b\nANSWER: B\n";
        let aiken = "What?\nA. a\nB. b\nANSWER: B\n";
        for (above, question, title, about) in [
            ("Biology test\n", list, "Biology test", None),
            ("# Biology test\n\n", list, "Biology test", None),
            ("Biology test\n============\n", list, "Biology test", None),
            ("Title: Biology test\n\n", aiken, "Biology test", None),
            ("Biology test\n\n", aiken, "Biology test", None),
            ("Biology test\nName: ______ Class: ____\n\n", list, "Biology test", None),
            (
                "Biology test\nChoose the right answer.\n",
                list,
                "Biology test",
                Some("Choose the right answer."),
            ),
            ("Biology test\n\nName: ______ Class: ____\n\n", list, "Biology test", None),
            ("Biology test\nA. Multiple choice\n", list, "Biology test", None),
            ("Biology test\n\nChoose.\n\n", list, "Biology test", Some("Choose.")),
            ("", list, "stem", None),
            ("", aiken, "stem", None),
        ] {
            let text = format!("{above}{question}");
            let read = aiken::read(&text).expect("it is read");
            let (deck, report) = import_all(read, Format::Aiken, "stem");
            assert_eq!((deck.title.as_str(), deck.about.as_deref()), (title, about), "{text}");
            assert_eq!((report.questions, report.skipped.len()), (1, 0), "{text}");
            assert_eq!(deck.questions[0].ask, "What?", "{text}");
        }
    }

    #[test]
    fn a_prompt_of_two_paragraphs_is_no_title() {
        let text = "Read this sentence.\n\nWhat is it?\nA. a\nB. b\nANSWER: B\n";
        let (deck, _) = import_all(aiken::read(text).expect("it is read"), Format::Aiken, "stem");
        assert_eq!(deck.questions[0].ask, "Read this sentence.\nWhat is it?");
    }
}
