//! A line typed outside a quiz, after the words that ask for it.

use std::time::Duration;

use console::Key;

use super::editor::LineEditor;
use super::sketch::Sketch;
use super::typed::command_hint;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::ask::commands::{self, Manner, ParsedLine, parse_line};
use crate::ask::dialogue::LinePrompt;
use crate::locale::Words;
use crate::page::{Line, Page, Style};
use crate::question::Response;
use crate::say::Say;
use crate::study::Said;

/// How long a letter that needs no Enter waits: it may begin a word.
const PATIENCE: Duration = Duration::from_millis(450);

/// A line being typed after a prompt.
pub(super) struct LineWidget {
    prompt: String,
    editor: LineEditor,
    note: Option<String>,
    /// Whether `y`, `n` and `q` alone need no Enter.
    is_word: bool,
    /// Whether an Enter alone answers nothing.
    needs_text: bool,
}

impl LineWidget {
    /// Makes a line with a text in it.
    pub(super) fn new(prompt: LinePrompt, is_word: bool) -> Self {
        Self {
            prompt: prompt.prompt.to_owned(),
            editor: LineEditor::with_text(prompt.standing),
            note: prompt.note.map(str::to_owned),
            is_word,
            needs_text: is_word && !prompt.proposed,
        }
    }

    /// Returns the text of the line.
    pub(super) fn text(&self) -> &str {
        self.editor.text()
    }

    /// Draws what remains of the prompt once its answer is accepted.
    pub(super) fn answered(&self, text: &str, view: WidgetView) -> Page {
        answered(self.asked(), text, view)
    }

    fn enter(&mut self, words: &Words) -> WidgetStep {
        if self.needs_text && self.editor.text().trim().is_empty() {
            // It may be meant for the prompt before.
            return WidgetStep::Stay;
        }
        let line = self.editor.text();
        let typed = match parse_line(line, words.interface(), Manner::Dialogue) {
            ParsedLine::Command(command) => {
                // The earlier text of the line is not known any more.
                self.editor = LineEditor::default();
                return WidgetStep::Said(Said::Command(command));
            }
            ParsedLine::Text(text) => {
                let response = Response::Line(vec![text.trim().to_owned()]);
                return WidgetStep::Said(Said::Response(response));
            }
            ParsedLine::Clock(_) => line.to_owned(),
            ParsedLine::Unknown(typed) => typed,
        };
        self.note = Some(words.say(&commands::unknown_command(&typed)));
        WidgetStep::Stay
    }

    /// Reports whether a command is being typed.
    fn is_command(&self) -> bool {
        let text = self.text().trim_start();
        text.starts_with(':') && !text.starts_with("::")
    }

    fn asked(&self) -> Line {
        let mut line = Line::default();
        for (place, piece) in self.prompt.split('\n').enumerate() {
            let between = if place > 0 { " " } else { "" };
            line = line.and(format!("{between}{piece}"), Style::Bold);
        }
        line.at(0, 2)
    }
}

impl Widget for LineWidget {
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        if *key == Key::Enter {
            return self.enter(words);
        }
        self.note = None;
        self.editor.press(key);
        WidgetStep::Stay
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let foot = if self.is_command() {
            command_hint(view, Manner::Dialogue)
        } else {
            view.words.say(&Say::new("dialogue-foot").with("dot", view.signs().dot))
        };
        Sketch {
            body: vec![self.asked()],
            input: Some(&self.editor),
            note: self.note.clone(),
            foot,
            ..Sketch::default()
        }
    }

    fn types(&self) -> bool {
        true
    }

    fn patience(&self) -> Option<Duration> {
        let is_letter = matches!(self.text(), "y" | "Y" | "n" | "N" | "q" | "Q" | "t" | "T");
        (self.is_word && is_letter).then_some(PATIENCE)
    }

    fn leave_command(&mut self) -> bool {
        let is_command = self.is_command();
        if is_command {
            self.editor.take_text();
            self.note = None;
        }
        is_command
    }

    fn has_text(&self) -> bool {
        !self.editor.is_empty()
    }
}

/// Draws what remains of a prompt: its words and the reply.
pub(super) fn answered(asked: Line, text: &str, view: WidgetView) -> Page {
    let prompt = format!(" {} ", view.signs().prompt);
    Page { lines: vec![asked.and(prompt, Style::Dim).and(text, Style::Plain)] }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::tests::english;
    use crate::session::Command;

    fn widget(standing: &str, is_word: bool) -> LineWidget {
        let prompt = LinePrompt { prompt: "The answer", standing, ..LinePrompt::default() };
        LineWidget::new(prompt, is_word)
    }

    fn took(text: &str) -> WidgetStep {
        WidgetStep::Said(Said::Response(Response::Line(vec![text.to_owned()])))
    }

    #[test]
    fn what_stands_in_a_line_is_edited_in_its_place() {
        let (mut line, words) = (widget("1946", false), english());
        assert_eq!(press(&mut line, &words, &[Key::ArrowLeft, Key::Backspace]), WidgetStep::Stay);
        let shown = seen(&line, &words);
        assert!(shown.starts_with("  The answer\n  › 196\n"), "{shown}");
        assert_eq!(type_in(&mut line, &words, "4\n"), took("1946"));
        assert_eq!(press(&mut widget("", false), &words, &[Key::Enter]), took(""));
    }

    #[test]
    fn commands_are_known_and_others_are_named() {
        let words = english();
        let back = WidgetStep::Said(Said::Command(Command::Back));
        assert_eq!(type_in(&mut widget("", false), &words, ":back\n"), back);
        assert_eq!(type_in(&mut widget("", false), &words, "::)\n"), took(":)"));
        let mut line = widget("", false);
        assert_eq!(type_in(&mut line, &words, ":skip\n"), WidgetStep::Stay);
        assert!(seen(&line, &words).contains(":skip"));
        assert_eq!(line.text(), ":skip", "it stands to be mended");
    }

    #[test]
    fn a_letter_alone_needs_no_enter_and_an_enter_alone_says_nothing() {
        let (mut line, words) = (widget("", true), english());
        assert_eq!(press(&mut line, &words, &[Key::Enter]), WidgetStep::Stay);
        assert_eq!(line.patience(), None);
        type_in(&mut line, &words, "n");
        assert_eq!(line.patience(), Some(PATIENCE));
        type_in(&mut line, &words, "umber");
        assert_eq!(line.patience(), None, "it begins a word");
        assert_eq!(type_in(&mut line, &words, "\n"), took("number"));
        let mut typed = widget("", false);
        type_in(&mut typed, &words, "y");
        assert_eq!(typed.patience(), None);
    }
}
