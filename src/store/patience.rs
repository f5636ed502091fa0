//! Waiting for another writer: quietly for a second, then aloud, then no longer.

use std::fmt;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::error::is_busy;

/// Between two tries, for where SQLite does not wait by itself (it does not when switching to WAL).
const PAUSE: Duration = Duration::from_millis(10);

/// How long another writer is waited for.
pub(super) struct Patience {
    /// Until it is said that there is a wait.
    pub(super) quiet: Duration,
    /// In all.
    pub(super) limit: Duration,
    /// Says it, once a wait.
    pub(super) waiting: Box<dyn Fn()>,
}

impl Patience {
    /// A second, then up to ten.
    pub(super) fn new(waiting: Box<dyn Fn()>) -> Self {
        Self { quiet: Duration::from_secs(1), limit: Duration::from_secs(10), waiting }
    }

    /// Does some work, again and again while another connection is in the way. Where it fails, the
    /// work must leave nothing behind. The error is "busy" only when the limit is reached.
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
        let done = self.insist(conn, start, work);
        self.settle(conn)?;
        done
    }

    /// Goes on trying what was in vain since `start`.
    fn insist<T>(
        &self,
        conn: &Connection,
        start: Instant,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let mut said = false;
        loop {
            let waited = start.elapsed();
            if waited >= self.quiet && !said {
                said = true;
                (self.waiting)();
            }
            let until = if said { self.limit } else { self.quiet };
            conn.busy_timeout(until.saturating_sub(waited))?;
            sleep(PAUSE);
            match work(conn) {
                Err(error) if is_busy(&error) && start.elapsed() < self.limit => {}
                done => return done,
            }
        }
    }

    /// Lets SQLite itself do the quiet waiting.
    pub(super) fn settle(&self, conn: &Connection) -> rusqlite::Result<()> {
        conn.busy_timeout(self.quiet)
    }
}

impl fmt::Debug for Patience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Patience");
        told.field("quiet", &self.quiet).field("limit", &self.limit).finish_non_exhaustive()
    }
}
