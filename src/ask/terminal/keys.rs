//! Keys: what the bytes of a terminal mean. console's own reader takes an arrow whose bytes arrive in two
//! pieces for Esc, and leaves a `~` behind after F5; here a sequence is waited for and read whole.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use console::Key;

use crate::ask::waiting::{self, Ready, Stop};

/// The result of waiting for a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// A key.
    Key(Key),
    /// None in time.
    Nothing,
    /// None any more: the terminal is gone, or a signal came.
    Gone,
}

/// How long the rest of a sequence may take; a longer pause makes its first byte the Esc key.
const REST: Duration = Duration::from_millis(120);

/// The longest time between two characters of a key that is held down: keyboards repeat ten times a second or more.
const REPEAT: Duration = Duration::from_millis(120);

/// The keys of standard input.
#[derive(Default)]
pub(super) struct Keys {
    bytes: VecDeque<u8>,
    /// Whether the key taken last, and those that follow, come from pasted text.
    pub(super) pasting: bool,
    /// A flag that a signal sets.
    pub(super) stop: Stop,
    /// Whether no more keys can come: the terminal is gone, or a signal came.
    pub(super) gone: bool,
}

impl Keys {
    /// Returns the next key, or nothing after so long.
    pub(super) fn next(&mut self, limit: Duration) -> io::Result<Pressed> {
        let mut limit = limit;
        loop {
            if let Some(key) = self.decode(false) {
                return Ok(Pressed::Key(key));
            }
            if !self.bytes.is_empty() {
                limit = REST;
            }
            match waiting::wait(Some(limit), &self.stop)? {
                Ready::Input if self.fill()? => {}
                Ready::Input | Ready::Interrupted => {
                    self.gone = true;
                    return Ok(Pressed::Gone);
                }
                Ready::Idle => return Ok(self.decode(true).map_or(Pressed::Nothing, Pressed::Key)),
            }
        }
    }

