//! Tags: one that is spelt almost like another is probably meant to be it.

use std::collections::HashMap;

use super::Hit;
use super::sums::{Sum, sum};
use super::survey::Survey;
use crate::judge::fold;
use crate::question::At;
use crate::say::Say;

/// Letters from which one more or less is taken for a slip.
const LETTERS: usize = 5;
/// Letters of a tag beyond which it is not looked at: nobody types that as a tag.
const LONGEST: usize = 60;

/// How often a tag is used, and where first.
struct Use<'a> {
    tag: &'a str,
    count: usize,
    first: usize,
}

/// Tags that fold to the same, and tags used once that are one letter from another.
pub(super) fn alike(survey: &Survey) -> Vec<Hit> {
    let uses = uses(survey);
    let mut folded: HashMap<String, usize> = HashMap::new();
    let mut near: HashMap<Sum, usize> = HashMap::new();
    let mut hits = Vec::new();
    for (number, one) in uses.iter().enumerate() {
        let key = fold(one.tag, &survey.deck.language);
        if let Some(other) = folded.get(&key) {
            hits.push(hit(&uses, number, *other));
            continue;
        }
        for shape in shapes(&key) {
            match near.get(&shape) {
                Some(other) if is_slip(&uses, number, *other, survey) => {
                    hits.push(hit(&uses, number, *other));
                    break;
                }
                Some(_) => {}
                None => {
                    near.insert(shape, number);
                }
            }
        }
        folded.insert(key, number);
    }
    hits.into_iter().flatten().collect()
}

/// The tags of a deck in the order of their first use.
fn uses<'a>(survey: &Survey<'a>) -> Vec<Use<'a>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut uses: Vec<Use> = Vec::new();
    for (place, question) in survey.questions() {
        for tag in &question.tags {
            let number = *places.entry(tag).or_insert_with(|| {
                uses.push(Use { tag, count: 0, first: place });
                uses.len() - 1
            });
            if let Some(one) = uses.get_mut(number) {
                one.count += 1;
            }
        }
    }
    uses
}

/// Sums of a tag and of all that is left of it without one letter: two tags a letter apart share one.
fn shapes(tag: &str) -> Vec<Sum> {
    let signs: Vec<char> = tag.chars().collect();
    let plain = signs.iter().all(|sign| sign.is_alphabetic());
    if signs.len() < LETTERS || signs.len() > LONGEST || !plain {
        return Vec::new();
    }
    let without = |gone: usize| -> String {
        signs.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, sign)| *sign).collect()
    };
    std::iter::once(sum(tag)).chain((0..signs.len()).map(|gone| sum(&without(gone)))).collect()
}

/// Whether one of two tags, used once, is a letter from the other, which is used more often.
fn is_slip(uses: &[Use], one: usize, other: usize, survey: &Survey) -> bool {
    let (Some(one), Some(other)) = (uses.get(one), uses.get(other)) else { return false };
    let [a, b] = [one, other].map(|one| fold(one.tag, &survey.deck.language));
    let first = |text: &str| text.chars().next();
    one.count.min(other.count) == 1
        && one.count.max(other.count) > 1
        && first(&a) == first(&b)
        && strsim::osa_distance(&a, &b) <= 1
}

/// The rarer of two tags, where it stands first.
fn hit(uses: &[Use], one: usize, other: usize) -> Option<Hit> {
    let (one, other) = (uses.get(one)?, uses.get(other)?);
    let (rare, usual) = if one.count <= other.count { (one, other) } else { (other, one) };
    let say = Say::new("lint-tags-alike").with("text", rare.tag).with("other", usual.tag);
    let say = say.with("count", usual.count);
    let help = Say::new("lint-tags-alike-help").with("other", usual.tag);
    Some(Hit::question(rare.first, At::field("tags"), say).help(help))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    fn tagged(tags: &[&str]) -> String {
        let one = |(n, tag): (usize, &&str)| {
            format!("(ask: \"What is matter {n}?\", answer: Number({n}), tags: [\"{tag}\"]),\n")
        };
        tags.iter().enumerate().map(one).collect()
    }

    #[test]
    fn tags_spelt_alike() {
        found(
            "tags-alike",
            &[
                &tagged(&["dates", "dates", "date s"]),
                &tagged(&["history", "history", "histroy"]),
                &tagged(&["numbers", "numbers", "number"]),
                &tagged(&["Sejarah", "sejarah"]),
            ],
        );
        quiet(
            "tags-alike",
            &[
                &tagged(&["dates", "dates", "bodies"]),
                &tagged(&["1955", "1955", "1956"]),
                &tagged(&["effect", "affect", "affect"]),
                &tagged(&["week-1", "week-1", "week-2"]),
                &tagged(&["river", "rivet"]),
                &tagged(&["iran", "iran", "iraq"]),
            ],
        );
    }
}
