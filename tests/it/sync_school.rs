//! Tests `hafal sync` for a school: rooms of one class, several classes in one folder, stores that were restored.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::world::World;

const CAPITALS: &str = r#"
(id: "id", ask: "The capital of Indonesia?", answer: Text("Jakarta")),
(id: "jp", ask: "The capital of Japan?", answer: Text("Tokyo")),
"#;

/// The laptops of two rooms, and a stick that is carried between them.
struct Rooms {
    first: World,
    second: World,
    stick: PathBuf,
}

impl Rooms {
    fn new() -> Self {
        let (first, second) = (World::with(CAPITALS), World::with(CAPITALS));
        let stick = first.path().join("stick");
        fs::create_dir(&stick).unwrap();
        Self { first, second, stick }
    }

    /// Syncs, and gives what was sent and received.
    fn sync(&self, world: &World, args: &[&str]) -> (i64, i64) {
        let stick = self.stick.to_str().unwrap();
        let run = world.json(&[&["sync", stick, "--json"], args].concat());
        let count = |key: &str| run[key].as_i64().unwrap();
        (count("sent"), count("received"))
    }

    /// Lets both meet until nothing is new.
    fn meet(&self, args: &[&str]) {
        for world in [&self.first, &self.second, &self.first] {
            self.sync(world, args);
        }
        for world in [&self.second, &self.first] {
            assert_eq!(self.sync(world, args), (0, 0));
        }
    }
}

fn ask(world: &World, class: &str, name: &str, answers: &str) {
    let args = ["quiz", "deck.ron", "--class", class, "--as", name, "--in-order"];
    let run = world.run(&args, answers);
    assert_eq!(run.status, 0, "{run:?}");
}

/// Who has attempts in a class, sorted.
fn learners(world: &World, class: &str) -> Vec<String> {
    let scores = world.json(&["scores", "--json", "--class", class]);
    let name = |one: &Value| one["learner"].as_str().unwrap().to_owned();
    let mut names: Vec<String> = scores.as_array().unwrap().iter().map(name).collect();
    names.sort();
    names
}

#[test]
fn the_rooms_of_a_class_come_together_and_other_classes_stay_apart() {
    let rooms = Rooms::new();
    ask(&rooms.first, "uts", "Ani", "Jakarta\n:flag which year?\nOsaka\n:right\n");
    ask(&rooms.second, "uts", "Edo", "Bandung\nTokyo\n");
    ask(&rooms.second, "7b", "Sari", "Jakarta\nTokyo\n");
    rooms.sync(&rooms.second, &["--class", "7b"]);
    rooms.meet(&["--class", "uts"]);
    for world in [&rooms.first, &rooms.second] {
        assert_eq!(learners(world, "uts"), ["Ani", "Edo"]);
        let items = world.json(&["items", "deck.ron", "--class", "uts", "--json"]);
        assert_eq!(items["attempts"], 2);
        let disputes = world.json(&["disputes", "--class", "uts", "--json"]);
        assert_eq!(disputes.as_array().unwrap().len(), 1);
        let flagged = world.json(&["flagged", "--class", "uts", "--json"]);
        assert_eq!(flagged[0]["why"], "which year?");
    }
    assert_eq!(learners(&rooms.second, "7b"), ["Sari"]);
    // What the teacher's own store has is no part of a class, nor the other way round.
    assert_eq!(rooms.sync(&rooms.first, &[]), (0, 0));
}

#[test]
fn a_claim_rejected_in_one_room_is_listed_in_none() {
    let rooms = Rooms::new();
    ask(&rooms.first, "uts", "Ani", "Jakarta\nOsaka\n:right\n");
    ask(&rooms.second, "uts", "Edo", "Jakarta\nKyoto\n:right\n");
    rooms.meet(&["--class", "uts"]);
    let claims = |world: &World| -> Vec<String> {
        let listed = world.json(&["disputes", "--class", "uts", "--json"]);
        listed
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["response"].as_str().unwrap().to_owned())
            .collect()
    };
    let osaka = claims(&rooms.first).iter().position(|one| one.contains("Osaka")).unwrap() + 1;
    let reject = ["disputes", "--class", "uts", "--reject", &osaka.to_string()];
    assert_eq!(rooms.first.run(&reject, "").status, 0);
    rooms.meet(&["--class", "uts"]);
    for world in [&rooms.first, &rooms.second] {
        assert_eq!(claims(world), ["Kyoto"]);
    }
    // Another class of the same teacher decides for itself.
    ask(&rooms.second, "7b", "Sari", "Jakarta\nOsaka\n:right\n");
    rooms.meet(&["--class", "7b"]);
    assert_eq!(
        rooms.second.json(&["disputes", "--class", "7b", "--json"]).as_array().unwrap().len(),
        1
    );
}

