//! The two lines over each chart: what it shows, and what to do about it.

use super::days::Hour;
use super::figures::Figures;
use super::phrases::Phrases;
use super::retention::RecallFit;
use crate::moment::date_of;
use crate::question::count;
use crate::say::Say;
use crate::schedule::Day;

pub(super) struct Caption {
    /// What the chart shows.
    pub(super) shows: String,
    /// What the learner can do about it.
    pub(super) advice: String,
}

/// The fewest reviews of a week or an hour that is compared with others.
const ENOUGH: usize = 30;
/// The smallest difference between weeks or hours that is reported.
const BELOW: f64 = 0.05;

/// `Tue 24 Nov 2026: 90 of 120 cards seen`.
pub(super) fn headline(figures: &Figures, say: &Phrases) -> String {
    let today = figures.today;
    let id = if figures.cards == 0 { "stats-headline-away" } else { "stats-headline" };
    let headline = Say::new(id)
        .with("date", format!("{} {}", say.date(today), date_of(today).year()))
        .with("seen", say.number(figures.seen))
        .with("cards", say.cards(figures.cards));
    say.words.say(&headline)
}

pub(super) fn calendar(figures: &Figures, say: &Phrases) -> Caption {
    let (days, streak) = (&figures.days, figures.days.streak);
    let shows = Say::new("stats-calendar")
        .with("reviews", say.reviews(days.all.reviews))
        .with("days", say.days(days.each.len()));
    let practised = match days.all.practised {
        0 => String::new(),
        some => say.with("stats-practised", "shown", say.number(some)),
    };
    let row = |id| {
        let words = Say::new(id).with("days", say.days(streak.days));
        say.words.say(&words.with("longest", say.days(streak.longest)))
    };
    let advice = match (streak.days, streak.today) {
        (0, _) => say.text("stats-do-streak-none"),
        (_, true) => row("stats-do-streak-today"),
        (_, false) => row("stats-do-streak-open"),
    };
    Caption { shows: say.words.say(&shows) + &practised, advice }
}

/// None if no review has a known time.
pub(super) fn minutes(figures: &Figures, say: &Phrases) -> Option<Caption> {
    let days = &figures.days;
    let pace = figures.seconds_for(1).filter(|pace| *pace > 0.0)?;
    let longest = days.each.values().map(|day| day.seconds).fold(0.0, f64::max);
    let shows = Say::new("stats-time-spent")
        .with("time", say.time(days.all.seconds))
        .with("longest", say.time(longest));
    let fit = (1..=600).take_while(|reviews| pace * count(*reviews) <= 600.0).count().max(1);
    let due = figures.forecast.days.first().copied().unwrap_or(0);
    let today = match due {
        0 => String::new(),
        due => say.with("stats-do-time-today", "time", say.time(pace * count(due))),
    };
    let advice = Say::new("stats-do-time").with("reviews", say.reviews(fit)).with("today", today);
    let advice = say.words.say(&advice);
    Some(Caption { shows: say.words.say(&shows), advice })
}

pub(super) fn retention(figures: &Figures, say: &Phrases) -> Caption {
    let all = &figures.retention.all;
    let (Some(share), Some(expected)) = (all.share(), all.expected()) else {
        let shows = say.text("stats-retention-none");
        return Caption { shows, advice: say.text("stats-do-fit-unknown") };
    };
    let shows = Say::new("stats-retention")
        .with("share", say.percent(share))
        .with("expected", say.percent(expected))
        .with("reviews", say.reviews(all.asked));
    let advice = match all.fit() {
        RecallFit::Unknown => say.text("stats-do-fit-unknown"),
        RecallFit::TooLate => say.text("stats-do-fit-late"),
        RecallFit::TooSoon => say.text("stats-do-fit-soon"),
        RecallFit::Good => say.text("stats-do-fit-good"),
    };
    Caption { shows: say.words.say(&shows), advice }
}

pub(super) fn periods(figures: &Figures, say: &Phrases) -> Caption {
    let retention = &figures.retention;
    let this_week = super::retention::monday(figures.today);
    let week = retention.weeks.iter().find(|week| week.first == this_week);
    let week = week.filter(|week| week.recall.asked >= ENOUGH).and_then(|week| week.recall.share());
    let low = week.zip(retention.all.share()).is_some_and(|(week, all)| week < all - BELOW);
    let advice = if low { "stats-do-periods-low" } else { "stats-do-periods-steady" };
    Caption { shows: say.text("stats-periods"), advice: say.text(advice) }
}

