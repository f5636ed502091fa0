//! Variants for many learners: an exam, or a deck without its flashcards, drawn for each seed.

use std::collections::HashSet;

use anyhow::Result;

use super::decks::{StudyDeck, load_all, named_places, recognise_all};
use super::exams::{draw_variants, exam_at, whole_decks};
use crate::deck::Exam;
use crate::host::{Problem, World};
use crate::judge::Language;
use crate::question::KindName;
use crate::session::{Drawn, QuestionId, Selection, draw};
use crate::store::Store;

/// An exam or a deck, opened to be given to many.
pub(crate) struct Variants {
    /// None for a deck.
    pub(crate) exam: Option<Exam>,
    /// Those of the exam, in its order.
    pub(crate) decks: Vec<StudyDeck>,
}

/// Opens an exam or a deck by its name or path.
///
/// # Errors
/// When it cannot be read or has mistakes, which are shown.
pub(crate) fn open_variants(name: &str, store: Option<&Store>, world: &World) -> Result<Variants> {
    let library = world.library(store)?;
    let exam = match library.find(name).map_err(Problem::from)?.as_slice() {
        [place] => exam_at(place, &library)?,
        _ => None,
    };
    let Some(checked) = exam else {
        let places = named_places(std::slice::from_ref(&name.to_owned()), &library)?;
        return Ok(Variants { exam: None, decks: load_all(&places, store, world)? });
    };
    let opened = checked.open(store, world)?;
    Ok(Variants { exam: Some(opened.exam), decks: opened.decks })
}

impl Variants {
    /// Finds the questions whose words changed since this store's attempts asked them.
    ///
    /// # Errors
    /// When the store knows another deck under the name of one of these.
    pub(crate) fn recognise(&mut self, store: &Store) -> Result<()> {
        recognise_all(&mut self.decks, Some(store))
    }

    /// Returns the exam's title, or those of the decks.
    pub(crate) fn title(&self) -> String {
        let titles = || self.decks.iter().map(|deck| deck.open.deck().title.as_str());
        let decks = || titles().collect::<Vec<_>>().join(" + ");
        self.exam.as_ref().map_or_else(decks, |exam| exam.title.clone())
    }

    /// Returns the exam's id, or those of the decks.
    pub(crate) fn id(&self) -> String {
        let ids = || self.decks.iter().map(StudyDeck::id).collect::<Vec<_>>().join("+");
        self.exam.as_ref().map_or_else(ids, |exam| exam.id.clone())
    }

    /// Returns the language of the first deck.
    pub(crate) fn language(&self) -> Language {
        let first = self.decks.first().map(|deck| deck.open.deck().language.clone());
        first.unwrap_or_else(|| Language::new("en"))
    }

    /// Returns the flashcards of a deck, which are left out since learners mark them themselves.
    pub(crate) fn cards(&self) -> impl Iterator<Item = QuestionId> {
        let decks = self.decks.iter().filter(|_| self.exam.is_none());
        decks.map(|deck| deck.open.whole()).flat_map(|deck| {
            let cards =
                deck.questions.iter().filter(|question| question.kind_name() == KindName::Card);
            cards.map(|card| QuestionId { deck: deck.id.clone(), id: card.id.clone() })
        })
    }

    /// Draws the variant of each seed, as `hafal quiz --seed` asks it.
    ///
    /// # Errors
    /// When an exam's recipe cannot be met, which opening it has shown.
    pub(crate) fn draw_all(&self, seeds: &[u64]) -> Result<Vec<Vec<Drawn>>> {
        if let Some(exam) = &self.exam {
            return draw_variants(exam, &self.decks, seeds);
        }
        let decks = whole_decks(&self.decks);
        let cards: HashSet<QuestionId> = self.cards().collect();
        let drawn = seeds.iter().map(|seed| {
            let mut drawn = draw(decks.iter().copied(), &Selection::default(), *seed);
            drawn.retain(|drawn| !cards.contains(&drawn.question));
            drawn
        });
        Ok(drawn.collect())
    }
}
