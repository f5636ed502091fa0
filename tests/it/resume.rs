//! Tests leaving and resuming a quiz: answers are kept, and the attempt continues unchanged.

use rustix::process::Signal;

use crate::talk::Talk;
use crate::world::World;

const THREE: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha")),
        (id: "b", ask: "B?", answer: Choice(right: "beta", wrong: ["x", "y", "z"])),
        (id: "c", ask: "C?", answer: Text("gamma")),"#;

#[test]
fn the_end_of_input_leaves_and_a_line_says_how_to_go_on() {
    let world = World::with(THREE);
    let left = world.run(&["quiz", "deck.ron", "--seed", "11"], "");
    assert_eq!(left.status, 130);
    assert!(
        left.out.ends_with("Stopped. Continue with: hafal quiz deck.ron --resume\n"),
        "{}",
        left.out
    );
    let quit = world.run(&["quiz", "deck.ron", "--resume"], ":quit\n");
    assert_eq!(quit.status, 130);
}

#[test]
fn a_resumed_attempt_has_its_own_seed_order_and_options() {
    let world = World::with(THREE);
    let whole = world.run(&["quiz", "deck.ron", "--seed", "11", "--pass", "50%"], "1\n1\n1\n").out;
    let first = world.run(&["quiz", "deck.ron", "--seed", "11", "--pass", "50%"], "1\n").out;
    let second = world.run(&["quiz", "deck.ron", "--resume"], "1\n1\n").out;
    for part in whole.split("\n\n").take(3) {
        assert!(
            first.contains(part.trim()) || second.contains(part.trim()),
            "{part}\n--\n{first}\n--\n{second}"
        );
    }
    let kept = world.json(&["scores", "--json"]);
    for key in ["score", "points", "out_of", "passed", "answered", "seed"] {
        assert_eq!(kept[0][key], kept[1][key], "{key}");
    }
}

#[test]
fn nothing_to_resume_and_a_missing_deck_are_reported() {
    let world = World::with(THREE);
    let nothing = world.run(&["quiz", "--resume"], "");
    assert!(nothing.status == 2 && nothing.err.contains("no unfinished attempt"), "{nothing:?}");
    world.run(&["quiz", "deck.ron"], "");
    let path = world.path().join("deck.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let gone = world.run(&["quiz", "--resume"], "");
    assert!(gone.status == 2 && gone.err.contains("does not exist"), "{gone:?}");
    world.file("deck.ron", text.replace("Text(\"alpha\")", "Teks(\"alpha\")"));
    let broken = world.run(&["quiz", "--resume"], "");
    assert!(broken.status == 2 && broken.err.contains("Text(\"alpha\")"), "{broken:?}");
    world.file("deck.ron", text);
    assert_eq!(
        world.run(&["quiz", "--resume"], ":s\n:s\n:s\n:s\n:s\n:s\n").status,
        0,
        "it stayed resumable"
    );
}

#[test]
fn the_answer_before_a_question_is_on_disk_when_the_question_appears() {
    let world = World::with(THREE);
    let mut talk = Talk::start(&world, &["quiz", "deck.ron", "--in-order"]);
    talk.say("alpha\n");
    talk.until("B?");
    talk.kill();
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["responses"][0]["response"], "alpha");
    assert_eq!(kept[0]["finished"], serde_json::Value::Null);
    let rest = world.run(&["quiz", "--resume"], "1\ngamma\n");
    assert_eq!(rest.status, 0, "{rest:?}");
}

#[test]
fn however_often_it_is_killed_no_acknowledged_answer_is_lost() {
    let questions: Vec<String> =
        (0..12).map(|n| format!("(id: \"q{n}\", ask: \"Q{n}?\", answer: Number({n})),")).collect();
    let world = World::with(&questions.join("\n"));
    for number in 0..12_usize {
        let resume: &[&str] =
            if number == 0 { &["quiz", "deck.ron", "--in-order"] } else { &["quiz", "--resume"] };
        let mut talk = Talk::start(&world, resume);
        talk.say(&format!("{number}\n"));
        talk.until(&format!("Q{number}?"));
        talk.until(&format!("✓ {number}"));
        talk.kill();
        let kept = world.json(&["scores", "last", "--json"]);
        assert_eq!(kept[0]["answered"], number + 1, "its feedback was seen");
    }
}

#[test]
fn an_interrupt_leaves_politely() {
    let world = World::with(THREE);
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let mut talk = Talk::start(&world, &["quiz", "deck.ron", "--in-order"]);
        talk.say("alpha\n");
        talk.until("B?");
        talk.signal(signal);
        let run = talk.ended();
        assert_eq!(run.status, 130, "{signal:?}");
        assert!(run.out.contains("hafal quiz deck.ron --resume"), "{signal:?}: {}", run.out);
    }
}

#[test]
fn the_line_to_go_on_with_names_the_data_directory_and_quotes_what_a_shell_would_split() {
    let world = World::new();
    world.deck("my deck.ron", "(ask: \"A?\", answer: True),");
    let left = world.run(&["quiz", "my deck.ron", "--data", "my data"], "");
    assert!(
        left.out.contains("hafal quiz 'my deck.ron' --data 'my data' --resume"),
        "{}",
        left.out
    );
}

#[test]
fn a_question_that_the_deck_lost_counts_nothing_and_is_reported() {
    let world = World::with(THREE);
    world.run(&["quiz", "deck.ron", "--in-order"], "alpha\n");
    world.deck("deck.ron", "(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")), (id: \"c\", ask: \"C?\", answer: Text(\"gamma\")),");
    let run = world.run(&["quiz", "--resume"], "gamma\n");
    assert!(run.err.contains("1 question is no longer in the deck and counts 0."), "{run:?}");
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!((&kept[0]["points"], &kept[0]["out_of"]), (&2.0.into(), &3.0.into()));
}
