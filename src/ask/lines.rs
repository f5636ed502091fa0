//! Reads lines of standard input by hand: std's buffered reader cannot say whether more lines wait.

use std::io;
use std::time::Duration;

use rustix::io::Errno;

use super::waiting::{self, Ready, Stop};

/// Bytes of a line that are kept; the rest of a longer one is dropped.
const LONGEST: usize = 1 << 20;

/// Where lines come from.
pub(super) trait LineSource {
    /// Waits until there is something to read, at most for `limit`.
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Ready>;
    /// Reads what is there; 0 bytes mean the end.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize>;
    /// Reports whether a person types there.
    fn is_terminal(&self) -> bool;
}

/// Standard input.
#[derive(Default)]
pub(super) struct Stdin {
    /// A flag that a signal sets.
    pub(super) stop: Stop,
    /// Whether bytes after a line's end are left to whoever reads next.
    pub(super) sparing: bool,
}

impl LineSource for Stdin {
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Ready> {
        waiting::wait(limit, &self.stop)
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = if self.sparing { 1 } else { buffer.len() };
        waiting::read(buffer.get_mut(..most).unwrap_or_default())
    }

    fn is_terminal(&self) -> bool {
        rustix::termios::isatty(rustix::stdio::stdin())
    }
}

/// The result of waiting for a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LineRead {
    /// A line, without its end.
    Line(String),
    /// No line: the end of input.
    End,
    /// No line: a signal.
    Interrupted,
    /// No line within the time given.
    Nothing,
}

/// Lines being read.
pub(super) struct Input<S> {
    /// Where they come from.
    pub(super) source: S,
    waiting: Vec<u8>,
    /// Bytes at the start of `waiting` that hold no newline.
    searched: usize,
    begun: bool,
    ended: bool,
}

impl<S: LineSource> Input<S> {
    /// Lines of a source.
    pub(super) fn new(source: S) -> Self {
        Self { source, waiting: Vec::new(), searched: 0, begun: false, ended: false }
    }

    /// Reads the next line; the last one may lack its end. Each wait for more lasts no longer than the limit.
    pub(super) fn next(&mut self, limit: Option<Duration>) -> io::Result<LineRead> {
        loop {
            if let Some(line) = self.whole_line() {
                return Ok(LineRead::Line(line));
            }
            if self.ended {
                let last = std::mem::take(&mut self.waiting);
                self.searched = 0;
                return Ok(if last.is_empty() {
                    LineRead::End
                } else {
                    LineRead::Line(self.text(&last))
                });
            }
            match self.source.wait(limit)? {
                Ready::Input => self.fill()?,
                Ready::Idle => return Ok(LineRead::Nothing),
                Ready::Interrupted => return Ok(LineRead::Interrupted),
            }
        }
    }

    fn whole_line(&mut self) -> Option<String> {
        let unsearched = self.waiting.get(self.searched..).unwrap_or_default();
        let Some(found) = unsearched.iter().position(|byte| *byte == b'\n') else {
            self.waiting.truncate(LONGEST);
            self.searched = self.waiting.len();
            return None;
        };
        let mut line: Vec<u8> = self.waiting.drain(..=self.searched + found).collect();
        self.searched = 0;
        line.pop();
        line.truncate(LONGEST);
        Some(self.text(&line))
    }

    /// Returns the bytes of a line as text: no carriage return at the end, no byte-order mark at the start of all.
    fn text(&mut self, line: &[u8]) -> String {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let first = !std::mem::replace(&mut self.begun, true);
        let bare = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| first);
        String::from_utf8_lossy(bare.unwrap_or(line)).into_owned()
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut buffer = [0; 4096];
        match self.source.read(&mut buffer) {
            Ok(0) => self.ended = true,
            Ok(count) => self.waiting.extend(buffer.iter().take(count)),
            // Nothing there after all, or a signal: the next wait finds out.
            Err(error)
                if [Errno::AGAIN, Errno::INTR]
                    .iter()
                    .any(|known| error.raw_os_error() == Some(known.raw_os_error())) => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::collections::VecDeque;

    /// Input as a test has it: pieces as they arrive, then the end, or silence.
    pub(in crate::ask) struct Script {
        pieces: VecDeque<Vec<u8>>,
        pub(in crate::ask) silent: bool,
        pub(in crate::ask) terminal: bool,
    }

    impl Script {
        pub(in crate::ask) fn new(pieces: &[&[u8]]) -> Self {
            let pieces = pieces.iter().map(|piece| piece.to_vec()).collect();
            Self { pieces, silent: false, terminal: false }
        }
    }

    impl LineSource for Script {
        fn wait(&mut self, limit: Option<Duration>) -> io::Result<Ready> {
            let idle = self.silent && self.pieces.is_empty();
            assert!(!idle || limit.is_some(), "waits for ever");
            Ok(if idle { Ready::Idle } else { Ready::Input })
        }

        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let Some(mut piece) = self.pieces.pop_front() else { return Ok(0) };
            let count = piece.len().min(buffer.len());
            let rest = piece.split_off(count);
            buffer[..count].copy_from_slice(&piece);
            if !rest.is_empty() {
                self.pieces.push_front(rest);
            }
            Ok(count)
        }

        fn is_terminal(&self) -> bool {
            self.terminal
        }
    }

    fn all(pieces: &[&[u8]]) -> Vec<String> {
        let mut input = Input::new(Script::new(pieces));
        let mut lines = Vec::new();
        while let LineRead::Line(line) = input.next(None).expect("lines") {
            lines.push(line);
        }
        lines
    }

    #[test]
    fn lines_end_in_any_way_and_arrive_in_any_pieces() {
        assert_eq!(all(&[b"one\ntw", b"o\r\n\nla", b"st"]), ["one", "two", "", "last"]);
        assert_eq!(all(&[b"\n"]), [""]);
        assert!(all(&[]).is_empty());
    }

    #[test]
    fn what_is_not_utf_8_is_taken_as_well_as_can_be() {
        assert_eq!(all(&[b"\xef\xbb\xbfa\xffb\n\xef\xbb\xbfc"]), ["a\u{fffd}b", "\u{feff}c"]);
    }

    #[test]
    fn a_line_over_a_mebibyte_is_cut_and_the_next_is_whole() {
        let long = vec![b'x'; LONGEST + 70_000];
        let lines = all(&[&long, b"\nnext\n"]);
        assert_eq!(lines.iter().map(String::len).collect::<Vec<_>>(), [LONGEST, 4]);
    }

    #[test]
    fn silence_is_told_from_the_end() {
        let mut script = Script::new(&[b"half"]);
        script.silent = true;
        let mut input = Input::new(script);
        assert_eq!(input.next(Some(Duration::ZERO)).expect("no error"), LineRead::Nothing);
        input.source.silent = false;
        assert_eq!(input.next(None).expect("no error"), LineRead::Line("half".to_owned()));
        assert_eq!(input.next(None).expect("no error"), LineRead::End);
    }
}
