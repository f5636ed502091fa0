//! Reports what was pasted between the questions, and writes it as a question where it is one.

use std::ops::Range;

use super::question_reader::QuestionReader;
use super::syntax::{Finding, Pasted, find_pasted, shorten, shorten_middle};
use crate::say::Say;

/// Reports numbered lists, and fields without round brackets, between the questions of a deck.
pub(super) fn pasted_findings(text: &str, reader: &QuestionReader) -> Vec<Finding> {
    find_pasted(text).into_iter().map(|pasted| pasted_finding(text, pasted, reader)).collect()
}

fn pasted_finding(text: &str, pasted: Pasted, reader: &QuestionReader) -> Finding {
    let source = shorten(text.get(pasted.span().clone()).unwrap_or_default());
    match pasted {
        Pasted::NumberedList(span) => {
            let finding = Finding::error("other-format", span, Say::new("syntax-pasted-list"));
            finding.help(Say::new("help-pasted-list"))
        }
        Pasted::Fields { span, question } => {
            let say = Say::new("syntax-no-question").with("text", source);
            let comma = comma_behind(text, &span);
            let span = span.start..comma.unwrap_or(span.end);
            let finding = Finding::error("no-question", span, say);
            match reader.with_all_corrections(&question) {
                Some(written) => finding.show(shorten_middle(&written)).mend(format!("{written},")),
                None => finding.show(shorten_middle(&question)),
            }
        }
    }
}

/// Returns the end of a comma that follows a place, if one does.
fn comma_behind(text: &str, span: &Range<usize>) -> Option<usize> {
    let inside = text.get(span.clone())?.ends_with(',');
    let behind = text.get(span.end..)?;
    let comma = behind.trim_start().starts_with(',').then(|| behind.find(','))?;
    (!inside).then_some(span.end + comma? + 1)
}
