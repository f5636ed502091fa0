//! The tables of a package's database, read as data that anybody may have written.

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
    CardOfNote, Collection, LogRow, Note, NoteKind, Template, is_cloze_kind, read_decks,
    read_note_kinds, read_template,
};
use crate::format::{FormatRefusal, TOO_LONG};

/// The most rows of a table: more are no person's.
const MOST_ROWS: usize = 2_000_000;

/// The most text of all notes: no deck is larger.
const MOST_TEXT: usize = 64 << 20;

/// How long a database may be read: one that is made for it could go round and round.
const LONGEST: Duration = Duration::from_secs(7);

/// Where a database says whether it keeps a log beside itself, which one in memory cannot.
const FORMS: Range<usize> = 18..20;

/// Reads a database.
pub(super) fn read(mut bytes: Vec<u8>) -> Result<Collection, FormatRefusal> {
    if !bytes.starts_with(b"SQLite format 3\0") {
        return Err(refused("format-no-database"));
    }
    bytes.get_mut(FORMS).into_iter().for_each(|forms| forms.fill(1));
    let broken = |_| refused("format-no-database");
    let conn = open(bytes).map_err(broken)?;
    let (done, waiting) = mpsc::channel::<()>();
    let handle = conn.get_interrupt_handle();
    thread::spawn(move || {
        if waiting.recv_timeout(LONGEST) == Err(RecvTimeoutError::Timeout) {
            handle.interrupt();
        }
    });
    let read = collection(&conn).map_err(broken)?;
    drop(done);
    read
}

fn open(bytes: Vec<u8>) -> rusqlite::Result<Connection> {
    let mut conn = Connection::open_in_memory()?;
    let size = bytes.len();
    conn.deserialize_read_exact("main", Cursor::new(bytes), size, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    // The order of names in Anki's own indexes: nothing is asked in it, but SQLite must know it to read their tables.
    conn.create_collation("unicase", str::cmp)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(conn)
}

/// What the tables hold; else why they are not Anki's, or too much.
fn collection(conn: &Connection) -> rusqlite::Result<Result<Collection, FormatRefusal>> {
    let all = |names: &[&str]| names.iter().all(|name| is_table(conn, name));
    if !all(&["notes", "cards", "revlog", "col"]) {
        return Ok(Err(refused("format-no-tables")));
    }
    let is_new = all(&["notetypes", "fields", "templates", "decks"]);
    let Some((kinds, decks, about)) = (if is_new { new_schema(conn)? } else { old_schema(conn)? })
    else {
        return Ok(Err(refused("format-no-tables")));
    };
    let (Some(notes), Some(cards), Some(log)) = (notes(conn)?, cards(conn)?, log(conn)?) else {
        return Ok(Err(refused("format-too-large")));
    };
    Ok(Ok(Collection { kinds, notes, cards, log, decks, about }))
}

/// Whether it is a table that holds its rows itself.
fn is_table(conn: &Connection, name: &str) -> bool {
    let sql = "SELECT type = 'table' AND rootpage > 0 FROM sqlite_master WHERE name = ?1";
    conn.query_row(sql, [name], |row| row.get(0)).unwrap_or(false)
}

/// The rows of a query; none where there are too many.
fn rows<T>(
    conn: &Connection,
    sql: &str,
    read: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<Vec<T>>> {
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], read)?.take(MOST_ROWS + 1);
    let rows: Vec<T> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(Some(rows).filter(|rows| rows.len() <= MOST_ROWS))
}

/// Bytes, whatever is stored in their place.
fn bytes<'r>(row: &'r Row, place: usize) -> rusqlite::Result<&'r [u8]> {
    Ok(row.get_ref(place)?.as_bytes_or_null().ok().flatten().unwrap_or_default())
}

/// A text, whatever is stored in its place.
fn text(row: &Row, place: usize) -> rusqlite::Result<String> {
    Ok(String::from_utf8_lossy(bytes(row, place)?).into_owned())
}

