//! Finds out what each column of a table holds: from `--columns`, its heading, its `#` lines, or else its place.

use super::super::{FormatRefusal, Wish};
use super::notetype::Notetype;
use crate::say::Say;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableColumn {
    Id,
    Ask,
    Answer,
    /// Tags, separated by spaces.
    Tags,
    Hint,
    Why,
    From,
    Points,
    Level,
    BothWays,
    /// Something that a question has no place for.
    Unknown,
    /// Anki's note type, which decides the kind of question.
    Notetype,
    /// Something for Anki alone: the deck, the id of a note.
    AnkiOnly,
}

/// The names of columns in a heading; the first is the one that is written.
pub(super) const COLUMN_NAMES: [(TableColumn, &[&str]); 10] = [
    (TableColumn::Id, &["id"]),
    (TableColumn::Ask, &["ask", "question", "front", "soal", "pertanyaan", "depan"]),
    (TableColumn::Answer, &["answer", "back", "jawaban", "belakang"]),
    (TableColumn::Tags, &["tags", "tag", "label"]),
    (TableColumn::Hint, &["hint", "petunjuk"]),
    (TableColumn::Why, &["why", "explanation", "pembahasan", "penjelasan"]),
    (TableColumn::From, &["from", "source", "sumber"]),
    (TableColumn::Points, &["points", "poin"]),
    (TableColumn::Level, &["level"]),
    (TableColumn::BothWays, &["both_ways"]),
];

impl TableColumn {
    /// The column with this name in a heading, in any case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let known = COLUMN_NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
        known.map(|(column, _)| *column)
    }

    /// Whether it holds text for people, which may be HTML.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Ask | Self::Answer | Self::Hint | Self::Why | Self::From)
    }
}

/// What the `#` lines before the first row say.
#[derive(Default)]
pub(super) struct TableDirectives {
    pub(super) separator: Option<char>,
    pub(super) html: bool,
    pub(super) tags: Vec<String>,
    pub(super) title: Option<String>,
    pub(super) heading: Option<String>,
    pub(super) notetype: Notetype,
    /// Columns by their number, from 1.
    pub(super) columns: Vec<(usize, TableColumn)>,
}

impl TableDirectives {
    /// Obeys a line that begins with `#`; one that is not known is a comment.
    pub(super) fn obey(&mut self, line: &str) {
        let Some((name, value)) = line.trim_start_matches('#').split_once(':') else { return };
        let (name, value) = (name.trim().to_lowercase(), value.trim_end_matches(['\r', '\n']));
        let number = value.trim().parse::<usize>().ok();
        match name.as_str() {
            "separator" => self.separator = parse_separator(value),
            "html" => self.html = value.trim().eq_ignore_ascii_case("true"),
            "tags" => self.tags = value.split_whitespace().map(str::to_owned).collect(),
            "deck" => self.title = Some(value.trim().to_owned()),
            "columns" => self.heading = Some(value.to_owned()),
            "tags column" => self.columns.extend(number.map(|at| (at, TableColumn::Tags))),
            "notetype" => self.notetype = Notetype::named(value),
            "notetype column" => self.columns.extend(number.map(|at| (at, TableColumn::Notetype))),
            "deck column" | "guid column" => {
                self.columns.extend(number.map(|at| (at, TableColumn::AnkiOnly)));
            }
            _ => {}
        }
    }
}

/// Reads a separator from its name or its sign.
fn parse_separator(value: &str) -> Option<char> {
    match value.trim().to_lowercase().as_str() {
        "tab" | "\\t" => Some('\t'),
        "comma" => Some(','),
        "semicolon" => Some(';'),
        "space" => Some(' '),
        "pipe" => Some('|'),
        "colon" => Some(':'),
        _ => {
            let bare = value.trim_matches(' ');
            let mut signs = if bare.is_empty() { value } else { bare }.chars();
            signs.next().filter(|_| signs.next().is_none())
        }
    }
}

/// What each column holds.
pub(super) struct TableLayout {
    pub(super) columns: Vec<TableColumn>,
    /// Whether the first row is a heading.
    pub(super) heading: bool,
}

/// Finds out from the first row what each column holds; refuses the table if a column that was asked for is missing.
pub(super) fn find_layout(
    first: &[String],
    directives: &TableDirectives,
    wish: &Wish,
) -> Result<TableLayout, FormatRefusal> {
    if !wish.columns.is_empty() {
        return wished_layout(first, wish);
    }
    let named: Vec<Option<TableColumn>> =
        first.iter().map(|name| TableColumn::named(name)).collect();
    let has = |column| named.contains(&Some(column));
    if has(TableColumn::Ask) && has(TableColumn::Answer) {
        let columns =
            named.into_iter().map(|column| column.unwrap_or(TableColumn::Unknown)).collect();
        return Ok(TableLayout { columns, heading: true });
    }
    Ok(TableLayout { columns: columns_by_place(directives, first.len()), heading: false })
}

/// The columns of a row with `wide` cells in the usual order, around those that the `#` lines name.
pub(super) fn columns_by_place(directives: &TableDirectives, wide: usize) -> Vec<TableColumn> {
    let named = &directives.columns;
    let tagged = named.iter().any(|(_, column)| *column == TableColumn::Tags);
    let third = if tagged { TableColumn::Unknown } else { TableColumn::Tags };
    let mut usual = [TableColumn::Ask, TableColumn::Answer, third].into_iter();
    let of = |at: usize| named.iter().find(|(number, _)| *number == at).map(|(_, column)| *column);
    // A number in a `#` line may be any: a row of it would fill the memory.
    let most = named.iter().map(|(number, _)| *number).max().unwrap_or(0).min(1000);
    let each = (1..=wide.max(most).max(3))
        .map(|at| of(at).unwrap_or_else(|| usual.next().unwrap_or(TableColumn::Unknown)));
    each.collect()
}

/// The columns that `--columns` names; the others are known by their heading.
fn wished_layout(first: &[String], wish: &Wish) -> Result<TableLayout, FormatRefusal> {
    let free = |column: &TableColumn| wish.columns.iter().all(|(ours, _)| ours != column);
    let known =
        |name: &String| TableColumn::named(name).filter(free).unwrap_or(TableColumn::Unknown);
    let mut columns: Vec<TableColumn> = first.iter().map(known).collect();
    for (ours, theirs) in &wish.columns {
        let same = |name: &String| name.trim().to_lowercase() == theirs.trim().to_lowercase();
        let slot = first.iter().position(same).and_then(|at| columns.get_mut(at));
        let Some(slot) = slot else {
            return Err(FormatRefusal(Say::new("format-no-column").with("name", theirs.as_str())));
        };
        *slot = *ours;
    }
    Ok(TableLayout { columns, heading: true })
}
