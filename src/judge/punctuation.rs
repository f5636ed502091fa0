//! Drops the punctuation of a text, except the signs that mean something beside a digit.

use unicode_normalization::char::is_combining_mark;

use super::characters::{MINUS, is_bracket, is_dash, is_digit, is_quote, is_stop};
use crate::hidden_characters::is_folded_away;

/// How the gaps between words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// They are dropped.
    Gone,
    /// Each becomes one hyphen.
    Hyphen,
    /// Each becomes one space, and so do brackets and stops within a word: iron(III) is two words.
    Space,
}

/// Drops spaces, quotes, brackets, hyphens and stops, unless they mean something beside a digit.
///
/// ASCII letters become lower case here, so that a text in ASCII is folded in one pass.
pub(super) fn without_punctuation(text: &str, spacing: Spacing) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut before, mut gap) = (None, false);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c.is_ascii_alphanumeric() {
            close_gap(&mut kept, &mut gap, spacing);
            kept.push(c.to_ascii_lowercase());
            before = Some(c);
            continue;
        }
        let last = if is_dash(c) || is_stop(c) { kept.chars().next_back() } else { None };
        match sign_role(c, &Surroundings { before, last, after: rest.as_str() }) {
            SignRole::Dropped => {
                gap |= spacing == Spacing::Space && !is_quote(c) && !is_folded_away(c);
            }
            SignRole::Gap => gap = true,
            SignRole::Kept => {
                close_gap(&mut kept, &mut gap, spacing);
                kept.push(c);
            }
            SignRole::Between if is_dash(c) && spacing == Spacing::Hyphen => gap = true,
            SignRole::Between => {
                kept.push(if is_dash(c) { '-' } else { c });
                if spacing == Spacing::Space {
                    // The number continues: "2, 3" is one.
                    gap = false;
                    rest = rest.as_str().trim_start().chars();
                }
            }
            SignRole::Minus => {
                close_gap(&mut kept, &mut gap, spacing);
                kept.push(if spacing == Spacing::Hyphen { '-' } else { MINUS });
            }
            SignRole::Point => {
                close_gap(&mut kept, &mut gap, spacing);
                kept.push_str("0.");
            }
        }
        before = Some(c);
    }
    kept
}

/// Writes the hyphen or space of a gap, once the next word begins.
fn close_gap(kept: &mut String, gap: &mut bool, spacing: Spacing) {
    if *gap && !kept.is_empty() {
        match spacing {
            Spacing::Gone => {}
            Spacing::Hyphen => kept.push('-'),
            Spacing::Space => kept.push(' '),
        }
    }
    *gap = false;
}

/// How a sign is written.
#[derive(Clone, Copy)]
enum SignRole {
    /// Kept: a letter, a digit, or a sign with a meaning of its own.
    Kept,
    /// Dropped, without ending the word.
    Dropped,
    /// Dropped; the word ends.
    Gap,
    /// Kept, between two digits.
    Between,
    /// Kept, as the sign of a negative number.
    Minus,
    /// The point of `.5`, which becomes `0.5`.
    Point,
}

/// The character before a sign, the last one that was kept, and the text after the sign.
struct Surroundings<'a> {
    before: Option<char>,
    last: Option<char>,
    after: &'a str,
}

impl Surroundings<'_> {
    /// Whether the sign is between digits, with spaces around it if `spaced` ("2 , 3").
    fn between_digits(&self, spaced: bool) -> bool {
        let (before, after) = if spaced {
            (self.last, self.after.trim_start())
        } else {
            (self.before.filter(|_| self.last.is_some_and(is_digit)), self.after)
        };
        before.is_some_and(is_digit) && after.starts_with(is_digit)
    }

    fn before_number(&self) -> bool {
        let after = self.after.trim_start();
        after.strip_prefix('.').unwrap_or(after).starts_with(is_digit)
    }

    /// Whether a hyphen before a number is its sign: "G-77" has none, "suhu -5" has one.
    fn is_sign(&self, c: char) -> bool {
        let in_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
        if c == MINUS {
            true
        } else if self.after.starts_with(char::is_whitespace) {
            !self.last.is_some_and(in_word)
        } else {
            !self.before.is_some_and(in_word)
        }
    }
}

fn sign_role(c: char, around: &Surroundings<'_>) -> SignRole {
    if c.is_whitespace() {
        SignRole::Gap
    } else if is_dash(c) {
        dash_role(c, around)
    } else if is_stop(c) {
        stop_role(c, around)
    } else if is_quote(c) || is_bracket(c) || is_folded_away(c) {
        SignRole::Dropped
    } else {
        SignRole::Kept
    }
}

fn dash_role(c: char, around: &Surroundings<'_>) -> SignRole {
    if !around.before_number() {
        SignRole::Gap
    } else if around.last.is_some_and(is_digit) {
        SignRole::Between
    } else if around.is_sign(c) {
        SignRole::Minus
    } else {
        SignRole::Gap
    }
}

fn stop_role(c: char, around: &Surroundings<'_>) -> SignRole {
    // "2, 3" and "3 : 2", but not "in 1955: 29".
    let spaced = match c {
        ',' | ';' => true,
        ':' => around.before.is_some_and(char::is_whitespace),
        _ => false,
    };
    if around.between_digits(spaced) {
        return SignRole::Between;
    }
    let apart = |c: char| !(c.is_alphanumeric() || is_combining_mark(c) || is_stop(c));
    match c {
        '.' if around.after.starts_with(is_digit) && around.before.is_none_or(apart) => {
            SignRole::Point
        }
        ',' | ';' | ':' => SignRole::Gap,
        // `a != b` is not `a = b`.
        '!' if around.after.starts_with('=') => SignRole::Kept,
        _ => SignRole::Dropped,
    }
}
