//! A question being typed: its parts as texts, and the question that they make.

use std::collections::BTreeMap;

use super::part_name::PartName;
use crate::judge::{Decimal, Language, read_date, read_number};
use crate::question::{
    Answer, Choice, Citation, Cloze, DateAnswer, Figure, Flashcard, KindName, List, Many, Match,
    Noted, Number, Order, Question, Text, Truth,
};

/// The parts of a question as they were typed, kept when its kind changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionDraft {
    pub(super) kind: KindName,
    texts: BTreeMap<PartName, Vec<String>>,
}

impl QuestionDraft {
    /// Starts a question of a kind, with nothing typed.
    pub(super) fn new(kind: KindName) -> Self {
        Self { kind, texts: BTreeMap::new() }
    }

    /// Reports whether nothing is typed yet.
    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Returns the lines of a part.
    pub(super) fn lines(&self, part: PartName) -> &[String] {
        self.texts.get(&part).map_or(&[], Vec::as_slice)
    }

    /// Returns a part of one line; empty if nothing is typed there.
    pub(super) fn text(&self, part: PartName) -> &str {
        self.lines(part).first().map_or("", String::as_str)
    }

    /// Returns the draft with other lines in a part.
    #[must_use]
    pub(super) fn with(&self, part: PartName, lines: Vec<String>) -> Self {
        let mut draft = self.clone();
        if lines.is_empty() {
            draft.texts.remove(&part);
        } else {
            draft.texts.insert(part, lines);
        }
        draft
    }

    /// Returns the question, without an id. What is not typed yet is filled in, so that it has no other mistake than
    /// those of the typed parts.
    pub(super) fn question(&self, language: &Language) -> Question {
        let some = |part| Some(self.text(part).to_owned()).filter(|text| !text.is_empty());
        let tags = self.text(PartName::Tags).split(',').map(str::trim);
        let number = |part| read_number(self.text(part), language).map(|reading| reading.value);
        let ask = self.text(PartName::Ask);
        let is_open = ask.is_empty() && self.kind != KindName::Cloze;
        Question {
            id: String::new(),
            id_given: false,
            ask: if is_open { OPEN.to_owned() } else { ask.to_owned() },
            passage: None,
            answer: self.answer(language),
            hint: some(PartName::Hint),
            why: some(PartName::Why),
            from: some(PartName::Source).map(|place| Citation { source: None, place }),
            tags: tags.filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            points: number(PartName::Points)
                .and_then(|points| points.to_string().parse().ok())
                .unwrap_or(1.0),
            level: self.text(PartName::Level).parse().unwrap_or(1),
            both_ways: false,
            slips: true,
            allow: Vec::new(),
        }
    }

    fn answer(&self, language: &Language) -> Answer {
        let text = |part| filled(vec![self.text(part).to_owned()], 1).concat();
        let lines = |part, least| filled(self.lines(part).to_vec(), least);
        match self.kind {
            KindName::Text => {
                let not = noted(self.lines(PartName::Not));
                Answer::Text(Text { is: lines(PartName::Right, 1), exact: false, not })
            }
            KindName::Truth => Answer::Truth(Truth { is: self.text(PartName::Truth) != FALSE }),
            KindName::Number => Answer::Number(self.number(language)),
            KindName::Date => Answer::Date(self.date(language)),
            KindName::Choice => Answer::Choice(Choice {
                right: text(PartName::Right),
                wrong: self.wrong(),
                last: Vec::new(),
            }),
            KindName::Many => {
                Answer::Many(Many { right: lines(PartName::Right, 1), wrong: self.wrong() })
            }
            KindName::List => {
                let items = lines(PartName::Items, 2);
                let is: Vec<_> = items.iter().map(|line| split_wordings(line)).collect();
                let need = self.text(PartName::Need).parse().unwrap_or(is.len());
                Answer::List(List { is, need })
            }
            KindName::Order => Answer::Order(Order { is: lines(PartName::Steps, 2) }),
            KindName::Match => Answer::Match(self.pairs()),
            KindName::Cloze => {
                let text = Some(self.text(PartName::Sentence)).filter(|text| !text.is_empty());
                Answer::Cloze(Cloze::read(text.unwrap_or("{…}")))
            }
            KindName::Card => Answer::Card(Flashcard { back: text(PartName::Back) }),
        }
    }

