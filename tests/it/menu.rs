//! Tests `hafal` without a command: the menu of what there is to do, by keys and by lines, and every way out of it.

use rustix::process::Signal;
use serde_json::Value;

use crate::pty::{CTRL_C, DOWN, ESC, Pty, score};
use crate::terminal_window::{colours, times};
use crate::world::World;

/// Starts hafal and waits for its menu.
fn menu(world: &World, size: (u16, u16), env: &[(&str, &str)]) -> Pty {
    let pty = Pty::start(world, &[], size, env);
    pty.wait_for("What would you like to do?");
    pty
}

/// Goes on to the choice of a deck for a quiz; nothing was drilled or left unfinished before.
fn deck_menu(world: &World, size: (u16, u16), env: &[(&str, &str)]) -> Pty {
    let pty = menu(world, size, env);
    pty.send(DOWN);
    pty.at("▸ Quiz", "\r");
    pty.wait_for("Which deck?");
    pty
}

const THREE: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha")),
        (id: "b", ask: "B?", answer: Text("beta")),
        (id: "c", ask: "C?", answer: Text("gamma")),"#;

/// A world in which everything that the menu can offer is there.
fn busy() -> World {
    let world = World::with(THREE);
    world.run(&["drill", "deck.ron"], "wrong\n1\n");
    world.run(&["quiz", "deck.ron", "--in-order"], "alpha\n");
    world.deck("exam.ron", THREE);
    world.run(&["plan", "exam.ron", "2026-12-10"], "");
    world
}

fn decks(world: &World) -> Vec<Value> {
    world.json(&["decks", "--json"]).as_array().unwrap().clone()
}

#[test]
fn the_choice_of_a_deck_tells_how_many_questions_each_has() {
    let world = World::new();
    let mut pty = deck_menu(&world, (40, 80), &[]);
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
fn enter_on_a_deck_begins_a_quiz_of_ten_questions() {
    let world = World::new();
    let mut pty = deck_menu(&world, (40, 80), &[]);
    pty.at("(hafal quiz DECK -n 10)", "\r");
    pty.at("1 of 10", ESC);
    pty.ends(130);
    assert!(pty.words().contains("--resume"), "{}", pty.screen());
    assert_eq!(score(&world)["asked"], 10);
}

#[test]
fn an_entry_does_what_its_command_does() {
    let world = busy();
    for (downs, begins, status) in
        [(0, "B?", 130), (1, "due", 0), (3, "exam on Thursday 10 December", 0), (4, "reviews", 0)]
    {
        // High enough that no page scrolls away before it is read.
        let mut pty = menu(&world, (120, 100), &[]);
        for _ in 0..downs {
            pty.send(DOWN);
        }
        pty.send("\r");
        pty.wait_for(begins);
        pty.send(ESC);
        assert_eq!(pty.status(), status, "{begins}: {}", pty.screen());
    }
}

#[test]
fn the_menu_names_what_there_is_to_do_and_the_command_for_it() {
    let world = busy();
    let mut pty = menu(&world, (40, 100), &[]);
    for row in [
        "▸ Continue     1 of 3 answered, A deck",
        "hafal quiz --resume",
        "  Quiz         choose a deck",
        "hafal quiz DECK",
        "  Exam         in 16 days, A deck",
        "hafal ready",
        "  Statistics   what your reviews add up to",
    ] {
        pty.wait_for(row);
    }
    pty.wait_for("  Drill        due 0 · new ");
    pty.send(ESC);
    pty.ends(0);
}

#[test]
fn without_anything_done_the_menu_offers_a_drill_a_quiz_and_statistics() {
    let world = World::new();
    let run = world.run(&["--plain"], "");
    let counts = world.run(&["drill"], "").out;
    let counts = counts.lines().find(|line| line.starts_with("due")).unwrap();
    let menu = [
        "What would you like to do?",
        &format!("1. Drill: {counts} (hafal drill)"),
        "2. Quiz: choose a deck (hafal quiz DECK)",
        "3. Statistics: what your reviews add up to (hafal stats)",
    ];
    assert_eq!(run.out.lines().collect::<Vec<_>>(), menu);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "the end of input leaves");
}

#[test]
fn the_menu_counts_as_the_drill_does() {
    let world = World::with(THREE);
    world.run(&["drill", "deck.ron"], "wrong\n1\n");
    for now in ["2026-11-24T09:00:00+07:00", "2026-11-26T09:00:00+07:00"] {
        let menu = world.run_at(now, &["--plain"], "");
        let drill = world.run_at(now, &["drill"], "");
        let counts = drill.out.lines().find(|line| line.starts_with("due")).unwrap();
        assert!(
            menu.out.contains(&format!("1. Drill: {counts} (hafal drill)")),
            "{menu:?} {drill:?}"
        );
    }
}

#[test]
fn with_plain_the_menu_takes_a_number_and_goes_on_with_the_lines_that_follow() {
    let world = busy();
    let run = world.run(&["--plain"], "9\n1\nbeta\ngamma\n");
    assert!(run.out.contains("9 is not a number from 1 to 5."), "{run:?}");
    assert!(run.status == 0 && run.out.contains("3 of 3 points"), "{run:?}");
    let run = world.run(&["--plain", "--lang", "id"], "");
    assert!(run.out.contains("\n3. Ujian: 16 hari lagi, A deck (hafal ready)\n"), "{run:?}");
    let quiz = world.run(&["--plain"], "2\n1\nx\n:quit\n");
    assert_eq!(quiz.status, 130, "{quiz:?}");
    for input in ["q\n", ":quit\n", ":keluar\n", ""] {
        let run = world.run(&["--plain"], input);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
    }
}

#[test]
fn decks_in_the_language_of_the_interface_come_first() {
    let world = World::new();
    for (lang, first) in [("en", "South-South Cooperation"), ("id", "Kerja Sama Selatan-Selatan")] {
        let run = world.run(&["--plain", "--lang", lang], "2\n");
        assert!(run.out.contains(&format!("\n1. {first}: ")), "{run:?}");
        let titles: Vec<&str> =
            run.out.lines().skip_while(|line| !line.contains("-n 10")).collect();
        assert_eq!(titles.len(), 5, "{run:?}");
    }
}

#[test]
fn an_attempt_whose_deck_is_gone_is_not_offered() {
    let world = World::with(THREE);
    world.run(&["quiz", "deck.ron"], "x\n");
    assert!(world.run(&["--plain"], "").out.contains("Continue"));
    std::fs::remove_file(world.path().join("deck.ron")).unwrap();
    assert!(!world.run(&["--plain"], "").out.contains("Continue"));
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
    let mut decks = decks(&world);
    decks.sort_by_key(|deck| deck["language"] == "id");
    let titles: Vec<String> =
        decks.iter().map(|deck| deck["title"].as_str().unwrap().to_owned()).collect();
    assert!(titles.len() > 2 && titles.contains(&title.to_owned()), "{titles:?}");
    for columns in [200, 80] {
        let mut pty = deck_menu(&world, (40, columns), &[]);
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
    let mut pty = deck_menu(&world, (40, 40), &[]);
    for _ in 0..4 {
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
