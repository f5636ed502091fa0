//! Finds the bracket that is missing or too many, by trying: the first correction with which the stretch reads is it.

use std::ops::Range;

use super::bracket_balance::Balance;
use super::edits::with_edits;
use super::finding::{Finding, shorten};
use super::lexer::{Lexer, Token};
use super::line_index::floor_char_boundary;
use super::outline::closes;
use super::tree::{Snag, Tree};
use crate::question::KindShape;
use crate::say::Say;

/// Whether a stretch reads without a mistake.
pub(crate) type Reads<'a> = &'a dyn Fn(&str) -> bool;

/// The most bytes that are read to try corrections of one stretch: enough for any typed question.
const BUDGET: usize = 1 << 16;

/// Places in a stretch where a bracket may be missing that are tried.
const MOST: usize = 60;

/// First and second brackets that are tried where two are wrong.
const MOST_FIRST: usize = 6;
const MOST_SECOND: usize = 10;

/// A correction to try, and its finding.
struct Try {
    place: Range<usize>,
    write: String,
    sort: Sort,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Close,
    Open,
    Remove,
    Replace,
}

/// Whether a tree has brackets that do not fit.
pub(crate) fn is_uneven(tree: &Tree) -> bool {
    tree.snags.iter().any(|snag| {
        matches!(snag, Snag::OpenBracket(_) | Snag::WrongBracket(..) | Snag::StrayBracket(_))
    })
}

/// Reports the brackets of a stretch whose brackets do not fit, as one mistake.
pub(crate) fn bracket_finding(text: &str, stretch: &Range<usize>, reads: Reads) -> Option<Finding> {
    // The comma behind the question may come before a bracket too many.
    let reads: Reads = &|stretch| {
        let bare = stretch.trim_end();
        reads(bare.strip_suffix(',').unwrap_or(bare))
    };
    let scan = Scan::new(text, stretch);
    let most = (BUDGET / stretch.len().max(1)).min(MOST);
    let tries = scan.tries();
    let reading = tries.iter().take(most).find(|attempt| {
        if !scan.balance_with(text, attempt).is_even() {
            return false;
        }
        let edit = [(attempt.place.clone(), attempt.write.as_str())];
        reads(&with_edits(text, stretch, edit))
    });
    if let Some(attempt) = reading {
        return Some(finding_for(text, stretch, attempt, true));
    }
    // Two brackets: the first is sure where with it one more mends all.
    let first = tries.iter().take(most.min(MOST_FIRST)).find(|attempt| {
        if !scan.balance_with(text, attempt).is_one_off() {
            return false;
        }
        let edit = [(attempt.place.clone(), attempt.write.as_str())];
        one_more_reads(&with_edits(text, stretch, edit), most, reads)
    });
    if let Some(attempt) = first {
        return Some(finding_for(text, stretch, attempt, true));
    }
    // Something else is wrong too: the most likely place, without a correction that is sure.
    let likely =
        tries.iter().find(|attempt| attempt.place.start == scan.likely).or(tries.first())?;
    Some(finding_for(text, stretch, likely, false))
}

/// Whether one more bracket makes a stretch read.
fn one_more_reads(stretch: &str, most: usize, reads: Reads) -> bool {
    let whole = 0..stretch.len();
    let scan = Scan::new(stretch, &whole);
    scan.tries().iter().take(most.min(MOST_SECOND)).any(|attempt| {
        let edit = [(attempt.place.clone(), attempt.write.as_str())];
        scan.balance_with(stretch, attempt).is_even() && reads(&with_edits(stretch, &whole, edit))
    })
}

