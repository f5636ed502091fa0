//! The figures as JSON, in the shape that scripts rely on.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::ahead::STABILITIES;
use super::days::{Days, Hour};
use super::figures::Figures;
use super::hard::Hard;
use super::retention::{Bin, Period, Recall, Retention};
use crate::moment::{Moment, date_of};
use crate::report::rounded;
use crate::schedule::Day;
use crate::session::Filed;
use crate::study::Confusion;

/// Returns all figures, and under `cards` every card of loaded decks, with or without reviews.
#[must_use]
pub fn stats_json<'a>(figures: &Figures, cards: &'a [Filed]) -> impl Serialize + 'a {
    StatsJson { figures: figures_json(figures), cards: CardsJson(cards) }
}

#[derive(Serialize)]
struct StatsJson<'a> {
    #[serde(flatten)]
    figures: Value,
    cards: CardsJson<'a>,
}

/// Writes the cards one by one: a list of values of 100,000 cards would take much memory.
struct CardsJson<'a>(&'a [Filed]);

impl Serialize for CardsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().filter(|card| card.is_in_deck()).map(card))
    }
}

fn figures_json(figures: &Figures) -> Value {
    let hours: Vec<Value> = figures.hours.iter().enumerate().map(hour).collect();
    json!({
        "today": date(figures.today),
        "seen": figures.seen,
        "suspended": figures.suspended,
        "leeches": figures.leeches,
        "reviews": figures.days.all.reviews,
        "practised": figures.days.all.practised,
        "seconds": rounded(figures.days.all.seconds),
        "streak": {
            "days": figures.days.streak.days,
            "longest": figures.days.streak.longest,
            "today": figures.days.streak.today,
        },
        "days": days(&figures.days),
        "retention": retention(&figures.retention),
        "forecast": forecast(figures),
        "overdue": figures.forecast.overdue,
        "stability": stability(figures),
        "difficulty": difficulty(figures),
        "hardest": figures.hardest.iter().map(hard).collect::<Vec<_>>(),
        "confusions": figures.confusions.iter().map(confusion).collect::<Vec<_>>(),
        "hours": hours,
    })
}

fn date(day: Day) -> String {
    date_of(day).to_string()
}

fn card(card: &Filed) -> Value {
    let state = &card.state;
    let memory = state.memory;
    json!({
        "deck": card.question.deck,
        "question": card.question.id,
        "part": card.part,
        "reviews": state.reviews,
        "last": state.last.map(Moment::rfc3339),
        "due": state.due.map(date),
        "stability": memory.map(|memory| f64::from(memory.stability)),
        "difficulty": memory.map(|memory| f64::from(memory.difficulty)),
    })
}

fn days(days: &Days) -> Value {
    let day = |(day, done): (&Day, &super::OneDay)| {
        json!({
            "day": date(*day),
            "reviews": done.reviews,
            "practised": done.practised,
            "seconds": rounded(done.seconds),
        })
    };
    days.each.iter().map(day).collect()
}

/// `reviews`, and the shares `remembered` and `predicted`, null without reviews.
fn recall_json(recall: &Recall) -> Value {
    json!({
        "reviews": recall.asked,
        "remembered": recall.share().map(rounded),
        "predicted": recall.expected().map(rounded),
    })
}

/// Adds the fields of a recall to an object.
fn with_recall(mut object: Value, recall: &Recall) -> Value {
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), recall_json(recall)) {
        object.extend(more);
    }
    object
}

fn retention(retention: &Retention) -> Value {
    let bin = |bin: &Bin| {
        with_recall(json!({ "from": rounded(bin.from), "to": rounded(bin.to) }), &bin.recall)
    };
    let periods = |periods: &[Period]| -> Vec<Value> {
        let period =
            |period: &Period| with_recall(json!({ "first": date(period.first) }), &period.recall);
        periods.iter().map(period).collect()
    };
    json!({
        "all": recall_json(&retention.all),
        "calibration": retention.bins.iter().map(bin).collect::<Vec<_>>(),
        "days": periods(&retention.days),
        "weeks": periods(&retention.weeks),
        "months": periods(&retention.months),
    })
}

fn forecast(figures: &Figures) -> Value {
    let day = |(day, due): (Day, &usize)| json!({ "day": date(day), "due": due });
    (figures.today..).zip(&figures.forecast.days).map(day).collect()
}

fn stability(figures: &Figures) -> Value {
    let stretch = |(place, cards): (usize, &usize)| json!({ "from": STABILITIES.get(place), "to": STABILITIES.get(place + 1), "cards": cards });
    let stretches: Vec<Value> =
        figures.memories.stability.iter().enumerate().map(stretch).collect();
    json!({ "median": figures.memories.median_stability, "stretches": stretches })
}

fn difficulty(figures: &Figures) -> Value {
    let step = |(at, cards): (usize, &usize)| json!({ "difficulty": at, "cards": cards });
    let steps: Vec<Value> = (1..).zip(&figures.memories.difficulty).map(step).collect();
    json!({ "median": figures.memories.median_difficulty, "steps": steps })
}

fn hard(hard: &Hard) -> Value {
    json!({
        "deck": hard.deck,
        "question": hard.question,
        "part": hard.part,
        "ask": hard.ask,
        "lapses": hard.lapses,
        "recall": rounded(hard.recall),
        "leech": hard.leech,
    })
}

fn confusion(confusion: &Confusion) -> Value {
    json!({
        "given": confusion.given,
        "right": confusion.right,
        "ask": confusion.ask,
        "count": confusion.count,
    })
}

fn hour((hour, done): (usize, &Hour)) -> Value {
    with_recall(json!({ "hour": hour, "answers": done.answers }), &done.recall)
}
