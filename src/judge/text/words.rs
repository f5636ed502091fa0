//! Reads a text as words, so that numbers and conjunctions are the same however they are written.

use unicode_normalization::char::is_combining_mark;

use super::super::{
    characters::{MINUS, is_dash, is_digit, is_stop},
    folding::fold_with,
    fraction::vulgar_fraction,
    language::Language,
    punctuation::Spacing,
    signs::{is_greek, sign_wordings},
};
use super::plain_signs::with_plain_signs;
use super::whole_numbers::{ordinal_number, roman_number, spoken_number, whole_number};

/// A word, number or sign of a folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextWord<'a> {
    pub(super) text: &'a str,
    pub(super) sort: WordSort,
    /// The value of a whole number: `2`, `II`, and `I` or `two` behind another word.
    pub(super) number: Option<u32>,
    /// Whether it follows without a space: the 2 of `bangsa2`.
    pub(super) glued: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordSort {
    Letters,
    Digits,
    Sign,
    /// `&`, and the word for it in the deck's language.
    And,
}

impl TextWord<'_> {
    /// Whether it is letters alone that make up no numeral: the only words that a slip may touch.
    pub(super) fn is_plain(&self) -> bool {
        let spells_number = || self.text.starts_with(|letter| "ivxlcdm".contains(letter));
        self.sort == WordSort::Letters && (self.number.is_none() || !spells_number())
    }

    /// What may be typed for it, where it is a sign that a keyboard lacks or that has a name: 50 % is 50 percent.
    pub(super) fn wordings(&self) -> &'static [&'static str] {
        if self.sort != WordSort::Sign || (self.text.is_ascii() && self.text != "%") {
            return &[];
        }
        self.text.chars().next().map_or(&[], sign_wordings)
    }

    pub(super) fn is_same(&self, other: &TextWord<'_>) -> bool {
        self.text == other.text
            || (self.number.is_some() && self.number == other.number)
            || (self.sort == WordSort::And && other.sort == WordSort::And)
    }
}

/// The folded text, with a space between its words, a `^` before raised digits, and lowered digits as plain ones.
pub(in crate::judge) fn spaced_words(text: &str, language: &Language) -> String {
    fold_with(&with_plain_signs(text, language), language, Spacing::Space)
}

/// The words of a text that [`spaced_words`] folded.
pub(super) fn split_words<'a>(spaced: &'a str, language: &Language) -> Vec<TextWord<'a>> {
    let mut words = Vec::with_capacity(4);
    let and = conjunction(language);
    for chunk in spaced.split_ascii_whitespace() {
        let mut rest = chunk;
        while let Some((run, after)) = rest.split_at_checked(run_length(rest)) {
            if run.is_empty() {
                break;
            }
            let word = read_word(run, rest.len() < chunk.len(), words.last(), and);
            drop_idle_power(&mut words, Some(&word));
            if word.number.is_some() && words.last().is_some_and(|before| before.text == "ke") {
                // Indonesian's sign of an ordinal: Perang Dunia ke-2.
                words.pop();
            }
            if let [.., _, the] = words.as_slice()
                && the.text == "the"
                && ordinal_number(word.text).is_some()
            {
                // Henry the Eighth
                words.pop();
            }
            if !is_ordinal_ending(&word, words.last()) {
                words.push(word);
            }
            rest = after;
        }
    }
    drop_idle_power(&mut words, None);
    if let [first, _, ..] = words.as_mut_slice() {
        // Of several words the first may count too: Second World War, nineteenth century.
        first.number = first.number.or_else(|| ordinal_number(first.text));
    }
    words
}

/// Whether a word is the ending of an ordinal in figures: 1st, 20th.
fn is_ordinal_ending(word: &TextWord<'_>, before: Option<&TextWord<'_>>) -> bool {
    word.glued
        && matches!(word.text, "st" | "nd" | "rd" | "th")
        && before.is_some_and(|before| before.sort == WordSort::Digits)
}

/// Drops the `^` between a letter and a digit or a charge: m^2 is also typed as m2, but 10^5 is not 105.
fn drop_idle_power(words: &mut Vec<TextWord<'_>>, next: Option<&TextWord<'_>>) {
    let is_idle = next.is_none_or(|next| next.text.starts_with(is_digit) || next.text == "+");
    if let [.., base, power] = words.as_slice()
        && power.text == "^"
        && base.sort == WordSort::Letters
        && is_idle
    {
        words.pop();
    }
}

fn read_word<'a>(
    text: &'a str,
    glued: bool,
    before: Option<&TextWord<'_>>,
    and: &str,
) -> TextWord<'a> {
    let first = text.chars().next().unwrap_or(' ');
    let sort = if text == "&" || text == "and" || text == and {
        WordSort::And
    } else if is_digit(first) || first == MINUS {
        WordSort::Digits
    } else if is_letter(first) && !is_greek_sign(text) {
        WordSort::Letters
    } else {
        WordSort::Sign
    };
    let number = match sort {
        WordSort::Digits => whole_number(text),
        WordSort::Letters if text.len() >= 2 => roman_number(text).or_else(|| {
            let behind = before.filter(|word| word.sort == WordSort::Letters);
            behind.and_then(|_| spoken_number(text).or_else(|| ordinal_number(text)))
        }),
        // Alone or in front, a letter is a letter: vitamin C, plan X; behind a word it counts: World War I.
        WordSort::Letters if matches!(text, "i" | "v" | "x") => {
            before.filter(|word| word.sort == WordSort::Letters).and_then(|_| roman_number(text))
        }
        WordSort::Letters | WordSort::Sign | WordSort::And => None,
    };
    TextWord { text, sort, number, glued }
}

