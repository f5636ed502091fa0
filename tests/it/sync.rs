//! Tests `hafal sync`: several machines meet in a folder.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::world::World;

const CAPITALS: &str = r#"
(id: "id", ask: "The capital of Indonesia?", answer: Text("Jakarta")),
(id: "jp", ask: "The capital of Japan?", answer: Text("Tokyo")),
"#;

const DAYS: [&str; 3] =
    ["2026-11-24T09:00:00+07:00", "2026-11-25T09:00:00+07:00", "2026-11-26T09:00:00+07:00"];

/// Two machines with the same deck, drilled on two days, and a folder where they meet.
struct TwoMachines {
    home: World,
    school: World,
    stick: PathBuf,
}

impl TwoMachines {
    fn new() -> Self {
        let (home, school) = (World::with(CAPITALS), World::with(CAPITALS));
        let stick = home.path().join("stick");
        fs::create_dir(&stick).unwrap();
        home.run_at(DAYS[0], &["drill", "deck.ron"], "Jakarta\n3\nTokyo\n2\n");
        school.run_at(DAYS[1], &["drill", "deck.ron"], "Jakarta\n4\nTokyo\n1\n");
        Self { home, school, stick }
    }

    fn stick(&self) -> &str {
        self.stick.to_str().unwrap()
    }

    fn sync(&self, world: &World, args: &[&str]) -> Value {
        let args = [&["sync", self.stick(), "--json"], args].concat();
        world.json_at(DAYS[2], &args)
    }

