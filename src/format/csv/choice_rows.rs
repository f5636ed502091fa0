//! Reads the rows of a table of choices: options, and a key or the right text, beside what goes with any question.

use super::super::options::{answer_of_options, truth_of_word};
use super::super::report::{FormatRefusal, FoundQuestion, first_words};
use super::choice_key::{KeyMeaning, KeyReadings, is_zero};
use super::columns::TableColumn;
use super::directives::TableDirectives;
use super::layout::ChoiceColumns;
use super::packed_options::{WrongCell, split_options, split_wrong};
use super::question_type::ForeignType;
use super::row::RowReading;
use super::rows::CsvRow;
use crate::question::{Answer, Question, Text, Truth};
use crate::say::Say;

/// Reads rows of choices, once it has seen how the keys of the whole table are meant.
pub(super) struct ChoiceReader {
    /// What each column holds; columns of levels or points with other values count as unknown.
    pub(super) columns: Vec<TableColumn>,
    choices: ChoiceColumns,
    meaning: KeyMeaning,
    directives: TableDirectives,
}

/// The options of a row, and what its key says.
struct RowChoice {
    /// Those that are not empty, each with the place that a key calls it by.
    options: Vec<(usize, String)>,
    keys: Vec<String>,
    foreign_type: ForeignType,
    packing: Packing,
}

/// How the wrong options of a row were packed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Packing {
    #[default]
    CellEach,
    /// So many in one cell.
    OneCell(usize),
    /// In one cell, without saying how many they are.
    Unclear,
}

impl ChoiceReader {
    /// Looks through all rows first: the key of one alone may read two ways. Refuses a table whose keys count from 0.
    pub(super) fn survey(
        choices: ChoiceColumns,
        columns: Vec<TableColumn>,
        directives: TableDirectives,
        rows: impl Iterator<Item = CsvRow>,
    ) -> Result<Self, FormatRefusal> {
        let meaning = KeyMeaning::Place;
        let mut reader = Self { columns, choices, meaning, directives };
        let mut seen = SeenRows { used: vec![false; reader.columns.len()], ..SeenRows::default() };
        for row in rows {
            seen.see(&reader, &row);
        }
        if seen.words > seen.places {
            reader.meaning = KeyMeaning::Words;
        } else if let Some(line) = seen.zero {
            return Err(FormatRefusal(Say::new("format-key-zero").with("line", line)));
        }
        for (column, used) in reader.columns.iter_mut().zip(seen.used) {
            let may_fail = matches!(column, TableColumn::Level | TableColumn::Points);
            if !used && *column == TableColumn::Unknown {
                // An empty column loses nothing.
                *column = TableColumn::Number;
            } else if !used && may_fail {
                *column = TableColumn::Unknown;
            }
        }
        Ok(reader)
    }

    pub(super) fn read(&self, row: CsvRow) -> FoundQuestion {
        let cells = match row.cells {
            Ok(cells) => cells,
            Err(why) => return FoundQuestion::new(row.line, "", &row.beginning, Err(why)),
        };
        let mut reading = RowReading::new(&self.directives);
        for (column, cell) in self.filled_cells(&cells) {
            reading.read_cell(column, cell, true);
        }
        let choice = self.row_choice(&cells, |cell| reading.text(cell));
        let words = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
        let name = first_words(&reading.question.ask).unwrap_or_default();
        let (mut losses, question) = (reading.losses, reading.question);
        let question = if question.ask.trim().is_empty() {
            Err(Say::new("format-no-ask"))
        } else {
            self.answer(choice, &mut losses).map(|answer| Question { answer, ..question })
        };
        let losses = if question.is_ok() { losses } else { Vec::new() };
        FoundQuestion::new(row.line, &name, words, question).with_losses(losses)
    }

