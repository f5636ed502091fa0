//! The drill: puts cards one after the other; each is answered, then rated. Pure: due days are decided elsewhere.

mod put;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use self::put::{DrillPut, faced};
use super::as_choices::Distractors;
use super::asked::asked;
use super::entry::QuestionId;
use super::filed_card::{Filed, card_of};
use super::shown::{Progress, Shown};
use super::shuffle::{Shuffled, generator};
use crate::deck::OpenDeck;
use crate::moment::Moment;
use crate::question::{Card, Question};
use crate::schedule::Rating;

pub use self::put::{Done, Drilled, Marked};

/// A drill under way.
pub struct Drill {
    decks: Vec<Arc<OpenDeck>>,
    queue: VecDeque<Filed>,
    /// How many more wait to be handed over.
    behind: usize,
    put: Option<DrillPut>,
    /// The question put last.
    before: Option<Filed>,
    /// Pairs of questions that the learner confused, each both ways.
    confused: HashSet<(QuestionId, QuestionId)>,
    /// Those of them that were put next to each other, once, after both were answered.
    contrasted: HashSet<(QuestionId, QuestionId)>,
    done: Vec<Done>,
    pace: f64,
    began: Moment,
    /// Of each deck, what makes choices of typed cards; None where these are typed from the first review on.
    others: Option<HashMap<String, Distractors>>,
}

/// The reviews of a card in which it is put as a choice, where that is wanted: it is recognised before it is recalled.
const AS_CHOICE: u32 = 2;

/// With fewer cards at hand a drill asks for more, so that there are others to choose from when one is better not put
/// now.
const SHORT: usize = 32;

/// The most seconds that count as spent on a card: a longer time was a pause.
pub const LONGEST_CARD: f64 = 120.0;

/// The most seconds that count as spent on reading what is right and rating it.
pub const LONGEST_READING: f64 = 45.0;

impl Drill {
    /// A drill of decks, without cards yet; `pace` is the seconds that one is expected to take, its returns included.
    pub fn new(decks: Vec<Arc<OpenDeck>>, pace: f64, now: Moment) -> Self {
        Self {
            decks,
            queue: VecDeque::new(),
            behind: 0,
            put: None,
            before: None,
            confused: HashSet::new(),
            contrasted: HashSet::new(),
            done: Vec::new(),
            pace,
            began: now,
            others: None,
        }
    }

    /// The same drill, with typed cards put as choices in their first reviews.
    #[must_use]
    pub fn with_choices(mut self) -> Self {
        self.others = Some(HashMap::new());
        for deck in self.decks.clone() {
            self.gather_others(&deck);
        }
        self
    }

    fn gather_others(&mut self, deck: &OpenDeck) {
        if let Some(others) = &mut self.others {
            others.insert(deck.deck().id.clone(), Distractors::from_deck(deck.whole()));
        }
    }

    /// Adds the next cards in the order to be put; `behind` more wait after them.
    pub fn extend(&mut self, cards: impl IntoIterator<Item = Filed>, behind: usize) {
        self.queue.extend(cards);
        self.behind = behind;
    }

    /// Whether it has few cards at hand while more wait.
    pub fn is_short(&self) -> bool {
        self.behind > 0 && self.queue.len() < SHORT
    }

    /// Adds pairs of questions that the learner confused: they are not put next to each other.
    pub fn confuse(&mut self, pairs: impl IntoIterator<Item = (QuestionId, QuestionId)>) {
        for (one, other) in pairs.into_iter().filter(|(one, other)| one != other) {
            self.confused.insert((other.clone(), one.clone()));
            self.confused.insert((one, other));
        }
    }

    /// The card to put, if one is at hand; the same until it is rated or taken out.
    pub fn current(&mut self, now: Moment) -> Option<Shown> {
        while self.put.is_none() {
            let filed = self.pick()?;
            self.put = self.putting(filed, now);
        }
        let progress = self.progress();
        let put = self.put.as_ref()?;
        let deck = self.decks.get(put.deck)?.deck();
        Some(Shown {
            question: put.filed.question.clone(),
            title: deck.title.clone(),
            number: self.done.len() + 1,
            count: self.done.len() + progress.left,
            points: put.question.points,
            ask: put.question.ask.clone(),
            form: put.shown.form.clone(),
            again: false,
            section: None,
            passage: deck.passage_of(&put.question).cloned(),
            drilled: Some(progress),
        })
    }

