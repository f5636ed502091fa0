//! Cloze deletions in Anki's words and in ours: `{{c1::Bandung::city}}` and `{Bandung}`.

use super::blanks;
use super::html::{to_html, to_text};
use crate::question::{Card, Cloze, Kind as _};
use crate::say::Say;

// Noncharacters, which no text holds, for the signs of a blank while markup is removed.
const OPEN: char = '\u{fdd0}';
const SPLIT: char = '\u{fdd1}';
const CLOSE: char = '\u{fdd2}';
const COLONS: char = '\u{fdd3}';
const SIGNS: [char; 4] = [OPEN, SPLIT, CLOSE, COLONS];

/// A cloze as read from a field of Anki.
pub(super) struct AnkiCloze {
    pub(super) cloze: Cloze,
    /// Anki's number of each blank, from 1, in the order of the text.
    pub(super) numbers: Vec<u32>,
    pub(super) has_hint: bool,
    /// Whether markup was removed.
    pub(super) markup: bool,
}

impl AnkiCloze {
    /// The number of our card, from 1, for the `ord` of Anki's, from 0.
    pub(super) fn part(&self, ord: u32) -> Option<u32> {
        let place = self.numbers.iter().position(|number| *number == ord + 1)?;
        let words = self.cloze.blanks.get(place)?.first()?;
        part_for_words(&self.cloze.cards(), words)
    }
}

/// The number of the card that asks for these words.
fn part_for_words(cards: &[(u32, Card)], words: &str) -> Option<u32> {
    let ours = |card: &Card| matches!(card, Card::Blank(blank) if blank == words);
    cards.iter().find(|(_, card)| ours(card)).map(|(part, _)| *part)
}

/// Reads a field with deletions; refuses one without a blank, or with a blank inside another.
pub(super) fn read_deletions(html: &str) -> Result<AnkiCloze, Say> {
    let (text, markup) = to_text(&mark_deletions(html)?);
    let (mut around, mut blanks, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    let mut has_hint = false;
    let mut pieces = text.split(OPEN);
    around.push(pieces.next().unwrap_or_default().to_owned());
    for piece in pieces {
        let (inside, after) = piece.split_once(CLOSE).unwrap_or((piece, ""));
        let mut parts = inside.split(SPLIT);
        numbers.push(parts.next().and_then(|number| number.trim().parse().ok()).unwrap_or(1));
        blanks.push(vec![parts.next().unwrap_or_default().trim().to_owned()]);
        has_hint |= parts.next().is_some();
        around.push(after.to_owned());
    }
    if blanks.is_empty() {
        return Err(Say::new("flaw-no-blank"));
    }
    let cloze = blanks::build_cloze(&around, &blanks)?;
    Ok(AnkiCloze { cloze, numbers, has_hint, markup })
}

/// Puts one sign in place of each of `{{c`, `::` and `}}`, so that they outlive the removal of markup.
fn mark_deletions(html: &str) -> Result<String, Say> {
    let mut text = String::with_capacity(html.len());
    let clean = html.replace(SIGNS, "");
    let mut rest = clean.as_str();
    while let Some((at, number, body)) = next_blank(rest) {
        text.push_str(rest.get(..at).unwrap_or_default());
        let Some((inside, after)) = body.split_once("}}") else { break };
        if next_blank(inside).is_some() {
            return Err(Say::new("format-blank-in-blank"));
        }
        let (words, hint) = inside.split_once("::").map_or((inside, None), |(w, h)| (w, Some(h)));
        text.push(OPEN);
        text.push_str(number);
        text.push(SPLIT);
        text.push_str(words);
        if let Some(hint) = hint {
            text.push(SPLIT);
            text.push_str(hint);
        }
        text.push(CLOSE);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

/// The position of the next blank, its number, and the text after `{{c1::`.
fn next_blank(text: &str) -> Option<(usize, &str, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("{{c").map(|at| from + at) {
        from = at + 3;
        let rest = text.get(from..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = rest.split_at(digits);
        if let Some(body) = rest.strip_prefix("::").filter(|_| (1..6).contains(&digits)) {
            return Some((at, number, body));
        }
    }
    None
}

/// Writes a cloze as a field of Anki: blanks with the same words share a number, because they are one card here.
pub(super) fn write_deletions(cloze: &Cloze) -> String {
    let cards = cloze.cards();
    let mut text = String::new();
    for (place, around) in cloze.around.iter().enumerate() {
        text.push_str(&around.replace(SIGNS, ""));
        let Some(words) = cloze.blanks.get(place).and_then(|words| words.first()) else { continue };
        let part = part_for_words(&cards, words).unwrap_or(1);
        let words = words.replace(SIGNS, "").replace("::", &COLONS.to_string());
        text.extend([OPEN.to_string(), part.to_string(), SPLIT.to_string(), words]);
        text.push(CLOSE);
    }
    let html = html_without_deletions(&text).replace(OPEN, "{{c").replace(SPLIT, "::");
    html.replace(CLOSE, "}}").replace(COLONS, "&#58;&#58;")
}

/// A text as HTML in which Anki finds no blank and no sound.
pub(super) fn html_without_deletions(text: &str) -> String {
    to_html(text).replace('{', "&#123;").replace('}', "&#125;").replace("[sound:", "&#91;sound:")
}
