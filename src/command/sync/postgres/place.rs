//! A database as the place where stores meet: each adds rows to one table, and reads those that came since.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::address::Address;
use super::batch::{RowBatch, SentBatch};
use super::failure::query_problem;
use super::fetch::{Fetch, FetchRange, Fetched};
use super::filing::file_line;
use super::session::DatabaseSession;
use crate::host::Problem;
use crate::say::Say;
use crate::session::LearnerName;
use crate::store::{LineVisit, MeetingPlace, PlaceStanding, Pulled, StoreOwner, SyncLine};

/// Whether a row that was sent is still there.
const IS_THERE: &str = "SELECT EXISTS (SELECT FROM hafal.rows
    WHERE login = current_user AND class = $1 AND learner = $2 AND key = $3)";

/// What the database was like when it was met last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct DatabaseCursor {
    server: String,
    login: String,
    class: String,
    learner: String,
    /// Rows of transactions before this one were read.
    read: Option<i64>,
    /// A row that was sent: if it is gone, so may others be.
    sent: Option<(String, Uuid)>,
}

/// A PostgreSQL database.
pub(crate) struct DatabasePlace {
    address: Address,
    session: RefCell<DatabaseSession>,
    /// Whose attempts and flags they are that have no learner.
    learner: Option<LearnerName>,
    /// The class whose store it is; empty for a learner's own.
    class: String,
    store: Uuid,
    /// Whether nothing is written.
    is_trial: bool,
    now: RefCell<DatabaseCursor>,
    /// The transactions of this run.
    own: Vec<i64>,
    /// How many rows that are not hafal's each login has.
    strange: RefCell<BTreeMap<String, usize>>,
}

impl DatabasePlace {
    /// Logs in, and makes the schema if there is none.
    pub(super) fn open(
        address: Address,
        learner: Option<LearnerName>,
        is_trial: bool,
    ) -> Result<Self, Problem> {
        let session = DatabaseSession::open(&address, is_trial)?;
        Ok(Self {
            address,
            session: RefCell::new(session),
            learner,
            class: String::new(),
            store: Uuid::nil(),
            is_trial,
            now: RefCell::default(),
            own: Vec::new(),
            strange: RefCell::default(),
        })
    }

    fn send(&mut self, batch: &mut RowBatch) -> Result<usize, Problem> {
        let session = self.session.get_mut();
        let sent = if !session.has_schema {
            batch.clear();
            Ok(SentBatch::default())
        } else if self.is_trial {
            batch.compare(&mut session.client, &self.class)
        } else {
            batch.insert(&mut session.client, &self.class, self.store)
        };
        let sent = sent.map_err(|error| query_problem(&error, &self.address))?;
        self.own.extend(sent.transaction);
        let now = self.now.get_mut();
        // What left without a name is to be sent again once there is one.
        if sent.transaction.is_some() && self.learner.is_none() {
            now.learner.clear();
        }
        now.sent = sent.last.or(now.sent.take());
        Ok(sent.known)
    }

    /// Reads the next row of a fetch that is begun first; None at the end.
    fn next_pulled(&self, fetch: &mut Option<Fetch>) -> Result<Option<Pulled>, postgres::Error> {
        let client = &mut self.session.borrow_mut().client;
        let fetch = if let Some(fetch) = fetch {
            fetch
        } else {
            let read = self.now.borrow().read;
            let wanted = FetchRange { class: &self.class, read, own: &self.own };
            fetch.insert(Fetch::begin(client, &wanted)?)
        };
        loop {
            match fetch.next_row(client)? {
                Some(Fetched::Pulled(pulled)) => return Ok(Some(*pulled)),
                Some(Fetched::Strange(login)) => {
                    *self.strange.borrow_mut().entry(login).or_default() += 1;
                }
                None => {
                    self.now.borrow_mut().read = Some(fetch.read_to);
                    return Ok(None);
                }
            }
        }
    }

    /// Whether this is the database that a cursor is about, with what was sent to it.
    fn is_as_left(&mut self, before: &DatabaseCursor) -> Result<bool, postgres::Error> {
        let session = self.session.get_mut();
        let is_same = session.has_schema
            && session.server == before.server
            && session.login == before.login
            && self.class == before.class;
        match &before.sent {
            Some((learner, key)) if is_same => {
                session.client.query_one(IS_THERE, &[&self.class, learner, key])?.try_get(0)
            }
            Some(_) | None => Ok(is_same),
        }
    }
}

impl MeetingPlace for DatabasePlace {
    fn name(&self) -> &str {
        &self.address.name
    }

    fn meet(
        &mut self,
        id: Uuid,
        owner: &StoreOwner,
        cursor: Option<&str>,
    ) -> Result<PlaceStanding> {
        let before: DatabaseCursor =
            cursor.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        self.store = id;
        self.class = owner.class.clone().unwrap_or_default();
        let is_known =
            self.is_as_left(&before).map_err(|error| query_problem(&error, &self.address))?;
        let before = if is_known { before } else { DatabaseCursor::default() };
        // Without a name nothing that left under one needs to leave again.
        let learner = self.learner.as_ref().map_or(before.learner.clone(), ToString::to_string);
        let standing = if is_known && learner == before.learner {
            PlaceStanding::AsLeft
        } else {
            PlaceStanding::Nothing
        };
        let session = self.session.get_mut();
        let (server, login) = (session.server.clone(), session.login.clone());
        self.now = RefCell::new(DatabaseCursor {
            server,
            login,
            class: self.class.clone(),
            learner,
            ..before
        });
        Ok(standing)
    }

    /// None: a database takes rows as a set, so that a copy of this store cannot come in its way.
    fn own_lines(&self) -> Box<dyn Iterator<Item = Option<SyncLine>> + '_> {
        Box::new(std::iter::empty())
    }

    fn push(&mut self, _afresh: bool, lines: &mut LineVisit) -> Result<usize> {
        let (mut batch, mut known, mut refused) = (RowBatch::default(), 0, None);
        let visited = lines(&mut |line| {
            batch.add(file_line(line, self.learner.as_ref()), line.to_owned());
            if batch.is_full() {
                let sent = self.send(&mut batch).map_err(|problem| refused = Some(problem));
                known += sent.map_err(|()| io::Error::other("refused"))?;
            }
            Ok(())
        });
        if let Some(problem) = refused {
            return Err(problem.into());
        }
        visited?;
        Ok(known + self.send(&mut batch)?)
    }

    fn pull(&self) -> Box<dyn Iterator<Item = Result<Pulled>> + '_> {
        let (mut fetch, mut is_over) = (None, !self.session.borrow().has_schema);
        Box::new(std::iter::from_fn(move || {
            if is_over {
                return None;
            }
            let next = self.next_pulled(&mut fetch);
            is_over = !matches!(next, Ok(Some(_)));
            next.map_err(|error| query_problem(&error, &self.address).into()).transpose()
        }))
    }

    fn cursor(&self) -> String {
        serde_json::to_string(&*self.now.borrow()).unwrap_or_default()
    }

    fn reports(&self) -> Vec<Say> {
        let strange = self.strange.borrow();
        let say = |(login, count): (&String, &usize)| {
            let say = Say::new("sync-strange-rows").with("place", self.address.name.as_str());
            say.with("login", login.as_str()).with("count", *count)
        };
        strange.iter().map(say).collect()
    }
}
