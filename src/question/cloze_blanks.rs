//! Finds the blanks of a sentence as other programs write them: `____`, `[CO2]`, `{{c1::CO2}}`.

use std::ops::Range;

/// A text whose blanks are written as hafal writes them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OtherBlanks {
    /// The words are there.
    Filled(String),
    /// The words are missing; the text has `…` in their place.
    Empty(String),
}

/// The blanks of a text without any of hafal's; None where it has none of another sort either.
pub(super) fn blanks_of_other_programs(text: &str) -> Option<OtherBlanks> {
    let filled = anki_blanks(text)
        .or_else(|| doubled_blanks(text))
        .or_else(|| square_blanks(text))
        .or_else(|| strong_blanks(text));
    if let Some(filled) = filled {
        return Some(OtherBlanks::Filled(filled));
    }
    let mut written = String::new();
    let mut rest = text;
    while let Some(gap) = gap_in(rest) {
        written.push_str(rest.get(..gap.start)?);
        written.push_str("{…}");
        rest = rest.get(gap.end..)?;
    }
    (rest.len() < text.len()).then(|| OtherBlanks::Empty(written + rest))
}

/// The first gap without words: a run of underscores or dots, or `[blank]`.
pub(crate) fn gap_in(text: &str) -> Option<Range<usize>> {
    let run = |sign: char, least: usize| {
        let start = text.find(&sign.to_string().repeat(least))?;
        let length = text.get(start..)?.chars().take_while(|other| *other == sign).count();
        Some(start..start + length * sign.len_utf8())
    };
    let bracket = || {
        let start = text.find('[')?;
        let end = start + text.get(start..)?.find(']')?;
        is_empty_word(text.get(start + 1..end)?).then_some(start..end + 1)
    };
    run('_', 2).or_else(|| run('.', 4)).or_else(bracket)
}

fn is_empty_word(word: &str) -> bool {
    let word = word.trim().to_lowercase();
    let signs = word.chars().all(|sign| matches!(sign, '.' | '_' | '…' | '-' | ' '));
    signs
        || matches!(word.as_str(), "blank" | "gap" | "isi" | "kosong" | "jawaban" | "answer" | "?")
}

/// `{{c1::CO2::a hint}}`
fn anki_blanks(text: &str) -> Option<String> {
    let mut written = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{{c") {
        let end = start + rest.get(start..)?.find("}}")?;
        let mut parts = rest.get(start + 2..end)?.split("::");
        let words = parts.nth(1)?;
        written.push_str(rest.get(..start)?);
        written.extend(["{", words, "}"]);
        rest = rest.get(end + 2..)?;
    }
    (rest.len() < text.len()).then(|| written + rest)
}

/// `{{CO2}}`, as templates write it.
fn doubled_blanks(text: &str) -> Option<String> {
    let balanced = text.matches("{{").count() == text.matches("}}").count();
    let doubled = balanced && text.contains("{{") && !text.contains("{{{");
    doubled.then(|| text.replace("{{", "{").replace("}}", "}"))
}

/// `[CO2]`, with words in it.
fn square_blanks(text: &str) -> Option<String> {
    let mut written = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let end = start + rest.get(start..)?.find(']')?;
        let words = rest.get(start + 1..end)?;
        if is_empty_word(words) || words.contains('[') {
            return None;
        }
        written.push_str(rest.get(..start)?);
        written.extend(["{", words, "}"]);
        rest = rest.get(end + 1..)?;
    }
    (rest.len() < text.len()).then(|| written + rest)
}

/// `**CO2**` and `__CO2__`, which Markdown prints in bold.
fn strong_blanks(text: &str) -> Option<String> {
    let mut written = text.to_owned();
    for mark in ["**", "__"] {
        while let Some((before, rest)) = written.split_once(mark)
            && let Some((words, after)) = rest.split_once(mark)
            && words.starts_with(char::is_alphanumeric)
            && words.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')')
        {
            written = format!("{before}{{{words}}}{after}");
        }
    }
    (written != text).then_some(written)
}

/// Puts words that other signs set apart into curly brackets: `The *heart* pumps.`
fn find_marked_words(text: &str) -> Option<String> {
    const MARKS: [(&str, &str); 6] =
        [("**", "**"), ("__", "__"), ("<", ">"), ("*", "*"), ("_", "_"), ("(", ")")];
    MARKS.iter().find_map(|(open, close)| {
        let (before, rest) = text.split_once(open)?;
        let (words, after) = rest.split_once(close)?;
        let set_apart = !words.is_empty() && words.trim() == words;
        set_apart.then(|| format!("{before}{{{words}}}{after}"))
    })
}

/// A text with its marked words, else its last word, in curly brackets, to show what a blank looks like.
pub(super) fn with_words_in_braces(text: &str) -> String {
    if let Some(marked) = find_marked_words(text) {
        return marked;
    }
    let end = text.trim_end_matches(|sign: char| !sign.is_alphanumeric()).len();
    let (before, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let start = before.rfind(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let start = start.map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let (Some(head), Some(word)) = (before.get(..start), before.get(start..)) else {
        return "… {…} …".to_owned();
    };
    if word.is_empty() { "… {…} …".to_owned() } else { format!("{head}{{{word}}}{after}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_other_programs_are_written_as_a_deck_writes_them() {
        let filled = |text: &str| Some(OtherBlanks::Filled(text.to_owned()));
        let empty = |text: &str| Some(OtherBlanks::Empty(text.to_owned()));
        for (text, written) in [
            ("Plants take in [CO2].", filled("Plants take in {CO2}.")),
            ("take in {{CO2}}", filled("take in {CO2}")),
            ("[A] and [B]", filled("{A} and {B}")),
            ("in {{c1::CO2}} and {{c2::O2::gas}}", filled("in {CO2} and {O2}")),
            ("in **CO2**, out __O2__", filled("in {CO2}, out {O2}")),
            ("take in ____.", empty("take in {…}.")),
            ("in ____, out ____.", empty("in {…}, out {…}.")),
            ("in [blank], out [ ]", empty("in {…}, out {…}")),
            ("in ...... out", empty("in {…} out")),
            ("nothing here...", None),
        ] {
            assert_eq!(blanks_of_other_programs(text), written, "{text}");
        }
    }

    #[test]
    fn an_example_is_made_of_the_authors_own_words() {
        for (text, example) in [
            ("Plants take in CO2.", "Plants take in {CO2}."),
            ("CO2", "{CO2}"),
            ("…", "… {…} …"),
            ("The *heart* pumps.", "The {heart} pumps."),
            ("The <heart> pumps.", "The {heart} pumps."),
            ("The capital is (Jakarta).", "The capital is {Jakarta}."),
            ("2 * 3 is six", "2 * 3 is {six}"),
        ] {
            assert_eq!(with_words_in_braces(text), example);
        }
    }
}
