//! Asks for the parts of a question, which depend on its kind.

use anyhow::Result;

use crate::ask::Dialogue;
use crate::judge::{Decimal, Language, read_date, read_number};
use crate::locale::Words;
use crate::page::{Page, Style};
use crate::question::{
    Answer, Choice, Cloze, DateAnswer, Figure, Flashcard, KindName, List, Many, Match, Noted,
    Number, Order, Text, Truth,
};
use crate::say::Say;

/// The kinds in the order offered, each with its message id.
const OFFERED: [(KindName, &str); KindName::ALL.len()] = [
    (KindName::Choice, "add-kind-choice"),
    (KindName::Text, "add-kind-text"),
    (KindName::Truth, "add-kind-truth"),
    (KindName::Number, "add-kind-number"),
    (KindName::Date, "add-kind-date"),
    (KindName::Many, "add-kind-many"),
    (KindName::Cloze, "add-kind-cloze"),
    (KindName::Card, "add-kind-card"),
    (KindName::List, "add-kind-list"),
    (KindName::Order, "add-kind-order"),
    (KindName::Match, "add-kind-match"),
];

/// The typed parts of a question.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionParts {
    pub(super) ask: String,
    pub(super) answer: Answer,
    pub(super) why: Option<String>,
    pub(super) tags: Vec<String>,
}

/// Asks in the interface's language, and reads answers in the deck's.
pub(super) struct Asking<'a> {
    pub(super) dialogue: &'a mut dyn Dialogue,
    pub(super) words: &'a Words,
    pub(super) language: &'a Language,
}

impl Asking<'_> {
    pub(super) fn parts(&mut self) -> Result<QuestionParts> {
        let names: Vec<String> = OFFERED.iter().map(|(_, id)| self.words.text(id)).collect();
        let place = self.dialogue.pick(&self.words.text("add-which-kind"), &names)?;
        let kind = OFFERED.get(place).map_or(KindName::Text, |(kind, _)| *kind);
        let ask = if kind == KindName::Cloze { String::new() } else { self.needed("add-ask")? };
        let answer = self.answer(kind)?;
        let why = Some(self.line("add-why")?).filter(|why| !why.is_empty());
        let tags = self.line("add-tags")?;
        let tags = tags.split(',').map(str::trim).filter(|tag| !tag.is_empty());
        Ok(QuestionParts { ask, answer, why, tags: tags.map(str::to_owned).collect() })
    }

    fn answer(&mut self, kind: KindName) -> Result<Answer> {
        Ok(match kind {
            KindName::Text => {
                let is = self.several("add-right", "add-right-more", 1)?;
                Answer::Text(Text { is, exact: false, not: Vec::new() })
            }
            KindName::Truth => {
                let items = [self.words.text("ask-true"), self.words.text("ask-false")];
                let place = self.dialogue.pick(&self.words.text("add-truth"), &items)?;
                Answer::Truth(Truth { is: place == 0 })
            }
            KindName::Number => Answer::Number(self.number()?),
            KindName::Date => Answer::Date(self.date()?),
            KindName::Choice => {
                let right = self.needed("add-right")?;
                let wrong = noted(self.several("add-wrong", "add-wrong-more", 1)?);
                Answer::Choice(Choice { right, wrong, last: Vec::new() })
            }
            KindName::Many => {
                let right = self.several("add-right", "add-right-more", 1)?;
                let wrong = noted(self.several("add-wrong", "add-wrong-more", 1)?);
                Answer::Many(Many { right, wrong })
            }
            KindName::List => {
                let lines = self.several("add-item", "add-item-more", 2)?;
                let is: Vec<_> = lines.iter().map(|line| split_wordings(line)).collect();
                Answer::List(List { need: is.len(), is })
            }
            KindName::Order => {
                Answer::Order(Order { is: self.several("add-first", "add-next", 2)? })
            }
            KindName::Match => Answer::Match(self.pairs()?),
            KindName::Cloze => Answer::Cloze(Cloze::read(&self.needed("add-cloze")?)),
            KindName::Card => Answer::Card(Flashcard { back: self.needed("add-back")? }),
        })
    }

    fn number(&mut self) -> Result<Number> {
        let is = self.read("add-number", "add-no-number", |text, language| {
            read_number(text, language).map(|reading| figure(reading.value))
        })?;
        let unit = Some(self.line("add-unit")?).filter(|unit| !unit.is_empty());
        Ok(Number { is, within: figure(Decimal::ZERO), unit })
    }

    fn date(&mut self) -> Result<DateAnswer> {
        let written = self.read("add-date", "add-no-date", |text, language| {
            read_date(text, language).map(|date| date.to_iso())
        })?;
        Ok(DateAnswer { written, quoted: true })
    }

    fn pairs(&mut self) -> Result<Match> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        loop {
            let enough = pairs.len() >= 2;
            let id = if enough { "add-left-more" } else { "add-left" };
            let left = if enough { self.line(id)? } else { self.needed(id)? };
            if left.is_empty() {
                return Ok(Match { pairs, extra: Vec::new() });
            }
            let right = Say::new("add-belongs").with("left", left.as_str());
            let right = self.needed_by(&right)?;
            pairs.push((left, right));
        }
    }

    /// Reads lines until an empty one, at least `least`.
    fn several(
        &mut self,
        first: &'static str,
        more: &'static str,
        least: usize,
    ) -> Result<Vec<String>> {
        let mut all: Vec<String> = Vec::new();
        loop {
            let id = if all.is_empty() { first } else { more };
            let text = if all.len() < least { self.needed(id)? } else { self.line(id)? };
            if text.is_empty() {
                return Ok(all);
            }
            all.push(text);
        }
    }

    /// Asks again, with message `bad`, until the line parses.
    fn read<T>(
        &mut self,
        id: &'static str,
        bad: &'static str,
        read: impl Fn(&str, &Language) -> Option<T>,
    ) -> Result<T> {
        loop {
            let line = self.needed(id)?;
            if let Some(read) = read(&line, self.language) {
                return Ok(read);
            }
            self.tell(&Say::new(bad).with("text", line))?;
        }
    }

    fn line(&mut self, id: &'static str) -> Result<String> {
        self.dialogue.line(&self.words.text(id))
    }

    fn needed(&mut self, id: &'static str) -> Result<String> {
        self.needed_by(&Say::new(id))
    }

    /// Asks again until the line is not empty.
    fn needed_by(&mut self, say: &Say) -> Result<String> {
        loop {
            let line = self.dialogue.line(&self.words.say(say))?;
            if !line.is_empty() {
                return Ok(line);
            }
            self.tell(&Say::new("add-needed"))?;
        }
    }

    fn tell(&mut self, say: &Say) -> Result<()> {
        let mut page = Page::default();
        page.text(&self.words.say(say), 0, Style::Dim);
        self.dialogue.show(&page)
    }
}

/// The wordings of an item, set apart by `|` as in the blank of a cloze; `||` is the sign itself.
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

fn noted(texts: Vec<String>) -> Vec<Noted> {
    texts.into_iter().map(|text| Noted { text, why: None }).collect()
}

fn figure(value: Decimal) -> Figure {
    let value = value.normalize();
    Figure { value: Some(value), written: value.to_string() }
}