pub(super) fn forecast(figures: &Figures, say: &Phrases) -> Caption {
    let forecast = &figures.forecast;
    let days = || (figures.today..).zip(forecast.days.iter().copied());
    let total: usize = forecast.days.iter().sum();
    let Some((day, most)) = fullest(days()).filter(|(_, most)| *most > 0) else {
        let shows = say.text("stats-forecast-none");
        let advice = if figures.asks_new { "stats-do-due-new" } else { "stats-do-due-nothing" };
        return Caption { shows, advice: say.text(advice) };
    };
    let shows = Say::new("stats-forecast")
        .with("cards", say.cards(total))
        .with("date", today_or_date(day, figures, say))
        .with("most", say.number(most));
    let next = days().find(|(_, due)| *due > 0).map_or(day, |(day, _)| day);
    let due = forecast.days.first().copied().unwrap_or(0);
    let waiting = |id| {
        let words =
            Say::new(id).with("cards", say.cards(due)).with("about", say.about(figures, due));
        say.words.say(&words.with("late", say.number(forecast.overdue)))
    };
    let advice = match (forecast.overdue, due) {
        (0, 0) => say.with("stats-do-due-later", "date", say.date(next)),
        (0, _) => waiting("stats-do-due"),
        (_, _) => waiting("stats-do-overdue"),
    };
    Caption { shows: say.words.say(&shows), advice }
}

/// Returns the first of the days with the most cards due.
fn fullest(days: impl Iterator<Item = (Day, usize)>) -> Option<(Day, usize)> {
    days.reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// Returns `today`, or the date of another day.
pub(super) fn today_or_date(day: Day, figures: &Figures, say: &Phrases) -> String {
    if day == figures.today { say.text("stats-today") } else { say.date(day) }
}

/// None without a card with a review.
pub(super) fn stability(figures: &Figures, say: &Phrases) -> Option<Caption> {
    let memories = &figures.memories;
    let shows = say.with("stats-stability", "days", say.about_days(memories.median_stability?));
    let weak: usize = memories.stability.iter().take(3).sum();
    let advice = match weak {
        0 if figures.asks_new => say.text("stats-do-firm"),
        0 => say.text("stats-do-firm-done"),
        weak => say.with("stats-do-weak", "cards", say.cards(weak)),
    };
    Some(Caption { shows, advice })
}

/// None without a card with a review.
pub(super) fn difficulty(figures: &Figures, say: &Phrases) -> Option<Caption> {
    let memories = &figures.memories;
    let middle = say.words.number(memories.median_difficulty?, 1);
    let shows = say.with("stats-difficulty", "middle", middle);
    let advice = match memories.difficulty.iter().skip(7).sum() {
        0 => say.text("stats-do-easy"),
        hard => say.with("stats-do-difficult", "cards", say.cards(hard)),
    };
    Some(Caption { shows, advice })
}

/// None if the decks have no tags.
pub(super) fn topics(figures: &Figures, say: &Phrases) -> Option<Caption> {
    let first = figures.topics.first()?;
    let advice = say.with("stats-do-topics", "command", first.command.as_str());
    Some(Caption { shows: say.text("stats-topics"), advice })
}

/// None if no card was forgotten.
pub(super) fn hardest(figures: &Figures, say: &Phrases) -> Option<Caption> {
    let leeches = figures.hardest.first()?.leech;
    let advice = if leeches { "stats-do-leeches" } else { "stats-do-hardest" };
    Some(Caption { shows: say.text("stats-hardest"), advice: say.text(advice) })
}

pub(super) fn confusions(figures: &Figures, say: &Phrases) -> Option<Caption> {
    figures.confusions.first()?;
    Some(Caption { shows: say.text("stats-confusions"), advice: say.text("stats-do-confusions") })
}

pub(super) fn hours(figures: &Figures, say: &Phrases) -> Caption {
    let most = figures.hours.iter().enumerate().rev().max_by_key(|(_, hour)| hour.answers);
    let most = most.map_or(0, |(hour, _)| hour);
    let shows = say.with("stats-hours", "hour", say.hour(most));
    let advice = match extremes(&figures.hours) {
        None => say.text("stats-do-hours-same"),
        Some(((best, high), (worst, low))) => {
            let words = Say::new("stats-do-hours")
                .with("best", say.hour(best))
                .with("high", say.percent(high))
                .with("worst", say.hour(worst))
                .with("low", say.percent(low));
            say.words.say(&words)
        }
    };
    Caption { shows, advice }
}

/// Returns the best and the worst hour with their shares, if they differ by more than chance.
///
/// The limit is 3.5 standard errors, not 2, because the two are picked from 24 hours.
fn extremes(hours: &[Hour]) -> Option<((usize, f64), (usize, f64))> {
    let trusted = hours.iter().enumerate().filter(|(_, hour)| hour.recall.asked >= ENOUGH);
    let trusted =
        trusted.filter_map(|(at, hour)| Some((at, hour.recall.share()?, hour.recall.asked)));
    let trusted: Vec<(usize, f64, usize)> = trusted.collect();
    let best = trusted.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let worst = trusted.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let spread = |(_, share, asked): &(usize, f64, usize)| share * (1.0 - share) / count(*asked);
    let error = (spread(best) + spread(worst)).sqrt();
    let differ = best.1 - worst.1 > (3.5 * error).max(BELOW);
    differ.then_some(((best.0, best.1), (worst.0, worst.1)))
}
