//! Answers that are typed: fields one after the other, a sentence with blanks, numbers to sort or pair.

use console::Key;

use super::editor::LineEditor;
use super::sketch::Sketch;
use super::typed_lines::{column, echo, sentence};
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::ask::FieldsFilled;
use crate::ask::commands::{self, Manner, ParsedLine, parse_line};
use crate::ask::draft::{Draft, DraftStep};
use crate::locale::{Words, wanted_in_field};
use crate::page::{Line, Page, Style};
use crate::question::{Form, Lines, Response, Wants, letter};
use crate::say::Say;
use crate::study::Said;

/// A line being typed for a form.
pub(super) struct TypedWidget {
    form: Form,
    manner: Manner,
    /// Holds the fields before the one being typed.
    draft: Draft,
    editor: LineEditor,
    /// The texts of the fields after the one being typed, the nearest last.
    later: Vec<String>,
    /// How many fields the earlier lines fill, if one names several items; 0 once the learner goes to another field.
    filled: usize,
    /// The last numbers typed.
    last: String,
    note: Option<Say>,
    /// The item to keep in sight.
    focus: usize,
    /// Whether the fields hold an answer given before.
    is_filled: bool,
    /// Whether the field holds an earlier answer, which the first letter typed replaces.
    is_selected: bool,
}

impl TypedWidget {
    /// Returns an empty line for a form.
    pub(super) fn new(form: Form, manner: Manner) -> Self {
        let (draft, editor) = (Draft::default(), LineEditor::default());
        let (later, last) = (Vec::new(), String::new());
        Self {
            form,
            manner,
            draft,
            editor,
            later,
            filled: 0,
            last,
            note: None,
            focus: 0,
            is_filled: false,
            is_selected: false,
        }
    }

    fn enter(&mut self, words: &Words) -> WidgetStep {
        if self.is_behind_the_last() {
            return WidgetStep::Said(Said::Response(self.draft.end()));
        }
        if self.editor.text().trim().is_empty() {
            // It may be meant for the question or the field before.
            return WidgetStep::Stay;
        }
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
        let text = self.spaced(text);
        match self.draft.take_line(&self.form, &text, interface) {
            DraftStep::Done(response) => {
                self.last = text;
                return WidgetStep::Said(Said::Response(response));
            }
            DraftStep::Again(why) => {
                // Numbers are corrected more easily than typed again.
                self.editor = LineEditor::with_text(text.trim());
                self.note = Some(why);
            }
            DraftStep::More => self.open_next(),
            DraftStep::Reveal => {}
        }
        WidgetStep::Stay
    }

    /// Separates the numbers of at most nine items, which may be typed without spaces.
    fn spaced(&self, text: String) -> String {
        let count = match &self.form {
            Form::Sort(items) => items.len(),
            Form::Pair { right, .. } => right.len(),
            Form::Line(_) | Form::One(_) | Form::Many(_) | Form::Card => return text,
        };
        let signs = text.split([' ', ',']).flat_map(str::chars).map(String::from);
        let signs: Vec<String> = signs.collect();
        if count > 9 || signs.is_empty() { text } else { signs.join(" ") }
    }

    /// Returns how many fields there are to type.
    fn fields(&self) -> usize {
        if let Form::Line(lines) = &self.form { lines.fields.len() } else { 1 }
    }

    /// Reports whether every field was passed, the last without an answer: Enter ends there.
    fn is_behind_the_last(&self) -> bool {
        self.draft.typed.len() >= self.fields()
    }

    /// Goes back to the field before, with its text.
    fn open_earlier(&mut self) {
        let Some(before) = self.draft.typed.pop() else { return };
        self.filled = 0;
        if self.draft.typed.len() + 1 < self.fields() {
            self.later.push(self.editor.take_text());
        }
        self.editor = LineEditor::with_text(&before);
    }

    /// Leaves a field as it is. After the last one is only a place to end, for a learner who knows no more; it is not
    /// reached without any answer, nor from a last field that Enter would end.
    fn pass(&mut self) {
        let is_last = self.draft.typed.len() + 1 == self.fields();
        let is_unknown =
            self.editor.is_empty() && self.draft.typed.iter().any(|text| !text.is_empty());
        if self.is_behind_the_last() || (is_last && !is_unknown) {
            return;
        }
        self.draft.typed.push(self.editor.take_text());
        self.filled = 0;
        self.open_next();
    }

