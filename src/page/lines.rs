//! Pages of styled lines, laid out for a window or written unbroken to a pipe; every span is escaped here.

use super::escape::safe_line;
use super::paper::{MARGIN, MEASURE, Paper, Span, Style};
use super::rows::{PageRow, RowFiller, columns, join_numbers, paint};

/// The most columns of words that are kept on one row, so that rows stay even.
const JOINED: usize = 24;

/// A line before it is wrapped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Columns before the line, besides the margin.
    pub indent: usize,
    /// More columns before its continuation rows.
    pub hang: usize,
    /// The text.
    pub spans: Vec<Span>,
    /// Text at the right end, or on a row below if there is no room.
    pub right: Option<Span>,
}

/// Lines in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Line>,
}

impl Line {
    /// Returns a line of one span.
    #[must_use]
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// Adds a span.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, style: Style) -> Self {
        self.spans.push(Span { text: text.into(), style });
        self
    }

    /// Sets the indent, and the further indent of continuation rows.
    #[must_use]
    pub fn at(mut self, indent: usize, hang: usize) -> Self {
        (self.indent, self.hang) = (indent, hang);
        self
    }

    /// Sets the text at the right end.
    #[must_use]
    pub fn right(mut self, text: impl Into<String>, style: Style) -> Self {
        self.right = Some(Span { text: text.into(), style });
        self
    }
}

impl Page {
    /// Adds a line.
    pub fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Adds an empty line, unless the page is empty or ends with one.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.spans.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// Adds each line of a text as a line of its own.
    pub fn text(&mut self, text: &str, indent: usize, style: Style) {
        for piece in text.split('\n') {
            self.push(Line::new(piece, style).at(indent, 0));
        }
    }

    /// Returns the page as text; each row ends with a newline.
    #[must_use]
    pub fn render(&self, paper: Paper) -> String {
        self.lines.iter().flat_map(|line| line.layout(paper)).map(|row| row + "\n").collect()
    }

    /// Returns the rows of the window, for callers that must count them.
    #[must_use]
    pub fn rows(&self, paper: Paper) -> Vec<String> {
        self.lines.iter().flat_map(|line| line.layout(paper)).collect()
    }
}

impl Line {
    fn layout(&self, paper: Paper) -> Vec<String> {
        let Some(width) = paper.width else { return vec![self.unbroken(paper)] };
        let width = width.clamp(1, MEASURE + MARGIN);
        // A wide letter needs two columns, so the indent takes less than half of a narrow window.
        let most = (width - 1) / 2;
        let indent = (paper.margin() + self.indent).min(most);
        let hang = (indent + self.hang).min(most);
        let mut rows = RowFiller::new(width, indent, hang);
        for word in join_numbers(self.words(), (width - hang).min(JOINED)) {
            rows.add_word(word);
        }
        let mut rows = rows.into_rows();
        self.put_right(&mut rows, width, hang);
        rows.into_iter().map(|row| row.painted(paper)).collect()
    }

    fn unbroken(&self, paper: Paper) -> String {
        let mut row = " ".repeat(self.indent);
        for span in &self.spans {
            row.push_str(&paint(&safe_line(&span.text), span.style, paper));
        }
        if let Some(right) = &self.right {
            row.push_str("  ");
            row.push_str(&paint(&safe_line(&right.text), right.style, paper));
        }
        row.trim_end().to_owned()
    }

