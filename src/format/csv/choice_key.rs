//! Reads the key of a row of choices: letters, numbers from 1, or the words of the right options.

/// The options of a row that are not empty, each with the place that a key calls it by.
pub(super) type PlacedOptions = [(usize, String)];

/// What the keys of a table mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyMeaning {
    /// Letters or numbers, which count the options.
    Place,
    /// The options' own words.
    Words,
}

/// What a key may mean in its row, either way; None where it has no such meaning.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct KeyReadings {
    pub(super) places: Option<Vec<usize>>,
    pub(super) words: Option<Vec<usize>>,
    /// Whether the places are written in letters, which no number of an option can be mistaken for.
    lettered: bool,
}

/// The options that a key names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RightPlaces {
    pub(super) places: Vec<usize>,
    /// Whether the key names other options when it is read the other way.
    pub(super) two_ways: bool,
}

impl KeyReadings {
    /// Reads the keys of a row: one cell, or several for several right options.
    pub(super) fn new(keys: &[&str], options: &PlacedOptions) -> Self {
        let is_there = |place: &usize| options.iter().any(|(other, _)| other == place);
        let mut readings = Self { lettered: true, ..Self::default() };
        let (mut places, mut words) = (Vec::new(), Vec::new());
        let (mut all_places, mut all_words) = (!keys.is_empty(), !keys.is_empty());
        for key in keys {
            match named_places(key, options) {
                Some(named) => {
                    readings.lettered &= named.lettered;
                    places.extend(named.places);
                }
                None => all_places = false,
            }
            match named_words(key, options) {
                Some(named) => words.extend(named),
                None => all_words = false,
            }
        }
        all_places &= places.iter().all(is_there);
        for found in [&mut places, &mut words] {
            found.sort_unstable();
            found.dedup();
        }
        readings.places = all_places.then_some(places);
        readings.words = all_words.then_some(words);
        readings
    }

    /// The options that the key names where the keys of the whole table are meant so; None where it names none.
    pub(super) fn resolve(self, meaning: KeyMeaning) -> Option<RightPlaces> {
        let sure = |places| RightPlaces { places, two_ways: false };
        match (meaning, self.places, self.words) {
            (KeyMeaning::Place, Some(places), words) => {
                let two_ways = words.is_some_and(|words| words != places);
                Some(RightPlaces { places, two_ways })
            }
            (KeyMeaning::Place, None, words) | (KeyMeaning::Words, _, words @ Some(_)) => {
                words.map(sure)
            }
            // Among keys in words, a number that matches no option may be a slip; such a letter can only be a place.
            (KeyMeaning::Words, places, None) => places.filter(|_| self.lettered).map(sure),
        }
    }
}

/// Whether a key is the number 0, with which only tables that count from 0 name an option.
pub(super) fn is_zero(key: &str) -> bool {
    key.trim() == "0"
}

/// The places that a key names in letters or numbers.
#[derive(Default)]
struct NamedPlaces {
    places: Vec<usize>,
    lettered: bool,
}

/// The words that may come before a letter or number.
const LABEL_WORDS: [&str; 10] = [
    "option", "answer", "choice", "pilihan", "opsi", "jawaban", "antwort", "alternatif", "opt",
    "no",
];

/// Reads `B`, `(b)`, `2`, `1,3`, `A and C`, `AC`, `Option B` or `B. its words`.
fn named_places(key: &str, options: &PlacedOptions) -> Option<NamedPlaces> {
    if let Some(place) = labelled_option(key, options) {
        return Some(NamedPlaces { places: vec![place], lettered: true });
    }
    let mut named = NamedPlaces { places: Vec::new(), lettered: true };
    let lower = key.to_lowercase().replace('_', " ");
    for word in lower.split(SEPARATORS).filter(|word| !word.is_empty()) {
        if is_joint(word) || LABEL_WORDS.contains(&word) {
            continue;
        }
        let glued = LABEL_WORDS.iter().find_map(|label| word.strip_prefix(label));
        let bare = word.trim_matches(|sign: char| "().[]:'\"".contains(sign));
        if let Some(number) = place_of_number(glued.unwrap_or(bare)) {
            named.lettered = false;
            named.places.push(number);
        } else {
            named.places.extend(places_of_letters(bare)?);
        }
    }
    (!named.places.is_empty()).then_some(named)
}

/// The signs between the parts of a key.
const SEPARATORS: [char; 9] = [',', ';', '&', '/', '|', '+', ' ', '\t', '\n'];

fn is_joint(word: &str) -> bool {
    ["and", "dan", "und", "et", "y"].contains(&word)
}

/// The place of a number from 1.
fn place_of_number(word: &str) -> Option<usize> {
    let number = word.parse::<usize>().ok().filter(|_| word.len() < 3);
    number?.checked_sub(1)
}

