//! Tests mistakes in decks: each is found, placed and answered with the text to write.

use hafal::deck::{Finding, LineIndex, Reading, read_deck};
use hafal::locale::{Interface, Words};

use crate::world::World;

/// A question with a mistake, the text the help must give, and what must be underlined.
type Case = (&'static str, &'static str, &'static str);

/// Each is alone on line 5 of a deck in Indonesian.
const CASES: &[Case] = &[
    // Quotes.
    (r#"(ask: "Say "yes" now", answer: Text("a")),"#, r#""Say \"yes\" now""#, "\"yes\""),
    (r#"(ask: "a?", answer: Text("the "old" one")),"#, r#""the \"old\" one""#, "\"old\""),
    ("(ask: “a?”, answer: Text(\"b\")),", "\"a?\"", "“a?”"),
    ("(ask: \"a?\", answer: Text(“b”)),", "\"b\"", "“b”"),
    ("(ask: \"a?\", answer: Text(‘b’)),", "\"b\"", "‘b’"),
    ("(ask: 'what is it?', answer: Text(\"b\")),", "\"what is it?\"", "'what is it?'"),
    ("(ask: \"a?\", answer: Text('Bandung')),", "\"Bandung\"", "'Bandung'"),
    (r#"(ask: "what?, answer: Text("b")),"#, r#""what?", answer: Text("b")"#, "\"what?"),
    (r#"(ask: "a?", answer: Text("Bandung)),"#, r#""Bandung""#, "\"Bandung"),
    (r#"(ask: "a \d b", answer: Text("b")),"#, r#""a \\d b""#, r"\d"),
    // Brackets, commas, colons.
    (r#"(ask: "a?" answer: Text("b")),"#, r#"ask: "a?","#, ""),
    (r#"(ask: "a?", answer: Many(right: ["b" "c"], wrong: ["d"])),"#, r#""b","#, ""),
    (r#"(ask: "a?", answer: Text("b"),"#, r#"answer: Text("b"))"#, ""),
    (r#"(ask: "a?", answer: Choice(right: "a", wrong: ["b", "c")),"#, r#"["b", "c"]"#, ""),
    (r#"(ask: "a?", answer: Text("b"))),"#, "", ")"),
    (r#"(ask = "a?", answer: Text("b")),"#, r#"ask: "a?""#, "="),
    (r#"(ask: "a?",, answer: Text("b")),"#, "", ","),
    (r#"(ask: "a?"; answer: Text("b")),"#, ",", ";"),
    (r#"(ask "a?", answer: Text("b")),"#, r#"ask: "a?""#, "ask"),
    ("(ask:\u{a0}\"a?\", answer: Text(\"b\")),", "plain space", "\u{a0}"),
    ("(ask: \"a?\", answer: Text(“b\")),", "\"b\"", "“b\""),
    (r#"(answer = Text("b"), ask: "a?"),"#, r#"write answer: Text("b")"#, "="),
    // Kinds.
    (r#"(ask: "a?", answer: "Bandung"),"#, r#"Text("Bandung")"#, "\"Bandung\""),
    (r#"(ask: "a?", answer: "1974-09-15"),"#, r#"Date("1974-09-15")"#, "\"1974-09-15\""),
    (r#"(ask: "a?", answer: "134"),"#, "Number(134)", "\"134\""),
    (r#"(ask: "a?", answer: 134),"#, "Number(134)", "134"),
    (r#"(ask: "a?", answer: 1955),"#, r#"Date("1955")"#, "1955"),
    (r#"(ask: "a?", answer: Bandung),"#, r#"Text("Bandung")"#, "Bandung"),
    (r#"(ask: "a?", answer: true),"#, "True", "true"),
    (r#"(ask: "a?", answer: benar),"#, "True", "benar"),
    (r#"(ask: "a?", answer: salah),"#, "False", "salah"),
    (r#"(ask: "a?", answer: "True"),"#, "True", "\"True\""),
    (r#"(ask: "a?", answer: text("b")),"#, r#"Text("b")"#, "text"),
    (r#"(ask: "a?", answer: Txet("b")),"#, r#"Text("b")"#, "Txet"),
    (r#"(ask: "a?", answer: Teks("b")),"#, r#"Text("b")"#, "Teks"),
    (
        r#"(ask: "a?", answer: Pilihan(right: "b", wrong: ["c"])),"#,
        r#"Choice(right: "b", wrong: ["c"])"#,
        "Pilihan",
    ),
    (
        r#"(ask: "a?", answer: choice(right: "b", wrong: ["c"])),"#,
        r#"Choice(right: "b", wrong: ["c"])"#,
        "choice",
    ),
    (
        r#"(ask: "a?", answer: (right: "b", wrong: ["c"])),"#,
        r#"Choice(right: "b", wrong: ["c"])"#,
        "(right: \"b\", wrong: [\"c\"])",
    ),
    (r#"(ask: "a?", answer: ["b", "c"]),"#, r#"List("b", "c")"#, "[\"b\", \"c\"]"),
    (r#"(ask: "a?", answer: List("b", [c, "d"])),"#, "\"c\"", "c"),
    (r#"(ask: "a?", answer: List(is: ["b", ["c", 4]])),"#, "\"4\"", "4"),
    (r#"(ask: "a?", answer: List(["b", ["c", d]])),"#, "\"d\"", "d"),
    (r#"(ask: "a?", answer: Text("b", ["c", "d"])),"#, "\"c\", \"d\"", "[\"c\", \"d\"]"),
    (r#"(ask: "a?", answer: Text(Bandung)),"#, "\"Bandung\"", "Bandung"),
    (r#"(ask: "a?", answer: Text),"#, "Text(\"…\")", "Text"),
    (r#"(ask: "a?", answer: True("b")),"#, "True", "True(\"b\")"),
    (r#"(ask: "a?", answer: Sesuatu("b")),"#, "Text", "Sesuatu"),
    (r#"(ask: "a?", answer: Choice("b", "c")),"#, "Choice(right:", "Choice(\"b\", \"c\")"),
    // Dates and numbers written in the other kind.
    (r#"(ask: "a?", answer: Date(1955)),"#, r#"Date("1955")"#, "1955"),
    (r#"(ask: "a?", answer: Date(1974-09-15)),"#, r#"Date("1974-09-15")"#, "Date(1974-09-15)"),
    (
        r#"(ask: "a?", answer: Date(15 September 1974)),"#,
        r#"Date("1974-09-15")"#,
        "Date(15 September 1974)",
    ),
    (
        r#"(ask: "a?", answer: Date("15 September 1974")),"#,
        r#"Date("1974-09-15")"#,
        "\"15 September 1974\"",
    ),
    (r#"(ask: "a?", answer: Date("1974-02-30")),"#, "year-month-day", "\"1974-02-30\""),
    (r#"(ask: "a?", answer: Number("134")),"#, "Number(134)", "\"134\""),
    (r#"(ask: "a?", answer: Number(3,5)),"#, "Number(3.5)", "Number(3,5)"),
    (r#"(ask: "a?", answer: Number(134 negara)),"#, "134", "Number(134 negara)"),
    (r#"(ask: "a?", answer: Number(1.234)),"#, "1234", "1.234"),
    (r#"(ask: "a?", answer: Number(is: 1.234, within: 1)),"#, "1.2340", "1.234"),
    (r#"(ask: "a?", answer: Number(1.000)),"#, "1000", "1.000"),
    (r#"(ask: "a?", answer: Number(is: 3,5, within: 1)),"#, "is: 3.5", "3,5"),
    (r#"(ask: "a?", answer: Text("b"), points: 1,5),"#, "points: 1.5", "1,5"),
    (
        r#"(ask: "a?", answer: Number("134 negara")),"#,
        r#"Number(is: 134, unit: "negara")"#,
        "\"134 negara\"",
    ),
    (r#"(ask: "a?", answer: Number(is: "134", within: 2)),"#, "write is: 134", "\"134\""),
    (r#"(ask: "a?", answer: Number(inf)),"#, "Number(12.5)", "inf"),
    (r#"(ask: "2\times", answer: Number(3)),"#, r#""2\\times""#, r"\times"),
    (r#"(ask: "\rho?", answer: Number(3)),"#, r#""\\rho?""#, r"\rho"),
    (r#"(ask: "a \neq b", answer: Number(3)),"#, r#""a \\neq b""#, r"\neq"),
    // Fields.
    (r#"(ask: "a?", awnser: Text("b")),"#, "answer:", "awnser"),
    (r#"(tanya: "a?", answer: Text("b")),"#, "ask:", "tanya"),
    (r#"(ask: "a?", ask: "c?", answer: Text("b")),"#, "", "ask"),
    (r#"(ask: "a?"),"#, "answer: Text", "("),
    (r#"(ask: "a?", answer: Choice(wrong: ["b"])),"#, "right:", "Choice"),
    (r#"(ask: "a?", answer: Text("b"), level: "2"),"#, "level: 2", "\"2\""),
    (r#"(ask: "a?", answer: Text("b"), both_ways: yes),"#, "both_ways: true", "yes"),
    (r#"(ask: "a?", answer: Text("b"), wat: 3),"#, "hint", "wat"),
    (r#"("a?", Text("b")),"#, "ask: \"a?\"", "(\"a?\", Text(\"b\"))"),
    (r#"(ask: 12, answer: Text("b")),"#, "\"12\"", "12"),
    (r#"(ask: "a?", answer: Match(("a", "1"), "b")),"#, "(\"", "\"b\""),
    (r#""a question?","#, "(ask:", "\"a question?\""),
    // Meaning.
    (r#"(ask: "a?", answer: Choice(right: "b", wrong: [])),"#, "Text(", "[]"),
    (r#"(ask: "a?", answer: Choice(right: "b")),"#, "Text(", "Choice(right: \"b\")"),
    (r#"(ask: "a?", answer: Choice(right: "b", wrong: ["c", "b"])),"#, "", "\"b\""),
    (r#"(ask: "a?", answer: Choice(right: "b", wrong: ["c", ("c", "no")])),"#, "", "\"c\""),
    (r#"(ask: "a?", answer: Many(right: [], wrong: ["c"])),"#, "Many(", "[]"),
    (r#"(ask: "a?", answer: Many(right: ["b"], wrong: ["c", "b"])),"#, "", "\"b\""),
    (r#"(ask: "a?", answer: List(is: ["b"], need: 2)),"#, "1 to 1", "2"),
    (r#"(ask: "a?", answer: Order("b")),"#, "Order(", "Order(\"b\")"),
    (r#"(ask: "a?", answer: Match(("b", "1"))),"#, "Match(", "Match((\"b\", \"1\"))"),
    (r#"(answer: Cloze("no blank")),"#, "Cloze(", "\"no blank\""),
    (r#"(answer: Cloze("open {blank")),"#, "Cloze(", "\"open {blank\""),
    (r#"(answer: Cloze("empty {}")),"#, "Cloze(", "\"empty {}\""),
    (r#"(answer: Text("b")),"#, "ask:", "(answer: Text(\"b\"))"),
    (r#"(ask: " ", answer: Text("b")),"#, "ask:", "\" \""),
    (r#"(ask: "a?", answer: Text("")),"#, "", "\"\""),
    (r#"(ask: "a?", answer: Text("b"), level: 6),"#, "", "6"),
    (r#"(ask: "a?", answer: Text("b"), points: 0),"#, "", "0"),
    (r#"(ask: "a?", answer: True, both_ways: true),"#, "", "true"),
    (
        r#"(ask: "a?", answer: Text("b"), from: "kompas: hal. 1"),"#,
        "katadata: …",
        "\"kompas: hal. 1\"",
    ),
];

fn deck(question: &str) -> String {
    let head = "(\n    language: \"id\",\n    sources: { \"katadata\": (title: \"x\") },\n    questions: [\n";
    let good = "        (ask: \"good?\", answer: Text(\"yes\")),\n";
    format!("{head}        {question}\n{good}    ],\n)\n")
}

fn words(finding: &Finding, interface: Interface) -> (String, String) {
    let words = Words::new(interface);
    let help = finding.help.as_ref().map(|help| words.say(help)).unwrap_or_default();
    (words.say(&finding.message), help)
}

fn underlined<'a>(text: &'a str, finding: &Finding) -> &'a str {
    &text[finding.span.clone()]
}

#[test]
fn every_mistake_is_placed_and_shows_what_to_write() {
    let mut failed = Vec::new();
    for (question, help, place) in CASES {
        let text = deck(question);
        let Reading { deck, findings, .. } = read_deck(&text, "deck");
        let index = LineIndex::new(&text);
        let hit = findings.iter().any(|finding| {
            words(finding, Interface::English).1.contains(help)
                && underlined(&text, finding) == *place
                && index.locate(finding.span.start).0 == 5
        });
        if deck.is_some() || !hit {
            let seen: Vec<_> = findings
                .iter()
                .map(|finding| (words(finding, Interface::English), underlined(&text, finding)))
                .collect();
            failed.push(format!("{question}\n   wanted {help:?} at {place:?}\n   saw {seen:?}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn no_word_of_the_format_s_reader_reaches_a_teacher() {
    let banned = [
        "variant", "enum", "identifier", "struct", "expected", "deserialize", "utf8", "eof", "ron:",
    ];
    for (question, ..) in CASES {
        for finding in read_deck(&deck(question), "deck").findings {
            for interface in [Interface::English, Interface::Indonesian] {
                let (message, help) = words(&finding, interface);
                let text = format!("{message} {help}").to_lowercase();
                let hit = banned.iter().find(|word| {
                    text.split(|sign: char| !sign.is_alphanumeric()).any(|own| own == **word)
                });
                assert!(hit.is_none(), "{text}: {hit:?}");
            }
        }
    }
    assert!(CASES.len() >= 40);
}

#[test]
fn a_mistake_costs_one_question_and_not_the_next() {
    let broken: Vec<String> =
        CASES.iter().map(|(question, ..)| format!("        {question}\n")).collect();
    let head = "(\n    language: \"id\",\n    sources: { \"katadata\": (title: \"x\") },\n    questions: [\n";
    let text = format!("{head}{}    ],\n)\n", broken.concat());
    let reading = read_deck(&text, "deck");
    let index = LineIndex::new(&text);
    let lines: Vec<usize> =
        reading.findings.iter().map(|finding| index.locate(finding.span.start).0).collect();
    let silent: Vec<&str> = CASES
        .iter()
        .enumerate()
        .filter(|(place, _)| !lines.contains(&(place + 5)))
        .map(|(_, (question, ..))| *question)
        .collect();
    assert!(silent.is_empty(), "nothing is said of:\n{}", silent.join("\n"));
    assert_eq!(reading.questions, CASES.len());
}

#[test]
fn a_missing_comma_between_questions_is_placed_after_what_precedes_it() {
    let text = "(questions: [\n    (ask: \"a?\", answer: Text(\"b\"))\n    (ask: \"c?\", answer: Text(\"d\")),\n])";
    let findings = read_deck(text, "deck").findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(LineIndex::new(text).locate(findings[0].span.start), (2, 35));
    assert_eq!(
        words(&findings[0], Interface::English).1,
        "write (ask: \"a?\", answer: Text(\"b\")),"
    );
}

#[test]
fn a_bracket_left_open_is_placed_at_the_line_that_forgot_it() {
    let text = "(questions: [\n    (\n        ask: \"a?\",\n        answer: Choice(right: \"b\", wrong: [\"c\"],\n        why: \"d\",\n    ),\n    (ask: \"e?\", answer: True),\n])";
    let reading = read_deck(text, "deck");
    let index = LineIndex::new(text);
    assert_eq!((reading.findings.len(), reading.questions), (1, 2), "{:?}", reading.findings);
    assert_eq!(index.locate(reading.findings[0].span.start), (4, 48));
    let help = words(&reading.findings[0], Interface::English).1;
    assert_eq!(help, "write answer: Choice(right: \"b\", wrong: [\"c\"])");
}

#[test]
fn one_forgotten_bracket_is_reported_once() {
    let text = "(questions: [\n    (\n        ask: \"a?\",\n        answer: Choice(right: \"b\", wrong: [\"c\",\n        why: \"d\",\n    ),\n    (ask: \"e?\", answer: True),\n])";
    let findings = read_deck(text, "deck").findings;
    let open = findings.iter().filter(|found| found.code == "open-bracket");
    let lines: Vec<_> = open.map(|found| LineIndex::new(text).locate(found.span.start)).collect();
    assert_eq!(lines, [(4, 47)], "{findings:?}");
}

#[test]
fn a_comment_left_open_hides_no_question() {
    let text =
        "(questions: [\n    /* (ask: \"a?\", answer: True),\n    (ask: \"b?\", answer: True),\n])";
    let findings = read_deck(text, "deck").findings;
    assert!(
        findings.iter().any(|found| found.code == "open-comment" && found.span.start == 18),
        "{findings:?}"
    );
}

#[test]
fn mistakes_at_the_end_of_the_list_of_questions_are_placed_there() {
    let one = "(\n    questions: [\n        (ask: \"a?\", answer: True),\n    ]";
    for (rest, code, place, help) in [
        ("\n    title: \"T\",\n)", "missing-comma", (4, 6), "write ],"),
        (",\n)\nthe end", "behind", (6, 1), "remove it; a file holds one deck"),
        (",\n", "open-bracket", (4, 7), "write questions: [],)"),
    ] {
        let text = format!("{one}{rest}");
        let findings = read_deck(&text, "deck").findings;
        let index = LineIndex::new(&text);
        let hit = findings.iter().any(|found| {
            found.code == code
                && index.locate(found.span.start) == place
                && words(found, Interface::English).1 == help
        });
        assert!(hit && findings.len() == 1, "{rest}: {findings:?}");
    }
    let text = "(\n    title: \"T,\n    language: \"en\",\n    questions: [],\n)";
    let findings = read_deck(text, "deck").findings;
    assert_eq!(LineIndex::new(text).locate(findings[0].span.start), (2, 12), "{findings:?}");
    assert_eq!(words(&findings[0], Interface::English).1, "write \"T\",");
}

#[test]
fn a_mistake_of_syntax_knows_its_question_too() {
    let findings =
        read_deck("(questions: [(id: \"x\", ask: \"a?\", answer: Teks(\"b\"))])", "deck").findings;
    assert_eq!(findings[0].question.as_deref(), Some("x"));
}

#[test]
fn two_questions_that_cannot_be_distinguished_are_a_mistake() {
    let same = "(questions: [\n(ask: \"A, b?\", answer: True),\n(ask: \"a b\", answer: False),\n])";
    let findings = read_deck(same, "deck").findings;
    assert_eq!((findings.len(), findings[0].code), (1, "same-words"));
    assert_eq!(underlined(same, &findings[0]), "\"a b\"");
    let ids = "(questions: [\n(id: \"x\", ask: \"a\", answer: True),\n(id: \"x\", ask: \"b\", answer: False),\n])";
    let findings = read_deck(ids, "deck").findings;
    assert_eq!((findings.len(), findings[0].code), (1, "double-id"));
    assert_eq!(LineIndex::new(ids).locate(findings[0].span.start), (3, 6));
}

#[test]
fn a_doubled_question_or_field_is_a_mistake() {
    let faults = |answer: &str| {
        let text = format!("(questions: [\n(ask: \"a?\", answer: {answer}),\n])");
        let codes = read_deck(&text, "deck").findings.into_iter().map(|finding| finding.code);
        codes.collect::<Vec<_>>()
    };
    for (answer, codes) in [
        (r#"Choice(right: "a b", wrong: ["a  b", "c"])"#, &["right-among-wrong"][..]),
        (r#"Choice(right: "a", wrong: ["café", "cafe\u{301}"])"#, &["option-twice"]),
        (r#"Many(right: ["a", "a"], wrong: ["b"])"#, &["option-twice"]),
        (r#"List("Bandung", "bandung")"#, &["option-twice"]),
        (r#"List("Asia", ["Bandung", "Lima"], ["Quito", "lima"])"#, &["option-twice"]),
        (r#"List(["Asia", "asia"], "Bandung")"#, &[]),
        (r#"List("Asia", [])"#, &["empty-text"]),
        (r#"Choice(right: "où", wrong: ["ou", "quand"])"#, &[]),
        (r#"Choice(right: "Polish", wrong: ["polish", "Pole"])"#, &[]),
        (r#"Many(right: ["CO"], wrong: ["Co", "co"])"#, &[]),
    ] {
        assert_eq!(faults(answer), codes, "{answer}");
    }
}

#[test]
fn the_header_of_a_deck_is_checked_alike() {
    let cases = [
        ("(titel: \"x\", questions: [])", "unknown-field", "titel"),
        ("(title: x, questions: [])", "no-text", "x"),
        ("(hafal: 2, questions: [])", "newer-format", "2"),
        ("(sources: {\"a\": (), \"a\": ()}, questions: [])", "source-twice", "\"a\""),
        ("(sources: {\"a\": (titel: \"x\")}, questions: [])", "unknown-field", "titel"),
        ("(defaults: (level: 9), questions: [])", "level", "9"),
        (
            "(sources: {\"a\": ()}, defaults: (from: \"b\"), questions: [])",
            "unknown-source",
            "\"b\"",
        ),
        ("(title: \"x\")", "field-missing", "("),
        ("(questions: [", "open-list", ""),
        ("", "empty", ""),
        ("[1, 2]", "no-question", "[1, 2]"),
    ];
    for (text, code, place) in cases {
        let reading = read_deck(text, "deck");
        let hit = reading
            .findings
            .iter()
            .any(|found| found.code == code && underlined(text, found) == place);
        assert!(hit && reading.deck.is_none(), "{text}: {:?}", reading.findings);
    }
}

#[test]
fn a_deck_with_mistakes_is_shown_and_not_asked() {
    let world = World::with("        (ask: \"a?\", answer: Teks(\"b\")),");
    let checked = world.run(&["check", "deck.ron"], "");
    insta::assert_snapshot!(checked.shown(&world), @r#"
    error: there is no kind of answer called `Teks`
     --> deck.ron:4:29
      |
    4 |         (ask: "a?", answer: Teks("b")),
      |                             ^^^^
      |
      = help: write Text("b")

    deck.ron: 1 mistake in 1 question
    [exit 1]
    "#);
    let asked = world.run(&["quiz", "deck.ron"], "b\n");
    assert_eq!((asked.status, asked.out.as_str()), (2, ""));
    assert!(asked.err.contains("deck.ron:4:29"), "{}", asked.err);
    assert!(!world.data().exists(), "nothing is written");
}

#[test]
fn after_ten_of_one_sort_a_count_follows() {
    let questions: Vec<String> =
        (0..30).map(|n| format!("        (ask: \"{n}?\", answer: Teks(\"b\")),")).collect();
    let world = World::with(&questions.join("\n"));
    let run = world.run(&["check", "deck.ron"], "");
    assert_eq!(run.out.matches("-->").count(), 10);
    assert!(run.out.contains("… and 20 more like this (unknown-kind)"), "{}", run.out);
    assert!(run.out.ends_with("deck.ron: 30 mistakes in 30 questions\n"), "{}", run.out);
}
