//! Finds out what each column of a table holds: from `--columns`, its heading, its `#` lines, or else its place.

use super::super::{FormatRefusal, Wish};
use super::columns::TableColumn;
use super::directives::TableDirectives;
use super::headings::{NamedColumn, heading_words, read_heading};
use crate::say::Say;

/// How many rows are searched for a heading: Kahoot's template has seven above its own.
pub(super) const HEADING_ROWS: usize = 20;

/// The widest table that is read without a heading; a wider one may be anything.
const WIDEST_WITHOUT_HEADING: usize = 4;

/// What the columns of a table hold.
#[derive(Debug)]
pub(super) struct TableLayout {
    pub(super) columns: Vec<TableColumn>,
    /// The heading's place among the rows; None if the first row is a question.
    pub(super) heading: Option<usize>,
    /// None where each row is a card.
    pub(super) choices: Option<ChoiceColumns>,
}

/// Where a table of choices has its options and what is right.
#[derive(Clone, Debug, Default)]
pub(super) struct ChoiceColumns {
    /// The columns of options, each with the place that a key calls it by; empty where each option has a column of its
    /// own sort, right or wrong.
    pub(super) options: Vec<(usize, usize)>,
    pub(super) right: Vec<usize>,
    pub(super) wrong: Vec<usize>,
    /// The only column of options, whose cells hold all of a row.
    pub(super) packed: Option<usize>,
}

/// The columns of a choice itself.
const OF_CHOICES: [TableColumn; 4] =
    [TableColumn::Answer, TableColumn::Option, TableColumn::Right, TableColumn::Wrong];

impl ChoiceColumns {
    /// What each column of a heading holds.
    fn mark(&self, named: &[Option<NamedColumn>]) -> Vec<TableColumn> {
        let mut columns = side_columns(named, &OF_CHOICES);
        let options = self.options.iter().map(|(_, at)| (*at, TableColumn::Option));
        let right = self.right.iter().map(|at| (*at, TableColumn::Right));
        let wrong = self.wrong.iter().map(|at| (*at, TableColumn::Wrong));
        let packed = self.packed.iter().map(|at| (*at, TableColumn::Option));
        for (at, column) in options.chain(right).chain(wrong).chain(packed) {
            if let Some(slot) = columns.get_mut(at) {
                *slot = column;
            }
        }
        columns
    }
}

/// Finds out from the first rows what each column holds. Refuses a table if a column that was asked for is missing, or
/// its heading is not understood.
pub(super) fn find_layout(
    rows: &[Vec<String>],
    directives: &TableDirectives,
    wish: &Wish,
) -> Result<TableLayout, FormatRefusal> {
    if !wish.columns.is_empty() {
        return wished_layout(rows, wish);
    }
    let mut below_banner = true;
    // Where `#` lines name columns, Anki wrote the table: its only heading is a `#` line too.
    let headed = directives.columns.is_empty() || directives.heading_line;
    for (at, row) in rows.iter().enumerate().filter(|_| headed) {
        let named = read_headings(row);
        let layout = heading_layout(&named, at);
        // Far below the first row, two words may be names by chance; those of a table of choices are not.
        if let Some(layout) = layout.filter(|layout| below_banner || layout.choices.is_some()) {
            return Ok(layout);
        }
        if below_banner && named.iter().flatten().any(|named| !named.weak) {
            return Err(refused_heading("format-heading", row));
        }
        below_banner &= row.iter().filter(|cell| !cell.is_empty()).count() < 2;
    }
    let wide = rows.iter().filter(|row| unnamed_columns(row, directives) > WIDEST_WITHOUT_HEADING);
    let first_is_wide = rows.first().is_some_and(|row| wide.clone().next() == Some(row));
    if first_is_wide || wide.clone().count() * 2 > rows.len() {
        return Err(refused_heading("format-wide", wide.clone().next().unwrap_or(&Vec::new())));
    }
    let columns = columns_by_place(directives, rows.first().map_or(0, Vec::len));
    Ok(TableLayout { columns, heading: None, choices: None })
}

