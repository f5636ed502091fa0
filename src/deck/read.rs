//! Reads a deck's text: the outline, then each question by itself, on all cores where there are many.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::thread;

use super::header::read_header;
use super::model::Deck;
use super::pasted_findings::pasted_findings;
use super::question_reader::{QuestionReader, open_sound};
use super::raw_deck::{RawQuestion, ron_options};
use super::same_ids::{all_differ, find_same_ids};
use super::syntax::{
    Finding, Gap, Outline, find_foreign_comments, find_frame_flaw, floor_char_boundary,
    missing_comma, outline, recovered_outline, with_edits, without_places,
};
use crate::question::Question;
use crate::say::Say;

/// A deck and everything that was found in it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// None where a mistake was found.
    pub deck: Option<Deck>,
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// How many questions there are, broken ones included.
    pub questions: usize,
}

/// The readable part of a deck, for lints that look beyond its mistakes.
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
    /// Whether the header has no mistake.
    pub header: bool,
}

/// Some of a deck's questions, and what was found in their stretches.
#[derive(Default)]
struct Share {
    questions: Vec<Question>,
    /// Of each question that ron reads: the number of its stretch, and the checksum of its id.
    places: Vec<(usize, u64)>,
    findings: Vec<Finding>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Questions,
    /// Only whether they have mistakes.
    Nothing,
}

/// The findings after which a core skips the rest of its share: no typed deck has more.
const MOST: usize = 1_000_000;

/// The most bytes that a core reads for trying corrections: beyond them none are offered.
const BUDGET: usize = 1 << 24;

/// The fewest questions for another core: with fewer, starting a thread costs more than it saves.
pub(super) const PER_THREAD: usize = 500;

/// Reads a deck from its text; `stem` is its id and title where it gives none.
pub fn read_deck(text: &str, stem: &str) -> Reading {
    let Whole { outline, reader, share, findings, .. } = read_whole(text);
    let questions = outline.questions.len();
    let deck = findings.is_empty().then(|| reader.deck_with(share.questions, stem));
    Reading { deck, findings, questions }
}

/// Reads as much of a deck as possible, with the place of each question.
pub fn examine_deck(text: &str, stem: &str) -> Examined {
    let Whole { outline, reader, share, findings, sound_header } = read_whole(text);
    let span = |(place, _): &(usize, u64)| outline.questions.get(*place).cloned();
    let spans = share.places.iter().filter_map(span).collect();
    let deck = reader.deck_with(share.questions, stem);
    Examined { deck, spans, findings, questions: outline.questions.len(), header: sound_header }
}

struct Whole {
    outline: Outline,
    reader: QuestionReader,
    share: Share,
    findings: Vec<Finding>,
    sound_header: bool,
}

/// Reads a deck; where it has mistakes and comments as other programs write them, without those.
fn read_whole(text: &str) -> Whole {
    let whole = read_as_it_is(text);
    if whole.findings.is_empty() {
        return whole;
    }
    if let Some(mut frame) = find_frame_flaw(text) {
        let edit = frame.write.as_deref().map(|write| (frame.span.clone(), write));
        let framed = with_edits(text, &(0..text.len()), edit);
        frame.write = frame.write.filter(|_| read_as_it_is(&framed).findings.is_empty());
        return Whole { findings: vec![frame], ..whole };
    }
    let mut strays = find_foreign_comments(text);
    let bare = without_places(text, &strays);
    let pasted = pasted_findings(&bare, &whole.reader);
    if strays.is_empty() && pasted.is_empty() {
        return whole;
    }
    let mut whole = read_as_it_is(&without_places(&bare, &pasted));
    strays.extend(pasted);
    whole.findings.extend(strays);
    whole.findings.sort_by_key(|finding| finding.span.start);
    whole
}

fn read_as_it_is(text: &str) -> Whole {
    let read_by = |outline: &Outline| {
        let (header, findings) = read_header(text, outline);
        let reader = QuestionReader::with_header(header);
        let share = read_questions(text, outline, &reader, Keep::Questions);
        (reader, findings, share)
    };
    let mut outline = outline(text);
    let (mut reader, mut findings, mut share) = read_by(&outline);
    let broken = !outline.closed || share.places.len() < outline.questions.len();
    if broken && outline.list.is_some() {
        let options = ron_options();
        let is_question = |stretch: &str| options.from_str::<RawQuestion>(stretch).is_ok();
        let recovered = recovered_outline(text, &is_question);
        if recovered != outline {
            outline = recovered;
            (reader, findings, share) = read_by(&outline);
        }
    }
    let sound_header = findings.is_empty();
    add_commas(&mut share.findings, &outline);
    findings.extend(gap_findings(text, &outline, &share.findings));
    findings.append(&mut share.findings);
    findings.extend(find_same_ids(
        text,
        &share.questions,
        &share.places,
        &outline,
        reader.language(),
    ));
    for finding in &mut findings {
        // Findings of a deck that ends too soon can lie beyond its end.
        let start = floor_char_boundary(text, finding.span.start);
        finding.span = start..floor_char_boundary(text, finding.span.end).max(start);
    }
    if findings.iter().any(|finding| finding.code == "no-question") {
        // Where a text was pasted among the questions, a comma more sets nothing apart that could be read.
        let commas = findings.iter_mut().filter(|finding| finding.code == "missing-comma");
        commas.for_each(|finding| finding.write = None);
    }
    findings.sort_by_key(|finding| finding.span.start);
    Whole { outline, reader, share, findings, sound_header }
}

