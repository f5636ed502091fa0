//! Sources that no question cites.

use std::collections::HashSet;

use crate::check::MOST_OF_ONE;
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::say::Say;

/// A source that no question cites, in a deck whose questions cite others.
pub(super) fn unused_source(view: &DeckView) -> Vec<Hit> {
    // Where nothing is cited at all, every question has the finding `missing-source`.
    if !view.whole || view.questions().all(|(_, question)| question.from.is_none()) {
        return Vec::new();
    }
    let cited =
        view.questions().filter_map(|(_, question)| question.from.as_ref()?.source.as_deref());
    let cited: HashSet<&str> = cited.collect();
    let unused = view.deck.sources.keys().filter(|key| !cited.contains(key.as_str()));
    let hit = |key: &String| {
        let say = Say::new("lint-unused-source").with("name", key.as_str());
        let hit = Hit::in_header("sources", Some(key.clone()), say);
        hit.help(Say::new("lint-unused-source-help"))
    };
    unused.map(hit).take(MOST_OF_ONE).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_source_that_no_question_cites() {
        let question = r#"(ask: "Where?", answer: Text("Lima"), from: "a: par. 1")"#;
        let both = r#"sources: {"a": (title: "A"), "b": (title: "B")}"#;
        assert_finds("unused-source", &[&format!("({both}, questions: [{question}])")]);
        let by_default = r#"(sources: {"a": ()}, defaults: (from: "a"), questions: [(ask: "Where?", answer: Text("Lima"))])"#;
        assert_quiet("unused-source", &[by_default]);
    }
}
