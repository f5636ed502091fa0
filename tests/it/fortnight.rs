//! Tests a fortnight before an exam with slow reading: what hafal predicts for each day comes true.

#![allow(clippy::cast_precision_loss, reason = "counts and seconds of a fortnight are small")]

use std::fmt::Write as _;

use crate::learner::{Dice, at, date, flashcards};
use crate::world::World;

/// A day as predicted and as it went.
#[derive(Debug)]
struct TestedDay {
    /// What `due` counted before it.
    due: [u64; 2],
    /// The due and new cards and the minutes of the drill's first line.
    told: [u64; 3],
    /// What the end of the drill said of the day after; none on the eve.
    tomorrow: Option<[u64; 3]>,
    /// Cards rated, and the minutes that they took.
    asked: u64,
    minutes: f64,
}

/// The figures of a line: those of `due` and `new` stand `before` the words or after them, that of `about` after it.
fn figures(line: &str, before: bool) -> [u64; 3] {
    let words: Vec<&str> =
        line.split([' ', ',', '.', ':']).filter(|word| !word.is_empty()).collect();
    let figure = |word: &str, before: bool| {
        let at = words.iter().position(|other| *other == word)?;
        words.get(if before { at.checked_sub(1)? } else { at + 1 })?.parse().ok()
    };
    [("due", before), ("new", before), ("about", false)]
        .map(|(word, before)| figure(word, before).unwrap_or(0))
}

/// Lines that answer and rate cards from nine o'clock on: so many seconds to answer, and as many to read what was
/// right.
fn sitting(day: i64, seconds: usize, forgets: u64, dice: &mut Dice) -> String {
    let mut lines = String::new();
    let clock = |second: usize| {
        at(day, &format!("{:02}:{:02}:{:02}", 9 + second / 3_600, second / 60 % 60, second % 60))
    };
    for place in 0..250 {
        let answered = (2 * place + 1) * seconds;
        let rating = if dice.falls(forgets) { 1 } else { 3 };
        let (answered, read) = (clock(answered), clock(answered + seconds));
        writeln!(lines, ":now {answered}\n\n:now {read}\n{rating}").unwrap();
    }
    lines
}

/// Drills every day of a plan.
fn drilled_days(cards: usize, minutes: &str, days: i64, seconds: usize) -> Vec<TestedDay> {
    let world = World::with(&flashcards(cards));
    world.run(&["plan", "deck.ron", &date(days), "--minutes", minutes], "");
    let mut dice = Dice(3);
    let day = |day| {
        let row = world.json_on(day, &["due", "deck.ron", "--json"])[0].clone();
        let before = world.reviews().len();
        let run = world.run_on(day, &["drill", "deck.ron"], &sitting(day, seconds, 15, &mut dice));
        let asked = world.reviews().len() - before;
        let first = run.out.lines().next().unwrap();
        let last = run.out.lines().find_map(|line| line.split_once("Tomorrow: "));
        TestedDay {
            due: ["due", "new"].map(|key| row[key].as_u64().unwrap()),
            told: figures(first, false),
            tomorrow: last.map(|(_, line)| figures(line, true)),
            asked: asked as u64,
            minutes: (2 * seconds * asked) as f64 / 60.0,
        }
    };
    (0..days).map(day).collect()
}

/// Whether two figures agree within a fifth.
fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.2 * one.max(other)
}

#[test]
fn minutes_planned_told_and_spent_agree_over_a_fortnight() {
    let days = drilled_days(150, "5", 14, 6);
    let sum = |figure: &dyn Fn(&TestedDay) -> f64| days.iter().map(figure).sum::<f64>();
    let spent = sum(&|day| day.minutes);
    let told = sum(&|day| day.told[2] as f64);
    assert!(agree(told, spent), "{told} told, {spent} spent: {days:#?}");
    assert!(agree(14.0 * 5.0, spent), "{spent} spent: {days:#?}");
    let promised: f64 = days.iter().filter_map(|day| day.tomorrow).map(|day| day[2] as f64).sum();
    assert!(agree(promised, spent - days[0].minutes), "{promised} promised: {days:#?}");
}

#[test]
fn a_plan_with_more_minutes_than_it_needs_asks_about_as_much_every_day() {
    let days = drilled_days(60, "10", 14, 6);
    let whole = days.iter().map(|day| day.minutes).sum::<f64>() / 14.0;
    assert!(days.iter().all(|day| day.minutes < 2.0 * whole), "{days:#?}");
    assert!(days.iter().all(|day| day.minutes > whole / 2.5), "{days:#?}");
    for (today, next) in days.iter().zip(&days[1..]) {
        let told = today.tomorrow.unwrap();
        assert_eq!(told[..2], next.due, "{days:#?}");
        assert_eq!(told, next.told, "{days:#?}");
    }
}

#[test]
fn due_counts_the_cards_that_a_drill_asks_while_an_exam_is_planned() {
    for day in drilled_days(40, "3", 9, 6) {
        assert_eq!(day.due, day.told[..2], "{day:?}");
        // Wrong answers come back.
        assert!(day.asked >= day.due.iter().sum(), "{day:?}");
    }
}
