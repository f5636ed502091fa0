//! Ignores an Enter that was meant for the prompt before.

use std::time::{Duration, Instant};

/// How long after the drawing an Enter is ignored.
const PAUSE: Duration = Duration::from_millis(500);

/// A held key repeats within this time; a hand is slower. Each repeat is treated like the one before: a key held for
/// longer than the pause would otherwise answer in the end.
const REPEAT: Duration = Duration::from_millis(60);

/// Guards a prompt that Enter alone would answer.
pub(super) struct EnterGuard {
    drawn: Instant,
    ignored: Option<Instant>,
}

impl EnterGuard {
    /// Returns a guard of what is drawn at this moment.
    pub(super) fn new(drawn: Instant) -> Self {
        Self { drawn, ignored: None }
    }

    /// Reports whether to ignore an Enter at this moment.
    pub(super) fn ignores(&mut self, now: Instant) -> bool {
        let is_early = now.saturating_duration_since(self.drawn) < PAUSE;
        let is_held =
            self.ignored.is_some_and(|before| now.saturating_duration_since(before) < REPEAT);
        if is_early || is_held {
            self.ignored = Some(now);
        }
        is_early || is_held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns which of the Enters at these milliseconds after the drawing are let through.
    fn let_through(pressed: &[u64]) -> Vec<u64> {
        let drawn = Instant::now();
        let mut guard = EnterGuard::new(drawn);
        let mut passes = |at: &&u64| !guard.ignores(drawn + Duration::from_millis(**at));
        pressed.iter().filter(|at| passes(at)).copied().collect()
    }

    #[test]
    fn an_enter_within_half_a_second_is_ignored_and_a_later_one_is_not() {
        assert_eq!(let_through(&[0, 200, 499, 700]), [700]);
        assert_eq!(let_through(&[500, 510]), [500, 510]);
    }

    #[test]
    fn a_held_key_is_ignored_until_it_is_let_go() {
        let held: Vec<u64> = (0..40).map(|repeat| repeat * 40).collect();
        assert_eq!(let_through(&held), [0_u64; 0]);
        assert_eq!(let_through(&[&held[..], &[2_000]].concat()), [2_000]);
    }
}
