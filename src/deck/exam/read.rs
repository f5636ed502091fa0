//! Reads an exam's text, and finds every mistake that shows without its decks.

use rust_decimal::prelude::ToPrimitive;

use super::model::{Exam, Feedback, Section};
use super::raw::{EXAM, RawExam, RawSection};
use super::rule_values::{read_levels, read_pass, read_time};
use crate::deck::raw_deck::ron_options;
use crate::deck::syntax::{Finding, Lexer, Token, Tree, diagnose, floor_char_boundary};
use crate::judge::Decimal;
use crate::question::{At, AtStep, Figure, Flaw, KindName};
use crate::say::Say;

/// An exam and everything that was found in its text.
#[derive(Clone, Debug)]
pub struct ExamReading {
    /// None where a mistake was found.
    pub exam: Option<Exam>,
    /// In the order of the text.
    pub findings: Vec<Finding>,
}

/// Whether a text is an exam's: its outermost brackets have the field `exam`.
pub fn is_exam(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut word = "";
    for (token, span) in Lexer::new(text, 0..text.len()) {
        depth = match token {
            Token::Open(_) => depth + 1,
            Token::Close(_) => depth.saturating_sub(1),
            Token::Text
            | Token::OpenText
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::Word
            | Token::Curly
            | Token::Other
            | Token::OpenComment => depth,
        };
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
            let mut findings = diagnose(text, &whole, EXAM, &refusal);
            for finding in &mut findings {
                let start = floor_char_boundary(text, finding.span.start);
                finding.span = start..floor_char_boundary(text, finding.span.end).max(start);
            }
            return ExamReading { exam: None, findings };
        }
    };
    let flaws = exam_flaws(&raw);
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
        feedback: raw.feedback.as_ref().and_then(feedback_of).unwrap_or_default(),
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

fn unquoted(figure: &Figure) -> &str {
    figure.written.trim_matches('"')
}

fn feedback_of(figure: &Figure) -> Option<Feedback> {
    Feedback::from_word(unquoted(figure))
}

fn exam_flaws(raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut bad = |code, field, say: Say| flaws.push(Flaw::new(code, At::field(field), say));
    for (field, text) in [("exam", Some(&raw.exam)), ("id", raw.id.as_ref())] {
        if text.is_some_and(|text| text.trim().is_empty()) {
            bad("empty-text", field, Say::new("flaw-empty-text"));
        }
    }
    if raw.hafal.is_some_and(|format| format != 1) {
        bad("newer-format", "hafal", Say::new("flaw-newer").with("format", raw.hafal.unwrap_or(0)));
    }
    if let Some(time) = raw.time.as_ref().filter(|time| read_time(time).is_none()) {
        bad("exam-time", "time", Say::new("flaw-exam-time").with("text", time.as_str()));
    }
    if let Some(pass) = raw.pass.as_ref().filter(|pass| read_pass(pass).is_none()) {
        bad("exam-pass", "pass", Say::new("flaw-exam-pass").with("text", pass.as_str()));
    }
    if let Some(word) = raw.feedback.as_ref().filter(|word| feedback_of(word).is_none()) {
        let say = Say::new("flaw-exam-feedback").with("text", word.written.as_str());
        bad("exam-feedback", "feedback", say);
    }
    for (field, empty) in [("decks", raw.decks.0.is_empty()), ("sections", raw.sections.is_empty())]
    {
        if empty {
            bad("exam-empty", field, Say::new("flaw-exam-empty").with("name", field));
        }
    }
    let sections = raw.sections.iter().enumerate();
    flaws.extend(sections.flat_map(|(place, section)| section_flaws(section, place, raw)));
    flaws
}

/// The path to a field of a section.
pub(crate) fn in_section(place: usize, field: &'static str) -> At {
    At(vec![AtStep::Field("sections"), AtStep::Item(place), AtStep::Field(field)])
}

fn section_flaws(section: &RawSection, place: usize, raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let at = |field| in_section(place, field);
    if let Some(draw) = section.draw.filter(|draw| *draw < 1) {
        flaws.push(Flaw::new(
            "exam-draw",
            at("draw"),
            Say::new("flaw-exam-draw").with("draw", draw),
        ));
    }
    let within = |figure: &&Figure, least: Decimal, most: Decimal| {
        figure.value.is_some_and(|value| value >= least && value <= most)
    };
    let least = Decimal::new(1, 9);
    if let Some(points) =
        section.points.as_ref().filter(|it| !within(it, least, Decimal::ONE_HUNDRED))
    {
        let say = Say::new("flaw-points").with("text", points.written.as_str());
        flaws.push(Flaw::new("points", at("points"), say));
    }
    if let Some(penalty) =
        section.penalty.as_ref().filter(|it| !within(it, Decimal::ZERO, Decimal::ONE))
    {
        let say = Say::new("flaw-exam-penalty").with("text", penalty.written.as_str());
        flaws.push(Flaw::new("exam-penalty", at("penalty"), say));
    }
    if let Some(levels) = section.levels.as_ref().filter(|it| read_levels(unquoted(it)).is_none()) {
        let say = Say::new("flaw-exam-levels").with("text", unquoted(levels));
        flaws.push(Flaw::new("exam-levels", at("levels"), say));
    }
    for (item, word) in section.kinds.0.iter().enumerate() {
        if KindName::from_word(word).is_none() {
            let say = Say::new("syntax-unknown-kind").with("name", word.as_str());
            let flaw = Flaw::new("unknown-kind", at("kinds").item(item), say);
            flaws.push(flaw.help(Say::new("usage-kind")));
        }
    }
    if let Some(deck) = section.deck.as_ref().filter(|deck| !raw.decks.0.contains(deck)) {
        let say = Say::new("flaw-exam-section-deck").with("name", deck.as_str());
        let help = Say::new("help-exam-section-deck").with("names", raw.decks.0.join(", "));
        flaws.push(Flaw::new("exam-deck", at("deck"), say).help(help));
    }
    flaws
}
