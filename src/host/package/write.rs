//! Writes a package in the form that Anki reads since 2.1: a database made in memory, in an archive.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Write};

use rusqlite::{Connection, Result, params};
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::deck::fnv1a;
use crate::format::apkg::{OwnNoteKind, Package, PackedNote, models};
use crate::moment::{DAY_MS, Moment};
use crate::schedule::{CardState, Review};
use crate::session::Filed;

/// A card of the store with its reviews, oldest first.
pub(crate) struct CardReviews {
    pub(crate) card: Filed,
    pub(crate) reviews: Vec<(Moment, Review)>,
}

const SCHEMA: &str = include_str!("anki.sql");
/// Created after all rows are inserted, which keeps the indexes small.
const INDEXES: &str = include_str!("anki_indexes.sql");

/// Writes a package; returns its bytes and how many reviews it holds.
pub(crate) fn pack(
    package: &mut Package,
    log: &[CardReviews],
    now: Moment,
) -> anyhow::Result<(Vec<u8>, usize)> {
    let mut conn = Connection::open_in_memory()?;
    conn.execute_batch(SCHEMA)?;
    let transaction = conn.transaction()?;
    let first = log.iter().filter_map(|card| card.card.state.first_day).min();
    let begun = first.unwrap_or_else(|| now.day_number());
    let writer = DatabaseWriter { conn: &transaction, now, begun };
    let (notes, reviews) = writer.write_notes(package, log)?;
    writer.write_collection(package, notes)?;
    transaction.execute_batch(INDEXES)?;
    transaction.commit()?;
    let database = conn.serialize("main")?;
    Ok((archive(&database)?, reviews))
}

/// Packs a database into an archive without media.
fn archive(database: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("collection.anki2", SimpleFileOptions::default())?;
    archive.write_all(database)?;
    archive.start_file("media", SimpleFileOptions::default())?;
    archive.write_all(b"{}")?;
    Ok(archive.finish()?.into_inner())
}

struct DatabaseWriter<'a> {
    conn: &'a Connection,
    now: Moment,
    /// The day from which Anki counts: that of the first review.
    begun: i32,
}

