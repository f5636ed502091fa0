//! Finds the questions of a deck that hold all the words searched for, with the state of each.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::Result;
use serde::Serialize;

use super::cards::cards_of_questions;
use crate::deck::{Examined, LineIndex};
use crate::judge::{Language, fold};
use crate::moment::Moment;
use crate::question::{Card, Question};
use crate::schedule::Day;
use crate::session::Filed;
use crate::store::Store;

/// Words to search for, folded by the language of one deck: a part of a word counts, accents and case do not.
pub(crate) struct SearchWords {
    folded: Vec<String>,
    language: Language,
}

/// The state of a question, over all its cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum QuestionState {
    /// No card was ever reviewed.
    New,
    /// A card is due today.
    Due,
    /// Reviewed, and due on a later day.
    Learning,
    /// A card is not asked until it is resumed.
    Suspended,
    /// A card is put off to another day, and none is due.
    Buried,
}

/// A question that was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SearchHit {
    pub(crate) question: Question,
    /// The right answer in words: of each part what is shown first.
    pub(crate) right: Vec<String>,
    /// From 1: where the question begins in the deck's text.
    pub(crate) line: usize,
    pub(crate) state: QuestionState,
    /// The first day on which a card is due; None before the first review.
    pub(crate) due: Option<Day>,
    pub(crate) flagged: bool,
}

impl SearchWords {
    /// Splits the words as typed; one text may hold several.
    pub(crate) fn new(words: &[String], language: &Language) -> Self {
        let pieces = words.iter().flat_map(|word| word.split_whitespace());
        let folded = pieces.map(|word| fold(word, language)).collect();
        Self { folded, language: language.clone() }
    }

    /// Returns the stretches of a text that are one of the words.
    pub(crate) fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        for token in text.split_whitespace() {
            let start = token.as_ptr().addr() - text.as_ptr().addr();
            let folded = self.fold_token(token);
            for word in self.folded.iter().filter(|word| folded.contains(word.as_str())) {
                let within = self.stretch_of(word, token);
                places.push(start + within.start..start + within.end);
            }
        }
        places.sort_by_key(|place| (place.start, place.end));
        places.dedup_by(|next, kept| {
            let overlaps = next.start <= kept.end;
            kept.end = if overlaps { kept.end.max(next.end) } else { kept.end };
            overlaps
        });
        places
    }

    /// Folds a token, unless it is plain already: folding all would double the time of a search.
    fn fold_token<'a>(&self, token: &'a str) -> Cow<'a, str> {
        let is_plain = token.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if is_plain { token.into() } else { fold(token, &self.language).into() }
    }

    /// Returns the first stretch of a token that folds to a word; all of it where only the whole folds so, or where
    /// it is too long to try every stretch.
    fn stretch_of(&self, word: &str, token: &str) -> Range<usize> {
        const LONGEST: usize = 64;
        let ends = |start: usize| {
            let rest = token.get(start..).unwrap_or_default();
            rest.char_indices().map(move |(at, sign)| start + at + sign.len_utf8())
        };
        let is_word = |range: &Range<usize>| {
            token.get(range.clone()).is_some_and(|part| fold(part, &self.language) == word)
        };
        let starts = token.char_indices().map(|(start, _)| start);
        let mut stretches = starts.flat_map(|start| ends(start).map(move |end| start..end));
        let found = if token.len() > LONGEST { None } else { stretches.find(is_word) };
        found.unwrap_or(0..token.len())
    }

    /// Returns the words that a text does not hold.
    fn missing_from<'a>(&self, text: &str, mut words: Vec<&'a str>) -> Vec<&'a str> {
        for token in text.split_whitespace() {
            if words.is_empty() {
                break;
            }
            let folded = self.fold_token(token);
            words.retain(|word| !folded.contains(word));
        }
        words
    }

    /// Reports whether a question holds all words, some here and some there.
    fn are_in(&self, question: &Question) -> bool {
        let all = self.folded.iter().map(String::as_str).collect();
        let missing = texts_of(question).iter().fold(all, |words: Vec<&str>, text| {
            if words.is_empty() { words } else { self.missing_from(text, words) }
        });
        missing.is_empty()
            || right_words(question, &self.language)
                .iter()
                .fold(missing, |words, text| self.missing_from(text, words))
                .is_empty()
    }

    /// Returns the texts of a question that hold words which `shown` does not: why it was found.
    pub(crate) fn other_holders(&self, question: &Question, shown: &[&str]) -> Vec<String> {
        let all = self.folded.iter().map(String::as_str).collect();
        let mut missing = shown.iter().fold(all, |words, text| self.missing_from(text, words));
        let mut holders = Vec::new();
        for text in texts_of(question) {
            let left = self.missing_from(&text, missing.clone());
            if left.len() < missing.len() {
                holders.push(text.into_owned());
                missing = left;
            }
        }
        holders
    }
}

