//! Tests exams: what `check` finds in their files, what `quiz` asks by them, and what is kept.

use serde_json::json;

use crate::world::World;

const DECK: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha"), tags: "words"),
        (id: "b", ask: "B?", answer: Text("beta"), tags: "words", points: 3),
        (id: "c", ask: "C?", answer: Choice(right: "yes", wrong: ["no", "never"]), tags: "picks"),
        (id: "d", ask: "D?", answer: Many(right: ["red", "blue"], wrong: ["seven"]), tags: "picks"),
        (id: "card", ask: "The sun?", answer: Card("matahari")),"#;

const EXAM: &str = r#"(
    exam: "Midterm",
    id: "mid",
    about: "No notes.",
    decks: ["deck.ron"],
    sections: [
        (title: "Words", draw: 2, tags: "words", points: 2),
        (title: "Picks", draw: 1, kinds: "choice", penalty: 0.25),
    ],
    time: "45m",
    pass: "60%",
    feedback: none,
)
"#;

fn world(exam: &str) -> World {
    let world = World::with(DECK);
    world.file("mid.ron", exam);
    world
}

#[test]
fn an_exam_is_asked_by_its_sections_under_its_rules() {
    let run = world(EXAM).run(&["quiz", "mid.ron", "--seed", "3"], "alpha\nbeta\n1\n");
    insta::assert_snapshot!(run.out, @"
    Midterm
    No notes.
    3 questions, 5 points. Time: 45 min. To pass: 60%. A wrong answer costs up to 25% of its points; an empty one costs nothing.

    Words
    Question 1 of 3, 2 points, 44:59 left
    A?
    (in words)

    Question 2 of 3, 2 points, 44:59 left
    B?
    (in words)

    Picks
    Question 3 of 3, 1 point, 44:59 left
    C?
    (one number from 1 to 3)
    1. no
    2. yes
    3. never

    3.75 of 5 points   75%   passed (60% needed)   0 s   seed 3

    words  ██████████      4 of 4
    picks  ░░░░░░░░░░  -0.25 of 1

    Only these again: hafal quiz deck.ron --wrong
    ");
}

#[test]
fn a_wrong_answer_costs_its_share_and_an_empty_one_nothing() {
    let penalised =
        EXAM.replace("draw: 2, tags: \"words\", points: 2", "draw: 1, questions: \"a\"");
    let world = world(&penalised);
    let answers =
        [("alpha", "no", 0.75), ("alpha", "", 1.0), ("beta", "no", 0.0), ("", "yes", 1.0)];
    for (number, (word, pick, points)) in (1..).zip(answers) {
        let shown = world.run(&["quiz", "mid.ron", "--seed", "1"], "\n\n\n\n").out;
        let place = shown.lines().find_map(|line| line.strip_suffix(&format!(". {pick}")));
        // An empty line is asked again, once.
        let first = if word.is_empty() { "\n" } else { word };
        let input = format!("{first}\n{}\n\n", place.unwrap_or_default());
        world.run(&["quiz", "mid.ron", "--seed", "1"], &input);
        let kept = &world.json(&["scores", "mid.ron", "--json"])[2 * number - 1];
        assert_eq!(kept["points"], json!(points), "{number}: {kept}");
    }
    let responses = &world.json(&["scores", "2", "--json"])[0]["responses"];
    assert_eq!(responses[1]["points"], json!(-0.25));
}

#[test]
fn flags_that_choose_questions_are_refused_and_those_for_rules_stand_instead() {
    let world = world(EXAM);
    for flags in [
        &["-n", "1"][..],
        &["--tag", "words"],
        &["--not-tag", "words"],
        &["--kind", "text"],
        &["--level", "1"],
        &["--in-order"],
        &["--as-choices"],
        &["--wrong"],
    ] {
        let run = world.run(&[&["quiz", "mid.ron"], flags].concat(), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{flags:?}: {run:?}");
        assert!(run.err.contains(&format!("{} cannot be used with an exam", flags[0])), "{run:?}");
    }
    let rules = ["quiz", "mid.ron", "--time", "90s", "--pass", "10%", "--feedback", "each"];
    let run = world.run(&rules, "wrong\n");
    assert!(run.out.contains("Time: 1 min 30 s. To pass: 10%."), "{}", run.out);
    assert!(run.out.contains("✗ wrong"), "{}", run.out);
}

#[test]
fn an_exam_left_is_resumed_by_its_name_and_listed_by_file_or_id() {
    let world = world(EXAM);
    let left = world.run(&["quiz", "mid.ron", "--seed", "1"], "alpha\n");
    assert_eq!(left.status, 130);
    assert!(left.out.ends_with("hafal quiz mid.ron --resume\n"), "{}", left.out);
    world.run(&["quiz", "deck.ron", "-n", "1"], "");
    let run = world.run(&["quiz", "mid.ron", "--resume"], "beta\n1\n");
    assert!(run.out.starts_with("Question 2 of 3"), "{}", run.out);
    for name in ["mid.ron", "mid"] {
        let kept = world.json(&["scores", name, "--json"]);
        assert_eq!(
            (kept.as_array().unwrap().len(), &kept[0]["exam"]),
            (1, &json!("mid")),
            "{name}"
        );
    }
    assert_eq!(world.json(&["scores", "2", "--json"])[0]["exam"], json!(null));
}

#[test]
fn the_same_seed_draws_the_same_questions() {
    let drawn = |seed: &str| {
        let world = world(EXAM);
        world.run(&["quiz", "mid.ron", "--seed", seed], "alpha\nbeta\n1\n");
        let kept = &world.json(&["scores", "last", "--json"])[0];
        let responses = kept["responses"].as_array().unwrap().clone();
        responses.iter().map(|one| one["question"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(drawn("7"), drawn("7"));
}

/// What `check --json` finds in an exam: code, line, message.
fn found(exam: &str) -> Vec<String> {
    let world = world(exam);
    world.deck("twin.ron", "(id: \"a\", ask: \"A?\", answer: Text(\"x\")),");
    world.file("other/deck.ron", "(id: \"deck\", questions: [(ask: \"X?\", answer: True)])");
    world.deck("broken.ron", "(ask: \"A?\", answer: Text()),");
    let run = world.run(&["check", "mid.ron", "--json"], "");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&run.out).unwrap();
    assert_eq!(run.status, i32::from(!rows.is_empty()), "{run:?}");
    rows.iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap_or_default();
            format!("{} {}: {}", row["line"], text("code"), text("message"))
        })
        .collect()
}

#[test]
fn every_mistake_of_an_exam_is_found_at_its_place() {
    assert_eq!(found(EXAM), [""; 0]);
    let bad = EXAM
        .replace("draw: 2,", "draw: 0,")
        .replace("kinds: \"choice\"", "kinds: \"essay\"")
        .replace("penalty: 0.25", "penalty: 2, levels: \"3..1\", points: 0")
        .replace("45m", "45")
        .replace("60%", "0.6")
        .replace("none", "never");
    insta::assert_snapshot!(found(&bad).join("\n"), @r#"
    7 exam-draw: a section draws 0 questions: write a number from 1, or leave `draw` out for all that match
    8 unknown-kind: there is no kind of answer called `essay`
    8 exam-penalty: a penalty of 2: write a share of the points from 0 to 1, such as 0.25
    8 exam-levels: 3..1 are not levels: write one from 1 to 5, or a range such as "1..3"
    8 points: points must be more than 0 and at most 100, not 0
    10 exam-time: 45 is not a time: write it with units, such as "45m" or "1h30m"
    11 exam-pass: 0.6 is not a pass mark: write a percentage, such as "70%"
    12 exam-feedback: feedback cannot be never: write each, end or none
    "#);
    for (wrong, first) in [
        (
            EXAM.replace("draw: 2", "drew: 2"),
            "7 unknown-field: there is no field called `drew` here",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"dock.ron\""),
            "5 exam-deck: there is no deck called dock.ron",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"deck.ron\", \"broken.ron\""),
            "5 exam-deck: broken.ron has a mistake; to see it: hafal check broken.ron",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"deck.ron\", \"./deck.ron\""),
            "5 exam-deck: ./deck.ron is named twice",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"deck.ron\", \"other/deck.ron\""),
            "5 exam-deck: other/deck.ron has the id of a deck before it, deck: give one of them another `id`",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"deck.ron\", \"other\""),
            "5 exam-deck: other is a folder: name each of its decks",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"mid.ron\""),
            "5 exam-deck: mid.ron is an exam: name the decks that it draws from",
        ),
        (
            EXAM.replace("tags: \"words\"", "questions: [\"card\"]"),
            "7 exam-card: card is a flashcard, which the learner marks: it cannot be part of an exam",
        ),
        (
            EXAM.replace("tags: \"words\"", "questions: [\"a\", \"deck/a\"]"),
            "7 exam-question-twice: deck/a is named twice: an exam asks a question once",
        ),
        (
            EXAM.replace("tags: \"words\"", "questions: [\"bb\"]"),
            "7 exam-no-question: no deck of this exam has a question with the id bb",
        ),
        (
            EXAM.replace("\"deck.ron\"", "\"deck.ron\", \"twin.ron\"")
                .replace("tags: \"words\"", "questions: [\"a\"]"),
            "7 exam-two-decks: two decks of this exam have a question with the id a",
        ),
        (
            EXAM.replace("tags: \"words\"", "deck: \"twin.ron\""),
            "7 exam-deck: this section draws from twin.ron, which is not among the exam's decks",
        ),
        (
            EXAM.replace("draw: 2", "draw: 5"),
            "7 cannot-draw: the section “Words” lacks 3 questions",
        ),
        (
            EXAM.replace("draw: 1, kinds: \"choice\"", "tags: \"words\""),
            "8 cannot-draw: the section “Picks” lacks 2 questions",
        ),
        (EXAM.replace("    decks: [\"deck.ron\"],\n", ""), "1 field-missing: `decks` is missing"),
        (EXAM.replace("time:", "time"), "10 missing-colon: a colon is missing after this name"),
    ] {
        assert_eq!(found(&wrong).join("\n"), first, "{wrong}");
    }
}