/// A number, whatever is stored in its place.
fn number(row: &Row, place: usize) -> rusqlite::Result<i64> {
    Ok(row.get_ref(place)?.as_i64().unwrap_or(0))
}

fn notes(conn: &Connection) -> rusqlite::Result<Option<Vec<Note>>> {
    let mut all = 0;
    let notes = rows(conn, "SELECT id, guid, mid, tags, flds FROM notes", |row| {
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

fn cards(conn: &Connection) -> rusqlite::Result<Option<Vec<CardOfNote>>> {
    rows(conn, "SELECT id, nid, did, ord FROM cards", |row| {
        let ord = u32::try_from(number(row, 3)?).unwrap_or(0);
        Ok(CardOfNote { id: number(row, 0)?, note: number(row, 1)?, deck: number(row, 2)?, ord })
    })
}

fn log(conn: &Connection) -> rusqlite::Result<Option<Vec<LogRow>>> {
    rows(conn, "SELECT id, cid, ease, time, type FROM revlog", |row| {
        Ok(LogRow {
            at: number(row, 0)?,
            card: number(row, 1)?,
            ease: number(row, 2)?,
            took: number(row, 3)?,
            sort: number(row, 4)?,
        })
    })
}

/// Note types, decks, and what hafal says of these.
type Schema = (Vec<NoteKind>, Vec<(i64, String)>, String);

fn old_schema(conn: &Connection) -> rusqlite::Result<Option<Schema>> {
    let found = rows(conn, "SELECT models, decks FROM col LIMIT 1", |row| {
        Ok((text(row, 0)?, text(row, 1)?))
    })?;
    let found = found.and_then(|rows| rows.into_iter().next());
    Ok(found.and_then(|(models, decks)| {
        let (names, about) = read_decks(&decks).unwrap_or_default();
        Some((read_note_kinds(&models)?, names, about))
    }))
}

fn new_schema(conn: &Connection) -> rusqlite::Result<Option<Schema>> {
    let kinds = rows(conn, "SELECT id, config FROM notetypes", |row| {
        let is_cloze = is_cloze_kind(bytes(row, 1)?);
        Ok(NoteKind { id: number(row, 0)?, is_cloze, ..NoteKind::default() })
    })?;
    let fields = rows(conn, "SELECT ntid, ord, name FROM fields", |row| {
        Ok((number(row, 0)?, number(row, 1)?, text(row, 2)?))
    })?;
    let templates = rows(conn, "SELECT ntid, ord, config FROM templates", |row| {
        Ok((number(row, 0)?, number(row, 1)?, read_template(bytes(row, 2)?)))
    })?;
    let decks = rows(conn, "SELECT id, name FROM decks", |row| {
        Ok((number(row, 0)?, text(row, 1)?.replace('\u{1f}', "::")))
    })?;
    let (Some(mut kinds), Some(fields), Some(templates), Some(decks)) =
        (kinds, fields, templates, decks)
    else {
        return Ok(None);
    };
    gather(&mut kinds, fields, templates);
    Ok(Some((kinds, decks, String::new())))
}

/// Gives each note type its fields and templates, in their order.
fn gather(
    kinds: &mut [NoteKind],
    mut fields: Vec<(i64, i64, String)>,
    mut templates: Vec<(i64, i64, Template)>,
) {
    fields.sort_by_key(|(_, ord, _)| *ord);
    templates.sort_by_key(|(_, ord, _)| *ord);
    let mut by_id: HashMap<i64, &mut NoteKind> =
        kinds.iter_mut().map(|kind| (kind.id, kind)).collect();
    for (id, _, name) in fields {
        if let Some(kind) = by_id.get_mut(&id) {
            kind.fields.push(name);
        }
    }
    for (id, _, template) in templates {
        if let Some(kind) = by_id.get_mut(&id) {
            kind.templates.push(template);
        }
    }
}
