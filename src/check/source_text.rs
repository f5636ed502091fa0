//! The text of a source, cut into paragraphs, with the numbers and dates that can be read in it.

use std::collections::HashSet;

use super::folded_words::FoldedWords;
use crate::deck::Deck;
use crate::judge::{
    Date, DateReading, Decimal, Language, NumberReading, Quantity, begins_number, fold,
    read_held_date, read_number,
};
use crate::question::Question;

/// A source's text, cut into paragraphs.
pub struct SourceText {
    key: Option<String>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// A paragraph or a heading of a source.
pub(super) struct Paragraph {
    /// Counted again under each heading, from 1; 0 for the heading.
    number: usize,
    /// The words of the heading above it.
    section: FoldedWords,
    words: FoldedWords,
    /// All its letters.
    folded: String,
    /// Its words, each folded.
    row: Vec<String>,
    numbers: HashSet<Decimal>,
    /// Each number once, with the words behind it, which may be a unit.
    readings: Vec<NumberReading>,
    dates: Vec<DateReading>,
}

/// A part of an answer, as it is looked for in a source.
pub(super) enum Sought<'a> {
    Number(Quantity<'a>),
    Date(Date),
    /// The words, and all their letters.
    Words(FoldedWords, String),
}

impl SourceText {
    /// Cuts a text into paragraphs; `key` names its source in the deck, `None` where the deck has only one.
    pub fn new(key: Option<String>, text: &str, language: &Language) -> Self {
        let mut section = FoldedWords::default();
        let mut number = 0;
        let mut paragraphs = Vec::new();
        let blocks = text.split("\n\n").flat_map(split_heading);
        for block in blocks.filter(|block| !block.trim().is_empty()) {
            if is_heading(block) {
                section = FoldedWords::new(block.trim_matches(['#', ' ', '=']), language);
                number = 0;
            } else {
                number += 1;
            }
            let place = if is_heading(block) { 0 } else { number };
            paragraphs.push(Paragraph::new(block, place, section.clone(), language));
        }
        Self { key, paragraphs }
    }

    /// Whether a question cites this source.
    pub(super) fn is_cited(&self, question: &Question, deck: &Deck) -> bool {
        let cited = question.from.as_ref().and_then(|from| from.source.as_deref());
        match &self.key {
            Some(key) => cited == Some(key.as_str()),
            None => deck.sources.len() <= 1,
        }
    }
}

/// A block of lines, its first line apart where that is a heading.
fn split_heading(block: &str) -> Vec<&str> {
    match block.trim_start_matches('\n').split_once('\n') {
        Some((first, rest))
            if first.starts_with('#')
                || (is_heading(first) && first.len() < 60 && rest.len() > first.len()) =>
        {
            vec![first, rest]
        }
        _ => vec![block],
    }
}

/// Whether a block is a heading: one short line that ends no sentence.
fn is_heading(block: &str) -> bool {
    let block = block.trim();
    let sentence = block.ends_with(['.', '!', '?', '”', '"', ':', ';', ',']);
    block.starts_with('#') || (!block.contains('\n') && block.chars().count() <= 80 && !sentence)
}

/// Most words in a row that are read as one number or date.
const MOST_WORDS: usize = 8;

impl Paragraph {
    fn new(text: &str, number: usize, section: FoldedWords, language: &Language) -> Self {
        let HeldFigures { numbers, readings, dates } = read_figures(text, language);
        Self {
            number,
            section,
            words: FoldedWords::new(text, language),
            folded: fold(text, language),
            row: folded_row(text, language),
            numbers,
            readings,
            dates,
        }
    }

    pub(super) fn has(&self, sought: &Sought, language: &Language) -> bool {
        match sought {
            Sought::Number(quantity) => {
                let is_near = |figure| quantity.compare(figure, language).is_near();
                self.numbers.contains(&quantity.is) || self.readings.iter().any(is_near)
            }
            Sought::Date(date) => self.dates.iter().any(|held| agrees(*held, *date)),
            Sought::Words(words, folded) => {
                // Thai, Chinese and others have no gaps between words, so their letters are looked for.
                let gapless = folded.chars().any(|sign| sign >= '\u{e00}');
                self.words.contains(words)
                    || self.has_joined(folded)
                    || (gapless && self.folded.contains(folded))
            }
        }
    }

