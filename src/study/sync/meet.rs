//! One meeting: send, take, and send what taking decided.

use std::io;

use anyhow::Result;

use super::acceptance::accept_line;
use crate::moment::Moment;
use crate::store::{
    Incoming, Meeting, MeetingPlace, Outgoing, PlaceStanding, Pulled, Sent, Store, StoreError,
    StoreOwner, SyncRow,
};

/// A store on its way to a place.
pub struct Meeter<'a> {
    /// Whose store it is.
    pub owner: StoreOwner,
    /// The retention desired of a deck's cards.
    pub retention: &'a dyn Fn(&str) -> f32,
    /// The time of the meeting.
    pub at: Moment,
}

/// What became of a meeting.
#[derive(Debug, Default)]
pub struct Met {
    /// Rows that the place got.
    pub sent: usize,
    /// Rows that the store got.
    pub received: usize,
    /// Why the place could not be written, if so.
    pub unwritable: Option<io::Error>,
}

/// What a place has under a store's own id.
struct OwnRows {
    rows: usize,
    /// Those that the store had not.
    received: usize,
    /// Whether a copy of the store wrote there too.
    are_of_a_copy: bool,
}

impl Meeter<'_> {
    /// Lets a store and a place hold the union of what both had. Where it is cut off, the next meeting completes it.
    ///
    /// # Errors
    /// When the place cannot be used, or the store not be read or written.
    pub fn meet(&self, store: &mut Store, place: &mut dyn MeetingPlace) -> Result<Met> {
        let before = store.met_at(place.name())?;
        let id = store.sync_id(self.at)?;
        let cursor = before.as_ref().map(|(_, cursor)| cursor.as_str());
        let mut standing = place.meet(id, &self.owner, cursor)?;
        let mut met = Met::default();
        let mut there = 0;
        if standing == PlaceStanding::Other {
            let own = self.take_own_rows(store, place)?;
            if own.are_of_a_copy {
                let id = store.take_new_sync_id(self.at)?;
                standing = place.meet(id, &self.owner, cursor)?;
                met.received = own.received;
            } else {
                there = own.rows;
            }
        }
        let is_as_left = standing == PlaceStanding::AsLeft;
        let sent = before.map(|(sent, _)| sent).filter(|_| is_as_left).unwrap_or_default();
        let sent = self.push(store, place, sent, !is_as_left, &mut met)?;
        met.sent = met.sent.saturating_sub(there);
        let sent = self.pull(store, place, sent, &mut met)?;
        if met.unwritable.is_none() {
            self.push(store, place, sent, false, &mut met)?;
        }
        Ok(met)
    }

    /// Takes what the place has under the store's own id.
    fn take_own_rows(&self, store: &mut Store, place: &dyn MeetingPlace) -> Result<OwnRows> {
        let (mut is_whole, mut rows) = (true, 0);
        let mut lines = place.own_lines().map_while(|line| {
            is_whole = line.is_some();
            let row = line.as_ref().and_then(|line| line.row.as_ref());
            rows += row.map_or(0, SyncRow::count);
            line
        });
        // What left under the owner's name loses it again.
        let mut lines = lines
            .by_ref()
            .filter_map(|line| accept_line(&self.owner, &self.owner, line))
            .map(|line| Ok(Incoming { line, writer: 0 }));
        let meeting = self.meeting(place, Sent::default());
        let (received, _) = store.merge_lines(&meeting, &mut lines, &|| place.cursor())?;
        drop(lines);
        // A run that was cut off left nothing there that this store has not.
        Ok(OwnRows { rows, received, are_of_a_copy: received > 0 || !is_whole })
    }

    /// Sends the rows after `sent`; returns the last row of each table that the place has then.
    fn push(
        &self,
        store: &mut Store,
        place: &mut dyn MeetingPlace,
        sent: Sent,
        afresh: bool,
        met: &mut Met,
    ) -> Result<Sent> {
        let mut count = 0;
        let mut failed: Option<StoreError> = None;
        let mut last = sent;
        let written = place.push(afresh, &mut |write| {
            let visited = store.rows_after(&sent, &mut |outgoing| {
                count += count_rows(&outgoing);
                write(&self.line_of(outgoing)?)
            });
            match visited {
                Ok(written) => written.map(|now| last = now),
                Err(error) => {
                    failed = Some(error);
                    Err(io::Error::other("the store cannot be read"))
                }
            }
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        match written {
            Ok(known) => met.sent += count.saturating_sub(known),
            Err(error) => {
                met.unwritable = Some(error.downcast::<io::Error>()?);
                return Ok(sent);
            }
        }
        if last != sent || afresh {
            store.keep_met(place.name(), &last, &place.cursor())?;
        }
        Ok(last)
    }

    /// Writes a row as a line; an attempt without a learner leaves under the owner's name.
    fn line_of(&self, outgoing: Outgoing) -> io::Result<String> {
        match outgoing {
            Outgoing::Line(line) => Ok(line),
            Outgoing::Row(mut row) => {
                if let SyncRow::Attempt(kept) = &mut row {
                    let own = || self.owner.learner.clone();
                    kept.attempt.learner = kept.attempt.learner.take().or_else(own);
                }
                Ok(row.write()?)
            }
        }
    }

    fn pull(
        &self,
        store: &mut Store,
        place: &dyn MeetingPlace,
        sent: Sent,
        met: &mut Met,
    ) -> Result<Sent> {
        let mut failed = None;
        let mut lines = place.pull().filter_map(|pulled| match pulled {
            Ok(Pulled { owner, writer, line }) => {
                let line = accept_line(&self.owner, &owner, line)?;
                Some(Ok(Incoming { line, writer }))
            }
            Err(error) => {
                failed = Some(error);
                Some(Err(io::Error::other("the place cannot be read")))
            }
        });
        let merged = store.merge_lines(&self.meeting(place, sent), &mut lines, &|| place.cursor());
        drop(lines);
        if let Some(error) = failed {
            return Err(error);
        }
        let (received, sent) = merged?;
        met.received += received;
        Ok(sent)
    }

    fn meeting<'a>(&'a self, place: &'a dyn MeetingPlace, sent: Sent) -> Meeting<'a> {
        Meeting {
            place: place.name(),
            sent,
            is_class: self.owner.class.is_some(),
            retention: self.retention,
            at: self.at,
        }
    }
}

fn count_rows(outgoing: &Outgoing) -> usize {
    match outgoing {
        Outgoing::Row(row) => row.count(),
        // What this hafal knows of it is counted with its row.
        Outgoing::Line(_) => 0,
    }
}
