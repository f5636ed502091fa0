//! Reads a store's file in a folder from where it was left, line by line.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};

use serde::{Deserialize, Serialize};

use super::heading::{Heading, owner_of};
use super::seen::{Seen, tail_hash};
use crate::store::{StoreOwner, SyncLine, parse_sync_line};

/// The longest line in bytes: an attempt at a large deck has some megabytes.
const LONGEST: u64 = 64 << 20;

/// How far a file was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ReadTo {
    seen: Seen,
    /// Bytes of whole lines.
    offset: u64,
    pub(super) lines: u64,
    /// A hash of the last bytes read.
    tail: u64,
    /// Whether the next line is not hafal's.
    pub(super) is_bad: bool,
    learner: Option<String>,
    class: Option<String>,
}

impl ReadTo {
    /// Whether a file that looks like this was read as far as it can be.
    pub(super) fn is_all_of(&self, seen: Seen) -> bool {
        self.seen == seen && !self.is_bad
    }
}

/// A file being read.
pub(super) struct Reader {
    input: BufReader<File>,
    read: ReadTo,
    owner: StoreOwner,
    line: Vec<u8>,
    fault: Option<io::Error>,
}

impl Reader {
    /// Goes on behind what was read of a file, if that is still there.
    pub(super) fn new(mut file: File, seen: Seen, known: Option<&ReadTo>) -> io::Result<Self> {
        let known = known.filter(|known| known.offset <= seen.size);
        let mut read = ReadTo { seen, ..ReadTo::default() };
        if let Some(known) = known
            && tail_hash(&mut file, known.offset)? == known.tail
        {
            read = ReadTo { seen, is_bad: false, ..known.clone() };
        }
        file.seek(SeekFrom::Start(read.offset))?;
        let owner = owner_of(read.learner.as_deref(), read.class.as_deref());
        let input = BufReader::with_capacity(1 << 16, file);
        Ok(Self { input, read, owner, line: Vec::new(), fault: None })
    }

    /// Reads the next row; None at the end, before a line that is cut short, and before one that is not hafal's.
    pub(super) fn next_line(&mut self) -> Option<(StoreOwner, SyncLine)> {
        while self.read_whole_line() {
            let text = bare_text(&self.line, self.read.lines == 0);
            let heading = Heading::parse(text);
            let row = if heading.is_none() { parse_sync_line(text) } else { None };
            if row.is_none() && heading.is_none() && !text.is_empty() {
                self.read.is_bad = true;
                return None;
            }
            self.read.offset += self.line.len() as u64;
            self.read.lines += 1;
            if let Some(heading) = heading {
                self.owner = owner_of(heading.learner.as_deref(), heading.class.as_deref());
                (self.read.learner, self.read.class) = (heading.learner, heading.class);
            }
            if let Some(row) = row {
                return Some((self.owner.clone(), row));
            }
        }
        None
    }

    /// Reads a line with its newline; false if there is no whole line.
    fn read_whole_line(&mut self) -> bool {
        self.line.clear();
        let limited = &mut (&mut self.input).take(LONGEST);
        if let Err(error) = limited.read_until(b'\n', &mut self.line) {
            self.fault = Some(error);
            return false;
        }
        let is_whole = self.line.last() == Some(&b'\n');
        self.read.is_bad = !is_whole && limited.limit() == 0;
        is_whole
    }

    /// Why reading ended early, if the file could not be read.
    pub(super) fn fault(&self) -> Option<&io::Error> {
        self.fault.as_ref()
    }

    /// How far the file was read.
    pub(super) fn read_to(&mut self) -> ReadTo {
        let mut read = self.read.clone();
        match tail_hash(self.input.get_mut(), read.offset) {
            Ok(tail) if self.fault.is_none() => read.tail = tail,
            // It is read again next time.
            Ok(_) | Err(_) => {
                read = ReadTo { is_bad: read.is_bad, lines: read.lines, ..ReadTo::default() }
            }
        }
        read
    }
}

/// A line without white space around it and, if it is the first, without a byte-order mark.
fn bare_text(line: &[u8], is_first: bool) -> &[u8] {
    let mark = if is_first { line.strip_prefix(b"\xef\xbb\xbf") } else { None };
    mark.unwrap_or(line).trim_ascii()
}
