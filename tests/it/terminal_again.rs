//! Tests keys that come again: a question that is gone back to, and a number key that is held down.

use serde_json::Value;

use crate::pty::{Pty, score};
use crate::world::World;

const CITY: &str = r#"(id: "city", ask: "Which city?", answer: Text("Bandung")),"#;
const BODY: &str =
    r#"(id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "UNESCO"])),"#;

fn responses(world: &World) -> Vec<Value> {
    let kept = score(world);
    let all = kept["responses"].as_array().cloned().unwrap_or_default();
    all.iter().map(|response| response["response"].clone()).collect()
}

/// Answers the second question, once it is put for the second time.
fn choose_at_last(pty: &Pty) {
    pty.until("the second question again", |screen| {
        screen.matches("2 of 2").count() == 2 && screen.contains("WHO")
    });
    pty.send(&pty.number_of("UNDP").to_string());
}

#[test]
fn an_answer_that_is_gone_back_to_stands_in_its_field_or_is_lit() {
    let world = World::with(&format!("{CITY}\n{BODY}"));
    let mut pty = world.terminal(&["quiz", "deck.ron", "--in-order", "--feedback", "none"]);
    pty.at("Which city?", "Bandun\r");
    pty.at("Which body?", ":back\r");
    pty.at("› Bandun", "\x1b[F");
    pty.send("g\r");
    choose_at_last(&pty);
    pty.ends(0);
    assert_eq!(responses(&world), ["Bandung", "UNDP"]);
}

#[test]
fn what_is_typed_takes_the_place_of_the_answer_before() {
    let world = World::with(&format!("{CITY}\n{BODY}"));
    let mut pty = world.terminal(&["quiz", "deck.ron", "--in-order", "--feedback", "none"]);
    pty.at("Which city?", "Jakarta\r");
    pty.at("Which body?", ":back\r");
    pty.at("› Jakarta", "Bandung\r");
    choose_at_last(&pty);
    pty.ends(0);
    assert_eq!(responses(&world), ["Bandung", "UNDP"]);
}

#[test]
fn a_number_key_held_down_answers_one_question() {
    let question = |number: usize| {
        format!(
            "(id: \"q{number}\", ask: \"Which of {number}?\", answer: Choice(right: \"a{number}\", wrong: [\"b{number}\", \"c{number}\"])),"
        )
    };
    let world = World::with(&(1..=3).map(question).collect::<String>());
    let mut pty = world.terminal(&["quiz", "deck.ron", "--in-order", "--feedback", "none"]);
    pty.at("Which of 1?", "2");
    pty.at("c2", "22222");
    let first = ["a2", "b2", "c2"].into_iter().find(|text| pty.number_of(text) == 1);
    pty.at_leisure("c2", "1");
    // A key pressed once more is no key held down.
    pty.at_leisure("c3", "1");
    pty.ends(0);
    let given = responses(&world);
    assert_eq!((given.len(), given[1].as_str()), (3, first));
}
