//! A deck held against a source: whether the text that it cites has the dates, numbers and names that it asks for.

use std::collections::HashSet;
use std::ops::Range;

use super::words::Words;
use super::{Hit, placed};
use crate::deck::{Deck, Examined, Finding};
use crate::judge::{Date, Language, fold, read_date, read_number};
use crate::question::{Answer, At, Question};
use crate::say::Say;

/// The code of what is not in its source.
pub const NOT_IN_SOURCE: &str = "not-in-source";

/// What a source says of a question's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is in the place cited, or no place is cited that the text has.
    Found,
    /// It is in the text, but not in the place cited.
    Elsewhere,
    /// It is not in the text.
    NotFound,
}

/// A question's verdict, with the part of its answer that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The place of the question in the deck.
    pub place: usize,
    /// Its worst part.
    pub text: String,
    /// What the source says.
    pub verdict: Verdict,
}

/// A source's text, cut into paragraphs, with what a learner could type of it.
pub struct SourceText {
    key: Option<String>,
    parts: Vec<Part>,
}

/// A paragraph or a heading.
struct Part {
    /// The number of its paragraph, counted anew under each heading; 0 for the heading.
    number: usize,
    /// The words of the heading that it stands under.
    section: Words,
    words: Words,
    folded: String,
    /// Its words, each folded.
    row: Vec<String>,
    numbers: HashSet<String>,
    dates: Vec<Date>,
}

/// Words in a row that a date or a number is looked for in.
const WINDOW: usize = 5;

impl SourceText {
    /// Takes a text apart; `key` is the source it is of, none where the deck has only one.
    #[must_use]
    pub fn new(key: Option<String>, text: &str, language: &Language) -> Self {
        let mut section = Words::default();
        let mut number = 0;
        let mut parts = Vec::new();
        for block in
            text.split("\n\n").flat_map(split_heading).filter(|block| !block.trim().is_empty())
        {
            if is_heading(block) {
                section = Words::of(block.trim_matches(['#', ' ', '=']), language);
                number = 0;
            } else {
                number += 1;
            }
            let at = if is_heading(block) { 0 } else { number };
            parts.push(Part::new(block, at, section.clone(), language));
        }
        Self { key, parts }
    }

    /// Whether it is the source that a question cites.
    fn is_cited(&self, question: &Question, deck: &Deck) -> bool {
        let cited = question.from.as_ref().and_then(|from| from.source.as_deref());
        match (&self.key, cited) {
            (Some(key), cited) => cited == Some(key.as_str()),
            (None, _) => deck.sources.len() <= 1,
        }
    }
}

/// A first line that is a heading stands for itself.
fn split_heading(block: &str) -> Vec<&str> {
    match block.trim_start_matches('\n').split_once('\n') {
        Some((first, rest))
            if first.starts_with('#')
                || (is_heading(first) && first.len() < 60 && rest.len() > first.len()) =>
        {
            vec![first, rest]
        }
        _ => vec![block],
    }
}

/// Whether a block is a heading: one short line that ends no sentence.
fn is_heading(block: &str) -> bool {
    let block = block.trim();
    let sentence = block.ends_with(['.', '!', '?', '”', '"', ':', ';', ',']);
    block.starts_with('#') || (!block.contains('\n') && block.chars().count() <= 80 && !sentence)
}

