//! Reminds the learner, at the end of a drill or quiz, of what has waited for long to be synced.

use anyhow::Result;

use super::place_name::name_of_place;
use crate::host::World;
use crate::moment::DAY_MS;
use crate::say::Say;

/// Says it when something has waited for more than a day; only where the configuration names a place.
pub(super) fn remind_of_sync(world: &World) -> Result<()> {
    let Some(typed) = &world.config()?.sync else { return Ok(()) };
    // A class is not part of what its teacher syncs without naming it.
    if world.class().is_some() {
        return Ok(());
    }
    let Some(store) = world.peek_or_new()? else { return Ok(()) };
    let met = store.met_at(&name_of_place(typed))?;
    let sent = met.map(|(sent, _)| sent).unwrap_or_default();
    let oldest = store.oldest_waiting(&sent)?;
    let days = oldest.map_or(0, |at| (world.clock.now().utc_ms - at) / DAY_MS);
    if days > 0 {
        world.tell(&Say::new("sync-waiting").with("days", days));
    }
    Ok(())
}
