//! Shared by the benches of whole runs: hafal from start to exit, or to what it prints first, timed. `HAFAL` names another binary to time.

#[path = "../measure/binary.rs"]
mod binary;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use binary::binary;

/// Runs hafal in a folder with a store of its own and returns how long it took.
pub(crate) fn run(folder: &Path, args: &[&str]) -> Duration {
    let start = Instant::now();
    let status = hafal(folder, args).stdin(Stdio::null()).stdout(Stdio::null()).status();
    let status = status.expect("hafal runs");
    assert!(status.success(), "hafal {args:?}: {status}");
    start.elapsed()
}

/// Runs hafal and returns how long it took to print these words; then its input ends.
#[allow(dead_code, reason = "one bench of several")]
pub(crate) fn run_until(folder: &Path, args: &[&str], words: &str) -> Duration {
    let start = Instant::now();
    let mut child = hafal(folder, args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let child = child.as_mut().expect("hafal runs");
    let mut printed = BufReader::new(child.stdout.take().expect("an output")).lines();
    let is_there = printed.any(|line| line.is_ok_and(|line| line.contains(words)));
    let taken = start.elapsed();
    drop(child.stdin.take());
    printed.for_each(drop);
    let status = child.wait().expect("hafal ends");
    assert!(is_there && status.success(), "hafal {args:?}: {status}");
    taken
}

fn hafal(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(binary());
    command.args(args).current_dir(folder).env("HAFAL_DATA", folder.join("data"));
    command.stderr(Stdio::null());
    command
}

/// Prints the median of several runs; each gets its number.
pub(crate) fn print_median(name: &str, runs: usize, job: impl Fn(usize) -> Duration) {
    let mut times: Vec<Duration> = (0..runs).map(job).collect();
    times.sort();
    let median = times.get(runs / 2).copied().unwrap_or_default();
    println!("{name:<46} {:>8.1} ms   ({runs} runs)", median.as_secs_f64() * 1_000.0);
}