/// The word for `&`; `and` is read as `&` in every language.
fn conjunction(language: &Language) -> &'static str {
    match language.primary() {
        "id" | "ms" | "min" => "dan",
        "jv" => "lan",
        "su" => "jeung",
        "de" => "und",
        "fr" => "et",
        "es" => "y",
        "pt" | "it" => "e",
        "nl" => "en",
        _ => "and",
    }
}

/// The bytes of the run of letters, the number or the sign that a text begins with.
fn run_length(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if plain > 0 && text.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return plain;
    }
    let mut signs = text.char_indices().peekable();
    let Some((_, first)) = signs.next() else { return 0 };
    if is_letter(first) {
        // The letters of Greek are signs within other words: πr, µm.
        let goes_on = |c: char| is_letter(c) && is_greek(c) == is_greek(first);
        return text.find(|c| !goes_on(c)).unwrap_or(text.len());
    }
    if !is_digit(first) && first != MINUS {
        return first.len_utf8();
    }
    while let Some((at, c)) = signs.next() {
        // `1955-1964`, `3.5` and `1/2` are one number each.
        let joins = is_stop(c) || is_dash(c) || c == '/';
        let before_digit = signs.peek().is_some_and(|(_, next)| is_digit(*next));
        if !(is_digit(c) || (joins && before_digit)) {
            return at;
        }
    }
    text.len()
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    !is_digit(c) && (c.is_alphanumeric() || is_combining_mark(c)) && vulgar_fraction(c).is_none()
}

/// Whether a run of letters is one of Greek's alone: a sign, as π is.
fn is_greek_sign(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(is_greek) && signs.next().is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The words with a gap between them, numbers in figures.
    fn read(text: &str, tag: &str) -> String {
        let language = Language::new(tag);
        let spaced = spaced_words(text, &language);
        let show = |word: &TextWord<'_>| match (word.number, word.sort) {
            (Some(number), _) => number.to_string(),
            (None, WordSort::And) => "&".to_owned(),
            (None, WordSort::Letters | WordSort::Digits | WordSort::Sign) => word.text.to_owned(),
        };
        split_words(&spaced, &language).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn letters_numbers_and_signs_are_words_of_their_own() {
        for (text, expected) in [
            ("Gerakan Non-Blok", "gerakan non blok"),
            ("G-77", "g 77"),
            ("room 101a", "room 101 a"),
            ("1955–1964", "1955-1964"),
            ("x = −5", "x = −5"),
            ("3.5 kg/m", "3.5 kg / m"),
            ("iron(III) chloride", "iron 3 chloride"),
            ("C++", "c + +"),
            ("Jum'at", "jumat"),
            ("हिंदी", "हिंदी"),
            ("", ""),
            ("?", ""),
        ] {
            assert_eq!(read(text, "en"), expected, "{text}");
        }
    }

    #[test]
    fn raised_and_lowered_digits_are_read() {
        for (text, expected) in [
            ("CO₂", "co 2"),
            ("m²", "m 2"),
            ("m^2", "m 2"),
            ("10⁵", "10 ^ 5"),
            ("10^5", "10 ^ 5"),
            ("10⁻⁵", "10 ^ −5"),
            ("s⁻¹", "s ^ −1"),
            ("Ca²⁺", "ca 2 +"),
            ("2ⁿ", "2 ^ n"),
        ] {
            assert_eq!(read(text, "en"), expected, "{text}");
        }
    }

    #[test]
    fn numerals_of_the_romans_are_numbers() {
        for (text, expected) in [
            ("World War II", "world war 2"),
            ("world war i", "world war 1"),
            ("Perang Dunia Ⅱ", "perang dunia 2"),
            ("MCMXLV", "1945"),
            ("MMMCMXCIX", "3999"),
            ("Henry VIII", "henry 8"),
            ("I", "i"),
            ("vitamin C", "vitamin c"),
            ("1 V", "1 v"),
            ("IIII", "iiii"),
            ("IVI", "ivi"),
            ("civil", "civil"),
        ] {
            assert_eq!(read(text, "en"), expected, "{text}");
        }
    }

    #[test]
    fn the_sign_for_and_is_the_word_of_the_language() {
        for (text, tag) in [
            ("R & D", "en"),
            ("r and d", "en"),
            ("R&D", "id"),
            ("R dan D", "id-ID"),
            ("R and D", "id"),
            ("R und D", "de"),
            ("R y D", "es"),
        ] {
            assert_eq!(read(text, tag), "r & d", "{text}");
        }
        assert_eq!(read("Dan", "en"), "dan");
    }

    proptest! {
        #[test]
        fn no_letter_of_a_text_is_lost(text in any::<String>()) {
            let language = Language::new("id");
            let spaced = spaced_words(&text, &language);
            // Words that only mark a number as an ordinal are dropped on purpose: ke-2, 20th, Henry the Eighth.
            prop_assume!(!["ke", "the", "st", "nd", "rd", "th"].iter().any(|idle| spaced.contains(idle)));
            let words = split_words(&spaced, &language);
            let whole: String = words.iter().map(|word| word.text).collect();
            prop_assert_eq!(whole.replace('^', ""), spaced.replace([' ', '^'], ""));
        }
    }
}
