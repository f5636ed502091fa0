//! Draws one question of a sheet with its key beneath, in the sheet's numbers and letters.

use super::key_lines::{KeyText, key_texts, picked};
use super::passage::draw_passage;
use crate::deck::Passage;
use crate::judge::Language;
use crate::locale::{Words, points, truth_words, wanted_in_field};
use crate::page::{Line, Page, Signs, Style};
use crate::question::{
    Form, Key, Lines, OptionText, Options, Place, PlaceNames, Wants, is_same_score,
};
use crate::say::Say;
use crate::session::Listed;

/// Columns of a line to write words on, and of one for a number or a date.
const WRITING: (usize, usize) = (30, 16);

/// Columns before a number or letter, for the sign of a right option or a place to write in.
const SIGN: usize = 2;

/// A page that questions are drawn on.
pub(super) struct SheetPage<'a> {
    pub(super) page: Page,
    /// The deck's language, which a sheet's own words are in.
    pub(super) language: &'a Language,
    pub(super) words: &'a Words,
    pub(super) signs: &'a Signs,
    /// The column where a prompt begins, right of the number.
    pub(super) indent: usize,
    /// The passage of the question before, which is not drawn again.
    pub(super) passage: Option<Passage>,
}

impl SheetPage<'_> {
    /// Draws a question as a pupil sees it; the key is added beside or beneath it.
    pub(super) fn draw_question(&mut self, number: &str, listed: &Listed, with_key: bool) {
        self.draw_passage(listed.passage.as_ref());
        self.page.gap();
        let start = self.page.lines.len();
        let sentence = sentence_of(&listed.form);
        if listed.ask.is_empty() {
            self.draw_prompt(number, &sentence.unwrap_or_default());
        } else {
            self.draw_prompt(number, &listed.ask);
            if let Some(sentence) = sentence {
                self.draw_text(Line::default(), &sentence, Style::Plain, 0);
            }
        }
        if let Some(first) = self.page.lines.get_mut(start)
            && !is_same_score(listed.points, 1.0)
        {
            *first = std::mem::take(first).right(points(self.words, listed.points), Style::Dim);
        }
        self.draw_form(&listed.form, listed.names, with_key.then_some(&listed.key));
        if with_key {
            self.draw_key(listed);
        }
    }

    /// Draws the passage of a question, unless the one before it is about the same.
    fn draw_passage(&mut self, passage: Option<&Passage>) {
        if let Some(passage) = passage.filter(|passage| self.passage.as_ref() != Some(passage)) {
            self.page.gap();
            draw_passage(&mut self.page, passage, self.indent);
        }
        self.passage = passage.cloned();
    }

    fn draw_prompt(&mut self, number: &str, prompt: &str) {
        for (at, piece) in prompt.split('\n').enumerate() {
            let head = if at == 0 { number.to_owned() } else { " ".repeat(self.indent) };
            let line = Line::new(head, Style::Dim).and(piece, Style::Bold);
            self.page.push(line.at(0, self.indent));
        }
    }

    /// Draws a text after a head of `hang` columns; its further lines and rows begin below its first letter.
    fn draw_text(&mut self, head: Line, text: &str, style: Style, hang: usize) {
        let mut head = Some(head);
        for piece in text.split('\n') {
            let line = head.take().unwrap_or_else(|| Line::new(" ".repeat(hang), Style::Plain));
            self.page.push(line.and(piece, style).at(self.indent, hang));
        }
    }

    fn draw_form(&mut self, form: &Form, names: PlaceNames, key: Option<&Key>) {
        match form {
            Form::One(options) | Form::Many(options) => self.draw_options(options, names, key),
            Form::Sort(items) => {
                self.draw_items(items, "", |place| names.option(place));
                let blanks = vec!["__"; items.len()].join(" ");
                self.draw_note(&Say::new("show-order").with("blanks", blanks));
            }
            Form::Pair { left, right } => {
                self.draw_items(left, "__", |place| names.left(place));
                self.page.push(Line::default());
                self.draw_items(right, "", |place| names.option(place));
            }
            Form::Line(lines) if lines.sentence.is_empty() => self.draw_writing_lines(lines),
            Form::Line(_) | Form::Card => {}
        }
    }

    fn draw_options(&mut self, options: &Options, names: PlaceNames, key: Option<&Key>) {
        if options.texts.iter().any(|text| matches!(text, OptionText::Truth(_))) {
            let words = truth_words(self.language, self.words);
            let boxes = words.map(|word| format!("{} {word}", self.signs.boxes.1));
            self.page.push(Line::new(boxes.join("    "), Style::Plain).at(self.indent, 0));
            return;
        }
        let right = key.map(|key| picked(&key.solution)).unwrap_or_default();
        let widest = options.texts.len().to_string().len().max(2);
        for (place, text) in options.texts.iter().enumerate() {
            let is_right = right.contains(&place);
            let (sign, style) =
                if is_right { (self.signs.right, Style::Good) } else { ("", Style::Plain) };
            let head = numbered(sign, style, &names.option(place), widest);
            self.draw_text(head, text.words(), style, SIGN + widest + 2);
            let reasons = key.into_iter().flat_map(|key| &key.reasons);
            for (_, why) in reasons.filter(|(at, _)| *at == place) {
                let hang = SIGN + widest + 2;
                self.draw_text(Line::new(" ".repeat(hang), Style::Plain), why, Style::Dim, hang);
            }
        }
    }

    fn draw_items(&mut self, items: &[String], sign: &str, name: impl Fn(Place) -> String) {
        let widest = items.len().checked_sub(1).map_or(0, |last| name(last).len()).max(2);
        for (place, item) in items.iter().enumerate() {
            let head = numbered(sign, Style::Dim, &name(place), widest);
            self.draw_text(head, item, Style::Plain, SIGN + widest + 2);
        }
    }

    /// Draws a line to write on for each field outside a sentence.
    fn draw_writing_lines(&mut self, lines: &Lines) {
        for wants in &lines.fields {
            let short = "_".repeat(WRITING.1);
            let text = match wants {
                Wants::Text => "_".repeat(WRITING.0),
                Wants::Number { unit: Some(unit) } => format!("{short} {unit}"),
                Wants::Number { unit: None } | Wants::Date(_) => {
                    format!("{short} ({})", self.words.say(&wanted_in_field(wants)))
                }
            };
            self.draw_text(Line::default(), &text, Style::Dim, 0);
        }
    }

    /// Draws the right answers, further rules of marking, the hint, the reason and the source.
    fn draw_key(&mut self, listed: &Listed) {
        let truth = truth_words(self.language, self.words);
        for text in key_texts(listed, &truth, self.words) {
            match text {
                KeyText::Right(text) => self.draw_right(&text),
                KeyText::Note(text) => {
                    self.draw_text(Line::default(), &text, Style::Dim, 0);
                }
            }
        }
        if let Some(hint) = &listed.hint {
            self.draw_note(&Say::new("show-hint").with("hint", hint.as_str()));
        }
        for text in [&listed.why, &listed.source].into_iter().flatten() {
            self.draw_text(Line::default(), text, Style::Dim, 0);
        }
    }

    fn draw_right(&mut self, text: &str) {
        let head = Line::new(format!("{} ", self.signs.right), Style::Good);
        self.draw_text(head, text, Style::Good, SIGN);
    }

    fn draw_note(&mut self, note: &Say) {
        self.draw_text(Line::default(), &self.words.say(note), Style::Dim, 0);
    }
}

/// Returns the head of an option or item: a sign or a place to write in, then its number or letter.
fn numbered(sign: &str, style: Style, name: &str, widest: usize) -> Line {
    Line::new(format!("{sign:<SIGN$}"), style).and(format!("{name:>widest$}  "), Style::Dim)
}

/// Returns the text around a form's blanks, each open, and numbered where there are several; None without blanks.
fn sentence_of(form: &Form) -> Option<String> {
    let Form::Line(lines) = form else { return None };
    let (last, before) = lines.sentence.split_last()?;
    let mut text = String::new();
    for (number, piece) in (1_usize..).zip(before) {
        text.push_str(piece);
        if before.len() > 1 {
            text.extend(["(", &number.to_string(), ") "]);
        }
        text.push_str("____");
    }
    Some(text + last)
}
