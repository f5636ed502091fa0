//! Tests planned exams: what drills ask until then, how long they are, and what follows.

use serde_json::Value;

use crate::learner::{at, date, flashcards, sitting};
use crate::world::World;

/// Ratings of a learner who forgets every fifth card.
fn mostly_right() -> impl Iterator<Item = u8> {
    (1..=60).map(|n| if n % 5 == 0 { 1 } else { 3 })
}

/// The cards that a drill asked, read from its output.
fn put(out: &str) -> Vec<&str> {
    let lines: Vec<&str> = out.lines().collect();
    let put = lines.windows(2).filter(|two| two[1] == "(Enter shows the back)");
    put.map(|two| two[0]).collect()
}

fn unseen(cards: &[Value]) -> usize {
    cards.iter().filter(|card| card["reviews"] == 0).count()
}

fn planned(cards: usize, days: i64, minutes: &str) -> World {
    let world = World::with(&flashcards(cards));
    let run = world.run(&["plan", "deck.ron", &date(days), "--minutes", minutes], "");
    assert_eq!(run.status, 0, "{run:?}");
    world
}

#[test]
fn an_exam_is_planned_listed_moved_and_cleared() {
    let world = World::with(&flashcards(3));
    insta::assert_snapshot!(world.run(&["plan"], "").shown(&world), @"
    No exam is planned. Plan one: hafal plan DECK DATE
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["plan", "deck.ron", "2026-12-10"], "").shown(&world), @"
    A deck: exam on Thursday 10 December 2026, in 16 days, 15 min a day.
      On the exam day: 99% if you drill 15 min every day, 0% if you stop now.
    From now on hafal drill asks what adds most to your score on that day. To see how ready you are: hafal ready
    [exit 0]
    ");
    world.deck("other.ron", &flashcards(2));
    world.run(&["plan", "other.ron", "2026-11-25", "--minutes", "2,5"], "");
    insta::assert_snapshot!(world.run(&["plan"], "").shown(&world), @"
    A deck: exam on Wednesday 25 November 2026, tomorrow, 2.5 min a day.
      On the exam day: 91% if you drill 2.5 min before then, 0% if you stop now.
    A deck: exam on Thursday 10 December 2026, in 16 days, 15 min a day.
      On the exam day: 99% if you drill 15 min every day, 0% if you stop now.
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["plan", "--lang", "id"], "").shown(&world), @"
    A deck: ujian pada Rabu 25 November 2026, besok, 2,5 menit sehari.
      Pada hari ujian: 91% jika Anda berlatih 2,5 menit sebelum itu, 0% jika Anda berhenti sekarang.
    A deck: ujian pada Kamis 10 Desember 2026, 16 hari lagi, 15 menit sehari.
      Pada hari ujian: 99% jika Anda berlatih 15 menit setiap hari, 0% jika Anda berhenti sekarang.
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["plan", "deck.ron", "15 December 2026", "--minutes", "20"], "").shown(&world), @"
    A deck: exam on Tuesday 15 December 2026, in 21 days, 20 min a day.
      On the exam day: 99% if you drill 20 min every day, 0% if you stop now.
    From now on hafal drill asks what adds most to your score on that day. To see how ready you are: hafal ready
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["plan", "deck.ron", "Rabu, 16 Desember 2026"], "").shown(&world), @"
    A deck: exam on Wednesday 16 December 2026, in 22 days, 20 min a day.
      On the exam day: 99% if you drill 20 min every day, 0% if you stop now.
    From now on hafal drill asks what adds most to your score on that day. To see how ready you are: hafal ready
    [exit 0]
    ");
    world.run(&["plan", "deck.ron", "2026-11-24", "--minutes", "30"], "");
    insta::assert_snapshot!(world.run(&["plan"], "").shown(&world), @"
    A deck: exam on Tuesday 24 November 2026, today, 30 min a day.
    A deck: exam on Wednesday 25 November 2026, tomorrow, 2.5 min a day.
      On the exam day: 91% if you drill 2.5 min before then, 0% if you stop now.
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["plan", "deck.ron", "--clear"], "").shown(&world), @"
    A deck: no exam is planned any more.
    [exit 0]
    ");
    assert!(!world.run(&["plan"], "").out.contains("30 min"));
    assert!(!world.run_on(2, &["plan"], "").out.contains("A deck"), "what is past is not listed");
}