    /// The figures that matter of a run: sent and received.
    fn figures(&self, world: &World, args: &[&str]) -> (i64, i64) {
        let run = self.sync(world, args);
        let count = |key: &str| run[key].as_i64().unwrap();
        (count("sent"), count("received"))
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(&self.stick)
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| {
                (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    }
}

fn memories(world: &World) -> Value {
    world.json_at(DAYS[2], &["stats", "deck.ron", "--json"])["cards"].clone()
}

#[test]
fn two_machines_that_met_remember_the_same() {
    let two = TwoMachines::new();
    assert_eq!(two.figures(&two.home, &[]), (2, 0));
    let (sent, received) = two.figures(&two.school, &[]);
    assert!(sent >= 2 && received == 2, "{sent} {received}");
    assert_eq!(two.figures(&two.home, &[]), (0, sent));
    assert_eq!(memories(&two.home), memories(&two.school));
    assert_eq!(memories(&two.home)[0]["reviews"], json!(2));
    let before = two.files();
    for world in [&two.home, &two.school] {
        assert_eq!(two.figures(world, &[]), (0, 0));
        assert_eq!(world.run(&["rebuild"], "").status, 0);
    }
    assert_eq!(two.files(), before);
    assert_eq!(before.len(), 2);
    assert_eq!(memories(&two.home), memories(&two.school));
}

#[test]
fn what_was_done_is_said() {
    let two = TwoMachines::new();
    let stick = two.stick();
    insta::assert_snapshot!(two.home.run(&["sync", stick], "").shown(&two.home), @"
    <world>/stick: 2 rows sent, nothing received.
    [exit 0]
    ");
    insta::assert_snapshot!(two.home.run(&["sync", stick], "").shown(&two.home), @"
    <world>/stick: nothing sent, nothing received.
    [exit 0]
    ");
}

#[test]
fn a_trial_makes_nothing_and_gives_the_figures_of_the_run() {
    let two = TwoMachines::new();
    assert_eq!(two.figures(&two.home, &["--dry-run"]), (2, 0));
    assert_eq!(two.files(), []);
    assert_eq!(two.figures(&two.home, &[]), (2, 0));
    let fresh = World::new();
    assert_eq!(two.figures(&fresh, &["--dry-run"]), (0, 2));
    assert!(!fresh.store().exists());
    assert_eq!(two.figures(&fresh, &[]), (0, 2));
}

#[test]
fn a_place_that_cannot_be_used_is_named_and_nothing_is_printed() {
    let two = TwoMachines::new();
    for place in ["nowhere", "deck.ron", "postgres://budi:secret@host/db", "postgresql://h/d"] {
        let run = two.home.run(&["sync", place, "--json"], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{place}");
        assert!(!run.err.contains("secret") && !run.err.is_empty(), "{}", run.err);
    }
    assert_eq!(two.home.run(&["sync"], "").status, 2);
}

#[test]
fn a_line_cut_short_waits_and_a_strange_one_ends_its_file() {
    let two = TwoMachines::new();
    two.sync(&two.home, &[]);
    let (name, whole) = two.files().remove(0);
    let other = two.stick.join("hafal-other.jsonl");
    fs::rename(two.stick.join(name), &other).unwrap();
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').collect();
    fs::write(&other, &whole[..*ends.last().unwrap()]).unwrap();
    let fresh = World::new();
    assert_eq!(two.figures(&fresh, &[]).1, 1, "without its newline the last line waits");
    fs::write(&other, &whole).unwrap();
    assert_eq!(two.figures(&fresh, &[]).1, 1);
    let mut strange = whole.clone();
    let behind = ends[1] + 1;
    strange.splice(behind..behind, *b"Dear diary,\n");
    fs::write(&other, &strange).unwrap();
    let another = World::new();
    for _ in 0..2 {
        let run = another.run(&["sync", two.stick()], "");
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.err.contains("hafal-other.jsonl:3"), "{}", run.err);
    }
    assert_eq!(another.reviews().len(), 1);
}

#[test]
fn whoever_deletes_orphans_is_told_that_the_place_still_has_them() {
    let two = TwoMachines::new();
    two.home.deck("deck.ron", CAPITALS.lines().nth(1).unwrap());
    let alone = World::with(CAPITALS);
    alone.run(&["drill", "deck.ron"], "Jakarta\n3\nTokyo\n2\n");
    alone.deck("deck.ron", CAPITALS.lines().nth(1).unwrap());
    let told = |world: &World| world.run(&["orphans", "--delete"], "").err.contains("sync");
    assert!(!told(&alone), "whoever never synced hears nothing of it");
    two.sync(&two.home, &[]);
    assert!(told(&two.home));
    assert_eq!(two.figures(&two.home, &[]), (0, 0));
    // A place that is read from the start gives them back.
    let files = two.files();
    fs::rename(two.stick.join(&files[0].0), two.stick.join("hafal-old.jsonl")).unwrap();
    assert_eq!(two.figures(&two.home, &[]).1, 1);
}

#[test]
fn a_flag_comes_along_where_its_deck_is_not() {
    let two = TwoMachines::new();
    two.home.run_at(
        "2026-12-24T09:00:00+07:00",
        &["drill", "deck.ron"],
        ":flag Tokyo or Edo?\n:quit\n",
    );
    two.sync(&two.home, &[]);
    let elsewhere = World::new();
    two.sync(&elsewhere, &[]);
    let flag = &elsewhere.json(&["flagged", "--json"])[0];
    assert_eq!((&flag["why"], &flag["ask"]), (&json!("Tokyo or Edo?"), &json!(null)));
    insta::assert_snapshot!(elsewhere.run(&["flagged"], "").shown(&elsewhere), @"
    deck  jp
    its deck is not on this computer
      2026-12-24  Tokyo or Edo?
    [exit 0]
    ");
}

#[test]
fn conflict_copies_are_read_and_other_files_left_alone() {
    let two = TwoMachines::new();
    two.sync(&two.home, &[]);
    let (name, bytes) = two.files().remove(0);
    let copy = name.replace(".jsonl", ".sync-conflict-20261124-090000-ABC.jsonl");
    fs::rename(two.stick.join(name), two.stick.join(copy)).unwrap();
    for strange in ["notes.txt", "hafal-.txt", "deck.jsonl"] {
        fs::write(two.stick.join(strange), "Dear diary,\n").unwrap();
    }
    fs::create_dir(two.stick.join("hafal-folder.jsonl")).unwrap();
    std::os::unix::fs::symlink(two.home.path().join("deck.ron"), two.stick.join("hafal-l.jsonl"))
        .unwrap();
    fs::create_dir(two.home.path().join("x")).unwrap();
    let fresh = World::new();
    assert_eq!(two.figures(&fresh, &[]), (0, 2));
    assert!(!bytes.is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_gives_what_it_has() {
    let two = TwoMachines::new();
    two.sync(&two.home, &[]);
    fs::set_permissions(&two.stick, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(two.stick.join("probe"), "").is_err() {
        let run = two.school.run(&["sync", two.stick()], "");
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.err.contains("stick"), "{}", run.err);
        assert_eq!(two.school.reviews().len(), 4);
    }
    fs::set_permissions(&two.stick, fs::Permissions::from_mode(0o700)).unwrap();
    two.sync(&two.school, &[]);
    two.sync(&two.home, &[]);
    assert_eq!(memories(&two.home), memories(&two.school));
}

#[test]
fn learners_meet_in_their_class_and_not_each_other() {
    let two = TwoMachines::new();
    for (world, name) in [(&two.home, "Ayu"), (&two.school, "Budi")] {
        world.run(&["quiz", "deck.ron", "--in-order", "--no-review"], "Jakarta\nTokyo\n");
        two.sync(world, &["--as", name]);
    }
    assert_eq!(two.figures(&two.home, &["--as", "Ayu"]), (0, 0));
    let teacher = World::new();
    two.sync(&teacher, &["--class", "7a"]);
    let scores = teacher.json(&["scores", "--json", "--class", "7a"]);
    let mut names: Vec<&str> =
        scores.as_array().unwrap().iter().map(|one| one["learner"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ayu", "Budi"]);
    assert_eq!(teacher.run(&["log", "export", "--class", "7a"], "").out, "");
    let other = World::new();
    let (_, received) = two.figures(&other, &["--as", "Ayu"]);
    assert_eq!(received, 6, "two reviews, an attempt and its three entries, and nothing of Budi's");
}

#[test]
fn the_configured_place_is_used_and_what_waits_is_said() {
    let two = TwoMachines::new();
    two.home.file(".config/hafal/config.ron", format!("(sync: {:?})", two.stick()));
    let run = two.home.run_at(DAYS[2], &["drill", "deck.ron"], "Jakarta\n3\nTokyo\n3\n");
    assert!(run.err.contains("hafal sync"), "{run:?}");
    assert_eq!(two.home.run_at(DAYS[2], &["sync"], "").status, 0);
    let run = two.home.run_at(DAYS[2], &["drill", "deck.ron"], "");
    assert!(!run.err.contains("hafal sync"), "{run:?}");
}
