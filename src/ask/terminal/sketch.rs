//! A sketch of a block: what a widget has to show, laid out for the window.

use super::editor::LineEditor;
use super::screen::{ScreenBlock, ScreenRow, Size};
use crate::page::{Line, Page, Paper, Signs, Span, Style};

/// What a widget has to show, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Sketch<'a> {
    /// Whether an empty row comes first.
    pub(super) gap: bool,
    /// Options, items, a sentence.
    pub(super) body: Vec<Line>,
    /// The line of the body to keep in sight.
    pub(super) focus: usize,
    /// What is being typed.
    pub(super) input: Option<&'a LineEditor>,
    /// Fields after the one being typed.
    pub(super) below: Vec<Line>,
    /// Why something is asked again.
    pub(super) note: Option<String>,
    /// Which keys do what.
    pub(super) foot: String,
    /// The time left, where no head line shows it.
    pub(super) clock: Option<Span>,
}

impl Sketch<'_> {
    /// Fits the block to a window. A low one loses the hints first, then empty rows, then what is out of focus.
    pub(super) fn block(&self, paper: Paper, size: Size) -> ScreenBlock {
        let (body, focus) = self.body(paper);
        let (input, cursor) = self.input(paper, size.rows);
        let room = size.rows.saturating_sub(input.len() + body.len().min(3));
        let [foot, gap, between, below, note] = self.around(paper, room);
        let taken = input.len() + below.len() + note.len() + between.len() + gap.len() + foot.len();
        let body = window_around(body, focus, size.rows.saturating_sub(taken), paper);
        let above = gap.len() + body.len() + between.len();
        let cursor = cursor.map(|(row, column)| (above + row, column));
        let mut rows = [gap, body, between, input, below, note, foot].concat();
        if rows.is_empty() {
            rows.push(ScreenRow::default());
        }
        ScreenBlock { rows, cursor }
    }

    /// Returns the rows around the body and the typed line that fit in `room`, those that a low window loses first to
    /// the front: hints, the gap above and between, later fields, the note.
    fn around(&self, paper: Paper, room: usize) -> [Vec<ScreenRow>; 5] {
        let gap = |is_there| vec![ScreenRow::default(); usize::from(self.gap && is_there)];
        let below = self.below.iter().flat_map(|line| measure_rows(line.clone(), paper)).collect();
        let note = self.note.iter().flat_map(|note| dim_rows(note, paper)).collect();
        let mut foot = measure_rows(self.with_clock(Line::new(&self.foot, Style::Dim)), paper);
        foot.insert(0, ScreenRow::default());
        let between = gap(self.input.is_some() || self.note.is_some());
        let others = [gap(!self.body.is_empty()), between, below, note];
        let around = fit_rows(foot, others.clone(), room);
        if self.clock.is_none() || around.first().is_some_and(|foot| !foot.is_empty()) {
            return around;
        }
        // Without its hints the line has only the time left.
        let clock = measure_rows(self.with_clock(Line::default()), paper);
        match room.checked_sub(clock.len()) {
            Some(room) => {
                let [_, gap, between, below, note] = fit_rows(Vec::new(), others, room);
                [clock, gap, between, below, note]
            }
            None => around,
        }
    }

    fn with_clock(&self, line: Line) -> Line {
        let clock = self.clock.clone();
        clock.map_or(line.clone(), |Span { text, style }| line.right(text, style))
    }

    /// Returns the rows of the body, and which of them are in focus.
    fn body(&self, paper: Paper) -> (Vec<ScreenRow>, std::ops::Range<usize>) {
        let (mut rows, mut focus) = (Vec::new(), 0..0);
        for (place, line) in self.body.iter().enumerate() {
            let start = rows.len();
            rows.extend(measure_rows(line.clone(), paper));
            if place == self.focus {
                focus = start..rows.len();
            }
        }
        (rows, focus)
    }

    /// Returns the rows of the typed line after the prompt, and the cursor's place in them.
    fn input(&self, paper: Paper, height: usize) -> (Vec<ScreenRow>, Option<(usize, usize)>) {
        let Some(editor) = self.input else { return (Vec::new(), None) };
        let width = paper.width.unwrap_or(usize::MAX);
        let margin = " ".repeat(paper.margin());
        let prompt = if width > 4 { Signs::for_terminal(paper.unicode).prompt } else { "" };
        let indent = if prompt.is_empty() { 0 } else { margin.len() + 2 };
        let layout = editor.layout(width.min(crate::page::MEASURE + 2).saturating_sub(indent));
        let (row, column) = layout.cursor;
        let mut rows: Vec<ScreenRow> = Vec::new();
        for (place, (text, _)) in layout.rows.into_iter().enumerate() {
            let start = match place {
                _ if indent == 0 => String::new(),
                0 => format!("{margin}{prompt} "),
                _ => " ".repeat(indent),
            };
            rows.push(plain(start + &text));
        }
        let first = (row + 1).saturating_sub(height);
        let rows = rows.into_iter().skip(first).take(height).collect();
        (rows, Some((row - first, indent + column)))
    }
}

