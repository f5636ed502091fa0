//! Tables of every make come in, and cards go out and come back as they were.

use proptest::prelude::*;

use super::{TableColumn, read, write};
use crate::deck::Deck;
use crate::format::random::{deck, texts};
use crate::format::report::{WrittenFile, bare_question};
use crate::format::testing::{lines_and_reasons, questions_as_ron};
use crate::format::{Format, Report, Wish, import_all};
use crate::question::{Answer, Flashcard, Question, Text};

fn settled(text: &str, separator: Option<char>, wish: &Wish) -> (Deck, Report) {
    import_all(read(text, separator, wish).expect("it is read"), Format::Csv, "stem")
}

/// Front, back and tags of each card.
fn cards(text: &str) -> Vec<(String, String, String)> {
    let (deck, _) = settled(text, None, &Wish::default());
    let card = |question: &Question| {
        let Answer::Card(card) = &question.answer else { panic!("{:?}", question.answer) };
        (question.ask.clone(), card.back.clone(), question.tags.join("+"))
    };
    deck.questions.iter().map(card).collect()
}

fn reasons(text: &str) -> Vec<(usize, &'static str)> {
    lines_and_reasons(&settled(text, None, &Wish::default()).1)
}

fn three(a: &str, b: &str, c: &str) -> (String, String, String) {
    (a.to_owned(), b.to_owned(), c.to_owned())
}

#[test]
fn headings_separators_and_quotes_are_recognized() {
    for text in [
        "ask,answer,tags\nA,\"b, c\",x y\n",
        "Tags;BACK;Front\nx y;b, c;A",
        "question\tanswer\ttags\r\nA\tb, c\tx y\r\n",
        "A,\"b, c\",x y",
        "A;b, c;x y\n",
        "#separator:Semicolon\n#tags column:1\nx y;A;b, c\n",
        "#separator:tab\n#notetype column:1\n#deck column:3\nBasic\tA\tD\tb, c\tx y\n",
        "#separator:|\n# a comment\n\nA|b, c|x y\n",
        "#columns:Back;Front;Tags\n#separator:;\nb, c;A;x y\n",
    ] {
        assert_eq!(cards(text), [three("A", "b, c", "x+y")], "{text}");
    }
    assert_eq!(cards("Q,A\nA,b"), [three("A", "b", "")]);
    let anki = "#separator:tab\n#notetype column:1\nBasic\tFront\tBack\n";
    assert_eq!(cards(anki), [three("Front", "Back", "")], "Anki writes no heading");
    assert_eq!(cards("#tags:x y\nA,b"), [three("A", "b", "x+y")]);
    assert_eq!(
        cards("A,\"two\nlines, \"\"quoted\"\"\"\n#B,c"),
        [three("A", "two\nlines, \"quoted\"", ""), three("#B", "c", "")]
    );
}

#[test]
fn a_bad_row_is_reported_with_its_line_and_the_rest_is_read() {
    let text = "A,a\n,b\nc,\n\n,,\nA,a\n\"open,x\nD,d\n\"E\",\"e\"\nF,f,t,more\n";
    assert_eq!(
        reasons(text),
        [
            (2, "format-no-ask"),
            (3, "format-no-answer"),
            (6, "format-repeats"),
            (7, "format-open-quote"),
            (10, "format-cell-left"),
        ]
    );
    assert_eq!(cards(text).len(), 4);
    assert_eq!(reasons("ask,answer,notes\nA,a,n\n"), [(1, "format-columns-left")]);
    let open = (0..100).map(|row| format!("\"a{row},b\nc{row},d\n"));
    let open = open.collect::<Vec<_>>().concat();
    assert_eq!(cards(&open).len(), 100);
}

#[test]
fn headings_are_known_in_both_languages() {
    let text = "Pertanyaan;Jawaban;Label\nApa ibu kota; Jawa?;x\n\"Siapa; dia?\";Hatta;tokoh\n";
    assert_eq!(cards(text).last(), Some(&three("Siapa; dia?", "Hatta", "tokoh")));
}

#[test]
fn markup_is_removed_from_html_and_where_it_could_run() {
    let html = "#html:true\n<b>A</b>&amp;,<script>x</script>b\n";
    assert_eq!(
        (cards(html), reasons(html)),
        (vec![three("A&", "b", "")], vec![(2, "format-markup")])
    );
    let text = "<b>A</b>&amp;,b < c\nB,<a href=x>link</a>\nC,<i onclick=x>c</i>\n";
    assert_eq!(
        cards(text),
        [three("<b>A</b>&amp;", "b < c", ""), three("B", "link", ""), three("C", "c</i>", "")]
    );
    assert_eq!(reasons(text), [(2, "format-markup"), (3, "format-markup")]);
}

