//! Tests JSON for scripts: nothing else on standard output, and exactly the keys that scripts rely on.

use serde_json::{Value, json};

use crate::world::World;

const DECK: &str = r#"
    (id: "city", ask: "In which city?", answer: Text("Bandung"), tags: "places", hint: "Java", points: 2),
    (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),
    (id: "gaps", answer: Cloze("The {G-77} in {1964}.")),
    (id: "card", ask: "front", answer: Card("back"), both_ways: true),
"#;

/// Each command that takes `--json`, with arguments under which it has something to say.
const COMMANDS: &[&str] = &[
    "scores --json",
    "scores last --json",
    "scores deck.ron --json",
    "decks --json",
    "due --json",
    "due deck.ron --json",
    "stats --json",
    "ready --json",
    "info deck.ron city --json",
    "find city --json",
    "flagged --json",
    "disputes --json",
    "orphans --json",
    "check deck.ron --json",
    "export deck.ron --output out.gift --force --json",
    "import table.csv --output new.ron --force --json",
];

/// A learner with a finished attempt, one left, a drill, a flag, a claim, an exam and a review of a lost question.
fn learner() -> World {
    let world = World::with(&format!("{DECK}(id: \"lost\", ask: \"Lost?\", answer: True),"));
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3", "--pass", "50%"], QUIZ);
    world.run(&["quiz", "deck.ron", "--in-order"], "Bandung\n");
    world.run(&["drill", "deck.ron", "--limit", "2"], "Bandung\n\n:flag vague\n");
    world.run(&["plan", "deck.ron", "2026-12-10"], "");
    world.deck("deck.ron", DECK);
    world.file("table.csv", "ask,answer\nq,a\n,none\n");
    world
}

const QUIZ: &str = "Jakarta\n:right\n1\ng77\n1963\n:skip\n1\n:hint\n:skip\n";

/// The keys of an object, in the order of the alphabet.
fn keys(value: &Value) -> String {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys.join(" ")
}

