//! The parts of an exam that a teacher is asked for, and their order.

/// A part that is asked for by one prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExamPart {
    Title,
    About,
    /// One more deck.
    Deck,
    SectionTitle,
    SectionFilter,
    SectionDraw,
    SectionPoints,
    SectionPenalty,
    /// Whether another section follows.
    AnotherSection,
    Time,
    Pass,
    Feedback,
    Mixed,
    /// The whole exam, to be confirmed.
    Preview,
}

/// Where a prompt leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartTurn {
    /// To the part after it.
    On,
    /// To the part before it.
    Back,
    /// To this part.
    To(ExamPart),
}

/// In the order asked.
const ORDER: [ExamPart; 14] = [
    ExamPart::Title,
    ExamPart::About,
    ExamPart::Deck,
    ExamPart::SectionTitle,
    ExamPart::SectionFilter,
    ExamPart::SectionDraw,
    ExamPart::SectionPoints,
    ExamPart::SectionPenalty,
    ExamPart::AnotherSection,
    ExamPart::Time,
    ExamPart::Pass,
    ExamPart::Feedback,
    ExamPart::Mixed,
    ExamPart::Preview,
];

impl ExamPart {
    /// Returns the part that a turn leads to; None after the last.
    pub(super) fn turned(self, turn: PartTurn) -> Option<Self> {
        let place = ORDER.iter().position(|part| *part == self)?;
        match turn {
            PartTurn::On => ORDER.get(place + 1).copied(),
            PartTurn::Back => ORDER.get(place.saturating_sub(1)).copied(),
            PartTurn::To(part) => Some(part),
        }
    }
}
