//! Tests `hafal stats`: in a terminal of any width, without colour, as JSON, and as a page for a browser.

use std::fs;

use crate::learner::{Dice, at, review};
use crate::pty::Pty;
use crate::world::{NOW, World};

const HOSTILE: &str = "(id: \"q1\", ask: \"<script>alert('x')</script> & \\\"q\\\" \\u{1b}[31m\", answer: Text(\"<b>Bandung</b>\")),
    (id: \"q2\", ask: \"https://example.com/<img src=x onerror=y>?\", answer: Text(\"<b>Jakarta</b>\"), tags: \"<i>\"),
    (id: \"q3\", ask: \"Third?\", answer: Number(3)),";

/// Sixty days of reviews of three questions, some wrong, one of them with another question's answer.
fn learnt() -> World {
    let world = World::with(HOSTILE);
    let mut dice = Dice(7);
    let mut log = String::new();
    for day in -60..0 {
        for n in 1..=3 {
            if dice.falls(40) {
                let rating = if dice.falls(80) { 3 } else { 1 };
                log += &review("deck", &format!("q{n}"), &at(day, &format!("1{n}:00:00")), rating);
            }
        }
    }
    world.file("log.jsonl", log);
    assert_eq!(world.run(&["log", "import", "log.jsonl"], "").status, 0);
    world.run(&["drill", "deck.ron"], "<b>Jakarta</b>\n\n<b>Jakarta</b>\n\n3\n\n");
    world
}

#[test]
fn without_reviews_it_says_how_to_begin() {
    let world = World::with(HOSTILE);
    insta::assert_snapshot!(world.run(&["stats"], "").shown(&world), @"
    No reviews yet. Start with: hafal drill
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["stats", "deck.ron", "--lang", "id"], "").shown(&world), @"
    Belum ada ulasan. Mulai dengan: hafal drill
    [exit 0]
    ");
    let json = world.json(&["stats", "--json"]);
    assert_eq!(json["cards"], serde_json::json!([]));
    let card = &world.json(&["stats", "deck.ron", "--json"])["cards"][2];
    assert_eq!(
        card,
        &serde_json::json!({"deck": "deck", "question": "q3", "part": 1, "reviews": 0, "last": null,
            "due": null, "stability": null, "difficulty": null})
    );
    assert!(!world.store().exists());
}

#[test]
fn json_has_everything_that_the_page_shows() {
    let world = learnt();
    let run = world.run(&["stats", "--json"], "");
    assert!(run.err.is_empty() && !run.out.contains('\u{1b}'), "{}", run.err);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    insta::assert_snapshot!(keys.join(" "), @"cards confusions days difficulty forecast hardest hours leeches overdue practised retention reviews seconds seen stability streak suspended today topics");
    let cards = json["cards"].as_array().unwrap();
    let reviews: u64 = cards.iter().map(|card| card["reviews"].as_u64().unwrap()).sum();
    assert_eq!(reviews, world.reviews().len() as u64);
    for card in cards {
        let stability = card["stability"].as_f64().unwrap();
        assert!(stability > 0.0 && (1.0..=10.0).contains(&card["difficulty"].as_f64().unwrap()));
        assert!(
            card["last"].as_str().unwrap() >= "2026-11"
                && card["due"].as_str().unwrap().len() == 10
        );
    }
}

#[test]
fn it_fits_the_window_and_says_the_same_without_colour() {
    let world = learnt();
    let in_window = |columns, env: &[(&str, &str)]| {
        let mut pty = Pty::start(&world, &["stats"], (400, columns), env);
        assert_eq!(pty.status(), 0);
        assert_eq!(pty.broken_rows(), Vec::<String>::new());
        assert!(pty.widest() <= usize::from(columns).min(78), "{}", pty.screen());
        (pty.screen(), pty.raw())
    };
    for columns in [40, 100] {
        let (coloured, _) = in_window(columns, &[]);
        let (plain, raw) = in_window(columns, &[("NO_COLOR", "1")]);
        assert!(!raw.contains("\x1b[3") && !raw.contains("\x1b[1;3"), "colour under NO_COLOR");
        assert_eq!(plain.lines().count(), coloured.lines().count());
        for words in ["Reviews per day", "You remember", "Hardest", "Answers you mix up"] {
            assert!(crate::pty::squeezed(&plain).contains(words), "{words}: {plain}");
        }
        assert!(plain.contains("\\u{1b}") && !raw.contains("\x1b[31m"), "{plain}");
    }
    let ascii = world.command(&["stats", "--now", NOW]).env("LANG", "C").output().unwrap().stdout;
    assert!(ascii.is_ascii());
}

#[test]
fn the_page_for_a_browser_needs_nothing_else_and_trusts_no_deck() {
    let world = learnt();
    for lang in ["en", "id"] {
        let run = world.run(&["stats", "--html", "page.html", "--lang", lang], "");
        assert!(run.status == 0 && run.out.contains("page.html"), "{run:?}");
        let page = fs::read_to_string(world.path().join("page.html")).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<svg"), "{lang}");
        assert!(page.contains(&format!("lang=\"{lang}\"")), "{lang}");
        let bare = page.replace("https://example.com/", "").replace("http-equiv", "");
        for loads in [
            "http", "src=\"", "href=\"", "url(", "@import", "<script", "<link", "<img", "<i>",
            "<b>",
        ] {
            let at = bare.find(loads);
            assert!(
                at.is_none(),
                "{lang}: {loads}: {}",
                &bare[at.unwrap().saturating_sub(80)..][..160]
            );
        }
        assert!(page.contains("&lt;script&gt;") && page.contains("&lt;b&gt;Jakarta"), "{lang}");
        assert!(!page.contains('\u{1b}'), "{lang}");
    }
    let refused = world.run(&["stats", "--html", "no/folder/page.html"], "");
    assert!(refused.status == 2 && refused.err.contains("no/folder/page.html"), "{refused:?}");
    assert_eq!(world.run(&["stats", "--html", "x.html", "--json"], "").status, 2);
}

#[test]
fn figures_do_not_change_with_rebuild_or_the_order_of_decks() {
    let world = learnt();
    world.deck("other.ron", "(id: \"z\", ask: \"Z?\", answer: True),");
    let args = ["stats", "deck.ron", "other.ron", "--json"];
    let before = world.run_on(3, &args, "").out;
    let run = world.run(&["rebuild"], "");
    assert!(run.out.contains("all were correct"), "{run:?}");
    assert_eq!(world.run_on(3, &args, "").out, before);
    assert_eq!(world.cards_on(3, &["deck.ron", "other.ron"]).len(), 4);
    assert_eq!(world.cards_on(3, &["deck.ron", "deck.ron"]).len(), 3, "no deck twice");
    assert_eq!(world.run(&["stats", "none.ron"], "").status, 2);
}

#[test]
fn a_clock_set_back_and_a_far_day_change_no_figures() {
    let world = learnt();
    for day in [-400, -30, 4_000, 30_000] {
        let run = world.run_on(day, &["stats"], "");
        assert!(run.status == 0 && !run.out.contains("NaN"), "{day}: {run:?}");
        world.json_on(day, &["stats", "--json"]);
    }
}
