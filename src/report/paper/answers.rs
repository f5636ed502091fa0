//! Draws the room for a picked answer: options with boxes, items with letters, boxes for letters.

use maud::{Markup, html};

use super::measure::{SMALL, TEXT, length};
use super::stack::Stack;
use super::writing::WritingLayout;
use crate::locale::Words;
use crate::page::safe;
use crate::question::{Form, OptionText, PlaceNames};
use crate::session::{Listed, option_words};

/// Points between two columns, and above an item.
const GAP: f64 = 16.0;
const ABOVE: f64 = 3.0;

/// Points before the text of an option with a box, of an item, of an item with a place for a letter.
const BEFORE_OPTION: f64 = 42.0;
const BEFORE_ITEM: f64 = 22.0;
const BEFORE_PAIR: f64 = 50.0;

/// A place for a letter: how wide with the gap after it, and how high with the gap below.
const SLOT: (f64, f64) = (30.0, 30.0);

/// The most items of a list that is not cut.
const LONGEST_LIST: usize = 10;

/// The height in points up to which two parallel lists are not cut, and the rows of a piece if they are.
const LONGEST_PAIRS: f64 = 560.0;
const ROWS_OF_LONG: usize = 4;

/// The layout of the room for a picked answer.
pub(super) struct AnswerLayout<'a> {
    /// The width of the text, in points.
    pub(super) width: f64,
    /// The words for true and false.
    pub(super) truth: &'a [String; 2],
    pub(super) words: &'a Words,
}

/// An item of a list: its place for an answer, its name, its text.
struct LetteredItem<'a> {
    class: Option<&'static str>,
    name: String,
    text: &'a str,
}

impl AnswerLayout<'_> {
    pub(super) fn push_answer(&self, listed: &Listed, stack: &mut Stack) {
        match &listed.form {
            Form::One(options) | Form::Many(options) => {
                let texts = options.texts.iter().map(|text| option_words(text, self.truth));
                if has_truth(&listed.form) {
                    let boxes = html! { @for text in texts { span { i .box {} bdi { (text) } } } };
                    stack.push(html! { p .truth { (boxes) } }, TEXT.lines(1) + 6.0);
                    return;
                }
                if matches!(listed.form, Form::Many(_)) {
                    let note = self.words.text("paper-many");
                    let height = SMALL.height_of(&note, self.width) + 2.0;
                    stack.push(html! { p .note { bdi { (note) } } }, height);
                }
                self.push_items(&items(texts, Some("box")), BEFORE_OPTION, stack);
            }
            Form::Sort(sorted) => {
                let sorted = sorted.iter().map(String::as_str);
                let sorted = items(sorted, None);
                self.push_items(&sorted, BEFORE_ITEM, stack);
                self.push_order(sorted.len(), stack);
            }
            Form::Pair { left, right } => self.push_pairs(left, right, stack),
            Form::Line(lines) => {
                let writing = WritingLayout { width: self.width, words: self.words };
                writing.push_fields(lines, &listed.key.lines, stack);
            }
            Form::Card => {}
        }
    }

    /// Options or items, in two columns where each fits on half a line.
    fn push_items(&self, items: &[LetteredItem], before: f64, stack: &mut Stack) {
        let half = (self.width - GAP) / 2.0 - before;
        let is_short =
            |item: &LetteredItem| TEXT.width_of(item.text) <= half && !item.text.contains('\n');
        let list = |class, items: &[LetteredItem]| {
            html! { ul class=(class) { @for item in items { (item.markup()) } } }
        };
        if items.len() > 3 && items.iter().all(is_short) {
            // Whole rows, so that each piece has two even columns.
            for piece in items.chunks(2 * LONGEST_LIST) {
                let rows = piece.len().div_ceil(2);
                stack.push(list("items columns", piece), TEXT.lines(rows) + gaps(rows));
            }
            return;
        }
        for piece in items.chunks(LONGEST_LIST) {
            let texts = piece.iter().map(|item| TEXT.height_of(item.text, self.width - before));
            stack.push(list("items", piece), texts.sum::<f64>() + gaps(piece.len()));
        }
    }

    /// A place for each letter, in the order wanted.
    fn push_order(&self, items: usize, stack: &mut Stack) {
        let label = self.words.text("paper-order");
        let room = self.width - TEXT.width_of(&label) - 10.0;
        let (mut rows, mut free) = (1.0, room);
        for _ in 0..items {
            if free < SLOT.0 && free < room {
                (rows, free) = (rows + 1.0, room);
            }
            free -= SLOT.0;
        }
        let slots = html! { @for _ in 0..items { i .slot {} } };
        stack.push(html! { div .order { bdi { (label) } div { (slots) } } }, rows * SLOT.1);
    }

    /// The left side with places for letters, the right side with its letters beside it. What is nearly as long as a
    /// page is cut between rows.
    fn push_pairs(&self, left: &[String], right: &[String], stack: &mut Stack) {
        let left: Vec<LetteredItem> = (left.iter().enumerate())
            .map(|(place, text)| LetteredItem {
                class: Some("slot"),
                name: PlaceNames::Printed.left(place),
                text,
            })
            .collect();
        let right = items(right.iter().map(String::as_str), None);
        let is_long = self.pairs_height(&left, &right) > LONGEST_PAIRS;
        let rows = if is_long { ROWS_OF_LONG } else { left.len().max(right.len()).max(1) };
        let (mut lefts, mut rights) = (left.chunks(rows), right.chunks(rows));
        loop {
            let (left, right) = (lefts.next(), rights.next());
            if left.is_none() && right.is_none() {
                return;
            }
            let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
            let markup = html! {
                div .pairs {
                    ul .items { @for item in left { (item.markup()) } }
                    ul .items { @for item in right { (item.markup()) } }
                }
            };
            stack.push(markup, self.pairs_height(left, right) + 2.0);
        }
    }

    /// Returns the height of two parallel lists, in points.
    fn pairs_height(&self, left: &[LetteredItem], right: &[LetteredItem]) -> f64 {
        let column = (self.width - GAP) / 2.0;
        let height = |items: &[LetteredItem], before: f64, least: f64| -> f64 {
            let texts = items.iter().map(|item| TEXT.height_of(&safe(item.text), column - before));
            texts.map(|height| height.max(least) + ABOVE + 4.0).sum()
        };
        height(left, BEFORE_PAIR, 20.0).max(height(right, BEFORE_ITEM, 0.0))
    }
}

impl LetteredItem<'_> {
    fn markup(&self) -> Markup {
        html! {
            li {
                @if let Some(class) = self.class { i class=(class) {} }
                b { (self.name) }
                span { (safe(self.text)) }
            }
        }
    }
}

/// Texts with the letters of their places.
fn items<'a>(
    texts: impl Iterator<Item = &'a str>,
    class: Option<&'static str>,
) -> Vec<LetteredItem<'a>> {
    let item =
        |(place, text)| LetteredItem { class, name: PlaceNames::Printed.option(place), text };
    texts.enumerate().map(item).collect()
}

/// Returns the space above items, in points.
fn gaps(items: usize) -> f64 {
    length(items) * ABOVE + 2.0
}

/// Reports whether the options of a form are the words for true and false.
pub(super) fn has_truth(form: &Form) -> bool {
    let Form::One(options) = form else { return false };
    options.texts.iter().any(|text| matches!(text, OptionText::Truth(_)))
}
