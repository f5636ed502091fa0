//! Reads the tables of a package's database, which is untrusted.

use std::collections::HashMap;
use std::io::Cursor;
use std::ops::Range;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, Row};

use super::refused;
use crate::format::apkg::{
    CardOfNote, Collection, LogRow, Note, NoteKind, is_cloze_kind, read_decks, read_note_kinds,
    read_template,
};
use crate::format::{FormatRefusal, TOO_LONG};

/// The most rows of a table: far more than anybody has.
const MOST_ROWS: usize = 2_000_000;

/// The most text of all notes, in bytes: no deck is larger.
const MOST_TEXT: usize = 64 << 20;

/// How long reading may take: SQLite would follow a hostile schema for ever.
const LONGEST: Duration = Duration::from_secs(7);

/// The bytes of the header that say whether the database uses a write-ahead log, which one in memory cannot have.
const JOURNAL_BYTES: Range<usize> = 18..20;

/// Reads a database; refuses one that is not Anki's or holds too much.
pub(super) fn read_collection(mut bytes: Vec<u8>) -> Result<Collection, FormatRefusal> {
    if !bytes.starts_with(b"SQLite format 3\0") {
        return Err(refused("format-no-database"));
    }
    bytes.get_mut(JOURNAL_BYTES).into_iter().for_each(|versions| versions.fill(1));
    let broken = |_| refused("format-no-database");
    let conn = open_untrusted(bytes).map_err(broken)?;
    let (done, waiting) = mpsc::channel::<()>();
    let handle = conn.get_interrupt_handle();
    thread::spawn(move || {
        if waiting.recv_timeout(LONGEST) == Err(RecvTimeoutError::Timeout) {
            handle.interrupt();
        }
    });
    let read = read_tables(&conn).map_err(broken)?;
    drop(done);
    read
}

fn open_untrusted(bytes: Vec<u8>) -> rusqlite::Result<Connection> {
    let mut conn = Connection::open_in_memory()?;
    let size = bytes.len();
    conn.deserialize_read_exact("main", Cursor::new(bytes), size, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    // Anki's indexes use this order. No query here does, but SQLite reads no table whose collation it does not know.
    conn.create_collation("unicase", str::cmp)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(conn)
}

fn read_tables(conn: &Connection) -> rusqlite::Result<Result<Collection, FormatRefusal>> {
    let all = |names: &[&str]| names.iter().all(|name| is_table(conn, name));
    if !all(&["notes", "cards", "revlog", "col"]) {
        return Ok(Err(refused("format-no-tables")));
    }
    let is_new = all(&["notetypes", "fields", "templates", "decks"]);
    let Some((kinds, decks, about)) =
        (if is_new { read_new_schema(conn)? } else { read_old_schema(conn)? })
    else {
        return Ok(Err(refused("format-no-tables")));
    };
    let (Some(notes), Some(cards), Some(log)) =
        (read_notes(conn)?, read_cards(conn)?, read_log(conn)?)
    else {
        return Ok(Err(refused("format-too-large")));
    };
    Ok(Ok(Collection { kinds, notes, cards, log, decks, about }))
}

/// Reports whether a name is that of a table with rows of its own, not of a view or a virtual table.
fn is_table(conn: &Connection, name: &str) -> bool {
    let sql = "SELECT type = 'table' AND rootpage > 0 FROM sqlite_master WHERE name = ?1";
    conn.query_row(sql, [name], |row| row.get(0)).unwrap_or(false)
}

/// Returns the rows of a query; None if there are too many.
fn read_rows<T>(
    conn: &Connection,
    sql: &str,
    read: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<Vec<T>>> {
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], read)?.take(MOST_ROWS + 1);
    let rows: Vec<T> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(Some(rows).filter(|rows| rows.len() <= MOST_ROWS))
}

// A hostile column may hold a value of any type: the next three read one of another type as empty or 0.

fn bytes<'r>(row: &'r Row, place: usize) -> rusqlite::Result<&'r [u8]> {
    Ok(row.get_ref(place)?.as_bytes_or_null().ok().flatten().unwrap_or_default())
}

