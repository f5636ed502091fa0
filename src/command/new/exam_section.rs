//! The parts of an exam's section: its heading, which questions it draws, how many, and what they are worth.

use anyhow::Result;

use super::exam::ExamDraft;
use super::exam_part::{ExamPart, PartTurn};
use crate::ask::PromptReply;
use crate::deck::Section;
use crate::host::Left;
use crate::question::is_same_score;
use crate::say::Say;
use crate::session::{exam_flaws, matching_questions};
use crate::study::whole_decks;

impl ExamDraft<'_> {
    /// Returns the section that is being asked for: the last.
    fn section(&mut self) -> Option<&mut Section> {
        self.exam.sections.last_mut()
    }

    /// Counts the questions that a section may draw.
    fn matching(&self, section: &Section) -> usize {
        matching_questions(&self.exam, section, &whole_decks(&self.decks)).len()
    }

    pub(super) fn ask_section_title(&mut self) -> Result<PartTurn> {
        let prompt = Say::new("new-exam-section").with("number", self.exam.sections.len());
        let standing = self.section().and_then(|section| section.title.clone()).unwrap_or_default();
        match self.read(&prompt, &standing, |_, typed| Ok(typed.to_owned()))? {
            None if self.exam.sections.len() > 1 => {
                self.exam.sections.pop();
                Ok(PartTurn::To(ExamPart::AnotherSection))
            }
            None => Ok(PartTurn::Back),
            Some(title) => {
                if let Some(section) = self.section() {
                    section.title = Some(title).filter(|title| !title.is_empty());
                }
                Ok(PartTurn::On)
            }
        }
    }

    pub(super) fn ask_filter(&mut self) -> Result<PartTurn> {
        let choosable = self.choosable();
        let all = self.matching(&Section::default());
        let read = |draft: &Self, typed: &str| {
            let mut section = draft.exam.sections.last().cloned().unwrap_or_default();
            choosable.read_into(typed, &mut section)?;
            let none = Say::new("new-exam-none-match").with("text", typed);
            if draft.matching(&section) > 0 { Ok(section) } else { Err(none) }
        };
        let prompt = Say::new("new-exam-filter").with("count", all);
        let Some(section) = self.read(&prompt, "", read)? else { return Ok(PartTurn::Back) };
        self.section().into_iter().for_each(|slot| slot.clone_from(&section));
        Ok(PartTurn::On)
    }

    pub(super) fn ask_draw(&mut self) -> Result<PartTurn> {
        let section = self.exam.sections.last().cloned().unwrap_or_default();
        let count = self.matching(&section);
        let read = |draft: &Self, typed: &str| {
            let draw = match typed.parse::<usize>() {
                Ok(draw) if (1..=count).contains(&draw) => Some(draw),
                _ if typed.is_empty() => None,
                _ => {
                    return Err(Say::new("new-exam-no-draw")
                        .with("text", typed)
                        .with("count", count));
                }
            };
            let mut exam = draft.exam.clone();
            exam.sections.last_mut().into_iter().for_each(|section| section.draw = draw);
            // Sections before it may need some of the same questions.
            let flaw = exam_flaws(&exam, &whole_decks(&draft.decks)).into_iter().next();
            flaw.map_or(Ok(draw), |flaw| Err(flaw.say))
        };
        let prompt = Say::new("new-exam-draw").with("count", count);
        let Some(draw) = self.read(&prompt, "", read)? else { return Ok(PartTurn::Back) };
        self.section().into_iter().for_each(|section| section.draw = draw);
        Ok(PartTurn::On)
    }

    pub(super) fn ask_points(&mut self) -> Result<PartTurn> {
        let read = |_: &Self, typed: &str| read_points(typed);
        let id = if self.is_uneven() { "new-exam-points-uneven" } else { "new-exam-points" };
        let Some(points) = self.read(&Say::new(id), "", read)? else { return Ok(PartTurn::Back) };
        self.section().into_iter().for_each(|section| section.points = points);
        Ok(PartTurn::On)
    }

    /// Reports whether the section draws some of several questions with different points.
    fn is_uneven(&self) -> bool {
        let Some(section) = self.exam.sections.last() else { return false };
        let matching = matching_questions(&self.exam, section, &whole_decks(&self.decks));
        let mut points = matching.iter().map(|(_, question)| question.points);
        let first = points.next().unwrap_or_default();
        let draws_some = section.draw.is_some_and(|draw| draw < matching.len());
        draws_some && points.any(|points| !is_same_score(points, first))
    }

    pub(super) fn ask_penalty(&mut self) -> Result<PartTurn> {
        let read = |_: &Self, typed: &str| read_penalty(typed);
        let Some(penalty) = self.read(&Say::new("new-exam-penalty"), "", read)? else {
            return Ok(PartTurn::Back);
        };
        self.section().into_iter().for_each(|section| section.penalty = penalty);
        Ok(PartTurn::On)
    }

    pub(super) fn ask_for_another(&mut self) -> Result<PartTurn> {
        let prompt = self.world.words.text("new-exam-another");
        Ok(match self.dialogue.agree(&prompt, false)? {
            PromptReply::Given(true) => {
                self.exam.sections.push(Section::default());
                PartTurn::To(ExamPart::SectionTitle)
            }
            PromptReply::Given(false) => PartTurn::On,
            PromptReply::Back => PartTurn::Back,
            PromptReply::Leave(_) => return Err(Left.into()),
        })
    }
}

/// Reads points; None for an empty text.
fn read_points(typed: &str) -> Result<Option<f64>, Say> {
    if typed.is_empty() {
        return Ok(None);
    }
    let points = typed.replace(',', ".").parse::<f64>().ok();
    let points = points.filter(|points| *points > 0.0 && *points <= 100.0);
    points.map(Some).ok_or_else(|| Say::new("new-exam-no-points").with("text", typed))
}

/// Reads a share as `25%` or `0.25`; 0 for an empty text.
fn read_penalty(typed: &str) -> Result<f64, Say> {
    if typed.is_empty() {
        return Ok(0.0);
    }
    let figure = typed.trim_end_matches('%').trim_end().replace(',', ".");
    let whole = if typed.ends_with('%') { 100.0 } else { 1.0 };
    let share = figure.parse::<f64>().ok().map(|figure| figure / whole);
    let share = share.filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| Say::new("new-exam-no-penalty").with("text", typed))
}
