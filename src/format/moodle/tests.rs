//! Moodle XML of every kind is read, and what is written comes back as it was.

use proptest::prelude::*;

use super::{read, write};
use crate::deck::Deck;
use crate::format::random::{bare_questions, deck, texts};
use crate::format::report::WrittenFile;
use crate::format::testing::lasting_changes;
use crate::format::{Format, Report, import_all};
use crate::question::{Answer, Question};

fn imported(text: &str) -> (Deck, Report) {
    import_all(read(text).expect("it is read"), Format::Moodle, "stem")
}

/// The only question of a bank as RON, and what is reported of it.
fn read_one(kind: &str, inner: &str) -> (String, Vec<&'static str>) {
    let (deck, report) = imported(&format!(
        "<?xml version=\"1.0\"?>\n<quiz><question type=\"category\"><category><text>a/b</text></category></question>\n\
         <question type=\"{kind}\"><name><text>N</text></name>{inner}</question></quiz>"
    ));
    assert_eq!(deck.title, "b");
    let reported = report.skipped.iter().chain(&report.changed).map(|entry| {
        assert_eq!((entry.line, entry.name.as_deref()), (Some(3), Some("N")));
        entry.why.id
    });
    let shown = deck.questions.first().map(|question| {
        crate::deck::write_question(&Question { id_given: false, ..question.clone() }, 0)
    });
    let shown = shown.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    (shown, reported.collect())
}

#[test]
fn several_categories_are_tags() {
    let category = |name: &str| {
        format!("<question type=\"category\"><category><text>{name}</text></category></question>")
    };
    let question = |ask: &str| {
        format!(
            "<question type=\"ordering\"><questiontext><text>{ask}</text></questiontext>\
             <answer fraction=\"2.0\"><text>b</text></answer>\
             <answer fraction=\"1.0\"><text>a</text></answer></question>"
        )
    };
    let all =
        [category("top"), category("top/A"), question("One"), category("top/B"), question("Two")];
    let (deck, report) = imported(&format!("<quiz>{}</quiz>", all.concat()));
    assert_eq!((report.skipped.len(), deck.title.as_str()), (0, "stem"));
    let shown: Vec<String> = (deck.questions.iter())
        .map(|question| {
            crate::deck::write_question(&Question { id_given: false, ..question.clone() }, 0)
        })
        .collect();
    assert_eq!(
        shown,
        [
            r#"(ask: "One", answer: Order("a", "b"), tags: ["A"])"#,
            r#"(ask: "Two", answer: Order("a", "b"), tags: ["B"])"#,
        ]
    );
}

const ASK: &str = "<questiontext format=\"html\"><text><![CDATA[Which?]]></text></questiontext>";

