//! One connection: its requests one after the other, and its end when it takes too long or the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::Site;
use super::answer::WebAnswer;
use super::asked::read_request;
use super::body::ResponseBody;
use super::guard::let_in;
use super::phase::{Phases, Watched};
use super::stop::ServerStop;
use crate::locale::Words;

/// The most bytes of a header block; hyper answers 431 to a longer one.
const HEADER_BLOCK: usize = 16 * 1024;
const HEADERS: usize = 64;
/// How often a connection is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// How long an answer on its way may still take when the server stops.
const LAST: Duration = Duration::from_secs(1);

/// What every connection of a listener shares.
pub(super) struct Host<S> {
    pub(super) site: S,
    pub(super) words: Rc<Words>,
}

/// Serves a connection until its end.
pub(super) async fn serve_connection<S: Site>(
    stream: TcpStream,
    host: Rc<Host<S>>,
    mut stop: ServerStop,
) {
    let Ok(local) = stream.local_addr() else { return };
    // An answer is one small piece, which must not wait for an acknowledgement.
    let _ = stream.set_nodelay(true);
    let phases = Phases::begin();
    let io = Watched { stream: TokioIo::new(stream), phases: phases.clone() };
    let heard = phases.clone();
    let service = service_fn(|request| hear(request, Rc::clone(&host), local, heard.clone()));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(HEADER_BLOCK)
        .max_headers(HEADERS)
        // A client that has said all may still listen.
        .half_close(true)
        .serve_connection(io, service);
    let mut connection = pin!(connection);
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            _ = look.tick() => if phases.is_overdue() { return },
            () = stop.came() => break,
        }
    }
    connection.as_mut().graceful_shutdown();
    let _ = timeout(LAST, connection).await;
}

async fn hear<S: Site>(
    request: Request<Incoming>,
    host: Rc<Host<S>>,
    local: SocketAddr,
    phases: Phases,
) -> Result<Response<ResponseBody>, Infallible> {
    let busy = phases.hear();
    let let_in = let_in(request.method(), request.uri(), request.headers(), local);
    let read = match let_in {
        Ok(()) => read_request(request).await,
        Err(status) => Err(status),
    };
    let answer = match read {
        Ok(asked) => host.site.hear(asked).await,
        Err(status) => WebAnswer::problem(&host.words, status).refusing(),
    };
    Ok(answer.into_response(busy))
}
