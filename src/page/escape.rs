//! Escapes untrusted text: characters that control a terminal or hide or reorder text are shown as `\u{…}`.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::hidden_characters::{is_joiner, is_unsafe, needs_joiners};

/// Escapes all unsafe characters except newlines.
#[must_use]
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b'\n' || (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().collect();
    let mut safe = String::with_capacity(text.len());
    for (place, &sign) in signs.iter().enumerate() {
        match sign {
            '\n' => safe.push('\n'),
            _ => push(&mut safe, &signs, place),
        }
    }
    Cow::Owned(safe)
}

/// Returns each character of a line as `safe_line` shows it, for callers that map one to the other.
pub(crate) fn safe_signs(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let shown = |place| {
        let mut shown = String::new();
        push(&mut shown, &signs, place);
        shown
    };
    (0..signs.len()).map(shown).collect()
}

/// Adds the character at a place, escaped if it is unsafe.
fn push(safe: &mut String, signs: &[char], place: usize) {
    match signs.get(place).copied() {
        Some(sign) if is_joiner(sign) => push_joiner(safe, signs, place),
        Some(sign) if is_unsafe(sign) => escape(safe, sign),
        Some(sign) => safe.push(sign),
        None => {}
    }
}

/// Escapes all unsafe characters and newlines, so that the text stays on one line.
#[must_use]
pub fn safe_line(text: &str) -> String {
    let mut line = String::new();
    for (place, piece) in text.split('\n').enumerate() {
        if place > 0 {
            escape(&mut line, '\n');
        }
        line.push_str(&safe(piece));
    }
    line
}

/// Keeps a joiner between letters of scripts that need it, drops it between emoji, and escapes it elsewhere.
fn push_joiner(safe: &mut String, signs: &[char], place: usize) {
    let before = place.checked_sub(1).and_then(|place| signs.get(place)).copied();
    let after = signs.get(place + 1).copied();
    let Some(joiner) = signs.get(place).copied() else { return };
    if before.is_some_and(needs_joiners) && after.is_some_and(needs_joiners) {
        safe.push(joiner);
    } else if !(before.is_some_and(is_emoji) && after.is_some_and(is_emoji)) {
        escape(safe, joiner);
    }
}

fn is_emoji(sign: char) -> bool {
    matches!(sign,
        '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

fn escape(safe: &mut String, sign: char) {
    // Writing to a String cannot fail.
    let _ = write!(safe, "{}", sign.escape_unicode());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_a_terminal_is_shown() {
        assert_eq!(safe("a\u{1b}[2Jb"), r"a\u{1b}[2Jb");
        assert_eq!(safe("tab\there\rthere"), r"tab\u{9}here\u{d}there");
        assert_eq!(
            safe("\u{9b}31m \u{202e}abc \u{feff}\u{e0041}"),
            r"\u{9b}31m \u{202e}abc \u{feff}\u{e0041}"
        );
        assert_eq!(safe("two\nlines é 漢字"), "two\nlines é 漢字");
        assert_eq!(safe_line("two\nlines"), r"two\u{a}lines");
    }

    #[test]
    fn joiners_pass_where_a_script_needs_them_and_go_between_emoji() {
        assert_eq!(safe("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(safe("क्\u{200d}ष"), "क्\u{200d}ष");
        assert_eq!(safe("👩\u{200d}👩"), "👩👩");
        assert_eq!(safe("a\u{200d}b"), r"a\u{200d}b");
        assert_eq!(safe("\u{200c}"), r"\u{200c}");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_in_any_text(text in any::<String>()) {
            prop_assert!(safe(&text).chars().all(|sign| sign == '\n' || !is_unsafe(sign)));
            prop_assert!(!safe_line(&text).contains('\n'));
            let line = text.replace('\n', "");
            prop_assert_eq!(safe_signs(&line).concat(), safe_line(&line));
        }
    }
}