#[test]
fn every_kind_is_read() {
    let answer = |fraction: &str, text: &str, more: &str| {
        format!("<answer fraction=\"{fraction}\"><text>{text}</text>{more}</answer>")
    };
    let feedback = "<feedback format=\"html\"><text>why &amp;lt; not</text></feedback>";
    for (kind, inner, ron, losses) in [
        ("multichoice", answer("100", "a", "") + &answer("50", "b", feedback), r#"(ask: "Which?", answer: Choice(right: "a", wrong: [("b", "why < not")]))"#, &["format-partial"][..]),
        ("multichoice", "<single>false</single>".to_owned() + &answer("50", "a", "") + &answer("50", "b", "") + &answer("-50", "c", ""), r#"(ask: "Which?", answer: Many(right: ["a", "b"], wrong: ["c"]))"#, &[]),
        ("truefalse", answer("0", "true", "") + &answer("100", "false", feedback), r#"(ask: "Which?", answer: False, why: "why < not")"#, &[]),
        ("shortanswer", answer("100", "a", "") + &answer("80", "b", feedback) + &answer("0", "*", ""), r#"(ask: "Which?", answer: Text(is: "a", not: [("b", "why < not")]))"#, &["format-partial", "format-wildcard"]),
        ("numerical", answer("100", "4", "<tolerance>0.5</tolerance>"), r#"(ask: "Which?", answer: Number(is: 4, within: 0.5))"#, &[]),
        ("matching", ["x", "y"].map(|left| format!("<subquestion><text>{left}</text><answer><text>{left}{left}</text></answer></subquestion>")).concat(), r#"(ask: "Which?", answer: Match(("x", "xx"), ("y", "yy")))"#, &[]),
        ("essay", String::new(), "", &["format-essay"]),
        ("description", String::new(), "", &["format-description"]),
        ("ddmatch", ["x", "y"].map(|left| format!("<subquestion><text>{left}</text><answer format=\"html\"><text>&lt;b&gt;{left}&lt;/b&gt;</text></answer></subquestion>")).concat(), r#"(ask: "Which?", answer: Match(("x", "x"), ("y", "y")))"#, &["format-markup"]),
        ("multichoiceset", answer("100", "a", "") + &answer("100", "b", "") + &answer("0", "c", ""), r#"(ask: "Which?", answer: Many(right: ["a", "b"], wrong: ["c"]))"#, &["format-all-or-nothing"]),
        ("calculatedsimple", String::new(), "", &["format-calculated"]),
        ("ddmarker", String::new(), "", &["format-on-picture"]),
        ("randomsamatch", String::new(), "", &["format-random"]),
        ("recordrtc", String::new(), "", &["format-essay"]),
        ("stack", String::new(), "", &["format-qtype"]),
    ] {
        assert_eq!(read_one(kind, &format!("{ASK}{inner}")), (ron.to_owned(), losses.to_vec()), "{kind}");
    }
}

#[test]
fn entities_of_html_are_read_although_xml_does_not_know_them() {
    let answer = "<answer fraction=\"100\"><text>Espa&ntilde;a &#xE9; &unknown;</text></answer>";
    let read = read_one("shortanswer", &format!("{ASK}{answer}"));
    assert_eq!(read, (r#"(ask: "Which?", answer: Text("España é &unknown;"))"#.to_owned(), vec![]));
}

#[test]
fn a_question_without_a_name_is_reported_by_its_first_words() {
    let (_, report) = imported(&format!("<quiz><question type=\"essay\">{ASK}</question></quiz>"));
    assert_eq!(report.skipped[0].name.as_deref(), Some("Which?"));
}

#[test]
fn embedded_answers_become_blanks() {
    let cloze = |text: &str| {
        read_one(
            "cloze",
            &format!(
                "<questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext>"
            ),
        )
    };
    assert_eq!(
        cloze(
            r"<p>Paris is in {1:SHORTANSWER:=France~%100%la France#yes~%50%Gaul~*#no}, {x} {2:NM:=3:0} &amp; {1:MC:~no~=a \} b}.</p>"
        ),
        (
            r#"(answer: Cloze("Paris is in {France|la France}, {{x}} {3} & {a }} b}."))"#
                .to_owned(),
            vec!["format-partial", "format-blank-options", "format-markup"]
        )
    );
    assert_eq!(cloze("No blank."), (String::new(), vec!["flaw-no-blank"]));
}

#[test]
fn the_only_blank_keeps_its_options_or_its_tolerance() {
    let read = |text: &str| {
        let text = format!("<questiontext><text><![CDATA[{text}]]></text></questiontext>");
        read_one("cloze", &text)
    };
    for (text, ron, told) in [
        (
            "Paris is in {1:MULTICHOICE:~Italy#No: a boot.~=France#Yes.~%50%Gaul}.",
            r#"(ask: "Paris is in _____.", answer: Choice(right: "France", wrong: [("Italy", "No: a boot."), "Gaul"]), why: "Yes.")"#,
            &["format-partial"][..],
        ),
        (
            "Which? {1:MCVS:%0%a~%100%b}",
            r#"(ask: "Which?", answer: Choice(right: "b", wrong: ["a"]))"#,
            &[],
        ),
        (
            "Primes: {2:MULTIRESPONSE_H:=2~=3~4}",
            r#"(ask: "Primes:", answer: Many(right: ["2", "3"], wrong: ["4"]))"#,
            &[],
        ),
        (
            "Pi is {1:NUMERICAL:=3.14:0.01} or so",
            r#"(ask: "Pi is _____ or so", answer: Number(is: 3.14, within: 0.01))"#,
            &[],
        ),
        ("Two: {1:NM:=2:0}", r#"(answer: Cloze("Two: {2}"))"#, &[]),
        ("{1:MC:=a}", r#"(answer: Cloze("{a}"))"#, &[]),
        (
            "{1:NM:=2:1} and {1:MCH:=a~b}",
            r#"(answer: Cloze("{2} and {a}"))"#,
            &["format-tolerance", "format-blank-options"],
        ),
        ("{1:MC:a~b}", "", &["format-no-right"]),
    ] {
        let (shown, found) = read(text);
        let shown = shown.replace("( ask", "(ask").replace(", )", ")");
        assert_eq!((shown, found), (ron.to_owned(), told.to_vec()), "{text}");
    }
}

#[test]
fn words_to_select_or_drag_become_blanks() {
    let text = "<questiontext format=\"html\"><text>The [[2]] of [[1]].</text></questiontext>";
    let option =
        |name: &str, text: &str| format!("<{name}><text>{text}</text><group>1</group></{name}>");
    for (kind, name) in [("gapselect", "selectoption"), ("ddwtos", "dragbox")] {
        let options = ["France", "capital", "river"].map(|text| option(name, text)).concat();
        let cloze = r#"(answer: Cloze("The {capital} of {France}."))"#.to_owned();
        let read = read_one(kind, &format!("{text}{options}"));
        assert_eq!(read, (cloze, vec!["format-blank-options"]), "{kind}");
        assert_eq!(read_one(kind, text).1, ["format-no-right"], "{kind}");
    }
}

#[test]
fn a_name_becomes_the_id_where_the_question_has_no_number() {
    let question = |more: &str| {
        let truth = "<answer fraction=\"100\"><text>true</text></answer>";
        format!("<quiz><question type=\"truefalse\">{more}{ASK}{truth}</question></quiz>")
    };
    for (more, id) in [
        ("<name><text>Week 3, no. 2</text></name>", "week-3-no-2"),
        ("<name><text>Which?</text></name>", "which"),
        ("<name><text>Week 3</text></name><idnumber>a7</idnumber>", "a7"),
    ] {
        assert_eq!(imported(&question(more)).0.questions[0].id, id, "{more}");
    }
}

#[test]
fn formulas_become_plain_text() {
    let ask = "<questiontext format=\"html\"><text><![CDATA[Is \\(a \\le x^{2}\\)?]]></text></questiontext>";
    let truth = "<answer fraction=\"100\"><text>true</text></answer>";
    let read = read_one("truefalse", &format!("{ask}{truth}"));
    assert_eq!(read, (r#"(ask: "Is a ≤ x²?", answer: True)"#.to_owned(), vec!["format-latex"]));
}

#[test]
fn a_file_that_is_no_question_bank_is_refused() {
    let refused = |text: &str| read(text).err().map(|refused| refused.0.id);
    let bomb = "<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><quiz>&b;</quiz>";
    let outside = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz/>";
    let deep = format!("<quiz>{}{}</quiz>", "<a>".repeat(200), "</a>".repeat(200));
    for (text, id) in [
        ("", "format-no-xml"),
        ("words", "format-no-xml"),
        ("<quiz>", "format-no-xml"),
        ("<quiz><a></b></quiz>", "format-no-xml"),
        ("<rss/>", "format-no-quiz"),
        (bomb, "format-doctype"),
        (outside, "format-doctype"),
        (deep.as_str(), "format-too-deep"),
    ] {
        assert_eq!(refused(text), Some(id), "{text}");
    }
    assert_eq!(refused("<!DOCTYPE quiz><quiz/>"), None);
}

fn must_be_said(question: &Question) -> bool {
    match &question.answer {
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_) => true,
        Answer::Date(_) | Answer::List(_) | Answer::Card(_) => false,
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(questions in proptest::collection::vec(bare_questions(), 1..5), why in proptest::option::of(texts()), tag in texts()) {
        let dressed = |question: Question| {
            let ask = if matches!(question.answer, Answer::Cloze(_)) { String::new() } else { question.ask.clone() };
            Question { ask, why: why.clone(), hint: why.clone(), tags: vec![tag.clone()], points: 2.5, ..question }
        };
        let deck = deck(questions.into_iter().filter(must_be_said).map(dressed).collect());
        prop_assume!(!deck.questions.is_empty());
        let out = WrittenFile::new(|out| write(&deck, out));
        prop_assert_eq!((&out.report.skipped, lasting_changes(&out.report)), (&vec![], vec![]));
        let (back, report) = imported(&out.text);
        prop_assert_eq!((&report.skipped, &report.changed), (&vec![], &vec![]), "{}", out.text);
        for (back, question) in back.questions.iter().zip(&deck.questions) {
            let same = match (&back.answer, &question.answer) {
                (Answer::Number(back), Answer::Number(one)) => {
                    (back.is.value, back.within.value, &back.unit) == (one.is.value, one.within.value, &one.unit)
                }
                (Answer::Cloze(back), Answer::Cloze(one)) => back.text == one.text,
                (back, one) => back == one,
            };
            prop_assert!(same, "{}\n{:?}\n{:?}", out.text, back.answer, question.answer);
            let bare = |one: &Question| Question { answer: question.answer.clone(), ..one.clone() };
            prop_assert_eq!(bare(back), bare(question));
        }
    }

    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[<>a/&;{}:=~ ]{0,40}"]) {
        let _ = read(&text);
        let _ = imported(&format!("<quiz><question type=\"cloze\"><questiontext><text><![CDATA[{}]]></text></questiontext></question></quiz>", text.replace("]]>", "")));
    }
}
