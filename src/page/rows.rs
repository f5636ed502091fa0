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
        let is_blank = || word.iter().all(|span| span.text.bytes().all(|byte| byte == b' '));
        if !fits && is_blank() {
            // Spaces between two columns would push the next row to the right.
            return;
        }
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

/// Joins words that a reader takes in at once, such as `3 points`, `2 of 3` and `4 min 12 s`, so that no row ends
/// between them. What is joined has at most `room` columns.
pub(super) fn join_numbers(words: Vec<Vec<Span>>, room: usize) -> Vec<Vec<Span>> {
    let mut joined: Vec<Vec<Span>> = Vec::new();
    // The last two words added: of `2 of`, the 2 decides whether a number may follow.
    let (mut before, mut last) = (NumberRole::Other, NumberRole::Other);
    for word in words {
        let sort = NumberRole::of_word(&word);
        let belongs = match last {
            NumberRole::Number => matches!(sort, NumberRole::Short | NumberRole::Long),
            NumberRole::Short => before == NumberRole::Number && sort == NumberRole::Number,
            NumberRole::Long | NumberRole::Other => false,
        };
        match joined.last_mut() {
            Some(group) if belongs && width_of(group) + 1 + width_of(&word) <= room => {
                group.extend(word);
            }
            _ => joined.push(word),
        }
        (before, last) = (last, sort);
    }
    joined
}

/// What a word is for [`join_numbers`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum NumberRole {
    /// A count, a share or a length of time; not a year.
    Number,
    /// Letters that may come between two numbers: of, dari, to, min.
    Short,
    /// Another word that begins with a letter.
    Long,
    Other,
}

impl NumberRole {
    fn of_word(word: &[Span]) -> Self {
        let text: String = word.iter().map(|span| span.text.as_str()).collect();
        let bare = text.trim_end_matches(' ');
        let is_numeric = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '%');
        let is_year = bare.len() == 4 && bare.starts_with(['1', '2']);
        let begins = |test: fn(char) -> bool| bare.chars().next().is_some_and(test);
        if begins(|sign| sign.is_ascii_digit()) && bare.chars().all(is_numeric) {
            let ends = bare.ends_with([',', '.']);
            return if is_year || ends { Self::Other } else { Self::Number };
        }
        let short = bare.chars().count() <= 4 && bare.chars().all(char::is_alphabetic);
        if short && !bare.is_empty() {
            Self::Short
        } else if begins(char::is_alphabetic) {
            Self::Long
        } else {
            Self::Other
        }
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