fn dim_rows(text: &str, paper: Paper) -> Vec<ScreenRow> {
    measure_rows(Line::new(text, Style::Dim), paper)
}

/// Returns rows that fit together, those that are lost first to the front.
fn fit_rows(
    first: Vec<ScreenRow>,
    others: [Vec<ScreenRow>; 4],
    room: usize,
) -> [Vec<ScreenRow>; 5] {
    let [second, third, fourth, fifth] = others;
    let mut all = [first, second, third, fourth, fifth];
    for rows in &mut all {
        if rows.len() > room {
            rows.clear();
        }
    }
    // What fits alone may not fit together.
    while all.iter().map(Vec::len).sum::<usize>() > room {
        let Some(rows) = all.iter_mut().find(|rows| !rows.is_empty()) else { break };
        rows.clear();
    }
    all
}

/// Returns the rows of a page above a block.
pub(super) fn page_rows(page: Page, paper: Paper) -> Vec<ScreenRow> {
    page.lines.into_iter().flat_map(|line| measure_rows(line, paper)).collect()
}

/// Returns a row without colours.
fn plain(text: String) -> ScreenRow {
    ScreenRow { painted: text.clone(), bare: text }
}

/// Returns the rows of a line, painted and bare.
fn measure_rows(line: Line, paper: Paper) -> Vec<ScreenRow> {
    let page = Page { lines: vec![line] };
    let bare = page.rows(paper.bare());
    page.rows(paper)
        .into_iter()
        .zip(bare)
        .map(|(painted, bare)| ScreenRow { painted, bare })
        .collect()
}