    fn open_next(&mut self) {
        self.editor = LineEditor::with_text(&self.later.pop().unwrap_or_default());
        self.is_selected = self.is_filled && !self.editor.is_empty();
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
            let at = self.draft.typed.len();
            let rest = self.later.iter().rev().map(Some);
            let before = self.draft.typed.iter().map(Some);
            let filled: Vec<_> = before.chain([None]).chain(rest).collect();
            return sentence(&lines.sentence, &filled, Some(at), view);
        }
        self.draft.typed.iter().map(|text| echo(text, view)).collect()
    }

    /// Returns the fields after the one being typed, unless they are blanks of a sentence.
    fn below(&self, view: WidgetView) -> Vec<Line> {
        if matches!(&self.form, Form::Line(lines) if lines.sentence.is_empty()) {
            let later = self.later.iter().rev().filter(|text| !text.is_empty());
            return later.map(|text| echo(text, view)).collect();
        }
        Vec::new()
    }

    /// Reports whether a command is being typed.
    fn is_command(&self) -> bool {
        let text = self.editor.text().trim_start();
        text.starts_with(':') && !text.starts_with("::")
    }

    fn hints(&self, view: WidgetView) -> String {
        if self.is_command() {
            let colons = view.words.text("ask-keys-colons");
            return format!("{} {} {colons}", command_hint(view, self.manner), view.signs().dot);
        }
        let words = view.words;
        let hints = match &self.form {
            Form::Line(lines) => self.field_hints(lines, view),
            Form::Sort(_) => vec![words.text("ask-keys-sort")],
            Form::Pair { .. } => vec![words.text("ask-keys-pair")],
            Form::One(_) | Form::Many(_) | Form::Card => Vec::new(),
        };
        view.keys(&hints)
    }

    fn field_hints(&self, lines: &Lines, view: WidgetView) -> Vec<String> {
        let (words, count) = (view.words, lines.fields.len());
        let at = self.draft.typed.len().max(self.filled);
        if self.is_behind_the_last() {
            let empty = self.draft.typed.iter().filter(|text| text.is_empty()).count();
            return vec![words.say(&Say::new("ask-keys-end").with("count", empty))];
        }
        let mut hints = Vec::new();
        if count > 1 {
            let place = Say::new("ask-place").with("number", at + 1).with("count", count);
            hints.push(words.say(&place));
        }
        if count > 1 || !lines.sentence.is_empty() {
            let telling = lines.fields.get(at).filter(|wants| **wants != Wants::Text);
            hints.extend(telling.map(|wants| words.say(&wanted_in_field(wants))));
        }
        hints.push(words.text("ask-keys-enter"));
        if count > 1 && at + 1 == count {
            hints.push(words.text("ask-keys-no-more"));
        } else if count > 1 {
            hints.push(words.say(&Say::new("ask-keys-fields").with("arrows", view.arrows())));
        }
        hints
    }
}

/// Returns the commands, shown once a colon is typed.
pub(super) fn command_hint(view: WidgetView, manner: Manner) -> String {
    let commands = commands::command_list(view.words.interface(), manner);
    view.words.say(&Say::new("ask-keys-command").with("commands", commands))
}

impl Widget for TypedWidget {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        self.note = None;
        if std::mem::take(&mut self.is_selected) && matches!(key, Key::Char(_)) {
            self.editor.take_text();
        }
        match key {
            Key::Enter => return self.enter(words),
            Key::ArrowUp | Key::BackTab if self.fields() > 1 => self.open_earlier(),
            Key::ArrowDown | Key::Tab if self.fields() > 1 => self.pass(),
            Key::ArrowUp => self.focus = self.focus.saturating_sub(1),
            Key::ArrowDown => {
                self.focus = (self.focus + 1).min(self.items().len().saturating_sub(1));
            }
            _ if self.is_behind_the_last() => {}
            _ => self.editor.press(key),
        }
        WidgetStep::Stay
    }

    fn fill(&mut self, given: &Response) {
        let places = |places: &[Option<usize>]| {
            let numbers = places
                .iter()
                .map(|place| place.map_or_else(|| "-".to_owned(), |place| (place + 1).to_string()));
            vec![numbers.collect::<Vec<_>>().join(" ")]
        };
        let mut lines = match given {
            Response::Line(typed) => typed.clone(),
            Response::Sort(sorted) => places(&sorted.iter().copied().map(Some).collect::<Vec<_>>()),
            Response::Pair(paired) => places(paired),
            Response::One(_) | Response::Many(_) | Response::Card(_) | Response::Nothing => return,
        };
        lines.reverse();
        self.later = lines;
        self.is_filled = true;
        self.open_next();
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let body = self.body(view);
        let typed = matches!(&self.form, Form::Line(lines) if lines.sentence.is_empty());
        Sketch {
            gap: !matches!(self.form, Form::Line(_)),
            focus: if typed { body.len().saturating_sub(1) } else { self.focus },
            body,
            input: (!self.is_behind_the_last()).then_some(&self.editor),
            below: self.below(view),
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: self.hints(view),
            ..Sketch::default()
        }
    }

    fn types(&self) -> bool {
        !self.is_behind_the_last()
    }

    fn is_answered_by_enter(&self) -> bool {
        // The line holds what was just explained, or was given before.
        self.note.is_some() || self.is_selected
    }

    fn leave_command(&mut self) -> bool {
        let is_command = self.is_command();
        if is_command {
            self.editor.take_text();
            self.note = None;
        }
        is_command
    }

    fn end_if_filled(&mut self, filled: &FieldsFilled) -> Option<Said> {
        self.filled = filled(&self.draft.typed);
        self.draft.end_if_filled(&self.form, filled).map(Said::Response)
    }

    fn has_text(&self) -> bool {
        !self.editor.is_empty()
    }

    fn rest(&self, said: &Said, view: WidgetView) -> Page {
        if said.keeps_card() {
            return Page::default();
        }
        let answered = if let Said::Response(response) = said { Some(response) } else { None };
        let typed =
            if let Some(Response::Line(typed)) = answered { typed } else { &self.draft.typed };
        let lines = match (&self.form, answered) {
            (Form::Line(lines), _) if lines.sentence.is_empty() => {
                typed.iter().map(|text| echo(text, view)).collect()
            }
            (Form::Line(lines), _) => {
                let filled: Vec<_> = typed.iter().map(Some).collect();
                sentence(&lines.sentence, &filled, None, view)
            }
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
