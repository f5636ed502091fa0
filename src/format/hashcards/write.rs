//! Writes hashcards' Markdown: what could begin another card is kept from it.

use super::super::Format;
use super::super::extras;
use super::super::in_words::in_words;
use super::super::report::{Out, Report, write_questions};
use super::{END, TAGS, front};
use crate::deck::Deck;
use crate::question::{Answer, Cloze, Question};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let notes = deck.questions.iter().filter_map(|question| {
        let card = card(question, deck, &mut Vec::new()).ok()?;
        Some((card.words, extras::note(question, &[])?))
    });
    let head = front::written(deck, notes);
    write_questions(Format::Hashcards, deck, (&head, ""), out, |question| {
        let mut changed = Vec::new();
        let Card { tag, words, back } = card(question, deck, &mut changed)?;
        let back = back.map_or_else(String::new, |back| format!("\nA: {}", lines(&back)));
        Ok((format!("{tag} {}{back}\n\n", lines(&words)), changed))
    })
}

/// A card on its way.
struct Card {
    tag: &'static str,
    words: String,
    back: Option<String>,
}

fn card(question: &Question, deck: &Deck, changed: &mut Vec<Say>) -> Result<Card, Say> {
    if let Answer::Cloze(cloze) = &question.answer {
        let ask = if question.ask.is_empty() {
            String::new()
        } else {
            changed.push(Say::new("format-ask-joined"));
            outside(&question.ask) + "\n"
        };
        let words = ask + &blanks(cloze, changed)?;
        // Its brackets come without their backslashes to where pictures are looked for.
        if words.contains("!\\[") && ["\\](", "\\]:"].iter().any(|end| words.contains(end)) {
            return Err(Say::new("format-picture"));
        }
        return Ok(Card { tag: "C:", words, back: None });
    }
    let (answer, lost) = in_words(question, deck)?;
    changed.extend(lost);
    Ok(Card { tag: "Q:", words: no_picture(&question.ask), back: Some(no_picture(&answer)) })
}

/// A text where no picture begins: one more backslash stands in front of each bracket that could begin one.
fn no_picture(text: &str) -> String {
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
