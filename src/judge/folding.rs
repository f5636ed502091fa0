//! Folding: what two texts share when only case, accents, punctuation, width and spacing differ.

use caseless::Caseless;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    characters::{
        MINUS, is_bracket, is_dash, is_digit, is_quote, is_stop, takes_accents, undressed,
    },
    language::Language,
};
use crate::hidden::is_folded_away;

/// What two texts share when only case, accents, punctuation, width and spacing differ.
///
/// Never empty for a text that shows something: what folds to nothing is compared as it stands, trimmed.
/// Signs next to digits keep their meaning: `3.5` is not `35`, nor `-5` (which is written with U+2212) `5`.
#[must_use]
pub fn fold(text: &str, language: &Language) -> String {
    let folded = folded(text, language, Spacing::Gone);
    if folded.is_empty() { as_it_stands(text) } else { folded }
}

/// What becomes of the gaps between words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Nothing is left of them.
    Gone,
    /// Each becomes one hyphen.
    Hyphen,
}

/// The folded text, empty where nothing but punctuation was.
pub(super) fn folded(text: &str, language: &Language, spacing: Spacing) -> String {
    if text.is_ascii() && !language.turkic() {
        return without_signs(text, spacing);
    }
    let bare = without_signs(&letters(text, language), spacing);
    if bare.is_ascii() { bare } else { without_accents(bare.chars()).nfc().collect() }
}

/// The text with letters folded and punctuation kept, decomposed.
pub(super) fn letters(text: &str, language: &Language) -> String {
    let cased: String = if language.turkic() {
        undressed(text).nfc().map(dotted).collect()
    } else {
        undressed(text)
    };
    without_accents(without_accents(cased.nfd()).default_case_fold().nfd()).collect()
}

/// The two letters that Turkish folds otherwise than all the world.
fn dotted(c: char) -> char {
    match c {
        'I' => 'ı',
        'İ' => 'i',
        _ => c,
    }
}

/// Drops the marks that stand on Latin, Greek and Cyrillic letters; elsewhere the mark is the letter.
fn without_accents(decomposed: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut accented = false;
    decomposed.filter(move |c| {
        let mark = *c >= '\u{300}' && is_combining_mark(*c);
        if !mark {
            accented = takes_accents(*c);
        }
        !(mark && accented)
    })
}

fn as_it_stands(text: &str) -> String {
    undressed(text).nfc().collect::<String>().trim().to_owned()
}

/// Drops spaces, quotes, brackets, hyphens and stops, unless they mean something to a digit.
///
/// ASCII letters are folded here too: they are all that most texts have, and need nothing else.
fn without_signs(text: &str, spacing: Spacing) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut before, mut gap) = (None, false);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c.is_ascii_alphanumeric() {
            part(&mut kept, &mut gap, spacing);
            kept.push(c.to_ascii_lowercase());
            before = Some(c);
            continue;
        }
        let last = if is_dash(c) || is_stop(c) { kept.chars().next_back() } else { None };
        match role(c, &Around { before, last, after: rest.as_str() }) {
            Role::Nothing => {}
            Role::Gap => gap = true,
            Role::Stays => {
                part(&mut kept, &mut gap, spacing);
                kept.push(c);
            }
            Role::Between if is_dash(c) => match spacing {
                Spacing::Gone => kept.push('-'),
                Spacing::Hyphen => gap = true,
            },
            Role::Between => kept.push(c),
            Role::Minus => {
                part(&mut kept, &mut gap, spacing);
                kept.push(if spacing == Spacing::Gone { MINUS } else { '-' });
            }
            Role::Point => {
                part(&mut kept, &mut gap, spacing);
                kept.push_str("0.");
            }
        }
        before = Some(c);
    }
    kept
}

fn part(kept: &mut String, gap: &mut bool, spacing: Spacing) {
    if *gap && spacing == Spacing::Hyphen && !kept.is_empty() {
        kept.push('-');
    }
    *gap = false;
}

