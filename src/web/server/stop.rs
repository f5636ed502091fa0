//! The signal that stops a server and whatever streams for it.

use std::future::pending;

use tokio::sync::watch;

/// Tells a server, and whatever streams for it, to stop.
#[derive(Clone, Debug)]
pub(crate) struct ServerStop(watch::Receiver<bool>);

/// Returns the end that stops a server, and the end that the server waits on.
pub(crate) fn stop_signal() -> (watch::Sender<bool>, ServerStop) {
    let (sender, receiver) = watch::channel(false);
    (sender, ServerStop(receiver))
}

impl ServerStop {
    /// Waits until the server is to stop; for ever where nobody is left to stop it.
    pub(crate) async fn came(&mut self) {
        if self.0.wait_for(|stopped| *stopped).await.is_err() {
            pending::<()>().await;
        }
    }
}
