//! When an attempt is over: its deadline, with what was added to it since it began.

use super::Quiz;
use crate::moment::Moment;

impl Quiz {
    /// The moment at which it ends by itself; None without a time limit.
    pub fn deadline(&self) -> Option<Moment> {
        Some(self.attempt.deadline()?.plus_ms(self.extra_ms))
    }

    /// Accepts answers for this many seconds after the deadline.
    pub fn allow_grace(&mut self, seconds: u64) {
        self.grace_ms = milliseconds(seconds);
    }

    /// Whether answers are no longer taken.
    pub fn is_over(&self, at: Moment) -> bool {
        let ends = self.deadline().map(|deadline| deadline.plus_ms(self.grace_ms));
        ends.is_some_and(|ends| at.utc_ms > ends.utc_ms)
    }
}

/// Seconds as milliseconds, as many as there can be.
pub(super) fn milliseconds(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1_000)
}
