//! Tells whether the words around a number say another one: "not 29", "more than 29", "29 or thirty".

use super::number_words::split_words;

/// Anywhere, these deny a number or a text.
pub(super) const DENIALS: &[&str] = &[
    "not", "never", "neither", "nor", "except", "isnt", "wasnt", "bukan", "bukannya", "tidak",
    "tak", "kecuali",
];

/// These deny a number too. A text is folded, and has no apostrophes.
const NUMBER_DENIALS: &[&str] = &["isn't", "wasn't", "aren't", "weren't", "bukanlah", "selain"];

/// Right before a number, these say that it is more, less, earlier or later.
const COMPARISONS: &[&str] = &[
    "than", "over", "under", "above", "below", "beyond", "before", "after", "between", "exceeding",
    "daripada", "antara", "sebelum", "sesudah", "setelah", "melebihi", "lebih dari", "kurang dari",
    "di atas", "di bawah",
];

/// What may follow "or" and offer no choice: "29 or so", "9 atau lebih".
const VAGUE: &[&str] =
    &["so", "more", "less", "fewer", "thereabouts", "lebih", "kurang", "sekitarnya"];

/// Whether the text before or after a number makes it another one than it says.
pub(super) fn denies_number(before: &str, after: &str) -> bool {
    let signs = before.trim_end();
    let (before, after) = (lower_words(before), lower_words(after));
    let last_two = before.get(before.len().saturating_sub(2)..).unwrap_or_default().join(" ");
    signs.ends_with(['<', '>', '≠', '√'])
        || COMPARISONS.iter().any(|words| ends_with_words(&last_two, words))
        || denies_or_offers(&before)
        || denies_or_offers(&after)
}

fn lower_words(text: &str) -> Vec<String> {
    split_words(text).map(|word| word.to_lowercase().replace('\u{2019}', "'")).collect()
}

/// Whether a text ends with whole words.
fn ends_with_words(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|head| head.is_empty() || head.ends_with(' '))
}

fn denies_or_offers(words: &[String]) -> bool {
    let mut words = words.iter().map(String::as_str).peekable();
    while let Some(word) = words.next() {
        let offers =
            matches!(word, "or" | "atau") && !words.peek().is_some_and(|next| VAGUE.contains(next));
        if offers || DENIALS.contains(&word) || NUMBER_DENIALS.contains(&word) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denial_a_comparison_and_a_choice_say_another_number() {
        for (before, after) in [
            ("not", ""),
            ("It isn’t", ""),
            ("bukan", "negara"),
            ("", ", bukan"),
            ("more than", ""),
            ("kurang dari ", " negara"),
            ("> ", ""),
            ("sebelum", ""),
            ("", "or thirty"),
            ("dua belas atau", ""),
        ] {
            assert!(denies_number(before, after), "{before} 29 {after}");
        }
        for (before, after) in [
            ("", ""),
            ("at least", ""),
            ("≥", ""),
            ("", "or so"),
            ("", "atau lebih"),
            ("terdiri dari", "negara"),
            ("ten years after the war there were", "countries"),
            ("moreover", ""),
        ] {
            assert!(!denies_number(before, after), "{before} 29 {after}");
        }
    }
}
