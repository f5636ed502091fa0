//! The messages between the thread of the network and the one that owns the class.

use std::sync::mpsc;

use serde::Serialize;
use tokio::sync::oneshot;

use crate::web::server::{WebAnswer, WebRequest};

/// A request to the owner of the class, with the channel for its reply.
pub(super) enum Letter {
    /// A request of a pupil's browser.
    Pupil(WebRequest, oneshot::Sender<WebAnswer>),
    /// A request of the teacher's browser, whose key was checked.
    Teacher(WebRequest, oneshot::Sender<WebAnswer>),
    /// The live table of the teacher's page.
    Table(oneshot::Sender<ClassTable>),
}

/// How all are doing, as the teacher's page gets it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ClassTable {
    pub(crate) learners: Vec<TableRow>,
}

/// How one pupil is doing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct TableRow {
    pub(crate) name: String,
    pub(crate) answered: usize,
    pub(crate) of: usize,
    /// How many questions the pupil is unsure of.
    pub(crate) doubt: usize,
    /// Their numbers, in the pupil's own order.
    pub(crate) unsure: Vec<usize>,
    /// The share of the points of what is answered so far.
    pub(crate) score: Option<f64>,
    pub(crate) done: bool,
    /// Seconds since the browser last asked for something.
    pub(crate) seen: u64,
    /// Whether a browser answers under the name.
    pub(crate) held: bool,
}

/// Sends a letter and waits for the reply; None when the owner has stopped.
pub(super) async fn ask_owner<T>(
    owner: &mpsc::Sender<Letter>,
    letter: impl FnOnce(oneshot::Sender<T>) -> Letter,
) -> Option<T> {
    let (sender, receiver) = oneshot::channel();
    owner.send(letter(sender)).ok()?;
    receiver.await.ok()
}
