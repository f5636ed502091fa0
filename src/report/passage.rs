//! Draws a passage on a page: its title, and its lines as written.

use crate::deck::Passage;
use crate::page::{Line, Page, Style};

/// Draws a passage, indented so far.
pub(crate) fn draw_passage(page: &mut Page, passage: &Passage, indent: usize) {
    passage.title.iter().for_each(|title| page.text(title, indent, Style::Dim));
    for line in passage.lines() {
        // Wrapped rows would lose the spaces at the start of a line of verse or code.
        let words = line.trim_start_matches(' ');
        let own = line.len() - words.len();
        page.push(Line::new(words, Style::Plain).at(indent + own, 0));
    }
}
