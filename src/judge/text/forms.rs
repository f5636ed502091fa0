//! Other forms of a word: its plural, its form with -nya, its spelling from before 1972, its doubling written short.

use super::titles::without_reverence;
use super::words::{TextWord, WordSort};
use crate::judge::Language;

/// What a slip is, so that it can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipSort {
    /// Wrong letters, or more than one sort at once.
    Letters,
    /// An English singular for its plural, or the other way.
    Plural,
    /// An Indonesian word with -nya, or without it.
    Nya,
    /// The spelling of Indonesian from before 1972 for today's, or the other way.
    OldSpelling,
    /// `bangsa2` for `bangsa-bangsa`.
    ShortDoubling,
    /// More than was asked.
    More,
    /// A name without its general word.
    Bare,
}

/// English endings of the singular and the plural, with the letters that the stem has at least.
const PLURALS: &[(&str, &str, usize)] = &[
    ("", "s", 4),
    ("", "es", 3),
    ("y", "ies", 2),
    ("f", "ves", 3),
    ("fe", "ves", 2),
    ("is", "es", 3),
    ("us", "i", 3),
    ("um", "a", 3),
    ("on", "a", 4),
    ("a", "ae", 3),
    ("ix", "ices", 3),
    ("ex", "ices", 3),
    ("man", "men", 0),
    ("foot", "feet", 0),
    ("mouse", "mice", 0),
    ("louse", "lice", 0),
    ("goose", "geese", 0),
    ("person", "people", 0),
    ("tooth", "teeth", 0),
    ("child", "children", 0),
];

/// The old letters and today's. An old j is a y; an old dj is a j, but names kept it for y too (Djogjakarta).
const OLD_LETTERS: &[(&str, &str)] =
    &[("oe", "u"), ("dj", "j"), ("dj", "y"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("j", "y")];

/// The right text that a word belongs to.
#[derive(Clone, Copy)]
pub(super) struct RightText<'a> {
    /// As the deck writes it: its small letters tell common nouns from names.
    pub(super) written: &'a str,
    pub(super) language: &'a Language,
}

impl RightText<'_> {
    /// Returns the words of a text without those of reverence at its end, in Indonesian.
    pub(super) fn without_reverence<'t, 'a>(self, words: &'t [TextWord<'a>]) -> &'t [TextWord<'a>] {
        if self.language.is_indonesian() { without_reverence(words) } else { words }
    }
}

/// Which other form of the right word was typed; None for any other word.
pub(super) fn other_form(given: &str, right: &str, key: RightText<'_>) -> Option<SlipSort> {
    let RightText { written, language } = key;
    let indonesian = language.is_indonesian();
    if indonesian && (has_nya(given, right) || has_nya(right, given)) {
        return Some(SlipSort::Nya);
    }
    let english = language.primary() == "en";
    if english && (is_plural(given, right, written) || is_plural(right, given, written)) {
        return Some(SlipSort::Plural);
    }
    if is_spelt_otherwise(given, right) {
        return Some(SlipSort::Letters);
    }
    let knows = english || indonesian || matches!(language.primary(), "jv" | "su" | "nl");
    let old = || is_old_spelling(given, right) || is_old_spelling(right, given);
    (knows && old()).then_some(SlipSort::OldSpelling)
}

/// Whether two words typed are one right word said twice: `bangsa2`.
pub(super) fn is_short_doubling(given: &[TextWord<'_>], right: &[TextWord<'_>]) -> bool {
    let ([word, two], [first, second]) = (given, right) else { return false };
    let doubles = two.sort == WordSort::Digits && two.number == Some(2) && two.glued;
    doubles && word.is_plain() && word.text == first.text && first.text == second.text
}

/// The British spelling of parts of words, and the American one, where they are further apart than a slip.
const SPELLINGS: [(&str, &str); 24] = [
    ("tre", "ter"),
    ("bre", "ber"),
    ("grey", "gray"),
    ("programme", "program"),
    ("sulph", "sulf"),
    ("oesoph", "esoph"),
    ("oestr", "estr"),
    ("oedem", "edem"),
    ("foet", "fet"),
    ("coelia", "celia"),
    ("diarrhoea", "diarrhea"),
    ("amoeb", "ameb"),
    ("manoeuv", "maneuv"),
    ("haem", "hem"),
    ("anaem", "anem"),
    ("leukaem", "leukem"),
    ("caec", "cec"),
    ("faec", "fec"),
    ("paed", "ped"),
    ("gynaec", "gynec"),
    ("aesth", "esth"),
    ("palaeo", "paleo"),
    ("archaeo", "archeo"),
    ("encyclopaed", "encycloped"),
];

/// Whether two words differ by British and American spelling: `grey` and `gray`, `oesophagus` and `esophagus`.
fn is_spelt_otherwise(given: &str, right: &str) -> bool {
    let turns = |one: &str, other: &str| {
        SPELLINGS.iter().any(|(british, american)| {
            one.contains(british) && one.replacen(british, american, 1) == other
        })
    };
    turns(given, right) || turns(right, given)
}

