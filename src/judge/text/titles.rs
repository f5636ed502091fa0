//! What a name may be called: the titles before it, and the general word before or behind it.

use super::particles::is_particle;
use super::words::{TextWord, WordSort};
use crate::judge::word_table::WordTable;

/// Titles and other words before a name.
static TITLES: WordTable = WordTable::new(&[
    "adipati", "admiral", "agama", "ajeng", "ambassador", "archbishop", "archduke", "bapak",
    "benua", "bishop", "brigjen", "bu", "bulan", "bung", "buya", "caliph", "calon", "candi",
    "candidate", "capres", "captain", "cardinal", "chairman", "chancellor", "city", "colonel",
    "comet", "continent", "count", "countess", "country", "cut", "czar", "danau", "day", "desa",
    "dewa", "dewi", "dinasti", "director", "direktur", "dki", "dr", "dra", "drs", "duchess",
    "duke", "dynasty", "earl", "elect", "emperor", "empire", "empress", "empu", "father",
    "foreign", "former", "galaksi", "galaxy", "gen", "general", "god", "goddess", "governor",
    "gubernur", "gunung", "gurun", "gus", "h", "habib", "hajah", "haji", "hakim", "hari", "hj",
    "ibu", "imam", "ing", "ir", "island", "jend", "jenderal", "jendral", "judge", "justice",
    "kabupaten", "kaisar", "kandidat", "kanjeng", "kanselir", "kapitan", "kapten", "kardinal",
    "kerajaan", "kesultanan", "ketua", "kh", "khalifah", "ki", "kiai", "king", "kingdom", "kitab",
    "kolonel", "komet", "kota", "kyai", "lady", "lagu", "lake", "laksamana", "letjen", "letkol",
    "letnan", "lieutenant", "lord", "luar", "madam", "madame", "mahapatih", "maharaja", "mahatma",
    "major", "malaikat", "mantan", "marsekal", "marshal", "mas", "masjid", "mayjen", "mayor",
    "menteri", "minister", "miss", "month", "mother", "mount", "mpu", "mr", "mrs", "ms", "mt",
    "nabi", "negara", "negeri", "nyai", "nyi", "nyonya", "pahlawan", "pak", "pangeran", "panglima",
    "pastor", "patih", "paus", "pegunungan", "pendeta", "perdana", "planet", "pope", "prabu",
    "prasasti", "premier", "presiden", "president", "prime", "prince", "princess", "prof",
    "profesor", "professor", "prophet", "province", "provinsi", "pulau", "putri", "queen", "r",
    "ra", "raden", "raja", "rasul", "ratu", "raya", "religion", "republic", "republik", "ri",
    "river", "rm", "romo", "saint", "samudera", "samudra", "santa", "santo", "saudara",
    "secretary", "sekjen", "sekretaris", "selat", "senator", "sheikh", "sir", "sister", "sri",
    "st", "suku", "sultan", "sultanate", "sunan", "sungai", "surah", "surat", "syarif", "syekh",
    "tari", "tengku", "terpilih", "teuku", "tsar", "tsarina", "tuan", "tuanku", "uskup", "ustad",
    "ustadz", "ustaz", "vice", "wakil",
]);

/// What a name may be called behind it: Nile River, Sahara Desert. No sea and no city: Java is not the Java Sea, and
/// Mexico not Mexico City.
const GENERICS: &[&str] = &[
    "river", "desert", "mountains", "islands", "lake", "ocean", "dynasty", "empire", "falls",
    "temple", "galaxy", "jr", "junior", "sr", "senior",
];

/// Titles that make an office of what follows, or another thing: the Presiden Indonesia is not Indonesia, the Selat
/// Malaka not Malaka. In alphabetical order.
const OFFICES: &[&str] = &[
    "adipati", "ambassador", "bulan", "calon", "candidate", "capres", "chairman", "chancellor",
    "day", "director", "direktur", "elect", "father", "foreign", "former", "god", "gubernur",
    "hakim", "hari", "judge", "justice", "kabupaten", "kandidat", "kanselir", "ketua", "luar",
    "mantan", "menteri", "month", "mother", "pahlawan", "panglima", "perdana", "presiden", "prime",
    "religion", "republic", "republik", "ri", "sekjen", "sekretaris", "selat", "sri", "surat",
    "terpilih", "wakil",
];

/// Who rules: the Raja Inggris is not Inggris, though the Raja Purnawarman is Purnawarman.
const RULERS: &[&str] = &[
    "emperor", "empress", "kaisar", "king", "maharaja", "pangeran", "paus", "prince", "princess",
    "putri", "queen", "raja", "ratu", "sultan", "tsar",
];

