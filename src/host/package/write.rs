//! A package for Anki in the form that all of its versions since 2.1 read: a database in memory, put into an archive.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Write};

use rusqlite::{Connection, Result, params};
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::deck::fnv;
use crate::format::apkg::{OwnNoteKind, Package, PackedNote, models};
use crate::moment::{DAY_MS, Moment};
use crate::schedule::{CardState, Review};
use crate::session::Filed;

/// A card's reviews that count, and what they come to.
pub(crate) struct CardReviews {
    pub(crate) card: Filed,
    pub(crate) reviews: Vec<(Moment, Review)>,
}

const SCHEMA: &str = include_str!("anki.sql");
/// Made when all rows are there, so that they are no larger than they need be.
const INDEXES: &str = include_str!("anki_indexes.sql");

/// Writes a package; gives its bytes and how many reviews it holds.
pub(crate) fn pack(
    package: &mut Package,
    log: &[CardReviews],
    now: Moment,
) -> anyhow::Result<(Vec<u8>, usize)> {
    let mut conn = Connection::open_in_memory()?;
    conn.execute_batch(SCHEMA)?;
    let transaction = conn.transaction()?;
    let first = log.iter().filter_map(|one| one.card.state.first_day).min();
    let writing =
        Writing { conn: &transaction, now, begun: first.unwrap_or_else(|| now.day_number()) };
    let (notes, reviews) = writing.notes(package, log)?;
    writing.collection(package, notes)?;
    transaction.execute_batch(INDEXES)?;
    transaction.commit()?;
    let database = conn.serialize("main")?;
    Ok((archive(&database)?, reviews))
}

/// An archive of a database without media.
fn archive(database: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("collection.anki2", SimpleFileOptions::default())?;
    archive.write_all(database)?;
    archive.start_file("media", SimpleFileOptions::default())?;
    archive.write_all(b"{}")?;
    Ok(archive.finish()?.into_inner())
}

/// A database being written.
struct Writing<'a> {
    conn: &'a Connection,
    now: Moment,
    /// The day from which Anki counts: that of the first review.
    begun: i32,
}

impl Writing<'_> {
    /// Writes what the notes stand in; how many they are is known behind them.
    fn collection(&self, package: &Package, notes: i64) -> Result<()> {
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
            options()
        ];
        self.conn.execute(sql, values).map(drop)
    }

    /// Writes all notes with their cards; gives how many they are, and how many reviews they have.
    fn notes(&self, package: &mut Package, log: &[CardReviews]) -> Result<(i64, usize)> {
        let mut of_cards: HashMap<(&str, u32), &CardReviews> = HashMap::new();
        for one in log {
            of_cards.insert((&one.card.card.question, one.card.part), one);
        }
        let mut instants = HashSet::new();
        let (deck, mut notes, mut reviews) = (deck_number(package), 0, 0);
        let mut card = self.now.utc_ms;
        for note in package {
            let id = self.now.utc_ms + notes;
            notes += 1;
            self.note(&note, id)?;
            for (ord, part) in (0..).zip(&note.parts) {
                let past = of_cards.get(&(note.question.as_str(), *part));
                let ord = if note.kind == OwnNoteKind::Cloze { i64::from(*part) - 1 } else { ord };
                self.card([card, id, deck, ord, notes], past.map(|past| &past.card.state))?;
                let given = past.map_or(&[][..], |past| past.reviews.as_slice());
                reviews += self.reviews(card, given, &mut instants)?;
                card += 1;
            }
        }
        Ok((notes, reviews))
    }

    fn note(&self, note: &PackedNote, id: i64) -> Result<()> {
        let tags =
            if note.tags.is_empty() { String::new() } else { format!(" {} ", note.tags.join(" ")) };
        let sql = "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')";
        let [first, ..] = &note.fields;
        let sum = i64::try_from(fnv(first.bytes(), 0) >> 32).unwrap_or(0);
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

    /// Writes a card: its number, its note's, its deck's, which of the note's it is, and its place among new ones.
    fn card(
        &self,
        [id, note, deck, ord, place]: [i64; 5],
        state: Option<&CardState>,
    ) -> Result<()> {
        let seconds = self.now.utc_ms / 1000;
        let sql = "INSERT INTO cards VALUES
            (?1, ?2, ?3, ?4, ?5, -1, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, 0, 0, ?13)";
        let anki = AnkiCardState::of(state, self.begun, place);
        let values = params![
            id,
            note,
            deck,
            ord,
            seconds,
            anki.sort,
            anki.queue,
            anki.due,
            anki.interval,
            anki.factor,
            anki.reviews,
            anki.lapses,
            anki.memory
        ];
        self.conn.prepare_cached(sql)?.execute(values).map(drop)
    }

    /// Writes a card's reviews. Anki knows each by its instant, so that no two may have the same.
    fn reviews(
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
            let sort = i64::from(before > 0);
            let ease = review.rating.number();
            statement.execute(params![instant, card, ease, interval, before, 2500, took, sort])?;
            before = interval;
        }
        Ok(given.len())
    }
}

/// How a card stands in Anki.
struct AnkiCardState {
    sort: i64,
    queue: i64,
    due: i64,
    interval: i64,
    factor: i64,
    reviews: u32,
    lapses: u32,
    memory: String,
}

impl AnkiCardState {
    fn of(state: Option<&CardState>, begun: i32, place: i64) -> Self {
        let queue = if state.is_some_and(|state| state.suspended) { -1 } else { 0 };
        let new = Self {
            sort: 0,
            queue,
            due: place,
            interval: 0,
            factor: 0,
            reviews: 0,
            lapses: 0,
            memory: "{}".to_owned(),
        };
        let Some(state) = state.filter(|state| state.reviews > 0) else { return new };
        let (Some(due), Some(last), Some(memory)) = (state.due, state.last_day, state.memory)
        else {
            return new;
        };
        let factor = 2500.0 + (5.5 - f64::from(memory.difficulty)) * 200.0;
        Self {
            sort: 2,
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

#[expect(clippy::cast_possible_truncation, reason = "it is within the bounds that were set before")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// A deck's number in Anki, always the same for one name.
fn deck_number(package: &Package) -> i64 {
    1_700_000_000_000 + i64::try_from(fnv(package.name.bytes(), 0) >> 28).unwrap_or(0)
}

/// Anki's own options for decks.
fn options() -> String {
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
