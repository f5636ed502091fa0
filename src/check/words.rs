//! Words and their weight: sums to compare them by, and which of them say nothing of what is asked.

use std::sync::OnceLock;

use crate::deck::fnv;

/// A sum of a text, to compare it by.
pub(super) type Sum = u64;

/// The sum of a text.
pub(super) fn sum(text: &str) -> Sum {
    let sum = fnv(text.bytes(), 0);
    // The low bits decide where it lies in a table: the high ones are mixed into them.
    (sum ^ (sum >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Two sums made one; their order matters.
pub(super) fn joined(first: Sum, second: Sum) -> Sum {
    first.rotate_left(5).wrapping_mul(0x0000_0100_0000_01b3) ^ second
}

/// The sum of a folded word that says something of what is asked; none of one that any question may have.
pub(super) fn weight(word: &str) -> Option<Sum> {
    let sum = sum(word);
    // Most words are told apart from the light ones by their sums alone.
    let may_be_light = light_sums().get(slot(sum)).copied().unwrap_or(true);
    (!may_be_light || !is_light(word)).then_some(sum)
}

/// Slots for sums, many more than there are light words.
const SLOTS: usize = 1 << 14;

fn slot(sum: Sum) -> usize {
    usize::try_from(sum >> 50).unwrap_or(0)
}

/// Which slots light words fall into.
fn light_sums() -> &'static [bool] {
    static SUMS: OnceLock<Vec<bool>> = OnceLock::new();
    SUMS.get_or_init(|| {
        let mut slots = vec![false; SLOTS];
        for word in LIGHT {
            if let Some(slot) = slots.get_mut(slot(sum(word))) {
                *slot = true;
            }
        }
        slots
    })
}

/// Whether a folded word says nothing of what is asked: it serves the sentence, or is one of many that mean
/// the same in questions ("held", "took place").
pub(super) fn is_light(word: &str) -> bool {
    word.len() <= LONGEST && LIGHT.binary_search(&word).is_ok()
}

const LONGEST: usize = 16;

/// Light words of English and Indonesian, in order. No word that denies is among them, and none that counts.
const LIGHT: &[&str] = &[
    "a",
    "about",
    "actually",
    "ada",
    "adalah",
    "adanya",
    "akan",
    "also",
    "an",
    "and",
    "anda",
    "antara",
    "apa",
    "apakah",
    "are",
    "as",
    "at",
    "author",
    "bagaimana",
    "bagaimanakah",
    "be",
    "been",
    "began",
    "begin",
    "begun",
    "being",
    "belong",
    "belongs",
    "berada",
    "berasal",
    "berikut",
    "berlangsung",
    "berlangsungnya",
    "bernama",
    "bisa",
    "by",
    "called",
    "came",
    "can",
    "city",
    "come",
    "comes",
    "could",
    "country",
    "create",
    "created",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "dia",
    "diadakan",
    "dibentuk",
    "dibuat",
    "did",
    "didirikan",
    "digelar",
    "digelarnya",
    "dikenal",
    "dilaksanakan",
    "dimana",
    "dinamakan",
    "disebut",
    "disebutkan",
    "disebutnya",
    "diselenggarakan",
    "ditulis",
    "do",
    "does",
    "during",
    "establish",
    "established",
    "exactly",
    "following",
    "for",
    "form",
    "formed",
    "founded",
    "from",
    "give",
    "go",
    "had",
    "happen",
    "happened",
    "happens",
    "has",
    "have",
    "he",
    "held",
    "her",
    "his",
    "hold",
    "holds",
    "host",
    "hosted",
    "how",
    "hows",
    "ia",
    "ialah",
    "in",
    "ini",
    "into",
    "is",
    "it",
    "its",
    "itu",
    "jadi",
    "juga",
    "kah",
    "kamu",
    "kapan",
    "kapankah",
    "ke",
    "ketika",
    "kita",
    "known",
    "kota",
    "lah",
    "lahir",
    "mana",
    "manakah",
    "may",
    "menjadi",
    "menulis",
    "mereka",
    "merupakan",
    "might",
    "nama",
    "namanya",
    "name",
    "negara",
    "nya",
    "occur",
    "occurred",
    "of",
    "oleh",
    "on",
    "organise",
    "organised",
    "organize",
    "organized",
    "our",
    "pada",
    "para",
    "pengarang",
    "penulis",
    "place",
    "please",
    "pun",
    "s",
    "saat",
    "said",
    "sang",
    "say",
    "sebagai",
    "sebutkan",
    "set",
    "shall",
    "she",
    "should",
    "si",
    "siapa",
    "siapakah",
    "start",
    "started",
    "sudah",
    "tahun",
    "take",
    "taken",
    "takes",
    "telah",
    "tell",
    "tempat",
    "tentang",
    "terjadi",
    "terletak",
    "termasuk",
    "tersebut",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "tolong",
    "took",
    "town",
    "tuliskan",
    "untuk",
    "us",
    "waktu",
    "was",
    "we",
    "were",
    "what",
    "whats",
    "when",
    "whens",
    "where",
    "wheres",
    "which",
    "who",
    "whom",
    "whos",
    "whose",
    "will",
    "with",
    "would",
    "write",
    "writer",
    "written",
    "wrote",
    "yang",
    "year",
    "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_are_in_order_and_none_denies() {
        assert!(LIGHT.is_sorted());
        assert!(LIGHT.iter().all(|word| word.len() <= LONGEST));
        for word in ["not", "no", "never", "bukan", "tidak", "kecuali", "first", "satu"] {
            assert!(!is_light(word), "{word}");
        }
        assert!(is_light("which") && is_light("digelar"));
    }

    #[test]
    fn sums_differ_where_texts_do() {
        assert_ne!(sum("a"), sum("b"));
        assert_ne!(joined(sum("a"), sum("b")), joined(sum("b"), sum("a")));
    }
}
