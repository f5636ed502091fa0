//! Tests `drill --as-choices`: typed cards are put as choices in their first two reviews.

use serde_json::Value;

use crate::world::{Run, World};

const CAPITALS: &str = r#"
        (id: "jp", ask: "Capital of Japan?", answer: Text("Tokyo", "Edo"), hint: "T…", why: "since 1868"),
        (id: "kr", ask: "Capital of Korea?", answer: Text("Seoul")),
        (id: "cn", ask: "Capital of China?", answer: Text("Beijing")),
        (id: "n", ask: "How many?", answer: Number(3)),"#;

const TODAY: &str = "2026-11-24T09:00:00+07:00";

fn drill(world: &World, now: &str, input: &str) -> Run {
    world.run_at(now, &["drill", "deck.ron", "--as-choices", "--limit", "1"], input)
}

/// The number that an option has on the screen.
fn number(out: &str, option: &str) -> String {
    let at = out.find(&format!(". {option}\n")).unwrap_or_else(|| panic!("no {option}: {out}"));
    out[at - 1..at].to_owned()
}

#[test]
fn a_typed_card_is_picked_twice_and_then_typed() {
    let world = World::with(CAPITALS);
    let put = drill(&world, TODAY, "").out;
    assert!(put.contains("Capital of Japan?") && put.contains("1. "), "{put}");
    assert!(!put.contains("Edo") && put.contains(". Tokyo\n"), "{put}");
    let picked = drill(&world, TODAY, &format!("{}\n3\n", number(&put, "Tokyo")));
    assert!(picked.out.contains("✓ Tokyo") && picked.out.contains("[2 hard"), "{}", picked.out);
    assert!(picked.out.contains("since 1868"), "{}", picked.out);
    let again = "2026-12-24T09:00:00+07:00";
    let put = drill(&world, again, "").out;
    assert!(put.contains("Capital of Japan?") && put.contains("1. "), "{put}");
    drill(&world, again, &format!("{}\n3\n", number(&put, "Tokyo")));
    let third = "2027-06-24T09:00:00+07:00";
    let typed = drill(&world, third, "tokyo\n3\n").out;
    assert!(typed.contains("(in words)") && typed.contains("✓ Tokyo"), "{typed}");
}

#[test]
fn the_log_tells_that_it_was_put_as_a_choice() {
    let world = World::with(CAPITALS);
    let put = drill(&world, TODAY, "").out;
    drill(&world, TODAY, &format!("{}\n3\n", number(&put, "Seoul")));
    let info: Value = world.json(&["info", "deck.ron", "jp", "--json"]);
    assert!(info.to_string().contains("\"Seoul\""), "{info}");
    let store = rusqlite::Connection::open(world.store()).unwrap();
    let data: String = store.query_row("SELECT data FROM history", [], |row| row.get(0)).unwrap();
    assert!(data.contains("\"kind\":\"choice\""), "{data}");
}

#[test]
fn an_undone_card_is_put_as_the_same_choice_again() {
    let world = World::with(CAPITALS);
    let put = drill(&world, TODAY, "").out;
    let pick = number(&put, "Tokyo");
    let run = world.run(
        &["drill", "deck.ron", "--as-choices", "--limit", "2"],
        &format!("{pick}\n3\n:undo\n{pick}\n3\n"),
    );
    assert_eq!(run.out.matches("✓ Tokyo").count(), 2, "{}", run.out);
}

#[test]
fn a_blank_is_a_choice_in_its_sentence_without_the_words_of_other_blanks() {
    let cloze = r#"(id: "gaps", answer: Cloze("{Jakarta} lies on {Java}."), hint: "The second is an island."),"#;
    let world = World::with(&format!("{cloze}{CAPITALS}"));
    let run = drill(&world, TODAY, ":hint\n1\n3\n");
    assert!(run.out.contains("____ lies on Java.\n"), "{}", run.out);
    assert!(run.out.contains(". Jakarta\n") && !run.out.contains(". Java\n"), "{}", run.out);
    assert!(run.out.contains("This question has no hint."), "{}", run.out);
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn a_number_without_others_stays_typed() {
    let world = World::with("(id: \"n\", ask: \"How many?\", answer: Number(3)),");
    let run = drill(&world, TODAY, "3\n\n");
    assert!(run.out.contains("(a number)") && run.out.contains("[3 good"), "{}", run.out);
}

#[test]
fn a_card_asked_the_other_way_stays_typed() {
    let world = World::with(
        r#"(id: "a", ask: "Japan", answer: Text("Tokyo"), both_ways: true),
        (id: "b", ask: "Korea", answer: Text("Seoul"), both_ways: true),
        (id: "c", ask: "China", answer: Text("Beijing"), both_ways: true),"#,
    );
    let mut seen = String::new();
    for day in 24..=30 {
        let now = format!("2026-11-{day}T09:00:00+07:00");
        let args = ["drill", "deck.ron", "--as-choices"];
        let run = world.run_at(&now, &args, &"1\n4\n".repeat(3));
        seen += &run.out;
    }
    assert!(seen.contains("Tokyo\n(in words)"), "{seen}");
    assert!(seen.contains("Japan\n(one number from 1 to 3)"), "{seen}");
}
