//! Reads hashcards' Markdown; text outside its cards is skipped.
//!
//! It is read by hand, line by line, so that a card with a mistake costs itself alone.

use std::iter::Zip;
use std::ops::RangeFrom;
use std::str::Split;

use super::super::blanks::build_cloze;
use super::super::comments::apply_question_comment;
use super::super::intake::CUT;
use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::super::{TOO_LONG, too_long};
use super::front::{CardComments, FrontMatter, read_front_matter};
use super::{END, TAGS};
use crate::question::{Answer, Cloze, Flashcard, Question};
use crate::say::Say;

/// The cards of a text.
struct CardReader<'a> {
    lines: Zip<RangeFrom<usize>, Split<'a, char>>,
    open: OpenCard,
    comments: CardComments,
}

/// A card whose lines are being read.
#[derive(Default)]
struct OpenCard {
    line: usize,
    /// The tag of each part, and its text.
    parts: Vec<(&'static str, String)>,
}

/// Reads a file; refuses one without any card.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let FrontMatter { deck, comments, body, line } = read_front_matter(text);
    let lines = (line..).zip(body.split('\n'));
    let cards = CardReader { lines, open: OpenCard::default(), comments };
    Ok(ReadFile { deck, ..ReadFile::non_empty(None, cards)? })
}

impl Iterator for CardReader<'_> {
    type Item = FoundQuestion;

    fn next(&mut self) -> Option<FoundQuestion> {
        for (number, line) in self.lines.by_ref() {
            if let Some(done) = self.open.push_line(number, line.trim_end_matches('\r')) {
                return done.into_found(&mut self.comments);
            }
        }
        std::mem::take(&mut self.open).into_found(&mut self.comments)
    }
}

impl OpenCard {
    /// Adds a line; returns the card that ends before it.
    fn push_line(&mut self, number: usize, line: &str) -> Option<Self> {
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
                text.push_str(unescape_line(line));
            }
            (None, None) => {}
        }
        done.filter(|done| !done.parts.is_empty())
    }

    fn into_found(self, comments: &mut CardComments) -> Option<FoundQuestion> {
        let Self { line, parts } = self;
        let (_, words) = parts.first()?;
        let long: usize = parts.iter().map(|(_, text)| text.len()).sum();
        let what = if long > TOO_LONG || parts.iter().any(|(_, text)| text.contains(CUT)) {
            Err(too_long())
        } else {
            read_question(&parts).map(|mut question| {
                if let Some(comment) = comments.take_for(words) {
                    apply_question_comment(&comment, &mut question);
                }
                question
            })
        };
        Some(FoundQuestion::new(line, "", words, what))
    }
}

fn read_question(parts: &[(&str, String)]) -> Result<Question, Say> {
    match parts {
        [("Q:" | "T:", ask), (tag, back)] => {
            let back = back.trim();
            if back.is_empty() {
                return Err(Say::new("format-no-answer"));
            }
            let card = Answer::Card(Flashcard { back: unescape_pictures(back) });
            // A term is asked for by its definition as well.
            Ok(Question {
                both_ways: *tag == "D:",
                ..bare_question(unescape_pictures(ask.trim()), card)
            })
        }
        [("C:", text)] => Ok(bare_question("", Answer::Cloze(read_cloze(text.trim())?))),
        [("Q:" | "T:", _)] => Err(Say::new("format-no-answer")),
        _ => Err(Say::new("format-no-ask")),
    }
}

/// Takes away the backslash between `!` and `[`, which keeps them from opening a picture.
fn unescape_pictures(text: &str) -> String {
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

/// Takes away the first sign of a line that would be a tag or a bar without it.
fn unescape_line(line: &str) -> &str {
    let spaced = line.strip_prefix(' ').filter(|rest| TAGS.iter().any(|tag| rest.starts_with(tag)));
    let barred = line.strip_prefix('\\').filter(|rest| rest.trim() == END);
    spaced.or(barred).unwrap_or(line)
}

/// Reads a text with blanks in square brackets; those of a picture are no blank's.
fn read_cloze(text: &str) -> Result<Cloze, Say> {
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
    build_cloze(&around, &words)
}
