//! Ids written into a deck's text, where its questions and itself give none; nothing else is changed.

use std::ops::Range;

use crate::deck::read::clean;
use crate::deck::same_deck::{Side, alike};
use crate::deck::syntax::{Lexer, Token};
use crate::deck::text_literal::text_literal;
use crate::question::Question;

/// A deck's text with the ids that its questions go by, and its own; none where it has a mistake. `stem` is what
/// the deck is called where it gives no id.
#[must_use]
pub fn with_ids(text: &str, stem: &str) -> Option<String> {
    clean(text)?;
    let side = Side::of(text)?;
    let head = side.head(stem);
    let mut written = String::with_capacity(text.len());
    let mut last = 0;
    let mut put = |place: usize, id: &str| {
        written.push_str(text.get(last..place)?);
        written.push_str(&field(text.get(place..)?, id));
        last = place;
        Some(())
    };
    if !head.id_given {
        put(deck_bracket(text)?, &head.id)?;
    }
    for (place, span) in side.spans().iter().enumerate() {
        let question = side.question(place)?;
        if !question.id_given {
            put(bracket(text, span.clone())?, &question.id)?;
        }
    }
    written.push_str(text.get(last..)?);
    let same =
        |one: &Question, other: &Question| *other == Question { id_given: true, ..one.clone() };
    alike(text, &written, stem, &same).then_some(written)
}

/// `id: "…",` as it goes in front of what follows: on a line of its own where that is on the next.
fn field(rest: &str, id: &str) -> String {
    let id = text_literal(id);
    let space: &str =
        rest.split(|sign: char| !matches!(sign, ' ' | '\t' | '\n')).next().unwrap_or_default();
    match space.rsplit_once('\n') {
        Some((_, indent)) => format!("\n{indent}id: {id},"),
        None => format!("id: {id}, "),
    }
}

/// The place behind a question's first bracket.
fn bracket(text: &str, stretch: Range<usize>) -> Option<usize> {
    let mut tokens = Lexer::new(text, stretch);
    tokens.find(|(token, _)| *token == Token::Open(b'(')).map(|(_, span)| span.end)
}

/// The place behind the deck's own bracket: the first that stands in no other.
fn deck_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (token, span) in Lexer::new(text, 0..text.len()) {
        if token == Token::Open(b'(') && depth == 0 {
            return Some(span.end);
        }
        depth = match token {
            Token::Open(_) => depth + 1,
            Token::Close(_) => depth.saturating_sub(1),
            Token::Text
            | Token::OpenText
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::Word
            | Token::Curly
            | Token::Other
            | Token::OpenComment => depth,
        };
    }
    None
}
