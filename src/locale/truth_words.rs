//! The words for true and false in the language of a deck, for a sheet that its pupils read.

use super::Words;
use crate::judge::Language;

/// By primary language: the words for true and for false.
const TRUTH_WORDS: &[(&str, [&str; 2])] = &[
    ("ar", ["صح", "خطأ"]),
    ("de", ["Richtig", "Falsch"]),
    ("en", ["True", "False"]),
    ("es", ["Verdadero", "Falso"]),
    ("fr", ["Vrai", "Faux"]),
    ("hi", ["सही", "गलत"]),
    ("id", ["Benar", "Salah"]),
    ("it", ["Vero", "Falso"]),
    ("ja", ["正しい", "誤り"]),
    ("jv", ["Bener", "Luput"]),
    ("ms", ["Betul", "Salah"]),
    ("nl", ["Waar", "Onwaar"]),
    ("pt", ["Verdadeiro", "Falso"]),
    ("ru", ["Верно", "Неверно"]),
    ("su", ["Bener", "Salah"]),
    ("tr", ["Doğru", "Yanlış"]),
    ("vi", ["Đúng", "Sai"]),
    ("zh", ["对", "错"]),
];

/// Returns the words for true and for false in a deck's language; the interface's where they are not known.
pub(crate) fn truth_words(language: &Language, words: &Words) -> [String; 2] {
    let known = TRUTH_WORDS.iter().find(|(primary, _)| *primary == language.primary());
    match known {
        Some((_, [right, wrong])) => [(*right).to_owned(), (*wrong).to_owned()],
        None => [words.text("ask-true"), words.text("ask-false")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Interface;

    #[test]
    fn the_words_are_those_of_the_deck_else_those_of_the_interface() {
        let words = Words::new(Interface::English);
        let truths = |tag: &str| truth_words(&Language::new(tag), &words);
        assert_eq!(truths("id-ID"), ["Benar", "Salah"]);
        assert_eq!(truths("DE"), ["Richtig", "Falsch"]);
        assert_eq!(truths("x-klingon"), ["True", "False"]);
    }

    #[test]
    fn the_interfaces_words_for_its_own_language_are_the_same() {
        for interface in [Interface::English, Interface::Indonesian] {
            let words = Words::new(interface);
            let own = [words.text("ask-true"), words.text("ask-false")];
            assert_eq!(truth_words(&Language::new(interface.tag()), &words), own);
        }
    }
}
