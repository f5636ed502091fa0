//! Reads the learner's habits from the log: how first ratings fall, what was claimed, facts mistaken for one another.

use super::Store;
use super::error::StoreError;
use crate::moment::Moment;
use crate::schedule::Rating;
use crate::session::QuestionId;

/// The condition that a row `h` of `history` is not taken back.
pub(super) const NOT_UNDONE: &str =
    "NOT EXISTS (SELECT 1 FROM history AS u WHERE u.event = 'undone' AND u.of = h.seq)";

impl Store {
    /// Counts the Again, Hard, Good and Easy among the first reviews of the newest 100 cards.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn first_ratings(&self) -> Result<[u16; 4], StoreError> {
        let sql = format!(
            "SELECT (SELECT h.rating FROM history AS h WHERE h.card = c.id AND h.event = 'rated'
            AND {NOT_UNDONE} ORDER BY h.ord, h.seq LIMIT 1)
            FROM (SELECT id FROM cards WHERE first_day IS NOT NULL
            ORDER BY first_day DESC, id DESC LIMIT 100) AS c"
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

    /// Lists pairs of questions of these decks where one was answered with the other's answer.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn confused_pairs(
        &self,
        decks: &[&str],
    ) -> Result<Vec<(QuestionId, QuestionId)>, StoreError> {
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
