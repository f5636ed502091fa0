//! The owner of the class: one thread that reads all letters, keeps many answers in one transaction, and replies.

use std::collections::HashSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use hyper::StatusCode;
use tokio::sync::oneshot;

use super::letters::{ClassTable, Letter, TableRow};
use super::routed::{After, Routed};
use super::screen::TeacherScreen;
use crate::host::World;
use crate::moment::Moment;
use crate::store::Store;
use crate::study::{ClassReply, ClassRequest, ClassSitting, PupilRow};
use crate::web::pages::Paths;
use crate::web::server::WebAnswer;

/// How long the owner waits for a letter before it looks at the clock.
const LOOK: Duration = Duration::from_millis(250);
/// The most letters that are heard together.
const TOGETHER: usize = 512;

/// The class, its store, and what its pages need.
pub(super) struct Owner<'a> {
    pub(super) class: ClassSitting,
    pub(super) store: Store,
    pub(super) world: &'a World,
    /// The name of the pupils' cookie.
    pub(super) cookie: String,
    /// The addresses at which pupils join.
    pub(super) addresses: Vec<String>,
    /// The paths of the pupils' pages.
    pub(super) paths: Paths,
    /// The paths of the teacher's pages.
    pub(super) teacher: Paths,
}

/// A request that waits to be kept with others.
struct WaitingRequest {
    request: ClassRequest,
    after: After,
    reply: oneshot::Sender<WebAnswer>,
}

impl Owner<'_> {
    pub(super) fn now(&self) -> Moment {
        self.world.clock.now()
    }

    /// Hears letters until nobody is left to send one.
    pub(super) fn hear_until_closed(
        &mut self,
        letters: &Receiver<Letter>,
        screen: &mut TeacherScreen,
    ) {
        let mut waiting: Vec<Letter> = Vec::new();
        loop {
            if waiting.is_empty() {
                match letters.recv_timeout(LOOK) {
                    Ok(first) => waiting.push(first),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            waiting.extend(letters.try_iter().take(TOGETHER));
            waiting = self.hear(waiting);
            let now = self.now();
            screen.draw(&mut self.class, self.world, now);
        }
    }

    /// Hands in for all whose time is over. Where the store refuses, it is tried again at the next look.
    fn hand_in_overdue(&mut self) {
        let now = self.now();
        let _ = self.class.hand_in_overdue(&mut self.store, now);
    }

    /// Handles the first letter of each pupil. Returns the others, which wait until that one is kept: so a phone that
    /// sends hundreds at once delays everybody else by only one of them.
    fn hear(&mut self, letters: Vec<Letter>) -> Vec<Letter> {
        // First, so that a page requested after the deadline shows what was handed in.
        self.hand_in_overdue();
        let (mut pending, mut later) = (Vec::new(), Vec::new());
        let mut heard: HashSet<String> = HashSet::new();
        for letter in letters {
            match letter {
                Letter::Pupil(asked, reply) => {
                    let token = self.token_of(&asked);
                    // What a pupil is shown depends on what the same pupil said before.
                    if token.as_ref().is_some_and(|token| heard.contains(token)) {
                        later.push(Letter::Pupil(asked, reply));
                        continue;
                    }
                    let routed = self.route_pupil(asked, token.as_deref());
                    heard.extend(token);
                    Self::pass_on(routed, reply, &mut pending);
                }
                Letter::Teacher(asked, reply) => {
                    self.keep(std::mem::take(&mut pending));
                    let routed = self.route_teacher(&asked);
                    Self::pass_on(routed, reply, &mut pending);
                }
                Letter::Table(reply) => {
                    let _ = reply.send(self.table());
                }
            }
        }
        self.keep(pending);
        later
    }

    /// Answers at once, or adds a request to those that wait to be kept. A browser that has hung up gets no answer.
    fn pass_on(
        routed: Routed,
        reply: oneshot::Sender<WebAnswer>,
        pending: &mut Vec<WaitingRequest>,
    ) {
        match routed {
            Routed::Now(answer) => {
                let _ = reply.send(answer);
            }
            Routed::Keep(request, after) => {
                pending.push(WaitingRequest { request, after, reply });
            }
        }
    }

    /// Keeps the requests that wait, in one transaction where that is possible, and answers each.
    fn keep(&mut self, pending: Vec<WaitingRequest>) {
        let mut requests = Vec::with_capacity(pending.len());
        let mut rest = Vec::with_capacity(pending.len());
        for WaitingRequest { request, after, reply } in pending {
            requests.push(request);
            rest.push((after, reply));
        }
        let now = self.now();
        let replies = self.class.hear_all(requests, &mut self.store, now);
        for (said, (after, reply)) in replies.into_iter().zip(rest) {
            let answer = match (said, after) {
                (ClassReply::NotKept, _) => self.problem(StatusCode::SERVICE_UNAVAILABLE),
                (said, After::Pupil(after)) => self.answer_pupil(said, after),
                (said, After::Teacher) => self.answer_teacher(&said),
            };
            let _ = reply.send(answer);
        }
    }

    /// Returns how all are doing.
    pub(super) fn table(&mut self) -> ClassTable {
        let now = self.now();
        ClassTable { learners: self.class.table(now).iter().map(table_row).collect() }
    }

    pub(super) fn problem(&self, status: StatusCode) -> WebAnswer {
        WebAnswer::problem(&self.world.words, status)
    }
}

fn table_row(row: &PupilRow) -> TableRow {
    TableRow {
        name: row.name.to_string(),
        answered: row.answered,
        of: row.of,
        doubt: row.doubted.len(),
        unsure: row.doubted.clone(),
        score: row.score,
        done: row.done,
        seen: Duration::try_from_secs_f64(row.seen).unwrap_or_default().as_secs(),
        held: row.held,
    }
}