fn finding_for(text: &str, stretch: &Range<usize>, attempt: &Try, sure: bool) -> Finding {
    let (place, write) = (attempt.place.clone(), attempt.write.as_str());
    let wrong = text.get(place.clone()).unwrap_or_default();
    let named = few_brackets(write);
    let tail = format!("{}{named}", line_up_to(text, stretch, place.start));
    // A comma is missing too where the next question follows at once.
    let next = Lexer::new(text, place.end..text.len()).next();
    let follows = next.is_some_and(|(token, _)| token == Token::Open(b'('));
    let comma = if attempt.sort == Sort::Close && follows { "," } else { "" };
    let finding = match attempt.sort {
        Sort::Close => {
            let say = Say::new("syntax-open-bracket").with("text", named);
            Finding::error("open-bracket", place, say).show(format!("{tail}{comma}"))
        }
        Sort::Open => {
            let line = text.get(place.start..stretch.end).unwrap_or_default();
            let say = Say::new("syntax-no-open-bracket").with("text", write);
            Finding::error("no-open-bracket", place, say).show(format!("{write}{}", shorten(line)))
        }
        Sort::Remove => {
            let say = Say::new("syntax-stray-bracket").with("text", wrong);
            Finding::error("stray-bracket", place, say).help(Say::new("help-remove"))
        }
        Sort::Replace => {
            let say = Say::new("syntax-wrong-bracket").with("text", wrong).with("right", write);
            Finding::error("wrong-bracket", place, say).show(tail)
        }
    };
    if sure { finding.mend(format!("{write}{comma}")) } else { finding }
}

/// Brackets as a message names them: of very many only the first.
fn few_brackets(brackets: &str) -> String {
    const MOST: usize = 20;
    let few: String = brackets.chars().take(MOST).collect();
    if few.len() < brackets.len() { format!("{few}…") } else { few }
}

/// The line up to a place; of a long one the end, short enough for a message.
pub(crate) fn line_up_to(text: &str, stretch: &Range<usize>, end: usize) -> String {
    let start = floor_char_boundary(text, end.saturating_sub(400)).max(stretch.start.min(end));
    let before = text.get(start..end).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let count = line.chars().count();
    if count <= 60 {
        return line.to_owned();
    }
    let tail: String = line.chars().skip(count - 59).collect();
    let from = tail.find(' ').map_or(0, |space| space + 1);
    format!("…{}", tail.get(from..).unwrap_or_default())
}

fn closing(open: u8) -> &'static str {
    match open {
        b'[' => "]",
        b'{' => "}",
        _ => ")",
    }
}

/// One pass over the tokens of a stretch, which notes where a bracket may be wrong.
#[derive(Default)]
struct Scan {
    /// Closing brackets that close the wrong one, or none.
    wrong: Vec<Try>,
    /// Ends of lines, inside a bracket, where it may have to be closed; the stretch's end is the last.
    line_ends: Vec<Try>,
    /// Places before commas within a line, the same.
    commas: Vec<Try>,
    /// Starts of values, where a bracket may have to be opened.
    starts: Vec<Try>,
    /// Where the innermost bracket is most likely to be closed.
    likely: usize,
    balance: Balance,
}

impl Scan {
    fn new(text: &str, stretch: &Range<usize>) -> Self {
        let mut scan = Self::default();
        let mut open: Vec<(u8, usize)> = Vec::new();
        let mut last: Option<(Token, Range<usize>)> = None;
        let mut value_end = stretch.start;
        for (token, span) in Lexer::new(text, stretch.clone()) {
            scan.note_end(text, &open, last.as_ref(), value_end, span.start);
            scan.note_start(text, &open, last.as_ref(), &span);
            match token {
                Token::Open(bracket) => {
                    scan.balance.add(bracket, 1);
                    open.push((bracket, span.start));
                }
                Token::Close(bracket) => {
                    scan.balance.add(bracket, -1);
                    scan.close(&mut open, bracket, &span, value_end);
                }
                Token::Text
                | Token::OpenText
                | Token::Comma
                | Token::Colon
                | Token::Equals
                | Token::Word
                | Token::Curly
                | Token::Other
                | Token::OpenComment => {}
            }
            if token != Token::Comma {
                value_end = span.end;
            }
            last = Some((token, span));
        }
        let rest: String = open.iter().rev().map(|(bracket, _)| closing(*bracket)).collect();
        if !rest.is_empty() {
            // A comma at the end of the file belongs inside the brackets.
            let comma = last.filter(|(token, _)| *token == Token::Comma).map(|(_, span)| span.end);
            let ends = |end: &usize| text.get(*end..).is_some_and(|rest| rest.trim().is_empty());
            let end = comma.filter(ends).unwrap_or(value_end);
            scan.line_ends.push(Try { place: end..end, write: rest, sort: Sort::Close });
        }
        if scan.likely == 0 {
            scan.likely = scan.wrong.first().map_or(value_end, |wrong| wrong.place.start);
        }
        scan
    }

