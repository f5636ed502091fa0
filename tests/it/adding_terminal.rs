//! Tests `hafal new` and `hafal add` on a terminal: the line editor, the keys at the preview, and leaving.

use std::fs;

use crate::pty::{CTRL_C, DOWN, ESC, Pty};
use crate::world::World;

fn begin(questions: &str) -> (World, Pty) {
    let world = World::with(questions);
    let pty = Pty::start(&world, &["add", "deck.ron"], (100, 80), &[]);
    (world, pty)
}

fn deck(world: &World) -> String {
    fs::read_to_string(world.path().join("deck.ron")).unwrap()
}

#[test]
fn in_a_terminal_a_question_is_picked_typed_looked_at_and_added() {
    let (world, mut pty) = begin("(ask: \"A?\", answer: Text(\"a\")),");
    pty.at("What kind of question?", &format!("{DOWN}{DOWN}\r"));
    pty.at("The question", "The Earth is flat.\r");
    pty.at("Which is it?", &format!("{DOWN}\r"));
    pty.at("More?", "\r");
    pty.at("Add it?", "y");
    pty.wait_for("now has 2 questions.");
    pty.at("Another question?", "n");
    pty.ends(0);
    assert!(deck(&world).contains("(ask: \"The Earth is flat.\", answer: False),"));
}

#[test]
fn a_line_is_edited_as_in_a_quiz() {
    let (world, mut pty) = begin("");
    pty.at("What kind of question?", "08\r");
    // Home, Ctrl-A, Ctrl-E, Ctrl-W, Ctrl-U, arrows and wide letters.
    pty.at("The question", "junk\u{15}bcd\u{1}a\u{5}e fgh\u{17}漢\u{1b}[D字\u{1b}[H>\r");
    pty.wait_for("The question › >abcde 字漢");
    pty.at("What the back says", "back\r");
    pty.at("More?", "n");
    pty.at("Add it?", "y\r");
    pty.at("Another question?", "n\r");
    pty.ends(0);
    assert!(
        deck(&world).contains("(ask: \">abcde 字漢\", answer: Card(\"back\")),"),
        "{}",
        deck(&world)
    );
}

#[test]
fn a_refused_part_stands_in_its_line_to_be_mended() {
    let (world, mut pty) = begin("");
    pty.at("What kind of question?", "07\r");
    pty.at("The text, with its blanks", "It was 1964\r");
    pty.at("blank", "\u{7f}\u{7f}\u{7f}\u{7f}{1964}\r");
    pty.at("More?", "\r");
    pty.at("Add it?", "y");
    pty.at("Another question?", "n");
    pty.ends(0);
    assert!(deck(&world).contains("(answer: Cloze(\"It was {1964}\")),"), "{}", deck(&world));
}

#[test]
fn at_the_preview_a_part_is_changed_and_esc_asks_before_it_drops() {
    let (world, mut pty) = begin("");
    pty.at("What kind of question?", "02\r");
    pty.at("The question", "Who?\r");
    pty.at("The right answer", "PBB\r");
    pty.at("Another right answer", "\r");
    pty.at("More?", "\r");
    pty.at("Add it?", "2\r");
    // The line holds what was typed.
    pty.until("the part again", |screen| screen.contains("The question\n  › Who?"));
    pty.send("\u{7f} was it?\r");
    pty.until("the new preview", |screen| screen.contains("Who was it?\n"));
    pty.until("the prompt again", |screen| screen.trim_end().contains("Add it?"));
    pty.send(ESC);
    pty.at("Drop this question?", "n");
    pty.until("the prompt again", |screen| screen.matches("Add it?").count() >= 2);
    pty.send("n");
    pty.until("asked twice", |screen| screen.matches("Drop this question?").count() == 2);
    pty.send("n");
    pty.until("the prompt a third time", |screen| {
        screen.trim_end().ends_with("stop") && screen.matches("Add it?").count() >= 3
    });
    pty.send("y");
    pty.wait_for("now has 1 question");
    pty.at("Another question?", "n");
    pty.ends(0);
    assert!(
        deck(&world).contains("(ask: \"Who was it?\", answer: Text(\"PBB\")),"),
        "{}",
        deck(&world)
    );
}

