//! Accents as signs of their own, in a deck where others are one with their letter.

use unicode_normalization::UnicodeNormalization;

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::question_texts::{all_texts, is_plain, source_at};
use crate::question::At;
use crate::say::Say;

/// Questions with an accent apart from its letter, where the deck has an accented letter in one character too.
pub(super) fn mixed_normalisation(view: &DeckView) -> Vec<Hit> {
    let plain = |place: usize| view.written(place).is_none_or(is_plain);
    let mut apart = Vec::new();
    let mut joined = false;
    for (place, question) in view.questions().filter(|(place, _)| !plain(*place)) {
        let texts = all_texts(question);
        joined = joined || texts.iter().any(|(_, text)| text.chars().any(is_joined));
        let own = texts.into_iter().find(|(_, text)| has_accent_apart(text));
        apart.extend(own.map(|(at, _)| (place, at)));
    }
    let hit = |(place, at): (usize, At)| {
        let say = Say::new("lint-mixed-normalisation");
        let source = view.written(place).map(|written| source_at(written, &at)).unwrap_or_default();
        let joined: String = source.nfc().collect();
        let hit = Hit::in_question(place, at, say).help(Say::new("lint-mixed-normalisation-help"));
        if joined == source { hit } else { hit.mend(joined) }
    };
    if joined { apart.into_iter().map(hit).collect() } else { Vec::new() }
}

/// A Latin, Greek or Cyrillic letter that is one with its accent.
fn is_joined(sign: char) -> bool {
    matches!(sign, '\u{c0}'..='\u{17f}' | '\u{1cd}'..='\u{233}' | '\u{386}'..='\u{3ce}' | '\u{400}'..='\u{45f}' | '\u{1e00}'..='\u{1fff}')
        && std::iter::once(sign).nfd().count() > 1
}

/// Whether a text has an accent apart that could be one with its letter.
fn has_accent_apart(text: &str) -> bool {
    let marked = text.chars().any(|sign| ('\u{300}'..='\u{36f}').contains(&sign));
    marked && text.nfc().count() < text.chars().count()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn accents_of_two_sorts() {
        assert_finds(
            "mixed-normalisation",
            &[
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"Who wrote of the cafe\u{301} there?\", answer: Text(\"Mann\")),",
            ],
        );
        assert_quiet(
            "mixed-normalisation",
            &[
                "(ask: \"Where is the cafe\u{301}?\", answer: Text(\"Lima\")),",
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"What is क़?\", answer: Text(\"qa\")),",
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"What is x\u{305}?\", answer: Text(\"the mean\")),",
            ],
        );
    }
}
