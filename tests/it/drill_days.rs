//! Tests a drill over days: when cards are due, how many are new, siblings kept apart, and clocks that jump.

use std::collections::{BTreeMap, HashSet};

use fsrs::{FSRS, FSRSItem, FSRSReview};
use serde_json::{Value, json};

use crate::drill::{asked, each, numbers};
use crate::learner::at;
use crate::world::{NOW, World};

/// The first and last day on which a card with this interval may fall due.
fn window(interval: f64) -> (i64, i64) {
    #[expect(clippy::cast_possible_truncation, reason = "an interval is small")]
    let whole = |days: f64| days.round() as i64;
    if interval < 2.5 {
        let only = whole(interval).max(1);
        return (only, only);
    }
    let spread = 1.0
        + 0.15 * (interval.min(7.0) - 2.5)
        + 0.10 * (interval.min(20.0) - 7.0).max(0.0)
        + 0.05 * (interval - 20.0).max(0.0);
    (whole(interval - spread), whole(interval + spread))
}

/// The interval that the fsrs crate gives after these (day, rating) reviews.
fn interval(reviews: &[(i64, u32)]) -> f64 {
    let mut before = reviews.first().map_or(0, |(day, _)| *day);
    let reviews = reviews.iter().map(|(day, rating)| {
        let delta_t = u32::try_from((day - before).max(0)).unwrap();
        before = *day;
        FSRSReview { rating: *rating, delta_t }
    });
    let fsrs = FSRS::default();
    let memory = fsrs.memory_state(FSRSItem { reviews: reviews.collect() }, None).unwrap();
    fsrs.next_interval(Some(memory.stability), 0.9, 0).into()
}

fn due_on(world: &World, day: i64) -> u64 {
    world.json_on(day, &["due", "deck.ron", "--json"])[0]["due"].as_u64().unwrap()
}

/// The first day, from `from` on, on which something is due.
fn next_due(world: &World, from: i64) -> i64 {
    (from..from + 3_000).find(|day| due_on(world, *day) > 0).unwrap()
}

#[test]
fn a_card_comes_again_within_the_days_that_its_memory_allows() {
    for ratings in [[3, 3, 3, 3], [2, 3, 2, 4], [4, 3, 1, 3], [1, 1, 3, 3], [3, 1, 2, 2]] {
        let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
        let (mut day, mut given) = (0, Vec::new());
        for rating in ratings {
            let input = format!("a\n{rating}\n");
            let run = world.run_on(day, &["drill", "deck.ron"], &input);
            assert_eq!(run.status, 0, "{run:?}");
            given.push((day, rating));
            let next = next_due(&world, day);
            if rating == 1 {
                assert_eq!(next, day, "{given:?}");
                continue;
            }
            let (from, to) = window(interval(&given));
            assert!((from..=to).contains(&(next - day)), "{given:?}: {next} {from} {to}");
            day = next;
        }
    }
}

#[test]
fn a_second_review_on_one_day_is_a_review() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    world.run(&["drill", "deck.ron"], "x\n1\na\n3\n");
    let next = next_due(&world, 0);
    let (from, to) = window(interval(&[(0, 1), (0, 3)]));
    assert!((from..=to).contains(&next), "{next}");
    assert_eq!(world.reviews().len(), 2);
}

#[test]
fn due_cards_are_spread_over_their_days() {
    let world = World::with(&numbers(40));
    let input = each(40, |n| format!("{n}\n4\n"));
    world.run(&["drill", "deck.ron", "--new", "40"], &input);
    let (from, to) = window(interval(&[(0, 4)]));
    let due: Vec<u64> = (0..=to + 1).map(|day| due_on(&world, day)).collect();
    assert_eq!(
        (due[usize::try_from(from - 1).unwrap()], due[usize::try_from(to).unwrap()]),
        (0, 40)
    );
    let new: Vec<u64> =
        due.windows(2).map(|pair| pair[1] - pair[0]).filter(|new| *new > 0).collect();
    let (least, most) = (new.iter().min().unwrap(), new.iter().max().unwrap());
    assert!(most - least <= 1 && new.len() == usize::try_from(to - from + 1).unwrap(), "{due:?}");
}

