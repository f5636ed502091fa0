//! Which column of a table is what: by the heading, by what was asked for, by the file's own `#` lines, else by place.

use super::super::{FormatRefusal, Wish};
use super::notetype::Notetype;
use crate::say::Say;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The id.
    Id,
    /// The prompt.
    Ask,
    /// The answer.
    Answer,
    /// Tags, parted by spaces.
    Tags,
    /// The hint.
    Hint,
    /// What to know about the answer.
    Why,
    /// Where it comes from.
    From,
    /// What it is worth.
    Points,
    /// How hard it is.
    Level,
    /// Whether it is asked from its back too.
    BothWays,
    /// What a question has no place for.
    Unknown,
    /// Anki's note type, which says what becomes of the row.
    Notetype,
    /// What another program needs and no question is about: the deck, the id of a note.
    Theirs,
}

/// The names of columns; the first is the one that is written.
pub(in crate::format) const NAMES: [(Column, &[&str]); 10] = [
    (Column::Id, &["id"]),
    (Column::Ask, &["ask", "question", "front", "soal", "pertanyaan", "depan"]),
    (Column::Answer, &["answer", "back", "jawaban", "belakang"]),
    (Column::Tags, &["tags", "tag", "label"]),
    (Column::Hint, &["hint", "petunjuk"]),
    (Column::Why, &["why", "explanation", "pembahasan", "penjelasan"]),
    (Column::From, &["from", "source", "sumber"]),
    (Column::Points, &["points", "poin"]),
    (Column::Level, &["level"]),
    (Column::BothWays, &["both_ways"]),
];

impl Column {
    /// The column of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let known = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
        known.map(|(column, _)| *column)
    }

    /// Whether words for people stand in it, which may be HTML.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Ask | Self::Answer | Self::Hint | Self::Why | Self::From)
    }
}

/// What the `#` lines before the first row say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) separator: Option<char>,
    pub(super) html: bool,
    pub(super) tags: Vec<String>,
    pub(super) title: Option<String>,
    pub(super) heading: Option<String>,
    pub(super) notetype: Notetype,
    /// Columns by their number, from 1.
    pub(super) columns: Vec<(usize, Column)>,
}

impl Said {
    /// Takes in a line that begins with `#`; what it does not know is a comment.
    pub(super) fn take(&mut self, line: &str) {
        let Some((name, value)) = line.trim_start_matches('#').split_once(':') else { return };
        let (name, value) = (name.trim().to_lowercase(), value.trim_end_matches(['\r', '\n']));
        let number = value.trim().parse::<usize>().ok();
        match name.as_str() {
            "separator" => self.separator = separator(value),
            "html" => self.html = value.trim().eq_ignore_ascii_case("true"),
            "tags" => self.tags = value.split_whitespace().map(str::to_owned).collect(),
            "deck" => self.title = Some(value.trim().to_owned()),
            "columns" => self.heading = Some(value.to_owned()),
            "tags column" => self.columns.extend(number.map(|at| (at, Column::Tags))),
            "notetype" => self.notetype = Notetype::named(value),
            "notetype column" => self.columns.extend(number.map(|at| (at, Column::Notetype))),
            "deck column" | "guid column" => {
                self.columns.extend(number.map(|at| (at, Column::Theirs)));
            }
            _ => {}
        }
    }
}

/// A separator by its name or its sign.
fn separator(value: &str) -> Option<char> {
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

/// What each column is; `heading` tells whether the first row only says so.
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    pub(super) heading: bool,
}

/// Finds out what each column is, from the first row.
///
/// # Errors
/// When a column that was asked for is not there.
pub(super) fn layout(first: &[String], said: &Said, wish: &Wish) -> Result<Layout, FormatRefusal> {
    if !wish.columns.is_empty() {
        return asked_for(first, wish);
    }
    let named: Vec<Option<Column>> = first.iter().map(|name| Column::named(name)).collect();
    let has = |column| named.contains(&Some(column));
    if has(Column::Ask) && has(Column::Answer) {
        let columns = named.into_iter().map(|column| column.unwrap_or(Column::Unknown)).collect();
        return Ok(Layout { columns, heading: true });
    }
    Ok(Layout { columns: by_place(said, first.len()), heading: false })
}

/// The columns in the order that is usual, around those that the file names.
pub(super) fn by_place(said: &Said, wide: usize) -> Vec<Column> {
    let tagged = said.columns.iter().any(|(_, column)| *column == Column::Tags);
    let third = if tagged { Column::Unknown } else { Column::Tags };
    let mut usual = [Column::Ask, Column::Answer, third].into_iter();
    let of = |at: usize| said.columns.iter().find(|(number, _)| *number == at).map(|(_, is)| *is);
    let most = said.columns.iter().map(|(number, _)| *number).max().unwrap_or(0).min(1000);
    let each = (1..=wide.max(most).max(3))
        .map(|at| of(at).unwrap_or_else(|| usual.next().unwrap_or(Column::Unknown)));
    each.collect()
}

/// The columns that were asked for; a heading that says itself what it is needs no asking.
fn asked_for(first: &[String], wish: &Wish) -> Result<Layout, FormatRefusal> {
    let free = |column: &Column| wish.columns.iter().all(|(ours, _)| ours != column);
    let known = |name: &String| Column::named(name).filter(free).unwrap_or(Column::Unknown);
    let mut columns: Vec<Column> = first.iter().map(known).collect();
    for (ours, theirs) in &wish.columns {
        let same = |name: &String| name.trim().to_lowercase() == theirs.trim().to_lowercase();
        let slot = first.iter().position(same).and_then(|at| columns.get_mut(at));
        let Some(slot) = slot else {
            return Err(FormatRefusal(Say::new("format-no-column").with("name", theirs.as_str())));
        };
        *slot = *ours;
    }
    Ok(Layout { columns, heading: true })
}
