//! Runs hafal on a pseudo-terminal: sends keys and keeps the screen that comes out.
//!
//! A shell leads the session and outlives hafal: when a session's leader ends, Linux resets its terminal, and a test
//! could not see how hafal left it. The shell writes hafal's process id and exit status to a pipe.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::num::NonZeroU16;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{JoinHandle, spawn};
use std::time::Duration;

use pty_process::{Size, blocking};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::tcgetattr;
use unicode_width::UnicodeWidthStr;
use vt100::Parser;

use crate::world::{NOW, World};

pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const ESC: &str = "\x1b";
pub const CTRL_C: &str = "\x03";

/// How long a test waits for output that must come.
const PATIENCE: Duration = Duration::from_secs(10);

/// Longer than hafal ignores an Enter.
const LEISURE: Duration = Duration::from_millis(700);

/// What the shell writes when hafal has ended; terminals do not show it.
const ENDED: &str = "\x1b_ended\x1b\\";

const SHELL: &str = r#"
    trap : INT HUP
    sh -c 'echo $$ >&2; exec "$@" 2>&1' sh "$@"
    status=$?
    printf '\033_ended\033\\'
    echo $status >&2
    exec sleep 600
"#;

/// A run of hafal on a terminal.
pub struct Pty {
    shell: Child,
    pid: Pid,
    ended: bool,
    master: Option<Arc<blocking::Pty>>,
    reader: Option<JoinHandle<()>>,
    stop: Arc<AtomicBool>,
    seen: Arc<Seen>,
    numbers_seen: Receiver<i32>,
    modes: String,
}

/// What came from the terminal.
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: Parser,
    raw: Vec<u8>,
}

fn parser(rows: u16, columns: u16) -> Parser {
    let or = |count: u16, usual: u16| NonZeroU16::new(count).or(NonZeroU16::new(usual)).unwrap();
    Parser::new(or(rows, 24), or(columns, 80), 1_000)
}

impl World {
    /// Starts hafal on a terminal of 40 rows and 80 columns.
    pub fn terminal(&self, args: &[&str]) -> Pty {
        Pty::start(self, args, (40, 80), &[])
    }

    /// Starts a quiz on `deck.ron`, in the deck's order.
    pub fn quiz_in_terminal(&self) -> Pty {
        self.terminal(&["quiz", "deck.ron", "--in-order", "--seed", "3"])
    }
}