    /// The cells that are not empty, each with what its column holds.
    fn filled_cells<'a>(
        &'a self,
        cells: &'a [String],
    ) -> impl Iterator<Item = (TableColumn, &'a str)> {
        let cells = cells.iter().zip(self.columns.iter().copied());
        cells.filter(|(cell, _)| !cell.is_empty()).map(|(cell, column)| (column, cell.as_str()))
    }

    fn row_choice(&self, cells: &[String], mut text_of: impl FnMut(&str) -> String) -> RowChoice {
        let mut texts_at = |columns: &[usize]| -> Vec<String> {
            let found = columns.iter().filter_map(|at| cells.get(*at));
            found.filter(|cell| !cell.is_empty()).map(|cell| text_of(cell)).collect()
        };
        let keys = texts_at(&self.choices.right);
        let mut packing = Packing::default();
        let options = if let Some(at) = self.choices.packed {
            let packed = texts_at(&[at]);
            packed.iter().flat_map(|cell| split_options(cell)).enumerate().collect()
        } else if self.choices.options.is_empty() {
            let wrong = texts_at(&self.choices.wrong);
            let alone = self.choices.wrong.len() == 1;
            let wrong = match wrong.as_slice() {
                [only] if alone => {
                    let (options, how) = unpack_cell(split_wrong(only, &keys));
                    packing = how;
                    options
                }
                _ => wrong,
            };
            keys.iter().cloned().chain(wrong).enumerate().collect()
        } else {
            let placed = self.choices.options.iter().map(|(place, at)| (*place, texts_at(&[*at])));
            placed.filter_map(|(place, texts)| Some((place, texts.into_iter().next()?))).collect()
        };
        let types =
            self.filled_cells(cells).filter(|(column, _)| *column == TableColumn::QuestionType);
        let foreign_type = types.map(|(_, name)| ForeignType::named(name)).next();
        RowChoice {
            options: without_labels(options),
            keys,
            foreign_type: foreign_type.unwrap_or(ForeignType::Unknown),
            packing,
        }
    }

    /// The answer of a row; what is lost with it is added to `losses`.
    fn answer(&self, choice: RowChoice, losses: &mut Vec<Say>) -> Result<Answer, Say> {
        let RowChoice { options, keys, foreign_type, packing } = choice;
        match foreign_type {
            ForeignType::Other(name) => return Err(Say::new("format-qtype").with("type", name)),
            ForeignType::Typed => {
                losses.push(Say::new("format-typed-here"));
                let texts = options.into_iter().map(|(_, text)| text);
                let texts: Vec<String> = texts.collect();
                return typed_answer(if texts.is_empty() { keys } else { texts });
            }
            ForeignType::Choice | ForeignType::Unknown => {}
        }
        if self.choices.options.is_empty() && self.choices.packed.is_none() {
            match packing {
                Packing::CellEach => {}
                Packing::OneCell(count) => {
                    losses.push(Say::new("format-wrong-split").with("count", count));
                }
                Packing::Unclear => return Err(Say::new("format-wrong-unclear")),
            }
            let right: Vec<usize> = (0..keys.len()).collect();
            return answer_of_options(&right, options);
        }
        if options.is_empty() {
            return self.answer_without_options(keys, losses);
        }
        let texts: Vec<&str> = keys.iter().map(String::as_str).collect();
        let Some(right) = KeyReadings::new(&texts, &options).resolve(self.meaning) else {
            return Err(first_words(&keys.join(", ")).map_or_else(
                || Say::new("format-no-key"),
                |key| Say::new("format-key-names-none").with("key", key),
            ));
        };
        if right.two_ways {
            losses.push(Say::new("format-key-two-ways").with("key", keys.join(", ")));
        }
        answer_of_options(&right.places, options)
    }

    /// True or false, or a text to type; a letter or number without options names nothing.
    fn answer_without_options(
        &self,
        keys: Vec<String>,
        losses: &mut Vec<Say>,
    ) -> Result<Answer, Say> {
        match keys.as_slice() {
            [] => Err(Say::new("format-no-key")),
            [word] if truth_of_word(word).is_some_and(|_| word.chars().count() > 1) => {
                Ok(Answer::Truth(Truth { is: truth_of_word(word) == Some(true) }))
            }
            [key] if self.meaning == KeyMeaning::Place && key.chars().count() < 3 => {
                Err(Say::new("format-key-names-none").with("key", key.as_str()))
            }
            _ => {
                losses.push(Say::new("format-typed-here"));
                typed_answer(keys)
            }
        }
    }
}

/// Returns the wrong options of a cell, and how they were packed.
fn unpack_cell(cell: WrongCell) -> (Vec<String>, Packing) {
    match cell {
        WrongCell::One(option) => (vec![option], Packing::CellEach),
        WrongCell::Several(options) => {
            let count = options.len();
            (options, Packing::OneCell(count))
        }
        WrongCell::Unclear => (Vec::new(), Packing::Unclear),
    }
}

/// What the rows of a table have in common.
#[derive(Default)]
struct SeenRows {
    /// How many keys can be places, and how many the words of options.
    places: usize,
    words: usize,
    /// The first row whose key is 0.
    zero: Option<usize>,
    /// Which columns have a cell that counts.
    used: Vec<bool>,
}

impl SeenRows {
    fn see(&mut self, reader: &ChoiceReader, row: &CsvRow) {
        let Ok(cells) = &row.cells else { return };
        for ((cell, column), used) in cells.iter().zip(&reader.columns).zip(&mut self.used) {
            *used |= if *column == TableColumn::Level {
                matches!(cell.parse(), Ok(1..=5))
            } else if *column == TableColumn::Points {
                cell.parse::<f64>().is_ok()
            } else {
                !cell.is_empty()
            };
        }
        let RowChoice { options, keys, .. } = reader.row_choice(cells, str::to_owned);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let readings = KeyReadings::new(&keys, &options);
        self.places += usize::from(readings.places.is_some());
        self.words += usize::from(readings.words.is_some());
        let zero = readings.words.is_none() && keys.iter().any(|key| is_zero(key));
        self.zero = self.zero.or(zero.then_some(row.line));
    }
}

/// A text to type; all of these are right.
fn typed_answer(is: Vec<String>) -> Result<Answer, Say> {
    if is.is_empty() {
        return Err(Say::new("format-no-answer"));
    }
    Ok(Answer::Text(Text { is, exact: false, not: Vec::new() }))
}

/// Takes the letters off options that all begin with their own, as in `A. Paris`: here options are shuffled.
fn without_labels(options: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let bare = |(place, text): &(usize, String)| {
        let letter = char::from(b'A' + u8::try_from(*place).ok().filter(|place| *place < 26)?);
        let rest =
            text.strip_prefix(letter).or_else(|| text.strip_prefix(letter.to_ascii_lowercase()))?;
        let rest = rest.strip_prefix(['.', ')'])?.trim_start();
        (!rest.is_empty()).then(|| (*place, rest.to_owned()))
    };
    options
        .iter()
        .map(bare)
        .collect::<Option<Vec<_>>>()
        .filter(|bare| bare.len() > 1)
        .unwrap_or(options)
}
