//! Prepares the questions of printed sheets: finds each in its deck, even if it was reworded since.

use std::collections::HashMap;

use crate::deck::find_moved_questions;
use crate::judge::Language;
use crate::locale::{Words, truth_words};
use crate::session::{
    ChangeSincePrint, PaperStock, PrintedKey, PrintedQuestion, PrintedSheet, SheetQuestion,
    TruthWords, known_as_printed,
};
use crate::study::decks::StudyDeck;
use crate::study::exams::whole_decks;

/// The most questions gone from a deck that are looked for as reworded: with more, the search would take long.
const MOST_REWORDED: usize = 500;

/// A question that has changed in its deck since it was printed.
#[derive(Debug)]
pub(crate) struct ChangedQuestion {
    /// The id of its deck.
    pub(crate) deck: String,
    /// Its id as printed.
    pub(crate) question: String,
    /// Its places on the sheets: `A 3`, `B 7`.
    pub(crate) places: Vec<String>,
    /// How it has changed.
    pub(crate) change: ChangeSincePrint,
}

/// A sheet, ready to mark.
pub(super) struct ReadySheet {
    pub(super) letter: String,
    pub(super) seed: u64,
    pub(super) questions: Vec<ReadyQuestion>,
}

/// A question with the place of its deck.
pub(super) struct ReadyQuestion {
    pub(super) deck: usize,
    pub(super) question: SheetQuestion,
}

/// A deck's id and a question's.
type Ids<'a> = (&'a str, &'a str);

/// The sheets prepared so far.
pub(super) struct Preparing<'a> {
    decks: &'a [StudyDeck],
    stock: PaperStock<'a>,
    /// For each deck the words for true and false that a cell may have.
    truths: Vec<TruthWords>,
    /// The present ids of reworded questions.
    reworded: HashMap<Ids<'a>, String>,
    changed: Vec<ChangedQuestion>,
    places: HashMap<Ids<'a>, usize>,
}

impl<'a> Preparing<'a> {
    pub(super) fn new(key: &'a PrintedKey, decks: &'a [StudyDeck], words: &Words) -> Self {
        let truths = decks.iter().map(|deck| {
            let own = &deck.open.deck().language;
            let languages = [own, &Language::new(&key.language), words.language()];
            TruthWords::new(languages.map(|language| truth_words(language, words)))
        });
        let mut preparing = Self {
            decks,
            stock: PaperStock::new(&whole_decks(decks)),
            truths: truths.collect(),
            reworded: HashMap::new(),
            changed: Vec::new(),
            places: HashMap::new(),
        };
        preparing.find_reworded(key);
        preparing
    }

    /// Finds the questions whose derived ids are gone, by their kinds and answers, as a deck's history follows them.
    fn find_reworded(&mut self, key: &'a PrintedKey) {
        let all = key.sheets.iter().flat_map(|sheet| &sheet.questions);
        let printed: HashMap<Ids, &PrintedQuestion> = all
            .map(|printed| ((printed.deck.as_str(), printed.question.as_str()), printed))
            .collect();
        for (deck, truths) in self.decks.iter().zip(&self.truths) {
            let own = || printed.iter().filter(|((id, _), _)| *id == deck.id());
            let gone = own().filter(|((id, question), _)| self.stock.find(id, question).is_none());
            if !(1..=MOST_REWORDED).contains(&gone.count()) {
                continue;
            }
            let whole = deck.open.whole();
            let known: Vec<_> =
                own().filter_map(|(_, printed)| known_as_printed(printed, whole, truths)).collect();
            for step in find_moved_questions(whole, &known) {
                let ids = own().map(|(ids, _)| *ids).find(|(_, question)| *question == step.from);
                self.reworded.extend(ids.map(|ids| (ids, step.to)));
            }
        }
    }

    /// Prepares a sheet; None where the key is not whole.
    pub(super) fn ready_sheet(&mut self, sheet: &'a PrintedSheet) -> Option<ReadySheet> {
        let letter = sheet.sheet.to_uppercase();
        let mut questions = Vec::with_capacity(sheet.questions.len());
        for printed in &sheet.questions {
            questions.push(self.ready_question(printed, &letter)?);
        }
        Some(ReadySheet { letter, seed: sheet.seed, questions })
    }

    fn ready_question(
        &mut self,
        printed: &'a PrintedQuestion,
        sheet: &str,
    ) -> Option<ReadyQuestion> {
        let place = self.decks.iter().position(|deck| deck.id() == printed.deck)?;
        let deck = &self.decks.get(place)?.open;
        let ids = (printed.deck.as_str(), printed.question.as_str());
        let id = self.reworded.get(&ids).map_or(ids.1, String::as_str);
        let today = self.stock.find(ids.0, id);
        let (question, change) = SheetQuestion::new(printed, today, deck, self.truths.get(place)?)?;
        if let Some(change) = change {
            self.note_change(ids, format!("{sheet} {}", printed.number), change);
        }
        Some(ReadyQuestion { deck: place, question })
    }

    fn note_change(&mut self, ids: Ids<'a>, place: String, change: ChangeSincePrint) {
        let at = *self.places.entry(ids).or_insert(self.changed.len());
        match self.changed.get_mut(at) {
            Some(changed) => changed.places.push(place),
            None => self.changed.push(ChangedQuestion {
                deck: ids.0.to_owned(),
                question: ids.1.to_owned(),
                places: vec![place],
                change,
            }),
        }
    }

    /// Returns the questions that have changed, in the order of the sheets.
    pub(super) fn into_changed(self) -> Vec<ChangedQuestion> {
        self.changed
    }
}
