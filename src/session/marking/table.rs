//! Reads a table of answers: a heading with name, sheet and the numbers of questions, then a row for each pupil.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;

use crate::hidden_characters::shows_nothing;
use crate::say::Say;
use crate::session::learner::LearnerName;

/// A table of answers.
#[derive(Debug, PartialEq)]
pub struct AnswerTable {
    /// The headings of columns that are neither a name, a sheet nor a number.
    pub ignored: Vec<String>,
    /// The rows, in their order.
    pub rows: Vec<SheetRow>,
}

/// A row with its line in the file, or why it cannot be read.
#[derive(Debug, PartialEq)]
pub struct SheetRow {
    /// Where it begins, from 1.
    pub line: usize,
    /// What it says.
    pub row: Result<AnswerRow, Say>,
}

/// What one pupil filled in on one sheet.
#[derive(Debug, PartialEq)]
pub struct AnswerRow {
    /// Whose it is.
    pub learner: LearnerName,
    /// The letter of the sheet, in capitals.
    pub sheet: String,
    /// The cells that are not empty, by the number of their question.
    pub cells: HashMap<usize, String>,
}

/// More rows than any class has would fill the memory.
const MOST_ROWS: usize = 100_000;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Column {
    Name,
    Sheet,
    Answer(usize),
    Ignored,
    /// It has no heading.
    Nameless,
}

/// Whether a cell is a name that the heading of such a table may have.
pub fn is_heading_name(cell: &str) -> bool {
    !matches!(column_of(cell), Column::Ignored | Column::Nameless)
}

fn column_of(heading: &str) -> Column {
    match plain_text(heading).to_lowercase().as_str() {
        "name" | "nama" => Column::Name,
        "sheet" | "lembar" => Column::Sheet,
        "" => Column::Nameless,
        other => other.parse().map_or(Column::Ignored, Column::Answer),
    }
}

/// A short text with full-width letters made normal, without hidden characters.
pub(super) fn plain_text(text: &str) -> String {
    let usual: String = text.nfkc().filter(|sign| !is_unseen(*sign)).collect();
    usual.trim().to_owned()
}

fn is_unseen(sign: char) -> bool {
    shows_nothing(sign) && !sign.is_whitespace()
}

impl AnswerTable {
    /// Reads the rows of a table, each with its line; the first is the heading.
    ///
    /// # Errors
    /// When the heading is not understood, or no row follows it.
    pub fn read(
        rows: impl Iterator<Item = (usize, Result<Vec<String>, Say>)>,
    ) -> Result<Self, Say> {
        let mut rows = rows;
        let (_, heading) = rows.next().ok_or_else(|| Say::new("table-no-rows"))?;
        let heading = heading?;
        let columns: Vec<Column> = heading.iter().map(|name| column_of(name)).collect();
        check_heading(&heading, &columns)?;
        let mut lines: HashMap<LearnerName, usize> = HashMap::new();
        let read = |(line, cells): (usize, Result<Vec<String>, Say>)| {
            let row = cells.and_then(|cells| read_row(&cells, &columns));
            let row = row.and_then(|row| {
                let first = *lines.entry(row.learner.clone()).or_insert(line);
                let twice = || Say::new("table-name-twice").with("name", row.learner.as_str());
                if first == line { Ok(row) } else { Err(twice().with("line", first.to_string())) }
            });
            SheetRow { line, row }
        };
        let rows: Vec<SheetRow> = rows.take(MOST_ROWS + 1).map(read).collect();
        if rows.is_empty() {
            return Err(Say::new("table-no-rows"));
        }
        if rows.len() > MOST_ROWS {
            return Err(Say::new("table-too-many").with("most", MOST_ROWS));
        }
        let ignored = heading.iter().zip(&columns);
        let ignored = ignored.filter(|(_, column)| **column == Column::Ignored);
        Ok(Self { ignored: ignored.map(|(name, _)| name.clone()).collect(), rows })
    }
}

/// Refuses a heading that lacks a column or has one twice.
fn check_heading(heading: &[String], columns: &[Column]) -> Result<(), Say> {
    for (column, missing) in
        [(Column::Name, "table-no-name-column"), (Column::Sheet, "table-no-sheet-column")]
    {
        if !columns.contains(&column) {
            let seen: Vec<&str> = heading.iter().map(String::as_str).take(8).collect();
            return Err(Say::new(missing).with("seen", seen.join(", ")));
        }
    }
    if !columns.iter().any(|column| matches!(column, Column::Answer(_))) {
        return Err(Say::new("table-no-number-column"));
    }
    let mut named = heading.iter().zip(columns);
    let mut seen = HashSet::new();
    let twice = named.find(|(_, column)| {
        !matches!(column, Column::Ignored | Column::Nameless) && !seen.insert(*column)
    });
    twice
        .map_or(Ok(()), |(name, _)| Err(Say::new("table-column-twice").with("name", name.as_str())))
}

