//! Finds a deck's list of questions and each question's stretch of text without reading them.
//!
//! A missing bracket or quote must cost one question, not all that follow: then the outline starts afresh at each line
//! that opens `(` at the indent of the first question.

use std::ops::Range;

use super::lexer::{Lexer, Token};

/// The stretches of a deck's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What is between the brackets of `questions: [ ]`; None where there is no such list.
    pub list: Option<Range<usize>>,
    /// Each question, from its bracket to its bracket.
    pub questions: Vec<Range<usize>>,
    /// What is wrong between the questions.
    pub gaps: Vec<Gap>,
    /// Whether the list's closing bracket was found.
    pub closed: bool,
}

/// Something wrong between two questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No comma after what ends here.
    MissingComma(usize),
    /// A comma with nothing before it.
    Stray(Range<usize>),
    /// A semicolon where a comma belongs.
    Semicolon(Range<usize>),
}

/// Whether ron reads a stretch as a question.
type ReadsAsQuestion<'a> = &'a dyn Fn(&str) -> bool;

/// The most gaps that are kept: more than any typed deck has.
const MOST: usize = 10_000;

/// How many lines that look like the start of a question may be inside one, in a long text or a list of pairs.
const PATIENCE: usize = 50;

/// Finds the questions of a deck.
pub fn outline(text: &str) -> Outline {
    let Some(start) = list_start(text) else { return Outline::default() };
    let mut outline = Outline::default();
    let end = scan_items(text, start..text.len(), &mut outline);
    outline.closed = end.is_ok();
    outline.list = Some(start..end.unwrap_or_else(|trouble| trouble.list_end(text)));
    outline
}

/// Finds the questions of a broken deck, starting afresh at each line that can begin one.
pub fn recovered_outline(text: &str, reads: ReadsAsQuestion) -> Outline {
    let Some(start) = list_start(text) else { return Outline::default() };
    let starts = question_starts(text, start);
    let Some(first) = starts.first().copied() else { return outline(text) };
    let mut outline = Outline::default();
    let mut end = outline_segment(text, start..first, &mut outline);
    let mut place = 0;
    while let (Some(from), None) = (starts.get(place).copied(), end) {
        let mut next = place + 1;
        let limit = |place: usize| starts.get(place).copied().unwrap_or(text.len());
        if let Some(run) = start_after_long_question(text, from, &starts, place, reads) {
            next = run;
        }
        end = outline_segment(text, from..limit(next), &mut outline);
        place = next;
    }
    outline.closed = end.is_some_and(|end| end.closed);
    outline.list = Some(start..end.map_or(text.len(), |end| end.place));
    outline
}

/// Where the list ends, and whether by its own bracket.
#[derive(Clone, Copy)]
struct ListEnd {
    place: usize,
    closed: bool,
}

/// Adds what is between two fresh starts, as one broken question where its brackets do not close; returns the end of
/// the list, if it is there.
fn outline_segment(text: &str, stretch: Range<usize>, outline: &mut Outline) -> Option<ListEnd> {
    let before = (outline.questions.len(), outline.gaps.len());
    let last = stretch.end == text.len();
    match scan_items(text, stretch.clone(), outline) {
        Ok(place) => Some(ListEnd { place, closed: true }),
        Err(Trouble::DeckEnd(place)) => Some(ListEnd { place, closed: false }),
        Err(Trouble::Ended(needs_comma)) => {
            outline.gaps.extend(needs_comma.filter(|_| !last).map(Gap::MissingComma));
            None
        }
        Err(Trouble::Brackets) => {
            outline.questions.truncate(before.0);
            outline.gaps.truncate(before.1);
            let end = if last { list_end(text, stretch.clone()) } else { None };
            let broken = stretch.start..end.unwrap_or(stretch.end);
            let body = text.get(broken.clone()).unwrap_or_default();
            let lead = body.len() - body.trim_start().len();
            let body = body.trim();
            let body = body.strip_suffix(',').unwrap_or(body);
            let from = broken.start + lead;
            outline.questions.push(from..from + body.len());
            end.map(|place| ListEnd { place, closed: true })
        }
    }
}

/// If the question at a start closes behind other starts and ron reads it, those lines are inside it, as in a long
/// text or a list of pairs; returns the number of the first start after it.
fn start_after_long_question(
    text: &str,
    from: usize,
    starts: &[usize],
    place: usize,
    reads: ReadsAsQuestion,
) -> Option<usize> {
    let limit = starts.get(place + PATIENCE).copied().unwrap_or(text.len());
    let mut lexer = Lexer::new(text, from..limit);
    let end = item_end(&mut lexer)?;
    let next = starts.iter().skip(place + 1).position(|start| *start >= end);
    let next = next.map_or(starts.len(), |n| place + 1 + n);
    (next > place + 1 && reads(text.get(from..end)?)).then_some(next)
}

/// Why the closing bracket of the list was not reached.
enum Trouble {
    /// The text ends first, between questions; holds the end of the last one if no comma follows it.
    Ended(Option<usize>),
    /// The deck's own closing bracket comes first; holds its place.
    DeckEnd(usize),
    /// A bracket, text or comment is not closed, or a bracket by the wrong one.
    Brackets,
}

impl Trouble {
    /// Where the list ends that was never closed.
    fn list_end(&self, text: &str) -> usize {
        match self {
            Self::DeckEnd(place) => *place,
            Self::Ended(_) | Self::Brackets => text.len(),
        }
    }
}

