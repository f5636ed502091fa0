//! Mistakes of meaning in an exam that ron reads, as far as they show without its decks.

use super::model::Feedback;
use super::raw::{RawExam, RawSection, unquoted};
use super::rule_values::{read_levels, read_pass, read_time};
use crate::judge::Decimal;
use crate::question::{At, AtStep, Figure, Flaw, KindName};
use crate::say::Say;

/// The format that is understood.
const FORMAT: i64 = 1;

pub(super) fn exam_text_flaws(raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = header_flaws(raw);
    flaws.extend(rule_flaws(raw));
    for (place, section) in raw.sections.iter().enumerate() {
        flaws.extend(figure_flaws(section, place));
        flaws.extend(filter_flaws(section, place, raw));
    }
    flaws
}

fn header_flaws(raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (field, text) in [("exam", Some(&raw.exam)), ("id", raw.id.as_ref())] {
        if text.is_some_and(|text| text.trim().is_empty()) {
            let say = Say::new("flaw-empty-text");
            flaws.push(Flaw::new("empty-text", At::field(field), say));
        }
    }
    if let Some(format) = raw.hafal.filter(|format| *format != FORMAT) {
        let say = Say::new("flaw-newer").with("format", format);
        flaws.push(Flaw::new("newer-format", At::field("hafal"), say));
    }
    for (field, empty) in [("decks", raw.decks.0.is_empty()), ("sections", raw.sections.is_empty())]
    {
        if empty {
            let say = Say::new("flaw-exam-empty").with("name", field);
            flaws.push(Flaw::new("exam-empty", At::field(field), say));
        }
    }
    flaws
}

fn rule_flaws(raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if let Some(time) = raw.time.as_ref().filter(|time| read_time(time).is_none()) {
        let say = Say::new("flaw-exam-time").with("text", time.as_str());
        flaws.push(Flaw::new("exam-time", At::field("time"), say));
    }
    if let Some(pass) = raw.pass.as_ref().filter(|pass| read_pass(pass).is_none()) {
        let say = Say::new("flaw-exam-pass").with("text", pass.as_str());
        flaws.push(Flaw::new("exam-pass", At::field("pass"), say));
    }
    let feedback = raw.feedback.as_ref().map(unquoted);
    if let Some(word) = feedback.filter(|word| Feedback::from_word(word).is_none()) {
        let say = Say::new("flaw-exam-feedback").with("text", word);
        flaws.push(Flaw::new("exam-feedback", At::field("feedback"), say));
    }
    flaws
}

/// Returns the path to a field of a section.
fn in_section(place: usize, field: &'static str) -> At {
    At(vec![AtStep::Field("sections"), AtStep::Item(place), AtStep::Field(field)])
}

fn figure_flaws(section: &RawSection, place: usize) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if let Some(draw) = section.draw.filter(|draw| *draw < 1) {
        let say = Say::new("flaw-exam-draw").with("draw", draw);
        flaws.push(Flaw::new("exam-draw", in_section(place, "draw"), say));
    }
    let lies = |figure: &Figure, fits: fn(Decimal) -> bool| figure.value.is_some_and(fits);
    let fits = |points: Decimal| points > Decimal::ZERO && points <= Decimal::ONE_HUNDRED;
    if let Some(points) = section.points.as_ref().filter(|points| !lies(points, fits)) {
        let say = Say::new("flaw-points").with("text", points.written.as_str());
        flaws.push(Flaw::new("points", in_section(place, "points"), say));
    }
    let fits = |share: Decimal| share >= Decimal::ZERO && share <= Decimal::ONE;
    if let Some(penalty) = section.penalty.as_ref().filter(|share| !lies(share, fits)) {
        let say = Say::new("flaw-exam-penalty").with("text", penalty.written.as_str());
        flaws.push(Flaw::new("exam-penalty", in_section(place, "penalty"), say));
    }
    flaws
}

fn filter_flaws(section: &RawSection, place: usize, raw: &RawExam) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let levels = section.levels.as_ref().map(unquoted);
    if let Some(levels) = levels.filter(|levels| read_levels(levels).is_none()) {
        let say = Say::new("flaw-exam-levels").with("text", levels);
        flaws.push(Flaw::new("exam-levels", in_section(place, "levels"), say));
    }
    for (item, word) in section.kinds.0.iter().enumerate() {
        if KindName::from_word(word).is_none() {
            let say = Say::new("syntax-unknown-kind").with("name", word.as_str());
            let flaw = Flaw::new("unknown-kind", in_section(place, "kinds").item(item), say);
            flaws.push(flaw.help(Say::new("usage-kind")));
        }
    }
    if let Some(deck) = section.deck.as_ref().filter(|deck| !raw.decks.0.contains(deck)) {
        let say = Say::new("flaw-exam-section-deck").with("name", deck.as_str());
        let help = Say::new("help-exam-section-deck").with("names", raw.decks.0.join(", "));
        flaws.push(Flaw::new("exam-deck", in_section(place, "deck"), say).help(help));
    }
    flaws
}
