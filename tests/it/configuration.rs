//! Tests where settings come from: flags beat the environment, and the environment beats `config.ron`.

use serde_json::Value;

use crate::drill::{asked, numbers};
use crate::world::{NOW, World, finish};

const CONFIG: &str = ".config/hafal/config.ron";

/// The days until a card is due again that is new, known and rated Good.
fn days_after_good(world: &World, deck: &str) -> i64 {
    world.run(&["drill", deck, "--limit", "1"], "0\n3\n");
    let stats = world.json(&["stats", deck, "--json"]);
    let due: jiff::civil::Date = stats["cards"][0]["due"].as_str().unwrap().parse().unwrap();
    let today: jiff::civil::Date = NOW[..10].parse().unwrap();
    i64::from((due - today).get_days())
}

#[test]
fn new_cards_a_day_come_from_the_file_unless_a_flag_says_otherwise() {
    let world = World::with(&numbers(9));
    let new = || world.json(&["due", "deck.ron", "--json"])[0]["new"].clone();
    assert_eq!(new(), 9);
    world.file(CONFIG, "(new: 2)");
    assert_eq!(new(), 2);
    let all = "x\n3\n".repeat(9);
    assert_eq!(asked(&world.run(&["drill", "deck.ron"], &all)), [0, 1]);
    assert_eq!(asked(&world.run(&["drill", "deck.ron", "--new", "5"], &all)), [2, 3, 4]);
    world.file(CONFIG, "(new: 0)");
    assert_eq!(new(), 0);
}

#[test]
fn a_higher_retention_asks_sooner() {
    let days = |config: &str| {
        let world = World::with(&numbers(1));
        world.file(CONFIG, config);
        days_after_good(&world, "deck.ron")
    };
    let (low, usual, high) =
        (days("(retention: 0.7)"), days("(retention: 0.9)"), days("(retention: 0.99)"));
    assert!(low > usual && usual > high, "{low} {usual} {high}");
    assert_eq!(days("()"), usual, "0.9 is the default");
}

#[test]
fn the_retention_of_one_deck_beats_that_of_all() {
    let world = World::with(&numbers(1));
    world.deck("other.ron", &numbers(1));
    world.file(CONFIG, "(retention: 0.99, decks: {\"other\": (retention: 0.7)})");
    assert!(days_after_good(&world, "deck.ron") < days_after_good(&world, "other.ron"));
}

#[test]
fn the_configuration_is_found_where_the_platform_keeps_it() {
    let world = World::with(&numbers(9));
    world.file(CONFIG, "(new: 2)");
    world.file("elsewhere/hafal/config.ron", "(new: 3)");
    let mut command = world.command(&["due", "deck.ron", "--json", "--now", NOW]);
    command.env("XDG_CONFIG_HOME", world.path().join("elsewhere"));
    let run = finish(command.spawn().unwrap(), "");
    let due: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(due[0]["new"], 3);
}

#[test]
fn the_data_flag_beats_the_environment() {
    let world = World::with(&numbers(1));
    world.run(&["quiz", "deck.ron", "--data", "flag"], "0\n");
    assert!(world.path().join("flag/hafal.db").exists() && !world.store().exists());
    world.run(&["quiz", "deck.ron"], "0\n");
    assert!(world.store().exists());
    let kept = |args: &[&str]| world.json(args).as_array().unwrap().len();
    world.run(&["quiz", "deck.ron"], "0\n");
    assert_eq!(kept(&["scores", "--json", "--data", "flag"]), 1);
    assert_eq!(kept(&["scores", "--json"]), 2);
}

#[test]
fn an_empty_data_variable_is_ignored() {
    let world = World::with(&numbers(1));
    let mut command = world.command(&["quiz", "deck.ron", "--now", NOW]);
    command.env("HAFAL_DATA", "");
    let run = finish(command.spawn().unwrap(), "0\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(world.path().join(".local/share/hafal/hafal.db").exists());
}
