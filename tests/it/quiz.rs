//! Tests a quiz by lines: what it writes and in which order, what it takes as an answer, and what that earns.

use hafal::moment::Moment;

use crate::world::World;

const MIXED: &str = r#"
        (id: "city", ask: "In which city?", answer: Text("Bandung"), hint: "on Java", why: "it was held there", tags: "places", points: 2),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")]), tags: "bodies"),
        (id: "held", ask: "It was held in 1955.", answer: True, tags: "dates"),
        (id: "all", ask: "Which two?", answer: Many(right: ["a", "b"], wrong: ["c"]), tags: "places"),
        (id: "three", ask: "Name two.", answer: List(is: ["Asia", "Africa", "Europe"], need: 2)),
        (id: "order", ask: "In order.", answer: Order("one", "two")),
        (id: "pairs", ask: "Pair them.", answer: Match(("x", "1"), ("y", "2"))),
        (id: "gaps", answer: Cloze("The {G-77} in {1964}.")),
        (id: "card", ask: "front", answer: Card("back")),"#;

fn mixed() -> World {
    World::with(MIXED)
}

#[test]
fn every_form_is_put_and_answered_by_lines() {
    let world = mixed();
    let input = "Bandong\n1\n2\n-\nafrica\nasia\n1 2\n1, 2\ng77\n1963\n\ny\n";
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3"], input);
    insta::assert_snapshot!(run.shown(&world), @"
    Question 1 of 9, 2 points
    In which city?
    (in words)
    ≈ Bandung, almost: Band[o→u]ng
      it was held there

    Question 2 of 9, 1 point
    Which body?
    (one number from 1 to 3)
    1. WHO
    2. UNESCO
    3. UNDP
    ✗ WHO
      UNDP

    Question 3 of 9, 1 point
    It was held in 1955.
    (one number from 1 to 2)
    1. True
    2. False
    ✗ False
      True

    Question 4 of 9, 1 point
    Which two?
    (the numbers of all right options, such as 1 3; - for none)
    1. a
    2. c
    3. b
    ✗ 0 of 2   missing: a; b

    Question 5 of 9, 1 point
    Name two.
    (2 answers, one per line or separated by commas)
    ✓ 2 of 2

    Question 6 of 9, 1 point
    In order.
    (all the numbers in the right order, such as 2 1 3)
    1. two
    2. one
    ✗ 0 of 2
      1  one   you: two
      2  two   you: one

    Question 7 of 9, 1 point
    Pair them.
    (for a, b, c and so on the number that belongs to it, such as 2 1 3; - for none)
    a. x
    b. y
    1. 1
    2. 2
    ✓ 2 of 2

    Question 8 of 9, 1 point
    The __1__ in __2__.
    (2 blanks, one per line: 1 in words; 2 a number)
    ◐ 1 of 2
      ✗ 1963   right: 1964

    Question 9 of 9, 1 point
    front
    (Enter shows the back)
    back
    (did you know it? y or n)
    ✓ back

    5.5 of 10 points   55%   0 s   seed 3

    places  ███████░░░  2 of 3
    bodies  ░░░░░░░░░░  0 of 1
    dates   ░░░░░░░░░░  0 of 1

    Look at these again
     2  Which body?
        you    WHO
        right  UNDP
     3  It was held in 1955.
        you    False
        right  True
     4  Which two?
        you    no answer
        right  a; b
     6  In order.
        you    two; one
        right  one; two
     8  The ____ in ____.
        you    g77; 1963
        right  G-77; 1964

    5.5 of 10 points   55%   0 s   seed 3

    Only these again: hafal quiz deck.ron --wrong
    [exit 0]
    ");
}

#[test]
fn a_line_that_picks_nothing_is_asked_again_and_an_empty_one_once() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--in-order", "--seed", "3", "--tag", "bodies"];
    let run = world.run(&quiz, "x\n9\n1 2\n\n\n");
    insta::assert_snapshot!(run.shown(&world), @"
    Question 1 of 1, 1 point
    Which body?
    (one number from 1 to 3)
    1. WHO
    2. UNESCO
    3. UNDP
    x is not a number from 1 to 3.
    9 is not a number from 1 to 3.
    Type one number from 1 to 3.
    You typed nothing. Press Enter again to give no answer.
    ✗ no answer
      UNDP

    0 of 1 points   0%   0 s   seed 3

    bodies  ░░░░░░░░░░  0 of 1

    Look at these again
     1  Which body?
        you    no answer
        right  UNDP

    Only these again: hafal quiz deck.ron --wrong
    All questions: hafal quiz deck.ron
    [exit 0]
    ");
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["responses"][0]["response"], "");
    assert_eq!(kept[0]["responses"][0]["verdict"], "wrong");
}

