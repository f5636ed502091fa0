//! Tests several runs on one store at once: nothing acknowledged is lost, and each run sees a whole store.

use serde_json::{Value, json};

use crate::drill::{each, numbers};
use crate::talk::Talk;
use crate::world::World;

const THREE: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha")),
        (id: "b", ask: "B?", answer: Text("beta")),
        (id: "c", ask: "C?", answer: Text("gamma")),"#;

fn attempt(world: &World, id: &str) -> Value {
    world.json(&["scores", id, "--json"])[0].clone()
}

/// What was answered to each question of an attempt.
fn responses(attempt: &Value) -> Value {
    let responses = attempt["responses"].as_array().unwrap().iter();
    responses.map(|response| response["response"].clone()).collect()
}

#[test]
fn a_quiz_and_a_drill_of_one_deck_both_keep_what_was_answered() {
    let world = World::with(THREE);
    let mut quiz = Talk::start(&world, &["quiz", "deck.ron", "--in-order", "--no-review"]);
    let mut drill = Talk::start(&world, &["drill", "deck.ron"]);
    quiz.until("A?");
    drill.until("A?");
    quiz.say("alpha\n");
    drill.say("wrong\n1\n");
    quiz.until("B?");
    drill.until("B?");
    drill.say("beta\n3\n");
    quiz.say("wrong\ngamma\n");
    let quiz = quiz.end();
    assert_eq!((quiz.status, drill.end().status), (0, 0), "{}", quiz.out);
    assert_eq!(responses(&attempt(&world, "last")), json!(["alpha", "wrong", "gamma"]));
    let ratings: Value = world.reviews().iter().map(|review| review["rating"].clone()).collect();
    assert_eq!(ratings, json!([1, 3]));
}

#[test]
fn an_attempt_gone_on_with_twice_has_one_answer_a_question_and_the_later_counts() {
    let world = World::with(THREE);
    world.run(&["quiz", "deck.ron", "--in-order"], "alpha\n");
    let mut first = Talk::start(&world, &["quiz", "--resume"]);
    let mut second = Talk::start(&world, &["quiz", "--resume"]);
    first.until("B?");
    second.until("B?");
    first.say("wrong\n");
    first.until("C?");
    second.say("beta\n");
    second.until("C?");
    second.say("gamma\n");
    assert_eq!((second.end().status, first.end().status), (0, 130));
    let kept = attempt(&world, "last");
    assert_eq!(responses(&kept), json!(["alpha", "beta", "gamma"]));
    assert_eq!((&kept["points"], &kept["answered"]), (&json!(3.0), &json!(3)));
    assert_eq!(world.json(&["scores", "--json"]).as_array().unwrap().len(), 1);
}

#[test]
fn an_attempt_under_way_is_listed_as_far_as_it_has_come() {
    let world = World::with(THREE);
    let mut quiz = Talk::start(&world, &["quiz", "deck.ron", "--in-order"]);
    for (question, answer, answered) in [("A?", "alpha\n", 0), ("B?", "beta\n", 1), ("C?", "", 2)] {
        quiz.until(question);
        let kept = attempt(&world, "last");
        assert_eq!((&kept["answered"], &kept["finished"]), (&json!(answered), &Value::Null));
        quiz.say(answer);
    }
    quiz.say("gamma\n");
    assert_eq!(quiz.end().status, 0);
    assert_eq!(attempt(&world, "last")["score"], 1.0);
}

#[test]
fn reading_copying_and_rebuilding_do_not_disturb_a_drill_under_way() {
    let world = World::with(&numbers(4));
    let mut drill = Talk::start(&world, &["drill", "deck.ron"]);
    drill.say("0\n3\n");
    drill.until("Number 1?");
    for args in [
        &["due", "--json"][..],
        &["stats", "--json"],
        &["log", "export"],
        &["backup", "copy.db"],
        &["rebuild"],
        &["scores"],
    ] {
        let run = world.run(args, "");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    }
    drill.say("1\n3\n2\n3\n3\n3\n");
    assert_eq!(drill.end().status, 0);
    assert_eq!(world.reviews().len(), 4);
    let copy = world.run(&["log", "export", "--data", "elsewhere"], "");
    assert_eq!(copy.out, "", "another directory is another store");
    assert_eq!(world.run(&["restore", "copy.db", "--data", "elsewhere"], "").status, 0);
    let copy = world.run(&["log", "export", "--data", "elsewhere"], "");
    assert_eq!(copy.out.lines().count(), 1, "the copy has what was rated by then");
}

