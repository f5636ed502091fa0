//! What a connection is doing (waiting for a header, busy with a request, idle) and how long each may take. hyper's own
//! limit for headers is not used, since it would also close a connection that is idle between two requests.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// How long a phase of a connection may last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// For a whole header.
    pub(super) header: Duration,
    /// To be idle between two requests, or to send an answer.
    pub(super) idle: Duration,
}

/// The limits of every server.
pub(super) const LIMITS: Limits =
    Limits { header: Duration::from_secs(10), idle: Duration::from_secs(60) };

/// What a connection is doing, and since when.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Phase {
    Header(Instant),
    Busy(Instant),
    Events(Instant),
    Idle(Instant),
}

/// The phase of one connection, shared by all that change it.
#[derive(Clone, Debug)]
pub(super) struct Phases(Rc<PhaseCell>);

#[derive(Debug)]
struct PhaseCell {
    phase: Cell<Phase>,
    /// The bytes of the request's body that have not come yet; None for a chunked body, whose length is unknown.
    body: Cell<Option<u64>>,
    /// Notified when the connection must give way to others.
    given_up: Notify,
}

impl Phases {
    /// Returns the phases of a connection that was opened just now.
    pub(super) fn begin() -> Self {
        let phase = Cell::new(Phase::Header(Instant::now()));
        Self(Rc::new(PhaseCell { phase, body: Cell::new(Some(0)), given_up: Notify::new() }))
    }

    /// Returns whether it has taken longer than it may.
    pub(super) fn is_overdue(&self, limits: Limits) -> bool {
        match self.0.phase.get() {
            Phase::Header(since) => since.elapsed() >= limits.header,
            Phase::Busy(since) | Phase::Idle(since) => since.elapsed() >= limits.idle,
            Phase::Events(_) => false,
        }
    }

    /// Returns a rank by which connections give way to others, the smallest first: those that have sent no whole request,
    /// then the idle ones, and of each sort the one that has taken longest.
    pub(super) fn rank(&self) -> (u8, Instant) {
        match self.0.phase.get() {
            Phase::Header(since) => (0, since),
            Phase::Idle(since) => (1, since),
            Phase::Busy(since) => (2, since),
            Phase::Events(since) => (3, since),
        }
    }

    /// Lets the connection end at once.
    pub(super) fn give_up(&self) {
        self.0.given_up.notify_one();
    }

    /// Waits until the connection must give way.
    pub(super) async fn was_given_up(&self) {
        self.0.given_up.notified().await;
    }

    /// Notes that a request is being answered, until the mark is dropped. `body` is the length of its body in bytes; None
    /// for a chunked one.
    pub(super) fn hear(&self, body: Option<u64>) -> Busy {
        self.0.phase.set(Phase::Busy(Instant::now()));
        self.0.body.set(body);
        Busy(self.clone())
    }

    /// Returns how many bytes of a body may come before the next header; None for a chunked body.
    pub(super) fn body_left(&self) -> Option<u64> {
        self.0.body.get()
    }

    /// Counts bytes of the body that came.
    pub(super) fn read_body(&self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.0.body.set(self.0.body.get().map(|left| left.saturating_sub(bytes)));
    }

    /// Notes that bytes of a new header came while the connection was idle, or that it was closed.
    pub(super) fn read_header(&self) {
        if matches!(self.0.phase.get(), Phase::Idle(_)) {
            self.0.phase.set(Phase::Header(Instant::now()));
        }
    }
}

/// Marks a connection as busy with a request; dropped once the answer is sent.
pub(super) struct Busy(Phases);

impl Busy {
    /// Notes that the answer lasts as long as the connection does.
    pub(super) fn stream(&self) {
        self.0.0.phase.set(Phase::Events(Instant::now()));
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.0.phase.set(Phase::Idle(Instant::now()));
    }
}
