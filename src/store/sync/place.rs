//! What a place where stores meet must do: a folder does, and so may a database.

use std::io;

use uuid::Uuid;

use super::rows::SyncLine;
use crate::say::Say;
use crate::session::LearnerName;

/// Whose store it is that wrote a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoreOwner {
    /// The learner's name, where the owner gave one.
    pub learner: Option<LearnerName>,
    /// The class, where it is one's store.
    pub class: Option<String>,
}

/// A line that another store left in the place.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulled {
    /// Whose store wrote it.
    pub owner: StoreOwner,
    /// A number for that store.
    pub writer: usize,
    /// The line.
    pub line: SyncLine,
}

/// What a place has of a store, compared with what the store remembers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceStanding {
    /// What was sent last.
    AsLeft,
    /// Nothing.
    Nothing,
    /// Something else: an interrupted run, or a copy of the store that goes by the same id.
    Other,
}

/// Visits lines; each is passed to the function given.
pub type LineVisit<'a> = dyn FnMut(&mut dyn FnMut(&str) -> io::Result<()>) -> io::Result<()> + 'a;

/// Where stores meet. A store adds lines under its own id, and reads those of all others.
pub trait MeetingPlace {
    /// The place's name, the same at each meeting.
    fn name(&self) -> &str;

    /// Looks at what the place has of store `id`; `cursor` is what [`MeetingPlace::cursor`] gave last time.
    ///
    /// # Errors
    /// When the place cannot be used at all.
    fn meet(
        &mut self,
        id: Uuid,
        owner: &StoreOwner,
        cursor: Option<&str>,
    ) -> anyhow::Result<PlaceStanding>;

    /// Reads what the place has under the store's own id. A line that is not hafal's gives None and ends it.
    fn own_lines(&self) -> Box<dyn Iterator<Item = Option<SyncLine>> + '_>;

    /// Adds lines behind those that the place has of this store, or in their place. Returns how many of their rows the
    /// place had already.
    ///
    /// # Errors
    /// An [`io::Error`] when the place cannot be written but still be read; any other when it cannot be used any more.
    fn push(&mut self, afresh: bool, lines: &mut LineVisit) -> anyhow::Result<usize>;

    /// Reads the lines of others that came since the last meeting. An error ends the meeting, and nothing of the place
    /// is kept then; what only a part of the place lacks is reported instead.
    fn pull(&self) -> Box<dyn Iterator<Item = anyhow::Result<Pulled>> + '_>;

    /// How far the place was read and written, in its own words.
    fn cursor(&self) -> String;

    /// What could not be read, though the rest could.
    fn reports(&self) -> Vec<Say>;
}
