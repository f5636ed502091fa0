//! Puts the terminal into raw mode, and restores it on return, on error, on panic, from any thread.

use std::io;
use std::sync::{Mutex, PoisonError};

use rustix::termios::{LocalModes, OptionalActions, OutputModes, Termios, tcgetattr, tcsetattr};

/// The terminal's modes before raw mode; None while nothing is changed.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Cursor hidden, pasted text marked as such; and both undone.
const BEGIN: &[u8] = b"\x1b[?25l\x1b[?2004h";
const END: &[u8] = b"\x1b[0m\x1b[?2004l\x1b[?25h";

/// The terminal in raw mode; restored when this is dropped, unless it is hushed.
pub(crate) struct Raw(());

impl Raw {
    /// Puts the terminal of standard input into raw mode. Output still turns `\n` into a new line.
    pub(crate) fn enter() -> io::Result<Self> {
        let before = before()?;
        let guard = Self(());
        set_modes(&raw(&before))?;
        write(BEGIN)?;
        Ok(guard)
    }

    /// Leaves raw mode until the next question: keys are still kept and not shown, but Ctrl-C is a signal again.
    pub(crate) fn hush(self) -> io::Result<()> {
        hush()?;
        write(END)?;
        std::mem::forget(self);
        Ok(())
    }
}

/// Turns echo off, so that keys typed ahead appear on the screen once.
pub(crate) fn hush() -> io::Result<()> {
    let before = before()?;
    let mut hushed = raw(&before);
    hushed.local_modes |= before.local_modes & LocalModes::ISIG;
    set_modes(&hushed)
}

/// Returns the terminal's modes before the first question, remembered until it is restored.
fn before() -> io::Result<Termios> {
    let mut saved = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = match saved.as_ref() {
        Some(before) => before.clone(),
        None => tcgetattr(rustix::stdio::stdin())?,
    };
    *saved = Some(before.clone());
    Ok(before)
}

impl Drop for Raw {
    fn drop(&mut self) {
        restore();
    }
}

fn raw(before: &Termios) -> Termios {
    let mut raw = before.clone();
    raw.make_raw();
    raw.output_modes = before.output_modes | OutputModes::OPOST | OutputModes::ONLCR;
    raw
}

fn set_modes(modes: &Termios) -> io::Result<()> {
    Ok(tcsetattr(rustix::stdio::stdin(), OptionalActions::Drain, modes)?)
}

/// Remembers the terminal's modes, for a library's prompt that a signal may end in the middle.
pub fn remember() {
    // A terminal that cannot be asked cannot be restored either.
    let _ = before();
}

/// Restores the terminal as it was before the first question; does nothing if none was asked. Front ends do so
/// themselves; this is for a panic hook, and for the thread that ends the program on a signal.
pub fn restore() {
    // Held to the end: a second caller may end the program as soon as this returns.
    let mut saved = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(before) = saved.take() {
        // Nothing better can be done when even this fails.
        let _ = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &before);
        let _ = write(END);
    }
}

/// Writes past every lock, which a thread that panicked may hold.
fn write(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let written =
            rustix::io::retry_on_intr(|| rustix::io::write(rustix::stdio::stdout(), bytes))?;
        bytes = bytes.get(written..).unwrap_or_default();
    }
    Ok(())
}
