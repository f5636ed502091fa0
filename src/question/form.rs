//! What a front end needs to put a card, and what it gives back: places, never which of them is right.

use crate::judge::{Precision, reads_as_date, reads_as_number};

/// How a card is put: a kind makes it in deck order, right options first, and a session shuffles it.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// Fields to type.
    Line(Lines),
    /// One option to pick.
    One(Options),
    /// Any number of options to pick.
    Many(Options),
    /// Items to put in order.
    Sort(Vec<String>),
    /// Items to pair; some on the right may belong to none.
    Pair {
        /// Shown as a, b, c …, in deck order.
        left: Vec<String>,
        /// Shown as 1, 2, 3 …
        right: Vec<String>,
    },
    /// A flashcard: its back is shown, then the learner says whether it was known.
    Card,
}

/// The fields of a `Line` form.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What to type, one line each.
    pub fields: Vec<Wants>,
    /// The text around the fields, one piece more than there are fields; empty if there is none.
    pub sentence: Vec<String>,
}

/// What to type into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Words.
    Text,
    /// A number.
    Number {
        /// What it counts or measures, in the deck's words.
        unit: Option<String>,
    },
    /// A date of this precision.
    Date(Precision),
}

impl Wants {
    /// Whether what was typed can be read as what is wanted. A front end explains what cannot, and asks again once.
    pub fn reads(&self, typed: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number { unit } => reads_as_number(typed, unit.as_deref()),
            Self::Date(precision) => reads_as_date(typed, *precision),
        }
    }
}

/// The options of a `One` or `Many` form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// One text for each option.
    pub texts: Vec<OptionText>,
    /// How many at the end keep their places when the others are shuffled.
    pub pinned: usize,
}

/// The text of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionText {
    /// The deck's words.
    Words(String),
    /// The interface's word for a true or a false statement.
    Truth(bool),
}

impl OptionText {
    /// The option as the log keeps it: the deck's words, or `True` and `False` as a deck writes them.
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Truth(true) => "True",
            Self::Truth(false) => "False",
        }
    }
}

/// A place in a form, from 0: an option, an item to sort, an item on the right.
pub type Place = usize;

/// What the learner gave, in the places of the form that was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// What was typed, one text for each field; an empty one is not an answer, and neither is one left out at the end.
    Line(Vec<String>),
    /// The option picked.
    One(Place),
    /// The options picked.
    Many(Vec<Place>),
    /// All items in the learner's order.
    Sort(Vec<Place>),
    /// For each item on the left, the one on the right.
    Pair(Vec<Option<Place>>),
    /// Whether the learner knew it.
    Card(bool),
    /// No answer.
    Nothing,
}

impl Response {
    /// The response as it is compared and kept: picks in the order shown, and `Nothing` where nothing is filled in.
    #[must_use]
    pub fn normalized(mut self) -> Self {
        let is_blank = match &mut self {
            Self::Line(typed) => typed.iter().all(|text| text.trim().is_empty()),
            Self::Pair(places) => places.iter().all(Option::is_none),
            Self::Many(places) => {
                places.sort_unstable();
                places.is_empty()
            }
            Self::One(_) | Self::Sort(_) | Self::Card(_) | Self::Nothing => false,
        };
        if is_blank { Self::Nothing } else { self }
    }

    /// What was typed, one text for each field; empty if the response is of another form.
    pub(super) fn typed(&self) -> &[String] {
        if let Self::Line(typed) = self { typed } else { &[] }
    }

    /// What was typed into the first field; empty if nothing was.
    pub(super) fn first_line(&self) -> &str {
        self.typed().first().map_or("", String::as_str)
    }

    /// The option picked of a `One` form.
    pub(super) fn picked(&self) -> Option<Place> {
        if let Self::One(place) = self { Some(*place) } else { None }
    }
}

impl Form {
    /// Whether a response can answer this form: its kind, its count and its places. `Nothing` always can.
    pub fn fits(&self, response: &Response) -> bool {
        if *response == Response::Nothing {
            return true;
        }
        match self {
            Self::Line(Lines { fields, .. }) => {
                matches!(response, Response::Line(typed) if typed.len() <= fields.len())
            }
            Self::One(Options { texts, .. }) => {
                matches!(response, Response::One(place) if *place < texts.len())
            }
            Self::Many(Options { texts, .. }) => {
                matches!(response, Response::Many(places) if are_distinct(places, texts.len()))
            }
            Self::Sort(items) => {
                let Response::Sort(places) = response else { return false };
                places.len() == items.len() && are_distinct(places, items.len())
            }
            Self::Pair { left, right } => {
                let Response::Pair(places) = response else { return false };
                let taken: Vec<Place> = places.iter().flatten().copied().collect();
                places.len() == left.len() && are_distinct(&taken, right.len())
            }
            Self::Card => matches!(response, Response::Card(_)),
        }
    }

    /// A response in the words shown, as the log keeps it; empty if there is none or it does not fit.
    pub fn words_of(&self, response: &Response) -> Vec<String> {
        match (self, response) {
            (Self::Line(_), Response::Line(typed)) => typed.clone(),
            (Self::One(options), Response::One(place)) => options.words_at(&[*place]),
            (Self::Many(options), Response::Many(places)) => options.words_at(places),
            (Self::Sort(items), Response::Sort(places)) => {
                places.iter().filter_map(|place| items.get(*place).cloned()).collect()
            }
            (Self::Pair { left, right }, Response::Pair(places)) => left
                .iter()
                .zip(places)
                .map(|(item, place)| {
                    let other = place.and_then(|place| right.get(place));
                    format!("{item} = {}", other.map_or("-", String::as_str))
                })
                .collect(),
            (
                Self::Line(_)
                | Self::One(_)
                | Self::Many(_)
                | Self::Sort(_)
                | Self::Pair { .. }
                | Self::Card,
                _,
            ) => Vec::new(),
        }
    }
}

impl Options {
    /// Options of these words, the last `pinned` of which keep their places.
    pub fn from_words<'a>(words: impl Iterator<Item = &'a str>, pinned: usize) -> Self {
        Self { texts: words.map(|text| OptionText::Words(text.to_owned())).collect(), pinned }
    }

    fn words_at(&self, places: &[Place]) -> Vec<String> {
        places
            .iter()
            .filter_map(|place| self.texts.get(*place))
            .map(|text| text.words().to_owned())
            .collect()
    }
}

/// Whether places are all below a bound and none comes twice.
fn are_distinct(places: &[Place], below: usize) -> bool {
    let mut sorted = places.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair.first() != pair.last())
        && sorted.last().is_none_or(|place| *place < below)
}
