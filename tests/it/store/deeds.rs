//! What is done to cards in the facts about them.

use std::rc::Rc;

use super::*;
use hafal::schedule::{
    CardEvent as Happened, CardState, HistoryRow, Origin, Rating, fuzz_bounds, replay,
};
use hafal::session::{Filed, Kept, Present};
use hafal::store::{DrilledDeck, Foreign, Rated};

/// The desired retention of all decks here.
pub(super) const WANTED: f32 = 0.9;

/// Nine in the morning, so many days after [`NOW`].
pub(super) fn day(days: i64) -> Moment {
    NOW.plus_ms(days * DAY_MS)
}

/// A deck of cards, as read now.
pub(super) fn deck(id: &str, cards: usize) -> DrilledDeck {
    DrilledDeck {
        id: id.to_owned(),
        path: Some(format!("/d/{id}.ron")),
        title: "Kerja Sama".to_owned(),
        cards,
        stamp: "1".to_owned(),
        at: NOW,
    }
}

pub(super) fn present(question: &str, part: u32, words: Option<&str>, place: usize) -> Present {
    Present { question: question.to_owned(), part, words: words.map(str::to_owned), place }
}

/// Files the deck `ssc` as one with these cards: question, part, words.
pub(super) fn file(store: &mut Store, cards: &[(&str, u32, Option<&str>)]) {
    file_at(store, cards, NOW);
}

/// As [`file`], at another time.
pub(super) fn file_at(store: &mut Store, cards: &[(&str, u32, Option<&str>)], at: Moment) {
    let mut presents: Vec<Present> = Vec::new();
    for (question, part, words) in cards {
        let place = match presents.last() {
            Some(last) if last.question == *question => last.place,
            Some(last) => last.place + 1,
            None => 0,
        };
        presents.push(present(question, *part, *words, place));
    }
    let read = DrilledDeck { at, ..deck("ssc", cards.len()) };
    store.file_deck(&read, &presents, &[]).unwrap();
}

/// A store with the deck `ssc`: a question `a` of one card, and a question `q` of three blanks.
pub(super) fn with_cards(place: &StoreDir) -> Store {
    let mut store = place.open();
    file(&mut store, BLANKS);
    store
}

pub(super) const BLANKS: &[(&str, u32, Option<&str>)] =
    &[("a", 1, None), ("q", 1, Some("satu")), ("q", 2, Some("dua")), ("q", 3, Some("tiga"))];

pub(super) fn filed(store: &Store, question: &str, part: u32) -> Filed {
    store.card(&card("ssc", question), part).unwrap().unwrap()
}

pub(super) fn id(store: &Store, question: &str, part: u32) -> i64 {
    filed(store, question, part).id
}

pub(super) fn rated(at: Moment, rating: Rating) -> Rated<'static> {
    Rated { at, rating, origin: Origin::Drill, seconds: 7.5, data: None, took: None }
}

/// Rates a card as a drill does; returns the card after that.
pub(super) fn rate(store: &mut Store, card: i64, at: Moment, rating: Rating) -> Filed {
    let prospects = store.prospects(card, at, WANTED).unwrap();
    match store.rate(&prospects, &rated(at, rating), None).unwrap() {
        Kept::Counts(filed) => filed,
        Kept::Overtaken(filed) => panic!("overtaken: {filed:?}"),
    }
}

/// A card's rows, in the order in which they count.
pub(super) fn rows(store: &Store, card: i64) -> Vec<HistoryRow> {
    store.history(card).unwrap().into_iter().map(|(row, _)| row).collect()
}

/// The words for what happened to a card, in the order in which it counts.
pub(super) fn events(store: &Store, card: i64) -> Vec<&'static str> {
    let word = |row: &HistoryRow| match row.event {
        Happened::Rated(_) => "rated",
        Happened::Crammed(_) => "crammed",
        Happened::Overtaken(_) => "overtaken",
        Happened::Undone { .. } => "undone",
        Happened::Deferred { .. } => "deferred",
        Happened::Rescheduled { .. } => "rescheduled",
        Happened::Suspended => "suspended",
        Happened::Resumed => "resumed",
        Happened::Buried { .. } => "buried",
        Happened::Forgotten => "forgotten",
        Happened::Flagged(_) => "flagged",
        Happened::Unflagged => "unflagged",
        Happened::Noted(_) => "noted",
        Happened::Edited => "edited",
    };
    rows(store, card).iter().map(word).collect()
}

/// What may be noted of a card.
pub(super) fn notes(now: Moment) -> [Happened; 8] {
    [
        Happened::Suspended,
        Happened::Resumed,
        Happened::Buried { until: now.day_number() + 2 },
        Happened::Forgotten,
        Happened::Flagged("a typo".to_owned()),
        Happened::Unflagged,
        Happened::Noted("like a lake".to_owned()),
        Happened::Crammed(Rating::Hard),
    ]
}

/// A review from elsewhere.
pub(super) fn foreign(question: &str, part: u32, at: Moment, rating: Rating) -> Foreign {
    Foreign { question: Rc::new(card("ssc", question)), part, at, rating, seconds: Some(7.5) }
}

pub(super) fn merge(store: &mut Store, reviews: &[Foreign]) -> (usize, usize, usize) {
    let imported = store.merge(reviews, &|_| WANTED, day(99)).unwrap();
    (imported.added, imported.known, imported.cards)
}

/// What is remembered of a card, to the last bit.
pub(super) fn bits(state: &CardState) -> Option<(u32, u32)> {
    state.memory.map(|memory| (memory.stability.to_bits(), memory.difficulty.to_bits()))
}

/// That a card is due where its whole history says: on the day of an Again, else within the bounds of the interval
/// that its memory has.
pub(super) fn is_due_by_its_history(store: &Store, state: &CardState) -> bool {
    let (_, model) = store.model().unwrap();
    let days = state.due.zip(state.last_day).map(|(due, last)| due - last);
    match (state.rating, state.memory) {
        (Some(Rating::Again), _) => days == Some(0),
        (Some(_), Some(memory)) => {
            let bounds = fuzz_bounds(model.interval(memory, WANTED));
            days.is_some_and(|days| bounds.contains(&days))
        }
        (None, _) | (_, None) => state.due.is_none(),
    }
}

/// Every card ever filed with its rows, by deck, question and part.
pub(super) fn histories(store: &Store) -> Vec<(Filed, Vec<HistoryRow>)> {
    let mut all = Vec::new();
    store.each_history(None, |card, rows| all.push((card, rows))).unwrap();
    all
}

/// All cards, by deck, question and part.
pub(super) fn all(store: &Store) -> Vec<Filed> {
    histories(store).into_iter().map(|(filed, _)| filed).collect()
}

/// Holds the cache against the log: each card by itself, and all of them made anew. As many are counted as are due.
pub(super) fn check(store: &mut Store) {
    for now in [-400, 0, 1, 7, 60, 500].map(day) {
        let listed = store.due("ssc", now).unwrap().len();
        assert_eq!(store.count_deck_cards("ssc", now).unwrap().due, listed, "{now:?}");
    }
    let (_, model) = store.model().unwrap();
    let before = histories(store);
    for (filed, rows) in &before {
        assert_eq!(filed.state, replay(rows, &model), "{filed:?} {rows:#?}");
        assert_eq!(*rows, self::rows(store, filed.id));
    }
    assert_eq!(store.rebuild().unwrap(), (before.len(), 0));
    assert_eq!(histories(store), before);
}

/// A directory in memory where the system has one: a case writes hundreds of transactions, each waiting for the disk.
pub(super) fn in_memory() -> StoreDir {
    StoreDir(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap())
}
