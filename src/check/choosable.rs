//! The options of a question, of whichever kind, each with its way back to the deck.

use crate::question::{Answer, At, Noted, Question};

/// An option and where it stands.
pub(super) struct Choosable<'a> {
    pub(super) text: &'a str,
    pub(super) right: bool,
    /// Whether it keeps its place at the end.
    pub(super) last: bool,
    field: &'static str,
    place: Option<usize>,
}

impl Choosable<'_> {
    /// The way to it.
    pub(super) fn at(&self) -> At {
        let at = At::answer(self.field);
        self.place.into_iter().fold(at, At::item)
    }
}

/// The options of a question that has any, the right ones first.
pub(super) fn choosable(question: &Question) -> Vec<Choosable<'_>> {
    match &question.answer {
        Answer::Choice(choice) => {
            let right_is_last = choice.last.iter().any(|noted| noted.text == choice.right);
            let right = Choosable {
                text: &choice.right,
                right: true,
                last: right_is_last,
                field: "right",
                place: None,
            };
            let last = wrong(&choice.last, "last").filter(|one| one.text != choice.right);
            std::iter::once(right).chain(wrong(&choice.wrong, "wrong")).chain(last).collect()
        }
        Answer::Many(many) => {
            let right = many.right.iter().enumerate().map(|(place, text)| Choosable {
                text,
                right: true,
                last: false,
                field: "right",
                place: Some(place),
            });
            right.chain(wrong(&many.wrong, "wrong")).collect()
        }
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => Vec::new(),
    }
}

/// The wrong options of a list.
fn wrong<'a>(options: &'a [Noted], field: &'static str) -> impl Iterator<Item = Choosable<'a>> {
    options.iter().enumerate().map(move |(place, noted)| Choosable {
        text: &noted.text,
        right: false,
        last: field == "last",
        field,
        place: Some(place),
    })
}
