//! Tests `hafal ready`: readiness for an exam, the expected score, the time needed, and how forecasts came out.

use crate::learner::{date, flashcards, sitting};
use crate::pty::Pty;
use crate::world::World;

fn tagged() -> String {
    let card = |n: usize| {
        let tag = ["dates", "bodies", "people"][n % 3];
        format!(
            "(id: \"q{n}\", ask: \"Front {n}?\", answer: Card(\"back {n}\"), tags: \"{tag}\"),\n"
        )
    };
    (1..=12).map(card).collect()
}

/// Two days of drills, an exam on the fifth.
fn prepared() -> World {
    let world = World::with(&tagged());
    world.run(&["plan", "deck.ron", &date(5), "--minutes", "2"], "");
    for day in 0..2 {
        world.run_on(day, &["drill"], &sitting(day, 20, [3, 3, 1, 3, 3, 3, 3]));
    }
    world
}

#[test]
fn readiness_is_printed_in_both_languages() {
    let world = World::with(&tagged());
    insta::assert_snapshot!(world.run(&["ready"], "").shown(&world), @"
    No exam is planned. Plan one: hafal plan DECK DATE
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["ready", "deck.ron"], "").shown(&world), @"
    A deck · no exam is planned; plan one: hafal plan deck.ron DATE

    today       0%   ●·······································
    unseen    12 of 12
    [exit 0]
    ");
    let world = prepared();
    insta::assert_snapshot!(world.run_on(2, &["ready"], "").shown(&world), @"
    A deck · exam on Sunday 29 November 2026, in 3 days

    today      92%   ····································●···
    that day   98%   ·····································┼─●   93% to 100%
    unseen    0 of 12
    weakest   dates 89%   people 93%   bodies 94%
    for 90%   0.5 min a day (now 2)
    [exit 0]
    ");
    insta::assert_snapshot!(world.run_on(2, &["ready", "--lang", "id"], "").shown(&world), @"
    A deck · ujian pada Minggu 29 November 2026, 3 hari lagi

    hari ini        92%   ·································●··
    hari itu        98%   ·································┼─●   93% sampai 100%
    belum dilihat  0 dari 12
    terlemah       dates 89%   people 93%   bodies 94%
    untuk 90%      0,5 menit sehari (kini 2)
    [exit 0]
    ");
}

#[test]
fn json_has_the_same_figures() {
    let world = prepared();
    let ready = world.json_on(2, &["ready", "--json"]);
    let one = &ready[0];
    let share = |key: &str| one[key].as_f64().unwrap();
    assert!(share("low") <= share("expected") && share("expected") <= share("high"), "{one}");
    assert!(share("idle") < share("expected") && share("today") > 0.0, "{one}");
    assert_eq!((&one["exam"], &one["cards"]), (&"2026-11-29".into(), &12.into()));
    assert_eq!((&one["minutes"], &one["outcome"]), (&2.0.into(), &serde_json::Value::Null));
    assert_eq!(one["weakest"].as_array().unwrap().len(), 3);
    assert_eq!(world.json_on(2, &["ready", "--json"]), ready, "asked twice, told the same");
    let none = World::with(&tagged());
    assert_eq!(none.json(&["ready", "--json"]), serde_json::json!([]));
    let without = &none.json(&["ready", "deck.ron", "--json"])[0];
    assert_eq!((&without["exam"], &without["expected"]), (&().into(), &().into()));
}

#[test]
fn after_the_exam_the_forecasts_are_compared_with_the_result() {
    let world = prepared();
    for day in 0..5 {
        world.run_on(day, &["ready"], "");
    }
    for day in 2..5 {
        world.run_on(day, &["drill"], &sitting(day, 20, [3; 7]));
    }
    let on_the_day = world.run_on(5, &["ready"], "");
    assert!(on_the_day.out.contains("today"), "{}", on_the_day.out);
    world.run_on(5, &["quiz", "deck.ron", "--in-order", "--seed", "1"], &"\ny\n".repeat(9));
    world.run_on(
        6,
        &["quiz", "deck.ron", "--in-order", "--seed", "1"],
        &("\ny\n".repeat(9) + &"\nn\n".repeat(3)),
    );
    insta::assert_snapshot!(world.run_on(6, &["ready"], "").shown(&world), @"
    A deck · the exam was on Sunday 29 November 2026, yesterday

    today     100%   ·······································●
    unseen    0 of 12
    weakest   bodies 100%   people 100%   dates 100%

    Your answers show that you knew 99% of the deck on the day of the exam.
    A quiz after that scored 75%.

    0 of 5 earlier forecasts had this in their range:
      5 days before   98%   92% to 100%
      4 days before   98%   93% to 100%
      3 days before   98%   93% to 100%
      2 days before   98%   90% to 100%
       1 day before   95%   86% to 100%
    [exit 0]
    ");
    insta::assert_snapshot!(world.run_on(11, &["ready", "--lang", "id"], "").shown(&world), @"
    A deck · ujian telah berlangsung Minggu 29 November 2026, 6 hari lalu

    hari ini        93%   ·································●··
    belum dilihat  0 dari 12
    terlemah       dates 92%   people 93%   bodies 93%

    Menurut jawaban Anda, Anda menguasai 99% dek ini pada hari ujian.
    Kuis sesudahnya mencapai 75%.

    0 dari 5 ramalan sebelumnya memuat hasil ini dalam rentangnya:
      5 hari sebelumnya   98%   92% sampai 100%
      4 hari sebelumnya   98%   93% sampai 100%
      3 hari sebelumnya   98%   93% sampai 100%
      2 hari sebelumnya   98%   90% sampai 100%
      1 hari sebelumnya   95%   86% sampai 100%
    [exit 0]
    ");
    let outcome = &world.json_on(11, &["ready", "--json"])[0]["outcome"];
    assert_eq!(
        (&outcome["scored"], &outcome["forecasts"][4]["day"]),
        (&0.75.into(), &"2026-11-28".into())
    );
    let known = world.json_on(40, &["ready", "--json"])[0]["outcome"]["known"].clone();
    assert_eq!(known, outcome["known"], "what was known on the day does not fade afterwards");
}

#[test]
fn many_forecasts_are_shortened_to_a_few() {
    let world = World::with(&flashcards(4));
    world.run(&["plan", "deck.ron", &date(40), "--minutes", "1"], "");
    for day in 0..40 {
        world.run_on(day, &["ready"], "");
    }
    let page = world.run_on(41, &["ready"], "");
    assert!(page.out.lines().count() < 20, "{}", page.out);
    let outcome = &world.json_on(41, &["ready", "--json"])[0]["outcome"];
    assert_eq!(outcome["forecasts"].as_array().unwrap().len(), 40);
}

#[test]
fn an_exam_years_ahead_takes_no_longer() {
    let world = World::with(&flashcards(40));
    let run = world.run(&["plan", "deck.ron", "2036-11-20"], "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.run(&["ready"], "").status, 0);
    assert_eq!(world.run(&["drill"], "").status, 0);
}

#[test]
fn an_empty_deck_a_seen_deck_and_an_unknown_deck_all_work() {
    let world = World::with("");
    let run = world.run(&["ready", "deck.ron"], "");
    assert!(run.status == 0 && !run.out.contains("NaN"), "{run:?}");
    let world = World::with(&flashcards(2));
    world.run(&["plan", "deck.ron", &date(3)], "");
    world.run(&["drill"], "\n1\n\n1\n:quit\n");
    assert!(world.run(&["ready"], "").out.contains("0 of 2"));
}

#[test]
fn it_fits_the_window_and_needs_neither_colour_nor_unicode() {
    let world = prepared();
    for columns in [40, 100] {
        let mut pty = Pty::start(&world, &["ready"], (60, columns), &[]);
        assert_eq!(pty.status(), 0);
        assert_eq!(pty.broken_rows(), Vec::<String>::new(), "{}", pty.screen());
        assert!(pty.widest() <= 78, "{}", pty.screen());
        assert!(pty.words().contains("that day"), "{}", pty.screen());
    }
    let mut plain = Pty::start(&world, &["ready"], (60, 80), &[("NO_COLOR", "1")]);
    assert_eq!(plain.status(), 0);
    assert!(!plain.raw().contains("\x1b[3"), "{:?}", plain.raw());
    let ascii = world.command(&["ready", "--now", crate::world::NOW]).env("LANG", "C").output();
    let ascii = String::from_utf8(ascii.unwrap().stdout).unwrap();
    assert!(ascii.is_ascii() && ascii.contains('o'), "{ascii}");
}
