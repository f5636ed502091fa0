//! Adds a question at the end of a deck's text and leaves the rest as it is.

use super::syntax::{Lexer, Token, outline};
use super::write::write_question;
use crate::question::Question;

/// The indent of a question where the last one shares its line with something else.
const INDENT: usize = 8;

/// Returns the deck's text with one more question; None where it has no list of questions, or one that is not closed.
pub fn with_question_appended(text: &str, question: &Question) -> Option<String> {
    let outline = outline(text);
    let stretch = outline.list.filter(|_| outline.closed)?;
    let Some(last) = outline.questions.last() else {
        return Some(fill_empty_list(text, stretch.start, stretch.end, question));
    };
    let indent = indent_of_line(text, last.start).unwrap_or(INDENT);
    let mut ahead = Lexer::new(text, last.end..stretch.end);
    let comma = ahead.next().filter(|(token, _)| *token == Token::Comma).map(|(_, span)| span.end);
    let place = end_of_line(text, comma.unwrap_or(last.end), stretch.end);
    let (before, after) = (text.get(..last.end)?, text.get(last.end..place)?);
    let comma = if comma.is_some() { "" } else { "," };
    let written = format!("\n{}{},", " ".repeat(indent), write_question(question, indent));
    // What followed the last question on its line must not follow the new one.
    let rest = text.get(place..)?;
    let end = if rest.starts_with(['\n', '\r']) { "" } else { "\n" };
    Some(format!("{before}{comma}{after}{written}{end}{rest}"))
}

fn fill_empty_list(text: &str, start: usize, end: usize, question: &Question) -> String {
    let outer = text.get(..start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let outer = outer.len() - outer.trim_start_matches(' ').len();
    let (indent, close) = (outer + 4, " ".repeat(outer));
    let (before, inside) = (text.get(..start), text.get(start..end));
    let inside = inside.unwrap_or_default().trim_end();
    let written = format!("\n{}{},\n{close}", " ".repeat(indent), write_question(question, indent));
    let after = text.get(end..).unwrap_or_default();
    format!("{}{inside}{written}{after}", before.unwrap_or_default())
}

/// Returns how many spaces precede a place on its line; None where anything else does.
fn indent_of_line(text: &str, place: usize) -> Option<usize> {
    let line = text.get(..place)?.rsplit('\n').next()?;
    line.bytes().all(|byte| byte == b' ').then_some(line.len())
}

/// Returns the end of the line of a place, after its comments; the place itself where more than comments follow.
fn end_of_line(text: &str, place: usize, end: usize) -> usize {
    let rest = text.get(place..end).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let behind = line.trim_start();
    let only_comment = behind.is_empty()
        || behind.starts_with("//")
        || (behind.starts_with("/*") && behind.trim_end().ends_with("*/"));
    if only_comment && rest.contains('\n') { place + line.trim_end().len() } else { place }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;

    fn new_question() -> Question {
        let deck =
            read_deck("(questions: [(ask: \"New?\", answer: True)])", "d").deck.expect("a deck");
        deck.questions[0].clone()
    }

    #[test]
    fn the_rest_of_the_text_stays_as_it_is() {
        for (text, expected) in [
            ("(questions: [])", "(questions: [\n    NEW,\n])"),
            ("(\n  questions: [\n  ],\n)\n", "(\n  questions: [\n      NEW,\n  ],\n)\n"),
            ("(questions: [ // none\n])", "(questions: [ // none\n    NEW,\n])"),
            ("(questions: [OLD])", "(questions: [OLD,\n        NEW,\n])"),
            ("(questions: [\n  OLD\n])", "(questions: [\n  OLD,\n  NEW,\n])"),
            (
                "(questions: [\n    OLD, // c\n    // end\n  ])",
                "(questions: [\n    OLD, // c\n    NEW,\n    // end\n  ])",
            ),
            ("(questions: [\n    OLD // c\n])", "(questions: [\n    OLD, // c\n    NEW,\n])"),
            (
                "(questions: [OLD, /* x */ ], title: \"T\")",
                "(questions: [OLD,\n        NEW,\n /* x */ ], title: \"T\")",
            ),
        ] {
            let fill = |text: &str| {
                let old = text.replace("OLD", "(ask: \"Old?\", answer: True)");
                old.replace("NEW", "(ask: \"New?\", answer: True)")
            };
            let done = with_question_appended(&fill(text), &new_question()).expect("a list");
            assert_eq!(done, fill(expected), "{text}");
            assert!(read_deck(&done, "d").deck.is_some(), "{done}");
        }
        assert_eq!(with_question_appended("(title: \"T\")", &new_question()), None);
        assert_eq!(with_question_appended("(questions: [", &new_question()), None);
    }
}
