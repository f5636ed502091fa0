//! Whatever a deck holds, its text reads as the same deck.

use proptest::prelude::*;

use super::*;
use crate::deck::random::{TextStrategy, decks};
use crate::deck::{formatted, read_deck};

/// Returns a text that says something, of any signs.
fn words() -> TextStrategy {
    prop_oneof![
        6 => "[a-zA-Z éß字]{0,12}",
        2 => "\\PC{0,8}",
        1 => any::<String>(),
        1 => prop::sample::select(vec!["\\", "\"", "a\tb", "\neq", "\u{202e}x", "{x}", "r#\"", "//", "'"])
            .prop_map(str::to_owned),
    ]
    .prop_map(|text| format!("w{text}"))
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn what_is_written_reads_as_the_same_deck(deck in decks(&words())) {
        let text = write_deck(&deck);
        let reading = read_deck(&text, "d");
        prop_assert!(reading.findings.is_empty(), "{:#?}\n{text}", reading.findings);
        prop_assert_eq!(reading.deck.as_ref(), Some(&deck), "{}", text);
        prop_assert_eq!(formatted(&text), Some(text));
    }
}

#[test]
fn a_question_is_written_as_it_would_be_typed() {
    let text = "(questions: [(ask: \"Who?\", answer: Choice(right: \"A\", wrong: [\"B\", (\"C\", \"no\")]), tags: \"t\")])";
    let deck = read_deck(text, "d").deck.expect("a deck");
    let written = write_question(&deck.questions[0], 8);
    assert_eq!(
        written,
        r#"(ask: "Who?", answer: Choice(right: "A", wrong: ["B", ("C", "no")]), tags: ["t"])"#
    );
}
