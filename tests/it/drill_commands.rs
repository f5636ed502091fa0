//! Tests the commands of a drill: each is a row in the log, and can be taken back in this drill or a later one.

use serde_json::json;

use crate::drill::{asked, numbers};
use crate::learner::at;
use crate::world::{NOW, Run, World};

const TWO: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha"), why: "it is the first"),
        (id: "b", ask: "B?", answer: Text("beta")),"#;

fn drill(world: &World, input: &str) -> Run {
    world.run(&["drill", "deck.ron"], input)
}

fn standing(world: &World, now: &str) -> (u64, u64) {
    let due = world.json_at(now, &["due", "deck.ron", "--json"]);
    (due[0]["seen"].as_u64().unwrap(), due[0]["due"].as_u64().unwrap())
}

#[test]
fn every_command_answers_and_the_card_waits() {
    let world = World::with(TWO);
    let input = ":why\n:right\n:hint\n:note\n:skip\nalpha\n:why\n:right\n:flag\n:flag the source is old\n:note  as in the  alphabet \n2\nbeta\n:why\n\n";
    insta::assert_snapshot!(drill(&world, input).shown(&world), @"
    due 0 · new 2 · about 1 min

    0 done, 2 left, about 1 min, new
    A?
    (in words)
    Answer first; then :why explains the answer.
    Answer first; then :right says that the mark is wrong.
    This question has no hint.
    Write the note after the command: :note …
    There is no command :skip.
    Commands at any question: :hint :why :right :undo :note :flag :bury :suspend :forget :edit :help :quit. To begin an answer with a colon, type two.
    ✓ alpha
      it is the first
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
      it is the first
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
    That answer already has full marks.
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
    Flagged for the author: hafal flagged lists it.
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
    Flagged for the author: hafal flagged lists it.
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
    Noted: you will see it with the answer from now on.
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d

    1 done, 1 left, about 1 min, new
    B?
    (in words)
    ✓ beta
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d
    The deck does not say why.
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 6 d

    2 done in 0 s, 2 known. 2 of them were new.

    Tomorrow: 1 due, about 1 min.
    [exit 0]
    ");
    let ratings: Vec<_> = world.reviews().iter().map(|review| review["rating"].clone()).collect();
    assert_eq!(ratings, [json!(2), json!(3)]);
}

#[test]
fn a_note_is_shown_with_the_answer_from_then_on_and_can_be_undone() {
    let world = World::with(TWO);
    drill(&world, ":note remember\nalpha\n:note and this\n3\n");
    let shown = world.run_on(20, &["drill", "deck.ron"], "alpha\n").out;
    assert!(shown.contains("note: remember\n") && shown.contains("note: and this\n"), "{shown}");
    world.run(&["drill", "--undo"], "");
    let run = world.run(&["drill", "--undo"], "");
    assert!(run.out.contains("note is removed"), "{}", run.out);
    let shown = drill(&world, "alpha\n").out;
    assert!(shown.contains("note: remember\n") && !shown.contains("and this"), "{shown}");
}

#[test]
fn commands_between_an_answer_and_its_rating_do_not_lose_the_rating() {
    for between in [":note n\n", ":flag f\n", ":note n\n:undo\n", ":flag\n:flag\n:undo\n:undo\n"] {
        let world = World::with(TWO);
        let run = drill(&world, &format!("alpha\n{between}2\n"));
        assert!(run.out.contains("B?") && !run.out.contains("Another drill"), "{}", run.out);
        assert_eq!(world.reviews().len(), 1, "{between:?}");
        assert_eq!(world.reviews()[0]["rating"], 2, "{between:?}");
    }
}

#[test]
fn undo_takes_back_a_rating_and_asks_its_question_again() {
    let world = World::with(&numbers(4));
    let run = drill(&world, "0\n4\n1\n\n:undo\n:undo\n0\n1\n1\n2\n");
    assert_eq!(asked(&run), [0, 1, 2, 1, 0, 1, 2], "{}", run.out);
    assert!(run.out.contains("Undone: good.") && run.out.contains("Undone: easy."));
    let ratings: Vec<_> = world.reviews().iter().map(|review| review["rating"].clone()).collect();
    assert_eq!(ratings, [json!(1), json!(2)]);
    assert_eq!(standing(&world, NOW), (2, 1));
}

#[test]
fn undo_reaches_back_into_earlier_drills_one_step_at_a_time() {
    let world = World::with(TWO);
    let before = (world.reviews(), standing(&world, NOW));
    drill(&world, "alpha\n:flag why\n3\nbeta\n1\nbeta\n:note n\n4\n");
    world.run_on(1, &["drill", "deck.ron"], ":quit\n");
    let run = world.run_on(1, &["drill", "deck.ron"], &":undo\n".repeat(8));
    assert!(run.out.contains("There is nothing to undo."), "{}", run.out);
    for said in ["easy", "the note", "again", "good", "the flag"] {
        assert_eq!(
            run.out.matches(said).count(),
            run.out.matches("again now").count() + 1,
            "{said}: {}",
            run.out
        );
    }
    assert_eq!((world.reviews(), standing(&world, NOW)), before);
    let run = world.run(&["drill", "--undo"], "");
    assert!(run.status == 0 && (run.out + &run.err).contains("There is nothing to undo."));
}

#[test]
fn drill_undo_takes_back_and_says_what() {
    let world = World::with(TWO);
    drill(&world, "alpha\n4\n");
    let run = world.run(&["drill", "--undo"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    Undone: easy. (deck: a)
    [exit 0]
    ");
    assert_eq!(standing(&world, &at(30, "09:00:00")), (0, 0));
    let nothing = World::new();
    nothing.run(&["drill", "--undo"], "");
    assert!(!nothing.store().exists(), "where nothing was done nothing is made");
    let run = world.run(&["drill", "--undo", "--lang", "id"], "");
    assert!((run.out + &run.err).contains("Tidak ada"), "in Indonesian too");
}

#[test]
fn undo_works_any_number_of_times_at_the_end() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")),");
    let run =
        drill(&world, "alpha\n:flag old\n4\n:undo\n:undo\nalpha\n1\nalpha\n2\n:undo\n:undo\n");
    assert!(run.out.matches("A?\n").count() >= 4, "{}", run.out);
    assert_eq!(world.reviews().len(), 0, "{}", run.out);
    // A flag changes nothing about the card, but can be taken back there too, and so can what came before it.
    let run = drill(&world, "alpha\n4\n:undo\n:flag now\nalpha\n4\n:u\n:u\n:u\n");
    assert!(run.out.contains("Undone: the flag is removed."), "{}", run.out);
}

#[test]
fn an_undone_card_is_asked_again_although_the_time_is_over() {
    let world = World::with(&numbers(3));
    let input = "0\n:now 2026-11-24T09:02:00+07:00\n4\n:undo\n0\n2\n";
    let run = world.run(&["drill", "deck.ron", "--minutes", "1"], input);
    assert_eq!(asked(&run), [0, 0], "{}", run.out);
    assert_eq!(world.reviews()[0]["rating"], 2);
}

#[test]
fn a_card_is_suspended_buried_or_forgotten_and_back() {
    for (command, said, undone) in [
        (":suspend", "Suspended", "no longer suspended"),
        (":bury", "tomorrow", "no longer put off"),
        (":forget", "starts again as new", "history again"),
    ] {
        let world = World::with(TWO);
        let tomorrow = at(1, "09:00:00");
        drill(&world, "alpha\n2\n");
        assert_eq!(standing(&world, &tomorrow), (1, 1));
        let run = world.run_on(1, &["drill", "deck.ron", "--new", "0"], &format!("{command}\n"));
        assert!(run.status == 0 && run.out.contains(said), "{}", run.out);
        let seen = u64::from(command != ":forget");
        assert_eq!(standing(&world, &tomorrow), (seen, 0), "{command}");
        let later = u64::from(command == ":bury");
        assert_eq!(standing(&world, "2026-11-26T03:59:59+07:00"), (seen, 0), "{command}");
        assert_eq!(standing(&world, "2026-11-26T04:00:00+07:00"), (seen, later), "{command}");
        let run = world.run_on(1, &["drill", "--undo"], "");
        assert!(run.out.contains(undone), "{}", run.out);
        assert_eq!(standing(&world, &tomorrow), (1, 1), "{command}");
    }
}

#[test]
fn an_unseen_card_is_buried_or_suspended_too() {
    for (command, tomorrow) in [(":bury", true), (":suspend", false)] {
        let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")),");
        drill(&world, &format!("{command}\n"));
        assert!(!drill(&world, "").out.contains("A?"), "{command}");
        let run = world.run_on(1, &["drill", "deck.ron"], "");
        assert_eq!(run.out.contains("A?"), tomorrow, "{command}: {}", run.out);
    }
}

