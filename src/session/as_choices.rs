//! Turns typed cards into choices, with other answers of the same group as wrong options.

use std::collections::HashMap;

use rand::Rng;

use super::shuffle::generator;
use crate::deck::Deck;
use crate::judge::{Language, fold};
use crate::question::{Answer, Card, Choice, Noted, Question, TypedAnswer};

/// How many wrong options are wanted, and how few are too few to be a choice.
const WANTED: usize = 3;
const ENOUGH: usize = 2;

/// The typed answers of a deck, by what makes them plausible for one another: their group and a tag.
#[derive(Clone, Debug)]
pub struct Distractors {
    deck: String,
    language: Language,
    by_group: HashMap<(String, String), Vec<String>>,
}

impl Distractors {
    /// Gathers the typed answers of a deck.
    pub fn from_deck(deck: &Deck) -> Self {
        let mut by_group: HashMap<(String, String), Vec<String>> = HashMap::new();
        for question in &deck.questions {
            let cards = question.kind().cards().into_iter();
            let answers =
                cards.filter_map(|(_, card)| question.kind().typed_answer(&card, &deck.language));
            for typed in answers {
                for tag in tags(question) {
                    let others = by_group.entry((typed.group.clone(), tag)).or_default();
                    others.push(typed.right.clone());
                }
            }
        }
        Self { deck: deck.id.clone(), language: deck.language.clone(), by_group }
    }

    /// Returns a card as a question with options; None when it is not typed or has too few plausible others.
    pub fn as_choice(&self, question: &Question, card: &Card, seed: u64) -> Option<Question> {
        let typed = question.kind().typed_answer(card, &self.language)?;
        let wrong = self.wrong(question, &typed, seed);
        if wrong.len() < ENOUGH {
            return None;
        }
        let ask = match typed.sentence {
            Some(sentence) if question.ask.is_empty() => sentence,
            Some(sentence) => format!("{}\n{sentence}", question.ask),
            None => question.ask.clone(),
        };
        let answer = Answer::Choice(Choice { right: typed.right, wrong, last: Vec::new() });
        let (hint, why) = (question.hint_for(card), question.why_for(card));
        Some(Question { ask, answer, hint, why, ..question.clone() })
    }

    /// Lists other answers of the group, each once, without any that would be right here.
    fn wrong(&self, question: &Question, typed: &TypedAnswer, seed: u64) -> Vec<Noted> {
        let language = &self.language;
        let mut taken: Vec<String> =
            question.kind().texts().iter().map(|text| fold(text, language)).collect();
        taken.push(fold(&typed.right, language));
        let mut rng = generator(seed, &["as-choices", &self.deck, &question.id]);
        let mut wrong = Vec::new();
        for tag in tags(question) {
            let Some(others) = self.by_group.get(&(typed.group.clone(), tag)) else { continue };
            let start = usize::try_from(rng.next_u64() % others.len().max(1) as u64).unwrap_or(0);
            let (before, after) = others.split_at(start.min(others.len()));
            for other in after.iter().chain(before) {
                if wrong.len() == WANTED {
                    break;
                }
                let folded = fold(other, language);
                if !taken.contains(&folded) {
                    taken.push(folded);
                    wrong.push(Noted { text: other.clone(), why: None });
                }
            }
        }
        wrong
    }
}

/// A question's tags. Untagged questions share the empty tag.
fn tags(question: &Question) -> Vec<String> {
    if question.tags.is_empty() { vec![String::new()] } else { question.tags.clone() }
}
