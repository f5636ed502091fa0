//! The letters that number the left side of a matching question.

/// Returns the letters of a place from 0: a to z, then aa, ab …
pub(crate) fn letter(place: usize) -> String {
    let last = char::from(b'a' + u8::try_from(place % 26).unwrap_or(0));
    let before = (place / 26).checked_sub(1).map(letter).unwrap_or_default();
    before + &last.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["a", "z", "aa", "az", "ba", "aaa"]);
    }
}
