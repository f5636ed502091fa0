//! Reads numbers in Indonesian and English words, from 0 to 999.

use super::{characters::is_dash, language::Language, numeral::trimmed};

/// A number in words, and the words around it.
pub(super) struct NumberWords {
    /// From −999 to 999.
    pub(super) value: i16,
    /// The words after the number or else before it.
    pub(super) rest: String,
}

/// Reads the only number in words: "sekitar dua puluh sembilan negara" is 29 with the rest "negara".
pub(super) fn read_number_words(text: &str, language: &Language) -> Option<NumberWords> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || is_dash(c))
        .map(trimmed)
        .filter(|word| !word.is_empty())
        .collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let grammars: [Grammar; 2] =
        if language.primary() == "en" { [english, indonesian] } else { [indonesian, english] };
    let (start, end, value) = grammars.iter().find_map(|grammar| only_number(&lower, *grammar))?;
    let before = lower.get(..start)?;
    let negative = matches!(before.last(), Some(&("minus" | "negatif" | "negative")));
    if before.iter().any(|word| splits_number(word) || scale_of(word).is_some()) {
        return None;
    }
    let before = words.get(..start - usize::from(negative))?;
    let after = words.get(end..)?;
    if after.iter().any(|word| splits_number(word)) {
        return None;
    }
    let rest = if after.is_empty() { before } else { after }.join(" ");
    Some(NumberWords { value: if negative { -value } else { value }, rest })
}

/// Reads a number at the start of some words; returns its value and how many words it has.
type Grammar = fn(&[&str]) -> Option<(i16, usize)>;

/// The start, the end and the value of the only number in some words.
fn only_number(words: &[&str], grammar: Grammar) -> Option<(usize, usize, i16)> {
    let mut only = None;
    let mut at = 0;
    while at < words.len() {
        let Some((value, taken)) = grammar(words.get(at..)?) else {
            at += 1;
            continue;
        };
        if only.replace((at, at + taken, value)).is_some() {
            return None;
        }
        at += taken;
    }
    only
}

fn indonesian(words: &[&str]) -> Option<(i16, usize)> {
    let (hundreds, taken) = match words {
        ["seratus", ..] => (100, 1),
        [count, "ratus", ..] => (100 * indonesian_unit(count).filter(|count| *count > 1)?, 2),
        ["nol", ..] => return Some((0, 1)),
        _ => return indonesian_below_hundred(words),
    };
    let (below, more) = indonesian_below_hundred(words.get(taken..)?).unwrap_or((0, 0));
    Some((hundreds + below, taken + more))
}

fn indonesian_below_hundred(words: &[&str]) -> Option<(i16, usize)> {
    let several = |count: &str| indonesian_unit(count).filter(|count| *count > 1);
    match words {
        ["sepuluh", ..] => Some((10, 1)),
        ["sebelas", ..] => Some((11, 1)),
        [count, "belas", ..] => Some((10 + several(count)?, 2)),
        [count, "puluh", rest @ ..] => {
            let unit = rest.first().and_then(|word| indonesian_unit(word));
            Some((10 * several(count)? + unit.unwrap_or(0), 2 + usize::from(unit.is_some())))
        }
        [count, ..] => Some((indonesian_unit(count)?, 1)),
        [] => None,
    }
}

