//! Words, folded, and their weight: which of them say nothing of what is asked.

use std::sync::OnceLock;

use super::sums::{Sum, sum};
use crate::judge::{Language, slug};

/// The folded words of a text, each between two hyphens: `-di-kota-mana-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(String);

impl Words {
    /// The words of a text; none of a blank one.
    pub(super) fn of(text: &str, language: &Language) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let mut words = String::with_capacity(text.len() + 2);
        words.push('-');
        words.push_str(&slug(text, language));
        words.push('-');
        Self(words)
    }

    /// Word by word.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('-').filter(|word| !word.is_empty())
    }

    pub(super) fn count(&self) -> usize {
        self.iter().count()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.len() <= 2
    }

    /// Whether the other's words stand in a row in this.
    pub(super) fn hold(&self, other: &Self) -> bool {
        !other.is_empty() && memchr::memmem::find(self.0.as_bytes(), other.0.as_bytes()).is_some()
    }

    /// Whether one of these words is in it.
    pub(super) fn any(&self, words: &[&str]) -> bool {
        self.iter().any(|word| words.contains(&word))
    }

    /// Whether one of these rows of words is in it, each written `-so-so-`.
    pub(super) fn holds_any(&self, rows: &[&str]) -> bool {
        rows.iter().any(|row| self.0.contains(row))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
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
        assert!(LIGHT.iter().all(|word| word.len() <= LONGEST));
        for word in ["not", "no", "never", "bukan", "tidak", "kecuali", "first", "satu"] {
            assert!(!is_light(word), "{word}");
        }
        assert!(is_light("which") && is_light("digelar"));
    }
}
