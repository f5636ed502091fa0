//! Making a store, opening it for writing, and reading it wherever it lies.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::store::connect::ReadMode;
use crate::store::inspect::inspect;
use crate::store::migrate::{SchemaState, VERSION};

fn pragma(conn: &Connection, name: &str) -> String {
    conn.query_row(&format!("PRAGMA {name}"), [], |row| {
        row.get_ref(0)?
            .as_str()
            .map(str::to_owned)
            .or_else(|_| row.get::<_, i64>(0).map(|n| n.to_string()))
    })
    .unwrap()
}

#[test]
fn a_store_is_made_with_its_directory_for_one_users_eyes() {
    let place = StoreDir::new();
    let dir = place.dir().join("a/b");
    let store = Store::open(&dir, NOW, Box::new(|| {})).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir), 0o700);
    assert_eq!(mode(store.path()), 0o600);
    assert_eq!(store.path(), dir.join("hafal.db"));
    drop(store);
    assert_eq!(names(&dir), ["hafal.db"]);
}

#[test]
fn a_store_says_what_it_is_and_waits_for_the_disk() {
    let place = StoreDir::new();
    let store = place.open();
    let is = |name| pragma(&store.conn, name);
    assert_eq!(is("application_id"), 0x6861_6661.to_string());
    assert_eq!(is("user_version"), VERSION.to_string());
    assert_eq!(is("journal_mode"), "wal");
    assert_eq!(is("synchronous"), "2");
    assert_eq!(is("foreign_keys"), "1");
    assert_eq!(is("wal_autocheckpoint"), "1000");
}

#[test]
fn every_table_is_strict() {
    let place = StoreDir::new();
    let store = place.open();
    let sql = "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%'";
    let loose: i64 = store.conn.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(loose, 0);
}

#[test]
fn there_is_nothing_to_peek_at_where_there_is_no_store() {
    let place = StoreDir::new();
    assert!(Store::peek(&place.dir().join("none")).unwrap().is_none());
    assert!(Store::peek(place.dir()).unwrap().is_none());
    fs::write(place.file(), "").unwrap();
    assert!(Store::peek(place.dir()).unwrap().is_none());
    assert_eq!(place.names(), ["hafal.db"]);
}

#[test]
fn a_file_of_no_length_is_a_new_store() {
    let place = StoreDir::new();
    fs::write(place.file(), "").unwrap();
    assert_eq!(place.open().attempts(None).unwrap(), []);
}

#[test]
fn peeking_leaves_nothing_behind_and_changes_nothing() {
    let place = StoreDir::with_store();
    let before = fs::read(place.file()).unwrap();
    let store = place.peek();
    assert_eq!(store.attempts(None).unwrap().len(), 1);
    drop(store);
    assert_eq!(place.names(), ["hafal.db"]);
    assert_eq!(fs::read(place.file()).unwrap(), before);
}

#[test]
fn what_was_peeked_at_cannot_be_written() {
    let place = StoreDir::with_store();
    let error = place.peek().begin(&attempt("ssc", &[]), &[], &[]).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly(..)), "{error}");
}

#[test]
fn a_killed_process_loses_nothing() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &["a"]);
    store.begin(&attempt, &[], &[]).unwrap();
    store.keep(attempt.id, &entry("ssc", "a", answered(1.0))).unwrap();
    let left = StoreDir::killed(&place);
    assert_eq!(left.peek().attempts(None).unwrap(), store.attempts(None).unwrap());
    assert_eq!(left.names(), ["hafal.db"]);
    let left = StoreDir::killed(&place);
    assert_eq!(left.open().attempts(None).unwrap(), store.attempts(None).unwrap());
}

#[test]
fn a_store_is_read_while_another_writes() {
    let place = StoreDir::with_store();
    let mut writer = place.open();
    let reader = place.peek();
    writer.begin(&attempt("ssc", &["a"]), &[], &[]).unwrap();
    assert_eq!(reader.attempts(None).unwrap().len(), 2);
    drop(writer);
    assert_eq!(reader.attempts(None).unwrap().len(), 2);
}

