//! Tests round trips: a deck of every kind is exported to each format and imported again, and each loss is reported.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::world::World;

/// The losses of the tour's questions on a round trip through a format.
struct Journey {
    format: &'static str,
    /// Questions that the format has no place for.
    skipped: &'static str,
    /// Questions that are exported with a reported loss.
    changed: &'static str,
    /// Differences that are not reported, because the format has no place for the field.
    silent: &'static str,
}

const JOURNEYS: [Journey; 6] = [
    Journey { format: "json", skipped: "", changed: "", silent: "" },
    Journey {
        format: "csv",
        skipped: "boiling butterfly capitals lays-no-eggs nearest-planet primes rainbow sides signs states-of-matter sun whale",
        changed: "berlin-wall cave dozen-squared independence leap-year moon ocean pi spelling thanks water",
        silent: "day-and-night:from iron:from",
    },
    Journey {
        format: "gift",
        skipped: "boiling butterfly day-and-night iron rainbow signs states-of-matter",
        changed: "berlin-wall independence moon",
        silent: "",
    },
    Journey {
        format: "moodle",
        skipped: "day-and-night iron rainbow states-of-matter",
        changed: "berlin-wall independence moon signs",
        silent: "",
    },
    Journey {
        format: "hashcards",
        skipped: "butterfly capitals lays-no-eggs nearest-planet primes rainbow sides states-of-matter sun whale",
        changed: "berlin-wall boiling cave dozen-squared independence leap-year moon ocean pi signs thanks water",
        silent: "day-and-night:id iron:id spelling:answer spelling:id",
    },
    Journey {
        format: "apkg",
        skipped: "butterfly capitals lays-no-eggs nearest-planet primes rainbow sides states-of-matter sun whale",
        changed: "berlin-wall boiling cave dozen-squared independence leap-year moon ocean pi signs thanks water",
        silent: "",
    },
];

/// A world with the tour, which has a question of every kind and uses every field.
fn tour() -> World {
    let world = World::new();
    world.file("tour.ron", fs::read("decks/tour.ron").unwrap());
    world
}

/// Exports a deck to `out.FORMAT` and returns the report.
fn export(world: &World, deck: &str, format: &str) -> Value {
    let file = format!("out.{format}");
    let args = ["export", deck, "--to", format, "--output", &file, "--force", "--json"];
    report(world, &args)
}

/// Imports `out.FORMAT` as a deck and returns the report.
fn import(world: &World, format: &str, deck: &str) -> Value {
    let file = format!("out.{format}");
    report(world, &["import", &file, "--from", format, "--output", deck, "--force", "--json"])
}

fn report(world: &World, args: &[&str]) -> Value {
    let run = world.run(args, "");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let is_whole = report["skipped"].as_array().unwrap().is_empty();
    assert_eq!((run.status, run.err.as_str()), (i32::from(!is_whole), ""), "{args:?}");
    report
}

/// A deck's questions by their words, since not every format keeps ids.
fn questions(world: &World, deck: &str) -> BTreeMap<String, Value> {
    let run = world.run(&["export", deck, "--to", "json"], "");
    let deck: Value = serde_json::from_str(&run.out).unwrap();
    let prompt = |question: &Value| {
        let ask = question["ask"].as_str();
        ask.or(question["answer"]["Cloze"]["text"].as_str()).unwrap().to_owned()
    };
    let questions = deck["questions"].as_array().unwrap();
    questions.iter().map(|question| (prompt(question), question.clone())).collect()
}

