//! Tests what a quiz says of itself when it ends, and what `scores` says of it later: marks, claims, trends.

use serde_json::json;

use crate::pty::Pty;
use crate::world::World;

const TWO: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha"), tags: "first"),
        (id: "b", ask: "B?", answer: Text("beta"), points: 2),"#;

#[test]
fn a_claim_counts_beside_the_mark_and_is_not_asked_again() {
    let world = World::with(TWO);
    let quiz = ["quiz", "deck.ron", "--in-order", "--seed", "1"];
    let run = world.run(&quiz, "alfalfa\n:right\nbeta\n");
    let result = run.shown(&world);
    let result = result.split_once("\n\n2 of 3").unwrap().1;
    insta::assert_snapshot!(result, @"
     points, 3 by your own word   66.7%   0 s   seed 1
    1 claimed as right

    first  ░░░░░░░░░░  0 of 1

    Look at these again
     1  A?
        you    alfalfa   (claimed as right)
        right  alpha

    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["scores"], "").shown(&world), @"
    1  2026-11-24 09:00   66.7%  A deck  2 of 3, 3 by your own word
    [exit 0]
    ");
    let whole = world.run(&["scores", "1"], "").out;
    assert!(whole.contains("2 of 3, 3 by your own word   66.7%"), "{whole}");
    let kept = &world.json(&["scores", "--json"])[0];
    assert_eq!((&kept["points"], &kept["claimed"]), (&json!(2.0), &json!(1)));
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "");
    assert_eq!((again.status, again.out.as_str()), (0, ""), "{again:?}");
}

#[test]
fn a_claim_is_of_one_answer_and_the_next_answer_is_marked_anew() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "x\n:right\nx\n");
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "beta\n");
    assert!(again.out.contains("B?") && !again.out.contains("A?"), "{again:?}");
    world.run(&["quiz", "deck.ron", "--in-order"], "x\nbeta\n");
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "alpha\n");
    assert!(again.out.contains("A?") && !again.out.contains("B?"), "{again:?}");
}

#[test]
fn an_answer_marked_anew_is_not_asked_again() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "alif\nbeta\n");
    world.deck("deck.ron", &TWO.replace("\"alpha\"", "\"alpha\", \"alif\""));
    assert_eq!(world.run(&["remark", "deck.ron"], "").status, 0);
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "");
    assert_eq!((again.status, again.out.as_str()), (0, ""), "{again:?}");
}

/// The line of the result about earlier attempts.
fn earlier(world: &World, flags: &[&str], input: &str) -> String {
    let run = world.run(&[&["quiz", "deck.ron", "--in-order"], flags].concat(), input);
    assert_eq!(run.status, 0, "{run:?}");
    let line = run.out.lines().find(|line| line.starts_with("Earlier")).unwrap_or_default();
    line.trim_end_matches(|sign| "▁▂▃▄▅▆▇█ ".contains(sign)).to_owned()
}

