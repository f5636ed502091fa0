//! An exam as readable pages: each section with the questions that it may draw, or the variant of one seed.

use super::exam_rules::exam_rules;
use super::sheet::SheetPage;
use super::show::marking_page;
use crate::deck::{Deck, Exam, Section};
use crate::locale::{Words, points};
use crate::page::{Line, Page, Signs, Style};
use crate::question::{Question, is_same_score};
use crate::say::Say;
use crate::session::{Drawn, Listed, list_in_quiz, list_question, matching_questions};

/// An exam to be shown.
pub(crate) struct ExamSheet<'a> {
    pub(crate) exam: &'a Exam,
    /// In its order.
    pub(crate) decks: &'a [&'a Deck],
    /// A variant of it.
    pub(crate) drawn: &'a [Drawn],
    /// The variant's seed, where it alone is to be shown.
    pub(crate) seed: Option<u64>,
    pub(crate) answers: bool,
}

/// A heading, and the questions beneath it, each with what it is worth.
struct SheetSection<'a> {
    heading: Option<Line>,
    questions: Vec<(&'a Deck, &'a Question, f64)>,
}

impl ExamSheet<'_> {
    /// Returns the title page, then a page a section; with answers the last says how they are marked.
    pub(crate) fn pages(&self, words: &Words, signs: &Signs) -> Vec<Page> {
        let sections = match self.seed {
            Some(_) => self.drawn_sections(),
            None => self.all_sections(words),
        };
        let count: usize = sections.iter().map(|section| section.questions.len()).sum();
        let wide = count.to_string().len();
        let mut number = 0;
        let mut pages = vec![self.title_page(words)];
        for section in &sections {
            // An empty line separates this page from the one before.
            let mut page = Page { lines: vec![Line::default()] };
            section.heading.iter().for_each(|heading| page.push(heading.clone()));
            for (deck, question, points) in &section.questions {
                number += 1;
                let passage = None;
                let language = &deck.language;
                let mut sheet =
                    SheetPage { page, language, words, signs, indent: wide + 2, passage };
                let listed = Listed { points: *points, ..self.list(question, deck) };
                sheet.draw_question(&format!("{number:>wide$}  "), &listed, self.answers);
                page = sheet.page;
            }
            pages.push(page);
        }
        if self.answers {
            let all = sections.iter().flat_map(|section| &section.questions);
            pages.push(marking_page(all.map(|(_, question, _)| *question), words));
        }
        pages
    }

    fn list(&self, question: &Question, deck: &Deck) -> Listed {
        match self.seed {
            Some(seed) => list_in_quiz(question, deck, seed),
            None => list_question(question, deck),
        }
    }

    fn title_page(&self, words: &Words) -> Page {
        let exam = self.exam;
        let mut page = Page::default();
        let drawn: Vec<&Drawn> = self.drawn.iter().collect();
        let mut rules = exam_rules(&drawn, exam.time, exam.pass, words);
        page.text(&exam.title, 0, Style::Bold);
        if self.seed.is_none() && exam.sections.iter().any(|section| self.is_uneven(section)) {
            // Other variants have other points.
            let count = Say::new("decks-questions").with("count", drawn.len());
            if let Some(size) = rules.first_mut() {
                *size = format!("{}.", words.say(&count));
            }
        }
        exam.about.iter().for_each(|about| page.text(about, 0, Style::Plain));
        page.text(&rules.join(" "), 0, Style::Plain);
        page
    }

    /// Reports whether a section draws some of several questions that are worth different points.
    fn is_uneven(&self, section: &Section) -> bool {
        let matching = matching_questions(self.exam, section, self.decks);
        let first = matching.first().map_or(0.0, |(_, question)| question.points);
        section.points.is_none()
            && section.draw.is_some_and(|draw| draw < matching.len())
            && matching.iter().any(|(_, question)| !is_same_score(question.points, first))
    }

    /// Returns each section with all that it may draw.
    fn all_sections(&self, words: &Words) -> Vec<SheetSection<'_>> {
        let section = |(number, section): (usize, &Section)| {
            let matching = matching_questions(self.exam, section, self.decks);
            let heading = Some(section_heading(number, section, matching.len(), words));
            let own = |question: &Question| section.points.unwrap_or(question.points);
            let questions = matching.into_iter();
            let questions = questions.map(|(deck, question)| (deck, question, own(question)));
            SheetSection { heading, questions: questions.collect() }
        };
        (1..).zip(&self.exam.sections).map(section).collect()
    }

    /// Returns the variant, with the headings that its quiz has.
    fn drawn_sections(&self) -> Vec<SheetSection<'_>> {
        let same_section = |one: &Drawn, next: &Drawn| one.section == next.section;
        let section = |drawn: &[Drawn]| {
            let title = drawn.first().and_then(|drawn| drawn.section.as_deref());
            let heading = title.map(|title| Line::new(title, Style::Bold));
            let questions = drawn.iter().filter_map(|drawn| {
                let deck = self.decks.iter().find(|deck| deck.id == drawn.question.deck)?;
                Some((*deck, deck.question(&drawn.question.id)?, drawn.points))
            });
            SheetSection { heading, questions: questions.collect() }
        };
        self.drawn.chunk_by(same_section).map(section).collect()
    }
}

/// `Dates   draws 3 of 12, 2 points each`
fn section_heading(number: usize, section: &Section, matching: usize, words: &Words) -> Line {
    let number = Say::new("show-section").with("number", number);
    let title = section.title.clone().unwrap_or_else(|| words.say(&number));
    let draws = match section.draw {
        Some(draw) => Say::new("show-draws").with("draw", draw).with("of", matching),
        None => Say::new("show-draws-all").with("count", matching),
    };
    let each = section.points.map(|each| Say::new("show-each").with("points", points(words, each)));
    let penalty = (section.penalty > 0.0)
        .then(|| Say::new("show-penalty").with("share", words.percent(section.penalty)));
    let parts = [Some(draws), each, penalty].into_iter().flatten();
    let parts: Vec<String> = parts.map(|part| words.say(&part)).collect();
    Line::new(title, Style::Bold).right(parts.join(", "), Style::Dim)
}
