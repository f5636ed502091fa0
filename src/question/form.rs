//! What a front end must know to put a card, and what it gives back: places, never which of them is right.

use crate::judge::Precision;

/// How a card is put. From a kind it comes in deck order, right options first; a session shows it shuffled.
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
    /// Items on the left, each with the one on the right that belongs to it; some on the right may stay over.
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
    /// What is to be typed, one line each.
    pub fields: Vec<Wants>,
    /// The text around the fields, one piece more than there are fields; empty where there is none.
    pub sentence: Vec<String>,
}

/// What a field wants to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Words.
    Text,
    /// A number, in the unit named if any.
    Number {
        /// The unit, in the deck's language.
        unit: Option<String>,
    },
    /// A date, as exact as this.
    Date(Precision),
}

/// The options of a `One` or `Many` form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The texts, one an option.
    pub texts: Vec<OptionText>,
    /// How many at the end keep their places when the rest is shuffled.
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
    #[must_use]
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
    /// What was typed, a text a field; an empty one is no answer.
    Line(Vec<String>),
    /// The option picked.
    One(Place),
    /// The options picked.
    Many(Vec<Place>),
    /// All items in the order wanted.
    Sort(Vec<Place>),
    /// For each item on the left the one on the right.
    Pair(Vec<Option<Place>>),
    /// Whether the learner knew it.
    Card(bool),
    /// Nothing, also when asked again.
    Nothing,
}

impl Response {
    /// What was typed into the first field; empty where nothing was.
    #[must_use]
    pub fn first_line(&self) -> &str {
        if let Self::Line(typed) = self { typed.first().map_or("", String::as_str) } else { "" }
    }
}

impl Form {
    /// Whether a response can answer this form: its kind, its count and its places. `Nothing` always can.
    #[must_use]
    pub fn fits(&self, response: &Response) -> bool {
        if *response == Response::Nothing {
            return true;
        }
        match self {
            Self::Line(Lines { fields, .. }) => {
                matches!(response, Response::Line(typed) if typed.len() == fields.len())
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

    /// What a response says, in the words shown: what a log keeps. Empty for no answer.
    #[must_use]
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
    /// Options of these words, the last `pinned` of them kept at the end.
    #[must_use]
    pub fn of_words<'a>(words: impl Iterator<Item = &'a str>, pinned: usize) -> Self {
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
