//! Tables of choices of every make come in, go out, and come back as they were.

use proptest::prelude::*;

use super::{read, write_choices};
use crate::format::random::{deck, texts};
use crate::format::report::{WrittenFile, bare_question};
use crate::format::testing::{lines_and_reasons, questions_as_ron};
use crate::format::{Format, TableColumn, Wish, import_all};
use crate::question::{Answer, Choice, Many, Noted, Question, Truth};

/// The questions of a table, and the line and reason of each entry of its report.
fn settled(text: &str) -> (Vec<String>, Vec<(usize, &'static str)>) {
    let read = read(text, None, &Wish::default()).expect("it is read");
    let (deck, report) = import_all(read, Format::Csv, "stem");
    (questions_as_ron(&deck), lines_and_reasons(&report))
}

fn refused(text: &str) -> Option<&'static str> {
    read(text, None, &Wish::default()).err().map(|refused| refused.0.id)
}

const CHOICE: &str = r#"(ask: "Q?", answer: Choice(right: "b", wrong: ["a", "c"]))"#;

#[test]
fn a_heading_in_either_language_makes_choices() {
    for text in [
        "Question,Option A,Option B,Option C,Correct answer\nQ?,a,b,c,B\n",
        "Soal;Pilihan A;Pilihan B;Pilihan C;Kunci Jawaban\nQ?;a;b;c;b\n",
        "No;Pertanyaan;A;B;C;Jawaban\n1;Q?;a;b;c;B\n",
        "pertanyaan\topsi_a\topsi_b\topsi_c\tjawaban_benar\nQ?\ta\tb\tc\tb\n",
        "Question,Answer 1,Answer 2,Answer 3,Key\nQ?,a,b,c,2\n",
        "\u{feff}questionText,optionA,optionB,optionC,correctAnswer\r\nQ?,a,b,c,b\r\n",
        "sep=;\nFrage;Antwort A;Antwort B;Antwort C;Richtige Antwort\nQ?;a;b;c;B\n",
        "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nQ?,b,a,c\n",
        "Key,Question,Option C,Option B,Option A\nB,Q?,c,b,a\n",
        "Question,A,B,C,Answer\nQ?,A. a,B. b,C. c,B. b\n",
        "Q,A,B,C,Ans\nQ?,a,b,c,b\n",
        "Question,Options,Answer\nQ?,a|b|c,b\n",
        "Soal;Pilihan Jawaban;Kunci\nQ?;\"A. a\nB. b\nC. c\";B\n",
        "Question,Choices,Correct answer\nQ?,a; b; c,2\n",
    ] {
        let text = text.trim_start_matches('\u{feff}');
        assert_eq!(settled(text), (vec![CHOICE.to_owned()], vec![]), "{text}");
    }
}

#[test]
fn wrong_options_in_one_cell_are_split_and_reported() {
    for cell in ["a; c", "a|c", "\"a\nc\"", "\"a, c\"", "a / c"] {
        let text = format!("Term,Correct answer,Wrong answers\nQ?,b,{cell}\n");
        let expected = (vec![CHOICE.to_owned()], vec![(2, "format-wrong-split")]);
        assert_eq!(settled(&text), expected, "{cell}");
    }
}

#[test]
fn kahoots_template_is_read_below_its_banner() {
    let text = ",,,,,,\n,Quiz template,,,,,\n,\"Add questions, at least two\",,,,,\n\
        ,Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,\"Time limit (sec) – 5, 10\",Correct answer(s) - choose at least one\n\
        1,Q?,a,b,c,20,2\n2,Which?,a,b,c,20,\"1,3\"\n";
    let many = r#"(ask: "Which?", answer: Many(right: ["a", "c"], wrong: ["b"]))"#;
    let (questions, report) = settled(text);
    assert_eq!(questions, [CHOICE, many]);
    let above = |line| (line, "format-above-heading");
    assert_eq!(report, [above(2), above(3), (4, "format-time-left")]);
}

#[test]
fn rows_of_other_types_are_skipped_or_converted_and_reported() {
    let text = "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer\n\
        Q?,Multiple Choice,a,b,c,2\nP?,Checkbox,a,b,c,\"1,2\"\nF?,Fill-in-the-Blank,x,y,,\nM?,Poll,a,b,,\nO?,Open-Ended,,,,\nT.,True/False,,,,TRUE\n";
    let (questions, report) = settled(text);
    assert_eq!(
        questions,
        [
            CHOICE,
            r#"(ask: "P?", answer: Many(right: ["a", "b"], wrong: ["c"]))"#,
            r#"(ask: "F?", answer: Text("x", "y"))"#,
            r#"(ask: "T.", answer: True)"#,
        ]
    );
    assert_eq!(report, [(5, "format-qtype"), (6, "format-qtype"), (4, "format-typed-here")]);
}

