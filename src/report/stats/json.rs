//! The figures as JSON, in the shape that scripts rely on; the keys of each object are sorted.

use serde::{Serialize, Serializer};

use super::ahead::STABILITIES;
use super::days::{Days, Hour, OneDay};
use super::figures::Figures;
use super::hard::Hard;
use super::retention::{Bin, Period, Recall, Retention};
use crate::moment::{Moment, date_of};
use crate::report::rounded;
use crate::report::topics::TopicJson;
use crate::schedule::Day;
use crate::session::Filed;
use crate::study::Confusion;

/// Returns all figures, and under `cards` every card of loaded decks, with or without reviews.
#[must_use]
pub fn stats_json<'a>(figures: &'a Figures, cards: &'a [Filed]) -> impl Serialize + 'a {
    let all = &figures.days.all;
    StatsJson {
        confusions: figures.confusions.iter().map(ConfusionJson::from).collect(),
        days: days_json(&figures.days),
        difficulty: difficulty_json(figures),
        forecast: forecast_json(figures),
        hardest: figures.hardest.iter().map(HardJson::from).collect(),
        hours: figures.hours.iter().enumerate().map(HourJson::from).collect(),
        leeches: figures.leeches,
        overdue: figures.forecast.overdue,
        practised: all.practised,
        retention: RetentionJson::from(&figures.retention),
        reviews: all.reviews,
        seconds: rounded(all.seconds),
        seen: figures.seen,
        stability: stability_json(figures),
        streak: StreakJson {
            days: figures.days.streak.days,
            longest: figures.days.streak.longest,
            today: figures.days.streak.today,
        },
        suspended: figures.suspended,
        today: date(figures.today),
        topics: figures.topics.iter().map(TopicJson::from).collect(),
        cards: CardsJson(cards),
    }
}

#[derive(Serialize)]
struct StatsJson<'a> {
    confusions: Vec<ConfusionJson<'a>>,
    days: Vec<DayJson>,
    difficulty: DifficultyJson,
    forecast: Vec<DueJson>,
    hardest: Vec<HardJson<'a>>,
    hours: Vec<HourJson>,
    leeches: usize,
    overdue: usize,
    practised: usize,
    retention: RetentionJson,
    reviews: usize,
    seconds: f64,
    seen: usize,
    stability: StabilityJson,
    streak: StreakJson,
    suspended: usize,
    today: String,
    topics: Vec<TopicJson<'a>>,
    /// Behind the sorted keys, since there may be very many.
    cards: CardsJson<'a>,
}

/// Writes the cards one by one: a list of objects of 100,000 cards would take much memory.
struct CardsJson<'a>(&'a [Filed]);

impl Serialize for CardsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cards = self.0.iter().filter(|card| card.is_in_deck());
        serializer.collect_seq(cards.map(CardJson::from))
    }
}

#[derive(Serialize)]
struct CardJson<'a> {
    deck: &'a str,
    difficulty: Option<f64>,
    due: Option<String>,
    last: Option<String>,
    part: u32,
    question: &'a str,
    reviews: u32,
    stability: Option<f64>,
}

impl<'a> From<&'a Filed> for CardJson<'a> {
    fn from(card: &'a Filed) -> Self {
        let state = &card.state;
        Self {
            deck: &card.question.deck,
            difficulty: state.memory.map(|memory| f64::from(memory.difficulty)),
            due: state.due.map(date),
            last: state.last.map(Moment::rfc3339),
            part: card.part,
            question: &card.question.id,
            reviews: state.reviews,
            stability: state.memory.map(|memory| f64::from(memory.stability)),
        }
    }
}

#[derive(Serialize)]
struct StreakJson {
    days: usize,
    longest: usize,
    today: bool,
}

#[derive(Serialize)]
struct DayJson {
    day: String,
    practised: usize,
    reviews: usize,
    seconds: f64,
}

fn days_json(days: &Days) -> Vec<DayJson> {
    let day = |(day, done): (&Day, &OneDay)| DayJson {
        day: date(*day),
        practised: done.practised,
        reviews: done.reviews,
        seconds: rounded(done.seconds),
    };
    days.each.iter().map(day).collect()
}

#[derive(Serialize)]
struct DueJson {
    day: String,
    due: usize,
}

fn forecast_json(figures: &Figures) -> Vec<DueJson> {
    let days = (figures.today..).zip(&figures.forecast.days);
    days.map(|(day, due)| DueJson { day: date(day), due: *due }).collect()
}

