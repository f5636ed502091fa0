//! The clock: it starts where the system or `--now` says, and runs on.

use std::cell::Cell;
use std::time::Instant;

use jiff::tz::TimeZone;

use super::zone::find_zone;
use crate::moment::Moment;
use crate::say::Say;

/// A running clock.
pub struct Clock {
    start: Cell<(Moment, Instant)>,
    fault: Cell<Option<Say>>,
}

impl Clock {
    /// A clock that shows `now`, or the system's time in its own zone; in UTC where that zone cannot be found.
    pub fn new(now: Option<Moment>) -> Self {
        let (now, fault) = now.map_or_else(system, |now| (now, None));
        Self { start: Cell::new((now, Instant::now())), fault: Cell::new(fault) }
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        let (moment, since) = self.start.get();
        moment.plus_ms(i64::try_from(since.elapsed().as_millis()).unwrap_or(0))
    }

    /// Sets it.
    pub fn set(&self, now: Moment) {
        self.start.set((now, Instant::now()));
    }

    /// What is wrong with the system's time zone; only once, so that it is said once.
    pub fn take_fault(&self) -> Option<Say> {
        self.fault.take()
    }
}

fn system() -> (Moment, Option<Say>) {
    let now = jiff::Timestamp::now();
    let found = find_zone(std::env::var_os("TZ").as_deref());
    let (zone, fault) = found.map_or_else(|say| (TimeZone::UTC, Some(say)), |zone| (zone, None));
    let offset_s = zone.to_offset(now).seconds();
    (Moment { utc_ms: now.as_millisecond(), offset_s }, fault)
}
