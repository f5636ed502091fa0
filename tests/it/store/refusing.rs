//! What is no sound store of ours is named, and left as it is.

use super::*;
use hafal::say::Arg;

/// What opening and peeking say of a file with these bytes, and that neither changes one.
fn refused(bytes: &[u8]) -> &'static str {
    let place = StoreDir::new();
    fs::write(place.file(), bytes).unwrap();
    refused_at(&place)
}

fn refused_at(place: &StoreDir) -> &'static str {
    let before = fs::read(place.file()).unwrap();
    let opened = place.try_open().unwrap_err().say();
    let peeked = Store::peek(place.dir()).unwrap_err().say();
    assert_eq!(opened, peeked);
    assert_eq!(opened.args[0], ("path", Arg::Text(place.file().display().to_string())));
    assert_eq!(fs::read(place.file()).unwrap(), before);
    opened.id
}

fn foreign(sql: &str) -> StoreDir {
    let place = StoreDir::new();
    place.raw().execute_batch(sql).unwrap();
    place
}

/// The bytes of a store large enough to be damaged in its midst.
fn large() -> Vec<u8> {
    let place = StoreDir::new();
    let mut store = place.open();
    let ids: Vec<_> = (0..400).map(|n| format!("question-{n}")).collect();
    let known: Vec<_> = ids.iter().map(|id| known("ssc", id)).collect();
    store.begin(&attempt("ssc", &["a"]), &known, &[]).unwrap();
    drop(store);
    fs::read(place.file()).unwrap()
}

#[test]
fn a_database_of_another_program_is_refused() {
    let sql = "PRAGMA application_id = 77; CREATE TABLE t (x)";
    assert_eq!(refused_at(&foreign(sql)), "store-not-hafal");
    assert_eq!(refused_at(&foreign("CREATE TABLE t (x)")), "store-not-hafal");
}

#[test]
fn an_empty_database_of_another_program_is_refused() {
    assert_eq!(refused_at(&foreign("VACUUM")), "store-not-hafal");
    let place = foreign("PRAGMA journal_mode = WAL");
    assert_eq!(refused_at(&place), "store-not-hafal");
    assert_eq!(place.names(), ["hafal.db"]);
}

#[test]
fn a_database_of_another_program_that_is_in_use_is_refused() {
    let place = StoreDir::new();
    let other = place.raw();
    other.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x)").unwrap();
    assert_eq!(refused_at(&place), "store-not-hafal");
}

#[test]
fn a_newer_store_is_refused_and_its_version_told() {
    let place = StoreDir::with_store();
    place.raw().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(refused_at(&place), "store-newer");
    let say = place.try_open().unwrap_err().say();
    assert_eq!(say.args[1], ("version", Arg::Count(99)));
    assert_eq!(place.names(), ["hafal.db"]);
}

#[test]
fn a_store_that_is_newer_only_by_its_log_is_refused() {
    let place = StoreDir::with_store();
    let _open = place.open();
    place.raw().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(refused_at(&StoreDir::killed(&place)), "store-newer");
}

#[test]
fn what_is_no_database_is_refused() {
    assert_eq!(refused(b"Dear diary,"), "store-not-sqlite");
    assert_eq!(refused(&[0; 8192]), "store-not-sqlite");
    assert_eq!(refused(b"x"), "store-not-sqlite");
}

#[test]
fn a_store_cut_short_is_refused() {
    let whole = large();
    for length in [100, 4_000, 4_096, whole.len() / 2, whole.len() - 4_096, whole.len() - 1] {
        assert_eq!(refused(&whole[..length]), "store-cut-short", "{length}");
    }
    assert_eq!(refused(&whole[..50]), "store-cut-short");
}

#[test]
fn an_empty_file_beside_a_log_is_cut_short() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    store.begin(&attempt("ssc", &[]), &[], &[]).unwrap();
    let left = StoreDir::killed(&place);
    fs::write(left.file(), "").unwrap();
    assert_eq!(refused_at(&left), "store-cut-short");
}

