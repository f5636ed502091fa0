//! The rows of a window: filled word by word, then painted.

use console::{Color, Style as Ansi};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::paper::{Paper, Span, Style};

/// Counts the columns of a text cluster by cluster, as a terminal does: `width` of a whole text may differ.
pub(super) fn columns(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

#[derive(Default)]
pub(super) struct PageRow {
    pub(super) indent: usize,
    pub(super) spans: Vec<Span>,
}

impl PageRow {
    pub(super) fn width(&self) -> usize {
        self.indent + self.spans.iter().map(|span| columns(&span.text)).sum::<usize>()
    }

    /// Paints the row without the spaces at its end, which could wrap in a window of the same width.
    pub(super) fn painted(mut self, paper: Paper) -> String {
        while let Some(last) = self.spans.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
            if !last.text.is_empty() {
                break;
            }
            self.spans.pop();
        }
        if self.spans.is_empty() {
            return String::new();
        }
        let painted = self.spans.iter().map(|span| paint(&span.text, span.style, paper));
        painted.fold(" ".repeat(self.indent), |row, span| row + &span)
    }
}

pub(super) struct RowFiller {
    width: usize,
    hang: usize,
    done: Vec<PageRow>,
    row: PageRow,
}

impl RowFiller {
    /// Starts the first row at `indent` and all others at `hang`.
    pub(super) fn new(width: usize, indent: usize, hang: usize) -> Self {
        Self { width, hang, done: Vec::new(), row: PageRow { indent, spans: Vec::new() } }
    }

    /// Adds a word, on the next row if this one has no room for it.
    pub(super) fn add_word(&mut self, word: Vec<Span>) {
        let wide = width_of(&word);
        let fits = self.row.width() + wide <= self.width;
        if !fits && !self.row.spans.is_empty() && self.hang + wide <= self.width {
            self.next();
        }
        if self.row.width() + wide <= self.width {
            self.row.spans.extend(word);
            return;
        }
        // A word wider than the window is cut between grapheme clusters.
        for span in word {
            for cluster in span.text.graphemes(true) {
                if self.row.width() + cluster.width() > self.width && !self.row.spans.is_empty() {
                    self.next();
                }
                self.row.spans.push(Span { text: cluster.to_owned(), style: span.style });
            }
        }
    }

    fn next(&mut self) {
        let next = PageRow { indent: self.hang, spans: Vec::new() };
        self.done.push(std::mem::replace(&mut self.row, next));
    }

    pub(super) fn into_rows(mut self) -> Vec<PageRow> {
        self.done.push(self.row);
        self.done
    }
}

/// Counts the columns of a word without the space after it.
fn width_of(word: &[Span]) -> usize {
    let Some((last, before)) = word.split_last() else { return 0 };
    let before: usize = before.iter().map(|span| columns(&span.text)).sum();
    before + columns(last.text.trim_end_matches(' '))
}

/// Wraps a text in the ANSI sequences of a style.
pub(super) fn paint(text: &str, style: Style, paper: Paper) -> String {
    if !paper.colour || text.is_empty() {
        return text.to_owned();
    }
    let ansi = Ansi::new().force_styling(true);
    let ansi = match style {
        Style::Plain => return text.to_owned(),
        Style::Bold => ansi.bold(),
        Style::Dim => ansi.dim(),
        Style::Lit => ansi.fg(Color::Cyan),
        Style::Good => ansi.fg(Color::Green),
        Style::Bad => ansi.fg(Color::Red),
    };
    ansi.apply_to(text).to_string()
}