impl Pty {
    /// Starts hafal on a terminal of this size, with further environment variables.
    pub fn start(world: &World, args: &[&str], size: (u16, u16), env: &[(&str, &str)]) -> Self {
        let (master, slave) = blocking::open().unwrap();
        master.resize(Size::new(size.0, size.1)).unwrap();
        let modes = modes(&master);
        let hafal = world.command(&[args, &["--now", NOW]].concat());
        let mut shell = blocking::Command::new("sh")
            .args(["-c", SHELL, "sh"])
            .arg(hafal.get_program())
            .args(hafal.get_args())
            .current_dir(world.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .envs(hafal.get_envs().map(|(name, value)| (name, value.unwrap_or(OsStr::new("")))))
            .envs(env.iter().copied())
            .stderr(Stdio::piped())
            .spawn(slave)
            .unwrap();
        let numbers_seen = numbers(shell.stderr.take().unwrap());
        let pid = Pid::from_raw(numbers_seen.recv_timeout(PATIENCE).unwrap()).unwrap();
        let (master, stop) = (Arc::new(master), Arc::new(AtomicBool::new(false)));
        let state = State { parser: parser(size.0, size.1), raw: Vec::new() };
        let seen = Arc::new(Seen { state: Mutex::new(state), changed: Condvar::new() });
        let reader = {
            let (master, stop, seen) = (Arc::clone(&master), Arc::clone(&stop), Arc::clone(&seen));
            spawn(move || read(&master, &stop, &seen))
        };
        let (master, reader) = (Some(master), Some(reader));
        Self { shell, pid, ended: false, master, reader, stop, seen, numbers_seen, modes }
    }

    fn master(&self) -> &blocking::Pty {
        self.master.as_ref().unwrap()
    }

    /// Types.
    pub fn send(&self, keys: &str) {
        self.master().write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for a text, then types.
    pub fn at(&self, text: &str, keys: &str) {
        self.wait_for(text);
        self.send(keys);
    }

    /// Waits for a text, and until an Enter there is no longer ignored as a stray one, then types.
    pub fn at_leisure(&self, text: &str, keys: &str) {
        self.wait_for(text);
        std::thread::sleep(LEISURE);
        self.send(keys);
    }

    /// Resizes the window and rewraps its lines as most terminals do.
    pub fn resize(&self, rows: u16, columns: u16) {
        let mut state = self.state();
        state.parser = reflowed(&state.parser, rows, columns);
        self.master().resize(Size::new(rows, columns)).unwrap();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.seen.state.lock().unwrap()
    }

    /// The rows of the window, without trailing spaces.
    pub fn screen(&self) -> String {
        screen(&self.state().parser)
    }

    /// The words on the screen, separated by single spaces.
    pub fn words(&self) -> String {
        squeezed(&self.screen())
    }

    /// The rows that were wider than the window.
    pub fn broken_rows(&self) -> Vec<String> {
        let state = self.state();
        let screen = state.parser.screen();
        let rows = screen.rows(0, screen.size().1.get()).zip(0..);
        rows.filter(|(_, place)| screen.row_wrapped(*place)).map(|(row, _)| row).collect()
    }

    /// The width of the widest row, in columns.
    pub fn widest(&self) -> usize {
        self.screen().lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
    }

    /// Everything that hafal wrote.
    pub fn raw(&self) -> String {
        String::from_utf8(self.state().raw.clone()).unwrap().replace(ENDED, "")
    }

    /// Whether the cursor is visible.
    pub fn cursor(&self) -> bool {
        !self.state().parser.screen().hide_cursor()
    }

    /// Waits until the screen meets a condition.
    pub fn until(&self, what: &str, holds: impl Fn(&str) -> bool) {
        self.until_state(what, |state| holds(&screen(&state.parser)));
    }

    /// Waits until hafal has written a text, wherever the window wraps it.
    pub fn until_written(&self, text: &str) {
        self.until_state(text, |state| String::from_utf8_lossy(&state.raw).contains(text));
    }

    fn until_state(&self, what: &str, holds: impl Fn(&State) -> bool) {
        let (state, late) = self
            .seen
            .changed
            .wait_timeout_while(self.state(), PATIENCE, |state| !holds(state))
            .unwrap();
        let shown = screen(&state.parser);
        drop(state);
        assert!(!late.timed_out(), "{what:?} never came:\n{shown}");
    }

    /// Waits until a typed line is drawn to its end; the cursor is shown last.
    pub fn wait_for_typed(&self, text: &str) {
        let drawn = |state: &State| {
            let shown = squeezed(&screen(&state.parser)).replace(' ', "");
            shown.contains(&text.replace(' ', "")) && !state.parser.screen().hide_cursor()
        };
        self.until_state(text, drawn);
    }

    /// Waits for a text on the screen.
    pub fn wait_for(&self, text: &str) {
        self.until(text, |screen| screen.contains(text));
    }

    /// The number in front of the last option or item on the screen with this text.
    pub fn number_of(&self, text: &str) -> usize {
        self.wait_for(text);
        let screen = self.screen();
        let before = screen.lines().rev().find_map(|row| row.strip_suffix(text));
        let number = before.and_then(|before| before.split_whitespace().last()?.parse().ok());
        number.unwrap_or_else(|| panic!("no number before {text}:\n{screen}"))
    }

    /// Moves the light to an option with the arrow keys.
    pub fn light(&self, text: &str) {
        let wanted = self.number_of(text);
        let screen = self.screen();
        let lit = screen.lines().rev().find_map(|row| row.split_once('▸')).map_or("0", |row| row.1);
        let number = |word: &str| word.parse::<usize>().ok();
        let lit = lit.split_whitespace().find_map(number).unwrap_or(0);
        self.send(&DOWN.repeat(wanted.saturating_sub(lit)));
        self.send(&UP.repeat(lit.saturating_sub(wanted)));
        let lit = |row: &str| row.contains('▸') && row.ends_with(text);
        self.until(&format!("the light on {text}"), |screen| screen.lines().any(lit));
    }

    /// Sends hafal a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Closes the terminal as if its window were closed.
    pub fn close(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.reader.take().unwrap().join().unwrap();
        self.master = None;
    }

    /// Waits for hafal to end and returns its exit status.
    pub fn status(&mut self) -> i32 {
        let Ok(status) = self.numbers_seen.recv_timeout(PATIENCE) else {
            panic!("it does not end:\n{}", self.screen());
        };
        self.ended = true;
        if self.master.is_some() {
            self.until_written(ENDED);
        }
        status
    }

    /// Waits for hafal to end, and checks that it left the terminal as it was.
    pub fn ends(&mut self, status: i32) {
        assert_eq!(self.status(), status, "{}", self.screen());
        assert_eq!(modes(self.master()), self.modes, "the modes of the terminal");
        assert!(self.cursor(), "the cursor is hidden");
        assert!(!self.state().parser.screen().bracketed_paste(), "pasted text is still marked");
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if !self.ended {
            let _ = kill_process(self.pid, Signal::KILL);
        }
        let _ = self.shell.kill();
        let _ = self.shell.wait();
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// A text with single spaces between its words.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn screen(parser: &Parser) -> String {
    let screen = parser.screen();
    let rows = screen.rows(0, screen.size().1.get());
    rows.fold(String::new(), |mut text, row| {
        writeln!(text, "{}", row.trim_end()).unwrap();
        text
    })
}

/// The modes of a terminal, as text to compare.
fn modes(master: &blocking::Pty) -> String {
    format!("{:?}", tcgetattr(master).unwrap())
}

/// Sends on each number that a pipe delivers, one a line.
fn numbers(pipe: impl Read + Send + 'static) -> Receiver<i32> {
    let (sender, numbers_seen) = channel();
    spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let Ok(number) = line.parse() else { continue };
            if sender.send(number).is_err() {
                break;
            }
        }
    });
    numbers_seen
}

