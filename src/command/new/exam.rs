//! Composes an exam: asks for its decks, sections and rules, and shows how many questions each section can draw.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::exam_part::{ExamPart, PartTurn};
use super::section_filter::Choosable;
use crate::ask::{Dialogue, LinePrompt, PromptReply};
use crate::deck::{Deck, Exam, Feedback, Section, write_exam};
use crate::host::files::{relative_path, write_new};
use crate::host::library::{DeckPlace, Library};
use crate::host::{Left, World, quoted};
use crate::page::{Page, Style};
use crate::question::KindName;
use crate::say::Say;
use crate::session::draw_exam;
use crate::study::{StudyDeck, check_exam, whole_decks};

/// The most tags that are listed to choose from.
const LISTED_TAGS: usize = 40;

/// Asks for an exam and writes it.
///
/// # Errors
/// [`Left`] where the teacher leaves, and then nothing is written; or when the file cannot be written.
pub(super) fn put_together(path: &Path, dialogue: &mut dyn Dialogue, world: &World) -> Result<()> {
    let place = DeckPlace::File(path.to_owned());
    let exam = Exam {
        id: place.stem(),
        title: String::new(),
        about: None,
        decks: Vec::new(),
        sections: vec![Section::default()],
        time: None,
        pass: None,
        feedback: Some(Feedback::End),
        mixed: false,
    };
    let store = world.peek()?;
    let library = world.library(store.as_ref())?;
    let mut draft = ExamDraft { place, library, exam, decks: Vec::new(), dialogue, world };
    let mut part = ExamPart::Title;
    while let Some(next) = part.turned(draft.ask(part)?) {
        part = next;
    }
    write_new(path, &write_exam(&draft.exam))?;
    let name = quoted(&path.display().to_string());
    draft.show(&[Say::new("new-exam-begun").with("file", name)])
}

/// An exam, with the parts asked for so far.
pub(super) struct ExamDraft<'a> {
    place: DeckPlace,
    library: Library,
    pub(super) exam: Exam,
    /// Those of the exam, opened.
    pub(super) decks: Vec<StudyDeck>,
    pub(super) dialogue: &'a mut dyn Dialogue,
    pub(super) world: &'a World,
}

