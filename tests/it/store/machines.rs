//! Machines with a store and a clock each, and what is compared of them.

use std::convert::Infallible;

use super::deeds::*;
use super::meeting_place::{MemoryPlace, Shelf};
use super::*;
use hafal::schedule::CardState;
use hafal::store::{Outgoing, Sent, StoreOwner};
use hafal::study::{Meeter, Met};

pub(super) fn meet(store: &mut Store, place: &mut MemoryPlace, at: Moment) -> Met {
    let owner = StoreOwner::default();
    Meeter { owner, retention: &|_| WANTED, at }.meet(store, place).unwrap()
}

/// A store of its own folder, and its clock.
pub(super) struct Machine {
    pub(super) store: Store,
    pub(super) now: Moment,
    _folder: StoreDir,
}

impl Machine {
    pub(super) fn new() -> Self {
        let folder = in_memory();
        let store = with_cards(&folder);
        Self { store, _folder: folder, now: NOW }
    }

    /// A machine that has no deck yet.
    pub(super) fn empty() -> Self {
        let folder = in_memory();
        Self { store: folder.open(), _folder: folder, now: NOW }
    }

    /// A machine with a copy of this one's store, which goes by the same id in places.
    pub(super) fn copied(&self) -> Self {
        let folder = in_memory();
        self.store.copy_to(&folder.file()).unwrap();
        Self { store: folder.open(), _folder: folder, now: self.now }
    }

    /// A card of the deck, as its questions are called now.
    pub(super) fn card(&self, n: usize) -> i64 {
        let cards = all(&self.store);
        cards[n % cards.len()].id
    }
}

/// All that a store says of its log, in one order. Which words a blank has is for each
/// machine's deck to say.
pub(super) fn lines(store: &Store) -> Vec<String> {
    let mut lines = Vec::new();
    let visited: Result<Sent, Infallible> = store
        .rows_after(&Sent::default(), &mut |outgoing| {
            lines.push(match outgoing {
                Outgoing::Row(row) => without_blank(&row.write().unwrap()),
                Outgoing::Line(line) => line,
            });
            Ok(())
        })
        .unwrap();
    visited.unwrap();
    lines.sort();
    lines
}

/// A line without the part and the words of a blank.
pub(super) fn without_blank(line: &str) -> String {
    let mut value: serde_json::Value = serde_json::from_str(line).unwrap();
    let fields = value.as_object_mut().unwrap();
    if fields.get("event").is_none_or(|event| event != "moved") {
        fields.remove("part");
        fields.remove("words");
    }
    value.to_string()
}

/// The memory of a card, to the last bit, after its question and its words or part.
type Remembered = (String, String, CardState, Option<(u32, u32)>);

/// What is remembered of each card that has a history.
pub(super) fn states(store: &Store) -> Vec<Remembered> {
    let with_rows = histories(store).into_iter().filter(|(_, rows)| !rows.is_empty());
    let state = |(filed, _): (Filed, _)| {
        let name = filed.words.unwrap_or_else(|| filed.part.to_string());
        (filed.question.id, name, filed.state, bits(&filed.state))
    };
    let mut states: Vec<_> = with_rows.map(state).collect();
    states.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    states
}

pub(super) fn meet_until_nothing_is_new(machines: &mut [Machine], shelf: &Shelf) {
    for _ in 0..4 {
        for machine in &mut *machines {
            meet(&mut machine.store, &mut MemoryPlace::new(shelf), machine.now);
        }
    }
    for machine in machines {
        let met = meet(&mut machine.store, &mut MemoryPlace::new(shelf), machine.now);
        assert_eq!((met.sent, met.received), (0, 0), "again changes nothing");
    }
}
