//! Signals: the terminal is given back, one line says how to resume, and hafal ends.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::thread;

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::Outcome;

/// What is printed when a signal ends hafal: empty while there is nothing to resume.
#[derive(Clone, Debug, Default)]
pub struct Farewell(Arc<Mutex<String>>);

impl Farewell {
    /// Sets the line.
    pub fn set(&self, line: String) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = line;
        }
    }

    fn take(&self) -> String {
        self.0.lock().map(|mut slot| std::mem::take(&mut *slot)).unwrap_or_default()
    }
}

/// Waits for the signals that end hafal, beside whatever else it does.
pub(super) fn watch(farewell: &Farewell) {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else { return };
    // A file grown past its limit is an error of writing, not a signal that kills.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    let farewell = farewell.clone();
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            crate::ask::restore_terminal();
            let mut out = std::io::stdout();
            let _ = out.write_all(farewell.take().as_bytes());
            let _ = out.flush();
            std::process::exit(i32::from(Outcome::Left.status()));
        }
    });
}