    /// Splits the escaped spans after each space. A word may have several spans, so that it does not break where
    /// its style changes.
    fn words(&self) -> Vec<Vec<Span>> {
        let mut words: Vec<Vec<Span>> = vec![Vec::new()];
        for span in &self.spans {
            for piece in safe_line(&span.text).split_inclusive(' ') {
                let piece = Span { text: piece.to_owned(), style: span.style };
                let ends = piece.text.ends_with(' ');
                if let Some(word) = words.last_mut() {
                    word.push(piece);
                }
                if ends {
                    words.push(Vec::new());
                }
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    fn put_right(&self, rows: &mut Vec<PageRow>, width: usize, hang: usize) {
        let Some(right) = &self.right else { return };
        let right = Span { text: safe_line(&right.text), style: right.style };
        let wide = columns(&right.text);
        let fits = rows.first().is_some_and(|row| row.width() + 2 + wide <= width);
        if rows.len() == 1 && fits {
            if let Some(row) = rows.first_mut() {
                let space = width - row.width() - wide;
                row.spans.push(Span { text: " ".repeat(space), style: Style::Plain });
                row.spans.push(right);
            }
        } else {
            let mut under = RowFiller::new(width, hang, hang);
            let pieces: Vec<String> = right.text.split_inclusive(' ').map(str::to_owned).collect();
            let words = pieces.into_iter().map(|text| vec![Span { text, style: right.style }]);
            for word in join_numbers(words.collect(), (width - hang).min(JOINED)) {
                under.add_word(word);
            }
            rows.extend(under.into_rows());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paper(width: usize) -> Paper {
        Paper { width: Some(width), colour: false, unicode: true }
    }

    fn rows(line: Line, width: usize) -> Vec<String> {
        Page { lines: vec![line] }.rows(paper(width))
    }

    #[test]
    fn a_word_in_two_styles_is_not_broken_between_them() {
        let line =
            Line::new("nearly: Band", Style::Plain).and("o", Style::Bad).and("ng.", Style::Plain);
        assert_eq!(rows(line, 15), ["  nearly:", "  Bandong."]);
    }

    #[test]
    fn a_word_wider_than_the_window_begins_beside_its_number() {
        let line = Line::new("1  ", Style::Dim).and("漢字漢字漢字漢字漢字", Style::Plain).at(0, 3);
        assert_eq!(rows(line, 16), ["  1  漢字漢字漢", "     字漢字漢字"]);
    }

    #[test]
    fn a_number_stays_with_its_unit_and_with_the_number_it_is_of() {
        for (text, width, expected) in [
            ("Which body? 3 points", 18, vec!["  Which body?", "  3 points"]),
            ("feedback: 2 of 3", 16, vec!["  feedback:", "  2 of 3"]),
            ("benar: 2 dari 3", 14, vec!["  benar:", "  2 dari 3"]),
            ("it took 4 min 12 s so far", 18, vec!["  it took", "  4 min 12 s so", "  far"]),
            ("in 1955 the third", 9, vec!["in 1955", "the third"]),
            ("3 points", 4, vec!["3 po", "ints"]),
        ] {
            assert_eq!(rows(Line::new(text, Style::Plain), width), expected, "{text}");
        }
        let line = Line::new("A rather long prompt", Style::Plain).right("2.5 points", Style::Dim);
        assert_eq!(rows(line, 13), ["  A rather", "  long prompt", "  2.5 points"]);
    }

    #[test]
    fn a_row_ends_without_spaces_even_in_colour() {
        let colour = Paper { colour: true, ..paper(12) };
        let page = Page { lines: vec![Line::new("twelve wide, more", Style::Bold)] };
        let rows = page.rows(colour);
        assert_eq!(
            rows.first().map(String::as_str),
            Some("\u{1b}[1mtwelve \u{1b}[0m\u{1b}[1mwide,\u{1b}[0m")
        );
    }

    #[test]
    fn spaces_between_two_columns_begin_no_row() {
        let line = Line::new("mutual benefit", Style::Plain).and("   Katadata", Style::Dim);
        assert_eq!(rows(line, 16), ["  mutual benefit", "  Katadata"]);
    }

    #[test]
    fn a_space_of_another_sort_at_a_words_end_takes_its_room() {
        let rows = rows(Line::new("one two\u{2000}\u{2000} three", Style::Plain), 8);
        assert_eq!(rows, ["one", "two\u{2000}\u{2000}", "three"]);
    }

    proptest! {
        #[test]
        fn no_row_is_wider_than_the_window(text in "[a-z漢👩 \u{2000}]{0,80}", width in 2usize..60, hang in 0usize..9) {
            for row in rows(Line::new(text, Style::Plain).at(1, hang), width) {
                prop_assert!(columns(&row) <= width, "{row:?}");
            }
        }
    }
}