fn indonesian_unit(word: &str) -> Option<i16> {
    let word = if word == "lapan" { "delapan" } else { word };
    value_in_row(
        word,
        &["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
        1,
    )
}

fn english(words: &[&str]) -> Option<(i16, usize)> {
    let hundreds = match words {
        ["a", "hundred", ..] => 100,
        [count, "hundred", ..] => 100 * english_unit(count)?,
        ["zero", ..] => return Some((0, 1)),
        _ => return english_below_hundred(words),
    };
    let rest = words.get(2..)?;
    let (rest, and) = rest.strip_prefix(&["and"]).map_or((rest, 0), |rest| (rest, 1));
    match english_below_hundred(rest) {
        Some((below, more)) => Some((hundreds + below, 2 + and + more)),
        None => Some((hundreds, 2)),
    }
}

fn english_below_hundred(words: &[&str]) -> Option<(i16, usize)> {
    let (first, rest) = words.split_first()?;
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if let Some(count) = value_in_row(first, &tens, 2) {
        let unit = rest.first().and_then(|word| english_unit(word));
        return Some((10 * count + unit.unwrap_or(0), 1 + usize::from(unit.is_some())));
    }
    let to_nineteen = [
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen",
    ];
    Some((english_unit(first).or_else(|| value_in_row(first, &to_nineteen, 10))?, 1))
}

fn english_unit(word: &str) -> Option<i16> {
    value_in_row(word, &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
}

/// The value of a word in a row of numerals that begins with `first`.
fn value_in_row(word: &str, row: &[&str], first: i16) -> Option<i16> {
    (first..).zip(row).find(|(_, known)| **known == word).map(|(value, _)| value)
}

/// The factor of a word after a number: ribu, million, dozen.
pub(super) fn scale_of(word: &str) -> Option<i64> {
    match trimmed(word).to_lowercase().as_str() {
        "lusin" | "dozen" => Some(12),
        "ratus" | "hundred" => Some(100),
        "ribu" | "thousand" => Some(1_000),
        "juta" | "million" => Some(1_000_000),
        "miliar" | "milyar" | "billion" => Some(1_000_000_000),
        "triliun" | "trilyun" | "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// Whether words beside a number make it another one, in ways that are not read: "2 setengah", "one and a half".
pub(super) fn splits_number(rest: &str) -> bool {
    const SPLITTING: &[&str] = &[
        "puluh", "belas", "seribu", "sejuta", "setengah", "sepertiga", "pertiga", "perempat",
        "seperempat", "koma", "half", "quarter", "quarters",
    ];
    rest.split_whitespace().any(|word| SPLITTING.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(text: &str, tag: &str) -> Option<i16> {
        read_number_words(text, &Language::new(tag)).map(|words| words.value)
    }

    #[test]
    fn numbers_in_both_languages_are_read_in_any_deck() {
        for (text, expected) in [
            ("nol", 0),
            ("satu", 1),
            ("sepuluh", 10),
            ("sebelas", 11),
            ("dua belas", 12),
            ("dua puluh", 20),
            ("dua puluh sembilan", 29),
            ("seratus", 100),
            ("seratus satu", 101),
            ("Seratus Tiga Puluh Empat", 134),
            ("tujuh ratus sebelas", 711),
            ("sembilan ratus sembilan puluh sembilan", 999),
            ("zero", 0),
            ("nine", 9),
            ("twelve", 12),
            ("twenty", 20),
            ("twenty-nine", 29),
            ("TWENTY NINE", 29),
            ("a hundred", 100),
            ("one hundred thirty-four", 134),
            ("one hundred and thirty-four", 134),
            ("two hundred and", 200),
            ("nine hundred and ninety-nine", 999),
            ("minus five", -5),
        ] {
            assert_eq!(value(text, "id"), Some(expected), "{text}");
            assert_eq!(value(text, "en"), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_two_is_none() {
        for text in [
            "", "Bandung", "dua tiga", "dua atau tiga", "one or two", "belas", "puluh dua",
            "satu puluh", "hundred", "seribu", "seribu dua ratus", "thousand two hundred",
            "dua ribu lima", "satu setengah",
        ] {
            assert_eq!(value(text, "id"), None, "{text}");
        }
    }

    #[test]
    fn the_words_after_a_number_are_its_rest_else_those_before() {
        for (text, rest) in [
            ("sekitar dua negara, kira-kira", "negara kira kira"),
            ("sekitar dua", "sekitar"),
            ("dua", ""),
            ("minus two", ""),
        ] {
            assert_eq!(
                read_number_words(text, &Language::new("id")).map(|words| words.rest).as_deref(),
                Some(rest)
            );
        }
    }

    fn spelled(value: i16) -> String {
        let units =
            ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
        let unit = |value: i16| units[usize::try_from(value).unwrap()].to_owned();
        match value {
            0..=9 => unit(value),
            10 => "sepuluh".to_owned(),
            11 => "sebelas".to_owned(),
            12..=19 => unit(value - 10) + " belas",
            20..=99 => unit(value / 10) + " puluh " + &unit(value % 10),
            100..=199 => "seratus ".to_owned() + &spelled(value - 100),
            _ => unit(value / 100) + " ratus " + &spelled(value % 100),
        }
    }

    #[test]
    fn every_number_to_999_is_read() {
        for number in 1..=999 {
            assert_eq!(value(&spelled(number), "id"), Some(number), "{}", spelled(number));
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in any::<String>()) {
            let _ = value(&text, "id");
        }

        #[test]
        fn any_words_can_be_read(words in "((dua|puluh|ratus|one|hundred|and|twenty|minus|seratus) ){0,8}") {
            let _ = value(&words, "en");
        }
    }
}