/// Returns all that is searched of a question: prompt, answers, options, tags and id.
fn texts_of(question: &Question) -> Vec<Cow<'_, str>> {
    let kind = question.kind();
    let sentence = kind.own_words().map(Cow::from);
    let texts = kind.texts().into_iter().chain(question.tags.iter().map(String::as_str));
    let texts = [question.ask.as_str()].into_iter().chain(texts).chain([question.id.as_str()]);
    sentence.into_iter().chain(texts.map(Cow::from)).collect()
}

/// Returns the right answer of a whole question in words: of a list all items, also where fewer are asked for.
fn right_words(question: &Question, language: &Language) -> Vec<String> {
    question.kind().key(language).words(&question.kind().form(&Card::Whole))
}

/// Lists the questions of a deck that hold all of these words, in the deck's order.
pub(crate) fn find_questions(
    words: &SearchWords,
    examined: &Examined,
    text: &str,
    store: Option<&Store>,
    now: Moment,
) -> Result<Vec<SearchHit>> {
    let deck = &examined.deck;
    let questions = deck.questions.iter().enumerate();
    let hits: Vec<_> = questions.filter(|(_, question)| words.are_in(question)).collect();
    let cards = cards_of_questions(deck, &hits, store)?;
    let lines = LineIndex::new(text);
    let found = hits.iter().map(|(place, question)| {
        let cards = cards_at_place(&cards, *place);
        SearchHit {
            question: (*question).clone(),
            right: right_words(question, &deck.language),
            line: examined.spans.get(*place).map_or(1, |span| lines.locate(span.start).0),
            state: state_of(cards, now),
            due: cards.iter().filter_map(|card| card.state.due).min(),
            flagged: cards.iter().any(|card| card.state.flagged),
        }
    });
    Ok(found.collect())
}

/// Returns the cards of the question at a place, of cards in the deck's order.
fn cards_at_place(cards: &[Filed], place: usize) -> &[Filed] {
    let start = cards.partition_point(|card| card.place < Some(place));
    let end = cards.partition_point(|card| card.place <= Some(place));
    cards.get(start..end).unwrap_or_default()
}

fn state_of(cards: &[Filed], now: Moment) -> QuestionState {
    let any = |is: &dyn Fn(&Filed) -> bool| cards.iter().any(is);
    if any(&|card| card.state.suspended) {
        QuestionState::Suspended
    } else if any(&|card| card.state.is_due(now)) {
        QuestionState::Due
    } else if any(&|card| !card.state.is_open(now)) {
        QuestionState::Buried
    } else if any(&|card| card.state.reviews > 0) {
        QuestionState::Learning
    } else {
        QuestionState::New
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deck::random::{TextStrategy, decks};

    fn texts() -> TextStrategy {
        "[A-Za-zÀ-ÿ0-9か .,'-]{0,14}[a-zé]".boxed()
    }

    proptest! {
        #[test]
        fn every_question_is_found_by_its_own_words(deck in decks(&texts())) {
            for question in &deck.questions {
                for text in texts_of(question) {
                    let words = [text.to_uppercase(), text.to_string()];
                    let search = SearchWords::new(&words, &deck.language);
                    prop_assert!(search.are_in(question), "{text:?}");
                }
            }
        }

        #[test]
        fn a_plain_token_folds_to_itself(token in "[a-z0-9]{1,12}", language in "en|id|tr") {
            let language = Language::new(&language);
            prop_assert_eq!(fold(&token, &language), token);
        }

        #[test]
        fn what_is_lit_holds_a_word(text in "[a-zé A-Z-]{0,20}", word in "[a-z]{1,3}") {
            let language = Language::new("en");
            let search = SearchWords::new(std::slice::from_ref(&word), &language);
            let places = search.places_in(&text);
            let held = search.missing_from(&text, vec![&word]).is_empty();
            prop_assert_eq!(!places.is_empty(), held);
            for place in places {
                prop_assert!(fold(&text[place], &language).contains(&word));
            }
        }
    }

    #[test]
    fn only_the_part_that_was_typed_is_lit() {
        let words = ["TOME".to_owned(), "asia-a".to_owned()];
        let search = SearchWords::new(&words, &Language::new("id"));
        let text = "São Tomé, Asia-Afrika";
        let lit: Vec<&str> = search.places_in(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(lit, ["Tomé", "Asia-A"]);
    }
}
