//! Shared by the benches that run the program: the memory that a run takes at most.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// Returns the peak memory of a run, in bytes. It is read while the run lasts, because it only grows.
pub(crate) fn peak(command: &mut Command) -> u64 {
    let mut run =
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("hafal starts");
    let status = format!("/proc/{}/status", run.id());
    let mut peak = 0;
    while run.try_wait().expect("it runs").is_none() {
        let now = fs::read_to_string(&status).unwrap_or_default();
        let line = now.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        peak = kilobytes.and_then(|number| number.parse::<u64>().ok()).unwrap_or(0).max(peak);
        thread::sleep(Duration::from_millis(1));
    }
    peak * 1_024
}
