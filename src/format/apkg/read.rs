//! Notes become questions: what a card shows is what is asked, and a note that is asked from both sides is one question.

use std::collections::{HashMap, HashSet};

use super::cloze::{self, Blanks};
use super::notes::ids;
use super::template::{Filling, behind_line, filtered};
use super::{Collection, Note, NoteKind};
use crate::deck::{derived, fnv};
use crate::format::html::to_text;
use crate::format::report::{Found, Read, beginning, plain};
use crate::format::{extras, too_long};
use crate::judge::Language;
use crate::question::{Answer, Flashcard, Question, Text};
use crate::say::Say;

/// A review that was given in Anki.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// The id of our question.
    pub question: String,
    /// Which of its cards, from 1.
    pub part: u32,
    /// The instant, in milliseconds.
    pub at: i64,
    /// 1 to 4.
    pub rating: i64,
    /// How long it took.
    pub seconds: f64,
}

/// Makes questions of a package's notes, and reviews of its log.
#[must_use]
pub fn read(collection: &Collection) -> (Read, Vec<Past>) {
    let mut read = Read::new();
    let kinds: HashMap<i64, &NoteKind> =
        collection.kinds.iter().map(|kind| (kind.id, kind)).collect();
    let mut cards: HashMap<i64, Vec<(u32, i64)>> = HashMap::new();
    for card in &collection.cards {
        cards.entry(card.note).or_default().push((card.ord, card.id));
    }
    let mut taken = Taken::default();
    for note in &collection.notes {
        let mut of_note = cards.remove(&note.id).unwrap_or_default();
        of_note.sort_unstable();
        let id = taken.id(note);
        let kind = kinds.get(&note.kind).copied();
        let made = kind.ok_or_else(|| Say::new("format-no-notetype"));
        let made = made.and_then(|kind| questions(note, kind, &of_note, &id, &mut taken.parts));
        match made {
            Ok(found) => read.found.extend(found),
            Err(why) => read.found.push(nothing(note, why)),
        }
    }
    if let Some(language) = language(&collection.about) {
        read.deck.language = language;
    }
    let own = collection.notes.iter().find_map(|note| ids(&note.guid)).map(|(deck, _)| deck);
    read.deck.title = title(collection);
    let named =
        (!read.deck.title.is_empty()).then(|| derived(&read.deck.title, &read.deck.language));
    if let Some(id) = own.or(named) {
        read.deck.id = id;
        read.deck.id_given = true;
    }
    (read, log(collection, &taken.parts))
}

/// The ids that were given, and which part of which question a card of theirs is.
#[derive(Default)]
struct Taken {
    ids: HashSet<String>,
    parts: Parts,
}

impl Taken {
    /// The id of a note's question, made of the note's guid.
    fn id(&mut self, note: &Note) -> String {
        let plain = |guid: &str| {
            !guid.is_empty()
                && guid.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
        };
        let id = match ids(&note.guid) {
            Some((_, question)) => question,
            None if plain(&note.guid) && note.guid.len() <= 64 => note.guid.clone(),
            None => format!("anki-{:016x}", fnv(note.guid.bytes(), 0)),
        };
        let id = if self.ids.contains(&id) { format!("{id}-{}", note.id) } else { id };
        self.ids.insert(id.clone());
        id
    }
}

/// The language that hafal wrote beside a deck.
fn language(about: &str) -> Option<Language> {
    let said = comment(about)?.trim().strip_prefix(extras::MARK.trim_end())?;
    let said: serde_json::Value = serde_json::from_str(said.trim()).ok()?;
    Some(Language::new(said.get("language")?.as_str()?))
}

