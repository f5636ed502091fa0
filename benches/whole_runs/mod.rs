//! Shared by the benches of whole runs: hafal from start to exit, timed. `HAFAL` names another binary to time.

#[path = "../measure/binary.rs"]
mod binary;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use binary::binary;

/// Runs hafal in a folder with a store of its own and returns how long it took.
pub(crate) fn run(folder: &Path, args: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(binary())
        .args(args)
        .current_dir(folder)
        .env("HAFAL_DATA", folder.join("data"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("hafal runs");
    assert!(status.success(), "hafal {args:?}: {status}");
    start.elapsed()
}

/// Prints the median of several runs; each gets its number.
pub(crate) fn print_median(name: &str, runs: usize, job: impl Fn(usize) -> Duration) {
    let mut times: Vec<Duration> = (0..runs).map(job).collect();
    times.sort();
    let median = times.get(runs / 2).copied().unwrap_or_default();
    println!("{name:<46} {:>8.1} ms   ({runs} runs)", median.as_secs_f64() * 1_000.0);
}
