//! Readiness for exams as JSON, in the shape that scripts rely on; the keys of each object are sorted.

use serde::Serialize;

use super::rounded;
use super::topics::TopicJson;
use crate::moment::date_of;
use crate::schedule::Day;
use crate::study::{Confusion, Outcomes, PastForecast, Readiness, Topic};

/// The topics that are named as the weakest.
const WEAKEST: usize = 3;

#[derive(Serialize)]
struct ReadyJson<'a> {
    cards: usize,
    confusions: Vec<ReadyConfusion<'a>>,
    deck: &'a str,
    exam: Option<String>,
    expected: Option<f64>,
    high: Option<f64>,
    idle: Option<f64>,
    low: Option<f64>,
    minutes: f64,
    minutes_for_90: Option<f64>,
    outcome: Option<f64>,
    past: Option<PastJson>,
    title: &'a str,
    today: f64,
    topics: Vec<TopicJson<'a>>,
    unseen: usize,
    weakest: Vec<WeakTopic<'a>>,
}

#[derive(Serialize)]
struct ReadyConfusion<'a> {
    count: usize,
    given: &'a str,
    right: &'a str,
}

#[derive(Serialize)]
struct WeakTopic<'a> {
    cards: usize,
    recall: f64,
    tag: &'a str,
}

#[derive(Serialize)]
struct PastJson {
    eve: PastForecastJson,
    forecasts: Vec<PastForecastJson>,
    known: f64,
    scored: Option<f64>,
}

#[derive(Serialize)]
struct PastForecastJson {
    day: String,
    expected: f64,
    high: f64,
    low: f64,
}

/// Returns an object for each deck.
pub(crate) fn ready_json(all: &[Readiness]) -> impl Serialize {
    all.iter().map(ReadyJson::from).collect::<Vec<_>>()
}

fn share(share: f32) -> f64 {
    rounded(f64::from(share))
}

fn date(day: Day) -> String {
    date_of(day).to_string()
}

impl<'a> From<&'a Readiness> for ReadyJson<'a> {
    fn from(ready: &'a Readiness) -> Self {
        let seen = &ready.forecast;
        let planned = |figure| ready.exam.map(|_| share(figure));
        Self {
            cards: ready.cards,
            confusions: ready.confusions.iter().map(ReadyConfusion::from).collect(),
            deck: &ready.deck,
            exam: ready.exam.map(date),
            expected: planned(seen.then),
            high: planned(seen.high),
            idle: planned(seen.idle),
            low: planned(seen.low),
            minutes: ready.minutes,
            minutes_for_90: ready.needed.map(share),
            outcome: ready.past.as_ref().and_then(|past| past.result).map(rounded),
            past: ready.past.as_ref().map(PastJson::from),
            title: &ready.title,
            today: share(seen.today),
            topics: ready.topics.iter().map(TopicJson::from).collect(),
            unseen: ready.unseen,
            weakest: weakest(ready),
        }
    }
}

/// Lists the weakest topics; none before the first card is seen.
fn weakest(ready: &Readiness) -> Vec<WeakTopic<'_>> {
    let any_seen = ready.unseen < ready.cards;
    let shown = ready.topics.iter().filter(|_| any_seen).take(WEAKEST);
    shown.map(WeakTopic::from).collect()
}

impl<'a> From<&'a Topic> for WeakTopic<'a> {
    fn from(topic: &'a Topic) -> Self {
        let recall = rounded(topic.recall().unwrap_or(0.0));
        Self { cards: topic.cards, recall, tag: &topic.tag }
    }
}

impl<'a> From<&'a Confusion> for ReadyConfusion<'a> {
    fn from(confusion: &'a Confusion) -> Self {
        let Confusion { count, given, right, .. } = confusion;
        Self { count: *count, given, right }
    }
}

impl From<&Outcomes> for PastJson {
    fn from(past: &Outcomes) -> Self {
        Self {
            eve: PastForecastJson::from(&past.eve),
            forecasts: past.forecasts.iter().map(PastForecastJson::from).collect(),
            known: rounded(past.known),
            scored: past.scored.map(rounded),
        }
    }
}

impl From<&PastForecast> for PastForecastJson {
    fn from(forecast: &PastForecast) -> Self {
        let PastForecast { day, expected, low, high } = *forecast;
        Self { day: date(day), expected: share(expected), high: share(high), low: share(low) }
    }
}
