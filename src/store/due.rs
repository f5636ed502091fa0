//! Lists the cards that are due, and those that the log changed since.

use rusqlite::{Row, params};

use super::Store;
use super::cards::{OF_DECK, as_f32, read_card};
use super::error::StoreError;
use crate::moment::{DAY_MS, Moment};
use crate::schedule::Day;
use crate::session::{Filed, Waiting};

/// A card that is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DueCard {
    pub(crate) card: Waiting,
    /// The first day on which it is asked.
    pub(crate) from: Day,
}

impl DueCard {
    /// Returns when a card is due; None if it is not in its deck, is suspended, or was never reviewed.
    pub(crate) fn from_filed(filed: &Filed, now: Moment) -> Option<Self> {
        let asked = filed.is_in_deck() && !filed.state.suspended;
        asked.then(|| Self::new(Waiting::from(filed), filed.state.buried, now)).flatten()
    }

    fn new(card: Waiting, buried: Option<Day>, now: Moment) -> Option<Self> {
        let today = now.day_number();
        // As in `CardState::is_due`: a last review in the future means that the clock was set back.
        let ahead = card.last.is_some_and(|last| last.utc_ms > now.utc_ms.saturating_add(DAY_MS));
        let due = if ahead { card.due.map_or(today, |due| due.min(today)) } else { card.due? };
        Some(Self { card, from: due.max(buried.unwrap_or(due)) })
    }
}

impl Store {
    /// Lists the cards of a deck that are due.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn due(&self, deck: &str, now: Moment) -> Result<Vec<Waiting>, StoreError> {
        let today = now.day_number();
        let cards = self.due_until(deck, today, now)?;
        Ok(cards.into_iter().filter(|due| due.from <= today).map(|due| due.card).collect())
    }

    /// Lists the cards of a deck that are due on a day or before it, buried ones included.
    pub(crate) fn due_until(
        &self,
        deck: &str,
        day: Day,
        now: Moment,
    ) -> Result<Vec<DueCard>, StoreError> {
        // An index covers these columns. There may be a hundred thousand rows, and each column costs as much as a
        // filter.
        const RANKED: &str = "id, (place << 32) | part, stability, last, offset, due, buried";
        let of = |which| {
            format!(
                "SELECT {RANKED} FROM cards WHERE {OF_DECK} AND place IS NOT NULL AND suspended = 0
                AND {which}"
            )
        };
        let due = of("due <= ?2");
        // Due only because the last review is in the future.
        let sql = format!("{due} UNION ALL {}", of("last > ?3 AND (due IS NULL OR due > ?2)"));
        let named = params![deck, day, now.utc_ms.saturating_add(DAY_MS)];
        let cards: Vec<Option<DueCard>> = self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map(named, |row| read_due(row, now))?.collect()
        })?;
        Ok(cards.into_iter().flatten().collect())
    }

    /// Returns the number of the log's newest row; 0 where it has none.
    pub(crate) fn newest_row(&self) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce(max(seq), 0) FROM history";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_row([], |row| row.get(0)))
    }

    /// Lists the cards that rows of the log after this one are about, in their present state.
    pub(crate) fn changed_since(&self, row: i64) -> Result<Vec<Filed>, StoreError> {
        let sql = "SELECT * FROM cards WHERE id IN (SELECT card FROM history WHERE seq > ?1)";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map([row], read_card)?.collect())
    }
}

fn read_due(row: &Row, now: Moment) -> rusqlite::Result<Option<DueCard>> {
    let packed: i64 = row.get(1)?;
    let stability: Option<f64> = row.get(2)?;
    let (last, offset): (Option<i64>, Option<i32>) = (row.get(3)?, row.get(4)?);
    let card = Waiting {
        id: row.get(0)?,
        place: usize::try_from(packed >> 32).unwrap_or(usize::MAX),
        part: u32::try_from(packed & i64::from(u32::MAX)).unwrap_or(0),
        stability: stability.map(as_f32),
        last: last.zip(offset).map(|(utc_ms, offset_s)| Moment { utc_ms, offset_s }),
        due: row.get(5)?,
    };
    Ok(DueCard::new(card, row.get(6)?, now))
}
