//! Words that are spelt nearly alike and mean something else, in English and Indonesian: no slip turns one into the other.

use strsim::osa_distance;

use super::mixed_up::{TAILS, are_words_apart};

/// Beginnings of words; two words whose beginnings are in one row differ in sense.
const BEGINNINGS: &[Row] = &[
    Row::beginning(&["hyper", "hypo"]),
    Row::beginning(&["hiper", "hipo"]),
    Row::beginning(&["endo", "exo", "ecto", "ekso", "ekto"]),
    Row::beginning(&["inter", "intra", "intro", "infra"]),
    Row::beginning(&["ad", "ab"]),
    Row::beginning(&["micro", "macro"]),
    Row::beginning(&["mikro", "makro"]),
    Row::beginning(&["mega", "meta", "meso"]),
    Row::beginning(&["maxi", "mini"]),
    Row::beginning(&["maksi", "mini"]),
    Row::beginning(&["anti", "ante"]),
    Row::beginning(&["pre", "pro"]),
    Row::beginning(&["per", "pro"]),
    Row::beginning(&["pra", "pasca"]),
    Row::beginning(&["sub", "super", "supra"]),
    Row::beginning(&["homo", "hetero", "homeo"]),
    Row::beginning(&["auto", "allo", "alo"]),
    Row::beginning(&["peri", "para"]),
    Row::beginning(&["hydro", "hygro"]),
    Row::beginning(&["hidro", "higro"]),
    Row::beginning(&["photo", "phono", "phyto"]),
    Row::beginning(&["foto", "fono", "fito"]),
    Row::beginning(&["chrono", "chromo", "chloro"]),
    Row::beginning(&["krono", "kromo", "kloro"]),
    Row::beginning(&["hexa", "hepta"]),
    Row::beginning(&["heksa", "hepta"]),
    Row::beginning(&["deca", "deci"]),
    Row::beginning(&["deka", "desi"]),
    Row::beginning(&["entomo", "etymo"]),
    Row::beginning(&["entomo", "etimo"]),
];

/// Endings of words, likewise; `""` is a word without the ending.
const ENDINGS: &[Row] = &[
    Row::ending(&["ate", "ite", "ide"]),
    Row::ending(&["ide", "ine"]),
    Row::ending(&["at", "it", "ida"]),
    Row::ending(&["ida", "ina"]),
    Row::ending(&["ane", "ene", "yne"]),
    Row::ending(&["ana", "ena", "una"]),
    Row::ending(&["ose", "ase"]),
    Row::ending(&["osa", "ase", "asa"]),
    Row::ending(&["anol", "anal", "anone", "anon"]),
    Row::ending(&["enol", "enal"]),
    Row::ending(&["nol", "nyl"]),
    Row::ending(&["nol", "nil"]),
    Row::ending(&["ic", "ous"]),
    Row::ending(&["ism", "ist"]),
    Row::ending(&["isme", "is"]),
    Row::ending(&["ee", "er"]),
    Row::ending(&["ee", "or"]),
    Row::ending(&["ion", "or"]),
    Row::ending(&["ion", "er"]),
    Row::ending(&["ion", "ive"]),
    Row::ending(&["ive", "ure"]),
    Row::ending(&["ive", "or"]),
    Row::ending(&["ure", "or"]),
    Row::ending(&["if", "ur"]),
    Row::ending(&["if", "or"]),
    Row::ending(&["archy", "arch"]),
    Row::ending(&["y", "er"]),
    Row::ending(&["e", "er"]),
    Row::ending(&["e", "or"]),
    Row::ending(&["", "er"]),
    Row::ending(&["", "or"]),
    Row::ending(&["", "an"]),
    Row::ending(&["crat", "cracy"]),
    Row::ending(&["graph", "gram"]),
    Row::ending(&["graf", "gram"]),
    Row::ending(&["scope", "scopy"]),
    Row::ending(&["skop", "skopi"]),
    Row::ending(&["nomy", "logy"]),
    Row::ending(&["nomi", "logi"]),
    Row::ending(&["nomer", "loger"]),
    Row::ending(&["nomical", "logical"]),
    Row::ending(&["philia", "phobia"]),
    Row::ending(&["filia", "fobia"]),
    Row::ending(&["philic", "phobic"]),
    Row::ending(&["filik", "fobik"]),
    Row::ending(&["blast", "clast"]),
    Row::ending(&["blas", "klas"]),
    Row::ending(&["tropic", "trophic"]),
    Row::ending(&["tropik", "trofik"]),
    Row::ending(&["itis", "osis", "oma"]),
    Row::ending(&["emia", "uria"]),
    Row::ending(&["otomy", "ectomy", "ostomy"]),
];

/// Parts of words that differ in sense, and their outer letters: a word without one of these has no such part.
struct Row {
    parts: &'static [&'static str],
    /// A bit for each letter of the alphabet at the outer end of a part; all bits where a part is empty.
    letters: u32,
}

impl Row {
    const fn beginning(parts: &'static [&'static str]) -> Self {
        Self { parts, letters: outer_letters(parts, false) }
    }

    const fn ending(parts: &'static [&'static str]) -> Self {
        Self { parts, letters: outer_letters(parts, true) }
    }
}

