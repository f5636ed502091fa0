//! Asks for the parts of a question one by one, and refuses a wrong part at once.

use anyhow::Result;

use super::draft::{FALSE, QuestionDraft};
use super::part_name::{PartName, main_parts, more_parts};
use super::refusal::Refusals;
use crate::ask::{Dialogue, LinePrompt, PromptReply};
use crate::judge::{Language, read_number};
use crate::locale::{Words, truth_words};
use crate::question::KindName;
use crate::say::Say;

/// The kinds in the order offered, each with its message id.
const OFFERED: [(KindName, &str); KindName::ALL.len()] = [
    (KindName::Choice, "add-kind-choice"),
    (KindName::Text, "add-kind-text"),
    (KindName::Truth, "add-kind-truth"),
    (KindName::Number, "add-kind-number"),
    (KindName::Date, "add-kind-date"),
    (KindName::Many, "add-kind-many"),
    (KindName::Cloze, "add-kind-cloze"),
    (KindName::Card, "add-kind-card"),
    (KindName::List, "add-kind-list"),
    (KindName::Order, "add-kind-order"),
    (KindName::Match, "add-kind-match"),
];

/// The result of asking for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AskedPart {
    /// It is typed.
    Done,
    /// Back to the previous prompt.
    Back,
    /// The author drops the question.
    Dropped,
}

/// Asks in the interface's language, and reads answers in the deck's.
pub(super) struct Asking<'a> {
    pub(super) dialogue: &'a mut dyn Dialogue,
    pub(super) words: &'a Words,
    pub(super) language: &'a Language,
    pub(super) refusals: Refusals<'a>,
    pub(super) draft: QuestionDraft,
}

