//! Turns Anki notes into questions: one for each card, or one for a note that is asked from both sides.

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::vec::IntoIter;

use super::notes::ids_of_guid;
use super::template::{Filling, behind_answer_line, filtered_field};
use super::{CardOfNote, Collection, LogRow, Note, NoteKind};
use crate::deck::{derived_id, fnv1a};
use crate::format::category::tag_with_category;
use crate::format::comments::{apply_deck_comment, apply_question_comment};
use crate::format::deletion::{AnkiCloze, read_deletions};
use crate::format::html::to_text;
use crate::format::markup::{RemovedMarkup, holds_media};
use crate::format::report::{FoundQuestion, PastReview, ReadFile, bare_question, first_words};
use crate::format::too_long;
use crate::question::{Answer, Flashcard, Question, Text};
use crate::say::Say;

/// Reads the questions of a package's notes, with the reviews of its log.
pub(crate) fn read(mut collection: Collection) -> ReadFile<'static> {
    let exported_id = collection.notes.iter().find_map(|note| ids_of_guid(&note.guid));
    let exported_id = exported_id.map(|(deck, _)| deck);
    let (title, about) = (shared_title(&collection), std::mem::take(&mut collection.about));
    let mut notes = std::mem::take(&mut collection.notes);
    notes.sort_by_key(|note| note.id);
    let mut reader = NoteReader::new(collection);
    let found = notes.into_iter().flat_map(move |note| reader.read_note(&note));
    let mut read = ReadFile::new(Some(title), found);
    apply_deck_comment(own_comment(&about).into_iter(), &mut read.deck);
    let named =
        (!read.deck.title.is_empty()).then(|| derived_id(&read.deck.title, &read.deck.language));
    if let Some(id) = exported_id.or(named) {
        read.deck.id = id;
        read.deck.id_given = true;
    }
    read
}

/// Reads notes in the order of their numbers.
struct NoteReader {
    kinds: HashMap<i64, NoteKind>,
    /// The cards of the notes to come, in the order of the notes.
    cards: Peekable<IntoIter<CardOfNote>>,
    /// The reviews of each card.
    log: HashMap<i64, Vec<LogRow>>,
    /// Hashes of the ids given so far: half a million ids themselves would take more memory.
    ids: HashSet<u64>,
    /// The names of the decks; empty if all cards are in one.
    decks: HashMap<i64, String>,
}

/// A card of a note: which of them it is, from 0, and its number.
type OrdAndCard = (u32, i64);

impl NoteReader {
    fn new(collection: Collection) -> Self {
        let decks = used_decks(&collection).map(|(id, name)| (*id, last_part(name).to_owned()));
        let decks = Some(decks.collect()).filter(|decks: &HashMap<_, _>| decks.len() > 1);
        let kinds = collection.kinds.into_iter().map(|kind| (kind.id, kind)).collect();
        let mut cards = collection.cards;
        cards.sort_unstable_by_key(|card| (card.note, card.ord, card.id));
        let is_review = |row: &LogRow| (1..=4).contains(&row.ease) && ![4, 5].contains(&row.kind);
        let mut log: HashMap<i64, Vec<LogRow>> = HashMap::new();
        for row in collection.log.into_iter().filter(is_review) {
            log.entry(row.card).or_default().push(row);
        }
        let (cards, decks) = (cards.into_iter().peekable(), decks.unwrap_or_default());
        Self { kinds, cards, log, ids: HashSet::new(), decks }
    }

    /// Returns the questions of a note, or one entry that says why it has none.
    fn read_note(&mut self, note: &Note) -> Vec<FoundQuestion> {
        let (mut cards, mut deck): (Vec<OrdAndCard>, _) = (Vec::new(), None);
        while let Some(card) = self.cards.next_if(|card| card.note <= note.id) {
            if card.note == note.id {
                cards.push((card.ord, card.id));
                deck = deck.or(self.decks.get(&card.deck));
            }
        }
        let deck = deck.cloned();
        let id = self.question_id(note);
        let kind = self.kinds.get(&note.kind).ok_or_else(|| Say::new("format-no-notetype"));
        let questions = kind.and_then(|kind| read_questions(note, kind, &cards, &id));
        let (name, questions) = match questions {
            Ok(questions) => questions,
            Err(why) => return vec![skipped_note(note, why)],
        };
        let id_made_up = ids_of_guid(&note.guid).is_none();
        let found = questions.into_iter().map(|NoteQuestion { mut question, changed, cards }| {
            tag_with_category(deck.as_deref(), &mut question);
            let past =
                cards.into_iter().flat_map(|(card, part)| self.take_reviews(card, part)).collect();
            let (question, name) = (Ok(question), name.clone());
            FoundQuestion { line: None, name, question, changed, id_made_up, past }
        });
        found.collect()
    }

