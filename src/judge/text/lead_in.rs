//! Words that begin a sentence around an answer, "it is Bandung", "jawabannya adalah Bandung": they are not part of it.

use super::words::TextWord;
use crate::judge::word_table::WordTable;

/// Folded phrases of English and Indonesian, for decks in any language, as particles are. None may deny or doubt what
/// follows.
const PHRASES: &[&str] = &[
    "it is", "it was", "its", "it is called", "its called", "it was called", "this is", "that is",
    "thats", "this was", "that was", "these are", "those are", "they are", "theyre", "they were",
    "they are called", "he is", "hes", "he was", "she is", "shes", "she was", "is called",
    "are called", "was called", "called", "named", "is known as", "known as", "it is known as",
    "we call it", "the answer is", "answer is", "my answer is", "answer", "the answer", "i think",
    "i think it is", "i think its", "i think it was", "namely", "adalah", "ialah", "merupakan",
    "yaitu", "yakni", "itu", "itu adalah", "itu ialah", "ini", "ini adalah", "dia adalah",
    "ia adalah", "beliau adalah", "mereka adalah", "disebut", "disebut juga", "dinamakan",
    "dinamai", "bernama", "namanya", "namanya adalah", "namanya ialah", "nama", "jawab", "jawaban",
    "jawabannya", "jawabnya", "jawabannya adalah", "jawabannya ialah", "jawabannya itu",
    "jawabannya yaitu", "jawabanku", "jawaban saya", "saya kira", "menurut saya", "menurutku",
];

/// The words that phrases begin with: few answers do.
static FIRST_WORDS: WordTable = WordTable::new(&[
    "adalah", "answer", "are", "beliau", "bernama", "called", "dia", "dinamai", "dinamakan",
    "disebut", "he", "hes", "i", "ia", "ialah", "ini", "is", "it", "its", "itu", "jawab",
    "jawaban", "jawabanku", "jawabannya", "jawabnya", "known", "menurut", "menurutku", "mereka",
    "merupakan", "my", "nama", "namanya", "named", "namely", "saya", "she", "shes", "that",
    "thats", "the", "these", "they", "theyre", "this", "those", "was", "we", "yaitu", "yakni",
]);

/// Before a name alone: in "is gone" these belong to the verb.
const COPULAS: &[&str] = &["is", "was", "are", "were"];

/// Counts the words that lead to an answer, at most all but one; 0 where a text begins with the answer itself.
pub(super) fn leading_phrase(words: &[TextWord<'_>], right_is_name: bool) -> usize {
    let Some((first, rest)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return 0;
    };
    let copula = usize::from(right_is_name && COPULAS.contains(&first.text));
    if !FIRST_WORDS.contains(first.text) {
        return copula;
    }
    let phrases = PHRASES.iter().filter_map(|phrase| phrase.strip_prefix(first.text));
    let lengths = phrases.filter_map(|tail| length_of_tail(tail, rest));
    lengths.map(|length| length + 1).max().unwrap_or(copula)
}

/// Counts the words of the rest of a phrase; None if other words follow, or nothing follows it.
fn length_of_tail(tail: &str, words: &[TextWord<'_>]) -> Option<usize> {
    if !tail.is_empty() && !tail.starts_with(' ') {
        return None;
    }
    let mut following = words.iter().map(|word| word.text);
    let fits = tail.split_ascii_whitespace().all(|known| following.next() == Some(known));
    (fits && following.next().is_some()).then(|| tail.split_ascii_whitespace().count())
}

#[cfg(test)]
mod tests {
    use super::super::words::{spaced_words, split_words};
    use super::*;
    use crate::judge::Language;

    #[test]
    fn words_that_lead_to_an_answer_are_counted_and_never_all_of_a_text() {
        let language = Language::new("id");
        for (text, name, count) in [
            ("it is Bandung", true, 2),
            ("It's Bandung", true, 1),
            ("jawabannya adalah Bandung", true, 2),
            ("the answer is Bandung", true, 3),
            ("is Canberra", true, 1),
            ("is gone", false, 0),
            ("it is", false, 0),
            ("it is not Bandung", true, 2),
            ("itu", false, 0),
            ("italic", false, 0),
        ] {
            let spaced = spaced_words(text, &language);
            let words = split_words(&spaced, &language);
            assert_eq!(leading_phrase(&words, name), count, "{text}");
        }
    }

    #[test]
    fn every_phrase_begins_with_a_first_word() {
        let first = |phrase: &'static str| phrase.split(' ').next().unwrap();
        assert!(PHRASES.iter().all(|phrase| FIRST_WORDS.contains(first(phrase))));
    }
}
