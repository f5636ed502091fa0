//! Estimates how high text is on paper before a browser lays it out, rather too high than too low.
//!
//! Neither browsers nor their printers can say "page 2 of 3" of a part of a document, so pages are filled here. A line
//! too many costs a little white; a line too few would push a page's foot onto the next page.

use unicode_width::UnicodeWidthChar;

/// Points that a letter may be wider than in Arial, whose widths these are: DejaVu Sans is the widest that stands in
/// for it.
const WIDEST_FONT: f64 = 1.12;

/// Counts the lines of a text in a column `width` points wide, in letters of `size` points, broken between words.
pub(super) fn line_count(text: &str, width: f64, size: f64) -> usize {
    text.split('\n').map(|line| row_count(line, width / size)).sum()
}

/// How wide a text is on one line, in points.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * size
}

fn row_count(line: &str, room: f64) -> usize {
    let (mut rows, mut used) = (1, 0.0);
    for word in line.split_inclusive([' ', '-']) {
        let wide: f64 = word.trim_end().chars().map(letter_width).sum();
        let whole: f64 = word.chars().map(letter_width).sum();
        if used + wide <= room {
            used += whole;
            continue;
        }
        rows += usize::from(used > 0.0);
        used = whole;
        // A word longer than a line is broken wherever the line ends.
        while used > room && room > 1.0 {
            rows += 1;
            used -= room - 1.0;
        }
    }
    rows
}

/// In parts of the font's size.
fn letter_width(letter: char) -> f64 {
    let wide = match letter {
        ' ' | '!' | '\'' | '(' | ')' | ',' | '.' | '/' | ':' | ';' | 'I' | '[' | ']' | 'f'
        | 'i' | 'j' | 'l' | 'r' | 't' | '|' => 0.34,
        '%' | '@' | 'M' | 'W' | 'm' | 'w' => 0.95,
        'A'..='Z' => 0.75,
        'a'..='z' | '0'..='9' => 0.56,
        ' '..='~' => 0.6,
        _ => match letter.width() {
            Some(0) | None => 0.0,
            Some(1) => 0.8,
            Some(_) => 1.1,
        },
    };
    wide * WIDEST_FONT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_lines_of_the_author_stay() {
        let room = text_width("aaaa aaaa", 10.0);
        assert_eq!(line_count("aaaa aaaa", room, 10.0), 1);
        assert_eq!(line_count("aaaa aaaa a", room, 10.0), 2);
        assert_eq!(line_count("aaaa aaaaa", room, 10.0), 2);
        assert_eq!(line_count("a\n\nb", room, 10.0), 3);
        assert_eq!(line_count("", room, 10.0), 1);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        let room = text_width(&"a".repeat(10), 10.0);
        let rows = line_count(&"a".repeat(100), room, 10.0);
        assert!((10..=13).contains(&rows), "{rows}");
    }
}
