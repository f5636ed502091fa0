//! Writes the signs of a number that are said in words: "2 koma 5", "10 pangkat 3", "satu per lima", "min dua".

use super::language::Language;
use super::number_vocabulary::{NumberWord, number_words};

/// Words between figures, and the sign that they say.
const BETWEEN_FIGURES: &[(&str, &str)] = &[
    (" koma ", ","),
    (" point ", "."),
    (" to the power of ", "^"),
    (" to the power ", "^"),
    (" pangkat ", "^"),
    (" per ", "/"),
];

/// The text of a number with signs in place of the words that say them.
pub(super) fn with_signs(text: String, language: &Language) -> String {
    let text = with_minus(text, language);
    for (said, sign) in BETWEEN_FIGURES {
        if let Some((before, after)) = text.split_once(said)
            && before.ends_with(|c: char| c.is_ascii_digit())
            && after.starts_with(|c: char| c.is_ascii_digit())
        {
            return format!("{before}{sign}{after}");
        }
    }
    with_joined_part(text)
}

/// Indonesian's "min dua" with a minus in full.
fn with_minus(text: String, language: &Language) -> String {
    let head = text.get(..4).filter(|head| head.eq_ignore_ascii_case("min "));
    let is_minus = head.is_some() && language.primary() == "id";
    if is_minus { format!("minus {}", text.get(4..).unwrap_or_default()) } else { text }
}

/// "satu per lima" with its part in one word, "perlima".
fn with_joined_part(text: String) -> String {
    let Some((before, after)) = text.split_once(" per ") else { return text };
    let (part, rest) = after.split_once(' ').unwrap_or((after, ""));
    let is_part = matches!(number_words(&format!("per{part}")).as_slice(), [NumberWord::Part(_)]);
    if is_part { format!("{before} per{part} {rest}").trim_end().to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_signs_are_written_as_signs() {
        for (text, tag, expected) in [
            ("2 koma 5", "id", "2,5"),
            ("10 pangkat 3", "id", "10^3"),
            ("10 to the power of 3", "en", "10^3"),
            ("1 per 4", "id", "1/4"),
            ("satu per lima", "id", "satu perlima"),
            ("min dua", "id", "minus dua"),
            ("min two", "en", "min two"),
            ("5 km per jam", "id", "5 km per jam"),
            ("5 per cent", "en", "5 per cent"),
        ] {
            assert_eq!(with_signs(text.to_owned(), &Language::new(tag)), expected, "{text}");
        }
    }
}
