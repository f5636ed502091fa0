//! Words that are spelt nearly alike and mean something else, in English and Indonesian: no slip turns one into the other.

use strsim::osa_distance;

/// Beginnings of words; two words whose beginnings stand in one row differ in sense.
const BEGINNINGS: &[&[&str]] = &[
    &["hyper", "hypo"],
    &["hiper", "hipo"],
    &["endo", "exo", "ecto", "ekso", "ekto"],
    &["inter", "intra", "intro", "infra"],
    &["ad", "ab"],
    &["micro", "macro"],
    &["mikro", "makro"],
    &["mega", "meta", "meso"],
    &["maxi", "mini"],
    &["maksi", "mini"],
    &["anti", "ante"],
    &["pre", "pro"],
    &["per", "pro"],
    &["pra", "pasca"],
    &["sub", "super", "supra"],
    &["homo", "hetero", "homeo"],
    &["auto", "allo", "alo"],
    &["peri", "para"],
    &["hydro", "hygro"],
    &["hidro", "higro"],
    &["photo", "phono", "phyto"],
    &["foto", "fono", "fito"],
    &["chrono", "chromo"],
    &["krono", "kromo"],
    &["hexa", "hepta"],
    &["heksa", "hepta"],
    &["deca", "deci"],
    &["deka", "desi"],
    &["entomo", "etymo"],
    &["entomo", "etimo"],
];

/// Endings of words, likewise; `""` is a word without the ending.
const ENDINGS: &[&[&str]] = &[
    &["ate", "ite", "ide"],
    &["at", "it", "ida"],
    &["ane", "ene", "yne"],
    &["ana", "ena", "una"],
    &["ose", "ase"],
    &["osa", "ase", "asa"],
    &["anol", "anal", "anone", "anon"],
    &["enol", "enal"],
    &["ic", "ous"],
    &["ism", "ist"],
    &["isme", "is"],
    &["ee", "er"],
    &["ee", "or"],
    &["ion", "or"],
    &["ion", "er"],
    &["ion", "ive"],
    &["y", "er"],
    &["", "an"],
    &["crat", "cracy"],
    &["graph", "gram"],
    &["graf", "gram"],
    &["scope", "scopy"],
    &["skop", "skopi"],
    &["nomy", "logy"],
    &["nomi", "logi"],
    &["nomer", "loger"],
    &["nomical", "logical"],
    &["philia", "phobia"],
    &["filia", "fobia"],
    &["philic", "phobic"],
    &["filik", "fobik"],
    &["blast", "clast"],
    &["blas", "klas"],
    &["tropic", "trophic"],
    &["tropik", "trofik"],
    &["itis", "osis", "oma"],
    &["emia", "uria"],
    &["otomy", "ectomy", "ostomy"],
];

/// Whole words, a few edits apart, that learners mix up.
const WORDS: &[&[&str]] = &[
    &["advice", "advise"],
    &["angel", "angle"],
    &["bahasa", "bahaya"],
    &["casual", "causal"],
    &["complement", "compliment"],
    &["conservation", "conversation"],
    &["continuous", "contiguous"],
    &["convection", "conduction"],
    &["council", "counsel"],
    &["dairy", "diary"],
    &["desert", "dessert"],
    &["device", "devise"],
    &["discreet", "discrete"],
    &["human", "humane"],
    &["ileum", "ilium"],
    &["immanent", "imminent"],
    &["ingenious", "ingenuous"],
    &["kendala", "kendali"],
    &["lightening", "lightning"],
    &["makam", "makan"],
    &["malam", "malas"],
    &["martial", "marital"],
    &["menteri", "mentari"],
    &["moral", "morale"],
    &["pasal", "pasar", "pasir"],
    &["penjajahan", "penjelajahan"],
    &["penjajah", "penjelajah"],
    &["perineum", "peritoneum"],
    &["perpetrate", "perpetuate"],
    &["principal", "principle"],
    &["prophecy", "prophesy"],
    &["quiet", "quite"],
    &["reflection", "refraction"],
    &["sabar", "sadar"],
    &["sanksi", "sangsi"],
    &["stalactite", "stalagmite"],
    &["stalaktit", "stalagmit"],
    &["stationary", "stationery"],
    &["trail", "trial"],
    &["united", "untied"],
];

/// What grammar adds to an ending: sulfates and sulfites differ as sulfate and sulfite do.
const TAILS: [&str; 2] = ["nya", "s"];

/// Whether two folded words that are a slip apart differ in sense.
pub(super) fn are_apart(given: &str, right: &str) -> bool {
    let holds = |row: &&[&str], word: &str| {
        row.iter().any(|known| begins_alike(known, word) && *known == word)
    };
    WORDS.iter().any(|row| holds(row, given) && holds(row, right))
        || BEGINNINGS.iter().any(|row| begin_apart(row, given, right))
        || ENDINGS.iter().any(|row| end_apart(row, given, right))
        || TAILS.iter().any(|tail| {
            let stems = given.strip_suffix(tail).zip(right.strip_suffix(tail));
            stems.is_some_and(|(given, right)| {
                ENDINGS.iter().any(|row| end_apart(row, given, right))
            })
        })
}

/// Whether two words have their first byte in common: most rows fail here, and are compared no further.
fn begins_alike(part: &str, word: &str) -> bool {
    part.as_bytes().first() == word.as_bytes().first()
}

fn begin_apart(row: &[&str], given: &str, right: &str) -> bool {
    let split = |word: &str| {
        let parts = row.iter().filter(|part| begins_alike(part, word) && word.starts_with(**part));
        parts.map(|part| part.len()).max()
    };
    let Some((first, second)) = split(given).and_then(|first| Some((first, split(right)?))) else {
        return false;
    };
    let parts = given.split_at_checked(first).zip(right.split_at_checked(second));
    parts.is_some_and(|(given, right)| differ_in_part(given, right))
}

fn end_apart(row: &[&str], given: &str, right: &str) -> bool {
    let split = |word: &str| {
        let last = word.as_bytes().last();
        let parts = row.iter().filter(|part| {
            part.is_empty() || (part.as_bytes().last() == last && word.ends_with(**part))
        });
        parts.map(|part| part.len()).max().map(|length| word.len() - length)
    };
    let Some((first, second)) = split(given).and_then(|first| Some((first, split(right)?))) else {
        return false;
    };
    let parts = given.split_at_checked(first).zip(right.split_at_checked(second));
    parts.is_some_and(|((given, end), (right, other))| differ_in_part((end, given), (other, right)))
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
            ("penjajah", "penjajahan"),
            ("stalagmite", "stalactite"),
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
        for row in BEGINNINGS.iter().chain(ENDINGS).chain(WORDS) {
            assert!(
                row.len() >= 2 && row.iter().all(|part| part.to_lowercase() == **part),
                "{row:?}"
            );
        }
    }
}