/// Whether nothing but this bracket is left of the deck.
fn is_deck_end(text: &str, bracket: &Range<usize>) -> bool {
    text.get(bracket.end..).is_some_and(|rest| rest.trim_start_matches(',').trim().is_empty())
}

/// Adds questions and gaps up to the list's closing bracket; returns its place.
#[expect(clippy::wildcard_enum_match_arm, reason = "a scanner skips what it does not look for")]
fn scan_items(text: &str, stretch: Range<usize>, outline: &mut Outline) -> Result<usize, Trouble> {
    let mut lexer = Lexer::new(text, stretch);
    let mut needs_comma: Option<usize> = None;
    loop {
        let mut ahead = lexer.clone();
        let Some((token, span)) = ahead.next() else { return Err(Trouble::Ended(needs_comma)) };
        match token {
            Token::Close(b']') => return Ok(span.start),
            Token::Comma => {
                if needs_comma.take().is_none() && outline.gaps.len() < MOST {
                    outline.gaps.push(Gap::Stray(span));
                }
                lexer = ahead;
            }
            Token::Close(b')' | b'}') if is_deck_end(text, &span) => {
                return Err(Trouble::DeckEnd(span.start));
            }
            Token::Close(_) | Token::OpenText | Token::OpenComment => {
                return Err(Trouble::Brackets);
            }
            Token::Other if text.get(span.clone()) == Some(";") => {
                needs_comma = None;
                outline.gaps.push(Gap::Semicolon(span));
                lexer = ahead;
            }
            _ => {
                if let Some(end) = needs_comma.filter(|_| outline.gaps.len() < MOST) {
                    outline.gaps.push(Gap::MissingComma(end));
                }
                let end = item_end(&mut lexer).ok_or(Trouble::Brackets)?;
                outline.questions.push(span.start..end);
                needs_comma = Some(end);
            }
        }
    }
}

/// Skips an item: to the bracket that closes its first one, or, without any, to the next comma or bracket; returns its
/// end.
#[expect(clippy::wildcard_enum_match_arm, reason = "a scanner skips what it does not look for")]
pub(super) fn item_end(lexer: &mut Lexer) -> Option<usize> {
    let mut end = None;
    loop {
        // A comma or bracket that ends the item is not part of it: the lexer goes back.
        let before = lexer.clone();
        let Some((token, span)) = lexer.next() else { return end };
        match token {
            Token::Open(bracket) => return closing_bracket(lexer, bracket),
            Token::Close(b']') | Token::Comma => {
                *lexer = before;
                return end;
            }
            Token::Close(_) | Token::OpenText | Token::OpenComment => return None,
            _ => {}
        }
        end = Some(span.end);
    }
}

/// Skips to behind the bracket that closes one; None where another closes first, or none does.
#[expect(clippy::wildcard_enum_match_arm, reason = "a scanner skips what it does not look for")]
fn closing_bracket(lexer: &mut Lexer, first: u8) -> Option<usize> {
    let mut open = vec![first];
    loop {
        let (token, span) = lexer.next_bracket()?;
        match token {
            Token::Open(bracket) => open.push(bracket),
            Token::Close(bracket) if closes(open.pop()?, bracket) => {
                if open.is_empty() {
                    return Some(span.end);
                }
            }
            _ => return None,
        }
    }
}

/// The end of the value that begins at a place: behind the bracket that closes its first one.
pub(crate) fn end_of_value(text: &str, start: usize) -> Option<usize> {
    item_end(&mut Lexer::new(text, start..text.len()))
}

pub(crate) fn closes(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

/// The place behind `questions: [`. A list deeper than the deck's own fields does not count.
#[expect(clippy::wildcard_enum_match_arm, reason = "a scanner skips what it does not look for")]
pub(super) fn list_start(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut named = false;
    let mut seen: [Option<Token>; 2] = [None, None];
    for (token, span) in Lexer::new(text, 0..text.len()) {
        match token {
            Token::Open(b'[')
                if depth <= 1 && named && seen == [Some(Token::Word), Some(Token::Colon)] =>
            {
                return Some(span.end);
            }
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            Token::Word => named = text.get(span) == Some("questions"),
            _ => {}
        }
        seen = [seen[1], Some(token)];
    }
    None
}

/// The places of `(` that open a line of the list at the indent of the first such line.
pub(super) fn question_starts(text: &str, list: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut indent = None;
    let mut at = list;
    let rest = text.get(list..).unwrap_or_default();
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        let lead = line.len() - line.trim_start_matches([' ', '\t']).len();
        let opens = line.get(lead..).is_some_and(|rest| rest.starts_with('('));
        if number > 0 && opens && indent.is_none_or(|indent| indent == line.get(..lead)) {
            indent = Some(line.get(..lead));
            starts.push(at + lead);
        }
        at += line.len();
    }
    starts
}

/// In the last stretch, whose brackets are broken, the first line that begins with `]` is taken as the list's end.
fn list_end(text: &str, stretch: Range<usize>) -> Option<usize> {
    let body = text.get(stretch.clone())?;
    let mut at = stretch.start;
    for line in body.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if at > stretch.start && trimmed.starts_with(']') {
            return Some(at + line.len() - trimmed.len());
        }
        at += line.len();
    }
    None
}
