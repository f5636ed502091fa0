//! Listens at an address and serves each connection beside the others, until a signal stops it.

use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::Site;
use super::connection::{Host, serve_connection};
use super::phase::LIMITS;
use super::places::Places;
use super::stop::ServerStop;
use crate::locale::Words;

/// Connections that may wait to be accepted. With the usual 128, some of 300 phones that come at once wait a second.
const WAITING: u32 = 1_024;
/// How long to wait after an error of `accept`. The usual cause is that no file descriptor is left; without a pause
/// the loop would take a whole core.
const PAUSE: Duration = Duration::from_millis(50);
/// How long connections may take to end once the server stops.
const LAST: Duration = Duration::from_millis(1_500);

/// Listens at an address. Works inside [`super::run_here`] only.
///
/// # Errors
/// When the address is not one of this machine's, or its port is taken.
pub(crate) fn listen_at(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A server killed a moment ago must not hold its port.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Raises the limit of open files as far as the system allows: each connection is one file.
pub(crate) fn allow_many_files() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
}

/// Accepts the next connection.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(_) => sleep(PAUSE).await,
        }
    }
}

/// Serves a site at a listener until it is stopped.
pub(crate) async fn serve<S: Site + 'static>(
    listener: TcpListener,
    site: S,
    words: Rc<Words>,
    mut stop: ServerStop,
) {
    let host = Rc::new(Host { site, words, limits: LIMITS });
    let places = Places::default();
    let mut connections = JoinSet::new();
    loop {
        let (stream, from) = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = stop.came() => break,
        };
        let (host, stop, place) = (Rc::clone(&host), stop.clone(), places.take(from.ip()));
        connections.spawn_local(async move {
            serve_connection(stream, place.phases.clone(), host, stop).await;
            drop(place);
        });
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    let _ = timeout(LAST, async { while connections.join_next().await.is_some() {} }).await;
}