/// Counts the questions of a deck without a mistake; None if `read_deck` must find out whether there is one, and where.
/// It reads all that `read_deck` reads and keeps none of it, which spares a large deck most of its memory.
pub fn count_if_clean(text: &str) -> Option<usize> {
    let (outline, reader) = open_sound(text)?;
    let share = read_questions(text, &outline, &reader, Keep::Nothing);
    let count = outline.questions.len();
    let clean =
        share.findings.is_empty() && share.places.len() == count && all_differ(&share.places);
    clean.then_some(count)
}

/// Reads all questions, shared out among the cores. Each core writes into its part of one list, so that a large deck
/// is never held twice.
fn read_questions(text: &str, outline: &Outline, reader: &QuestionReader, keep: Keep) -> Share {
    let spans = &outline.questions;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let size = spans.len().div_ceil(cores).max(PER_THREAD);
    let mut slots: Vec<Option<Question>> = Vec::new();
    if keep == Keep::Questions {
        slots.resize_with(spans.len(), || None);
    }
    let mut kept = slots.chunks_mut(size);
    let read = |from: usize, kept: Option<&mut [Option<Question>]>| {
        read_share(text, spans, from..(from + size).min(spans.len()), reader, kept)
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
    all.questions = filled_slots(slots);
    all
}

/// Returns the questions of the filled slots, in the same allocation.
#[expect(clippy::filter_map_identity, reason = "`flatten` would allocate a second list")]
fn filled_slots(slots: Vec<Option<Question>>) -> Vec<Question> {
    slots.into_iter().filter_map(|slot| slot).collect()
}

/// Reads the questions of some places into their slots, or, without slots, only looks for a first mistake.
fn read_share(
    text: &str,
    spans: &[Range<usize>],
    places: Range<usize>,
    reader: &QuestionReader,
    mut slots: Option<&mut [Option<Question>]>,
) -> Share {
    let mut share = Share::default();
    let mut budget = BUDGET;
    let most = if slots.is_some() { MOST } else { 0 };
    for (number, place) in places.enumerate() {
        let Some(span) = spans.get(place) else { break };
        if share.findings.len() > most {
            break;
        }
        if let Some(question) = reader.read_and_try(text, span, &mut share.findings, &mut budget) {
            let mut checksum = DefaultHasher::new();
            question.id.hash(&mut checksum);
            share.places.push((place, checksum.finish()));
            if let Some(slot) = slots.as_mut().and_then(|slots| slots.get_mut(number)) {
                *slot = Some(question);
            }
        }
    }
    share
}

/// Returns what is wrong between the questions, given what is wrong in them.
fn gap_findings(text: &str, outline: &Outline, inside: &[Finding]) -> Vec<Finding> {
    let whole = 0..text.len();
    // No comma is missing after something that is not a question.
    let strays: HashSet<usize> = inside
        .iter()
        .filter(|finding| finding.code == "no-question")
        .flat_map(|finding| [Some(finding.span.end), stretch_end(outline, finding.span.start)])
        .flatten()
        .collect();
    let mut findings: Vec<Finding> = outline
        .gaps
        .iter()
        .filter(|gap| !matches!(gap, Gap::MissingComma(end) if strays.contains(end)))
        .map(|gap| match gap {
            Gap::MissingComma(end) => {
                let finding = missing_comma(text, &whole, *end);
                let follows = text.get(*end..).unwrap_or_default().trim_start();
                // A comma mends nothing where what it sets apart is not a question.
                let question = text.get(..*end).is_some_and(|before| before.ends_with(')'));
                let sure = question && follows.starts_with(['(', '/']);
                let write = finding.write.clone().filter(|_| sure);
                Finding { write, ..finding }
            }
            Gap::Stray(span) => {
                Finding::error("stray-comma", span.clone(), Say::new("syntax-stray-comma")).remove()
            }
            Gap::Semicolon(span) => {
                let say = Say::new("syntax-semicolon").with("text", ";");
                Finding::error("semicolon", span.clone(), say).write(",")
            }
        })
        .collect();
    findings.extend(open_list_finding(text, outline));
    findings
}

/// The end of the stretch that holds a place.
fn stretch_end(outline: &Outline, place: usize) -> Option<usize> {
    let behind = outline.questions.partition_point(|stretch| stretch.start <= place);
    outline.questions.get(behind.checked_sub(1)?).map(|stretch| stretch.end)
}

/// Adds a comma to what is written in place of a stretch that was not a question, where another follows it without one.
fn add_commas(findings: &mut [Finding], outline: &Outline) {
    for finding in findings.iter_mut().filter(|finding| finding.code == "no-question") {
        let bare = outline.gaps.contains(&Gap::MissingComma(finding.span.end));
        if let Some(write) = finding.write.as_mut().filter(|write| bare && write.ends_with(')')) {
            write.push(',');
        }
    }
}

/// Reports a list of questions that is never closed, where its last question ends.
fn open_list_finding(text: &str, outline: &Outline) -> Option<Finding> {
    let list = outline.list.as_ref().filter(|_| !outline.closed)?;
    let last_end = outline.questions.last().map_or(list.start, |question| question.end);
    let rest = text.get(last_end..list.end).unwrap_or_default();
    let comma =
        if rest.trim_start().starts_with(',') { rest.find(',').map_or(0, |at| at + 1) } else { 0 };
    let place = last_end + comma;
    let ends = text.get(list.end..).unwrap_or_default().trim().is_empty();
    let finding = Finding::error("open-list", place..place, Say::new("syntax-open-list"));
    Some(
        finding
            .help(Say::new("help-close").with("text", if ends { "])" } else { "]" }))
            .mend(if ends { "\n])" } else { "\n]" }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filled_slots_stay_in_one_allocation() {
        let slots = vec![None; 1_000];
        let allocation = slots.as_ptr().addr();
        let kept = filled_slots(slots);
        assert_eq!(kept.as_ptr().addr(), allocation);
    }
}
