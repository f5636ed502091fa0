//! Reads letters of right options, and answer keys with an entry per question number.

use crate::judge::roman_number;

/// Reads a line of a key, such as `1. B  2. A, C` or `4. Paris`; returns no entries for any other line.
pub(super) fn key_entries(line: &str) -> Vec<(u32, &str)> {
    let mut all = Vec::new();
    let mut rest = without_section(line.trim());
    while let Some((number, words)) = first_entry(rest) {
        let (letters, next) = words.split_at(letters_end(words));
        let more = !letters.is_empty() && begins_entry(next);
        let (answer, behind) =
            if more { (letters, next) } else { split_before_entry(words, number + 1) };
        all.push((number, answer.trim().trim_end_matches([',', ';', '|', ' '])));
        rest = behind;
    }
    if rest.is_empty() { all } else { Vec::new() }
}

/// Drops the letter of a section before the entries of its key: `A. 1. b  2. c`.
fn without_section(line: &str) -> &str {
    let signs = |sign: char| sign.is_ascii_uppercase() || matches!(sign, '.' | ')' | ':');
    let entries = line.trim_start_matches(signs).trim_start();
    let label = line.len() - entries.len();
    let is_label =
        (2..=6).contains(&label) && entries.starts_with(|sign: char| sign.is_ascii_digit());
    if is_label { entries } else { line }
}

/// Splits an answer in words from the entry of the next number, which a wide gap sets apart.
fn split_before_entry(words: &str, next: u32) -> (&str, &str) {
    let is_entry = |at: &usize| {
        let rest = words.get(*at..).unwrap_or_default().trim_start();
        first_entry(rest).is_some_and(|(number, _)| number == next)
    };
    let gaps = words.match_indices("  ").chain(words.match_indices('\t')).map(|(at, _)| at);
    gaps.into_iter().find(is_entry).map_or((words, ""), |at| {
        let (answer, entry) = words.split_at(at);
        (answer, entry.trim_start())
    })
}

