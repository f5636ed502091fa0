//! Finds what was pasted or typed between the questions without being one: a numbered list, fields without brackets.

use std::ops::Range;

use super::field_words::known_name;
use super::lexer::{Lexer, Token, is_curly};
use super::outline::{item_end, list_start, question_starts};
use super::shape_checker::quoted;
use crate::question::{KindShape, QUESTION};

/// Something between the questions that is not a question.
pub(crate) enum Pasted {
    /// A numbered list, as word processors and `hafal import` have them.
    NumberedList(Range<usize>),
    /// Fields of a question that lack the round brackets, with the question that they make.
    Fields { span: Range<usize>, question: String },
}

impl Pasted {
    pub(crate) fn span(&self) -> &Range<usize> {
        match self {
            Self::NumberedList(span) | Self::Fields { span, .. } => span,
        }
    }
}

/// A longer text is not looked at: it was not typed.
const LONGEST: usize = 4 << 20;

/// The most places that are kept: more than anyone pastes into one deck.
const MOST: usize = 1_000;

/// Finds all that was pasted between the questions, in the order of the text.
pub(crate) fn find_pasted(text: &str) -> Vec<Pasted> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    between_questions(text)
        .into_iter()
        .flat_map(|place| pasted_in(text, place))
        .take(MOST)
        .collect()
}

/// The stretches before, between and behind the questions, without the commas at their ends.
fn between_questions(text: &str) -> Vec<Range<usize>> {
    let Some(list) = list_start(text) else { return Vec::new() };
    let end = closed_list_end(text, list).unwrap_or_else(|| list_end(text, list));
    let starts = question_starts(text, list);
    let mut stretches = Vec::new();
    let mut at = list;
    for (place, start) in starts.iter().enumerate().filter(|(_, start)| **start < end) {
        if *start < at {
            continue;
        }
        stretches.push(at..*start);
        let limit = starts.get(place + 1).copied().unwrap_or(end).min(end);
        // A question whose brackets do not fit may hold all that follows.
        at = item_end(&mut Lexer::new(text, *start..limit)).unwrap_or(limit);
    }
    stretches.push(at..end.max(at));
    let parted = stretches.into_iter().flat_map(|stretch| without_questions(text, stretch));
    parted.map(|stretch| trimmed(text, stretch)).filter(|s| !s.is_empty()).collect()
}

/// The parts of a stretch before, between and behind questions that do not begin a line.
fn without_questions(text: &str, stretch: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut from, mut depth, mut begins) = (stretch.start, 0_usize, true);
    let mut lexer = Lexer::new(text, stretch.clone());
    while let Some((token, span)) = lexer.next() {
        if token == Token::Open(b'(') && depth == 0 && begins && opens_question(&lexer, text) {
            let end = item_end(&mut Lexer::new(text, span.start..stretch.end));
            parts.push(from..span.start);
            from = end.unwrap_or(stretch.end);
            lexer = Lexer::new(text, from..stretch.end);
            continue;
        }
        depth = token.depth_behind(depth);
        begins = token == Token::Comma && depth == 0;
    }
    parts.push(from..stretch.end);
    parts
}

/// Whether a question's field follows: its name and a colon.
fn opens_question(behind_bracket: &Lexer, text: &str) -> bool {
    let mut ahead = behind_bracket.clone();
    let (name, colon) = (ahead.next(), ahead.next());
    let name = name.filter(|(token, _)| *token == Token::Word).and_then(|(_, span)| text.get(span));
    let named = name.is_some_and(|name| QUESTION.iter().any(|field| field.name == name));
    named && colon.is_some_and(|(token, _)| token == Token::Colon)
}

/// The bracket that closes the list, where all brackets before it fit.
fn closed_list_end(text: &str, list: usize) -> Option<usize> {
    let mut lexer = Lexer::new(text, list..text.len());
    loop {
        let mut ahead = lexer.clone();
        match ahead.next()? {
            (Token::Close(b']'), span) => return Some(span.start),
            (Token::Close(_) | Token::OpenText | Token::OpenComment, _) => return None,
            (Token::Comma, _) => lexer = ahead,
            _ => {
                item_end(&mut lexer)?;
            }
        }
    }
}

/// The first line that begins with `]`, or the end of the text.
fn list_end(text: &str, list: usize) -> usize {
    let rest = text.get(list..).unwrap_or_default();
    let mut at = list;
    for line in rest.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if trimmed.starts_with(']') {
            return at + line.len() - trimmed.len();
        }
        at += line.len();
    }
    text.len()
}

fn trimmed(text: &str, stretch: Range<usize>) -> Range<usize> {
    let body = text.get(stretch.clone()).unwrap_or_default();
    let blank = |sign: char| sign.is_whitespace() || sign == ',';
    let start = stretch.start + body.len() - body.trim_start_matches(blank).len();
    start..(stretch.start + body.trim_end().len()).max(start)
}

fn pasted_in(text: &str, stretch: Range<usize>) -> Vec<Pasted> {
    let body = text.get(stretch.clone()).unwrap_or_default();
    if begins_list(body) && !holds_question(body) {
        return vec![Pasted::NumberedList(stretch)];
    }
    let groups = groups_of_fields(text, &stretch).into_iter().take(MOST);
    groups.filter_map(|group| fields(text, group)).collect()
}

/// Whether a text is a question that only has a number before it: `1. (ask: "…", …)`.
fn holds_question(body: &str) -> bool {
    let inner = body.split_once('(').map(|(_, inner)| inner.trim_start());
    let fields = inner.map(|inner| field_starts(inner, &(0..inner.len())));
    fields.is_some_and(|starts| starts.first().is_some_and(|first| first.name == 0))
}

