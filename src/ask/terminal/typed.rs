//! Answers that are typed: fields one after the other, a sentence with blanks, numbers to sort or pair.

use console::Key;

use super::editor::LineEditor;
use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView, numbered};
use crate::ask::FieldsFilled;
use crate::ask::commands::{self, Manner, ParsedLine, parse_line};
use crate::ask::draft::{Draft, DraftStep};
use crate::locale::{Words, wanted_in_field};
use crate::page::Style;
use crate::page::letter;
use crate::page::{Line, Page};
use crate::question::{Form, Lines, Response, Wants};
use crate::say::Say;
use crate::session::Command;
use crate::study::Said;

/// A line being typed for a form.
pub(super) struct TypedWidget {
    form: Form,
    manner: Manner,
    draft: Draft,
    editor: LineEditor,
    /// What was typed last, for numbers.
    last: String,
    note: Option<Say>,
    /// The item to keep in sight.
    focus: usize,
}

impl TypedWidget {
    /// An empty line for a form.
    pub(super) fn new(form: Form, manner: Manner) -> Self {
        let (draft, editor) = (Draft::default(), LineEditor::default());
        Self { form, manner, draft, editor, last: String::new(), note: None, focus: 0 }
    }

    fn enter(&mut self, words: &Words) -> WidgetStep {
        let line = self.editor.take_text();
        let interface = words.interface();
        let text = match parse_line(&line, interface, self.manner) {
            ParsedLine::Command(command) => return WidgetStep::Said(Said::Command(command)),
            ParsedLine::Clock(at) => return WidgetStep::Said(Said::Clock(at)),
            ParsedLine::Text(text) => text,
            ParsedLine::Unknown(typed) => {
                self.note = Some(commands::unknown_command(&typed));
                self.editor = LineEditor::with_text(line.trim());
                return WidgetStep::Stay;
            }
        };
        match self.draft.take_line(&self.form, &text, interface) {
            DraftStep::Done(response) => {
                self.last = text;
                return WidgetStep::Said(Said::Response(response));
            }
            DraftStep::Again(why) => {
                // Numbers are mended more easily than typed again.
                self.editor = LineEditor::with_text(text.trim());
                self.note = Some(why);
            }
            DraftStep::More | DraftStep::Reveal => {}
        }
        WidgetStep::Stay
    }

    fn items(&self) -> Vec<Line> {
        match &self.form {
            Form::Sort(items) => column(items, |place| (place + 1).to_string()),
            Form::Pair { left, right } => {
                let mut lines = column(left, letter);
                lines.push(Line::default());
                lines.extend(column(right, |place| (place + 1).to_string()));
                lines
            }
            Form::Line(_) | Form::One(_) | Form::Many(_) | Form::Card => Vec::new(),
        }
    }

    fn body(&self, view: WidgetView) -> Vec<Line> {
        let Form::Line(lines) = &self.form else { return self.items() };
        if !lines.sentence.is_empty() {
            return sentence(&lines.sentence, &self.draft.typed, true, view);
        }
        self.draft.typed.iter().map(|text| echo(text, view)).collect()
    }

    fn hints(&self, view: WidgetView) -> String {
        if self.editor.text().starts_with(':') && !self.editor.text().starts_with("::") {
            let colons = view.words.text("ask-keys-colons");
            return format!("{} {} {colons}", command_hint(view, self.manner), view.signs().dot);
        }
        let words = view.words;
        let hints = match &self.form {
            Form::Line(lines) => field_hints(lines, self.draft.typed.len(), words),
            Form::Sort(_) => vec![words.text("ask-keys-sort")],
            Form::Pair { .. } => vec![words.text("ask-keys-pair")],
            Form::One(_) | Form::Many(_) | Form::Card => Vec::new(),
        };
        view.keys(&hints)
    }
}

/// The commands, shown once a colon is typed.
pub(super) fn command_hint(view: WidgetView, manner: Manner) -> String {
    let commands = commands::command_list(view.words.interface(), manner);
    view.words.say(&Say::new("ask-keys-command").with("commands", commands))
}

fn field_hints(lines: &Lines, typed: usize, words: &Words) -> Vec<String> {
    let count = lines.fields.len();
    let mut hints = Vec::new();
    if count > 1 {
        hints
            .push(words.say(&Say::new("ask-place").with("number", typed + 1).with("count", count)));
    }
    if count > 1 || !lines.sentence.is_empty() {
        let telling = lines.fields.get(typed).filter(|wants| **wants != Wants::Text);
        hints.extend(telling.map(|wants| words.say(&wanted_in_field(wants))));
    }
    hints.push(words.text("ask-keys-enter"));
    hints
}