impl Part {
    fn new(text: &str, number: usize, section: Words, language: &Language) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut numbers = HashSet::new();
        let mut dates = Vec::new();
        for start in 0..words.len() {
            for length in 1..=WINDOW {
                let Some(row) = words.get(start..start + length) else { break };
                let row = row.join(" ");
                let row = row.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '-');
                if let Some(reading) = read_number(row, language) {
                    numbers.insert(reading.value.normalize().to_string());
                    numbers.extend(reading.scaled().map(|value| value.normalize().to_string()));
                }
                dates.extend(read_date(row, language));
            }
        }
        dates.sort_unstable();
        dates.dedup();
        Self {
            number,
            section,
            words: Words::of(text, language),
            folded: fold(text, language),
            row: row_of(text, language),
            numbers,
            dates,
        }
    }

    fn holds(&self, sought: &Sought) -> bool {
        match sought {
            Sought::Number(value) => self.numbers.contains(value),
            Sought::Date(date) => self.dates.iter().any(|held| agrees(*held, *date)),
            Sought::Words(words, folded) => {
                // Words in a row, joined as they may be; where a language has no gaps between them, their letters.
                let gapless = folded.chars().any(|sign| sign >= '\u{e00}');
                self.words.hold(words)
                    || self.joined(folded)
                    || (gapless && self.folded.contains(folded))
            }
        }
    }

    /// Whether some whole words in a row make up a folded text, the last of them with an ending or without.
    fn joined(&self, folded: &str) -> bool {
        let from = |start: usize| {
            let mut wanted = folded;
            for word in self.row.iter().skip(start) {
                match wanted.strip_prefix(word.as_str()) {
                    Some("") => return true,
                    Some(more) => wanted = more,
                    None => {
                        return word.strip_prefix(wanted).is_some_and(|end| ENDINGS.contains(&end));
                    }
                }
            }
            false
        };
        !folded.is_empty() && (0..self.row.len()).any(from)
    }
}

/// A text's words, each folded: what stands between spaces, slashes and brackets.
fn row_of(text: &str, language: &Language) -> Vec<String> {
    let between = |sign: char| sign.is_whitespace() || "/()[],;:".contains(sign);
    text.split(between).map(|word| fold(word, language)).collect()
}

/// What may hang on a word and leave it the same: nothing, English plurals and genitives, Indonesian particles.
const ENDINGS: [&str; 8] = ["", "s", "es", "nya", "lah", "kah", "pun", "kan"];

/// Whether a date in the text is the one asked for, or says it more exactly.
fn agrees(held: Date, asked: Date) -> bool {
    held.year == asked.year
        && (asked.month.is_none() || held.month == asked.month)
        && (asked.day.is_none() || held.day == asked.day)
}

/// A part of an answer as it is looked for.
enum Sought {
    Number(String),
    Date(Date),
    Words(Words, String),
}

/// What an answer states, each with its words: dates, numbers and names. Of a choice the right option, of a text its
/// first answer; a statement and the back of a card are sentences of the author's own.
fn stated(question: &Question, language: &Language) -> Vec<(String, Sought)> {
    let words = |text: &String| (text.clone(), sought(text, language));
    match &question.answer {
        Answer::Number(number) => number.is.value.map_or_else(Vec::new, |value| {
            vec![(number.is.written.clone(), Sought::Number(value.normalize().to_string()))]
        }),
        Answer::Date(date) => {
            let read = Date::iso(&date.written);
            read.map(|read| (date.written.clone(), Sought::Date(read))).into_iter().collect()
        }
        Answer::Text(text) => text.is.first().map(words).into_iter().collect(),
        Answer::Choice(choice) => vec![words(&choice.right)],
        Answer::Many(many) => many.right.iter().map(words).collect(),
        Answer::List(list) => list.is.iter().map(words).collect(),
        Answer::Order(order) => order.is.iter().map(words).collect(),
        Answer::Match(pairs) => pairs.pairs.iter().map(|(_, right)| words(right)).collect(),
        Answer::Cloze(cloze) => {
            cloze.blanks.iter().filter_map(|blank| blank.first()).map(words).collect()
        }
        Answer::Truth(_) | Answer::Card(_) => Vec::new(),
    }
}