/// Whether a text begins with `1. `, `1) `, `Question 1` or `Soal 1:`.
pub(super) fn begins_list(body: &str) -> bool {
    let lower: String = body.chars().take(20).collect::<String>().to_lowercase();
    let words = ["question", "soal", "pertanyaan", "nomor", "no.", "no", "item", "q"];
    let worded = words.iter().find_map(|word| lower.strip_prefix(word));
    let rest = worded.unwrap_or(&lower).trim_start();
    let number = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = rest.len() - number.len();
    (1..=3).contains(&digits) && number.starts_with(['.', ')', ':']) && !number.starts_with("..")
}

/// Where a field begins: its line, or the comma before it.
struct FieldStart {
    /// With the sign of a list before it.
    start: usize,
    /// Where the name begins.
    name: usize,
    field: &'static str,
}

/// The fields of a stretch that begin a line or, behind the first of those, follow a comma.
fn field_starts(text: &str, stretch: &Range<usize>) -> Vec<FieldStart> {
    let body = text.get(stretch.clone()).unwrap_or_default();
    let mut starts = Vec::new();
    let mut at = stretch.start;
    for line in body.split_inclusive('\n') {
        let bare = line.trim_start().trim_start_matches(['-', '*', '•']).trim_start();
        let name = at + line.len() - bare.len();
        let start = at + line.len() - line.trim_start().len();
        if let Some(field) = bare.find([':', '=']).and_then(|end| field_name(bare.get(..end)?)) {
            starts.push(FieldStart { start, name, field });
        }
        at += line.len();
    }
    let first = starts.first().map(|first| first.name);
    starts
        .extend(first.into_iter().flat_map(|first| fields_behind_commas(text, first..stretch.end)));
    starts.sort_by_key(|start| start.name);
    starts.dedup_by_key(|start| start.name);
    starts
}

/// The fields of a stretch that follow a comma outside all brackets.
fn fields_behind_commas(text: &str, stretch: Range<usize>) -> Vec<FieldStart> {
    let mut starts = Vec::new();
    let mut depth = 0_usize;
    let mut before = Token::Other;
    let mut lexer = Lexer::new(text, stretch);
    while let Some((token, span)) = lexer.next() {
        let word = token == Token::Word && depth == 0 && before == Token::Comma;
        let colon = || matches!(lexer.clone().next(), Some((Token::Colon | Token::Equals, _)));
        if word && colon() {
            let field = text.get(span.clone()).and_then(field_name);
            let start = span.start;
            starts.extend(field.map(|field| FieldStart { start, name: start, field }));
        }
        depth = token.depth_behind(depth);
        before = token;
    }
    starts
}

fn field_name(name: &str) -> Option<&'static str> {
    let word = name.trim();
    let plain = !word.is_empty()
        && word.chars().all(|sign| sign.is_alphanumeric() || "_\"-".contains(sign));
    plain.then(|| known_name(word, QUESTION))?
}

/// The stretches of fields that make a question each: a new one begins where its prompt is given again.
fn groups_of_fields(text: &str, stretch: &Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for FieldStart { start, field, .. } in field_starts(text, stretch) {
        if groups.is_empty() || (seen.contains(&field) && matches!(field, "ask" | "id")) {
            if let Some(last) = groups.last_mut() {
                last.end = start;
            }
            groups.push(start..stretch.end);
            seen.clear();
        }
        seen.push(field);
    }
    groups.into_iter().map(|group| trimmed(text, group)).collect()
}

/// Fields as the question that they make; None where prompt or answer is missing.
fn fields(text: &str, group: Range<usize>) -> Option<Pasted> {
    let mut entries: Vec<String> = Vec::new();
    let starts = field_starts(text, &group);
    for (place, field) in starts.iter().enumerate() {
        let end = starts.get(place + 1).map_or(group.end, |next| next.start);
        let entry = text.get(field.name..end)?.trim_end();
        entries.push(with_quotes(entry.trim_end_matches(',')));
    }
    let question = format!("({})", entries.join(", "));
    let has = |name: &str| names_field(&question, name);
    (has("ask") && has("answer")).then_some(Pasted::Fields { span: group, question })
}

/// Whether a question's own fields, in whatever words, have one.
fn names_field(question: &str, field: &str) -> bool {
    let mut depth = 0_usize;
    let mut word: Option<&str> = None;
    Lexer::new(question, 0..question.len()).any(|(token, span)| {
        let named = matches!(token, Token::Colon | Token::Equals)
            && depth == 1
            && word.is_some_and(|word| known_name(word, QUESTION) == Some(field));
        depth = token.depth_behind(depth);
        word = question.get(span).filter(|_| matches!(token, Token::Word | Token::Text));
        named
    })
}

/// A field on a line of its own, its value in quotes where it is bare words.
fn with_quotes(entry: &str) -> String {
    let Some((name, value)) = entry.split_once([':', '=']) else { return entry.to_owned() };
    let value = value.trim();
    let kind =
        value.split(['(', ' ']).next().is_some_and(|word| KindShape::by_name(word).is_some());
    let number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let written = value.starts_with(['"', '\'', '[', '(', '{']) || value.starts_with(is_curly);
    if written || kind || number || matches!(value, "true" | "false") {
        return format!("{}: {value}", name.trim());
    }
    format!("{}: {}", name.trim(), quoted(value))
}
