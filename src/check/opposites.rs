//! Opposites, and questions that have two answers by their nature.

use super::folded_words::FoldedWords;
use super::question_view::QuestionView;

/// Whether a question has two answers by its nature: it names one, or they are opposites.
pub(super) fn is_either_or(view: &QuestionView, first: &str, second: &str) -> bool {
    let [first, second] = [first, second].map(|text| FoldedWords::new(text, view.language));
    if view.ask.has_word(&[
        "or", "atau", "versus", "vs", "both", "two", "dua", "kedua", "keduanya", "between",
        "antara",
    ]) {
        return true;
    }
    view.ask.contains(&first)
        || view.ask.contains(&second)
        || first.contains(&second)
        || second.contains(&first)
        || are_opposed(&first, &second)
}

/// Whether two texts say the opposite of each other.
pub(super) fn are_opposed(first: &FoldedWords, second: &FoldedWords) -> bool {
    are_opposites(first, second) || are_opposites(second, first)
}

fn are_opposites(first: &FoldedWords, second: &FoldedWords) -> bool {
    let denies =
        |words: &FoldedWords| words.has_word(&["not", "no", "tidak", "bukan", "never", "belum"]);
    let bare = |words: &FoldedWords| words.as_str().trim_matches('-').to_owned();
    denies(first) != denies(second)
        || is_negation(&bare(first), &bare(second))
        || opposites().any(|(one, other)| first.has_word(&[one]) && second.has_word(&[other]))
}

/// Whether a text has a word with an opposite: such a word is in prompts as a direction, not as an answer.
pub(super) fn has_an_opposite(text: &FoldedWords) -> bool {
    opposites().any(|(one, other)| text.has_word(&[one, other]))
}

/// Whether a text names alternatives to choose from.
pub(super) fn offers_alternatives(text: &FoldedWords) -> bool {
    text.has_word(&["or", "atau", "between", "antara", "rhymes", "berima"])
}

/// `soluble` and `insoluble`.
fn is_negation(word: &str, negated: &str) -> bool {
    let prefixes = ["un", "in", "im", "ir", "il", "non", "non-", "dis", "a", "anti", "de"];
    word.len() > 2 && prefixes.iter().any(|prefix| negated.strip_prefix(prefix) == Some(word))
}

/// The pairs of `OPPOSITES`.
fn opposites() -> impl Iterator<Item = (&'static str, &'static str)> {
    OPPOSITES.iter().filter_map(|pair| pair.split_once('/'))
}

/// Words that come in twos, in English and Indonesian: opposites, and forms between which grammar exercises choose.
const OPPOSITES: &[&str] = &[
    "yes/no", "ya/tidak", "true/false", "benar/salah", "betul/salah", "male/female",
    "jantan/betina", "pria/wanita", "putra/putri", "man/woman", "he/she", "his/her", "a/an",
    "is/are", "was/were", "has/have", "who/whom", "its/it's", "de/het", "der/die", "el/la",
    "le/la", "un/une", "odd/even", "ganjil/genap", "positive/negative", "positif/negatif",
    "left/right", "kiri/kanan", "up/down", "north/south", "utara/selatan", "east/west",
    "timur/barat", "more/less", "lebih/kurang", "increases/decreases", "increase/decrease",
    "rises/falls", "rise/fall", "naik/turun", "bertambah/berkurang", "expands/contracts",
    "memuai/menyusut", "before/after", "sebelum/sesudah", "acid/base", "asam/basa", "hot/cold",
    "panas/dingin", "heads/tails", "plant/animal", "tumbuhan/hewan", "vertebrate/invertebrate",
    "endothermic/exothermic", "endoterm/eksoterm", "active/passive", "aktif/pasif",
    "singular/plural", "tunggal/jamak", "large/small", "besar/kecil", "high/low", "tinggi/rendah",
    "fast/slow", "cepat/lambat", "masculine/feminine", "mitosis/meiosis", "day/night",
    "siang/malam", "land/sea", "darat/laut", "halal/haram", "import/export", "impor/ekspor",
    "living/dead", "hidup/mati", "formal/informal", "boleh/dilarang", "allowed/forbidden",
    "public/private", "negeri/swasta",
];
