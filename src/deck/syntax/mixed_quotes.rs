//! Finds texts that one sort of quote opens and another closes: `“CO2"`, `'CO2"`, `"CO2”`.

use std::ops::Range;

use super::escapes::escape_quotes;
use super::finding::Finding;
use super::lexer::{Token, is_curly};
use crate::question::{DECK, FieldShape, KINDS, QUESTION};
use crate::say::Say;

/// The end of a text in curly quotes that begins here, by the quote that ends it on the same line.
pub(super) fn curly_partner(text: &str, span: &Range<usize>) -> Option<usize> {
    let line = text.get(span.end..)?.split('\n').next()?;
    let (at, close) = line.char_indices().find(|(_, sign)| is_curly(*sign) || *sign == '"')?;
    is_curly(close).then_some(span.end + at + close.len_utf8())
}

/// Finds a text that a curly or single quote opens and a straight one closes.
pub(super) fn find_mixed_quotes(text: &str, span: &Range<usize>) -> Option<Finding> {
    if matches!(text.get(span.clone())?, "”" | "’" | "»" | "›" | "」") {
        return None;
    }
    let quote = text.get(span.clone())?;
    if !quote.starts_with(|sign| is_curly(sign) || matches!(sign, '\'' | '`')) {
        return None;
    }
    let rest = text.get(span.end..)?;
    let line = rest.split('\n').next().unwrap_or_default();
    let close = line.find(|sign: char| sign == '"' || is_curly(sign) || quote.starts_with(sign))?;
    if !line.get(close..)?.starts_with('"') {
        return None;
    }
    let end = span.end + close + 1;
    let written = format!("\"{}\"", line.get(..close)?);
    let quote = text.get(span.clone())?.chars().next()?;
    Some(mixed_quotes(quote, span.start..end).write(written))
}

/// Whether a value can begin behind these tokens.
pub(super) fn begins_value(before: &[(Token, Range<usize>)]) -> bool {
    matches!(before.last(), Some((Token::Colon | Token::Comma | Token::Open(_) | Token::Equals, _)))
}

/// Finds a text that a straight quote opens and another sort closes: a field or a bracket follows at once. Of a text
/// that does end, only a field is proof; `open` tells that it does not.
pub(super) fn find_other_close(text: &str, span: &Range<usize>, open: bool) -> Option<Finding> {
    let inner = text.get(span.start + 1..span.end)?;
    let line = inner.split('\n').next().unwrap_or_default();
    let (at, quote) = line.char_indices().find(|(at, sign)| {
        if !is_curly(*sign) && !matches!(sign, '\'' | '`') {
            return false;
        }
        let after = line.get(at + sign.len_utf8()..).unwrap_or_default().trim_start();
        let of_answers = KINDS.iter().flat_map(|kind| kind.fields);
        let fields = QUESTION.iter().chain(DECK).chain(of_answers);
        let field = after.strip_prefix(',').is_some_and(|rest| begins_field(rest, fields));
        field || (open && after.starts_with([')', ']', ',']))
    })?;
    let end = span.start + 1 + at + quote.len_utf8();
    let written = format!("\"{}\"", escape_quotes(line.get(..at)?));
    Some(mixed_quotes(quote, span.start..end).write(written))
}

/// The place of the comma before the next field in a text that was not closed.
pub(super) fn field_start(inner: &str) -> Option<usize> {
    inner.match_indices(',').map(|(at, _)| at).find(|at| {
        let rest = inner.get(at + 1..).unwrap_or_default();
        begins_field(rest, QUESTION.iter().chain(DECK))
    })
}

/// Whether a text begins with the name of one of these fields and a colon.
fn begins_field<'a>(text: &str, mut fields: impl Iterator<Item = &'a FieldShape>) -> bool {
    let text = text.trim_start();
    fields.any(|field| {
        text.strip_prefix(field.name).is_some_and(|rest| rest.trim_start().starts_with(':'))
    })
}

fn mixed_quotes(quote: char, span: Range<usize>) -> Finding {
    let (code, id) = if is_curly(quote) {
        ("curly-quotes", "syntax-curly")
    } else {
        ("single-quotes", "syntax-single")
    };
    Finding::error(code, span, Say::new(id))
}
