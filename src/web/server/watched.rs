//! Passes a connection's bytes to hyper, never beyond the end of a request. So the bytes of the next header are noticed
//! when their turn comes, even if they arrived together with the request before.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::rt::{Read, ReadBuf, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::phase::Phases;

/// The most bytes that are read at once.
const PIECE: usize = 4 * 1024;

/// A connection whose phase follows what is read.
pub(super) struct Watched {
    stream: TokioIo<TcpStream>,
    phases: Phases,
    head: HeadScan,
    /// Bytes that came behind the end of a header or a body.
    held: Vec<u8>,
}

/// Looks for the empty line that ends a header.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct HeadScan {
    /// Whether a line has come that is not empty: empty ones before the first are skipped, as hyper does.
    began: bool,
    /// Whether the line that is being read has bytes.
    in_line: bool,
}

impl HeadScan {
    /// Returns how many of these bytes belong to the header that is being read; all where its end is not among them.
    fn head_bytes(&mut self, bytes: &[u8]) -> usize {
        for (place, byte) in bytes.iter().enumerate() {
            match byte {
                b'\r' => {}
                b'\n' if self.began && !self.in_line => {
                    *self = Self::default();
                    return place + 1;
                }
                b'\n' => self.in_line = false,
                _ => (self.began, self.in_line) = (true, true),
            }
        }
        bytes.len()
    }
}

impl Watched {
    pub(super) fn new(stream: TcpStream, phases: Phases) -> Self {
        let (stream, head) = (TokioIo::new(stream), HeadScan::default());
        Self { stream, phases, head, held: Vec::new() }
    }

    /// Passes on those of these bytes that hyper may read now; returns how many.
    fn pass_on(&mut self, bytes: &[u8], buffer: &mut ReadBufCursor<'_>) -> usize {
        let room = bytes.len().min(buffer.remaining());
        let bytes = bytes.get(..room).unwrap_or_default();
        let passed = match self.phases.body_left() {
            None => room,
            Some(0) => {
                self.phases.read_header();
                self.head.head_bytes(bytes)
            }
            Some(left) => usize::try_from(left).map_or(room, |left| left.min(room)),
        };
        self.phases.read_body(passed);
        buffer.put_slice(bytes.get(..passed).unwrap_or_default());
        passed
    }
}

impl Read for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        mut buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let mut bytes = std::mem::take(&mut self.held);
        if bytes.is_empty() {
            let mut piece = [0; PIECE];
            let mut read = ReadBuf::new(&mut piece);
            ready!(Pin::new(&mut self.stream).poll_read(context, read.unfilled()))?;
            let passed = self.pass_on(read.filled(), &mut buffer);
            bytes.extend(read.filled().get(passed..).unwrap_or_default());
        } else {
            let passed = self.pass_on(&bytes, &mut buffer);
            bytes.drain(..passed);
        }
        self.held = bytes;
        Poll::Ready(Ok(()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_ends_at_its_empty_line_however_it_comes() {
        for (pieces, expected) in [
            (&["GET / HTTP/1.1\r\nHost: a\r\n\r\nGET"][..], &[27][..]),
            (&["GET / HTTP/1.1\nHost: a\n\nGET"], &[24]),
            (&["\r\n\r\nGET / HTTP/1.1\r\n\r\nGET"], &[22]),
            (&["GET / HTTP/1.1\r", "\n\r", "\nGET /", "\n\n"], &[15, 2, 1, 2]),
            (&["GET / HTTP/1.1\r\nHost: a\r\n"], &[25]),
        ] {
            let mut scan = HeadScan::default();
            let found: Vec<usize> =
                pieces.iter().map(|piece| scan.head_bytes(piece.as_bytes())).collect();
            assert_eq!(found, expected, "{pieces:?}");
        }
    }
}