#[test]
fn a_day_begins_at_four_in_the_morning() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    world.run_at("2026-11-25T03:59:00+07:00", &["drill", "deck.ron"], "a\n2\n");
    let due = |now: &str| world.json_at(now, &["due", "--json"])[0]["due"].clone();
    assert_eq!(interval(&[(0, 2)]).round(), 1.0, "due on the day after");
    assert_eq!(due("2026-11-25T03:59:59+07:00"), 0);
    assert_eq!(due("2026-11-25T04:00:00+07:00"), 1);
}

#[test]
fn a_review_s_day_follows_the_offset_kept_with_it() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    // The 25th in Jakarta, and still the 24th in London.
    world.run_at("2026-11-25T05:00:00+07:00", &["drill", "deck.ron"], "a\n2\n");
    let due = |now: &str| world.json_at(now, &["due", "--json"])[0]["due"].clone();
    assert_eq!(due("2026-11-25T23:00:00+07:00"), 0);
    assert_eq!(due("2026-11-25T23:00:00+00:00"), 0);
    assert_eq!(due("2026-11-26T03:59:00-05:00"), 0);
    assert_eq!(due("2026-11-26T04:00:00+14:00"), 1);
    // Summer time ends: a day of 25 hours is still one day.
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    world.run_at("2026-10-25T02:30:00+02:00", &["drill", "deck.ron"], "x\n1\n");
    let run = world.run_at("2026-10-25T02:30:00+01:00", &["drill", "deck.ron"], "a\n3\n");
    assert!(run.out.contains("due 1"), "{}", run.out);
    let last: Vec<Value> = world.reviews().iter().map(|review| review["at"].clone()).collect();
    assert!(last[0].as_str().unwrap().ends_with("+02:00"), "{last:?}");
    assert!(last[1].as_str().unwrap().ends_with("+01:00"), "{last:?}");
}

#[test]
fn a_clock_set_back_makes_a_card_due_once_and_loses_nothing() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    world.run_on(400, &["drill", "deck.ron"], "a\n4\n");
    assert_eq!(due_on(&world, 0), 1);
    world.run(&["drill", "deck.ron"], "a\n3\n");
    assert_eq!(due_on(&world, 0), 0);
    assert_eq!(world.reviews().len(), 2);
    let next = next_due(&world, 0);
    let (from, to) = window(interval(&[(0, 4), (0, 3)]));
    assert!((from..=to).contains(&next), "{next} {from} {to}");
    let mid = World::with(&numbers(2));
    let input = format!("0\n\n:now {}\n1\n\n", at(-300, "09:00:00"));
    assert_eq!(mid.run(&["drill", "deck.ron"], &input).status, 0);
    assert!(mid.reviews().iter().all(|review| review["seconds"].as_f64().unwrap() >= 0.0));
}

#[test]
fn new_questions_are_counted_over_the_day_and_over_decks() {
    let world = World::new();
    world.deck("one.ron", &numbers(30));
    world.deck("two.ron", &numbers(30));
    let new = |now: &str, deck: &str, flags: &[&str]| {
        let run = world.run_at(now, &[&["drill", deck], flags].concat(), "");
        let first = run.out.lines().next().unwrap_or_default().to_owned();
        first
            .split_once("new ")
            .map_or(0, |(_, rest)| rest.split(' ').next().unwrap().parse::<usize>().unwrap())
    };
    assert_eq!(new(NOW, "one.ron", &[]), 20);
    let answers = each(8, |n| format!("{n}\n\n"));
    world.run(&["drill", "one.ron"], &answers);
    assert_eq!(new(NOW, "one.ron", &[]), 12);
    assert_eq!(new(NOW, "two.ron", &[]), 12);
    assert_eq!(new(NOW, "two.ron", &["--new", "10"]), 2);
    assert_eq!(new(NOW, "two.ron", &["--new", "8"]), 0);
    let due = world.json(&["due", "--json"]);
    assert_eq!((&due[0]["new"], &due[1]["new"]), (&json!(12), &json!(12)));
    // A review that is taken back does not count as new today.
    world.run(&["drill", "--undo"], "");
    assert_eq!(new(NOW, "two.ron", &[]), 13);
    assert_eq!(new("2026-11-25T03:00:00+07:00", "two.ron", &[]), 13);
    assert_eq!(new("2026-11-25T04:00:00+07:00", "two.ron", &[]), 20);
}

