//! Words and signs that people write between two values where a deck has a comma.

/// In the languages of the interface, and as programs and tables write it.
const JOINERS: [&str; 22] = [
    "or", "atau", "and", "dan", "/", "|", "||", "&", "&&", "+", "->", "=>", "→", "-", "–", "—",
    ">", "<", "<->", "↔", "~", "versus",
];

pub(crate) fn is_joiner(words: &str) -> bool {
    words.len() <= 8 && JOINERS.contains(&words.to_lowercase().as_str())
}

/// What joins a text and the next, by what is between them: a sign, or a word with space on both sides.
pub(crate) fn joins_texts(between: &str) -> bool {
    let words = between.trim();
    let apart = between.starts_with(char::is_whitespace) && between.ends_with(char::is_whitespace);
    is_joiner(words) && (apart || !words.starts_with(char::is_alphabetic))
}
