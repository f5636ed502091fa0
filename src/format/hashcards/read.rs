//! Reads hashcards' Markdown line by line; what stands in no card is passed over.

use super::super::intake::CUT;
use super::super::report::{Found, Read, Refused, plain};
use super::super::{TOO_LONG, about, blanks, extras, too_long};
use super::{END, TAGS};
use crate::question::{Answer, Cloze, Flashcard, Question};
use crate::say::Say;

/// The cards of a text.
struct Cards<'a, L: Iterator<Item = (usize, &'a str)>> {
    lines: L,
    open: Open,
}

/// A card whose lines are being read.
#[derive(Default)]
struct Open {
    line: usize,
    /// What begins each part, and its text.
    parts: Vec<(&'static str, String)>,
    note: Option<String>,
}

/// Reads a file.
///
/// # Errors
/// When there is no card in it.
pub(in crate::format) fn read(text: &str) -> Result<Read<'_>, Refused> {
    let (title, body, first) = title(text);
    let mut deck = Read::deck(title);
    let before = body.lines().take_while(|line| !TAGS.iter().any(|tag| line.starts_with(tag)));
    about::take(before.filter_map(comment), &mut deck);
    let lines = (first..).zip(body.split('\n'));
    Ok(Read { deck, ..Read::some(None, Cards { lines, open: Open::default() })? })
}

impl<'a, L: Iterator<Item = (usize, &'a str)>> Iterator for Cards<'a, L> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        for (number, line) in self.lines.by_ref() {
            let done = self.open.line(number, line.trim_end_matches('\r'));
            if done.is_some() {
                return done;
            }
        }
        self.open.done()
    }
}

/// The name that the lines between the first two `---` give, the text behind them, and its line.
fn title(text: &str) -> (Option<String>, &str, usize) {
    let nothing = (None, text, 1);
    let Some(rest) = text.strip_prefix("---\n") else { return nothing };
    let Some((head, body)) = rest.split_once("\n---") else { return nothing };
    let settings = head.lines().all(|line| line.trim().is_empty() || line.contains('='));
    if !settings {
        return nothing;
    }
    let name =
        head.lines().filter_map(|line| line.split_once('=')).find(|(key, _)| key.trim() == "name");
    let name = name.map(|(_, value)| {
        let value = value.trim();
        serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches(['"', '\'']).to_owned())
    });
    (name, body, head.matches('\n').count() + 3)
}

impl Open {
    /// Takes a line; gives the card that ends before it.
    fn line(&mut self, number: usize, line: &str) -> Option<Found> {
        let tag = TAGS.into_iter().find(|tag| line.starts_with(tag));
        let goes_on = tag == Some("A:") && matches!(self.parts.as_slice(), [("Q:", _)]);
        let mut done = None;
        if line.trim() == END || (tag.is_some() && !goes_on) {
            let note = if self.parts.is_empty() { self.note.take() } else { None };
            done = self.done();
            *self = Self { line: number, note, ..Self::default() };
        }
        match tag {
            Some(tag) => self.parts.push((tag, line.get(2..).unwrap_or_default().to_owned())),
            None => self.add(line),
        }
        done
    }

    /// Adds a line to the part that is open; before a card only a comment of hafal's counts.
    fn add(&mut self, line: &str) {
        if let Some((_, text)) = self.parts.last_mut() {
            text.push('\n');
            text.push_str(as_text(line));
        } else if let Some(note) = comment(line) {
            self.note = Some(note.to_owned());
        }
    }

    /// The card, if one was begun.
    fn done(&mut self) -> Option<Found> {
        let parts = std::mem::take(&mut self.parts);
        let (_, words) = parts.first()?;
        let long: usize = parts.iter().map(|(_, text)| text.len()).sum();
        let what = if long > TOO_LONG || parts.iter().any(|(_, text)| text.contains(CUT)) {
            Err(too_long())
        } else {
            self.question(&parts)
        };
        let words: String = words.chars().take(400).collect();
        Some(Found::new(self.line, "", &words, what))
    }

    fn question(&self, parts: &[(&str, String)]) -> Result<Question, Say> {
        let mut question = match parts {
            [("Q:", ask), ("A:", back)] => {
                let back = back.trim().to_owned();
                if back.is_empty() {
                    return Err(Say::new("format-no-answer"));
                }
                plain(ask.trim(), Answer::Card(Flashcard { back }))
            }
            [("C:", text)] => plain("", Answer::Cloze(cloze(text.trim())?)),
            [("Q:", _)] => return Err(Say::new("format-no-answer")),
            _ => return Err(Say::new("format-no-ask")),
        };
        self.note.iter().for_each(|note| extras::take(note, &mut question));
        Ok(question)
    }
}

/// The words of a comment that is all of a line.
fn comment(line: &str) -> Option<&str> {
    line.trim().strip_prefix("<!--")?.strip_suffix("-->").map(str::trim)
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
