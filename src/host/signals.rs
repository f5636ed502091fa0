//! Signals: the terminal is restored, one line says how to resume, and hafal ends. A front end leaves by itself, so
//! that two threads never draw at once; only if it is held up, the thread of this file ends hafal.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::outcome::Outcome;
use super::tty;

/// How long a front end may take to leave by itself.
const GRACE: Duration = Duration::from_millis(500);

/// What is printed when a signal ends hafal: empty while there is nothing to resume.
#[derive(Clone, Debug, Default)]
pub struct Farewell {
    line: Arc<Mutex<String>>,
    came: Arc<AtomicBool>,
    /// Whether another program has the terminal: then an interrupt typed there is for that program.
    lent: Arc<AtomicBool>,
}

impl Farewell {
    /// Sets the line.
    pub fn set(&self, line: String) {
        if let Ok(mut slot) = self.line.lock() {
            *slot = line;
        }
    }

    /// Returns a flag that is set when a signal has come.
    pub fn came(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.came)
    }

    /// Runs work during which interrupts are for another program.
    pub(crate) fn lending<T>(&self, work: impl FnOnce() -> T) -> T {
        self.lent.store(true, Ordering::Relaxed);
        let done = work();
        self.lent.store(false, Ordering::Relaxed);
        self.came.store(false, Ordering::Relaxed);
        done
    }

    /// Prints the line, once. A second caller waits until it is printed, and may then end the program.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn say(&self) -> io::Result<()> {
        let Ok(mut slot) = self.line.lock() else { return Ok(()) };
        let line = std::mem::take(&mut *slot);
        let mut out = io::stdout().lock();
        out.write_all(line.as_bytes())?;
        out.flush()
    }
}

/// Starts a thread that waits for the signals that end hafal.
pub(crate) fn watch(farewell: &Farewell) {
    // Set by the handlers themselves, so that an interrupted call finds the flag set whichever thread runs next.
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        let _ = signal_hook::flag::register(signal, farewell.came());
    }
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else { return };
    // A file grown past its limit is an error of writing, not a signal that kills.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    let farewell = farewell.clone();
    thread::spawn(move || {
        let for_another = |signal| signal == SIGINT && farewell.lent.load(Ordering::Relaxed);
        if signals.forever().any(|signal| !for_another(signal)) {
            thread::sleep(GRACE);
            tty::restore();
            // A closed terminal shows nothing.
            let _ = farewell.say();
            std::process::exit(i32::from(Outcome::Left.status()));
        }
    });
}

/// How long a server may take to stop once a signal has come: its connections end within two seconds.
const SERVER_GRACE: Duration = Duration::from_millis(2_500);

/// Calls `stop` when a signal asks a server to stop, which is its usual end. A second signal, or a
/// server that is held up, ends hafal at once.
pub(crate) fn watch_server(stop: impl FnOnce() + Send + 'static) {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else { return };
    // A file grown past its limit is an error of writing, not a signal that kills.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    thread::spawn(move || {
        if signals.forever().next().is_none() {
            return;
        }
        stop();
        let end = Instant::now() + SERVER_GRACE;
        while signals.pending().next().is_none() && Instant::now() < end {
            thread::sleep(Duration::from_millis(50));
        }
        tty::restore();
        std::process::exit(i32::from(Outcome::Done.status()));
    });
}
