//! Finds questions of a deck that share an id, given or derived from the same words.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use super::same_words::SameWords;
use super::syntax::{Finding, LineIndex, Outline, Tree};
use crate::judge::Language;
use crate::question::{At, Question};
use crate::say::Say;

/// Reports whether no two questions share the checksum of their id; `places` holds the place and the checksum of each.
pub(crate) fn all_differ(places: &[(usize, u64)]) -> bool {
    let mut sums: Vec<u64> = places.iter().map(|(_, sum)| *sum).collect();
    sums.sort_unstable();
    sums.windows(2).all(|two| two.first() != two.last())
}

/// Reports each question whose id an earlier one has.
pub(crate) fn find_same_ids(
    text: &str,
    questions: &[Question],
    places: &[(usize, u64)],
    outline: &Outline,
    language: &Language,
) -> Vec<Finding> {
    // The cores that read have computed the checksums; here they are only compared. Two ids can share one, so the
    // ids decide.
    if all_differ(places) {
        return Vec::new();
    }
    let lines = LineIndex::new(text);
    let mut seen: HashMap<&str, (&Question, &Range<usize>)> =
        HashMap::with_capacity(questions.len());
    let mut findings = Vec::new();
    for (question, (place, _)) in questions.iter().zip(places) {
        let Some(span) = outline.questions.get(*place) else { continue };
        match seen.entry(&question.id) {
            Entry::Vacant(entry) => {
                entry.insert((question, span));
            }
            Entry::Occupied(entry) => {
                let (earlier, other) = *entry.get();
                let mut finding = if question.id_given {
                    double_id(text, question, span)
                } else {
                    let line = lines.locate(locate(text, other, words_field(earlier)).start).0;
                    let compared = SameWords::compare(earlier, question, language);
                    same_words(text, question, span, line, compared)
                };
                finding.question = Some(question.id.clone());
                findings.push(finding);
            }
        }
    }
    findings
}

fn double_id(text: &str, question: &Question, span: &Range<usize>) -> Finding {
    let say = Say::new("flaw-double-id").with("id", question.id.as_str());
    Finding::error("double-id", locate(text, span, "id"), say).help(Say::new("help-double-id"))
}

/// `line` is the earlier question's. An id helps where both may stay; where the keys differ it would only hide that
/// one of them is wrong.
fn same_words(
    text: &str,
    question: &Question,
    span: &Range<usize>,
    line: usize,
    compared: Option<SameWords>,
) -> Finding {
    let say = match compared {
        Some(SameWords::Contrary | SameWords::Joinable(_)) => {
            Say::new("flaw-contrary-keys").with("line", line)
        }
        Some(SameWords::Twins) => Say::new("flaw-same-question").with("line", line),
        Some(SameWords::Apart) | None => Say::new("flaw-same-words"),
    };
    let give_id = || {
        let id = format!("(id: \"{}-2\", …", shortened(&question.id));
        Say::new("help-same-words").with("text", id)
    };
    let help = compared.and_then(|compared| compared.help()).unwrap_or_else(give_id);
    Finding::error("same-words", locate(text, span, words_field(question)), say).help(help)
}

/// Returns the field with the words that are the same.
fn words_field(question: &Question) -> &'static str {
    if question.ask.is_empty() { "answer" } else { "ask" }
}

fn locate(text: &str, span: &Range<usize>, field: &'static str) -> Range<usize> {
    Tree::parse(text, span.clone()).place(text, &At::field(field)).unwrap_or(span.clone())
}

fn shortened(id: &str) -> &str {
    id.char_indices().nth(24).and_then(|(end, _)| id.get(..end)).unwrap_or(id).trim_end_matches('-')
}