/// What the decks of its cards have in common; nothing where that is nothing or Anki's own name.
fn title(collection: &Collection) -> String {
    let used: HashSet<i64> = collection.cards.iter().map(|card| card.deck).collect();
    let mut names =
        collection.decks.iter().filter(|(id, _)| used.contains(id)).map(|(_, name)| name.as_str());
    let Some(first) = names.next() else { return String::new() };
    let others: Vec<&str> = names.collect();
    let name = if others.is_empty() {
        first.rsplit("::").next().unwrap_or(first)
    } else {
        let root = first.split("::").next().unwrap_or(first);
        let shared = others.iter().all(|other| other.split("::").next() == Some(root));
        if shared { root } else { "" }
    };
    if name == "Default" { String::new() } else { name.trim().to_owned() }
}

fn nothing(note: &Note, why: Say) -> Found {
    let words = note.fields.as_deref().unwrap_or_default().replace('\u{1f}', " ");
    Found { line: None, name: beginning(&to_text(&words).0), what: Err(why), changed: Vec::new() }
}

/// A note's fields as they are to be shown, and what is said beside them.
struct Fields {
    values: Vec<String>,
    /// What hafal itself wrote about the question.
    extras: Option<String>,
    lost: Vec<Say>,
}

/// The parts of questions that cards of theirs are.
type Parts = HashMap<i64, (String, u32)>;

/// The questions of a note.
fn questions(
    note: &Note,
    kind: &NoteKind,
    cards: &[(u32, i64)],
    id: &str,
    parts: &mut Parts,
) -> Result<Vec<Found>, Say> {
    let fields = fields(note)?;
    let filling = Filling { kind, values: &fields.values };
    let mut found = if kind.is_cloze {
        vec![of_cloze(&filling, cards, id, parts)?]
    } else {
        of_cards(&filling, cards, id, parts)?
    };
    let tags: Vec<String> = note.tags.split_whitespace().map(str::to_owned).collect();
    for (question, lost) in &mut found {
        question.tags.clone_from(&tags);
        lost.extend(fields.lost.iter().cloned());
        if let Some(extras) = &fields.extras {
            let both_ways = question.both_ways;
            extras::take(extras, question);
            question.both_ways = both_ways;
        }
    }
    let name = fields.values.first().and_then(|field| beginning(&to_text(field).0));
    let found = found.into_iter().map(|(question, changed)| Found {
        line: None,
        name: name.clone(),
        what: Ok(question),
        changed,
    });
    Ok(found.collect())
}

/// A question and what it loses.
type Made = (Question, Vec<Say>);

fn of_cloze(
    filling: &Filling,
    cards: &[(u32, i64)],
    id: &str,
    parts: &mut Parts,
) -> Result<Made, Say> {
    let front = filling.kind.templates.first().map_or("", |template| template.front.as_str());
    let field = filtered(front, "cloze").map(str::to_owned);
    let name = field.or_else(|| filling.kind.fields.first().cloned()).unwrap_or_default();
    let blanks: Blanks = cloze::read(filling.value(&name))?;
    let mut lost = Vec::new();
    if blanks.has_hint {
        lost.push(Say::new("format-blank-hint"));
    }
    if blanks.markup {
        lost.push(Say::new("format-markup"));
    }
    for (ord, card) in cards {
        if let Some(part) = blanks.part(*ord) {
            parts.insert(*card, (id.to_owned(), part));
        }
    }
    let mut question = plain("", Answer::Cloze(blanks.cloze));
    id.clone_into(&mut question.id);
    let others = filling.kind.fields.iter().filter(|field| **field != name);
    let others: Vec<String> = others.map(|field| to_text(filling.value(field)).0).collect();
    let why = others.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    question.why = (!why.is_empty()).then_some(why);
    Ok((question, lost))
}

