//! Choices of which the right option is always the longest: a learner finds it by its length.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::question::{Answer, At, Choice};
use crate::say::Say;

/// Fewer choices than this show no habit.
const A_HABIT: usize = 4;
/// From this many choices on, all right options being a little longer is a habit.
const ALL_A_LITTLE: usize = 6;

/// The right option is the longest, to the eye, in nine of ten choices or more; or a little longer in all of six.
pub(super) fn longest_right(view: &DeckView) -> Vec<Hit> {
    let mut lengths = Vec::new();
    for (place, question) in view.questions() {
        let Answer::Choice(choice) = &question.answer else { continue };
        if choice.wrong.len() + choice.last.len() >= 2 {
            lengths.push((place, Lengths::of(choice)));
        }
    }
    let choices = lengths.len();
    let longest = |is_longest: fn(&Lengths) -> bool| -> Vec<usize> {
        let such = lengths.iter().filter(|(_, lengths)| is_longest(lengths));
        such.map(|(place, _)| *place).collect()
    };
    let (much, little) = (longest(Lengths::much_longer), longest(Lengths::longer));
    let longest = if little.len() == choices && choices >= ALL_A_LITTLE {
        little
    } else if much.len() >= A_HABIT && (choices - much.len()) * 10 <= choices {
        much
    } else {
        return Vec::new();
    };
    let Some(first) = longest.first().filter(|_| view.whole) else { return Vec::new() };
    let say = Say::new("lint-longest-right").with("count", longest.len()).with("of", choices);
    let hit = Hit::in_question(*first, At::answer("right"), say);
    vec![hit.help(Say::new("lint-longest-right-help"))]
}

/// How long the right option is, and the longest of the others, in letters.
struct Lengths {
    right: usize,
    next: usize,
}

impl Lengths {
    fn of(choice: &Choice) -> Self {
        let length = |text: &str| text.chars().count();
        let others = choice.wrong.iter().chain(&choice.last);
        let others = others.filter(|noted| noted.text != choice.right);
        let next = others.map(|noted| length(&noted.text)).max().unwrap_or(0);
        Self { right: length(&choice.right), next }
    }

    /// By a quarter, and by four letters: in a single choice less is not seen.
    fn much_longer(&self) -> bool {
        self.right >= self.next + 4 && self.right * 4 >= self.next * 5
    }

    /// By a fifth, and by two letters.
    fn longer(&self) -> bool {
        self.right >= self.next + 2 && self.right * 5 >= self.next * 6
    }
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
            &[
                &choices(&[long; 4]),
                &choices(&[&[long; 9][..], &["short"]].concat()),
                &choices(&["a sure thing"; 6]),
            ],
        );
        assert_quiet(
            "longest-right",
            &[
                &choices(&[long; 3]),
                &choices(&[long, long, long, long, "short"]),
                &choices(&["a shorty", "some word", "a short b", "some more"]),
                &choices(&["a sure thing"; 5]),
                &choices(&[&["a sure thing"; 6][..], &["short"]].concat()),
            ],
        );
    }
}