#[test]
fn esc_in_the_middle_asks_once_and_keeps_what_stands_in_the_line() {
    let (world, mut pty) = begin("");
    pty.at("What kind of question?", "08\r");
    pty.at("The question", "Who is i");
    pty.wait_for_typed("Who is i");
    pty.send(ESC);
    pty.at("Drop this question?", "n");
    pty.until("the line again", |screen| screen.contains("› Who is i"));
    pty.send("t?\r");
    pty.at("What the back says", ":back\r");
    pty.until("the part before", |screen| screen.contains("› Who is it?"));
    pty.send("\r");
    pty.at("What the back says", ESC);
    pty.until("asked again", |screen| screen.matches("Drop this question?").count() == 2);
    pty.send("y");
    pty.wait_for("The question was not added.");
    pty.at("Another question?", "n");
    pty.ends(0);
    assert!(!deck(&world).contains("Who"), "{}", deck(&world));
}

#[test]
fn ctrl_c_gives_the_terminal_back_and_writes_nothing() {
    for (stage, keys) in [
        ("What kind of question?", ""),
        ("The question", "02\r"),
        ("The right answer", "02\rWho?\r"),
        ("Add it?", "02\rWho?\ra\r\r\r"),
    ] {
        let (world, mut pty) = begin("(ask: \"A?\", answer: Text(\"a\")),");
        let before = deck(&world);
        pty.wait_for("What kind of question?");
        pty.send(keys);
        pty.at(stage, CTRL_C);
        pty.ends(130);
        assert_eq!(deck(&world), before, "{stage}");
    }
}

#[test]
fn the_kind_chosen_last_is_lit() {
    let (world, mut pty) = begin("");
    for number in ["1", "2"] {
        let keys = if number == "1" { "08\r" } else { "\r" };
        pty.until("the kinds", |screen| {
            screen.trim_end().lines().rev().take(16).any(|row| row.contains("What kind"))
        });
        if number == "2" {
            pty.until("the light", |screen| screen.contains("▸  8"));
        }
        pty.send(keys);
        pty.until("the question", |screen| {
            screen.matches("The question").count() >= number.parse().unwrap()
        });
        pty.send(&format!("Front {number}\r"));
        pty.at("What the back says", &format!("back {number}\r"));
        pty.until("more", |screen| screen.matches("More?").count() >= number.parse().unwrap());
        pty.send("\r");
        pty.until("the preview", |screen| {
            screen.matches("Add it?").count() >= number.parse().unwrap()
        });
        pty.send("y");
        pty.wait_for(if number == "1" { "now has 1 question" } else { "now has 2 questions" });
        pty.until("another", |screen| {
            screen.matches("Another question?").count() >= number.parse().unwrap()
        });
        pty.send(if number == "1" { "\r" } else { "n" });
    }
    pty.ends(0);
    assert!(deck(&world).contains("Card(\"back 2\")"), "{}", deck(&world));
}

#[test]
fn a_language_is_typed_by_name_and_a_misspelt_one_is_mended_in_its_line() {
    let world = World::new();
    let mut pty = Pty::start(&world, &["new", "deck"], (60, 40), &[]);
    pty.at("The title", "T\r");
    pty.at("The language", ":back\r");
    pty.until("the title again", |screen| screen.contains("› T"));
    pty.send("wo\r");
    pty.at("The language", "Indonesain\r");
    pty.wait_for("Did you mean");
    pty.wait_for("› Indonesian");
    pty.send("\r");
    pty.at("What kind of question?", ESC);
    pty.ends(130);
    assert!(pty.widest() <= 40, "{}", pty.screen());
    let text = deck(&world);
    assert!(text.contains("title: \"Two\"") && text.contains("language: \"id\""), "{text}");
}
