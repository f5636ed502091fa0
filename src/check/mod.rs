//! Lints: what can mislead a learner in a deck that is otherwise fine.
//!
//! The table of all lints is `lints/mod.rs`. A lint is a function in a file of `lints/`, which has the name of its
//! code or of what the codes in it share; the files beside this one hold what several lints look at. What keeps a
//! deck from being asked is a mistake, and `deck` finds it.

mod alternatives;
mod answer_words;
mod deck_view;
mod fingerprint;
mod folded_words;
mod held_answer;
mod hit;
mod labels;
mod light_words;
mod lints;
mod number_range;
mod opposites;
mod option_list;
mod question_texts;
mod question_view;
mod same_thing;
mod source_text;
mod spelling;
mod text_hash;
mod unit_words;
mod word_root;

pub use lints::not_in_source::{AnswerLookup, SourceVerdict, look_up_answers, not_in_source};
pub use lints::{LINTS, is_lint, nearest_code};
pub use source_text::SourceText;

use crate::deck::{Examined, Finding, KnownQuestion};
use deck_view::DeckView;
use hit::Hit;
use question_view::QuestionView;

/// A lint.
#[derive(Clone, Copy)]
pub struct Lint {
    /// Its code, in kebab-case.
    pub code: &'static str,
    /// The id of the message that explains it, with a bad and a good example.
    pub page: &'static str,
    look: Look,
}

/// What a lint looks at.
#[derive(Clone, Copy)]
enum Look {
    /// One question, for one hit at most.
    Question(fn(&QuestionView) -> Option<Hit>),
    /// The options or items of one question, for a hit each.
    Items(fn(&QuestionView) -> Vec<Hit>),
    /// One question, then the hits in all of them, to drop some or add those of the header.
    Sifted(fn(&QuestionView) -> Option<Hit>, fn(&DeckView, Vec<Hit>) -> Vec<Hit>),
    /// The whole deck.
    Deck(fn(&DeckView) -> Vec<Hit>),
    /// What no deck shows alone: a source's text, which `check --against` brings, or an exam.
    Apart,
}

/// Most findings of one lint in one question, or in the header: each is placed by parsing that text once more.
const MOST_OF_ONE: usize = 20;
/// Most findings of one lint. Nobody types a deck with more, and each costs memory.
const MOST: usize = 1_000_000;

/// Lists the warnings about a deck in the order of its text. Lints that `allowed` names are not run; `known` is what
/// the store remembers of the deck's questions.
pub fn check(
    text: &str,
    examined: &Examined,
    known: &[KnownQuestion],
    allowed: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let Examined { deck, spans, findings: mistakes, .. } = examined;
    // The header says the language and the sources: without it most lints would guess.
    if !examined.header || deck.questions.is_empty() {
        return Vec::new();
    }
    let silent = |code: &str| allowed(code) || allows(&deck.allow, code);
    let lints: Vec<&Lint> = LINTS.iter().filter(|lint| !silent(lint.code)).collect();
    let mut view = DeckView::new(text, examined, known, &lints);
    let mut findings = Vec::new();
    for (place, lint) in lints.iter().enumerate() {
        let hits = match lint.look {
            Look::Question(_) | Look::Items(_) => view.take_hits(place),
            Look::Sifted(_, sift) => {
                let hits = view.take_hits(place);
                sift(&view, hits)
            }
            Look::Deck(look) => look(&view),
            Look::Apart => Vec::new(),
        };
        let hits = hits.into_iter().filter(|hit| !hit.is_allowed(deck, lint.code)).take(MOST);
        findings.extend(hits.map(|hit| hit.into_finding(lint.code, text, deck, spans)));
    }
    findings.retain(|finding| !is_covered(mistakes, finding));
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// Lists the warnings about the question `id` alone: about its own words, and as a duplicate of another. What the rest
/// of its deck has or lacks does not count.
pub fn check_question(id: &str, text: &str, examined: &Examined) -> Vec<Finding> {
    let allowed = |code: &str| {
        let lint = LINTS.iter().find(|lint| lint.code == code);
        !lint.is_some_and(|lint| match lint.look {
            Look::Question(_) | Look::Items(_) | Look::Sifted(..) => true,
            Look::Deck(_) => code.contains("duplicate") || code == "contradicting-keys",
            Look::Apart => false,
        })
    };
    let mut findings = check(text, examined, &[], &allowed);
    findings.retain(|finding| finding.question.as_deref() == Some(id));
    findings
}

/// Whether an `allow` field names a lint.
fn allows(codes: &[String], code: &str) -> bool {
    codes.iter().any(|allowed| allowed == code || allowed == "all")
}

/// Whether one of the mistakes, which are in order, lies within a warning's span: a text with a mistake needs no
/// second finding.
fn is_covered(mistakes: &[Finding], warning: &Finding) -> bool {
    let (span, length) = (&warning.span, warning.span.len());
    let from = mistakes.partition_point(|mistake| mistake.span.start + length < span.start);
    let near = mistakes.iter().skip(from).take_while(|mistake| mistake.span.start < span.end);
    let mut near = near.filter(|mistake| mistake.span.len() <= length);
    near.any(|mistake| span.start < mistake.span.end)
}

#[cfg(test)]
mod test_decks;
#[cfg(test)]
mod tests;
