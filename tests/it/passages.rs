//! Tests passages: shown before the first of their questions by every front end, and kept together in every draw.

use std::collections::{HashMap, HashSet};

use hafal::deck::{Deck, read_deck, read_exam};
use hafal::session::{Drawn, Selection, draw, draw_exam};
use proptest::prelude::*;

use crate::pty::Pty;
use crate::world::World;

const DECK: &str = r#"(
    title: "Readings",
    passages: {
        "speech": (title: "A speech", text: "We meet for the first time.\n\n  Let us not be bitter about the past. There are no guests here from elsewhere, and no hosts who are guests in their own houses."),
        "wire": "WELCOME TO BANDUNG",
    },
    questions: [
        (id: "a", ask: "How often did they meet before?", passage: "speech", answer: Number(0)),
        (id: "b", ask: "The speaker is bitter.", passage: "speech", answer: False),
        (id: "c", ask: "Where is Bandung?", answer: Text("Java")),
        (id: "d", ask: "Where are they welcome?", passage: "wire", answer: Text("Bandung")),
        (id: "e", ask: "Who are the guests?", passage: "speech", answer: Text("nobody")),
    ],
)"#;

fn world() -> World {
    let world = World::new();
    world.file("deck.ron", DECK);
    world
}

#[test]
fn info_names_the_passage_that_a_question_is_about() {
    let world = world();
    let info = |id: &str| world.run(&["info", "deck.ron", id], "").out;
    assert!(info("a").contains("about the passage “A speech”"), "{}", info("a"));
    assert!(info("d").contains("about the passage “wire”"), "{}", info("d"));
    assert!(!info("c").contains("passage"), "{}", info("c"));
}

