//! What a connection is busy with, and for how long it may be: waiting for a header, hearing a request, idle.
//! hyper's own limit for headers would also close a connection that rests between two requests.

use std::cell::Cell;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::Instant;

/// How long a whole header may take.
const HEADER: Duration = Duration::from_secs(10);
/// How long a connection may rest between two requests, or take to send an answer.
const IDLE: Duration = Duration::from_secs(60);

/// What a connection does, and since when.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Phase {
    Header(Instant),
    Busy(Instant),
    Events,
    Idle(Instant),
}

/// The phase of one connection, shared by all that change it.
#[derive(Clone, Debug)]
pub(super) struct Phases(Rc<Cell<Phase>>);

impl Phases {
    /// A connection that was opened just now.
    pub(super) fn begin() -> Self {
        Self(Rc::new(Cell::new(Phase::Header(Instant::now()))))
    }

    /// Whether it has taken longer than it may.
    pub(super) fn is_overdue(&self) -> bool {
        match self.0.get() {
            Phase::Header(since) => since.elapsed() >= HEADER,
            Phase::Busy(since) | Phase::Idle(since) => since.elapsed() >= IDLE,
            Phase::Events => false,
        }
    }

    /// A request is heard, until the mark is dropped.
    pub(super) fn hear(&self) -> Busy {
        self.0.set(Phase::Busy(Instant::now()));
        Busy(self.clone())
    }

    /// Bytes came: of a new header, where none was expected.
    fn read(&self) {
        if matches!(self.0.get(), Phase::Idle(_)) {
            self.0.set(Phase::Header(Instant::now()));
        }
    }
}

/// The mark of a request that is heard and answered.
pub(super) struct Busy(Phases);

impl Busy {
    /// The answer lasts as long as the connection does.
    pub(super) fn stream(&self) {
        self.0.0.set(Phase::Events);
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.0.set(Phase::Idle(Instant::now()));
    }
}

/// A connection that notices when bytes come.
pub(super) struct Watched {
    pub(super) stream: TokioIo<TcpStream>,
    pub(super) phases: Phases,
}

impl Read for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if read.is_ready() {
            self.phases.read();
        }
        read
    }
}

impl Write for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }
}
