//! Tests `hafal scores`, and history that survives rewording.

use crate::world::World;

const TWO: &str = "        (ask: \"In which city was it held?\", answer: Text(\"Bandung\"), from: \"History, par. 3\"),\n        (ask: \"Mali is in Africa.\", answer: True),";

#[test]
fn attempts_are_listed_and_one_is_shown_whole() {
    let world = World::with(TWO);
    let none = world.run(&["scores"], "");
    assert!(none.status == 0 && none.out.contains("hafal quiz"), "{none:?}");
    assert_eq!(world.json(&["scores", "--json"]), serde_json::json!([]));
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], "Bandung\n2\n");
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "2"], "Bandong\n1\n");
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3"], "Jakarta\n");
    insta::assert_snapshot!(world.run(&["scores", "deck.ron"], "").shown(&world), @"
    1  2026-11-24 09:00     50%  A deck  1 of 2
    2  2026-11-24 09:00    100%  A deck  2 of 2
    3  2026-11-24 09:00       -  A deck  unfinished, 1 of 2 answered

    trend  ▅█
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["scores", "1"], "").shown(&world), @"
    A deck  attempt 1, 2026-11-24 09:00
    1 of 2   50%   seed 1

     1  In which city was it held?
        ✓ Bandung
     2  Mali is in Africa.
        you    False
        right  True
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["scores", "last"], "").shown(&world), @"
    A deck  attempt 3, 2026-11-24 09:00
    unfinished, 1 of 2 answered   0%   seed 3

     1  In which city was it held?
        you    Jakarta
        right  Bandung   History, par. 3
    [exit 0]
    ");
    let missing = world.run(&["scores", "12"], "");
    assert!(missing.status == 2 && missing.err.contains("12"), "{missing:?}");
}

#[test]
fn the_json_of_an_attempt_is_what_scripts_rely_on() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "7"], "Bandong\n2\n");
    let mut kept = world.json(&["scores", "1", "--json"]);
    let id = kept[0]["id"].as_str().unwrap().to_owned();
    assert!(uuid_like(&id), "{id}");
    assert_eq!(world.json(&["scores", &id, "--json"]), kept);
    let object = kept[0].as_object_mut().unwrap();
    object.insert("id".to_owned(), "…".into());
    for response in object["responses"].as_array_mut().unwrap() {
        response["seconds"] = "…".into();
        response["at"] = "…".into();
    }
    object["finished"] = object["finished"].as_str().unwrap()[..17].into();
    object["started"] = object["started"].as_str().unwrap()[..17].into();
    insta::assert_snapshot!(serde_json::to_string_pretty(&kept).unwrap(), @r#"
    [
      {
        "answered": 2,
        "asked": 2,
        "claimed": 0,
        "decks": [
          "deck"
        ],
        "exam": null,
        "finished": "2026-11-24T09:00:",
        "id": "…",
        "learner": null,
        "mode": "quiz",
        "number": 1,
        "out_of": 2.0,
        "passed": null,
        "points": 1.0,
        "responses": [
          {
            "ask": "In which city was it held?",
            "at": "…",
            "claimed": false,
            "deck": "deck",
            "hinted": false,
            "kind": "text",
            "out_of": 1.0,
            "points": 1.0,
            "question": "in-which-city-was-it-held",
            "response": "Bandong",
            "right": "Bandung",
            "score": 1.0,
            "seconds": "…",
            "verdict": "slip"
          },
          {
            "ask": "Mali is in Africa.",
            "at": "…",
            "claimed": false,
            "deck": "deck",
            "hinted": false,
            "kind": "truth",
            "out_of": 1.0,
            "points": 0.0,
            "question": "mali-is-in-africa",
            "response": "False",
            "right": "True",
            "score": 0.0,
            "seconds": "…",
            "verdict": "wrong"
          }
        ],
        "score": 0.5,
        "seed": 7,
        "started": "2026-11-24T09:00:",
        "title": "A deck"
      }
    ]
    "#);
}

fn uuid_like(text: &str) -> bool {
    text.len() == 36 && text.as_bytes()[14] == b'7'
}

#[test]
fn history_follows_a_question_whose_words_change() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "Jakarta\n1\n");
    world.deck(
        "deck.ron",
        &TWO.replace("In which city was it held?", "Which city hosted the conference of 1955?"),
    );
    let run = world.run(&["quiz", "deck.ron", "--wrong"], "Bandung\n");
    assert!(run.err.contains("A deck: 1 question was reworded"), "{run:?}");
    assert!(run.out.contains("Which city hosted") && run.status == 0, "{run:?}");
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "");
    assert!(!again.err.contains("reworded"), "told once: {again:?}");
}

#[test]
fn a_statement_with_other_words_is_another_question() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "Bandung\n2\n");
    world.deck(
        "deck.ron",
        &TWO.replace("Mali is in Africa.", "Jakarta lies on the island of Java."),
    );
    let run = world.run(&["quiz", "deck.ron"], "");
    assert!(!run.err.contains("reworded"), "{run:?}");
}

#[test]
fn another_deck_of_the_same_name_is_refused_until_it_has_an_id() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron"], "1\n1\n");
    let store = std::fs::read(world.store()).unwrap();
    world.deck("other/deck.ron", "(ask: \"Quite another thing?\", answer: Number(3)),");
    let refused = world.run(&["quiz", "other/deck.ron"], "3\n");
    assert!(
        refused.status == 2 && refused.err.contains("two decks are called deck"),
        "{refused:?}"
    );
    assert_eq!((refused.out.as_str(), std::fs::read(world.store()).unwrap() == store), ("", true));
    world.file(
        "other/deck.ron",
        "(id: \"deck-2\", questions: [(ask: \"Quite another thing?\", answer: Number(3))])",
    );
    assert_eq!(world.run(&["quiz", "other/deck.ron"], "3\n").status, 0);
}

#[test]
fn a_deck_edited_tomorrow_changes_no_kept_attempt() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "Bandong\n1\n");
    let before = world.json(&["scores", "last", "--json"]);
    world.deck("deck.ron", &TWO.replace("Bandung", "Surabaya"));
    assert_eq!(world.json(&["scores", "last", "--json"]), before);
}