fn has_nya(long: &str, short: &str) -> bool {
    long.strip_suffix("nya").is_some_and(|stem| stem == short && stem.len() >= 3)
}

fn is_plural(many: &str, single: &str, written: &str) -> bool {
    // Nearly all words that are compared end otherwise.
    if !many.ends_with(['s', 'i', 'a', 'e', 'n', 't', 'h']) {
        return false;
    }
    PLURALS.iter().any(|(ending, plural, least)| {
        let stems = single.strip_suffix(ending).zip(many.strip_suffix(plural));
        let Some(stem) = stems.filter(|(one, other)| one == other).map(|(stem, _)| stem) else {
            return false;
        };
        // Short words with an s are names as often as plurals: Laos, Mars, AIDS.
        let common = || *plural == "s" && stem.len() == 3 && written.contains(stem);
        let hisses =
            |stem: &str| ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| stem.ends_with(end));
        (stem.len() >= *least || common())
            && (*plural != "es" || !ending.is_empty() || hisses(stem))
    })
}

fn is_old_spelling(old: &str, new: &str) -> bool {
    let mut pairs = old.as_bytes().windows(2);
    let varies = pairs.any(|pair| matches!(pair, b"oe" | b"dj" | b"tj" | b"nj" | b"sj"));
    let long = old.len() >= 5 && old.contains('j');
    old != new && (varies || long) && old.is_ascii() && old.len() <= 40 && respells(old, new)
}

/// Whether some of the old letters, made new, turn one text into the other.
fn respells(old: &str, new: &str) -> bool {
    if old.is_empty() || new.is_empty() {
        return old == new;
    }
    let renewed = OLD_LETTERS.iter().any(|(before, after)| {
        let rests = old.strip_prefix(before).zip(new.strip_prefix(after));
        rests.is_some_and(|(old, new)| respells(old, new))
    });
    let mut signs = (old.chars(), new.chars());
    renewed || (signs.0.next() == signs.1.next() && respells(signs.0.as_str(), signs.1.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(given: &str, right: &str, tag: &str) -> Option<SlipSort> {
        other_form(given, right, RightText { written: right, language: &Language::new(tag) })
    }

    #[test]
    fn plurals_are_known_in_both_directions() {
        for (single, many) in [
            ("disparity", "disparities"),
            ("country", "countries"),
            ("box", "boxes"),
            ("goal", "goals"),
            ("gap", "gaps"),
            ("leaf", "leaves"),
            ("knife", "knives"),
            ("analysis", "analyses"),
            ("criterion", "criteria"),
            ("woman", "women"),
            ("child", "children"),
        ] {
            assert_eq!(form(single, many, "en"), Some(SlipSort::Plural), "{single}");
            assert_eq!(form(many, single, "en"), Some(SlipSort::Plural), "{many}");
        }
        for (given, right) in [("gas", "ga"), ("bandunges", "bandung"), ("goalx", "goal")] {
            assert_eq!(form(given, right, "en"), None, "{given}");
        }
        let mars = RightText { written: "Mars", language: &Language::new("en") };
        assert_eq!(other_form("mar", "mars", mars), None);
        assert_eq!(form("goals", "goal", "de"), None);
    }

    #[test]
    fn nya_comes_and_goes_in_indonesian() {
        assert_eq!(form("penjajahannya", "penjajahan", "id"), Some(SlipSort::Nya));
        assert_eq!(form("tujuan", "tujuannya", "id"), Some(SlipSort::Nya));
        assert_eq!(form("hanya", "ha", "id"), None);
        assert_eq!(form("penjajahannya", "penjajahan", "en"), None);
    }

    #[test]
    fn british_and_american_spellings_are_read() {
        for (british, american) in [
            ("grey", "gray"),
            ("sulphuric", "sulfuric"),
            ("oesophagus", "esophagus"),
            ("foetus", "fetus"),
            ("epicentre", "epicenter"),
        ] {
            assert_eq!(form(british, american, "en"), Some(SlipSort::Letters), "{british}");
            assert_eq!(form(american, british, "en"), Some(SlipSort::Letters), "{american}");
        }
        assert_eq!(form("shoe", "she", "en"), None);
    }

    #[test]
    fn the_old_spelling_is_read() {
        for (old, new) in [
            ("bandoeng", "bandung"),
            ("djakarta", "jakarta"),
            ("tjirebon", "cirebon"),
            ("soekarno", "sukarno"),
            ("jogjakarta", "yogyakarta"),
            ("djogjakarta", "yogyakarta"),
            ("sjahrir", "syahrir"),
            ("widjaja", "wijaya"),
            ("tjokroaminoto", "cokroaminoto"),
            ("oetomo", "utomo"),
        ] {
            assert_eq!(form(old, new, "id"), Some(SlipSort::OldSpelling), "{old}");
            assert_eq!(form(new, old, "en"), Some(SlipSort::OldSpelling), "{new}");
        }
        for (given, right) in [("raja", "raya"), ("yam", "jam"), ("bandoeng", "bandoeng")] {
            assert_eq!(form(given, right, "id"), None, "{given}");
        }
        assert_eq!(form(&"oe".repeat(20), &"u".repeat(19), "id"), None);
    }
}
