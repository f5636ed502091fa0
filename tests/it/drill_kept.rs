//! Tests what a drill keeps on disk: nothing acknowledged is lost, and two drills do not rate one card twice.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::thread;

use rustix::process::Signal;

use crate::drill::{asked, each, numbers};
use crate::talk::Talk;
use crate::world::{NOW, Run, World, finish};

#[test]
fn the_rating_is_on_disk_when_the_next_question_appears() {
    let world = World::with(&numbers(6));
    let mut talk = Talk::start(&world, &["drill", "deck.ron"]);
    for n in 0..5 {
        talk.until(&format!("Number {n}?"));
        assert_eq!(world.reviews().len(), n);
        talk.say(&format!("{n}\n"));
        talk.until("1 again now");
        assert_eq!(world.reviews().len(), n);
        talk.say("\n");
    }
    talk.until("Number 5?");
    talk.kill();
    assert_eq!(world.reviews().len(), 5);
    let rest = world.run(&["drill", "deck.ron"], "5\n\n");
    assert_eq!(asked(&rest), [5], "{}", rest.out);
    assert_eq!(world.run(&["rebuild"], "").status, 0);
}

#[test]
fn a_signal_ends_a_drill_with_130_and_ratings_are_kept() {
    for signal in [Signal::INT, Signal::TERM] {
        let world = World::with(&numbers(3));
        let mut talk = Talk::start(&world, &["drill", "deck.ron"]);
        talk.say("0\n\n");
        talk.until("Number 1?");
        talk.signal(signal);
        let run = talk.ended();
        assert_eq!((run.status, run.err.as_str()), (130, ""), "{}", run.out);
        assert!(run.out.contains("1 done in"), "{}", run.out);
        assert_eq!(world.reviews().len(), 1);
    }
}

#[test]
fn on_a_full_disk_no_question_follows_a_rating_that_was_not_kept() {
    let long = "because ".repeat(60);
    let questions = each(400, |n| {
        format!("(id: \"q{n}\", ask: \"Number {n}?\", answer: Text(\"{n} {long}\")),\n")
    });
    let world = World::with(&questions);
    let program = env!("CARGO_BIN_EXE_hafal");
    // A limit on file size, in blocks of 512 bytes: a write past it fails as on a full disk.
    let script = format!("ulimit -f 700; exec '{program}' drill deck.ron --new 400 --now {NOW}");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).current_dir(world.path()).env_clear();
    command.env("HAFAL_DATA", world.data()).env("LANG", "C.UTF-8").env("PATH", "/usr/bin:/bin");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = finish(command.spawn().unwrap(), &"x\n4\n".repeat(400));
    assert_eq!(run.status, 2, "{}", run.err);
    assert!(run.err.contains("hafal.db"), "{}", run.err);
    let put = asked(&run).len();
    assert!(put > 5 && put < 400, "{put}");
    assert_eq!(world.reviews().len(), put - 1);
    assert_eq!(world.run(&["drill", "deck.ron"], "").status, 0);
}

