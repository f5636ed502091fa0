//! Fills the rows of a window word by word, and paints them.

use console::{Color, Style as Ansi};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::paper::{Paper, Span, Style};

/// The columns of a text, sign by sign as a terminal puts them: of a whole text the crate may think otherwise.
pub(super) fn columns(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// A row of the window.
#[derive(Default)]
pub(super) struct PageRow {
    /// Columns left free.
    pub(super) indent: usize,
    /// What it says.
    pub(super) spans: Vec<Span>,
}

impl PageRow {
    /// Its columns.
    pub(super) fn width(&self) -> usize {
        self.indent + self.spans.iter().map(|span| columns(&span.text)).sum::<usize>()
    }

    /// The row painted, without the spaces at its end, which could wrap in a window just as wide.
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

/// Rows being filled word by word.
pub(super) struct RowFiller {
    width: usize,
    hang: usize,
    done: Vec<PageRow>,
    row: PageRow,
}

impl RowFiller {
    /// Rows of `width` columns; the first starts at one indent, the others at another.
    pub(super) fn new(width: usize, indent: usize, hang: usize) -> Self {
        Self { width, hang, done: Vec::new(), row: PageRow { indent, spans: Vec::new() } }
    }

    /// Adds a word, on a row of its own where this one has no room for it.
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

    /// All rows.
    pub(super) fn done(mut self) -> Vec<PageRow> {
        self.done.push(self.row);
        self.done
    }
}

/// The columns of a word; the space after it is none of them.
fn width_of(word: &[Span]) -> usize {
    let Some((last, before)) = word.split_last() else { return 0 };
    let before: usize = before.iter().map(|span| columns(&span.text)).sum();
    before + columns(last.text.trim_end_matches(' '))
}

/// A text in a style, by the sequences that every terminal knows.
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
