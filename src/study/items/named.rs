//! The subject of an analysis: the named exam or deck, else the only one with attempts.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::host::library::{DeckPlace, Library};
use crate::host::{Problem, World};
use crate::say::Say;
use crate::session::{Attempt, Scope};
use crate::store::Store;
use crate::study::attempts_at::deck_id;
use crate::study::decks::{StudyDeck, load_all, named_places};
use crate::study::exams::exam_at;

/// What an attempt asked: an exam, or decks together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ItemSource {
    Exam(String),
    Decks(BTreeSet<String>),
}

/// The exam or decks that were named.
pub(super) struct Named {
    /// None without a name, where there are no attempts.
    source: Option<ItemSource>,
    /// None where its file is gone.
    pub(super) title: Option<String>,
    /// Its decks as they are now, where they are still there.
    pub(super) decks: Vec<StudyDeck>,
}

impl Named {
    pub(super) fn find(
        name: &str,
        store: Option<&Store>,
        library: &Library,
        world: &World,
    ) -> Result<Self> {
        let places = library.find(name).unwrap_or_default();
        if places.is_empty() || places.iter().any(is_gone) {
            return Self::in_store(name, store, world);
        }
        if let [place] = places.as_slice()
            && let Some(checked) = exam_at(place, library)?
        {
            let opened = checked.open(store, world)?;
            let source = Some(ItemSource::Exam(opened.exam.id));
            return Ok(Self { source, title: Some(opened.exam.title), decks: opened.decks });
        }
        let decks = load_all(&named_places(&[name.to_owned()], library)?, store, world)?;
        let source = ItemSource::Decks(decks.iter().map(|deck| deck.id().to_owned()).collect());
        let titles: Vec<&str> = decks.iter().map(|deck| deck.open.deck().title.as_str()).collect();
        Ok(Self { source: Some(source), title: Some(titles.join(" + ")), decks })
    }

    /// Finds an exam or deck by its attempts alone.
    fn in_store(name: &str, store: Option<&Store>, world: &World) -> Result<Self> {
        let exam = store.map(|store| store.finished_attempts(None, Some(name))).transpose()?;
        let source = if exam.is_some_and(|attempts| !attempts.is_empty()) {
            ItemSource::Exam(name.to_owned())
        } else {
            ItemSource::Decks([deck_id(name, store, world)?].into())
        };
        Ok(Self { source: Some(source), title: None, decks: Vec::new() })
    }

    /// Returns the only exam or decks with attempts.
    pub(super) fn only_one(store: Option<&Store>) -> Result<Self> {
        let attempts = store.map(|store| store.finished_attempts(None, None)).transpose()?;
        let sources: BTreeSet<ItemSource> =
            attempts.iter().flatten().filter_map(ItemSource::of_attempt).collect();
        if sources.len() > 1 {
            let names: Vec<String> = sources.iter().map(ItemSource::name).collect();
            let problem = Problem::new(Say::new("items-several"));
            let help = Say::new("help-items-several").with("names", names.join(", "));
            return Err(problem.help(help).into());
        }
        Ok(Self { source: sources.into_iter().next(), title: None, decks: Vec::new() })
    }

    /// Returns the ids of the exams under which questions of the decks were answered.
    pub(super) fn exams(&self, store: &Store) -> Result<Vec<String>> {
        let Some(ItemSource::Decks(ids)) = &self.source else { return Ok(Vec::new()) };
        let mut exams = BTreeSet::new();
        for deck in ids {
            let attempts = store.finished_attempts(Some(deck), None)?;
            exams.extend(attempts.iter().filter_map(Attempt::exam).map(str::to_owned));
        }
        Ok(exams.into_iter().collect())
    }

    /// Returns the finished attempts at it.
    pub(super) fn attempts(&self, store: &Store) -> Result<Vec<Attempt>> {
        let mut attempts = match &self.source {
            None => Vec::new(),
            Some(ItemSource::Exam(id)) => store.finished_attempts(None, Some(id))?,
            Some(ItemSource::Decks(ids)) => {
                store.finished_attempts(ids.first().map(String::as_str), None)?
            }
        };
        attempts.retain(|attempt| ItemSource::of_attempt(attempt) == self.source);
        Ok(attempts)
    }
}

impl ItemSource {
    /// Returns what an attempt asked; None if it asked only earlier mistakes.
    fn of_attempt(attempt: &Attempt) -> Option<Self> {
        match &attempt.rules.scope {
            Scope::Wrong => None,
            Scope::Exam(id) => Some(Self::Exam(id.clone())),
            Scope::Whole | Scope::Part(_) | Scope::Unknown => {
                Some(Self::Decks(attempt.decks.iter().map(|deck| deck.id.clone()).collect()))
            }
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Exam(id) => id.clone(),
            Self::Decks(ids) => ids.iter().map(String::as_str).collect::<Vec<_>>().join(" + "),
        }
    }
}

fn is_gone(place: &DeckPlace) -> bool {
    matches!(place, DeckPlace::File(path) if !path.exists())
}