#[test]
fn the_trend_compares_like_with_like() {
    let world = World::with(TWO);
    assert_eq!(earlier(&world, &[], "alpha\nx\n"), "");
    assert_eq!(earlier(&world, &["--wrong"], "beta\n"), "");
    assert_eq!(earlier(&world, &["-n", "1"], "alpha\n"), "");
    assert_eq!(earlier(&world, &["--tag", "first"], "alpha\n"), "");
    assert_eq!(earlier(&world, &["--kind", "text", "--as-choices"], "alpha\nbeta\n"), "");
    // Some questions are compared with as many, and chosen in the same way.
    assert_eq!(earlier(&world, &["-n", "1"], "x\n"), "Earlier   100%  now 0%");
    assert_eq!(earlier(&world, &["--tag", "FIRST"], "x\n"), "Earlier   100%  now 0%");
    assert_eq!(earlier(&world, &[], "alpha\nbeta\n"), "Earlier   33.3%  now 100%");
    // As many questions as there are is the whole deck.
    assert_eq!(earlier(&world, &["-n", "9"], "x\nbeta\n"), "Earlier   33.3%  100%  now 66.7%");
    insta::assert_snapshot!(world.run(&["scores"], "").shown(&world), @"
    1  2026-11-24 09:00   33.3%  A deck  1 of 3
    2  2026-11-24 09:00    100%  A deck  --wrong  2 of 2
    3  2026-11-24 09:00    100%  A deck  -n 1  1 of 1
    4  2026-11-24 09:00    100%  A deck  --tag first  1 of 1
    5  2026-11-24 09:00    100%  A deck  --as-choices  3 of 3
    6  2026-11-24 09:00      0%  A deck  -n 1  0 of 1
    7  2026-11-24 09:00      0%  A deck  --tag first  0 of 1
    8  2026-11-24 09:00    100%  A deck  3 of 3
    9  2026-11-24 09:00   66.7%  A deck  2 of 3

    trend  A deck  ▃█▆
    trend  A deck  -n 1  █▁
    trend  A deck  --tag first  █▁
    [exit 0]
    ");
}

#[test]
fn attempts_at_other_decks_are_in_no_trend_of_this_one() {
    let world = World::with(TWO);
    world.deck("other.ron", "(ask: \"C?\", answer: Text(\"gamma\")),");
    world.run(&["quiz", "other.ron"], "gamma\n");
    world.run(&["quiz", "deck.ron", "other.ron", "--in-order"], "alpha\nbeta\ngamma\n");
    assert_eq!(earlier(&world, &[], "x\nx\n"), "");
    assert_eq!(earlier(&world, &[], "x\nbeta\n"), "Earlier   0%  now 66.7%");
}

/// A deck of so many questions.
fn many(count: usize) -> World {
    let one = |number: usize| format!("(ask: \"What is {number}?\", answer: Text(\"number\")),\n");
    World::with(&(1..=count).map(one).collect::<String>())
}

#[test]
fn the_score_stands_below_a_long_list_of_wrong_answers_too() {
    let score = |world: &World, count: usize| {
        let run = world.run(&["quiz", "deck.ron"], &"x\n".repeat(count));
        let places: Vec<usize> = (run.out.lines().enumerate())
            .filter(|(_, line)| line.contains(&format!("0 of {count} points   0%")))
            .map(|(place, _)| run.out.lines().count() - place)
            .collect();
        places
    };
    assert_eq!(score(&many(3), 3).len(), 1);
    let long = score(&many(12), 12);
    assert!(matches!(long.as_slice(), [first, last] if *first > 36 && *last < 5), "{long:?}");
}

#[test]
fn the_score_is_on_the_screen_when_a_long_quiz_ends() {
    let world = many(20);
    let mut pty = Pty::start(&world, &["quiz", "deck.ron"], (24, 80), &[]);
    (1..=20).for_each(|number| pty.at(&format!("· {number} of 20"), "x\r"));
    pty.ends(0);
    let screen = pty.screen();
    assert!(screen.contains("0 of 20 points   0%"), "{screen}");
    assert!(screen.contains("Only these again"), "{screen}");
}

#[test]
fn attempts_kept_before_scopes_were_are_sorted_by_how_many_questions_they_asked() {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "alpha\nx\n");
    world.run(&["quiz", "deck.ron", "-n", "1", "--in-order"], "alpha\n");
    let store = rusqlite::Connection::open(world.store()).unwrap();
    let forget =
        "UPDATE attempts SET rules = substr(rules, 1, instr(rules, ',\"scope\"') - 1) || '}'";
    assert_eq!(store.execute(forget, []).unwrap(), 2);
    drop(store);
    assert_eq!(earlier(&world, &["-n", "1"], "x\n"), "");
    assert_eq!(earlier(&world, &[], "alpha\nbeta\n"), "Earlier   33.3%  now 100%");
}

/// Two attempts, the second unfinished.
fn left_early() -> World {
    let world = World::with(TWO);
    world.run(&["quiz", "deck.ron", "--in-order"], "alpha\nbeta\n");
    assert_eq!(world.run(&["quiz", "deck.ron", "--in-order"], "x\n").status, 130);
    world
}

