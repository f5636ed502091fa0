//! Splits a cell that holds several options: a line each, with letters, or between bars, semicolons or commas.

/// What sets options apart in one cell, the surest first.
const SEPARATORS: [&str; 3] = ["\n", "|", ";"];

/// The options of a cell; the cell itself where nothing sets options apart.
pub(super) fn split_options(cell: &str) -> Vec<String> {
    let surely = SEPARATORS.iter().find_map(|separator| split_at_all(cell, separator));
    let split = surely.or_else(|| split_at_letters(cell));
    let split = split.or_else(|| [",", " / "].iter().find_map(|sign| split_at_all(cell, sign)));
    split.unwrap_or_else(|| vec![cell.to_owned()])
}

/// The wrong options of a cell. A comma may be part of one: the right option, which has a cell of its own, has it too.
pub(super) fn split_wrong(cell: &str) -> Vec<String> {
    let split = SEPARATORS.iter().find_map(|separator| split_at_all(cell, separator));
    split.unwrap_or_else(|| vec![cell.to_owned()])
}

/// The parts between separators that are not empty, where there are two or more.
fn split_at_all(cell: &str, separator: &str) -> Option<Vec<String>> {
    let parts = cell.split(separator).map(|part| part.trim_start_matches(['-', '•']).trim());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_owned).collect();
    (parts.len() > 1).then_some(parts)
}

/// `A. oxygen B. nitrogen C. argon`, whose letters are in order.
fn split_at_letters(cell: &str) -> Option<Vec<String>> {
    let mut starts = Vec::new();
    let mut from = 0;
    for letter in 'A'..='Z' {
        let Some(at) = label_place(cell, from, letter) else { break };
        starts.push(at);
        from = at + 1;
    }
    let ends = starts.iter().skip(1).copied().chain([cell.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| cell.get(*start..end));
    let parts: Vec<String> = parts.map(|part| part.trim().to_owned()).collect();
    (parts.len() > 1 && starts.first() == Some(&0)).then_some(parts)
}

/// The place of `A. ` or `a) ` from a place on, at the start or behind a space.
fn label_place(cell: &str, from: usize, letter: char) -> Option<usize> {
    let signs = [letter, letter.to_ascii_lowercase()];
    let is_label = |at: &usize| {
        let apart = cell
            .get(..*at)
            .is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace));
        let behind = cell.get(at + 1..).and_then(|behind| behind.strip_prefix(['.', ')']));
        apart && behind.is_some_and(|behind| behind.starts_with(char::is_whitespace))
    };
    let places = cell.get(from..)?.match_indices(signs).map(|(at, _)| from + at);
    places.into_iter().find(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_split_at_what_sets_its_options_apart() {
        for (cell, options) in [
            ("oxygen|nitrogen|argon", &["oxygen", "nitrogen", "argon"][..]),
            ("Oslo, Norway; Rome, Italy", &["Oslo, Norway", "Rome, Italy"]),
            ("red\nblue\n", &["red", "blue"]),
            ("- red\n- blue", &["red", "blue"]),
            ("A. oxygen B. vitamin C C. argon", &["A. oxygen", "B. vitamin C", "C. argon"]),
            ("a) one b) two", &["a) one", "b) two"]),
            ("red, blue, green", &["red", "blue", "green"]),
            ("red / blue", &["red", "blue"]),
            ("km/h", &["km/h"]),
            ("A. Smith", &["A. Smith"]),
        ] {
            assert_eq!(split_options(cell), options, "{cell}");
        }
        assert_eq!(split_wrong("Oslo, Norway"), ["Oslo, Norway"]);
        assert_eq!(split_wrong("Oslo; Rome"), ["Oslo", "Rome"]);
    }
}
