//! A class that is being asked: every pupil's sitting, and many requests handled at once.
//!
//! The time comes in as an argument. While a class is served it runs evenly, whatever happens to the computer's clock
//! (`host::Clock`); only a start reads that clock. If it was set forward in between, that looks like a server that was
//! down for as long. If it was set back, everybody would have more time, so a class begins no earlier than the last row
//! it kept ([`ClassSitting::begins`]).

use std::collections::{HashMap, HashSet};

use anyhow::Result;

use super::batch::{ClassBatch, Settlement, Step, Who};
use super::class_quiz::ClassQuiz;
use super::pupil::{Pupil, PupilRow};
use super::requests::{ClassReply, ClassRequest};
use super::roster::{FoldedName, Roster};
use super::shared_words::SharedWords;
use crate::deck::KnownQuestion;
use crate::moment::Moment;
use crate::session::{LearnerName, QuestionId, Quiz};
use crate::store::{Store, StoreError, Which};
use crate::study::decks::with_current_ids;
use crate::study::quiz::Prepared;

/// The most pupils of a class.
pub(super) const MOST_PUPILS: usize = 500;

/// A class that is being asked.
pub(crate) struct ClassSitting {
    pub(super) quiz: ClassQuiz,
    pub(super) roster: Option<Roster>,
    pub(super) code: String,
    pub(super) pupils: Vec<Pupil>,
    pub(super) by_token: HashMap<String, usize>,
    pub(super) by_name: HashMap<FoldedName, usize>,
    /// Questions that the store remembers already.
    pub(super) remembered: HashSet<QuestionId>,
    /// Whether the teacher handed in for all: whoever has not joined by then is too late. Not kept on disk, so that
    /// starting the class again lets a latecomer in.
    is_closed: bool,
    words: SharedWords,
}

