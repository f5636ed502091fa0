//! The two sites of a class: the pupils', and on loopback alone the teacher's.

use std::rc::Rc;
use std::sync::mpsc;
use std::time::Duration;

use hyper::StatusCode;
use tokio::task::spawn_local;
use tokio::time::sleep;

use super::letters::{Letter, ask_owner};
use crate::locale::Words;
use crate::web::server::{EventSender, Method, ServerStop, Site, WebAnswer, WebRequest};

/// How often the teacher's page gets a new table.
const EVERY: Duration = Duration::from_secs(1);

/// The pupils' side.
pub(super) struct PupilSite {
    pub(super) owner: mpsc::Sender<Letter>,
    pub(super) words: Rc<Words>,
}

/// The teacher's side.
pub(super) struct TeacherSite {
    pub(super) owner: mpsc::Sender<Letter>,
    pub(super) words: Rc<Words>,
    pub(super) key: String,
    pub(super) stop: ServerStop,
}

impl Site for PupilSite {
    async fn hear(&self, asked: WebRequest) -> WebAnswer {
        let answer = ask_owner(&self.owner, |reply| Letter::Pupil(asked, reply)).await;
        answer.unwrap_or_else(|| WebAnswer::problem(&self.words, StatusCode::SERVICE_UNAVAILABLE))
    }
}

impl Site for TeacherSite {
    async fn hear(&self, asked: WebRequest) -> WebAnswer {
        match (asked.method, asked.segments().as_slice()) {
            (_, [key, ..]) if *key != self.key => {
                WebAnswer::problem(&self.words, StatusCode::NOT_FOUND)
            }
            (_, []) => WebAnswer::problem(&self.words, StatusCode::NOT_FOUND),
            (Method::Get, [_, "live"]) => self.live(),
            (_, [_, ..]) => {
                let answer = ask_owner(&self.owner, |reply| Letter::Teacher(asked, reply)).await;
                answer.unwrap_or_else(|| {
                    WebAnswer::problem(&self.words, StatusCode::SERVICE_UNAVAILABLE)
                })
            }
        }
    }
}

impl TeacherSite {
    /// Sends the table at once and then every second, until the teacher's page or the server goes away.
    fn live(&self) -> WebAnswer {
        let (answer, events) = WebAnswer::events();
        let (owner, mut stop) = (self.owner.clone(), self.stop.clone());
        spawn_local(async move {
            tokio::select! {
                () = tell_on_and_on(owner, events) => {}
                () = stop.came() => {}
            }
        });
        answer
    }
}

async fn tell_on_and_on(owner: mpsc::Sender<Letter>, mut events: EventSender) {
    while let Some(table) = ask_owner(&owner, Letter::Table).await {
        if !events.send(&table).await {
            return;
        }
        sleep(EVERY).await;
    }
}
