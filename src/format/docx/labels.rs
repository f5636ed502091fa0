//! Counts the paragraphs of Word's lists, and writes their numbers and letters before their words.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::aiken::{Looks, TypedLine};
use super::numbering::{LEVELS, LevelFormat, ListLevel, Numbering};
use super::paragraph::{DocumentBlock, ListPlace, WordParagraph};

/// What is counted from paragraph to paragraph.
pub(super) struct ListLabels {
    numbering: Numbering,
    /// How far each level of each kind of list has come.
    counts: HashMap<usize, [Option<usize>; LEVELS]>,
    /// Kinds of lists whose paragraphs come between those of another, as options between questions.
    nested: HashSet<usize>,
    /// Lists that have begun to count by themselves.
    restarted: HashSet<(usize, usize)>,
    /// How many options the open question has.
    options: usize,
    /// The number of the first option of the open question: a list that counts on through all questions is meant to
    /// begin with A in each.
    first_option: Option<usize>,
    /// Whether there is a question that options can belong to.
    in_question: bool,
    /// Whether the last paragraph was an option.
    after_option: bool,
}

impl ListLabels {
    /// Labels for a document with these blocks.
    pub(super) fn new(numbering: Numbering, blocks: &[DocumentBlock]) -> Self {
        Self {
            nested: nested_kinds(&numbering, blocks),
            numbering,
            counts: HashMap::new(),
            restarted: HashSet::new(),
            options: 0,
            first_option: None,
            in_question: false,
            after_option: false,
        }
    }

    /// The lines of a paragraph, the first with its number or letter.
    pub(super) fn label(&mut self, paragraph: WordParagraph) -> Vec<TypedLine<'static>> {
        let text = paragraph.text();
        let asks = text.trim_end().ends_with(['?', ':', '…', '_']);
        let label = match paragraph.list {
            Some(place) => self.count(place),
            None => String::new(),
        };
        let is_option = begins_with_letter(&label) || begins_with_letter(&text);
        if label.is_empty() && !is_option && (asks || begins_with_number(&text)) {
            self.begin_question();
        }
        // Plain text may continue in its next line, but a Word paragraph is whole: this one begins another question.
        let begins = self.after_option && !is_option && !text.trim().is_empty();
        if begins && label.is_empty() {
            self.begin_question();
        }
        self.after_option = is_option;
        let heading = paragraph.heading.then(TypedLine::default);
        let apart = begins.then(TypedLine::default).or(heading.clone());
        apart.into_iter().chain(into_lines(paragraph, &label)).chain(heading).collect()
    }

    fn begin_question(&mut self) {
        (self.options, self.first_option, self.in_question) = (0, None, true);
    }

    /// Counts a paragraph of a list, and returns its label.
    fn count(&mut self, place: ListPlace) -> String {
        let ListPlace { list, level } = place;
        let (kind, found) = self.numbering.level(list, level);
        let number = self.next_number(kind, found, place);
        let under_number = self.format_above(kind, place) == Some(LevelFormat::Decimal);
        match found.format {
            LevelFormat::Decimal if under_number && !found.compound => self.option(number),
            LevelFormat::Decimal if self.nested.contains(&kind) => self.option(number),
            LevelFormat::Decimal => {
                self.begin_question();
                format!("{number}. ")
            }
            LevelFormat::Letter => self.option(number),
            LevelFormat::Bullet if self.in_question => {
                let next = self.first_option.unwrap_or(1) + self.options;
                self.option(next)
            }
            LevelFormat::Roman | LevelFormat::Bullet | LevelFormat::Unnamed => String::new(),
        }
    }

    /// The format of the nearest level above that has a paragraph.
    fn format_above(&self, kind: usize, place: ListPlace) -> Option<LevelFormat> {
        let counts = self.counts.get(&kind)?;
        let counted = |level: &usize| counts.get(*level).is_some_and(Option::is_some);
        let above = (0..place.level).rev().find(counted)?;
        Some(self.numbering.level(place.list, above).1.format)
    }

    /// The number of the next paragraph of a level.
    fn next_number(&mut self, kind: usize, found: ListLevel, place: ListPlace) -> usize {
        let ListPlace { list, level } = place;
        let counts = self.counts.entry(kind).or_default();
        let restart = self.numbering.restart(list, level);
        let restart = restart.filter(|_| self.restarted.insert((list, level)));
        let before = counts.get(level).copied().flatten().filter(|_| restart.is_none());
        let number = before.map_or(restart.or(found.start).unwrap_or(1), |before| before + 1);
        for (at, count) in counts.iter_mut().enumerate() {
            if at == level {
                *count = Some(number);
            } else if at > level {
                *count = None;
            }
        }
        number
    }

    /// The letter of an option.
    fn option(&mut self, number: usize) -> String {
        let first = *self.first_option.get_or_insert(number);
        self.options += 1;
        let place = u8::try_from(number.saturating_sub(first)).ok().filter(|place| *place < 26);
        place.map_or_else(String::new, |place| format!("{}. ", char::from(b'A' + place)))
    }
}

