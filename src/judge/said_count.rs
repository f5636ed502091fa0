//! Reads counts that have no number word: "twice", "none", "tidak ada", "sehari", "a decade".

use rust_decimal::Decimal;

use super::measure::Measure;
use super::number_vocabulary::{NumberWord, number_words};
use super::number_words::{NumberInWords, split_words};

/// Whole texts that mean zero.
const NOTHING: &[&str] = &[
    "none", "none at all", "none of them", "nil", "nothing", "no one", "tidak ada", "tak ada",
    "tidak ada sama sekali", "tidak ada satu pun", "tidak satu pun", "tidak ada yang", "nihil",
    "kosong",
];

/// How often something happens. Indonesian's "sekali" counts in front only: "banyak sekali" is very many.
const OCCASIONS: &[(&str, i64)] = &[("once", 1), ("sekali", 1), ("twice", 2), ("thrice", 3)];

/// Words that a count may begin with.
const FILLERS: &[&str] = &["only", "just", "about", "hanya", "cuma", "sekitar", "kira"];

/// Reads the count of a text without number words; None where it has one, or says none.
pub(super) fn read_said_count(text: &str) -> Option<NumberInWords> {
    let words: Vec<String> =
        split_words(text).map(str::to_lowercase).skip_while(|word| is_filler(word)).collect();
    if NOTHING.contains(&words.join(" ").as_str()) {
        return Some(count(Decimal::ZERO, String::new()));
    }
    let (first, rest) = words.split_first()?;
    if rest.iter().any(|word| counts(word)) {
        return None;
    }
    if let Some((_, often)) = OCCASIONS.iter().find(|(known, _)| known == first) {
        return Some(count(Decimal::from(*often), rest.join(" ")));
    }
    let unit = one_of(first, rest)?;
    Measure::named(&unit).map(|_| count(Decimal::ONE, unit))
}

/// Reports whether a word is a part of a number of its own.
fn counts(word: &str) -> bool {
    let is_idle = |word: &NumberWord| {
        matches!(word, NumberWord::Other | NumberWord::Article | NumberWord::And)
    };
    word.contains(char::is_numeric) || !number_words(word).iter().all(is_idle)
}

fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// The unit of "a decade" and "sehari".
fn one_of(first: &str, rest: &[String]) -> Option<String> {
    if matches!(first, "a" | "an") {
        return Some(rest.join(" "));
    }
    let unit = first.strip_prefix("se").filter(|unit| unit.len() >= 3 && rest.is_empty())?;
    Some(unit.to_owned())
}

fn count(value: Decimal, after: String) -> NumberInWords {
    NumberInWords { value, before: String::new(), after }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_without_a_number_word_are_read() {
        for (text, value, after) in [
            ("twice", 2, ""),
            ("only once", 1, ""),
            ("twice a year", 2, "a year"),
            ("sekali", 1, ""),
            ("None.", 0, ""),
            ("tidak ada", 0, ""),
            ("sehari", 1, "hari"),
            ("a decade", 1, "decade"),
            ("an hour", 1, "hour"),
        ] {
            let read = read_said_count(text).map(|read| (read.value, read.after));
            assert_eq!(read, Some((Decimal::from(value), after.to_owned())), "{text}");
        }
        for text in [
            "banyak sekali", "once every five years", "a", "a long time", "tidak ada yang tahu",
            "none or one", "sekolah", "semua", "many", "",
        ] {
            assert!(read_said_count(text).is_none(), "{text}");
        }
    }
}