/// The ids of the questions in a list of a report, sorted, each once, without those that hafal brings back whole from a
/// comment.
fn ids(list: &Value) -> String {
    let rows = list.as_array().unwrap().iter();
    let others = rows.filter(|row| !row["why"].as_str().unwrap().starts_with("only hafal reads"));
    let mut ids: Vec<&str> = others.map(|row| row["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// The fields in which two questions differ.
fn differences<'a>(left: &'a Value, right: &'a Value) -> Vec<&'a str> {
    let fields = |value: &'a Value| value.as_object().unwrap().keys().map(String::as_str);
    let mut names: Vec<&str> =
        fields(left).chain(fields(right)).filter(|name| left[name] != right[name]).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn every_question_is_exported_or_skipped() {
    let world = tour();
    for Journey { format, skipped, changed, .. } in JOURNEYS {
        let report = export(&world, "tour.ron", format);
        assert_eq!(report["format"], format);
        assert_eq!(ids(&report["skipped"]), skipped, "{format}");
        assert_eq!(ids(&report["changed"]), changed, "{format}");
        let skipped = report["skipped"].as_array().unwrap().len() as u64;
        assert_eq!(report["questions"].as_u64().unwrap() + skipped, 25, "{format}");
    }
}

#[test]
fn every_difference_is_reported_or_known() {
    let world = tour();
    let before = questions(&world, "tour.ron");
    for Journey { format, skipped, changed, silent } in JOURNEYS {
        export(&world, "tour.ron", format);
        import(&world, format, "back.ron");
        let after = questions(&world, "back.ron");
        let mut unsaid = Vec::new();
        for (words, question) in &before {
            let id = question["id"].as_str().unwrap();
            let said = |list: &str| list.split(' ').any(|said| said == id);
            match after.get(words) {
                Some(_) if said(skipped) => panic!("{format}: {id} was to be skipped"),
                Some(back) if said(changed) => {
                    let lost = differences(question, back);
                    let kept = ["hint", "why", "tags", "level", "points"];
                    assert!(!lost.iter().any(|at| kept.contains(at)), "{format} {id}: {lost:?}");
                }
                Some(back) => {
                    unsaid
                        .extend(differences(question, back).iter().map(|at| format!("{id}:{at}")));
                }
                None => assert!(said(skipped) || said(changed), "{format}: {id} is gone"),
            }
        }
        unsaid.sort_unstable();
        assert_eq!(unsaid.join(" "), silent, "{format}");
    }
}

#[test]
fn a_second_journey_loses_nothing_more() {
    let world = tour();
    for Journey { format, .. } in JOURNEYS {
        export(&world, "tour.ron", format);
        import(&world, format, "once.ron");
        let report = export(&world, "once.ron", format);
        assert_eq!((ids(&report["skipped"]), ids(&report["changed"])), Default::default());
        import(&world, format, "twice.ron");
        assert_eq!(questions(&world, "twice.ron"), questions(&world, "once.ron"), "{format}");
    }
}

#[test]
fn an_imported_deck_has_no_mistakes_and_an_id_for_every_question() {
    let world = tour();
    for Journey { format, .. } in JOURNEYS {
        export(&world, "tour.ron", format);
        import(&world, format, "back.ron");
        let check = world.run(&["check", "back.ron", "--json"], "");
        assert_eq!(check.status, 0, "{format}: {}", check.out);
        let text = fs::read_to_string(world.path().join("back.ron")).unwrap();
        let ids = text.lines().filter(|line| line.starts_with("            id: ")).count();
        assert_eq!(ids, questions(&world, "back.ron").len(), "{format}: {text}");
    }
}

#[test]
fn the_head_of_a_deck_survives_json_and_so_does_every_byte_of_its_own_text() {
    let world = tour();
    let before = world.run(&["export", "tour.ron", "--to", "json"], "").out;
    export(&world, "tour.ron", "json");
    import(&world, "json", "back.ron");
    assert_eq!(world.run(&["export", "back.ron", "--to", "json"], "").out, before);
}

#[test]
fn signs_of_markup_come_back_as_they_were_typed() {
    let world = World::with(
        r#"
        (id: "signs", ask: "Is <b> {not} [bold] ~ = # : \\ \" | & &amp; a tag?", answer: Card("<i>, {x}, [y], ~z = #1 : \\n \" | &lt;")),
        (id: "lines", ask: "Two\nlines?", answer: Card("yes,\nthree\n\nlines")),
        (id: "scripts", ask: "日本 ελ עב a\u{301} 😀?", answer: Card("Ω")),
        (id: "spaces", ask: "What, \"quoted\"; and tab\u{9}there?", answer: Card("a; b, c")),"#,
    );
    let before = questions(&world, "deck.ron");
    for format in ["json", "csv", "tsv", "hashcards", "apkg"] {
        let report = export(&world, "deck.ron", format);
        assert_eq!((&report["questions"], ids(&report["changed"])), (&4.into(), String::new()));
        import(&world, format, "back.ron");
        let after = questions(&world, "back.ron");
        for (words, question) in &before {
            assert_eq!(after[words]["answer"], question["answer"], "{format}");
        }
    }
}

#[test]
fn a_choice_keeps_its_options_and_their_comments_in_gift_and_moodle() {
    let world = World::with(
        r##"(id: "c", ask: "Is {this} = ~that?", answer: Choice(right: "a = b", wrong: [("c ~ d", "no: } here"), "#e\\"])),
        (id: "m", ask: "Which?", answer: Many(right: ["a", "b", "c"], wrong: ["d"])),
        (id: "p", ask: "Pair.", answer: Match(("x -> y", "1"), ("z", "2"), ("w", "=3"))),"##,
    );
    let before = questions(&world, "deck.ron");
    for format in ["gift", "moodle"] {
        let report = export(&world, "deck.ron", format);
        assert_eq!((&report["questions"], ids(&report["changed"])), (&3.into(), String::new()));
        import(&world, format, "back.ron");
        assert_eq!(questions(&world, "back.ron"), before, "{format}");
    }
}
