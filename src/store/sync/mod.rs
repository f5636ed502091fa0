//! What travels between stores: rows as lines, those that a place lacks, and those that come from one.

mod arriving;
mod line_shapes;
mod merging;
mod outgoing;
mod place;
mod places;
mod read_line;
mod rows;

pub(super) use self::arriving::{Arrival, Arrivals};
pub use self::merging::{Incoming, Meeting};
pub(super) use self::outgoing::lower_sent;
pub use self::outgoing::{Outgoing, Sent};
pub use self::place::{LineVisit, MeetingPlace, PlaceStanding, Pulled, StoreOwner};
pub use self::read_line::parse_sync_line;
pub(super) use self::rows::Cells;
pub use self::rows::{CardRow, FittedRow, MoveRow, RejectedRow, SyncLine, SyncRow};