#[test]
fn a_suspended_card_names_the_command_that_asks_it_again() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")),");
    drill(&world, ":suspend\n");
    let run = world.run(&["info", "deck.ron", "a"], "");
    assert!(run.out.contains("hafal info deck.ron a --resume\n"), "{}", run.out);
}

#[test]
fn a_forgotten_card_is_new_again_with_its_notes() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")),");
    drill(&world, ":note mine\nalpha\n4\n");
    world.run(&["drill", "deck.ron", "--cram"], ":forget\n");
    assert_eq!(world.reviews().len(), 0);
    let run = drill(&world, "alpha\n3\n");
    assert!(run.out.contains("new 1") && run.out.contains("note: mine"), "{}", run.out);
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn undoing_a_rating_brings_back_the_buried_sibling() {
    let world = World::with(r#"(id: "gaps", answer: Cloze("{a} then {b}.")),"#);
    world.run(&["drill", "deck.ron"], "a\n2\n");
    world.run_on(1, &["drill", "deck.ron"], ":bury\n");
    world.run_on(1, &["drill", "deck.ron"], "b\n2\n");
    let both = world.run_on(40, &["drill", "deck.ron"], "");
    assert!(both.out.contains("due 1"), "{}", both.out);
    assert_eq!(standing(&world, &at(40, "09:00:00")), (2, 2));
    world.run_on(40, &["drill", "deck.ron"], "zz\n3\n");
    assert_eq!(standing(&world, &at(40, "09:00:00")), (2, 0));
    world.run_on(40, &["drill", "--undo"], "");
    assert_eq!(standing(&world, &at(40, "09:00:00")), (2, 2));
}

#[test]
fn a_confusion_of_two_facts_is_named_and_the_two_are_kept_apart() {
    let world = World::with(
        r#"
        (id: "members", ask: "How many members?", answer: Number(134)),
        (id: "first", ask: "How many at first?", answer: Number(77)),
        (id: "other", ask: "Another?", answer: Text("other")),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO"])),
        (id: "health", ask: "Who cares for health?", answer: Text("WHO")),"#,
    );
    let run = drill(&world, "77\n\n77\n\nother\n\n2\n\n:quit\n");
    let wrong = if run.out.contains("2. WHO") { "2" } else { "1" };
    let world2 = World::with(
        r#"
        (id: "members", ask: "How many members?", answer: Number(134)),
        (id: "first", ask: "How many at first?", answer: Number(77)),
        (id: "other", ask: "Another?", answer: Text("other")),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO"])),
        (id: "health", ask: "Who cares for health?", answer: Text("WHO")),"#,
    );
    let input = format!("77\n\nother\n\n77\n\n{wrong}\n\n134\n\nWHO\n\n:quit\n");
    let run = drill(&world2, &input);
    assert!(run.out.contains("77 answers another question: “How many at first?”"), "{}", run.out);
    assert!(
        run.out.contains("WHO answers another question: “Who cares for health?”"),
        "{}",
        run.out
    );
    let result = &run.out[run.out.find("Not known").unwrap()..];
    assert!(!result.contains("mix up"), "once may be a slip: {result}");
    let place =
        |ask: &str| run.out.lines().filter(|line| line.ends_with('?')).position(|line| line == ask);
    assert_eq!((place("How many members?"), place("How many at first?")), (Some(0), Some(2)));
    // The log remembers: on another day the two are kept apart as well.
    let next = world2.run_on(60, &["drill", "deck.ron"], &"x\n3\n".repeat(9));
    let asks: Vec<&str> = next.out.lines().filter(|line| line.ends_with('?')).collect();
    let beside = |pair: &[&str]| pair.iter().all(|ask| ask.starts_with("How many"));
    assert!(!asks.windows(2).any(beside), "{asks:?}");
}

#[test]
fn blanks_of_one_sentence_can_be_confused_too() {
    let world = World::with(r#"(id: "g", answer: Cloze("The group of {77} has {134} members.")),"#);
    let run = drill(&world, "134\n\n");
    assert!(run.out.contains("134 belongs in another blank of this sentence"), "{}", run.out);
}

#[test]
fn what_is_put_aside_names_the_command_that_brings_it_back() {
    let world = World::new();
    let deck = "(id: \"far\", questions: [(id: \"it's a\", ask: \"A?\", answer: Text(\"a\"))])";
    world.file("far away/deck.ron", deck);
    for (command, lang) in
        [(":suspend", "en"), (":bury", "en"), (":hentikan", "id"), (":besok", "id")]
    {
        let drill = ["drill", "far away/deck.ron", "--lang", lang];
        let run = world.run(&drill, &format!("{command}\n"));
        let told = run.out.lines().find_map(|line| line.split("hafal info ").nth(1)).unwrap();
        assert_eq!(told, r"'far away/deck.ron' 'it'\''s a' --resume", "{run:?}");
        assert!(!world.run(&drill, "").out.contains("A?"), "{command}");
        let back = world.run(&["info", "far away/deck.ron", "it's a", "--resume"], "");
        assert_eq!((back.status, back.err.as_str()), (0, ""), "{back:?}");
        assert!(world.run(&drill, "").out.contains("A?"), "{command}");
        let named = world.run(&[&drill[..], &["--data", "data"]].concat(), &format!("{command}\n"));
        assert!(named.out.contains("--resume --data data\n"), "{named:?}");
        world.run(&["drill", "--undo"], "");
    }
}
