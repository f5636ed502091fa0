//! Finds backslashes that were lost unseen: `"2\times"` reads as a tab and "imes".

use std::ops::Range;

use super::broken_quotes::lost_from;
use super::finding::Finding;
use super::lexer::{Lexer, Token};
use crate::say::Say;

/// The rest of LaTeX words like `\neq`: `\n` before anything else is a newline.
const AFTER_N: [&str; 5] = ["eq", "abla", "otin", "leq", "geq"];

/// Reports the first such backslash of each text of a stretch.
pub(crate) fn find_lost_backslashes(text: &str, stretch: &Range<usize>) -> Vec<Finding> {
    if !text.as_bytes().get(stretch.clone()).is_some_and(|bytes| bytes.contains(&b'\\')) {
        return Vec::new();
    }
    let texts = Lexer::new(text, stretch.clone()).filter(|(token, _)| *token == Token::Text);
    texts.filter_map(|(_, span)| lost_backslash(text, &span)).collect()
}

/// Whether `\` and this letter, with `rest` behind them, were most likely meant as a backslash and a letter.
pub(crate) fn is_misread(letter: char, rest: &str) -> bool {
    let word = || rest.split(|sign: char| !sign.is_ascii_alphabetic()).next().unwrap_or_default();
    match letter {
        't' | 'r' => rest.starts_with(|sign: char| sign.is_ascii_lowercase()),
        'n' => AFTER_N.contains(&word()),
        _ => false,
    }
}

fn lost_backslash(text: &str, span: &Range<usize>) -> Option<Finding> {
    let whole = text.get(span.clone())?;
    if whole.starts_with('r') {
        return None;
    }
    let mut signs = whole.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '\\' {
            continue;
        }
        let (_, next) = signs.next()?;
        let rest = whole.get(at + 2..).unwrap_or_default();
        if is_misread(next, rest) {
            let word: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
            let written = format!("\\{next}{word}");
            let say = Say::new("flaw-became-control").with("text", written);
            let finding = Finding::error("became-control", 0..0, say);
            return Some(lost_from(finding, text, span, span.start + at));
        }
    }
    None
}
