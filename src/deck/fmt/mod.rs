//! One style for decks: their layout is made anew, their comments and every word stay as they are.
//!
//! A group of fields or items stands on one line where that fits, unless its author opened it over several; the deck
//! itself and its list of questions are always opened. At most one empty line is kept between items.

mod commented_tokens;
mod insert_ids;
mod item_reader;
mod layout;

pub use insert_ids::with_ids;

use super::read::clean;
use super::same_deck::alike;

/// The text of a deck in the one style; none where it has a mistake, or would not read as an equal deck with the
/// same comments.
#[must_use]
pub fn formatted(text: &str) -> Option<String> {
    clean(text)?;
    let (extensions, rest) = extensions(text);
    let laid = format!("{extensions}{}", layout::deck(rest)?);
    let same = alike(text, &laid, "", &|one, other| one == other)
        && commented_tokens::comments(text).eq(commented_tokens::comments(&laid));
    same.then_some(laid)
}

/// A line of ron's own at the top, `#![enable(…)]`, and what is behind it.
fn extensions(text: &str) -> (String, &str) {
    let text = text.trim_start();
    match text.split_once(']').filter(|_| text.starts_with("#!")) {
        Some((line, rest)) => (format!("{line}]\n"), rest),
        None => (String::new(), text),
    }
}

/// A deck's text, written on one line, in the one style.
pub(super) fn laid_deck(text: &str) -> String {
    layout::deck(text).unwrap_or_else(|| text.to_owned())
}

/// A question's text, written on one line, in the one style, as it stands in a list that is moved in so far.
pub(super) fn laid_question(text: &str, indent: usize) -> String {
    layout::value(text, indent).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests;
