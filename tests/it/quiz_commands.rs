//! Tests the commands of a quiz by lines: what each does, and what it leaves in the log.

use serde_json::{Value, json};

use crate::world::{Run, World};

const THREE: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha"), hint: "the first letter"),
        (id: "b", ask: "B?", answer: Text("beta"), points: 2),
        (id: "c", ask: "C?", answer: Text("gamma")),"#;

/// Runs a quiz on `THREE` and returns what it printed and the attempt as it is kept.
fn quiz(feedback: &str, input: &str) -> (Run, Value) {
    let world = World::with(THREE);
    let args = ["quiz", "deck.ron", "--in-order", "--feedback", feedback];
    let run = world.run(&args, input);
    assert_eq!(run.err, "", "{input:?}");
    (run, world.json(&["scores", "last", "--json"])[0].clone())
}

/// The prompts in the order in which a quiz asked them.
fn asked(run: &Run) -> String {
    let prompts = run.out.lines().take_while(|line| !line.contains("points   "));
    prompts.filter(|line| ["A?", "B?", "C?"].contains(line)).map(|line| &line[..1]).collect()
}

/// One value of each response.
fn each(attempt: &Value, key: &str) -> Value {
    attempt["responses"].as_array().unwrap().iter().map(|response| response[key].clone()).collect()
}

#[test]
fn a_skipped_question_is_asked_once_more_after_the_last() {
    let (run, kept) = quiz("each", ":skip\nbeta\ngamma\nalpha\n");
    assert_eq!((asked(&run).as_str(), run.status), ("ABCA", 0));
    assert_eq!(each(&kept, "verdict"), json!(["right", "right", "right"]));
    let (run, kept) = quiz("each", ":skip\nbeta\n:skip\n:skip\n:skip\n");
    assert_eq!((asked(&run).as_str(), run.status), ("ABCAC", 0));
    assert_eq!(each(&kept, "verdict"), json!(["skipped", "right", "skipped"]));
    assert_eq!((&kept["answered"], &kept["points"]), (&json!(1), &json!(2.0)));
}

#[test]
fn back_puts_the_previous_question_again_while_feedback_waits() {
    for feedback in ["end", "none"] {
        let (run, kept) = quiz(feedback, "wrong\n:back\nalpha\nbeta\ngamma\n");
        assert_eq!(asked(&run), "ABABC", "{feedback}");
        assert_eq!(each(&kept, "response"), json!(["alpha", "beta", "gamma"]));
        assert_eq!(kept["score"], 1.0);
    }
}

#[test]
fn back_goes_further_each_time_and_stops_at_the_first_question() {
    let (run, kept) = quiz("end", "x\ny\n:back\n:back\n:back\nalpha\ngamma\n");
    assert_eq!(asked(&run), "ABCBAC", "after the new answer the quiz goes on where it was");
    assert_eq!(each(&kept, "response"), json!(["alpha", "y", "gamma"]));
}

#[test]
fn back_does_not_reach_an_answer_whose_feedback_was_shown() {
    let (run, kept) = quiz("each", "wrong\n:back\nbeta\ngamma\n");
    assert_eq!(asked(&run), "ABC");
    assert_eq!(each(&kept, "response"), json!(["wrong", "beta", "gamma"]));
}

#[test]
fn back_reaches_a_question_that_was_only_skipped() {
    let (run, kept) = quiz("each", ":skip\n:back\nalpha\nbeta\ngamma\n");
    assert_eq!(asked(&run), "ABABC");
    assert_eq!(kept["score"], 1.0);
}

#[test]
fn the_log_keeps_the_answer_that_was_replaced() {
    let world = World::with(THREE);
    let args = ["quiz", "deck.ron", "--in-order", "--feedback", "end"];
    world.run(&args, "wrong\n:back\nalpha\nbeta\ngamma\n");
    let store = rusqlite::Connection::open(world.store()).unwrap();
    let count: i64 = store.query_row("SELECT count(*) FROM entries", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 5, "four answers and the end");
}

#[test]
fn right_claims_the_answer_before_it_once_and_leaves_its_mark() {
    let (run, kept) = quiz("each", "wrong\n:right\n:right\nbeta\n:right\ngamma\n");
    assert_eq!((asked(&run).as_str(), run.status), ("ABC", 0));
    assert_eq!(each(&kept, "claimed"), json!([true, false, false]));
    assert_eq!(each(&kept, "score"), json!([0.0, 1.0, 1.0]));
    assert_eq!((&kept["claimed"], &kept["points"]), (&json!(1), &json!(3.0)));
}

#[test]
fn right_at_the_end_claims_the_last_answer() {
    let (run, kept) = quiz("each", "alpha\nbeta\nwrong\n:right\n");
    assert_eq!(run.status, 0, "{}", run.out);
    assert_eq!(each(&kept, "claimed"), json!([false, false, true]));
}

#[test]
fn right_before_any_answer_claims_nothing() {
    let (_, kept) = quiz("each", ":right\nalpha\nbeta\ngamma\n");
    assert_eq!((&kept["claimed"], &kept["score"]), (&json!(0), &json!(1.0)));
}

#[test]
fn a_hint_is_kept_with_its_answer_and_costs_no_points() {
    let (run, kept) = quiz("each", ":hint\n:hint\nalpha\n:hint\nbeta\ngamma\n");
    assert_eq!(run.out.matches("the first letter").count(), 2);
    assert_eq!(each(&kept, "hinted"), json!([true, false, false]), "B has no hint");
    assert_eq!(kept["score"], 1.0);
}

