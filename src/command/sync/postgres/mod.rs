//! PostgreSQL as a place where stores meet, for a school: the driver, libpq's words, and the schema.

mod address;
mod batch;
mod failure;
mod fetch;
mod filing;
mod password_file;
mod place;
mod session;
mod tls;

use anyhow::Result;

use self::address::Address;
use self::place::DatabasePlace;
use crate::host::World;
use crate::session::LearnerName;
use crate::store::MeetingPlace;

/// The SQL that sets up a database.
#[expect(clippy::unnecessary_wraps, reason = "a hafal without PostgreSQL has none")]
pub(super) fn schema() -> Result<&'static str> {
    Ok(session::SCHEMA)
}

/// Logs in to the database at an address; a trial makes and writes nothing there.
pub(super) fn open_database(
    typed: &str,
    learner: Option<LearnerName>,
    is_trial: bool,
    world: &World,
) -> Result<Box<dyn MeetingPlace>> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let address = Address::read(typed, &set)?;
    if let Some(warning) = &address.warning {
        world.tell(warning);
    }
    Ok(Box::new(DatabasePlace::open(address, learner, is_trial)?))
}
