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
    let mut by_habit: [Vec<Finding>; HABITS.len()] = Default::default();
    for finding in findings {
        let name = if finding.message.id == OTHER_WORDS { OTHER_WORDS } else { finding.code };
        let habit = HABITS.iter().position(|habit| *habit == name && finding.write.is_some());
        match habit.and_then(|place| by_habit.get_mut(place)) {
            Some(same) => same.push(finding),
            None => joined.push(finding),
        }
    }
    joined.extend(by_habit.into_iter().filter_map(|same| join(text, same)));
    joined.sort_by_key(|finding| finding.span.start);
    joined
}

fn join(text: &str, mut same: Vec<Finding>) -> Option<Finding> {
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
    first.help = Some(Say::new("help-write").with("text", shorten(&corrected)));
    Some(Finding { span, ..first.mend(corrected) })
}
