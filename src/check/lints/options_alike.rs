//! Options that are the same to a reader.

use std::collections::HashMap;

use crate::check::hit::Hit;
use crate::check::option_list::ListedOption;
use crate::check::question_view::QuestionView;
use crate::check::same_thing::are_same_thing;
use crate::check::spelling::{asks_for_spelling, fold_lightly};
use crate::question::plainly_distinct;
use crate::say::Say;

/// Two wrong options, or two right ones, that are the same to a reader.
pub(super) fn options_alike(view: &QuestionView) -> Vec<Hit> {
    let mut pairs: Vec<(&ListedOption, &ListedOption)> = alike_pairs(view);
    // Two options that differ in case alone are one thing too.
    let mut others = same_things(view);
    others.retain(|(later, _)| !pairs.iter().any(|(known, _)| std::ptr::eq(*known, *later)));
    pairs.extend(others);
    let pairs = pairs.into_iter().filter(|(later, first)| later.right == first.right);
    let hit = |(later, first): (&ListedOption, &ListedOption)| {
        let say = Say::new("lint-options-alike").with("text", later.text).with("other", first.text);
        view.hit(later.at(), say).help(Say::new("lint-options-alike-help"))
    };
    pairs.map(hit).collect()
}

/// Pairs of options that name one thing in two ways, the later one first.
fn same_things<'o, 'a>(
    view: &'o QuestionView<'a>,
) -> Vec<(&'o ListedOption<'a>, &'o ListedOption<'a>)> {
    let options = view.options();
    let mut pairs = Vec::new();
    if options.len() > MOST_COMPARED {
        return pairs;
    }
    for (place, first) in options.iter().enumerate() {
        let same = |later: &&ListedOption| {
            later.right == first.right && are_same_thing(first.text, later.text, view.language)
        };
        pairs.extend(options.iter().skip(place + 1).filter(same).map(|later| (later, first)));
    }
    if pairs.is_empty() || asks_for_spelling(view) { Vec::new() } else { pairs }
}

/// Most options that are compared two by two.
const MOST_COMPARED: usize = 12;

/// Pairs of options that differ in case, accents, hyphens or a full stop alone, the later one first.
pub(super) fn alike_pairs<'o, 'a>(
    view: &'o QuestionView<'a>,
) -> Vec<(&'o ListedOption<'a>, &'o ListedOption<'a>)> {
    let options = view.options();
    if are_plainly_distinct(options) || asks_for_spelling(view) {
        return Vec::new();
    }
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, option) in options.iter().enumerate() {
        groups.entry(fold_lightly(option.text, view.language)).or_default().push(place);
    }
    // Three or more options of one group: the question is about just their differences.
    let twos = groups.into_values().filter_map(|group| <[usize; 2]>::try_from(group).ok());
    let mut twos: Vec<[usize; 2]> = twos.collect();
    twos.sort_unstable_by_key(|[_, later]| *later);
    let pairs = twos.into_iter().filter_map(|[first, later]| {
        let (later, first) = (options.get(later)?, options.get(first)?);
        let alike = later.text != first.text && !is_the_point(later.text, first.text);
        alike.then_some((later, first))
    });
    pairs.collect()
}

/// Whether options are plain words that differ in more than case: most are, and need no closer look.
fn are_plainly_distinct(options: &[ListedOption]) -> bool {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    options.iter().all(|option| plain(option.text))
        && plainly_distinct(options.iter().map(|option| option.text))
}

/// Whether a small difference is what is asked: an accent in a short word (`si`, `sí`), a capital behind the first
/// letter of a symbol (`Co`, `CO`).
fn is_the_point(one: &str, other: &str) -> bool {
    let tail = |text: &str| text.chars().skip(1).collect::<String>();
    let short = one.chars().count().min(other.chars().count()) <= 4;
    let accents = !(one.is_ascii() && other.is_ascii());
    let symbol = one.chars().filter(|sign| sign.is_alphabetic()).count() <= 2;
    let capitals = one.eq_ignore_ascii_case(other) && tail(one) != tail(other);
    short && accents || symbol && capitals
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet, codes_in};

    #[test]
    fn options_that_are_one_to_a_reader() {
        assert_finds(
            "options-alike",
            &[
                r#"(ask: "Which movement?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "Nonaligned", "NATO"])),"#,
                r#"(ask: "Where?", answer: Choice(right: "Lima", wrong: ["São-Tomé", "Sao-Tome", "Quito"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "who", "FAO"])),"#,
                r#"(ask: "Which two?", answer: Many(right: ["Asia", "Africa"], wrong: ["Europe.", "Europe", "Oceania"])),"#,
            ],
        );
        assert_quiet(
            "options-alike",
            &[
                r#"(ask: "Which is spelt right?", answer: Choice(right: "Non-Aligned", wrong: ["Nonaligned.", "Nonaligned", "NATO"])),"#,
                r#"(ask: "The dog wags ___ tail.", answer: Choice(right: "its", wrong: ["it's", "its'"])),"#,
                r#"(ask: "Expand.", answer: Choice(right: "2a+b", wrong: ["2(a+b)", "(2a)+b", "a-b", "ab"])),"#,
                r#"(ask: "How cold?", answer: Choice(right: "0", wrong: ["-5", "5", "15"])),"#,
                r#"(ask: "Which is a call?", answer: Choice(right: "print(x)", wrong: ["print x", "print[x]", "echo"])),"#,
                r#"(ask: "Which interval?", answer: Choice(right: "[1, 2)", wrong: ["(1, 2]", "(1, 2)", "[1, 2]"])),"#,
            ],
        );
    }

    #[test]
    fn any_number_of_options_is_looked_at_once() {
        for word in ["w", "W-"] {
            let wrong = (0..50_000).map(|n| format!("\"{word}ab{n}\", \"{word}Ab{n}\""));
            let wrong = wrong.collect::<Vec<_>>().join(", ");
            let ask = format!(r#"(ask: "Which?", answer: Choice(right: "x", wrong: [{wrong}])),"#);
            let mut found = codes_in(&ask);
            found.retain(|code| *code != "many-options");
            assert!(
                found.iter().all(|code| *code == "options-alike") && found.len() > 10,
                "{word}"
            );
        }
    }
}
