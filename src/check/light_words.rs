//! Light words: those that say nothing of what a question asks, in English and Indonesian.

use std::sync::LazyLock;

use super::text_hash::{TextHash, TextHashSet, hash_text};

/// The hash of a folded word that says something of what is asked; `None` of a light one.
pub(super) fn hash_unless_light(word: &str) -> Option<TextHash> {
    // Every word of every prompt comes here, so hashes are compared and no texts.
    static LIGHT_HASHES: LazyLock<TextHashSet> =
        LazyLock::new(|| LIGHT.iter().map(|word| hash_text(word)).collect());
    let hash = hash_text(word);
    (!LIGHT_HASHES.contains(&hash)).then_some(hash)
}

/// Whether a folded word says nothing of what is asked.
pub(super) fn is_light(word: &str) -> bool {
    hash_unless_light(word).is_none()
}

/// Words that serve the sentence, and those that mean the same in most questions ("held", "took place"). No word that
/// denies or counts is among them: it would make two different questions look the same.
const LIGHT: &[&str] = &[
    "a", "about", "actually", "ada", "adalah", "adanya", "akan", "also", "an", "and", "anda",
    "antara", "apa", "apakah", "are", "as", "at", "author", "bagaimana", "bagaimanakah", "based",
    "be", "been", "began", "begin", "begun", "being", "belong", "belongs", "berada", "berasal",
    "berikut", "berlangsung", "berlangsungnya", "berlokasi", "bernama", "bertempat", "bisa", "by",
    "called", "came", "can", "city", "come", "comes", "could", "country", "create", "created",
    "dalam", "dan", "dapat", "dari", "dengan", "di", "dia", "diadakan", "dibentuk", "dibuat",
    "did", "didirikan", "digelar", "digelarnya", "dikenal", "dilaksanakan", "dimana", "dinamakan",
    "disebut", "disebutkan", "disebutnya", "diselenggarakan", "ditulis", "do", "does", "during",
    "establish", "established", "exactly", "find", "following", "for", "form", "formed", "founded",
    "from", "give", "go", "had", "happen", "happened", "happens", "has", "have", "he", "held",
    "her", "his", "hold", "holds", "host", "hosted", "how", "hows", "ia", "ialah", "in", "ini",
    "into", "is", "it", "its", "itu", "jadi", "juga", "kah", "kamu", "kapan", "kapankah", "ke",
    "ketika", "kita", "known", "kota", "lah", "lahir", "lie", "lies", "located", "mana", "manakah",
    "may", "menjadi", "menulis", "mereka", "merupakan", "might", "nama", "namanya", "name",
    "negara", "nya", "occur", "occurred", "of", "oleh", "on", "organise", "organised", "organize",
    "organized", "our", "pada", "para", "pengarang", "penulis", "place", "please", "pun", "s",
    "saat", "said", "sang", "say", "sebagai", "sebutkan", "set", "shall", "she", "should", "si",
    "siapa", "siapakah", "situated", "start", "started", "sudah", "tahun", "take", "taken",
    "takes", "telah", "tell", "tempat", "tentang", "terjadi", "terletak", "termasuk", "tersebut",
    "than", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to",
    "tolong", "took", "town", "tuliskan", "untuk", "us", "waktu", "was", "we", "were", "what",
    "whats", "when", "whens", "where", "wheres", "which", "who", "whom", "whos", "whose", "will",
    "with", "would", "write", "writer", "written", "wrote", "yang", "year", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_are_in_order_and_none_denies() {
        assert!(LIGHT.is_sorted());
        for word in ["not", "no", "never", "bukan", "tidak", "kecuali", "first", "satu"] {
            assert!(!is_light(word), "{word}");
        }
        assert!(is_light("which") && is_light("digelar"));
    }
}
