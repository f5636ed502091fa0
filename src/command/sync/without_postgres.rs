//! What a hafal that was built without the feature `postgres` says to the address of a database.

use anyhow::Result;

use crate::host::{Problem, World};
use crate::say::Say;
use crate::session::LearnerName;
use crate::store::MeetingPlace;

pub(super) fn schema() -> Result<&'static str> {
    Err(no_postgres().into())
}

pub(super) fn open_database(
    _typed: &str,
    _learner: Option<LearnerName>,
    _is_trial: bool,
    _world: &World,
) -> Result<Box<dyn MeetingPlace>> {
    Err(no_postgres().into())
}

fn no_postgres() -> Problem {
    Problem::new(Say::new("sync-no-postgres")).help(Say::new("help-sync-no-postgres"))
}
