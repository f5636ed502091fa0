//! Items of `Match` and `Order` that are the same to a reader.

use std::collections::HashSet;

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::check::spelling::fold_lightly;
use crate::question::{Answer, At};
use crate::say::Say;

/// Two items on the right of a `Match` that are the same.
pub(super) fn pairs_alike(view: &QuestionView) -> Vec<Hit> {
    let Answer::Match(pairs) = &view.question.answer else { return Vec::new() };
    let rights = pairs.pairs.iter().map(|(_, right)| right.as_str());
    let hit = |(place, text): (usize, &str)| {
        let at = At::answer("pairs").item(place).item(1);
        let say = Say::new("lint-pairs-alike").with("text", text);
        view.hit(at, say).help(Say::new("lint-pairs-alike-help"))
    };
    repeated(view, rights).map(hit).collect()
}

/// Two items of an `Order` that are the same.
pub(super) fn items_alike(view: &QuestionView) -> Vec<Hit> {
    let Answer::Order(order) = &view.question.answer else { return Vec::new() };
    let hit = |(place, text): (usize, &str)| {
        let say = Say::new("lint-items-alike").with("text", text);
        view.hit(At::answer("is").item(place), say).help(Say::new("lint-items-alike-help"))
    };
    repeated(view, order.is.iter().map(String::as_str)).map(hit).collect()
}

/// The texts that an earlier one equals, with their places.
fn repeated<'a>(
    view: &QuestionView,
    texts: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let mut seen = HashSet::new();
    texts.enumerate().filter(move |(_, text)| !seen.insert(fold_lightly(text, view.language)))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn equal_items_cannot_be_told_apart() {
        assert_finds(
            "pairs-alike",
            &[
                r#"(ask: "Match.", answer: Match(("G-77", "1964"), ("UNCTAD", "1964"), ("UNOSSC", "1974"))),"#,
                r#"(ask: "Match.", answer: Match(("a whale", "mammal"), ("a tuna", "fish"), ("a bat", "Mammal"))),"#,
            ],
        );
        assert_quiet(
            "pairs-alike",
            &[
                r#"(ask: "Match.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"))),"#,
                r#"(ask: "Match.", answer: Match(("square", "4a"), ("rectangle", "2(a+b)"), ("sum", "2a+b"))),"#,
            ],
        );
        assert_finds(
            "items-alike",
            &[r#"(ask: "Order.", answer: Order("sow", "water", "reap", "Water")),"#],
        );
        assert_quiet(
            "items-alike",
            &[r#"(ask: "Order.", answer: Order("sow", "water", "reap", "water again")),"#],
        );
    }
}
