//! Puts corrections into a stretch of text, and joins findings that say the same of one question.

use std::ops::Range;

use super::finding::{Finding, shorten};
use crate::say::Say;

/// Mistakes of habit: who makes one makes it throughout the question.
const HABITS: [&str; 9] = [
    "curly-quotes", "single-quotes", "semicolon", "equals", "missing-colon", "missing-comma",
    "no-text", "quoted-name", OTHER_WORDS,
];

/// Fields in another program's words or another language.
const OTHER_WORDS: &str = "syntax-other-word";

/// The text of a span with corrections put in, which are in order and do not overlap.
pub(crate) fn with_edits<'a>(
    text: &str,
    span: &Range<usize>,
    edits: impl IntoIterator<Item = (Range<usize>, &'a str)>,
) -> String {
    let mut corrected = String::new();
    let mut at = span.start;
    for (place, write) in edits {
        corrected.push_str(text.get(at..place.start).unwrap_or_default());
        corrected.push_str(write);
        at = place.end;
    }
    corrected.push_str(text.get(at..span.end).unwrap_or_default());
    corrected
}

/// Joins the findings of one habit into the first of them: one slip is reported once in a question.
pub(crate) fn join_habits(text: &str, findings: Vec<Finding>) -> Vec<Finding> {
    let mut joined: Vec<Finding> = Vec::new();
    let habits: Vec<_> =
        findings.iter().map(|finding| find_habit(text, finding, &findings)).collect();
    let mut by_habit: [Vec<Finding>; HABITS.len()] = Default::default();
    for (finding, name) in findings.into_iter().zip(habits) {
        let habit = HABITS.iter().position(|habit| *habit == name && finding.write.is_some());
        match habit.and_then(|place| by_habit.get_mut(place)) {
            Some(same) => same.push(finding),
            None => joined.push(finding),
        }
    }
    joined.extend(by_habit.into_iter().filter_map(|same| join_findings(text, same)));
    joined.sort_by_key(|finding| finding.span.start);
    joined
}

/// Returns the habit that a finding belongs to. What is wrong with the value of a field in other words belongs to its
/// name, as in `q: "Which gas?", a: "CO2"`; an answer without quotes and kind belongs to the prompt without quotes.
fn find_habit(text: &str, finding: &Finding, all: &[Finding]) -> &'static str {
    let is_renamed = |other: &Finding| other.message.id == OTHER_WORDS && other.write.is_some();
    let directly_behind = |key: &Finding| {
        let between = text.get(key.span.end..finding.span.start);
        between.is_some_and(|between| matches!(between.trim(), ":" | "="))
    };
    let behind = |key: &&Finding| is_renamed(key) && directly_behind(key);
    let kind_as_field = finding.message.id == "syntax-kind-as-field" && all.iter().any(is_renamed);
    if is_renamed(finding) || kind_as_field || all.iter().any(|key| behind(&key)) {
        return OTHER_WORDS;
    }
    // A teacher who names the kind in a field of its own leaves it out before the answer.
    let is_type = |other: &Finding| other.message.id == "syntax-type" && other.write.is_some();
    let of_kind = matches!(finding.code, "no-kind" | "unknown-kind");
    if is_type(finding) || (of_kind && all.iter().any(is_type)) {
        return OTHER_WORDS;
    }
    let bare = || text.get(finding.span.clone()).is_some_and(|source| !source.contains('"'));
    let unquoted = |other: &Finding| other.code == "no-text" && other.write.is_some();
    if finding.code == "no-kind" && bare() && all.iter().any(unquoted) {
        return "no-text";
    }
    finding.code
}

/// Joins findings with corrections into one, which says what the first says and mends all.
pub(super) fn join_findings(text: &str, mut same: Vec<Finding>) -> Option<Finding> {
    same.sort_by_key(|finding| finding.span.start);
    // One inside another would be corrected twice.
    same.dedup_by(|later, earlier| later.span.start < earlier.span.end);
    let end = same.last()?.span.end;
    let mut first = same.first()?.clone();
    if same.len() == 1 {
        return Some(first);
    }
    let span = first.span.start..end;
    let edits = same
        .iter()
        .map(|finding| (finding.span.clone(), finding.write.as_deref().unwrap_or_default()));
    let corrected = with_edits(text, &span, edits);
    // The comma before a removed field is part of the mistake, but shows nothing.
    let shown = shorten(corrected.trim_start_matches([',', ' ']));
    first.help = Some(Say::new("help-write").with("text", shown));
    Some(Finding { span, ..first.mend(corrected) })
}
