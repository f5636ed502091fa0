//! One connection: its requests one after the other, and its end when it takes too long or the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;

use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioTimer;
use tokio::net::TcpStream;
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::Site;
use super::answer::WebAnswer;
use super::asked::read_request;
use super::body::ResponseBody;
use super::guard::let_in;
use super::phase::{Busy, Limits, Phases};
use super::stop::ServerStop;
use super::watched::Watched;
use crate::locale::Words;

/// The most bytes of a header block; hyper answers 431 to a longer one.
const HEADER_BLOCK: usize = 16 * 1024;
const HEADERS: usize = 64;
/// How often a connection is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// How long an answer may still take to be sent once the server stops.
const LAST: Duration = Duration::from_secs(1);

/// What every connection of a listener shares.
pub(super) struct Host<S> {
    pub(super) site: S,
    pub(super) words: Rc<Words>,
    pub(super) limits: Limits,
}

/// Serves a connection until its end, or until it gives way to others.
pub(super) async fn serve_connection<S: Site>(
    stream: TcpStream,
    phases: Phases,
    host: Rc<Host<S>>,
    mut stop: ServerStop,
) {
    let Ok(local) = stream.local_addr() else { return };
    // An answer is one small piece, which must not wait for an acknowledgement.
    let _ = stream.set_nodelay(true);
    let io = Watched::new(stream, phases.clone());
    let (heard, limits) = (phases.clone(), host.limits);
    let service = service_fn(|request: Request<Incoming>| {
        // Noted at once: hyper reads the first bytes of the body before the answer begins.
        let busy = heard.hear(request.body().size_hint().exact());
        hear_request(request, Rc::clone(&host), local, busy)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(HEADER_BLOCK)
        .max_headers(HEADERS)
        // A client that has closed its sending side may still listen.
        .half_close(true)
        .serve_connection(io, service);
    let mut connection = pin!(connection);
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            _ = look.tick() => if phases.is_overdue(limits) { return },
            () = phases.was_given_up() => return,
            () = stop.came() => break,
        }
    }
    connection.as_mut().graceful_shutdown();
    let _ = timeout(LAST, connection).await;
}

async fn hear_request<S: Site>(
    request: Request<Incoming>,
    host: Rc<Host<S>>,
    local: SocketAddr,
    busy: Busy,
) -> Result<Response<ResponseBody>, Infallible> {
    let is_measured = request.body().size_hint().exact().is_some();
    let let_in = let_in(request.method(), request.uri(), request.headers(), local);
    let read = match let_in {
        Ok(()) => read_request(request).await,
        Err(status) => Err(status),
    };
    let answer = match read {
        Ok(asked) => host.site.hear(asked).await,
        Err(status) => WebAnswer::problem(&host.words, status).refusing(),
    };
    // The end of a chunked body is not watched, so bytes of a next request could pass as part of it.
    let answer = if is_measured { answer } else { answer.closing() };
    Ok(answer.into_response(busy))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::Ipv4Addr;
    use std::thread;

    use super::*;
    use crate::locale::Interface;
    use crate::web::server::phase::LIMITS;
    use crate::web::server::{WebRequest, listen_at, run_here, stop_signal};

    /// A site that has one answer.
    struct PathSite;

    impl Site for PathSite {
        async fn hear(&self, asked: WebRequest) -> WebAnswer {
            WebAnswer::json(&asked.path)
        }
    }

    const NEVER: Duration = Duration::from_secs(3_600);

    /// Returns what a client hears that sends these bytes and waits for the end of its connection.
    fn heard_until_closed(limits: Limits, text: impl Into<String>) -> String {
        let text = text.into();
        run_here(async move {
            let listener = listen_at((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
            let address = listener.local_addr().unwrap();
            let client = thread::spawn(move || {
                let mut stream = std::net::TcpStream::connect(address).unwrap();
                let text = text.replace("HOST", &address.to_string());
                stream.write_all(text.as_bytes()).unwrap();
                let mut heard = String::new();
                stream.read_to_string(&mut heard).unwrap();
                heard
            });
            let (stream, _) = listener.accept().await.unwrap();
            let words = Rc::new(Words::new(Interface::English));
            let host = Rc::new(Host { site: PathSite, words, limits });
            let (_sender, stop) = stop_signal();
            serve_connection(stream, Phases::begin(), host, stop).await;
            client.join().unwrap()
        })
        .unwrap()
    }

    #[test]
    fn a_connection_that_rests_too_long_after_an_answer_is_closed() {
        let limits = Limits { header: NEVER, idle: Duration::from_millis(1) };
        let heard = heard_until_closed(limits, "GET /a HTTP/1.1\r\nHost: HOST\r\n\r\n");
        assert!(heard.starts_with("HTTP/1.1 200") && heard.ends_with("[\"a\"]"), "{heard}");
    }

    #[test]
    fn a_connection_without_a_whole_header_is_closed() {
        let limits = Limits { header: Duration::from_millis(1), idle: NEVER };
        assert_eq!(heard_until_closed(limits, "GET /a HTTP/1.1\r\nHost"), "");
    }

    #[test]
    fn half_a_header_behind_whole_requests_is_closed_as_any_other() {
        let limits = Limits { header: Duration::from_millis(500), idle: NEVER };
        let get = "GET /a HTTP/1.1\r\nHost: HOST\r\n\r\n";
        let post = "POST /a HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nx=1";
        let empty = "POST /a HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n";
        for (whole, half, count) in [
            (get.to_owned(), "G", 1),
            (post.to_owned(), "GET /b HTTP/1.1\r\nHo", 1),
            ([get, post, empty, get].concat(), "\r\nP", 4),
            (get.repeat(100), "GET /b", 100),
        ] {
            let heard = heard_until_closed(limits, format!("{whole}{half}"));
            assert_eq!(heard.matches("[\"a\"]").count(), count, "{whole}{half}: {heard}");
        }
    }

    #[test]
    fn a_connection_ends_with_the_answer_to_a_body_of_no_told_length() {
        let chunked = "POST /a HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nx=1\r\n0\r\n\r\nGET";
        let heard = heard_until_closed(Limits { header: NEVER, idle: NEVER }, chunked);
        assert!(heard.contains("connection: close") && heard.ends_with("[\"a\"]"), "{heard}");
    }

    #[test]
    fn every_server_grants_ten_seconds_for_a_header_and_sixty_of_rest() {
        assert_eq!((LIMITS.header.as_secs(), LIMITS.idle.as_secs()), (10, 60));
    }
}
