//! Tests the last look at all answers before they are handed in, and the claims after the result.

use crate::pty::{CTRL_C, ESC, Pty, score};
use crate::world::World;

const THREE: &str = r#"
        (id: "city", ask: "Which city?", answer: Text("Bandung")),
        (id: "held", ask: "It was held in 1955.", answer: True),
        (id: "card", ask: "Front?", answer: Card("reverse")),"#;

fn quiz(world: &World, more: &[&str]) -> Pty {
    let args = ["quiz", "deck.ron", "--in-order", "--seed", "3", "--feedback", "end"];
    world.terminal(&[&args[..], more].concat())
}

/// Answers the three questions, the first wrongly, the second not at all.
fn to_review(world: &World, more: &[&str]) -> Pty {
    let pty = quiz(world, more);
    pty.at("Which city?", "Jakarta\r");
    pty.at("1955", ":skip\r");
    pty.at_leisure("Front?", "\r");
    pty.at("did you know it", "y");
    pty.at("once more", ":skip\r");
    pty.wait_for("Before you hand in");
    pty
}

#[test]
fn all_answers_are_seen_and_any_can_be_changed_before_they_are_handed_in() {
    let world = World::with(THREE);
    let mut pty = to_review(&world, &[]);
    pty.wait_for("Enter hands in");
    let screen = pty.screen();
    let list = screen.split("Before you hand in").nth(1).unwrap();
    let list = list.split("a number goes back").next().unwrap();
    insta::assert_snapshot!(list.trim(), @"
    1  Which city?
         › Jakarta
      2  It was held in 1955.
         › not answered
      3  Front?
         › reverse

      1 question is not answered.
    ");
    pty.send("2");
    pty.until("the second question", |screen| screen.matches("1955").count() == 4);
    pty.send("\r1");
    pty.until("the last look again", |screen| screen.matches("Before you hand in").count() == 2);
    assert!(!pty.words().contains("1 question is not answered. a number"), "{}", pty.screen());
    pty.send("1");
    pty.at("Answer it again, or :skip to keep the answer you gave.", "Bandung\r");
    pty.until("the last look again", |screen| screen.matches("Before you hand in").count() == 3);
    pty.at_leisure("Enter hands in", "\r");
    pty.ends(0);
    let kept = score(&world);
    assert_eq!((&kept["score"], &kept["answered"]), (&1.0.into(), &3.into()), "{kept}");
}

#[test]
fn an_answer_that_is_skipped_at_the_last_look_stays_and_an_enter_too_many_hands_nothing_in() {
    let world = World::with(THREE);
    let mut pty = to_review(&world, &[]);
    pty.send("\r\r7");
    pty.at("There is no question 7.", "1");
    pty.at("Answer it again", ":skip\r");
    pty.until("the last look again", |screen| screen.matches("Before you hand in").count() == 2);
    pty.send(":hint\r");
    pty.at("No question is being asked", ":back\r");
    pty.until("the question before", |screen| screen.matches("once more").count() >= 1);
    pty.send(ESC);
    pty.ends(130);
    let kept = score(&world);
    assert_eq!(kept["responses"][0]["response"], "Jakarta");
    assert!(kept["finished"].is_null());
    let mut pty = world.terminal(&["quiz", "--resume"]);
    pty.at("Before you hand in", CTRL_C);
    pty.ends(130);
}

#[test]
fn the_deadline_hands_in_what_stands() {
    let world = World::with(THREE);
    let mut pty = to_review(&world, &["--time", "6s"]);
    pty.wait_for("left]");
    pty.at_leisure("Time is up.", "\r");
    pty.ends(0);
    assert_eq!(score(&world)["answered"], 2);
}

#[test]
fn an_answer_is_claimed_by_its_number_after_the_result() {
    let world = World::with(THREE);
    let mut pty = to_review(&world, &[]);
    pty.at_leisure("Enter hands in", "\r");
    pty.at(":right 3 claims", "\r:right 2\r");
    pty.at("You gave no answer to question 2.", ":right 1\r");
    pty.ends(0);
    assert!(pty.words().contains("Noted: you say you were right."), "{}", pty.screen());
    assert_eq!(score(&world)["claimed"], 1);
}

#[test]
fn enter_and_ctrl_c_after_the_result_claim_nothing_and_the_attempt_is_finished() {
    for key in ["\r", ESC, CTRL_C] {
        let world = World::with(THREE);
        let mut pty = to_review(&world, &["--pass", "90%"]);
        pty.at_leisure("Enter hands in", "\r");
        pty.at_leisure(":right 3 claims", key);
        pty.ends(1);
        assert!(!pty.words().contains("--resume"), "{}", pty.screen());
        assert_eq!(score(&world)["claimed"], 0);
    }
}

#[test]
fn what_was_picked_stays_on_the_screen_where_no_feedback_names_it() {
    let world = World::with(
        r#"
        (id: "held", ask: "It was held in 1955.", answer: True),
        (id: "cities", ask: "Which cities?", answer: Many(right: ["Bandung"], wrong: ["Bogor"])),
        (id: "city", ask: "Which city?", answer: Text("Bandung")),"#,
    );
    let mut pty = quiz(&world, &[]);
    pty.at("It was held", "2");
    pty.at("Which cities?", "12\r");
    pty.wait_for("Which city?");
    assert!(pty.words().contains("› False"), "{}", pty.screen());
    let both = ["› Bandung; Bogor", "› Bogor; Bandung"];
    assert!(both.iter().any(|words| pty.words().contains(words)), "{}", pty.screen());
    pty.send(ESC);
    pty.ends(130);
}
