//! Waits for another writer: silently at first, then with a message, then gives up.

use std::fmt;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::error::is_busy;

/// The pause between two tries, for calls where SQLite does not wait by itself (switching to WAL).
const PAUSE: Duration = Duration::from_millis(10);

/// How long to wait for another writer.
pub(super) struct Patience {
    /// The silent wait, after which `waiting` is called.
    pub(super) quiet: Duration,
    /// The whole wait.
    pub(super) limit: Duration,
    /// Called once in each wait.
    pub(super) waiting: Box<dyn Fn()>,
}

impl Patience {
    /// Waits silently for one second, ten in all.
    pub(super) fn new(waiting: Box<dyn Fn()>) -> Self {
        Self { quiet: Duration::from_secs(1), limit: Duration::from_secs(10), waiting }
    }

    /// Does some work, and repeats it while another connection holds a lock. Work that fails must leave nothing
    /// behind. Returns "busy" only after the limit.
    pub(super) fn run<T>(
        &self,
        conn: &Connection,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let start = Instant::now();
        match work(conn) {
            Err(error) if is_busy(&error) => {}
            done => return done,
        }
        let done = self.retry(conn, start, work);
        self.set_timeout(conn)?;
        done
    }

    fn retry<T>(
        &self,
        conn: &Connection,
        start: Instant,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let mut called = false;
        loop {
            let waited = start.elapsed();
            if waited >= self.quiet && !called {
                called = true;
                (self.waiting)();
            }
            let until = if called { self.limit } else { self.quiet };
            conn.busy_timeout(until.saturating_sub(waited))?;
            sleep(PAUSE);
            match work(conn) {
                Err(error) if is_busy(&error) && start.elapsed() < self.limit => {}
                done => return done,
            }
        }
    }

    /// Lets SQLite itself do the silent waiting.
    pub(super) fn set_timeout(&self, conn: &Connection) -> rusqlite::Result<()> {
        conn.busy_timeout(self.quiet)
    }
}

impl fmt::Debug for Patience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Patience");
        fields.field("quiet", &self.quiet).field("limit", &self.limit).finish_non_exhaustive()
    }
}
