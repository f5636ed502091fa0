//! Tests `hafal sync` where it is cut off: killed anywhere, on a full stick, two runs at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::world::{NOW, World, finish};

/// Reviews of cards, one each minute.
const REVIEWS: usize = 6_000;

/// A machine with many reviews, an empty one, and a folder where they meet.
struct Pair {
    full: World,
    fresh: World,
    stick: PathBuf,
}

impl Pair {
    fn new(reviews: usize) -> Self {
        let (full, fresh) = (World::new(), World::new());
        let stick = full.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let lines: Vec<String> = (0..reviews)
            .map(|n| {
                let (hour, minute) = (n / 60 % 24, n % 60);
                let day = 1 + n / 1_440;
                format!(
                    "{{\"deck\":\"d\",\"question\":\"q{}\",\"at\":\"2026-10-{day:02}T{hour:02}:{minute:02}:00Z\",\"rating\":3}}\n",
                    n % 700
                )
            })
            .collect();
        assert_eq!(full.run(&["log", "import", "-"], &lines.concat()).status, 0);
        Self { full, fresh, stick }
    }

    fn args(&self) -> [&str; 2] {
        ["sync", self.stick.to_str().unwrap()]
    }

    /// Lets both meet until nothing is new; then both must hold the same.
    fn complete(&self) {
        for world in [&self.full, &self.fresh, &self.full, &self.fresh] {
            let run = world.run(&self.args(), "");
            assert_eq!(run.status, 0, "{run:?}");
        }
        let said = self.full.run(&self.args(), "").out;
        assert!(said.contains("nothing sent, nothing received"), "{said}");
        assert_eq!(self.full.reviews(), self.fresh.reviews());
        let rebuilt = self.fresh.run(&["rebuild"], "");
        assert_eq!(rebuilt.status, 0, "{rebuilt:?}");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_run_killed_anywhere_is_completed_by_the_next() {
    let pair = Pair::new(REVIEWS);
    for ms in [2, 8, 20, 40, 70, 110, 160, 230] {
        for world in [&pair.full, &pair.fresh] {
            let mut run = world.start(&pair.args());
            sleep(Duration::from_millis(ms));
            run.kill().unwrap();
            run.wait().unwrap();
        }
    }
    pair.complete();
    assert_eq!(pair.fresh.reviews().len(), REVIEWS);
    assert!(
        names(&pair.stick).iter().all(|name| name.strip_suffix(".jsonl").is_some()),
        "nothing is left"
    );
}

#[test]
fn a_full_stick_is_named_and_left_as_it_was() {
    let pair = Pair::new(REVIEWS);
    let program = env!("CARGO_BIN_EXE_hafal");
    // A limit on file size, in blocks of 512 bytes, which the store is below: a write past it fails as on a full disk.
    let limited = |world: &World| {
        let script = format!(
            "trap '' XFSZ; ulimit -f {}; exec '{program}' sync '{}' --now {NOW}",
            fs::metadata(world.store()).unwrap().len() / 512 + 64,
            pair.stick.display()
        );
        let mut command = Command::new("sh");
        command.args(["-c", &script]).current_dir(world.path()).env_clear();
        command.env("HOME", world.path()).env("HAFAL_DATA", world.data()).output().unwrap()
    };
    let run = limited(&pair.full);
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("stick"), "{said}");
    assert_eq!(names(&pair.stick), [""; 0]);
    pair.complete();
    // What is appended in vain is taken back.
    let more: Vec<String> = (0..2_000)
        .map(|n| {
            let (hour, minute) = (n / 60 % 24, n % 60);
            let day = 20 + n / 1_440;
            format!(
                "{{\"deck\":\"d\",\"question\":\"r{n}\",\"at\":\"2026-10-{day:02}T{hour:02}:{minute:02}:00Z\",\"rating\":3}}\n"
            )
        })
        .collect();
    assert_eq!(pair.full.run(&["log", "import", "-"], &more.concat()).status, 0);
    let sizes = || -> Vec<u64> {
        let entries = fs::read_dir(&pair.stick).unwrap();
        entries.map(|entry| entry.unwrap().metadata().unwrap().len()).collect()
    };
    let before = sizes();
    assert_eq!(limited(&pair.full).status.code(), Some(1));
    assert_eq!(sizes(), before);
    pair.complete();
}

#[test]
fn two_runs_at_once_lose_nothing_and_double_nothing() {
    let pair = Pair::new(600);
    for _ in 0..3 {
        let runs = [&pair.full, &pair.full, &pair.fresh, &pair.fresh];
        let started: Vec<_> = runs.map(|world| world.start(&pair.args())).into_iter().collect();
        for run in started {
            let run = finish(run, "");
            assert_eq!(run.status, 0, "{run:?}");
        }
    }
    pair.complete();
    assert_eq!(pair.fresh.reviews().len(), 600);
    assert!(names(&pair.stick).len() <= 2);
}
