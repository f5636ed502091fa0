//! A tag that one question alone has, in a large deck whose other tags each gather many.

use super::tags_alike::{A_LARGE_DECK, find_pairs, tag_uses};
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::question::At;
use crate::say::Say;

/// Questions that each other tag gathers.
const A_GROUP: usize = 4;
/// Other tags that show that tags are meant to gather.
const LEAST_GROUPS: usize = 3;

/// The only tag of a question that no other question has, where every other tag is a group.
pub(super) fn tag_used_once(view: &DeckView) -> Vec<Hit> {
    let questions = &view.deck.questions;
    let all_tagged = questions.iter().all(|question| !question.tags.is_empty());
    if questions.len() < A_LARGE_DECK || !all_tagged || !view.whole {
        return Vec::new();
    }
    let uses = tag_uses(view);
    let mut small = uses.iter().filter(|tag| tag.count < A_GROUP);
    let (Some(lone), None) = (small.next(), small.next()) else { return Vec::new() };
    let only = questions.get(lone.first).is_some_and(|question| question.tags.len() == 1);
    let told = find_pairs(view, &uses)
        .iter()
        .any(|(one, other)| one.tag == lone.tag || other.tag == lone.tag);
    if lone.count != 1 || !only || told || uses.len() <= LEAST_GROUPS {
        return Vec::new();
    }
    let say = Say::new("lint-tag-used-once").with("text", lone.tag);
    let hit = Hit::in_question(lone.first, At::field("tags"), say);
    vec![hit.help(Say::new("lint-tag-used-once-help"))]
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    fn tagged(tags: &[&str]) -> String {
        let one = |(n, tag): (usize, &&str)| {
            format!("(ask: \"What is matter {n}?\", answer: Number({n}), tags: [{tag}]),\n")
        };
        tags.iter().enumerate().map(one).collect()
    }

    #[test]
    fn one_tag_stands_alone_among_groups() {
        let groups = [["\"rivers\""; 7], ["\"lakes\""; 7], ["\"towns\""; 7]].concat();
        let with = |more: &[&'static str]| tagged(&[&groups[..], more].concat());
        assert_finds("tag-used-once", &[&with(&["\"soil\""])]);
        assert_quiet(
            "tag-used-once",
            &[
                &with(&[]),
                &with(&["\"soil\"", "\"soil\""]),
                &with(&["\"soil\"", "\"maps\""]),
                &with(&["\"soil\", \"towns\""]),
                &with(&["\"riverss\""]),
                &tagged(&[["\"rivers\""; 4], ["\"lakes\""; 4], ["\"soil\""; 4]].concat()),
            ],
        );
    }
}
