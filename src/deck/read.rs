//! Reads a deck's text: the outline, then each question by itself, on all cores where there are many.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::thread;

use rust_decimal::prelude::ToPrimitive;

use super::model::Deck;
use super::question_flaws::{flaws_of_question, split_citation};
use super::raw_deck::{RawDeck, RawQuestion, ron_options};
use super::syntax::{
    Finding, Gap, Outline, Tree, all_differ, diagnose, find_lost_backslashes, find_same_ids,
    floor_char_boundary, missing_comma, outline, recovered,
};
use super::{header, identity};
use crate::judge::Language;
use crate::question::{Citation, Flaw, QUESTION, Question};
use crate::say::Say;

/// A deck that was read, with all that was found in it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The deck; none where a mistake was found.
    pub deck: Option<Deck>,
    /// Everything found, in the order of the text.
    pub findings: Vec<Finding>,
    /// How many questions there are, broken ones included.
    pub questions: usize,
}

/// Some of a deck's questions, read, and what was found in their stretches.
#[derive(Default)]
struct Share {
    questions: Vec<Question>,
    /// Which stretch each question stands in (broken ones yield none), and the checksum of its id.
    places: Vec<(usize, u64)>,
    findings: Vec<Finding>,
}

/// What is kept of the questions read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    All,
    /// Only whether they are clean.
    Nothing,
}

/// What every question of a deck needs to be read.
pub(super) struct Header {
    raw: RawDeck,
    language: Language,
}

/// Findings after which the rest of a core's share is left: a deck with more is no deck that somebody typed.
const MOST: usize = 1_000_000;
/// Mistakes of meaning of one question that are placed.
const MOST_OF_ONE: usize = 100;

/// Fewer questions than this are read on one core: a thread costs more than it saves.
pub(super) const PER_THREAD: usize = 500;

/// A deck looked at for its faults: all that can be read of it, beside what cannot.
#[derive(Clone, Debug)]
pub struct Examined {
    /// The deck, of those questions that were read.
    pub deck: Deck,
    /// The bytes of each of these questions, in the same order.
    pub spans: Vec<Range<usize>>,
    /// Every mistake, in the order of the text.
    pub findings: Vec<Finding>,
    /// How many questions there are, broken ones included.
    pub questions: usize,
    /// Whether what the deck says of itself was read.
    pub header: bool,
}

/// Reads a deck from its text; `stem` is what it is called where it gives no id.
#[must_use]
pub fn read(text: &str, stem: &str) -> Reading {
    let Whole { outline, header, share, findings, .. } = whole(text);
    let questions = outline.questions.len();
    let deck = findings.is_empty().then(|| deck(&header, share.questions, stem));
    Reading { deck, findings, questions }
}

/// Reads as much of a deck as can be read, with the place of each question.
#[must_use]
pub fn examine(text: &str, stem: &str) -> Examined {
    let Whole { outline, header, share, findings, sound } = whole(text);
    let span = |(place, _): &(usize, u64)| outline.questions.get(*place).cloned();
    let spans = share.places.iter().filter_map(span).collect();
    let deck = deck(&header, share.questions, stem);
    Examined { deck, spans, findings, questions: outline.questions.len(), header: sound }
}

/// All that was read of a deck, and every mistake, in the order of the text.
struct Whole {
    outline: Outline,
    header: Header,
    share: Share,
    findings: Vec<Finding>,
    /// Whether the header is without a mistake.
    sound: bool,
}

fn whole(text: &str) -> Whole {
    let mut outline = outline(text);
    let (mut header, mut findings) = read_header(text, &outline);
    let mut share = questions(text, &outline, &header, Keep::All);
    let broken = !outline.closed || share.places.len() < outline.questions.len();
    if broken && outline.list.is_some() {
        let options = ron_options();
        let afresh = recovered(text, &|stretch| options.from_str::<RawQuestion>(stretch).is_ok());
        if afresh != outline {
            outline = afresh;
            (header, findings) = read_header(text, &outline);
            share = questions(text, &outline, &header, Keep::All);
        }
    }
    let sound = findings.is_empty();
    findings.extend(gaps(text, &outline));
    findings.append(&mut share.findings);
    findings.extend(find_same_ids(text, &share.questions, &share.places, &outline));
    for finding in &mut findings {
        // What is said of a deck that ends too soon may stand beyond its end.
        let start = floor_char_boundary(text, finding.span.start);
        finding.span = start..floor_char_boundary(text, finding.span.end).max(start);
    }
    findings.sort_by_key(|finding| finding.span.start);
    Whole { outline, header, share, findings, sound }
}