    /// Takes the next of the first 20 cards that may follow the card before: not another card of its question, which would
    /// show the answer, and not a question confused with it, unless both were answered. Without one it takes the next.
    fn pick(&mut self) -> Option<Filed> {
        let apart = |card: &Filed| {
            self.before.as_ref().is_none_or(|before| {
                let (one, other) = (&before.question, &card.question);
                let is_sibling = one == other && before.part != card.part;
                !is_sibling && (!self.are_confused(one, other) || self.may_meet(one, other))
            })
        };
        let at = self.queue.iter().take(20).position(apart).unwrap_or(0);
        let picked = self.queue.remove(at)?;
        if let Some(before) = self.before.as_ref().map(|before| before.question.clone())
            && self.are_confused(&before, &picked.question)
        {
            self.contrasted.insert((picked.question.clone(), before.clone()));
            self.contrasted.insert((before, picked.question.clone()));
        }
        Some(picked)
    }

    fn are_confused(&self, one: &QuestionId, other: &QuestionId) -> bool {
        self.confused.contains(&(one.clone(), other.clone()))
    }

    /// Whether two questions that were confused may come one after the other: once, after both were answered.
    fn may_meet(&self, one: &QuestionId, other: &QuestionId) -> bool {
        let met = self.contrasted.contains(&(one.clone(), other.clone()));
        !met && self.is_answered(one) && self.is_answered(other)
    }

    fn is_answered(&self, card: &QuestionId) -> bool {
        self.done.iter().any(|done| done.filed.question == *card)
    }

    fn putting(&self, filed: Filed, now: Moment) -> Option<DrillPut> {
        let at = self.decks.iter().position(|deck| deck.deck().id == filed.question.deck)?;
        let question = self.decks.get(at)?.question(filed.place?)?;
        if question.id != filed.question.id {
            return None;
        }
        let choice = self.as_choice(&question, &filed);
        let as_choice = choice.is_some();
        let typed = || faced(question, filed.part);
        let (question, card) = choice.map(|choice| (choice, Card::Whole)).or_else(typed)?;
        let QuestionId { deck, id } = &filed.question;
        let (part, reviews) = (filed.part.to_string(), filed.state.reviews);
        // Places differ from review to review, so that they are not what is learned.
        let mut rng = generator(u64::from(reviews), &["drill", deck, id, &part]);
        let shown = Shuffled::new(question.kind().form(&card), &mut rng);
        let (hinted, given, since) = (false, None, now);
        Some(DrillPut { filed, deck: at, question, card, as_choice, shown, hinted, since, given })
    }

    /// A typed card in its first reviews as a choice, where that is wanted. The answers of a back are prompts, which no
    /// other answer is plausible for.
    fn as_choice(&self, question: &Question, filed: &Filed) -> Option<Question> {
        let others = self.others.as_ref()?.get(&filed.question.deck)?;
        let reviews = filed.state.reviews;
        let card = card_of(question, filed.part).filter(|card| *card != Card::Back)?;
        if reviews >= AS_CHOICE {
            return None;
        }
        others.as_choice(question, &card, u64::from(reviews))
    }

    /// The card that is put.
    pub fn card(&self) -> Option<&Filed> {
        self.put.as_ref().map(|put| &put.filed)
    }

    /// The deck of the card that is put.
    pub fn deck(&self) -> Option<&OpenDeck> {
        self.decks.get(self.put.as_ref()?.deck).map(Arc::as_ref)
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let left = self.queue.len() + self.behind + usize::from(self.put.is_some());
        let spent: f64 = self.done.iter().map(|done| done.seconds).sum();
        // A wrong answer comes back, so that time is counted for each card that is done with. Five cards of the expected
        // pace smooth the first of today.
        let done = self.done.iter().filter(|done| done.rating.is_recall()).count();
        let pace = (spent + 5.0 * self.pace) / (crate::question::count(done) + 5.0);
        Progress {
            done,
            left,
            seconds: pace * crate::question::count(left),
            new: self.put.as_ref().is_some_and(|put| put.filed.state.reviews == 0),
        }
    }

