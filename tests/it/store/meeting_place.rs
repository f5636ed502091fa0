//! A place in memory, where the stores of a test meet.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;

use hafal::say::Say;
use hafal::store::{
    LineVisit, MeetingPlace, PlaceStanding, Pulled, StoreOwner, SyncLine, parse_sync_line,
};
use serde_json::json;
use uuid::Uuid;

/// What all stores left, each under its id.
pub(super) type Shelf = Rc<RefCell<BTreeMap<Uuid, (StoreOwner, Vec<String>)>>>;

/// One store's view of the place.
pub(super) struct MemoryPlace {
    name: String,
    pub(super) shelf: Shelf,
    /// How many more lines can be written before the place is torn away.
    pub(super) room: usize,
    id: Uuid,
    owner: StoreOwner,
    own: usize,
    /// How many lines of each store were read, and the last of them: what was replaced is read anew.
    read: RefCell<BTreeMap<Uuid, (usize, String)>>,
}

impl MemoryPlace {
    pub(super) fn new(shelf: &Shelf) -> Self {
        Self {
            // As long as the shelf lasts, no other has its address.
            name: format!("{:p}", Rc::as_ptr(shelf)),
            shelf: Rc::clone(shelf),
            room: usize::MAX,
            id: Uuid::nil(),
            owner: StoreOwner::default(),
            own: 0,
            read: RefCell::default(),
        }
    }

    fn lines(&self, id: &Uuid) -> Vec<String> {
        self.shelf.borrow().get(id).map(|(_, lines)| lines.clone()).unwrap_or_default()
    }
}

fn parsed(line: &str) -> SyncLine {
    parse_sync_line(line.as_bytes()).unwrap_or_else(|| panic!("no line of hafal's: {line}"))
}

impl MeetingPlace for MemoryPlace {
    fn name(&self) -> &str {
        &self.name
    }

    fn meet(
        &mut self,
        id: Uuid,
        owner: &StoreOwner,
        cursor: Option<&str>,
    ) -> anyhow::Result<PlaceStanding> {
        let cursor: (usize, BTreeMap<Uuid, (usize, String)>) =
            cursor.map(serde_json::from_str).transpose()?.unwrap_or_default();
        (self.id, self.owner, self.own) = (id, owner.clone(), self.lines(&id).len());
        self.read = RefCell::new(cursor.1);
        Ok(match self.own {
            0 => PlaceStanding::Nothing,
            own if own == cursor.0 => PlaceStanding::AsLeft,
            _ => PlaceStanding::Other,
        })
    }

    fn own_lines(&self) -> Box<dyn Iterator<Item = Option<SyncLine>> + '_> {
        Box::new(self.lines(&self.id).into_iter().map(|line| Some(parsed(&line))))
    }

    fn push(&mut self, afresh: bool, lines: &mut LineVisit) -> anyhow::Result<usize> {
        let mut all = if afresh { Vec::new() } else { self.lines(&self.id) };
        let mut torn = false;
        lines(&mut |line| {
            torn |= self.room == 0;
            self.room = self.room.saturating_sub(1);
            if !torn {
                all.push(line.to_owned());
            }
            Ok(())
        })?;
        self.own = all.len();
        self.shelf.borrow_mut().insert(self.id, (self.owner.clone(), all));
        if torn {
            return Err(io::Error::other("torn away").into());
        }
        Ok(0)
    }

    fn pull(&self) -> Box<dyn Iterator<Item = anyhow::Result<Pulled>> + '_> {
        let others: Vec<(Uuid, StoreOwner)> = self
            .shelf
            .borrow()
            .iter()
            .filter(|(id, _)| **id != self.id)
            .map(|(id, (owner, _))| (*id, owner.clone()))
            .collect();
        Box::new(others.into_iter().enumerate().flat_map(move |(writer, (id, owner))| {
            let lines = self.lines(&id);
            let is_last = |(count, last): &(usize, String)| lines.get(count - 1) == Some(last);
            let known = self.read.borrow().get(&id).cloned().filter(is_last);
            let from = known.map_or(0, |(count, _)| count);
            if let Some(last) = lines.last() {
                self.read.borrow_mut().insert(id, (lines.len(), last.clone()));
            }
            let pulled = move |line: String| {
                Ok(Pulled { owner: owner.clone(), writer, line: parsed(&line) })
            };
            lines.into_iter().skip(from).map(pulled)
        }))
    }

    fn cursor(&self) -> String {
        json!((self.own, &*self.read.borrow())).to_string()
    }

    fn reports(&self) -> Vec<Say> {
        Vec::new()
    }
}