    /// Returns the wrong options; a placeholder that is not a right one if none is typed yet.
    fn wrong(&self) -> Vec<Noted> {
        let lines = self.lines(PartName::Wrong);
        if lines.is_empty() { noted(&[format!("{OPEN}{OPEN}")]) } else { noted(lines) }
    }

    fn number(&self, language: &Language) -> Number {
        let read = |part| match read_number(self.text(part), language) {
            Some(reading) => figure(reading.value),
            None => figure(Decimal::ZERO),
        };
        let unit = Some(self.text(PartName::Unit).to_owned()).filter(|unit| !unit.is_empty());
        Number { is: read(PartName::Number), within: read(PartName::Within), unit }
    }

    fn date(&self, language: &Language) -> DateAnswer {
        let written = read_date(self.text(PartName::Date), language).map(|date| date.to_iso());
        DateAnswer { written: written.unwrap_or_else(|| "2000".to_owned()), quoted: true }
    }

    fn pairs(&self) -> Match {
        let lines = self.lines(PartName::Pairs);
        let mut pairs: Vec<(String, String)> = lines
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => (left.clone(), right.clone()),
                [left] => (left.clone(), OPEN.to_owned()),
                _ => (String::new(), String::new()),
            })
            .collect();
        while pairs.len() < 2 {
            pairs.push((format!("{OPEN}{}", pairs.len()), OPEN.to_owned()));
        }
        Match { pairs, extra: self.lines(PartName::Extra).to_vec() }
    }
}

/// The placeholder for a part that is not typed yet.
const OPEN: &str = "…";

/// The text of a false statement; any other means true.
pub(super) const FALSE: &str = "False";

/// Fills the lines up to `least`.
fn filled(mut lines: Vec<String>, least: usize) -> Vec<String> {
    lines.retain(|line| !line.is_empty());
    while lines.len() < least {
        lines.push(format!("{OPEN}{}", lines.len()));
    }
    lines
}

/// Returns the wordings of an item, separated by `|` as in the blank of a cloze; `||` is the sign itself.
fn split_wordings(line: &str) -> Vec<String> {
    let mut wordings = vec![String::new()];
    for (place, piece) in line.split("||").enumerate() {
        let mut texts = piece.split('|');
        if let (Some(last), Some(first)) = (wordings.last_mut(), texts.next()) {
            last.extend((place > 0).then_some('|'));
            last.push_str(first);
        }
        wordings.extend(texts.map(str::to_owned));
    }
    let trimmed = wordings.iter().map(|wording| wording.trim().to_owned());
    trimmed.filter(|wording| !wording.is_empty()).collect()
}

fn noted(texts: &[String]) -> Vec<Noted> {
    texts.iter().map(|text| Noted { text: text.clone(), why: None }).collect()
}

fn figure(value: Decimal) -> Figure {
    let value = value.normalize();
    Figure { value: Some(value), written: value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::super::part_name::{main_parts, more_parts};
    use super::*;
    use crate::deck::{QuestionReader, write_question};

    #[test]
    fn a_question_of_which_nothing_is_typed_has_no_mistake() {
        let reader = QuestionReader::new("(questions: [])").expect("a header");
        let language = Language::new("en");
        for kind in KindName::ALL {
            let question = QuestionDraft::new(*kind).question(&language);
            let read = reader.question(&write_question(&question, 8));
            assert_eq!(read.expect("no mistake").kind_name(), *kind);
        }
    }

    #[test]
    fn each_kind_is_asked_for_parts_of_its_own_and_each_has_one_name() {
        for kind in KindName::ALL {
            let parts: Vec<PartName> =
                main_parts(*kind).iter().copied().chain(more_parts(*kind)).collect();
            let mut fields: Vec<&str> = parts.iter().map(|part| part.field()).collect();
            let count = fields.len();
            fields.sort_unstable();
            fields.dedup();
            assert_eq!(fields.len(), count, "{kind:?}");
        }
    }

    #[test]
    fn what_was_typed_outlives_a_change_of_kind() {
        let draft = QuestionDraft::new(KindName::Text);
        let draft = draft.with(PartName::Right, vec!["a".to_owned(), "b".to_owned()]);
        let choice = QuestionDraft { kind: KindName::Choice, ..draft };
        let Answer::Choice(answer) = choice.question(&Language::new("en")).answer else {
            panic!("a choice")
        };
        assert_eq!(answer.right, "a");
        assert_eq!(choice.lines(PartName::Right).len(), 2);
    }
}
