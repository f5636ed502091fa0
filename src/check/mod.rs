//! Lints: what reads well in a deck, and may lead a learner astray all the same.
//!
//! A lint has a code, a page that explains it, and a test; a family of them is a file here. Those of one
//! question look at it alone, on all cores; those of a deck look at what was gathered of all questions.
//! All are warnings: what keeps a deck from being asked is a mistake, and the reader of decks finds it.

pub mod against;
mod case;
mod choosable;
mod digest;
mod given;
mod registry;
mod sums;
mod survey;
mod words;

mod allowed;
mod answers;
mod characters;
mod duplicates;
mod earlier;
mod fields;
mod figures;
mod giveaways;
mod grammar;
mod guesses;
mod history;
mod language;
mod opposites;
mod options;
mod sets;
mod spelling;
mod stems;
mod tags;

pub use registry::{LINTS, is_lint, nearest};

use std::ops::Range;

use crate::deck::{self, Deck, Examined, Finding, Known};
use crate::question::{At, Flaw};
use crate::say::Say;

use case::Case;
use survey::Survey;

/// A lint.
#[derive(Clone, Copy)]
pub struct Lint {
    /// Its code, in kebab-case.
    pub code: &'static str,
    /// The message that explains it, with a bad and a good example.
    pub page: &'static str,
    test: Test,
}

/// How a lint looks.
#[derive(Clone, Copy)]
enum Test {
    /// At one question.
    Question(fn(&Case) -> Vec<Flaw>),
    /// At one question, and then at what was found in all of them.
    Sifted(fn(&Case) -> Vec<Flaw>, fn(&Survey, Vec<Hit>) -> Vec<Hit>),
    /// At all of them.
    Deck(fn(&Survey) -> Vec<Hit>),
    /// At the codes in `allow`, which are held against all lints.
    Codes,
    /// At the text of a source, where there is one.
    Source,
}

/// Something a lint found, not yet placed.
#[derive(Clone, Debug, PartialEq)]
struct Hit {
    spot: Spot,
    say: Say,
    help: Option<Say>,
}

/// Where it is.
#[derive(Clone, Debug, PartialEq)]
enum Spot {
    /// In the question at this place.
    Question(usize, At),
    /// In a field of the deck itself, at the item of this name.
    Header(&'static str, Option<String>),
}

impl Hit {
    fn question(place: usize, at: At, say: Say) -> Self {
        Self { spot: Spot::Question(place, at), say, help: None }
    }

    fn header(field: &'static str, item: Option<String>, say: Say) -> Self {
        Self { spot: Spot::Header(field, item), say, help: None }
    }

    fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }
}

/// Findings of one lint in one question, or in the head of the deck: each is looked for in its text anew.
const MOST_OF_ONE: usize = 20;
/// Findings of one lint beyond which the rest is left: a deck with more is no deck that somebody typed.
const MOST: usize = 1_000_000;

/// Everything the lints find in a deck, in the order of its text. Those that `allowed` names are not run;
/// `known` is what the store remembers of its questions.
#[must_use]
pub fn check(
    text: &str,
    examined: &Examined,
    known: &[Known],
    allowed: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let Examined { deck, spans, findings: mistakes, .. } = examined;
    // What the deck says of itself decides the language and the sources: without it all is guessing.
    if !examined.header || deck.questions.is_empty() {
        return Vec::new();
    }
    let silent = |code: &str| allowed(code) || allows(&deck.allow, code);
    let lints: Vec<&Lint> = LINTS.iter().filter(|lint| !silent(lint.code)).collect();
    let whole = mistakes.is_empty();
    let survey = Survey::new(text, deck, spans, known, whole, &lints);
    let mut findings = Vec::new();
    for lint in lints {
        let hits = match lint.test {
            Test::Question(_) => survey.hits(lint.code),
            Test::Sifted(_, sift) => sift(&survey, survey.hits(lint.code)),
            Test::Deck(look) => look(&survey),
            Test::Codes => allowed::unknown_code(&survey),
            Test::Source => Vec::new(),
        };
        let meant = |hit: &Hit| is_meant(hit, deck, lint.code);
        let hits = hits.into_iter().filter(|hit| !meant(hit)).take(MOST);
        findings.extend(hits.map(|hit| placed(text, deck, spans, lint.code, hit)));
    }
    findings.retain(|finding| !is_covered(mistakes, finding));
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// What the lints find in the words of one question, and whether it asks what another does; what the rest of its
/// deck has or lacks is not looked at.
#[must_use]
pub fn of_one(id: &str, text: &str, examined: &Examined) -> Vec<Finding> {
    let others = |code: &str| {
        let lint = LINTS.iter().find(|lint| lint.code == code);
        !lint.is_some_and(|lint| match lint.test {
            Test::Question(_) | Test::Sifted(..) => true,
            Test::Deck(_) => code.contains("duplicate"),
            Test::Codes | Test::Source => false,
        })
    };
    let mut findings = check(text, examined, &[], &others);
    findings.retain(|finding| finding.question.as_deref() == Some(id));
    findings
}

fn allows(codes: &[String], code: &str) -> bool {
    codes.iter().any(|allowed| allowed == code || allowed == "all")
}

/// Whether the question at fault says that it is meant so.
fn is_meant(hit: &Hit, deck: &Deck, code: &str) -> bool {
    let Spot::Question(place, _) = &hit.spot else { return false };
    deck.questions.get(*place).is_some_and(|question| allows(&question.allow, code))
}

/// Whether one of the mistakes, which are in order, stands at the same place: what is wrong there anyway need not be
/// told twice.
fn is_covered(mistakes: &[Finding], finding: &Finding) -> bool {
    let (span, length) = (&finding.span, finding.span.len());
    let from = mistakes.partition_point(|one| one.span.start + length < span.start);
    let near = mistakes.iter().skip(from).take_while(|one| one.span.start < span.end);
    let mut near = near.filter(|one| one.span.len() <= length);
    near.any(|one| span.start < one.span.end)
}

fn placed(
    text: &str,
    deck: &Deck,
    spans: &[Range<usize>],
    code: &'static str,
    hit: Hit,
) -> Finding {
    let (span, question) = match &hit.spot {
        Spot::Question(place, at) => {
            let span = spans.get(*place).map(|span| deck::locate_in_question(text, span, at));
            (span, deck.questions.get(*place).map(|question| question.id.clone()))
        }
        Spot::Header(field, item) => {
            (Some(deck::locate_in_header(text, field, item.as_deref())), None)
        }
    };
    let finding = Finding::warning(code, span.unwrap_or(0..0), hit.say);
    Finding { question, help: hit.help, ..finding }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod trial;