fn read(mut master: &blocking::Pty, stop: &AtomicBool, seen: &Seen) {
    let tick = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
    let mut buffer = [0; 4_096];
    while !stop.load(Ordering::Relaxed) {
        if poll(&mut [PollFd::new(master, PollFlags::IN)], Some(&tick)) == Ok(0) {
            continue;
        }
        let Ok(count @ 1..) = master.read(&mut buffer) else { break };
        let mut state = seen.state.lock().unwrap();
        state.raw.extend(&buffer[..count]);
        state.parser.process(&buffer[..count]);
        drop(state);
        seen.changed.notify_all();
    }
}

/// Rewraps a terminal's lines after a resize: lines that ran over the edge are joined and broken again, and the
/// cursor stays with its letter. Colours are lost; nothing may have scrolled out.
fn reflowed(old: &Parser, rows: u16, columns: u16) -> Parser {
    let screen = old.screen();
    let (cursor_row, cursor_column) = screen.cursor_position();
    let (mut text, mut before) = (String::new(), String::new());
    for (row, place) in screen.rows(0, screen.size().1.get()).zip(0..) {
        if place == cursor_row {
            let left = screen.rows(0, cursor_column).nth(cursor_row.into()).unwrap();
            before = format!("{text}{left}");
        }
        let end = if screen.row_wrapped(place) { "" } else { "\r\n" };
        text = text + &row + end;
    }
    let mut to_cursor = parser(rows, columns);
    to_cursor.process(before.as_bytes());
    let (row, column) = to_cursor.screen().cursor_position();
    let mut new = parser(rows, columns);
    let hidden = if screen.hide_cursor() { "l" } else { "h" };
    let pasting = if screen.bracketed_paste() { "h" } else { "l" };
    new.process(text.trim_end().as_bytes());
    assert_eq!(new.screen().scrollback_len(), 0, "too much to be broken anew");
    let moved = format!("\x1b[{};{}H\x1b[?25{hidden}\x1b[?2004{pasting}", row + 1, column + 1);
    new.process(moved.as_bytes());
    new
}

/// The latest attempt, as `scores last --json` lists it.
pub fn score(world: &World) -> serde_json::Value {
    world.json(&["scores", "last", "--json"])[0].clone()
}

#[test]
fn a_screen_is_held_and_an_ending_is_seen() {
    let world = World::new();
    let mut pty = world.terminal(&["decks", "no-such-deck"]);
    assert_eq!(pty.status(), 2);
    assert!(pty.words().contains("no-such-deck"), "{}", pty.screen());
}
