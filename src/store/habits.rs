//! What the log says of the learner: how long answers take, what was spent today, which facts are taken for which.

use rusqlite::{Connection, Result};

use super::Store;
use super::cards::single;
use super::error::StoreError;
use crate::moment::Moment;
use crate::schedule::Rating;
use crate::session::QuestionId;

/// That a row `h` of `history` is not taken back.
pub(super) const STANDS: &str = "NOT EXISTS (SELECT 1 FROM history AS u
    WHERE u.card = h.card AND u.event = 'undone' AND u.of = h.seq)";

impl Store {
    /// Seconds that the learner's last cards took, on average; none before the first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn pace(&self) -> std::result::Result<Option<f64>, StoreError> {
        let sql = "SELECT avg(min(seconds, 90)) FROM (SELECT seconds FROM history
            WHERE seconds IS NOT NULL ORDER BY seq DESC LIMIT 100)";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_row([], |row| row.get(0)))
    }

    /// Seconds that the learner's last right and wrong answers took, on average; none where too few are known.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn costs(&self) -> std::result::Result<Option<(f32, f32)>, StoreError> {
        const ENOUGH: i64 = 20;
        let sql = "SELECT count(*), avg(min(seconds, 120)) FROM (SELECT seconds FROM history
            WHERE seconds > 0.5 AND event = 'rated' AND (rating > 1) = ?1
            ORDER BY seq DESC LIMIT 300)";
        let mean = |conn: &Connection, right: bool| -> Result<Option<f32>> {
            let read = |row: &rusqlite::Row| Ok((row.get::<_, i64>(0)?, row.get(1)?));
            let (count, mean): (i64, Option<f64>) =
                conn.prepare_cached(sql)?.query_row([right], read)?;
            Ok(mean.filter(|_| count >= ENOUGH).map(single))
        };
        self.read_history(|conn| Ok(mean(conn, true)?.zip(mean(conn, false)?)))
    }

    /// How many of the newest cards' first reviews were rated Again, Hard, Good and Easy.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn first_ratings(&self) -> std::result::Result<[u16; 4], StoreError> {
        let sql = format!(
            "SELECT (SELECT h.rating FROM history AS h WHERE h.card = c.id AND h.event = 'rated'
            AND {STANDS} ORDER BY h.ord, h.seq LIMIT 1)
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

    /// Seconds that answers about these decks took on a day.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn spent(&self, decks: &[&str], now: Moment) -> std::result::Result<f64, StoreError> {
        // A day is at most that long, also where the clock changes.
        const LONGEST_MS: i64 = 26 * 3_600_000;
        let sql = "SELECT c.deck, h.at, h.offset, h.seconds FROM history AS h
            JOIN cards AS c ON c.id = h.card
            WHERE h.seq > (SELECT coalesce(max(seq), 0) - 5000 FROM history)
            AND h.at > ?1 AND h.seconds IS NOT NULL AND h.origin IN ('drill', 'cram')";
        let one = |row: &rusqlite::Row| {
            let at = Moment { utc_ms: row.get(1)?, offset_s: row.get(2)? };
            Ok((row.get::<_, String>(0)?, at, row.get::<_, f64>(3)?))
        };
        let from = now.utc_ms.saturating_sub(LONGEST_MS);
        let all: Vec<(String, Moment, f64)> =
            self.read_history(|conn| conn.prepare_cached(sql)?.query_map([from], one)?.collect())?;
        let today = now.day_number();
        let own = all
            .iter()
            .filter(|(deck, at, _)| at.day_number() == today && decks.contains(&deck.as_str()));
        Ok(own.map(|(_, _, seconds)| seconds.min(120.0)).sum())
    }

    /// Answers of drills to a deck's questions that were claimed to be right and are not taken back: card and part,
    /// the answer as it was kept, and when.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn claims(
        &self,
        deck: &str,
    ) -> std::result::Result<Vec<(QuestionId, u32, String, Moment)>, StoreError> {
        let sql = format!(
            "SELECT c.question, c.part, h.data, h.at, h.offset FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE c.deck = ?1
            AND h.data LIKE '%\"claimed\":true%' AND {STANDS} ORDER BY h.seq"
        );
        let one = |row: &rusqlite::Row| {
            let card = QuestionId { deck: deck.to_owned(), question: row.get(0)? };
            let at = Moment { utc_ms: row.get(3)?, offset_s: row.get(4)? };
            Ok((card, row.get(1)?, row.get(2)?, at))
        };
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([deck], one)?.collect())
    }

    /// Pairs of questions of these decks that were taken for one another.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn confused(
        &self,
        decks: &[&str],
    ) -> std::result::Result<Vec<(QuestionId, QuestionId)>, StoreError> {
        let sql = format!(
            "SELECT c.deck, c.question, h.took FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE h.took IS NOT NULL AND {STANDS}"
        );
        let pair = |row: &rusqlite::Row| {
            let card = QuestionId { deck: row.get(0)?, question: row.get(1)? };
            let other = QuestionId { deck: card.deck.clone(), question: row.get(2)? };
            Ok((card, other))
        };
        let all: Vec<(QuestionId, QuestionId)> =
            self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([], pair)?.collect())?;
        Ok(all.into_iter().filter(|(card, _)| decks.contains(&card.deck.as_str())).collect())
    }

    /// Answers that were those of another question, not taken back: the card, and the answer as it was kept.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn confusions(&self) -> std::result::Result<Vec<(QuestionId, String)>, StoreError> {
        let sql = format!(
            "SELECT c.deck, c.question, h.data FROM history AS h
            JOIN cards AS c ON c.id = h.card WHERE h.took IS NOT NULL AND h.data IS NOT NULL
            AND {STANDS} ORDER BY h.seq"
        );
        let one = |row: &rusqlite::Row| {
            let card = QuestionId { deck: row.get(0)?, question: row.get(1)? };
            Ok((card, row.get(2)?))
        };
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map([], one)?.collect())
    }
}
