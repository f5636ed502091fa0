//! Which names may join a class: those of a roster, or any.

use std::collections::HashMap;

use crate::judge::{Language, fold};
use crate::say::Say;
use crate::session::LearnerName;

/// A name as it is compared: without case, accents, spacing and punctuation, so that a phone's capitals make no second
/// pupil.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct FoldedName(String);

impl FoldedName {
    pub(super) fn new(name: &LearnerName) -> Self {
        Self(fold(name.as_str(), &Language::new("en")))
    }
}

/// The pupils that a teacher expects.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Roster {
    names: Vec<LearnerName>,
    places: HashMap<FoldedName, usize>,
}

/// Why a roster cannot be used.
#[derive(Debug, PartialEq)]
pub(crate) struct RosterFlaw {
    /// The line of the file, from 1.
    pub(crate) line: usize,
    pub(crate) say: Say,
}

/// Returns whether a cell is a heading that the column of names may have.
pub(crate) fn is_roster_heading(cell: &str) -> bool {
    matches!(cell.trim().to_lowercase().as_str(), "name" | "nama")
}

impl Roster {
    /// Reads the rows of a table, each with its line; the first is the heading. Rows without a name are left out.
    ///
    /// # Errors
    /// When no column is called `name` or `nama`, a name is not a valid one or is listed twice, or no name follows.
    pub(crate) fn read(
        mut rows: impl Iterator<Item = (usize, Result<Vec<String>, Say>)>,
    ) -> Result<Self, RosterFlaw> {
        let at = |line: usize| move |say: Say| RosterFlaw { line, say };
        let (first, heading) = rows.next().ok_or_else(|| at(1)(Say::new("class-roster-empty")))?;
        let heading = heading.map_err(at(first))?;
        let column = heading.iter().position(|cell| is_roster_heading(cell));
        let column = column.ok_or_else(|| at(first)(Say::new("class-roster-no-column")))?;
        let mut roster = Self { names: Vec::new(), places: HashMap::new() };
        for (line, cells) in rows {
            let cells = cells.map_err(at(line))?;
            let typed = cells.get(column).map(|cell| cell.trim()).unwrap_or_default();
            if !typed.is_empty() {
                roster.add(typed).map_err(at(line))?;
            }
        }
        if roster.names.is_empty() {
            return Err(at(first)(Say::new("class-roster-empty")));
        }
        Ok(roster)
    }

    fn add(&mut self, typed: &str) -> Result<(), Say> {
        let name = LearnerName::parse(typed)
            .ok_or_else(|| Say::new("class-roster-bad-name").with("name", typed))?;
        if self.places.insert(FoldedName::new(&name), self.names.len()).is_some() {
            return Err(Say::new("class-roster-twice").with("name", typed));
        }
        self.names.push(name);
        Ok(())
    }

    /// Returns the names as written, in the roster's order.
    pub(crate) fn names(&self) -> &[LearnerName] {
        &self.names
    }

    /// Returns the roster's own spelling of a name.
    pub(super) fn find(&self, name: &FoldedName) -> Option<&LearnerName> {
        self.places.get(name).and_then(|place| self.names.get(*place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &[&[&str]]) -> Result<Vec<String>, (usize, &'static str)> {
        let cells = |row: &&[&str]| Ok(row.iter().map(|cell| (*cell).to_owned()).collect());
        let rows = rows.iter().enumerate().map(|(place, row)| (place + 1, cells(row)));
        let roster = Roster::read(rows).map_err(|flaw| (flaw.line, flaw.say.id))?;
        Ok(roster.names().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_roster_is_a_column_of_names() {
        let rows: [&[&str]; 4] = [&["No", " Nama "], &["1", "Sari W."], &["2", ""], &["3", "Budi"]];
        assert_eq!(read(&rows), Ok(vec!["Sari W.".to_owned(), "Budi".to_owned()]));
        assert_eq!(read(&[&["NAME"], &["A"]]), Ok(vec!["A".to_owned()]));
    }

    #[test]
    fn a_roster_that_cannot_be_meant_is_refused_at_its_line() {
        type Rows<'a> = &'a [&'a [&'a str]];
        let cases: [(Rows, (usize, &str)); 5] = [
            (&[], (1, "class-roster-empty")),
            (&[&["Siswa"], &["Sari"]], (1, "class-roster-no-column")),
            (&[&["name"]], (1, "class-roster-empty")),
            (&[&["name"], &["Sari"], &["a\u{7}b"]], (3, "class-roster-bad-name")),
            (&[&["name"], &["Sari W"], &["sari  w."]], (3, "class-roster-twice")),
        ];
        for (rows, flaw) in cases {
            assert_eq!(read(rows), Err(flaw), "{rows:?}");
        }
    }

    #[test]
    fn a_name_on_the_roster_is_found_however_a_phone_wrote_it() {
        let rows = [(1, Ok(vec!["name".to_owned()])), (2, Ok(vec!["Siti Nur'aini".to_owned()]))];
        let roster = Roster::read(rows.into_iter()).unwrap();
        for typed in ["siti nuraini", "SITI NUR’AINI", "Siti  Nur'aini"] {
            let name = LearnerName::parse(typed).unwrap();
            assert_eq!(roster.find(&FoldedName::new(&name)), roster.names().first(), "{typed}");
        }
        let other = LearnerName::parse("Siti").unwrap();
        assert_eq!(roster.find(&FoldedName::new(&other)), None);
    }
}
