//! The last look at a question: it is added, a part of it is changed, or it is dropped.

use anyhow::Result;

use super::asking::{AskedPart, Asking};
use super::part_name::{PartName, main_parts, more_parts};
use crate::ask::{LinePrompt, PromptReply};
use crate::judge::fold;
use crate::page::{Line, Page, Style};
use crate::say::Say;

/// The decision at a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PreviewVerdict {
    /// It is added.
    Add,
    /// A part was changed: the preview is shown again.
    Changed,
    /// The question is dropped.
    Drop,
}

impl Asking<'_> {
    /// Asks what to do with the question that was just shown. One with a mistake cannot be added.
    pub(super) fn ask_verdict(&mut self, is_sound: bool) -> Result<PreviewVerdict> {
        let parts = self.all_parts();
        self.dialogue.show(&self.parts_page(&parts))?;
        let prompt = self.words.text(if is_sound { "add-agree" } else { "add-change" });
        let mut note = None;
        loop {
            let asked =
                LinePrompt { prompt: &prompt, note: note.as_deref(), ..LinePrompt::default() };
            let word = match self.dialogue.word(asked)? {
                PromptReply::Given(word) => word,
                PromptReply::Back => {
                    let last = main_parts(self.draft.kind).last().copied();
                    return self.change_part(last.unwrap_or(PartName::Kind));
                }
                PromptReply::Leave(_) => "n".to_owned(),
            };
            match self.verdict_of(&word, &parts) {
                Some(PreviewWish::Add) if is_sound => return Ok(PreviewVerdict::Add),
                Some(PreviewWish::Add) => note = Some(self.words.text("add-mend-first")),
                Some(PreviewWish::Drop) => match self.leave_or(AskedPart::Done)? {
                    AskedPart::Dropped => return Ok(PreviewVerdict::Drop),
                    AskedPart::Done | AskedPart::Back => note = None,
                },
                Some(PreviewWish::Change(part)) => return self.change_part(part),
                None => {
                    let say = Say::new("add-no-part").with("text", word.as_str());
                    note = Some(self.words.say(&say.with("count", parts.len())));
                }
            }
        }
    }

    /// Returns all parts that the question has or may have, in the order of their numbers.
    fn all_parts(&self) -> Vec<PartName> {
        let kind = self.draft.kind;
        let main = main_parts(kind).iter().copied();
        [PartName::Kind].into_iter().chain(main).chain(more_parts(kind)).collect()
    }

    /// `1 kind, 2 question, 3 right answer …`, and what may be typed.
    fn parts_page(&self, parts: &[PartName]) -> Page {
        let names = (1_usize..).zip(parts);
        let names: Vec<String> =
            names.map(|(number, part)| format!("{number} {}", self.name_of(*part))).collect();
        let say = Say::new("add-parts").with("parts", names.join(", "));
        let mut page = Page { lines: vec![Line::default()] };
        page.push(Line::new(self.words.say(&say), Style::Dim).at(0, 2));
        page
    }

    fn verdict_of(&self, word: &str, parts: &[PartName]) -> Option<PreviewWish> {
        let word = word.trim().to_lowercase();
        match word.as_str() {
            "" | "y" | "yes" | "ya" => return Some(PreviewWish::Add),
            "n" | "q" | "no" | "t" | "tidak" => return Some(PreviewWish::Drop),
            _ => {}
        }
        if let Ok(number) = word.parse::<usize>() {
            let part = number.checked_sub(1).and_then(|place| parts.get(place));
            return part.copied().map(PreviewWish::Change);
        }
        let name = |part: &PartName| fold(&self.name_of(*part), self.words.language());
        let folded = fold(&word, self.words.language());
        let whole = parts.iter().find(|part| name(part) == folded || part.field() == word);
        let mut begun = parts.iter().filter(|part| name(part).starts_with(&folded));
        let only = match (begun.next(), begun.next()) {
            (Some(part), None) if !folded.is_empty() => Some(part),
            _ => None,
        };
        whole.or(only).copied().map(PreviewWish::Change)
    }

    /// Asks for a part again; after a change of kind also for the parts that the new kind lacks.
    fn change_part(&mut self, part: PartName) -> Result<PreviewVerdict> {
        let asked = match self.ask_part(part)? {
            AskedPart::Done if part == PartName::Kind => self.ask_missing()?,
            asked @ (AskedPart::Done | AskedPart::Back | AskedPart::Dropped) => asked,
        };
        Ok(if asked == AskedPart::Dropped { PreviewVerdict::Drop } else { PreviewVerdict::Changed })
    }
}

/// The meaning of a word typed at the preview.
enum PreviewWish {
    Add,
    Drop,
    Change(PartName),
}