/// The places of the numbered paragraphs of a kind of list.
#[derive(Clone, Copy, Default)]
struct KindSpan {
    first: usize,
    last: usize,
    paragraphs: usize,
    /// How many stretches without other paragraphs they make.
    runs: usize,
}

/// The kinds of numbered lists that begin between two paragraphs of another, and whose own paragraphs follow each other:
/// options between questions, not questions between headings.
fn nested_kinds(numbering: &Numbering, blocks: &[DocumentBlock]) -> HashSet<usize> {
    let mut spans: HashMap<usize, KindSpan> = HashMap::new();
    let mut before = None;
    for (at, block) in blocks.iter().enumerate() {
        let DocumentBlock::Paragraph(paragraph) = block else { continue };
        if paragraph.text().trim().is_empty() {
            continue;
        }
        let place = paragraph.list.filter(|_| !paragraph.heading);
        let found = place.map(|place| numbering.level(place.list, place.level));
        let kind = found.filter(|(_, level)| level.format == LevelFormat::Decimal);
        let kind = kind.map(|(kind, _)| kind);
        if let Some(kind) = kind {
            let span = spans.entry(kind).or_insert(KindSpan { first: at, ..KindSpan::default() });
            span.last = at;
            span.paragraphs += 1;
            span.runs += usize::from(before != Some(kind));
        }
        before = kind;
    }
    let mut spans: Vec<(usize, KindSpan)> = spans.into_iter().collect();
    spans.sort_unstable_by_key(|(_, span)| span.first);
    let mut last = 0;
    spans.retain(|(_, span)| {
        let within = span.first < last;
        last = last.max(span.last);
        within && span.paragraphs >= span.runs * 2
    });
    spans.into_iter().map(|(kind, _)| kind).collect()
}

/// Whether a text begins as in `12. What` or `3) Who`.
fn begins_with_number(text: &str) -> bool {
    let rest = text.trim_start().trim_start_matches(|sign: char| sign.is_ascii_digit());
    rest.len() < text.trim_start().len() && rest.starts_with(['.', ')'])
}

/// Whether a text begins as in `A. this` or `*b) that`.
fn begins_with_letter(text: &str) -> bool {
    let bare = text.trim_start().trim_start_matches(|sign: char| !sign.is_alphanumeric());
    let mut signs = bare.chars();
    signs.next().is_some_and(|sign| sign.is_ascii_alphabetic())
        && signs.next().is_some_and(|sign| [')', '.', ':'].contains(&sign))
}

/// A paragraph's lines; soft breaks part them.
fn into_lines(paragraph: WordParagraph, label: &str) -> Vec<TypedLine<'static>> {
    let mut lines = vec![(label.to_owned(), Vec::new())];
    for (text, looks) in &paragraph.spans {
        for (at, piece) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push((String::new(), Vec::new()));
            }
            if let Some((line, stretches)) = lines.last_mut() {
                let start = line.len();
                line.push_str(piece);
                if *looks != Looks::default() && !piece.is_empty() {
                    stretches.push((start..line.len(), *looks));
                }
            }
        }
    }
    let mut losses = paragraph.losses;
    let lines = lines.into_iter().map(|(text, looks)| TypedLine {
        number: None,
        text: Cow::Owned(text),
        looks,
        losses: std::mem::take(&mut losses),
    });
    lines.collect()
}
