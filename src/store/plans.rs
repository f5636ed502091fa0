//! Planned exams, and the forecasts of their scores.

use rusqlite::{Row, params};

use super::Store;
use super::cards::as_f32;
use super::error::StoreError;
use crate::moment::Moment;
use crate::schedule::Day;

/// A planned exam.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The id of the deck.
    pub deck: String,
    /// Its absolute path at that time; None for a built-in deck.
    pub path: Option<String>,
    /// The day of the exam.
    pub exam: Day,
    /// Minutes a day; None if not given.
    pub minutes: Option<f64>,
    /// The result of the exam, 0 to 1; None until the learner enters it.
    pub result: Option<f64>,
}

impl Plan {
    /// Reports whether the exam is still to come: on its day until its result is entered.
    pub fn is_coming(&self, today: Day) -> bool {
        self.exam >= today && self.result.is_none()
    }
}

/// The forecast of an exam on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KeptForecast {
    pub(crate) exam: Day,
    /// The day of the forecast.
    pub(crate) day: Day,
    /// The score expected on that day, from 0 to 1.
    pub(crate) today: f32,
    /// The score expected on the day of the exam.
    pub(crate) expected: f32,
    /// The lower end of the 80% band.
    pub(crate) low: f32,
    pub(crate) high: f32,
}

const NEWEST: &str = "SELECT * FROM plans
    WHERE seq IN (SELECT max(seq) FROM plans GROUP BY deck) AND exam IS NOT NULL ORDER BY deck";
const ADD: &str = "INSERT INTO plans (id, deck, path, exam, minutes, result, at, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const FORECAST: &str = "INSERT INTO forecasts (deck, exam, day, today, expected, low, high)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET today = excluded.today,
    expected = excluded.expected, low = excluded.low, high = excluded.high";

impl Store {
    /// Lists the planned exams by deck, past ones too.
    pub(crate) fn plans(&self) -> Result<Vec<Plan>, StoreError> {
        self.read_history(|conn| conn.prepare_cached(NEWEST)?.query_map([], read_plan)?.collect())
    }

    /// Keeps a plan, or what its exam brought.
    pub(crate) fn plan(&mut self, plan: &Plan, at: Moment) -> Result<(), StoreError> {
        self.add_plan(&plan.deck, Some(plan), at)
    }

    pub(crate) fn clear_plan(&mut self, deck: &str, at: Moment) -> Result<(), StoreError> {
        self.add_plan(deck, None, at)
    }

    fn add_plan(&mut self, deck: &str, plan: Option<&Plan>, at: Moment) -> Result<(), StoreError> {
        let key = at.new_uuid().into_bytes();
        let path = plan.and_then(|plan| plan.path.as_deref()).unwrap_or_default();
        let exam = plan.map(|plan| plan.exam);
        let (minutes, result) = plan.map(|plan| (plan.minutes, plan.result)).unwrap_or_default();
        self.write_all(|conn| {
            let values = params![key, deck, path, exam, minutes, result, at.utc_ms, at.offset_s];
            conn.prepare_cached(ADD)?.execute(values).map(drop)
        })
    }

    /// Keeps a forecast of a deck's exam; replaces an earlier one of the same day.
    pub(crate) fn keep_forecast(
        &mut self,
        deck: &str,
        forecast: &KeptForecast,
    ) -> Result<(), StoreError> {
        let KeptForecast { exam, day, today, expected, low, high } = *forecast;
        let shares = [today, expected, low, high].map(f64::from);
        self.write_all(|conn| {
            let [today, expected, low, high] = shares;
            let values = params![deck, exam, day, today, expected, low, high];
            conn.prepare_cached(FORECAST)?.execute(values).map(drop)
        })
    }

    /// Lists the forecasts of a deck's exams, oldest first.
    pub(crate) fn forecasts(&self, deck: &str) -> Result<Vec<KeptForecast>, StoreError> {
        let sql = "SELECT * FROM forecasts WHERE deck = ?1 ORDER BY exam, day";
        self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([deck], read_forecast)?.collect()
        })
    }
}

fn read_plan(row: &Row) -> rusqlite::Result<Plan> {
    let path: String = row.get("path")?;
    Ok(Plan {
        deck: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        exam: row.get("exam")?,
        minutes: row.get("minutes")?,
        // A store that an older hafal wrote last has no such column yet.
        result: row.get("result").unwrap_or_default(),
    })
}

fn read_forecast(row: &Row) -> rusqlite::Result<KeptForecast> {
    let share = |name| row.get(name).map(as_f32);
    Ok(KeptForecast {
        exam: row.get("exam")?,
        day: row.get("day")?,
        today: share("today")?,
        expected: share("expected")?,
        low: share("low")?,
        high: share("high")?,
    })
}