fn read_row(cells: &[String], columns: &[Column]) -> Result<AnswerRow, Say> {
    let (mut name, mut sheet, mut answers) = ("", String::new(), HashMap::new());
    for (place, cell) in cells.iter().enumerate() {
        let is_empty = cell.trim().is_empty();
        match columns.get(place) {
            Some(Column::Name) => name = cell,
            Some(Column::Sheet) => sheet = plain_text(cell).to_uppercase(),
            Some(Column::Answer(number)) if !is_empty => {
                answers.insert(*number, cell.clone());
            }
            // An answer with an unquoted separator moves all that follow it one column on.
            Some(Column::Nameless) | None if !is_empty => {
                return Err(Say::new("table-nameless").with("cell", cell.as_str()));
            }
            Some(Column::Answer(_) | Column::Ignored | Column::Nameless) | None => {}
        }
    }
    if name.trim().is_empty() {
        return Err(Say::new("table-no-name"));
    }
    let refused = || Say::new("table-bad-name").with("name", name);
    let learner = LearnerName::parse(name).ok_or_else(refused)?;
    if sheet.is_empty() {
        return Err(Say::new("table-no-sheet").with("name", learner.as_str()));
    }
    Ok(AnswerRow { learner, sheet, cells: answers })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Result<AnswerTable, Say> {
        let cells = |line: &&str| Ok(line.split(',').map(str::to_owned).collect());
        AnswerTable::read((1..).zip(lines.iter().map(cells)))
    }

    /// Each row as `line name sheet number=cell …`, or the line and the message's id.
    fn rows(lines: &[&str]) -> Vec<String> {
        let shown = |SheetRow { line, row }| match row {
            Ok(AnswerRow { learner, sheet, cells }) => {
                let mut cells: Vec<_> = cells.into_iter().collect();
                cells.sort();
                let cells = cells.into_iter().map(|(number, cell)| format!(" {number}={cell}"));
                format!("{line} {learner} {sheet}{}", cells.collect::<String>())
            }
            Err(say) => format!("{line} {}", say.id),
        };
        read(lines).expect("a table").rows.into_iter().map(shown).collect()
    }

    #[test]
    fn columns_are_known_in_both_languages_and_in_any_order() {
        assert_eq!(rows(&["name,sheet,1,2", "Sari,a,A,B"]), ["2 Sari A 1=A 2=B"]);
        assert_eq!(rows(&["2,LEMBAR,1,Nama", "B,a,,Sari"]), ["2 Sari A 2=B"]);
        assert_eq!(
            rows(&["\u{feff}Name,Sheet,\u{ff11},10,class", "Sari,B,A,C,7a"]),
            ["2 Sari B 1=A 10=C"]
        );
        let table = read(&["name,class,sheet,1,,date", "S,7,A,B,,x"]).expect("a table");
        assert_eq!(table.ignored, ["class", "date"]);
    }

    #[test]
    fn a_heading_that_is_not_understood_is_refused() {
        for (heading, why) in [
            ("sheet,1", "table-no-name-column"),
            ("name,1", "table-no-sheet-column"),
            ("name,sheet", "table-no-number-column"),
            ("name,sheet,1,2,1", "table-column-twice"),
            ("name,sheet,nama,1", "table-column-twice"),
            ("Sari,A,B,C", "table-no-name-column"),
        ] {
            let refused = read(&[heading, "Sari,A,B,C,D"]).expect_err(heading);
            assert_eq!(refused.id, why, "{heading}");
        }
        assert_eq!(read(&["name,sheet,1"]).expect_err("no rows").id, "table-no-rows");
        assert_eq!(read(&[]).expect_err("no rows").id, "table-no-rows");
    }

    #[test]
    fn a_row_that_cannot_be_read_costs_itself_alone() {
        let table = [
            "name,sheet,1,,3", "Sari,A,B", ",A,B", "Budi,,B", "Sari,B,C", "Cici,A,B,x",
            "Dodi,A,B,,C,d", "E\u{202e}ka,A", "Fani,A,,,",
        ];
        assert_eq!(
            rows(&table),
            [
                "2 Sari A 1=B", "3 table-no-name", "4 table-no-sheet", "5 table-name-twice",
                "6 table-nameless", "7 table-nameless", "8 table-bad-name", "9 Fani A",
            ]
        );
    }
}
