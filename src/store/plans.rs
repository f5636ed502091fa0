//! Exams that are planned for, and what was forecast of them.

use rusqlite::{Row, params};

use super::cards::single;
use super::error::StoreError;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::Day;

/// An exam that is planned for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The deck's id.
    pub deck: String,
    /// Its absolute path then; none for a built-in one.
    pub path: Option<String>,
    /// The day of the exam.
    pub exam: Day,
    /// Minutes a day, if that was said.
    pub minutes: Option<f64>,
}

/// What was forecast of an exam on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeptForecast {
    /// The day of the exam.
    pub exam: Day,
    /// The day of the forecast.
    pub day: Day,
    /// The score expected that day, from 0 to 1.
    pub today: f32,
    /// The score expected on the day of the exam.
    pub expected: f32,
    /// The lower end of the 80% band.
    pub low: f32,
    /// Its upper end.
    pub high: f32,
}

const NEWEST: &str = "SELECT deck, path, exam, minutes FROM plans
    WHERE seq IN (SELECT max(seq) FROM plans GROUP BY deck) AND exam IS NOT NULL ORDER BY deck";
const ADD: &str = "INSERT INTO plans (id, deck, path, exam, minutes, at, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const FORECAST: &str = "INSERT INTO forecasts (deck, exam, day, today, expected, low, high)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET today = excluded.today,
    expected = excluded.expected, low = excluded.low, high = excluded.high";

impl Store {
    /// The exams that are planned for, past ones too, by deck.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn plans(&self) -> Result<Vec<Plan>, StoreError> {
        self.read_history(|conn| conn.prepare_cached(NEWEST)?.query_map([], plan)?.collect())
    }

    /// Plans for an exam.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn plan(&mut self, plan: &Plan, at: Moment) -> Result<(), StoreError> {
        let path = plan.path.as_deref().unwrap_or_default();
        self.add_plan(&plan.deck, path, Some(plan.exam), plan.minutes, at)
    }

    /// Plans for no exam of a deck any more.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn clear_plan(&mut self, deck: &str, at: Moment) -> Result<(), StoreError> {
        self.add_plan(deck, "", None, None, at)
    }

    fn add_plan(
        &mut self,
        deck: &str,
        path: &str,
        exam: Option<Day>,
        minutes: Option<f64>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let key = row::key(at);
        self.write_all(|conn| {
            let values = params![key, deck, path, exam, minutes, at.utc_ms, at.offset_s];
            conn.prepare_cached(ADD)?.execute(values).map(drop)
        })
    }

    /// Keeps what is forecast of a deck's exam; the last forecast of a day stays.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep_forecast(&mut self, deck: &str, one: &KeptForecast) -> Result<(), StoreError> {
        let KeptForecast { exam, day, today, expected, low, high } = *one;
        let shares = [today, expected, low, high].map(f64::from);
        self.write_all(|conn| {
            let [today, expected, low, high] = shares;
            let values = params![deck, exam, day, today, expected, low, high];
            conn.prepare_cached(FORECAST)?.execute(values).map(drop)
        })
    }

    /// What was forecast of a deck's exams, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn forecasts(&self, deck: &str) -> Result<Vec<KeptForecast>, StoreError> {
        let sql = "SELECT * FROM forecasts WHERE deck = ?1 ORDER BY exam, day";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map([deck], forecast)?.collect())
    }
}

fn plan(row: &Row) -> rusqlite::Result<Plan> {
    let path: String = row.get("path")?;
    Ok(Plan {
        deck: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        exam: row.get("exam")?,
        minutes: row.get("minutes")?,
    })
}

fn forecast(row: &Row) -> rusqlite::Result<KeptForecast> {
    let share = |name| row.get(name).map(single);
    Ok(KeptForecast {
        exam: row.get("exam")?,
        day: row.get("day")?,
        today: share("today")?,
        expected: share("expected")?,
        low: share("low")?,
        high: share("high")?,
    })
}