/// A text that reads as a number or a date is looked for as one.
fn sought(text: &str, language: &Language) -> Sought {
    let digits = text.chars().any(|sign| sign.is_ascii_digit());
    if let Some(date) = read_date(text, language).filter(|date| digits && date.month.is_some()) {
        return Sought::Date(date);
    }
    match read_number(text, language) {
        Some(reading) if reading.rest.is_empty() => {
            Sought::Number(reading.value.normalize().to_string())
        }
        _ => Sought::Words(Words::of(text, language), fold(text, language)),
    }
}

/// What these texts say of each question that states something of them, in the order of the deck.
#[must_use]
pub fn held_against(deck: &Deck, texts: &[SourceText]) -> Vec<Held> {
    let mut held = Vec::new();
    for (place, question) in deck.questions.iter().enumerate() {
        let cited: Vec<&SourceText> =
            texts.iter().filter(|text| text.is_cited(question, deck)).collect();
        if cited.is_empty() {
            continue;
        }
        let verdicts = stated(question, &deck.language).into_iter();
        let worst = verdicts.map(|(text, sought)| (verdict(question, deck, &cited, &sought), text));
        let worst = worst.max_by_key(|(verdict, _)| match verdict {
            Verdict::Found => 0,
            Verdict::Elsewhere => 1,
            Verdict::NotFound => 2,
        });
        held.extend(worst.map(|(verdict, text)| Held { place, text, verdict }));
    }
    held
}

fn verdict(question: &Question, deck: &Deck, texts: &[&SourceText], sought: &Sought) -> Verdict {
    let cited = question.from.as_ref().map_or("", |from| from.place.as_str());
    let place = Cited::new(cited, &deck.language);
    let parts = || texts.iter().flat_map(|text| &text.parts);
    let in_place = parts().any(|part| place.is(part) && part.holds(sought));
    let known = parts().any(|part| place.is(part));
    match (in_place, parts().any(|part| part.holds(sought))) {
        (false, false) => Verdict::NotFound,
        (false, true) if known && !cited.is_empty() => Verdict::Elsewhere,
        (_, _) => Verdict::Found,
    }
}

/// A place in a source: a section, a paragraph of it.
struct Cited {
    words: Words,
    paragraph: Option<usize>,
}

impl Cited {
    /// Reads `Sejarah, par. 6`.
    fn new(place: &str, language: &Language) -> Self {
        let names = ["par.", "par", "para", "paragraph", "paragraf", "alinea", "§", "¶"];
        let mut words = place.split([' ', ',', ':']).filter(|word| !word.is_empty());
        let mut paragraph = None;
        let mut section = Vec::new();
        while let Some(word) = words.next() {
            if names.contains(&word.to_lowercase().as_str()) {
                paragraph = words.next().and_then(|number| number.trim_matches('.').parse().ok());
            } else {
                section.push(word);
            }
        }
        Self { words: Words::of(&section.join(" "), language), paragraph }
    }

    fn is(&self, part: &Part) -> bool {
        let section = self.words.is_empty()
            || part.section.hold(&self.words)
            || self.words.hold(&part.section);
        section && self.paragraph.is_none_or(|number| number == part.number)
    }
}

/// What is not in its source, as findings like any other.
#[must_use]
pub fn findings_against(
    text: &str,
    examined: &Examined,
    held: &[Held],
    allowed: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let Examined { deck, spans, .. } = examined;
    let spans: &[Range<usize>] = spans;
    if allowed(NOT_IN_SOURCE) || super::allows(&deck.allow, NOT_IN_SOURCE) {
        return Vec::new();
    }
    let hit = |one: &Held| {
        let say = Say::new("lint-not-in-source").with("text", one.text.as_str());
        Hit::question(one.place, At::field("answer"), say).help(Say::new("lint-not-in-source-help"))
    };
    let missing = held.iter().filter(|one| one.verdict == Verdict::NotFound).map(hit);
    let missing = missing.filter(|hit| !super::is_meant(hit, deck, NOT_IN_SOURCE));
    missing.map(|hit| placed(text, deck, spans, NOT_IN_SOURCE, hit)).collect()
}

#[cfg(test)]
mod tests;
