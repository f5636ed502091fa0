//! Reads the learner's habits from the log: how long answers take, time spent today, facts mistaken for one another.

use rusqlite::Connection;

use super::Store;
use super::cards::as_f32;
use super::error::StoreError;
use crate::moment::Moment;
use crate::schedule::Rating;
use crate::session::QuestionId;

/// The condition that a row `h` of `history` is not taken back.
pub(super) const NOT_UNDONE: &str = "NOT EXISTS (SELECT 1 FROM history AS u
    WHERE u.card = h.card AND u.event = 'undone' AND u.of = h.seq)";

impl Store {
    /// Returns the mean seconds of the last 100 answers; None before the first.
    pub(crate) fn pace(&self) -> Result<Option<f64>, StoreError> {
        let sql = "SELECT avg(min(seconds, 90)) FROM (SELECT seconds FROM history
            WHERE seconds IS NOT NULL ORDER BY seq DESC LIMIT 100)";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_row([], |row| row.get(0)))
    }

    /// Returns the mean seconds of the last right and wrong answers; None with too few of either.
    pub(crate) fn costs(&self) -> Result<Option<(f32, f32)>, StoreError> {
        const ENOUGH: i64 = 20;
        let sql = "SELECT count(*), avg(min(seconds, 120)) FROM (SELECT seconds FROM history
            WHERE seconds > 0.5 AND event = 'rated' AND (rating > 1) = ?1
            ORDER BY seq DESC LIMIT 300)";
        let mean = |conn: &Connection, right: bool| -> rusqlite::Result<Option<f32>> {
            let read = |row: &rusqlite::Row| Ok((row.get::<_, i64>(0)?, row.get(1)?));
            let (count, mean): (i64, Option<f64>) =
                conn.prepare_cached(sql)?.query_row([right], read)?;
            Ok(mean.filter(|_| count >= ENOUGH).map(as_f32))
        };
        self.read_history(|conn| Ok(mean(conn, true)?.zip(mean(conn, false)?)))
    }

    /// Counts the Again, Hard, Good and Easy among the first reviews of the newest 300 cards.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn first_ratings(&self) -> Result<[u16; 4], StoreError> {
        let sql = format!(
            "SELECT (SELECT h.rating FROM history AS h WHERE h.card = c.id AND h.event = 'rated'
            AND {NOT_UNDONE} ORDER BY h.ord, h.seq LIMIT 1)
            FROM (SELECT id FROM cards WHERE first_day IS NOT NULL
            ORDER BY first_day DESC, id DESC LIMIT 300) AS c"
        );
        let ratings: Vec<Option<i64>> = self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map([], |row| row.get(0))?.collect()
        })?;
        let mut counts = [0; 4];
        for rating in ratings.into_iter().flatten().filter_map(Rating::from_number) {
            match rating {
                Rating::Again => counts[0] += 1,
                Rating::Hard => counts[1] += 1,
                Rating::Good => counts[2] += 1,
                Rating::Easy => counts[3] += 1,
            }
        }
        Ok(counts)
    }

    /// Returns the seconds that answers to these decks took on the day of `now`.
    pub(crate) fn spent(&self, decks: &[&str], now: Moment) -> Result<f64, StoreError> {
        // No day is longer, even when the clocks change.
        const LONGEST_MS: i64 = 26 * 3_600_000;
        let sql = "SELECT c.deck, h.at, h.offset, h.seconds FROM history AS h
            JOIN cards AS c ON c.id = h.card
            WHERE h.seq > (SELECT coalesce(max(seq), 0) - 5000 FROM history)
            AND h.at > ?1 AND h.seconds IS NOT NULL AND h.origin IN ('drill', 'cram')";
        let read = |row: &rusqlite::Row| {
            let at = Moment { utc_ms: row.get(1)?, offset_s: row.get(2)? };
            Ok((row.get::<_, String>(0)?, at, row.get::<_, f64>(3)?))
        };
        let from = now.utc_ms.saturating_sub(LONGEST_MS);
        let all: Vec<(String, Moment, f64)> =
            self.read_history(|conn| conn.prepare_cached(sql)?.query_map([from], read)?.collect())?;
        let today = now.day_number();
        let own = all
            .iter()
            .filter(|(deck, at, _)| at.day_number() == today && decks.contains(&deck.as_str()));
        Ok(own.map(|(_, _, seconds)| seconds.min(120.0)).sum())
    }

    /// Lists a deck's drill answers that the learner claimed to be right: question, part, the answer as JSON, and when.
    pub(crate) fn claims(
        &self,
        deck: &str,
    ) -> Result<Vec<(QuestionId, u32, String, Moment)>, StoreError> {
        let sql = format!(
            "SELECT c.question, c.part, h.data, h.at, h.offset FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE c.deck = ?1
            AND h.data LIKE '%\"claimed\":true%' AND {NOT_UNDONE} ORDER BY h.seq"
        );
        let read = |row: &rusqlite::Row| {
            let card = QuestionId { deck: deck.to_owned(), id: row.get(0)? };
            let at = Moment { utc_ms: row.get(3)?, offset_s: row.get(4)? };
            Ok((card, row.get(1)?, row.get(2)?, at))
        };
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([deck], read)?.collect())
    }

    /// Lists pairs of questions of these decks of which one was answered with the other's answer.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn confused(&self, decks: &[&str]) -> Result<Vec<(QuestionId, QuestionId)>, StoreError> {
        let sql = format!(
            "SELECT c.deck, c.question, h.took FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE h.took IS NOT NULL AND {NOT_UNDONE}"
        );
        let pair = |row: &rusqlite::Row| {
            let card = QuestionId { deck: row.get(0)?, id: row.get(1)? };
            let other = QuestionId { deck: card.deck.clone(), id: row.get(2)? };
            Ok((card, other))
        };
        let all: Vec<(QuestionId, QuestionId)> =
            self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([], pair)?.collect())?;
        Ok(all.into_iter().filter(|(card, _)| decks.contains(&card.deck.as_str())).collect())
    }

    /// Lists answers that belong to another question: the question asked, and the answer as JSON.
    pub(crate) fn confusions(&self) -> Result<Vec<(QuestionId, String)>, StoreError> {
        let sql = format!(
            "SELECT c.deck, c.question, h.data FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE h.took IS NOT NULL AND h.data IS NOT NULL
            AND {NOT_UNDONE} ORDER BY h.seq"
        );
        let read = |row: &rusqlite::Row| {
            let card = QuestionId { deck: row.get(0)?, id: row.get(1)? };
            Ok((card, row.get(2)?))
        };
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([], read)?.collect())
    }
}