#[test]
fn what_cannot_be_read_is_explained_once_then_marked() {
    let world = World::with(
        "(ask: \"How many?\", answer: Number(3)), (ask: \"When?\", answer: Date(\"1955\")),",
    );
    let run = world.run(&["quiz", "deck.ron", "--in-order"], "a few\nsome\nlong ago\nfar off\n");
    assert_eq!(run.out.matches("cannot be read as one number").count(), 1, "{}", run.out);
    assert_eq!(run.out.matches("cannot be read as a year").count(), 1, "{}", run.out);
    assert!(run.out.contains("this could not be read as a number"), "{}", run.out);
    assert!(run.out.contains("this could not be read as a date"), "{}", run.out);
    assert_eq!(run.status, 0);
    let kept = &world.json(&["scores", "last", "--json"])[0]["responses"];
    assert_eq!((&kept[0]["response"], &kept[1]["response"]), (&"some".into(), &"far off".into()));
    let run = world.run(&["quiz", "deck.ron", "--in-order"], "a few\nthree\nlong ago\n'55\n");
    assert!(run.out.contains("2 of 2 points"), "{}", run.out);
}

#[test]
fn a_statement_is_answered_in_words_as_well() {
    let world = World::with("(ask: \"True?\", answer: True), (ask: \"False?\", answer: False),");
    let run = world.run(&["quiz", "deck.ron", "--in-order"], "benar\nFalse\n");
    assert!(run.out.contains("2 of 2 points"), "{}", run.out);
}

#[test]
fn a_hint_costs_nothing_and_is_kept() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--tag", "places", "--kind", "text"];
    let run = world.run(&quiz, ":hint\nBandung\n");
    assert!(run.out.contains("Hint: on Java") && run.out.contains("2 of 2 points"), "{}", run.out);
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["responses"][0]["hinted"], true);
    assert_eq!(kept[0]["score"], 1.0);
}

#[test]
fn commands_go_by_word_or_letter_in_both_languages() {
    let world = mixed();
    for (lang, lines) in [("en", [":hint", ":H", ":skip"]), ("id", [":petunjuk", ":p", ":lewati"])]
    {
        let quiz = ["quiz", "deck.ron", "--in-order", "-n", "1", "--lang", lang];
        let input = format!("{}\n{}\n{}\nBandung\n", lines[0], lines[1], lines[2]);
        let run = world.run(&quiz, &input);
        assert_eq!(run.out.matches("on Java").count(), 2, "{}", run.out);
        assert_eq!(run.out.matches("In which city?").count(), 2, "skipped, it comes round again");
    }
}

#[test]
fn an_answer_that_begins_with_a_colon_is_typed_with_two() {
    let world = World::with("(ask: \"Which command?\", answer: Text(is: \":hint\", exact: true)),");
    let run = world.run(&["quiz", "deck.ron"], "::hint\n");
    assert!(run.out.contains("1 of 1 points"), "{}", run.out);
}

#[test]
fn a_claim_is_kept_beside_the_mark() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--in-order", "-n", "2", "--seed", "3"];
    let run = world.run(&quiz, "Bandoeng Raya\n:right\n1\n:right\n");
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["claimed"], 2, "{}", run.out);
    let first = &kept[0]["responses"][0];
    assert_eq!((&first["claimed"], &first["score"]), (&true.into(), &0.0.into()));
    assert!(run.out.contains("2 claimed as right"), "{}", run.out);
}

#[test]
fn going_back_replaces_an_answer_until_its_feedback_is_shown() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--in-order", "-n", "2", "--feedback", "end", "--seed", "3"];
    let run = world.run(&quiz, "Jakarta\n:back\nBandung\n1\n");
    assert_eq!(run.out.matches("In which city?").count(), 2, "{}", run.out);
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["responses"][0]["verdict"], "right");
    let each = world.run(&["quiz", "deck.ron", "--in-order", "-n", "2"], "Jakarta\n:back\n1\n");
    assert!(each.out.contains("you cannot change it"), "{}", each.out);
}

#[test]
fn without_feedback_nothing_is_said_between_questions() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--in-order", "-n", "2", "--feedback", "none", "--seed", "3"];
    let run = world.run(&quiz, "Jakarta\n1\n");
    insta::assert_snapshot!(run.shown(&world), @"
    Question 1 of 2, 2 points
    In which city?
    (in words)

    Question 2 of 2, 1 point
    Which body?
    (one number from 1 to 3)
    1. WHO
    2. UNESCO
    3. UNDP

    0 of 3 points   0%   0 s   seed 3

    places  ░░░░░░░░░░  0 of 2
    bodies  ░░░░░░░░░░  0 of 1

    Only these again: hafal quiz deck.ron --wrong
    All questions: hafal quiz deck.ron
    [exit 0]
    ");
}

/// Two questions in twenty minutes.
const TIMED: [&str; 9] =
    ["quiz", "deck.ron", "--in-order", "-n", "2", "--time", "20m", "--seed", "3"];

