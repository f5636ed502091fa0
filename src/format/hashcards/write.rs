//! Writes hashcards' Markdown, with every line escaped that could begin or end a card.

use super::super::Format;
use super::super::answer_text::answer_text;
use super::super::comments::{comment_loss, question_comment};
use super::super::report::{Out, Report, write_questions};
use super::front::write_front_matter;
use super::{END, TAGS};
use crate::deck::Deck;
use crate::question::{Answer, Cloze, Question};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let comments = deck.questions.iter().filter_map(|question| {
        let card = hashcard(question, deck, &mut Vec::new()).ok()?;
        Some((card.text, question_comment(question, &[])?))
    });
    let head = write_front_matter(deck, comments);
    write_questions(Format::Hashcards, deck, (&head, ""), out, |question| {
        let mut losses = Vec::new();
        let Hashcard { tag, text, back } = hashcard(question, deck, &mut losses)?;
        // A card is graded by its learner, and shows the unit on its back.
        losses.extend(comment_loss(question, &["points", "level", "slips", "exact", "unit"]));
        let back = back.map_or_else(String::new, |back| format!("\nA: {}", escape_lines(&back)));
        Ok((format!("{tag} {}{back}\n\n", escape_lines(&text)), losses))
    })
}

/// Whether a card can say the question.
pub(in crate::format) fn says(question: &Question, deck: &Deck) -> bool {
    hashcard(question, deck, &mut Vec::new()).is_ok()
}

/// A card with its texts, whose lines are not yet escaped.
struct Hashcard {
    tag: &'static str,
    text: String,
    back: Option<String>,
}

fn hashcard(question: &Question, deck: &Deck, losses: &mut Vec<Say>) -> Result<Hashcard, Say> {
    let Answer::Cloze(cloze) = &question.answer else {
        let (answer, lost) = answer_text(question, deck)?;
        losses.extend(lost);
        let (text, back) = (escape_pictures(&question.ask), escape_pictures(&answer));
        return Ok(Hashcard { tag: "Q:", text, back: Some(back) });
    };
    let mut text = String::new();
    if !question.ask.is_empty() {
        losses.push(Say::new("format-ask-joined"));
        text = escape_brackets(&question.ask) + "\n";
    }
    text.push_str(&write_blanks(cloze)?);
    if cloze.blanks.iter().any(|words| words.len() > 1) {
        losses.push(Say::new("format-first-answer"));
    }
    // hashcards looks for pictures in a cloze once its brackets have lost their backslashes.
    if text.contains("!\\[") && ["\\](", "\\]:"].iter().any(|end| text.contains(end)) {
        return Err(Say::new("format-picture"));
    }
    Ok(Hashcard { tag: "C:", text, back: None })
}

/// Puts one more backslash before each bracket that could open a picture.
fn escape_pictures(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('!') {
        safe.extend([before, "!"]);
        if after.trim_start_matches('\\').starts_with('[') {
            safe.push('\\');
        }
        rest = after;
    }
    safe + rest
}

/// Puts a space before each line that would be read as a tag, and a backslash before one that would be read as a bar.
/// The first line needs neither, because it is behind a tag.
fn escape_lines(text: &str) -> String {
    let each = text.split('\n').enumerate().map(|(place, line)| {
        let bare = line.strip_prefix(' ').unwrap_or(line);
        let tag = TAGS.iter().any(|tag| bare.starts_with(tag));
        let end =
            line.trim() == END || line.strip_prefix('\\').is_some_and(|rest| rest.trim() == END);
        let before = match (place, tag, end) {
            (0, ..) | (_, false, false) => "",
            (_, true, _) => " ",
            (_, false, true) => "\\",
        };
        format!("{before}{line}")
    });
    each.collect::<Vec<_>>().join("\n")
}

/// Writes a cloze with its blanks in square brackets; refuses one where a sign before a bracket would be read with it.
fn write_blanks(cloze: &Cloze) -> Result<String, Say> {
    let mut text = String::new();
    for (place, around) in cloze.around.iter().enumerate() {
        text.push_str(&escape_brackets(around));
        let Some(words) = cloze.blanks.get(place) else { continue };
        let shown = words.first().map_or("", String::as_str);
        if around.ends_with(['\\', '!']) || shown.ends_with('\\') {
            return Err(Say::new("format-blank-sign"));
        }
        text.extend([format!("[{}]", escape_brackets(shown))]);
    }
    Ok(text)
}

fn escape_brackets(text: &str) -> String {
    text.replace('[', "\\[").replace(']', "\\]")
}
