//! Room for an answer: options with boxes, items with letters, blanks, lines to write on.

use maud::{Markup, html};

use super::header::TEXT;
use super::measure::{line_count, text_width};
use super::question::{empty_box, is_truth};
use super::stack::{Stack, count};
use crate::locale::{Words, wanted_in_field};
use crate::page::safe;
use crate::question::{Form, KeyLine, Lines, PlaceNames, Wants};
use crate::session::{Listed, option_words};

/// Points: between two columns, before an option's text (with a box and without), above an option, of a row of boxes,
/// from one line to write on to the next.
const GAP: f64 = 16.0;
const BEFORE_OPTION: f64 = 42.0;
const BEFORE_ITEM: f64 = 26.0;
const ABOVE_OPTION: f64 = 3.0;
const BOXES: f64 = 30.0;
const WRITING: f64 = 27.0;

/// Signs that a line across the paper holds in a pupil's hand.
const HANDWRITTEN: usize = 45;

pub(super) struct AnswerLayout<'a> {
    /// Of the text, in points.
    pub(super) width: f64,
    pub(super) truth: &'a [String; 2],
    pub(super) words: &'a Words,
}

impl AnswerLayout<'_> {
    pub(super) fn push_answer(&self, listed: &Listed, stack: &mut Stack) {
        match &listed.form {
            form @ Form::One(options) if is_truth(form) => {
                let texts = options.texts.iter().map(|text| option_words(text, self.truth));
                let boxes =
                    html! { @for text in texts { span { (empty_box("box")) bdi { (text) } } } };
                stack.push(&html! { p .truth { (boxes) } }, TEXT.1 + 6.0);
            }
            Form::One(options) => {
                let texts = options.texts.iter().map(|text| option_words(text, self.truth));
                self.push_items(texts, "box", BEFORE_OPTION, stack);
            }
            Form::Many(options) => {
                let note = self.words.text("paper-many");
                let rows = line_count(&note, self.width, 9.0);
                stack.push(&html! { p .note { (note) } }, count(rows) * 12.0 + 2.0);
                let texts = options.texts.iter().map(|text| option_words(text, self.truth));
                self.push_items(texts, "box", BEFORE_OPTION, stack);
            }
            Form::Sort(items) => {
                self.push_items(items.iter().map(String::as_str), "", BEFORE_ITEM, stack);
                self.push_order(items.len(), stack);
            }
            Form::Pair { left, right } => self.push_pairs(left, right, stack),
            Form::Line(lines) if lines.sentence.is_empty() => {
                self.push_writing_lines(lines, &listed.key.lines, stack);
            }
            Form::Line(lines) => self.push_sentence(lines, &listed.key.lines, stack),
            Form::Card => {}
        }
    }

    /// Lettered options or items, in two columns where each fits on half a line.
    fn push_items<'a>(
        &self,
        texts: impl Iterator<Item = &'a str>,
        sign: &str,
        before: f64,
        stack: &mut Stack,
    ) {
        let texts: Vec<_> = texts.map(safe).collect();
        let half = (self.width - GAP) / 2.0 - before;
        let is_short = |text: &str| !text.contains('\n') && text_width(text, TEXT.0) <= half;
        let in_columns = texts.len() > 3 && texts.iter().all(|text| is_short(text));
        let item = |(place, text): (usize, &std::borrow::Cow<str>)| {
            let name = PlaceNames::Printed.option(place);
            html! {
                li {
                    @if !sign.is_empty() { (empty_box(sign)) }
                    b { (name) } span { (text) }
                }
            }
        };
        let class = if in_columns { "items columns" } else { "items" };
        let items: Vec<Markup> = texts.iter().enumerate().map(item).collect();
        let rows: usize = if in_columns {
            texts.len().div_ceil(2)
        } else {
            texts.iter().map(|text| line_count(text, self.width - before, TEXT.0)).sum()
        };
        let gaps = if in_columns { rows } else { texts.len() };
        let height = count(rows) * TEXT.1 + count(gaps) * ABOVE_OPTION;
        stack.push(&html! { ul class=(class) { @for item in &items { (item) } } }, height + 2.0);
    }

    /// A box for each item, to write its letter in.
    fn push_order(&self, items: usize, stack: &mut Stack) {
        let label = self.words.text("paper-order");
        let room = ((self.width - text_width(&label, TEXT.0) - 10.0) / 30.0).max(1.0);
        let mut rows = 1.0;
        while rows * room.floor() < count(items) {
            rows += 1.0;
        }
        let boxes = html! { @for _ in 0..items { (empty_box("slot")) } };
        stack.push(&html! { div .order { bdi { (label) } div { (boxes) } } }, rows * BOXES);
    }

    fn push_pairs(&self, left: &[String], right: &[String], stack: &mut Stack) {
        let column = (self.width - GAP) / 2.0;
        let height = |texts: &[String], before: f64, least: f64| -> f64 {
            let rows = texts.iter().map(|text| line_count(&safe(text), column - before, TEXT.0));
            rows.map(|rows| (count(rows) * TEXT.1).max(least) + ABOVE_OPTION + 4.0).sum()
        };
        let names = PlaceNames::Printed;
        let left_items = left.iter().enumerate().map(|(place, text)| {
            html! { li { (empty_box("slot")) b { (names.left(place)) } span { (safe(text)) } } }
        });
        let right_items = right.iter().enumerate().map(|(place, text)| {
            html! { li { b { (names.option(place)) } span { (safe(text)) } } }
        });
        let markup = html! {
            div .pairs {
                ul .items { @for item in left_items { (item) } }
                ul .items { @for item in right_items { (item) } }
            }
        };
        let high = height(left, 52.0, 20.0).max(height(right, BEFORE_ITEM, TEXT.1));
        stack.push(&markup, high + 2.0);
    }

    /// A line to write on for each field; several where an answer is long.
    fn push_writing_lines(&self, lines: &Lines, key: &[KeyLine], stack: &mut Stack) {
        let longest = key.iter().map(longest_wording).max().unwrap_or(0);
        let is_list = lines.fields.len() > 1;
        for (number, wants) in (1_usize..).zip(&lines.fields) {
            let number = is_list.then_some(number);
            let rows = match wants {
                Wants::Text => longest.div_ceil(HANDWRITTEN).clamp(1, 8),
                Wants::Number { .. } | Wants::Date(_) => 1,
            };
            for row in 0..rows {
                let number = number.filter(|_| row == 0);
                let (length, behind) = match wants {
                    Wants::Text if longest <= 20 && !is_list => ("line medium", None),
                    Wants::Text => ("line", None),
                    Wants::Number { unit: Some(unit) } => ("line short", Some(unit.clone())),
                    Wants::Number { unit: None } | Wants::Date(_) => (
                        "line short",
                        Some(format!("({})", self.words.say(&wanted_in_field(wants)))),
                    ),
                };
                let markup = html! {
                    p .writing {
                        @if let Some(number) = number { b { (number) "." } }
                        i class=(length) {}
                        @if let Some(behind) = &behind { span { (safe(behind)) } }
                    }
                };
                stack.push(&markup, WRITING);
            }
        }
    }

    /// A sentence with its blanks, numbered where there are several.
    fn push_sentence(&self, lines: &Lines, key: &[KeyLine], stack: &mut Stack) {
        let blanks = lines.sentence.len().saturating_sub(1);
        let longest = key.iter().map(longest_wording).max().unwrap_or(0);
        // All of one width, so that none tells how long its own answer is.
        let (class, wide) = match longest {
            0..=12 => ("blank", 84.0),
            13..=25 => ("blank medium", 140.0),
            26.. => ("blank long", 220.0),
        };
        let pieces: Vec<_> = lines.sentence.iter().map(|piece| safe(piece)).collect();
        let number = |at: usize| (blanks > 1).then(|| format!("({at}) "));
        let markup = html! {
            p .sentence {
                @for (at, piece) in pieces.iter().enumerate() {
                    @if at > 0 { @if let Some(number) = number(at) { bdi { (number) } } i class=(class) {} }
                    (piece)
                }
            }
        };
        // A blank is as wide as so many letters that no line ends in.
        let mut blank = String::new();
        while text_width(&blank, TEXT.0) < wide + 22.0 {
            blank.push('n');
        }
        let rows = line_count(&pieces.join(&blank), self.width, TEXT.0);
        stack.push(&markup, count(rows) * 24.0);
    }
}

fn longest_wording(line: &KeyLine) -> usize {
    line.wordings.iter().map(|wording| wording.chars().count()).max().unwrap_or(0)
}
