//! The server below all pages: it accepts connections, refuses what must not be heard, and passes on the rest whole.

mod answer;
mod asked;
mod body;
mod connection;
mod guard;
mod listen;
mod phase;
mod places;
mod stop;
mod watched;

use std::future::Future;
use std::io;

pub(crate) use answer::{EventSender, WebAnswer};
pub(crate) use asked::{Method, WebRequest};
pub(crate) use listen::{allow_many_files, listen_at, serve};
pub(crate) use stop::{ServerStop, stop_signal};

/// What is served: a class's side for pupils, its side for the teacher, a quiz of one's own.
pub(crate) trait Site {
    /// Answers a request that the server let in. It is told whole, and its answer is sent whole.
    async fn hear(&self, asked: WebRequest) -> WebAnswer;
}

/// Runs a server's future on a thread of its own making: this one.
///
/// # Errors
/// When the system grants no means to wait on.
pub(crate) fn run_here<T>(future: impl Future<Output = T>) -> io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, future))
}