impl DatabaseWriter<'_> {
    /// Writes the decks, note types and settings: after the notes, whose number they hold.
    fn write_collection(&self, package: &Package, notes: i64) -> Result<()> {
        let seconds = self.now.utc_ms / 1000;
        let begun =
            i64::from(self.begun) * (DAY_MS / 1000) + 4 * 3600 - i64::from(self.now.offset_s);
        let id = deck_number(package);
        let deck = |id: i64, name: &str, about: &str| {
            json!({"id": id, "name": name, "desc": about, "mod": seconds, "usn": -1, "conf": 1, "dyn": 0,
                "collapsed": false, "browserCollapsed": false, "extendNew": 0, "extendRev": 0,
                "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0]})
        };
        let decks = json!({
            "1": deck(1, "Default", ""),
            id.to_string(): deck(id, &package.name, &package.about),
        });
        let conf = json!({"nextPos": notes + 1, "curDeck": id, "activeDecks": [id],
            "curModel": OwnNoteKind::Basic.id(), "sortType": "noteFld", "sortBackwards": false,
            "schedVer": 2, "estTimes": true, "dueCounts": true, "newSpread": 0, "timeLim": 0,
            "collapseTime": 1200, "addToCur": true, "rollover": 4,
            "creationOffset": -self.now.offset_s / 60});
        let sql = "INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')";
        let values = params![
            begun,
            self.now.utc_ms,
            conf.to_string(),
            models(),
            decks.to_string(),
            default_options()
        ];
        self.conn.execute(sql, values).map(drop)
    }

    /// Writes all notes with their cards and reviews; returns the number of notes and of reviews.
    fn write_notes(&self, package: &mut Package, log: &[CardReviews]) -> Result<(i64, usize)> {
        let log: HashMap<(&str, u32), &CardReviews> =
            log.iter().map(|row| ((row.card.question.id.as_str(), row.card.part), row)).collect();
        let mut instants = HashSet::new();
        let (deck, mut notes, mut reviews) = (deck_number(package), 0, 0);
        let mut card = self.now.utc_ms;
        for note in package {
            let id = self.now.utc_ms + notes;
            notes += 1;
            self.write_note(&note, id)?;
            for (ord, part) in (0..).zip(&note.parts) {
                let past = log.get(&(note.question.as_str(), *part));
                let ord = if note.kind == OwnNoteKind::Cloze { i64::from(*part) - 1 } else { ord };
                self.write_card([card, id, deck, ord, notes], past.map(|past| &past.card.state))?;
                let given = past.map_or(&[][..], |past| past.reviews.as_slice());
                reviews += self.write_reviews(card, given, &mut instants)?;
                card += 1;
            }
        }
        Ok((notes, reviews))
    }

    fn write_note(&self, note: &PackedNote, id: i64) -> Result<()> {
        let tags =
            if note.tags.is_empty() { String::new() } else { format!(" {} ", note.tags.join(" ")) };
        let sql = "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')";
        let [first, ..] = &note.fields;
        let sum = i64::try_from(fnv1a(first.bytes(), 0) >> 32).unwrap_or(0);
        let values = params![
            id,
            note.guid,
            note.kind.id(),
            self.now.utc_ms / 1000,
            tags,
            note.fields.join("\u{1f}"),
            first,
            sum
        ];
        self.conn.prepare_cached(sql)?.execute(values).map(drop)
    }

    /// Writes a card, given its number, its note's, its deck's, its place in the note, and its place among new cards.
    fn write_card(
        &self,
        [id, note, deck, ord, place]: [i64; 5],
        state: Option<&CardState>,
    ) -> Result<()> {
        let seconds = self.now.utc_ms / 1000;
        let sql = "INSERT INTO cards VALUES
            (?1, ?2, ?3, ?4, ?5, -1, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, 0, 0, ?13)";
        let anki = AnkiCardState::new(state, self.begun, place);
        let values = params![
            id, note, deck, ord, seconds, anki.kind, anki.queue, anki.due, anki.interval,
            anki.factor, anki.reviews, anki.lapses, anki.memory
        ];
        self.conn.prepare_cached(sql)?.execute(values).map(drop)
    }

    /// Writes a card's reviews; returns how many. Anki knows each by its instant, so no two may share one.
    fn write_reviews(
        &self,
        card: i64,
        given: &[(Moment, Review)],
        instants: &mut HashSet<i64>,
    ) -> Result<usize> {
        let sql = "INSERT INTO revlog VALUES (?1, ?2, -1, ?3, ?4, ?5, ?6, ?7, ?8)";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut before = 0;
        for (at, review) in given {
            let mut instant = at.utc_ms;
            while !instants.insert(instant) {
                instant += 1;
            }
            let interval = i64::from(review.due - at.day_number()).max(1);
            let took = review.seconds.map_or(0, milliseconds);
            // 0 is learning, 1 is a review.
            let kind = i64::from(before > 0);
            let ease = review.rating.number();
            statement.execute(params![instant, card, ease, interval, before, 2500, took, kind])?;
            before = interval;
        }
        Ok(given.len())
    }
}

/// The columns in which Anki keeps a card's schedule.
#[derive(Default)]
struct AnkiCardState {
    /// 0 for a new card, 2 for one in review.
    kind: i64,
    /// As `kind`, or -1 for a suspended card.
    queue: i64,
    /// The place among new cards, or the day counted from `begun`.
    due: i64,
    /// In days.
    interval: i64,
    /// The ease of Anki's old scheduler, in thousandths.
    factor: i64,
    reviews: u32,
    lapses: u32,
    /// FSRS's memory state, as JSON.
    memory: String,
}

impl AnkiCardState {
    fn new(state: Option<&CardState>, begun: i32, place: i64) -> Self {
        let queue = if state.is_some_and(|state| state.suspended) { -1 } else { 0 };
        let new = Self { queue, due: place, memory: "{}".to_owned(), ..Self::default() };
        let Some(state) = state.filter(|state| state.reviews > 0) else { return new };
        let (Some(due), Some(last), Some(memory)) = (state.due, state.last_day, state.memory)
        else {
            return new;
        };
        let factor = 2500.0 + (5.5 - f64::from(memory.difficulty)) * 200.0;
        Self {
            kind: 2,
            queue: if queue == 0 { 2 } else { queue },
            due: i64::from(due) - i64::from(begun),
            interval: (i64::from(due) - i64::from(last)).max(1),
            factor: whole(factor.clamp(1300.0, 3500.0)),
            reviews: state.reviews,
            lapses: state.lapses,
            memory: json!({"s": memory.stability, "d": memory.difficulty}).to_string(),
        }
    }
}

fn milliseconds(seconds: f64) -> i64 {
    whole((seconds * 1000.0).clamp(0.0, 2e9))
}

#[expect(clippy::cast_possible_truncation, reason = "the callers clamp it")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// Returns a deck's number in Anki, always the same for the same name.
fn deck_number(package: &Package) -> i64 {
    1_700_000_000_000 + i64::try_from(fnv1a(package.name.bytes(), 0) >> 28).unwrap_or(0)
}

/// Anki's default options for decks.
fn default_options() -> String {
    json!({"1": {
        "id": 1, "mod": 0, "name": "Default", "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0,
        "replayq": true, "dyn": false,
        "new": {"bury": false, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0],
            "order": 1, "perDay": 20},
        "rev": {"bury": false, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200,
            "hardFactor": 1.2},
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
    }})
    .to_string()
}
