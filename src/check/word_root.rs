//! Roots of words: whether two words are forms of one another, in English and Indonesian.

use super::text_hash::hash_text;

/// A word without its affixes.
#[derive(Clone, Copy)]
struct Root<'w> {
    text: &'w str,
    /// Whether a prefix has swallowed its first consonant, as in `menemukan` of `temu`.
    clipped: bool,
}

/// Fewest letters of a root that two words share by more than chance.
const LEAST_ROOT: usize = 4;

/// Whether two folded words are forms of one word, or begin with the same scientific root: `evaporate`, `evaporation`;
/// `pedagang`, `perdagangan`; `chloroplasts`, `chlorophyll`.
pub(super) fn share_a_root(one: &str, other: &str, indonesian: bool) -> bool {
    if one == other || is_plural(one, other) || is_plural(other, one) {
        return true;
    }
    // Without a beginning in common, only an Indonesian prefix can hide a root.
    if !indonesian {
        return begin_alike(one, other);
    }
    let (first, second) = (indonesian_root(one), indonesian_root(other));
    let same = first.text == second.text && first.text.len() >= LEAST_ROOT;
    same || is_clipped_form(first, second)
        || is_clipped_form(second, first)
        || begin_alike(first.text, second.text)
        || begin_alike(one, other)
}

/// Whether one root is the other without the consonant that a prefix swallows, or has for its own: `menemukan` of
/// `temu`, `pemain` of `main`.
fn is_clipped_form(clipped: Root, whole: Root) -> bool {
    let start = whole.text.strip_suffix(clipped.text).filter(|_| !whole.clipped);
    let swallowed =
        start.is_some_and(|start| ["p", "t", "k", "s", "m", "n", "ny"].contains(&start));
    clipped.clipped && clipped.text.len() >= LEAST_ROOT - 1 && swallowed
}

/// A hash of a root: half as long as that of a text, since large decks keep one for each word of each prompt.
pub(super) type RootHash = u32;

/// A hash of a folded word's root, or of its first letters: forms of one word share it, and few other words do.
pub(super) fn root_hash(word: &str, indonesian: bool) -> RootHash {
    let mut text = stem(word);
    if indonesian {
        let root = indonesian_root(word);
        let whole = root.text.strip_prefix(['p', 't', 'k', 's', 'm', 'n']);
        let vowel = |rest: &&str| rest.starts_with(['a', 'e', 'i', 'o', 'u']) && rest.len() > 2;
        text = whole.filter(vowel).filter(|_| !root.clipped).unwrap_or(root.text);
    }
    let hash = hash_text(text.get(..HASHED).unwrap_or(text));
    RootHash::try_from(hash >> 32).unwrap_or_default()
}

/// Bytes of a root that are hashed: endings change what follows.
const HASHED: usize = 5;

/// Whether a word is the English plural of another, or the Indonesian one, which doubles it.
pub(super) fn is_plural(plural: &str, singular: &str) -> bool {
    let Some(end) = plural.strip_prefix(singular).filter(|_| singular.len() > 2) else {
        let stem = singular.strip_suffix('y').filter(|stem| stem.len() > 2);
        return stem.is_some_and(|stem| plural.strip_prefix(stem) == Some("ies"));
    };
    (end == "s" && !singular.ends_with('s')) || end == "es" || end == singular
}

/// A word without what its plural may change.
fn stem(word: &str) -> &str {
    let cut = if word.ends_with("ies") { 3 } else { usize::from(word.ends_with(['s', 'y'])) };
    word.get(..word.len() - cut).filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// Whether two words begin with the same letters, and both end as forms of one word do.
fn begin_alike(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let (Some(start), Some(tail), Some(end)) =
        (one.get(..same), one.get(same..), other.get(same..))
    else {
        return false;
    };
    let combines = |form: &&str| start.starts_with(*form);
    match same {
        0..LEAST_ROOT => false,
        LEAST_ROOT => SHORT_ENDINGS.contains(&tail) && SHORT_ENDINGS.contains(&end),
        _ if COMBINING.iter().any(combines) => tail.len() > 1 || end.len() > 1,
        _ => !UNRELATED.contains(&start) && ENDINGS.contains(&tail) && ENDINGS.contains(&end),
    }
}

/// Scientific roots that words are made of, in English and Indonesian.
const COMBINING: &[&str] = &[
    "chloro", "thermo", "photo", "electro", "micro", "chromo", "litho", "phospho", "seismo",
    "spectro", "bacteri", "kloro", "termo", "elektro", "mikro", "kromo", "fosfo", "spektro",
    "bakteri",
];

/// Beginnings that words share without a common sense: `organ`, `organisation`.
const UNRELATED: &[&str] =
    &["organ", "gener", "commun", "univers", "import", "experi", "inter", "state"];

/// What is left of forms of a word with a root of four letters.
const SHORT_ENDINGS: &[&str] = &[
    "", "s", "es", "ed", "ing", "er", "ers", "ic", "us", "ish", "an", "ian", "ese", "ular", "ly",
    "y", "kan", "nya",
];

/// What is left of forms of a word behind what they share, in English and Indonesian.
const ENDINGS: &[&str] = &[
    "", "s", "es", "y", "ies", "d", "ed", "ing", "r", "rs", "er", "ers", "or", "ors", "al", "ally",
    "ial", "an", "ans", "ian", "ians", "ic", "ics", "ical", "ish", "ism", "ist", "ists", "ity",
    "ities", "ive", "ion", "ions", "ional", "ation", "ations", "ator", "ators", "ate", "ates",
    "ated", "ating", "ary", "aries", "ance", "ence", "ant", "ants", "ent", "ents", "able", "ible",
    "ment", "ments", "ness", "ous", "us", "um", "a", "ae", "e", "ful", "less", "ly", "ium", "ia",
    "logy", "ology", "logist", "ologist", "ologists", "sphere", "meter", "metre", "graph",
    "graphy", "graphic", "graphers", "grapher", "gram", "scope", "cyte", "ese", "ular", "tal", "n",
    "ns", "kan", "nya", "isme", "is", "ik", "asi", "isasi", "wan", "man", "meter", "sfer", "grafi",
    "logi", "ologi", "skop", "if", "itas", "at", "tis", "i",
];

/// An Indonesian word without its suffixes and its outermost prefix.
fn indonesian_root(word: &str) -> Root<'_> {
    strip_prefix(strip_suffixes(word))
}

