//! Tests a drill by lines: what it asks in which order, which rating it proposes, and how it ends.

use serde_json::json;

use crate::world::{NOW, Run, World};

pub const MIXED: &str = r#"
        (id: "members", ask: "How many members?", answer: Number(134), hint: "more than 100", why: "as of this year"),
        (id: "first", ask: "How many at first?", answer: Number(77)),
        (id: "city", ask: "In which city?", answer: Text("Bandung"), tags: "places"),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")]), tags: "bodies"),
        (id: "card", ask: "front", answer: Card("back")),"#;

/// So many questions, numbered from 0, each answered by its own number.
pub fn numbers(count: i64) -> String {
    let question = |n| format!("(id: \"q{n}\", ask: \"Number {n}?\", answer: Number({n})),\n");
    each(count, question)
}

/// The texts made of the numbers from 0 on, joined.
pub fn each(count: i64, make: impl FnMut(i64) -> String) -> String {
    (0..count).map(make).collect::<Vec<_>>().concat()
}

pub fn drill(world: &World, input: &str) -> Run {
    world.run(&["drill", "deck.ron"], input)
}

/// The numbers of the questions of `numbers`, in the order in which a drill asked them.
pub fn asked(run: &Run) -> Vec<usize> {
    let number = |line: &str| line.strip_prefix("Number ")?.strip_suffix('?')?.parse().ok();
    run.out.lines().filter_map(number).collect()
}

fn lines_with(run: &Run, start: &str) -> usize {
    run.out.lines().filter(|line| line.starts_with(start)).count()
}

