//! Reads questions one at a time, as the deck of one header reads them.

use std::ops::Range;

use rust_decimal::prelude::ToPrimitive;

use super::deck_bytes::DeckBytes;
use super::header::{Header, read_header};
use super::identity::derived_question_id;
use super::model::Deck;
use super::question_flaws::{flaws_of_question, split_citation};
use super::raw_deck::{RawDeck, RawQuestion, ron_options};
use super::sure_writes::{Trials, keep_sure_writes};
use super::syntax::{Finding, Outline, Tree, diagnose, find_lost_backslashes, outline, with_edits};
use crate::judge::Language;
use crate::question::{Citation, Flaw, QUESTION, Question};
use crate::say::Say;

/// The most mistakes of meaning reported for one question.
const MOST_OF_ONE: usize = 100;

/// The most corrections applied to one question, one after another.
const MOST_CORRECTIONS: usize = 20;

/// The header of a deck, with what is needed to read its questions.
pub struct QuestionReader {
    header: Header,
    options: ron::Options,
}

impl QuestionReader {
    /// Returns the deck's language.
    pub(super) fn language(&self) -> &Language {
        &self.header.language
    }

    /// Reads the header of a deck from its text.
    ///
    /// # Errors
    /// Its first mistake.
    pub fn new(text: &str) -> Result<Self, Box<Finding>> {
        let (header, findings) = read_header(text, &outline(text));
        first_in_text(findings).map_or_else(|| Ok(Self::with_header(header)), Err)
    }

    pub(super) fn with_header(header: Header) -> Self {
        Self { header, options: ron_options() }
    }

    /// Returns the deck without questions; `stem` is its id and title where the header gives none.
    pub fn deck(&self, stem: &str) -> Deck {
        self.deck_with(Vec::new(), stem)
    }

    pub(super) fn deck_with(&self, questions: Vec<Question>, stem: &str) -> Deck {
        self.header.deck(questions, stem)
    }

    /// Reads a question from a text of its own.
    ///
    /// # Errors
    /// Its first mistake.
    pub fn question(&self, text: &str) -> Result<Question, Box<Finding>> {
        let mut findings = Vec::new();
        let question = self.read(text, &(0..text.len()), &mut findings);
        match (first_in_text(findings), question) {
            (None, Some(question)) => Ok(question),
            (Some(finding), _) => Err(finding),
            (None, None) => {
                let say = Say::new("syntax-unreadable");
                Err(Box::new(Finding::error("unreadable", 0..text.len(), say)))
            }
        }
    }

    /// Reads a question from a text of its own; None where it has a mistake.
    pub(super) fn sound_question(&self, text: &str) -> Option<Question> {
        let mut findings = Vec::new();
        self.read(text, &(0..text.len()), &mut findings).filter(|_| findings.is_empty())
    }

    /// Reads the question of a stretch and adds its mistakes to `findings`; None where ron refuses it. Corrections are
    /// tried, and dropped where a mistake would be left in their place; `budget` is how many bytes may be read for
    /// that.
    pub(super) fn read_and_try(
        &self,
        text: &str,
        span: &Range<usize>,
        findings: &mut Vec<Finding>,
        budget: &mut usize,
    ) -> Option<Question> {
        let mut own = Vec::new();
        let question = self.read(text, span, &mut own);
        findings.extend(self.tried(text, span, own, budget));
        question
    }

    /// Findings of a stretch with those of their corrections that mend it.
    fn tried(
        &self,
        text: &str,
        span: &Range<usize>,
        findings: Vec<Finding>,
        budget: &mut usize,
    ) -> Vec<Finding> {
        let read = |mended: &str| {
            let mut left = Vec::new();
            self.read(mended, &(0..mended.len()), &mut left);
            left
        };
        keep_sure_writes(text, span, findings, Trials { read: &read, budget })
    }

    /// Returns a question with every correction that its mistakes offer; None where something is left that no
    /// correction mends.
    pub(super) fn with_all_corrections(&self, question: &str) -> Option<String> {
        let mut written = question.to_owned();
        for _ in 0..MOST_CORRECTIONS {
            let mut findings = Vec::new();
            self.read(&written, &(0..written.len()), &mut findings);
            if findings.is_empty() {
                return Some(written);
            }
            let (span, write) = findings.into_iter().find_map(|f| Some((f.span, f.write?)))?;
            written = with_edits(&written, &(0..written.len()), [(span, write.as_str())]);
        }
        None
    }