/// What each cell of a row names, if it is a heading.
fn read_headings(row: &[String]) -> Vec<Option<NamedColumn>> {
    let mut named: Vec<_> = row.iter().map(|heading| read_heading(heading)).collect();
    let is = |letter: &str| {
        let letter = letter.to_owned();
        move |cell: &String| heading_words(cell) == letter
    };
    // `Q,A`: a question and its answer, not one of several options.
    if row.len() < 5 && row.iter().any(is("q")) && !row.iter().any(is("b")) {
        let at = row.iter().position(is("a"));
        if let Some(slot) = at.and_then(|at| named.get_mut(at)) {
            *slot = Some(NamedColumn { column: TableColumn::Answer, place: None, weak: true });
        }
    }
    named
}

fn refused_heading(id: &'static str, row: &[String]) -> FormatRefusal {
    /// Enough of a cell to know it again.
    const SEEN: usize = 30;
    /// Enough names to know a row again.
    const NAMES: usize = 8;
    let names = row.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
    let shown = names.clone().take(NAMES).map(|name| name.chars().take(SEEN).collect());
    let shown: Vec<String> = shown.collect();
    let say = Say::new(id).with("count", names.count());
    FormatRefusal(say.with("names", shown.join(", ")))
}

/// How many columns a row has that no `#` line names, without empty ones at its end.
fn unnamed_columns(row: &[String], directives: &TableDirectives) -> usize {
    let width = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    width - directives.columns.iter().filter(|(number, _)| (1..=width).contains(number)).count()
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

/// The columns that `--columns` names, in the first row that has them all; the others are known by their heading.
fn wished_layout(rows: &[Vec<String>], wish: &Wish) -> Result<TableLayout, FormatRefusal> {
    let mut missing = None;
    for (at, row) in rows.iter().enumerate() {
        match wished_columns(row, wish) {
            Ok(named) => {
                let layout = heading_layout(&named, at);
                return layout.ok_or_else(|| refused_heading("format-heading", row));
            }
            Err(name) => missing = missing.or(Some(name)),
        }
    }
    let name = missing.unwrap_or_default();
    Err(FormatRefusal(Say::new("format-no-column").with("name", name)))
}

/// What a heading's columns hold, or the first of the wished ones that it lacks.
fn wished_columns<'a>(row: &[String], wish: &'a Wish) -> Result<Vec<Option<NamedColumn>>, &'a str> {
    let free = |named: &NamedColumn| wish.columns.iter().all(|(ours, _)| *ours != named.column);
    let mut columns: Vec<_> = row.iter().map(|name| read_heading(name).filter(free)).collect();
    let are_options = wish.columns.iter().filter(|(ours, _)| *ours == TableColumn::Option);
    let several = are_options.count() > 1;
    let mut options = 0..;
    for (ours, theirs) in &wish.columns {
        let exact = |name: &String| name.trim().to_lowercase() == theirs.trim().to_lowercase();
        let alike = |name: &String| heading_words(name) == heading_words(theirs);
        let at = row.iter().position(exact).or_else(|| row.iter().position(alike));
        let slot = at.and_then(|at| columns.get_mut(at)).ok_or(theirs.as_str())?;
        let numbered = several && *ours == TableColumn::Option;
        let place = if numbered { options.next() } else { None };
        *slot = Some(NamedColumn { column: *ours, place, weak: false });
    }
    Ok(columns)
}

