//! The one table of the kinds of answer, from which everything that lists them is made.

use serde::Deserialize;

use super::shape::{KindShape, plain_word};
use super::{
    At, Choice, Cloze, DateAnswer, Figure, Flashcard, Kind, List, Many, Match, Number, Order, Text,
    Truth, card, choice, cloze, date, list, many, matching, number, order, text, truth,
};

macro_rules! kinds {
    ($($(#[$doc:meta])+ $Kind:ident($Content:ty), $name:literal, [$($shape:path),+];)+) => {
        /// An answer: its kind and what is right.
        #[derive(Clone, Debug, Deserialize, Hash, PartialEq)]
        #[serde(from = "WrittenAnswer")]
        pub enum Answer {
            $($(#[$doc])+ $Kind($Content),)+
        }

        /// A kind of answer, without what is right.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum KindName {
            $($(#[$doc])+ $Kind,)+
        }

        /// How each kind is written, in the order of the format's description.
        pub const KINDS: &[KindShape] = &[$($($shape),+),+];

        impl KindName {
            /// All kinds, in the order of the format's description.
            pub const ALL: &'static [Self] = &[$(Self::$Kind),+];

            /// The name in lower case: what `--kind` takes and the log keeps.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$Kind => $name,)+
                }
            }

            const fn shapes(self) -> &'static [KindShape] {
                match self {
                    $(Self::$Kind => &[$($shape),+],)+
                }
            }
        }

        impl Answer {
            /// The content, as the trait that all kinds share.
            pub fn kind(&self) -> &dyn Kind {
                match self {
                    $(Self::$Kind(content) => content,)+
                }
            }

            /// The kind's name.
            pub fn kind_name(&self) -> KindName {
                match self {
                    $(Self::$Kind(_) => KindName::$Kind,)+
                }
            }
        }
    };
}

// A new kind is a line here, a variant of `WrittenAnswer`, and a file beside this one.
kinds! {
    /// Words to type.
    Text(Text), "text", [text::SHAPE];
    /// A number to type.
    Number(Number), "number", [number::SHAPE];
    /// A date to type.
    Date(DateAnswer), "date", [date::SHAPE];
    /// True or false.
    Truth(Truth), "truth", [truth::SHAPE_TRUE, truth::SHAPE_FALSE];
    /// One of several options.
    Choice(Choice), "choice", [choice::SHAPE];
    /// Some of several options.
    Many(Many), "many", [many::SHAPE];
    /// Several texts to type, in any order.
    List(List), "list", [list::SHAPE];
    /// Items to put in order.
    Order(Order), "order", [order::SHAPE];
    /// Items to pair.
    Match(Match), "match", [matching::SHAPE];
    /// A text with blanks.
    Cloze(Cloze), "cloze", [cloze::SHAPE];
    /// A flashcard that the learner grades.
    Card(Flashcard), "card", [card::SHAPE];
}

/// An answer as a deck writes it, where a truth is one of two words.
#[derive(Deserialize)]
#[serde(rename = "answer")]
enum WrittenAnswer {
    Text(Text),
    Number(Number),
    Date(DateAnswer),
    True,
    False,
    Choice(Choice),
    Many(Many),
    List(List),
    Order(Order),
    Match(Match),
    Cloze(Cloze),
    Card(Flashcard),
}

impl From<WrittenAnswer> for Answer {
    fn from(written: WrittenAnswer) -> Self {
        match written {
            WrittenAnswer::Text(text) => Self::Text(text),
            WrittenAnswer::Number(number) => Self::Number(number),
            WrittenAnswer::Date(date) => Self::Date(date),
            WrittenAnswer::True => Self::Truth(Truth { is: true }),
            WrittenAnswer::False => Self::Truth(Truth { is: false }),
            WrittenAnswer::Choice(choice) => Self::Choice(choice),
            WrittenAnswer::Many(many) => Self::Many(many),
            WrittenAnswer::List(list) => Self::List(list),
            WrittenAnswer::Order(order) => Self::Order(order),
            WrittenAnswer::Match(pairs) => Self::Match(pairs),
            WrittenAnswer::Cloze(cloze) => Self::Cloze(cloze),
            WrittenAnswer::Card(card) => Self::Card(card),
        }
    }
}

impl KindName {
    /// The kind that a word names: its name, a constructor or an alias, in any case.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = plain_word(word);
        let is_called = |kind: &Self| {
            kind.as_str() == word || kind.shapes().iter().any(|shape| shape.is_called(&word))
        };
        Self::ALL.iter().copied().find(is_called)
    }
}

impl Answer {
    /// Reads a number again from the deck's text: ron gives a fraction as a float, rounded to binary.
    pub(crate) fn reread(&mut self, written: impl Fn(&At) -> Option<String>) {
        if let Self::Number(number) = self
            && number.is_rounded()
            && let Some(written) = written(&At::answer("is"))
        {
            number.is = Figure::read(&written);
        }
    }

    /// Prompt and answer swapped; `None` for kinds that have no back.
    pub fn reversed(&self, ask: &str) -> Option<(String, Self)> {
        match self {
            Self::Text(answer) => Some((
                answer.is.first()?.clone(),
                Self::Text(Text { is: vec![ask.to_owned()], exact: answer.exact, not: Vec::new() }),
            )),
            Self::Card(answer) => {
                Some((answer.back.clone(), Self::Card(Flashcard { back: ask.to_owned() })))
            }
            Self::Number(_)
            | Self::Date(_)
            | Self::Truth(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::List(_)
            | Self::Order(_)
            | Self::Match(_)
            | Self::Cloze(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::deck::ron_options;

    #[test]
    fn each_kind_reads_the_examples_of_its_shapes() {
        for kind in KindName::ALL {
            for shape in kind.shapes() {
                let answer: Answer = ron_options().from_str(shape.example).unwrap();
                assert_eq!(answer.kind_name(), *kind, "{}", shape.example);
                assert!(shape.example.starts_with(shape.name), "{}", shape.example);
            }
        }
    }

    #[test]
    fn a_truth_is_what_its_word_says() {
        for (word, is) in [("True", true), ("False", false)] {
            let answer: Answer = ron_options().from_str(word).unwrap();
            assert_eq!(answer, Answer::Truth(Truth { is }));
        }
    }

    #[test]
    fn a_word_names_one_kind_and_is_compared_as_it_is_listed() {
        let mut seen = HashSet::new();
        for shape in KINDS {
            let name = shape.name.to_lowercase();
            for word in shape.aliases.iter().copied().chain([name.as_str()]) {
                assert_eq!(plain_word(word), word);
                assert!(seen.insert(word.to_owned()), "{word}");
            }
        }
    }

    #[test]
    fn a_kind_is_named_in_any_case_and_in_indonesian() {
        for (word, kind) in [
            ("truth", KindName::Truth),
            ("True", KindName::Truth),
            ("isian", KindName::Text),
            ("Short-Answer", KindName::Text),
            ("isian-rumpang", KindName::Cloze),
            ("KARTU", KindName::Card),
        ] {
            assert_eq!(KindName::from_word(word), Some(kind), "{word}");
        }
        assert_eq!(KindName::from_word("essay"), None);
    }
}
