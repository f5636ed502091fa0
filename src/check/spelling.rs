//! Spelling: texts that differ in nothing a reader would call a difference, and questions that are about just that.

use super::case::Case;
use crate::judge::{Language, fold};

/// Beginnings of words with which a question asks how something is written.
const OF_SPELLING: &[&str] = &[
    "spel", "writ", "punctuat", "apostrophe", "comma", "hyphen", "accent", "capital-letter",
    "capitali", "upper", "lower", "abbrev", "acronym", "stand-for", "stands-for", "significant",
    "decimal", "notation", "in-words", "in-figures", "roman", "plural", "past-tense", "participle",
    "translat", "ejaan", "eja-", "dieja", "tulis", "baku", "tanda-", "huruf", "koma", "singkatan",
    "kepanjangan", "kependekan", "akronim", "desimal", "romawi", "jamak", "terjemah", "lambang",
    "simbol", "symbol", "formula", "rumus", "unit-of", "satuan", "correct-form", "bentuk",
];

/// Whether a question may be about how something is written.
pub(super) fn is_of_spelling(case: &Case) -> bool {
    let ask = case.ask.as_str();
    OF_SPELLING.iter().any(|start| {
        let mut at = ask.match_indices(start);
        at.any(|(at, _)| ask.get(..at).is_some_and(|before| before.ends_with('-')))
    })
}

/// A text without what no reader of options would tell apart: case, accents, hyphens in words, a full stop.
///
/// Folding drops more, brackets and commas within, which may be the very point of an option.
pub(super) fn plain(text: &str, language: &Language) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut kept = String::new();
    let signs: Vec<char> = text.chars().collect();
    let letter = |at: Option<usize>| {
        at.and_then(|at| signs.get(at)).is_some_and(|sign| sign.is_alphabetic())
    };
    for (at, sign) in signs.iter().enumerate() {
        let in_word = letter(at.checked_sub(1))
            && letter(at.checked_sub(2))
            && letter(Some(at + 1))
            && letter(Some(at + 2));
        match sign {
            '-' | '\u{2010}'..='\u{2015}' if in_word => {}
            '\u{2018}' | '\u{2019}' => kept.push('\''),
            '\u{201c}' | '\u{201d}' => kept.push('"'),
            _ => kept.push(*sign),
        }
    }
    // Words are folded for their case and accents; every sign between them stays as it is.
    let mut folded = String::new();
    let mut word = String::new();
    for sign in kept.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if sign.is_alphabetic() {
            word.push(sign);
        } else {
            folded.push_str(&folded_word(&word, language));
            word.clear();
            folded.push(sign);
        }
    }
    folded + &folded_word(&word, language)
}

fn folded_word(word: &str, language: &Language) -> String {
    if word.is_empty() { String::new() } else { fold(word, language) }
}

/// Whether two texts are one in an older spelling of Indonesian names, or in British and American English.
pub(super) fn respelt(one: &str, other: &str, language: &Language) -> bool {
    // Most options have nothing in them that is ever written otherwise.
    let old = ["oe", "Dj", "dj", "Tj", "tj", "ise", "isation", "our", "entre"];
    let may_be = |text: &str| old.iter().any(|old| text.contains(old)) || numbered(text).is_some();
    (may_be(one) || may_be(other))
        && one != other
        && plain(one, language) != plain(other, language)
        && modern(one) == modern(other)
}

fn modern(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        if let Some(name) = numbered(word) {
            return name;
        }
        let length = word.chars().count();
        let name = word.starts_with(char::is_uppercase) && length >= 5;
        let mut word = word.to_lowercase();
        if name {
            for (old, new) in [("oe", "u"), ("dj", "j"), ("tj", "c")] {
                word = word.replace(old, new);
            }
        }
        for (british, american, least) in BRITISH {
            if length >= least {
                word = word.replace(british, american);
            }
        }
        word
    });
    words.collect::<Vec<_>>().join(" ")
}

/// British endings, the American ones, and from how many letters on a word is taken to have one.
const BRITISH: [(&str, &str, usize); 4] =
    [("isation", "ization", 7), ("ise", "ize", 7), ("our", "or", 6), ("centre", "center", 6)];

/// A name with a number behind a hyphen, without it: `g77` of `G-77`.
fn numbered(word: &str) -> Option<String> {
    let (name, number) = word.split_once('-')?;
    let capitals = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = number.len() >= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (capitals && digits).then(|| format!("{}{number}", name.to_lowercase()))
}
