//! The deck's text without its questions, so that its header is read and placed by itself.

use std::ops::Range;

use super::outline::Outline;

/// The deck's text without its questions, and how to find a place of it in the whole.
pub(crate) struct HeaderText {
    pub(crate) text: String,
    gap: Range<usize>,
}

impl HeaderText {
    pub(crate) fn new(text: &str, outline: &Outline) -> Self {
        let gap = outline.list.clone().unwrap_or(text.len()..text.len());
        let before = text.get(..gap.start).unwrap_or(text);
        let after = text.get(gap.end..).unwrap_or_default();
        // A list that is never closed is told of by itself; here it is taken as closed.
        let after = if outline.list.is_some() && !outline.closed { "])" } else { after };
        Self { text: format!("{before}{after}"), gap }
    }

    /// A place of the cut text in the whole: what ends before the gap stays, what begins behind it moves.
    pub(crate) fn span_in_deck(&self, span: &Range<usize>) -> Range<usize> {
        let start =
            if span.start >= self.gap.start { span.start + self.gap.len() } else { span.start };
        let end = if span.end > self.gap.start { span.end + self.gap.len() } else { span.end };
        start..end.max(start)
    }
}
