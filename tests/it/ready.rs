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

    Topics, by what you would recall today
      bodies  not seen yet  4 cards
        hafal drill deck.ron --tag bodies
      people  not seen yet  4 cards
        hafal drill deck.ron --tag people
      dates   not seen yet  4 cards
        hafal drill deck.ron --tag dates
    [exit 0]
    ");
    let world = prepared();
    insta::assert_snapshot!(world.run_on(2, &["ready"], "").shown(&world), @"
    A deck · exam on Sunday 29 November 2026, in 3 days

    today      91%   ····································●···
    that day   97%   ···································┼──●┼   88% to 100%
              On the exam day: 97% if you drill 2 min every day, 83% if you stop now.
    unseen    0 of 12
    for 90%   0.9 min a day (now 2)

    Topics, by what you would recall today
      dates   89%  4 cards
        hafal drill <world>/deck.ron --tag dates
      bodies  92%  4 cards
        hafal drill <world>/deck.ron --tag bodies
      people  93%  4 cards
        hafal drill <world>/deck.ron --tag people
    [exit 0]
    ");
    insta::assert_snapshot!(world.run_on(2, &["ready", "--lang", "id"], "").shown(&world), @"
    A deck · ujian pada Minggu 29 November 2026, 3 hari lagi

    hari ini        91%   ································●···
    hari itu        97%   ·······························┼───●   88% sampai 100%
                   Pada hari ujian: 97% jika Anda berlatih 2 menit setiap hari, 83% jika Anda berhenti sekarang.
    belum dilihat  0 dari 12
    untuk 90%      0,9 menit sehari (kini 2)

    Topik, menurut apa yang akan Anda ingat hari ini
      dates   89%  4 kartu
        hafal drill <world>/deck.ron --tag dates
      bodies  92%  4 kartu
        hafal drill <world>/deck.ron --tag bodies
      people  93%  4 kartu
        hafal drill <world>/deck.ron --tag people
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

    Topics, by what you would recall today
      bodies  100%  4 cards
        hafal drill <world>/deck.ron --tag bodies
      people  100%  4 cards
        hafal drill <world>/deck.ron --tag people
      dates   100%  4 cards
        hafal drill <world>/deck.ron --tag dates

    How did the exam go? Keep the result: hafal ready <world>/deck.ron --result 78%
    Your answers show that you knew 99% of the deck on the day of the exam.
    A quiz after that scored 75%.

    0 of 5 earlier forecasts had this in their range:
      5 days before   98%   90% to 100%
      4 days before   97%   89% to 100%
      3 days before   97%   88% to 100%
      2 days before   96%   87% to 100%
       1 day before   90%   76% to 100%
    [exit 0]
    ");
    insta::assert_snapshot!(world.run_on(11, &["ready", "--lang", "id"], "").shown(&world), @"
    A deck · ujian telah berlangsung Minggu 29 November 2026, 6 hari lalu

    hari ini        92%   ·································●··
    belum dilihat  0 dari 12

    Topik, menurut apa yang akan Anda ingat hari ini
      dates   92%  4 kartu
        hafal drill <world>/deck.ron --tag dates
      people  93%  4 kartu
        hafal drill <world>/deck.ron --tag people
      bodies  93%  4 kartu
        hafal drill <world>/deck.ron --tag bodies

    Berapa nilai ujiannya? Simpan: hafal ready <world>/deck.ron --result 78%
    Menurut jawaban Anda, Anda menguasai 99% dek ini pada hari ujian.
    Kuis sesudahnya mencapai 75%.

    0 dari 5 ramalan sebelumnya memuat hasil ini dalam rentangnya:
      5 hari sebelumnya   98%   90% sampai 100%
      4 hari sebelumnya   97%   89% sampai 100%
      3 hari sebelumnya   97%   88% sampai 100%
      2 hari sebelumnya   96%   87% sampai 100%
      1 hari sebelumnya   90%   76% sampai 100%
    [exit 0]
    ");
    let outcome = &world.json_on(11, &["ready", "--json"])[0]["past"];
    assert_eq!(
        (&outcome["scored"], &outcome["forecasts"][4]["day"]),
        (&0.75.into(), &"2026-11-28".into())
    );
    let known = world.json_on(40, &["ready", "--json"])[0]["past"]["known"].clone();
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
    let outcome = &world.json_on(41, &["ready", "--json"])[0]["past"];
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

#[test]
fn what_the_exam_brought_is_kept_and_compared_with_the_forecast() {
    let world = prepared();
    let tell = |day, args: &[&str]| world.run_on(day, &[&["ready"], args].concat(), "");
    insta::assert_snapshot!(tell(4, &["deck.ron", "--result", "78%"]).shown(&world), @"
    error: the exam is not until Sunday 29 November 2026
      help: enter its result on that day or later; to move the exam: hafal plan DECK DATE
    [exit 2]
    ");
    assert_eq!(world.json_on(5, &["ready", "--json"])[0]["outcome"], serde_json::Value::Null);
    insta::assert_snapshot!(tell(5, &["deck.ron", "--result", "39/50"]).shown(&world), @"
    You scored 78% in the exam; the day before, 83% (69% to 97%) was forecast.
    The plan for this exam is over: hafal drill asks by the usual schedule again.
    [exit 0]
    ");
    insta::assert_snapshot!(tell(6, &["deck.ron", "--result", "80,5", "--lang", "id"]).shown(&world), @"
    Hasil ujian Anda 80,5%; ramalan sehari sebelumnya 83% (69% sampai 97%).
    Rencana untuk ujian ini selesai: hafal drill kembali menurut jadwal biasa.
    [exit 0]
    ");
    let ready = &world.json_on(9, &["ready", "--json"])[0];
    assert_eq!((&ready["outcome"], &ready["exam"]), (&0.805.into(), &"2026-11-29".into()));
    let (eve, later) = (&ready["past"]["eve"], world.json_on(60, &["ready", "--json"]));
    assert_eq!(&later[0]["past"]["eve"], eve, "reviews after the exam change no forecast");
    insta::assert_snapshot!(tell(9, &[]).shown(&world), @"
    A deck · the exam was on Sunday 29 November 2026, 4 days ago

    today      77%   ······························●·········
    unseen    0 of 12

    Topics, by what you would recall today
      dates   74%  4 cards
        hafal drill <world>/deck.ron --tag dates
      bodies  79%  4 cards
        hafal drill <world>/deck.ron --tag bodies
      people  79%  4 cards
        hafal drill <world>/deck.ron --tag people

    You scored 80.5% in the exam; the day before, 83% (69% to 97%) was forecast.
    Your answers show that you knew 83% of the deck on the day of the exam.
    [exit 0]
    ");
    world.run(&["plan", "deck.ron", &date(20)], "");
    assert_eq!(world.json_on(9, &["ready", "--json"])[0]["outcome"], serde_json::Value::Null);
}

#[test]
fn a_forecast_that_was_shown_the_day_before_is_the_one_compared() {
    let world = prepared();
    world.run_on(4, &["ready"], "");
    world.run_on(4, &["drill"], &sitting(4, 20, [1; 9]));
    let shown = world.json_on(5, &["ready", "--json"])[0]["past"]["forecasts"][0].clone();
    assert_eq!(shown["day"], "2026-11-28");
    assert_eq!(world.json_on(5, &["ready", "--json"])[0]["past"]["eve"], shown);
}

#[test]
fn a_plan_whose_result_is_told_is_over() {
    let world = prepared();
    assert!(world.run_on(5, &["plan"], "").out.contains("29 November"));
    assert_eq!(world.run_on(5, &["ready", "deck.ron", "--result", "50"], "").status, 0);
    assert!(world.run_on(5, &["plan"], "").out.contains("No exam is planned"));
    let run = world.run_on(5, &["drill"], "");
    assert!(run.out.contains("due") && !run.out.contains("exam"), "{}", run.out);
}

#[test]
fn a_result_is_refused_where_there_is_no_exam() {
    let world = World::with(&tagged());
    world.deck("more/other.ron", "(ask: \"Other?\", answer: Text(\"x\")),");
    world.deck("more/third.ron", "(ask: \"Third?\", answer: Text(\"x\")),");
    insta::assert_snapshot!(world.run(&["ready", "deck.ron", "--result", "78%"], "").shown(&world), @"
    error: no exam is planned for A deck
      help: plan it first: hafal plan DECK DATE
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["ready", "more", "--result", "78%", "--lang", "id"], "").shown(&world), @"
    kesalahan: sebutkan satu dek untuk hasilnya
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["ready", "deck.ron", "--result", "good"], "").shown(&world), @"
    error: --result <RESULT> cannot be good
      help: write it as 78%, 78 or 39/50
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["ready", "--result", "78%"], "").shown(&world), @"
    error: <DECK>... is missing
      help: see hafal --help
    [exit 2]
    ");
    assert!(!world.store().exists() || world.run(&["plan"], "").out.contains("No exam"));
}

#[test]
fn topics_are_listed_the_weakest_first_with_what_is_unseen() {
    let world = World::with(&format!(
        "{}(id: \"o\", ask: \"O?\", answer: Card(\"o\"), tags: [\"it's new\", \"-x\"]),",
        tagged()
    ));
    let topics = |day| {
        let ready = world.json_on(day, &["ready", "deck.ron", "--json"])[0].clone();
        assert_eq!(ready["topics"], world.json_on(day, &["stats", "deck.ron", "--json"])["topics"]);
        ready["topics"].clone()
    };
    let new = topics(0);
    assert!(new.as_array().unwrap().iter().all(|topic| topic["recall"].is_null()), "{new}");
    assert_eq!((new[0]["cards"].as_u64(), &new[0]["unseen"]), (Some(4), &4.into()));
    world.run(&["drill", "deck.ron", "--limit", "4"], &sitting(0, 20, [3, 3, 1, 3, 3]));
    let seen = topics(9);
    let recalls =
        seen.as_array().unwrap().iter().map(|topic| topic["recall"].as_f64().unwrap_or(0.0));
    assert!(recalls.is_sorted(), "{seen}");
    insta::assert_snapshot!(world.run_on(9, &["ready", "deck.ron"], "").shown(&world), @r#"
    A deck · no exam is planned; plan one: hafal plan deck.ron DATE

    today      23%   ·········●······························
    unseen    9 of 13

    Topics, by what you would recall today
      it's new  not seen yet  1 card
        hafal drill deck.ron --tag 'it'\''s new'
      -x        not seen yet  1 card
        hafal drill deck.ron --tag=-x
      dates              14%  4 cards, 3 not seen yet
        hafal drill deck.ron --tag dates
      people             20%  4 cards, 3 not seen yet
        hafal drill deck.ron --tag people
      bodies             39%  4 cards, 2 not seen yet
        hafal drill deck.ron --tag bodies
    [exit 0]
    "#);
    insta::assert_snapshot!(world.run_on(9, &["ready", "deck.ron", "--lang", "id"], "").shown(&world), @r#"
    A deck · tidak ada ujian yang direncanakan; rencanakan satu: hafal plan deck.ron TANGGAL

    hari ini        23%   ········●····························
    belum dilihat  9 dari 13

    Topik, menurut apa yang akan Anda ingat hari ini
      it's new  belum dilihat  1 kartu
        hafal drill deck.ron --tag 'it'\''s new'
      -x        belum dilihat  1 kartu
        hafal drill deck.ron --tag=-x
      dates               14%  4 kartu, 3 belum dilihat
        hafal drill deck.ron --tag dates
      people              20%  4 kartu, 3 belum dilihat
        hafal drill deck.ron --tag people
      bodies              39%  4 kartu, 2 belum dilihat
        hafal drill deck.ron --tag bodies
    [exit 0]
    "#);
    let run = world.run_on(9, &["drill", "deck.ron", "--tag", "it's new"], "");
    assert_eq!(run.status, 0, "{}", run.err);
    let page = world.run_on(9, &["stats", "deck.ron"], "").out;
    assert!(page.contains("drill deck.ron --tag 'it'\\''s new'"), "{page}");
    assert!(page.contains("--tag=-x"), "{page}");
    world.run_on(9, &["stats", "deck.ron", "--html", "page.html"], "");
    let html = std::fs::read_to_string(world.path().join("page.html")).unwrap();
    assert!(html.contains("not seen yet") && html.contains("--tag dates"), "{html}");
}
