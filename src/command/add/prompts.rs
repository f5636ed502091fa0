//! The words that ask for each part of a question, and its short name.

use super::asking::Asking;
use super::part_name::PartName;
use crate::question::KindName;
use crate::say::Say;

impl Asking<'_> {
    /// Returns the short name of a part.
    pub(super) fn name_of(&self, part: PartName) -> String {
        self.words.text(match part {
            PartName::Kind => "part-kind",
            PartName::Ask => "part-ask",
            PartName::Right => "part-right",
            PartName::Wrong => "part-wrong",
            PartName::Truth => "part-truth",
            PartName::Number => "part-number",
            PartName::Unit => "part-unit",
            PartName::Date => "part-date",
            PartName::Sentence => "part-sentence",
            PartName::Back => "part-back",
            PartName::Items => "part-items",
            PartName::Steps => "part-steps",
            PartName::Pairs => "part-pairs",
            PartName::Within => "part-within",
            PartName::Need => "part-need",
            PartName::Not => "part-not",
            PartName::Extra => "part-extra",
            PartName::Why => "part-why",
            PartName::Hint => "part-hint",
            PartName::Source => "part-source",
            PartName::Tags => "part-tags",
            PartName::Points => "part-points",
            PartName::Level => "part-level",
        })
    }

    pub(super) fn prompt_of(&self, part: PartName) -> String {
        let id = match part {
            PartName::Ask if self.draft.kind == KindName::Cloze => "add-ask-cloze",
            PartName::Ask => "add-ask",
            PartName::Right => "add-right",
            PartName::Number => "add-number",
            PartName::Unit => "add-unit",
            PartName::Date => "add-date",
            PartName::Sentence => "add-cloze",
            PartName::Back => "add-back",
            PartName::Within => "add-within",
            PartName::Need => "add-need",
            PartName::Why => "add-why",
            PartName::Hint => "add-hint",
            PartName::Source => return self.source_prompt(),
            PartName::Tags => "add-tags",
            PartName::Points => "add-points",
            PartName::Level => "add-level",
            PartName::Kind
            | PartName::Truth
            | PartName::Wrong
            | PartName::Items
            | PartName::Steps
            | PartName::Pairs
            | PartName::Not
            | PartName::Extra => return self.name_of(part),
        };
        self.words.text(id)
    }

    fn source_prompt(&self) -> String {
        let keys = self.refusals.source_keys();
        if keys.is_empty() {
            return self.words.text("add-source");
        }
        self.words.say(&Say::new("add-source-key").with("keys", keys.join(", ")))
    }

    /// Returns the prompt for one of several lines: what is wanted, then how to end.
    pub(super) fn prompt_of_line(&self, part: PartName, place: usize, lines: &[String]) -> String {
        let (first, more) = match part {
            PartName::Wrong => ("add-wrong", "add-wrong-more"),
            PartName::Items => ("add-item", "add-item-more"),
            PartName::Steps => ("add-first", "add-next"),
            PartName::Not => ("add-not", "add-not-more"),
            PartName::Extra => ("add-extra", "add-extra-more"),
            PartName::Pairs => {
                if let (Some(left), 1) = (lines.get(place.saturating_sub(1)), place % 2) {
                    return self.words.say(&Say::new("add-belongs").with("left", left.as_str()));
                }
                ("add-left", "add-left-more")
            }
            PartName::Kind
            | PartName::Ask
            | PartName::Right
            | PartName::Truth
            | PartName::Number
            | PartName::Unit
            | PartName::Date
            | PartName::Sentence
            | PartName::Back
            | PartName::Within
            | PartName::Need
            | PartName::Why
            | PartName::Hint
            | PartName::Source
            | PartName::Tags
            | PartName::Points
            | PartName::Level => ("add-right", "add-right-more"),
        };
        let is_first = if part == PartName::Pairs { place < 4 } else { place == 0 };
        self.words.text(if is_first { first } else { more })
    }
}