#[test]
fn how_a_key_is_meant_is_decided_for_the_whole_column() {
    let head = "Question,A,B,C,D,Key\n";
    let rows = |rows: &str| settled(&format!("{head}{rows}"));
    // Words: 8 is not a place, so 2 is not one either.
    let (questions, report) = rows("a?,2,4,6,8,2\nb?,8,6,4,2,8\n");
    assert!(questions[0].contains("right: \"2\"") && questions[1].contains("right: \"8\""));
    assert_eq!(report, []);
    // Places: both rows read two ways.
    let (questions, report) = rows("a?,2,1,4,3,2\nb?,4,3,2,1,1\n");
    assert!(questions[0].contains("right: \"1\"") && questions[1].contains("right: \"4\""));
    assert_eq!(report, [(2, "format-key-two-ways"), (3, "format-key-two-ways")]);
    // A number that is not an option among words is a slip, not a place.
    let (questions, report) = rows("a?,20,40,60,80,60\nb?,10,20,30,40,3\nc?,5,6,7,8,7\n");
    assert_eq!((questions.len(), report), (2, vec![(3, "format-key-names-none")]));
    assert_eq!(refused(&format!("{head}a?,x,y,z,w,0\nb?,x,y,z,w,3\n")), Some("format-key-zero"));
}

#[test]
fn what_goes_with_a_question_comes_along() {
    let text = "Question,A,B,Key,Explanation,Hint,Points,Category,Tags,Difficulty,Image\n\
        Q?,a,b,B,why,hint,2,Cell biology,x y,3,\nP?,a,b,A,,,,,,5,\n";
    let (questions, report) = settled(text);
    let lines = [
        "(",
        r#"ask: "Q?","#,
        r#"answer: Choice(right: "b", wrong: ["a"]),"#,
        r#"hint: "hint","#,
        r#"why: "why","#,
        r#"tags: ["Cell biology", "x", "y"],"#,
        "points: 2,",
        "level: 3,",
        ")",
    ];
    assert_eq!(questions[0].lines().map(str::trim).collect::<Vec<_>>(), lines);
    assert_eq!(report, [], "an empty column loses nothing");
    let (_, report) = settled("Question,A,B,Key,Difficulty\nQ?,a,b,B,Easy\nP?,a,b,A,Hard\n");
    assert_eq!(report, [(1, "format-columns-left")]);
}

