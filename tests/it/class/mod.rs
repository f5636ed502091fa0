//! Tests `hafal class`: pupils' phones and their teacher, over plain HTTP.

mod answering;
mod joining;
mod killed;
mod secrets;
mod serving;
mod teacher;
mod time;

/// A deck with a question of each form, and a card that a class is not asked.
const DECK: &str = r#"
(id: "text", ask: "The capital of Indonesia?", answer: Text("Jakarta"), why: "Since 1945."),
(id: "number", ask: "How many days has a week?", answer: Number(7)),
(id: "one", ask: "Which is in Europe?", answer: Choice(right: "Paris", wrong: ["Lima", "Quito"])),
(id: "truth", ask: "The Sun is a star.", answer: True),
(id: "many", ask: "Which are even?", answer: Many(right: ["2", "4"], wrong: ["3", "5"])),
(id: "sort", ask: "Count.", answer: Order("one", "two", "three")),
(id: "pair", ask: "Match.", answer: Match(("a", "first"), ("b", "second"))),
(id: "card", ask: "A card?", answer: Card("its back")),
"#;
