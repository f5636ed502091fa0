//! Tests a drill by keys: answers, ratings, commands, the closing screen, an editor, and every way to leave.

use rustix::process::Signal;
use serde_json::json;

use crate::pty::{CTRL_C, ESC, Pty};
use crate::world::World;

const LEFT: &str = "\x1b[D";
const RIGHT: &str = "\x1b[C";

const LINE: &str = r#"(id: "line", ask: "Which city?", answer: Text("Bandung"), hint: "on Java"),"#;
const ONE: &str =
    r#"(id: "one", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "UNESCO"])),"#;
const CARD: &str = r#"(id: "card", ask: "the front", answer: Card("the back")),"#;
const GAPS: &str = r#"(id: "gaps", answer: Cloze("The G-77 began in {1964}.")),"#;

fn drill(world: &World) -> Pty {
    world.terminal(&["drill", "deck.ron"])
}

fn ratings(world: &World) -> Vec<u64> {
    world.reviews().iter().map(|review| review["rating"].as_u64().unwrap()).collect()
}

/// Drills one question by keys, leaves the closing screen, and returns the rating kept.
fn rated(question: &str, keys: impl FnOnce(&Pty)) -> u64 {
    let world = World::with(question);
    let mut pty = drill(&world);
    keys(&pty);
    pty.at_leisure("u undoes", "\r");
    pty.ends(0);
    assert!(pty.words().contains("1 done in"), "{}", pty.screen());
    ratings(&world)[0]
}

#[test]
fn a_rating_is_chosen_by_enter_by_number_and_by_arrows() {
    let answer = |pty: &Pty| pty.at("Which city?", "Bandung\r");
    let choose = |keys: &'static str| {
        rated(LINE, |pty| {
            answer(pty);
            pty.at_leisure("[3 good", keys);
        })
    };
    assert_eq!(choose("\r"), 3);
    assert_eq!(choose("4"), 4);
    assert_eq!(choose("2"), 2);
    let moved = rated(LINE, |pty| {
        answer(pty);
        pty.at("[3 good", RIGHT);
        pty.at("[4 easy", &format!("{LEFT}{LEFT}"));
        pty.at_leisure("[2 hard", "\r");
    });
    assert_eq!(moved, 2);
}

#[test]
fn an_enter_after_a_rating_does_not_turn_the_next_card() {
    let world = World::with(&format!("{LINE}{CARD}"));
    let mut pty = drill(&world);
    pty.at("Which city?", "Bandung\r\r");
    pty.at("[3 good", "\r3\r");
    pty.at("the front", "\r");
    pty.at("Enter shows the back", ":quit");
    pty.at("› :quit", "\r");
    pty.ends(0);
    assert!(!pty.words().contains("the back "), "{}", pty.screen());
    assert_eq!(ratings(&world), [3]);
}

#[test]
fn a_flashcard_is_turned_then_rated() {
    let rating = rated(CARD, |pty| {
        pty.at_leisure("Enter shows the back", "\r");
        pty.wait_for("the back");
        pty.at("[3 good", "4");
    });
    assert_eq!(rating, 4);
}