#[test]
fn a_store_that_cannot_be_written_stops_a_drill_but_not_reading() {
    let world = World::with(&numbers(2));
    world.run(&["drill", "deck.ron"], "0\n1\n");
    let mode = |mode| fs::set_permissions(world.store(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o444);
    if !rustix::process::geteuid().is_root() {
        let run = world.run(&["drill", "deck.ron"], "0\n\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains("hafal.db"), "{}", run.err);
    }
    assert_eq!(world.json(&["due", "--json"])[0]["due"], 1);
    assert_eq!(world.reviews().len(), 1);
    mode(0o644);
    fs::write(world.store(), "no database, but my diary, which is a little longer than that")
        .unwrap();
    for args in [
        &["drill", "deck.ron"][..],
        &["drill", "--undo"],
        &["due"],
        &["log", "export"],
        &["rebuild"],
    ] {
        let run = world.run(args, "0\n\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains("hafal.db"), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_card_asked_by_two_drills_is_rated_once_and_the_other_is_warned() {
    let world = World::with(&numbers(3));
    let mut first = Talk::start(&world, &["drill", "deck.ron"]);
    let mut second = Talk::start(&world, &["drill", "deck.ron"]);
    first.until("Number 0?");
    second.until("Number 0?");
    first.say("0\n4\n");
    first.until("Number 1?");
    second.say("0\n1\n");
    second.until("Another drill has already rated this card.");
    assert_eq!(world.reviews().len(), 1);
    assert_eq!(world.reviews()[0]["rating"], 4);
    // The same when the answer came before the other drill's rating.
    second.until("Number 1?");
    second.say("1\n");
    second.until("1 again now");
    first.say("1\n4\n");
    first.until("Number 2?");
    second.say("1\n");
    second.until("Another drill has already rated this card.");
    assert_eq!(world.reviews().len(), 2);
    assert_eq!((first.end().status, second.end().status), (0, 0));
}

#[test]
fn a_card_already_rated_by_another_drill_is_skipped() {
    let world = World::with(&numbers(6));
    let mut first = Talk::start(&world, &["drill", "deck.ron"]);
    first.until("Number 0?");
    let second = world.run(&["drill", "deck.ron"], "0\n4\n1\n4\n2\n4\n3\n1\n:quit\n");
    assert_eq!(asked(&second), [0, 1, 2, 3, 4]);
    first.say("0\n4\n4\n3\n5\n3\n");
    let run = first.end();
    assert_eq!(asked(&run), [0, 4, 5], "{}", run.out);
    assert!(run.out.contains("3 cards"), "{}", run.out);
    assert_eq!(world.reviews().len(), 6);
}

#[test]
fn a_card_buried_by_another_drill_is_skipped() {
    let world = World::with(&numbers(4));
    let mut first = Talk::start(&world, &["drill", "deck.ron"]);
    first.until("Number 0?");
    world.run(&["drill", "deck.ron"], "0\n4\n:bury\n:suspend\n:quit\n");
    first.say("0\n4\n3\n4\n");
    let run = first.end();
    assert_eq!(asked(&run), [0, 3], "{}", run.out);
    assert!(run.out.contains("2 cards"), "{}", run.out);
}

#[test]
fn many_drills_at_once_lose_nothing() {
    let world = World::with(&numbers(40));
    for n in 0..4 {
        world.deck(&format!("deck{n}.ron"), &numbers(10));
    }
    let runs: Vec<Run> = thread::scope(|scope| {
        let start = |n: usize| {
            let child = world.start(&["drill", &format!("deck{n}.ron"), "--new", "100"]);
            let input = each(10, |n| format!("{n}\n3\n"));
            scope.spawn(move || finish(child, &input))
        };
        let runs: Vec<_> = (0..4).map(start).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert!(runs.iter().all(|run| run.status == 0 && run.out.contains("10 done in")), "{runs:?}");
    assert_eq!(world.reviews().len(), 40);
    let rebuilt = world.run(&["rebuild"], "");
    assert!(rebuilt.out.contains("all were correct"), "{rebuilt:?}");
}

#[test]
fn rebuilding_changes_nothing() {
    let world = World::with(&format!("{}(id: \"g\", answer: Cloze(\"{{a}} {{b}}\")),", numbers(5)));
    let input = "0\n1\n1\n4\n2\n:note n\n2\n:undo\n2\n3\n:suspend\n:forget\n:flag f\n:bury\n0\n3\n";
    world.run(&["drill", "deck.ron"], input);
    world.run(&["drill", "--undo"], "");
    world.run_on(4, &["drill", "deck.ron"], "1\n2\n2\n2\n0\n1\n0\n3\n");
    let all = || {
        let due: Vec<_> = (0..30).map(|day| world.json_on(day, &["due", "--json"])).collect();
        (due, world.reviews())
    };
    let before = all();
    let run = world.run(&["rebuild"], "");
    assert!(run.status == 0 && run.out.contains("all were correct"), "{run:?}");
    assert_eq!(all(), before);
    let store = rusqlite::Connection::open(world.store()).unwrap();
    store
        .execute_batch(
            "UPDATE cards SET due = 1, stability = 5, reviews = 9, lapses = 3, suspended = 1",
        )
        .unwrap();
    drop(store);
    assert_ne!(all(), before);
    assert_eq!(world.run(&["rebuild"], "").status, 0);
    assert_eq!(all(), before);
}

#[test]
fn a_closed_pipe_ends_a_drill_quietly() {
    let world = World::with(&numbers(3));
    let mut child = world.start(&["drill", "deck.ron"]);
    drop(child.stdout.take());
    let run = finish(child, "0\n\n1\n\n");
    assert_eq!(run.err, "", "{run:?}");
}
