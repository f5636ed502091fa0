//! Waits for standard input and for signals.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// The result of waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ready {
    /// There is input, or its end.
    Input,
    /// Nothing came in time.
    Idle,
    /// A signal came.
    Interrupted,
}

/// How often the flag is checked: a signal may come just before the wait begins.
const TICK: Duration = Duration::from_millis(200);

/// A flag that a signal sets, if there is one.
pub(super) type Stop = Option<Arc<AtomicBool>>;

/// Waits for standard input, no longer than the limit.
pub(super) fn wait(limit: Option<Duration>, stop: &Stop) -> io::Result<Ready> {
    let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
    loop {
        if stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed)) {
            return Ok(Ready::Interrupted);
        }
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        let tick = stop.is_some().then_some(TICK);
        let pause = left.into_iter().chain(tick).min();
        let stdin = rustix::stdio::stdin();
        let timeout = pause.map(|pause| Timespec {
            tv_sec: i64::try_from(pause.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: pause.subsec_nanos().into(),
        });
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], timeout.as_ref()) {
            Ok(0) if left.is_some_and(|left| pause.is_some_and(|pause| left <= pause)) => {
                return Ok(Ready::Idle);
            }
            Ok(0) => {}
            Ok(_) => return Ok(Ready::Input),
            Err(Errno::INTR) => return Ok(Ready::Interrupted),
            Err(error) => return Err(error.into()),
        }
    }
}

/// Reads what standard input has ready; 0 bytes are its end.
pub(super) fn read(buffer: &mut [u8]) -> io::Result<usize> {
    match rustix::io::read(rustix::stdio::stdin(), &mut *buffer) {
        // A terminal that was closed answers with EIO: that is an end like any other.
        Err(Errno::IO) => Ok(0),
        done => Ok(done?),
    }
}
