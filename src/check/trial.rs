//! What the tests of every family share: decks made of a few lines, and the codes found in them.

use super::check;
use crate::deck::{Finding, examine};

/// A deck in English around these questions, given as they are written; or a whole deck.
pub(super) fn deck(questions: &str) -> String {
    if questions.contains("questions: [") {
        return questions.to_owned();
    }
    format!("(language: \"en\", questions: [\n{questions}\n])")
}

/// What is found in a deck, mistakes apart: there must be none.
pub(super) fn findings(questions: &str) -> Vec<Finding> {
    let text = deck(questions);
    let examined = examine(&text, "deck");
    assert!(examined.findings.is_empty(), "{text}: {:?}", examined.findings);
    check(&text, &examined, &[], &|_| false)
}

/// The codes found, in the order of the text.
pub(super) fn codes(questions: &str) -> Vec<&'static str> {
    findings(questions).into_iter().map(|finding| finding.code).collect()
}

/// Each of these decks has just this one fault, once.
#[track_caller]
pub(super) fn found(code: &str, decks: &[&str]) {
    for questions in decks {
        assert_eq!(codes(questions), [code], "{questions}");
    }
}

/// None of these decks has this fault.
#[track_caller]
pub(super) fn quiet(code: &str, decks: &[&str]) {
    for questions in decks {
        let codes = codes(questions);
        assert!(!codes.contains(&code), "{questions}: {codes:?}");
    }
}