fn begins_entry(text: &str) -> bool {
    let text = without_question_word(text.trim_start_matches('('));
    split_roman_number(text).is_some() || text.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The number of the first entry, and all behind it.
fn first_entry(text: &str) -> Option<(u32, &str)> {
    let text = without_question_word(text.trim_start_matches('('));
    if let Some((number, words)) = split_roman_number(text) {
        return Some((number, words));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).filter(|_| (1..5).contains(&digits))?;
    let words = rest.trim_start_matches(['.', ')', ':', '-', '=', ' ', '\t']);
    let apart = words.len() < rest.len() || words.starts_with(char::is_alphabetic);
    Some((number.parse().ok()?, words)).filter(|_| apart && !words.is_empty())
}

/// The highest number in Roman numerals: more letters are words, as in `MIX`.
const MOST_IN_ROMAN: u32 = 20;

/// The number and the words behind a Roman numeral, as in `IV. B`.
pub(super) fn split_roman_number(text: &str) -> Option<(u32, &str)> {
    let (numeral, rest) = text.split_once(['.', ')'])?;
    let numeral =
        Some(numeral).filter(|text| text.bytes().all(|byte| byte.is_ascii_uppercase()))?;
    let number = roman_number(&numeral.to_ascii_lowercase())?;
    let words = rest.trim_start();
    // Behind the numeral of a section the numbers of its entries follow.
    let apart = words.len() < rest.len() && words.starts_with(char::is_alphabetic);
    (number <= MOST_IN_ROMAN && apart).then_some((number, words))
}

/// The words before the number of a question.
const QUESTION_LABELS: &str = "question|q|no.|no|soal|nomor|pertanyaan|frage|aufgabe|pregunta";

/// `12. What` of `Question 12. What`; any other text as it is.
pub(super) fn without_question_word(text: &str) -> &str {
    let bare = QUESTION_LABELS.split('|').find_map(|word| {
        let (head, rest) = text.split_at_checked(word.len())?;
        if !is_same_in_lower_case(head, word) {
            return None;
        }
        // `Soal No. 1`
        let rest = without_question_word(rest.trim_start());
        rest.starts_with(|sign: char| sign.is_ascii_digit()).then_some(rest)
    });
    bare.unwrap_or(text)
}

/// Without a copy, because each line is held against each label.
pub(super) fn is_same_in_lower_case(text: &str, lower: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// The places, A first, of the letters that a text such as `B`, `(B)`, `A, C`, `A and C` or `b) so` begins with.
pub(super) fn leading_letters(text: &str) -> Vec<usize> {
    // Letters written together are letters only where nothing else follows: `AC current` are words.
    let most = if is_only_letters(text) { MOST_JOINED } else { 1 };
    let letters = words_between(text).map(letters_of_word);
    let letters = letters.map_while(|places| places.filter(|places| places.len() <= most));
    letters.flatten().collect()
}

/// Whether a text is option letters and nothing else.
pub(super) fn is_only_letters(text: &str) -> bool {
    words_between(text).all(|word| letters_of_word(word).is_some())
}

/// Whether a text has letters written together, as in `BC`, which may also be a word.
pub(super) fn has_joined_letters(text: &str) -> bool {
    words_between(text).any(|word| letters_of_word(word).is_some_and(|places| places.len() > 1))
}

/// The words of a text without what joins letters.
fn words_between(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).filter(|word| !word.is_empty() && !is_and(word))
}

/// The length of the letters that a text begins with.
fn letters_end(text: &str) -> usize {
    let words = text.split_inclusive(BETWEEN);
    let letters = words.take_while(|word| {
        let word = word.trim_end_matches(BETWEEN);
        word.is_empty() || is_and(word) || letters_of_word(word).is_some()
    });
    letters.map(str::len).sum()
}

/// The signs between letters.
const BETWEEN: [char; 7] = [',', ';', '&', '/', '|', ' ', '\t'];

fn is_and(word: &str) -> bool {
    ["and", "dan", "und", "et", "y"].iter().any(|and| word.eq_ignore_ascii_case(and))
}

/// The letters that may be written together: no question has more options that are right.
const MOST_JOINED: usize = 8;

/// The places of the letter in `B`, `(B)` or `b.`, or of those in `BC` and `ace`, in order and in one case.
fn letters_of_word(word: &str) -> Option<Vec<usize>> {
    let word = word.trim_start_matches(['(', '[']).trim_end_matches(['.', ')', ']']);
    if word.len() > MOST_JOINED {
        return None;
    }
    let places = word.chars().map(letter_place).collect::<Option<Vec<usize>>>()?;
    let one_case = !word.contains(char::is_lowercase) || !word.contains(char::is_uppercase);
    let joined = places.is_sorted_by(|one, next| one < next)
        && one_case
        && places.iter().all(|place| *place < MOST_JOINED);
    (places.len() == 1 || (joined && !places.is_empty())).then_some(places)
}

/// The place of a letter in the alphabet, A = 0.
pub(super) fn letter_place(letter: char) -> Option<usize> {
    let letter = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
    usize::try_from(letter).ok().filter(|place| *place < 26)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_an_entry_for_each_number() {
        assert_eq!(key_entries("1. B 2) A, C  3-D"), [(1, "B"), (2, "A, C"), (3, "D")]);
        assert_eq!(key_entries("1B 2C"), [(1, "B"), (2, "C")]);
        assert_eq!(key_entries("4. William Shakespeare"), [(4, "William Shakespeare")]);
        assert_eq!(key_entries("1 BC 2 A 3 ade"), [(1, "BC"), (2, "A"), (3, "ade")]);
        assert_eq!(key_entries("Q1. b"), [(1, "b")]);
        assert_eq!(key_entries("I. A, II. B, IV) C"), [(1, "A"), (2, "B"), (4, "C")]);
        assert_eq!(key_entries("No. 1 b, No. 2 c"), [(1, "b"), (2, "c")]);
        assert_eq!(key_entries("A. 1. b  2. c"), [(1, "b"), (2, "c")]);
        assert_eq!(key_entries("3. neraca  4. joule"), [(3, "neraca"), (4, "joule")]);
        assert_eq!(key_entries("3. the  9. symphony"), [(3, "the  9. symphony")]);
        assert_eq!(key_entries("See page 4."), []);
    }

    #[test]
    fn letters_may_be_written_together_in_order() {
        for (text, places) in [
            ("B", &[1][..]),
            ("(b)", &[1]),
            ("BC", &[1, 2]),
            ("ace", &[0, 2, 4]),
            ("A, C and D", &[0, 2, 3]),
        ] {
            assert_eq!(leading_letters(text), places, "{text}");
            assert!(is_only_letters(text), "{text}");
        }
        for text in ["CB", "Be", "AX", "dog"] {
            assert!(!is_only_letters(text), "{text}");
        }
        assert!(has_joined_letters("A, BC") && !has_joined_letters("A, B"));
    }
}