/// What is ruled, in the names that follow a ruler without a word between.
const REALMS: &[&str] = &[
    "aceh", "arab", "banten", "belanda", "belgia", "brunei", "cina", "cirebon", "demak", "denmark",
    "england", "fiji", "gowa", "india", "inggris", "iran", "israel", "jawa", "jepang", "jerman",
    "kediri", "kutai", "majapahit", "makassar", "malaysia", "mataram", "mesir", "norwegia",
    "persia", "portugal", "portugis", "prancis", "roma", "romawi", "rusia", "sailendra", "sasak",
    "siam", "singasari", "singhasari", "solo", "spanyol", "sriwijaya", "surakarta", "swedia",
    "tarumanegara", "ternate", "thailand", "tidore", "tiongkok", "yogyakarta", "yordania",
];

fn ends_with_realm(words: &[TextWord<'_>]) -> bool {
    words.last().is_some_and(|word| REALMS.binary_search(&word.text).is_ok())
}

/// General words of places and things, in a row those that mean the same.
const PLACES: &[&[&str]] = &[
    &["agama"],
    &["benua", "continent"],
    &["candi", "temple"],
    &["danau", "lake"],
    &["desa"],
    &["dinasti", "dynasty"],
    &["empire"],
    &["falls"],
    &["galaksi", "galaxy"],
    &["gurun", "desert"],
    &["jr", "junior"],
    &["kerajaan", "kingdom"],
    &["kesultanan", "sultanate"],
    &["kitab"],
    &["kota", "city"],
    &["masjid"],
    &["mount", "mt", "gunung"],
    &["negara", "negeri", "country"],
    &["pegunungan", "mountains"],
    &["planet"],
    &["prasasti"],
    &["provinsi", "province"],
    &["pulau", "island"],
    &["islands"],
    &["samudra", "samudera", "ocean"],
    &["suku"],
    &["sr", "senior"],
    &["sungai", "river"],
    &["surah"],
    &["tari"],
];

pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

pub(super) fn is_generic(word: &str) -> bool {
    GENERICS.contains(&word)
}

/// Lists all words that a name may be called by.
pub(super) fn general_words() -> impl Iterator<Item = &'static str> {
    TITLES.iter().chain(GENERICS.iter().copied())
}

/// A right name without its general word: the Everest of `Mount Everest`, the Nile of `the Nile River`.
#[derive(Clone, Copy)]
pub(super) struct BareName<'t, 'a> {
    pub(super) words: &'t [TextWord<'a>],
    /// Of a place, the words that mean the same as its general word; none of a person.
    place: &'static [&'static str],
}

impl<'t, 'a> BareName<'t, 'a> {
    /// Returns the bare name; None where nothing can be left out, or the deck writes no name.
    pub(super) fn of(right: &'t [TextWord<'a>], written: &str) -> Option<Self> {
        if right.len() < 2 {
            return None;
        }
        let bare = Self::behind_titles(right).or_else(|| Self::before_generic(right))?;
        let is_name = bare
            .words
            .iter()
            .any(|word| word.sort == WordSort::Letters && word.text.chars().count() >= 3);
        (is_name && is_capitalised(written)).then_some(bare)
    }

    /// Returns `Ir. Soekarno` and `the Kingdom of Kutai` without the words before the name.
    fn behind_titles(right: &'t [TextWord<'a>]) -> Option<Self> {
        let leads = |word: &&TextWord<'_>| is_title(word.text) || is_particle(word.text);
        let length = right.iter().take_while(leads).count();
        let (head, words) = right.split_at_checked(length)?;
        let articles = head.iter().take_while(|word| is_particle(word.text)).count();
        let head = head.get(articles..)?;
        let first = head.first()?;
        let place = place_words(first.text);
        if head.iter().any(|word| RULERS.contains(&word.text)) && ends_with_realm(words) {
            return None;
        }
        // The president of a country is not the country, but a kingdom of that name is.
        let may_be_left_out = |word: &TextWord<'_>| {
            !place.is_empty() || !is_particle(word.text) && !is_office(word.text)
        };
        (!words.is_empty() && head.iter().all(may_be_left_out)).then_some(Self { words, place })
    }

    fn before_generic(right: &'t [TextWord<'a>]) -> Option<Self> {
        let (last, words) = right.split_last()?;
        is_generic(last.text).then(|| Self { words, place: place_words(last.text) })
    }

    /// Reports whether what was typed calls the place something else: Kota Bandung is not the Kabupaten Bandung.
    pub(super) fn is_called_otherwise(self, typed: &[TextWord<'_>]) -> bool {
        let calls = |word: &TextWord<'_>| is_title(word.text) || is_generic(word.text);
        !self.place.is_empty()
            && typed.iter().any(|word| {
                let is_own = self.words.iter().any(|own| own.text == word.text);
                calls(word) && !is_own && !self.place.contains(&word.text)
            })
    }
}

