//! A text in quotes, as a deck writes it.

use super::syntax::is_misread;

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
            sign if sign.is_control() || is_unseen(sign) => {
                quoted.extend(sign.escape_unicode());
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// Signs that change how others are shown, and are not seen themselves. Joiners are part of words in some scripts.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
    )
}