/// One question of each card, or of both where one is the other the other way round.
fn of_cards(
    filling: &Filling,
    cards: &[(u32, i64)],
    id: &str,
    parts: &mut Parts,
) -> Result<Vec<Made>, Say> {
    let all: &[(u32, i64)] = if cards.is_empty() { &[(0, 0)] } else { cards };
    let mut made: Vec<(u32, i64, Question)> = Vec::new();
    for (ord, card) in all {
        made.push((*ord, *card, side(filling, *ord)?));
    }
    if let [(_, first, one), (_, second, other)] = made.as_slice()
        && one.answer.reversed(&one.ask) == Some((other.ask.clone(), other.answer.clone()))
    {
        parts.insert(*first, (id.to_owned(), 1));
        parts.insert(*second, (id.to_owned(), 2));
        let question = Question { id: id.to_owned(), both_ways: true, ..one.clone() };
        return Ok(vec![(question, markup(filling))]);
    }
    let (apart, markup) = (made.len() > 1, markup(filling));
    let made = made.into_iter().map(|(ord, card, question)| {
        let id = if ord == 0 { id.to_owned() } else { format!("{id}-{}", ord + 1) };
        parts.insert(card, (id.clone(), 1));
        let mut lost = markup.clone();
        if apart {
            lost.push(Say::new("format-card-of-note").with("number", ord as usize + 1));
        }
        (Question { id, ..question }, lost)
    });
    Ok(made.collect())
}

/// The question that a card asks.
fn side(filling: &Filling, ord: u32) -> Result<Question, Say> {
    let template = usize::try_from(ord).ok().and_then(|ord| filling.kind.templates.get(ord));
    let template = template.ok_or_else(|| Say::new("format-no-template"))?;
    let (ask, _) = to_text(&filling.fill(&template.front));
    if let Some(typed) = filtered(&template.front, "type") {
        let (is, _) = to_text(filling.value(typed));
        return Ok(plain(ask, Answer::Text(Text { is: vec![is], exact: false, not: Vec::new() })));
    }
    let (back, _) = to_text(&filling.fill(behind_line(&template.back)));
    let back = back
        .strip_prefix(ask.as_str())
        .filter(|rest| rest.starts_with('\n'))
        .map_or(back.as_str(), str::trim_start)
        .to_owned();
    Ok(plain(ask, Answer::Card(Flashcard { back })))
}

fn markup(filling: &Filling) -> Vec<Say> {
    let has = filling.values.iter().any(|value| to_text(value).1);
    if has { vec![Say::new("format-markup")] } else { Vec::new() }
}

/// A note's fields without media and comments of ours.
fn fields(note: &Note) -> Result<Fields, Say> {
    let all = note.fields.as_deref().ok_or_else(too_long)?;
    let mut fields = Fields { values: Vec::new(), extras: None, lost: Vec::new() };
    let mut media = false;
    for value in all.split('\u{1f}') {
        if let Some(note) = comment(value) {
            fields.extras = Some(note.to_owned());
            fields.values.push(String::new());
            continue;
        }
        let (value, sounds) = without_sounds(value);
        media |= sounds || value.contains("<img");
        fields.values.push(value);
    }
    if media {
        fields.lost.push(Say::new("format-media"));
    }
    Ok(fields)
}

/// What hafal wrote into a field for itself.
pub(super) fn comment(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<!-- hafal: ")?;
    let start = html.len() - rest.len() - "hafal: ".len();
    html.get(start..)?.split_once("-->").map(|(note, _)| note)
}

fn without_sounds(html: &str) -> (String, bool) {
    let (mut text, mut found, mut rest) = (String::new(), false, html);
    while let Some((before, after)) = rest.split_once("[sound:") {
        text.push_str(before);
        let Some((_, after)) = after.split_once(']') else {
            text.push_str("[sound:");
            rest = after;
            break;
        };
        found = true;
        rest = after;
    }
    text.push_str(rest);
    (text, found)
}

/// The reviews of the log: rows with a button, of cards that became questions.
fn log(collection: &Collection, parts: &Parts) -> Vec<Past> {
    let is_review =
        |row: &&super::LogRow| (1..=4).contains(&row.ease) && ![4, 5].contains(&row.sort);
    let rows = collection.log.iter().filter(is_review);
    let past = rows.filter_map(|row| {
        let (question, part) = parts.get(&row.card)?.clone();
        let took = u32::try_from(row.took.max(0)).unwrap_or(u32::MAX);
        let seconds = f64::from(took) / 1000.0;
        Some(Past { question, part, at: row.at, rating: row.ease, seconds })
    });
    past.collect()
}
