//! What counts and what does not, on logs made by hand.

use super::*;

/// What was done on each day: its date, reviews, answers in practice and seconds.
fn days(cards: &[CardLog]) -> Vec<(String, usize, usize, f64)> {
    let date = |day| hafal::moment::date_of(day).to_string();
    let each = figures_now(cards).days.each;
    each.iter().map(|(day, d)| (date(*day), d.reviews, d.practised, d.seconds)).collect()
}

fn reviewed_at(times: &[&str]) -> Vec<CardLog> {
    let rows = (1..).zip(times).map(|(seq, time)| rated(seq, at(time), Rating::Good, 3)).collect();
    vec![card("q", rows)]
}

#[test]
fn a_day_runs_from_four_to_four() {
    let cards = reviewed_at(&[
        "2026-11-23T03:59:59+07:00", "2026-11-23T04:00:00+07:00", "2026-11-24T03:59:59+07:00",
    ]);
    let expected = [("2026-11-22".to_owned(), 1, 0, 12.0), ("2026-11-23".to_owned(), 2, 0, 24.0)];
    assert_eq!(days(&cards), expected);
}

#[test]
fn each_review_has_the_day_and_the_hour_of_its_own_offset() {
    // The clock goes forward at 02:00, and the learner flies on the day after.
    let cards = reviewed_at(&[
        "2026-03-29T03:30:00+02:00", "2026-03-29T04:30:00+02:00", "2026-03-30T05:00:00+09:00",
        "2026-03-30T05:30:00-05:00",
    ]);
    let counts: Vec<usize> = days(&cards).into_iter().map(|day| day.1).collect();
    assert_eq!(counts, [1, 1, 2]);
    let hours = figures_now(&cards).hours;
    let at = |hour: usize| hours[hour].answers;
    assert_eq!((hours.len(), at(3), at(4), at(5)), (24, 1, 1, 2));
}

#[test]
fn what_is_undone_counts_nowhere() {
    let rows = vec![
        rated(1, ago(9), Rating::Good, 3),
        rated(2, ago(5), Rating::Again, 0),
        happened(3, ago(5), CardEvent::Undone { row: 2 }),
        happened(4, ago(5), CardEvent::Crammed(Rating::Good)),
        happened(5, ago(5), CardEvent::Undone { row: 4 }),
    ];
    assert_eq!(
        figures_now(&[card("q", rows.clone())]),
        figures_now(&[card("q", rows[..1].to_vec())])
    );
}

#[test]
fn practice_counts_as_done_and_says_nothing_of_remembering() {
    let rows = vec![
        rated(1, ago(9), Rating::Good, 3),
        happened(2, ago(5), CardEvent::Crammed(Rating::Again)),
    ];
    let figures = figures_now(&[card("q", rows)]);
    assert_eq!((figures.days.all.reviews, figures.days.all.practised), (1, 1));
    assert_eq!(figures.days.each[&ago(5).day_number()].answers(), 1);
    assert_eq!(figures.retention.all.asked, 0);
    assert_eq!(figures.hours.iter().map(|hour| hour.answers).sum::<usize>(), 2);
}

#[test]
fn retention_is_the_share_known_against_the_chance_before() {
    let model = Model::default();
    let rows = vec![
        rated(1, ago(10), Rating::Good, 3),
        rated(2, ago(10).plus_ms(60_000), Rating::Good, 3),
        rated(3, ago(7), Rating::Good, 7),
        rated(4, ago(0).plus_ms(-60_000), Rating::Again, 0),
    ];
    let first = model.after_rating(None, 0, Rating::Good);
    let second = model.after_rating(Some(first), 0, Rating::Good);
    let third = model.after_rating(Some(second), 3, Rating::Good);
    let predicted = f64::from(model.recall(second, 3.0)) + f64::from(model.recall(third, 7.0));
    let figures = figures_now(&[card("q", rows)]);
    let all = figures.retention.all;
    assert_eq!((all.asked, all.recalled), (2, 1), "the second on a day is not asked of memory");
    assert!((all.predicted - predicted).abs() < 1e-9);
    assert_eq!(figures.retention.days.len(), 2);
    assert_eq!(figures.retention.bins.iter().map(|bin| bin.recall.asked).sum::<usize>(), 2);
    for bin in figures.retention.bins {
        assert!(bin.recall.expected().is_none_or(|p| (bin.from..=bin.to).contains(&p)));
    }
}