    /// Reports whether more keys are waiting: then drawing can wait too.
    pub(super) fn more(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// Reports whether the key just read repeats at once, as a held key does; then all repeats
    /// are dropped.
    pub(super) fn drop_repeated(&mut self, sign: char) -> io::Result<bool> {
        let again = Meaning::Key(Key::Char(sign));
        let mut repeats = false;
        loop {
            while let Some((length, _)) =
                self.first_meaning(false).filter(|(_, meaning)| *meaning == again)
            {
                self.take_bytes(length, &again);
                repeats = true;
            }
            let idle = self.bytes.is_empty()
                && (waiting::wait(Some(REPEAT), &self.stop)? != Ready::Input || !self.fill()?);
            if idle || !self.bytes.is_empty() && !self.begins_with(&again) {
                return Ok(repeats);
            }
        }
    }

    fn begins_with(&self, wanted: &Meaning) -> bool {
        self.first_meaning(false).is_some_and(|(_, meaning)| meaning == *wanted)
    }

    fn fill(&mut self) -> io::Result<bool> {
        let mut buffer = [0; 1024];
        let count = waiting::read(&mut buffer)?;
        self.bytes.extend(buffer.iter().take(count));
        Ok(count > 0)
    }

    /// Drops the keys that were typed already, up to the first that leaves or begins a command.
    pub(super) fn drop_typed(&mut self) -> io::Result<()> {
        // A terminal holds a few thousand bytes; whatever sends more must not keep hafal here for ever.
        let mut reads = 0..16;
        while reads.next().is_some()
            && waiting::wait(Some(Duration::ZERO), &None)? == Ready::Input
            && self.fill()?
        {}
        self.drop_to_command();
        Ok(())
    }

    fn drop_to_command(&mut self) {
        while let Some((length, meaning)) = self.first_meaning(false) {
            if !self.pasting && meaning.commands() {
                break;
            }
            self.take_bytes(length, &meaning);
        }
    }

    /// Returns the first key of the bytes at hand; None while more bytes must come.
    fn decode(&mut self, last: bool) -> Option<Key> {
        loop {
            let (length, meaning) = self.first_meaning(last)?;
            self.take_bytes(length, &meaning);
            match meaning {
                Meaning::Key(Key::Enter | Key::Tab) if self.pasting => return Some(Key::Char(' ')),
                Meaning::Key(Key::Char(sign)) if !sign.is_control() => {
                    return Some(Key::Char(sign));
                }
                Meaning::Key(key) if !self.pasting => return Some(key),
                Meaning::Key(_) | Meaning::Paste(_) | Meaning::None => {}
            }
        }
    }

    /// Returns the meaning of the first bytes at hand, and their count; None while more bytes must come.
    fn first_meaning(&self, last: bool) -> Option<(usize, Meaning)> {
        let bytes: Vec<u8> = self.bytes.iter().copied().take(64).collect();
        match decode(&bytes) {
            Some(decoded) => Some(decoded),
            None if !last || bytes.is_empty() => None,
            None if bytes == [0x1b] => Some((1, Meaning::Key(Key::Escape))),
            None => Some((bytes.len(), Meaning::None)),
        }
    }

    fn take_bytes(&mut self, length: usize, meaning: &Meaning) {
        self.bytes.drain(..length.min(self.bytes.len()));
        if let Meaning::Paste(begins) = meaning {
            self.pasting = *begins;
        }
    }
}

/// What some bytes mean.
#[derive(Debug, PartialEq, Eq)]
enum Meaning {
    Key(Key),
    Paste(bool),
    None,
}

impl Meaning {
    /// Reports whether it is a key that leaves any prompt or begins a command there, and so answers nothing by mistake.
    fn commands(&self) -> bool {
        matches!(self, Self::Key(Key::Escape | Key::CtrlC | Key::Char('\u{4}' | ':')))
    }
}

/// Returns the meaning of the first bytes, and their count; None while more must come.
fn decode(bytes: &[u8]) -> Option<(usize, Meaning)> {
    match bytes {
        [] | [0x1b] | [0x1b, b'O'] => None,
        [0x1b, b'[', rest @ ..] => decode_csi(rest).map(|(length, meaning)| (length + 2, meaning)),
        [0x1b, b'O', sign, ..] => Some((3, decode_arrow(*sign))),
        [0x1b, 0x1b, ..] => Some((1, Meaning::Key(Key::Escape))),
        // Alt and a key mean nothing here.
        [0x1b, rest @ ..] => decode(rest).map(|(length, _)| (length + 1, Meaning::None)),
        [first, ..] if *first < 0x80 => Some((1, Meaning::Key(decode_control(*first)))),
        [first, ..] => decode_utf8(bytes, *first),
    }
}

fn decode_csi(rest: &[u8]) -> Option<(usize, Meaning)> {
    // The Linux console writes F1 as `ESC [ [ A`.
    if let [b'[', tail @ ..] = rest {
        return tail.first().map(|_| (2, Meaning::None));
    }
    let end = rest.iter().position(|byte| !(0x20..0x40).contains(byte))?;
    let (parameters, last) = (rest.get(..end)?, *rest.get(end)?);
    if last < 0x40 || last == 0x7f {
        // Not a sequence after all: what does not belong to it is a key of its own.
        return Some((end, Meaning::None));
    }
    let number = parameters.split(|byte| !byte.is_ascii_digit()).next().unwrap_or_default();
    let meaning = match (last, number) {
        (b'~', b"1" | b"7") => Meaning::Key(Key::Home),
        (b'~', b"3") => Meaning::Key(Key::Del),
        (b'~', b"4" | b"8") => Meaning::Key(Key::End),
        (b'~', b"5") => Meaning::Key(Key::PageUp),
        (b'~', b"6") => Meaning::Key(Key::PageDown),
        (b'~', b"200") => Meaning::Paste(true),
        (b'~', b"201") => Meaning::Paste(false),
        // A mouse, which another program left switched on; Enter of the keypad is `ESC O M`.
        (b'M', _) => Meaning::None,
        _ => decode_arrow(last),
    };
    Some((end + 1, meaning))
}

fn decode_arrow(sign: u8) -> Meaning {
    Meaning::Key(match sign {
        b'A' => Key::ArrowUp,
        b'B' => Key::ArrowDown,
        b'C' => Key::ArrowRight,
        b'D' => Key::ArrowLeft,
        b'H' => Key::Home,
        b'F' => Key::End,
        b'M' => Key::Enter,
        b'Z' => Key::BackTab,
        _ => return Meaning::None,
    })
}

fn decode_control(byte: u8) -> Key {
    match byte {
        0x03 => Key::CtrlC,
        0x01 => Key::Home,
        0x05 => Key::End,
        0x02 => Key::ArrowLeft,
        0x06 => Key::ArrowRight,
        0x0e => Key::ArrowDown,
        0x10 => Key::ArrowUp,
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x08 | 0x7f => Key::Backspace,
        _ => Key::Char(char::from(byte)),
    }
}

fn decode_utf8(bytes: &[u8], first: u8) -> Option<(usize, Meaning)> {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Some((1, Meaning::None)),
    };
    let follow =
        bytes.iter().skip(1).take(length - 1).take_while(|byte| *byte & 0xc0 == 0x80).count();
    if follow + 1 < length {
        return if bytes.len() > follow + 1 { Some((follow + 1, Meaning::None)) } else { None };
    }
    let text = std::str::from_utf8(bytes.get(..length)?).ok();
    let key = text.and_then(|text| text.chars().next()).map(Key::Char);
    Some((length, key.map_or(Meaning::None, Meaning::Key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(bytes: &[u8]) -> Vec<Key> {
        let mut keys = Keys { bytes: bytes.iter().copied().collect(), ..Keys::default() };
        std::iter::from_fn(|| keys.decode(true)).collect()
    }

    fn typed(text: &str) -> Vec<Key> {
        text.chars().map(Key::Char).collect()
    }

    #[test]
    fn letters_of_any_length_are_keys() {
        assert_eq!(keys("aé漢👩".as_bytes()), typed("aé漢👩"));
        assert_eq!(keys(b"a\xffb\xc3"), typed("ab"));
        assert_eq!(keys(b"\xe6a"), typed("a"));
    }

    #[test]
    fn arrows_come_in_both_dialects_and_with_modifiers() {
        for bytes in [&b"\x1b[A"[..], b"\x1bOA", b"\x1b[1;5A", b"\x10"] {
            assert_eq!(keys(bytes), [Key::ArrowUp]);
        }
        assert_eq!(keys(b"\x1b[3~\x1b[H\x1b[4~"), [Key::Del, Key::Home, Key::End]);
    }

    #[test]
    fn a_function_key_leaves_nothing_behind() {
        assert_eq!(keys(b"\x1b[15~a\x1b[[Ab\x1bOPc"), typed("abc"));
        assert_eq!(keys(b"\x1bxa"), typed("a"));
        assert_eq!(keys(b"\x1b[<0;3;4Ma"), typed("a"));
        assert_eq!(keys(b"\x1bOM"), [Key::Enter]);
    }

    #[test]
    fn an_arrow_in_two_pieces_is_waited_for_and_esc_is_esc_at_last() {
        let mut keys = Keys { bytes: [0x1b].into(), ..Keys::default() };
        assert_eq!(keys.decode(false), None);
        keys.bytes.extend(b"[");
        assert_eq!(keys.decode(false), None);
        keys.bytes.extend(b"B");
        assert_eq!(keys.decode(false), Some(Key::ArrowDown));
        keys.bytes.extend(b"\x1b");
        assert_eq!(keys.decode(true), Some(Key::Escape));
    }

    #[test]
    fn a_pasted_new_line_is_a_space_and_a_typed_one_is_enter() {
        let pasted = keys(b"\x1b[200~a\rb\x03\x1b[A\x1b[201~\r");
        assert_eq!(pasted, [typed("a b"), vec![Key::Enter]].concat());
    }

    #[test]
    fn a_key_tells_whether_it_was_pasted() {
        let bytes = b"a\x1b[200~b\x1b[201~c".iter().copied().collect();
        let mut keys = Keys { bytes, ..Keys::default() };
        let mut pasted = Vec::new();
        while let Some(key) = keys.decode(true) {
            pasted.push((key, keys.pasting));
        }
        let key = |sign, pasted| (Key::Char(sign), pasted);
        assert_eq!(pasted, [key('a', false), key('b', true), key('c', false)]);
    }

    #[test]
    fn keys_typed_ahead_are_dropped_but_not_what_leaves_or_commands() {
        let left = |bytes: &[u8]| {
            let mut keys = Keys { bytes: bytes.iter().copied().collect(), ..Keys::default() };
            keys.drop_to_command();
            std::iter::from_fn(|| keys.decode(true)).collect::<Vec<_>>()
        };
        assert_eq!(left(b"12\r\r\x1b[B"), []);
        assert_eq!(left(b"1\x03"), [Key::CtrlC]);
        assert_eq!(left(b"1\x1b"), [Key::Escape]);
        assert_eq!(left(b"1\r:q\r"), [typed(":q"), vec![Key::Enter]].concat());
        assert_eq!(left(b"\x1b[200~1\x03\r\x1b[201~\r"), []);
    }

    #[test]
    fn shift_and_tab_are_a_key_of_their_own() {
        assert_eq!(keys(b"\x1b[Z\t"), [Key::BackTab, Key::Tab]);
    }

    #[test]
    fn the_keys_that_leave_are_known() {
        assert_eq!(keys(b"\x03\x1b"), [Key::CtrlC, Key::Escape]);
        assert_eq!(keys(b"\x1b\x1b"), [Key::Escape, Key::Escape]);
        assert_eq!(keys(b"\x04"), [Key::Char('\u{4}')]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_taken_to_their_end(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let mut keys = Keys { bytes: bytes.into(), ..Keys::default() };
            let taken = std::iter::from_fn(|| keys.decode(true)).take(100).count();
            prop_assert!(taken <= 80 && keys.bytes.is_empty());
        }
    }
}
