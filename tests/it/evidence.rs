//! Tests what a quiz passes on to the drill: each answer is a review, except under `--no-review`.

use serde_json::Value;

use crate::world::World;

const ALL: &str = "(id: \"text\", ask: \"City?\", answer: Text(\"Bandung\"), hint: \"Java\"),
    (id: \"choice\", ask: \"Which?\", answer: Choice(right: \"UNDP\", wrong: [\"WHO\", \"FAO\"])),
    (id: \"truth\", ask: \"Mali is in Africa.\", answer: True),
    (id: \"number\", ask: \"How many?\", answer: Number(134)),
    (id: \"list\", ask: \"Name two.\", answer: List(\"red\", \"blue\")),
    (id: \"cloze\", answer: Cloze(\"In {1964} by {PBB}.\")),
    (id: \"card\", ask: \"Front?\", answer: Card(\"back\")),
    (id: \"both\", ask: \"Capital of Mali?\", answer: Text(\"Bamako\"), both_ways: true),";

/// Each review as `question part rating`, in the order of the log.
fn reviews(world: &World) -> Vec<String> {
    let line = |line: Value| {
        let question = line["question"].as_str().unwrap();
        format!("{question} {} {}", line["part"], line["rating"])
    };
    world.reviews().into_iter().map(line).collect()
}

fn reviews_after(questions: &str, input: &str) -> Vec<String> {
    let world = World::with(questions);
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], input);
    let left = input.ends_with(":quit\n");
    assert_eq!(run.status, if left { 130 } else { 0 }, "{run:?}");
    reviews(&world)
}

#[test]
fn full_marks_are_good_and_with_help_hard_and_less_is_again() {
    let text = ALL.lines().next().unwrap();
    for (input, rating) in [
        ("Bandung\n", 3),
        ("Bandong\n", 2),
        (":hint\nBandung\n", 2),
        (":hint\nBandong\n", 2),
        ("Jakarta\n", 1),
        ("\n\n", 1),
        ("Jakarta\n:right\n", 1),
    ] {
        assert_eq!(reviews_after(text, input), [format!("text 1 {rating}")], "{input:?}");
    }
    let list = ALL.lines().nth(4).unwrap();
    assert_eq!(reviews_after(list, "red\ngreen\n"), ["list 1 1"], "in part is not known");
    let number = ALL.lines().nth(3).unwrap();
    assert_eq!(reviews_after(number, "135\n"), ["number 1 1"]);
    let card = ALL.lines().nth(6).unwrap();
    assert_eq!(
        (reviews_after(card, "\ny\n"), reviews_after(card, "\nn\n")),
        (vec!["card 1 3".into()], vec!["card 1 1".into()])
    );
}

#[test]
fn a_picked_option_is_hard_or_again_and_a_back_is_not_rated() {
    let truth = ALL.lines().nth(2).unwrap();
    assert_eq!(
        (reviews_after(truth, "1\n"), reviews_after(truth, "2\n")),
        (vec!["truth 1 2".into()], vec!["truth 1 1".into()])
    );
    let both = ALL.lines().nth(7).unwrap();
    assert_eq!(reviews_after(both, "Bamako\n"), ["both 1 3"]);
    let world = World::with(ALL);
    world.run(&["quiz", "deck.ron", "--as-choices", "--in-order", "-n", "2"], "1\n1\n");
    assert!(reviews(&world).iter().all(|line| !line.ends_with('3')), "{:?}", reviews(&world));
}

#[test]
fn each_blank_of_a_cloze_is_a_card_with_a_rating_of_its_own() {
    let cloze = ALL.lines().nth(5).unwrap();
    assert_eq!(reviews_after(cloze, "1964\nUNDP\n"), ["cloze 1 3", "cloze 2 1"]);
    assert_eq!(reviews_after(cloze, "1964\n:quit\n"), [""; 0], "half an answer is none");
}

#[test]
fn only_the_final_answer_is_the_review() {
    let text = ALL.lines().take(2).collect::<Vec<_>>().join("\n");
    let world = World::with(&text);
    let input = "Jakarta\n:back\nBandung\n1\n";
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--feedback", "none"], input);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(reviews(&world)[1..], ["text 1 3"], "{:?}", reviews(&world));
    let rebuilt = world.run(&["rebuild"], "");
    assert!(rebuilt.out.contains("all were correct"), "{rebuilt:?}");
}

#[test]
fn only_the_final_answer_is_the_review_after_resuming_too() {
    let text = ALL.lines().take(2).collect::<Vec<_>>().join("\n");
    let world = World::with(&text);
    let args = ["quiz", "deck.ron", "--in-order", "--feedback", "none"];
    assert_eq!(world.run(&args, "Jakarta\n:quit\n").status, 130);
    let later = "2026-11-24T09:20:00+07:00";
    let run = world.run_at(later, &["quiz", "--resume"], ":back\nBandung\n1\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(reviews(&world)[1..], ["text 1 3"], "{:?}", reviews(&world));
}

#[test]
fn a_question_without_an_answer_is_no_review() {
    let text = ALL.lines().next().unwrap();
    assert_eq!(reviews_after(text, ":skip\n:skip\n"), [""; 0]);
    assert_eq!(reviews_after(text, ":quit\n"), [""; 0]);
    let world = World::with(text);
    world.run(&["quiz", "deck.ron", "--no-review"], ":quit\n");
    assert_eq!(world.run(&["quiz", "--resume"], "Bandung\n").status, 0);
    assert_eq!(reviews(&world), [""; 0], "an attempt keeps to what was said when it began");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["score"], 1.0);
}

#[test]
fn a_drill_goes_on_from_what_a_quiz_showed() {
    let world = World::with(ALL);
    let input = "Bandung\n1\n1\n135\nred\nblue\n1964\nPBB\n\ny\nBamako\n";
    assert_eq!(world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], input).status, 0);
    let cards = world.cards_on(0, &["deck.ron"]);
    assert_eq!(cards.len(), 10);
    let of = |question: &str, part: i64| {
        let card = cards.iter().find(|card| card["question"] == question && card["part"] == part);
        card.unwrap().clone()
    };
    assert_eq!((&of("text", 1)["reviews"], &of("both", 2)["reviews"]), (&1.into(), &0.into()));
    assert_eq!(of("number", 1)["due"], "2026-11-24", "wrong: due on the same day");
    assert!(of("text", 1)["due"].as_str().unwrap() > "2026-11-25");
    let due = &world.json(&["due", "deck.ron", "--json"])[0];
    assert_eq!((&due["cards"], &due["seen"]), (&10.into(), &9.into()));
    let drill = world.run(&["drill", "deck.ron"], "134\n\n:quit\n");
    assert!(drill.out.contains("How many?") && !drill.out.contains("City?"), "{}", drill.out);
    let before = world.run_on(1, &["stats", "--json"], "").out;
    assert_eq!(world.run(&["rebuild"], "").status, 0);
    assert_eq!(world.run_on(1, &["stats", "--json"], "").out, before, "to the last bit");
}

#[test]
fn a_quiz_never_takes_the_place_of_a_drills_undo() {
    let world = World::with(ALL);
    world.run(&["drill", "deck.ron"], "Bandung\n4\n:quit\n");
    world.run(&["quiz", "deck.ron", "--in-order", "-n", "1"], "Jakarta\n");
    let undone = world.run(&["drill", "--undo"], "");
    assert!(undone.out.contains("easy"), "{undone:?}");
    assert_eq!(reviews(&world), ["text 1 1"]);
}