impl Asking<'_> {
    /// Asks for all parts that the kind needs, then offers further ones.
    pub(super) fn ask_all(&mut self) -> Result<AskedPart> {
        let mut place = 0;
        loop {
            let parts = self.parts_in_order();
            let asked = match parts.get(place) {
                Some(part) => self.ask_part(*part)?,
                None => match self.ask_more()? {
                    AskedPart::Done => return Ok(AskedPart::Done),
                    back @ (AskedPart::Back | AskedPart::Dropped) => back,
                },
            };
            match asked {
                AskedPart::Done => place += 1,
                AskedPart::Back => place = place.saturating_sub(1),
                AskedPart::Dropped => return Ok(AskedPart::Dropped),
            }
        }
    }

    /// Returns the kind and the parts that it needs.
    fn parts_in_order(&self) -> Vec<PartName> {
        [PartName::Kind].into_iter().chain(main_parts(self.draft.kind).iter().copied()).collect()
    }

    /// Asks for those parts that the kind needs and that are not typed yet.
    pub(super) fn ask_missing(&mut self) -> Result<AskedPart> {
        loop {
            let kind = self.draft.kind;
            let is_missing = |part: &&PartName| self.draft.lines(**part).len() < part.least(kind);
            let Some(part) = main_parts(kind).iter().find(is_missing) else {
                return Ok(AskedPart::Done);
            };
            let asked = match self.ask_part(*part)? {
                AskedPart::Back => self.ask_part(PartName::Kind)?,
                asked @ (AskedPart::Done | AskedPart::Dropped) => asked,
            };
            if asked == AskedPart::Dropped {
                return Ok(AskedPart::Dropped);
            }
        }
    }

    /// Offers the further parts that a question may have, all at once.
    fn ask_more(&mut self) -> Result<AskedPart> {
        let parts = more_parts(self.draft.kind);
        let names: Vec<String> = parts.iter().map(|part| self.name_of(*part)).collect();
        let prompt = Say::new("add-more").with("parts", names.join(", "));
        let prompt = self.words.say(&prompt);
        loop {
            match self.dialogue.agree(&prompt, false)? {
                PromptReply::Given(false) => return Ok(AskedPart::Done),
                PromptReply::Given(true) => break,
                PromptReply::Back => return Ok(AskedPart::Back),
                PromptReply::Leave(_) if self.leave_or(AskedPart::Done)? == AskedPart::Dropped => {
                    return Ok(AskedPart::Dropped);
                }
                PromptReply::Leave(_) => {}
            }
        }
        let mut place = 0;
        while let Some(part) = parts.get(place) {
            match self.ask_part(*part)? {
                AskedPart::Done => place += 1,
                AskedPart::Back if place == 0 => return Ok(AskedPart::Back),
                AskedPart::Back => place -= 1,
                AskedPart::Dropped => return Ok(AskedPart::Dropped),
            }
        }
        Ok(AskedPart::Done)
    }

    /// Asks for one part; its present text is in the line.
    pub(super) fn ask_part(&mut self, part: PartName) -> Result<AskedPart> {
        if part == PartName::Kind {
            self.ask_kind()
        } else if part == PartName::Truth {
            self.ask_truth()
        } else if part.is_list(self.draft.kind) {
            self.ask_lines(part)
        } else {
            self.ask_text(part)
        }
    }

    fn ask_kind(&mut self) -> Result<AskedPart> {
        let names: Vec<String> = OFFERED.iter().map(|(_, id)| self.words.text(id)).collect();
        let now = OFFERED.iter().position(|(kind, _)| *kind == self.draft.kind);
        let prompt = self.words.text("add-which-kind");
        match self.dialogue.pick(&prompt, &names, now)? {
            PromptReply::Given(place) => {
                let picked = OFFERED.get(place).map(|(kind, _)| *kind);
                self.draft.kind = picked.unwrap_or(self.draft.kind);
                Ok(AskedPart::Done)
            }
            PromptReply::Back => Ok(AskedPart::Back),
            PromptReply::Leave(_) if self.draft.is_empty() => Ok(AskedPart::Dropped),
            PromptReply::Leave(_) => self.leave_or(AskedPart::Back),
        }
    }

    fn ask_truth(&mut self) -> Result<AskedPart> {
        let prompt = self.words.text("add-truth");
        let now = usize::from(self.draft.text(PartName::Truth) == FALSE);
        let items = truth_words(self.language, self.words);
        match self.dialogue.pick(&prompt, &items, Some(now))? {
            PromptReply::Given(place) => {
                let text = if place == 0 { "True" } else { FALSE };
                self.draft = self.draft.with(PartName::Truth, vec![text.to_owned()]);
                Ok(AskedPart::Done)
            }
            PromptReply::Back => Ok(AskedPart::Back),
            PromptReply::Leave(_) => match self.leave_or(AskedPart::Done)? {
                AskedPart::Dropped => Ok(AskedPart::Dropped),
                AskedPart::Done | AskedPart::Back => self.ask_truth(),
            },
        }
    }

    fn ask_text(&mut self, part: PartName) -> Result<AskedPart> {
        let prompt = self.prompt_of(part);
        let kept = self.draft.text(part).to_owned();
        let mut standing = Standing { text: kept.clone(), is_kept: true, note: None };
        loop {
            match self.line(&prompt, &standing)? {
                PromptReply::Given(text) if text.is_empty() && part.least(self.draft.kind) > 0 => {
                    standing = Standing::refused(text, self.words.text("add-needed"));
                }
                PromptReply::Given(text) => {
                    let lines = Some(text.clone()).filter(|text| !text.is_empty());
                    let draft = self.draft.with(part, lines.into_iter().collect());
                    if let Some(why) = self.refusals.refuse(&draft, part, &text) {
                        standing = Standing::refused(text, self.words.say(&why));
                        continue;
                    }
                    self.draft = draft;
                    self.split_off_unit(part, &text);
                    return Ok(AskedPart::Done);
                }
                PromptReply::Back => return Ok(AskedPart::Back),
                PromptReply::Leave(typed) => match self.leave_or(AskedPart::Done)? {
                    AskedPart::Dropped => return Ok(AskedPart::Dropped),
                    AskedPart::Done | AskedPart::Back => standing.text = typed,
                },
            }
        }
    }

    /// Takes what follows a number as its unit, unless a unit was typed.
    fn split_off_unit(&mut self, part: PartName, text: &str) {
        let reading = read_number(text, self.language).filter(|_| part == PartName::Number);
        let unit = reading.map(|reading| reading.rest().to_owned()).unwrap_or_default();
        if !unit.is_empty() && self.draft.text(PartName::Unit).is_empty() {
            self.draft = self.draft.with(PartName::Unit, vec![unit]);
        }
    }

    /// Asks for lines until an empty one after the last; removes a line that is emptied.
    fn ask_lines(&mut self, part: PartName) -> Result<AskedPart> {
        let mut place = 0;
        let mut standing = Standing::kept(self.draft.lines(part), place);
        loop {
            let lines = self.draft.lines(part).to_vec();
            let prompt = self.prompt_of_line(part, place, &lines);
            match self.line(&prompt, &standing)? {
                PromptReply::Given(text) if text.is_empty() => {
                    if let Some(why) = self.take_out(part, place) {
                        standing = Standing::kept(&lines, place);
                        standing.note = Some(self.words.say(&why));
                        continue;
                    }
                    if place >= lines.len() {
                        return Ok(AskedPart::Done);
                    }
                }
                PromptReply::Given(text) => {
                    if let Some(why) = self.put_line(part, place, &text) {
                        standing = Standing::refused(text, self.words.say(&why));
                        continue;
                    }
                    place += 1;
                }
                PromptReply::Back if place == 0 => return Ok(AskedPart::Back),
                PromptReply::Back => place -= 1,
                PromptReply::Leave(typed) => match self.leave_or(AskedPart::Done)? {
                    AskedPart::Dropped => return Ok(AskedPart::Dropped),
                    AskedPart::Done | AskedPart::Back => {
                        standing.text = typed;
                        continue;
                    }
                },
            }
            standing = Standing::kept(self.draft.lines(part), place);
        }
    }

    /// Puts a line in its place; returns why it is refused, or None.
    fn put_line(&mut self, part: PartName, place: usize, text: &str) -> Option<Say> {
        let mut lines = self.draft.lines(part).to_vec();
        match lines.get_mut(place) {
            Some(line) => text.clone_into(line),
            None => lines.push(text.to_owned()),
        }
        let draft = self.draft.with(part, lines);
        let refused = self.refusals.refuse(&draft, part, text);
        if refused.is_none() {
            self.draft = draft;
        }
        refused
    }

    /// Removes the line at a place, with the other side of its pair; returns why it is needed, or None.
    fn take_out(&mut self, part: PartName, place: usize) -> Option<Say> {
        let mut lines = self.draft.lines(part).to_vec();
        let is_pair = part == PartName::Pairs;
        let start = if is_pair { place - place % 2 } else { place };
        let end = (start + if is_pair { 2 } else { 1 }).min(lines.len());
        let is_right_side = is_pair && place % 2 == 1;
        let is_enough = if place < lines.len() {
            lines.len() - (end - start) >= part.least(self.draft.kind)
        } else {
            lines.len() >= part.least(self.draft.kind)
        };
        if is_right_side || !is_enough {
            return Some(Say::new("add-needed"));
        }
        lines.drain(start.min(end)..end);
        self.draft = self.draft.with(part, lines);
        None
    }

    fn line(&mut self, prompt: &str, standing: &Standing) -> Result<PromptReply<String>> {
        self.dialogue.line(LinePrompt {
            prompt,
            standing: &standing.text,
            proposed: standing.is_kept,
            note: standing.note.as_deref(),
        })
    }

    /// Asks whether to drop the question; returns `otherwise` if not.
    pub(super) fn leave_or(&mut self, otherwise: AskedPart) -> Result<AskedPart> {
        let prompt = self.words.text("add-drop");
        Ok(match self.dialogue.agree(&prompt, false)? {
            PromptReply::Given(true) | PromptReply::Leave(_) => AskedPart::Dropped,
            PromptReply::Given(false) | PromptReply::Back => otherwise,
        })
    }
}

/// The text in a line when it is asked for.
struct Standing {
    text: String,
    /// Whether it was accepted before, so that an empty line accepts it again.
    is_kept: bool,
    note: Option<String>,
}

impl Standing {
    fn kept(lines: &[String], place: usize) -> Self {
        let text = lines.get(place).cloned().unwrap_or_default();
        Self { text, is_kept: true, note: None }
    }

    fn refused(text: String, why: String) -> Self {
        Self { text, is_kept: false, note: Some(why) }
    }
}