const IN_TIME: &str = ":now 2026-11-24T09:10:30.5+07:00\nBandung\n";
const TOO_LATE: &str = ":now 2026-11-24T09:20:30+07:00\n";

#[test]
fn at_the_deadline_the_attempt_ends_and_the_line_that_comes_then_is_not_marked() {
    for line in ["3\n", "nonsense\n", ":skip\n", ":quit\n", ":nonsense\n", "\n", ""] {
        let world = mixed();
        let run = world.run(&TIMED, &format!("{IN_TIME}{TOO_LATE}{line}"));
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{line:?}: {}", run.out);
        assert!(run.out.contains("Question 2 of 2, 1 point, 9:29 left"), "{}", run.out);
        let after = run.out.split_once("3. UNDP\n").expect("the second question").1;
        assert!(after.starts_with("Time is up.\n"), "{line:?}: {after}");
        let kept = world.json(&["scores", "last", "--json"])[0].clone();
        assert_eq!(kept["responses"].as_array().unwrap().len(), 1, "{line:?}: {kept}");
        assert_eq!((&kept["points"], &kept["out_of"]), (&2.0.into(), &3.0.into()));
        let finished: Moment = Moment::parse(kept["finished"].as_str().unwrap()).unwrap();
        let started = Moment::parse(kept["started"].as_str().unwrap()).unwrap();
        assert_eq!(finished, started.plus_ms(1_200_000), "at the deadline");
    }
}

