//! The columns of attempts and entries that an older store lacks, and what does for them when it is only read.

/// The first version that knows whose attempt it is.
const LEARNERS: i64 = 6;

/// The first version that orders rows by `ord`.
const ORDERED: i64 = 7;

/// The first version whose moves have an order of their own.
const MOVES: i64 = 9;

/// SQL for columns, by the version of the store.
#[derive(Clone, Copy, Debug)]
pub(super) struct AttemptColumns {
    /// The order of attempts, a column of `attempts`.
    pub(super) attempt_order: &'static str,
    /// The order of entries, a column of `entries`.
    pub(super) entry_order: &'static str,
    /// The order up to which a move of `moves`, joined with its newest attempt, holds.
    pub(super) move_order: &'static str,
    pub(super) learner: &'static str,
    pub(super) mode: &'static str,
}

impl AttemptColumns {
    pub(super) fn for_version(version: i64) -> Self {
        let named = version >= LEARNERS;
        let ordered = version >= ORDERED;
        Self {
            attempt_order: if ordered { "ord" } else { "number" },
            entry_order: if ordered { "ord" } else { "seq" },
            move_order: match version {
                MOVES.. => "moves.ord",
                ORDERED.. => "coalesce(attempts.ord, 0)",
                _ => "coalesce(attempts.number, 0)",
            },
            learner: if named { "attempts.learner" } else { "NULL" },
            mode: if named { "attempts.mode" } else { "'quiz'" },
        }
    }

    /// Returns the condition that an attempt was not dropped, or that it went on later.
    pub(super) fn not_dropped(self) -> String {
        let order = self.entry_order;
        format!(
            "NOT EXISTS (SELECT 1 FROM entries AS x WHERE x.attempt = attempts.id AND x.event = 'dropped'
            AND NOT EXISTS (SELECT 1 FROM entries AS y WHERE y.attempt = x.attempt
            AND y.event IN ('restored', 'finished') AND (y.{order}, y.id) > (x.{order}, x.id)))"
        )
    }
}
