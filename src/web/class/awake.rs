//! Keeps the machine awake while a class is asked, by the system's own means, if they are there.

use std::process::{Child, Command, Stdio};

/// Programs that prevent sleep for as long as the program that they run. `cat` runs until its input is closed, and the
/// system closes it when hafal ends in any way.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("systemd-inhibit", &["--what=idle:sleep", "--who=hafal", "--why=a class is asked", "cat"]),
    ("caffeinate", &["-i", "cat"]),
];

/// The machine stays awake until this is dropped.
pub(crate) struct Awake(Child);

impl Awake {
    /// Begins to keep the computer awake; None where the system has no such program.
    pub(crate) fn begin() -> Option<Self> {
        PROGRAMS.iter().find_map(|(program, words)| {
            let mut command = Command::new(program);
            command.args(*words).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().ok().map(Self)
        })
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