/// The places of a letter, or of several in order, as in `AC`.
fn places_of_letters(word: &str) -> Option<Vec<usize>> {
    let in_order = word.as_bytes().is_sorted_by(|one, next| one < next);
    let places =
        word.bytes().map(|letter| letter.is_ascii_lowercase().then(|| usize::from(letter - b'a')));
    places.collect::<Option<Vec<_>>>().filter(|places| in_order && !places.is_empty())
}

/// The place of an option whose letter and words are the key, as in `B. Paris`.
fn labelled_option(key: &str, options: &PlacedOptions) -> Option<usize> {
    let (letter, rest) = key.trim().split_at_checked(1)?;
    let words = rest.trim_start_matches(['.', ')', ':', '-', ' ']);
    let place = *places_of_letters(&letter.to_lowercase())?.first()?;
    let (_, text) = options.iter().find(|(other, _)| *other == place)?;
    (words.len() < rest.len() && same_words(words, text)).then_some(place)
}

/// The places of the options whose words a key is, or lists.
fn named_words(key: &str, options: &PlacedOptions) -> Option<Vec<usize>> {
    if let Some(place) = option_with_words(key, options) {
        return Some(vec![place]);
    }
    [";", "|", "\n", ",", "/"].iter().find_map(|separator| {
        let parts = || key.split(separator).filter(|part| !part.trim().is_empty());
        // Each part is held against each option, so that a key of many parts would take long.
        let parts = (1..=options.len()).contains(&parts().count()).then(parts)?;
        parts.map(|part| option_with_words(part, options)).collect::<Option<Vec<_>>>()
    })
}

/// The place of the option with these words; the very words go before those in other capitals.
fn option_with_words(words: &str, options: &PlacedOptions) -> Option<usize> {
    let exact = options.iter().find(|(_, text)| text.trim() == words.trim());
    let found = exact.or_else(|| options.iter().find(|(_, text)| same_words(words, text)));
    found.map(|(place, _)| *place)
}

fn same_words(one: &str, other: &str) -> bool {
    let folded = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").trim_end_matches('.').to_lowercase()
    };
    folded(one) == folded(other) && !folded(one).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(texts: &[&str]) -> Vec<(usize, String)> {
        let placed = texts.iter().map(ToString::to_string).enumerate();
        placed.filter(|(_, text)| !text.is_empty()).collect()
    }

    fn resolved(key: &str, texts: &[&str], meaning: KeyMeaning) -> Option<(Vec<usize>, bool)> {
        let right = KeyReadings::new(&[key], &options(texts)).resolve(meaning)?;
        Some((right.places, right.two_ways))
    }

    #[test]
    fn letters_numbers_and_words_name_options() {
        let cities = ["Paris", "Rome", "Oslo, Norway", "Bern"];
        for (key, places) in [
            ("B", vec![1]),
            (" b ", vec![1]),
            ("(B)", vec![1]),
            ("B.", vec![1]),
            ("2", vec![1]),
            ("Option B", vec![1]),
            ("option_b", vec![1]),
            ("Answer 2", vec![1]),
            ("opsi2", vec![1]),
            ("B. Rome", vec![1]),
            ("b) rome", vec![1]),
            ("1,3", vec![0, 2]),
            ("3; 1", vec![0, 2]),
            ("A and C", vec![0, 2]),
            ("A dan C", vec![0, 2]),
            ("A, B & D", vec![0, 1, 3]),
            ("AC", vec![0, 2]),
            ("Rome", vec![1]),
            ("ROME.", vec![1]),
            ("Oslo, Norway", vec![2]),
            ("Paris, Rome", vec![0, 1]),
            ("Paris; Oslo, Norway", vec![0, 2]),
        ] {
            for meaning in [KeyMeaning::Place, KeyMeaning::Words] {
                let is_number = key.contains(|sign: char| sign.is_ascii_digit());
                let unread = is_number && meaning == KeyMeaning::Words;
                let expected = (!unread).then(|| (places.clone(), false));
                assert_eq!(resolved(key, &cities, meaning), expected, "{key} {meaning:?}");
            }
        }
        for key in ["", "E", "5", "0", "12", "Berlin", "CA", "A or F", "-"] {
            assert_eq!(resolved(key, &cities, KeyMeaning::Place), None, "{key}");
        }
    }

    #[test]
    fn an_empty_option_is_named_by_no_key() {
        assert_eq!(resolved("C", &["a", "b", "", "d"], KeyMeaning::Place), None);
        assert_eq!(resolved("D", &["a", "b", "", "d"], KeyMeaning::Place), Some((vec![3], false)));
    }

    #[test]
    fn a_number_among_numbers_is_a_place_and_reported_or_words() {
        let numbers = ["2", "4", "1", "8"];
        assert_eq!(resolved("2", &numbers, KeyMeaning::Place), Some((vec![1], true)));
        assert_eq!(resolved("2", &numbers, KeyMeaning::Words), Some((vec![0], false)));
        assert_eq!(resolved("8", &numbers, KeyMeaning::Place), Some((vec![3], false)));
        assert_eq!(resolved("3", &numbers, KeyMeaning::Words), None);
    }
}
