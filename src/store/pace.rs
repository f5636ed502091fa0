//! Reads from the log how long cards take: from the moment a card is put until the next one is.

use rusqlite::{Params, Row};

use super::Store;
use super::error::StoreError;
use crate::moment::Moment;
use crate::schedule::Rating;
use crate::session::{LONGEST_CARD, LONGEST_READING};

/// What a card was when it was asked, and how it went: each takes a time of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encounter {
    /// Its first review.
    New,
    Right,
    Wrong,
}

/// A card that was asked: from the newest `history` rows.
pub(crate) struct TimedCard {
    pub(crate) encounter: Encounter,
    /// None if the log does not say, or if it was rated faster than anyone reads.
    pub(crate) seconds: Option<f64>,
    deck: String,
    at: Moment,
    /// Whether it was asked in a drill, here.
    drilled: bool,
}

/// A row as read, before its time is known.
struct AskedRow {
    card: TimedCard,
    kept: Option<f64>,
}

// A first review some days earlier shows, without a look into the log, that a card was seen before.
const ASKED: &str = "SELECT h.at, h.offset, h.seconds, h.rating, h.origin, c.deck,
    coalesce(c.first_day < (h.at + h.offset * 1000) / 86400000 - 1, 0) OR EXISTS (SELECT 1 FROM history AS p WHERE p.card = h.card AND p.ord < h.ord)
    FROM history AS h JOIN cards AS c ON c.id = h.card
    WHERE h.event = 'rated' AND h.origin <> 'quiz'";

impl Store {
    /// Lists the last cards that were rated outside of quizzes, newest first.
    pub(crate) fn timed_cards(&self) -> Result<Vec<TimedCard>, StoreError> {
        const RECENT: i64 = 200;
        self.asked(&format!("{ASKED} ORDER BY h.seq DESC LIMIT ?1"), [RECENT])
    }

    /// Lists the cards of these decks that were asked in drills on the day of `now`, newest first.
    pub(crate) fn timed_today(
        &self,
        decks: &[&str],
        now: Moment,
    ) -> Result<Vec<TimedCard>, StoreError> {
        // No day is longer, even when the clocks change.
        const LONGEST_MS: i64 = 26 * 3_600_000;
        let sql = format!(
            "{ASKED} AND h.seq > (SELECT coalesce(max(seq), 0) - 5000 FROM history)
            AND h.at > ?1 ORDER BY h.seq DESC"
        );
        let mut cards = self.asked(&sql, [now.utc_ms.saturating_sub(LONGEST_MS)])?;
        let today = now.day_number();
        cards.retain(|card| {
            card.drilled && card.at.day_number() == today && decks.contains(&card.deck.as_str())
        });
        Ok(cards)
    }

    fn asked(&self, sql: &str, values: impl Params + Copy) -> Result<Vec<TimedCard>, StoreError> {
        let mut rows: Vec<AskedRow> = self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map(values, read_asked)?.collect()
        })?;
        let before = rows.iter().skip(1).map(|row| Some(row.card.at)).chain([None]);
        let before: Vec<Option<Moment>> = before.collect();
        for (row, before) in rows.iter_mut().zip(before) {
            row.card.seconds = whole_seconds(row.kept, row.card.at, before);
        }
        Ok(rows.into_iter().map(|row| row.card).collect())
    }
}

fn read_asked(row: &Row) -> rusqlite::Result<AskedRow> {
    let rating: i64 = row.get(3)?;
    let origin: String = row.get(4)?;
    let seen: bool = row.get(6)?;
    let encounter = match (seen, Rating::from_number(rating).is_some_and(Rating::is_recall)) {
        (false, _) => Encounter::New,
        (true, true) => Encounter::Right,
        (true, false) => Encounter::Wrong,
    };
    let at = Moment { utc_ms: row.get(0)?, offset_s: row.get(1)? };
    let drilled = origin == "drill" || origin == "cram";
    let card = TimedCard { encounter, seconds: None, deck: row.get(5)?, at, drilled };
    Ok(AskedRow { card, kept: row.get(2)? })
}

/// Returns the seconds from a card's appearance to its rating, if they are known. Rows written by earlier versions hold
/// only the time to the answer: the card before shows when this one appeared, unless there was a pause between them.
fn whole_seconds(kept: Option<f64>, at: Moment, before: Option<Moment>) -> Option<f64> {
    const FASTEST: f64 = 0.5;
    let kept = kept?;
    let gap = before.map(|before| at.seconds_since(before));
    let whole = gap.filter(|gap| (kept..=kept + LONGEST_READING).contains(gap)).unwrap_or(kept);
    (whole > FASTEST).then_some(whole.min(LONGEST_CARD))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(kept: f64, gap: Option<f64>) -> Option<f64> {
        let at = Moment { utc_ms: 1_000_000_000, offset_s: 0 };
        #[expect(clippy::cast_possible_truncation, reason = "a test's seconds are few")]
        let before = gap.map(|gap| at.plus_ms(-(gap * 1_000.0) as i64));
        whole_seconds(Some(kept), at, before)
    }

    #[test]
    fn a_row_that_holds_only_the_answer_s_time_gets_the_reading_from_the_row_before() {
        assert_eq!(seconds(6.0, Some(12.0)), Some(12.0));
        assert_eq!(seconds(12.0, Some(12.0)), Some(12.0));
        assert_eq!(seconds(6.0, None), Some(6.0));
    }

    #[test]
    fn a_pause_is_not_spent_on_a_card() {
        assert_eq!(seconds(6.0, Some(4_000.0)), Some(6.0));
        assert_eq!(seconds(4_000.0, Some(4_000.0)), Some(LONGEST_CARD));
        assert_eq!(seconds(6.0, Some(-80.0)), Some(6.0), "the clock was set back");
    }

    #[test]
    fn a_card_rated_faster_than_anyone_reads_has_no_known_time() {
        assert_eq!(seconds(0.01, None), None);
        assert_eq!(whole_seconds(None, Moment { utc_ms: 0, offset_s: 0 }, None), None);
    }
}
