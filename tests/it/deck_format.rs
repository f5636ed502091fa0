//! Tests the deck format: short and long forms, defaults, and what is a mistake.

use serde_json::{Value, json};

use crate::world::World;

/// The JSON of a deck with these fields beside its questions.
fn deck(head: &str, questions: &str) -> Value {
    let world = World::new();
    world.file("deck.ron", format!("({head} questions: [{questions}])"));
    let run = world.run(&["export", "deck.ron", "--to", "json"], "");
    assert_eq!((run.status, run.err.lines().count()), (0, 1), "{questions}: {run:?}");
    serde_json::from_str(&run.out).unwrap()
}

/// A question with this answer, as JSON.
fn answer(answer: &str) -> Value {
    deck("", &format!("(id: \"q\", ask: \"Q?\", answer: {answer})"))["questions"][0]["answer"]
        .clone()
}

/// The codes of the mistakes that `check` finds in a deck.
fn mistakes(text: &str) -> Vec<String> {
    let world = World::new();
    world.file("deck.ron", text);
    let run = world.run(&["check", "deck.ron", "--json", "--allow", "all"], "");
    let found: Vec<Value> = serde_json::from_str(&run.out).unwrap();
    assert_eq!(run.status, i32::from(!found.is_empty()), "{text}: {run:?}");
    found.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_short_answer_is_the_long_one() {
    for (short, long) in [
        (r#"Text("a")"#, r#"Text(is: ["a"])"#),
        (r#"Text("a", "b")"#, r#"Text(is: ["a", "b"])"#),
        (r#"Text(is: "a", not: "b")"#, r#"Text(is: ["a"], not: ["b"])"#),
        ("Number(134)", "Number(is: 134)"),
        (r#"Date("1974-09")"#, r#"Date(is: "1974-09")"#),
        (r#"Choice(right: "a", wrong: "b")"#, r#"Choice(right: "a", wrong: ["b"])"#),
        (r#"Many(right: "a", wrong: "b")"#, r#"Many(right: ["a"], wrong: ["b"])"#),
        (r#"List("a", "b")"#, r#"List(is: ["a", "b"])"#),
        (r#"List("a", ["b", "c"])"#, r#"List(is: ["a", ["b", "c"]])"#),
        (r#"List(["a", "b"])"#, r#"List(is: ["a", "b"])"#),
        (r#"Match(("a", "1"), ("b", "2"))"#, r#"Match(pairs: [("a", "1"), ("b", "2")])"#),
        (r#"Cloze("{a} b")"#, r#"Cloze(text: "{a} b")"#),
        (r#"Card("a")"#, r#"Card(back: "a")"#),
    ] {
        assert_eq!(answer(short), answer(long), "{short}");
    }
}

#[test]
fn json_has_the_long_form_with_named_fields() {
    for (ron, expected) in [
        (r#"Text("a", "b")"#, json!({"Text": {"is": ["a", "b"]}})),
        (r#"List("a", ["b", "c"])"#, json!({"List": {"is": ["a", ["b", "c"]]}})),
        (r#"List(is: [["a", "b"]])"#, json!({"List": {"is": [["a", "b"]]}})),
        ("Number(3.50)", json!({"Number": {"is": 3.5}})),
        ("True", json!("True")),
        ("False", json!("False")),
        (r#"Card("a")"#, json!({"Card": {"back": "a"}})),
        (r#"Cloze("{a}")"#, json!({"Cloze": {"text": "{a}"}})),
        (r#"Date("1955")"#, json!({"Date": {"is": "1955"}})),
        (r#"Match(("a", "1"), ("b", "2"))"#, json!({"Match": {"pairs": [["a", "1"], ["b", "2"]]}})),
    ] {
        assert_eq!(answer(ron), expected, "{ron}");
    }
}

#[test]
fn a_single_text_is_a_list_of_one() {
    let short = r#"(id: "q", ask: "Q?", answer: True, tags: "x")"#;
    let long = r#"(id: "q", ask: "Q?", answer: True, tags: ["x"])"#;
    assert_eq!(deck("", short)["questions"], deck("", long)["questions"]);
    assert_eq!(deck("authors: \"A\",", short), deck("authors: [\"A\"],", long));
}

#[test]
fn defaults_hold_for_questions_that_do_not_say() {
    let head = r#"defaults: (tags: "d", level: 2, from: "p. 1"),"#;
    let questions = r#"
        (id: "a", ask: "A?", answer: True),
        (id: "b", ask: "B?", answer: True, tags: "own", level: 4, from: "p. 9"),"#;
    let world = World::new();
    world.file("deck.ron", format!("({head} questions: [{questions}])"));
    for (flags, expected) in [
        (["--tag", "d"], "A?"),
        (["--tag", "own"], "B?"),
        (["--level", "2"], "A?"),
        (["--level", "4"], "B?"),
    ] {
        let run = world.run(&[&["quiz", "deck.ron"], &flags[..]].concat(), "");
        let asked: Vec<&str> = run.out.lines().filter(|line| line.ends_with('?')).collect();
        assert_eq!(asked, [expected], "{flags:?}");
    }
    let out = world.run(&["quiz", "deck.ron", "--in-order"], "1\n1\n").out;
    assert!(out.contains("p. 1") && out.contains("p. 9"), "{out}");
}

#[test]
fn a_field_that_the_format_lacks_or_that_is_there_twice_is_a_mistake() {
    for text in [
        r#"(title: "T", questoins: [])"#,
        r#"(title: "T", colour: "red", questions: [(ask: "A?", answer: True)])"#,
        r#"(title: "T", title: "U", questions: [(ask: "A?", answer: True)])"#,
        r#"(questions: [(ask: "A?", answer: True, colour: "red")])"#,
        r#"(questions: [(ask: "A?", ask: "B?", answer: True)])"#,
        r#"(questions: [(ask: "A?", answer: Choice(right: "a", wrong: "b", wrongs: "c"))])"#,
        r#"(sources: {"s": (title: "S"), "s": (title: "S")}, questions: [(ask: "A?", answer: True)])"#,
    ] {
        assert_eq!(mistakes(text).len(), 1, "{text}: {:?}", mistakes(text));
    }
}

#[test]
fn an_answer_that_makes_no_sense_is_a_mistake() {
    for question in [
        r#"(ask: "A?", answer: Text(""))"#,
        r#"(ask: "A?", answer: Choice(right: "a", wrong: []))"#,
        r#"(ask: "A?", answer: Choice(right: "a", wrong: ["b", "b"]))"#,
        r#"(ask: "A?", answer: Choice(right: "a", wrong: ["a"]))"#,
        r#"(ask: "A?", answer: Many(right: [], wrong: ["b"]))"#,
        r#"(ask: "A?", answer: Order("a"))"#,
        r#"(ask: "A?", answer: Match(("a", "1")))"#,
        r#"(ask: "A?", answer: Date("1974-13"))"#,
        r#"(ask: "A?", answer: Date("1974-02-30"))"#,
        r#"(ask: "A?", answer: List(is: ["a", "b"], need: 3))"#,
        r#"(answer: Cloze("no blank"))"#,
        r#"(answer: Cloze("an open {blank"))"#,
        r#"(ask: "A?", answer: True, level: 6)"#,
        r#"(ask: "A?", answer: True, level: 0)"#,
        r#"(ask: "A?", answer: True, points: 0)"#,
        r#"(ask: "A?", answer: True, points: 101)"#,
        r#"(ask: "A?", answer: True, both_ways: true)"#,
        r#"(ask: "", answer: True)"#,
        "(answer: True)",
        r#"(ask: "A?")"#,
    ] {
        let text = format!("(questions: [{question}])");
        assert_eq!(mistakes(&text).len(), 1, "{question}: {:?}", mistakes(&text));
    }
}

#[test]
fn two_questions_of_one_id_or_of_the_same_words_are_a_mistake() {
    for (first, second, count) in [
        (r#"(id: "a", ask: "A?", answer: True)"#, r#"(id: "a", ask: "B?", answer: True)"#, 1),
        (r#"(ask: "A?", answer: True)"#, r#"(ask: "A?", answer: False)"#, 1),
        (r#"(ask: "A?", answer: True)"#, r#"(id: "b", ask: "A?", answer: False)"#, 0),
    ] {
        let text = format!("(questions: [{first}, {second}])");
        assert_eq!(mistakes(&text).len(), count, "{text}: {:?}", mistakes(&text));
    }
}

#[test]
fn two_questions_without_ids_are_told_what_is_true_of_their_answers() {
    let world = World::new();
    for (one, other, message, help) in [
        (
            "Text(\"carbon dioxide\")",
            "Text(\"CO2\")",
            "the question on line 2 has the same words, but another answer",
            "remove one of the two or, if both are right, join them: Text(\"carbon dioxide\", \"CO2\")",
        ),
        (
            "True",
            "False",
            "the question on line 2 has the same words, but another answer",
            "remove one of the two, or make it ask something else",
        ),
        (
            "Text(\"CO2\")",
            "Text(\"co2\")",
            "the question on line 2 has the same words and the same answer",
            "remove one of the two",
        ),
        (
            "Choice(right: \"neon\", wrong: [\"iron\", \"tin\"])",
            "Choice(right: \"argon\", wrong: [\"zinc\", \"lead\"])",
            "another question has the same words",
            "give one of them an id: (id: \"which-gas-2\", …",
        ),
    ] {
        let deck = format!(
            "(questions: [\n(ask: \"Which gas?\", answer: {one}),\n(ask: \"Which gas?\", answer: {other}),\n])"
        );
        world.file("deck.ron", &deck);
        let found: Value =
            serde_json::from_str(&world.run(&["check", "deck.ron", "--json"], "").out).unwrap();
        let found: Vec<[&Value; 3]> = (found.as_array().unwrap().iter())
            .filter(|finding| finding["severity"] == "error")
            .map(|finding| [&finding["line"], &finding["message"], &finding["help"]])
            .collect();
        assert_eq!(
            found,
            [[&serde_json::json!(3), &message.into(), &help.into()]],
            "{one} {other}"
        );
    }
}

#[test]
fn a_newer_format_is_refused() {
    let world = World::new();
    world.file("deck.ron", "(hafal: 1, questions: [(ask: \"A?\", answer: True)])");
    assert_eq!(world.run(&["quiz", "deck.ron"], "1\n").status, 0);
    world.file("deck.ron", "(hafal: 2, questions: [(ask: \"A?\", answer: Hologram(1))])");
    let run = world.run(&["quiz", "deck.ron"], "1\n");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("hafal"), "{}", run.err);
}
