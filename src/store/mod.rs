//! The store: attempts, cards and the logs of both in one SQLite file, on disk before anyone is told.

mod backup;
mod cards;
mod connect;
mod copies;
mod drilled;
mod error;
mod event;
mod habits;
mod history;
mod inspect;
mod known;
mod logs;
mod merge;
mod migrate;
mod names;
mod patience;
mod plans;
mod read;
mod reviews;
mod row;
mod siblings;
mod write;

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode};

use self::connect::{Copied, Way};
use self::error::Doing;
use self::inspect::{Found, inspect};
use self::migrate::{HISTORY, State, VERSION, migrate};
use self::patience::Patience;
use crate::moment::Moment;

pub use self::cards::DeckCounts;
pub use self::copies::Restorable;
pub use self::drilled::{DrilledDeck, matched};
pub use self::error::StoreError;
pub use self::event::origin_word;
pub use self::history::TakenBack;

pub use self::merge::{Foreign, Imported};
pub use self::plans::{KeptForecast, Plan};
pub use self::read::Which;
pub use self::reviews::Rated;
pub use self::write::AskedDeck;

/// The database's name in its directory.
pub const FILE: &str = "hafal.db";

/// Statements that are kept to be used again: all there are.
const STATEMENTS: usize = 64;

/// Up to this many bytes a store is looked over whenever it is opened; above, once a day.
const SMALL: u64 = 16 << 20;

/// What a learner did, kept on this machine: an append-only log and what is needed to read it.
#[derive(Debug)]
pub struct Store {
    // Dropped in this order: the connection lets go of the copy first.
    conn: Connection,
    _copied: Option<Copied>,
    path: PathBuf,
    patience: Patience,
    /// Whether it has cards and their history: a store of an older hafal has not, until it is opened to be written.
    has_history: bool,
    /// When it was opened, where the day's copy is still to be taken.
    owed: Option<Moment>,
}

impl Store {
    /// Opens the store in a directory for writing; makes both where they are missing, and brings
    /// an older store to today's shape after a copy of it was taken. `waiting` is called once each
    /// time that another writer has been waited for longer than a second.
    ///
    /// # Errors
    /// What is not a store of ours, too new, damaged or not writable is refused, and its file stays
    /// byte for byte; [`StoreError::Busy`] after ten seconds of another's writing.
    pub fn open(dir: &Path, now: Moment, waiting: Box<dyn Fn()>) -> Result<Self, StoreError> {
        Self::open_patiently(dir, now, Patience::new(waiting), false)
    }

    /// Opens the store like [`Store::open`], but leaves the day's look over a large one and its copy to
    /// [`Store::copy_owed`]: whoever asks at once does not wait for them.
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

    /// Looks a large store over and takes the day's copy of it, where [`Store::open_swiftly`] did not.
    ///
    /// # Errors
    /// When it is damaged; then no copy is taken.
    pub fn copy_owed(&mut self) -> Result<(), StoreError> {
        let Some(now) = self.owed.take() else { return Ok(()) };
        if !self.read(is_sound)? {
            return Err(StoreError::Damaged { path: self.path.clone() });
        }
        if let Some(dir) = self.path.parent() {
            backup::take(&self.conn, dir, now);
        }
        Ok(())
    }

    /// Opens the store in a directory for reading only, wherever it lies: `None` where there is no
    /// store yet.
    ///
    /// # Errors
    /// What is not a store of ours, too new, damaged or not readable is refused.
    pub fn peek(dir: &Path) -> Result<Option<Self>, StoreError> {
        let path = dir.join(FILE);
        let Some(found) = inspect(&path)? else { return Ok(None) };
        let mut ways = Way::all(&path, found).into_iter().peekable();
        while let Some(way) = ways.next() {
            match Self::by(way, &path, found) {
                Ok((store, state)) => {
                    store.examine(state, found, found.size <= SMALL)?;
                    return Ok((!state.is_blank()).then_some(store));
                }
                Err(error) if ways.peek().is_some() && another_way_may_do(&error) => {}
                Err(error) => return Err(StoreError::of_sqlite(&path, Doing::Reading, &error)),
            }
        }
        Ok(None)
    }

