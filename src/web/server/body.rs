//! The body of a response: a page, or events that come one by one. Its end lets the connection be idle again.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use http_body_util::Full;
use http_body_util::channel::Channel;
use hyper::body::{Body, Bytes, Frame, SizeHint};

use super::phase::Busy;

/// What is sent.
pub(super) enum BodyContent {
    /// All at once.
    Whole(Full<Bytes>),
    /// Piece by piece, as long as the connection lasts.
    Events(Channel<Bytes>),
}

/// What is sent, and the mark that the connection is busy with it.
pub(super) struct ResponseBody {
    pub(super) content: BodyContent,
    pub(super) _busy: Busy,
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut self.content {
            BodyContent::Whole(whole) => Pin::new(whole).poll_frame(context),
            BodyContent::Events(events) => Pin::new(events).poll_frame(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            BodyContent::Whole(whole) => whole.is_end_stream(),
            BodyContent::Events(events) => events.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            BodyContent::Whole(whole) => whole.size_hint(),
            BodyContent::Events(events) => events.size_hint(),
        }
    }
}
