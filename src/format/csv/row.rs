//! Reads the cells of one row: what goes with a question, and the answer of a card.

use super::super::comments::is_valid_points;
use super::super::markup::RemovedMarkup;
use super::super::report::bare_question;
use super::columns::TableColumn;
use super::directives::TableDirectives;
use super::notetype::Notetype;
use crate::question::{Answer, Citation, Flashcard, Question};
use crate::say::Say;

/// A row whose cells are being read.
pub(super) struct RowReading {
    html: bool,
    notetype: Notetype,
    /// All but the answer, whose kind depends on the note type.
    pub(super) question: Question,
    answer: String,
    pub(super) losses: Vec<Say>,
}

impl RowReading {
    pub(super) fn new(directives: &TableDirectives) -> Self {
        let mut question = bare_question("", Answer::Card(Flashcard { back: String::new() }));
        question.tags.clone_from(&directives.tags);
        Self {
            html: directives.html,
            notetype: directives.notetype,
            question,
            answer: String::new(),
            losses: Vec::new(),
        }
    }

    pub(super) fn read_cell(&mut self, column: TableColumn, cell: &str, heading: bool) {
        match column {
            TableColumn::Id => cell.clone_into(&mut self.question.id),
            TableColumn::Ask => self.question.ask = self.text(cell),
            TableColumn::Answer => self.answer = self.text(cell),
            TableColumn::Hint => self.question.hint = Some(self.text(cell)),
            TableColumn::Why => self.question.why = Some(self.text(cell)),
            TableColumn::From => {
                self.question.from = Some(Citation { source: None, place: self.text(cell) });
            }
            TableColumn::Tags => {
                self.question.tags.extend(cell.split_whitespace().map(str::to_owned));
            }
            TableColumn::Topic => self.question.tags.push(cell.to_owned()),
            TableColumn::Points => match cell.parse() {
                Ok(points) if is_valid_points(points) => self.question.points = points,
                Ok(_) | Err(_) => self.lose_cell("points", cell),
            },
            TableColumn::Level => match cell.parse() {
                Ok(level @ 1..=5) => self.question.level = level,
                Ok(_) | Err(_) => self.lose_cell("level", cell),
            },
            TableColumn::BothWays => {
                self.question.both_ways = matches!(cell, "true" | "yes" | "1");
            }
            TableColumn::Unknown if !heading => {
                self.losses.push(Say::new("format-cell-left").with("text", cell));
            }
            TableColumn::Notetype => self.notetype = Notetype::named(cell),
            TableColumn::Unknown
            | TableColumn::AnkiOnly
            | TableColumn::Option
            | TableColumn::Right
            | TableColumn::Wrong
            | TableColumn::QuestionType
            | TableColumn::Time
            | TableColumn::Number => {}
        }
    }

    fn lose_cell(&mut self, field: &str, cell: &str) {
        self.losses.push(Say::new("format-no-such").with("field", field).with("text", cell));
    }

    /// A cell's text without markup.
    pub(super) fn text(&mut self, cell: &str) -> String {
        let mut markup = RemovedMarkup::default();
        let text = markup.text_of(cell, self.html);
        self.losses.extend(markup.losses());
        text
    }

    pub(super) fn finish_card(self, as_text: bool) -> Result<(Question, Vec<Say>), Say> {
        let Self { notetype, mut question, answer, mut losses, .. } = self;
        if question.ask.trim().is_empty() {
            return Err(Say::new("format-no-ask"));
        }
        let is_card = matches!(notetype, Notetype::Basic | Notetype::Reversed);
        let notetype = if as_text && is_card { Notetype::Typed } else { notetype };
        let lost;
        (question.answer, lost) = notetype.answer(&question.ask, &answer)?;
        losses.extend(lost);
        if notetype == Notetype::Cloze {
            question.ask = String::new();
            question.why = question.why.or(Some(answer).filter(|why| !why.trim().is_empty()));
        }
        question.both_ways |= notetype == Notetype::Reversed;
        Ok((question, losses))
    }
}
