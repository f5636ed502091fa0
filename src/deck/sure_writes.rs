//! Tries the corrections that findings offer, so that an editor is given only those that mend.

use std::ops::Range;

use super::syntax::{Finding, Lexer, with_edits};

/// Drops the corrections of a stretch that do not mend it; `count` counts the mistakes of a corrected stretch.
pub(super) fn keep_sure_writes(
    text: &str,
    span: &Range<usize>,
    findings: &mut [Finding],
    budget: &mut usize,
    count: impl Fn(&str) -> usize,
) {
    let before = findings.len();
    for finding in findings {
        let Some(write) = &finding.write else { continue };
        let inside = span.start <= finding.span.start && finding.span.end <= span.end;
        let affordable = *budget >= span.len();
        *budget = budget.saturating_sub(span.len());
        let mended = with_edits(text, span, [(finding.span.clone(), write.as_str())]);
        // What is made a comment leaves nothing to read.
        let is_comment = Lexer::new(&mended, 0..mended.len()).next().is_none();
        if !(inside && affordable && (is_comment || count(&mended) < before)) {
            finding.write = None;
        }
    }
}
