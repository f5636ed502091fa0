//! Serves one person on this machine, at an address that nobody else can guess, until the quiz or drill ends.

use std::io::{self, IsTerminal, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hyper::StatusCode;
use rand::TryRng;
use tokio::sync::{mpsc, oneshot};
use tokio::time::interval;

use crate::host::World;
use crate::say::Say;
use crate::web::server::{Site, WebAnswer, WebRequest, listen_at, run_here, serve, stop_signal};

/// How long to wait for the last page to be opened, and then for a claim on it.
pub(super) const LAST_PAGE: Duration = Duration::from_secs(600);
/// How long after the last page hafal ends if nothing can be claimed on it.
pub(super) const FAREWELL: Duration = Duration::from_secs(1);
/// How often the clock and the signals are looked at.
const LOOK: Duration = Duration::from_millis(100);

/// A quiz or drill in a browser of one's own.
pub(crate) trait Alone {
    /// Answers a request; `path` is its path without the key.
    fn hear(&mut self, path: &[&str], asked: &WebRequest) -> WebAnswer;

    /// Called every tenth of a second: hands in at the deadline without a request.
    fn look_at_clock(&mut self);

    /// Returns how long after the last request it ends; None while something is left to ask.
    fn patience(&self) -> Option<Duration>;
}

/// How the serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AloneEnd {
    /// The quiz or drill is over.
    Finished,
    /// A signal came.
    Left,
}

/// A request, and where its answer goes.
type Call = (WebRequest, oneshot::Sender<WebAnswer>);

/// Passes requests to the loop that answers them, since the sitting cannot be shared among tasks.
struct Calls(mpsc::Sender<Call>);

impl Site for Calls {
    async fn hear(&self, asked: WebRequest) -> WebAnswer {
        let (sender, receiver) = oneshot::channel();
        let gone = || WebAnswer::see_other("/");
        if self.0.send((asked, sender)).await.is_err() {
            return gone();
        }
        receiver.await.unwrap_or_else(|_| gone())
    }
}

/// Makes a key of 128 bits for the head of every path.
///
/// # Errors
/// When the system has no randomness: a key that can be guessed would protect nothing.
pub(crate) fn new_key() -> Result<String> {
    let mut bits = [0; 16];
    rand::rngs::SysRng.try_fill_bytes(&mut bits)?;
    Ok(URL_SAFE_NO_PAD.encode(bits))
}

/// Serves pages under a key; prints their address, and opens it where hafal runs in a terminal.
///
/// # Errors
/// When this machine lets nobody listen, or standard output is closed.
pub(crate) fn serve_alone(alone: &mut dyn Alone, key: &str, world: &World) -> Result<AloneEnd> {
    run_here(async {
        let listener = listen_at(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        let address = format!("http://{}/{key}/", listener.local_addr()?);
        announce_address(&address, world)?;
        let (stop, stopped) = stop_signal();
        let (sender, mut calls) = mpsc::channel(64);
        let words = Rc::clone(&world.words);
        let server = tokio::task::spawn_local(serve(listener, Calls(sender), words, stopped));
        let end = answer_calls(alone, key, &mut calls, world).await;
        let _ = stop.send(true);
        let _ = server.await;
        Ok(end)
    })?
}

async fn answer_calls(
    alone: &mut dyn Alone,
    key: &str,
    calls: &mut mpsc::Receiver<Call>,
    world: &World,
) -> AloneEnd {
    let (came, mut look) = (world.farewell.came(), interval(LOOK));
    let mut last = Instant::now();
    loop {
        tokio::select! {
            call = calls.recv() => {
                let Some((asked, answer)) = call else { return AloneEnd::Left };
                // A browser that has hung up gets no answer; what it asked for is done.
                let _ = answer.send(answer_call(alone, key, &asked, world));
                last = Instant::now();
            }
            _ = look.tick() => alone.look_at_clock(),
        }
        if came.load(Ordering::Relaxed) {
            return AloneEnd::Left;
        }
        if alone.patience().is_some_and(|patience| last.elapsed() >= patience) {
            return AloneEnd::Finished;
        }
    }
}

fn answer_call(alone: &mut dyn Alone, key: &str, asked: &WebRequest, world: &World) -> WebAnswer {
    match asked.segments().as_slice() {
        [first, path @ ..] if is_same(first, key) => alone.hear(path, asked),
        _ => WebAnswer::problem(&world.words, StatusCode::NOT_FOUND),
    }
}

/// Compares a guess with the key in the same time wherever they differ.
fn is_same(guess: &str, key: &str) -> bool {
    let differing = guess.bytes().zip(key.bytes()).fold(0, |all, (one, other)| all | (one ^ other));
    guess.len() == key.len() && differing == 0
}

/// Prints the address, for scripts as the first line; in a terminal also what to do, and opens it.
fn announce_address(address: &str, world: &World) -> Result<()> {
    world.write(&format!("{address}\n"))?;
    if io::stdout().is_terminal() {
        io::stdout().flush()?;
        world.tell(&Say::new("web-opened"));
        open_in_browser(address);
    }
    Ok(())
}

/// Opens an address in the browser that is the user's own, if the system knows one.
fn open_in_browser(address: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let quiet = Command::new(opener)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A browser that it starts must outlive Ctrl-C.
        .process_group(0)
        .spawn();
    // Whoever has none opens the address that was printed.
    let _ = quiet;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_128_bits_and_is_new_each_time() {
        let (one, other) = (new_key().unwrap(), new_key().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.len(), 22);
        assert!(is_same(&one, &one) && !is_same(&one, &other) && !is_same("", &one));
        assert!(!is_same(&one[..21], &one));
    }
}
