//! Recognizes the format of a text by its content.

use super::aiken::{ListSort, recognize_list};
use super::{Format, csv};
use crate::say::Say;

/// A format, and what the text is called in the report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecognizedFormat {
    pub(crate) format: Format,
    pub(crate) name: Say,
    /// The text as that format has it, where it is written otherwise.
    pub(crate) rewritten: Option<String>,
}

/// Lines that are looked at.
const LINES: usize = 300;

/// Recognizes a text; None where it may be anything.
pub(crate) fn recognize_format(text: &str) -> Option<RecognizedFormat> {
    let found = |format, id| Some(RecognizedFormat { format, name: Say::new(id), rewritten: None });
    let begins = text.trim_start();
    if begins.starts_with("<?xml") || begins.starts_with("<quiz") {
        return found(Format::Moodle, "format-name-moodle");
    }
    if begins.strip_prefix('{').is_some_and(|inner| inner.trim_start().starts_with('"')) {
        return found(Format::Json, "format-name-json");
    }
    if is_gift(text) {
        return found(Format::Gift, "format-name-gift");
    }
    if is_hashcards(text) {
        return found(Format::Hashcards, "format-name-hashcards");
    }
    if has_directive(text) {
        return found(Format::Csv, "format-name-csv");
    }
    match recognize_list(text) {
        Some(ListSort::Aiken) => return found(Format::Aiken, "format-name-aiken"),
        Some(ListSort::Numbered) => return found(Format::Aiken, "format-name-list"),
        None => {}
    }
    if has_tabs(text) {
        return found(Format::Tsv, "format-name-tsv");
    }
    if csv::has_heading(text, None) || has_semicolons(text) {
        return found(Format::Csv, "format-name-csv");
    }
    find_terms(text)
}

/// The signs between a term and its meaning, in lists that people type.
const BETWEEN_TERMS: [&str; 7] = [" - ", " – ", " — ", " = ", " -> ", " → ", " : "];

/// The most characters of a term: more are a sentence.
const LONGEST_TERM: usize = 60;

/// Recognizes a list with a term and its meaning on each line, `dog = anjing`, and rewrites it with tabs.
fn find_terms(text: &str) -> Option<RecognizedFormat> {
    let halves = |line: &str, sign: &str| {
        let (term, meaning) = line.split_once(sign)?;
        let fits = !term.trim().is_empty() && !meaning.trim().is_empty();
        (fits && term.chars().count() <= LONGEST_TERM)
            .then(|| format!("{}\t{meaning}", term.trim()))
    };
    let all = |sign: &&&str| first_lines(text).all(|line| halves(line, sign).is_some());
    let sign = BETWEEN_TERMS.iter().find(all).filter(|_| first_lines(text).nth(2).is_some())?;
    // A line further down that has no sign is skipped by name.
    let lines = text.lines().map(|line| halves(line, sign).unwrap_or_else(|| line.to_owned()));
    let rewritten = Some(lines.collect::<Vec<_>>().join("\n"));
    let name = Say::new("format-name-terms").with("sign", sign.trim());
    Some(RecognizedFormat { format: Format::Tsv, name, rewritten })
}

fn first_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).take(LINES)
}

/// Whether an answer of GIFT is in the text: brackets that begin with a sign of one.
fn is_gift(text: &str) -> bool {
    let first: String = first_lines(text).collect::<Vec<_>>().join("\n");
    let mut bracketed = first.split('{').skip(1);
    bracketed.any(|rest| {
        let Some((inner, _)) = rest.split_once('}') else { return false };
        let inner = inner.trim();
        let word = ["T", "F", "TRUE", "FALSE"].contains(&inner);
        word || inner.starts_with(['=', '~', '#'])
    })
}

/// Whether there are questions and answers of hashcards, or its clozes.
fn is_hashcards(text: &str) -> bool {
    let has = |begin: &str| first_lines(text).any(|line| line.starts_with(begin));
    let cloze = |line: &str| line.starts_with("C:") && line.contains('[') && line.contains(']');
    (has("Q:") && has("A:") && !has("B:")) || !has("A:") && first_lines(text).any(cloze)
}

/// Whether the text begins with a line of Anki's exports.
fn has_directive(text: &str) -> bool {
    ["#separator:", "#html:", "#columns:", "#notetype", "#deck", "#tags", "sep="]
        .iter()
        .any(|name| text.starts_with(name))
}

/// Whether nearly all lines have a tab between words, as Quizlet exports them.
fn has_tabs(text: &str) -> bool {
    let tabbed = |line: &&str| line.trim().contains('\t');
    let (all, with) = (first_lines(text).count(), first_lines(text).filter(tabbed).count());
    with > 0 && with * 5 >= all * 4
}

/// Whether each of several lines is two texts with a semicolon between, as Quizlet exports them when asked to.
fn has_semicolons(text: &str) -> bool {
    let mut halves = first_lines(text).map(|line| line.split_once(';'));
    let is_card = |halves: Option<(&str, &str)>| {
        halves.is_some_and(|(front, back)| {
            !front.trim().is_empty() && !back.trim().is_empty() && !back.contains(';')
        })
    };
    first_lines(text).nth(1).is_some() && halves.all(is_card)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_recognized_by_their_content() {
        for (text, name) in [
            ("What?\nA. a\nB. b\nANSWER: B\n", Some("format-name-aiken")),
            ("1. What?\na) a\nb) b\nAnswer: b\n", Some("format-name-list")),
            ("Test\n\n1. What?\nA. a\nB. b\n\nKunci\n1. B\n", Some("format-name-list")),
            ("1.\tWhat?\n\ta)\ta\n\tb)\tb\nAnswers: 1b\n", Some("format-name-list")),
            ("Hund\tdog\nKatze\tcat\n", Some("format-name-tsv")),
            ("Q: What?\nA: This.\n", Some("format-name-hashcards")),
            ("C: In [1955].\n", Some("format-name-hashcards")),
            ("Q: What?\nA: a\nB: b\nANSWER: B\n", Some("format-name-aiken")),
            ("::a::What? {=a ~b}\n", Some("format-name-gift")),
            ("// comment\nIt is so. {T}\n", Some("format-name-gift")),
            ("#separator:tab\nA\tb\n", Some("format-name-csv")),
            ("Question;Answer\nA;b\n", Some("format-name-csv")),
            ("Soal,A,B,Kunci\nx,y,z,A\n", Some("format-name-csv")),
            ("{\"questions\": []}", Some("format-name-json")),
            ("<?xml version=\"1.0\"?><quiz/>", Some("format-name-moodle")),
            ("a;b", None),
            ("Hund;dog\nKatze;cat\n", Some("format-name-csv")),
            ("Hund;dog\nIt was late; he left; so did I.\n", None),
            (
                "(\n    title: \"t\",\n    questions: [\n(ask: \"A?\", answer: Text(\"b\")),\n])\n",
                None,
            ),
            ("Once upon a time, there was a king.\nHe had {three} sons.\n", None),
            ("", None),
            ("1. Introduction\n2. Method\n", None),
            ("dog = anjing\ncat = kucing\nbird = burung\n", Some("format-name-terms")),
            ("sel - unit\n\norgan - jaringan\notak - organ\n", Some("format-name-terms")),
            ("dog = anjing\nThe rest is silence.\nbird = burung\n", None),
            ("He came - late.\n", None),
            (
                "I. What is it?\nA. a\nB. b\nII. Who is it?\nA. c\nB. d\n\nKey: I. A, II. B\n",
                Some("format-name-list"),
            ),
        ] {
            assert_eq!(recognize_format(text).map(|found| found.name.id), name, "{text}");
        }
    }
}
