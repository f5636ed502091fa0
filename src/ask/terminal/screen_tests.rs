//! The screen, by what is written and by what a terminal makes of it.

use super::*;
use crate::page::{Line, Style};
use proptest::prelude::*;

const PAPER: Paper = Paper { width: None, colour: false, unicode: true };

fn screen(columns: usize) -> Screen<Vec<u8>> {
    Screen::new(Vec::new(), PAPER, Size { rows: 24, columns })
}

fn block(rows: &[&str], cursor: Option<(usize, usize)>) -> ScreenBlock {
    let row = |row: &&str| ScreenRow { painted: (*row).to_owned(), bare: (*row).to_owned() };
    ScreenBlock { rows: rows.iter().map(row).collect(), cursor }
}

fn written(screen: &mut Screen<Vec<u8>>) -> String {
    String::from_utf8(std::mem::take(&mut screen.out)).expect("text").replace('\x1b', "^")
}

#[test]
fn a_block_is_drawn_over_the_one_before() {
    let mut screen = screen(40);
    screen.draw(&block(&["one", "two", "three"], None)).expect("drawn");
    assert_eq!(written(&mut screen), "^[?25lone\ntwo\nthree\r");
    screen.draw(&block(&["four"], Some((0, 2)))).expect("drawn");
    assert_eq!(written(&mut screen), "^[?25l\r^[2A^[K^[C^[J\rfour\r^[2C^[?25h");
    screen.erase().expect("erased");
    assert_eq!(written(&mut screen), "\r^[K^[C^[J\r");
    screen.erase().expect("erased");
    assert_eq!(written(&mut screen), "");
}

#[test]
fn a_cursor_inside_the_block_is_gone_back_to() {
    let mut screen = screen(40);
    screen.draw(&block(&["one", "two", "three"], Some((1, 3)))).expect("drawn");
    assert_eq!(written(&mut screen), "^[?25lone\ntwo\nthree\r^[1A^[3C^[?25h");
    screen.erase().expect("erased");
    assert_eq!(written(&mut screen), "\r^[1A^[K^[C^[J\r");
}

#[test]
fn rows_that_a_narrower_window_broke_are_counted_as_broken() {
    let mut screen = screen(40);
    screen.draw(&block(&["0123456789", "01234", "x"], None)).expect("drawn");
    written(&mut screen);
    screen.size.columns = 4;
    screen.erase().expect("erased");
    assert_eq!(written(&mut screen), "\r^[5A^[K^[C^[J\r");
}

#[test]
fn a_size_that_is_none_is_taken_for_the_usual_one() {
    for none in [None, Some((0, 0)), Some((0, 80))] {
        assert_eq!(Size::or_default(none), Size { rows: 24, columns: 80 });
    }
    assert_eq!(Size::or_default(Some((1, 1))), Size { rows: 1, columns: 1 });
    let mut screen = screen(1);
    screen.draw(&block(&["漢漢"], None)).expect("drawn");
}

#[test]
fn what_is_printed_takes_the_place_of_the_block() {
    let mut screen = screen(40);
    screen.draw(&block(&["one", "two"], None)).expect("drawn");
    let mut page = Page::default();
    page.push(Line::new("said", Style::Plain));
    written(&mut screen);
    screen.print(&page);
    assert_eq!(written(&mut screen), "", "it waits for what is drawn below it");
    screen.flush().expect("written");
    assert_eq!(written(&mut screen), "\r^[1A^[K^[C^[J\r  said\n");
}

#[test]
fn only_the_rows_that_differ_are_drawn_anew() {
    let mut screen = screen(40);
    screen.draw(&block(&["1:00 left", "Which?", "› Band"], Some((2, 6)))).expect("drawn");
    written(&mut screen);
    screen.draw(&block(&["0:59 left", "Which?", "› Band"], Some((2, 6)))).expect("drawn");
    assert_eq!(written(&mut screen), "^[?25l^[2A\r0:59 left^[K^[2B\r^[6C^[?25h");
    screen.draw(&block(&["0:59 left", "Which?", "› Bandu"], Some((2, 7)))).expect("drawn");
    assert_eq!(written(&mut screen), "^[?25l\r› Bandu^[K\r^[7C^[?25h");
    screen.size.columns = 30;
    screen.draw(&block(&["0:59 left", "Which?", "› Bandu"], Some((2, 7)))).expect("drawn");
    assert!(written(&mut screen).contains("^[J\r0:59 left\nWhich?\n"), "all, in another window");
}

/// A terminal that breaks lines at its edge and breaks them again when it is resized, as most do; it has no end.
struct Emulator {
    columns: usize,
    lines: Vec<String>,
    /// The line, and the column of the whole line.
    cursor: (usize, usize),
}

impl Emulator {
    fn new(columns: usize) -> Self {
        Self { columns, lines: vec![String::new()], cursor: (0, 0) }
    }