/// Returns as many rows as fit, around those in focus; a sign marks where rows are left out.
fn window_around(
    rows: Vec<ScreenRow>,
    focus: std::ops::Range<usize>,
    room: usize,
    paper: Paper,
) -> Vec<ScreenRow> {
    if rows.len() <= room {
        return rows;
    }
    let half = room.saturating_sub(focus.len()) / 2;
    let start = focus.start.saturating_sub(half).min(rows.len() - room);
    let end = start + room;
    let cut = " ".repeat(paper.margin() + 2) + Signs::for_terminal(paper.unicode).cut;
    let mut seen: Vec<ScreenRow> = rows.get(start..end).unwrap_or_default().to_vec();
    if start > 0
        && focus.start > start
        && let Some(first) = seen.first_mut()
    {
        *first = plain(cut.clone());
    }
    if end < rows.len()
        && focus.end < end
        && let Some(last) = seen.last_mut()
    {
        *last = plain(cut);
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paper(width: usize) -> Paper {
        Paper { width: Some(width), colour: false, unicode: true }
    }

    fn body(count: usize) -> Vec<Line> {
        (1..=count).map(|number| Line::new(format!("option {number}"), Style::Plain)).collect()
    }

    fn texts(block: &ScreenBlock) -> Vec<&str> {
        block.rows.iter().map(|row| row.bare.trim_start()).collect()
    }

    #[test]
    fn a_block_stands_between_empty_rows() {
        let sketch =
            Sketch { gap: true, body: body(2), foot: "keys".to_owned(), ..Sketch::default() };
        let block = sketch.block(paper(40), Size { rows: 24, columns: 40 });
        assert_eq!(texts(&block), ["", "option 1", "option 2", "", "keys"]);
        assert_eq!(block.cursor, None);
    }

    #[test]
    fn what_is_typed_stands_behind_the_prompt_with_the_cursor() {
        let editor = LineEditor::with_text("abcdefghijkl");
        let note = Some("again".to_owned());
        let sketch =
            Sketch { input: Some(&editor), note, foot: "keys".to_owned(), ..Sketch::default() };
        let block = sketch.block(paper(14), Size { rows: 24, columns: 14 });
        assert_eq!(texts(&block), ["› abcdefghij", "kl", "again", "", "keys"]);
        assert_eq!(block.cursor, Some((1, 6)));
        let block = sketch.block(paper(3), Size { rows: 2, columns: 3 });
        assert_eq!((texts(&block), block.cursor), (vec!["jkl", ""], Some((1, 0))));
    }

    #[test]
    fn a_low_window_keeps_what_is_in_focus() {
        let sketch = Sketch {
            gap: true,
            body: body(9),
            focus: 4,
            foot: "keys".to_owned(),
            ..Sketch::default()
        };
        let block = sketch.block(paper(40), Size { rows: 7, columns: 40 });
        assert_eq!(texts(&block), ["", "…", "option 5", "option 6", "…", "", "keys"]);
        let block = sketch.block(paper(40), Size { rows: 1, columns: 40 });
        assert_eq!(texts(&block), ["option 5"]);
    }

    #[test]
    fn the_ends_of_a_long_list_are_seen_whole() {
        let size = Size { rows: 5, columns: 40 };
        let sketch =
            |focus| Sketch { body: body(9), focus, ..Sketch::default() }.block(paper(40), size);
        assert_eq!(texts(&sketch(0))[..2], ["option 1", "option 2"]);
        let last = sketch(8);
        assert_eq!(texts(&last).iter().filter(|row| row.starts_with("option 9")).count(), 1);
    }

    fn clock() -> Span {
        Span { text: "0:59 left".to_owned(), style: Style::Bold }
    }

    #[test]
    fn the_clock_stands_beside_the_hints_and_outlives_them() {
        let sketch = Sketch {
            body: body(3),
            foot: "keys".to_owned(),
            clock: Some(clock()),
            ..Sketch::default()
        };
        let seen = |rows| {
            let block = sketch.block(paper(30), Size { rows, columns: 30 });
            block.rows.into_iter().map(|row| row.bare).collect::<Vec<_>>()
        };
        assert_eq!(seen(9).last().map(String::as_str), Some("  keys               0:59 left"));
        assert_eq!(seen(4).last().map(|row| row.trim()), Some("0:59 left"));
    }

    proptest! {
        #[test]
        fn a_block_is_never_higher_than_the_window(
            height in 1usize..12, width in 1usize..50, count in 0usize..12, focus in 0usize..12, typed in "[a-z漢]{0,60}",
        ) {
            let editor = LineEditor::with_text(&typed);
            for input in [None, Some(&editor)] {
                let note = Some("a note on why".to_owned());
                let foot = "keys and what they do".to_owned();
                let below = body(count / 4);
                let sketch = Sketch { gap: true, body: body(count), focus, input, below, note, foot, clock: Some(clock()) };
                let block = sketch.block(paper(width), Size { rows: height, columns: width });
                prop_assert!((1..=height).contains(&block.rows.len()), "{block:?}");
                prop_assert!(block.cursor.is_none_or(|(row, _)| row < block.rows.len()));
            }
        }
    }
}