impl ClassSitting {
    /// Opens a class with those who joined it before.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn open(
        quiz: ClassQuiz,
        roster: Option<Roster>,
        code: String,
        store: &Store,
    ) -> Result<Self> {
        let (by_token, by_name) = (HashMap::new(), HashMap::new());
        let (pupils, remembered) = (Vec::new(), HashSet::new());
        let words = SharedWords::default();
        let is_closed = false;
        let mut class =
            Self { quiz, roster, code, pupils, by_token, by_name, remembered, is_closed, words };
        let decks = class.quiz.open_decks();
        for seat in store.seats(&class.quiz.source())? {
            let Some(record) = store.attempt(&Which::Id(seat.attempt))? else { continue };
            let mut record = with_current_ids(record, class.quiz.decks(), store)?;
            record.entries.iter_mut().for_each(|entry| class.words.share(entry));
            class.sit(Pupil::new(seat, Quiz::new(record.attempt, &decks), record.entries));
        }
        Ok(class)
    }

    pub(crate) fn quiz(&self) -> &ClassQuiz {
        &self.quiz
    }

    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// Returns the names that may join, each with whether a browser answers under it; None where any name may.
    pub(crate) fn roster(&self) -> Option<Vec<(&LearnerName, bool)>> {
        let roster = self.roster.as_ref()?;
        let held = |name: &LearnerName| {
            let pupil = self.by_name.get(&FoldedName::new(name));
            pupil
                .and_then(|place| self.pupils.get(*place))
                .is_some_and(|it| it.seat.token.is_some())
        };
        Some(roster.names().iter().map(|name| (name, held(name))).collect())
    }

    /// Returns when a class that is opened now begins: no earlier than the newest row of those whose time runs, so that
    /// a clock that was set back leaves nobody more time than there was then. Rows of those who handed in, or have all
    /// the time they want, bind nobody.
    pub(crate) fn begins(&self, now: Moment) -> Moment {
        let running = self.pupils.iter().filter(|pupil| !pupil.is_done() && pupil.has_deadline());
        let newest = running.map(|pupil| pupil.seen.utc_ms).max().unwrap_or(i64::MIN);
        Moment { utc_ms: now.utc_ms.max(newest), ..now }
    }

    /// Returns the pupil who has a token, seen now.
    pub(crate) fn look(&mut self, token: &str, now: Moment) -> Option<&mut Pupil> {
        self.pupil_at(token, now).map(|(_, pupil)| pupil)
    }

    /// Returns the pupil who has a token, seen now, and the pupil's place.
    pub(super) fn pupil_at(&mut self, token: &str, now: Moment) -> Option<(usize, &mut Pupil)> {
        let place = *self.by_token.get(token)?;
        let pupil = self.pupils.get_mut(place)?;
        pupil.seen = now;
        Some((place, pupil))
    }

    /// Returns the table of all pupils, in the order joined.
    pub(crate) fn table(&mut self, now: Moment) -> Vec<PupilRow> {
        self.pupils.iter_mut().map(|pupil| pupil.row(now)).collect()
    }

    /// Returns whether nobody has joined yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.pupils.is_empty()
    }

    /// Returns whether the teacher handed in for all, so that nobody new may join.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Returns whether somebody joined and all have handed in.
    pub(crate) fn is_over(&self) -> bool {
        !self.pupils.is_empty() && self.pupils.iter().all(Pupil::is_done)
    }

    /// Hears many requests, in their order; what they change is kept in as few transactions as can be. Where the store
    /// refuses, nothing of that transaction counts, and each of its requests gets the reply `NotKept`.
    pub(crate) fn hear_all(
        &mut self,
        requests: Vec<ClassRequest>,
        store: &mut Store,
        now: Moment,
    ) -> Vec<ClassReply> {
        let mut replies = Vec::with_capacity(requests.len());
        let mut batch = ClassBatch::default();
        for request in requests {
            if batch.collides_with(&self.who(&request)) {
                replies.extend(self.keep_and_settle(std::mem::take(&mut batch), store));
            }
            // Whom it is about may have changed with the batch before: a newcomer is a pupil by now.
            let who = self.who(&request);
            let step = self.prepare(request, &mut batch, now);
            batch.push(who, step);
        }
        replies.extend(self.keep_and_settle(batch, store));
        replies
    }

    /// Hands in for all pupils whose time, with the grace after it, is over.
    ///
    /// # Errors
    /// When it cannot be kept; it is tried again the next time.
    pub(crate) fn hand_in_overdue(
        &mut self,
        store: &mut Store,
        now: Moment,
    ) -> Result<(), StoreError> {
        let prepared = self.prepare_all(|pupil| {
            pupil.sitting.quiz().is_over(now).then(|| pupil.sitting.prepare_finish(now))
        });
        let mut batch = ClassBatch::default();
        self.add_entries(&prepared, &mut batch);
        if !batch.changes.is_empty() {
            store.keep_class(&batch.changes)?;
            self.settle(Settlement::Said(prepared));
        }
        Ok(())
    }

    pub(super) fn who(&self, request: &ClassRequest) -> Who {
        let place = match request {
            ClassRequest::Join(join) => return self.who_joins(join),
            ClassRequest::Answer { token, .. }
            | ClassRequest::Claim { token, .. }
            | ClassRequest::HandIn { token } => self.by_token.get(token),
            ClassRequest::Free { name } => self.named(name),
            ClassRequest::MoreTime { .. } | ClassRequest::EndForAll => return Who::Everyone,
        };
        place.map_or(Who::Nobody, |place| Who::Pupil(*place))
    }

    /// Returns the place of the pupil of a name, however it is written.
    fn named(&self, name: &str) -> Option<&usize> {
        self.by_name.get(&FoldedName::new(&LearnerName::parse(name)?))
    }

    fn keep_and_settle(&mut self, batch: ClassBatch, store: &mut Store) -> Vec<ClassReply> {
        let kept = batch.changes.is_empty() || store.keep_class(&batch.changes).is_ok();
        if kept {
            let known = batch.changes.known.into_iter();
            let question =
                |known: KnownQuestion| QuestionId { deck: known.deck, id: known.question };
            self.remembered.extend(known.map(question));
        }
        let settle = |Step { reply, settlement }: Step| match settlement {
            None => reply,
            Some(settlement) if kept => {
                self.settle(settlement);
                reply
            }
            Some(_) => ClassReply::NotKept,
        };
        batch.steps.into_iter().map(settle).collect()
    }

    /// Makes what is on disk count.
    fn settle(&mut self, settlement: Settlement) {
        match settlement {
            Settlement::Sit(pupil) => self.sit(*pupil),
            Settlement::Hold(place, token) => self.hold(place, token),
            Settlement::Said(all) => self.settle_said(all),
            Settlement::EndForAll(all) => {
                self.settle_said(all);
                // With nobody in there was nothing to end, and the first pupils may still come.
                self.is_closed = !self.pupils.is_empty();
            }
        }
    }

    fn settle_said(&mut self, all: Vec<(usize, Prepared)>) {
        for (place, mut prepared) in all {
            prepared.entries.iter_mut().for_each(|entry| self.words.share(entry));
            let Some(pupil) = self.pupils.get_mut(place) else { continue };
            pupil.settle(prepared);
        }
    }

    fn sit(&mut self, pupil: Pupil) {
        let place = self.pupils.len();
        self.by_name.insert(pupil.folded_name(), place);
        if let Some(token) = &pupil.seat.token {
            self.by_token.insert(token.clone(), place);
        }
        self.pupils.push(pupil);
    }

    fn hold(&mut self, place: usize, token: Option<String>) {
        let Some(pupil) = self.pupils.get_mut(place) else { return };
        if let Some(before) = pupil.seat.token.take() {
            self.by_token.remove(&before);
        }
        if let Some(token) = &token {
            self.by_token.insert(token.clone(), place);
        }
        pupil.seat.token = token;
    }
}
