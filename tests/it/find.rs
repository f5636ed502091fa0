//! Tests `hafal find`: which questions hold the words, in which decks, and how they stand with the learner.

use serde_json::Value;

use crate::world::World;

const DECK: &str = "(id: \"kaa-city\", ask: \"Di kota mana Konferensi Asia–Afrika digelar?\", answer: Text(\"Bandung\", \"Bandoeng\"), tags: [\"kota\"]),
    (id: \"sao\", ask: \"Ibu kota São Tomé dan Príncipe?\", answer: Choice(right: \"São Tomé\", wrong: [\"Malabo\", (\"Praia\", \"Tanjung Verde\")])),
    (id: \"unossc\", ask: \"Kapan UNOSSC dibentuk?\", answer: Date(\"1974-09-15\")),
    (id: \"g77\", answer: Cloze(\"G-77 dibentuk pada {1964} oleh {PBB|Perserikatan Bangsa-Bangsa}.\")),";

/// The ids of the questions found.
fn found(world: &World, args: &[&str]) -> Vec<String> {
    let found = world.json(&[&["find", "--json"], args].concat());
    let ids = found.as_array().unwrap().iter().map(|one| one["question"].as_str().unwrap());
    ids.map(str::to_owned).collect()
}

#[test]
fn all_words_are_held_somewhere_in_prompt_answers_options_tags_or_id() {
    let world = World::with(DECK);
    for (words, expected) in [
        (&["konferensi"][..], &["kaa-city"][..]),
        (&["BANDOENG"], &["kaa-city"]),
        (&["kota"], &["kaa-city", "sao"]),
        (&["kota", "tome"], &["sao"]),
        (&["kota tome"], &["sao"]),
        (&["malabo"], &["sao"]),
        (&["verde"], &[]),
        (&["asia-afrika"], &["kaa-city"]),
        (&["ASIAAFRIKA"], &["kaa-city"]),
        (&["1974"], &["unossc"]),
        (&["september"], &["unossc"]),
        (&["bangsabangsa", "g77", "1964"], &["g77"]),
        (&["city"], &["kaa-city"]),
        (&["onferen"], &["kaa-city"]),
        (&["manakonferensi"], &[]),
        (&["kota", "nairobi"], &[]),
    ] {
        let args = [words, &["deck.ron"]].concat();
        assert_eq!(found(&world, &args), expected, "{words:?}");
    }
}

#[test]
fn for_people_the_place_comes_first_and_the_words_are_lit() {
    let world = World::with(DECK);
    insta::assert_snapshot!(world.run(&["find", "praia", "deck.ron"], "").shown(&world), @"
    deck.ron:5  new
      Ibu kota São Tomé dan Príncipe?
      right     São Tomé
      found in  Praia
      hafal info deck.ron sao

    1 question
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["find", "kota", "--lang", "id", "deck.ron"], "").shown(&world), @"
    deck.ron:4  baru
      Di kota mana Konferensi Asia–Afrika digelar?
      benar   Bandung
      hafal info deck.ron kaa-city

    deck.ron:5  baru
      Ibu kota São Tomé dan Príncipe?
      benar   São Tomé
      hafal info deck.ron sao

    2 soal
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["find", "nairobi"], "").shown(&world), @"
    No question matches.
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["find", " ", "", "--lang", "id"], "").shown(&world), @"
    kesalahan: ketik kata yang dicari
      saran: lihat hafal --help
    [exit 2]
    ");
}

#[test]
fn the_last_of_several_words_is_a_deck_where_it_names_one() {
    let world = World::with(DECK);
    world.deck("other.ron", "(id: \"o\", ask: \"Kota lain, other?\", answer: Text(\"x\")),");
    world.file("kota", "no deck at all");
    assert_eq!(found(&world, &["kota", "other"]), ["o"]);
    assert_eq!(found(&world, &["kota", "other.ron"]), ["o"]);
    assert_eq!(found(&world, &["other"])[0], "o", "one alone is a word");
    assert_eq!(found(&world, &["lain", "kota"]), ["o"], "a file without questions is a word");
    assert_eq!(found(&world, &["konferensi", "kaa-city", "south-south-cooperation"]).len(), 0);
    let mistyped = world.run(&["find", "kota", "othre.ron", "--json"], "");
    assert_eq!((mistyped.status, mistyped.out.as_str()), (0, "[]\n"));
    assert!(mistyped.err.starts_with("There is no deck othre.ron"), "{}", mistyped.err);
    let all = world.json(&["find", "asia", "--json"]);
    let decks: Vec<&str> =
        all.as_array().unwrap().iter().map(|one| one["deck"].as_str().unwrap()).collect();
    assert!(decks.contains(&"deck") && decks.contains(&"kerja-sama-selatan-selatan"), "{decks:?}");
}

#[test]
fn a_deck_with_mistakes_is_searched_where_it_can_be_read() {
    let world =
        World::with(&format!("{DECK}\n(id: \"bad\", ask: \"Kota?\", answer: Teks(\"x\")),"));
    let run = world.run(&["find", "bandoeng", "deck.ron", "--json"], "");
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        (run.status, &found[0]["question"], found[0]["line"].as_u64()),
        (0, &"kaa-city".into(), Some(4))
    );
    insta::assert_snapshot!(run.err, @"deck.ron has 1 mistake; only the questions that can be read are searched. To see what is wrong: hafal check deck.ron");
    world.file("word.ron", [0xff, 0xfe, 0, 0]);
    let run = world.run(&["find", "bandoeng", "--lang", "id"], "");
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.err, @"
    deck.ron mengandung 1 kesalahan; hanya soal yang terbaca yang dicari. Untuk melihat apa yang salah: hafal check deck.ron
    word.ron adalah UTF-16; simpan sebagai UTF-8
    ");
    assert_eq!(world.run(&["find", "bandoeng", "word.ron"], "").status, 2);
}