#[test]
fn variants_that_differ_in_points_and_a_pass_mark_that_guessing_reaches_are_warned_of() {
    let uneven = EXAM.replace("draw: 2, tags: \"words\", points: 2", "draw: 1, tags: \"words\"");
    let guessable = EXAM.replace("tags: \"words\", points: 2", "tags: \"picks\"");
    for (exam, code, place) in [
        (&uneven, "uneven-points", "7 uneven-points: these questions have different points"),
        (
            &guessable
                .replace("60%", "20%")
                .replace("draw: 1, kinds: \"choice\"", "draw: 2, kinds: \"text\"")
                .replace("draw: 2, kinds", "draw: 1, questions: \"a\", kinds"),
            "guessable-pass",
            "11 guessable-pass: a learner who guesses everything can expect",
        ),
    ] {
        let world = world(exam);
        let run = world.run(&["check", "mid.ron", "--json"], "");
        let rows: Vec<serde_json::Value> = serde_json::from_str(&run.out).unwrap();
        assert_eq!((run.status, rows.len()), (0, 1), "{run:?}");
        let row = &rows[0];
        let text = |key: &str| row[key].as_str().unwrap_or_default();
        let found = format!("{} {}: {}", row["line"], text("code"), text("message"));
        assert!(found.starts_with(place), "{found}");
        assert_eq!(text("severity"), "warning");
        let silent = world.run(&["check", "mid.ron", "--json", "--allow", code], "");
        assert_eq!(silent.out, "[]\n");
        assert!(world.run(&["check", "--explain", code], "").out.contains("Write:"));
    }
}

