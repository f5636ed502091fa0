//! Inserts ids into a deck's text where the deck and its questions give none, and changes nothing else.

use std::ops::Range;

use crate::deck::read::count_if_clean;
use crate::deck::same_deck::{OutlinedText, is_same_deck};
use crate::deck::syntax::{Lexer, Token};
use crate::deck::text_literal::text_literal;
use crate::question::Question;

/// Writes the derived ids into a deck's text; None where it has a mistake. `stem` is the deck's id where it gives none.
pub fn with_ids(text: &str, stem: &str) -> Option<String> {
    count_if_clean(text)?;
    let outlined = OutlinedText::new(text)?;
    let header = outlined.header(stem);
    let mut written = String::with_capacity(text.len());
    let mut last = 0;
    let mut put = |place: usize, id: &str| {
        written.push_str(text.get(last..place)?);
        written.push_str(&id_field(text.get(place..)?, id));
        last = place;
        Some(())
    };
    if !header.id_given {
        put(after_deck_bracket(text)?, &header.id)?;
    }
    for (place, span) in outlined.spans().iter().enumerate() {
        let question = outlined.question(place)?;
        if !question.id_given {
            put(after_bracket(text, span.clone())?, &question.id)?;
        }
    }
    written.push_str(text.get(last..)?);
    let same =
        |one: &Question, other: &Question| *other == Question { id_given: true, ..one.clone() };
    is_same_deck(text, &written, stem, &same).then_some(written)
}

/// `id: "…",` as it goes in front of the first field: on a line of its own if that is.
fn id_field(rest: &str, id: &str) -> String {
    let id = text_literal(id);
    let space: &str =
        rest.split(|sign: char| !matches!(sign, ' ' | '\t' | '\n')).next().unwrap_or_default();
    match space.rsplit_once('\n') {
        Some((_, indent)) => format!("\n{indent}id: {id},"),
        None => format!("id: {id}, "),
    }
}

/// Returns the byte after a question's first bracket.
fn after_bracket(text: &str, stretch: Range<usize>) -> Option<usize> {
    let mut tokens = Lexer::new(text, stretch);
    tokens.find(|(token, _)| *token == Token::Open(b'(')).map(|(_, span)| span.end)
}

/// Returns the byte after the deck's own bracket, the first outside all others: that of an `#![enable(…)]` is inside
/// one.
fn after_deck_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (token, span) in Lexer::new(text, 0..text.len()) {
        if token == Token::Open(b'(') && depth == 0 {
            return Some(span.end);
        }
        depth = token.depth_behind(depth);
    }
    None
}
