//! Moves of identity: a question under a new id keeps its history, in whatever order stores learn of it.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, params};

use super::cards::find_or_add_part;
use crate::deck::QuestionMove;
use crate::moment::Moment;
use crate::session::{Filed, QuestionId};

/// Inserts a move of this store after all rows that it moves.
const ADD_MOVE: &str =
    "INSERT INTO moves (id, deck, was, now, attempt, at, offset, was_words, now_words, ord)
    SELECT ?1, ?2, ?3, ?4, coalesce(max(number), 0), ?5, ?6, ?7, ?8, max(?5, coalesce(max(ord), 0),
    coalesce((SELECT max(ord) + 1 FROM moves), 0),
    coalesce((SELECT max(l.ord) FROM card_log AS l JOIN cards AS c ON c.id = l.card
    WHERE c.deck = ?2 AND c.question = ?3), 0)) FROM attempts";
const HAS_ROWS: &str = "SELECT EXISTS (SELECT 1 FROM card_log WHERE card = ?1)";
const HAS_ROWS_OF_HERE: &str =
    "SELECT EXISTS (SELECT 1 FROM card_log WHERE card = ?1 AND came = 0)";
const KEEP_WRITTEN_WORDS: &str =
    "UPDATE card_log SET was_words = ?2 WHERE was_words IS NULL AND card = ?1";
/// Deletes cards without history that would block a renamed card.
const CLEAR_CARDS: &str = "DELETE FROM cards WHERE deck = ?1 AND question = ?2
    AND NOT EXISTS (SELECT 1 FROM card_log WHERE card = cards.id)";
const KEEP_WRITTEN_ID: &str = "UPDATE card_log SET was = ?2 WHERE was IS NULL
    AND card IN (SELECT id FROM cards WHERE deck = ?1 AND question = ?2)";
/// A blank that the new id has already stays, and its rows go over when the deck is settled: two cards of the same
/// words would share what belongs to one.
const RENAME_CARDS: &str =
    "UPDATE OR IGNORE cards SET question = ?3 WHERE deck = ?1 AND question = ?2
    AND NOT EXISTS (SELECT 1 FROM cards AS o
    WHERE o.deck = ?1 AND o.question = ?3 AND o.words = cards.words)";
const RENAME_KNOWN: &str =
    "UPDATE OR REPLACE known SET question = ?3 WHERE deck = ?1 AND question = ?2";
const MOVES_OF_DECK: &str =
    "SELECT was, now, ord, was_words, now_words FROM moves WHERE deck = ?1 ORDER BY ord, id";
/// Cards whose rows moves may send elsewhere, or did.
const CARDS_CONCERNED: &str = "SELECT id, question, part, words FROM cards WHERE deck = ?1
    AND (question IN (SELECT was FROM moves WHERE deck = ?1)
    OR EXISTS (SELECT 1 FROM card_log WHERE card = cards.id
    AND (was IS NOT NULL OR was_words IS NOT NULL))) ORDER BY id";
/// Rows that name another of their card follow it; the rest follow the moves.
const ROWS_OF_CARD: &str = "SELECT seq, ord, was, was_words FROM card_log WHERE card = ?1
    AND event NOT IN ('undone', 'rescheduled') ORDER BY seq";
const FOLLOWERS: &str = "SELECT l.seq, o.card, l.was, l.was_words FROM card_log AS l
    JOIN card_log AS o ON o.seq = l.of
    WHERE l.card = ?1 AND o.card <> ?1 AND l.event IN ('undone', 'rescheduled') ORDER BY l.seq";
/// What a row was written under is kept where its card has another id, or other words.
const PUT: &str = "UPDATE card_log SET card = c.id, was = nullif(?3, c.question),
    was_words = nullif(?4, c.words) FROM cards AS c WHERE seq = ?1 AND c.id = ?2";

/// A move of one deck.
struct KnownMove {
    was: String,
    now: String,
    /// It holds for rows up to this order.
    order: i64,
    /// The words of a blank before and after they were corrected.
    words: Option<(String, String)>,
}

/// What a row's card is known by: the id of its question and, of a blank, its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CardName {
    pub(super) id: String,
    pub(super) words: Option<String>,
}