/// What a character is to the text around it.
#[derive(Clone, Copy)]
enum Role {
    /// A letter, a digit, or a sign with a meaning of its own.
    Stays,
    /// Dropped, as if it had not been there.
    Nothing,
    /// Dropped, and one word ends here.
    Gap,
    /// A sign between two digits.
    Between,
    /// The sign of a negative number.
    Minus,
    /// The point of `.5`.
    Point,
}

/// Where a character stands: the one before it, the last that was kept, and the text after it.
struct Around<'a> {
    before: Option<char>,
    last: Option<char>,
    after: &'a str,
}

impl Around<'_> {
    /// Between digits; spaces may surround what divides a list or a range ("1955 - 1964").
    fn between_digits(&self, spaced: bool) -> bool {
        let (before, after) = if spaced {
            (self.last, self.after.trim_start())
        } else {
            (self.before.filter(|_| self.last.is_some_and(is_digit)), self.after)
        };
        before.is_some_and(is_digit) && after.starts_with(is_digit)
    }

    fn before_number(&self) -> bool {
        let after = self.after.trim_start();
        after.strip_prefix('.').unwrap_or(after).starts_with(is_digit)
    }

    /// Whether a hyphen before a number is its sign: "G-77" has none, "suhu -5" has one.
    fn is_sign(&self, c: char) -> bool {
        let in_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
        if c == MINUS {
            true
        } else if self.after.starts_with(char::is_whitespace) {
            !self.last.is_some_and(in_word)
        } else {
            !self.before.is_some_and(in_word)
        }
    }
}

fn role(c: char, around: &Around<'_>) -> Role {
    if c.is_whitespace() {
        Role::Gap
    } else if is_dash(c) {
        dash(c, around)
    } else if is_stop(c) {
        stop(c, around)
    } else if is_quote(c) || is_bracket(c) || is_folded_away(c) {
        Role::Nothing
    } else {
        Role::Stays
    }
}

fn dash(c: char, around: &Around<'_>) -> Role {
    if !around.before_number() {
        Role::Gap
    } else if around.last.is_some_and(is_digit) {
        Role::Between
    } else if around.is_sign(c) {
        Role::Minus
    } else {
        Role::Gap
    }
}

