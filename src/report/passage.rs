//! A passage as a page shows it: its title, and its lines as they are written.

use crate::deck::Passage;
use crate::page::{Line, Page, Style};

/// Draws a passage, indented so far.
pub(crate) fn draw_passage(page: &mut Page, passage: &Passage, indent: usize) {
    passage.title.iter().for_each(|title| page.text(title, indent, Style::Dim));
    for line in passage.lines() {
        // A window's rows would lose the spaces that a line of verse or code begins with.
        let words = line.trim_start_matches(' ');
        let own = line.len() - words.len();
        page.push(Line::new(words, Style::Plain).at(indent + own, 0));
    }
}