#[test]
fn a_passage_stands_before_the_first_of_its_questions_and_again_after_another_came_between() {
    let run = world().run(&["quiz", "deck.ron", "--in-order"], "0\n2\nJava\nBandung\nnobody\n");
    let (asked, _) = run.out.split_once("5 of 5 points").expect(&run.out);
    insta::assert_snapshot!(asked.trim_end(), @"
    A speech
    We meet for the first time.

      Let us not be bitter about the past. There are no guests here from elsewhere, and no hosts who are guests in their own houses.

    Question 1 of 5, 1 point
    How often did they meet before?
    (a number)
    ✓ 0

    Question 2 of 5, 1 point
    The speaker is bitter.
    (one number from 1 to 2)
    1. True
    2. False
    ✓ False

    Question 3 of 5, 1 point
    Where is Bandung?
    (in words)
    ✓ Java

    WELCOME TO BANDUNG

    Question 4 of 5, 1 point
    Where are they welcome?
    (in words)
    ✓ Bandung

    A speech
    We meet for the first time.

      Let us not be bitter about the past. There are no guests here from elsewhere, and no hosts who are guests in their own houses.

    Question 5 of 5, 1 point
    Who are the guests?
    (in words)
    ✓ nobody
    ");
}

/// How often the speech precedes each question, by the first words of the question.
fn shown_before(out: &str) -> Vec<(usize, String)> {
    let mut puts = out.split("\nQuestion ").peekable();
    let mut above = puts.next().unwrap_or_default().matches("We meet").count();
    let mut shown = Vec::new();
    while let Some(put) = puts.next() {
        shown.push((above, put.lines().nth(1).unwrap_or_default().to_owned()));
        above = put.matches("We meet").count();
        assert!(puts.peek().is_some() || above == 0);
    }
    shown
}

#[test]
fn a_question_gone_back_to_or_put_off_has_its_passage_where_another_was_put_between() {
    let world = world();
    let args = ["quiz", "deck.ron", "--in-order", "--feedback", "end"];
    let run = world.run(&args, "0\n:back\n0\n:skip\nJava\nBandung\nnobody\n2\n");
    let shown = shown_before(&run.out);
    let expected = [
        (1, "How often did they meet before?"),
        (0, "The speaker is bitter."),
        (0, "How often did they meet before?"),
        (0, "The speaker is bitter."),
        (0, "Where is Bandung?"),
        (0, "Where are they welcome?"),
        (1, "Who are the guests?"),
        (0, "The speaker is bitter."),
    ];
    assert_eq!(shown, expected.map(|(count, ask)| (count, ask.to_owned())), "{}", run.out);
}

#[test]
fn a_resumed_quiz_shows_the_passage_of_the_question_that_it_goes_on_with() {
    let world = world();
    world.run(&["quiz", "deck.ron", "--in-order"], "0\n");
    let run = world.run(&["quiz", "--resume"], "2\n");
    assert_eq!(
        shown_before(&format!("\n{}", run.out))[0],
        (1, "The speaker is bitter.".to_owned())
    );
}

#[test]
fn a_drill_shows_the_passage_of_a_card() {
    let run = world().run(&["drill", "deck.ron", "--new", "5"], "");
    let put = run.out.split("WELCOME TO BANDUNG").count() + run.out.split("We meet").count();
    let about = run.out.contains("Where is Bandung?");
    assert!(put == 3 || about, "{}", run.out);
}

#[test]
fn a_terminal_wraps_a_passage_and_keeps_it_above_the_question() {
    let world = world();
    let args = ["quiz", "deck.ron", "--in-order", "--seed", "1"];
    let mut pty = Pty::start(&world, &args, (24, 60), &[]);
    pty.wait_for("How often");
    pty.until("the keys", |screen| screen.contains("commands"));
    let screen = pty.screen();
    let rows: Vec<&str> = screen.lines().map(str::trim_end).collect();
    assert_eq!(
        &rows[..9],
        [
            "  A speech",
            "  We meet for the first time.",
            "",
            "    Let us not be bitter about the past. There are no",
            "    guests here from elsewhere, and no hosts who are guests",
            "    in their own houses.",
            "",
            "  Readings · 1 of 5",
            "",
        ],
        "{screen}"
    );
    pty.send("0\r");
    pty.wait_for("bitter.");
    assert_eq!(pty.screen().matches("We meet").count(), 1, "{}", pty.screen());
    pty.send("\x1b");
    pty.ends(130);
}

#[test]
fn a_passage_is_printed_once_while_the_clock_ticks() {
    let world = world();
    let args = ["quiz", "deck.ron", "--in-order", "--time", "12m"];
    let mut pty = Pty::start(&world, &args, (24, 60), &[]);
    pty.until("a time", |screen| screen.contains(" left"));
    let before = pty.screen();
    pty.until("a tick", |screen| screen != before && screen.contains(" left"));
    pty.send("\x1b");
    pty.ends(130);
    assert_eq!(pty.words().matches("We meet").count(), 1, "{}", pty.words());
}

#[test]
fn a_sheet_has_a_passage_before_the_first_of_its_questions() {
    let sheet = world().run(&["show", "deck.ron"], "").out;
    assert_eq!((sheet.matches("We meet").count(), sheet.matches("WELCOME").count()), (2, 1));
    let at = |text: &str| sheet.find(text).expect(text);
    assert!(at("We meet") < at("1  How often") && at("1  How often") < at("2  The speaker"));
    assert!(at("3  Where is") < at("WELCOME") && at("WELCOME") < at("4  Where are"));
}

#[test]
fn a_passage_that_steers_a_terminal_is_shown_by_its_numbers() {
    let world = World::new();
    let hostile = r#"(passages: {"p": (title: "\u{1b}[31mT", text: "a\u{202e}b\u{7}")}, questions: [(ask: "A?", passage: "p", answer: True)])"#;
    world.file("deck.ron", hostile);
    for args in [&["quiz", "deck.ron"][..], &["show", "deck.ron"], &["drill", "deck.ron"]] {
        let run = world.run(args, "");
        assert!(
            run.out.contains(r"\u{1b}[31mT") && run.out.contains(r"a\u{202e}b\u{7}"),
            "{run:?}"
        );
    }
}

/// A deck whose questions `0`, `1` … are about these passages; 0 means none.
fn deck_about(passages: &[u8]) -> Deck {
    let question = |(id, passage): (usize, &u8)| {
        let about = if *passage > 0 { format!("passage: \"{passage}\",") } else { String::new() };
        format!("(id: \"{id}\", ask: \"{id}?\", {about} answer: True, tags: \"t{}\"),", id % 2)
    };
    let questions: String = passages.iter().enumerate().map(question).collect();
    let texts = r#""1": "One.", "2": "Two.", "3": "Three.", "4": "Four.""#;
    let text = format!("(passages: {{{texts}}}, questions: [{questions}])");
    read_deck(&text, "deck").deck.expect(&text)
}

/// The places in the deck of what was drawn.
fn places(drawn: &[Drawn]) -> Vec<usize> {
    drawn.iter().map(|drawn| drawn.question.id.parse().unwrap()).collect()
}

/// Whether the questions about each passage are neighbours.
fn stand_together(places: &[usize], passages: &[u8]) -> bool {
    let about: Vec<u8> = places.iter().map(|place| passages[*place]).collect();
    let runs = about.chunk_by(|one, next| one == next).map(|run| run[0]);
    let named: Vec<u8> = runs.filter(|passage| *passage > 0).collect();
    named.iter().collect::<HashSet<_>>().len() == named.len()
}

proptest! {
    #[test]
    fn questions_about_one_passage_stand_together_in_every_draw(
        passages in prop::collection::vec(0_u8..5, 1..14),
        number in 1_usize..14,
        seed in 0_u64..10_000,
        mixed: bool,
    ) {
        let deck = deck_about(&passages);
        let selection = Selection { number: Some(number), ..Selection::default() };
        let drawn = places(&draw([&deck], &selection, seed));
        prop_assert!(stand_together(&drawn, &passages), "{drawn:?}");
        let all: HashSet<usize> = drawn.iter().copied().collect();
        prop_assert_eq!(all.len(), number.min(passages.len()));

        let text = format!("(exam: \"E\", decks: [\"deck\"], mixed: {mixed}, sections: [(tags: \"t0\"), (tags: \"t1\")])");
        let exam = read_exam(&text, "e").exam.unwrap();
        let Ok(drawn) = draw_exam(&exam, &[&deck], seed) else { return Ok(()) };
        let drawn = places(&drawn);
        let sections = if mixed { vec![drawn.as_slice()] } else {
            let (first, second) = drawn.split_at(passages.len().div_ceil(2));
            vec![first, second]
        };
        for section in sections {
            prop_assert!(stand_together(section, &passages), "{drawn:?}");
        }
    }
}

#[test]
fn each_subset_is_as_likely_as_the_next_with_passages_too() {
    let passages = [1, 1, 1, 0, 2];
    let deck = deck_about(&passages);
    let exam =
        read_exam("(exam: \"E\", decks: [\"deck\"], sections: [(draw: 2)])", "e").exam.unwrap();
    let selection = Selection { number: Some(2), ..Selection::default() };
    let mut counts: HashMap<(bool, Vec<usize>), usize> = HashMap::new();
    for seed in 0..5_000 {
        let of_exam = draw_exam(&exam, &[&deck], seed).unwrap();
        for (is_exam, drawn) in [(false, draw([&deck], &selection, seed)), (true, of_exam)] {
            let mut subset = places(&drawn);
            subset.sort_unstable();
            *counts.entry((is_exam, subset)).or_default() += 1;
        }
    }
    // Ten subsets of each draw; 500 of each are expected, with a standard deviation of 21.
    assert_eq!(counts.len(), 20);
    assert!(counts.values().all(|count| (400..600).contains(count)), "{counts:?}");
}

#[test]
fn the_order_of_the_deck_is_kept_where_it_is_wanted() {
    let passages = [1, 0, 1, 2, 1];
    let selection = Selection { in_order: true, ..Selection::default() };
    assert_eq!(places(&draw([&deck_about(&passages)], &selection, 7)), [0, 1, 2, 3, 4]);
}

/// The ids in a list of a report, with the reasons that begin so.
fn ids_because(list: &serde_json::Value, why: &str) -> Vec<String> {
    let entries = list.as_array().unwrap().iter();
    let because = entries.filter(|entry| entry["why"].as_str().unwrap().starts_with(why));
    because.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn formats_that_hafal_reads_back_keep_passages_and_tell_what_others_do_not_see() {
    for (format, why, told) in [
        ("json", "", 0),
        ("gift", "its passage comes before it", 4),
        ("moodle", "its passage comes before it", 4),
    ] {
        let world = world();
        // Signs that these formats write in another way.
        world.file("deck.ron", DECK.replace("WELCOME TO", "// {WELCOME} ::q:: --> <b>"));
        let file = format!("out.{format}");
        let args = ["export", "deck.ron", "--to", format, "-o", &file, "--json"];
        let report: serde_json::Value = serde_json::from_str(&world.run(&args, "").out).unwrap();
        assert_eq!(report["questions"], 5, "{report}");
        assert_eq!(ids_because(&report["changed"], why).len(), told, "{report}");
        let args = ["import", &file, "--from", format, "-o", "back.ron", "--json"];
        let run = world.run(&args, "");
        let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!((run.status, &report["questions"]), (0, &5.into()), "{run:?}");
        let read = |name: &str| {
            read_deck(&std::fs::read_to_string(world.path().join(name)).unwrap(), "deck")
                .deck
                .unwrap()
        };
        let (deck, back) = (read("deck.ron"), read("back.ron"));
        assert_eq!(back.passages, deck.passages, "{format}");
        let about = |deck: &Deck| -> Vec<(String, Option<String>)> {
            deck.questions.iter().map(|one| (one.id.clone(), one.passage.clone())).collect()
        };
        assert_eq!(about(&back), about(&deck), "{format}");
    }
}

#[test]
fn a_passage_is_one_description_before_the_first_question_about_it() {
    let world = world();
    let gift = world.run(&["export", "deck.ron", "--to", "gift"], "").out;
    let at = |text: &str| gift.find(text).expect(text);
    assert_eq!(gift.matches("::A speech::").count(), 1, "{gift}");
    assert!(
        at("::A speech::") < at("::a::")
            && at("::c::") < at("::WELCOME")
            && at("::WELCOME") < at("::d::")
    );
    let moodle = world.run(&["export", "deck.ron", "--to", "moodle"], "").out;
    assert_eq!(moodle.matches("<question type=\"description\">").count(), 2, "{moodle}");
    assert!(
        moodle.find("We meet for the first time.").unwrap() < moodle.find("How often").unwrap()
    );
}

#[test]
fn a_description_of_another_program_is_still_skipped() {
    let world = world();
    world.file("own.gift", "Read this first.\n\n::q::Where?{=Lima}\n\n// hafal: {\"description\":\"x\"}\n::x::No deck has it.\n");
    let run = world.run(&["import", "own.gift", "-o", "own.ron", "--json"], "");
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.status, &report["questions"]), (1, &1.into()), "{run:?}");
    assert_eq!(report["skipped"].as_array().unwrap().len(), 2, "{run:?}");
}