fn column(items: &[String], name: impl Fn(usize) -> String) -> Vec<Line> {
    let widest = name(items.len().saturating_sub(1)).len();
    let numbered = |(place, text): (usize, &String)| {
        numbered(
            Line::new("  ", Style::Plain),
            &name(place),
            widest,
            text,
            (Style::Dim, Style::Plain),
        )
    };
    items.iter().enumerate().map(numbered).collect()
}

/// What was typed, as it stays.
fn echo(text: &str, view: WidgetView) -> Line {
    let prompt = Line::new(format!("{} ", view.signs().prompt), Style::Plain).at(0, 2);
    if text.is_empty() {
        prompt.and(view.words.text("ask-no-answer"), Style::Dim)
    } else {
        prompt.and(text, Style::Plain)
    }
}

/// A sentence with its blanks, filled as far as they are typed; the one being typed is lit.
fn sentence(pieces: &[String], typed: &[String], typing: bool, view: WidgetView) -> Vec<Line> {
    let (blank, waiting) = view.signs().blanks;
    let mut lines = vec![Line::default()];
    for (place, piece) in pieces.iter().enumerate() {
        for (row, text) in piece.split('\n').enumerate() {
            if row > 0 {
                lines.push(Line::default());
            }
            append(&mut lines, text, Style::Bold);
        }
        match typed.get(place) {
            _ if place + 1 == pieces.len() => {}
            Some(text) if text.is_empty() => append(&mut lines, waiting, Style::Dim),
            Some(text) if view.paper.colour => append(&mut lines, text, Style::Lit),
            Some(text) => append(&mut lines, &format!("[{text}]"), Style::Lit),
            None if typing && place == typed.len() => append(&mut lines, blank, Style::Lit),
            None => append(&mut lines, waiting, Style::Bold),
        }
    }
    lines
}

fn append(lines: &mut [Line], text: &str, style: Style) {
    if let Some(line) = lines.last_mut()
        && !text.is_empty()
    {
        *line = std::mem::take(line).and(text, style);
    }
}

impl Widget for TypedWidget {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        self.note = None;
        match key {
            Key::Enter => return self.enter(words),
            Key::ArrowUp => self.focus = self.focus.saturating_sub(1),
            Key::ArrowDown => {
                self.focus = (self.focus + 1).min(self.items().len().saturating_sub(1));
            }
            _ => self.editor.press(key),
        }
        WidgetStep::Stay
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let body = self.body(view);
        let typed = matches!(&self.form, Form::Line(lines) if lines.sentence.is_empty());
        Sketch {
            gap: !matches!(self.form, Form::Line(_)),
            focus: if typed { body.len().saturating_sub(1) } else { self.focus },
            body,
            input: Some(&self.editor),
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: self.hints(view),
        }
    }

    fn types(&self) -> bool {
        true
    }

    fn end_if_filled(&mut self, filled: &FieldsFilled) -> Option<Said> {
        self.draft.end_if_filled(&self.form, filled).map(Said::Response)
    }

    fn has_text(&self) -> bool {
        !self.editor.is_empty()
    }

    fn rest(&self, said: &Said, view: WidgetView) -> Page {
        if matches!(said, Said::Command(Command::Hint | Command::Right) | Said::Clock(_)) {
            return Page::default();
        }
        let answered = if let Said::Response(response) = said { Some(response) } else { None };
        let typed =
            if let Some(Response::Line(typed)) = answered { typed } else { &self.draft.typed };
        let lines = match (&self.form, answered) {
            (Form::Line(lines), _) if lines.sentence.is_empty() => {
                typed.iter().map(|text| echo(text, view)).collect()
            }
            (Form::Line(lines), _) => sentence(&lines.sentence, typed, false, view),
            (_, None) => Vec::new(),
            (_, Some(Response::Nothing)) => vec![echo("", view)],
            (form @ Form::Pair { .. }, Some(response)) => {
                let words = form.words_of(response).into_iter();
                let lines = words.map(|text| Line::new(text, Style::Plain).at(2, 2));
                std::iter::once(echo(&self.last, view)).chain(lines).collect()
            }
            (_, Some(_)) => vec![echo(&self.last, view)],
        };
        Page { lines }
    }
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;