fn strip_suffixes(word: &str) -> &str {
    let strip = |word, endings: &[&str], least: usize| -> &str {
        let mut stems = endings.iter().filter_map(|end| str::strip_suffix(word, end));
        stems.find(|stem| stem.len() >= least).unwrap_or(word)
    };
    let word = strip(word, &["nya", "lah", "kah"], 3);
    let stem = strip(word, &["kan", "an"], LEAST_ROOT);
    let verb = stem.len() == word.len() && (word.starts_with("me") || word.starts_with("di"));
    if verb { strip(word, &["i"], 7) } else { stem }
}

fn strip_prefix(word: &str) -> Root<'_> {
    for (prefix, least, swallows) in PREFIXES {
        let Some(rest) = word.strip_prefix(prefix).filter(|rest| rest.len() >= least) else {
            continue;
        };
        let vowel = rest.starts_with(['a', 'e', 'i', 'o', 'u']);
        return Root { text: rest, clipped: swallows && vowel };
    }
    Root { text: word, clipped: false }
}

/// Indonesian prefixes, the letters that must be left, and whether they swallow a consonant before a vowel.
const PREFIXES: [(&str, usize, bool); 16] = [
    ("memper", 4, false),
    ("diper", 4, false),
    ("meny", 3, true),
    ("peny", 3, true),
    ("meng", 3, true),
    ("peng", 3, true),
    ("mem", 3, true),
    ("pem", 3, true),
    ("men", 3, true),
    ("pen", 3, true),
    ("ber", 4, false),
    ("ter", 4, false),
    ("per", 4, false),
    ("di", 4, false),
    ("me", 4, false),
    ("pe", 4, false),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_root() {
        for (one, other) in [
            ("chloroplasts", "chlorophyll"),
            ("photographers", "photographic"),
            ("bacteriologists", "bacteria"),
            ("citrus", "citric"),
            ("revolutionaries", "revolution"),
            ("cells", "cellular"),
            ("legs", "leg"),
            ("cities", "city"),
            ("evaporates", "evaporation"),
        ] {
            assert!(share_a_root(one, other, false), "{one} {other}");
        }
        for (one, other) in [
            ("perdagangan", "pedagang"),
            ("penyulingan", "sulingan"),
            ("mengadili", "pengadilan"),
            ("menemukan", "ditemukan"),
            ("pejuang", "perjuangan"),
            ("mendaki", "pendakian"),
            ("pemerintahan", "pemerintah"),
            ("kloroplas", "klorofil"),
            ("petani", "pertanian"),
            ("kakinya", "kaki"),
            ("pemain", "permainan"),
        ] {
            assert!(share_a_root(one, other, true), "{one} {other}");
        }
    }

    #[test]
    fn words_that_only_begin_alike_do_not() {
        for (one, other) in [
            ("organ", "organisation"),
            ("transport", "transpiration"),
            ("continent", "continuous"),
            ("company", "compare"),
            ("planet", "plant"),
            ("planet", "plane"),
            ("interest", "interior"),
            ("compound", "composition"),
            ("magnet", "magnesium"),
            ("france", "french"),
        ] {
            assert!(!share_a_root(one, other, false), "{one} {other}");
        }
        for (one, other) in [("pasar", "kasar"), ("makan", "makna"), ("penduduk", "pendidikan")] {
            assert!(!share_a_root(one, other, true), "{one} {other}");
        }
    }

    #[test]
    fn forms_of_one_word_share_a_hash() {
        for (one, other) in [("discover", "discovered"), ("cities", "city"), ("legs", "leg")] {
            assert_eq!(root_hash(one, false), root_hash(other, false), "{one} {other}");
        }
        for (one, other) in
            [("menemukan", "ditemukan"), ("pilihan", "memilih"), ("kaki", "kakinya")]
        {
            assert_eq!(root_hash(one, true), root_hash(other, true), "{one} {other}");
        }
        assert_ne!(root_hash("mali", false), root_hash("malta", false));
    }
}
