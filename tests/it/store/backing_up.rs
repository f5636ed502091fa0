//! Copies are taken, kept for a while, and never in the way.

use super::*;

fn open_on(place: &StoreDir, day: i64) -> Store {
    Store::open(place.dir(), NOW.plus_ms(day * DAY_MS), Box::new(|| {})).unwrap()
}

fn copies(place: &StoreDir) -> Vec<String> {
    let dir = place.dir().join("backups");
    if dir.exists() { names(&dir) } else { Vec::new() }
}

#[test]
fn a_store_with_nothing_in_it_is_not_copied() {
    let place = StoreDir::new();
    drop(place.open());
    drop(place.open());
    assert_eq!(copies(&place), [""; 0]);
}

#[test]
fn a_store_is_copied_once_a_day() {
    let place = StoreDir::with_store();
    let first = place.open();
    assert_eq!(copies(&place), ["hafal-2026-11-24.db"]);
    drop(first);
    let copy = place.dir().join("backups/hafal-2026-11-24.db");
    let made = fs::read(&copy).unwrap();
    place.open().begin(&attempt("ssc", &[]), &[], &[]).unwrap();
    drop(place.open());
    assert_eq!(fs::read(&copy).unwrap(), made);
    drop(open_on(&place, 1));
    assert_eq!(copies(&place), ["hafal-2026-11-24.db", "hafal-2026-11-25.db"]);
}

#[test]
fn a_copy_is_a_store_with_all_that_was_kept() {
    let place = StoreDir::with_store();
    let records = place.open().attempts(None).unwrap();
    let restored = StoreDir::new();
    fs::copy(place.dir().join("backups/hafal-2026-11-24.db"), restored.file()).unwrap();
    assert_eq!(restored.peek().attempts(None).unwrap(), records);
    assert_eq!(restored.open().attempts(None).unwrap(), records);
}

#[test]
fn a_copy_holds_what_a_killed_process_left_in_the_log() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    store.begin(&attempt("ssc", &[]), &[], &[]).unwrap();
    let left = StoreDir::killed(&place);
    drop(left.open());
    let restored = StoreDir::new();
    fs::copy(left.dir().join("backups/hafal-2026-11-24.db"), restored.file()).unwrap();
    assert_eq!(restored.peek().attempts(None).unwrap().len(), 2);
}

#[test]
fn the_newest_seven_copies_are_kept_and_nothing_else_is_touched() {
    let place = StoreDir::with_store();
    fs::create_dir(place.dir().join("backups")).unwrap();
    for name in ["mine.db", "hafal-old.db", "hafal-2026-11-20.db.part-1"] {
        fs::write(place.dir().join("backups").join(name), "x").unwrap();
    }
    for day in 0..9 {
        drop(open_on(&place, day));
    }
    let days = (26..=30).map(|day| format!("hafal-2026-11-{day}.db"));
    let mut wanted: Vec<_> = days.collect();
    wanted.extend(
        ["hafal-2026-12-01.db", "hafal-2026-12-02.db", "hafal-old.db", "mine.db"]
            .map(str::to_owned),
    );
    assert_eq!(copies(&place), wanted);
}

#[test]
fn a_copy_that_cannot_be_made_stops_nothing() {
    let place = StoreDir::with_store();
    fs::write(place.dir().join("backups"), "in the way").unwrap();
    assert_eq!(place.open().attempts(None).unwrap().len(), 1);
    assert_eq!(place.names(), ["backups", "hafal.db"]);
    fs::remove_file(place.dir().join("backups")).unwrap();
    fs::create_dir_all(place.dir().join("backups/hafal-2026-11-25.db/in the way")).unwrap();
    assert_eq!(open_on(&place, 1).attempts(None).unwrap().len(), 1);
    assert_eq!(copies(&place), ["hafal-2026-11-25.db"]);
}

#[test]
fn a_store_is_copied_before_it_is_migrated_also_twice_a_day() {
    let place = StoreDir::with_store();
    drop(place.open());
    let copy = place.dir().join("backups/hafal-2026-11-24.db");
    fs::write(&copy, "of this morning").unwrap();
    let version: i64 =
        place.raw().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    place.raw().pragma_update(None, "user_version", 0).unwrap();
    // A store that claims to be older than it is cannot be migrated: its tables are there.
    assert_eq!(place.try_open().unwrap_err().say().id, "store-damaged");
    let copied: i64 = Connection::open(copy)
        .unwrap()
        .query_row("SELECT count(*) FROM entries", [], |row| row.get(0))
        .unwrap();
    assert_eq!(copied, 3);
    place.raw().pragma_update(None, "user_version", version).unwrap();
    assert_eq!(place.open().attempts(None).unwrap()[0].entries.len(), 3);
}

#[test]
fn a_days_copy_is_of_the_day_that_ends_at_four() {
    let place = StoreDir::with_store();
    let small_hours = NOW.plus_ms(-6 * 3_600_000);
    drop(Store::open(place.dir(), small_hours, Box::new(|| {})).unwrap());
    assert_eq!(copies(&place), ["hafal-2026-11-23.db"]);
}

#[test]
fn a_large_store_opened_swiftly_owes_the_days_copy() {
    let place = StoreDir::with_store();
    let large = "INSERT INTO decks (path, deck, title, language, questions, asked, offset)
        VALUES ('/large.ron', 'large', ?1, 'en', 1, 0, 0)";
    place.raw().execute(large, ["x".repeat(17 << 20)]).unwrap();
    let later = NOW.plus_ms(2 * DAY_MS);
    let swiftly = || Store::open_swiftly(place.dir(), later, Box::new(|| {})).unwrap();
    let before = copies(&place);
    let mut store = swiftly();
    assert_eq!(copies(&place), before);
    store.take_owed_copy().unwrap();
    store.take_owed_copy().unwrap();
    assert_eq!(copies(&place).len(), before.len() + 1);
    drop(store);
    swiftly().take_owed_copy().unwrap();
    assert_eq!(copies(&place).len(), before.len() + 1, "once a day");
}

#[test]
fn a_copy_is_for_one_users_eyes() {
    use std::os::unix::fs::PermissionsExt;
    let place = StoreDir::with_store();
    let file = place.dir().join("copy.db");
    place.open().copy_to(&file).unwrap();
    assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
}
