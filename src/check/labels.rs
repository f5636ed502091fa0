//! Labels that authors type before options and statements: `a)`, `(B)`, `2.`, `III.`.

/// What labels are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelSort {
    Letter,
    Digit,
    Roman,
}

/// A label: its sort, and its place in the row, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ItemLabel {
    pub(super) sort: LabelSort,
    pub(super) place: usize,
}

impl ItemLabel {
    /// Reads a label without its signs. `i` and `I` are Roman, `c` and `d` letters.
    pub(super) fn parse(word: &str) -> Option<Self> {
        let lower = word.to_ascii_lowercase();
        let one_case = word == lower || word == word.to_ascii_uppercase();
        if let Some(place) = ROMAN.iter().position(|roman| *roman == lower) {
            return one_case.then_some(Self { sort: LabelSort::Roman, place });
        }
        match lower.as_bytes() {
            [letter @ b'a'..=b'h'] => {
                Some(Self { sort: LabelSort::Letter, place: usize::from(letter - b'a') })
            }
            [digit @ b'1'..=b'9'] => {
                Some(Self { sort: LabelSort::Digit, place: usize::from(digit - b'1') })
            }
            _ => None,
        }
    }

    /// Reads a text that is a label and nothing else, with its signs or without.
    pub(super) fn parse_bare(text: &str) -> Option<Self> {
        let is_sign = |sign: char| "()[].: ".contains(sign);
        Self::parse(text.trim_matches(is_sign))
    }

    /// Reads the label that a text begins with, and the text behind it.
    pub(super) fn split_from(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let opened = text.strip_prefix(['(', '[']);
        let inner = opened.unwrap_or(text);
        let end = inner.find(|sign: char| !sign.is_ascii_alphanumeric())?;
        let (word, rest) = inner.split_at_checked(end)?;
        let label = Self::parse(word)?;
        let behind = match opened {
            Some(_) => rest.strip_prefix([')', ']'])?,
            None => match rest.strip_prefix(')') {
                Some(rest) => rest,
                None => rest
                    .strip_prefix(['.', ':'])
                    .or_else(|| rest.strip_prefix(" -"))
                    .filter(|rest| rest.starts_with(char::is_whitespace) || begins_word(rest))?,
            },
        };
        let behind = behind.trim();
        (!behind.is_empty()).then_some((label, behind))
    }
}

/// Whether a word of three letters or more begins here: `1.5` is a number, and `a.m.` is not a label.
fn begins_word(text: &str) -> bool {
    text.chars().take(3).filter(|sign| sign.is_alphabetic()).count() == 3
}

const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

/// The items of a row that a text lists behind labels, each without its label: `A. iron  B. wood`.
#[derive(Debug, PartialEq)]
pub(super) struct LabelledItems {
    pub(super) sort: LabelSort,
    pub(super) items: Vec<String>,
}

impl LabelledItems {
    /// Finds a row of two labelled items or more, which begins at the first label of its sort.
    pub(super) fn find(text: &str) -> Option<Self> {
        if !text.contains([')', '.', ':', ']']) {
            return None;
        }
        [LabelSort::Letter, LabelSort::Digit, LabelSort::Roman]
            .into_iter()
            .find_map(|sort| Self::find_sort(text, sort))
    }

    fn find_sort(text: &str, sort: LabelSort) -> Option<Self> {
        let mut starts: Vec<(usize, usize)> = Vec::new();
        let at_word = |at: usize| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|sign| sign.is_whitespace() || "(;,:".contains(sign))
        };
        for (at, _) in
            text.char_indices().filter(|(at, sign)| !sign.is_whitespace() && at_word(*at))
        {
            let Some(rest) = text.get(at..) else { continue };
            let Some((label, behind)) = ItemLabel::split_from(rest) else { continue };
            if label.sort == sort && label.place == starts.len() {
                starts.push((at, at + (rest.trim_end().len() - behind.len())));
            }
        }
        if starts.len() < 2 {
            return None;
        }
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
        let items = starts.iter().zip(ends).filter_map(|((_, from), to)| text.get(*from..to));
        let items: Vec<String> = items.map(|item| tidy_item(item).to_owned()).collect();
        items.iter().all(|item| !item.is_empty()).then_some(Self { sort, items })
    }
}

/// An item without the signs and line ends around it, and without the sentences behind the last item.
fn tidy_item(item: &str) -> &str {
    let line = item.trim().lines().next().unwrap_or_default().trim();
    let sentence = line.split_once(". ").map_or(line, |(first, _)| first);
    let mut item = sentence;
    loop {
        let closed = item.contains('(');
        let bare = item.trim_end_matches(|sign: char| {
            ";,./?…".contains(sign) || sign.is_whitespace() || (sign == ')' && !closed)
        });
        let ends =
            [" or", " and", " atau", " dan"].into_iter().find_map(|end| bare.strip_suffix(end));
        match ends {
            Some(shorter) => item = shorter,
            None => return bare.trim_start(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_before_its_text() {
        for (text, sort, place, rest) in [
            ("a) iron", LabelSort::Letter, 0, "iron"),
            ("(B) iron", LabelSort::Letter, 1, "iron"),
            ("[c] iron", LabelSort::Letter, 2, "iron"),
            ("2. iron", LabelSort::Digit, 1, "iron"),
            ("III: iron", LabelSort::Roman, 2, "iron"),
            ("b.iron", LabelSort::Letter, 1, "iron"),
            ("b)iron", LabelSort::Letter, 1, "iron"),
        ] {
            let label = ItemLabel { sort, place };
            assert_eq!(ItemLabel::split_from(text), Some((label, rest)), "{text}");
        }
        for text in ["iron", "1.5 m", "a.m. or p.m.", "e.g. iron", "Iv. iron", "(iron)", "b)", ""] {
            assert_eq!(ItemLabel::split_from(text), None, "{text}");
        }
    }

    #[test]
    fn the_items_of_a_row_are_listed() {
        for (text, items) in [
            ("Which? A. iron B. wood", ["iron", "wood"]),
            ("Which?\n1) iron;\n2) wood.", ["iron", "wood"]),
            ("Is it (A: iron; B: wood)?", ["iron", "wood"]),
            ("Is it a) iron or b) wood?", ["iron", "wood"]),
            ("Given: (i) iron, (ii) wood. Which of them burns?", ["iron", "wood"]),
        ] {
            let found = LabelledItems::find(text).map(|list| list.items);
            assert_eq!(found, Some(items.map(str::to_owned).to_vec()), "{text}");
        }
        for text in
            ["Which vitamin: C or D?", "At 1.5 m and 2.5 m", "A) alone", "b) second a) first"]
        {
            assert_eq!(LabelledItems::find(text), None, "{text}");
        }
    }
}