#[test]
fn a_damaged_store_is_refused() {
    let whole = large();
    for page in 1..whole.len() / 4_096 {
        let mut bytes = whole.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0xa5);
        assert_eq!(refused(&bytes), "store-damaged", "page {page}");
    }
    let mut bytes = whole;
    bytes[100..4_096].fill(0xff);
    assert_eq!(refused(&bytes), "store-damaged");
}

#[test]
fn a_large_store_is_looked_over_on_the_first_opening_of_a_day() {
    let place = StoreDir::new();
    let mut store = place.open();
    let wordy = Attempt { title: "x".repeat(17 << 20), ..attempt("ssc", &[]) };
    store.begin(&wordy, &[], &[]).unwrap();
    drop(store);
    let mut bytes = fs::read(place.file()).unwrap();
    let middle = bytes.len() / 2 / 4_096 * 4_096;
    bytes[middle..middle + 4_096].fill(0xa5);
    fs::write(place.file(), &bytes).unwrap();
    assert_eq!(place.try_open().unwrap_err().say().id, "store-damaged");
    assert!(fs::read(place.file()).unwrap() == bytes);
    assert_eq!(place.names(), ["hafal.db"]);
    // Reading it comes upon the damage when it gets there.
    assert_eq!(place.peek().attempts(None).unwrap_err().say().id, "store-damaged");
}

#[test]
fn a_damaged_store_with_a_log_keeps_both_as_they_are() {
    let place = StoreDir::new();
    fs::write(place.file(), large()).unwrap();
    let _open = place.open();
    place.raw().execute("DELETE FROM decks", []).unwrap();
    place.raw().execute("INSERT INTO decks VALUES ('', 'x', '', '', 0, 0, 0)", []).unwrap();
    let left = StoreDir::killed(&place);
    let mut bytes = fs::read(left.file()).unwrap();
    let end = bytes.len();
    bytes[end - 8_192..].fill(0xa5);
    fs::write(left.file(), &bytes).unwrap();
    let log = fs::read(left.dir().join("hafal.db-wal")).unwrap();
    assert_eq!(refused_at(&left), "store-damaged");
    assert_eq!(fs::read(left.dir().join("hafal.db-wal")).unwrap(), log);
}

#[test]
fn a_store_without_its_tables_is_damaged_where_it_is_read() {
    let place = foreign("PRAGMA application_id = 0x68616661; PRAGMA user_version = 2");
    let error = place.peek_or_open().attempts(None).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(..)), "{error}");
}

#[test]
fn a_row_that_makes_no_sense_is_damage() {
    let place = StoreDir::with_store();
    place.raw().execute("UPDATE attempts SET rules = '{'", []).unwrap();
    let error = place.peek().attempts(None).unwrap_err();
    assert_eq!(error.say().id, "store-damaged");
}

#[test]
fn what_is_no_regular_file_is_not_read() {
    let place = StoreDir::new();
    fs::create_dir(place.file()).unwrap();
    assert_eq!(place.try_open().unwrap_err().say().id, "store-unreadable");
    assert_eq!(Store::peek(place.dir()).unwrap_err().say().id, "store-unreadable");
    let pipe = StoreDir::new();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, pipe.file(), rustix::fs::FileType::Fifo, mode, 0).unwrap();
    assert_eq!(Store::peek(pipe.dir()).unwrap_err().say().id, "store-unreadable");
}

#[test]
fn a_file_in_the_place_of_the_directory_is_not_read() {
    let place = StoreDir::new();
    let dir = place.dir().join("file");
    fs::write(&dir, "x").unwrap();
    let error = Store::open(&dir, NOW, Box::new(|| {})).unwrap_err();
    assert_eq!(error.say().id, "store-unreadable");
    assert_eq!(fs::read(&dir).unwrap(), b"x");
}

#[test]
fn a_link_to_a_store_is_a_store() {
    let place = StoreDir::with_store();
    let link = StoreDir::new();
    std::os::unix::fs::symlink(place.file(), link.file()).unwrap();
    assert_eq!(link.peek().attempts(None).unwrap().len(), 1);
    assert_eq!(link.open().attempts(None).unwrap().len(), 1);
}

impl StoreDir {
    fn peek_or_open(&self) -> Store {
        Store::peek(self.dir()).unwrap().unwrap_or_else(|| self.open())
    }
}
