//! Decodes the bytes of a file as they come, and cuts rows that are too long before they fill the memory.

use super::{Format, FormatRefusal};
use crate::say::Say;

/// The longest row or field that is read, in bytes.
pub(crate) const TOO_LONG: usize = 1 << 20;

/// The most text that is held, in bytes: no deck is larger.
const LARGEST_FILE: usize = 64 << 20;

/// Marks where a row or field was cut. The noncharacters around it keep it from being anybody's words.
pub(super) const CUT: &str = "\u{10ffff}cut\u{10ffff}";

/// Takes a file in, piece by piece.
pub(crate) struct Intake {
    /// The bytes at which a row or field ends.
    stops: &'static [u8],
    /// The text so far; raw bytes if it is UTF-16.
    bytes: Vec<u8>,
    /// How many bytes have come since the last stop.
    run: usize,
    utf16: Option<ByteOrder>,
    begun: bool,
}

/// Which byte of a UTF-16 unit comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ByteOrder {
    Big,
    Little,
}

impl Intake {
    /// Begins a file of this format.
    pub(crate) fn new(format: Format) -> Self {
        Self { stops: format.stops(), bytes: Vec::new(), run: 0, utf16: None, begun: false }
    }

    /// Takes the next piece; the first must hold the byte-order mark whole.
    pub(crate) fn feed(&mut self, piece: &[u8]) -> Result<(), FormatRefusal> {
        let mut piece = piece;
        if !self.begun && !piece.is_empty() {
            self.begun = true;
            (self.utf16, piece) = match piece {
                [0xff, 0xfe, rest @ ..] => (Some(ByteOrder::Little), rest),
                [0xfe, 0xff, rest @ ..] => (Some(ByteOrder::Big), rest),
                // UTF-16 without a byte-order mark.
                [0, _, 0, ..] | [_, 0, _, 0, ..] => return Err(not_text(1)),
                rest => (None, rest.strip_prefix(b"\xef\xbb\xbf").unwrap_or(rest)),
            };
        }
        if self.utf16.is_some() {
            self.bytes.extend_from_slice(piece);
        } else {
            self.push_utf8(piece);
        }
        if self.bytes.len() > LARGEST_FILE {
            Err(FormatRefusal(Say::new("format-too-large")))
        } else {
            Ok(())
        }
    }

    /// Takes bytes of UTF-8, but only the beginning of a row or field that is too long.
    fn push_utf8(&mut self, mut piece: &[u8]) {
        while !piece.is_empty() {
            let stop = piece.iter().position(|byte| self.stops.contains(byte));
            let (run, rest) = piece.split_at(stop.unwrap_or(piece.len()));
            let room = TOO_LONG.saturating_sub(self.run);
            self.bytes.extend_from_slice(run.get(..room).unwrap_or(run));
            if self.run <= TOO_LONG && self.run + run.len() > TOO_LONG {
                self.drop_split_character();
                self.bytes.extend_from_slice(CUT.as_bytes());
            }
            self.run = self.run.saturating_add(run.len());
            let Some((stop, rest)) = rest.split_first() else { break };
            self.bytes.push(*stop);
            self.run = 0;
            piece = rest;
        }
    }

    /// Drops the first bytes of a character that the cut has split.
    fn drop_split_character(&mut self) {
        let last = self.bytes.len().saturating_sub(4);
        let tail = self.bytes.get(last..).unwrap_or_default();
        if let Err(error) = std::str::from_utf8(tail)
            && error.error_len().is_none()
        {
            self.bytes.truncate(last + error.valid_up_to());
        } else if let Some(start) = tail.iter().rposition(|byte| *byte >= 0xc0)
            && std::str::from_utf8(tail.get(start..).unwrap_or_default()).is_err()
        {
            self.bytes.truncate(last + start);
        }
    }

