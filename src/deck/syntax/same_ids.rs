//! Finds questions of a deck that share an id, given or derived from the same words.

use std::collections::HashSet;
use std::ops::Range;

use super::finding::Finding;
use super::outline::Outline;
use super::tree::Tree;
use crate::question::{At, Question};
use crate::say::Say;

/// Whether no two questions share the checksum of their id; `places` holds the place and the checksum of each.
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
) -> Vec<Finding> {
    // The cores that read have computed the checksums; here they are only compared. Two ids can share one, so the
    // ids decide.
    if all_differ(places) {
        return Vec::new();
    }
    let mut seen: HashSet<&str> = HashSet::with_capacity(questions.len());
    let again = questions.iter().zip(places).filter(|(question, _)| !seen.insert(&question.id));
    again
        .filter_map(|(question, (place, _))| {
            Some(same_id_finding(text, question, outline.questions.get(*place)?))
        })
        .collect()
}

fn same_id_finding(text: &str, question: &Question, span: &Range<usize>) -> Finding {
    let tree = Tree::parse(text, span.clone());
    let at = |name| tree.place(text, &At::field(name)).unwrap_or(span.clone());
    let mut finding = if question.id_given {
        let say = Say::new("flaw-double-id").with("id", question.id.as_str());
        Finding::error("double-id", at("id"), say).help(Say::new("help-double-id"))
    } else {
        let field = if question.ask.is_empty() { "answer" } else { "ask" };
        let help = Say::new("help-same-words")
            .with("text", format!("(id: \"{}-2\", …", shortened(&question.id)));
        Finding::error("same-words", at(field), Say::new("flaw-same-words")).help(help)
    };
    finding.question = Some(question.id.clone());
    finding
}

fn shortened(id: &str) -> &str {
    id.char_indices().nth(24).and_then(|(end, _)| id.get(..end)).unwrap_or(id).trim_end_matches('-')
}
