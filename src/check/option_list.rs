//! The options of a choice of one or of many, in one list, each with its way back to the deck.

use crate::question::{Answer, At, Noted, Question};

/// An option, and its field and place in the deck.
pub(super) struct ListedOption<'a> {
    pub(super) text: &'a str,
    pub(super) right: bool,
    /// Whether it keeps its place at the end when options are shuffled.
    pub(super) last: bool,
    field: &'static str,
    place: Option<usize>,
}

impl ListedOption<'_> {
    /// The way to it in its question.
    pub(super) fn at(&self) -> At {
        let at = At::answer(self.field);
        self.place.into_iter().fold(at, At::item)
    }
}

/// The options of a question, the right ones first; none of a kind without options.
pub(super) fn list_options(question: &Question) -> Vec<ListedOption<'_>> {
    match &question.answer {
        Answer::Choice(choice) => {
            let right = ListedOption {
                text: &choice.right,
                right: true,
                last: choice.last.iter().any(|noted| noted.text == choice.right),
                field: "right",
                place: None,
            };
            let wrong = list_wrong(&choice.wrong, "wrong");
            let last = list_wrong(&choice.last, "last");
            let last = last.filter(|option| option.text != choice.right);
            std::iter::once(right).chain(wrong).chain(last).collect()
        }
        Answer::Many(many) => {
            let right = many.right.iter().enumerate().map(|(place, text)| ListedOption {
                text,
                right: true,
                last: false,
                field: "right",
                place: Some(place),
            });
            right.chain(list_wrong(&many.wrong, "wrong")).collect()
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

fn list_wrong<'a>(
    options: &'a [Noted],
    field: &'static str,
) -> impl Iterator<Item = ListedOption<'a>> {
    options.iter().enumerate().map(move |(place, noted)| ListedOption {
        text: &noted.text,
        right: false,
        last: field == "last",
        field,
        place: Some(place),
    })
}
