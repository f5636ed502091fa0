//! The server below all pages: it accepts connections, refuses what is not allowed in, and passes on whole requests.

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
    /// Answers a request that the server let in. Only whole requests come here, and an answer is sent whole.
    async fn hear(&self, asked: WebRequest) -> WebAnswer;
}

/// Runs a server's future on this thread until it ends.
///
/// # Errors
/// When the system has no event queue to give.
pub(crate) fn run_here<T>(future: impl Future<Output = T>) -> io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, future))
}
