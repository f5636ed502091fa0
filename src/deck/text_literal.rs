//! A text in quotes, as a deck writes it.

use super::syntax::is_misread;
use crate::hidden::shows_nothing;

/// A text in quotes. What cannot be seen, or would be taken for a slip of the author's, is written by its number.
#[must_use]
pub fn text_literal(plain: &str) -> String {
    let mut quoted = String::from("\"");
    for (at, sign) in plain.char_indices() {
        let after = plain.get(at + sign.len_utf8()..).unwrap_or_default();
        match sign {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' if !is_misread('n', after) => quoted.push_str("\\n"),
            sign if shows_nothing(sign) => {
                quoted.extend(sign.escape_unicode());
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}
