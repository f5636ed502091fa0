//! A right option so much longer than all others that it is seen before anything is read.

use super::longest_right::longest_right;
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// How many times as long as the next option the right one is, and by how many letters at least: single words may be
/// short or long by nature.
const FAR_LONGER: [(usize, usize); 2] = [(4, 15), (3, 24)];
/// Bytes of a right option that is never far longer.
const SHORT: usize = 15;

/// The right option is several times as long as the longest of the others.
pub(super) fn right_stands_out(view: &QuestionView) -> Option<Hit> {
    let Answer::Choice(choice) = &view.question.answer else { return None };
    // Bytes first, which need no counting.
    if choice.right.len() <= SHORT || is_name(&choice.right) {
        return None;
    }
    let length = |text: &str| text.chars().count();
    let others = view.options().iter().filter(|option| !option.right);
    let others: Vec<usize> = others.map(|option| length(option.text)).collect();
    let (right, next) = (length(&choice.right), others.iter().copied().max()?);
    let far = FAR_LONGER.iter().any(|(times, by)| right >= next * times && right >= next + by);
    let times = right.checked_div(next).filter(|_| far && others.len() > 1)?;
    let say = Say::new("lint-right-stands-out").with("count", times);
    Some(view.hit(At::answer("right"), say).help(Say::new("lint-right-stands-out-help")))
}

/// Whether a text is a name: all its longer words have a capital.
fn is_name(text: &str) -> bool {
    let mut words = text.split(' ').filter(|word| word.len() > 3);
    words.all(|word| word.starts_with(char::is_uppercase))
}

/// Drops all hits in a deck whose right options are nearly all the longest: that is one mistake, and another lint's.
pub(super) fn unless_a_habit(view: &DeckView, hits: Vec<Hit>) -> Vec<Hit> {
    if hits.is_empty() || longest_right(view).is_empty() { hits } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet, codes_in};

    const LONG: &str = r#"(ask: "Why do metals conduct?", answer: Choice(right: "because their outer electrons are free to move through the whole metal", wrong: ["they shine", "they are hard", "they are heavy"])),"#;

    #[test]
    fn the_right_option_is_seen_before_it_is_read() {
        assert_finds(
            "right-stands-out",
            &[
                LONG,
                r#"(ask: "What is a delta?", answer: Choice(right: "land at a river’s mouth", wrong: ["a bog", "a bay"])),"#,
                r#"(ask: "What was the Renaissance?", answer: Choice(right: "a rebirth of art and learning in Italy", wrong: ["a war", "a plague"], last: ["a tax"])),"#,
            ],
        );
        assert_quiet(
            "right-stands-out",
            &[
                r#"(ask: "What is a delta?", answer: Choice(right: "land built up where a river meets the sea", wrong: ["a bend in a river", "a valley"])),"#,
                r#"(ask: "Which is the largest?", answer: Choice(right: "Democratic Republic of the Congo", wrong: ["Chad", "Mali", "Togo"])),"#,
                r#"(ask: "Which process is it?", answer: Choice(right: "photosynthesis", wrong: ["rain", "fog", "ice"])),"#,
            ],
        );
    }

    #[test]
    fn a_deck_of_such_options_is_reported_once() {
        let questions =
            ["metals", "wires", "cables", "coils"].map(|name| LONG.replace("metals", name));
        assert_eq!(codes_in(&questions.join("\n")), ["longest-right"]);
    }
}