fn is_office(word: &str) -> bool {
    OFFICES.binary_search(&word).is_ok()
}

/// Returns the general words of places that mean the same as a word; none for any other word.
fn place_words(word: &str) -> &'static [&'static str] {
    PLACES.iter().find(|row| row.contains(&word)).copied().unwrap_or_default()
}

/// Reports whether each word of a text but particles and general words has a capital, as in a name: `danau Toba`.
fn is_capitalised(written: &str) -> bool {
    let words = written.split([' ', '-', '.']).filter(|word| !word.is_empty());
    let is_small = |word: &str| is_particle(word) || is_title(word);
    words.into_iter().all(|word| !word.starts_with(char::is_lowercase) || is_small(word))
        && written.contains(char::is_uppercase)
}

/// Words behind the name of a prophet or of God, which Indonesian writes out of reverence.
const REVERENT: &[&str] = &["saw", "swt"];

/// Returns a text without the words of reverence at its end.
pub(super) fn without_reverence<'t, 'a>(words: &'t [TextWord<'a>]) -> &'t [TextWord<'a>] {
    // "s.a.w." is read as three words.
    let is_reverent = |end: &[TextWord<'_>]| {
        let letters: String = end.iter().map(|word| word.text).collect();
        REVERENT.contains(&letters.as_str())
    };
    [1, 3]
        .into_iter()
        .filter_map(|length| words.split_at_checked(words.len().checked_sub(length)?))
        .find(|(name, end)| !name.is_empty() && is_reverent(end))
        .map_or(words, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::super::words::{spaced_words, split_words};
    use super::*;
    use crate::judge::Language;

    fn bare(written: &str) -> Option<String> {
        let language = Language::new("id");
        let spaced = spaced_words(written, &language);
        let words = split_words(&spaced, &language);
        let name = BareName::of(&words, written)?;
        Some(name.words.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_lists_are_in_order() {
        assert!(OFFICES.is_sorted() && REALMS.is_sorted());
        assert!(OFFICES.iter().all(|office| is_title(office)));
        assert!(PLACES.iter().all(|row| row.iter().all(|word| is_title(word) || is_generic(word))));
    }

    #[test]
    fn a_general_word_before_or_behind_a_name_may_be_left_out() {
        for (written, name) in [
            ("Mount Everest", "everest"),
            ("Danau Toba", "toba"),
            ("Sungai Ciliwung", "ciliwung"),
            ("the Nile River", "the nile"),
            ("the Kingdom of Kutai", "kutai"),
            ("Ir. Soekarno", "soekarno"),
            ("Raden Ajeng Kartini", "kartini"),
            ("President Sukarno", "sukarno"),
            ("danau Toba", "toba"),
        ] {
            assert_eq!(bare(written).as_deref(), Some(name), "{written}");
        }
        for written in [
            "Presiden Indonesia", "the President of Indonesia", "Selat Malaka",
            "Kabupaten Bandung", "Laut Jawa", "Java Sea", "Mexico City", "Prime Minister",
            "king cobra", "Raja Inggris", "Kota", "Planet X", "Bandung",
        ] {
            assert_eq!(bare(written), None, "{written}");
        }
    }

    #[test]
    fn a_place_is_not_called_otherwise() {
        let language = Language::new("id");
        for (written, typed, otherwise) in [
            ("Mount Everest", "Mt Everest", false),
            ("Mount Everest", "Gunung Everest", false),
            ("Mount Everest", "Everest", false),
            ("Danau Toba", "Pulau Toba", true),
            ("Nile River", "Lake Nile", true),
            ("Ir. Soekarno", "Bung Soekarno", false),
        ] {
            let (right, given) = (spaced_words(written, &language), spaced_words(typed, &language));
            let right = split_words(&right, &language);
            let name = BareName::of(&right, written).unwrap();
            assert_eq!(
                name.is_called_otherwise(&split_words(&given, &language)),
                otherwise,
                "{typed}"
            );
        }
    }
}
