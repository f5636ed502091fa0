//! What the six widgets have in common: keys in, a sketch out, and what remains when the answer is given.

use std::time::Duration;

use console::Key;

use super::sketch::Sketch;
use crate::ask::FieldsFilled;
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::question::Response;
use crate::study::Said;

/// The effect of a key.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum WidgetStep {
    /// Something to draw, or nothing.
    Stay,
    /// Something was said.
    Said(Said),
}

/// What a widget must know of the world to draw itself.
#[derive(Clone, Copy)]
pub(super) struct WidgetView<'a> {
    /// The interface's words.
    pub(super) words: &'a Words,
    /// Colours, signs and the width that there is.
    pub(super) paper: Paper,
}

/// A form on the screen.
pub(super) trait Widget {
    /// Does what a key means; Esc, Ctrl-C and commands are not its concern.
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep;

    /// Fills in an answer that was given before.
    fn fill(&mut self, _given: &Response) {}

    /// Returns what it shows now.
    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a>;

    /// Reports whether text is typed into it, so that a colon is the start of a line and not of a command line.
    fn types(&self) -> bool {
        false
    }

    /// Ends once the lines typed so far fill all fields.
    fn end_if_filled(&mut self, _filled: &FieldsFilled) -> Option<Said> {
        None
    }

    /// Reports whether Enter alone answers, so that one which was meant for the prompt before must be ignored.
    fn is_answered_by_enter(&self) -> bool {
        false
    }

    /// Returns how long to wait for a key before Enter counts as pressed; None to wait for ever.
    fn patience(&self) -> Option<Duration> {
        None
    }

    /// Leaves a command that is being typed into the answer's own line; false when there is none.
    fn leave_command(&mut self) -> bool {
        false
    }

    /// Reports whether a line is being typed and is not empty.
    fn has_text(&self) -> bool {
        false
    }

    /// Draws what remains in the conversation after something was said.
    fn rest(&self, _said: &Said, _view: WidgetView) -> Page {
        Page::default()
    }
}

impl WidgetView<'_> {
    /// Returns the signs that can be shown.
    pub(super) fn signs(self) -> &'static Signs {
        Signs::for_terminal(self.paper.unicode)
    }

    /// Hints on keys, the one for commands last.
    pub(super) fn keys(self, hints: &[String]) -> String {
        let mut hints = hints.to_vec();
        hints.push(self.words.text("ask-keys-commands"));
        hints.join(&format!(" {} ", self.signs().dot))
    }

    /// Returns the keys for up and down: in words where they cannot be drawn.
    pub(super) fn arrows(self) -> String {
        if self.paper.unicode {
            self.signs().arrows.to_owned()
        } else {
            self.words.text("ask-arrows")
        }
    }

    /// Numbers from 1, as a range.
    pub(super) fn range(self, count: usize) -> String {
        if count < 2 { count.to_string() } else { format!("1{}{count}", self.signs().to) }
    }
}

/// Returns a number right-aligned in `widest` columns, then a text that hangs under its first letter.
pub(super) fn numbered(
    line: Line,
    number: &str,
    widest: usize,
    text: &str,
    styles: (Style, Style),
) -> Line {
    let before: usize = line
        .spans
        .iter()
        .map(|span| unicode_width::UnicodeWidthStr::width(span.text.as_str()))
        .sum();
    let hang = before + widest + 2;
    line.and(format!("{number:>widest$}"), styles.0)
        .and("  ", Style::Plain)
        .and(text, styles.1)
        .at(0, hang)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::ask::terminal::screen::Size;

    /// Returns what a widget shows in a window of 60 columns, without colours.
    pub(in crate::ask::terminal) fn seen(widget: &dyn Widget, words: &Words) -> String {
        let paper = Paper { width: Some(60), colour: false, unicode: true };
        let sketch = widget.sketch(WidgetView { words, paper });
        let block = sketch.block(paper, Size { rows: 30, columns: 61 });
        block.rows.into_iter().map(|row| row.bare + "\n").collect()
    }

    pub(in crate::ask::terminal) fn press(
        widget: &mut dyn Widget,
        words: &Words,
        keys: &[Key],
    ) -> WidgetStep {
        keys.iter().fold(WidgetStep::Stay, |_, key| widget.press(key, words))
    }

    pub(in crate::ask::terminal) fn type_in(
        widget: &mut dyn Widget,
        words: &Words,
        text: &str,
    ) -> WidgetStep {
        let keys: Vec<Key> = text
            .chars()
            .map(|sign| if sign == '\n' { Key::Enter } else { Key::Char(sign) })
            .collect();
        press(widget, words, &keys)
    }
}