    /// Returns the whole text. Carriage returns without any newline, the line ends of old Macs, become newlines.
    pub(crate) fn finish(mut self) -> Result<String, FormatRefusal> {
        if let Some(order) = self.utf16 {
            let text = decode_utf16(&self.bytes, order)?;
            self.bytes = Vec::new();
            self.push_utf8(text.as_bytes());
        }
        let text = String::from_utf8(self.bytes).map_err(|error| {
            let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            not_text(String::from_utf8_lossy(good).matches('\n').count() + 1)
        })?;
        let old = text.contains('\r') && !text.contains('\n');
        Ok(if old { text.replace('\r', "\n") } else { text })
    }
}

fn decode_utf16(bytes: &[u8], order: ByteOrder) -> Result<String, FormatRefusal> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| match order {
        ByteOrder::Big => u16::from_be_bytes(*pair),
        ByteOrder::Little => u16::from_le_bytes(*pair),
    });
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| odd.is_empty()).ok_or_else(|| not_text(1))
}

fn not_text(line: usize) -> FormatRefusal {
    FormatRefusal(Say::new("format-not-utf-8").with("line", line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_in_pieces(bytes: &[u8], piece: usize) -> Result<String, FormatRefusal> {
        let mut intake = Intake::new(Format::Json);
        bytes.chunks(piece).try_for_each(|piece| intake.feed(piece))?;
        intake.finish()
    }

    #[test]
    fn text_comes_through_in_pieces_of_any_size() {
        let text = "{\"é\": \"漢字 👩\"}\r\n";
        for piece in 4..9 {
            assert_eq!(read_in_pieces(text.as_bytes(), piece).as_deref(), Ok(text));
            assert_eq!(
                read_in_pieces(format!("\u{feff}{text}").as_bytes(), piece).as_deref(),
                Ok(text)
            );
            let units: Vec<u16> = format!("\u{feff}{text}").encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(read_in_pieces(&little, piece).as_deref(), Ok(text));
            assert_eq!(read_in_pieces(&big, piece).as_deref(), Ok(text));
        }
        assert_eq!(read_in_pieces(b"a\rb\r", 9).as_deref(), Ok("a\nb\n"));
        assert_eq!(read_in_pieces(b"", 9).as_deref(), Ok(""));
    }

    #[test]
    fn a_file_that_is_no_text_is_refused_with_its_line() {
        let at = |line: usize| Some(Say::new("format-not-utf-8").with("line", line));
        let refused = |bytes: &[u8]| read_in_pieces(bytes, 4).err().map(|refused| refused.0);
        assert_eq!(refused(b"a\nb\ncaf\xe9\n"), at(3));
        assert_eq!(refused(b"(\0q\0u\0"), at(1));
        assert_eq!(refused(b"\xff\xfe(\0q"), at(1));
        assert_eq!(refused(b"\xff\xfe\x00\xd8"), at(1));
    }

    #[test]
    fn a_field_that_is_too_long_is_cut_and_the_next_is_kept() {
        for filler in ["a", "é", "漢", "👩"] {
            let long = filler.repeat(3 * TOO_LONG / filler.len());
            for before in ["", "x", "xy", "xyz"] {
                let text = format!("\"{before}{long}\", \"short\"");
                let cut = read_in_pieces(text.as_bytes(), 1 << 16).expect("it is text");
                assert!(cut.len() < TOO_LONG + 100, "{}", cut.len());
                assert!(cut.ends_with(&format!("{filler}{CUT}\", \"short\"")), "{filler}");
            }
        }
        let just = "a".repeat(TOO_LONG);
        assert_eq!(read_in_pieces(just.as_bytes(), 1000), Ok(just));
    }

    #[test]
    fn a_text_larger_than_any_deck_is_refused() {
        let piece = "\"a\",".repeat(1 << 18);
        let mut intake = Intake::new(Format::Json);
        let refused = (0..100).find_map(|_| intake.feed(piece.as_bytes()).err());
        assert_eq!(refused.map(|refused| refused.0.id), Some("format-too-large"));
    }
}
