//! Reads letters of right options, and answer keys with an entry per question number.

/// Reads a line of a key, such as `1. B  2. A, C` or `4. Paris`; returns no entries for any other line.
pub(super) fn key_entries(line: &str) -> Vec<(u32, &str)> {
    let mut all = Vec::new();
    let mut rest = line.trim();
    while let Some((number, words)) = first_entry(rest) {
        let (letters, next) = words.split_at(letters_end(words));
        let more = !letters.is_empty() && begins_entry(next);
        let (answer, behind) = if more { (letters, next) } else { (words, "") };
        all.push((number, answer.trim().trim_end_matches([',', ';', '|', ' '])));
        rest = behind;
    }
    if rest.is_empty() { all } else { Vec::new() }
}

fn begins_entry(text: &str) -> bool {
    let text = without_question_word(text.trim_start_matches('('));
    text.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The number of the first entry, and all behind it.
fn first_entry(text: &str) -> Option<(u32, &str)> {
    let text = without_question_word(text.trim_start_matches('('));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).filter(|_| (1..5).contains(&digits))?;
    let words = rest.trim_start_matches(['.', ')', ':', '-', '=', ' ', '\t']);
    let apart = words.len() < rest.len() || words.starts_with(char::is_alphabetic);
    Some((number.parse().ok()?, words)).filter(|_| apart && !words.is_empty())
}

/// The words before the number of a question.
const QUESTION_LABELS: &str = "question|q|no.|no|soal|nomor|pertanyaan|frage|aufgabe|pregunta";

/// `12. What` of `Question 12. What`; any other text as it is.
pub(super) fn without_question_word(text: &str) -> &str {
    let bare = QUESTION_LABELS.split('|').find_map(|word| {
        let (head, rest) = text.split_at_checked(word.len())?;
        let rest = rest.trim_start();
        (is_same_in_lower_case(head, word) && rest.starts_with(|sign: char| sign.is_ascii_digit()))
            .then_some(rest)
    });
    bare.unwrap_or(text)
}

/// Without a copy, because each line is held against each label.
pub(super) fn is_same_in_lower_case(text: &str, lower: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// The places, A first, of the letters that a text such as `B`, `(B)`, `A, C`, `A and C` or `b) so` begins with.
pub(super) fn leading_letters(text: &str) -> Vec<usize> {
    words_between(text).map_while(single_letter).collect()
}

/// Whether a text is option letters and nothing else.
pub(super) fn is_only_letters(text: &str) -> bool {
    words_between(text).all(|word| single_letter(word).is_some())
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
        word.is_empty() || is_and(word) || single_letter(word).is_some()
    });
    letters.map(str::len).sum()
}

/// The signs between letters.
const BETWEEN: [char; 7] = [',', ';', '&', '/', '|', ' ', '\t'];

fn is_and(word: &str) -> bool {
    ["and", "dan", "und", "et", "y"].iter().any(|and| word.eq_ignore_ascii_case(and))
}

/// The place of the letter in `B`, `(B)` or `b.`
fn single_letter(word: &str) -> Option<usize> {
    let mut signs = word.trim_start_matches(['(', '[']).trim_end_matches(['.', ')', ']']).chars();
    let place = signs.next().and_then(letter_place)?;
    signs.next().is_none().then_some(place)
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
        assert_eq!(key_entries("Q1. b"), [(1, "b")]);
        assert_eq!(key_entries("No. 1 b, No. 2 c"), [(1, "b"), (2, "c")]);
        assert_eq!(key_entries("See page 4."), []);
    }
}
