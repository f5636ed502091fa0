//! Formatting loses nothing, changes no meaning, and does nothing the second time.

use proptest::prelude::*;

use super::*;
use crate::deck::syntax::{Lexer, Token};

fn laid(text: &str) -> String {
    formatted(text).unwrap_or_else(|| panic!("not laid out: {text}"))
}

#[test]
fn what_fits_stands_on_a_line_and_what_does_not_an_item_a_line() {
    let long =
        "Which of these cities was the capital of the kingdom before it was moved to the coast?";
    let text = format!(
        "(title:\"T\",questions:[(ask:\"A?\",answer:Text( \"a\" ,\"b\")),\n\n\n(ask: \"{long}\", answer: Choice(right: \"R\", wrong: [\"x\", (\"y\", \"no\")],), tags: [],)])"
    );
    insta::assert_snapshot!(laid(&text), @r#"
    (
        title: "T",
        questions: [
            (ask: "A?", answer: Text("a", "b")),

            (
                ask: "Which of these cities was the capital of the kingdom before it was moved to the coast?",
                answer: Choice(right: "R", wrong: ["x", ("y", "no")]),
                tags: [],
            ),
        ],
    )
    "#);
}

#[test]
fn comments_stay_where_they_stood() {
    let text = r#"// head

// of all
( // deck
  title: "T", // the title
  // before
  questions: [ /* list */
    // one
    (ask: /* in */ "A?", answer: Text(
        // shown
        "a", // first
        "b" // second
        // last
    )), // after one

    // two
    (ask: "B?", answer /* odd */ : True), /* c */ // d
    // none left
  ], /* e
  f */
) // end
// tail
"#;
    insta::assert_snapshot!(laid(text), @r#"
    // head

    // of all
    ( // deck
        title: "T", // the title
        // before
        questions: [ /* list */
            // one
            (
                /* in */
                ask: "A?",
                answer: Text(
                    // shown
                    "a", // first
                    "b", // second
                    // last
                ),
            ), // after one

            // two
            (
                ask: "B?",
                /* odd */
                answer: True,
            ), /* c */ // d
            // none left
        ], /* e
      f */
    )
    // end
    // tail
    "#);
}

#[test]
fn comments_in_front_of_a_comma_settle_at_once() {
    let text =
        "(questions: [(ask: \"A?\", answer: True) // a\n // b\n,\n\n(ask: \"B?\", answer: True)])";
    let once = laid(text);
    assert_eq!(laid(&once), once);
    assert_eq!(commented_tokens::comments(&once).collect::<Vec<_>>(), ["// a", "// b"]);
}

#[test]
fn every_shipped_deck_is_in_style() {
    for (name, text) in crate::host::library::BUILT_IN {
        assert_eq!(laid(text), text, "{name}");
    }
}

#[test]
fn a_deck_with_a_mistake_is_not_laid_out() {
    for text in ["", "(questions: [(ask: \"A?\")])", "(questions: [", "x", "(a: 1, questions: [])"]
    {
        assert_eq!(formatted(text), None, "{text}");
    }
}

#[test]
fn raw_texts_numbers_and_line_ends_in_texts_are_as_written() {
    let text = "(questions: [(ask: r#\"A \"x\"\n  B\"#, answer: Number(1_000.50)), (ask: \"a\n b\", answer: Card('c'))])";
    let laid = laid(text);
    assert!(laid.contains("r#\"A \"x\"\n  B\"#") && laid.contains("1_000.50"), "{laid}");
    assert_eq!(formatted(&laid).as_ref(), Some(&laid));
}

/// Returns a deck's text with spaces, line ends and comments strewn between its tokens.
fn strewn(text: &str, noise: &[u8]) -> String {
    const BETWEEN: [&str; 8] = [
        "", " ", "\n", "\n\n\n", " // c\n", "\n// own\n", " /* b */ ", "\n\n/* a\n  /* in */ */\n",
    ];
    let mut noise = noise.iter().cycle();
    let mut strewn = String::new();
    for (token, span) in Lexer::new(text, 0..text.len()) {
        let between = BETWEEN[usize::from(*noise.next().expect("some")) % BETWEEN.len()];
        strewn.push_str(between);
        if matches!(token, Token::Word) {
            strewn.push(' ');
        }
        strewn.push_str(&text[span]);
    }
    strewn
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn laid_out_twice_is_as_once_and_nothing_is_lost(
        noise in prop::collection::vec(any::<u8>(), 1..200), which in 0_usize..3,
    ) {
        let decks = [
            "(hafal: 1, title: \"T\", sources: {\"a\": (title: \"A\"), \"b\": (url: \"u\")}, questions: [])",
            "(questions: [(id: \"x\", ask: \"A?\", answer: Choice(right: \"r\", wrong: [\"w\", (\"v\", \"why\")]), tags: \"t\"), (answer: Cloze(\"a {b}\"))])",
            "(defaults: (level: 2, tags: [\"q\"]), questions: [(ask: \"M\", answer: Match((\"a\", \"b\"), (\"c\", \"d\"))), (ask: \"N?\", answer: Number(is: -1.5, within: 2)), (ask: \"T\", answer: True)])",
        ];
        let text = strewn(decks[which], &noise);
        let once = laid(&text);
        prop_assert_eq!(&laid(&once), &once);
        prop_assert!(commented_tokens::comments(&once).eq(commented_tokens::comments(&text)));
    }
}

#[test]
fn ids_are_written_in_and_nothing_else_changes() {
    let text = "// head\n(\n  title: \"T\",\n  questions: [\n    (ask: \"What is it?\", answer: True), // c\n    (id: \"own\", ask: \"B?\", answer: True),\n    (\n      // first\n      ask: \"C?\",  answer: False,\n    ),\n  ],\n)\n";
    insta::assert_snapshot!(with_ids(text, "bab1").expect("a deck"), @r#"
    // head
    (
      id: "bab1",
      title: "T",
      questions: [
        (id: "what-is-it", ask: "What is it?", answer: True), // c
        (id: "own", ask: "B?", answer: True),
        (
          id: "c",
          // first
          ask: "C?",  answer: False,
        ),
      ],
    )
    "#);
    let done = with_ids(text, "bab1").expect("a deck");
    assert_eq!(with_ids(&done, "other").as_ref(), Some(&done), "twice is as once");
    assert_eq!(with_ids("(questions: [(ask: \"A?\")])", "d"), None);
    let extension = "#![enable(implicit_some)]\n(questions: [(ask: \"A?\", answer: True)])";
    assert!(
        with_ids(extension, "d").expect("a deck").contains("\n(id: \"d\", questions: [(id: \"a\",")
    );
    assert!(formatted(extension).is_some());
}
