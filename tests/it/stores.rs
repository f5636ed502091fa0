//! Tests the store on full disks, foreign files and read-only places: nothing acknowledged is lost.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use crate::world::{NOW, World, finish};

const ONE: &str = "(ask: \"A?\", answer: Text(\"alpha\")),";

fn with_scores() -> World {
    let world = World::with(ONE);
    assert_eq!(world.run(&["quiz", "deck.ron"], "alpha\n").status, 0);
    world
}

/// Checks that each command refuses this store, names it and leaves its bytes as they are.
fn refused_everywhere(world: &World, words: &str) {
    let before = fs::read(world.store()).unwrap();
    for args in [
        &["quiz", "deck.ron"][..],
        &["quiz", "--resume"],
        &["quiz"],
        &["scores"],
        &["scores", "last"],
        &["scores", "--json"],
        &["decks"],
        &["decks", "--json"],
        &["drill", "deck.ron"],
        &["drill", "--undo"],
        &["due"],
        &["due", "--json"],
        &["log", "export"],
        &["plan"],
        &["plan", "deck.ron", "2026-12-10"],
        &["plan", "deck.ron", "--clear"],
        &["ready"],
        &["ready", "deck.ron", "--json"],
        &["stats"],
        &["stats", "--json"],
        &["stats", "--html", "page.html"],
        &["info", "deck.ron", "1"],
        &["info", "deck.ron", "1", "--resume"],
        &["flagged"],
        &["orphans"],
        &["orphans", "--delete"],
        &["optimize"],
        &["rebuild"],
        &["backup", "copy.db"],
    ] {
        let run = world.run(args, "alpha\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains("hafal.db") && run.err.contains(words), "{args:?}: {}", run.err);
        assert!(fs::read(world.store()).unwrap() == before, "{args:?} changed it");
    }
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let world = with_scores();
    fs::write(
        world.store(),
        "my diary, not a database; it is a little longer than a header would be",
    )
    .unwrap();
    refused_everywhere(&world, "is not a database");
}

#[test]
fn another_program_s_database_is_left_alone() {
    let world = World::with(ONE);
    fs::create_dir_all(world.data()).unwrap();
    let other = rusqlite::Connection::open(world.store()).unwrap();
    other
        .execute_batch("CREATE TABLE diary (day TEXT); INSERT INTO diary VALUES ('today');")
        .unwrap();
    drop(other);
    refused_everywhere(&world, "another program");
}

#[test]
fn a_newer_store_is_left_alone() {
    let world = with_scores();
    let store = rusqlite::Connection::open(world.store()).unwrap();
    store.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    refused_everywhere(&world, "newer hafal (version 99)");
}

#[test]
fn a_store_cut_short_or_damaged_is_left_alone() {
    let world = with_scores();
    let whole = fs::read(world.store()).unwrap();
    fs::write(world.store(), &whole[..whole.len() / 2]).unwrap();
    refused_everywhere(&world, "cut short");
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[4096..middle].fill(0x5a);
    fs::write(world.store(), &damaged).unwrap();
    refused_everywhere(&world, "damaged");
    fs::write(world.store(), &whole).unwrap();
    assert_eq!(world.json(&["scores", "--json"])[0]["score"], 1.0, "put back, it is as it was");
}

#[test]
fn an_empty_file_is_a_new_store() {
    let world = World::with(ONE);
    fs::create_dir_all(world.data()).unwrap();
    fs::write(world.store(), "").unwrap();
    assert_eq!(world.json(&["scores", "--json"]), serde_json::json!([]));
    assert_eq!(world.run(&["quiz", "deck.ron"], "alpha\n").status, 0);
    assert_eq!(world.json(&["scores", "--json"])[0]["score"], 1.0);
}

/// A command run by a user who owns nothing here, because file modes do not stop the superuser.
pub fn as_nobody(world: &World, args: &[&str]) -> Command {
    let program = world.path().join("hafal");
    // `cp` writes the copy: if this process wrote it, a child forked meanwhile would hold it open, and it could not
    // run.
    if !program.exists() {
        let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_hafal")).arg(&program).status();
        assert!(copied.unwrap().success());
    }
    let mut command = Command::new(program);
    command.args(args).args(["--now", NOW]).current_dir(world.path()).env_clear();
    command.env("HOME", world.path()).env("HAFAL_DATA", world.data()).env("LANG", "C.UTF-8");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    command
}

#[test]
fn a_read_only_store_can_be_read_and_nothing_is_asked_that_cannot_be_kept() {
    let world = with_scores();
    let mode = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(world.path(), 0o755);
    mode(&world.store(), 0o444);
    mode(&world.data(), 0o555);
    let read = finish(as_nobody(&world, &["scores", "--json"]).spawn().unwrap(), "");
    assert!(read.status == 0 && read.out.contains("\"score\": 1.0"), "{read:?}");
    let asked = finish(as_nobody(&world, &["quiz", "deck.ron"]).spawn().unwrap(), "alpha\n");
    assert_eq!((asked.status, asked.out.as_str()), (2, ""), "{asked:?}");
    assert!(asked.err.contains("hafal.db"), "{asked:?}");
    mode(&world.data(), 0o755);
}

#[test]
fn on_a_full_disk_no_feedback_is_shown_that_is_not_kept() {
    let questions: Vec<String> = (0..400)
        .map(|n| {
            format!("(ask: \"Q{n}?\", answer: Number({n}), why: \"{}\"),", "because ".repeat(40))
        })
        .collect();
    let world = World::with(&questions.join("\n"));
    let input: Vec<String> = (0..400).map(|n| n.to_string()).collect();
    // A limit on file size, in blocks of 512 bytes: a write past it fails as on a full disk.
    let script =
        format!("ulimit -f 600; exec '{}' quiz deck.ron --in-order", env!("CARGO_BIN_EXE_hafal"));
    let mut command = Command::new("sh");
    command.args(["-c", &script]).current_dir(world.path()).env_clear();
    command.env("HAFAL_DATA", world.data()).env("LANG", "C.UTF-8").env("PATH", "/usr/bin:/bin");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = finish(command.spawn().unwrap(), &input.join("\n"));
    assert_eq!(run.status, 2, "{}", run.err);
    assert!(run.err.contains("hafal.db"), "{}", run.err);
    let acknowledged = run.out.matches("✓").count();
    assert!(acknowledged > 5, "{}", run.out);
    assert_eq!(
        run.out.matches("Question ").count(),
        acknowledged + 1,
        "no question after the one not kept"
    );
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["answered"], acknowledged);
    let rest = world.run(&["quiz", "--resume"], &input[acknowledged..].join("\n"));
    assert_eq!(rest.status, 0, "{}", rest.err);
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["score"], 1.0);
}
