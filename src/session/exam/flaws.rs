//! The mistakes of an exam that show once its decks are read: names that fit no question or two, too few questions.

use super::draw::draw_exam;
use super::pool::{Pooled, is_in_deck, pool};
use crate::deck::{Deck, Exam, Section};
use crate::judge::nearest_name;
use crate::question::{At, AtStep, Flaw};
use crate::say::Say;

/// Lists the mistakes of an exam over its decks, which are in its order.
pub fn exam_flaws(exam: &Exam, decks: &[&Deck]) -> Vec<Flaw> {
    let pool = pool(decks);
    let mut named: Vec<usize> = Vec::new();
    let mut flaws = Vec::new();
    for (place, section) in exam.sections.iter().enumerate() {
        for (item, name) in section.questions.iter().enumerate() {
            let at = at_section(place, Some("questions")).item(item);
            match find_named(exam, section, name, &pool) {
                Ok(question) if named.contains(&question) => {
                    let say = Say::new("flaw-exam-question-twice").with("name", name.as_str());
                    flaws.push(Flaw::new("exam-question-twice", at, say));
                }
                Ok(question) => named.push(question),
                Err(refused) => flaws.push(refused.flaw(name, at)),
            }
        }
    }
    if flaws.is_empty() {
        flaws = shortage_flaws(exam, decks);
    }
    flaws
}

fn shortage_flaws(exam: &Exam, decks: &[&Deck]) -> Vec<Flaw> {
    let shortages = draw_exam(exam, decks, 0).err().unwrap_or_default();
    let flaw = |shortage: super::Shortage| {
        let section = exam.sections.get(shortage.section);
        let number = i64::try_from(shortage.section + 1).unwrap_or(i64::MAX);
        let say = match section.and_then(|section| section.title.as_deref()) {
            Some(title) => Say::new("flaw-cannot-draw-titled").with("title", title),
            None => Say::new("flaw-cannot-draw").with("number", number),
        };
        let draws = section.is_some_and(|section| section.draw.is_some());
        let help = if draws { "help-cannot-draw" } else { "help-cannot-draw-all" };
        let at = at_section(shortage.section, draws.then_some("draw"));
        Flaw::new("cannot-draw", at, say.with("lacking", shortage.lacking)).help(Say::new(help))
    };
    shortages.into_iter().map(flaw).collect()
}

pub(super) fn at_section(place: usize, field: Option<&'static str>) -> At {
    let section = At::field("sections").item(place);
    At(section.0.into_iter().chain(field.map(AtStep::Field)).collect())
}

/// Why a name means no question that an exam can ask.
enum Refused {
    /// The id that comes nearest, if one is near.
    Unknown(Option<String>),
    /// Decks of these ids have one of this name.
    Several(Vec<String>),
    Card,
}

impl Refused {
    fn flaw(self, name: &str, at: At) -> Flaw {
        let say = |id| Say::new(id).with("name", name);
        match self {
            Self::Unknown(near) => {
                let flaw = Flaw::new("exam-no-question", at, say("flaw-exam-no-question"));
                let near = near.map(|near| Say::new("usage-near").with("text", near));
                near.into_iter().fold(flaw, Flaw::help)
            }
            Self::Several(decks) => {
                let written: Vec<String> =
                    decks.iter().map(|deck| format!("\"{deck}/{name}\"")).collect();
                let help = Say::new("help-exam-two-decks").with("names", written.join(", "));
                Flaw::new("exam-two-decks", at, say("flaw-exam-two-decks")).help(help)
            }
            Self::Card => Flaw::new("exam-card", at, say("flaw-exam-card")),
        }
    }
}

fn find_named(
    exam: &Exam,
    section: &Section,
    name: &str,
    pool: &[Pooled<'_>],
) -> Result<usize, Refused> {
    let is_meant =
        |pooled: &Pooled<'_>| is_in_deck(exam, section, pooled) && pooled.is_called(name);
    let found = || pool.iter().enumerate().filter(|(_, pooled)| is_meant(pooled));
    let ids = || pool.iter().map(|pooled| pooled.question.id.as_str());
    let unknown = || Refused::Unknown(nearest_name(name, ids()).map(str::to_owned));
    let (place, question) = found().next().ok_or_else(unknown)?;
    if found().nth(1).is_some() {
        return Err(Refused::Several(found().map(|(_, pooled)| pooled.deck.id.clone()).collect()));
    }
    if question.is_self_graded() { Err(Refused::Card) } else { Ok(place) }
}
