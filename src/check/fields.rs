//! What most questions of a deck have and one has not: ids, explanations, sources; and sources that none has.

use std::collections::HashSet;

use super::survey::Survey;
use super::{Hit, MOST_OF_ONE};
use crate::question::{At, Question};
use crate::say::Say;

/// Questions of which most must have something before the rest is missed.
const ENOUGH: usize = 3;

/// A question without an id where most have one.
pub(super) fn missing_id(survey: &Survey) -> Vec<Hit> {
    let missing = |question: &Question| !question.id_given;
    let hit = |(place, question): (usize, &Question)| {
        let written = format!("id: \"{}\"", short(&question.id));
        let help = Say::new("help-write").with("text", written);
        Hit::question(place, At::default(), Say::new("lint-missing-id")).help(help)
    };
    few(survey, 2, missing).into_iter().map(hit).collect()
}

/// A question without `why` where nearly all have one.
pub(super) fn missing_why(survey: &Survey) -> Vec<Hit> {
    let missing = |question: &Question| question.why.is_none();
    let hit = |(place, _): (usize, &Question)| {
        let help = Say::new("lint-missing-why-help");
        Hit::question(place, At::default(), Say::new("lint-missing-why")).help(help)
    };
    few(survey, 4, missing).into_iter().map(hit).collect()
}

/// The questions that lack something, where they are no more than one in `share`.
fn few<'a>(
    survey: &Survey<'a>,
    share: usize,
    missing: fn(&Question) -> bool,
) -> Vec<(usize, &'a Question)> {
    let count = survey.digests.len();
    let lacking = survey.questions().filter(|(_, question)| missing(question));
    let lacking: Vec<_> = lacking.collect();
    let few = count >= ENOUGH && lacking.len() * share <= count && survey.whole;
    if few { lacking } else { Vec::new() }
}

fn short(id: &str) -> &str {
    id.char_indices().nth(32).and_then(|(end, _)| id.get(..end)).unwrap_or(id).trim_end_matches('-')
}

/// A question that cites nothing in a deck that has sources.
pub(super) fn missing_source(survey: &Survey) -> Vec<Hit> {
    let Some(key) = survey.deck.sources.keys().next() else { return Vec::new() };
    let lacking = survey.questions().filter(|(_, question)| question.from.is_none());
    let hit = |(place, _): (usize, &Question)| {
        let help = Say::new("lint-missing-source-help").with("text", format!("from: \"{key}: …\""));
        Hit::question(place, At::default(), Say::new("lint-missing-source")).help(help)
    };
    lacking.map(hit).collect()
}

/// A source that no question cites, in a deck whose questions cite others.
pub(super) fn unused_source(survey: &Survey) -> Vec<Hit> {
    let cited =
        survey.questions().filter_map(|(_, question)| question.from.as_ref()?.source.as_deref());
    let cited: HashSet<&str> = cited.collect();
    // Where nothing is cited at all, that is what is told.
    let told = !survey.whole
        || (cited.is_empty() && survey.questions().all(|(_, question)| question.from.is_none()));
    if told {
        return Vec::new();
    }
    let unused = survey.deck.sources.keys().filter(|key| !cited.contains(key.as_str()));
    let hit = |key: &String| {
        let say = Say::new("lint-unused-source").with("name", key.as_str());
        Hit::header("sources", Some(key.clone()), say).help(Say::new("lint-unused-source-help"))
    };
    unused.map(hit).take(MOST_OF_ONE).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

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
        found("missing-id", &[&deck("", "id: \"#\", ", &[3])]);
        quiet("missing-id", &[&deck("", "id: \"#\", ", &[0, 1, 2]), &deck("", "", &[])]);
        found("missing-why", &[&deck("", "why: \"So # it is.\", ", &[3])]);
        quiet("missing-why", &[&deck("", "why: \"So # it is.\", ", &[0, 3]), &deck("", "", &[])]);
    }

    #[test]
    fn sources_that_are_missing_or_unused() {
        let head = "sources: {\"a\": (title: \"A\"), \"b\": (title: \"B\")}, ";
        found("missing-source", &[&deck("sources: {\"a\": ()}, ", "from: \"a: par. #\", ", &[2])]);
        found("unused-source", &[&deck(head, "from: \"a: par. #\", ", &[])]);
        quiet(
            "unused-source",
            &[&deck("sources: {\"a\": ()}, defaults: (from: \"a\"), ", "", &[])],
        );
        quiet(
            "missing-source",
            &[
                &deck("", "from: \"a book\", ", &[2]),
                &deck("sources: {\"a\": ()}, defaults: (from: \"a\"), ", "", &[]),
            ],
        );
    }
}
