//! What a drill's sitting asks of whoever keeps its ratings, and decides what they bring.

use anyhow::Result;

use super::Front;
use crate::moment::Moment;
use crate::page::Page;
use crate::say::Say;
use crate::schedule::{CardEvent, Rating};
use crate::session::{Bench, Drill, Filed, Kept, Prospects};

/// Where ratings go, and where what they decide comes from.
pub trait DrillKeeper {
    /// The time now.
    fn now(&self) -> Moment;

    /// Sets the clock, as a script may.
    fn set_clock(&mut self, now: Moment);

    /// Whether ratings decide anything; not where a learner only practises.
    fn schedules(&self) -> bool;

    /// Whether the time given for the drill is over.
    fn is_over(&self) -> bool;

    /// What happened to the decks meanwhile, each thing once.
    fn news(&mut self) -> Vec<Say>;

    /// The next cards of the drill.
    ///
    /// # Errors
    /// When they cannot be read.
    fn more(&mut self) -> Result<More>;

    /// Whether another drill rated a card, or put it off, since it was chosen for this one.
    ///
    /// # Errors
    /// When that cannot be read.
    fn is_overtaken(&self, card: &Filed) -> Result<bool>;

    /// What each rating would decide for a card now.
    ///
    /// # Errors
    /// When that cannot be read.
    fn prospects(&mut self, card: &Filed) -> Result<Prospects>;

    /// Keeps how the answer was rated that a drill waits to be rated: it is on disk when this returns.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    fn rate(&mut self, prospects: &Prospects, rating: Rating, drill: &Drill) -> Result<Kept>;

    /// Keeps that something else happened to a card.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn keep(&mut self, card: &Filed, event: &CardEvent) -> Result<()>;

    /// Takes back what was done last; none where there is nothing.
    ///
    /// # Errors
    /// When that cannot be kept.
    fn take_back(&mut self) -> Result<Option<TakenBack>>;

    /// The learner's own notes on a card, oldest first.
    ///
    /// # Errors
    /// When they cannot be read.
    fn notes(&self, card: &Filed) -> Result<Vec<String>>;

    /// Opens the deck of the card that is put in the learner's editor, at its question.
    ///
    /// # Errors
    /// When what came of it cannot be kept.
    fn edit(&mut self, drill: &Drill, front: &mut dyn Front) -> Result<Edit>;

    /// What stands at the end.
    ///
    /// # Errors
    /// When that cannot be read.
    fn closing(&self, drill: &Drill) -> Result<Page>;
}

/// Cards handed over to a drill.
pub struct More {
    /// In the order in which they are to be put.
    pub cards: Vec<Filed>,
    /// How many another drill dealt with meanwhile.
    pub passed: usize,
    /// How many more there are.
    pub behind: usize,
}

/// What was taken back.
pub struct TakenBack {
    /// The card, as it stands now.
    pub card: Filed,
    /// What had happened to it.
    pub event: CardEvent,
    /// What comes of that for the drill's decks.
    pub effect: Effect,
}

/// What comes of taking something back for a drill's decks.
pub enum Effect {
    /// Nothing.
    None,
    /// The card's deck was not part of the drill, and is now.
    Joined(Box<Bench>),
    /// The deck's text was put back: it as it is now, and its cards.
    Restored(Box<Bench>, Vec<Filed>),
}

/// What came of an editor.
pub enum Edit {
    /// The deck reads well: it as it is now, and its cards.
    Changed(Box<Bench>, Vec<Filed>),
    /// Nothing to go on with, and why: the drill goes on with what it holds.
    Kept(Say),
}