    /// Returns the rows a line is broken into, each with the column it starts at.
    fn rows(&self, line: usize) -> Vec<(usize, String)> {
        let mut rows = vec![(0, String::new())];
        let mut column = 0;
        for letter in self.lines[line].graphemes(true) {
            let (_, row) = rows.last().expect("a row");
            if !row.is_empty() && row.width() + letter.width() > self.columns {
                rows.push((column, String::new()));
            }
            rows.last_mut().expect("a row").1.push_str(letter);
            column += letter.width();
        }
        rows
    }

    /// Line and start column of every row of the window, and which of them the cursor is in.
    fn places(&self) -> (Vec<(usize, usize)>, usize) {
        let all = (0..self.lines.len())
            .flat_map(|line| self.rows(line).into_iter().map(move |(start, _)| (line, start)));
        let places: Vec<(usize, usize)> = all.collect();
        let at = places.iter().rposition(|place| *place <= self.cursor).expect("a row");
        (places, at)
    }

    fn cut(&mut self) {
        let (line, column) = self.cursor;
        let mut width = 0;
        let kept = self.lines[line].graphemes(true).take_while(|letter| {
            width += letter.width();
            width <= column
        });
        self.lines[line] = kept.collect();
    }

    fn csi(&mut self, count: usize, last: char) {
        let (places, at) = self.places();
        match last {
            'A' => {
                let column = self.cursor.1 - places[at].1;
                let (line, start) = places[at.checked_sub(count).expect("not above the first row")];
                self.cursor = (line, start + column);
            }
            'B' => {
                let column = self.cursor.1 - places[at].1;
                let (line, start) = places[at + count];
                self.cursor = (line, start + column);
            }
            'C' => self.cursor.1 += count,
            'K' => self.cut(),
            'J' => {
                self.cut();
                self.lines.truncate(self.cursor.0 + 1);
            }
            _ => {}
        }
    }

    fn feed(&mut self, text: &str) {
        let mut letters = text.graphemes(true).peekable();
        while let Some(letter) = letters.next() {
            match letter {
                "\n" | "\r\n" => {
                    assert_eq!(self.cursor.0 + 1, self.lines.len(), "writes over what stands");
                    self.lines.push(String::new());
                    self.cursor = (self.lines.len() - 1, 0);
                }
                "\r" => {
                    let (places, at) = self.places();
                    self.cursor = places[at];
                }
                "\x1b" => {
                    let sequence: String = std::iter::from_fn(|| {
                        letters.next_if(|sign| !sign.starts_with(char::is_alphabetic))
                    })
                    .collect();
                    let last = letters.next().and_then(|sign| sign.chars().next()).expect("an end");
                    let count = sequence.trim_start_matches('[').parse().unwrap_or(1);
                    self.csi(count, last);
                }
                letter => {
                    let line = &mut self.lines[self.cursor.0];
                    while line.width() < self.cursor.1 {
                        line.push(' ');
                    }
                    let (start, end) = (self.cursor.1, self.cursor.1 + letter.width());
                    *line = fitting(line, start) + letter + &beyond(line, end);
                    self.cursor.1 = end;
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn a_block_stands_once_however_often_it_is_drawn_and_the_window_changed(
        steps in proptest::collection::vec((proptest::collection::vec("[a-z漢字👩]{0,30}", 1..5), any::<u8>(), 4usize..40), 1..12),
    ) {
        let mut screen = screen(40);
        let mut terminal = Emulator::new(40);
        let mut page = Page::default();
        page.push(Line::new("above", Style::Plain));
        screen.print(&page);
        screen.flush().expect("written");
        terminal.feed(&String::from_utf8(std::mem::take(&mut screen.out)).expect("text"));
        for (rows, cursor, columns) in steps {
            terminal.columns = columns;
            screen.size.columns = columns;
            // Rows are laid out to fit their window with a column to spare.
            let rows: Vec<String> = rows.iter().map(|row| fitting(row, columns - 1)).collect();
            let texts: Vec<&str> = rows.iter().map(String::as_str).collect();
            let row = usize::from(cursor) % rows.len();
            let cursor = (cursor % 3 > 0).then(|| (row, rows[row].width()));
            screen.draw(&block(&texts, cursor)).expect("drawn");
            terminal.feed(&String::from_utf8(std::mem::take(&mut screen.out)).expect("text"));
            prop_assert_eq!(&terminal.lines[0], "  above");
            prop_assert_eq!(&terminal.lines[1..], &rows[..]);
        }
    }
}

/// Returns the letters of a row that begin at a column or later.
fn beyond(row: &str, column: usize) -> String {
    let mut at = 0;
    let starts_before = |letter: &&str| {
        let before = at < column;
        at += letter.width();
        before
    };
    row.graphemes(true).skip_while(starts_before).collect()
}

fn fitting(row: &str, columns: usize) -> String {
    let mut width = 0;
    let fits = |letter: &&str| {
        width += letter.width();
        width <= columns
    };
    row.graphemes(true).take_while(fits).collect()
}
