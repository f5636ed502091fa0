//! Tests disputes and remarking: claims reach the deck's author, and a corrected key marks kept attempts again.

use std::fs;

use crate::world::World;

const DECK: &str = "(id: \"d\", title: \"D\", questions: [ // all
    (id: \"a\", ask: \"Which city?\", answer: Text(\"Bandung\")), // a
    (id: \"n\", ask: \"How many?\", answer: Number(29)),
    (id: \"c\", answer: Cloze(\"It was {1964} in {Geneva}.\")),
])";

/// Three attempts with a claim each; two of them claim the same answer in different spellings.
fn disputed() -> World {
    let world = World::new();
    world.file("deck.ron", DECK);
    let run = |lines: &str| world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], lines);
    run("Kota Kembang\n:right\n29\n1964\nGeneva\n");
    run("kota kembang\n:right\n28\n:right\n1964\nGenf\n:right\n");
    world
}

#[test]
fn claims_are_listed_the_most_frequent_first() {
    let world = disputed();
    insta::assert_snapshot!(world.run(&["disputes", "deck.ron"], "").shown(&world), @"
    1  Which city?
       Kota Kembang, claimed 2 times
       right: Bandung

    2  How many?
       28, claimed once
       right: 29

    3  It was 1964 in Geneva.
       1964; Genf, claimed once
       right: 1964; Geneva

    To accept one as right: hafal disputes deck.ron --accept 1
    To reject one, so that it is not listed again: hafal disputes deck.ron --reject 1
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["disputes", "--lang", "id"], "").shown(&world), @"
    1  Which city?
       Kota Kembang, diklaim 2 kali
       benar: Bandung

    2  How many?
       28, diklaim 1 kali
       benar: 29

    3  It was 1964 in Geneva.
       1964; Genf, diklaim 1 kali
       benar: 1964; Geneva

    Untuk menerima satu sebagai benar: hafal disputes deck.ron --accept 1
    Untuk menolak satu, agar tidak didaftar lagi: hafal disputes deck.ron --reject 1
    [exit 0]
    ");
    let json = world.json(&["disputes", "d", "--json"]);
    assert_eq!(json.as_array().unwrap().len(), 3);
    assert_eq!((&json[0]["question"], &json[0]["count"]), (&"a".into(), &2.into()));
    assert_eq!(
        (&json[0]["response"], &json[0]["right"]),
        (&"Kota Kembang".into(), &"Bandung".into())
    );
    assert_eq!(World::new().json(&["disputes", "--json"]), serde_json::json!([]));
}

#[test]
fn an_accepted_claim_becomes_another_right_answer_and_nothing_else_changes() {
    let world = disputed();
    let run = world.run(&["disputes", "deck.ron", "--accept", "1"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    Kota Kembang is now right: Which city?
    To mark past attempts again: hafal remark deck.ron
    [exit 0]
    ");
    let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert_eq!(text, DECK.replace("Text(\"Bandung\")", "Text(\"Bandung\", \"Kota Kembang\")"));
    assert_eq!(
        world.json(&["disputes", "d", "--json"]).as_array().unwrap().len(),
        2,
        "it is settled"
    );
    let all = world.run(&["disputes", "deck.ron", "--accept"], "");
    assert_eq!(all.status, 1, "a number takes no other answer: {all:?}");
    let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert!(text.contains("in {Geneva|Genf}.") && text.contains("Number(29)"), "{text}");
    assert_eq!(world.run(&["disputes", "deck.ron", "--accept", "9"], "").status, 2);
}

#[test]
fn a_broken_deck_is_reported_only_where_it_is_named() {
    let world = disputed();
    world.file("broken.ron", "(questions: [(ask: \"x\")])");
    let all = world.run(&["disputes"], "");
    assert!(all.status == 0 && all.err.is_empty() && all.out.contains("Genf"), "{all:?}");
    let named = world.run(&["disputes", "broken.ron"], "");
    assert!(named.status == 2 && named.err.contains("broken.ron:1:"), "{named:?}");
}

#[test]
fn only_the_wrong_part_of_a_claim_is_accepted() {
    let world = World::new();
    let deck = r#"(id: "d", questions: [
    (id: "c", answer: Cloze("In {Bandung|Bandoeng} of {Java}.")),
    (id: "l", ask: "Name two bodies.", answer: List("UNDP", "UNCTAD")),
    (id: "n", ask: "How many?", answer: Number(29)),
])"#;
    world.file("deck.ron", deck);
    let answers = "Bandoeng\nDjawa\n:right\nUNDP\nUNOSSC\n:right\n28\n:right\n";
    world.run(&["quiz", "deck.ron", "--in-order"], answers);
    let run = world.run(&["disputes", "deck.ron", "--accept", "3"], "");
    assert!(run.status == 1 && !run.out.contains("remark"), "nothing was taken in: {run:?}");
    let run = world.run(&["disputes", "deck.ron", "--accept", "1", "2"], "");
    assert!(run.status == 0 && run.out.matches("remark").count() == 1, "{run:?}");
    let expected = deck
        .replace("{Java}", "{Java|Djawa}")
        .replace(r#"List("UNDP", "UNCTAD")"#, r#"List(is: ["UNDP", "UNCTAD", "UNOSSC"], need: 2)"#);
    assert_eq!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), expected);
}

