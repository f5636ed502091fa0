//! Reads an exam's text, and finds every mistake that shows without its decks.

use rust_decimal::prelude::ToPrimitive;

use super::flaws::exam_text_flaws;
use super::model::{Exam, Feedback, Section};
use super::raw::{EXAM, RawExam, RawSection, unquoted};
use super::rule_values::{read_levels, read_pass, read_time};
use crate::deck::raw_deck::ron_options;
use crate::deck::syntax::{Finding, Lexer, Token, Tree, diagnose, floor_char_boundary};
use crate::question::{Figure, Flaw, KindName};

/// An exam and everything that was found in its text.
#[derive(Clone, Debug)]
pub struct ExamReading {
    /// None where a mistake was found.
    pub exam: Option<Exam>,
    /// In the order of the text.
    pub findings: Vec<Finding>,
}

/// Reports whether a text is an exam's: its outermost brackets have the field `exam`.
pub fn is_exam(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut word = "";
    for (token, span) in Lexer::new(text, 0..text.len()) {
        depth = token.depth_behind(depth);
        // What follows in a deck is its questions, which may be many.
        if token == Token::Colon && depth == 1 && matches!(word, "exam" | "questions") {
            return word == "exam";
        }
        word = text.get(span).unwrap_or_default();
    }
    false
}

/// Reads an exam from its text; `stem` is its id where it gives none.
pub fn read_exam(text: &str, stem: &str) -> ExamReading {
    let whole = 0..text.len();
    let raw = match ron_options().from_str::<RawExam>(text) {
        Ok(raw) => raw,
        Err(refusal) => {
            let reads = |text: &str| ron_options().from_str::<RawExam>(text).is_ok();
            let mut findings = diagnose(text, &whole, EXAM, &refusal, &reads);
            for finding in &mut findings {
                let start = floor_char_boundary(text, finding.span.start);
                finding.span = start..floor_char_boundary(text, finding.span.end).max(start);
            }
            return ExamReading { exam: None, findings };
        }
    };
    let flaws = exam_text_flaws(&raw);
    let mut findings: Vec<Finding> =
        flaws.into_iter().map(|flaw| place_exam_flaw(text, flaw)).collect();
    findings.sort_by_key(|finding| finding.span.start);
    let exam = findings.is_empty().then(|| exam_of(raw, stem));
    ExamReading { exam, findings }
}

/// Places a mistake of meaning in the exam's text.
pub fn place_exam_flaw(text: &str, flaw: Flaw) -> Finding {
    let whole = 0..text.len();
    let tree = Tree::parse(text, whole.clone());
    let span = tree.place(text, &flaw.at).unwrap_or(whole);
    let finding = Finding::error(flaw.code, span, flaw.say);
    flaw.help.into_iter().fold(finding, Finding::help)
}

fn exam_of(raw: RawExam, stem: &str) -> Exam {
    Exam {
        id: raw.id.unwrap_or_else(|| stem.to_owned()),
        title: raw.exam,
        about: raw.about,
        decks: raw.decks.0,
        sections: raw.sections.into_iter().map(section_of).collect(),
        time: raw.time.as_deref().and_then(read_time),
        pass: raw.pass.as_deref().and_then(read_pass),
        feedback: raw.feedback.as_ref().and_then(|word| Feedback::from_word(unquoted(word))),
        mixed: raw.mixed,
    }
}

fn section_of(raw: RawSection) -> Section {
    let share = |figure: Option<Figure>| figure.and_then(|figure| figure.value?.to_f64());
    let kind = |word: &String| KindName::from_word(word).map(|kind| kind.as_str().to_owned());
    Section {
        title: raw.title,
        draw: raw.draw.and_then(|draw| usize::try_from(draw).ok()),
        deck: raw.deck,
        tags: raw.tags.0,
        not_tags: raw.not_tags.0,
        kinds: raw.kinds.0.iter().filter_map(kind).collect(),
        levels: raw.levels.and_then(|levels| read_levels(unquoted(&levels))),
        questions: raw.questions.0,
        points: share(raw.points),
        penalty: share(raw.penalty).unwrap_or(0.0),
    }
}
