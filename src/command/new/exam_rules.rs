//! The parts of an exam that are its rules: time, pass mark, feedback, and whether sections are mixed.

use anyhow::Result;

use super::exam::ExamDraft;
use super::exam_part::PartTurn;
use crate::ask::PromptReply;
use crate::deck::{Feedback, read_pass, read_time, write_time};
use crate::host::Left;
use crate::say::Say;

impl ExamDraft<'_> {
    pub(super) fn ask_time(&mut self) -> Result<PartTurn> {
        let standing = self.exam.time.map(write_time).unwrap_or_default();
        let read = |_: &Self, typed: &str| read_minutes(typed);
        let Some(time) = self.read(&Say::new("new-exam-time"), &standing, read)? else {
            return Ok(PartTurn::Back);
        };
        self.exam.time = time;
        Ok(PartTurn::On)
    }

    pub(super) fn ask_pass(&mut self) -> Result<PartTurn> {
        let read = |_: &Self, typed: &str| match (typed.is_empty(), read_pass(typed)) {
            (true, _) => Ok(None),
            (false, Some(pass)) => Ok(Some(pass)),
            (false, None) => Err(Say::new("flaw-exam-pass").with("text", typed)),
        };
        let Some(pass) = self.read(&Say::new("new-exam-pass"), "", read)? else {
            return Ok(PartTurn::Back);
        };
        self.exam.pass = pass;
        Ok(PartTurn::On)
    }

    pub(super) fn ask_feedback(&mut self) -> Result<PartTurn> {
        let choices = [Feedback::End, Feedback::Each, Feedback::None];
        let words = &self.world.words;
        let items =
            ["new-exam-at-end", "new-exam-at-each", "new-exam-never"].map(|id| words.text(id));
        let picked = self.dialogue.pick(&words.text("new-exam-feedback"), &items, Some(0))?;
        Ok(match picked {
            PromptReply::Given(place) => {
                self.exam.feedback = choices.get(place).copied();
                PartTurn::On
            }
            PromptReply::Back => PartTurn::Back,
            PromptReply::Leave(_) => return Err(Left.into()),
        })
    }

    /// Asks whether sections are mixed where there are several.
    pub(super) fn ask_mixed(&mut self) -> Result<PartTurn> {
        if self.exam.sections.len() < 2 {
            return Ok(PartTurn::On);
        }
        let prompt = self.world.words.text("new-exam-mixed");
        Ok(match self.dialogue.agree(&prompt, false)? {
            PromptReply::Given(mixed) => {
                self.exam.mixed = mixed;
                PartTurn::On
            }
            PromptReply::Back => PartTurn::Back,
            PromptReply::Leave(_) => return Err(Left.into()),
        })
    }
}

/// Reads a time; a bare number is minutes, and an empty text is None.
fn read_minutes(typed: &str) -> Result<Option<u64>, Say> {
    if typed.is_empty() {
        return Ok(None);
    }
    let bare = ["", "min", "menit"].iter().find_map(|unit| {
        let minutes = typed.strip_suffix(unit)?.trim();
        read_time(&format!("{minutes}m"))
    });
    let time = read_time(typed).or(bare);
    time.map(Some).ok_or_else(|| Say::new("flaw-exam-time").with("text", typed))
}
