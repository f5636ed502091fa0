//! Shared by the benches of the store: medians, and a bare table to compare a durable write with.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

/// Returns the median in microseconds.
pub(crate) fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1e6
}

/// Runs a job and records how long it took.
pub(crate) fn timed<T>(times: &mut Vec<Duration>, job: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = job();
    times.push(start.elapsed());
    done
}

/// Returns a bare table that takes one row for each write.
pub(crate) fn bare(folder: &Path) -> Connection {
    let bare = Connection::open(folder.join("bare.db")).expect("it opens");
    let set = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)";
    bare.execute_batch(set).expect("it is made");
    bare
}
