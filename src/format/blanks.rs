//! Builds a cloze from the texts around its blanks, for formats with blanks of their own.

use crate::question::Cloze;
use crate::say::Say;

/// Builds a cloze from the texts around its blanks, one more than blanks, and the words of each blank; refuses one where
/// a bracket or bar at the edge of a blank would be read as the blank's own.
pub(super) fn build_cloze(around: &[String], blanks: &[Vec<String>]) -> Result<Cloze, Say> {
    let cloze = Cloze::read(&Cloze::text_of(around, blanks));
    let same = cloze.around == around && cloze.blanks == blanks;
    if same { Ok(cloze) } else { Err(Say::new("format-blank-sign")) }
}

/// Joins the texts around a blank to a prompt. A blank behind a finished sentence needs no gap.
pub(super) fn prompt_with_gap(before: &str, after: &str) -> String {
    let stem = before.trim_end();
    if is_finished(stem, after) { stem.to_owned() } else { format!("{before}_____{after}") }
}

/// Whether a prompt says all it has to say before its blank.
pub(super) fn is_finished(stem: &str, after: &str) -> bool {
    let ended = stem.ends_with(['?', '.', '!', ':', '…']);
    !after.contains(char::is_alphanumeric) && (after.trim().is_empty() || ended) && !stem.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_would_be_read_as_a_blanks_own_is_refused() {
        let text = |text: &str| text.to_owned();
        let made = |word: &str| {
            build_cloze(&[text("a {b} | "), text(".")], &[vec![text(word), text("c")]])
        };
        assert_eq!(made("x { y").map(|cloze| cloze.text).as_deref(), Ok("a {{b}} || {x {{ y|c}."));
        assert!(made("{x").is_err());
        let bar = [text("x"), text("|c")].to_vec();
        assert!(build_cloze(&[text(""), text("")], &[bar]).is_err());
    }
}