    /// Returns the reviews of a card, as those of a question's part.
    fn take_reviews(&mut self, card: i64, part: u32) -> Vec<PastReview> {
        let rows = self.log.remove(&card).unwrap_or_default();
        let given = rows.into_iter().map(|row| {
            let took = u32::try_from(row.took.max(0)).unwrap_or(u32::MAX);
            PastReview { part, at: row.at, rating: row.ease, seconds: f64::from(took) / 1000.0 }
        });
        given.collect()
    }

    /// Makes a question's id from its note's guid, so that a second import updates the first.
    fn question_id(&mut self, note: &Note) -> String {
        let is_plain = |guid: &str| {
            !guid.is_empty()
                && guid.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
        };
        let id = match ids_of_guid(&note.guid) {
            Some((_, question)) => question,
            None if is_plain(&note.guid) && note.guid.len() <= 64 => note.guid.clone(),
            None => format!("anki-{:016x}", fnv1a(note.guid.bytes(), 0)),
        };
        let new = self.ids.insert(fnv1a(id.bytes(), 0));
        if new { id } else { format!("{id}-{}", note.id) }
    }
}

/// Lists the decks that have cards.
fn used_decks(collection: &Collection) -> impl Iterator<Item = &(i64, String)> {
    let used: HashSet<i64> = collection.cards.iter().map(|card| card.deck).collect();
    collection.decks.iter().filter(move |(id, _)| used.contains(id))
}

/// The name of a subdeck without its parents'.
fn last_part(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name).trim()
}

/// Returns the name of the only deck with cards, or of the parent of all such decks; empty if that is Anki's own
/// "Default" or there is none.
fn shared_title(collection: &Collection) -> String {
    let mut names = used_decks(collection).map(|(_, name)| name.as_str());
    let Some(first) = names.next() else { return String::new() };
    let others: Vec<&str> = names.collect();
    let name = if others.is_empty() {
        last_part(first)
    } else {
        let root = first.split("::").next().unwrap_or(first);
        let shared = others.iter().all(|other| other.split("::").next() == Some(root));
        if shared { root } else { "" }
    };
    if name == "Default" { String::new() } else { name.trim().to_owned() }
}

fn skipped_note(note: &Note, why: Say) -> FoundQuestion {
    let words = note.fields.as_deref().unwrap_or_default().replace('\u{1f}', " ");
    FoundQuestion { line: None, ..FoundQuestion::new(0, "", &to_text(&words).0, Err(why)) }
}

/// A note's fields, without sounds and without what hafal wrote there.
struct NoteFields {
    values: Vec<String>,
    /// The comment that hafal wrote about the question.
    extras: Option<String>,
    losses: Vec<Say>,
}

/// A question of a note.
struct NoteQuestion {
    question: Question,
    changed: Vec<Say>,
    /// The numbers of its cards, each with its part.
    cards: Vec<(i64, u32)>,
}

/// Returns a note's name and its questions.
fn read_questions(
    note: &Note,
    kind: &NoteKind,
    cards: &[OrdAndCard],
    id: &str,
) -> Result<(Option<String>, Vec<NoteQuestion>), Say> {
    let fields = read_fields(note)?;
    let filling = Filling { kind, values: &fields.values };
    let mut all = if kind.is_cloze {
        vec![cloze_question(&filling, cards, id)?]
    } else {
        card_questions(&filling, cards, id)?
    };
    let tags: Vec<String> = note.tags.split_whitespace().map(str::to_owned).collect();
    for NoteQuestion { question, changed, .. } in &mut all {
        question.tags.clone_from(&tags);
        changed.extend(fields.losses.iter().cloned());
        if let Some(extras) = &fields.extras {
            // The cards say whether the question is asked from both sides.
            let both_ways = question.both_ways;
            apply_question_comment(extras, question);
            question.both_ways = both_ways;
        }
    }
    Ok((fields.values.first().and_then(|field| first_words(&to_text(field).0)), all))
}

