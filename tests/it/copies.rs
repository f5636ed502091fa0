//! Tests `hafal backup` and `hafal restore`: one file holds all that is kept, and can take its place.

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::Duration;

use crate::learner::{flashcards, sitting};
use crate::world::{World, finish};

/// A world with one quiz taken and three cards drilled.
fn learnt() -> World {
    let world = World::with(&flashcards(3));
    world.run(&["drill", "deck.ron"], &sitting(0, 9, [3, 3, 3]));
    assert_eq!(world.run(&["quiz", "deck.ron", "--no-review"], &"\ny\n".repeat(3)).status, 0);
    world
}

/// Everything that scripts can read from the store.
fn everything_kept(world: &World) -> [String; 3] {
    [&["scores", "--json"][..], &["stats", "--json"], &["log", "export"]]
        .map(|args| world.run_on(1, args, "").out)
}

fn copies(world: &World, name: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(world.data().join("backups")).into_iter().flatten();
    let mut found: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with(name));
    found.sort_by_key(|path| (path.as_os_str().len(), path.clone()));
    found
}

#[test]
fn a_copy_is_made_once_and_put_in_place_elsewhere() {
    let world = learnt();
    insta::assert_snapshot!(world.run(&["backup", "copy.db"], "").shown(&world), @"
    Everything hafal keeps is copied to copy.db
    [exit 0]
    ");
    let bytes = fs::read(world.path().join("copy.db")).unwrap();
    insta::assert_snapshot!(world.run(&["backup", "copy.db"], "").shown(&world), @"
    error: copy.db already exists
    [exit 2]
    ");
    assert_eq!(fs::read(world.path().join("copy.db")).unwrap(), bytes);
    assert_eq!(world.run(&["backup", "no/such/folder/copy.db"], "").status, 2);
    assert_eq!(world.run(&["backup", "."], "").status, 2);

    let other = World::with(&flashcards(3));
    insta::assert_snapshot!(other.run(&["backup", "copy.db"], "").shown(&other), @"
    error: there is nothing to copy yet
    [exit 2]
    ");
    assert!(!other.path().join("copy.db").exists());
    other.file("copy.db", &bytes);
    let restored = other.run(&["restore", "copy.db"], "");
    assert_eq!(restored.status, 0, "{restored:?}");
    // The deck is in another folder now; the log does not depend on it.
    other.run_on(1, &["drill", "deck.ron"], "");
    world.run_on(1, &["drill", "deck.ron"], "");
    assert_eq!(everything_kept(&other), everything_kept(&world));
}

#[test]
fn each_restore_first_copies_the_store_that_it_replaces() {
    let world = learnt();
    world.run(&["backup", "first.db"], "");
    let first = everything_kept(&world);
    world.run_on(1, &["drill", "deck.ron"], "\n3\n:quit\n");
    world.run_on(2, &["drill", "deck.ron"], "\n3\n\n3\n:quit\n");
    let second = everything_kept(&world);
    assert_ne!(first, second);
    let run = world.run_on(2, &["restore", "first.db"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    Restored from first.db. What was there before is in <world>/data/backups/before-restore-2026-11-26-090000.db
    [exit 0]
    ");
    assert_eq!(everything_kept(&world), first);
    // Two restores in one second keep two copies.
    assert_eq!(world.run_on(2, &["restore", "first.db"], "").status, 0);
    let kept = copies(&world, "before-restore");
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert_eq!(world.run_on(3, &["restore", kept[0].to_str().unwrap()], "").status, 0);
    assert_eq!(everything_kept(&world), second);
    assert!(world.run(&["rebuild"], "").out.contains("all were correct"));
}

#[test]
fn a_daily_copy_and_one_of_the_first_shape_are_put_in_place() {
    let world = learnt();
    let before = everything_kept(&world);
    world.run_on(1, &["drill", "deck.ron"], "\n1\n:quit\n");
    let daily = copies(&world, "hafal-2026-11-25");
    assert_eq!(world.run_on(1, &["restore", daily[0].to_str().unwrap()], "").status, 0);
    assert_eq!(everything_kept(&world), before);
    let old = rusqlite::Connection::open(world.path().join("old.db")).unwrap();
    old.execute_batch(include_str!("../../src/store/migrations/0001.sql")).unwrap();
    let id: i64 = application_id(&world);
    old.pragma_update(None, "application_id", id).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    drop(old);
    let run = world.run_on(1, &["restore", "old.db"], "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.json(&["scores", "--json"]), serde_json::json!([]));
    assert_eq!(world.run_on(1, &["drill", "deck.ron"], &"\n3\n".repeat(3)).status, 0);
    assert_eq!(world.reviews().len(), 3);
}

fn application_id(world: &World) -> i64 {
    let store = rusqlite::Connection::open(world.store()).unwrap();
    store.query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_damaged_or_foreign_file_is_not_restored() {
    let world = learnt();
    world.run(&["backup", "whole.db"], "");
    let whole = fs::read(world.path().join("whole.db")).unwrap();
    world.file(
        "diary.db",
        "my diary, which is no database; it is a little longer than a header would be",
    );
    world.file("short.db", &whole[..whole.len() / 2]);
    let mut damaged = whole.clone();
    damaged[4_096..whole.len() / 2].fill(0x5a);
    world.file("damaged.db", damaged);
    world.file("empty.db", "");
    world.file("newer.db", &whole);
    let newer = rusqlite::Connection::open(world.path().join("newer.db")).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let foreign = rusqlite::Connection::open(world.path().join("foreign.db")).unwrap();
    foreign.execute_batch("CREATE TABLE diary (day TEXT)").unwrap();
    drop(foreign);
    let (before, fresh) = (fs::read(world.store()).unwrap(), World::new());
    for name in
        ["diary.db", "short.db", "damaged.db", "empty.db", "newer.db", "foreign.db", "none.db", "."]
    {
        let path = world.path().join(name).canonicalize().unwrap_or_else(|_| name.into());
        let bytes = fs::read(&path).ok();
        for place in [&world, &fresh] {
            let run = place.run(&["restore", path.to_str().unwrap()], "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{name}: {run:?}");
            assert!(run.err.contains(path.to_str().unwrap()) && !run.err.contains('?'), "{run:?}");
        }
        assert_eq!(fs::read(&path).ok(), bytes, "{name}");
        assert_eq!(fs::read(world.store()).unwrap(), before, "{name}");
        assert!(!fresh.store().exists(), "{name}: no store is made for nothing");
    }
    assert!(copies(&world, "before").is_empty());
    let own = world.run(&["restore", world.store().to_str().unwrap()], "");
    assert_eq!(own.status, 2, "{own:?}");
    assert_eq!(fs::read(world.store()).unwrap(), before);
}

#[test]
fn a_damaged_store_is_moved_away_by_its_owner_and_then_replaced() {
    let world = learnt();
    let before = everything_kept(&world);
    world.run(&["backup", "copy.db"], "");
    let mut damaged = fs::read(world.store()).unwrap();
    let middle = damaged.len() / 2;
    damaged[4_096..middle].fill(0x5a);
    fs::write(world.store(), &damaged).unwrap();
    let refused = world.run(&["restore", "copy.db"], "");
    assert!(
        refused.status == 2 && refused.err.contains("move the damaged file away"),
        "{refused:?}"
    );
    assert_eq!(fs::read(world.store()).unwrap(), damaged);
    fs::rename(world.store(), world.path().join("damaged.db")).unwrap();
    assert_eq!(world.run(&["restore", "copy.db"], "").status, 0);
    assert_eq!(everything_kept(&world), before);
}

#[test]
fn another_writer_is_waited_for_up_to_a_limit() {
    let world = learnt();
    world.run(&["backup", "copy.db"], "");
    world.run_on(1, &["drill", "deck.ron"], "\n1\n:quit\n");
    let before = world.reviews();
    let holder = rusqlite::Connection::open(world.store()).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let run = world.run(&["restore", "copy.db"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
    assert!(
        run.err.contains("hafal.db") && run.err.contains("another program is using"),
        "{run:?}"
    );
    assert_eq!(world.reviews(), before);
    let waiting: Child = world.start(&["restore", "copy.db"]);
    thread::sleep(Duration::from_millis(1_500));
    holder.execute_batch("ROLLBACK").unwrap();
    drop(holder);
    let run = finish(waiting, "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.reviews().len(), 3);
}

#[test]
fn no_store_is_restored_under_a_running_drill() {
    let world = learnt();
    let other = World::with(&flashcards(3));
    other.deck("first.ron", &flashcards(3).replace("Front", "Other"));
    other.run(&["drill", "first.ron"], &sitting(0, 9, [3, 3, 3]));
    other.run(&["backup", "copy.db"], "");
    let copy = other.path().join("copy.db");
    let mut drill = world.start(&["drill", "deck.ron", "--cram", "--count"]);
    let mut seen = Vec::new();
    while !seen.ends_with(b"?") {
        let mut byte = [0];
        drill.stdout.as_mut().unwrap().read_exact(&mut byte).unwrap();
        seen.push(byte[0]);
    }
    let run = world.run(&["restore", copy.to_str().unwrap()], "");
    assert!(run.status == 2 && run.err.contains("another program is using"), "{run:?}");
    finish(drill, "\n4\n\n4\n\n4\n");
    // The copy numbers its cards differently, so ratings would go to other cards.
    let log = world.reviews();
    assert!(log.len() == 6 && log.iter().all(|line| line["deck"] == "deck"), "{log:?}");
    assert!(world.run(&["rebuild"], "").out.contains("all were correct"));
}
