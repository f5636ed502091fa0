//! Tests the time of a quiz in the terminal: it ticks, and at the deadline the attempt ends by itself.

use crate::pty::{DOWN, ESC, Pty, score};
use crate::terminal::{FORMS, LINE, ONE};
use crate::world::World;

/// Types a quiz with this much time, and returns the terminal at its first question.
fn timed(world: &World, time: &str) -> Pty {
    world.terminal(&["quiz", "deck.ron", "--in-order", "--seed", "3", "--time", time])
}

#[test]
fn the_seconds_left_tick_in_the_head_line_while_one_types_and_nothing_scrolls() {
    for (question, sign) in FORMS {
        let world = World::with(question);
        let mut pty = timed(&world, "12m");
        pty.at(sign, DOWN);
        let head = |screen: &str| screen.lines().next().unwrap_or_default().to_owned();
        pty.until("a time", |screen| head(screen).ends_with(" left"));
        let (first, seen) = (head(&pty.screen()), pty.screen().lines().count());
        pty.until("the next second", |screen| head(screen) != first);
        pty.until("the second after", |screen| {
            head(screen).ends_with(" left") && head(screen) != first && screen.contains(sign)
        });
        let screen = pty.screen();
        assert_eq!(
            (screen.lines().count(), screen.matches(" left").count()),
            (seen, 1),
            "{screen}"
        );
        assert!(head(&screen).starts_with("  A deck · 1 of 1"), "{screen}");
        pty.send(ESC);
        pty.ends(130);
    }
}

#[test]
fn what_is_typed_outlives_the_ticking_and_a_hint_moves_the_clock_below() {
    let world = World::with(LINE);
    let mut pty = timed(&world, "12m");
    pty.at("Which city?", "Band");
    let first = pty.screen().lines().next().unwrap_or_default().to_owned();
    pty.until("a tick", |screen| !screen.starts_with(&first) && screen.contains("› Band"));
    pty.send("\x15:hint\r");
    pty.wait_for("Hint: on Java");
    pty.until("one clock, below", |screen| {
        screen.matches(" left").count() == 1
            && screen.contains("commands")
            && !screen.lines().next().unwrap_or_default().contains("left")
    });
    pty.send("Bandung\r");
    pty.ends(0);
    assert_eq!(pty.screen().matches(" left").count(), 0, "{}", pty.screen());
    assert_eq!(score(&world)["score"], 1.0);
}

#[test]
fn at_the_deadline_the_attempt_ends_by_itself_and_what_is_half_typed_is_not_marked() {
    for (question, sign) in FORMS {
        let world = World::with(question);
        let mut pty = timed(&world, "2s");
        pty.at(sign, "Ban");
        pty.until("the last minute stands out", |screen| screen.contains("[0:0"));
        pty.ends(0);
        let words = pty.words();
        assert!(words.contains("Time is up.") && words.contains("0 of 1 point"), "{words}");
        let kept = score(&world);
        assert_eq!((&kept["answered"], &kept["score"]), (&0.into(), &0.0.into()), "{kept}");
        assert!(!kept["finished"].is_null());
    }
}

#[test]
fn a_window_too_low_for_the_question_shows_the_time_below() {
    let world = World::with(ONE);
    let args = ["quiz", "deck.ron", "--time", "12m"];
    for (rows, columns) in [(6, 40), (4, 30)] {
        let mut pty = Pty::start(&world, &args, (rows, columns), &[]);
        pty.until("a time", |screen| screen.contains(" left"));
        let before = pty.screen();
        pty.until("a tick", |screen| screen != before && screen.contains(" left"));
        pty.send(ESC);
        pty.ends(130);
    }
}

#[test]
fn the_head_line_is_drawn_anew_when_the_window_is_resized() {
    let world = World::with(ONE);
    let mut pty = timed(&world, "12m");
    pty.at("UNESCO", DOWN);
    for columns in [40, 120, 80] {
        pty.resize(40, columns);
        pty.until(&format!("{columns} columns"), |screen| {
            let once = |text: &str| screen.matches(text).count() == 1;
            once(" left") && once("Which body?") && once("UNESCO") && once("A deck")
        });
    }
    pty.send(ESC);
    pty.ends(130);
}
