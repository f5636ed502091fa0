//! Explains broken quotes: one inside a text, a forgotten one, an unknown escape, a sign that nobody sees.
//!
//! Such a mistake turns text into code and code into text for the rest of the question, so it is looked for first, and
//! nothing else is reported of that question.

use std::ops::Range;

use super::finding::Finding;
use super::lexer::{Lexer, Token, is_curly};
use crate::hidden_characters::{is_joiner, shows_nothing};
use crate::question::{DECK, KindShape, QUESTION};
use crate::say::Say;

/// Reports the first broken quote of a stretch.
pub(crate) fn find_broken_quote(text: &str, stretch: &Range<usize>) -> Option<Finding> {
    let tokens: Vec<(Token, Range<usize>)> = Lexer::new(text, stretch.clone()).collect();
    for (place, (token, span)) in tokens.iter().enumerate() {
        match token {
            Token::OpenText => return Some(unclosed_text(text, span)),
            Token::Text => {
                let next = tokens.get(place + 1);
                let after = tokens.get(place + 2).map(|(token, _)| *token);
                if let Some(finding) =
                    find_swallowed_field(text, span, next.map(|(token, _)| *token))
                {
                    return Some(finding);
                }
                if next.is_some_and(|next| continues_after(text, span, next, after)) {
                    return Some(inner_quote(text, span, stretch));
                }
                if let Some(finding) = find_bad_escape(text, span) {
                    return Some(finding);
                }
            }
            Token::Word | Token::Other => {
                if let Some(finding) = find_invisible(text, span) {
                    return Some(finding);
                }
            }
            Token::Curly => {
                if let Some(finding) = find_mixed_quotes(text, span) {
                    return Some(finding);
                }
            }
            Token::Open(_)
            | Token::Close(_)
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::OpenComment => {}
        }
    }
    None
}

/// Finds a space that ron takes for a letter, or a sign that nobody sees, outside all texts.
fn find_invisible(text: &str, span: &Range<usize>) -> Option<Finding> {
    let word = text.get(span.clone())?;
    // Spaces that the format takes for spaces are in no word.
    let hidden = |sign: char| shows_nothing(sign) || is_joiner(sign) || sign.is_whitespace();
    let (at, sign) = word.char_indices().find(|(_, sign)| hidden(*sign))?;
    let at = span.start + at;
    let say = Say::new("syntax-invisible").with("code", format!("U+{:04X}", u32::from(sign)));
    let finding = Finding::error("invisible-character", at..at + sign.len_utf8(), say);
    Some(finding.help(Say::new("help-invisible")))
}

/// Finds a text that a curly quote opens and a straight one closes.
fn find_mixed_quotes(text: &str, span: &Range<usize>) -> Option<Finding> {
    if matches!(text.get(span.clone())?, "”" | "’" | "»" | "›" | "」") {
        return None;
    }
    let rest = text.get(span.end..)?;
    let line = rest.split('\n').next().unwrap_or_default();
    let close = line.find(|sign: char| sign == '"' || is_curly(sign))?;
    if !line.get(close..)?.starts_with('"') {
        return None;
    }
    let end = span.end + close + 1;
    let written = format!("\"{}\"", line.get(..close)?);
    let finding = Finding::error("curly-quotes", span.start..end, Say::new("syntax-curly"));
    Some(finding.write(written))
}

/// Whether what follows a text can only be more of it: a word that names no field or kind, or a text right behind it.
fn continues_after(
    text: &str,
    span: &Range<usize>,
    next: &(Token, Range<usize>),
    after: Option<Token>,
) -> bool {
    let (token, next) = next;
    let names_field = matches!(after, Some(Token::Colon | Token::Equals));
    match token {
        Token::Word => {
            !names_field && kind_named(text.get(next.clone()).unwrap_or_default()).is_none()
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

fn kind_named(word: &str) -> Option<&'static str> {
    KindShape::by_name(word).map(|kind| kind.name)
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

/// The place of the comma before the next field in a text that was not closed.
fn field_start(inner: &str) -> Option<usize> {
    inner.match_indices(',').map(|(at, _)| at).find(|at| {
        let rest = inner.get(at + 1..).unwrap_or_default().trim_start();
        QUESTION.iter().chain(DECK).any(|field| {
            rest.strip_prefix(field.name).is_some_and(|rest| rest.trim_start().starts_with(':'))
        })
    })
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
    let after = text.get(cut..line_end.min(cut + 40)).or_else(|| text.get(cut..line_end));
    let corrected = format!("{before}\"{}", after.unwrap_or_default().trim_end());
    let shown = span.start..cut.max(span.start + 1);
    Finding::error("unclosed-text", shown, Say::new("syntax-unclosed-text")).write(corrected)
}

/// Reports a quote inside a text, which goes on to the next quote that a comma, a bracket or the line's end follows.
fn inner_quote(text: &str, span: &Range<usize>, stretch: &Range<usize>) -> Finding {
    let rest = text.get(span.start..stretch.end).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let end = text_end(line, span.len()).unwrap_or(line.trim_end().len());
    let whole = line.get(..end).unwrap_or(line);
    let inner = whole.strip_prefix('"').unwrap_or(whole);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let corrected = format!("\"{}\"", escape_quotes(inner));
    let at = span.end - 1..span.end;
    Finding::error("inner-quote", at, Say::new("syntax-inner-quote")).write(corrected)
}

fn text_end(line: &str, from: usize) -> Option<usize> {
    line.match_indices('"').map(|(at, _)| at + 1).filter(|end| *end > from).find(|end| {
        let after = line.get(*end..).unwrap_or_default().trim_start();
        after.is_empty() || after.starts_with([',', ')', ']', '}'])
    })
}

/// Puts a backslash before each quote that has none yet.
pub(crate) fn escape_quotes(inner: &str) -> String {
    let mut escaped = String::new();
    let mut backslash = false;
    for sign in inner.chars() {
        if sign == '"' && !backslash {
            escaped.push('\\');
        }
        backslash = sign == '\\' && !backslash;
        escaped.push(sign);
    }
    escaped
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
            let place = span.start + at..span.start + at + 1 + next.len_utf8();
            let say = Say::new("syntax-backslash").with("text", format!("\\{next}"));
            return Some(Finding::error("backslash", place, say).write(double_backslashes(whole)));
        }
    }
    None
}

/// Doubles each backslash of a text that escapes neither a quote nor a backslash.
pub(crate) fn double_backslashes(whole: &str) -> String {
    let mut doubled = String::new();
    let mut signs = whole.chars().peekable();
    while let Some(sign) = signs.next() {
        doubled.push(sign);
        if sign == '\\' {
            match signs.peek().copied() {
                Some(next @ ('"' | '\\')) => {
                    signs.next();
                    doubled.push(next);
                }
                _ => doubled.push('\\'),
            }
        }
    }
    doubled
}