#[test]
fn each_answer_is_rated_and_an_unknown_card_comes_back() {
    let world = World::with(MIXED);
    let run = drill(&world, "77\n\nBandong\n\n77\n4\n3\n\n\n\n134\n\n2\n\n");
    insta::assert_snapshot!(run.shown(&world), @"
    due 0 · new 5 · about 2 min

    0 done, 5 left, about 2 min, new
    How many members?
    (a number)
    ✗ 77
      134
      as of this year
      77 answers another question: “How many at first?”
    [1 again now]   2 hard 1 d   3 good 2 d   4 easy 9 d

    0 done, 5 left, about 2 min, new
    In which city?
    (in words)
    ≈ Bandung, almost: Band[o→u]ng
    1 again now   [2 hard 1 d]   3 good 2 d   4 easy 9 d

    1 done, 4 left, about 1 min, new
    How many at first?
    (a number)
    ✓ 77
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 10 d

    2 done, 3 left, about 1 min, new
    Which body?
    (one number from 1 to 3)
    1. UNESCO
    2. UNDP
    3. WHO
    ✗ WHO
      UNDP
    [1 again now]   2 hard 1 d   3 good 2 d   4 easy 6 d

    2 done, 3 left, about 1 min, new
    front
    (Enter shows the back)
    back
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 7 d

    3 done, 2 left, about 1 min
    How many members?
    (a number)
    ✓ 134
      as of this year
    1 again now   2 hard 1 d   [3 good 1 d]   4 easy 1 d

    4 done, 1 left, about 1 min
    Which body?
    (one number from 1 to 3)
    1. UNESCO
    2. UNDP
    3. WHO
    ✓ UNDP
    1 again now   2 hard 1 d   [3 good 1 d]   4 easy 1 d

    5 done in 0 s, 3 known. 5 of them were new.

    Not known at first
      How many members?
        134
      Which body?
        UNDP

    Tomorrow: 3 due, about 1 min.
    [exit 0]
    ");
    let due = world.json(&["due", "--json"]);
    assert_eq!(due, json!([{"deck": "deck", "cards": 5, "seen": 5, "due": 0, "new": 0}]));
}

#[test]
fn a_drill_speaks_indonesian() {
    let world = World::with(MIXED);
    let run = world.run(
        &["drill", "deck.ron", "--limit", "2", "--lang", "id"],
        "77\n\n:petunjuk\n:catat tiga angka\n7\n:mengapa\n:benar\n\n77\n\n:urungkan\n",
    );
    insta::assert_snapshot!(run.shown(&world), @"
    jatuh tempo 0 · baru 2 · sekitar 1 menit

    0 selesai, 2 lagi, sekitar 1 menit, baru
    How many members?
    (sebuah angka)
    ✗ 77
      134
      as of this year
      77 adalah jawaban untuk soal lain: “How many at first?”
    [1 ulang sekarang]   2 sulit 1 hr   3 baik 2 hr   4 mudah 9 hr

    0 selesai, 2 lagi, sekitar 1 menit
    How many members?
    (sebuah angka)
    Petunjuk: more than 100
    Dicatat: mulai sekarang tampil bersama jawabannya.
    ✗ 7
      134
      as of this year
      catatan: tiga angka
    [1 ulang sekarang]   2 sulit 1 hr   3 baik 1 hr   4 mudah 1 hr
      as of this year
    [1 ulang sekarang]   2 sulit 1 hr   3 baik 1 hr   4 mudah 1 hr
    Dicatat: Anda merasa benar.
    1 ulang sekarang   [2 sulit 1 hr]   3 baik 1 hr   4 mudah 1 hr

    1 selesai, 1 lagi, sekitar 1 menit, baru
    How many at first?
    (sebuah angka)
    ✓ 77
    1 ulang sekarang   2 sulit 1 hr   [3 baik 2 hr]   4 mudah 10 hr

    2 selesai dalam 0 dtk, 1 diketahui. 2 di antaranya baru.

    Semula belum diketahui
      How many members?
        134

    Besok: 1 jatuh tempo, 3 baru, sekitar 1 menit.
    Diurungkan: baik.

    1 selesai, 1 lagi, sekitar 1 menit, baru
    How many at first?
    (sebuah angka)

    1 selesai dalam 0 dtk, 0 diketahui. 1 di antaranya baru.

    Semula belum diketahui
      How many members?
        134

    Besok: 1 jatuh tempo, 4 baru, sekitar 2 menit.
    [exit 0]
    ");
}

#[test]
fn a_mark_proposes_its_rating() {
    let world = World::with(
        r#"
        (id: "a", ask: "A?", answer: Text("Bandung"), hint: "h"),
        (id: "b", ask: "B?", answer: List("Asia", "Africa")),"#,
    );
    for (input, proposed) in [
        ("Bandung\n", "[3 good"),
        ("bandung\n", "[3 good"),
        ("Bandong\n", "[2 hard"),
        (":hint\nBandung\n", "[2 hard"),
        ("Jakarta\n", "[1 again now]"),
        ("\n\n", "[1 again now]"),
        ("Jakarta\n:right\n", "[3 good"),
        (":hint\nJakarta\n:right\n", "[2 hard"),
        ("Bandung\n:hint\n", "[3 good"),
        ("Bandung\n\nAsia\n\n\n", "[1 again now]"),
        ("Bandung\n\nAsia\nafrica\n", "[3 good"),
    ] {
        let run = drill(&world, input);
        let last = run.out.lines().rfind(|line| line.contains("again now"));
        assert!(last.is_some_and(|line| line.contains(proposed)), "{input:?}: {}", run.out);
        assert_eq!(run.status, 0);
        world.run(&["drill", "--undo"], "");
    }
}

#[test]
fn each_rating_shows_the_days_until_the_card_comes_back() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    for (rating, days) in [("1", "0"), ("2", ""), ("3", ""), ("4", "")] {
        let run = drill(&world, &format!("a\n{rating}\n"));
        let line = run.out.lines().find(|line| line.contains("again now")).unwrap().to_owned();
        let words: Vec<&str> =
            line.split(['[', ']', ' ']).filter(|word| !word.is_empty()).collect();
        let place = words.iter().position(|word| *word == rating).unwrap();
        let shown = if days == "0" { 0 } else { words[place + 2].parse().unwrap() };
        let due = |day| world.json_on(day, &["due", "--json"])[0]["due"] == 1;
        assert_eq!((0..60).find(|day| due(*day)), Some(shown), "{line}");
        assert_eq!(world.run(&["drill", "--undo"], "").status, 0);
    }
}

#[test]
fn any_answer_takes_any_rating_and_a_bad_rating_is_asked_again() {
    let world = World::with(MIXED);
    let run = drill(&world, "wrong\n5\ngood\n4\n77\n1\n");
    assert_eq!(lines_with(&run, "Type 1, 2, 3 or 4"), 2, "{}", run.out);
    let ratings: Vec<_> = world.reviews().iter().map(|review| review["rating"].clone()).collect();
    assert_eq!(ratings, [json!(1), json!(4)], "{}", run.out);
}

#[test]
fn a_flashcard_is_shown_whole_then_rated() {
    let world = World::with("(id: \"c\", ask: \"front\", answer: Card(\"back\"), why: \"so\"),");
    insta::assert_snapshot!(drill(&world, "\n2\n").shown(&world), @"
    due 0 · new 1 · about 1 min

    0 done, 1 left, about 1 min, new
    front
    (Enter shows the back)
    back
      so
    1 again now   2 hard 1 d   [3 good 2 d]   4 easy 8 d

    1 done in 0 s, 1 known. One of them was new.

    Tomorrow: 1 due, about 1 min.
    [exit 0]
    ");
}

#[test]
fn an_unknown_card_comes_back_after_others_until_it_is_known() {
    let world = World::with(&numbers(8));
    let input = "x\n\n1\n\n2\n\n3\n\n4\n\nx\n\n5\n\n6\n\n7\n\n0\n\n";
    let run = drill(&world, input);
    assert_eq!(asked(&run), [0, 1, 2, 3, 4, 0, 5, 6, 7, 0], "{}", run.out);
    assert_eq!((run.status, world.reviews().len()), (0, 10));
    assert!(run.out.contains("8 done in") && run.out.contains("7 known"), "{}", run.out);
}

#[test]
fn the_end_of_input_and_quit_and_nothing_due_are_no_failure() {
    let world = World::with(MIXED);
    for input in ["", ":quit\n", "134\n", "134\n:quit\n", ":q\n"] {
        let run = drill(&world, input);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{input:?}");
        assert!(run.out.contains("You rated nothing."), "{input:?}: {}", run.out);
    }
    assert_eq!(world.reviews().len(), 0);
    let nothing = world.run(&["drill", "deck.ron", "--new", "0"], "");
    assert_eq!(
        (nothing.status, nothing.out.trim().lines().next()),
        (0, Some("Nothing is due now."))
    );
}

#[test]
fn without_a_deck_all_that_were_ever_drilled_are_asked() {
    let world = World::new();
    world.deck("one.ron", "(ask: \"One?\", answer: Text(\"one\")),");
    world.deck("two.ron", "(ask: \"Two?\", answer: Text(\"two\")),");
    world.deck("three.ron", "(ask: \"Three?\", answer: Text(\"three\")),");
    world.run(&["drill", "one.ron"], "");
    world.run(&["drill", "two.ron"], "");
    let run = world.run(&["drill"], "one\n\ntwo\n\n");
    assert!(run.out.contains("One?") && run.out.contains("Two?"), "{}", run.out);
    assert!(!run.out.contains("Three?") && run.status == 0, "{run:?}");
    let first = World::new().run(&["drill", "--limit", "1"], "");
    assert!(first.status == 0 && first.out.contains("new 1"), "{first:?}");
}

#[test]
fn a_drill_may_be_shortened_by_number_and_by_tag() {
    let world = World::with(MIXED);
    let run = world.run(&["drill", "deck.ron", "--limit", "2"], ":quit\n");
    assert!(run.out.contains("0 done, 2 left"), "{}", run.out);
    let run =
        world.run(&["drill", "deck.ron", "--tag", "Places", "--tag", "bodies"], "Bandung\n\n");
    assert!(run.out.contains("new 2") && run.out.contains("Which body?"), "{}", run.out);
    // A card that comes back does not count against the limit.
    let run = world.run(&["drill", "deck.ron", "--limit", "1"], "x\n1\n134\n\n");
    assert!(run.out.contains("1 done in") && world.reviews().len() == 3, "{}", run.out);
}

#[test]
fn cards_at_risk_are_asked_before_new_ones() {
    let world = World::with(MIXED);
    drill(&world, "134\n\n");
    let run = world.run_on(30, &["drill", "deck.ron", "--limit", "1"], "");
    assert!(run.out.contains("due 1") && run.out.contains("How many members?"), "{}", run.out);
}

#[test]
fn time_that_is_over_lets_no_new_card_begin() {
    let world = World::with(&numbers(5));
    let args = ["drill", "deck.ron", "--minutes", "2.5"];
    let input =
        "0\n\n:now 2026-11-24T09:02:20+07:00\n1\n\n2\n:now 2026-11-24T09:02:40+07:00\n\n3\n";
    let run = world.run(&args, input);
    assert_eq!(asked(&run), [0, 1, 2], "{}", run.out);
    assert!(run.out.contains("Time is up.") && run.out.contains("3 done in"), "{}", run.out);
    assert_eq!((run.status, world.reviews().len()), (0, 3));
}

#[test]
fn output_has_no_colours_and_hostile_words_are_escaped() {
    let world = World::with(
        "(id: \"a\", ask: \"A\\u{1b}[31m?\", answer: Text(\"a\\u{202e}b\"), hint: \"h\\u{7}\", why: \"w\\u{9b}\"),",
    );
    let input = ":hint\n:note n\u{1b}]0;x\u{7}\n:flag f\u{200b}\nx\n:why\n1\n";
    let run = drill(&world, input);
    let shown = format!("{}{}", run.out, world.run(&["drill", "--undo"], "").out);
    assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}', '\u{200b}']), "{shown:?}");
    assert!(shown.contains("\\u{1b}[31m") && shown.contains("note: n\\u{1b}]0;x\\u{7}"), "{shown}");
}

#[test]
fn setting_the_clock_at_a_rating_prints_nothing() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let plain = world.run(&["drill", "deck.ron"], "a\n3\n").out;
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let clock = format!("a\n:now {NOW}\n3\n");
    assert_eq!(world.run(&["drill", "deck.ron"], &clock).out, plain);
}
