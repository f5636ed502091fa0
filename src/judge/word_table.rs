//! A table of words that rules out most other words by their first letter and their length.

/// Words in lower case and in alphabetical order.
pub(super) struct WordTable {
    words: &'static [&'static str],
    /// For each letter of the alphabet the lengths of the words that begin with it, a bit each.
    lengths: [u32; 32],
}

impl WordTable {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let mut lengths = [0; 32];
        let (mut rest, mut before) = (words, "");
        while let [word, others @ ..] = rest {
            assert!(is_before(before.as_bytes(), word.as_bytes()), "the words are in order");
            before = word;
            if let [first, ..] = word.as_bytes() {
                lengths[(*first & 31) as usize] |= length_bit(word);
            }
            rest = others;
        }
        Self { words, lengths }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        let first = word.bytes().next().map_or(0, |byte| usize::from(byte & 31));
        let may_be_here = self.lengths.get(first).is_some_and(|all| all & length_bit(word) != 0);
        may_be_here && self.words.binary_search(&word).is_ok()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }
}

/// Whether one word comes before another in alphabetical order.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        (_, []) => false,
        ([], _) => true,
        ([one, ..], [other, ..]) if *one != *other => *one < *other,
        ([_, one @ ..], [_, other @ ..]) => is_before(one, other),
    }
}

/// The bit of a length in bytes; the longest words share one.
const fn length_bit(word: &str) -> u32 {
    1 << if word.len() < 31 { word.len() } else { 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_its_words_and_no_others() {
        const TABLE: WordTable = WordTable::new(&["mahapatih", "mr", "ñame"]);
        for word in TABLE.iter() {
            assert!(TABLE.contains(word), "{word}");
        }
        for word in ["", "m", "mrs", "ms", "nr", "Mr"] {
            assert!(!TABLE.contains(word), "{word}");
        }
    }
}