#[test]
fn a_store_that_cannot_be_written_is_read_as_it_is() {
    let place = StoreDir::with_store();
    let found = inspect(&place.file()).unwrap().unwrap();
    let ways = ReadMode::candidates(&place.file(), found);
    assert_eq!(ways, [ReadMode::Guest, ReadMode::Frozen]);
    let (store, state) = Store::open_in(ReadMode::Frozen, &place.file(), found).unwrap();
    assert!(!state.is_blank());
    assert_eq!(store.attempts(None).unwrap().len(), 1);
    assert_eq!(place.names(), ["hafal.db"]);
}

#[test]
fn a_store_in_a_directory_of_any_name_is_read_as_it_is() {
    for name in ["a b", "50%20?x=1#y&z", "käse", "file:x"] {
        let place = StoreDir::new();
        let dir = place.dir().join(name);
        drop(Store::open(&dir, NOW, Box::new(|| {})).unwrap());
        let (conn, _) = ReadMode::Frozen.open(&dir.join(FILE)).unwrap();
        assert_eq!(SchemaState::read(&conn).unwrap().version, VERSION, "{name}");
        assert_eq!(names(&dir), ["hafal.db"]);
    }
}

#[test]
fn what_a_killed_process_left_in_a_read_only_place_is_read_from_a_copy() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    store.begin(&attempt("ssc", &["a"]), &[], &[]).unwrap();
    let left = StoreDir::killed(&place);
    let found = inspect(&left.file()).unwrap().unwrap();
    assert!(found.log);
    assert_eq!(
        ReadMode::candidates(&left.file(), found),
        [ReadMode::Guest, ReadMode::Beside, ReadMode::Copy]
    );
    let before = fs::read(left.file()).unwrap();
    let (copy, _) = Store::open_in(ReadMode::Copy, &left.file(), found).unwrap();
    assert_eq!(copy.attempts(None).unwrap().len(), 2);
    let copied = PathBuf::from(copy.conn.path().unwrap());
    assert!(copied.exists());
    drop(copy);
    assert!(!copied.parent().unwrap().exists());
    assert_eq!(left.names(), ["hafal.db", "hafal.db-wal"]);
    assert_eq!(fs::read(left.file()).unwrap(), before);
}

/// Returns a store whose maker was killed with one page of it written: SQLite's journal says that there
/// was nothing before.
fn half_made() -> StoreDir {
    let place = StoreDir::with_store();
    let mut page = fs::read(place.file()).unwrap();
    page.truncate(4_096);
    page[18..20].fill(1);
    fs::write(place.file(), page).unwrap();
    let mut journal = vec![0; 512];
    journal[..8].copy_from_slice(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
    journal[20..28].copy_from_slice(&[0, 0, 2, 0, 0, 0, 16, 0]);
    fs::write(place.dir().join("hafal.db-journal"), journal).unwrap();
    place
}

#[test]
fn a_store_whose_making_was_cut_off_is_made_anew() {
    assert!(Store::peek(half_made().dir()).unwrap().is_none());
    let place = half_made();
    assert_eq!(place.open().begin(&attempt("ssc", &[]), &[], &[]).unwrap(), 1);
    assert_eq!(place.peek().attempts(None).unwrap().len(), 1);
}

#[test]
fn a_store_without_leave_to_write_is_said_to_be_read_only() {
    let place = StoreDir::with_store();
    fs::set_permissions(place.file(), Permissions::from_mode(0o400)).unwrap();
    let opened = place.try_open();
    // The superuser may write all the same.
    if !rustix::process::geteuid().is_root() {
        assert!(matches!(opened, Err(StoreError::ReadOnly(..))));
    }
    drop(opened);
    assert_eq!(place.peek().attempts(None).unwrap().len(), 1);
}
