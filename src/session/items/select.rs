//! Which attempts count, and which of them are the best and the worst.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::session::attempt::Attempt;
use crate::session::learner::LearnerName;

/// Of each learner's attempts keeps the one begun last, in the order given; the owner, who has no name, is one learner.
pub fn newest_of_each(attempts: Vec<Attempt>) -> Vec<Attempt> {
    let begun = |attempt: &Attempt| (attempt.started.utc_ms, attempt.id);
    let mut newest: HashMap<Option<&LearnerName>, &Attempt> = HashMap::new();
    for attempt in &attempts {
        let known = newest.entry(attempt.learner.as_ref()).or_insert(attempt);
        if begun(attempt) > begun(known) {
            *known = attempt;
        }
    }
    let kept: HashSet<Uuid> = newest.into_values().map(|attempt| attempt.id).collect();
    attempts.into_iter().filter(|attempt| kept.contains(&attempt.id)).collect()
}

/// How many of n attempts are the best, and as many the worst: ⌈0.27 n⌉. T. L. Kelley, "The selection of upper and
/// lower groups for the validation of test items", Journal of Educational Psychology 30 (1939).
pub(super) fn group_size(attempts: usize) -> usize {
    // In whole numbers: 0.27 × 100 is above 27 in floating point.
    attempts.saturating_mul(27).div_ceil(100)
}
