//! Obeys the `#` lines before the first row of a table, as Anki writes them, and Excel's `sep=` line.

use super::columns::TableColumn;
use super::notetype::Notetype;

/// What the `#` lines before the first row say.
#[derive(Default)]
pub(super) struct TableDirectives {
    pub(super) separator: Option<char>,
    pub(super) html: bool,
    pub(super) tags: Vec<String>,
    pub(super) title: Option<String>,
    pub(super) heading: Option<String>,
    /// Whether a `#` line is the heading.
    pub(super) heading_line: bool,
    pub(super) notetype: Notetype,
    /// Columns by their number, from 1.
    pub(super) columns: Vec<(usize, TableColumn)>,
}

impl TableDirectives {
    /// Obeys a line that begins with `#`, or Excel's `sep=;`; one that is not known is a comment.
    pub(super) fn obey(&mut self, line: &str) {
        if let Some(sign) = excel_separator(line) {
            self.separator = Some(sign);
            return;
        }
        let Some((name, value)) = line.trim_start_matches('#').split_once(':') else { return };
        let (name, value) = (name.trim().to_lowercase(), value.trim_end_matches(['\r', '\n']));
        let number = value.trim().parse::<usize>().ok();
        match name.as_str() {
            "separator" => self.separator = parse_separator(value),
            "html" => self.html = value.trim().eq_ignore_ascii_case("true"),
            "tags" => self.tags = value.split_whitespace().map(str::to_owned).collect(),
            "deck" => self.title = Some(value.trim().to_owned()),
            "columns" => (self.heading, self.heading_line) = (Some(value.to_owned()), true),
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

/// The separator that Excel's own first line names, as in `sep=;`.
pub(super) fn excel_separator(line: &str) -> Option<char> {
    let mut signs = line.trim().trim_matches('"').strip_prefix("sep=")?.chars();
    signs.next().filter(|_| signs.next().is_none())
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