impl CardName {
    fn moved(mut self, step: &KnownMove) -> Self {
        if self.id == step.was {
            match &step.words {
                None => self.id.clone_from(&step.now),
                Some((was, now)) if self.words.as_ref() == Some(was) => {
                    self.words = Some(now.clone());
                }
                Some(_) => {}
            }
        }
        self
    }
}

/// The moves of the decks that were asked for.
#[derive(Default)]
pub(super) struct KnownMoves(HashMap<String, Vec<KnownMove>>);

impl KnownMoves {
    /// Returns what a card is known by now, which a row of this order knows as `written`.
    pub(super) fn current_name(
        &mut self,
        conn: &Connection,
        deck: &str,
        written: CardName,
        order: i64,
    ) -> rusqlite::Result<CardName> {
        let later = self.moves_of_deck(conn, deck)?.iter().filter(|known| known.order >= order);
        Ok(later.fold(written, CardName::moved))
    }

    /// Lists the ids that a question ever had or may have, according to the moves.
    pub(super) fn related_ids(
        &mut self,
        conn: &Connection,
        deck: &str,
        id: &str,
    ) -> rusqlite::Result<Vec<String>> {
        let moves = self.moves_of_deck(conn, deck)?;
        let mut ids = vec![id.to_owned()];
        let mut done = 0;
        while let Some(id) = ids.get(done).cloned() {
            for KnownMove { was, now, .. } in moves {
                let other = if *was == id { now } else { was };
                if (*was == id || *now == id) && !ids.contains(other) {
                    ids.push(other.clone());
                }
            }
            done += 1;
        }
        Ok(ids)
    }

    fn moves_of_deck(&mut self, conn: &Connection, deck: &str) -> rusqlite::Result<&[KnownMove]> {
        if !self.0.contains_key(deck) {
            let read = |row: &rusqlite::Row| {
                let (was, now): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
                let (words, order) = (was.zip(now), row.get(2)?);
                Ok(KnownMove { was: row.get(0)?, now: row.get(1)?, order, words })
            };
            let mut statement = conn.prepare_cached(MOVES_OF_DECK)?;
            let moves = statement.query_map([deck], read)?.collect::<rusqlite::Result<_>>()?;
            self.0.insert(deck.to_owned(), moves);
        }
        Ok(self.0.get(deck).map_or(&[], Vec::as_slice))
    }

    /// Forgets the moves of a deck, which has more now.
    pub(super) fn forget_deck(&mut self, deck: &str) {
        self.0.remove(deck);
    }
}

/// A card whose rows may belong elsewhere.
struct ConcernedCard {
    id: i64,
    part: u32,
    name: CardName,
}

impl ConcernedCard {
    /// Returns what a row of the card was written under.
    fn written(&self, was: Option<String>, was_words: Option<String>) -> CardName {
        let id = was.unwrap_or_else(|| self.name.id.clone());
        CardName { id, words: was_words.or_else(|| self.name.words.clone()) }
    }
}

/// A row with what it was written under, where that differs: `seq`, `ord` or else the card that it follows to, `was`
/// and `was_words`.
type PlacedRow = (i64, i64, Option<String>, Option<String>);

/// Puts all rows of a deck where its moves send them; returns the cards that lost or got rows. Where a row belongs
/// follows from what it was written under, its order and all moves alone, so it makes no difference which came first.
pub(super) fn settle_deck(conn: &Connection, deck: &str) -> rusqlite::Result<BTreeSet<i64>> {
    let mut moves = KnownMoves::default();
    let mut touched = BTreeSet::new();
    let cards = concerned_cards(conn, deck)?;
    for card in &cards {
        for (seq, order, was, was_words) in placed_rows(conn, ROWS_OF_CARD, card.id)? {
            let written = card.written(was, was_words);
            let name = moves.current_name(conn, deck, written.clone(), order)?;
            if name == card.name {
                continue;
            }
            let question = QuestionId { deck: deck.to_owned(), id: name.id };
            let to = find_or_add_part(conn, &question, card.part, name.words.as_deref())?;
            if to != card.id {
                put_row(conn, seq, to, &written)?;
                touched.extend([card.id, to]);
            }
        }
    }
    // What names a row that was moved may itself be named by another.
    loop {
        let mut is_settled = true;
        for card in &cards {
            is_settled &= !move_followers(conn, card)?;
        }
        if is_settled {
            return Ok(touched);
        }
    }
}