#[test]
fn the_screen_of_a_drill_from_its_first_line_to_its_last() {
    let world = World::with(&format!("{LINE}{ONE}{GAPS}"));
    let mut pty = drill(&world);
    pty.at("Which city?", "Bandong\r");
    pty.at("[2 hard", "2");
    pty.wait_for("UNESCO");
    pty.send(&pty.number_of("WHO").to_string());
    pty.at("[1 again now]", "1");
    pty.at("began in", "1964\r");
    pty.at("1 again now   2 hard 1 d   [3 good", "3");
    pty.wait_for("UNESCO");
    pty.send(&pty.number_of("UNDP").to_string());
    pty.until("the last rating", |screen| screen.matches("1 again now").count() == 4);
    pty.at("[3 good 1 d]", "3");
    pty.at_leisure("u undoes", " ");
    pty.ends(0);
    insta::assert_snapshot!(pty.screen().trim_end(), @"
    due 0 · new 3 · about 1 min

    A deck · 0 done · 3 left · about 1 min · new

    Which city?                                                         in words
    › Bandong
    ≈ Bandung, almost: Band[o→u]ng
    1 again now   [2 hard 1 d]   3 good 2 d   4 easy 10 d

    A deck · 1 done · 2 left · about 1 min · new

    Which body?
    ✗ WHO
      UNDP
    [1 again now]   2 hard 1 d   3 good 2 d   4 easy 10 d

    A deck · 1 done · 2 left · about 1 min · new

    The G-77 began in 1964.
    ✓ 1964
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 10 d

    A deck · 2 done · 1 left · about 1 min

    Which body?
    ✓ UNDP
    1 again now   2 hard 1 d   [3 good 1 d]   4 easy 1 d

    3 done in 0 s, 2 known. 3 of them were new.

    Not known at first
      Which body?
        UNDP

    Tomorrow: 2 due, about 1 min.
    ");
}

#[test]
fn a_command_is_typed_in_a_line_and_at_the_ratings() {
    let world = World::with(LINE);
    let mut pty = drill(&world);
    pty.at("Which city?", ":note not Jakarta\r");
    pty.at("Noted", ":hint\r");
    pty.at("on Java", "Bandung\r");
    pty.wait_for("note: not Jakarta");
    pty.at("[2 hard", ":flag too easy\r");
    pty.at("Flagged", ":undo\r");
    pty.at_leisure("Undone: the flag is removed.", "\r");
    pty.at_leisure("u undoes", "\r");
    pty.ends(0);
    assert_eq!(ratings(&world), [2]);
}

#[test]
fn a_rating_is_undone_by_a_command_and_by_a_key_at_the_closing_screen() {
    let world = World::with(&format!("{LINE}{ONE}"));
    let mut pty = drill(&world);
    pty.at("Which city?", "Bandung\r");
    pty.at("[3 good", "4");
    pty.at("UNESCO", ":undo\r");
    pty.at("Undone: easy.", "Bandung\r");
    pty.until("it is rated again", |screen| screen.matches("[3 good").count() == 1);
    pty.send("2");
    pty.until("the next stands", |screen| screen.matches("Which body?").count() == 2);
    pty.send(&pty.number_of("UNDP").to_string());
    pty.at_leisure("[3 good", "\r");
    pty.at("u undoes", "u");
    pty.wait_for("Undone: good.");
    pty.until("it is put again", |screen| screen.matches("Which body?").count() == 3);
    assert_eq!(ratings(&world), [2]);
    pty.send(&pty.number_of("UNDP").to_string());
    pty.until("it waits for its rating", |screen| screen.matches("[3 good").count() == 2);
    pty.send("4");
    pty.at("u undoes", ":undo\r");
    pty.wait_for("Undone: easy.");
    pty.send(":quit\r");
    pty.ends(0);
    assert_eq!(ratings(&world), [2]);
}

#[test]
fn ctrl_c_ends_with_130_esc_and_quit_with_0_and_ratings_are_kept() {
    for (keys, status) in [(CTRL_C, 130), (ESC, 0), (":quit\r", 0)] {
        for (form, sign) in [(ONE, "UNESCO"), (CARD, "the front"), (GAPS, "began in")] {
            let world = World::with(&format!("{LINE}{form}"));
            let mut pty = drill(&world);
            pty.at("Which city?", "Bandung\r");
            pty.at("[3 good", "4");
            pty.at(sign, keys);
            pty.ends(status);
            assert_eq!(ratings(&world), [4], "{keys:?}");
            assert!(pty.words().contains("1 done in"), "{}", pty.screen());
        }
        let world = World::with(LINE);
        let mut pty = drill(&world);
        pty.at("Which city?", "Bandung\r");
        pty.at("[3 good", keys);
        pty.ends(status);
        assert_eq!(world.reviews().len(), 0);
    }
}

#[test]
fn a_signal_and_a_closed_window_end_a_drill() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let world = World::with(&format!("{LINE}{ONE}"));
        let mut pty = drill(&world);
        pty.at("Which city?", "Bandung\r");
        pty.at_leisure("[3 good", "\r");
        pty.wait_for("UNESCO");
        pty.signal(signal);
        pty.ends(130);
        assert_eq!(ratings(&world), [3]);
    }
    let world = World::with(&format!("{LINE}{ONE}"));
    let mut pty = drill(&world);
    pty.at("Which city?", "Bandung\r");
    pty.at_leisure("[3 good", "\r");
    pty.wait_for("UNESCO");
    pty.close();
    // Its status depends on which is noticed first, the end of the input (0) or the hang-up (130).
    pty.status();
    assert_eq!(ratings(&world), [3]);
}

