//! Formats decks in one style, and changes neither their words nor their comments.
//!
//! A group of fields or items is put on one line where it fits, unless its author broke it over several; the deck and
//! its list of questions never are. At most one empty line is kept between items.

mod commented_tokens;
mod insert_ids;
mod item_reader;
mod layout;

pub use insert_ids::with_ids;

use super::exam::{is_exam, read_exam};
use super::read::count_if_clean;
use super::same_deck::is_same_deck;

/// Formats the text of a deck or an exam; None where it has a mistake, or the result would not read as an equal one
/// with the same comments.
pub fn formatted(text: &str) -> Option<String> {
    if is_exam(text) {
        return formatted_exam(text);
    }
    count_if_clean(text)?;
    let (extensions, rest) = split_extensions(text);
    let laid = format!("{extensions}{}", layout::lay_out_file(rest, "questions")?);
    let same = is_same_deck(text, &laid, "", &|one, other| one == other)
        && commented_tokens::comments(text).eq(commented_tokens::comments(&laid));
    same.then_some(laid)
}

fn formatted_exam(text: &str) -> Option<String> {
    let exam = read_exam(text, "").exam?;
    let (extensions, rest) = split_extensions(text);
    let laid = format!("{extensions}{}", layout::lay_out_file(rest, "sections")?);
    let same = read_exam(&laid, "").exam == Some(exam)
        && commented_tokens::comments(text).eq(commented_tokens::comments(&laid));
    same.then_some(laid)
}

/// Splits off ron's own first line, `#![enable(…)]`.
fn split_extensions(text: &str) -> (String, &str) {
    let text = text.trim_start();
    match text.split_once(']').filter(|_| text.starts_with("#!")) {
        Some((line, rest)) => (format!("{line}]\n"), rest),
        None => (String::new(), text),
    }
}

/// Lays out the text of a deck written on one line.
pub(super) fn laid_deck(text: &str) -> String {
    layout::lay_out_file(text, "questions").unwrap_or_else(|| text.to_owned())
}

/// Lays out the text of an exam written on one line.
pub(super) fn laid_exam(text: &str) -> String {
    layout::lay_out_file(text, "sections").unwrap_or_else(|| text.to_owned())
}

/// Lays out the text of a question written on one line, in a list indented so far.
pub(super) fn laid_question(text: &str, indent: usize) -> String {
    layout::lay_out_value(text, indent).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests;
