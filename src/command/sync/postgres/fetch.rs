//! Rows on their way from the table: those of transactions that were not over when it was read last.

use std::collections::HashMap;

use postgres::{Client, Error, Row};
use uuid::Uuid;

use crate::session::LearnerName;
use crate::store::{Pulled, StoreOwner, SyncLine, SyncRow, parse_sync_line};

/// About how many bytes are fetched at a time.
const PAGE_BYTES: usize = 1 << 22;
/// How many rows are fetched at a time: first, at least and at most.
const FIRST_PAGE: usize = 256;
const PAGES: std::ops::RangeInclusive<usize> = 16..=16_384;

const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const SNAPSHOT: &str =
    "SELECT pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint
    FROM pg_current_snapshot() AS now";
/// Rows that this run wrote itself are left out. A row of a transaction that is still to come was restored from another
/// server, whose transactions have other numbers; it was read at the first meeting.
///
/// With `current_user` as a text, PostgreSQL sees that its index has the order asked for; else it sorts a million rows.
const OWN_ROWS: &str = "DECLARE rows NO SCROLL CURSOR FOR
    SELECT login, store, class, learner, line FROM hafal.rows
    WHERE login = current_user::text AND class = ''
    AND xid >= $1::bigint::text::xid8 AND xid < $2::bigint::text::xid8
    AND xid <> ALL ($3::bigint[]::text[]::xid8[]) ORDER BY xid";
const CLASS_ROWS: &str = "DECLARE rows NO SCROLL CURSOR FOR
    SELECT login, store, class, learner, line FROM hafal.rows
    WHERE (class <> '' OR learner <> '') AND (class = '' OR class = $4)
    AND xid >= $1::bigint::text::xid8 AND xid < $2::bigint::text::xid8
    AND xid <> ALL ($3::bigint[]::text[]::xid8[]) ORDER BY xid";

/// What is to be read.
pub(super) struct FetchRange<'a> {
    /// The class whose store reads; empty for a learner's own.
    pub(super) class: &'a str,
    /// Rows of transactions before this one were read.
    pub(super) read: Option<i64>,
    /// Transactions of this run.
    pub(super) own: &'a [i64],
}

/// Rows being read.
pub(super) struct Fetch {
    page: std::vec::IntoIter<Row>,
    next_page: usize,
    is_class: bool,
    /// Rows of transactions before this one will have been read.
    pub(super) read_to: i64,
    /// A number for each store that wrote.
    writers: HashMap<(String, Uuid), usize>,
}

/// A row of the table.
pub(super) enum Fetched {
    Pulled(Box<Pulled>),
    /// It holds no line of hafal's; who wrote it.
    Strange(String),
}

impl Fetch {
    /// Begins to read, all from one moment.
    pub(super) fn begin(client: &mut Client, wanted: &FetchRange) -> Result<Self, Error> {
        client.batch_execute(BEGIN)?;
        let now = client.query_one(SNAPSHOT, &[])?;
        let (oldest_open, next): (i64, i64) = (now.try_get(0)?, now.try_get(1)?);
        let (from, to) = wanted.read.map_or((0, i64::MAX), |read| (read, next));
        let own = wanted.own;
        let is_class = !wanted.class.is_empty();
        if is_class {
            client.execute(CLASS_ROWS, &[&from, &to, &own, &wanted.class])?;
        } else {
            client.execute(OWN_ROWS, &[&from, &to, &own])?;
        }
        Ok(Self {
            page: Vec::new().into_iter(),
            next_page: FIRST_PAGE,
            is_class,
            read_to: oldest_open,
            writers: HashMap::new(),
        })
    }

    /// Reads the next row; None at the end.
    pub(super) fn next_row(&mut self, client: &mut Client) -> Result<Option<Fetched>, Error> {
        if let Some(row) = self.page.next() {
            return self.read_row(&row).map(Some);
        }
        let page = client.query(&format!("FETCH FORWARD {} FROM rows", self.next_page), &[])?;
        let bytes: usize = page.iter().map(Row::raw_size_bytes).sum();
        let mean = bytes / page.len().max(1) + 1;
        self.next_page = (PAGE_BYTES / mean).clamp(*PAGES.start(), *PAGES.end());
        self.page = page.into_iter();
        let Some(row) = self.page.next() else {
            client.batch_execute("COMMIT")?;
            return Ok(None);
        };
        self.read_row(&row).map(Some)
    }

    fn read_row(&mut self, row: &Row) -> Result<Fetched, Error> {
        let (login, store): (String, Uuid) = (row.try_get(0)?, row.try_get(1)?);
        let (class, learner): (&str, &str) = (row.try_get(2)?, row.try_get(3)?);
        let line: &str = row.try_get(4)?;
        let Some(mut line) = parse_sync_line(line.as_bytes()) else {
            return Ok(Fetched::Strange(login));
        };
        let mut owner = StoreOwner::default();
        // One login is one learner, whatever names their attempts leave under.
        if self.is_class {
            owner.learner = LearnerName::parse(learner);
            owner.class = Some(class.to_owned()).filter(|class| !class.is_empty());
            name_learner(&mut line, owner.learner.as_ref());
        }
        let next = self.writers.len();
        let writer = *self.writers.entry((login, store)).or_insert(next);
        Ok(Fetched::Pulled(Box::new(Pulled { owner, writer, line })))
    }
}

/// Gives an attempt without a learner the name under which it left.
fn name_learner(line: &mut SyncLine, learner: Option<&LearnerName>) {
    if let Some(SyncRow::Attempt(kept)) = &mut line.row {
        kept.attempt.learner = kept.attempt.learner.take().or_else(|| learner.cloned());
    }
}