fn text(row: &Row, place: usize) -> rusqlite::Result<String> {
    Ok(String::from_utf8_lossy(bytes(row, place)?).into_owned())
}

fn number(row: &Row, place: usize) -> rusqlite::Result<i64> {
    Ok(row.get_ref(place)?.as_i64().unwrap_or(0))
}

fn read_notes(conn: &Connection) -> rusqlite::Result<Option<Vec<Note>>> {
    let mut all = 0;
    let notes = read_rows(conn, "SELECT id, guid, mid, tags, flds FROM notes", |row| {
        let long = bytes(row, 4)?.len();
        let fits = long <= TOO_LONG && all <= MOST_TEXT;
        all += long.min(TOO_LONG);
        Ok(Note {
            id: number(row, 0)?,
            guid: text(row, 1)?.chars().take(200).collect(),
            kind: number(row, 2)?,
            tags: text(row, 3)?.chars().take(10_000).collect(),
            fields: if fits { Some(text(row, 4)?) } else { None },
        })
    })?
    .filter(|_| all <= MOST_TEXT);
    Ok(notes)
}

fn read_cards(conn: &Connection) -> rusqlite::Result<Option<Vec<CardOfNote>>> {
    read_rows(conn, "SELECT id, nid, did, ord FROM cards", |row| {
        let ord = u32::try_from(number(row, 3)?).unwrap_or(0);
        Ok(CardOfNote { id: number(row, 0)?, note: number(row, 1)?, deck: number(row, 2)?, ord })
    })
}

fn read_log(conn: &Connection) -> rusqlite::Result<Option<Vec<LogRow>>> {
    read_rows(conn, "SELECT id, cid, ease, time, type FROM revlog", |row| {
        Ok(LogRow {
            at: number(row, 0)?,
            card: number(row, 1)?,
            ease: number(row, 2)?,
            took: number(row, 3)?,
            kind: number(row, 4)?,
        })
    })
}

/// Note types, decks, and the description that hafal wrote.
type Schema = (Vec<NoteKind>, Vec<(i64, String)>, String);

fn read_old_schema(conn: &Connection) -> rusqlite::Result<Option<Schema>> {
    let found = read_rows(conn, "SELECT models, decks FROM col LIMIT 1", |row| {
        Ok((text(row, 0)?, text(row, 1)?))
    })?;
    let found = found.and_then(|rows| rows.into_iter().next());
    Ok(found.and_then(|(models, decks)| {
        let (names, about) = read_decks(&decks).unwrap_or_default();
        Some((read_note_kinds(&models)?, names, about))
    }))
}

fn read_new_schema(conn: &Connection) -> rusqlite::Result<Option<Schema>> {
    let kinds = read_rows(conn, "SELECT id, config FROM notetypes", |row| {
        let is_cloze = is_cloze_kind(bytes(row, 1)?);
        Ok(NoteKind { id: number(row, 0)?, is_cloze, ..NoteKind::default() })
    })?;
    let fields = read_rows(conn, "SELECT ntid, name FROM fields ORDER BY ord", |row| {
        Ok((number(row, 0)?, text(row, 1)?))
    })?;
    let templates = read_rows(conn, "SELECT ntid, config FROM templates ORDER BY ord", |row| {
        Ok((number(row, 0)?, read_template(bytes(row, 1)?)))
    })?;
    let decks = read_rows(conn, "SELECT id, name FROM decks", |row| {
        Ok((number(row, 0)?, text(row, 1)?.replace('\u{1f}', "::")))
    })?;
    let (Some(mut kinds), Some(fields), Some(templates), Some(decks)) =
        (kinds, fields, templates, decks)
    else {
        return Ok(None);
    };
    let mut by_id: HashMap<i64, &mut NoteKind> =
        kinds.iter_mut().map(|kind| (kind.id, kind)).collect();
    for (id, name) in fields {
        if let Some(kind) = by_id.get_mut(&id) {
            kind.fields.push(name);
        }
    }
    for (id, template) in templates {
        if let Some(kind) = by_id.get_mut(&id) {
            kind.templates.push(template);
        }
    }
    Ok(Some((kinds, decks, String::new())))
}