fn concerned_cards(conn: &Connection, deck: &str) -> rusqlite::Result<Vec<ConcernedCard>> {
    let read = |row: &rusqlite::Row| {
        let name = CardName { id: row.get(1)?, words: row.get(3)? };
        Ok(ConcernedCard { id: row.get(0)?, part: row.get(2)?, name })
    };
    conn.prepare_cached(CARDS_CONCERNED)?.query_map([deck], read)?.collect()
}

/// Puts the rows of a card that name a row of another card beside it; returns whether there were any.
fn move_followers(conn: &Connection, card: &ConcernedCard) -> rusqlite::Result<bool> {
    let followers = placed_rows(conn, FOLLOWERS, card.id)?;
    let are_some = !followers.is_empty();
    for (seq, to, was, was_words) in followers {
        put_row(conn, seq, to, &card.written(was, was_words))?;
    }
    Ok(are_some)
}

/// Puts a row under another card; what it was written under stays known.
fn put_row(conn: &Connection, seq: i64, card: i64, written: &CardName) -> rusqlite::Result<()> {
    let CardName { id, words } = written;
    conn.prepare_cached(PUT)?.execute(params![seq, card, id, words]).map(drop)
}

fn placed_rows(conn: &Connection, sql: &str, card: i64) -> rusqlite::Result<Vec<PlacedRow>> {
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    conn.prepare_cached(sql)?.query_map([card], read)?.collect()
}

/// Returns the order after all moves that took the id of a card's question away: a row of that card is of the question
/// that has the id now. None without such a move.
pub(super) fn order_after_moves(conn: &Connection, card: i64) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT max(m.ord) + 1 FROM cards AS c JOIN moves AS m ON m.deck = c.deck
        AND m.was = c.question WHERE c.id = ?1";
    conn.prepare_cached(sql)?.query_row([card], |row| row.get(0))
}

/// Gives a question another id from now on. The deck is still to be settled: where another store made the same move,
/// both ids have cards with history.
pub(super) fn rename_question(
    conn: &Connection,
    step: &QuestionMove,
    at: Moment,
) -> rusqlite::Result<()> {
    let QuestionMove { deck, from, to } = step;
    add_move(conn, step, None, at)?;
    conn.prepare_cached(CLEAR_CARDS)?.execute(params![deck, to])?;
    conn.prepare_cached(KEEP_WRITTEN_ID)?.execute(params![deck, from])?;
    conn.prepare_cached(RENAME_CARDS)?.execute(params![deck, from, to])?;
    conn.prepare_cached(RENAME_KNOWN)?.execute(params![deck, from, to]).map(drop)
}

/// Reports whether the log has rows of a card.
pub(super) fn has_rows(conn: &Connection, card: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached(HAS_ROWS)?.query_row([card], |row| row.get(0))
}

/// Reports whether a card was ever asked here, not only in other stores.
pub(super) fn has_rows_of_here(conn: &Connection, card: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached(HAS_ROWS_OF_HERE)?.query_row([card], |row| row.get(0))
}

/// Notes that the words of a blank are corrected, if it has a history: the same correction elsewhere, and rows that
/// know it by its old words, then find it. Returns whether it has.
pub(super) fn reword_blank(
    conn: &Connection,
    card: &Filed,
    words: &str,
    at: Moment,
) -> rusqlite::Result<bool> {
    let Some(old) = card.words.as_deref().filter(|old| *old != words) else { return Ok(false) };
    let is_asked = has_rows(conn, card.id)?;
    if is_asked {
        let QuestionId { deck, id } = card.question.clone();
        let step = QuestionMove { deck, from: id.clone(), to: id };
        add_move(conn, &step, Some((old, words)), at)?;
        conn.prepare_cached(KEEP_WRITTEN_WORDS)?.execute(params![card.id, old])?;
    }
    Ok(is_asked)
}

fn add_move(
    conn: &Connection,
    QuestionMove { deck, from, to }: &QuestionMove,
    words: Option<(&str, &str)>,
    at: Moment,
) -> rusqlite::Result<()> {
    let (id, (was, now)) = (at.new_uuid().into_bytes(), words.unzip());
    let values = params![id, deck, from, to, at.utc_ms, at.offset_s, was, now];
    conn.prepare_cached(ADD_MOVE)?.execute(values).map(drop)
}
