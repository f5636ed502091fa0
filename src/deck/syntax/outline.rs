//! The outline of a deck: its header and each question's stretch of text, found without reading either.
//!
//! One question that is broken must not take the next one along: where brackets do not come out even, the
//! outline starts afresh at each line that opens `(` at the questions' indent.

use std::ops::Range;

use super::lexer::{Lexer, Token};

/// Where the parts of a deck stand in its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What is between the brackets of `questions: [ ]`; none where there is no such list.
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
    /// A comma, bracket or other sign that does not belong there.
    Stray(Range<usize>),
}

/// Whether a stretch of text reads as a question.
pub(crate) type Reads<'a> = &'a dyn Fn(&str) -> bool;

/// Gaps that are told of; a deck with more is no deck that somebody typed.
const MOST: usize = 10_000;

/// How many lines a question whose brackets do not close at once may run on over lines that look like a start.
const PATIENCE: usize = 50;

/// Finds the header and the questions of a deck.
#[must_use]
pub fn outline(text: &str) -> Outline {
    let Some(start) = list_start(text) else { return Outline::default() };
    let mut outline = Outline::default();
    let end = items(text, start..text.len(), &mut outline);
    outline.closed = end.is_ok();
    outline.list = Some(start..end.unwrap_or(text.len()));
    outline
}

/// Finds them again in a deck that is broken somewhere, starting afresh at each line that can begin a question.
#[must_use]
pub fn recovered(text: &str, reads: Reads) -> Outline {
    let Some(start) = list_start(text) else { return Outline::default() };
    let starts = starts(text, start);
    let Some(first) = starts.first().copied() else { return outline(text) };
    let mut outline = Outline::default();
    let mut end = segment(text, start..first, &mut outline);
    let mut place = 0;
    while let (Some(from), None) = (starts.get(place).copied(), end) {
        let mut next = place + 1;
        let limit = |place: usize| starts.get(place).copied().unwrap_or(text.len());
        if let Some(run) = running_on(text, from, &starts, place, reads) {
            next = run;
        }
        end = segment(text, from..limit(next), &mut outline);
        place = next;
    }
    outline.closed = end.is_some();
    outline.list = Some(start..end.unwrap_or(text.len()));
    outline
}

/// One stretch between two fresh starts; where its brackets do not close, it is one broken question.
fn segment(text: &str, stretch: Range<usize>, outline: &mut Outline) -> Option<usize> {
    let before = (outline.questions.len(), outline.gaps.len());
    let last = stretch.end == text.len();
    match items(text, stretch.clone(), outline) {
        Ok(end) => Some(end),
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
            end
        }
    }
}

/// A question may hold lines that look like a start, in a long text or a list of pairs: if its brackets
/// close later and it reads well, the place of the first start after it.
fn running_on(
    text: &str,
    from: usize,
    starts: &[usize],
    place: usize,
    reads: Reads,
) -> Option<usize> {
    let limit = starts.get(place + PATIENCE).copied().unwrap_or(text.len());
    let mut lexer = Lexer::new(text, from..limit);
    let end = item_end(&mut lexer)?;
    let next = starts.iter().skip(place + 1).position(|start| *start >= end);
    let next = next.map_or(starts.len(), |n| place + 1 + n);
    (next > place + 1 && reads(text.get(from..end)?)).then_some(next)
}

/// Why a list of questions does not come to its closing bracket.
enum Trouble {
    /// The text ends first, between questions; where a comma is still owed, if one is.
    Ended(Option<usize>),
    /// A bracket or a text is not closed, or closed by the wrong sign.
    Brackets,
}

/// Reads questions and commas up to the list's closing bracket, and says where that stands.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a scanner passes over what it does not look for"
)]
fn items(text: &str, stretch: Range<usize>, outline: &mut Outline) -> Result<usize, Trouble> {
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
            Token::Close(_) | Token::OpenText | Token::OpenComment => {
                return Err(Trouble::Brackets);
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

/// Passes one item: to the bracket that closes its first one, or, without any, to the next comma or bracket.
fn item_end(lexer: &mut Lexer) -> Option<usize> {
    let mut open: Vec<u8> = Vec::new();
    let mut end = None;
    loop {
        // Outside all brackets a comma or bracket that ends the list's item is left where it stands.
        let before = open.is_empty().then(|| lexer.clone());
        if before.is_none() {
            lexer.pass_plain();
        }
        let Some((token, span)) = lexer.next() else { return end.filter(|_| open.is_empty()) };
        match (token, before) {
            (Token::Open(bracket), _) => open.push(bracket),
            (Token::Close(b']') | Token::Comma, Some(before)) => {
                *lexer = before;
                return end;
            }
            (Token::Close(_), Some(_)) | (Token::OpenText | Token::OpenComment, _) => return None,
            (Token::Close(bracket), None) => {
                if !pairs(open.pop()?, bracket) {
                    return None;
                }
                if open.is_empty() {
                    return Some(span.end);
                }
            }
            _ => {}
        }
        end = Some(span.end);
    }
}

/// Whether a closing bracket closes this opening one.
pub(crate) fn pairs(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

/// The place just inside `questions: [`, looked for among the deck's own fields.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a scanner passes over what it does not look for"
)]
fn list_start(text: &str) -> Option<usize> {
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

/// Lines of the list that open `(` at the indent of its first one.
fn starts(text: &str, list: usize) -> Vec<usize> {
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

/// In the last stretch, whose brackets are broken: the line that closes the list, or the last such bracket.
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
