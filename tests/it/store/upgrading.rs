//! A store of the first shape, without cards, is read as it is and brought to today's.

use super::deeds::*;
use super::*;
use hafal::schedule::{Model, Rating};
use hafal::session::Waiting;
use hafal::store::DeckCounts;

/// A store as the first hafal made it, with an attempt in it.
fn first() -> StoreDir {
    let place = StoreDir::new();
    let raw = place.raw();
    raw.execute_batch(include_str!("../../../src/store/migrations/0001.sql")).unwrap();
    raw.pragma_update(None, "application_id", 0x6861_6661).unwrap();
    raw.pragma_update(None, "user_version", 1).unwrap();
    let sql = "INSERT INTO attempts (id, title, decks, started, offset, rules, drawn)
        VALUES (zeroblob(16), 'x', '[]', 0, 0,
        '{\"seed\":1,\"time\":null,\"pass\":null,\"feedback\":\"each\",\"as_choices\":false}', '[]')";
    raw.execute(sql, []).unwrap();
    drop(raw);
    place
}

#[test]
fn an_old_store_is_brought_to_todays_shape_after_a_copy() {
    let place = first();
    let before = fs::read(place.file()).unwrap();
    let mut store = place.open();
    assert_eq!(store.attempts(None).unwrap().len(), 1);
    file(&mut store, BLANKS);
    let a = id(&store, "a", 1);
    assert_eq!(rate(&mut store, a, NOW, Rating::Good).state.reviews, 1);
    drop(store);
    let copies = place.dir().join("backups");
    let copy = copies.join(&names(&copies)[0]);
    let raw = Connection::open(copy).unwrap();
    let version: i64 = raw.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!((version, names(&copies).len()), (1, 1));
    let count = |conn: &Connection, sql| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    assert_eq!(count(&raw, "SELECT count(*) FROM attempts").unwrap(), 1);
    assert!(count(&raw, "SELECT count(*) FROM cards").is_err());
    assert_ne!(fs::read(place.file()).unwrap(), before);
    assert_eq!(filed(&place.peek(), "a", 1).state.reviews, 1);
}

#[test]
fn a_store_of_the_second_shape_keeps_its_cards() {
    let place = first();
    let raw = place.raw();
    raw.execute_batch(include_str!("../../../src/store/migrations/0002.sql")).unwrap();
    raw.execute_batch("INSERT INTO cards (deck, question, part, place, reviews, stability, difficulty, first_day, last,
        offset, rating, due) VALUES ('ssc', 'a', 1, 0, 1, 2.5, 5.0, 20000, 1728000000000, 0, 3, 20002)").unwrap();
    raw.pragma_update(None, "user_version", 2).unwrap();
    drop(raw);
    let before = place.peek().due("ssc", NOW).unwrap();
    assert_eq!(before, [Waiting::from(&filed(&place.peek(), "a", 1))]);
    assert_eq!(place.open().due("ssc", NOW).unwrap(), before);
}

#[test]
fn an_old_store_has_no_cards_and_is_not_changed_by_a_look() {
    let place = first();
    let before = fs::read(place.file()).unwrap();
    let store = place.peek();
    assert_eq!(store.attempts(None).unwrap().len(), 1);
    assert_eq!(store.drilled().unwrap(), []);
    assert_eq!(store.drilled_deck("ssc").unwrap(), None);
    assert_eq!(store.count_deck_cards("ssc", NOW).unwrap(), DeckCounts::default());
    assert_eq!(store.new_on(NOW.day_number()).unwrap(), 0);
    assert_eq!(store.due("ssc", NOW).unwrap(), []);
    assert_eq!(store.unseen_cards("ssc", NOW.day_number(), 0, 20).unwrap(), []);
    assert_eq!(store.cards_of("ssc").unwrap(), []);
    assert_eq!(store.card(&card("ssc", "a"), 1).unwrap(), None);
    assert_eq!(histories(&store), []);
    assert_eq!(store.history(1).unwrap(), []);
    assert_eq!(store.falling_due(&["ssc"], NOW.day_number(), 3).unwrap(), [0, 0, 0]);
    let (number, model) = store.model().unwrap();
    let fresh = Model::default();
    assert_eq!((number, model.after(None, 0)), (0, fresh.after(None, 0)));
    drop(store);
    assert_eq!(fs::read(place.file()).unwrap(), before);
    assert_eq!(place.names(), ["hafal.db"]);
}