#[test]
fn the_marks_of_a_class_that_met_are_the_same_in_every_room() {
    let rooms = Rooms::new();
    ask(&rooms.first, "uts", "Ani", "Jakarta\nKyoto\n");
    ask(&rooms.second, "uts", "Edo", "Jakarta\nKyoto\n");
    rooms.meet(&["--class", "uts"]);
    let corrected = CAPITALS.replace("Text(\"Tokyo\")", "Text(\"Tokyo\", \"Kyoto\")");
    rooms.first.deck("deck.ron", &corrected);
    assert_eq!(rooms.first.run(&["remark", "deck.ron", "--class", "uts"], "y\n").status, 0);
    rooms.meet(&["--class", "uts"]);
    let shares = |world: &World| -> Vec<f64> {
        let scores = world.json(&["scores", "--json", "--class", "uts"]);
        scores.as_array().unwrap().iter().map(|one| one["score"].as_f64().unwrap()).collect()
    };
    assert_eq!(shares(&rooms.first), shares(&rooms.second));
}

#[test]
fn a_restored_store_gets_back_what_it_lost_and_takes_a_name_of_its_own() {
    let rooms = Rooms::new();
    let (home, stick) = (&rooms.first, &rooms.stick);
    let drill = |answers: &str, now: &str| home.run_at(now, &["drill", "deck.ron"], answers);
    drill("Jakarta\n3\nTokyo\n2\n", "2026-11-20T09:00:00+07:00");
    rooms.sync(home, &[]);
    assert_eq!(home.run(&["backup", "old.db"], "").status, 0);
    drill("Jakarta\n3\nTokyo\n2\n", "2026-11-23T09:00:00+07:00");
    rooms.sync(home, &[]);
    let before = home.reviews();
    assert_eq!(home.run(&["restore", "old.db"], "").status, 0);
    assert!(home.reviews().len() < before.len());
    let (_, received) = rooms.sync(home, &[]);
    assert_eq!(usize::try_from(received).unwrap(), before.len() - 2);
    assert_eq!(home.reviews(), before);
    assert_eq!(rooms.sync(home, &[]), (0, 0));
    assert_eq!(fs::read_dir(stick).unwrap().count(), 2, "each copy writes a file of its own");
    rooms.meet(&[]);
    assert_eq!(rooms.second.reviews(), before);
}

#[test]
fn a_review_of_a_deck_that_is_not_here_is_kept_and_named() {
    let rooms = Rooms::new();
    rooms.first.run(&["drill", "deck.ron"], "Jakarta\n3\nTokyo\n2\n");
    rooms.sync(&rooms.first, &[]);
    let elsewhere = World::new();
    rooms.sync(&elsewhere, &[]);
    let orphans = elsewhere.json(&["orphans", "--json"]);
    let named: Vec<&str> =
        orphans.as_array().unwrap().iter().map(|one| one["question"].as_str().unwrap()).collect();
    assert_eq!((named, &orphans[0]["deck"]), (vec!["id", "jp"], &"deck".into()));
}

#[test]
fn a_question_reworded_on_one_machine_keeps_its_history_on_both() {
    let rooms = Rooms::new();
    let old = "(ask: \"The capital of Peru?\", answer: Text(\"Lima\")),";
    let new = "(ask: \"Which city is the capital of Peru?\", answer: Text(\"Lima\")),";
    for (world, day) in [(&rooms.first, 20), (&rooms.second, 21)] {
        world.deck("deck.ron", old);
        world.run_at(&format!("2026-11-{day}T09:00:00+07:00"), &["drill", "deck.ron"], "Lima\n3\n");
    }
    rooms.meet(&[]);
    rooms.first.deck("deck.ron", new);
    rooms.first.run(&["drill", "deck.ron"], "Lima\n3\n");
    rooms.meet(&[]);
    rooms.second.deck("deck.ron", new);
    let cards = |world: &World| world.json(&["stats", "deck.ron", "--json"])["cards"].clone();
    rooms.second.run(&["drill", "deck.ron"], "");
    rooms.meet(&[]);
    let reviews = rooms.first.reviews().len();
    assert!(reviews >= 2);
    assert_eq!(cards(&rooms.first)[0]["reviews"], reviews);
    assert_eq!(cards(&rooms.first), cards(&rooms.second));
}
