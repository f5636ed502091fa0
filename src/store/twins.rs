//! The same review under several ids: an exported log that was imported elsewhere, say. The smallest id counts.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};

/// What makes two reviews of a card the same: instant and rating.
type Sameness = (i64, i64);

/// A review: its id, `seq` and `twin`.
type OneReview = ([u8; 16], i64, Option<i64>);

const REVIEWS: &str =
    "SELECT at, rating, id, seq, twin FROM card_log WHERE card = ?1 AND event = 'rated'";
const SET_TWIN: &str = "UPDATE card_log SET twin = ?2 WHERE seq = ?1";
const NAME_INSTEAD: &str = "UPDATE card_log SET instead = o.twin FROM card_log AS o
    WHERE card_log.card = ?1 AND card_log.event IN ('undone', 'rescheduled')
    AND o.seq = card_log.of AND o.twin IS NOT card_log.instead";

/// Lets one of each group of equal reviews of a card count, whichever came first.
pub(super) fn unite_twins(conn: &Connection, card: i64) -> rusqlite::Result<()> {
    let read =
        |row: &Row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?, row.get(4)?)));
    let reviews: Vec<(Sameness, OneReview)> =
        conn.prepare_cached(REVIEWS)?.query_map([card], read)?.collect::<rusqlite::Result<_>>()?;
    let mut groups: BTreeMap<Sameness, Vec<OneReview>> = BTreeMap::new();
    for (sameness, review) in reviews {
        groups.entry(sameness).or_default().push(review);
    }
    for group in groups.values() {
        // A review that has no equal any more had one before a move took that away.
        let Some((_, counts, _)) = group.iter().min() else { continue };
        for (_, seq, twin) in group {
            let wanted = (seq != counts).then_some(*counts);
            if *twin != wanted {
                conn.prepare_cached(SET_TWIN)?.execute(params![seq, wanted])?;
            }
        }
    }
    conn.prepare_cached(NAME_INSTEAD)?.execute([card]).map(drop)
}