#[test]
fn a_card_forgotten_starts_anew_and_its_reviews_were_done() {
    let rows = vec![
        rated(1, ago(9), Rating::Good, 3),
        happened(2, ago(8), CardEvent::Forgotten),
        rated(3, ago(5), Rating::Good, 3),
    ];
    let figures = figures_now(&[card("q", rows)]);
    assert_eq!((figures.days.all.reviews, figures.retention.all.asked), (2, 0));
    assert!((figures.days.all.seconds - 24.0).abs() < 1e-9);
}

#[test]
fn the_forecast_counts_what_waits_today_and_nothing_that_waits_for_nobody() {
    let due = |question: &str, days: i32, more: Option<CardEvent>| {
        let first = rated(1, ago(20), Rating::Good, 20 + days);
        let rows = [first].into_iter().chain(more.map(|event| happened(2, ago(19), event)));
        card(question, rows.collect())
    };
    let today = at(NOW).day_number();
    let gone = CardLog { in_deck: false, ..due("gone", 0, None) };
    let cards = [
        due("today", 0, None),
        due("late", -3, None),
        due("tomorrow", 1, None),
        due("last", 29, None),
        due("beyond", 30, None),
        due("suspended", 0, Some(CardEvent::Suspended)),
        due("buried", -3, Some(CardEvent::Buried { until: today + 2 })),
        due("dug up", 0, Some(CardEvent::Buried { until: today - 2 })),
        gone,
        card("unseen", Vec::new()),
    ];
    let figures = figures_now(&cards);
    let forecast = &figures.forecast;
    assert_eq!((forecast.days.len(), forecast.days[0], forecast.overdue), (30, 3, 1));
    assert_eq!((forecast.days[1], forecast.days[2], forecast.days[29]), (1, 1, 1));
    assert_eq!(forecast.days.iter().sum::<usize>(), 6);
    assert_eq!((figures.cards, figures.seen, figures.suspended), (9, 8, 1));
}

#[test]
fn a_clock_set_back_makes_a_card_due_today_and_no_day_of_a_calendar() {
    let cards = [card("q", vec![rated(1, ago(-40), Rating::Good, 3)])];
    let figures = figures_now(&cards);
    assert_eq!(figures.forecast.days[0], 1);
    assert_eq!((figures.days.streak.days, figures.days.all.reviews), (0, 1));
}

#[test]
fn the_hardest_are_named_once_by_their_lapses_and_then_by_their_recall() {
    let lapses = |question: &str, times: i64, last: i64| {
        let pair = |n: i64| {
            let day = ago(last + 2 * (times - n));
            [rated(2 * n, day, Rating::Good, 1), rated(2 * n + 1, day, Rating::Again, 0)]
        };
        card(question, (0..times).flat_map(pair).collect())
    };
    let cards = [
        lapses("never", 0, 1),
        lapses("fresh", 2, 1),
        lapses("stale", 2, 90),
        lapses("leech", 8, 1),
        CardLog { part: 2, ..lapses("leech", 3, 1) },
        CardLog { in_deck: false, ..lapses("gone", 9, 1) },
    ];
    let figures = figures_now(&cards);
    let named: Vec<(&str, u32, bool)> = figures
        .hardest
        .iter()
        .map(|hard| (hard.question.as_str(), hard.lapses, hard.leech))
        .collect();
    assert_eq!(named, [("leech", 8, true), ("stale", 2, false), ("fresh", 2, false)]);
    assert_eq!(figures.leeches, 1);
}

#[test]
fn memories_are_counted_by_stretch_and_step() {
    let figures = figures_now(&learner());
    let memories = &figures.memories;
    assert_eq!(memories.stability.iter().sum::<usize>(), 90);
    assert_eq!(memories.difficulty.iter().sum::<usize>(), 90);
    let below = |stretches: usize| memories.stability.iter().take(stretches).sum::<usize>();
    let median = memories.median_stability.expect("a median");
    let half = hafal::report::STABILITIES.iter().filter(|days| f64::from(**days) <= median).count();
    assert!(below(half) >= 45 && below(half - 1) <= 45, "{memories:?}");
    assert_eq!(figures_now(&[card("unseen", Vec::new())]).memories.median_difficulty, None);
}

#[test]
fn the_most_frequent_confusion_comes_first() {
    let figures = figures(&[], &confused(), at(NOW), &Model::default());
    let counts: Vec<usize> = figures.confusions.iter().map(|confusion| confusion.count).collect();
    assert_eq!(counts, [3, 1]);
}
