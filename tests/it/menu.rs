//! Tests `hafal` without a command: the menu of decks, and every way out of it.

use rustix::process::Signal;
use serde_json::Value;

use crate::pty::{CTRL_C, DOWN, ESC, Pty, score};
use crate::terminal_window::{colours, times};
use crate::world::World;

/// Starts hafal and waits for its menu of decks.
fn menu(world: &World, size: (u16, u16), env: &[(&str, &str)]) -> Pty {
    let pty = Pty::start(world, &[], size, env);
    pty.wait_for("Which deck?");
    pty
}

fn decks(world: &World) -> Vec<Value> {
    world.json(&["decks", "--json"]).as_array().unwrap().clone()
}

#[test]
fn hafal_alone_shows_the_decks_and_how_many_questions_each_has() {
    let world = World::new();
    let mut pty = menu(&world, (40, 80), &[]);
    for deck in decks(&world) {
        let count = format!("{} questions", deck["questions"]);
        let title = deck["title"].as_str().unwrap().to_owned();
        let row =
            |screen: &str| screen.lines().any(|row| row.contains(&title) && row.contains(&count));
        pty.until(&title, row);
    }
    pty.send(ESC);
    pty.ends(0);
    assert!(!world.store().exists(), "nothing was begun");
}

#[test]
fn enter_in_the_menu_begins_a_quiz() {
    let world = World::new();
    let mut pty = menu(&world, (40, 80), &[]);
    pty.send("\r");
    pty.at("1 of 10", ESC);
    pty.ends(130);
    assert!(pty.words().contains("--resume"), "{}", pty.screen());
    assert_eq!(score(&world)["asked"], 10);
}

#[test]
fn the_menu_begins_with_what_is_due() {
    let world = World::with("(ask: \"What?\", answer: Text(\"alpha\")),");
    world.run(&["drill", "deck.ron"], "wrong\n1\n");
    let mut pty = menu(&world, (40, 80), &[]);
    pty.at("Drill: 1 due", "\r");
    pty.at("What?", ESC);
    pty.ends(0);
}

#[test]
fn every_way_out_of_the_menu_gives_the_terminal_back() {
    let world = World::new();
    for (key, status) in [(ESC, 0), (CTRL_C, 130)] {
        let mut pty = menu(&world, (40, 80), &[]);
        pty.send(DOWN);
        pty.send(key);
        pty.ends(status);
    }
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let mut pty = menu(&world, (40, 80), &[]);
        pty.signal(signal);
        pty.ends(130);
    }
}

#[test]
fn a_terminal_closed_at_the_menu_ends_hafal() {
    let world = World::new();
    let mut pty = menu(&world, (40, 80), &[]);
    pty.close();
    pty.status();
}

#[test]
fn the_menu_shows_each_deck_once_however_often_the_light_moves_and_however_narrow_it_is() {
    let world = World::new();
    let title = "東南アジア諸国とアフリカ諸国の会議";
    world.file("cjk.ron", format!("(title: {title:?}, questions: [(ask: \"a?\", answer: True)])"));
    world.run(&["quiz", "cjk.ron"], "1\n");
    let titles: Vec<String> =
        decks(&world).iter().map(|deck| deck["title"].as_str().unwrap().to_owned()).collect();
    assert!(titles.len() > 2 && titles.contains(&title.to_owned()), "{titles:?}");
    for columns in [200, 80] {
        let mut pty = menu(&world, (40, columns), &[]);
        for turn in 1..=titles.len() * 2 {
            pty.send(DOWN);
            let once = |screen: &str| {
                let lit = screen.lines().position(|row| row.contains('▸'));
                lit == screen
                    .lines()
                    .position(|row| row.contains(&titles[turn % titles.len()][..9]))
                    && times(screen, "Which deck?") == 1
                    && titles.iter().all(|title| times(screen, title) == 1)
            };
            pty.until(&format!("turn {turn} in {columns} columns"), once);
        }
        pty.send(ESC);
        pty.ends(0);
    }
}

#[test]
fn the_menu_keeps_to_a_narrow_window() {
    let world = World::new();
    let mut pty = menu(&world, (40, 40), &[]);
    for _ in 0..5 {
        pty.send(DOWN);
    }
    pty.until("the light back", |screen| {
        screen.contains("▸ South-South") && times(screen, "Which deck?") == 1
    });
    assert!(pty.screen().lines().all(|row| row.chars().count() <= 40), "{}", pty.screen());
    pty.send(ESC);
    pty.ends(0);
}

#[test]
fn the_menu_has_colours_by_the_same_rule() {
    let world = World::new();
    for (env, coloured) in
        [(&[("NO_COLOR", "1")][..], false), (&[("NO_COLOR", "")], true), (&[], true)]
    {
        let mut pty = menu(&world, (40, 80), env);
        pty.send(ESC);
        pty.ends(0);
        assert_eq!(!colours(&pty.raw()).is_empty(), coloured, "{env:?}");
    }
}

#[test]
fn hafal_alone_on_a_dumb_terminal_says_how_to_begin() {
    let world = World::new();
    let mut pty = Pty::start(&world, &[], (40, 80), &[("TERM", "dumb")]);
    assert_eq!(pty.status(), 0);
    assert!(pty.words().contains("hafal quiz") && !pty.raw().contains('\x1b'), "{}", pty.screen());
}