#[test]
fn an_import_during_a_drill_is_merged_and_both_stay() {
    let world = World::with(&numbers(3));
    let mut drill = Talk::start(&world, &["drill", "deck.ron"]);
    drill.say("0\n3\n");
    drill.until("Number 1?");
    let line =
        |n: i64| crate::learner::review("deck", &format!("q{n}"), "2026-11-20T09:00:00+07:00", 4);
    world.file("log.jsonl", each(3, line));
    assert_eq!(world.run(&["log", "import", "log.jsonl"], "").status, 0);
    drill.say("1\n3\n2\n3\n");
    assert_eq!(drill.end().status, 0);
    let reviews = world.reviews();
    let imported = reviews.iter().filter(|review| review["rating"] == 4).count();
    assert_eq!((imported, reviews.len() > 3), (3, true), "{reviews:?}");
    let before = world.json(&["stats", "--json"]);
    assert_eq!(world.run(&["rebuild"], "").status, 0);
    assert_eq!(world.json(&["stats", "--json"]), before);
}

#[test]
fn runs_that_make_a_new_store_at_the_same_moment_share_it() {
    let world = World::with(THREE);
    let quizzes: Vec<Talk> =
        (0..4).map(|_| Talk::start(&world, &["quiz", "deck.ron", "--in-order"])).collect();
    for mut quiz in quizzes {
        quiz.say("alpha\nbeta\ngamma\n");
        // Standard error may say that another writer is waited for.
        let run = quiz.end();
        assert_eq!(run.status, 0, "{run:?}");
    }
    let attempts = world.json(&["scores", "--json"]);
    let numbers: Value =
        attempts.as_array().unwrap().iter().map(|attempt| attempt["number"].clone()).collect();
    assert_eq!(numbers, json!([1, 2, 3, 4]));
}

#[test]
fn after_a_kill_an_answer_without_feedback_can_be_changed() {
    let world = World::with(THREE);
    let mut quiz = Talk::start(&world, &["quiz", "deck.ron", "--in-order", "--feedback", "end"]);
    quiz.say("wrong\n");
    quiz.until("B?");
    quiz.kill();
    let run = world.run(&["quiz", "--resume"], ":back\nalpha\nbeta\ngamma\n");
    assert_eq!(run.status, 0, "{run:?}");
    let kept = attempt(&world, "last");
    assert_eq!(responses(&kept), json!(["alpha", "beta", "gamma"]));
    assert_eq!(kept["score"], 1.0);
}

#[test]
fn after_a_kill_an_answer_with_feedback_can_be_claimed_but_not_changed() {
    let world = World::with(THREE);
    let mut quiz = Talk::start(&world, &["quiz", "deck.ron", "--in-order"]);
    quiz.say("wrong\n");
    quiz.until("B?");
    quiz.kill();
    let run = world.run(&["quiz", "--resume"], ":back\n:right\nbeta\ngamma\n");
    assert_eq!(run.status, 0, "{run:?}");
    let kept = attempt(&world, "last");
    assert_eq!(responses(&kept), json!(["wrong", "beta", "gamma"]));
    assert_eq!((&kept["points"], &kept["claimed"]), (&json!(2.0), &json!(1)));
}

#[test]
fn a_question_skipped_before_a_kill_is_asked_once_more_after_it() {
    let world = World::with(THREE);
    let mut quiz = Talk::start(&world, &["quiz", "deck.ron", "--in-order"]);
    quiz.say(":skip\n");
    quiz.until("B?");
    quiz.kill();
    let run = world.run(&["quiz", "--resume"], "beta\ngamma\n:skip\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.out.contains("A?\n(in words)"), "{}", run.out);
    let kept = attempt(&world, "last");
    assert_eq!(kept["responses"][0]["verdict"], "skipped", "{kept}");
    assert_eq!((&kept["points"], &kept["answered"]), (&json!(2.0), &json!(2)));
}

#[test]
fn a_deadline_runs_on_while_nobody_is_there() {
    let world = World::with(THREE);
    world.run(&["quiz", "deck.ron", "--in-order", "--time", "10m"], "alpha\n");
    let late = "2026-11-24T09:10:01+07:00";
    world.run_at(late, &["quiz", "--resume"], "beta\ngamma\n");
    let kept = attempt(&world, "last");
    assert_eq!(kept["responses"].as_array().unwrap().len(), 1);
    assert_eq!((&kept["points"], &kept["out_of"]), (&json!(1.0), &json!(3.0)));
}
