//! Notes become questions: what a card shows is what is asked, and a note that is asked from both sides is one question.

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::vec::IntoIter;

use super::notes::ids;
use super::template::{Filling, behind_line, filtered};
use super::{CardOfNote, Collection, LogRow, Note, NoteKind};
use crate::deck::{derived, fnv};
use crate::format::deletion::{self, Blanks};
use crate::format::html::to_text;
use crate::format::markup::holds_media;
use crate::format::report::{FoundQuestion, PastReview, ReadFile, bare_question, first_words};
use crate::format::{about, category, extras, too_long};
use crate::question::{Answer, Flashcard, Question, Text};
use crate::say::Say;

/// The questions of a package's notes, with the reviews of its log.
#[must_use]
pub fn read(mut collection: Collection) -> ReadFile<'static> {
    let own = collection.notes.iter().find_map(|note| ids(&note.guid)).map(|(deck, _)| deck);
    let (title, said) = (title(&collection), std::mem::take(&mut collection.about));
    let mut notes = std::mem::take(&mut collection.notes);
    notes.sort_by_key(|note| note.id);
    let mut reading = Reading::new(collection);
    let mut read =
        ReadFile::new(Some(title), notes.into_iter().flat_map(move |note| reading.note(&note)));
    about::take(comment(&said).into_iter(), &mut read.deck);
    let named =
        (!read.deck.title.is_empty()).then(|| derived(&read.deck.title, &read.deck.language));
    if let Some(id) = own.or(named) {
        read.deck.id = id;
        read.deck.id_given = true;
    }
    read
}

/// What is known of all notes while each is read.
struct Reading {
    kinds: HashMap<i64, NoteKind>,
    /// The cards of the notes to come: both are in the order of the notes' numbers.
    cards: Peekable<IntoIter<CardOfNote>>,
    /// The reviews of each card.
    log: HashMap<i64, Vec<LogRow>>,
    /// Sums of the ids that were given.
    ids: HashSet<u64>,
    /// What the decks are called, where the cards are in several.
    decks: HashMap<i64, String>,
}

/// A card of a note: which of them it is, from 0, and its number.
type OneCard = (u32, i64);

impl Reading {
    fn new(collection: Collection) -> Self {
        let decks = used(&collection).map(|(id, name)| (*id, last(name).to_owned()));
        let decks = Some(decks.collect()).filter(|decks: &HashMap<_, _>| decks.len() > 1);
        let kinds = collection.kinds.into_iter().map(|kind| (kind.id, kind)).collect();
        let mut cards = collection.cards;
        cards.sort_unstable_by_key(|card| (card.note, card.ord, card.id));
        // Rows with a button; 4 and 5 are changes by hand and new dates.
        let is_review = |row: &LogRow| (1..=4).contains(&row.ease) && ![4, 5].contains(&row.sort);
        let mut log: HashMap<i64, Vec<LogRow>> = HashMap::new();
        for row in collection.log.into_iter().filter(is_review) {
            log.entry(row.card).or_default().push(row);
        }
        let (cards, decks) = (cards.into_iter().peekable(), decks.unwrap_or_default());
        Self { kinds, cards, log, ids: HashSet::new(), decks }
    }

    /// What a note comes to.
    fn note(&mut self, note: &Note) -> Vec<FoundQuestion> {
        let (mut cards, mut deck): (Vec<OneCard>, _) = (Vec::new(), None);
        while let Some(card) = self.cards.next_if(|card| card.note <= note.id) {
            if card.note == note.id {
                cards.push((card.ord, card.id));
                deck = deck.or(self.decks.get(&card.deck));
            }
        }
        let deck = deck.cloned();
        let id = self.id(note);
        let kind = self.kinds.get(&note.kind).ok_or_else(|| Say::new("format-no-notetype"));
        let made = kind.and_then(|kind| questions(note, kind, &cards, &id));
        let (name, made) = match made {
            Ok(made) => made,
            Err(why) => return vec![nothing(note, why)],
        };
        let made_up = ids(&note.guid).is_none();
        let found = made.into_iter().map(|Made { mut question, changed, cards }| {
            category::tag(deck.as_deref(), &mut question);
            let past = cards.into_iter().flat_map(|(card, part)| self.past(card, part)).collect();
            let (what, name) = (Ok(question), name.clone());
            FoundQuestion { line: None, name, what, changed, made_up, past }
        });
        found.collect()
    }

    /// The reviews of a card that is this part of a question.
    fn past(&mut self, card: i64, part: u32) -> Vec<PastReview> {
        let rows = self.log.remove(&card).unwrap_or_default();
        let given = rows.into_iter().map(|row| {
            let took = u32::try_from(row.took.max(0)).unwrap_or(u32::MAX);
            PastReview { part, at: row.at, rating: row.ease, seconds: f64::from(took) / 1000.0 }
        });
        given.collect()
    }

    /// The id of a note's question, made of the note's guid.
    fn id(&mut self, note: &Note) -> String {
        let is_plain = |guid: &str| {
            !guid.is_empty()
                && guid.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
        };
        let id = match ids(&note.guid) {
            Some((_, question)) => question,
            None if is_plain(&note.guid) && note.guid.len() <= 64 => note.guid.clone(),
            None => format!("anki-{:016x}", fnv(note.guid.bytes(), 0)),
        };
        let new = self.ids.insert(fnv(id.bytes(), 0));
        if new { id } else { format!("{id}-{}", note.id) }
    }
}

