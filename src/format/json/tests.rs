//! Any deck comes back from JSON as it was.

use proptest::prelude::*;

use super::{read, write};
use crate::format::random::decks;
use crate::format::report::WrittenFile;
use crate::format::{Format, import_all};

proptest! {
    #[test]
    fn a_deck_comes_back_as_it_was(deck in decks()) {
        let text = WrittenFile::new(|out| write(&deck, out)).text;
        let (back, report) = import_all(read(&text).expect("it is read"), Format::Json, "stem");
        prop_assert_eq!(&report.skipped, &[]);
        prop_assert_eq!(&report.changed, &[]);
        prop_assert_eq!(WrittenFile::new(|out| write(&back, out)).text, text);
        prop_assert_eq!(&back, &deck);
    }
}

fn skipped(text: &str) -> Vec<(Option<usize>, &'static str)> {
    let (_, report) = import_all(read(text).expect("it is read"), Format::Json, "stem");
    report.skipped.into_iter().map(|entry| (entry.line, entry.why.id)).collect()
}

#[test]
fn a_bad_question_is_reported_with_its_line_and_the_rest_is_read() {
    let text = r#"{"title": "T", "questions": [
        {"ask": "A?", "answer": {"Text": "a"}},
        {"ask": "B?", "answer": {"Choice": {"right": "a", "wrong": []}}},
        {"ask": "C?", "answer": {"Text": {"is": ["c"], "colour": "red"}}},
        {"ask": "D?", "answer": "Maybe"},
        {"ask": "E?", "answer": {"Teks": "x"}},
        {"ask": "F?", "answer": {"Number": {"is": 1e2, "within": -3}}},
        {"ask": "G?", "answer": "True", "level": 9},
        {"ask": "A?", "answer": "False"},
        {"answer": {"Text": "x"}},
        7,
        ["x"],
        {"a: 1), (b": 2},
        {"id": "z", "ask": "Z?", "answer": "False", "hint": null, "tags": "x"}
    ]}"#;
    assert_eq!(
        skipped(text),
        [
            (Some(3), "flaw-no-wrong"),
            (Some(4), "syntax-unknown-field"),
            (Some(5), "syntax-no-kind"),
            (Some(6), "syntax-unknown-kind"),
            (Some(7), "flaw-negative-within"),
            (Some(8), "flaw-level"),
            (Some(9), "flaw-same-words"),
            (Some(10), "flaw-no-ask"),
            (Some(11), "syntax-no-question"),
            (Some(12), "syntax-no-question"),
            (Some(13), "syntax-unknown-field"),
        ]
    );
}

#[test]
fn defaults_and_short_forms_are_read_as_in_a_deck() {
    let text = r#"{"sources": {"k": {"title": "K"}}, "defaults": {"tags": ["t"], "from": "k: 1", "level": 2},
        "questions": [{"ask": "A?", "answer": {"Match": [["l", "m"], ["n", "o"]]}}]}"#;
    let (deck, _) = import_all(read(text).expect("it is read"), Format::Json, "stem");
    let question = deck.questions.first().expect("one question");
    assert_eq!((question.level, question.tags.as_slice()), (2, ["t".to_owned()].as_slice()));
    assert_eq!(question.from.as_ref().and_then(|from| from.source.as_deref()), Some("k"));
    assert!(
        matches!(&question.answer, crate::question::Answer::Match(pairs) if pairs.pairs.len() == 2)
    );
}

#[test]
fn a_file_that_is_no_deck_is_refused() {
    let refused = |text: &str| read(text).err().map(|refused| refused.0.id);
    for (text, id) in [
        ("", "format-no-json"),
        ("{\"questions\": [}", "format-no-json"),
        ("[]", "format-no-questions"),
        ("{}", "format-no-questions"),
        ("{\"questions\": 3}", "format-no-questions"),
        ("{\"hafal\": 9, \"questions\": []}", "flaw-newer"),
        ("{\"colour\": 9, \"questions\": []}", "syntax-unknown-field"),
    ] {
        assert_eq!(refused(text), Some(id), "{text}");
    }
    let deep = format!("{{\"questions\": [{}{}]}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(&deep), Some("format-too-deep"));
    let fine = format!("{{\"questions\": [\"{}\"]}}", "[".repeat(1000));
    assert_eq!(refused(&fine), None);
}

#[test]
fn a_text_that_is_too_long_is_skipped() {
    let long = "x".repeat(crate::format::TOO_LONG + 1);
    let text = format!(
        "{{\"questions\": [\n{{\"ask\": \"{long}\", \"answer\": \"True\"}},\n{{\"ask\": \"b\", \"answer\": \"True\"}}]}}"
    );
    assert_eq!(skipped(&text), [(Some(2), "format-too-long")]);
}