#[test]
fn states_and_flags_are_those_of_the_cards() {
    let world = World::with(DECK);
    world.run(&["drill", "deck.ron"], ":flag vague\n:suspend\n:bury\n15/9/1974\n3\n");
    let json = |day| world.json_on(day, &["find", "--json", "a", "deck.ron"]);
    insta::assert_snapshot!(lines(&json(0)), @"
    kaa-city suspended null flagged
    sao buried null
    unossc learning 2026-11-26
    g77 new null
    ");
    insta::assert_snapshot!(lines(&json(9)), @"
    kaa-city suspended null flagged
    sao new null
    unossc due 2026-11-26
    g77 new null
    ");
    assert_eq!(found(&world, &["--flagged"]), ["kaa-city"]);
    assert_eq!(found(&world, &["--suspended", "deck.ron"]), ["kaa-city"]);
    assert_eq!(found(&world, &["--suspended", "tome", "deck.ron"]), [""; 0]);
    insta::assert_snapshot!(world.run(&["find", "--suspended"], "").shown(&world), @"
    deck.ron:4  suspended · flagged for its author
      Di kota mana Konferensi Asia–Afrika digelar?
      right     Bandung
      hafal info deck.ron kaa-city --resume

    1 question
    [exit 0]
    ");
}

/// `kaa-city new null`, a line each.
fn lines(found: &Value) -> String {
    let line = |one: &Value| {
        let flagged = if one["flagged"] == true { " flagged" } else { "" };
        format!("{} {} {}{flagged}\n", one["question"], one["state"], one["due"]).replace('"', "")
    };
    found.as_array().unwrap().iter().map(line).collect()
}

#[test]
fn json_tells_the_place_and_the_answer() {
    let world = World::with(DECK);
    let one = &world.json(&["find", "praia", "--json"])[0];
    let path = world.path().join("deck.ron").display().to_string();
    let expected = serde_json::json!({"deck": "deck", "question": "sao", "due": null, "line": 5,
        "ask": "Ibu kota São Tomé dan Príncipe?", "right": "São Tomé", "path": path,
        "tags": [], "state": "new", "flagged": false});
    assert_eq!(*one, expected);
    let built_in = world.json(&["find", "bandung", "kerja-sama-selatan-selatan", "--json"]);
    assert_eq!(built_in[0]["path"], Value::Null);
    assert_eq!(world.json(&["find", "no-such-word", "--json"]), serde_json::json!([]));
    assert!(!world.store().exists(), "nothing was made");
}
