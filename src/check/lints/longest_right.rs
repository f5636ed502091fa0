//! Choices of which the right option is always the longest: a learner finds it by its length.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::question::{Answer, At, Choice};
use crate::say::Say;

/// Fewer choices than this show no habit.
const A_HABIT: usize = 4;

/// The right option is the longest, to the eye, in nine of ten choices or more.
pub(super) fn longest_right(view: &DeckView) -> Vec<Hit> {
    let mut choices = 0;
    let mut longest = Vec::new();
    for (place, question) in view.questions() {
        let Answer::Choice(choice) = &question.answer else { continue };
        if choice.wrong.len() + choice.last.len() < 2 {
            continue;
        }
        choices += 1;
        if is_longest(choice) {
            longest.push(place);
        }
    }
    let others = choices - longest.len();
    let habit = longest.len() >= A_HABIT && others * 10 <= choices;
    let Some(first) = longest.first().filter(|_| habit && view.whole) else { return Vec::new() };
    let say = Say::new("lint-longest-right").with("count", longest.len()).with("of", choices);
    let hit = Hit::in_question(*first, At::answer("right"), say);
    vec![hit.help(Say::new("lint-longest-right-help"))]
}

/// Whether the right option is longer than each wrong one by a quarter, and by four letters: less is not seen.
fn is_longest(choice: &Choice) -> bool {
    let length = |text: &str| text.chars().count();
    let right = length(&choice.right);
    let others = choice.wrong.iter().chain(&choice.last).filter(|noted| noted.text != choice.right);
    let next = others.map(|noted| length(&noted.text)).max().unwrap_or(0);
    right >= next + 4 && right * 4 >= next * 5
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    fn choices(rights: &[&str]) -> String {
        let one = |(n, right): (usize, &&str)| {
            format!(
                "(ask: \"What of matter {n}?\", answer: Choice(right: \"{right}\", wrong: [\"a short {n}\", \"some words\"])),\n"
            )
        };
        rights.iter().enumerate().map(one).collect()
    }

    #[test]
    fn the_right_option_is_always_the_longest() {
        let long = "a long and careful right answer";
        assert_finds(
            "longest-right",
            &[&choices(&[long; 4]), &choices(&[&[long; 9][..], &["short"]].concat())],
        );
        assert_quiet(
            "longest-right",
            &[
                &choices(&[long; 3]),
                &choices(&[long, long, long, long, "short"]),
                &choices(&["a shorty", "some word", "a short b", "some more"]),
            ],
        );
    }
}
