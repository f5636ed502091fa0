//! Passages that no question is about.

use std::collections::HashSet;

use crate::check::MOST_OF_ONE;
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::say::Say;

/// A passage that no question names.
pub(super) fn unused_passage(view: &DeckView) -> Vec<Hit> {
    if !view.whole {
        return Vec::new();
    }
    let named = view.questions().filter_map(|(_, question)| question.passage.as_deref());
    let named: HashSet<&str> = named.collect();
    let unused = view.deck.passages.keys().filter(|key| !named.contains(key.as_str()));
    let hit = |key: &String| {
        let say = Say::new("lint-unused-passage").with("name", key.as_str());
        let hit = Hit::in_header("passages", Some(key.clone()), say);
        hit.help(Say::new("lint-unused-passage-help"))
    };
    unused.map(hit).take(MOST_OF_ONE).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet, codes_in};

    #[test]
    fn a_passage_that_no_question_is_about() {
        let about = |key: &str, passages: &str| {
            format!(
                "(passages: {{{passages}}}, questions: [(ask: \"Where?\", passage: {key:?}, answer: Text(\"Lima\"))])"
            )
        };
        let both = r#""a": "It was in Lima.", "b": "It was in Cusco.""#;
        assert_finds(
            "unused-passage",
            &[
                &about("a", both),
                r#"(passages: {"a": "x"}, questions: [(ask: "Where?", answer: Text("Lima"))])"#,
            ],
        );
        assert_quiet("unused-passage", &[&about("a", r#""a": "It was in Lima.""#)]);
    }

    #[test]
    fn two_passages_make_two_questions_of_the_same_words_and_hold_their_answers() {
        let question = |id: &str, passage: &str, answer: &str| {
            format!(
                "(id: {id:?}, ask: \"Where does the writer live?\", passage: {passage:?}, answer: {answer}),"
            )
        };
        let deck = |questions: &[String]| {
            format!(
                "(passages: {{\"a\": \"I live in Lima.\", \"b\": \"Cusco is home.\"}}, questions: [{}])",
                questions.concat()
            )
        };
        let (lima, cusco) = (r#"Text("Lima")"#, r#"Text("Cusco")"#);
        let apart = deck(&[question("x", "a", lima), question("y", "b", cusco)]);
        assert_eq!(codes_in(&apart), [""; 0], "{apart}");
        let same_answer = deck(&[question("x", "a", lima), question("y", "b", lima)]);
        assert_eq!(codes_in(&same_answer), [""; 0], "{same_answer}");
        let contrary =
            deck(&[question("x", "a", lima), question("y", "a", cusco), question("z", "b", lima)]);
        assert_eq!(codes_in(&contrary), ["contradicting-keys"], "{contrary}");
    }
}
