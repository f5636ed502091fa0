//! Takes back the last action in any drill.

use std::sync::Arc;

use anyhow::Result;

use super::DrillSitting;
use super::decks::open_to_drill;
use super::edit::put_back;
use crate::host::World;
use crate::locale::rating_word;
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::{CardEvent, Rating};
use crate::session::Filed;
use crate::study::places::place_today;

/// What was taken back.
pub(super) struct Undone {
    /// The card after it.
    pub(super) card: Filed,
    /// The event that was taken back.
    pub(super) event: CardEvent,
    /// Whether a deck's text was put back in this drill.
    pub(super) restored: bool,
}

/// Takes back the last action, outside a drill; returns the card and what to say. None if there is nothing.
///
/// # Errors
/// When that cannot be kept.
pub(crate) fn undo_last(world: &World) -> Result<Option<(Filed, Say)>> {
    if world.peek()?.is_none() {
        return Ok(None);
    }
    let mut store = world.open()?;
    let Some(back) = store.take_back(world.clock.now())? else { return Ok(None) };
    let stays = !put_back(&back, &mut store, world)? && back.event == CardEvent::Edited;
    let say = if stays { Say::new("drill-edit-stays") } else { undone_say(&back.event) };
    Ok(Some((back.card, say)))
}

impl DrillSitting<'_> {
    /// Takes back the last action, and makes its deck part of this drill.
    pub(super) fn take_back(&mut self, now: Moment) -> Result<Option<Undone>> {
        let Some(back) = self.store.take_back(now)? else { return Ok(None) };
        // A card that is put again must not wait in the queue as well.
        if !matches!(back.event, CardEvent::Flagged(_) | CardEvent::Noted(_) | CardEvent::Edited) {
            self.waiting.retain(|waiting| waiting.id != back.card.id);
        }
        let deck = back.card.question.deck.clone();
        let restored = if put_back(&back, &mut self.store, self.world)? {
            self.go_on_with_restored(&deck)?
        } else {
            self.join_deck(&deck)?;
            false
        };
        Ok(Some(Undone { card: back.card, event: back.event, restored }))
    }

    /// Makes a deck part of this drill, for a card of it that was taken back.
    fn join_deck(&mut self, id: &str) -> Result<()> {
        if self.decks.iter().any(|deck| deck.id() == id) {
            return Ok(());
        }
        let Some(drilled) = self.store.drilled_deck(id)? else { return Ok(()) };
        let place = place_today(id, drilled.path.as_deref(), &self.store, self.world)?;
        let Some((place, name)) = place else { return Ok(()) };
        if let Ok(deck) = open_to_drill(&place, &name, &mut self.store, self.world) {
            self.drill.join_deck(Arc::clone(&deck.open));
            self.decks.push(deck);
        }
        Ok(())
    }
}

/// Returns the message for something that was taken back.
pub(super) fn undone_say(event: &CardEvent) -> Say {
    let rating =
        |rating: Rating| Say::new("drill-unrated").with("rating", Say::new(rating_word(rating)));
    match event {
        CardEvent::Rated(review) => rating(review.rating),
        CardEvent::Crammed(given) | CardEvent::Overtaken(given) => rating(*given),
        CardEvent::Suspended => Say::new("drill-unsuspended"),
        CardEvent::Buried { .. } => Say::new("drill-unburied"),
        CardEvent::Forgotten => Say::new("drill-unforgotten"),
        CardEvent::Flagged(_) => Say::new("drill-unflagged"),
        CardEvent::Noted(_) => Say::new("drill-unnoted"),
        CardEvent::Edited => Say::new("drill-unedited"),
        CardEvent::Resumed
        | CardEvent::Unflagged
        | CardEvent::Undone { .. }
        | CardEvent::Deferred { .. }
        | CardEvent::Rescheduled { .. } => Say::new("drill-undone"),
    }
}
