//! Fields that most questions of a deck have and a few have not: ids, explanations, sources.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::question::{At, Question};
use crate::say::Say;

/// In a deck with fewer questions, a field that most have is not a habit.
const LEAST_QUESTIONS: usize = 3;

/// Questions without an id, where at least half have one.
pub(super) fn missing_id(view: &DeckView) -> Vec<Hit> {
    let hit = |(place, question): (usize, &Question)| {
        let hit = Hit::in_question(place, At::default(), Say::new("lint-missing-id"));
        hit.write(format!("id: \"{}\"", short_id(&question.id)))
    };
    few_lacking(view, 2, |question| !question.id_given).into_iter().map(hit).collect()
}

/// Questions without `why`, where at least three quarters have one.
pub(super) fn missing_why(view: &DeckView) -> Vec<Hit> {
    let hit = |(place, _): (usize, &Question)| {
        let hit = Hit::in_question(place, At::default(), Say::new("lint-missing-why"));
        hit.help(Say::new("lint-missing-why-help"))
    };
    few_lacking(view, 4, |question| question.why.is_none()).into_iter().map(hit).collect()
}

/// The questions that lack something, where they are no more than one in `share`.
fn few_lacking<'a>(
    view: &DeckView<'a>,
    share: usize,
    lacks: fn(&Question) -> bool,
) -> Vec<(usize, &'a Question)> {
    let count = view.fingerprints.len();
    let lacking = view.questions().filter(|(_, question)| lacks(question));
    let lacking: Vec<_> = lacking.collect();
    let few = count >= LEAST_QUESTIONS && lacking.len() * share <= count && view.whole;
    if few { lacking } else { Vec::new() }
}

/// The first 32 characters of a derived id.
fn short_id(id: &str) -> &str {
    id.char_indices().nth(32).and_then(|(end, _)| id.get(..end)).unwrap_or(id).trim_end_matches('-')
}

/// Questions that cite nothing, in a deck that has sources.
pub(super) fn missing_source(view: &DeckView) -> Vec<Hit> {
    let Some(key) = view.deck.sources.keys().next() else { return Vec::new() };
    let lacking = view.questions().filter(|(_, question)| question.from.is_none());
    let hit = |(place, _): (usize, &Question)| {
        let help = Say::new("lint-missing-source-help").with("text", format!("from: \"{key}: …\""));
        Hit::in_question(place, At::default(), Say::new("lint-missing-source")).help(help)
    };
    lacking.map(hit).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    const FIVE: [&str; 5] = ["One", "Two", "Three", "Four", "Five"];

    fn deck(head: &str, with: &str, but: &[usize]) -> String {
        let one = |(n, word): (usize, &&str)| {
            let with = if but.contains(&n) { String::new() } else { with.replace('#', word) };
            format!("({with}ask: \"What of {word}?\", answer: Number({n})),\n")
        };
        let questions: String = FIVE.iter().enumerate().map(one).collect();
        format!("({head}questions: [\n{questions}])")
    }

    #[test]
    fn what_most_have_and_one_has_not() {
        assert_finds("missing-id", &[&deck("", "id: \"#\", ", &[3])]);
        assert_quiet("missing-id", &[&deck("", "id: \"#\", ", &[0, 1, 2]), &deck("", "", &[])]);
        assert_finds("missing-why", &[&deck("", "why: \"So # it is.\", ", &[3])]);
        assert_quiet(
            "missing-why",
            &[&deck("", "why: \"So # it is.\", ", &[0, 3]), &deck("", "", &[])],
        );
    }

    #[test]
    fn a_question_that_cites_nothing() {
        let head = "sources: {\"a\": ()}, ";
        assert_finds("missing-source", &[&deck(head, "from: \"a: par. #\", ", &[2])]);
        assert_quiet(
            "missing-source",
            &[
                &deck("", "from: \"a book\", ", &[2]),
                &deck("sources: {\"a\": ()}, defaults: (from: \"a\"), ", "", &[]),
            ],
        );
    }
}
