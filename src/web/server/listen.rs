//! Listens at an address and serves each connection beside the others, until a signal stops it.

use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::Site;
use super::connection::{Host, serve_connection};
use super::stop::ServerStop;
use crate::locale::Words;

/// Connections that may wait to be accepted. With the usual 128, some of 300 phones that come at once wait a second.
const WAITING: u32 = 1_024;
/// Connections at a time; more wait until one ends.
const AT_ONCE: usize = 2_000;
/// How long after an error of accepting the next is tried: no file may be left, and trying takes a whole core.
const PAUSE: Duration = Duration::from_millis(50);
/// How long connections may take to end once the server stops.
const LAST: Duration = Duration::from_millis(1_500);

/// Listens at an address; inside [`super::run_here`] only.
///
/// # Errors
/// When it cannot: it is none of this machine's, or taken.
pub(crate) fn listen_at(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A server killed a moment ago must not hold its port.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Raises the limit of open files as far as the system lets: each connection is one.
pub(crate) fn allow_many_files() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
}

/// Accepts a connection once there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // Nobody closes the semaphore.
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, place),
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
    let host = Rc::new(Host { site, words });
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut connections = JoinSet::new();
    loop {
        let (stream, place) = tokio::select! {
            accepted = accept(&listener, &places) => accepted,
            () = stop.came() => break,
        };
        let (host, stop) = (Rc::clone(&host), stop.clone());
        connections.spawn_local(async move {
            serve_connection(stream, host, stop).await;
            drop(place);
        });
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    let _ = timeout(LAST, async { while connections.join_next().await.is_some() {} }).await;
}
