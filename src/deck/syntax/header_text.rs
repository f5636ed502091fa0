//! The deck's text without its questions: what the header is read and its mistakes are placed in.

use std::ops::Range;

use super::outline::Outline;

pub(crate) struct HeaderText {
    pub(crate) text: String,
    gap: Range<usize>,
}

impl HeaderText {
    pub(crate) fn new(text: &str, outline: &Outline) -> Self {
        let gap = outline.list.clone().unwrap_or(text.len()..text.len());
        let before = text.get(..gap.start).unwrap_or(text);
        let after = text.get(gap.end..).unwrap_or_default();
        // An unclosed list is reported by itself; closing it here keeps it from hiding mistakes of the header.
        let after = if outline.list.is_some() && !outline.closed { "])" } else { after };
        Self { text: format!("{before}{after}"), gap }
    }

    /// The span in the whole deck: what is behind the gap moves by its length.
    pub(crate) fn span_in_deck(&self, span: &Range<usize>) -> Range<usize> {
        let start =
            if span.start >= self.gap.start { span.start + self.gap.len() } else { span.start };
        let end = if span.end > self.gap.start { span.end + self.gap.len() } else { span.end };
        start..end.max(start)
    }
}
