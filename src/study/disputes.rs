//! Gathers the answers that learners claimed to be right, unless today's key accepts them or the teacher rejected them.

use std::sync::Arc;

use anyhow::Result;

use super::remark::question_today;
use crate::deck::{Claim, OpenDeck};
use crate::host::library::DeckPlace;
use crate::judge::fold;
use crate::moment::Moment;
use crate::question::{Card, Mark, Question};
use crate::session::{Drilled, QuestionId, card_of, mark_of, tally};
use crate::store::{Rejection, Store};

/// An answer that was claimed.
pub(crate) struct Dispute {
    pub(crate) deck: Arc<OpenDeck>,
    pub(crate) place: DeckPlace,
    /// The name by which commands find its deck.
    pub(crate) name: String,
    pub(crate) question: Question,
    /// From 1: the blank that it was given to.
    pub(crate) part: u32,
    pub(crate) response: Vec<String>,
    pub(crate) right: Vec<String>,
    /// The parts that today's key does not accept, each with the right answer.
    pub(crate) claims: Vec<Claim>,
    pub(crate) count: usize,
    pub(crate) last: Moment,
}

/// Lists the claims about a deck that today's key does not accept, the most frequent first.
pub(crate) fn gather_disputes(
    deck: &Arc<OpenDeck>,
    (place, name): &(DeckPlace, String),
    store: &Store,
) -> Result<Vec<Dispute>> {
    let whole = deck.whole();
    let mut gathering = Gathering { deck, place, name, store, found: Vec::new() };
    for record in store.attempts(Some(&whole.id))? {
        for outcome in tally(&record).outcomes.into_iter().filter(|outcome| outcome.claimed) {
            gathering.add_claim(&outcome.question, None, outcome.response, outcome.at);
        }
    }
    for (card, part, data, at) in store.claims(&whole.id)? {
        let drilled = serde_json::from_str::<Drilled>(&data).ok().filter(|drilled| drilled.claimed);
        if let Some(drilled) = drilled {
            gathering.add_claim(&card, Some(part), drilled.response, at);
        }
    }
    for rejection in store.rejections(&whole.id)? {
        gathering.drop_rejected(&rejection);
    }
    let mut found = gathering.found;
    let place =
        |one: &Dispute| whole.questions.iter().position(|other| other.id == one.question.id);
    found.sort_by_cached_key(|one| (std::cmp::Reverse(one.count), place(one), one.part));
    Ok(found)
}

/// The claims about a deck, equal ones grouped.
struct Gathering<'a> {
    deck: &'a Arc<OpenDeck>,
    place: &'a DeckPlace,
    name: &'a str,
    store: &'a Store,
    found: Vec<Dispute>,
}

impl Gathering<'_> {
    /// Adds a claim of a whole question, or of one of its cards; one that today's key accepts is settled.
    fn add_claim(
        &mut self,
        asked: &QuestionId,
        part: Option<u32>,
        response: Vec<String>,
        at: Moment,
    ) {
        let Some(question) = question_today(asked, self.deck.whole(), self.store) else { return };
        let card = part.map_or(Some(Card::Whole), |part| card_of(&question, part));
        let Some(card) = card else { return };
        let mark = mark_of(self.deck, &question, &card, &response);
        if mark.as_ref().is_some_and(Mark::is_full) {
            return;
        }
        let part = part.unwrap_or(1);
        if let Some(known) = self.find_same_claim(&question.id, part, &response) {
            known.count += 1;
            known.last = known.last.max(at);
            return;
        }
        let solution = question.kind().solution(&card, &self.deck.deck().language);
        let right = question.words_of(&question.kind().form(&card), &solution);
        self.found.push(Dispute {
            deck: Arc::clone(self.deck),
            place: self.place.clone(),
            name: self.name.to_owned(),
            question,
            part,
            response,
            right,
            claims: mark.map(|mark| wrong_parts(&mark)).unwrap_or_default(),
            count: 1,
            last: at,
        });
    }

    /// Drops a claim that was rejected.
    fn drop_rejected(&mut self, rejection: &Rejection) {
        let Rejection { question, part, response } = rejection;
        let Some(question) = question_today(question, self.deck.whole(), self.store) else {
            return;
        };
        let rejected = folded_response(response, self.deck);
        let deck = self.deck;
        self.found.retain(|dispute| {
            let same = dispute.question.id == question.id && dispute.part == *part;
            !(same && folded_response(&dispute.response, deck) == rejected)
        });
    }

    /// Finds an earlier claim that marking would treat as the same.
    fn find_same_claim(
        &mut self,
        id: &str,
        part: u32,
        response: &[String],
    ) -> Option<&mut Dispute> {
        let (deck, given) = (self.deck, folded_response(response, self.deck));
        let same = |known: &&mut Dispute| {
            known.question.id == id
                && known.part == part
                && folded_response(&known.response, deck) == given
        };
        self.found.iter_mut().find(same)
    }
}

/// Returns an answer as marking compares it.
fn folded_response(response: &[String], deck: &OpenDeck) -> Vec<String> {
    response.iter().map(|word| fold(word, &deck.deck().language)).collect()
}

/// Lists the parts of an answer that lost points, each with the right answer.
fn wrong_parts(mark: &Mark) -> Vec<Claim> {
    let parts = mark.parts.iter();
    let claimed = parts.filter(|part| part.verdict.share() < 1.0 && !part.given.trim().is_empty());
    claimed.map(|part| Claim { right: part.right.clone(), given: part.given.clone() }).collect()
}
