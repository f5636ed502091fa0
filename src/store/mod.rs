//! The store: attempts, cards and their logs in one SQLite file, written to disk before any feedback.

mod attempt_columns;
mod backup;
mod busy_writer;
mod cards;
mod connect;
mod copies;
mod counts;
mod current_ids;
mod drilled;
mod due;
mod error;
mod event;
mod finished;
mod flags;
mod habits;
mod history;
mod inspect;
mod known;
pub(crate) mod log_lines;
mod logs;
mod merge;
mod merge_attempts;
mod merge_log;
mod migrate;
mod moves;
mod outlines;
mod pace;
mod plans;
mod read;
mod rejections;
mod reviews;
mod row;
mod scores;
mod seats;
mod settle;
mod siblings;
mod sync;
mod twins;
mod write;

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode};

use self::attempt_columns::AttemptColumns;
use self::busy_writer::Patience;
use self::connect::{ReadMode, TemporaryCopy};
use self::error::Doing;
use self::inspect::{Found, inspect};
use self::migrate::{HISTORY, SchemaState, VERSION, migrate};
use crate::moment::Moment;

pub(crate) use self::copies::Restorable;
pub use self::counts::DeckCounts;
pub use self::drilled::DrilledDeck;
pub(crate) use self::drilled::match_cards;
pub(crate) use self::due::DueCard;
pub use self::error::StoreError;
pub(crate) use self::event::origin_word;
pub use self::history::TakenBack;

pub use self::flags::KeptFlag;
pub use self::merge::{Foreign, Imported};
pub use self::merge_attempts::{KeptAttempt, KeptEntry, MergedAttempts};
pub use self::merge_log::{ForeignLog, MergedLog};
pub(crate) use self::pace::{Encounter, TimedCard};
pub(crate) use self::plans::KeptForecast;
pub use self::plans::Plan;
pub use self::read::Which;
pub use self::rejections::Rejection;
pub use self::reviews::Rated;
pub(crate) use self::seats::{ClassChanges, ClassSetup, Seat};
pub use self::sync::{
    CardRow, FittedRow, Incoming, LineVisit, Meeting, MeetingPlace, MoveRow, Outgoing,
    PlaceStanding, Pulled, RejectedRow, Sent, StoreOwner, SyncLine, SyncRow, parse_sync_line,
};
pub use self::write::AskedDeck;

/// The file name of the database.
pub const FILE: &str = "hafal.db";

/// How many prepared statements are cached: enough for all.
const STATEMENTS: usize = 64;

/// A store of at most this many bytes is checked at each opening, a larger one once a day.
const SMALL: u64 = 16 << 20;

/// An open store: the append-only log of what a learner did, and what is needed to read it.
#[derive(Debug)]
pub struct Store {
    // Fields are dropped in this order, so the connection closes before its copy is deleted.
    conn: Connection,
    _copied: Option<TemporaryCopy>,
    path: PathBuf,
    patience: Patience,
    /// The version of its schema: an older one is brought to today's when it is opened for writing.
    version: i64,
    /// When it was opened, where the day's copy is still to be taken.
    copy_due: Option<Moment>,
}

impl Store {
    /// Opens the store in a directory for writing. Creates both if missing; migrates an older store after backing it
    /// up. Calls `waiting` once in each wait for another writer that takes longer than a second.
    ///
    /// # Errors
    /// When the file is not ours, too new, damaged or not writable, and it stays byte for byte; when it is locked for
    /// ten seconds.
    pub fn open(dir: &Path, now: Moment, waiting: Box<dyn Fn()>) -> Result<Self, StoreError> {
        Self::open_patiently(dir, now, Patience::new(waiting), false)
    }

