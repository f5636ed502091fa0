//! Articles and prepositions in front of an answer, which a right text need not have.

use super::words::TextWord;
use crate::judge::Language;
use crate::judge::word_table::WordTable;

/// Of English and Indonesian, in every deck: a deck in one of them has answers in the other. No word that turns the
/// sense around is among them: without, against, before, tanpa, anti.
static PARTICLES: WordTable = WordTable::new(&[
    "a", "an", "at", "bagi", "by", "dalam", "dari", "daripada", "dengan", "di", "for", "from",
    "in", "into", "ke", "kepada", "of", "oleh", "on", "pada", "para", "sang", "sebuah", "seorang",
    "si", "suatu", "the", "to", "untuk", "with",
]);

const OTHERS: &[(&str, &[&str])] = &[
    ("de", &["der", "die", "das", "den", "dem", "des", "ein", "eine", "im", "am", "von", "zu"]),
    ("fr", &["le", "la", "les", "l", "un", "une", "des", "du", "de", "au", "aux", "en"]),
    ("es", &["el", "la", "los", "las", "un", "una", "en", "de", "del", "al"]),
    ("pt", &["o", "os", "as", "um", "uma", "em", "no", "na", "de", "do", "da"]),
    ("it", &["il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "di", "nel", "nella"]),
    ("nl", &["de", "het", "een", "te", "van", "uit"]),
];

/// Articles, and the sign of an English infinitive, that a right text may have and what is typed may lack.
const ARTICLES: &[&str] = &["the", "a", "an", "to"];

/// Whether a folded word is a particle of English or Indonesian.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// How many particles a text begins with: at most three, and never all of it.
pub(super) fn leading_particles(words: &[TextWord<'_>], language: &Language) -> usize {
    let others = OTHERS.iter().find(|(tag, _)| *tag == language.primary());
    let leads = |word: &TextWord<'_>| {
        let text = word.text;
        is_particle(text) || others.is_some_and(|(_, list)| list.contains(&text))
    };
    let most = words.len().saturating_sub(1).min(3);
    let count = words.iter().take(most).take_while(|word| leads(word)).count();
    // "A B" is a blood group, no B with its article.
    let letters = || words.iter().skip(count).map(|word| word.text.chars().count()).sum::<usize>();
    let begins_with_letter = words.first().is_some_and(|word| word.text.len() == 1);
    if begins_with_letter && letters() < 2 { 0 } else { count }
}

/// Whether a right text begins with an article, and has more than that.
pub(super) fn begins_with_article(words: &[TextWord<'_>]) -> bool {
    words.len() > 1 && words.first().is_some_and(|word| ARTICLES.contains(&word.text))
}

#[cfg(test)]
mod tests {
    use super::super::words::{spaced_words, split_words};
    use super::*;

    #[test]
    fn particles_are_counted_and_never_all_of_a_text() {
        for (text, tag, count) in [
            ("in Bandung", "id", 1),
            ("in the Netherlands", "en", 2),
            ("di Bandung", "id", 1),
            ("dari penjajahan", "en", 1),
            ("Bandung", "id", 0),
            ("the", "en", 0),
            ("in the", "en", 1),
            ("A B", "en", 0),
            ("tanpa penjajahan", "id", 0),
            ("before the war", "en", 0),
            ("la casa", "es", 1),
            ("la casa", "en", 0),
        ] {
            let language = Language::new(tag);
            let spaced = spaced_words(text, &language);
            assert_eq!(
                leading_particles(&split_words(&spaced, &language), &language),
                count,
                "{text}"
            );
        }
    }
}
