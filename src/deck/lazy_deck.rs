//! A deck of which only those questions are read that are asked for: a drill of twenty need not read a hundred thousand.

use std::sync::OnceLock;

use super::model::Deck;
use super::raw_deck::ron_options;
use super::read::{Header, at_first_sight, deck, one, read};
use super::syntax::Outline;
use crate::question::Question;

/// A deck's text with its outline.
pub struct Opened {
    text: String,
    stem: String,
    outline: Outline,
    raw: Header,
    header: Deck,
    whole: OnceLock<Deck>,
}

impl Opened {
    /// Looks at the header and finds the questions, without reading them; `stem` is what the deck is called
    /// where it gives no id. None where something is wrong with it at first sight.
    #[must_use]
    pub fn new(text: String, stem: &str) -> Option<Self> {
        let (outline, raw) = at_first_sight(&text)?;
        let header = deck(&raw, Vec::new(), stem);
        let (stem, whole) = (stem.to_owned(), OnceLock::new());
        Some(Self { text, stem, outline, raw, header, whole })
    }

    /// The deck without its questions.
    #[must_use]
    pub fn header(&self) -> &Deck {
        &self.header
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many questions it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.outline.questions.len()
    }

    /// The question at a place, from 0; none where there is none, or a mistake is in it.
    #[must_use]
    pub fn question(&self, place: usize) -> Option<Question> {
        if let Some(whole) = self.whole.get() {
            return whole.questions.get(place).cloned();
        }
        let mut findings = Vec::new();
        let span = self.outline.questions.get(place)?;
        let question = one(&self.text, span, &self.raw, &ron_options(), &mut findings);
        question.filter(|_| findings.is_empty())
    }

    /// The line, from 1, on which the question at a place begins.
    #[must_use]
    pub fn line(&self, place: usize) -> usize {
        let start = self.outline.questions.get(place).map_or(0, |span| span.start);
        self.text.get(..start).unwrap_or_default().matches('\n').count() + 1
    }

    /// The deck with all of its questions, read when first asked for; without any where one has a mistake.
    #[must_use]
    pub fn whole(&self) -> &Deck {
        self.whole.get_or_init(|| {
            read(&self.text, &self.stem).deck.unwrap_or_else(|| self.header.clone())
        })
    }
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("stem", &self.stem).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECK: &str = r#"(
    title: "Two",
    defaults: (tags: ["t"]),
    questions: [
        (ask: "One?", answer: Text("1")),
        (ask: "Two?", answer: Text("2")),
    ],
)"#;

    #[test]
    fn a_question_read_alone_is_the_one_of_the_whole_deck() {
        let opened = Opened::new(DECK.to_owned(), "two").expect("a deck");
        let whole = read(DECK, "two").deck.expect("a deck");
        for (place, question) in whole.questions.iter().enumerate() {
            assert_eq!(opened.question(place).as_ref(), Some(question));
        }
        assert_eq!(opened.question(2), None);
        assert_eq!((opened.count(), opened.line(1)), (2, 6));
        assert_eq!(opened.whole(), &whole);
    }

    #[test]
    fn a_broken_deck_is_not_opened_and_a_broken_question_not_given() {
        assert!(Opened::new("(title: \"x\", questions: [".to_owned(), "x").is_none());
        let broken = DECK.replace("Text(\"2\")", "Txet(\"2\")");
        let opened = Opened::new(broken, "two").expect("sound at first sight");
        assert!(opened.question(0).is_some() && opened.question(1).is_none());
    }
}