#[test]
fn a_look_at_a_store_of_today_writes_no_ratings() {
    let place = StoreDir::new();
    let store = with_cards(&place);
    let prospects = store.prospects(id(&store, "a", 1), NOW, WANTED).unwrap();
    drop(store);
    let error = place.peek().rate(&prospects, &rated(NOW, Rating::Good), None).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly(..)), "{error}");
}

#[test]
fn the_log_of_cards_refuses_to_be_changed() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Good);
    for sql in ["UPDATE card_log SET rating = 4", "DELETE FROM card_log"] {
        let error = place.raw().execute(sql, []).unwrap_err().to_string();
        assert!(error.contains("history is never"), "{error}");
    }
}

#[test]
fn a_cache_that_is_wrong_is_made_anew_from_the_log() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let kept = rate(&mut store, a, NOW, Rating::Good);
    let sql = "UPDATE cards SET stability = 99.0, due = 0, reviews = 7, suspended = 1";
    place.raw().execute(sql, []).unwrap();
    assert_eq!(store.rebuild().unwrap(), (4, 4));
    assert_eq!(filed(&store, "a", 1), kept);
    check(&mut store);
}

#[test]
fn an_older_store_keeps_the_order_in_which_it_was_written() {
    let place = first();
    let raw = place.raw();
    for version in 2..=6 {
        let file = format!("{}/src/store/migrations/000{version}.sql", env!("CARGO_MANIFEST_DIR"));
        raw.execute_batch(&fs::read_to_string(file).unwrap()).unwrap();
    }
    raw.pragma_update(None, "user_version", 6).unwrap();
    // All at one instant, then with the clock set back; ids in no order.
    for (id, at, event) in
        [(9_u8, 50, "hinted"), (3, 50, "claimed"), (7, 20, "hinted"), (1, 20, "finished")]
    {
        let sql = "INSERT INTO entries (id, attempt, at, offset, deck, question, event)
            VALUES (?1, zeroblob(16), ?2, 0, 'ssc', 'a', ?3)";
        raw.execute("UPDATE attempts SET started = 40", []).unwrap();
        raw.execute(sql, rusqlite::params![[id; 16], at, event]).unwrap();
    }
    drop(raw);
    let events = |store: &Store| -> Vec<QuizEvent> {
        let entries = store.attempts(None).unwrap().remove(0).entries;
        entries.into_iter().map(|entry| entry.event).collect()
    };
    let written = [QuizEvent::Hinted, QuizEvent::Claimed, QuizEvent::Hinted, QuizEvent::Finished];
    let exported = |store: &Store| {
        let mut all = Vec::new();
        store.each_attempt(|_| true, |kept| all.push(kept)).unwrap();
        all
    };
    let (before, as_it_is) = (events(&place.peek()), exported(&place.peek()));
    assert_eq!(before, written);
    assert_eq!(events(&place.open()), written);
    assert_eq!(exported(&place.open()), as_it_is);
    let orders: Vec<i64> = as_it_is[0].entries.iter().map(|entry| entry.order).collect();
    assert_eq!(orders, [50, 51, 52, 53]);
}

#[test]
fn an_older_store_keeps_the_order_of_rows_that_shared_a_place() {
    let place = first();
    let raw = place.raw();
    for version in 2..=8 {
        let file = format!("{}/src/store/migrations/000{version}.sql", env!("CARGO_MANIFEST_DIR"));
        raw.execute_batch(&fs::read_to_string(file).unwrap()).unwrap();
    }
    raw.pragma_update(None, "user_version", 8).unwrap();
    raw.execute_batch(
        "INSERT INTO cards (id, deck, question, part, place) VALUES (1, 'ssc', 'a', 1, 0);
        INSERT INTO parameters (at, offset, weights, data) VALUES (5, 0, '[]', '{}');",
    )
    .unwrap();
    // The clock was set back: all three have the order of the first, and ids in no order.
    for (id, at, event) in [(9_u8, 50, "suspended"), (3, 20, "resumed"), (7, 10, "suspended")] {
        let sql = "INSERT INTO history (id, card, at, offset, ord, event)
            VALUES (?1, 1, ?2, 0, 50, ?3)";
        raw.execute(sql, rusqlite::params![[id; 16], at, event]).unwrap();
    }
    drop(raw);
    let mut store = place.open();
    let ats: Vec<i64> = rows(&store, 1).iter().map(|row| row.at.utc_ms).collect();
    assert_eq!(ats, [50, 20, 10]);
    store.rebuild().unwrap();
    assert!(filed(&store, "a", 1).state.suspended);
    let named = "SELECT count(*) FROM parameters WHERE length(uuid) = 16";
    assert_eq!(place.raw().query_row(named, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
}