#[test]
fn a_past_day_or_bad_time_is_refused_with_an_example() {
    let world = World::with(&flashcards(3));
    for (args, words) in [
        (&["2026-02-30"][..], "2026-02-30"),
        (&["2026-11-23"], "Monday 23 November 2026 is in the past"),
        (&["December 2026"], "December 2026"),
        (&["tomorrow"], "tomorrow"),
        (&["9999-12-31"], "2036"),
        (&[], "the date of the exam is missing"),
        (&["2026-12-10", "--minutes", "0"], "more than 0"),
        (&["2026-12-10", "--minutes=-3"], "more than 0"),
        (&["2026-12-10", "--minutes", "NaN"], "more than 0"),
        (&["2026-12-10", "--minutes", "1441"], "at most 1440"),
        (&["2026-12-10", "--clear"], "--clear"),
    ] {
        let run = world.run(&[&["plan", "deck.ron"], args].concat(), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        let helped = run.err.contains("help") || args.contains(&"--clear");
        assert!(run.err.contains(words) && helped, "{args:?}: {}", run.err);
        assert!(!run.err.contains("usage-"), "{args:?}: {}", run.err);
    }
    assert!(!world.store().exists(), "nothing was kept");
    assert_eq!(world.run(&["plan", "none.ron", "2026-12-10"], "").status, 2);
    assert_eq!(world.run(&["plan", "--clear"], "").status, 2);
}

#[test]
fn every_question_is_seen_in_time_where_the_minutes_allow() {
    let world = planned(40, 7, "3");
    for day in 0..7 {
        let run = world.run_on(day, &["drill"], &sitting(day, 19, mostly_right()));
        assert_eq!(run.status, 0, "{run:?}");
        // The tenth card begins after 171 seconds and ends after the three minutes.
        assert!(put(&run.out).len() <= 10, "day {day}: {}", run.out);
    }
    assert_eq!(unseen(&world.cards_on(7, &[])), 0);
}

#[test]
fn unseen_questions_are_asked_in_the_order_of_the_deck() {
    let world = planned(30, 6, "10");
    let run = world.run(&["drill"], &sitting(0, 10, [3; 12]));
    let first: Vec<String> = (1..=6).map(|n| format!("Front {n}?")).collect();
    assert_eq!(put(&run.out)[..6], first);
}

#[test]
fn cards_of_one_question_do_not_give_each_other_away() {
    let cloze = "(id: \"c\", answer: Cloze(\"In {1964} the {G-77} was founded in {Jenewa}.\")),";
    let world = World::with(&format!("{cloze}\n{}", flashcards(15)));
    world.run(&["plan", "deck.ron", &date(1)], "");
    world.run(&["drill"], "x\n3\n".repeat(30).as_str());
    assert_eq!(unseen(&world.cards_on(0, &[])), 0);
    let mut log = world.reviews();
    log.sort_by_key(|line| line["at"].as_str().unwrap().parse::<jiff::Timestamp>().unwrap());
    let blanks = log.iter().enumerate().filter(|(_, line)| line["question"] == "c");
    let places: Vec<usize> = blanks.map(|(place, _)| place).collect();
    assert!(places.windows(2).all(|two| two[1] - two[0] > 3), "{places:?}");
}

#[test]
fn a_day_s_minutes_are_shared_by_its_drills_unless_more_are_asked_for() {
    let world = planned(40, 7, "3");
    let first = world.run(&["drill"], &sitting(0, 61, [3; 60]));
    assert_eq!(put(&first.out).len(), 3);
    let second = world.run_as_is(&["drill", "--now", &at(0, "18:00:00")], "\n3\n");
    insta::assert_snapshot!(second.shown(&world), @"
    Today's part for the exam is done. For more: hafal drill --minutes 5
    [exit 0]
    ");
    let due = world.json_at(&at(0, "18:00:00"), &["due", "--json"]);
    assert_eq!((&due[0]["due"], &due[0]["new"]), (&0.into(), &0.into()));
    let more = world.run_as_is(&["drill", "--minutes", "1", "--now", &at(0, "18:00:00")], "\n3\n");
    assert!(put(&more.out).len() == 2, "{more:?}");
    assert_eq!(put(&world.run_on(1, &["drill"], &sitting(1, 61, [3; 60])).out).len(), 3);
}

#[test]
fn new_questions_are_bound_by_new_only_where_that_is_given() {
    let world = planned(60, 3, "60");
    let run = world.run(&["drill", "--new", "4"], &sitting(0, 5, [3; 60]));
    assert_eq!(put(&run.out).len(), 4);
    let run = world.run(&["drill"], &sitting(0, 5, [3; 60]));
    assert!(put(&run.out).len() > 20, "{}", run.out);
}

#[test]
fn the_limit_holds_beside_a_deck_without_an_exam() {
    let world = planned(9, 3, "60");
    world.deck("other.ron", &flashcards(9));
    let run = world.run(&["drill", "deck.ron", "other.ron", "--limit", "5"], &"\n3\n".repeat(20));
    assert_eq!(put(&run.out).len(), 5, "{}", run.out);
}

#[test]
fn two_exams_share_the_minutes_of_both_and_the_nearer_one_presses() {
    let world = planned(12, 2, "2");
    world.deck("other.ron", &flashcards(40));
    world.run(&["plan", "other.ron", &date(30), "--minutes", "2"], "");
    for day in 0..2 {
        let run =
            world.run_on(day, &["drill", "deck.ron", "other.ron"], &sitting(day, 19, [3; 60]));
        let count = put(&run.out).len();
        assert!((8..=14).contains(&count), "day {day}: {count}");
    }
    assert_eq!(unseen(&world.cards_on(2, &["deck.ron"])), 0);
    let run = world.run_on(2, &["drill", "other.ron"], &sitting(2, 19, [3; 60]));
    assert!(put(&run.out).len() <= 7, "its own two minutes: {}", run.out);
}

#[test]
fn after_the_exam_the_usual_schedule_takes_over() {
    let world = planned(10, 2, "10");
    for day in 0..2 {
        world.run_on(day, &["drill"], &sitting(day, 9, [3; 30]));
    }
    let due = world.json_on(4, &["due", "--json"]);
    let due = due[0]["due"].as_u64().unwrap();
    let run = world.run_on(4, &["drill"], &"\n3\n".repeat(20));
    assert_eq!(put(&run.out).len() as u64, due, "{}", run.out);
    assert!(world.run_on(3, &["plan"], "").out.contains("No exam"));
}

#[test]
fn a_plan_is_cleared_though_its_deck_is_gone_or_broken() {
    let world = planned(3, 9, "5");
    world.file("deck.ron", "(questions: [(ask: 1)])");
    assert_eq!(world.run(&["plan", "deck.ron", "--clear"], "").status, 0);
    let world = planned(3, 9, "5");
    std::fs::remove_file(world.path().join("deck.ron")).unwrap();
    let listed = world.run(&["plan"], "");
    assert!(listed.status == 0 && listed.out.contains("deck"), "{listed:?}");
    let cleared = world.run(&["plan", "deck", "--clear"], "");
    assert_eq!(cleared.status, 0, "{cleared:?}");
    assert!(world.run(&["plan"], "").out.contains("No exam"), "{cleared:?}");
    assert_eq!(world.run(&["plan", "nothing", "--clear"], "").status, 2);
}

#[test]
fn a_suspended_card_is_not_asked_for_the_exam_either() {
    let world = planned(3, 5, "5");
    world.run(&["drill"], ":suspend\n");
    let run = world.run_on(1, &["drill"], &sitting(1, 9, [3; 9]));
    assert_eq!(put(&run.out), ["Front 2?", "Front 3?"]);
}

#[test]
fn two_blanks_of_a_sentence_do_not_follow_each_other_while_there_is_another_card() {
    let world = World::with(
        r#"
        (id: "a", answer: Cloze("The {heart} pumps {blood}.")),
        (id: "b", answer: Cloze("{Paris} is the capital of {France}.")),
        (id: "c", answer: Cloze("{Oxygen} was found by {Priestley}.")),
        (id: "d", ask: "What is the capital of Japan?", answer: Text("Tokyo")),"#,
    );
    world.run(&["plan", "deck.ron", &date(12)], "");
    for day in 0..8 {
        let typed = "x\n2\nx\n3\n".repeat(20);
        let run = world.run(&["drill", "deck.ron", "--now", &at(day, "09:00:00")], &typed);
        let lines: Vec<&str> = run.out.lines().collect();
        let asked = lines.windows(2).filter(|two| two[1] == "(in words)").map(|two| two[0]);
        let words = ["pumps", "the capital of F", "the capital of _", "found", "Japan"];
        let questions: Vec<&str> = asked
            .filter_map(|ask| words.into_iter().find(|word| ask.contains(word)))
            .map(|word| if word.starts_with("the") { "capital" } else { word })
            .collect();
        let alone = questions.iter().all(|question| *question == questions[0]);
        let beside = questions.windows(2).any(|two| two[0] == two[1]);
        assert!(alone || !beside, "day {day}: {questions:?}");
    }
}