fn stop(c: char, around: &Around<'_>) -> Role {
    if around.between_digits(matches!(c, ',' | ';')) {
        return Role::Between;
    }
    let apart = |c: char| !(c.is_alphanumeric() || is_combining_mark(c) || is_stop(c));
    match c {
        '.' if around.after.starts_with(is_digit) && around.before.is_none_or(apart) => Role::Point,
        ',' | ';' | ':' => Role::Gap,
        _ => Role::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(language: &str, a: &str, b: &str) -> bool {
        let language = Language::new(language);
        fold(a, &language) == fold(b, &language)
    }

    #[test]
    fn case_accents_punctuation_width_and_spacing_make_no_difference() {
        for (a, b) in [
            ("Bandung", " bandung."),
            ("São Tomé", "sao tome"),
            ("Straße", "STRASSE"),
            ("Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"),
            ("Ёлка", "елка"),
            ("Йод", "иод"),
            ("ﬁnal", "FINAL"),
            ("Ｇ７７", "g77"),
            ("ﾊﾞﾝﾄﾞﾝ", "バンドン"),
            ("Jum’at", "Jumat"),
            ("Gerakan Non-Blok", "gerakan nonblok"),
            ("“PBB” (1945)", "PBB 1945"),
            ("¿Qué?", "que"),
            ("東京、日本。", "東京日本"),
            ("cafe\u{301}", "café"),
            ("a\u{200B}b\u{202E}", "ab"),
            ("نعم؟", "نعم"),
            ("Đà Nẵng", "đa nang"),
        ] {
            assert!(same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn a_hyphen_after_a_letter_is_no_sign() {
        for other in ["G77", "G 77", "G–77", "g - 77", "(G-77)"] {
            assert!(same("id", "G-77", other), "{other}");
        }
        assert!(same("id", "Covid-19", "covid 19"));
        assert!(same("id", "tahun (1955)", "tahun 1955"));
    }

    #[test]
    fn signs_that_mean_something_stay() {
        for (a, b) in [
            ("3.5", "35"),
            ("3,5", "35"),
            ("3.5", "3,5"),
            ("10:30", "1030"),
            ("1955-1964", "19551964"),
            ("-5", "5"),
            ("suhu -5", "suhu 5"),
            ("x = -5", "x = 5"),
            ("-.5", ".5"),
            (".5", "5"),
            ("1/2", "12"),
            ("C", "C++"),
            ("C++", "C#"),
            ("x²", "x2"),
            ("x < 5", "x > 5"),
            ("5%", "5"),
            ("a ≠ b", "a = b"),
            ("か", "が"),
            ("ह", "हि"),
            ("ø", "o"),
            ("łódź", "lodz"),
        ] {
            assert!(!same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn however_they_are_written_the_same_signs_are_the_same() {
        for (a, b) in [
            ("1955–1964", "1955 - 1964"),
            ("0−.5", "0 - 0.5"),
            ("−5", "-5"),
            ("x = − 5", "x=-5"),
            (".5", "0.5"),
            ("-.5", "−0.5"),
            ("2, 3, 5", "2,3,5"),
            ("in 1955. 29 lands", "in 1955 29 lands"),
        ] {
            assert!(same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn turkish_knows_two_letters_i() {
        assert!(same("tr", "ISPARTA", "ısparta") && same("tr", "İzmir", "izmir"));
        assert!(!same("tr", "ISPARTA", "isparta"));
        assert!(same("az", "BAKI", "Bakı") && same("tr", "I\u{307}zmir", "izmir"));
        assert!(same("id", "İzmir", "izmir") && same("id", "IKAN", "ikan"));
    }

    #[test]
    fn what_folds_to_nothing_is_compared_as_it_stands() {
        let language = Language::new("id");
        for (text, folded) in [
            (" ? ", "?"),
            ("！", "!"),
            ("()", "()"),
            ("-", "-"),
            ("", ""),
            (" \t\u{200B}", ""),
            ("…", "…"),
        ] {
            assert_eq!(fold(text, &language), folded);
        }
        assert!(!same("id", "!", "?"));
    }

    #[test]
    fn a_long_text_folds_like_a_short_one() {
        // Were folding quadratic, this test would run for minutes.
        let language = Language::new("id");
        assert_eq!(fold(&"- ".repeat(500_000), &language), "- ".repeat(500_000).trim_end());
        assert_eq!(fold(&"é".repeat(500_000), &language), "e".repeat(500_000));
        assert_eq!(fold(&"a\u{301}".repeat(300_000), &language), "a".repeat(300_000));
    }

    const SIGNS: &str = r#"[-−–.,:;/!?'"() 0-9a-cIİéか\x{301}\x{3099}\x{200b}²+]{0,12}"#;

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in prop_oneof![any::<String>(), SIGNS], tag in "id|tr") {
            let language = Language::new(&tag);
            let once = fold(&text, &language);
            prop_assert_eq!(fold(&once, &language), once);
        }

        #[test]
        fn a_text_that_shows_something_never_folds_to_nothing(text in "[!-~]{1,9}") {
            prop_assert!(!fold(&text, &Language::new("en")).is_empty());
        }

        #[test]
        fn the_fast_path_gives_what_the_slow_one_gives(text in "[ -~]{0,20}") {
            let language = Language::new("en");
            let slow: String = without_signs(&letters(&text, &language), Spacing::Gone).nfc().collect();
            prop_assert_eq!(folded(&text, &language, Spacing::Gone), slow);
        }
    }
}