#[test]
fn siblings_never_come_on_the_same_day() {
    let world = World::with(
        r#"
        (id: "both", ask: "both?", answer: Text("x"), both_ways: true),
        (id: "card", ask: "card?", answer: Card("y"), both_ways: true),
        (id: "gaps", answer: Cloze("{a} then {b} then {c} then {d}.")),"#,
    );
    for day in 0..60 {
        // Every answer is wrong; the ratings vary.
        let input = each(9, |n| format!("zz\n{}\n", 2 + (day + n) % 3));
        let run = world.run_on(day, &["drill", "deck.ron"], &input);
        assert_eq!(run.status, 0, "{run:?}");
    }
    let mut days: BTreeMap<(String, String), Vec<u64>> = BTreeMap::new();
    for review in world.reviews() {
        let day = review["at"].as_str().unwrap()[..10].to_owned();
        let question = review["question"].as_str().unwrap().to_owned();
        days.entry((day, question)).or_default().push(review["part"].as_u64().unwrap());
    }
    let parts: HashSet<(String, u64)> =
        days.iter().map(|((_, question), parts)| (question.clone(), parts[0])).collect();
    assert_eq!(parts.len(), 8, "every card was asked: {parts:?}");
    assert!(days.values().all(|parts| parts.len() == 1), "{days:?}");
}

#[test]
fn siblings_imported_on_one_day_are_asked_on_two() {
    let world = World::with(r#"(id: "gaps", answer: Cloze("{a} then {b}.")),"#);
    let line = |part: u32, at: &str| {
        json!({"deck": "deck", "question": "gaps", "part": part, "at": at, "rating": 3}).to_string()
    };
    let log = [line(1, "2026-11-01T09:00:00+07:00"), line(2, "2026-11-01T09:00:10+07:00")];
    world.run(&["log", "import", "-"], &log.join("\n"));
    let run = world.run(&["drill", "deck.ron"], "a\n\nb\n\n");
    assert!(run.out.contains("due 1") && run.out.contains("1 done in"), "{}", run.out);
    assert_eq!(due_on(&world, 0), 0);
    assert_eq!(due_on(&world, 1), 1);
    // A card asked elsewhere today keeps its sibling away as well.
    let world = World::with(r#"(id: "gaps", answer: Cloze("{a} then {b}.")),"#);
    let log = [line(1, "2026-11-01T09:00:00+07:00"), line(2, "2026-11-24T08:00:00+07:00")];
    world.run(&["log", "import", "-"], &log.join("\n"));
    let run = world.run(&["drill", "deck.ron"], "");
    assert!(!run.out.contains("due 1") && !run.out.contains("____"), "{}", run.out);
}

#[test]
fn after_days_away_the_most_at_risk_come_first_and_a_day_is_named() {
    let world = World::with(&numbers(60));
    let line = |n: usize, day: usize, rating: usize| {
        json!({"deck": "deck", "question": format!("q{n}"), "at": format!("2026-10-{day:02}T09:00:00+07:00"), "rating": rating, "seconds": 30}).to_string()
    };
    let log: Vec<String> = (0..60).map(|n| line(n, 1 + n % 20, 2 + n % 2)).collect();
    world.run(&["log", "import", "-"], &log.join("\n"));
    let args = ["drill", "deck.ron", "--new", "0", "--minutes", "10"];
    let run = world.run(&args, &"x\n4\n".repeat(60));
    insta::assert_snapshot!(run.out.lines().take(2).collect::<Vec<_>>().join("\n"), @"
    due 60 · about 41 min
    More is due than fits: at 10 min a day you will have caught up on Saturday 28 November 2026.
    ");
    let order = asked(&run);
    let recall = |n: &usize| {
        let memory = FSRS::default()
            .memory_state(
                FSRSItem {
                    reviews: vec![FSRSReview {
                        rating: 2 + u32::try_from(n % 2).unwrap(),
                        delta_t: 0,
                    }],
                },
                None,
            )
            .unwrap();
        let days = 54 - u16::try_from(1 + n % 20).unwrap();
        fsrs::current_retrievability(memory, f32::from(days), fsrs::FSRS6_DEFAULT_DECAY)
    };
    let risks: Vec<f32> = order.iter().map(recall).collect();
    assert_eq!(order.len(), 60);
    assert!(risks.is_sorted(), "{order:?}");
}