#[derive(Serialize)]
struct RetentionJson {
    all: RecallJson,
    calibration: Vec<BinJson>,
    days: Vec<PeriodJson>,
    months: Vec<PeriodJson>,
    weeks: Vec<PeriodJson>,
}

/// The shares are null without reviews.
#[derive(Serialize)]
struct RecallJson {
    predicted: Option<f64>,
    remembered: Option<f64>,
    reviews: usize,
}

#[derive(Serialize)]
struct BinJson {
    from: f64,
    predicted: Option<f64>,
    remembered: Option<f64>,
    reviews: usize,
    to: f64,
}

#[derive(Serialize)]
struct PeriodJson {
    first: String,
    #[serde(flatten)]
    recall: RecallJson,
}

#[derive(Serialize)]
struct HourJson {
    answers: usize,
    hour: usize,
    #[serde(flatten)]
    recall: RecallJson,
}

impl From<&Retention> for RetentionJson {
    fn from(retention: &Retention) -> Self {
        let periods = |periods: &[Period]| periods.iter().map(PeriodJson::from).collect();
        Self {
            all: RecallJson::from(&retention.all),
            calibration: retention.bins.iter().map(BinJson::from).collect(),
            days: periods(&retention.days),
            months: periods(&retention.months),
            weeks: periods(&retention.weeks),
        }
    }
}

impl From<&Recall> for RecallJson {
    fn from(recall: &Recall) -> Self {
        let (predicted, remembered) = (recall.expected().map(rounded), recall.share().map(rounded));
        Self { predicted, remembered, reviews: recall.asked }
    }
}

impl From<&Bin> for BinJson {
    fn from(bin: &Bin) -> Self {
        let RecallJson { predicted, remembered, reviews } = RecallJson::from(&bin.recall);
        let (from, to) = (rounded(bin.from), rounded(bin.to));
        Self { from, predicted, remembered, reviews, to }
    }
}

impl From<&Period> for PeriodJson {
    fn from(period: &Period) -> Self {
        Self { first: date(period.first), recall: RecallJson::from(&period.recall) }
    }
}

impl From<(usize, &Hour)> for HourJson {
    fn from((hour, done): (usize, &Hour)) -> Self {
        Self { answers: done.answers, hour, recall: RecallJson::from(&done.recall) }
    }
}

#[derive(Serialize)]
struct StabilityJson {
    median: Option<f64>,
    stretches: Vec<StretchJson>,
}

#[derive(Serialize)]
struct StretchJson {
    cards: usize,
    from: Option<u16>,
    /// Null for the last.
    to: Option<u16>,
}

fn stability_json(figures: &Figures) -> StabilityJson {
    let days = |place: usize| STABILITIES.get(place).copied();
    let stretch = |(place, cards): (usize, &usize)| StretchJson {
        cards: *cards,
        from: days(place),
        to: days(place + 1),
    };
    let stretches = figures.memories.stability.iter().enumerate().map(stretch).collect();
    StabilityJson { median: figures.memories.median_stability, stretches }
}

#[derive(Serialize)]
struct DifficultyJson {
    median: Option<f64>,
    steps: Vec<StepJson>,
}

#[derive(Serialize)]
struct StepJson {
    cards: usize,
    difficulty: usize,
}

fn difficulty_json(figures: &Figures) -> DifficultyJson {
    let steps = (1..).zip(&figures.memories.difficulty);
    let steps = steps.map(|(difficulty, cards)| StepJson { cards: *cards, difficulty }).collect();
    DifficultyJson { median: figures.memories.median_difficulty, steps }
}

#[derive(Serialize)]
struct HardJson<'a> {
    ask: &'a str,
    deck: &'a str,
    lapses: u32,
    leech: bool,
    part: u32,
    question: &'a str,
    recall: f64,
}

impl<'a> From<&'a Hard> for HardJson<'a> {
    fn from(hard: &'a Hard) -> Self {
        Self {
            ask: &hard.ask,
            deck: &hard.deck,
            lapses: hard.lapses,
            leech: hard.leech,
            part: hard.part,
            question: &hard.question,
            recall: rounded(hard.recall),
        }
    }
}

#[derive(Serialize)]
struct ConfusionJson<'a> {
    ask: &'a str,
    count: usize,
    given: &'a str,
    right: &'a str,
}

impl<'a> From<&'a Confusion> for ConfusionJson<'a> {
    fn from(confusion: &'a Confusion) -> Self {
        Self {
            ask: &confusion.ask,
            count: confusion.count,
            given: &confusion.given,
            right: &confusion.right,
        }
    }
}

fn date(day: Day) -> String {
    date_of(day).to_string()
}
