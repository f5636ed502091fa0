//! Writes hashcards' Markdown: what could begin another card is kept from it.

use serde_json::json;

use super::super::Format;
use super::super::about::about;
use super::super::csv::in_words;
use super::super::extras;
use super::super::report::{Out, Report, written};
use super::{END, TAGS};
use crate::deck::Deck;
use crate::question::{Answer, Cloze, Question};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let about = about(deck).map_or_else(String::new, |about| format!("<!-- {about} -->\n\n"));
    // Texts of TOML are written as those of JSON are, but for one sign.
    let title = json!(deck.title).to_string().replace('\u{7f}', "\\u007f");
    let head = format!("---\nname = {title}\n---\n\n{about}");
    let mut first = true;
    written(Format::Hashcards, deck, (&head, ""), out, |question| {
        let mut changed = Vec::new();
        let card = card(question, deck, &mut changed)?;
        let note = extras::note(question, &[]);
        let end = if first { "" } else { "---\n\n" };
        let note = note.map_or_else(String::new, |note| format!("{end}<!-- {note} -->\n\n"));
        first = false;
        Ok((format!("{note}{card}\n\n"), changed))
    })
}

fn card(question: &Question, deck: &Deck, changed: &mut Vec<Say>) -> Result<String, Say> {
    if let Answer::Cloze(cloze) = &question.answer {
        let ask = if question.ask.is_empty() {
            String::new()
        } else {
            changed.push(Say::new("format-ask-joined"));
            outside(&question.ask) + "\n"
        };
        return Ok(format!("C: {}", lines(&(ask + &blanks(cloze, changed)?))));
    }
    let (answer, lost) = in_words(question, deck)?;
    changed.extend(lost);
    Ok(format!("Q: {}\nA: {}", lines(&question.ask), lines(&answer)))
}

/// A text none of whose lines but the first could be taken for the beginning or the end of a card.
fn lines(text: &str) -> String {
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

/// A cloze with its blanks in square brackets.
fn blanks(cloze: &Cloze, changed: &mut Vec<Say>) -> Result<String, Say> {
    let mut text = String::new();
    for (place, around) in cloze.around.iter().enumerate() {
        let before_blank = cloze.blanks.get(place).is_some();
        if before_blank && around.ends_with(['\\', '!']) {
            return Err(Say::new("format-blank-sign"));
        }
        text.push_str(&outside(around));
        let Some(words) = cloze.blanks.get(place) else { continue };
        if words.len() > 1 && changed.iter().all(|say| say.id != "format-first-answer") {
            changed.push(Say::new("format-first-answer"));
        }
        let shown = words.first().map_or("", String::as_str);
        if shown.ends_with('\\') {
            return Err(Say::new("format-blank-sign"));
        }
        text.extend([format!("[{}]", outside(shown))]);
    }
    Ok(text)
}

/// A text whose square brackets are no blank's.
fn outside(text: &str) -> String {
    text.replace('[', "\\[").replace(']', "\\]")
}