#[test]
fn a_row_becomes_what_its_note_type_says() {
    let ron = |text: &str| {
        let (deck, report) = settled(text, None, &Wish::default());
        let reasons = lines_and_reasons(&report).into_iter().map(|(_, reason)| reason);
        (questions_as_ron(&deck).concat(), reasons.collect::<Vec<_>>())
    };
    let head = "#separator:tab\n#notetype column:1\n";
    for (row, question, losses) in [
        (
            "Cloze\tIn {{c1::1955::year}} at {{c2::Bandung}} {x}\tJava\t",
            r#"(answer: Cloze("In {1955} at {Bandung} {{x}}"), why: "Java")"#,
            &["format-blank-hint"][..],
        ),
        ("Cloze\tNo blank\t\t", "", &["flaw-no-blank"]),
        (
            "Basic (and reversed card)\tA\tB\t",
            r#"(ask: "A", answer: Card("B"), both_ways: true)"#,
            &[],
        ),
        ("Basic (type in the answer)\tA\tB\t", r#"(ask: "A", answer: Text("B"))"#, &[]),
        ("Basic\t{{c1::A}}\tB\t", r#"(ask: "{{c1::A}}", answer: Card("B"))"#, &[]),
    ] {
        assert_eq!(ron(&format!("{head}{row}\n")), (question.to_owned(), losses.to_vec()), "{row}");
    }
    let all = "#notetype:Cloze\n#html:true\n#separator:tab\n{{c1::a &lt; b}} <b>is</b>\n";
    assert_eq!(ron(all), (r#"(answer: Cloze("{a < b} is"))"#.to_owned(), vec!["format-markup"]));
}

#[test]
fn columns_can_be_named_and_answers_typed() {
    let columns = vec![
        (TableColumn::Ask, "Kata".to_owned()),
        (TableColumn::Answer, "arti".to_owned()),
        (TableColumn::Tags, "Label".to_owned()),
    ];
    let wish = Wish { columns, as_text: true };
    let (deck, report) = settled("Nr,Arti,kata,label\n1,b,A,x\n", None, &wish);
    let question = deck.questions.first().expect("a question");
    assert!(matches!(&question.answer, Answer::Text(text) if text.is == ["b"]));
    assert_eq!(question.ask, "A");
    assert_eq!(report.changed, [], "the number of a row is no loss");
    let columns = vec![(TableColumn::Ask, "Kata".to_owned())];
    let (deck, report) =
        settled("answer,tags,kata,ask\nb,x,A,B\n", None, &Wish { columns, as_text: true });
    assert_eq!((deck.questions[0].ask.as_str(), deck.questions[0].tags.len()), ("A", 1));
    assert_eq!(report.changed.len(), 1, "two columns cannot both be the prompt");
    let missing = read("Nr,Arti\n1,b\n", None, &wish).err();
    assert_eq!(missing.map(|refused| refused.0.id), Some("format-no-column"));
}

#[test]
fn a_row_over_the_limit_is_skipped_at_its_line() {
    use crate::format::{Intake, TOO_LONG};
    let long = "x".repeat(TOO_LONG + 10);
    for row in [
        format!("a,{long}"),
        format!("\"a\",\"{long}\""),
        format!("\"a\",\"{}\"", long.replace("xx", "x\n")),
    ] {
        let lines = row.matches('\n').count();
        let mut intake = Intake::new(Format::Csv);
        intake.feed(format!("A,b\n{row}\nC,d\n").as_bytes()).expect("it is taken");
        let text = intake.finish().expect("it is text");
        assert_eq!(reasons(&text), [(2, "format-too-long")], "{lines}");
        assert_eq!(cards(&text).len(), 2, "{lines}");
    }
}

#[test]
fn a_text_is_reported_to_come_back_as_a_card() {
    let text = |is: &[&str]| {
        let is = is.iter().map(ToString::to_string).collect();
        bare_question("A?", Answer::Text(Text { is, exact: false, not: Vec::new() }))
    };
    let deck = deck(vec![text(&["a"]), text(&["b", "c"])]);
    for (format, separator) in [(Format::Csv, ','), (Format::Tsv, '\t')] {
        let report = WrittenFile::new(|out| write(&deck, format, separator, out)).report;
        let losses: Vec<_> = report.changed.iter().map(|entry| entry.why.id).collect();
        assert_eq!(losses, ["format-as-card", "format-first-answer", "format-as-card"]);
        assert_eq!((report.questions, report.skipped), (2, vec![]));
    }
}

fn random_cards() -> impl Strategy<Value = Vec<Question>> {
    let card = (texts(), texts(), proptest::option::of(texts()), "[a-z]{1,4}", any::<bool>());
    let card = card.prop_map(|(ask, back, why, tag, both_ways)| Question {
        why,
        tags: vec![tag],
        both_ways,
        ..bare_question(ask, Answer::Card(Flashcard { back }))
    });
    proptest::collection::vec(card, 1..5)
}

proptest! {
    #[test]
    fn cards_come_back_as_they_were(questions in random_cards(), separator in prop_oneof![Just(','), Just('\t')]) {
        let deck = deck(questions);
        let format = if separator == ',' { Format::Csv } else { Format::Tsv };
        let out = WrittenFile::new(|out| write(&deck, format, separator, out));
        prop_assert_eq!((&out.report.skipped, &out.report.changed), (&vec![], &vec![]));
        let own = (separator == '\t').then_some(separator);
        let (back, report) = settled(&out.text, own, &Wish::default());
        prop_assert_eq!((&report.skipped, &report.changed), (&vec![], &vec![]));
        prop_assert_eq!(&back.questions, &deck.questions);
    }

    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[a\",;\n\t#:<]{0,40}"]) {
        if let Ok(read) = read(&text, None, &Wish::default()) {
            let _ = import_all(read, Format::Csv, "stem");
        }
    }
}
