//! A run of hafal that a test talks to line by line, signals, or kills.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::world::{Run, World};

pub struct Talk {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    heard: String,
}

impl Talk {
    pub fn start(world: &World, args: &[&str]) -> Self {
        let mut child = world.start(args);
        let stdin = child.stdin.take();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                // The test may have stopped listening.
                let _ = sender.send(line + "\n");
            }
        });
        Self { child, stdin, lines, heard: String::new() }
    }

    pub fn say(&mut self, lines: &str) {
        self.stdin.as_mut().unwrap().write_all(lines.as_bytes()).unwrap();
    }

    /// Reads on to a line that begins with `start`, and returns it.
    pub fn until(&mut self, start: &str) -> String {
        loop {
            let Ok(line) = self.lines.recv_timeout(Duration::from_secs(20)) else {
                let _ = self.child.kill();
                panic!("no {start:?} in:\n{}", self.heard);
            };
            self.heard.push_str(&line);
            if line.starts_with(start) {
                return line;
            }
        }
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Ends the run as a power cut would: nothing is flushed, no handler runs.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends the input and waits for the run to end by itself.
    pub fn end(mut self) -> Run {
        self.stdin = None;
        self.ended()
    }

    /// Waits for the end of a run whose input is still open.
    pub fn ended(mut self) -> Run {
        self.heard.extend(self.lines.iter());
        let output = self.child.wait_with_output().unwrap();
        Run {
            out: self.heard,
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap_or(-1),
        }
    }
}