/// How many questions a deck has that is clean at first sight; none where it must be read whole to tell what is
/// wrong. It makes all that `read` makes and keeps none of it, which spares a large deck most of its memory.
#[must_use]
pub fn clean(text: &str) -> Option<usize> {
    let (outline, header) = at_first_sight(text)?;
    let share = questions(text, &outline, &header, Keep::Nothing);
    let count = outline.questions.len();
    let clean =
        share.findings.is_empty() && share.places.len() == count && all_differ(&share.places);
    clean.then_some(count)
}

/// The outline and the head of a deck; none where something is wrong with either.
pub(super) fn at_first_sight(text: &str) -> Option<(Outline, Header)> {
    let outline = outline(text);
    let (header, findings) = read_header(text, &outline);
    let sound = outline.closed && outline.gaps.is_empty() && findings.is_empty();
    sound.then_some((outline, header))
}

pub(super) fn read_header(text: &str, outline: &Outline) -> (Header, Vec<Finding>) {
    let (raw, findings) = header::read(text, outline);
    let language = Language::new(raw.language.as_deref().unwrap_or("en"));
    (Header { raw, language }, findings)
}

/// Reads all questions, each for itself, shared out among the cores. Each core puts what it reads in its place of one
/// list, so that a large deck is never held twice.
fn questions(text: &str, outline: &Outline, header: &Header, keep: Keep) -> Share {
    let spans = &outline.questions;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let size = spans.len().div_ceil(cores).max(PER_THREAD);
    let mut slots: Vec<Option<Question>> = Vec::new();
    if keep == Keep::All {
        slots.resize_with(spans.len(), || None);
    }
    let mut kept = slots.chunks_mut(size);
    let read = |from: usize, kept: Option<&mut [Option<Question>]>| {
        share(text, spans, from..(from + size).min(spans.len()), header, kept)
    };
    let mut all = thread::scope(|scope| {
        let first = kept.next();
        let starts = (size..spans.len()).step_by(size);
        let others = starts.map(|from| {
            let kept = kept.next();
            scope.spawn(move || read(from, kept))
        });
        let others: Vec<_> = others.collect();
        let mut all = read(0, first);
        for other in others {
            let mut share = other.join().unwrap_or_default();
            all.places.append(&mut share.places);
            all.findings.append(&mut share.findings);
        }
        all
    });
    all.questions = in_place(slots);
    all
}

/// The questions that were read, in the room where they are.
#[expect(clippy::filter_map_identity, reason = "`flatten` would make a second list")]
fn in_place(slots: Vec<Option<Question>>) -> Vec<Question> {
    slots.into_iter().filter_map(|slot| slot).collect()
}

/// Reads the questions of some places, and keeps them where there is room for them.
fn share(
    text: &str,
    spans: &[Range<usize>],
    places: Range<usize>,
    header: &Header,
    mut kept: Option<&mut [Option<Question>]>,
) -> Share {
    let options = ron_options();
    let mut share = Share::default();
    // Where nothing is kept the first finding tells enough.
    let most = if kept.is_some() { MOST } else { 0 };
    for (slot, place) in places.enumerate() {
        let Some(span) = spans.get(place) else { break };
        if share.findings.len() > most {
            break;
        }
        if let Some(question) = one(text, span, header, &options, &mut share.findings) {
            let mut checksum = DefaultHasher::new();
            question.id.hash(&mut checksum);
            share.places.push((place, checksum.finish()));
            if let Some(slot) = kept.as_mut().and_then(|kept| kept.get_mut(slot)) {
                *slot = Some(question);
            }
        }
    }
    share
}