/// The first or last letters of some parts, as bits.
const fn outer_letters(parts: &[&str], last: bool) -> u32 {
    let (mut letters, mut rest) = (0, parts);
    while let [part, others @ ..] = rest {
        letters |= match part.as_bytes() {
            [] => u32::MAX,
            [.., letter] if last => letter_bit(*letter),
            [letter, ..] => letter_bit(*letter),
        };
        rest = others;
    }
    letters
}

/// The bit of a letter; letters of other alphabets share that of their byte.
const fn letter_bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Whether two folded words that are a slip apart differ in sense.
pub(super) fn are_apart(given: &str, right: &str) -> bool {
    are_words_apart(given, right)
        || begin_apart(given, right)
        || end_apart(given, right)
        || TAILS.iter().any(|tail| {
            let stems = given.strip_suffix(tail).zip(right.strip_suffix(tail));
            stems.is_some_and(|(given, right)| end_apart(given, right))
        })
}

/// The bits of the first letters of two words.
fn first_letters(given: &str, right: &str) -> u32 {
    let first = |word: &str| word.as_bytes().first().map_or(0, |letter| letter_bit(*letter));
    first(given) | first(right)
}

fn begin_apart(given: &str, right: &str) -> bool {
    let both = first_letters(given, right);
    let may_hold = |row: &&Row| row.letters & both == both;
    let split = |row: &Row, word: &str| {
        let parts = row.parts.iter().filter(|part| word.starts_with(**part));
        parts.map(|part| part.len()).max()
    };
    BEGINNINGS.iter().filter(may_hold).any(|row| {
        let lengths = split(row, given).zip(split(row, right));
        let parts = lengths.and_then(|(first, second)| {
            given.split_at_checked(first).zip(right.split_at_checked(second))
        });
        parts.is_some_and(|(given, right)| differ_in_part(given, right))
    })
}

fn end_apart(given: &str, right: &str) -> bool {
    let last = |word: &str| word.as_bytes().last().map_or(0, |letter| letter_bit(*letter));
    let both = last(given) | last(right);
    let may_hold = |row: &&Row| row.letters & both == both;
    let split = |row: &Row, word: &str| {
        let parts = row.parts.iter().filter(|part| word.ends_with(**part));
        parts.map(|part| part.len()).max().map(|length| word.len() - length)
    };
    ENDINGS.iter().filter(may_hold).any(|row| {
        let lengths = split(row, given).zip(split(row, right));
        let parts = lengths.and_then(|(first, second)| {
            given.split_at_checked(first).zip(right.split_at_checked(second))
        });
        parts.is_some_and(|((given, end), (right, other))| {
            differ_in_part((end, given), (other, right))
        })
    })
}

/// Whether two words differ in a part that has a sense, and in the rest by no more than a letter: by none where one of
/// them lacks the part, since a typing slip may drop letters too.
fn differ_in_part((part, rest): (&str, &str), (other, right): (&str, &str)) -> bool {
    let most = usize::from(!part.is_empty() && !other.is_empty());
    part != other && (rest == right || (most > 0 && osa_distance(rest, right) <= most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_an_ending_or_a_word_of_another_sense_is_told_apart() {
        for (given, right) in [
            ("hypotension", "hypertension"),
            ("hipotensi", "hipertensi"),
            ("exothermic", "endothermic"),
            ("eksoterm", "endoterm"),
            ("absorpsion", "adsorption"),
            ("intranet", "internet"),
            ("makroskopis", "mikroskopis"),
            ("sulfite", "sulfate"),
            ("sulfites", "sulfates"),
            ("nitrit", "nitrat"),
            ("klorida", "klorat"),
            ("ethene", "ethane"),
            ("etuna", "etana"),
            ("lactase", "lactose"),
            ("laktase", "laktosa"),
            ("methanal", "methanol"),
            ("kapitalis", "kapitalisme"),
            ("employee", "employer"),
            ("chlorine", "chloride"),
            ("monarch", "monarchy"),
            ("ammonium", "ammonia"),
            ("penjajah", "penjajahan"),
            ("stalagmite", "stalactite"),
            ("stalagmites", "stalactites"),
            ("kalium", "kalsium"),
            ("chromoplast", "chloroplast"),
            ("phenyl", "phenol"),
            ("legislator", "legislature"),
            ("compile", "compiler"),
            ("accelerate", "accelerator"),
            ("photograph", "photographer"),
            ("conduct", "conductor"),
            ("hydrophilic", "hydrophobic"),
        ] {
            assert!(are_apart(given, right) && are_apart(right, given), "{given} / {right}");
        }
    }

    #[test]
    fn a_letter_amiss_elsewhere_leaves_the_sense() {
        for (given, right) in [
            ("hypertensoin", "hypertension"),
            ("adsorbtion", "adsorption"),
            ("sulphate", "sulfate"),
            ("discover", "discovery"),
            ("bandunga", "bandungan"),
            ("professer", "professor"),
            ("internasionel", "internasional"),
        ] {
            assert!(!are_apart(given, right), "{given} / {right}");
        }
    }

    #[test]
    fn every_row_has_parts_to_tell_apart() {
        for row in BEGINNINGS.iter().chain(ENDINGS) {
            let parts = row.parts;
            assert!(
                parts.len() >= 2 && parts.iter().all(|part| part.to_lowercase() == **part),
                "{parts:?}"
            );
        }
    }
}