#[test]
fn an_exam_with_a_mistake_is_not_asked() {
    let run = world(&EXAM.replace("draw: 2", "draw: 5")).run(&["quiz", "mid.ron"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("the section “Words” lacks 3 questions"), "{}", run.err);
}

#[test]
fn an_exam_is_no_deck_for_other_commands() {
    for command in [&["drill", "mid.ron"][..], &["export", "mid.ron", "--to", "json"]] {
        let run = world(EXAM).run(command, "");
        assert_eq!(run.status, 2, "{command:?}");
        assert!(run.err.contains("is an exam, not a deck"), "{run:?}");
    }
}

#[test]
fn an_exam_is_formatted_like_a_deck() {
    let world = world("(exam: \"E\", // the title\n decks: \"deck.ron\",sections:[(draw:1)])");
    assert_eq!(world.run(&["fmt", "mid.ron"], "").status, 0);
    let text = std::fs::read_to_string(world.path().join("mid.ron")).unwrap();
    insta::assert_snapshot!(text, @r#"
    (
        exam: "E", // the title
        decks: "deck.ron",
        sections: [
            (draw: 1),
        ],
    )
    "#);
    assert_eq!(world.run(&["fmt", "--check", "mid.ron"], "").status, 0);
}

#[test]
fn an_exam_is_shown_by_its_sections_with_all_they_may_draw() {
    let run = world(EXAM).run(&["show", "mid.ron", "--answers"], "");
    insta::assert_snapshot!(run.out, @"
    Midterm
    No notes.
    3 questions, 5 points. Time: 45 min. To pass: 60%. A wrong answer costs up to 25% of its points; an empty one costs nothing.

    Words  draws 2 of 2, 2 points each

    1  A?  2 points
       ______________________________
       ✓ alpha

    2  B?  2 points
       ______________________________
       ✓ beta

    Picks  draws 1 of 1, a wrong answer costs 25%

    3  C?
          1  never
       ✓  2  yes
          3  no

    How to mark
    Words: capitals, accents and punctuation do not count. A word of 5 letters or more may have one letter wrong, missing, too many or swapped (from 10 letters two), but never the first one, and not where this makes another word.
    ");
    let run = world(&EXAM.replace("draw: 2", "draw: 5")).run(&["show", "mid.ron"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("lacks 3 questions"), "{}", run.err);
}

#[test]
fn the_variant_of_a_seed_is_shown_in_the_places_in_which_it_is_asked() {
    let world = world(EXAM);
    let asked = world.run(&["quiz", "mid.ron", "--seed", "5"], "alpha\nbeta\n1\n").out;
    let asked: Vec<&str> =
        asked.lines().filter_map(|line| line.split_once(". ")).map(|(_, option)| option).collect();
    let shown = world.run(&["show", "mid.ron", "--seed", "5"], "").out;
    let options = shown.lines().filter(|line| line.starts_with("      "));
    let options: Vec<&str> = options.filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(options.len(), 3);
    assert!(asked.join(" ").contains(&options.join(" ")), "{asked:?} {options:?}");
    let run = world.run(&["show", "deck.ron", "--seed", "5"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
}

#[test]
fn exams_are_listed_apart_from_decks() {
    let world = world(EXAM);
    let listed = world.run(&["decks"], "").out;
    let exams: Vec<&str> = listed.lines().skip_while(|line| *line != "Exams").collect();
    assert_eq!(exams[..3], ["Exams", "Midterm  3 questions, 5 points", "  mid.ron"]);
    let decks = world.json(&["decks", "--json"]);
    assert!(decks.as_array().unwrap().iter().all(|deck| deck["name"] != "mid.ron"));
    world.file("mid.ron", EXAM.replace("draw: 2", "draw: 5"));
    let listed = world.run(&["decks"], "").out;
    assert!(listed.contains("  mid.ron   has mistakes: hafal check mid.ron"), "{listed}");
}

#[test]
fn an_exam_in_a_folder_stands_in_no_decks_way() {
    let world = world(EXAM);
    for args in [
        &["quiz", ".", "-n", "1"][..],
        &["find", "alpha"],
        &["find", "alpha", "."],
        &["due", "."],
        &["stats", "."],
    ] {
        let run = world.run(args, "alpha\n");
        assert!(matches!(run.status, 0 | 130), "{args:?}: {run:?}");
        assert!(!run.err.contains("mid.ron"), "{args:?}: {run:?}");
    }
    let checked = world.run(&["check", "."], "");
    assert!(checked.out.contains("mid.ron") && checked.status == 0, "{checked:?}");
}

#[test]
fn an_exam_is_refused_in_a_sentence_where_only_a_deck_will_do() {
    let world = world(EXAM);
    for args in [
        &["drill", "mid.ron"][..],
        &["export", "mid.ron", "--to", "gift"],
        &["add", "mid.ron"],
        &["plan", "mid.ron", "2026-12-24"],
        &["stats", "mid.ron"],
        &["due", "mid.ron"],
        &["quiz", "deck.ron", "mid.ron"],
        &["find", "alpha", "mid.ron"],
        &["decks", "mid.ron", "--json"],
        &["info", "mid.ron", "a"],
    ] {
        let run = world.run(args, "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(
            run.err.starts_with("error: mid.ron is an exam, not a deck: "),
            "{args:?}: {run:?}"
        );
    }
}