#[test]
fn a_row_that_is_no_choice_is_skipped_with_its_reason() {
    let text = "Question,A,B,C,Key\n,a,b,c,A\nb?,a,b,c,\nc?,a,b,,C\nd?,a,b,c,D\ne?,a,a,c,B\nf?,a,,,A\ng?,a,\"b\nb\",c,B\n\n";
    let (questions, report) = settled(text);
    assert_eq!(questions, [r#"(ask: "g?", answer: Choice(right: "b\nb", wrong: ["a", "c"]))"#]);
    let reasons: Vec<&str> = report.iter().map(|(_, reason)| *reason).collect();
    assert_eq!(
        reasons,
        [
            "format-no-ask", "format-no-key", "format-key-names-none", "format-key-names-none",
            "flaw-right-among-wrong", "flaw-no-wrong",
        ]
    );
}

#[test]
fn a_heading_that_is_not_understood_is_refused() {
    for (text, reason) in [
        ("Question,Tip\nA?,b\n", "format-heading"),
        ("Question,Option A,Option B\nA?,b,c\n", "format-heading"),
        ("Option A,Option B,Correct answer\nb,c,A\n", "format-heading"),
        ("Question,Answer 1,Answer 2\nA?,b,c\n", "format-heading"),
        ("Unit 3,\nQuestion,Tip\nA?,b\n", "format-heading"),
        ("a,b,c,d,e\n1,2,3,4,5\n", "format-wide"),
        ("A list,,,,\n1,2,3,4,5\n1,2,3,4,5\n", "format-wide"),
    ] {
        assert_eq!(refused(text), Some(reason), "{text}");
    }
    for text in ["A?,b,x,more\n", "A,b,,,,,\n", "Title\nTerm,Definition\nA,b\n"] {
        assert_eq!(refused(text), None, "{text}");
    }
}

#[test]
fn columns_can_be_named() {
    let column = |ours: TableColumn, theirs: &str| (ours, theirs.to_owned());
    let columns = vec![
        column(TableColumn::Option, "Eins"),
        column(TableColumn::Option, "Zwei"),
        column(TableColumn::Right, "Gut"),
    ];
    let wish = Wish { columns, as_text: false };
    let text = "Test 7b\nFrage;Gut;Zwei;Eins\nQ?;b;y;x\n";
    let (deck, _) = import_all(read(text, None, &wish).expect("it is read"), Format::Csv, "stem");
    assert_eq!(
        questions_as_ron(&deck),
        [r#"(ask: "Q?", answer: Choice(right: "y", wrong: ["x"]))"#]
    );
}

#[test]
fn questions_without_options_and_what_a_table_cannot_say_are_reported() {
    let noted = |text: &str, why: &str| Noted { text: text.to_owned(), why: Some(why.to_owned()) };
    let choice =
        Choice { right: "a".into(), wrong: vec![noted("b", "no")], last: vec![noted("c", "n")] };
    let card =
        bare_question("Card?", Answer::Card(crate::question::Flashcard { back: "b".into() }));
    let deck = deck(vec![bare_question("A?", Answer::Choice(choice)), card]);
    let out = WrittenFile::new(|out| write_choices(&deck, Format::Csv, ',', out));
    assert_eq!(out.text, "id,Question,Option A,Option B,Option C,Correct answer\nq-0,A?,b,c,a,C\n");
    let losses: Vec<_> = out.report.changed.iter().map(|entry| entry.why.id).collect();
    assert_eq!(losses, ["format-last-shuffled", "format-feedback-left", "format-feedback-left"]);
    assert_eq!(out.report.skipped[0].why.id, "format-kind");
}

/// Options that no key and no other option can be mistaken for.
fn options() -> impl Strategy<Value = Vec<String>> {
    let options = proptest::collection::vec(texts(), 3..6);
    options.prop_map(|texts| {
        let numbered = texts.into_iter().enumerate();
        numbered.map(|(at, text)| format!("{text} ~{at}")).collect()
    })
}

fn random_choices() -> impl Strategy<Value = Vec<Question>> {
    let noted = |text: &String| Noted { text: text.clone(), why: None };
    let answer = (options(), 0..4_usize).prop_map(move |(texts, right)| {
        let (first, rest) = texts.split_at(1);
        match right {
            0 => Answer::Truth(Truth { is: first[0].len() % 2 == 0 }),
            1 | 2 => Answer::Choice(Choice {
                right: first[0].clone(),
                wrong: rest.iter().map(noted).collect(),
                last: Vec::new(),
            }),
            _ => {
                let (right, wrong) = texts.split_at(2);
                Answer::Many(Many {
                    right: right.to_vec(),
                    wrong: wrong.iter().map(noted).collect(),
                })
            }
        }
    });
    let question = (texts(), answer, proptest::option::of(texts()), "[a-z]{1,4}", 1..6_u8);
    let question = question.prop_map(|(ask, answer, why, tag, level)| Question {
        why,
        tags: vec![tag],
        level,
        ..bare_question(ask, answer)
    });
    proptest::collection::vec(question, 1..6)
}

proptest! {
    #[test]
    fn choices_come_back_as_they_were(questions in random_choices(), separator in prop_oneof![Just(','), Just('\t')]) {
        let deck = deck(questions);
        let format = if separator == ',' { Format::Csv } else { Format::Tsv };
        let out = WrittenFile::new(|out| write_choices(&deck, format, separator, out));
        prop_assert_eq!((&out.report.skipped, &out.report.changed), (&vec![], &vec![]));
        let own = (separator == '\t').then_some(separator);
        let read = read(&out.text, own, &Wish::default()).expect("it is read");
        let (back, report) = import_all(read, format, "stem");
        prop_assert_eq!((&report.skipped, &report.changed), (&vec![], &vec![]));
        prop_assert_eq!(&back.questions, &deck.questions);
    }

    #[test]
    fn any_rows_of_choices_can_be_read(rows in "([A-D1-4a,;\"\n ]{0,12}\n){0,6}") {
        let text = format!("Question,A,B,C,D,Key\n{rows}");
        if let Ok(read) = read(&text, Some(','), &Wish::default()) {
            let _ = import_all(read, Format::Csv, "stem");
        }
    }
}
