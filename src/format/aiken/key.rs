//! Which options a list says are right: letters, and a key's entries by the numbers of questions.

/// The entries of a key's line: `1. B  2. A, C`, or `4. Paris`; none where it is no such line.
pub(super) fn entries(line: &str) -> Vec<(u32, &str)> {
    let mut all = Vec::new();
    let mut rest = line.trim();
    while let Some((number, words)) = entry(rest) {
        let (letters, next) = words.split_at(letters_end(words));
        let more = !letters.is_empty() && next.starts_with(|sign: char| sign.is_ascii_digit());
        let (answer, behind) = if more { (letters, next) } else { (words, "") };
        all.push((number, answer.trim().trim_end_matches([',', ';'])));
        rest = behind;
    }
    if rest.is_empty() { all } else { Vec::new() }
}

/// The first entry of a key: its number, and all behind it.
fn entry(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).filter(|_| (1..5).contains(&digits))?;
    let words = rest.trim_start_matches(['.', ')', ':', '-', '=', ' ', '\t']);
    let apart = words.len() < rest.len() || words.starts_with(char::is_alphabetic);
    Some((number.parse().ok()?, words)).filter(|_| apart && !words.is_empty())
}

/// The places of the letters that a text begins with: of `B`, `(B)`, `A, C`, `A and C`, `b) so`.
pub(super) fn letters(text: &str) -> Vec<usize> {
    words(text).map_while(alone).collect()
}

/// Whether a text is letters and nothing else.
pub(super) fn is_letters(text: &str) -> bool {
    words(text).all(|word| alone(word).is_some())
}

/// The words between which nothing but signs stand, or what joins two.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).filter(|word| !word.is_empty() && !joins(word))
}

/// Where the letters end that a text begins with.
fn letters_end(text: &str) -> usize {
    let words = text.split_inclusive(BETWEEN);
    let letters = words.take_while(|word| {
        let word = word.trim_end_matches(BETWEEN);
        word.is_empty() || joins(word) || alone(word).is_some()
    });
    letters.map(str::len).sum()
}

const BETWEEN: [char; 6] = [',', ';', '&', '/', ' ', '\t'];

fn joins(word: &str) -> bool {
    word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("dan")
}

/// The place of a letter that stands alone: `B`, `(B)`, `b.`
fn alone(word: &str) -> Option<usize> {
    let mut signs = word.trim_start_matches(['(', '[']).trim_end_matches(['.', ')', ']']).chars();
    let place = signs.next().and_then(letter)?;
    signs.next().is_none().then_some(place)
}

/// The place of a letter, A first.
pub(super) fn letter(letter: char) -> Option<usize> {
    let letter = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
    usize::try_from(letter).ok().filter(|place| *place < 26)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_an_entry_a_number() {
        assert_eq!(entries("1. B 2) A, C  3-D"), [(1, "B"), (2, "A, C"), (3, "D")]);
        assert_eq!(entries("1B 2C"), [(1, "B"), (2, "C")]);
        assert_eq!(entries("4. William Shakespeare"), [(4, "William Shakespeare")]);
        assert_eq!(entries("See page 4."), []);
    }
}
