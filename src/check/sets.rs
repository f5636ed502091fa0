//! Things given together: items to pair, items to order, blanks of one text.

use std::collections::HashMap;

use super::case::Case;
use super::spelling::plain;
use super::words::Words;
use crate::question::{Answer, At, Flaw};
use crate::say::Say;

/// Two items on the right of a `Match` that are the same.
pub(super) fn pairs_alike(case: &Case) -> Vec<Flaw> {
    let Answer::Match(pairs) = &case.question.answer else { return Vec::new() };
    let texts: Vec<&str> = pairs.pairs.iter().map(|(_, right)| right.as_str()).collect();
    let flaw = |place: usize| {
        let say = Say::new("lint-pairs-alike")
            .with("text", texts.get(place).copied().unwrap_or_default());
        let flaw = Flaw::new("pairs-alike", At::answer("pairs").item(place).item(1), say);
        flaw.help(Say::new("lint-pairs-alike-help"))
    };
    again(case, &texts).into_iter().map(flaw).collect()
}

/// Two items of an `Order` that are the same.
pub(super) fn items_alike(case: &Case) -> Vec<Flaw> {
    let Answer::Order(order) = &case.question.answer else { return Vec::new() };
    let texts: Vec<&str> = order.is.iter().map(String::as_str).collect();
    let flaw = |place: usize| {
        let say = Say::new("lint-items-alike")
            .with("text", texts.get(place).copied().unwrap_or_default());
        let flaw = Flaw::new("items-alike", At::answer("is").item(place), say);
        flaw.help(Say::new("lint-items-alike-help"))
    };
    again(case, &texts).into_iter().map(flaw).collect()
}

/// The places of texts that stood there before.
fn again(case: &Case, texts: &[&str]) -> Vec<usize> {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(texts.len());
    let repeated = texts
        .iter()
        .enumerate()
        .filter(|(place, text)| seen.insert(plain(text, case.language), *place).is_some());
    repeated.map(|(place, _)| place).collect()
}

/// Blanks of a cloze, one of which holds the words of another: asked alone, it shows the other's answer.
pub(super) fn blanks_give_away(case: &Case) -> Vec<Flaw> {
    let Answer::Cloze(cloze) = &case.question.answer else { return Vec::new() };
    if !(2..=100).contains(&cloze.blanks.len()) {
        return Vec::new();
    }
    let shown: Vec<(&str, Words)> = (cloze.blanks.iter())
        .filter_map(|words| words.first())
        .map(|words| (words.as_str(), Words::of(words, case.language)))
        .collect();
    let given = shown.iter().find_map(|(small, words)| {
        let weighs = words.iter().any(|word| !super::words::is_light(word) && word.len() > 2);
        let in_it = |(text, other): &&(&str, Words)| {
            // Twice the same blank is meant so; in another case it is one by chance.
            if other == words {
                text != small
            } else {
                other.hold(words) || is_form_of(words, other)
            }
        };
        let other = shown.iter().find(in_it).filter(|_| weighs);
        other.map(|(large, _)| (*small, *large))
    });
    let flaw = |(small, large): (&str, &str)| {
        let say = Say::new("lint-blanks-give-away").with("text", small).with("other", large);
        let flaw = Flaw::new("blanks-give-away", At::answer("text"), say);
        flaw.help(Say::new("lint-blanks-give-away-help"))
    };
    given.map(flaw).into_iter().collect()
}

/// Endings that make another form of a word, or an adjective of a name, in both languages.
const ENDINGS: [&str; 8] = ["s", "es", "n", "ns", "an", "ian", "ese", "nya"];

/// Whether one word alone stands in the other words in another form.
fn is_form_of(words: &Words, other: &Words) -> bool {
    let mut words = words.iter();
    let (Some(word), None) = (words.next(), words.next()) else { return false };
    let rest = |form: &'_ str| form.strip_prefix(word).is_some_and(|end| ENDINGS.contains(&end));
    other.iter().any(rest)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn equal_items_cannot_be_told_apart() {
        found(
            "pairs-alike",
            &[
                r#"(ask: "Match.", answer: Match(("G-77", "1964"), ("UNCTAD", "1964"), ("UNOSSC", "1974"))),"#,
                r#"(ask: "Match.", answer: Match(("a whale", "mammal"), ("a tuna", "fish"), ("a bat", "Mammal"))),"#,
            ],
        );
        quiet(
            "pairs-alike",
            &[
                r#"(ask: "Match.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"))),"#,
                r#"(ask: "Match.", answer: Match(("square", "4a"), ("rectangle", "2(a+b)"), ("sum", "2a+b"))),"#,
            ],
        );
        found(
            "items-alike",
            &[r#"(ask: "Order.", answer: Order("sow", "water", "reap", "Water")),"#],
        );
        quiet(
            "items-alike",
            &[r#"(ask: "Order.", answer: Order("sow", "water", "reap", "water again")),"#],
        );
    }

    #[test]
    fn a_blank_that_holds_another() {
        found(
            "blanks-give-away",
            &[
                r#"(answer: Cloze("The {Bandung Conference} was held in {Bandung}.")),"#,
                r#"(answer: Cloze("{Water} is wet, and rain is {water} too.")),"#,
                r#"(answer: Cloze("A {cat} sees another {cat's} tail.")),"#,
                r#"(answer: Cloze("The {Indonesian} capital moves within {Indonesia}.")),"#,
            ],
        );
        quiet(
            "blanks-give-away",
            &[
                r#"(answer: Cloze("The {G-77} was formed in {1964} by {77} countries.")),"#,
                r#"(answer: Cloze("{Sun} and {Sunday} share a root.")),"#,
                r#"(answer: Cloze("{Paris} is Paris: say {Paris} again.")),"#,
                r#"(answer: Cloze("It lies {in} the east, {in the middle} of the sea.")),"#,
            ],
        );
    }
}