#[test]
fn a_dropped_attempt_is_gone_from_lists_and_is_not_resumed() {
    let world = left_early();
    let dropped = world.run(&["scores", "--drop", "2"], "");
    assert!(dropped.status == 0 && dropped.out.contains("hafal scores --undrop 2"), "{dropped:?}");
    let listed = world.run(&["scores"], "").out;
    assert!(listed.contains("100%") && !listed.contains("unfinished"), "{listed}");
    assert_eq!(world.json(&["scores", "--json"]).as_array().unwrap().len(), 1);
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["number"], json!(1));
    let resumed = world.run(&["quiz", "--resume"], "");
    assert!(resumed.status == 2 && resumed.out.is_empty(), "{resumed:?}");
    // What was wrong in it is not asked again either.
    assert_eq!(world.run(&["quiz", "deck.ron", "--wrong"], "").out, "");
    let shown = world.run(&["scores", "2"], "");
    assert!(shown.status == 2 && shown.err.contains("attempt 2 was dropped"), "{shown:?}");
    let next = world.run(&["quiz", "deck.ron", "--in-order"], "alpha\nbeta\n");
    assert_eq!(next.status, 0);
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["number"], json!(3));
}

#[test]
fn a_drop_can_be_taken_back_and_the_attempt_goes_on() {
    let world = left_early();
    let id = world.json(&["scores", "last", "--json"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(world.run(&["scores", "--drop", &id], "").status, 0);
    let twice = world.run(&["scores", "--drop", "2"], "");
    assert!(twice.status == 2 && twice.err.contains("hafal scores --undrop 2"), "{twice:?}");
    let back = world.run(&["scores", "--undrop", "2", "--lang", "id"], "");
    assert!(back.status == 0 && back.out.contains("Percobaan 2"), "{back:?}");
    let resumed = world.run(&["quiz", "--resume"], "beta\n");
    assert!(resumed.status == 0 && resumed.out.contains("2 of 3 points"), "{resumed:?}");
    let twice = world.run(&["scores", "--undrop", "2"], "");
    assert!(twice.status == 2 && twice.err.contains("was not dropped"), "{twice:?}");
    // It can no longer be dropped: it is finished.
    let finished = world.run(&["scores", "--drop", "last"], "");
    assert!(finished.status == 2 && finished.err.contains("is finished"), "{finished:?}");
    assert_eq!(world.json(&["scores", "--json"]).as_array().unwrap().len(), 2);
}

#[test]
fn what_is_no_attempt_cannot_be_dropped() {
    let world = World::with(TWO);
    for (lang, words) in [("en", "there is no attempt 7"), ("id", "tidak ada percobaan 7")] {
        let run = world.run(&["scores", "--drop", "7", "--lang", lang], "");
        assert!(run.status == 2 && run.err.contains(words), "{run:?}");
    }
    assert!(!world.data().exists());
    let deck = world.run(&["scores", "--drop", "deck.ron"], "");
    assert!(deck.status == 2 && deck.err.contains("deck.ron"), "{deck:?}");
}

#[test]
fn a_claim_after_the_result_is_told_with_the_score() {
    let world = World::with(TWO);
    let run = world
        .run(&["quiz", "deck.ron", "--in-order", "--feedback", "end"], "alfalfa\nbeta\n:right 1\n");
    assert!(run.out.contains("2 of 3 points, 3 by your own word"), "{}", run.out);
}

#[test]
fn a_field_left_empty_is_a_dash_and_those_at_the_end_are_nothing() {
    let world = World::with(r#"(answer: Cloze("{one} {two} {three}")),"#);
    for (lines, given) in [("x\n\n\n\n\n", "you    x\n"), ("\n\nx\n\n\n", "you    -; x\n")] {
        let run = world.run(&["quiz", "deck.ron"], lines);
        assert!(run.out.contains(given), "{}", run.out);
    }
}

#[test]
fn a_card_that_was_not_known_is_told_in_words() {
    let world = World::with(r#"(ask: "The sun, in Indonesian", answer: Card("matahari")),"#);
    let run = world.run(&["quiz", "deck.ron"], "\nn\n");
    assert!(run.out.contains("\n    you    not known\n    right  matahari\n"), "{}", run.out);
    let later = world.run(&["scores", "last"], "").out;
    assert!(later.contains("\n    you    not known\n"), "{later}");
}
