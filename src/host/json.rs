//! Writes JSON for scripts, with every character that could steer a terminal as an escape.

use crate::hidden_characters::is_unsafe;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

/// A writer of JSON. Each write must hold whole characters, as those of `serde_json` do.
pub(crate) struct JsonWriter<W: Write>(BufWriter<W>);

impl<W: Write> JsonWriter<W> {
    /// Makes a writer to `out`.
    pub(crate) fn new(out: W) -> Self {
        Self(BufWriter::new(out))
    }

    /// Writes a value over as many lines as it needs.
    pub(crate) fn whole(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *self, value).map_err(io::Error::from)?;
        self.0.write_all(b"\n")
    }

    /// Writes a value on a line of its own.
    pub(crate) fn line(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut *self, value).map_err(io::Error::from)?;
        self.0.write_all(b"\n")
    }
}

impl<W: Write> Write for JsonWriter<W> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let mut plain = 0;
        let signs = std::str::from_utf8(text).map_err(io::Error::other)?;
        for (at, sign) in signs.char_indices() {
            // Line ends here are JSON's layout: those of texts are escaped already.
            if sign == '\n' || !is_unsafe(sign) {
                continue;
            }
            self.0.write_all(text.get(plain..at).unwrap_or_default())?;
            for unit in sign.encode_utf16(&mut [0; 2]) {
                write!(self.0, "\\u{unit:04x}")?;
            }
            plain = at + sign.len_utf8();
        }
        self.0.write_all(text.get(plain..).unwrap_or_default())?;
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_written_raw_and_all_of_it_is_read_again() {
        let text = "a\u{1b}[31m\u{7f}\u{85}\u{9b}\u{202e}\u{200b}\u{feff}\u{e0041}\n\"é字\\";
        let value = serde_json::json!({ "ask": [text] });
        let mut bytes = Vec::new();
        JsonWriter::new(&mut bytes).whole(&value).expect("it is written");
        JsonWriter::new(&mut bytes).line(&value).expect("it is written");
        let written = String::from_utf8(bytes).expect("text");
        assert!(written.chars().all(|sign| sign == '\n' || !is_unsafe(sign)), "{written:?}");
        assert!(written.contains("é字") && written.contains(r"\udb40\udc41"));
        let read = serde_json::Deserializer::from_str(&written).into_iter::<serde_json::Value>();
        assert_eq!(read.map(|one| one.expect("JSON")).collect::<Vec<_>>(), [value.clone(), value]);
    }
}
