//! Random decks for tests, with text full of the signs that formats use for themselves.

use proptest::prelude::*;

use super::report::bare_question;
pub(super) use crate::deck::random::deck;
use crate::deck::{Deck, random};
use crate::question::{Cloze, Question};

/// Text as a deck holds it: never blank, trimmed at both ends.
pub(super) fn texts() -> random::TextStrategy {
    let sign = prop_oneof![
        4 => "[a-zA-Z0-9é漢 ]{1,8}",
        2 => proptest::sample::select(vec![
            "<b>", "</b>", "<", ">", "&", "&lt;", "{", "}", "~", "=", "#", ":", "\\", "[", "]", "\"", "'", "\n",
            ",", ";", "\t", "|", "*", "->", "-->", "]]>", "//", "::", "$", "%", "%50%", "Q:", "A:", "C:", "---",
            "-", "\n\n", "\n#", "1.", "A.", "ANSWER: B", "_", "{{", "...", "\u{301}", "\u{200d}",
            "[plain]", "[html]", "<a href=\"x\">", "<script>", "</script>", "<p onclick=\"x\">", "<!--",
        ])
        .prop_map(str::to_owned),
    ];
    let pieces = proptest::collection::vec(sign, 1..6);
    pieces
        .prop_map(|pieces| {
            let text = pieces.concat().trim().to_owned();
            // Texts without a letter or digit are compared by their signs alone, which other tests cover.
            if text.chars().any(char::is_alphanumeric) { text } else { format!("{text}x") }
        })
        .boxed()
}

pub(super) fn clozes() -> impl Strategy<Value = Cloze> {
    random::clozes(&texts())
}

/// Questions of any kind with a prompt and an answer only.
pub(super) fn bare_questions() -> impl Strategy<Value = Question> {
    (texts(), random::answers(&texts())).prop_map(|(ask, answer)| bare_question(ask, answer))
}

/// Decks with every field of a deck and of its questions.
pub(super) fn decks() -> impl Strategy<Value = Deck> {
    random::decks(&texts())
}