    /// The database file.
    #[must_use]
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
            make(dir, &path)
                .map_err(|error| StoreError::of_system(&path, Doing::Writing, &error))?;
        }
        if !connect::may_write(&path) {
            return Err(StoreError::ReadOnly { path });
        }
        let (store, state) = Self::meet(&path, found, patience)
            .map_err(|error| StoreError::of_sqlite(&path, Doing::Writing, &error))?;
        let large = found.is_some_and(|found| found.size > SMALL);
        let later = swiftly && large && state.version == VERSION && backup::is_due(dir, now);
        store.prepare(dir, now, found, state, later)?;
        Ok(Self { has_history: true, owed: later.then_some(now), ..store })
    }

    /// Connects without leave to write, and asks the database what it is.
    fn meet(
        path: &Path,
        found: Option<Found>,
        patience: Patience,
    ) -> rusqlite::Result<(Self, State)> {
        let conn = connect::read_write(path)?;
        Self::acquaint(conn, None, path, found, patience)
    }

    fn by(way: Way, path: &Path, found: Found) -> rusqlite::Result<(Self, State)> {
        let (conn, copied) = way.open(path)?;
        let patience = Patience::new(Box::new(|| {}));
        Self::acquaint(conn, copied, path, Some(found), patience)
    }

    fn acquaint(
        conn: Connection,
        copied: Option<Copied>,
        path: &Path,
        found: Option<Found>,
        patience: Patience,
    ) -> rusqlite::Result<(Self, State)> {
        patience.settle(&conn)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        // Until it is known to be sound, what its log holds stays there.
        connect::tidy_at_close(&conn, found.is_none_or(|found| !found.log))?;
        let state = patience.run(&conn, State::of)?;
        let (path, has_history) = (path.to_owned(), state.version >= HISTORY);
        Ok((Self { conn, _copied: copied, path, patience, has_history, owed: None }, state))
    }

    /// Refuses a database that is not a sound store of ours.
    fn examine(&self, state: State, found: Found, thorough: bool) -> Result<(), StoreError> {
        state.judge(&self.path)?;
        if thorough && !self.read(is_sound)? {
            return Err(StoreError::Damaged { path: self.path.clone() });
        }
        if found.log {
            self.read(|conn| connect::tidy_at_close(conn, true))?;
        }
        Ok(())
    }

    /// Makes a database that was met ready for writing.
    fn prepare(
        &self,
        dir: &Path,
        now: Moment,
        found: Option<Found>,
        state: State,
        later: bool,
    ) -> Result<(), StoreError> {
        let due = !later && backup::is_due(dir, now);
        if let Some(found) = found {
            self.examine(state, found, due || found.size <= SMALL)?;
        }
        let old = state.version < VERSION;
        if !state.is_blank() && (due || old) {
            backup::take(&self.conn, dir, now);
        }
        self.write(|conn| connect::allow_writing(conn, true))?;
        if old {
            migrate(&self.path, &self.conn, &self.patience)?;
        }
        self.write(set_pragmas)
    }

    /// Every reading of rows goes through here.
    fn read<T>(&self, work: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let done = self.patience.run(&self.conn, work);
        done.map_err(|error| StoreError::of_sqlite(&self.path, Doing::Reading, &error))
    }

    /// Reads of cards and their history, as of one moment; an older store, which has none, gives what is there at
    /// first.
    fn read_history<T: Default>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        if self.has_history { self.read_at_once(work) } else { Ok(T::default()) }
    }

    /// Every writing goes through here: `work` is one transaction, or a statement of its own.
    fn write<T>(&self, work: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let done = self.patience.run(&self.conn, work);
        done.map_err(|error| StoreError::of_sqlite(&self.path, Doing::Writing, &error))
    }
}

fn make(dir: &Path, path: &Path) -> io::Result<()> {
    connect::make_dir(dir)?;
    connect::make_file(path)
}

fn set_pragmas(conn: &Connection) -> rusqlite::Result<()> {
    // Its answer, the mode now in force, is not looked at: a file system that cannot keep a log
    // beside the file keeps a journal, as safe and slower.
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)
}

fn is_sound(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))
        .map(|verdict| verdict == "ok")
}

/// Whether an error may come of how the file was opened rather than of what is in it.
fn another_way_may_do(error: &rusqlite::Error) -> bool {
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
