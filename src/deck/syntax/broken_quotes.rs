//! Explains broken quotes: one inside a text, a forgotten one, an unknown escape, a hidden character.
//!
//! Such a mistake turns text into code and code into text for the rest of the question, so it is looked for first, and
//! nothing else is reported of that question.

use std::ops::Range;

use super::edits::with_edits;
use super::escapes::{double_backslashes, escape_quotes};
use super::finding::{Finding, shorten, shorten_middle};
use super::joiners::joins_texts;
use super::lexer::{Lexer, Token};
use super::line_index::floor_char_boundary;
use super::mixed_quotes::{
    begins_value, curly_partner, field_start, find_mixed_quotes, find_other_close,
};
use super::outline::end_of_value;
use crate::hidden_characters::{is_joiner, shows_nothing};
use crate::question::{KindShape, QUESTION};
use crate::say::Say;

/// Reports the first broken quote of a stretch.
pub(crate) fn find_broken_quote(text: &str, stretch: &Range<usize>) -> Option<Finding> {
    let tokens: Vec<(Token, Range<usize>)> = Lexer::new(text, stretch.clone()).collect();
    // The end of a text in curly quotes, whose closing quote opens none.
    let mut curly_end = 0;
    for (place, (token, span)) in tokens.iter().enumerate() {
        let before = tokens.get(..place).unwrap_or_default();
        let found = match token {
            Token::OpenText => find_other_close(text, span, true).or_else(|| {
                find_unopened(text, span, before).or_else(|| Some(unclosed_text(text, span)))
            }),
            Token::Text => {
                let after = tokens.get(place + 1..).unwrap_or_default();
                find_other_close(text, span, false)
                    .or_else(|| find_unopened(text, span, before))
                    .or_else(|| broken_text(text, span, after, stretch))
            }
            Token::Other if begins_value(before) && find_mixed_quotes(text, span).is_some() => {
                find_mixed_quotes(text, span)
            }
            Token::Word | Token::Other => {
                find_invisible(text, span, tokens.get(place..).unwrap_or_default())
            }
            Token::Curly if span.start >= curly_end => {
                curly_end = curly_partner(text, span).unwrap_or(span.end);
                find_mixed_quotes(text, span)
            }
            Token::Open(_)
            | Token::Close(_)
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::Curly
            | Token::OpenComment => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Reports what is wrong with a text that has both its quotes, given the tokens behind it.
fn broken_text(
    text: &str,
    span: &Range<usize>,
    after: &[(Token, Range<usize>)],
    stretch: &Range<usize>,
) -> Option<Finding> {
    let next = after.first();
    if let Some(finding) = find_kind_in_quotes(text, span, stretch) {
        return Some(finding);
    }
    if let Some(finding) = find_swallowed_field(text, span, next.map(|(token, _)| *token)) {
        return Some(finding);
    }
    let names_field = after.get(1).map(|(token, _)| *token);
    if next.is_some_and(|next| continues_after(text, span, next, names_field)) {
        return Some(
            find_swallowed_item(text, span).unwrap_or_else(|| inner_quote(text, span, stretch)),
        );
    }
    find_bad_escape(text, span)
}

/// Finds a kind with its brackets in quotes: `"Text("CO2")"`.
fn find_kind_in_quotes(text: &str, span: &Range<usize>, stretch: &Range<usize>) -> Option<Finding> {
    let name = text.get(span.start + 1..span.end - 1)?.trim_end().strip_suffix('(')?;
    KindShape::by_name(name.trim())?;
    let end = end_of_value(text.get(..stretch.end)?, span.start + 1)?;
    let kind = text.get(span.start + 1..end)?.trim_end();
    let close = span.start + 1 + kind.len();
    if !text.get(close..)?.starts_with('"') {
        return None;
    }
    let say = Say::new("syntax-kind-in-quotes").with("name", name.trim());
    Some(Finding::error("inner-quote", span.start..close + 1, say).write(kind))
}

/// Finds spaces that ron takes for letters, and signs that nobody sees, outside all texts; `tokens` are the first such
/// word and all behind it.
fn find_invisible(
    text: &str,
    word: &Range<usize>,
    tokens: &[(Token, Range<usize>)],
) -> Option<Finding> {
    // Spaces that the format takes for spaces are in no word.
    let hidden = |sign: char| shows_nothing(sign) || is_joiner(sign) || sign.is_whitespace();
    let hidden_in = |word: &Range<usize>| {
        let start = word.start;
        let signs = text.get(word.clone()).unwrap_or_default().char_indices();
        signs
            .filter(move |(_, sign)| hidden(*sign))
            .map(move |(at, sign)| (start + at, sign))
            .collect::<Vec<_>>()
    };
    let (_, first) = hidden_in(word).first().copied()?;
    let words = tokens.iter().filter(|(token, _)| matches!(token, Token::Word | Token::Other));
    let all: Vec<(usize, char)> = words.flat_map(|(_, span)| hidden_in(span)).collect();
    let edit = |(at, sign): &(usize, char)| {
        (*at..*at + sign.len_utf8(), if sign.is_whitespace() { " " } else { "" })
    };
    let edits: Vec<(Range<usize>, &str)> = all.iter().map(edit).collect();
    let span = edits.first()?.0.start..edits.last()?.0.end;
    let say = Say::new("syntax-invisible").with("code", format!("U+{:04X}", u32::from(first)));
    let corrected = with_edits(text, &span, edits);
    Some(
        Finding::error("invisible-character", span, say)
            .help(Say::new("help-invisible"))
            .mend(corrected),
    )
}

/// Finds a text whose opening quote is missing: its closing quote comes right after a word.
fn find_unopened(
    text: &str,
    quote: &Range<usize>,
    before: &[(Token, Range<usize>)],
) -> Option<Finding> {
    let words =
        before.iter().rev().take_while(|(token, _)| matches!(token, Token::Word | Token::Other));
    let words: Vec<Range<usize>> = words.map(|(_, span)| span.clone()).collect();
    let last = words.first().filter(|last| last.end == quote.start)?;
    let start = words.last()?.start;
    let word = text.get(last.clone())?;
    let signs = matches!(word, "'" | "`" | "/" | "|" | ";");
    if KindShape::by_name(word).is_some()
        || signs
        || text.get(start..quote.start)?.contains(['\n', '\''])
    {
        return None;
    }
    let written = format!("\"{}\"", text.get(start..quote.start)?);
    let say = Say::new("syntax-unopened-text");
    Some(Finding::error("unopened-text", start..quote.start + 1, say).write(written))
}

/// Whether what follows a text can only be more of it: a word that names no field or kind, or a text right behind it.
fn continues_after(
    text: &str,
    span: &Range<usize>,
    next: &(Token, Range<usize>),
    after: Option<Token>,
) -> bool {
    let (token, next) = next;
    let behind = text.get(span.end..).unwrap_or_default();
    let between = behind.split('"').next().unwrap_or_default();
    if behind.len() > between.len() && joins_texts(between) {
        return false;
    }
    let names_field = matches!(after, Some(Token::Colon | Token::Equals));
    match token {
        Token::Word => {
            let word = text.get(next.clone()).unwrap_or_default();
            let value =
                matches!(after, Some(Token::Text | Token::OpenText | Token::Word | Token::Open(_)));
            let names_field =
                names_field || (value && QUESTION.iter().any(|field| field.name == word));
            !names_field && word != "." && KindShape::by_name(word).is_none()
        }
        Token::Text | Token::OpenText => span.end == next.start,
        Token::Other => text.get(next.clone()) != Some(";"),
        Token::Open(_)
        | Token::Close(_)
        | Token::Comma
        | Token::Colon
        | Token::Equals
        | Token::Curly
        | Token::OpenComment => false,
    }
}

/// Finds a text that swallowed the next field: `"What is it?, answer: Text("`.
fn find_swallowed_field(text: &str, span: &Range<usize>, next: Option<Token>) -> Option<Finding> {
    if !matches!(next, Some(Token::Word | Token::Text | Token::OpenText | Token::Other)) {
        return None;
    }
    let inner = text.get(span.start + 1..span.end.checked_sub(1)?)?;
    let cut = field_start(inner)?;
    Some(unclosed_before(text, span, span.start + 1 + cut))
}

/// Reports a text that runs to the end of its question; it was meant to end before the next field, or before the
/// brackets that end its line.
fn unclosed_text(text: &str, span: &Range<usize>) -> Finding {
    let start = span.start + 1;
    let line = text.get(start..span.end).unwrap_or_default().split('\n').next().unwrap_or_default();
    let cut = field_start(line)
        .unwrap_or_else(|| line.trim_end().trim_end_matches([')', ']', '}', ',', ' ']).len());
    unclosed_before(text, span, start + cut)
}

fn unclosed_before(text: &str, span: &Range<usize>, cut: usize) -> Finding {
    let line_end = text.get(cut..).and_then(|rest| rest.find('\n')).map_or(text.len(), |n| cut + n);
    let before = text.get(span.start..cut).unwrap_or_default();
    let after = text.get(cut..floor_char_boundary(text, line_end.min(cut + 40)));
    let shown = format!("{before}\"{}", after.unwrap_or_default().trim_end());
    let place = span.start..cut.max(span.start + 1);
    let finding = Finding::error("unclosed-text", place, Say::new("syntax-unclosed-text"));
    finding.show(shorten_middle(&shown)).mend(format!("{before}\""))
}

/// Finds an item of a list whose closing quote is missing: `["O2, "N2"]`.
fn find_swallowed_item(text: &str, span: &Range<usize>) -> Option<Finding> {
    let inner = text.get(span.start + 1..span.end - 1)?;
    let item = inner.trim_end().strip_suffix(',')?;
    let spaced = inner.ends_with(char::is_whitespace) && !item.is_empty() && !item.contains('\n');
    spaced.then(|| unclosed_before(text, span, span.start + 1 + item.len()))
}

/// Reports the quotes inside a text, which ends at the next quote before a comma, a bracket or the end of the line.
fn inner_quote(text: &str, span: &Range<usize>, stretch: &Range<usize>) -> Finding {
    let rest = text.get(span.start..stretch.end).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let end = text_end(line, span.len()).unwrap_or(line.trim_end().len());
    let whole = line.get(..end).unwrap_or(line);
    let inner = whole.strip_prefix('"').unwrap_or(whole);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let say = Say::new("syntax-inner-quote");
    if span.len() == 2 && inner.len() > 2 && inner.ends_with('"') {
        // `""a text""`: every quote is doubled.
        let single = format!("\"{}\"", inner.trim_matches('"'));
        return Finding::error("inner-quote", span.start..span.start + end, say).write(single);
    }
    let last = inner.rfind('"').map_or(span.end, |at| span.start + 1 + at + 1);
    let quotes = span.end - 1..last.max(span.end);
    let corrected = escape_quotes(text.get(quotes.clone()).unwrap_or_default());
    let shown = format!("\"{}\"", escape_quotes(inner));
    Finding::error("inner-quote", quotes, say).show(shorten(&shown)).mend(corrected)
}

fn text_end(line: &str, from: usize) -> Option<usize> {
    line.match_indices('"').map(|(at, _)| at + 1).filter(|end| *end > from).find(|end| {
        let after = line.get(*end..).unwrap_or_default().trim_start();
        after.is_empty() || after.starts_with([',', ')', ']', '}'])
    })
}

/// Finds an escape that ron does not know: `"\d"`.
fn find_bad_escape(text: &str, span: &Range<usize>) -> Option<Finding> {
    let whole = text.get(span.clone())?;
    let mut signs = whole.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '\\' || whole.starts_with('r') {
            continue;
        }
        let (_, next) = signs.next()?;
        let rest = whole.get(at + 2..).unwrap_or_default();
        let good = match next {
            'n' | 'r' | 't' | '0' | '\\' | '\'' | '"' | '\n' | '\r' => true,
            'x' => rest.chars().take(2).filter(char::is_ascii_hexdigit).count() == 2,
            'u' => rest.starts_with('{'),
            _ => false,
        };
        if !good {
            let say = Say::new("syntax-backslash").with("text", format!("\\{next}"));
            return Some(lost_from(
                Finding::error("backslash", 0..0, say),
                text,
                span,
                span.start + at,
            ));
        }
    }
    None
}

/// Reports a text's backslashes from one that was meant as itself to the last.
pub(crate) fn lost_from(
    finding: Finding,
    text: &str,
    span: &Range<usize>,
    first: usize,
) -> Finding {
    let whole = text.get(span.clone()).unwrap_or_default();
    let last = whole.rfind('\\').map_or(first, |at| span.start + at);
    // The sign behind the last backslash belongs to it, with the letters of its word.
    let mut rest = text.get(last + 1..span.end).unwrap_or_default().chars();
    let sign = rest.next().map_or(0, char::len_utf8);
    let letters = rest.take_while(char::is_ascii_alphabetic).count();
    let place = first..last + 1 + sign + letters;
    let corrected = double_backslashes(text.get(place.clone()).unwrap_or_default());
    Finding { span: place, ..finding }.show(shorten(&double_backslashes(whole))).mend(corrected)
}