/// Reads one question; what is found in it is added to `findings`.
pub(super) fn one(
    text: &str,
    span: &Range<usize>,
    header: &Header,
    options: &ron::Options,
    findings: &mut Vec<Finding>,
) -> Option<Question> {
    let stretch = text.get(span.clone()).unwrap_or_default();
    let mut raw: RawQuestion = match options.from_str(stretch) {
        Ok(raw) => raw,
        Err(refusal) => {
            findings.extend(diagnose(text, span, QUESTION, &refusal));
            return None;
        }
    };
    raw.answer.reread(|at| {
        let place = Tree::parse(text, span.clone()).place(text, at)?;
        text.get(place).map(str::to_owned)
    });
    let before = findings.len();
    findings.extend(find_lost_backslashes(text, span));
    let mut flaws = flaws_of_question(&raw, &header.raw, &header.language);
    flaws.truncate(MOST_OF_ONE);
    let question = question(raw, header);
    if !flaws.is_empty() {
        let tree = Tree::parse(text, span.clone());
        findings.extend(flaws.into_iter().map(|flaw| place(text, span, &tree, flaw)));
    }
    for finding in findings.iter_mut().skip(before) {
        finding.question = Some(question.id.clone());
    }
    Some(question)
}

/// A flaw with the bytes it stands at.
fn place(text: &str, span: &Range<usize>, tree: &Tree, flaw: Flaw) -> Finding {
    let at = tree.place(text, &flaw.at).unwrap_or(span.clone());
    let finding = Finding::error(flaw.code, at, flaw.say);
    flaw.help.into_iter().fold(finding, Finding::help)
}

/// The question that its author meant: defaults filled in, id derived, citation taken apart.
fn question(raw: RawQuestion, header: &Header) -> Question {
    let ask = raw.ask.unwrap_or_default();
    let id_given = raw.id.is_some();
    let id = raw.id.unwrap_or_else(|| {
        let own = raw.answer.kind().own_words();
        let words = own.map(|own| format!("{ask} {own}"));
        identity::derived(words.as_ref().unwrap_or(&ask), &header.language)
    });
    let defaults = &header.raw.defaults;
    let from = raw.from.as_ref().or(defaults.from.as_ref());
    let level = raw.level.or(defaults.level).unwrap_or(1);
    let points = raw.points.and_then(|points| points.value).and_then(|value| value.to_f64());
    Question {
        id,
        id_given,
        ask,
        answer: raw.answer,
        hint: raw.hint,
        why: raw.why,
        from: from.map(|from| citation(from, &header.raw)),
        tags: raw.tags.map_or_else(|| defaults.tags.0.clone(), |tags| tags.0),
        points: points.unwrap_or(1.0),
        level: u8::try_from(level).unwrap_or(1),
        both_ways: raw.both_ways,
        slips: raw.slips,
        allow: raw.allow.0,
    }
}

fn citation(from: &str, deck: &RawDeck) -> Citation {
    if deck.sources.is_empty() {
        return Citation { source: None, place: from.trim().to_owned() };
    }
    let (key, place) = split_citation(from);
    Citation { source: Some(key.to_owned()), place: place.to_owned() }
}

/// What is wrong between the questions.
fn gaps(text: &str, outline: &Outline) -> Vec<Finding> {
    let whole = 0..text.len();
    let mut findings: Vec<Finding> = outline
        .gaps
        .iter()
        .map(|gap| match gap {
            Gap::MissingComma(end) => missing_comma(text, &whole, *end),
            Gap::Stray(span) => {
                Finding::error("stray-comma", span.clone(), Say::new("syntax-stray-comma"))
            }
        })
        .collect();
    if let (Some(list), false) = (&outline.list, outline.closed) {
        let place = list.start - 1..list.start;
        let say = Say::new("syntax-open-list");
        findings.push(Finding::error("open-list", place, say).write("]"));
    }
    findings
}

/// A deck of a header and questions; `stem` is what it is called where it gives no id.
pub(super) fn deck(header: &Header, questions: Vec<Question>, stem: &str) -> Deck {
    let Header { raw, language } = header;
    let title = raw.title.clone().filter(|title| !title.trim().is_empty());
    Deck {
        id_given: raw.id.is_some(),
        id: raw.id.clone().unwrap_or_else(|| stem.to_owned()),
        title: title.unwrap_or_else(|| stem.to_owned()),
        language: language.clone(),
        authors: raw.authors.0.clone(),
        license: raw.license.clone(),
        about: raw.about.clone(),
        sources: raw.sources.clone(),
        allow: raw.allow.0.clone(),
        questions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_stay_in_the_room_where_they_are() {
        let slots = vec![None; 1_000];
        let room = slots.as_ptr().addr();
        let kept = in_place(slots);
        assert_eq!(kept.as_ptr().addr(), room);
    }
}