#[test]
fn a_claim_after_the_deadline_is_about_an_answer_given_in_time() {
    let world = mixed();
    let wrong = IN_TIME.replace("Bandung", "Jakarta");
    let run = world.run(&TIMED, &format!("{wrong}{TOO_LATE}:right\n"));
    assert!(run.status == 0 && run.out.contains("Time is up."), "{run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["claimed"], 1);
}

#[test]
fn a_field_that_is_typed_after_the_deadline_ends_the_attempt_too() {
    let world = World::with(r#"(ask: "Name three.", answer: List("a", "b", "c")),"#);
    let run = world.run(&["quiz", "deck.ron", "--time", "20m"], &format!("a\n{TOO_LATE}b\nc\n"));
    assert!(run.status == 0 && run.out.contains("Time is up."), "{run:?}");
    let kept = world.json(&["scores", "last", "--json"])[0].clone();
    assert_eq!((&kept["answered"], &kept["points"]), (&0.into(), &0.0.into()));
}

#[test]
fn a_deadline_that_passed_meanwhile_ends_a_resumed_attempt_and_the_pass_mark_decides() {
    for (pass, status) in [("50%", 0), ("75%", 1)] {
        let world = mixed();
        let left = world.run(&[&TIMED[..], &["--pass", pass]].concat(), IN_TIME);
        assert_eq!(left.status, 130);
        let run = world.run_at("2026-11-25T09:00:00+07:00", &["quiz", "--resume"], "3\n");
        assert_eq!(run.status, status, "{run:?}");
        assert!(run.out.starts_with("Time is up.\n"), "{}", run.out);
        let again = world.run(&["quiz", "--resume"], "");
        assert_eq!(again.status, 2, "it is finished");
    }
}

#[test]
fn nothing_is_over_at_the_deadline_itself_or_when_the_clock_is_set_back() {
    let world = mixed();
    let back = ":now 2026-11-24T09:11:00+07:00\n";
    let run = world.run(&TIMED, &format!("{IN_TIME}{TOO_LATE}{back}3\n"));
    assert!(run.status == 0 && !run.out.contains("Time is up."), "{run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["answered"], 2);
}

#[test]
fn a_pass_mark_decides_the_exit_status() {
    let world = mixed();
    let quiz = ["quiz", "deck.ron", "--in-order", "-n", "1", "--pass", "75%"];
    let passed = world.run(&quiz, "Bandung\n");
    assert!(passed.status == 0 && passed.out.contains("passed (75% needed)"), "{}", passed.out);
    let failed = world.run(&quiz, "Jakarta\n");
    assert!(failed.status == 1 && failed.out.contains("not passed (75% needed)"), "{}", failed.out);
    assert_eq!(world.json(&["scores", "--json"])[1]["passed"], false);
}

#[test]
fn the_same_deck_seed_and_responses_give_the_same_attempt() {
    let runs: Vec<String> = (0..2)
        .map(|_| {
            let world = mixed();
            world.run(&["quiz", "deck.ron", "--seed", "99"], &"1\n".repeat(40)).shown(&world)
        })
        .collect();
    assert_eq!(runs[0], runs[1]);
    let world = mixed();
    assert_ne!(
        world.run(&["quiz", "deck.ron", "--seed", "100"], &"1\n".repeat(40)).shown(&world),
        runs[0]
    );
}

#[test]
fn questions_are_chosen_by_tag_kind_and_level() {
    let world = World::with(
        "(id: \"a\", ask: \"A?\", answer: True, tags: [\"x\"], level: 1), (id: \"b\", ask: \"B?\", answer: Text(\"b\"), tags: [\"x\", \"y\"], level: 3), (id: \"c\", ask: \"C?\", answer: True, level: 5),",
    );
    let asked = |flags: &[&str]| {
        let args: Vec<&str> =
            ["quiz", "deck.ron", "--in-order"].iter().chain(flags).copied().collect();
        let run = world.run(&args, &":skip\n".repeat(8));
        ["A?", "B?", "C?"]
            .iter()
            .filter(|ask| run.out.contains(**ask))
            .map(|ask| &ask[..1])
            .collect::<String>()
    };
    assert_eq!(asked(&["--tag", "x"]), "AB");
    assert_eq!(asked(&["--tag", "y", "--tag", "X"]), "AB");
    assert_eq!(asked(&["--not-tag", "y"]), "AC");
    assert_eq!(asked(&["--kind", "truth"]), "AC");
    assert_eq!(asked(&["--level", "3"]), "B");
    assert_eq!(asked(&["--level", "2..5"]), "BC");
    assert_eq!(asked(&["-n", "2"]), "AB");
    let none = world.run(&["quiz", "deck.ron", "--tag", "nowhere"], "");
    assert!(none.status == 2 && none.err.contains("x, y"), "{none:?}");
}

#[test]
fn only_questions_answered_wrong_last_time_are_asked_again() {
    let world = World::with(
        "(id: \"a\", ask: \"A?\", answer: Text(\"alpha\")), (id: \"b\", ask: \"B?\", answer: Text(\"beta\")),",
    );
    let run = world.run(&["quiz", "deck.ron", "--in-order"], "alpha\nwrong\n");
    assert!(run.out.contains("hafal quiz deck.ron --wrong"), "{}", run.out);
    let again = world.run(&["quiz", "deck.ron", "--wrong"], "beta\n");
    assert!(!again.out.contains("A?") && again.out.contains("B?"), "{}", again.out);
    let none = world.run(&["quiz", "deck.ron", "--wrong"], "");
    assert!(none.status == 0 && none.out.is_empty(), "{none:?}");
}

#[test]
fn without_a_deck_ten_questions_of_the_interface_s_language_are_asked() {
    let world = World::new();
    for (lang, words, all) in [
        ("en", "of 10", "All questions: hafal quiz south-south-cooperation"),
        ("id", "dari 10", "Semua soal: hafal quiz kerja-sama-selatan-selatan"),
    ] {
        let run = world.run(&["quiz", "--lang", lang], &":skip\n".repeat(20));
        assert!(run.out.contains(words) && run.out.contains(all), "{}", run.out);
        assert_eq!(run.status, 0);
    }
}

#[test]
fn several_decks_are_asked_together_and_a_folder_is_its_decks() {
    let world = World::new();
    world.deck("unit/one.ron", "(ask: \"One?\", answer: True),");
    world.deck("unit/two.ron", "(ask: \"Two?\", answer: True),");
    let run = world.run(&["quiz", "unit"], "1\n1\n");
    assert!(run.out.contains("One?") && run.out.contains("Two?"), "{}", run.out);
    let kept = world.json(&["scores", "--json"]);
    assert_eq!(kept[0]["decks"], serde_json::json!(["one", "two"]));
}

#[test]
fn wrong_usage_is_explained_in_words() {
    let world = mixed();
    for (args, lang, words) in [
        (vec!["quiz", "--level", "9"], "en", "1 to 5"),
        (vec!["quiz", "--level", "9"], "id", "1 sampai 5"),
        (vec!["quiz", "--sed", "3"], "en", "--seed"),
        (vec!["quis"], "en", "quiz"),
        (vec!["quis"], "id", "tidak ada perintah quis"),
        (vec!["quiz", "--time", "20"], "en", "20m, 1h30m or 90s"),
        (vec!["quiz", "--resume", "-n", "3"], "en", "cannot be used together"),
        (vec!["quiz", "--feedback", "often"], "en", "each, end, none"),
        (vec!["quiz", "nowhere.ron"], "en", "there is no deck called nowhere.ron"),
        (vec!["quiz", "deck.rom"], "en", "did you mean deck?"),
        (vec!["check"], "en", "DECK"),
        (vec!["quiz", "--now", "noon"], "en", "2026-11-24T09:00:00+07:00"),
    ] {
        let args: Vec<&str> = args.into_iter().chain(["--lang", lang]).collect();
        let run = world.run_as_is(&args, "");
        assert!(run.status == 2 && run.err.contains(words), "{args:?}: {run:?}");
        assert_eq!(run.out, "", "{args:?}");
    }
}