impl ExamDraft<'_> {
    fn ask(&mut self, part: ExamPart) -> Result<PartTurn> {
        match part {
            ExamPart::Title => self.ask_title(),
            ExamPart::About => self.ask_about(),
            ExamPart::Deck => self.ask_deck(),
            ExamPart::SectionTitle => self.ask_section_title(),
            ExamPart::SectionFilter => self.ask_filter(),
            ExamPart::SectionDraw => self.ask_draw(),
            ExamPart::SectionPoints => self.ask_points(),
            ExamPart::SectionPenalty => self.ask_penalty(),
            ExamPart::AnotherSection => self.ask_for_another(),
            ExamPart::Time => self.ask_time(),
            ExamPart::Pass => self.ask_pass(),
            ExamPart::Feedback => self.ask_feedback(),
            ExamPart::Mixed => self.ask_mixed(),
            ExamPart::Preview => self.preview(),
        }
    }

    /// Asks for a line until it can be read; None if the teacher goes back.
    pub(super) fn read<T>(
        &mut self,
        prompt: &Say,
        standing: &str,
        read: impl Fn(&Self, &str) -> Result<T, Say>,
    ) -> Result<Option<T>> {
        let words = &self.world.words;
        let prompt = words.say(prompt);
        let (mut standing, mut note) = (standing.to_owned(), None);
        loop {
            let asked = LinePrompt {
                prompt: &prompt,
                standing: &standing,
                proposed: true,
                note: note.as_deref(),
            };
            let typed = match self.dialogue.line(asked)? {
                PromptReply::Given(typed) => typed,
                PromptReply::Back => return Ok(None),
                PromptReply::Leave(_) => return Err(Left.into()),
            };
            match read(self, &typed) {
                Ok(value) => return Ok(Some(value)),
                Err(why) => note = Some(words.say(&why)),
            }
            // In a terminal it can be edited; in lines, an empty line would accept it again.
            standing = if self.world.interactive { typed } else { String::new() };
        }
    }

    fn show(&mut self, lines: &[Say]) -> Result<()> {
        let mut page = Page::default();
        for line in lines {
            page.text(&self.world.words.say(line), 0, Style::Dim);
        }
        self.dialogue.show(&page)
    }

    fn ask_title(&mut self) -> Result<PartTurn> {
        let prompt = Say::new("new-exam-title").with("stem", self.exam.id.as_str());
        let standing = self.exam.title.clone();
        let Some(title) = self.read(&prompt, &standing, |_, typed| Ok(typed.to_owned()))? else {
            return Ok(PartTurn::To(ExamPart::Title));
        };
        self.exam.title = if title.is_empty() { self.exam.id.clone() } else { title };
        Ok(PartTurn::On)
    }

    fn ask_about(&mut self) -> Result<PartTurn> {
        let standing = self.exam.about.clone().unwrap_or_default();
        let about =
            self.read(&Say::new("new-exam-about"), &standing, |_, typed| Ok(typed.to_owned()))?;
        let Some(about) = about else { return Ok(PartTurn::Back) };
        self.exam.about = Some(about).filter(|about| !about.is_empty());
        Ok(PartTurn::On)
    }

    /// Asks for one more deck; going back drops the last one.
    fn ask_deck(&mut self) -> Result<PartTurn> {
        let is_first = self.exam.decks.is_empty();
        let prompt = Say::new(if is_first { "new-exam-deck" } else { "new-exam-deck-more" });
        let read = |draft: &Self, typed: &str| match (typed.is_empty(), is_first) {
            (true, true) => Err(Say::new("new-exam-deck-needed")),
            (true, false) => Ok(None),
            (false, _) => draft.with_deck(typed).map(Some),
        };
        match self.read(&prompt, "", read)? {
            None if is_first => Ok(PartTurn::Back),
            None => {
                self.exam.decks.pop();
                self.decks.pop();
                Ok(PartTurn::To(ExamPart::Deck))
            }
            Some(None) => {
                let lines = self.choosable().lines(LISTED_TAGS);
                self.show(&lines)?;
                Ok(PartTurn::On)
            }
            Some(Some((exam, decks))) => {
                (self.exam, self.decks) = (exam, decks);
                let say = self.decks.last().map(|deck| added_deck(deck.open.whole()));
                self.show(say.as_slice())?;
                Ok(PartTurn::To(ExamPart::Deck))
            }
        }
    }

    /// Returns the exam with one more deck, and its decks; Err if that deck cannot be used.
    fn with_deck(&self, name: &str) -> Result<(Exam, Vec<StudyDeck>), Say> {
        let mut exam = self.exam.clone();
        exam.decks.push(self.named_from_the_exam(name));
        // Sections already asked for may need questions that are not there yet.
        let bare = Exam { sections: vec![Section::default()], ..exam.clone() };
        let checked = check_exam(&self.place, write_exam(&bare), &self.library);
        match checked.findings.into_iter().next() {
            Some(finding) => Err(finding.message),
            None => Ok((exam, checked.decks)),
        }
    }

    /// Returns a deck's path relative to the exam's folder; it may have been typed relative to the current folder.
    fn named_from_the_exam(&self, name: &str) -> String {
        let DeckPlace::File(exam) = &self.place else { return name.to_owned() };
        let from_here = Path::new(name);
        let from_exam = exam.parent().map(|folder| folder.join(name));
        if from_exam.is_some_and(|path| path.exists()) || !from_here.is_file() {
            return name.to_owned();
        }
        let whole = fs::canonicalize(from_here).unwrap_or_else(|_| from_here.to_owned());
        relative_path(&whole, exam).display().to_string()
    }

    pub(super) fn choosable(&self) -> Choosable {
        Choosable::count(&whole_decks(&self.decks), &self.exam.decks)
    }

    fn preview(&mut self) -> Result<PartTurn> {
        let mut page = Page::default();
        page.text(&write_exam(&self.exam), 0, Style::Plain);
        self.dialogue.show(&page)?;
        let drawn = draw_exam(&self.exam, &whole_decks(&self.decks), 0).unwrap_or_default();
        self.show(&[Say::new("new-exam-size").with("count", drawn.len())])?;
        let prompt = self.world.words.text("new-exam-write");
        Ok(match self.dialogue.agree(&prompt, true)? {
            PromptReply::Given(true) => PartTurn::On,
            PromptReply::Back if self.exam.sections.len() < 2 => PartTurn::To(ExamPart::Feedback),
            PromptReply::Back => PartTurn::Back,
            PromptReply::Given(false) | PromptReply::Leave(_) => return Err(Left.into()),
        })
    }
}

/// Says what a deck adds to an exam.
fn added_deck(deck: &Deck) -> Say {
    let cards = deck.questions.iter().filter(|question| question.kind_name() == KindName::Card);
    let cards = cards.count();
    Say::new("new-exam-deck-added")
        .with("title", deck.title.as_str())
        .with("count", deck.questions.len() - cards)
        .with("cards", cards)
}
