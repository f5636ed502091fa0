//! Words that come in twos, and questions that have two answers by their nature.

use super::case::Case;
use super::words::Words;

/// Whether a question has two answers by its nature: it names both, or they are opposites.
pub(super) fn is_either_or(case: &Case, one: &str, other: &str) -> bool {
    let (first, second) = (Words::of(one, case.language), Words::of(other, case.language));
    if case.ask.any(&[
        "or", "atau", "versus", "vs", "both", "two", "dua", "kedua", "keduanya", "between",
        "antara",
    ]) {
        return true;
    }
    if case.ask.hold(&first) || case.ask.hold(&second) || first.hold(&second) || second.hold(&first)
    {
        return true;
    }
    let denies = |words: &Words| words.any(&["not", "no", "tidak", "bukan", "never", "belum"]);
    let (alone, another) = (first.as_str().trim_matches('-'), second.as_str().trim_matches('-'));
    denies(&first) != denies(&second)
        || is_negation(alone, another)
        || is_negation(another, alone)
        || OPPOSITES
            .iter()
            .any(|pair| has_pair(pair, &first, &second) || has_pair(pair, &second, &first))
}

fn has_pair(pair: &(&str, &str), first: &Words, second: &Words) -> bool {
    first.any(&[pair.0]) && second.any(&[pair.1])
}

/// Whether a text is one of two words that come together: it stands in prompts as a direction, not as an answer.
pub(super) fn is_one_of_two(text: &Words) -> bool {
    OPPOSITES.iter().any(|(one, other)| text.any(&[one, other]))
}

/// `soluble` and `insoluble`.
fn is_negation(word: &str, negated: &str) -> bool {
    let prefixes = ["un", "in", "im", "ir", "il", "non", "non-", "dis", "a", "anti", "de"];
    word.len() > 2 && prefixes.iter().any(|prefix| negated.strip_prefix(prefix) == Some(word))
}

/// Words that come in twos.
const OPPOSITES: &[(&str, &str)] = &[
    ("yes", "no"),
    ("ya", "tidak"),
    ("true", "false"),
    ("benar", "salah"),
    ("betul", "salah"),
    ("male", "female"),
    ("jantan", "betina"),
    ("pria", "wanita"),
    ("putra", "putri"),
    ("man", "woman"),
    ("he", "she"),
    ("his", "her"),
    ("a", "an"),
    ("is", "are"),
    ("was", "were"),
    ("has", "have"),
    ("who", "whom"),
    ("its", "it's"),
    ("de", "het"),
    ("der", "die"),
    ("el", "la"),
    ("le", "la"),
    ("un", "une"),
    ("odd", "even"),
    ("ganjil", "genap"),
    ("positive", "negative"),
    ("positif", "negatif"),
    ("left", "right"),
    ("kiri", "kanan"),
    ("up", "down"),
    ("north", "south"),
    ("utara", "selatan"),
    ("east", "west"),
    ("timur", "barat"),
    ("more", "less"),
    ("lebih", "kurang"),
    ("increases", "decreases"),
    ("increase", "decrease"),
    ("rises", "falls"),
    ("rise", "fall"),
    ("naik", "turun"),
    ("bertambah", "berkurang"),
    ("expands", "contracts"),
    ("memuai", "menyusut"),
    ("before", "after"),
    ("sebelum", "sesudah"),
    ("acid", "base"),
    ("asam", "basa"),
    ("hot", "cold"),
    ("panas", "dingin"),
    ("heads", "tails"),
    ("plant", "animal"),
    ("tumbuhan", "hewan"),
    ("vertebrate", "invertebrate"),
    ("endothermic", "exothermic"),
    ("endoterm", "eksoterm"),
    ("active", "passive"),
    ("aktif", "pasif"),
    ("singular", "plural"),
    ("tunggal", "jamak"),
    ("large", "small"),
    ("besar", "kecil"),
    ("high", "low"),
    ("tinggi", "rendah"),
    ("fast", "slow"),
    ("cepat", "lambat"),
    ("masculine", "feminine"),
    ("mitosis", "meiosis"),
    ("day", "night"),
    ("siang", "malam"),
    ("land", "sea"),
    ("darat", "laut"),
    ("halal", "haram"),
    ("import", "export"),
    ("impor", "ekspor"),
    ("living", "dead"),
    ("hidup", "mati"),
    ("formal", "informal"),
    ("boleh", "dilarang"),
    ("allowed", "forbidden"),
    ("public", "private"),
    ("negeri", "swasta"),
];
