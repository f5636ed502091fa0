//! A command line below a widget that has no line of its own.

use console::Key;

use super::editor::LineEditor;
use super::sketch::Sketch;
use super::typed::command_hint;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::ask::commands::{self, Manner, ParsedLine, parse_line};
use crate::locale::Words;
use crate::say::Say;
use crate::study::Said;

/// A command being typed below a widget that has no line of its own.
pub(super) struct CommandLine {
    manner: Manner,
    editor: LineEditor,
    note: Option<Say>,
    /// Whether it was given up.
    pub(super) closed: bool,
}

impl CommandLine {
    /// Opens a command line with its colon typed.
    pub(super) fn new(manner: Manner) -> Self {
        Self { manner, editor: LineEditor::with_text(":"), note: None, closed: false }
    }

    /// Does what a key means here.
    pub(super) fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        self.note = None;
        if *key != Key::Enter {
            self.editor.press(key);
            self.closed = self.editor.is_empty();
            return WidgetStep::Stay;
        }
        let typed = self.editor.text().to_owned();
        match parse_line(&typed, words.interface(), self.manner) {
            ParsedLine::Command(command) => return WidgetStep::Said(Said::Command(command)),
            ParsedLine::Clock(at) => return WidgetStep::Said(Said::Clock(at)),
            ParsedLine::Unknown(word) if word.is_empty() => self.closed = true,
            ParsedLine::Unknown(word) => self.note = Some(commands::unknown_command(&word)),
            ParsedLine::Text(text) => self.note = Some(commands::unknown_command(&text)),
        }
        self.editor = LineEditor::with_text(":");
        WidgetStep::Stay
    }

    /// Closes the command line; the question stays.
    pub(super) fn close(&mut self) -> WidgetStep {
        self.closed = true;
        WidgetStep::Stay
    }

    /// Adds itself below what a widget shows.
    pub(super) fn add_to<'a>(&'a self, sketch: &mut Sketch<'a>, view: WidgetView) {
        sketch.input = Some(&self.editor);
        sketch.note = self.note.as_ref().map(|say| view.words.say(say));
        sketch.foot = command_hint(view, self.manner);
    }
}

/// The widget shown while waiting for a last command; holds the message that says which.
pub(super) struct LastWord(pub(super) &'static str);

impl Widget for LastWord {
    fn press(&mut self, _key: &Key, _words: &Words) -> WidgetStep {
        WidgetStep::Stay
    }

    fn is_answered_by_enter(&self) -> bool {
        true
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        Sketch { foot: view.words.text(self.0), ..Sketch::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::seen;
    use super::*;
    use crate::ask::tests::english;
    use crate::session::Command;

    fn typed(text: &str) -> (CommandLine, WidgetStep) {
        let mut line = CommandLine::new(Manner::Quiz);
        let mut step = WidgetStep::Stay;
        for sign in text.chars() {
            let key = if sign == '\n' { Key::Enter } else { Key::Char(sign) };
            step = line.press(&key, &english());
        }
        (line, step)
    }

    #[test]
    fn a_command_is_typed_behind_the_colon_that_opened_the_line() {
        assert_eq!(typed("hint\n").1, WidgetStep::Said(Said::Command(Command::Hint)));
        assert_eq!(typed("R\n").1, WidgetStep::Said(Said::Command(Command::Right(None))));
    }

    #[test]
    fn what_is_no_command_is_said_and_can_be_typed_again() {
        let (line, step) = typed("foo\n");
        assert_eq!((step, line.closed), (WidgetStep::Stay, false));
        assert_eq!(line.note, Some(commands::unknown_command("foo")));
        assert_eq!(typed("foo\nskip\n").1, WidgetStep::Said(Said::Command(Command::Skip)));
        assert_eq!(typed(":x\n").0.note, Some(commands::unknown_command(":x")));
    }

    #[test]
    fn an_empty_line_closes_it() {
        assert!(typed("\n").0.closed);
        let mut line = CommandLine::new(Manner::Quiz);
        line.press(&Key::Backspace, &english());
        assert!(line.closed);
    }

    #[test]
    fn the_last_word_says_what_it_is_for() {
        let said = seen(&LastWord("ask-last-word"), &english());
        assert_eq!(said, "\n  :right claims the last answer as right; Enter continues.\n");
    }
}
