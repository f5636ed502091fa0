//! The clock: it starts where the system or `--now` says, and runs on.

use std::cell::Cell;
use std::time::Duration;

use jiff::tz::TimeZone;

use super::zone::find_zone;
use crate::moment::Moment;
use crate::say::Say;

/// A running clock.
pub struct Clock {
    start: Cell<(Moment, Duration)>,
    fault: Cell<Option<Say>>,
}

impl Clock {
    /// Returns a clock that shows `now`, or the system's time in its own zone; in UTC where that zone cannot be found.
    pub fn new(now: Option<Moment>) -> Self {
        let (now, fault) = now.map_or_else(system, |now| (now, None));
        Self { start: Cell::new((now, since_boot())), fault: Cell::new(fault) }
    }

    /// Returns the time now.
    pub fn now(&self) -> Moment {
        let (moment, since) = self.start.get();
        let passed = since_boot().saturating_sub(since);
        moment.plus_ms(i64::try_from(passed.as_millis()).unwrap_or(0))
    }

    /// Sets it.
    pub fn set(&self, now: Moment) {
        self.start.set((now, since_boot()));
    }

    /// Takes the problem with the system's time zone, so that it is reported only once.
    pub fn take_fault(&self) -> Option<Say> {
        self.fault.take()
    }
}

/// Returns a time span that no change of the system's clock affects, and that includes a laptop's sleep.
#[cfg(target_os = "linux")]
fn since_boot() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::try_from(now).unwrap_or_default()
}

/// Returns a time span that no change of the system's clock affects.
#[cfg(not(target_os = "linux"))]
fn since_boot() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

fn system() -> (Moment, Option<Say>) {
    let now = jiff::Timestamp::now();
    let found = find_zone(std::env::var_os("TZ").as_deref());
    let (zone, fault) = found.map_or_else(|say| (TimeZone::UTC, Some(say)), |zone| (zone, None));
    let offset_s = zone.to_offset(now).seconds();
    (Moment { utc_ms: now.as_millisecond(), offset_s }, fault)
}
