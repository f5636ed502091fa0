//! A world for one test: a temporary folder, a clock that starts at a fixed time, decks from text, runs as transcripts.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The time at which each run begins, unless a test gives another.
pub const NOW: &str = "2026-11-24T09:00:00+07:00";

/// A temporary folder to run hafal in.
pub struct World {
    folder: TempDir,
}

/// What a run printed, and its exit status.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub out: String,
    pub err: String,
    pub status: i32,
}

impl World {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A world with these questions in `deck.ron`.
    pub fn with(questions: &str) -> Self {
        let world = Self::new();
        world.deck("deck.ron", questions);
        world
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    pub fn store(&self) -> PathBuf {
        self.data().join("hafal.db")
    }

    /// Writes a file, with the folders above it.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Writes a deck that holds these questions.
    pub fn deck(&self, name: &str, questions: &str) -> PathBuf {
        let body = format!("(\n    title: \"A deck\",\n    questions: [\n{questions}\n    ],\n)\n");
        self.file(name, body)
    }

    /// A command in this world: a UTF-8 locale, this folder as home, and no other environment.
    pub fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hafal"));
        command
            .args(args)
            .current_dir(self.path())
            .env_clear()
            .env("HOME", self.path())
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color")
            .env("HAFAL_DATA", self.data())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Starts a run without waiting for it.
    pub fn start(&self, args: &[&str]) -> Child {
        let args: Vec<&str> = args.iter().copied().chain(["--now", NOW]).collect();
        self.command(&args).spawn().unwrap()
    }

    /// Runs hafal on lines of input, at `NOW`.
    pub fn run(&self, args: &[&str], input: &str) -> Run {
        let args: Vec<&str> = args.iter().copied().chain(["--now", NOW]).collect();
        self.run_as_is(&args, input)
    }

    /// Runs hafal on lines of input, at another moment.
    pub fn run_at(&self, now: &str, args: &[&str], input: &str) -> Run {
        self.run_as_is(&[args, &["--now", now]].concat(), input)
    }

    /// Runs hafal at another moment, and reads what it prints as JSON.
    pub fn json_at(&self, now: &str, args: &[&str]) -> Value {
        let run = self.run_at(now, args, "");
        assert_eq!(run.status, 0, "{run:?}");
        serde_json::from_str(&run.out).unwrap()
    }

    /// The reviews that `log export` writes: all that were not taken back.
    pub fn reviews(&self) -> Vec<Value> {
        let run = self.run(&["log", "export"], "");
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Runs hafal with just these arguments.
    pub fn run_as_is(&self, args: &[&str], input: &str) -> Run {
        finish(self.command(args).spawn().unwrap(), input)
    }

    /// Runs hafal and reads what it prints as JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        let run = self.run(args, "");
        assert_eq!(run.status, 0, "{run:?}");
        serde_json::from_str(&run.out).unwrap()
    }
}

/// Gives a run its input and waits for its end.
pub fn finish(mut child: Child, input: &str) -> Run {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        // A run that ends early closes the pipe before everything is written.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap_or(-1),
    }
}

/// Looks every hundredth of a second until something holds; gives up after half a minute.
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..3_000 {
        if holds() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("{what} never came");
}

impl Run {
    /// What was printed and the exit status, with `<world>` for the temporary folder.
    pub fn shown(&self, world: &World) -> String {
        let folder = world.path().display().to_string();
        let real = world.path().canonicalize().unwrap().display().to_string();
        let text = format!("{}{}[exit {}]", self.out, self.err, self.status);
        text.replace(&real, "<world>").replace(&folder, "<world>")
    }
}
