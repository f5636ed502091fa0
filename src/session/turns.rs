//! Which question of an attempt is put: the next open one, one gone back to, or one put off that comes round again.

/// How far a question of an attempt has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum PutState {
    Open,
    /// Put off once: it comes round again after the last.
    Skipped,
    /// Answered, or put off for good; whether for full marks.
    Done {
        full: bool,
    },
}

/// The order in which questions are put, by their places among those drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Turns {
    /// The places in the order in which they were left, each once. `:back` walks along it. An answer given again
    /// after `:back` keeps its place here: if it moved to the end, two `:back`s would swing between two questions.
    trail: Vec<usize>,
    /// Where `:back` or a jump has gone to.
    turned_to: Option<usize>,
    /// No question before this place is open. A quiz of thousands would otherwise search from the start each time.
    first_open: usize,
}

impl Turns {
    /// The place to put now; None when nothing is left.
    pub(super) fn current(&self, states: &[PutState]) -> Option<usize> {
        let skipped = |place: &&usize| states.get(**place) == Some(&PutState::Skipped);
        let open = (self.first_open < states.len()).then_some(self.first_open);
        self.turned_to.or(open).or_else(|| self.trail.iter().find(skipped).copied())
    }

    /// The place before the current one on the trail.
    pub(super) fn before(&self, states: &[PutState]) -> Option<usize> {
        let on_trail = |place: usize| self.trail.iter().position(|left| *left == place);
        let end = self.trail.len();
        let here = if let Some(place) = self.turned_to {
            on_trail(place).unwrap_or(end)
        } else {
            // A question that comes round again is on the trail itself. If it is the last one there, going back
            // means the one before it; else the last one that was left.
            let again = self.current(states).and_then(on_trail);
            again.filter(|place| place + 1 == end).unwrap_or(end)
        };
        self.trail.get(here.checked_sub(1)?).copied()
    }

    pub(super) fn turn_to(&mut self, place: usize) {
        self.turned_to = Some(place);
    }

    pub(super) fn turned_to(&self) -> Option<usize> {
        self.turned_to
    }

    /// Goes on from a question that was turned to.
    pub(super) fn turn_away(&mut self) {
        self.turned_to = None;
    }

    /// Records that the question at a place was left, having come from `before`.
    pub(super) fn leave(&mut self, place: usize, before: PutState, states: &[PutState]) {
        self.turned_to = None;
        if before == PutState::Skipped {
            self.trail.retain(|left| *left != place);
        }
        if !matches!(before, PutState::Done { .. }) {
            self.trail.push(place);
        }
        self.pass_closed(states);
    }

    /// Moves past questions that are no longer open.
    pub(super) fn pass_closed(&mut self, states: &[PutState]) {
        let rest = states.iter().skip(self.first_open);
        self.first_open += rest.take_while(|state| **state != PutState::Open).count();
    }
}
