//! Turns typed questions into choices, with other answers of the same group as wrong options.

use std::collections::HashMap;

use rand::Rng;

use super::shuffle::generator;
use crate::deck::Deck;
use crate::judge::fold;
use crate::question::{Answer, Choice, Noted, Question};

/// How many wrong options are wanted, and how few are too few to be a choice.
const WANTED: usize = 3;
const ENOUGH: usize = 2;

/// The typed answers of a deck, by what makes them plausible for one another: their group and a tag.
pub struct Distractors<'a> {
    deck: &'a Deck,
    by_group: HashMap<(String, String), Vec<String>>,
}

impl<'a> Distractors<'a> {
    /// Gathers the typed answers of a deck.
    pub fn from_deck(deck: &'a Deck) -> Self {
        let mut by_group: HashMap<(String, String), Vec<String>> = HashMap::new();
        for question in &deck.questions {
            let Some(typed) = question.kind().typed_answer(&deck.language) else { continue };
            for tag in tags(question) {
                by_group.entry((typed.group.clone(), tag)).or_default().push(typed.right.clone());
            }
        }
        Self { deck, by_group }
    }

    /// Returns the question as a choice; unchanged when it is not typed or has too few plausible others.
    pub fn as_choice(&self, question: &Question, seed: u64) -> Question {
        let choice = self.choice(question, seed);
        choice.unwrap_or_else(|| question.clone())
    }

    fn choice(&self, question: &Question, seed: u64) -> Option<Question> {
        let typed = question.kind().typed_answer(&self.deck.language)?;
        let wrong = self.wrong(question, &typed.group, seed);
        if wrong.len() < ENOUGH {
            return None;
        }
        let answer = Answer::Choice(Choice { right: typed.right, wrong, last: Vec::new() });
        let ask = match typed.sentence {
            Some(sentence) if question.ask.is_empty() => sentence,
            Some(sentence) => format!("{}\n{sentence}", question.ask),
            None => question.ask.clone(),
        };
        Some(Question { ask, answer, ..question.clone() })
    }

    /// Lists other answers of the group, each once, without any that would be right here.
    fn wrong(&self, question: &Question, group: &str, seed: u64) -> Vec<Noted> {
        let language = &self.deck.language;
        let mut taken: Vec<String> =
            question.kind().texts().iter().map(|text| fold(text, language)).collect();
        taken.extend(
            question.kind().typed_answer(language).map(|typed| fold(&typed.right, language)),
        );
        let mut rng = generator(seed, &["as-choices", &self.deck.id, &question.id]);
        let mut wrong = Vec::new();
        for tag in tags(question) {
            let Some(others) = self.by_group.get(&(group.to_owned(), tag)) else { continue };
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
