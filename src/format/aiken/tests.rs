//! Numbered lists of every make come in.

use proptest::prelude::*;

use super::read;
use crate::format::testing::{lines_and_reasons, questions_as_ron};
use crate::format::{Format, import_all};

fn settled(text: &str) -> (Vec<String>, Vec<(usize, &'static str)>) {
    let (deck, report) = import_all(read(text).expect("it is read"), Format::Aiken, "stem");
    (questions_as_ron(&deck), lines_and_reasons(&report))
}

#[test]
fn aiken_and_numbered_lists_are_read() {
    let choice = r#"(ask: "What is it?", answer: Choice(right: "b", wrong: ["a", "c"]))"#;
    for text in [
        "What is it?\nA. a\nB. b\nC. c\nANSWER: B\n",
        "1. What is it?\n\n  a) a\n  b) b\n  c) c\n\nanswer: b) b\n",
        "12) What is it?\nA) a\n*B) b\nC) c",
        "1. What is it?\r\nA. a\r\nB. b *\r\nC. c\r\nKunci jawaban: B\r\n",
        "Question 1\nWhat is it?\nA. a\nB. b\nC. c\n\nSolutions\n---------\n1-b\n",
        "1. What is it?\nA. a\nB. b\nC. c\nLösungen: 1b\n",
        "Q1. What is it?\n[ ] a\n[x] b\n[ ] c\n",
        "1. What is it?\na\nb *\nc\n",
        "What is it?\n- a\n- b\n- c\nAnswer: b\n",
        "1. What is it?\na\nb\nc\nKey\n1. B\n",
        "Soal No. 1\nWhat is it?\nA. a\nB. b\nC. c\nKunci: B\n",
        "I. What is it?\nA. a\nB. b\nC. c\n\nKey: I. B\n",
    ] {
        assert_eq!(settled(text), (vec![choice.to_owned()], vec![]), "{text}");
    }
    let two = "What\nis it?\nA. a\nmore\nB. b\nC. c\nJawaban: A, C\nNext?\nA. x\nB. y\nANSWER: A";
    assert_eq!(
        settled(two).0,
        [
            r#"(ask: "What\nis it?", answer: Many(right: ["a\nmore", "c"], wrong: ["b"]))"#,
            r#"(ask: "Next?", answer: Choice(right: "x", wrong: ["y"]))"#,
        ]
    );
}

#[test]
fn a_question_without_an_answer_is_skipped_at_its_line() {
    let text = "1. A?\nA. a\nB. b\n\n2. B?\nA. a\nB. b\nANSWER: F\n\n3. Words.\n4. C?\nA. a\nB. b\nANSWER: B\n";
    let (read, skipped) = settled(text);
    assert_eq!(read.len(), 1);
    let no_right = |line| (line, "format-no-key");
    assert_eq!(skipped, [no_right(1), no_right(5), (10, "format-description")]);
    assert!(super::read("\n\n").is_err());
}

#[test]
fn an_answer_without_options_is_typed_or_true_or_false() {
    let text = "1. Whales are fish.\nAnswer: False\n2. Who wrote Hamlet?\nAnswer: Shakespeare / William Shakespeare\n3. Jakarta ibu kota.\nJawaban: Benar";
    let (read, skipped) = settled(text);
    assert_eq!(
        read,
        [
            r#"(ask: "Whales are fish.", answer: False)"#,
            r#"(ask: "Who wrote Hamlet?", answer: Text("Shakespeare", "William Shakespeare"))"#,
            r#"(ask: "Jakarta ibu kota.", answer: True)"#,
        ]
    );
    assert_eq!(skipped, []);
}

#[test]
fn a_letter_without_options_is_no_answer() {
    let (read, skipped) = settled("1. Which?\nAnswer: B\n2. Who?\nAnswer: Bung Hatta\n");
    assert_eq!(read, [r#"(ask: "Who?", answer: Text("Bung Hatta"))"#]);
    assert_eq!(skipped, [(1, "format-key-names-none")]);
}

#[test]
fn a_key_at_the_end_answers_the_questions_before_it() {
    let text = "1. One?   \nA. a   B. b\n\n2. Two?\n(A) c\t(C) e\n(B) d\n\n3. Three?\n4. It is.\n\nKey: 1. B  2. A, C\n3. Paris\n4) True\n5. more?\nA. x\nB. y\nAns. A";
    let (read, skipped) = settled(text);
    assert_eq!(
        read,
        [
            r#"(ask: "One?", answer: Choice(right: "b", wrong: ["a"]))"#,
            r#"(ask: "Two?", answer: Many(right: ["c", "e"], wrong: ["d"]))"#,
            r#"(ask: "Three?", answer: Text("Paris"))"#,
            r#"(ask: "It is.", answer: True)"#,
            r#"(ask: "more?", answer: Choice(right: "x", wrong: ["y"]))"#,
        ]
    );
    assert_eq!(skipped, []);
}

#[test]
fn an_explanation_is_kept_and_the_next_prompt_needs_no_number() {
    let text = "What is it?\n*a) a\nb) b\n\nAnd that?\na) a\nb) b\nAnswer: b\nExplanation: It is so,\nas all know.\n\nNext?\na) long one\nb) c\nAnswer: Long one";
    let (read, skipped) = settled(text);
    assert_eq!(
        read,
        [
            r#"(ask: "What is it?", answer: Choice(right: "a", wrong: ["b"]))"#,
            r#"(ask: "And that?", answer: Choice(right: "b", wrong: ["a"]), why: "It is so,\nas all know.")"#,
            r#"(ask: "Next?", answer: Choice(right: "long one", wrong: ["c"]))"#,
        ]
    );
    assert_eq!(skipped, []);
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "([1-3aAB.)*\n ]{0,20}(ANSWER: [A-C]|Key:)?){1,3}"]) {
        let _ = read(&text).map(|read| import_all(read, Format::Aiken, "stem"));
    }
}

#[test]
fn as_many_items_as_the_prompt_asks_for_are_a_list() {
    let text =
        "1. Sebutkan tiga wujud zat!\n2. Berapa 2 + 0,5?\nKunci:\n1. padat, cair, gas\n2. 2,5\n";
    let list = r#"(ask: "Sebutkan tiga wujud zat!", answer: List("padat", "cair", "gas"))"#;
    let text_alone = r#"(ask: "Berapa 2 + 0,5?", answer: Text("2,5"))"#;
    assert_eq!(settled(text).0, [list, text_alone]);
}