    /// Reads the question of a stretch and adds its mistakes to `findings`; None where ron refuses it.
    pub(super) fn read(
        &self,
        text: &str,
        span: &Range<usize>,
        findings: &mut Vec<Finding>,
    ) -> Option<Question> {
        let stretch = text.get(span.clone()).unwrap_or_default();
        let mut raw: RawQuestion = match self.options.from_str(stretch) {
            Ok(raw) => raw,
            Err(refusal) => {
                let reads = |stretch: &str| self.options.from_str::<RawQuestion>(stretch).is_ok();
                findings.extend(diagnose(text, span, QUESTION, &refusal, &reads));
                return None;
            }
        };
        raw.answer.reread(|at| {
            let place = Tree::parse(text, span.clone()).place(text, at)?;
            text.get(place).map(str::to_owned)
        });
        let before = findings.len();
        findings.extend(find_lost_backslashes(text, span));
        let mut flaws = flaws_of_question(&raw, &self.header.raw, &self.header.language);
        flaws.truncate(MOST_OF_ONE);
        let question = self.settle(raw);
        if !flaws.is_empty() {
            let tree = Tree::parse(text, span.clone());
            findings.extend(flaws.into_iter().map(|flaw| placed_flaw(text, span, &tree, flaw)));
        }
        for finding in findings.iter_mut().skip(before) {
            finding.question = Some(question.id.clone());
        }
        Some(question)
    }

    /// Fills in the deck's defaults, derives the id, and splits the citation.
    fn settle(&self, raw: RawQuestion) -> Question {
        let Header { raw: deck, language } = &self.header;
        let ask = raw.ask.unwrap_or_default();
        let id_given = raw.id.is_some();
        let id = raw.id.unwrap_or_else(|| {
            derived_question_id(&ask, &raw.answer, raw.passage.as_deref(), language)
        });
        let defaults = &deck.defaults;
        let from = raw.from.as_ref().or(defaults.from.as_ref());
        let level = raw.level.or(defaults.level).unwrap_or(1);
        let points = raw.points.and_then(|points| points.value).and_then(|value| value.to_f64());
        Question {
            id,
            id_given,
            ask,
            passage: raw.passage,
            answer: raw.answer,
            hint: raw.hint,
            why: raw.why,
            from: from.map(|from| citation(from, deck)),
            tags: raw.tags.map_or_else(|| defaults.tags.0.clone(), |tags| tags.0),
            points: points.unwrap_or(1.0),
            level: u8::try_from(level).unwrap_or(1),
            both_ways: raw.both_ways,
            slips: raw.slips,
            allow: raw.allow.0,
        }
    }
}

/// Returns the outline of a deck and the reader of its questions; None where outline or header has a mistake.
pub(super) fn open_sound(text: &str) -> Option<(Outline, QuestionReader)> {
    let outline = outline(text);
    let (header, findings) = read_header(text, &outline);
    let sound = outline.is_sound() && findings.is_empty();
    sound.then(|| (outline, QuestionReader::with_header(header)))
}

/// Returns the reader of the questions of a text with this outline; only what is around the questions is read. None
/// where that has a mistake.
pub(super) fn reader_around(text: &dyn DeckBytes, outline: &Outline) -> Option<QuestionReader> {
    let list = outline.list.clone()?;
    let around = [text.stretch(0..list.start)?, text.stretch(list.end..text.count())?].concat();
    let emptied =
        Outline { list: Some(list.start..list.start), closed: true, ..Outline::default() };
    let (header, findings) = read_header(std::str::from_utf8(&around).ok()?, &emptied);
    findings.is_empty().then(|| QuestionReader::with_header(header))
}

fn first_in_text(findings: Vec<Finding>) -> Option<Box<Finding>> {
    findings.into_iter().min_by_key(|finding| finding.span.start).map(Box::new)
}

fn placed_flaw(text: &str, span: &Range<usize>, tree: &Tree, flaw: Flaw) -> Finding {
    let at = tree.place(text, &flaw.at).unwrap_or(span.clone());
    let finding = Finding::error(flaw.code, at, flaw.say);
    let finding = flaw.write.into_iter().fold(finding, Finding::mend);
    flaw.help.into_iter().fold(finding, Finding::help)
}

/// A deck without sources is cited in free words, one with sources by key and place.
fn citation(from: &str, deck: &RawDeck) -> Citation {
    if deck.sources.is_empty() {
        return Citation { source: None, place: from.trim().to_owned() };
    }
    let (key, place) = split_citation(from);
    Citation { source: Some(key.to_owned()), place: place.to_owned() }
}
