//! A deck for asking and judging: questions are read on demand, rivals folded when a slip is looked for.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::deck_bytes::DeckBytes;
use super::model::Deck;
use super::question_reader::{QuestionReader, open_sound, reader_around};
use super::read::read_deck;
use super::syntax::Outline;
use crate::judge::fold;
use crate::question::{Judge, Question};

/// A deck for asking and judging. A drill of twenty questions need not read a hundred thousand.
pub struct OpenDeck {
    content: DeckContent,
    /// The folded answers and options of the deck, which a slip must not be mistaken for.
    rivals: OnceLock<HashSet<String>>,
    /// The places of its questions, by their ids.
    places: OnceLock<HashMap<String, usize>>,
}

enum DeckContent {
    /// Already read; its text is not kept.
    Whole(Box<Deck>),
    Text(Box<DeckText>),
}

struct DeckText {
    /// UTF-8 if a text was given; else checked when read, since checking a large text takes long.
    bytes: Box<dyn DeckBytes>,
    stem: String,
    outline: Outline,
    reader: QuestionReader,
    header: Deck,
    whole: OnceLock<Deck>,
}

impl DeckText {
    fn as_str(&self) -> &str {
        std::str::from_utf8(self.bytes.all()).unwrap_or_default()
    }
}

impl OpenDeck {
    /// Reads the header and finds the questions without reading them; `stem` is the deck's id and title where it gives
    /// none. None where outline or header has a mistake.
    pub fn lazy(text: String, stem: &str) -> Option<Self> {
        let (outline, reader) = open_sound(&text)?;
        Some(Self::with_text(Box::new(text.into_bytes()), stem, outline, reader))
    }

    /// Opens a text that has not changed since its outline was packed, without scanning it again. None if that is no
    /// outline of it.
    pub(crate) fn outlined(bytes: Box<dyn DeckBytes>, stem: &str, packed: &[u8]) -> Option<Self> {
        let outline = Outline::unpack(packed)?;
        let reader = reader_around(bytes.as_ref(), &outline)?;
        Some(Self::with_text(bytes, stem, outline, reader))
    }

    fn new(content: DeckContent) -> Self {
        Self { content, rivals: OnceLock::new(), places: OnceLock::new() }
    }

    fn with_text(
        bytes: Box<dyn DeckBytes>,
        stem: &str,
        outline: Outline,
        reader: QuestionReader,
    ) -> Self {
        let header = reader.deck(stem);
        let (stem, whole) = (stem.to_owned(), OnceLock::new());
        let text = DeckText { bytes, stem, outline, reader, header, whole };
        Self::new(DeckContent::Text(Box::new(text)))
    }

    /// Returns the outline of its text, packed for [`OpenDeck::outlined`]; None where the text is not kept.
    pub(crate) fn packed_outline(&self) -> Option<Vec<u8>> {
        match &self.content {
            DeckContent::Whole(_) => None,
            DeckContent::Text(text) => text.outline.pack(),
        }
    }

    /// Returns the deck; without its questions where they were not read.
    pub fn deck(&self) -> &Deck {
        match &self.content {
            DeckContent::Whole(deck) => deck,
            DeckContent::Text(text) => text.whole.get().unwrap_or(&text.header),
        }
    }

    /// Returns the deck with all of its questions, read when first asked for; without any where one has a mistake.
    pub fn whole(&self) -> &Deck {
        match &self.content {
            DeckContent::Whole(deck) => deck,
            DeckContent::Text(text) => text.whole.get_or_init(|| {
                read_deck(text.as_str(), &text.stem).deck.unwrap_or_else(|| text.header.clone())
            }),
        }
    }

    /// Returns the text; empty where it is not kept.
    pub fn text(&self) -> &str {
        match &self.content {
            DeckContent::Whole(_) => "",
            DeckContent::Text(text) => text.as_str(),
        }
    }

    /// Holds the text in memory from now on, even if its file changes; false if it has changed already.
    pub(crate) fn hold(&self) -> bool {
        match &self.content {
            DeckContent::Whole(_) => true,
            DeckContent::Text(text) => text.bytes.all().len() == text.bytes.count(),
        }
    }

    /// Returns how many questions it has.
    pub fn count(&self) -> usize {
        match &self.content {
            DeckContent::Whole(deck) => deck.questions.len(),
            DeckContent::Text(text) => text.outline.questions.len(),
        }
    }

    /// Returns the question at a place, from 0; None beyond the last, and where it has a mistake.
    pub fn question(&self, place: usize) -> Option<Question> {
        let text = match &self.content {
            DeckContent::Whole(deck) => return deck.questions.get(place).cloned(),
            DeckContent::Text(text) => text,
        };
        if let Some(whole) = text.whole.get() {
            whole.questions.get(place).cloned()
        } else {
            let stretch = text.bytes.stretch(text.outline.questions.get(place)?.clone())?;
            text.reader.sound_question(std::str::from_utf8(&stretch).ok()?)
        }
    }

    /// Returns the place, from 0, of the question with an id, all questions being read for it.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let questions = self.whole().questions.iter().enumerate();
            questions.map(|(place, question)| (question.id.clone(), place)).collect()
        });
        places.get(id).copied()
    }

    /// Returns the line, from 1, on which the question at a place begins; 1 where the text is not kept.
    pub fn line(&self, place: usize) -> usize {
        let DeckContent::Text(text) = &self.content else { return 1 };
        let start = text.outline.questions.get(place).map_or(0, |span| span.start);
        memchr::memchr_iter(b'\n', text.bytes.all().get(..start).unwrap_or_default()).count() + 1
    }

    /// Calls `mark` with a judge of this deck: its language, and its other answers as rivals.
    pub fn judging<T>(&self, question: &Question, mark: impl FnOnce(&Judge) -> T) -> T {
        let is_rival = |folded: &str| self.rivals().contains(folded);
        mark(&Judge { language: &self.deck().language, slips: question.slips, is_rival: &is_rival })
    }

    fn rivals(&self) -> &HashSet<String> {
        self.rivals.get_or_init(|| {
            let deck = self.whole();
            let texts = deck.questions.iter().flat_map(|question| question.kind().texts());
            texts.map(|text| fold(text, &deck.language)).collect()
        })
    }
}

impl From<Deck> for OpenDeck {
    fn from(deck: Deck) -> Self {
        Self::new(DeckContent::Whole(Box::new(deck)))
    }
}

/// Two are equal when their decks are, whatever was read or folded so far.
impl PartialEq for OpenDeck {
    fn eq(&self, other: &Self) -> bool {
        self.whole() == other.whole()
    }
}

impl std::fmt::Debug for OpenDeck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenDeck").field("id", &self.deck().id).finish_non_exhaustive()
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
        let opened = OpenDeck::lazy(DECK.to_owned(), "two").expect("a deck");
        let whole = read_deck(DECK, "two").deck.expect("a deck");
        for (place, question) in whole.questions.iter().enumerate() {
            assert_eq!(opened.question(place).as_ref(), Some(question));
        }
        assert_eq!(opened.question(2), None);
        assert_eq!((opened.count(), opened.line(1)), (2, 6));
        assert_eq!(opened.whole(), &whole);
    }

    #[test]
    fn a_broken_deck_is_not_opened_and_a_broken_question_is_none() {
        assert!(OpenDeck::lazy("(title: \"x\", questions: [".to_owned(), "x").is_none());
        let broken = DECK.replace("Text(\"2\")", "Txet(\"2\")");
        let opened = OpenDeck::lazy(broken, "two").expect("sound at first sight");
        assert!(opened.question(0).is_some() && opened.question(1).is_none());
    }
}
