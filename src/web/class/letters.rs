//! What passes from the thread of the network to the one that owns the class, and back.

use std::sync::mpsc;

use serde::Serialize;
use tokio::sync::oneshot;

use crate::web::server::{WebAnswer, WebRequest};

/// What the network asks of the class.
pub(super) enum Letter {
    /// A pupil's browser asks.
    Pupil(WebRequest, oneshot::Sender<WebAnswer>),
    /// The teacher's browser asks, by the key.
    Teacher(WebRequest, oneshot::Sender<WebAnswer>),
    /// The teacher's page wants to know how all are doing.
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

/// Sends a letter and waits for what comes back; None when the owner has stopped.
pub(super) async fn ask_owner<T>(
    owner: &mpsc::Sender<Letter>,
    letter: impl FnOnce(oneshot::Sender<T>) -> Letter,
) -> Option<T> {
    let (sender, receiver) = oneshot::channel();
    owner.send(letter(sender)).ok()?;
    receiver.await.ok()
}
