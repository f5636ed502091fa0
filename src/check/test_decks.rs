//! Decks made of a few lines, and the codes found in them, for the tests of all lints.

use super::check;
use crate::deck::{Finding, examine_deck};

/// A deck in English around these questions, written as in a deck; a whole deck is returned as it is.
pub(super) fn deck_around(questions: &str) -> String {
    if questions.contains("questions: [") {
        return questions.to_owned();
    }
    format!("(language: \"en\", questions: [\n{questions}\n])")
}

/// The warnings about a deck, which must have no mistakes.
pub(super) fn findings_in(questions: &str) -> Vec<Finding> {
    let text = deck_around(questions);
    let examined = examine_deck(&text, "deck");
    assert!(examined.findings.is_empty(), "{text}: {:?}", examined.findings);
    check(&text, &examined, &[], &|_| false)
}

/// The codes found, in the order of the text.
pub(super) fn codes_in(questions: &str) -> Vec<&'static str> {
    findings_in(questions).into_iter().map(|finding| finding.code).collect()
}

/// Asserts that each of these decks has this one finding and no other.
#[track_caller]
pub(super) fn assert_finds(code: &str, decks: &[&str]) {
    for questions in decks {
        assert_eq!(codes_in(questions), [code], "{questions}");
    }
}

/// Asserts that none of these decks has this finding.
#[track_caller]
pub(super) fn assert_quiet(code: &str, decks: &[&str]) {
    for questions in decks {
        let codes = codes_in(questions);
        assert!(!codes.contains(&code), "{questions}: {codes:?}");
    }
}