/// What a heading makes of its table; None where that is neither cards nor choices.
fn heading_layout(named: &[Option<NamedColumn>], at: usize) -> Option<TableLayout> {
    let has = |column| named.iter().flatten().any(|named| named.column == column);
    let right = if has(TableColumn::Right) { TableColumn::Right } else { TableColumn::Answer };
    if !has(TableColumn::Ask) || !has(right) {
        return None;
    }
    let strong = |named: &NamedColumn| named.column == TableColumn::Option && !named.weak;
    let columns_of = |wanted: TableColumn| -> Vec<usize> {
        let columns = named.iter().enumerate();
        let found = columns.filter(|(_, named)| named.is_some_and(|one| one.column == wanted));
        found.map(|(at, _)| at).collect()
    };
    let options = option_columns(named);
    let no_options = !named.iter().flatten().any(strong);
    let choices = match (options.len() > 1, has(TableColumn::Wrong)) {
        (true, _) => {
            ChoiceColumns { options, right: columns_of(right), ..ChoiceColumns::default() }
        }
        (false, true) if no_options => ChoiceColumns {
            right: columns_of(right),
            wrong: columns_of(TableColumn::Wrong),
            ..ChoiceColumns::default()
        },
        (false, false) if no_options => {
            let answer = if has(TableColumn::Answer) { TableColumn::Answer } else { right };
            return Some(card_layout(named, answer, at));
        }
        (false, false) => ChoiceColumns {
            right: columns_of(right),
            packed: Some(packed_column(named)?),
            ..ChoiceColumns::default()
        },
        (false, true) => return None,
    };
    Some(TableLayout { columns: choices.mark(named), heading: Some(at), choices: Some(choices) })
}

/// The only column of options, where its heading has neither letter nor number: `Options`.
fn packed_column(named: &[Option<NamedColumn>]) -> Option<usize> {
    let columns = named.iter().enumerate().filter_map(|(at, named)| Some((at, (*named)?)));
    let mut options = columns.filter(|(_, one)| one.column == TableColumn::Option && !one.weak);
    let (at, only) = options.next()?;
    (only.place.is_none() && options.next().is_none()).then_some(at)
}

/// The columns of options, each with its place. A heading such as `A` is one only in a row of them, from A on.
fn option_columns(named: &[Option<NamedColumn>]) -> Vec<(usize, usize)> {
    let of_strength = |weak: bool| {
        let options = named.iter().enumerate().filter_map(move |(at, named)| Some((at, (*named)?)));
        options.filter(move |(_, one)| one.column == TableColumn::Option && one.weak == weak)
    };
    let mut options: Vec<(Option<usize>, usize)> =
        of_strength(false).map(|(at, one)| (one.place, at)).collect();
    if options.is_empty() {
        options = of_strength(true).map(|(at, one)| (one.place, at)).collect();
        let places = options.iter().map(|(place, _)| *place);
        if !places.eq((0..options.len()).map(Some)) {
            return Vec::new();
        }
    }
    let mut placed: Vec<(usize, usize)> =
        options.iter().filter_map(|(place, at)| Some(((*place)?, *at))).collect();
    placed.sort_unstable();
    placed.dedup_by_key(|(place, _)| *place);
    if placed.len() < options.len() {
        return options.iter().enumerate().map(|(place, (_, at))| (place, *at)).collect();
    }
    placed
}

/// The columns of a table of cards, whose answers are in the first column of this sort.
fn card_layout(named: &[Option<NamedColumn>], answer: TableColumn, at: usize) -> TableLayout {
    let mut columns = side_columns(named, &OF_CHOICES);
    let of_answer = named.iter().position(|one| one.is_some_and(|one| one.column == answer));
    if let Some(slot) = of_answer.and_then(|at| columns.get_mut(at)) {
        *slot = TableColumn::Answer;
    }
    TableLayout { columns, heading: Some(at), choices: None }
}

/// What each column holds; unknown are those of the sorts `without`, and the second of a sort that a question has once.
fn side_columns(named: &[Option<NamedColumn>], without: &[TableColumn]) -> Vec<TableColumn> {
    let several = [TableColumn::Tags, TableColumn::Topic, TableColumn::Time, TableColumn::Number];
    let mut columns: Vec<TableColumn> = Vec::with_capacity(named.len());
    for named in named {
        let column = named.map_or(TableColumn::Unknown, |named| named.column);
        let again = columns.contains(&column) && !several.contains(&column);
        let left = again || without.contains(&column);
        columns.push(if left { TableColumn::Unknown } else { column });
    }
    columns
}