#[test]
fn a_claim_in_a_drill_counts_as_well() {
    let world = World::new();
    world.file("deck.ron", DECK);
    world.run(&["drill", "deck.ron", "--limit", "1"], "Parijs van Java\n:right\n\n");
    world.run(&["drill", "deck.ron", "--limit", "2"], ":quit\n");
    let json = world.json(&["disputes", "d", "--json"]);
    assert_eq!(json[0]["response"], "Parijs van Java", "{json}");
    world.run(&["drill", "--undo"], "");
    assert_eq!(world.json(&["disputes", "d", "--json"]), serde_json::json!([]), "taken back");
}

#[test]
fn a_corrected_key_remarks_kept_attempts_and_keeps_the_old_marks() {
    let world = disputed();
    let score = |world: &World| -> Vec<String> {
        let scores = world.json(&["scores", "--json"]);
        scores.as_array().unwrap().iter().map(|attempt| attempt["score"].to_string()).collect()
    };
    let before = score(&world);
    insta::assert_snapshot!(world.run(&["remark", "deck.ron"], "").shown(&world), @"
    No mark changes.
    [exit 0]
    ");
    world.run(&["disputes", "deck.ron", "--accept", "1"], "");
    insta::assert_snapshot!(world.run(&["remark", "deck.ron", "--dry-run"], "").shown(&world), @"
       1  2026-11-24 09:00  66.7% → 100%  1 answer
       2  2026-11-24 09:00  16.7% → 50%  1 answer
    2 attempts would change.
    [exit 0]
    ");
    assert_eq!(score(&world), before, "a dry run changes nothing");
    insta::assert_snapshot!(world.run(&["remark", "deck.ron"], "").shown(&world), @"
       1  2026-11-24 09:00  66.7% → 100%  1 answer
       2  2026-11-24 09:00  16.7% → 50%  1 answer
    2 attempts were marked again; their old marks stay in the log.
    [exit 0]
    ");
    assert_ne!(score(&world), before);
    let first = &world.json(&["scores", "1", "--json"])[0]["responses"][0];
    assert_eq!((&first["verdict"], &first["score"]), (&"right".into(), &1.0.into()));
    assert_eq!(first["claimed"], true);
    assert!(world.run(&["remark", "deck.ron"], "").out.contains("No mark changes"));
    // A stricter key takes marks away again.
    world.file("deck.ron", DECK.replace("Number(29)", "Number(30)"));
    world.run(&["remark", "d"], "");
    let second = &world.json(&["scores", "1", "--json"])[0]["responses"];
    assert_eq!((&second[0]["verdict"], &second[1]["verdict"]), (&"wrong".into(), &"wrong".into()));
    assert_eq!(second[1]["right"], "30");
    assert_eq!(world.run(&["remark", "nowhere.ron"], "").status, 2);
}

#[test]
fn a_rejected_claim_is_not_listed_again() {
    let world = disputed();
    let numbers = |world: &World| -> Vec<(u64, String)> {
        let listed = world.json(&["disputes", "d", "--json"]);
        let each = listed.as_array().unwrap().iter();
        each.map(|one| {
            (one["number"].as_u64().unwrap(), one["question"].as_str().unwrap().to_owned())
        })
        .collect()
    };
    let named = |numbers: &[(u64, &str)]| -> Vec<(u64, String)> {
        numbers.iter().map(|(number, id)| (*number, (*id).to_owned())).collect()
    };
    assert_eq!(numbers(&world), named(&[(1, "a"), (2, "n"), (3, "c")]));
    insta::assert_snapshot!(world.run(&["disputes", "deck.ron", "--reject", "1"], "").shown(&world), @"
    Kota Kembang stays wrong and is not listed again: Which city?
    [exit 0]
    ");
    assert_eq!(numbers(&world), named(&[(1, "n"), (2, "c")]));
    // The same answer in another spelling is the same claim; another answer is a new one.
    let again = "KOTA-KEMBANG\n:right\n29\n1964\nGeneva\n";
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], again);
    assert_eq!(numbers(&world), named(&[(1, "n"), (2, "c")]));
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], &again.replace("KOTA-", "Desa "));
    assert_eq!(numbers(&world), named(&[(1, "a"), (2, "n"), (3, "c")]));
    insta::assert_snapshot!(world.run(&["disputes", "--reject", "2", "3", "--lang", "id"], "").shown(&world), @"
    28 tetap salah dan tidak didaftar lagi: How many?
    1964; Genf tetap salah dan tidak didaftar lagi: It was 1964 in Geneva.
    [exit 0]
    ");
    assert_eq!(numbers(&world), named(&[(1, "a")]));
    for wrong in [&["--reject"][..], &["--reject", "2"], &["--reject", "1", "--accept", "1"]] {
        let args = [&["disputes", "deck.ron"], wrong].concat();
        assert_eq!(world.run(&args, "").status, 2, "{wrong:?}");
    }
    assert_eq!(numbers(&world), named(&[(1, "a")]));
}

#[test]
fn a_claim_on_a_built_in_deck_is_told_the_way() {
    let world = World::new();
    let args = ["quiz", "tour", "-n", "1", "--seed", "1", "--kind", "text"];
    world.run(&args, "no such answer\n:right\n");
    let run = world.run(&["disputes", "tour", "--accept", "1"], "");
    assert_eq!(run.status, 1);
    assert!(run.out.contains("hafal drill tour and `:edit`"), "{}", run.out);
}
