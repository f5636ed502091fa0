//! Splits a cell that holds several options: a line each, with letters, or between bars, semicolons or commas.

/// What sets options apart in one cell, the surest first.
const SEPARATORS: [&str; 3] = ["\n", "|", ";"];

/// A slash between options; one within an option has no spaces around it.
const SLASH: &str = " / ";

/// The options of a cell; the cell itself where nothing sets options apart.
pub(super) fn split_options(cell: &str) -> Vec<String> {
    let surely = SEPARATORS.iter().find_map(|separator| split_at_all(cell, separator));
    let split = surely.or_else(|| split_at_letters(cell));
    let split = split.or_else(|| [",", SLASH].iter().find_map(|sign| split_at_all(cell, sign)));
    split.unwrap_or_else(|| vec![cell.to_owned()])
}

/// The content of the only cell of wrong options.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum WrongCell {
    One(String),
    Several(Vec<String>),
    /// It has commas that may set options apart, or be part of them.
    Unclear,
}

/// Reads the wrong options of a cell. A comma may be part of one: then the right option, which has a cell of its own,
/// has one too.
pub(super) fn split_wrong(cell: &str, right: &[String]) -> WrongCell {
    let surely = SEPARATORS.iter().find_map(|separator| split_at_all(cell, separator));
    let whole = right.iter().any(|text| text.contains(SLASH));
    let slashes = || split_at_all(cell, SLASH).filter(|_| !whole);
    if let Some(parts) = surely.or_else(slashes) {
        return WrongCell::Several(parts);
    }
    let commas = |text: &str| text.matches(',').count();
    let in_right = right.iter().map(|text| commas(text)).max().unwrap_or(0);
    let Some(parts) = split_at_commas(cell) else {
        let one = commas(cell) == in_right || cell.ends_with(',');
        return if one { WrongCell::One(cell.to_owned()) } else { WrongCell::Unclear };
    };
    let is_sentence = parts.iter().skip(1).any(|part| continues_sentence(part));
    if is_sentence || (in_right > 0 && commas(cell) <= in_right) {
        return WrongCell::One(cell.to_owned());
    }
    let short = parts.iter().all(|part| part.split_whitespace().count() <= MOST_WORDS);
    if in_right > 0 || !short { WrongCell::Unclear } else { WrongCell::Several(parts) }
}

/// Words of an option in a list with commas; what is longer may be a sentence with a comma.
const MOST_WORDS: usize = 4;

/// Returns the parts between commas, except commas between two digits as in `1,5`; None if that leaves one part.
fn split_at_commas(cell: &str) -> Option<Vec<String>> {
    let in_number = |at: usize| {
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        let before = cell.get(..at).and_then(|before| before.chars().next_back());
        let after = cell.get(at + 1..).and_then(|after| after.chars().next());
        digit(before) && digit(after)
    };
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in cell.match_indices(',').filter(|(at, _)| !in_number(*at)) {
        parts.push(cell.get(from..at)?.trim().to_owned());
        from = at + 1;
    }
    parts.push(cell.get(from..)?.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    (parts.len() > 1).then_some(parts)
}

/// Tells whether a part after a comma continues the sentence before it.
fn continues_sentence(part: &str) -> bool {
    const WORDS: [&str; 30] = [
        "and", "or", "but", "then", "so", "because", "which", "who", "where", "when", "while",
        "not", "if", "as", "although", "dan", "atau", "tetapi", "tapi", "lalu", "kemudian", "maka",
        "karena", "yang", "sehingga", "sedangkan", "bukan", "jika", "serta", "namun",
    ];
    part.split_whitespace().next().is_some_and(|word| WORDS.contains(&word))
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
    }

    #[test]
    fn a_cell_of_wrong_options_is_split_where_its_commas_are_clear() {
        for (cell, right, options) in [
            ("Oslo; Rome", "Bern", &["Oslo", "Rome"][..]),
            ("Oslo, Norway; Rome, Italy", "Bern", &["Oslo, Norway", "Rome, Italy"]),
            ("Oslo, Rome, Bern", "Paris", &["Oslo", "Rome", "Bern"]),
            ("lisosom,nukleus", "ribosom", &["lisosom", "nukleus"]),
            ("Oslo, Norway", "Bern, Switzerland", &["Oslo, Norway"]),
            ("It grows, then it dies", "It sleeps", &["It grows, then it dies"]),
            ("1,5", "2,5", &["1,5"]),
            ("1,5, 3,5", "2", &["1,5", "3,5"]),
            ("Oslo", "Rome", &["Oslo"]),
            ("Oslo / Rome", "Bern", &["Oslo", "Rome"]),
            ("Soeharto / Habibie", "Soekarno / Hatta", &["Soeharto / Habibie"]),
        ] {
            let found = match split_wrong(cell, &[right.to_owned()]) {
                WrongCell::One(option) => vec![option],
                WrongCell::Several(options) => options,
                WrongCell::Unclear => Vec::new(),
            };
            assert_eq!(found, options, "{cell}");
        }
        for (cell, right) in [
            ("Oslo, Norway, Rome, Italy", "Bern, Switzerland"),
            ("1,2,3", "4"),
            ("1,5", "2"),
            ("The cell takes in a great deal of water, its wall bursts", "It shrinks"),
        ] {
            assert_eq!(split_wrong(cell, &[right.to_owned()]), WrongCell::Unclear, "{cell}");
        }
    }
}
