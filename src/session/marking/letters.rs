//! Reads letters that name options, items or pairs in a cell of a table.

use unicode_normalization::UnicodeNormalization as _;

use super::table::plain_text;
use crate::question::{Place, capital_letter};
use crate::say::Say;

/// The place that a letter names.
fn place_of_letter(letter: &str) -> Option<Place> {
    letter
        .bytes()
        .try_fold(0_usize, |place, sign| {
            let digit = usize::from(sign.checked_sub(b'A')?) + 1;
            place.checked_mul(26)?.checked_add(digit)
        })?
        .checked_sub(1)
}

/// Reads letters in any case, together or apart, `-` being None, where there are `count` to name.
///
/// # Errors
/// Names the sign that is not a letter, or the letter that the question does not have.
pub(super) fn read_letters(cell: &str, count: usize) -> Result<Vec<Option<Place>>, Say> {
    let mut places = Vec::new();
    let mut run = String::new();
    for sign in plain_text(cell).to_uppercase().nfkc().chain([' ']) {
        if sign.is_ascii_uppercase() {
            run.push(sign);
            continue;
        }
        push_run(&mut places, &std::mem::take(&mut run), count)?;
        if is_dash(sign) {
            places.push(None);
        } else if !sign.is_whitespace() && !SEPARATORS.contains(sign) {
            return Err(Say::new("cell-sign").with("sign", sign.to_string()));
        }
    }
    Ok(places)
}

/// Signs between letters that say nothing.
const SEPARATORS: &str = ",;.:/|+&()[]<>→'\"";

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Reads letters written together. Beyond Z two of them may be one letter.
fn push_run(places: &mut Vec<Option<Place>>, run: &str, count: usize) -> Result<(), Say> {
    let is_there = |place: &Place| *place < count;
    if let Some(place) = place_of_letter(run).filter(is_there) {
        places.push(Some(place));
        return Ok(());
    }
    for letter in run.chars().map(String::from) {
        let missing = || {
            let last = capital_letter(count.saturating_sub(1));
            Say::new("cell-letter").with("letter", letter.as_str()).with("last", last)
        };
        let place = place_of_letter(&letter).filter(is_there).ok_or_else(missing)?;
        places.push(Some(place));
    }
    Ok(())
}
