//! Tests a question's history, flags that wait for an author, and reviews that belong to no deck.

use std::fs;

use serde_json::{Value, json};

use crate::learner::{at, flashcards, review, sitting};
use crate::world::World;

const TWO: &str =
    "(id: \"city\", ask: \"In which city was it held in 1955?\", answer: Text(\"Bandung\")),
    (id: \"year\", ask: \"When was it held?\", answer: Number(1955)),
    (id: \"blanks\", answer: Cloze(\"{Mali} is in {Africa}.\")),";

fn orphans(world: &World) -> Vec<String> {
    let listed = world.json(&["orphans", "--json"]);
    let name = |one: &Value| {
        format!("{}/{}", one["deck"].as_str().unwrap(), one["question"].as_str().unwrap())
    };
    listed.as_array().unwrap().iter().map(name).collect()
}

#[test]
fn the_history_of_a_question_is_printed_in_both_languages() {
    let world = World::with(TWO);
    insta::assert_snapshot!(world.run(&["info", "deck.ron", "city"], "").shown(&world), @"
    In which city was it held in 1955?

    deck  city
    never reviewed
    [exit 0]
    ");
    world.run(&["drill", "deck.ron"], "Jakarta\n\n:note Jawa Barat\n1955\n\n:quit\n");
    world.run(&["quiz", "deck.ron", "--in-order"], "Bandung\n1955\nMali\nAsia\n");
    world.run_on(2, &["drill", "deck.ron"], "Bandong\n\n:flag vague\n:suspend\n:undo\n:quit\n");
    insta::assert_snapshot!(world.run_on(3, &["info", "deck.ron", "city"], "").shown(&world), @"
    In which city was it held in 1955?

    deck  city
    2 reviews; stability 0.2 d, difficulty 6.4, recall 67.4% today
    flagged for its author
      2026-11-24 09:00  again → now  Jakarta
      2026-11-24 09:00  good → 1 d  (in a quiz)
      2026-11-26 09:00  flagged  vague
      2026-11-26 09:00  suspended  (undone)
    due since Wednesday 25 November 2026
    next: again now, hard 2 d, good 4 d, easy 4 d
    [exit 0]
    ");
    insta::assert_snapshot!(world.run_on(3, &["info", "deck", "3", "--lang", "id"], "").shown(&world), @"
    Mali is in Africa.

    deck  blanks  bagian 1
    1 ulasan; stabilitas 2,3 hr, kesulitan 2,1, peluang ingat hari ini 88,1%
      2026-11-24 09:00  baik → 2 hr  (dalam kuis)
      2026-11-26 09:00  ditunda karena kartu lain dari soalnya ditanyakan
    jatuh tempo Jumat 27 November 2026
    berikutnya: ulang sekarang, sulit 8 hr, baik 11 hr, mudah 26 hr

    deck  blanks  bagian 2
    2 ulasan; stabilitas 0,1 hr, kesulitan 8,8, peluang ingat hari ini 70,5%
      2026-11-24 09:00  ulang → sekarang  (dalam kuis)
      2026-11-26 09:00  ulang → sekarang  Bandong
    jatuh tempo sejak Kamis 26 November 2026
    berikutnya: ulang sekarang, sulit 1 hr, baik 1 hr, mudah 1 hr
    [exit 0]
    ");
}

#[test]
fn a_question_is_found_by_id_number_and_words() {
    let world = World::with(TWO);
    for (word, id) in [
        ("city", "city"),
        ("2", "year"),
        ("which CITY", "city"),
        ("1955", "city"),
        ("Africa", "blanks"),
    ] {
        let cards = world.json(&["info", "deck.ron", word, "--json"]);
        assert_eq!(cards[0]["question"], id, "{word}");
    }
    assert_eq!(world.json(&["info", "deck.ron", "3", "--json"]).as_array().unwrap().len(), 2);
    let several = world.run(&["info", "deck.ron", "held"], "");
    insta::assert_snapshot!(several.shown(&world), @"
    error: several questions contain “held”
      help: name one by its id: city, year
    [exit 2]
    ");
    for none in ["Paris", "0", "4", "99999999999999999999"] {
        let run = world.run(&["info", "deck.ron", none], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{none}: {run:?}");
        assert!(run.err.contains(none), "{run:?}");
    }
    assert!(!world.store().exists(), "looking keeps nothing");
}

#[test]
fn a_suspended_card_is_resumed_and_a_flag_settled() {
    let world = World::with(TWO);
    world.run(&["drill", "deck.ron"], ":flag who asks so?\n:suspend\n:quit\n");
    assert_eq!(world.json(&["flagged", "--json"])[0]["why"], "who asks so?");
    let run = world.run(&["info", "deck.ron", "city", "--resume", "--unflag"], "");
    assert!(run.status == 0 && !run.out.contains("--resume"), "{run:?}");
    assert_eq!(world.json(&["flagged", "--json"]), json!([]));
    assert!(world.run(&["drill", "deck.ron"], "").out.contains("In which city"));
    world.file("deck.ron", "(questions: [(ask: 1)])");
    let broken = world.run(&["info", "deck.ron", "city", "--unflag"], "");
    assert_eq!((broken.status, broken.err.matches("in quotes").count()), (2, 1), "{broken:?}");
}

#[test]
fn flags_are_listed_with_a_command_that_settles_them() {
    let world = World::new();
    world.file(
        "far away/deck.ron",
        "(id: \"it's far\", questions: [(id: \"a b\", ask: \"A?\", answer: Text(\"a\"))])",
    );
    insta::assert_snapshot!(world.run(&["flagged"], "").shown(&world), @"
    No question is flagged.
    [exit 0]
    ");
    world.run(
        &["drill", "far away/deck.ron"],
        ":flag too vague\n:flag and \u{1b}[31mwrong\n:quit\n",
    );
    let listed = world.run(&["flagged"], "");
    insta::assert_snapshot!(listed.shown(&world), @r"
    it's far  a b
    A?
      2026-11-24  too vague
      2026-11-24  and \u{1b}[31mwrong

    When a flag is settled: hafal info '<world>/far away/deck.ron' 'a b' --unflag
    [exit 0]
    ");
    let command = listed.out.lines().last().unwrap().split_once(": ").unwrap().1;
    let script = command.replace("hafal ", &format!("'{}' ", env!("CARGO_BIN_EXE_hafal")));
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", &script]).current_dir(world.path()).env("HAFAL_DATA", world.data());
    assert!(shell.output().unwrap().status.success(), "{command}");
    assert_eq!(world.json(&["flagged", "--json"]), json!([]));
}

#[test]
fn reviews_that_belong_to_no_deck_are_kept_and_listed() {
    let world = World::with(&flashcards(4));
    insta::assert_snapshot!(world.run(&["orphans"], "").shown(&world), @"
    Every review belongs to a question in a deck.
    [exit 0]
    ");
    world.run(&["drill", "deck.ron"], &sitting(0, 9, [3, 3, 3, 3]));
    assert_eq!(orphans(&world), [""; 0]);
    world.deck("deck.ron", &flashcards(2));
    assert_eq!(orphans(&world), ["deck/q3", "deck/q4"], "before the deck is drilled again");
    world.run(&["drill", "deck.ron"], "");
    assert_eq!(orphans(&world), ["deck/q3", "deck/q4"], "and after");
    let stats = world.run(&["stats", "--json"], "").out;
    insta::assert_snapshot!(world.run(&["orphans"], "").shown(&world), @"
    Reviews of questions that no deck has any more
      deck  q3  1 review
      deck  q4  1 review

    hafal keeps them. To delete them for good: hafal orphans --delete
    [exit 0]
    ");
    world.file("deck.ron", "(questions: [(ask: 1)])");
    assert_eq!(orphans(&world), [""; 0], "a broken deck may have them still");
    fs::remove_file(world.path().join("deck.ron")).unwrap();
    assert_eq!(orphans(&world).len(), 4);
    world.deck("deck.ron", &flashcards(2));
    assert_eq!(world.run(&["stats", "--json"], "").out, stats, "nothing was lost by looking");
}

#[test]
fn reviews_of_an_unknown_deck_are_orphans_until_it_is_there() {
    let world = World::with(&flashcards(1));
    let log: String =
        ["q1", "q2"].iter().map(|id| review("kept", id, &at(-3, "10:00:00"), 3)).collect();
    world.file("log.jsonl", log);
    assert_eq!(world.run(&["log", "import", "log.jsonl"], "").status, 0);
    assert_eq!(orphans(&world), ["kept/q1", "kept/q2"]);
    // The same id in a file of another name, in the decks folder.
    world.file(
        "data/decks/other.ron",
        "(id: \"kept\", questions: [(id: \"q1\", ask: \"A?\", answer: True)])",
    );
    assert_eq!(orphans(&world), ["kept/q2"]);
}

#[test]
fn orphans_are_deleted_only_on_request_and_after_a_backup() {
    let world = World::with(&flashcards(4));
    world.run(&["drill", "deck.ron"], &sitting(0, 9, [3, 1, 3, 3, 3]));
    world.deck("deck.ron", &flashcards(2));
    let before = world.cards_on(0, &["deck.ron"]);
    assert_eq!(world.reviews().len(), 5);
    let deleted = world.run(&["orphans", "--delete"], "");
    insta::assert_snapshot!(deleted.shown(&world), @"
    2 cards deleted with all reviews. A copy from before: <world>/data/backups/before-orphans-2026-11-24-090000.db
    [exit 0]
    ");
    assert_eq!(world.reviews().len(), 3);
    assert_eq!(world.cards_on(0, &["deck.ron"]), before);
    let again = world.run(&["orphans", "--delete"], "");
    assert!(again.status == 0 && again.out.contains("Every review"), "{again:?}");
    let rebuilt = world.run(&["rebuild"], "");
    assert!(rebuilt.out.contains("all were correct"), "{rebuilt:?}");
    let copy = fs::read_dir(world.data().join("backups")).unwrap().map(|one| one.unwrap().path());
    let copy = copy.into_iter().find(|path| path.to_string_lossy().contains("orphans")).unwrap();
    assert_eq!(world.run(&["restore", copy.to_str().unwrap()], "").status, 0);
    assert_eq!(world.reviews().len(), 5, "the copy has them");
    let json = world.run(&["orphans", "--delete", "--json"], "");
    let orphans: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(orphans.as_array().unwrap().len(), 2, "what was deleted: {json:?}");
}
