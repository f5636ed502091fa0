//! Estimates the height of text on paper before a browser lays it out, rather too high than too low.
//!
//! Neither browsers nor their printers can say "page 2 of 3" of a part of a document, so pages are filled here. A line
//! too many costs a little white; a line too few would push a page's foot onto the next page.

use unicode_width::UnicodeWidthChar;

/// How much wider than in Arial letters may be: browsers substitute other fonts at the same size.
const WIDEST_FONT: f64 = 1.09;

/// How much wider bold letters are.
const BOLD: f64 = 1.08;

/// The size of a font and the distance of its lines, in points.
#[derive(Clone, Copy)]
pub(super) struct Face {
    size: f64,
    line: f64,
    /// How much wider than in Arial a letter may be.
    wide: f64,
}

/// The faces of a sheet's title, a section's title, questions, right answers in a key, and small text; as in the
/// style sheet.
pub(super) const TITLE: Face = Face { size: 16.0, line: 20.0, wide: WIDEST_FONT * BOLD };
pub(super) const HEADING: Face = Face { size: 13.0, line: 16.0, wide: WIDEST_FONT * BOLD };
pub(super) const TEXT: Face = Face { size: 11.0, line: 15.0, wide: WIDEST_FONT };
pub(super) const STRONG: Face = Face { size: 11.0, line: 15.0, wide: WIDEST_FONT * BOLD };
pub(super) const SMALL: Face = Face { size: 9.0, line: 12.0, wide: WIDEST_FONT };

/// The most lines of a text that is not cut, and the lines of a piece if it is.
const LONG: (usize, usize) = (40, 10);

impl Face {
    /// Returns the height of a text in a column `width` points wide.
    pub(super) fn height_of(self, text: &str, width: f64) -> f64 {
        self.lines(self.count_lines(text, width))
    }

    /// Counts the lines of a text in a column `width` points wide.
    pub(super) fn count_lines(self, text: &str, width: f64) -> usize {
        self.row_starts(text, width).len()
    }

    /// Returns the height of `count` lines.
    pub(super) fn lines(self, count: usize) -> f64 {
        length(count) * self.line
    }

    /// Returns the width of a text on one line, in points.
    pub(super) fn width_of(self, text: &str) -> f64 {
        text.chars().map(letter_width).sum::<f64>() * self.size * self.wide
    }

    /// Cuts a text that is nearly as long as a page, or longer, into pieces of a few lines.
    pub(super) fn cut_long(self, text: &str, width: f64) -> Vec<&str> {
        let is_long = self.count_lines(text, width) > LONG.0;
        if is_long { self.cut(text, width, LONG.1) } else { vec![text] }
    }

    /// Cuts a text between lines into pieces of at most `lines` lines.
    fn cut(self, text: &str, width: f64, lines: usize) -> Vec<&str> {
        let starts = self.row_starts(text, width);
        let ends = starts.iter().skip(lines).step_by(lines).copied().chain([text.len()]);
        let mut start = 0;
        let pieces = ends.filter_map(|end| {
            let piece = text.get(start..end)?;
            start = end;
            Some(piece.strip_suffix('\n').unwrap_or(piece))
        });
        pieces.collect()
    }

    /// Returns the starts of the lines of a text, in bytes: it is broken between words, and within a word only if that
    /// is too long.
    fn row_starts(self, text: &str, width: f64) -> Vec<usize> {
        let (mut starts, mut at) = (Vec::new(), 0);
        for line in text.split('\n') {
            starts.push(at);
            break_line(line, at, width / self.size / self.wide, &mut starts);
            at += line.len() + 1;
        }
        starts
    }
}

/// Adds the starts of the second and further rows of a line; `at` is its own place, `room` the width in letters' sizes.
fn break_line(line: &str, mut at: usize, room: f64, starts: &mut Vec<usize>) {
    let mut used = 0.0;
    for word in line.split_inclusive([' ', '-']) {
        let wide: f64 = word.trim_end().chars().map(letter_width).sum();
        if used > 0.0 && used + wide > room {
            starts.push(at);
            used = 0.0;
        }
        for letter in word.chars() {
            let wide = letter_width(letter);
            if used > 0.0 && used + wide > room && letter != ' ' {
                starts.push(at);
                used = 0.0;
            }
            used += wide;
            at += letter.len_utf8();
        }
    }
}

/// Returns a whole number as a length.
pub(super) fn length(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Returns the width of a letter in Arial, in parts of the font's size; in other scripts more than most letters have.
fn letter_width(letter: char) -> f64 {
    match letter {
        '\'' | 'i' | 'j' | 'l' => 0.22,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | '[' | '\\' | ']' | 'f' | 't' | '|' => 0.28,
        '(' | ')' | '-' | '`' | 'r' | '{' | '}' | '‘' | '’' | '“' | '”' | '·' => 0.34,
        '"' | '*' => 0.39,
        'J' | '^' | 'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.5,
        'F' | 'T' | 'Z' | '+' | '<' | '=' | '>' | '~' => 0.61,
        '&' | 'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 0.67,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 0.73,
        'G' | 'O' | 'Q' => 0.78,
        'M' | 'm' => 0.84,
        '%' | 'W' => 0.95,
        '@' => 1.02,
        // Digits, most small letters, and the rest of ASCII.
        ' '..='~' | 'à'..='ö' | 'ø'..='ÿ' => 0.56,
        _ => match letter.width() {
            Some(0) | None => 0.0,
            Some(1) => 0.8,
            Some(_) => 1.05,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_lines_of_the_author_stay() {
        // A sum of widths depends on its order in the last bits.
        let room = TEXT.width_of("aaaa aaaa") + 0.01;
        for (text, lines) in
            [("aaaa aaaa", 1), ("aaaa aaaa a", 2), ("aaaa aaaaa", 2), ("a\n\nb", 3), ("", 1)]
        {
            assert_eq!(TEXT.count_lines(text, room), lines, "{text}");
        }
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        let room = TEXT.width_of(&"a".repeat(10));
        assert_eq!(TEXT.count_lines(&"a".repeat(100), room), 10);
        assert_eq!(TEXT.count_lines(&"W".repeat(3), 1.0), 3, "a column narrower than a letter");
    }

    #[test]
    fn a_text_is_cut_between_its_lines_and_keeps_all_words() {
        let text = "one two three four\nfive six seven eight\n\nnine";
        let room = TEXT.width_of("seven eight");
        let pieces = TEXT.cut(text, room, 2);
        assert_eq!(pieces, ["one two three four", "five six seven eight", "\nnine"]);
        assert_eq!(TEXT.cut(text, room, 100), [text]);
        assert_eq!(TEXT.cut("", room, 2), [""]);
    }
}
