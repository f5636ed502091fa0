//! Marks an answer in a drill, and keeps how it is rated.

use anyhow::Result;

use super::DrillSitting;
use crate::deck::KnownQuestion;
use crate::question::Response;
use crate::say::Say;
use crate::schedule::{CardEvent, HistoryRow, Origin, Rating, rows_in_force};
use crate::session::{Filed, Kept, Prospects, Unfit};
use crate::store::Rated;
use crate::study::said::{AnswerFacts, Fact, Next, Reply};

impl DrillSitting<'_> {
    pub(super) fn answer(&mut self, response: &Response) -> Result<Reply> {
        let now = self.world.clock.now();
        let Some(shown) = self.drill.current(now) else {
            return Ok(Reply::refuse(&Unfit::OtherCard));
        };
        let marked = match self.drill.answer(response, now) {
            Ok(marked) => marked,
            Err(unfit) => return Ok(Reply::refuse(&unfit)),
        };
        let Some(card) = self.drill.card().cloned() else {
            return Ok(Reply::refuse(&Unfit::OtherCard));
        };
        let notes = self.notes(&card)?;
        let retention = self.options.config.retention(&card.question.deck);
        let prospects = self.store.prospects(card.id, now, retention)?;
        self.prospects = Some(Prospects { card, ..prospects });
        let fact = Fact::Answer(Box::new(AnswerFacts {
            shown,
            mark: marked.mark,
            back: marked.back,
            aftermath: marked.aftermath,
            mistaken: marked.taken,
            notes,
        }));
        Ok(Reply::new(vec![fact], Next::Wait))
    }

    /// Returns the learner's own notes on the question of a card. A note is on the fact, so it is shown at all its
    /// cards.
    fn notes(&self, card: &Filed) -> Result<Vec<String>> {
        let mut rows: Vec<HistoryRow> = Vec::new();
        for sibling in self.store.siblings(card)?.iter().chain([card]) {
            rows.extend(self.store.history(sibling.id)?.into_iter().map(|(row, _)| row));
        }
        rows.sort_by_key(|row| row.seq);
        let note = |row: &HistoryRow| {
            if let CardEvent::Noted(note) = &row.event { Some(note.clone()) } else { None }
        };
        Ok(rows_in_force(&rows).filter_map(note).collect())
    }

    pub(super) fn rate(&mut self, prospects: &Prospects, rating: Rating) -> Result<Reply> {
        let facts = match self.keep_rating(prospects, rating)? {
            Kept::Counts(filed) => {
                self.drill.rated(&filed, rating, self.world.clock.now());
                let leech = filed.state.is_leech() && rating == Rating::Again;
                let lapses = usize::try_from(filed.state.lapses).unwrap_or(0);
                let say = Say::new("drill-leech").with("count", lapses);
                (leech && !self.options.practice).then_some(Fact::Say(say))
            }
            Kept::Overtaken(_) => {
                self.drill.take_out();
                Some(Fact::Say(Say::new("drill-overtaken")))
            }
        };
        Ok(Reply::new(facts.into_iter().collect(), Next::Card))
    }

    fn keep_rating(&mut self, prospects: &Prospects, rating: Rating) -> Result<Kept> {
        let (drilled, took) = self.drill.drilled().unzip();
        let took = took.flatten();
        let data = drilled.map(|drilled| serde_json::to_string(&drilled)).transpose()?;
        let at = self.world.clock.now();
        if self.options.practice {
            let crammed = CardEvent::Crammed(rating);
            let kept = self.store.keep_event(prospects.card.id, at, &crammed, data.as_deref())?;
            return Ok(Kept::Counts(kept));
        }
        let rated = Rated {
            at,
            rating,
            origin: if self.options.cram { Origin::Cram } else { Origin::Drill },
            seconds: self.drill.seconds(at),
            data: data.as_deref(),
            took: took.as_deref(),
        };
        self.rated.insert(prospects.card.question.clone());
        let known = self.newly_known(&prospects.card);
        Ok(self.store.rate(prospects, &rated, known.as_ref())?)
    }

    /// Returns how a question whose card is reviewed for the first time is to be remembered.
    fn newly_known(&self, card: &Filed) -> Option<KnownQuestion> {
        if card.state.reviews > 0 {
            return None;
        }
        let deck = self.decks.iter().find(|deck| deck.id() == card.question.deck)?;
        Some(deck.known_question(&deck.open.question(card.place?)?))
    }
}
