//! Why a part is refused as typed: it cannot be read, or the question would have a mistake.

use super::draft::QuestionDraft;
use super::part_name::PartName;
use crate::deck::{Deck, QuestionReader, write_question};
use crate::judge::{Decimal, Language, impossible_day, read_date, read_number};
use crate::say::Say;

/// Refuses parts of a question, knowing its deck.
pub(super) struct Refusals<'a> {
    deck: &'a Deck,
    /// None where the deck's header cannot be read alone; then its mistakes are found at the preview.
    reader: Option<QuestionReader>,
}

impl<'a> Refusals<'a> {
    /// Reads the header of a deck from its text.
    pub(super) fn new(deck: &'a Deck, text: &str) -> Self {
        Self { deck, reader: QuestionReader::new(text).ok() }
    }

    /// Returns the keys of the deck's sources.
    pub(super) fn source_keys(&self) -> Vec<&str> {
        self.deck.sources.keys().map(String::as_str).collect()
    }

    /// Returns why the text just typed into a part is refused; None if it is accepted.
    pub(super) fn refuse(&self, draft: &QuestionDraft, part: PartName, text: &str) -> Option<Say> {
        if text.is_empty() {
            return None;
        }
        let language = &self.deck.language;
        unread(part, text, language).or_else(|| {
            let written = write_question(&draft.question(language), 8);
            Some(self.reader.as_ref()?.question(&written).err()?.message)
        })
    }
}

/// Returns why a number, a date or a level cannot be read.
fn unread(part: PartName, text: &str, language: &Language) -> Option<Say> {
    let number = || read_number(text, language).map(|reading| reading.value);
    let (is_read, id) = match part {
        PartName::Number | PartName::Within => (number().is_some(), "add-no-number"),
        PartName::Need => (text.parse::<usize>().is_ok(), "add-no-number"),
        PartName::Date if impossible_day(text, language).is_some() => (false, "add-no-day"),
        PartName::Date => (read_date(text, language).is_some(), "add-no-date"),
        PartName::Points => {
            let most = Decimal::ONE_HUNDRED;
            let is_fit = |points: &Decimal| *points > Decimal::ZERO && *points <= most;
            (number().as_ref().is_some_and(is_fit), "add-no-points")
        }
        PartName::Level => {
            let level = text.parse::<u8>().ok();
            (level.is_some_and(|level| (1..=5).contains(&level)), "add-no-level")
        }
        PartName::Kind
        | PartName::Ask
        | PartName::Right
        | PartName::Wrong
        | PartName::Truth
        | PartName::Unit
        | PartName::Sentence
        | PartName::Back
        | PartName::Items
        | PartName::Steps
        | PartName::Pairs
        | PartName::Not
        | PartName::Extra
        | PartName::Why
        | PartName::Hint
        | PartName::Source
        | PartName::Tags => return None,
    };
    (!is_read).then(|| Say::new(id).with("text", text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;
    use crate::question::KindName;

    fn refused(kind: KindName, part: PartName, lines: &[&str]) -> Option<&'static str> {
        let text = "(sources: {\"k\": (title: \"K\")}, questions: [])";
        let deck = read_deck(text, "d").deck.expect("a deck");
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let last = lines.last().cloned().unwrap_or_default();
        let draft = QuestionDraft::new(kind);
        let draft = draft.with(PartName::Right, vec!["a".to_owned()]).with(part, lines);
        Refusals::new(&deck, text).refuse(&draft, part, &last).map(|say| say.id)
    }

    #[test]
    fn a_part_that_is_wrong_is_refused_at_once() {
        use KindName as K;
        use PartName as P;
        for (kind, part, lines, why) in [
            (K::Number, P::Number, &["many"][..], "add-no-number"),
            (K::Number, P::Within, &["-1"], "flaw-negative-within"),
            (K::Date, P::Date, &["soon"], "add-no-date"),
            (K::Date, P::Date, &["30 February 1779"], "add-no-day"),
            (K::Date, P::Date, &["1900-02-29"], "add-no-day"),
            (K::Date, P::Date, &["31/4/2020"], "add-no-day"),
            (K::Cloze, P::Sentence, &["It was 1964."], "flaw-no-blank"),
            (K::Cloze, P::Sentence, &["It was {1964."], "flaw-cloze-open"),
            (K::Cloze, P::Sentence, &["It was {}."], "flaw-empty-blank"),
            (K::Choice, P::Wrong, &["b", "a"], "flaw-right-among-wrong"),
            (K::Many, P::Right, &["a", "a"], "flaw-option-twice"),
            (K::Match, P::Pairs, &["x", "1", "x"], "flaw-left-twice"),
            (K::List, P::Items, &["x", "y | X"], "flaw-option-twice"),
            (K::Text, P::Not, &["A"], "flaw-right-among-not"),
            (K::Text, P::Points, &["0"], "add-no-points"),
            (K::Text, P::Points, &["101"], "add-no-points"),
            (K::Text, P::Level, &["6"], "add-no-level"),
            (K::Text, P::Level, &["hard"], "add-no-level"),
        ] {
            assert_eq!(refused(kind, part, lines), Some(why), "{lines:?}");
        }
    }

    #[test]
    fn a_part_that_is_right_is_taken_before_the_others_are_typed() {
        use KindName as K;
        use PartName as P;
        for (kind, part, lines) in [
            (K::Number, P::Number, &["3,500 million"][..]),
            (K::Date, P::Date, &["29 February 2000"]),
            (K::Date, P::Date, &["September 1974"]),
            (K::Cloze, P::Sentence, &["It was {1964}."]),
            (K::Choice, P::Wrong, &["b"]),
            (K::Order, P::Steps, &["one"]),
            (K::Match, P::Pairs, &["x"]),
            (K::List, P::Items, &["x | y"]),
            (K::Text, P::Points, &["2.5"]),
            (K::Text, P::Source, &["k: par. 6"]),
        ] {
            assert_eq!(refused(kind, part, lines), None, "{lines:?}");
        }
    }
}
