//! Reads hashcards' Markdown line by line; what stands in no card is passed over.

use super::super::intake::CUT;
use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::super::{TOO_LONG, blanks, extras, too_long};
use super::front::{self, Front, Notes};
use super::{END, TAGS};
use crate::question::{Answer, Cloze, Flashcard, Question};
use crate::say::Say;

/// The cards of a text.
struct Cards<'a, L: Iterator<Item = (usize, &'a str)>> {
    lines: L,
    open: Open,
    notes: Notes,
}

/// A card whose lines are being read.
#[derive(Default)]
struct Open {
    line: usize,
    /// What begins each part, and its text.
    parts: Vec<(&'static str, String)>,
}

/// Reads a file.
///
/// # Errors
/// When there is no card in it.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let Front { deck, notes, body, line } = front::read(text);
    let lines = (line..).zip(body.split('\n'));
    Ok(ReadFile {
        deck,
        ..ReadFile::non_empty(None, Cards { lines, open: Open::default(), notes })?
    })
}

impl<'a, L: Iterator<Item = (usize, &'a str)>> Iterator for Cards<'a, L> {
    type Item = FoundQuestion;

    fn next(&mut self) -> Option<FoundQuestion> {
        for (number, line) in self.lines.by_ref() {
            if let Some(done) = self.open.line(number, line.trim_end_matches('\r')) {
                return done.found(&mut self.notes);
            }
        }
        std::mem::take(&mut self.open).found(&mut self.notes)
    }
}

impl Open {
    /// Takes a line; gives the card that ends before it.
    fn line(&mut self, number: usize, line: &str) -> Option<Self> {
        let tag = TAGS.into_iter().find(|tag| line.starts_with(tag));
        let before = self.parts.as_slice();
        let goes_on =
            matches!((before, tag), ([("Q:", _)], Some("A:")) | ([("T:", _)], Some("D:")));
        let ends = line.trim() == END || (tag.is_some() && !goes_on);
        let done = ends.then(|| std::mem::replace(self, Self { line: number, parts: Vec::new() }));
        match (tag, self.parts.last_mut()) {
            (Some(tag), _) => {
                self.parts.push((tag, line.get(2..).unwrap_or_default().to_owned()));
            }
            (None, Some((_, text))) => {
                text.push('\n');
                text.push_str(as_text(line));
            }
            (None, None) => {}
        }
        done.filter(|done| !done.parts.is_empty())
    }

    /// The card, if one was begun.
    fn found(self, notes: &mut Notes) -> Option<FoundQuestion> {
        let Self { line, parts } = self;
        let (_, words) = parts.first()?;
        let long: usize = parts.iter().map(|(_, text)| text.len()).sum();
        let what = if long > TOO_LONG || parts.iter().any(|(_, text)| text.contains(CUT)) {
            Err(too_long())
        } else {
            question(&parts).map(|mut question| {
                if let Some(note) = notes.take(words) {
                    extras::take(&note, &mut question);
                }
                question
            })
        };
        let words: String = words.chars().take(400).collect();
        Some(FoundQuestion::new(line, "", &words, what))
    }
}

fn question(parts: &[(&str, String)]) -> Result<Question, Say> {
    match parts {
        [("Q:" | "T:", _), (tag, back)] => {
            let back = back.trim();
            if back.is_empty() {
                return Err(Say::new("format-no-answer"));
            }
            let ask = parts.first().map_or("", |(_, ask)| ask.trim());
            let card = Answer::Card(Flashcard { back: bare(back) });
            // A term is asked for by its definition as well.
            Ok(Question { both_ways: *tag == "D:", ..bare_question(bare(ask), card) })
        }
        [("C:", text)] => Ok(bare_question("", Answer::Cloze(cloze(text.trim())?))),
        [("Q:" | "T:", _)] => Err(Say::new("format-no-answer")),
        _ => Err(Say::new("format-no-ask")),
    }
}

/// A text where `!\[` is no picture's beginning: one backslash was put in front of the bracket.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('!') {
        bare.extend([before, "!"]);
        let behind = after.trim_start_matches('\\');
        let kept = if behind.starts_with('[') { after.strip_prefix('\\') } else { None };
        rest = kept.unwrap_or(after);
    }
    bare + rest
}

/// A line of text that was kept from being a tag.
fn as_text(line: &str) -> &str {
    let spaced = line.strip_prefix(' ').filter(|rest| TAGS.iter().any(|tag| rest.starts_with(tag)));
    let barred = line.strip_prefix('\\').filter(|rest| rest.trim() == END);
    spaced.or(barred).unwrap_or(line)
}

/// A text with blanks in square brackets; a picture's brackets are none.
fn cloze(text: &str) -> Result<Cloze, Say> {
    let (mut around, mut words) = (vec![String::new()], Vec::new());
    let mut signs = text.chars().peekable();
    let (mut picture, mut inside) = (false, false);
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied();
        let mut plain = None;
        match sign {
            '\\' if matches!(next, Some('[' | ']')) => plain = signs.next(),
            '!' if next == Some('[') => (picture, plain) = (true, Some(sign)),
            '[' if !picture && !inside => {
                words.push(String::new());
                inside = true;
            }
            ']' if picture => (picture, plain) = (false, Some(sign)),
            ']' if inside => {
                around.push(String::new());
                inside = false;
            }
            _ => plain = Some(sign),
        }
        let piece = if inside { words.last_mut() } else { around.last_mut() };
        if let Some(piece) = piece {
            piece.extend(plain);
        }
    }
    if inside {
        return Err(Say::new("format-open-bracket"));
    }
    let words: Vec<Vec<String>> = words.into_iter().map(|word| vec![word]).collect();
    blanks::cloze(&around, &words)
}