/// The decks that cards are in.
fn used(collection: &Collection) -> impl Iterator<Item = &(i64, String)> {
    let used: HashSet<i64> = collection.cards.iter().map(|card| card.deck).collect();
    collection.decks.iter().filter(move |(id, _)| used.contains(id))
}

/// What a deck is called within those it is in.
fn last(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name).trim()
}

/// What the decks of its cards have in common; nothing where that is nothing or Anki's own name.
fn title(collection: &Collection) -> String {
    let mut names = used(collection).map(|(_, name)| name.as_str());
    let Some(first) = names.next() else { return String::new() };
    let others: Vec<&str> = names.collect();
    let name = if others.is_empty() {
        last(first)
    } else {
        let root = first.split("::").next().unwrap_or(first);
        let shared = others.iter().all(|other| other.split("::").next() == Some(root));
        if shared { root } else { "" }
    };
    if name == "Default" { String::new() } else { name.trim().to_owned() }
}

fn nothing(note: &Note, why: Say) -> FoundQuestion {
    let words = note.fields.as_deref().unwrap_or_default().replace('\u{1f}', " ");
    FoundQuestion { line: None, ..FoundQuestion::new(0, "", &to_text(&words).0, Err(why)) }
}

/// A note's fields as they are to be shown, and what is said beside them.
struct Fields {
    values: Vec<String>,
    /// What hafal itself wrote about the question.
    extras: Option<String>,
    lost: Vec<Say>,
}

/// A question, what it loses, and the cards that ask it, each with its part.
struct Made {
    question: Question,
    changed: Vec<Say>,
    cards: Vec<(i64, u32)>,
}

/// What a note is called, and its questions.
fn questions(
    note: &Note,
    kind: &NoteKind,
    cards: &[OneCard],
    id: &str,
) -> Result<(Option<String>, Vec<Made>), Say> {
    let fields = fields(note)?;
    let filling = Filling { kind, values: &fields.values };
    let mut all = if kind.is_cloze {
        vec![of_cloze(&filling, cards, id)?]
    } else {
        of_cards(&filling, cards, id)?
    };
    let tags: Vec<String> = note.tags.split_whitespace().map(str::to_owned).collect();
    for Made { question, changed, .. } in &mut all {
        question.tags.clone_from(&tags);
        changed.extend(fields.lost.iter().cloned());
        if let Some(extras) = &fields.extras {
            let both_ways = question.both_ways;
            extras::take(extras, question);
            question.both_ways = both_ways;
        }
    }
    Ok((fields.values.first().and_then(|field| first_words(&to_text(field).0)), all))
}

fn of_cloze(filling: &Filling, cards: &[OneCard], id: &str) -> Result<Made, Say> {
    let front = filling.kind.templates.first().map_or("", |template| template.front.as_str());
    let field = filtered(front, "cloze").map(str::to_owned);
    let name = field.or_else(|| filling.kind.fields.first().cloned()).unwrap_or_default();
    let blanks: Blanks = deletion::read(filling.value(&name))?;
    let mut changed = Vec::new();
    if blanks.has_hint {
        changed.push(Say::new("format-blank-hint"));
    }
    if blanks.markup {
        changed.push(Say::new("format-markup"));
    }
    let cards = cards.iter().filter_map(|(ord, card)| Some((*card, blanks.part(*ord)?)));
    let cards = cards.collect();
    let mut question = bare_question("", Answer::Cloze(blanks.cloze));
    id.clone_into(&mut question.id);
    let others = filling.kind.fields.iter().filter(|field| **field != name);
    let others: Vec<String> = others.map(|field| to_text(filling.value(field)).0).collect();
    let why = others.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    question.why = (!why.is_empty()).then_some(why);
    Ok(Made { question, changed, cards })
}

/// One question of each card, or of both where one is the other the other way round.
fn of_cards(filling: &Filling, cards: &[OneCard], id: &str) -> Result<Vec<Made>, Say> {
    let all: &[OneCard] = if cards.is_empty() { &[(0, 0)] } else { cards };
    let mut made: Vec<(u32, i64, Question)> = Vec::new();
    for (ord, card) in all {
        made.push((*ord, *card, side(filling, *ord)?));
    }
    if let [(_, first, one), (_, second, other)] = made.as_slice()
        && one.answer.reversed(&one.ask) == Some((other.ask.clone(), other.answer.clone()))
    {
        let question = Question { id: id.to_owned(), both_ways: true, ..one.clone() };
        let cards = vec![(*first, 1), (*second, 2)];
        return Ok(vec![Made { question, changed: markup(filling), cards }]);
    }
    let (apart, markup) = (made.len() > 1, markup(filling));
    let made = made.into_iter().map(|(ord, card, question)| {
        let id = if ord == 0 { id.to_owned() } else { format!("{id}-{}", ord + 1) };
        let mut changed = markup.clone();
        if apart {
            changed.push(Say::new("format-card-of-note").with("number", ord as usize + 1));
        }
        Made { question: Question { id, ..question }, changed, cards: vec![(card, 1)] }
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
        return Ok(bare_question(
            ask,
            Answer::Text(Text { is: vec![is], exact: false, not: Vec::new() }),
        ));
    }
    let (back, _) = to_text(&filling.fill(behind_line(&template.back)));
    let back = back
        .strip_prefix(ask.as_str())
        .filter(|rest| rest.starts_with('\n'))
        .map_or(back.as_str(), str::trim_start)
        .to_owned();
    Ok(bare_question(ask, Answer::Card(Flashcard { back })))
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
        media |= sounds || holds_media(&value);
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