#[test]
fn a_format_of_cards_has_the_passage_above_the_prompt_and_says_so() {
    let world = world();
    for (format, written) in [
        ("csv", "WELCOME TO BANDUNG\n\nWhere are they welcome?"),
        ("hashcards", "Q: WELCOME TO BANDUNG\n\nWhere are they welcome?\nA: Bandung"),
    ] {
        let run = world.run(&["export", "deck.ron", "--to", format, "--flatten"], "");
        assert!(run.out.contains(written), "{}", run.out);
        assert!(run.out.contains("We meet for the first time."), "{}", run.out);
        assert!(!run.out.contains("hafal:"), "nothing of the passages is left over: {}", run.out);
        assert!(
            run.err.contains("a, b, d, e: changed: its passage was put above the prompt"),
            "{}",
            run.err
        );
    }
    let args = ["export", "deck.ron", "--to", "csv", "-o", "out.csv", "--json"];
    let report: serde_json::Value = serde_json::from_str(&world.run(&args, "").out).unwrap();
    let above = ids_because(&report["changed"], "its passage was put above");
    assert_eq!(above, ["a", "d", "e"], "b is skipped: {report}");
    let args = ["export", "deck.ron", "--to", "apkg", "-o", "out.apkg", "--flatten", "--json"];
    let report: serde_json::Value = serde_json::from_str(&world.run(&args, "").out).unwrap();
    assert_eq!(ids_because(&report["changed"], "its passage was put above").len(), 4, "{report}");
}

#[test]
fn an_answer_in_the_passage_need_not_be_in_the_source() {
    let world = World::new();
    let deck = r#"(sources: {"s": (title: "S")}, defaults: (from: "s"), passages: {"p": "The office moved to Cusco."}, questions: [
        (id: "a", ask: "Where did it move?", passage: "p", answer: Text("Cusco")),
        (id: "b", ask: "Where was it?", passage: "p", answer: Text("Lima")),
    ])"#;
    world.file("deck.ron", deck);
    world.file("source.txt", "Nothing of all this is told here.\n");
    let run = world.run(&["check", "deck.ron", "--against", "source.txt", "--json"], "");
    let found: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let missing = found.as_array().unwrap().iter().filter(|one| one["code"] == "not-in-source");
    let missing: Vec<&str> = missing.map(|one| one["question"].as_str().unwrap()).collect();
    assert_eq!(missing, ["b"], "{found}");
}