    /// Opens the store like [`Store::open`], but leaves the daily check and copy of a large store to
    /// [`Store::take_owed_copy`], so that the learner does not wait for them.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_swiftly(
        dir: &Path,
        now: Moment,
        waiting: Box<dyn Fn()>,
    ) -> Result<Self, StoreError> {
        Self::open_patiently(dir, now, Patience::new(waiting), true)
    }

    /// Checks a large store and takes the day's copy, if [`Store::open_swiftly`] left that out.
    ///
    /// # Errors
    /// When the store is damaged; then no copy is taken.
    pub fn take_owed_copy(&mut self) -> Result<(), StoreError> {
        let Some(now) = self.copy_due.take() else { return Ok(()) };
        if !self.read(is_sound)? {
            return Err(StoreError::Damaged(self.path.clone()));
        }
        if let Some(dir) = self.path.parent() {
            backup::take_copy(&self.conn, dir, now);
        }
        Ok(())
    }

    /// Opens the store in a directory for reading, even on a read-only medium; None if there is no store yet.
    ///
    /// # Errors
    /// When the file is not ours, too new, damaged or not readable.
    pub fn peek(dir: &Path) -> Result<Option<Self>, StoreError> {
        let path = dir.join(FILE);
        let Some(found) = inspect(&path)? else { return Ok(None) };
        let mut modes = ReadMode::candidates(&path, found).into_iter().peekable();
        while let Some(mode) = modes.next() {
            match Self::open_in(mode, &path, found) {
                Ok((store, state)) => {
                    store.examine(state, found, found.size <= SMALL)?;
                    return Ok((!state.is_blank()).then_some(store));
                }
                Err(error) if modes.peek().is_some() && another_mode_may_do(&error) => {}
                Err(error) => return Err(StoreError::from_sqlite(&path, Doing::Reading, &error)),
            }
        }
        Ok(None)
    }

    /// Returns the path of the database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn open_patiently(
        dir: &Path,
        now: Moment,
        patience: Patience,
        swiftly: bool,
    ) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let found = inspect(&path)?;
        if found.is_none() {
            create_files(dir, &path)
                .map_err(|error| StoreError::from_io(&path, Doing::Writing, &error))?;
        }
        if !connect::may_write(&path) {
            return Err(StoreError::ReadOnly(path));
        }
        let (store, state) = Self::connect(&path, found, patience)
            .map_err(|error| StoreError::from_sqlite(&path, Doing::Writing, &error))?;
        let large = found.is_some_and(|found| found.size > SMALL);
        let later = swiftly && large && state.version == VERSION && backup::is_due(dir, now);
        store.prepare(dir, now, found, state, later)?;
        Ok(Self { version: VERSION, copy_due: later.then_some(now), ..store })
    }

    /// Connects without write permission, and reads the schema.
    fn connect(
        path: &Path,
        found: Option<Found>,
        patience: Patience,
    ) -> rusqlite::Result<(Self, SchemaState)> {
        let conn = connect::read_write(path)?;
        Self::with_connection(conn, None, path, found, patience)
    }

    fn open_in(mode: ReadMode, path: &Path, found: Found) -> rusqlite::Result<(Self, SchemaState)> {
        let (conn, copied) = mode.open(path)?;
        let patience = Patience::new(Box::new(|| {}));
        Self::with_connection(conn, copied, path, Some(found), patience)
    }

    fn with_connection(
        conn: Connection,
        copied: Option<TemporaryCopy>,
        path: &Path,
        found: Option<Found>,
        patience: Patience,
    ) -> rusqlite::Result<(Self, SchemaState)> {
        patience.set_timeout(&conn)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        connect::keep_plans(&conn)?;
        // Until the store is checked, its log stays as it is.
        connect::tidy_at_close(&conn, found.is_none_or(|found| !found.log))?;
        let state = patience.run(&conn, SchemaState::read)?;
        let (path, version) = (path.to_owned(), state.version);
        Ok((Self { conn, _copied: copied, path, patience, version, copy_due: None }, state))
    }

    /// Refuses a database that is not ours, too new or damaged.
    fn examine(&self, state: SchemaState, found: Found, thorough: bool) -> Result<(), StoreError> {
        state.check(&self.path)?;
        if thorough && !self.read(is_sound)? {
            return Err(StoreError::Damaged(self.path.clone()));
        }
        if found.log {
            self.read(|conn| connect::tidy_at_close(conn, true))?;
        }
        Ok(())
    }

    /// Checks, backs up and migrates a database, and makes it ready for writing.
    fn prepare(
        &self,
        dir: &Path,
        now: Moment,
        found: Option<Found>,
        state: SchemaState,
        later: bool,
    ) -> Result<(), StoreError> {
        let due = !later && backup::is_due(dir, now);
        if let Some(found) = found {
            self.examine(state, found, due || found.size <= SMALL)?;
        }
        let old = state.version < VERSION;
        if !state.is_blank() && (due || old) {
            backup::take_copy(&self.conn, dir, now);
        }
        self.write(|conn| connect::allow_writing(conn, true))?;
        if old {
            migrate(&self.path, &self.conn, &self.patience)?;
        }
        self.write(set_pragmas)
    }

    /// Reads rows; every read goes through here.
    fn read<T>(&self, work: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let done = self.patience.run(&self.conn, work);
        done.map_err(|error| StoreError::from_sqlite(&self.path, Doing::Reading, &error))
    }

    /// Reads cards and their history on one snapshot; an older store has none and gives the default.
    fn read_history<T: Default>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        if self.version >= HISTORY { self.read_at_once(work) } else { Ok(T::default()) }
    }

    /// Returns the columns of its attempts, by its version.
    fn attempt_columns(&self) -> AttemptColumns {
        AttemptColumns::for_version(self.version)
    }

    /// Writes; every write goes through here. `work` is one transaction or a single statement.
    fn write<T>(&self, work: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let done = self.patience.run(&self.conn, work);
        done.map_err(|error| StoreError::from_sqlite(&self.path, Doing::Writing, &error))
    }
}

fn create_files(dir: &Path, path: &Path) -> io::Result<()> {
    connect::make_dir(dir)?;
    connect::make_file(path)
}

fn set_pragmas(conn: &Connection) -> rusqlite::Result<()> {
    // The mode that SQLite reports is ignored: where the file system does not support a log, it keeps a journal,
    // which is as safe and slower.
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)
}

fn is_sound(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))
        .map(|verdict| verdict == "ok")
}

/// Reports whether an error may come from how the file was opened instead of from its content.
fn another_mode_may_do(error: &rusqlite::Error) -> bool {
    let of_opening = [
        ErrorCode::CannotOpen,
        ErrorCode::PermissionDenied,
        ErrorCode::ReadOnly,
        ErrorCode::SystemIoFailure,
        ErrorCode::DiskFull,
    ];
    error.sqlite_error_code().is_some_and(|code| of_opening.contains(&code))
}

#[cfg(test)]
mod tests;