#[test]
fn help_lists_the_commands_in_the_interfaces_language_and_counts_for_nothing() {
    let (run, kept) = quiz("each", ":help\nalpha\n:help\nbeta\ngamma\n");
    assert_eq!((asked(&run).as_str(), &kept["score"]), ("ABC", &json!(1.0)));
    for word in [":hint", ":skip", ":back", ":right", ":flag", ":help", ":quit"] {
        assert_eq!(run.out.matches(&format!("\n{word} ")).count(), 2, "{word}: {}", run.out);
    }
    let world = World::with(THREE);
    let run = world.run(&["quiz", "deck.ron", "--lang", "id"], ":help\n:bantuan\n");
    assert_eq!(run.out.matches("\n:tandai ").count(), 2, "{}", run.out);
    let drill = world.run(&["drill", "deck.ron"], ":help\nalpha\n:help\n\n:quit\n");
    assert_eq!(drill.out.matches("\n:suspend ").count(), 2, "{}", drill.out);
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn a_question_is_flagged_for_its_author_and_flagged_lists_it() {
    for (lang, line, deck) in [
        ("en", ":flag beta is right too", "deck.ron"),
        ("id", ":tandai beta is right too", "deck.ron"),
    ] {
        let world = World::with(THREE);
        let args = ["quiz", deck, "--in-order", "--lang", lang];
        let run = world.run(&args, &format!("alpha\n{line}\nbeta\ngamma\n"));
        assert_eq!((run.status, asked(&run).as_str()), (0, "ABC"), "{}", run.out);
        let flags = world.json(&["flagged", "--json"]);
        assert_eq!(
            (&flags[0]["question"], &flags[0]["why"]),
            (&json!("b"), &json!("beta is right too"))
        );
        assert_eq!(flags.as_array().unwrap().len(), 1);
        assert_eq!(world.json(&["flagged", deck, "--json"]), flags);
        assert_eq!(world.reviews().len(), 3, "a flag is no review");
        world.run(&["info", deck, "b", "--unflag"], "");
        assert_eq!(world.json(&["flagged", "--json"]), json!([]));
    }
}

#[test]
fn a_flag_needs_no_review_and_outlives_a_quiz_that_is_left() {
    let world = World::with(THREE);
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--no-review"], ":flag why\n");
    assert_eq!(run.status, 130);
    assert_eq!(world.json(&["flagged", "--json"])[0]["question"], "a");
    let due = world.json(&["due", "deck.ron", "--json"]);
    assert_eq!((&due[0]["cards"], &due[0]["seen"]), (&json!(3), &json!(0)));
}

#[test]
fn an_answer_is_claimed_by_its_number_after_the_result_of_feedback_end() {
    let input = "wrong\n:right 1\nbeta\nnone\n:right\n:right 9\n:right 3\n:right 2\n\n:right 1\n";
    let (run, kept) = quiz("end", input);
    assert_eq!(each(&kept, "claimed"), json!([false, false, true]), "{}", run.out);
    let result = run.out.split_once("Only these again").expect("the result").1;
    for told in ["Say which answer", "You gave no answer to question 9.", "Noted", "full marks"] {
        assert!(result.contains(told), "{told}: {result}");
    }
    let (run, kept) = quiz("end", "wrong\nbeta\nnone\n");
    assert_eq!((run.status, each(&kept, "claimed")), (0, json!([false, false, false])));
    let (_, kept) = quiz("none", "wrong\nbeta\nnone\n:right 1\n");
    assert_eq!(each(&kept, "claimed"), json!([false, false, false]));
}

#[test]
fn in_a_quiz_with_feedback_an_earlier_answer_is_claimed_by_its_number() {
    let (_, kept) = quiz("each", "wrong\nbeta\n:right 2\n:right 1\n:right 3\ngamma\n");
    assert_eq!(each(&kept, "claimed"), json!([true, false, false]));
}

#[test]
fn a_word_that_is_no_command_is_no_answer_either() {
    let (run, kept) = quiz("each", ":nonsense\nalpha\n:\nbeta\ngamma\n");
    assert_eq!((asked(&run).as_str(), run.status), ("ABC", 0));
    assert_eq!(each(&kept, "response"), json!(["alpha", "beta", "gamma"]));
}

#[test]
fn quit_keeps_what_was_answered_and_prints_how_to_go_on() {
    let (run, kept) = quiz("each", "alpha\n:skip\n:quit\n");
    assert_eq!(run.status, 130);
    let last = run.out.lines().last().unwrap();
    assert!(last.contains("hafal quiz deck.ron --resume"), "{last}");
    assert_eq!((&kept["answered"], &kept["finished"]), (&json!(1), &Value::Null));
}

#[test]
fn the_seed_that_is_kept_asks_the_same_again() {
    let options = "Choice(right: \"r\", wrong: [\"x\", \"y\", \"z\"])";
    let question = |n| format!("(id: \"q{n}\", ask: \"Q{n}?\", answer: {options}),\n");
    let questions = crate::drill::each(20, question);
    let world = World::with(&questions);
    let shown = |args: &[&str]| {
        let out =
            world.run(&[&["quiz", "deck.ron", "-n", "8"], args].concat(), &"1\n".repeat(8)).out;
        let is_shown = |line: &&str| {
            line.starts_with('Q') || line.starts_with(|sign: char| sign.is_ascii_digit())
        };
        out.lines()
            .take_while(|line| !line.contains("points   "))
            .filter(is_shown)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let first = shown(&[]);
    let seed = world.json(&["scores", "last", "--json"])[0]["seed"].to_string();
    assert_eq!(first.len(), 8 * 6, "a heading, a prompt and four options: {first:?}");
    assert_eq!(shown(&["--seed", &seed]), first);
    assert_eq!(shown(&["--seed", &seed, "--no-review"]), first);
    assert_ne!(shown(&["--seed", "1"]), shown(&["--seed", "2"]));
}
