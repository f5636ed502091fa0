//! Tests that keys meant for one question never answer the next: a stray Enter, a held key, letters, pasted text.

use crate::pty::{ESC, score};
use crate::terminal::{CARD, FORMS, LINE, MANY, ONE};
use crate::world::World;

/// Answers the first question with one Enter too many, sees that the second one waits on, and leaves.
fn waits_on(first: &str, answer: &str, second: &str, sign: &str) {
    let world = World::with(&format!("{first}{second}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("1 of 2", answer);
    pty.at(sign, "\r\r");
    // What is typed next is read after the Enters.
    pty.at("2 of 2", ":hint");
    pty.at("› :hint", "\x1b");
    pty.until("the command is gone", |screen| !screen.contains(":hint"));
    pty.send(ESC);
    pty.ends(130);
    assert_eq!(score(&world)["answered"], 1, "{answer:?} before {sign}:\n{}", pty.screen());
}

#[test]
fn an_enter_too_many_never_answers_the_next_question() {
    for (second, sign) in FORMS {
        let second = second.replace("(id: \"", "(id: \"second-");
        waits_on(LINE, "Bandung\r\r", &second, sign);
        waits_on(ONE, "1\r", &second, sign);
    }
}

#[test]
fn a_held_enter_neither_turns_a_card_nor_rates_it() {
    let world = World::with(&format!("{LINE}{CARD}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("Which city?", "Bandung");
    for _ in 0..30 {
        pty.send("\r");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    pty.wait_for("the front");
    assert!(!pty.words().contains("did you know it"), "{}", pty.screen());
    pty.at_leisure("the front", "\r");
    pty.at("did you know it", ESC);
    pty.ends(130);
}

#[test]
fn letters_and_pasted_text_at_a_choice_answer_nothing() {
    let pasted = "\x1b[200~1\r2\r-\r\x1b[201~";
    for (question, sign) in [(ONE, "UNESCO"), (MANY, "Mars"), (CARD, "the front")] {
        let world = World::with(question);
        let mut pty = world.quiz_in_terminal();
        pty.at(sign, &format!("jakarta\r{pasted}\r"));
        pty.at("1 of 1", ":quit");
        pty.at("› :quit", "\r");
        pty.ends(130);
        assert_eq!(score(&world)["answered"], 0);
    }
}

#[test]
fn a_number_typed_ahead_of_the_next_question_does_not_answer_it() {
    let world = World::with(&format!("{ONE}{}", ONE.replace("\"one\"", "\"two\"")));
    let mut pty = world.quiz_in_terminal();
    pty.at("UNESCO", "111");
    pty.wait_for("2 of 2");
    pty.send(":quit\r");
    pty.ends(130);
    assert_eq!(score(&world)["answered"], 1);
}
