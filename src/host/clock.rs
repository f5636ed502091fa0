//! The clock: it starts where the system or `--now` says, and runs on.

use std::cell::Cell;
use std::time::Instant;

use jiff::tz::TimeZone;

use crate::moment::Moment;

/// A running clock.
pub struct Clock {
    start: Cell<(Moment, Instant)>,
}

impl Clock {
    /// A clock that shows `now`, or the system's time in its own zone.
    pub fn new(now: Option<Moment>) -> Self {
        Self { start: Cell::new((now.unwrap_or_else(system), Instant::now())) }
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
}

fn system() -> Moment {
    let now = jiff::Timestamp::now();
    let offset_s = TimeZone::system().to_offset(now).seconds();
    Moment { utc_ms: now.as_millisecond(), offset_s }
}