fn cloze_question(filling: &Filling, cards: &[OrdAndCard], id: &str) -> Result<NoteQuestion, Say> {
    let front = filling.kind.templates.first().map_or("", |template| template.front.as_str());
    let field = filtered_field(front, "cloze").map(str::to_owned);
    let name = field.or_else(|| filling.kind.fields.first().cloned()).unwrap_or_default();
    let blanks: AnkiCloze = read_deletions(filling.value(&name))?;
    let mut changed = Vec::new();
    if blanks.has_hint {
        changed.push(Say::new("format-blank-hint"));
    }
    if blanks.markup {
        changed.push(Say::new("format-markup"));
    }
    let cards = cards.iter().filter_map(|(ord, card)| Some((*card, blanks.part(*ord)?)));
    let cards = cards.collect();
    let others = filling.kind.fields.iter().filter(|field| **field != name);
    let others = others.map(|field| to_text(filling.value(field)).0);
    let why = others.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    let question = Question {
        id: id.to_owned(),
        why: Some(why).filter(|why| !why.is_empty()),
        ..bare_question("", Answer::Cloze(blanks.cloze))
    };
    Ok(NoteQuestion { question, changed, cards })
}

/// Makes a question of each card, or one of two cards that are each other's reverse.
fn card_questions(
    filling: &Filling,
    cards: &[OrdAndCard],
    id: &str,
) -> Result<Vec<NoteQuestion>, Say> {
    let all: &[OrdAndCard] = if cards.is_empty() { &[(0, 0)] } else { cards };
    let mut made: Vec<(u32, i64, Question)> = Vec::new();
    for (ord, card) in all {
        made.push((*ord, *card, card_question(filling, *ord)?));
    }
    if let [(_, first, forth), (_, second, back)] = made.as_slice()
        && forth.answer.reversed(&forth.ask) == Some((back.ask.clone(), back.answer.clone()))
    {
        let question = Question { id: id.to_owned(), both_ways: true, ..forth.clone() };
        let cards = vec![(*first, 1), (*second, 2)];
        return Ok(vec![NoteQuestion { question, changed: markup_loss(filling), cards }]);
    }
    let (several, markup) = (made.len() > 1, markup_loss(filling));
    let made = made.into_iter().map(|(ord, card, question)| {
        let id = if ord == 0 { id.to_owned() } else { format!("{id}-{}", ord + 1) };
        let mut changed = markup.clone();
        if several {
            changed.push(Say::new("format-card-of-note").with("number", ord as usize + 1));
        }
        NoteQuestion { question: Question { id, ..question }, changed, cards: vec![(card, 1)] }
    });
    Ok(made.collect())
}

fn card_question(filling: &Filling, ord: u32) -> Result<Question, Say> {
    let template = usize::try_from(ord).ok().and_then(|ord| filling.kind.templates.get(ord));
    let template = template.ok_or_else(|| Say::new("format-no-template"))?;
    let (ask, _) = to_text(&filling.fill(&template.front));
    if let Some(typed) = filtered_field(&template.front, "type") {
        let (is, _) = to_text(filling.value(typed));
        return Ok(bare_question(
            ask,
            Answer::Text(Text { is: vec![is], exact: false, not: Vec::new() }),
        ));
    }
    let (back, _) = to_text(&filling.fill(behind_answer_line(&template.back)));
    let back = back
        .strip_prefix(ask.as_str())
        .filter(|rest| rest.starts_with('\n'))
        .map_or(back.as_str(), str::trim_start)
        .to_owned();
    Ok(bare_question(ask, Answer::Card(Flashcard { back })))
}

fn markup_loss(filling: &Filling) -> Vec<Say> {
    let has = filling.values.iter().any(|value| to_text(value).1);
    if has { vec![Say::new("format-markup")] } else { Vec::new() }
}

fn read_fields(note: &Note) -> Result<NoteFields, Say> {
    let all = note.fields.as_deref().ok_or_else(too_long)?;
    let mut fields = NoteFields { values: Vec::new(), extras: None, losses: Vec::new() };
    let (mut media, mut markup) = (false, RemovedMarkup::default());
    for value in all.split('\u{1f}') {
        if let Some(note) = own_comment(value) {
            fields.extras = Some(note.to_owned());
            fields.values.push(String::new());
            continue;
        }
        let (value, sounds) = without_sounds(value);
        media |= sounds || holds_media(&value);
        fields.values.push(markup.without_formulas(&value, true));
    }
    if media {
        fields.losses.push(Say::new("format-media"));
    }
    fields.losses.extend(markup.losses());
    Ok(fields)
}

/// Returns the comment that hafal wrote into a field or description for itself.
pub(super) fn own_comment(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<!-- hafal: ")?;
    let start = html.len() - rest.len() - "hafal: ".len();
    html.get(start..)?.split_once("-->").map(|(note, _)| note)
}

/// Returns HTML without Anki's `[sound:…]`, and whether it had any.
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