    /// Whether some whole words in a row make up a folded text, the last of them with an ending or without.
    fn has_joined(&self, folded: &str) -> bool {
        let from = |start: usize| {
            let mut wanted = folded;
            for word in self.row.iter().skip(start) {
                match wanted.strip_prefix(word.as_str()) {
                    Some("") => return true,
                    Some(more) => wanted = more,
                    None => {
                        return word.strip_prefix(wanted).is_some_and(|end| ENDINGS.contains(&end));
                    }
                }
            }
            false
        };
        !folded.is_empty() && (0..self.row.len()).any(from)
    }
}

/// The numbers and dates that can be read anywhere in a text.
#[derive(Default)]
struct HeldFigures {
    numbers: HashSet<Decimal>,
    readings: Vec<NumberReading>,
    dates: Vec<DateReading>,
}

fn read_figures(text: &str, language: &Language) -> HeldFigures {
    let words: Vec<&str> = text.split_whitespace().collect();
    let HeldFigures { mut numbers, mut readings, mut dates } = HeldFigures::default();
    for (start, first) in words.iter().enumerate() {
        let (begins_number, mut longest) = (begins_number(first), None);
        for length in 1..=MOST_WORDS {
            let Some(row) = words.get(start..start + length) else { break };
            let row = row.join(" ");
            let row = row.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '-');
            if let Some(reading) = begins_number.then(|| read_number(row, language)).flatten() {
                numbers.extend([reading.value, reading.unscaled()]);
                longest = Some(reading);
            }
            dates.extend(read_held_date(row, language));
        }
        readings.extend(longest);
    }
    dates.sort_unstable();
    dates.dedup();
    HeldFigures { numbers, readings, dates }
}

/// A text's words, each folded: what is between spaces, slashes and brackets.
fn folded_row(text: &str, language: &Language) -> Vec<String> {
    let between = |sign: char| sign.is_whitespace() || "/()[],;:".contains(sign);
    text.split(between).map(|word| fold(word, language)).collect()
}

/// What a word may end with and stay the same: nothing, English plurals and genitives, Indonesian particles.
const ENDINGS: [&str; 8] = ["", "s", "es", "nya", "lah", "kah", "pun", "kan"];

/// Whether a date in the text is the one asked for, or says it more exactly.
fn agrees(held: DateReading, asked: Date) -> bool {
    let Some(held) = held.as_answer_to(&asked).map(|held| held.date()) else { return false };
    held.year == asked.year
        && (asked.month.is_none() || held.month == asked.month)
        && (asked.day.is_none() || held.day == asked.day)
}

/// The place in a source that a question cites: a section, a paragraph of it.
pub(super) struct CitedPlace {
    section: FoldedWords,
    paragraph: Option<usize>,
}

impl CitedPlace {
    /// Reads `Sejarah, par. 6`.
    pub(super) fn parse(place: &str, language: &Language) -> Self {
        let names = ["par.", "par", "para", "paragraph", "paragraf", "alinea", "§", "¶"];
        let mut words = place.split([' ', ',', ':']).filter(|word| !word.is_empty());
        let mut paragraph = None;
        let mut section = Vec::new();
        while let Some(word) = words.next() {
            if names.contains(&word.to_lowercase().as_str()) {
                paragraph = words.next().and_then(|number| number.trim_matches('.').parse().ok());
            } else {
                section.push(word);
            }
        }
        Self { section: FoldedWords::new(&section.join(" "), language), paragraph }
    }

    /// Whether a paragraph may be the one cited.
    pub(super) fn includes(&self, paragraph: &Paragraph) -> bool {
        let in_section = self.section.is_empty()
            || paragraph.section.contains(&self.section)
            || self.section.contains(&paragraph.section);
        in_section && self.paragraph.is_none_or(|number| number == paragraph.number)
    }
}