    /// Records the rating of the card that is put. A card not recalled comes back in this drill.
    pub fn rated(&mut self, filed: &Filed, rating: Rating, now: Moment) {
        let Some(put) = self.put.take() else { return };
        let seconds = put.seconds(now).min(LONGEST_CARD);
        let asked = self
            .decks
            .get(put.deck)
            .map(|deck| asked(&put.question, &put.card, deck.deck()))
            .unwrap_or_default();
        if let Some(taken) = put.given.as_ref().and_then(|given| given.taken.as_ref()) {
            let other = QuestionId { id: taken.question.clone(), ..filed.question.clone() };
            self.confuse([(filed.question.clone(), other)]);
        }
        self.before = Some(filed.clone());
        self.done.push(Done {
            filed: filed.clone(),
            rating,
            new: put.filed.state.reviews == 0,
            ask: asked.ask,
            right: asked.right.join("; "),
            taken: put.given.and_then(|given| given.taken),
            seconds,
        });
        if !rating.is_recall() {
            self.come_back(Filed { place: put.filed.place, ..filed.clone() });
        }
    }

    /// Queues a card that was not recalled after a few others, or right behind one it was confused with, so that both
    /// are seen side by side.
    fn come_back(&mut self, filed: Filed) {
        let confused = |other: &Filed| {
            self.are_confused(&filed.question, &other.question)
                && self.may_meet(&filed.question, &other.question)
        };
        let beside = self.queue.iter().position(confused).map(|at| at + 1);
        let at = beside.unwrap_or(COMES_BACK_AFTER).min(self.queue.len());
        self.queue.insert(at, filed);
    }

    /// Takes the card that is put out of this drill.
    pub fn take_out(&mut self) {
        if let Some(put) = self.put.take() {
            self.before = Some(put.filed);
        }
    }

    /// Puts a card whose rating was undone before all others; false when its deck is not here.
    pub fn put_again(&mut self, filed: &Filed, now: Moment) -> bool {
        self.queue.retain(|waiting| waiting.id != filed.id);
        if let Some(at) = self.done.iter().rposition(|done| done.filed.id == filed.id) {
            self.done.remove(at);
        }
        let put = self.putting(filed.clone(), now);
        if put.is_none() {
            return false;
        }
        let other = std::mem::replace(&mut self.put, put);
        let waiting = other.map(|put| put.filed).filter(|other| other.id != filed.id);
        if let Some(other) = waiting {
            self.queue.push_front(other);
        }
        true
    }

    /// Replaces the text of a deck. Waiting cards are found in it by their ids.
    pub fn replace_deck(&mut self, deck: Arc<OpenDeck>, cards: &[Filed], now: Moment) {
        let id = deck.deck().id.clone();
        self.gather_others(&deck);
        match self.decks.iter_mut().find(|known| known.deck().id == id) {
            Some(known) => *known = deck,
            None => self.decks.push(deck),
        }
        let fresh = |old: &Filed| cards.iter().find(|card| card.id == old.id).cloned();
        for waiting in self.queue.iter_mut().filter(|card| card.question.deck == id) {
            if let Some(card) = fresh(waiting) {
                *waiting = card;
            }
        }
        let put = self.put.take().map(|put| put.filed);
        let put = put.map(|old| fresh(&old).unwrap_or(old));
        self.put = put.and_then(|filed| self.putting(filed, now));
    }

    /// Adds the deck of a card whose rating was undone.
    pub fn join_deck(&mut self, deck: Arc<OpenDeck>) {
        if self.decks.iter().all(|known| known.deck().id != deck.deck().id) {
            self.gather_others(&deck);
            self.decks.push(deck);
        }
    }

    /// What was rated, in the order in which it was.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// When it began.
    pub fn began(&self) -> Moment {
        self.began
    }
}

/// How many other cards come before one that was not recalled.
const COMES_BACK_AFTER: usize = 4;