fn args(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

#[test]
fn nothing_but_json_goes_to_standard_output_and_nothing_to_standard_error() {
    let world = learner();
    for command in COMMANDS {
        for flags in [&["--lang", "en"][..], &["--lang", "id", "--plain"]] {
            let run = world.run(&[&args(command), flags].concat(), "");
            assert_eq!(run.err, "", "{command}");
            let read: Result<Value, _> = serde_json::from_str(&run.out);
            assert!(read.is_ok(), "{command}: {}", run.out);
            assert!(run.out.ends_with('\n') && !run.out.contains('\u{1b}'), "{command}");
        }
    }
}

#[test]
fn with_nothing_kept_json_is_an_empty_list_and_no_store_is_made() {
    let world = World::with(DECK);
    for command in ["scores", "due", "ready", "flagged", "disputes", "orphans"] {
        assert_eq!(world.json(&[command, "--json"]), json!([]), "{command}");
    }
    assert_eq!(world.json(&["stats", "--json"])["cards"], json!([]));
    assert!(!world.data().exists());
}

#[test]
fn a_refusal_leaves_standard_output_empty_for_scripts_too() {
    let world = learner();
    world.file("bad.ron", "(questions: [(ask: \"A?\", answer: Teks(\"a\"))])");
    for command in [
        "scores 99 --json",
        "due bad.ron --json",
        "stats bad.ron --json",
        "ready bad.ron --json",
        "info deck.ron nothing --json",
        "flagged bad.ron --json",
        "disputes bad.ron --json",
        "export bad.ron --output x.csv --json",
        "import none.csv --output x.ron --json",
    ] {
        let run = world.run(&args(command), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{command}");
        assert!(run.err.starts_with("error: "), "{command}: {}", run.err);
    }
}

#[test]
fn the_keys_are_those_that_the_manual_promises() {
    let world = learner();
    let first = |command: &str| world.json(&args(command))[0].clone();
    let attempt =
        "answered asked claimed decks exam finished id learner mode number out_of passed points";
    for (value, expected) in [
        (first("scores --json"), format!("{attempt} score seed started title")),
        (first("scores last --json"), format!("{attempt} responses score seed started title")),
        (
            first("scores last --json")["responses"][0].clone(),
            "ask at claimed deck hinted kind out_of points question response right score seconds verdict"
                .to_owned(),
        ),
        (
            first("decks --json"),
            "id language last_score name path questions title".to_owned(),
        ),
        (first("due --json"), "cards deck due new seen".to_owned()),
        (
            world.json(&["stats", "deck.ron", "--json"])["cards"][0].clone(),
            "deck difficulty due last part question reviews stability".to_owned(),
        ),
        (
            first("ready --json"),
            "cards confusions deck exam expected high idle low minutes minutes_for_90 outcome past title today topics unseen weakest"
                .to_owned(),
        ),
        (
            first("find city --json"),
            "ask deck due flagged line path question right state tags".to_owned(),
        ),
        (first("flagged --json"), "ask at deck part question why".to_owned()),
        (
            first("disputes --json"),
            "ask count deck last number part question response right".to_owned(),
        ),
        (first("orphans --json"), "deck last part question reviews".to_owned()),
        (
            first("info deck.ron city --json"),
            "ask deck difficulty due flagged history lapses part question recall reviews stability suspended"
                .to_owned(),
        ),
    ] {
        assert_eq!(keys(&value), expected, "{value}");
    }
}

#[test]
fn a_finished_attempt_has_exact_figures() {
    let world = learner();
    let attempt = world.json(&["scores", "1", "--json"])[0].clone();
    let figures = |keys: &[&str]| keys.iter().map(|key| attempt[*key].clone()).collect::<Value>();
    assert_eq!(figures(&["number", "seed", "mode", "title"]), json!([1, 3, "quiz", "A deck"]));
    assert_eq!(figures(&["asked", "answered", "claimed"]), json!([5, 4, 1]));
    assert_eq!(figures(&["points", "out_of", "score", "passed"]), json!([1.5, 6.0, 0.25, false]));
    let responses = attempt["responses"].as_array().unwrap();
    let values =
        |key: &str| responses.iter().map(|response| response[key].clone()).collect::<Value>();
    assert_eq!(values("question"), json!(["city", "body", "gaps", "card", "lost"]));
    assert_eq!(values("kind"), json!(["text", "choice", "cloze", "card", "truth"]));
    assert_eq!(values("verdict"), json!(["wrong", "wrong", "partial", "skipped", "right"]));
    assert_eq!(values("points"), json!([0.0, 0.0, 0.5, 0.0, 1.0]));
    assert_eq!(values("claimed"), json!([true, false, false, false, false]));
    assert_eq!(responses[0]["right"], "Bandung");
    assert_eq!(responses[2]["response"], "g77; 1963");
}

#[test]
fn an_attempt_that_was_left_has_no_end_and_no_verdict_on_passing() {
    let world = learner();
    let left = world.json(&["scores", "last", "--json"])[0].clone();
    assert_eq!((&left["finished"], &left["passed"]), (&Value::Null, &Value::Null));
    assert_eq!((&left["asked"], &left["answered"]), (&json!(5), &json!(1)));
}

#[test]
fn every_time_is_rfc_3339_with_the_offset_of_its_run() {
    let world = learner();
    let attempt = world.json(&["scores", "1", "--json"])[0].clone();
    let review = world.json(&["info", "deck.ron", "city", "--json"])[0]["history"][0].clone();
    let flag = world.json(&["flagged", "--json"])[0].clone();
    let claim = world.json(&["disputes", "--json"])[0].clone();
    for time in [
        &attempt["started"], &attempt["finished"], &attempt["responses"][0]["at"], &review["at"],
        &flag["at"], &claim["last"],
    ] {
        let time = time.as_str().unwrap();
        assert!(time.starts_with("2026-11-24T09:00:0") && time.ends_with("+07:00"), "{time}");
        assert!(time.parse::<jiff::Timestamp>().is_ok(), "{time}");
    }
}

#[test]
fn a_deck_s_last_score_is_that_of_its_latest_attempt_and_null_before_any() {
    let world = World::with("(ask: \"A?\", answer: Text(\"alpha\")),");
    let last_score = || {
        let decks = world.json(&["decks", "--json"]);
        let mine = decks.as_array().unwrap().iter().find(|deck| deck["id"] == "deck");
        mine.unwrap()["last_score"].clone()
    };
    assert_eq!(last_score(), Value::Null);
    world.run(&["quiz", "deck.ron"], "alpha\n");
    assert_eq!(last_score(), json!(1.0));
    world.run_at("2026-11-25T09:00:00+07:00", &["quiz", "deck.ron"], "beta\n");
    assert_eq!(last_score(), json!(0.0));
}

#[test]
fn built_in_decks_have_no_path() {
    let world = World::with(DECK);
    let decks = world.json(&["decks", "--json"]);
    for deck in decks.as_array().unwrap() {
        assert_eq!(deck["path"].is_null(), deck["id"] != "deck", "{deck}");
    }
}

#[test]
fn an_unseen_card_has_null_in_place_of_its_memory() {
    let world = World::with(DECK);
    let cards = world.json(&["stats", "deck.ron", "--json"])["cards"].clone();
    let cards = cards.as_array().unwrap();
    let names: Vec<String> = cards
        .iter()
        .map(|card| format!("{} {}", card["question"].as_str().unwrap(), card["part"]))
        .collect();
    assert_eq!(names, ["city 1", "body 1", "gaps 1", "gaps 2", "card 1", "card 2"]);
    for card in cards {
        for key in ["last", "due", "stability", "difficulty"] {
            assert_eq!(card[key], Value::Null, "{card}");
        }
        assert_eq!(card["reviews"], 0);
    }
}
