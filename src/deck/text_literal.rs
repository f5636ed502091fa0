//! Quotes a text as a deck writes it.

use super::syntax::is_misread;
use crate::hidden_characters::shows_nothing;

/// Quotes a text. Hidden characters are written by their number, and so is a newline where `\n` would be reported
/// as a lost backslash.
pub fn text_literal(plain: &str) -> String {
    let mut literal = String::from("\"");
    for (at, sign) in plain.char_indices() {
        let after = plain.get(at + sign.len_utf8()..).unwrap_or_default();
        match sign {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' if !is_misread('n', after) => literal.push_str("\\n"),
            sign if shows_nothing(sign) => {
                literal.extend(sign.escape_unicode());
            }
            sign => literal.push(sign),
        }
    }
    literal.push('"');
    literal
}