    /// Notes that a bracket may have to be closed before a comma or the end of a line.
    fn note_end(
        &mut self,
        text: &str,
        open: &[(u8, usize)],
        last: Option<&(Token, Range<usize>)>,
        value_end: usize,
        next: usize,
    ) {
        let (Some((bracket, start)), Some((token, span))) = (open.last(), last) else { return };
        let line_ends = text.get(span.end..next).is_some_and(|between| between.contains('\n'));
        if *token != Token::Comma && !line_ends || open.len() < 2 {
            return;
        }
        if self.line_ends.len() + self.commas.len() > MOST {
            return;
        }
        let attempt = Try {
            place: value_end..value_end,
            write: closing(*bracket).to_owned(),
            sort: Sort::Close,
        };
        if !line_ends {
            self.commas.push(attempt);
            return;
        }
        let same_line = text.get(*start..value_end).is_some_and(|line| !line.contains('\n'));
        if self.likely == 0 && same_line {
            self.likely = value_end;
        }
        self.line_ends.push(attempt);
    }

    /// Notes that a bracket may have to be opened before a value: behind a colon or a kind's name, or at the start.
    fn note_start(
        &mut self,
        text: &str,
        open: &[(u8, usize)],
        last: Option<&(Token, Range<usize>)>,
        span: &Range<usize>,
    ) {
        let round = match last {
            Some((Token::Colon, _)) => false,
            Some((Token::Word, word)) => {
                KindShape::by_name(text.get(word.clone()).unwrap_or_default()).is_some()
            }
            None => true,
            Some(_) => return,
        };
        let brackets: &[&str] = if round { &["("] } else { &["[", "("] };
        if open.len() > 3 || self.starts.len() > MOST {
            return;
        }
        let place = if round && last.is_some() {
            last.map_or(span.start, |(_, word)| word.end)
        } else {
            span.start
        };
        for bracket in brackets {
            self.starts.push(Try {
                place: place..place,
                write: (*bracket).to_owned(),
                sort: Sort::Open,
            });
        }
    }

    fn close(
        &mut self,
        open: &mut Vec<(u8, usize)>,
        bracket: u8,
        span: &Range<usize>,
        value_end: usize,
    ) {
        let top = open.last().map(|(top, _)| *top);
        if top.is_some_and(|top| closes(top, bracket)) {
            open.pop();
            return;
        }
        if self.wrong.len() > MOST {
            return;
        }
        if let Some(top) = top {
            self.wrong.push(Try {
                place: value_end..value_end,
                write: closing(top).to_owned(),
                sort: Sort::Close,
            });
            self.wrong.push(Try {
                place: span.clone(),
                write: closing(top).to_owned(),
                sort: Sort::Replace,
            });
        }
        self.wrong.push(Try { place: span.clone(), write: String::new(), sort: Sort::Remove });
        // Go on as if the bracket left open had been closed, where that makes this one fit.
        let below = open.iter().rev().nth(1).map(|(below, _)| *below);
        if below.is_some_and(|below| closes(below, bracket)) {
            open.truncate(open.len().saturating_sub(2));
        }
    }

    /// The balance of the stretch once a correction is put in.
    fn balance_with(&self, text: &str, attempt: &Try) -> Balance {
        self.balance.with(text.get(attempt.place.clone()).unwrap_or_default(), &attempt.write)
    }

    /// All corrections, the likeliest first: brackets that close nothing, then ends of lines, then all else.
    fn tries(self: &Scan) -> Vec<&Try> {
        let opened = self.starts.iter().rev();
        self.wrong.iter().chain(&self.line_ends).chain(&self.commas).chain(opened).collect()
    }
}