#[test]
fn an_editor_is_given_the_terminal_and_the_drill_goes_on_with_the_new_text() {
    let world = World::with(LINE);
    let script = "stty -a | grep -q ' echo ' && echo the terminal is given\nsed -i 's/Which city/Which town/' \"$2\"";
    let editor = format!("/bin/sh {}", world.file("editor.sh", script).display());
    let args = ["drill", "deck.ron"];
    let mut pty = Pty::start(&world, &args, (40, 80), &[("EDITOR", &editor)]);
    pty.at("Which city?", ":edit\r");
    pty.wait_for("the terminal is given");
    pty.at("Which town?", "Bandung\r");
    pty.at_leisure("[3 good", "\r");
    pty.at_leisure("u undoes", "\r");
    pty.ends(0);
    assert_eq!(world.reviews()[0]["question"], json!("line"));
}

#[test]
fn an_interrupt_meant_for_the_editor_does_not_end_the_drill() {
    let world = World::with(LINE);
    let script = "kill -INT $PPID\nsleep 1\nsed -i 's/Which city/Which town/' \"$2\"";
    let editor = format!("/bin/sh {}", world.file("editor.sh", script).display());
    let mut pty = Pty::start(&world, &["drill", "deck.ron"], (40, 80), &[("EDITOR", &editor)]);
    pty.at("Which city?", ":edit\r");
    pty.at("Which town?", "Bandung\r");
    pty.at("[3 good", CTRL_C);
    pty.ends(130);
    assert_eq!(world.reviews().len(), 0);
}

#[test]
fn a_narrow_window_and_no_colour_are_enough() {
    let world = World::with(&format!("{ONE}{LINE}"));
    let args = ["drill", "deck.ron"];
    let mut pty = Pty::start(&world, &args, (24, 24), &[("NO_COLOR", "1")]);
    pty.wait_for("UNESCO");
    pty.send(&pty.number_of("UNDP").to_string());
    pty.at("[3 good", RIGHT);
    pty.at_leisure("[4 easy", "\r");
    pty.at("Which city?", "Jakarta\r");
    pty.at("[1 again now]", ":quit\r");
    pty.ends(0);
    assert!(pty.broken_rows().is_empty(), "{:?}\n{}", pty.broken_rows(), pty.screen());
    assert!(!pty.raw().contains("\x1b[3") && !pty.raw().contains("\x1b[1m"), "{:?}", pty.raw());
    assert_eq!(ratings(&world), [4]);
    for size in [(0, 0), (1, 1)] {
        let world = World::with(LINE);
        let mut pty = Pty::start(&world, &args, size, &[]);
        pty.send("Bandung\r");
        std::thread::sleep(std::time::Duration::from_millis(700));
        pty.send("4");
        pty.ends(0);
        assert_eq!(ratings(&world), [4], "{size:?}");
    }
}

#[test]
fn a_terminal_that_can_nothing_takes_lines() {
    let world = World::with(LINE);
    let mut pty = Pty::start(&world, &["drill", "deck.ron"], (40, 80), &[("TERM", "dumb")]);
    pty.at("Which city?", "Bandung\n");
    pty.at("[3 good", "4\n");
    pty.at("u undoes", "u\n");
    pty.at("Undone: easy.", ":quit\n");
    pty.ends(0);
    assert_eq!(world.reviews().len(), 0);
}
