//! Tags that are spelt almost alike, and are probably meant to be one.

use std::collections::HashMap;

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::text_hash::{TextHash, TextHashMap, hash_text};
use crate::judge::fold;
use crate::question::At;
use crate::say::Say;

/// Tags of fewer letters are words of their own when a letter differs.
const LEAST_LETTERS: usize = 5;
/// Tags of more letters are not compared: nobody types them as a tag, and each letter costs a hash of the tag.
const MOST_LETTERS: usize = 60;

/// How often a tag is used, and where first.
struct TagUse<'a> {
    tag: &'a str,
    /// The tag, folded.
    key: String,
    count: usize,
    first: usize,
}

/// Tags that fold to the same, and tags used once that are one letter from another.
pub(super) fn tags_alike(view: &DeckView) -> Vec<Hit> {
    let uses = tag_uses(view);
    let mut folded: HashMap<&str, &TagUse> = HashMap::new();
    let mut near: TextHashMap<&TagUse> = TextHashMap::default();
    let mut hits = Vec::new();
    for tag in &uses {
        if let Some(other) = folded.get(tag.key.as_str()) {
            hits.push(hit(tag, other));
            continue;
        }
        for hash in hashes_around(&tag.key) {
            let other = *near.entry(hash).or_insert(tag);
            if is_slip(tag, other) {
                hits.push(hit(tag, other));
                break;
            }
        }
        folded.insert(&tag.key, tag);
    }
    hits
}

/// The tags of a deck in the order of their first use.
fn tag_uses<'a>(view: &DeckView<'a>) -> Vec<TagUse<'a>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut uses: Vec<TagUse> = Vec::new();
    for (first, question) in view.questions() {
        for tag in &question.tags {
            let number = *places.entry(tag).or_insert_with(|| {
                uses.push(TagUse { tag, key: fold(tag, &view.deck.language), count: 0, first });
                uses.len() - 1
            });
            if let Some(known) = uses.get_mut(number) {
                known.count += 1;
            }
        }
    }
    uses
}

/// Hashes of a tag and of the tag without each of its letters: two tags a letter apart share one. None of a tag that
/// has other signs than letters, such as a year.
fn hashes_around(tag: &str) -> Vec<TextHash> {
    let signs: Vec<char> = tag.chars().collect();
    let letters = signs.iter().all(|sign| sign.is_alphabetic());
    if !letters || !(LEAST_LETTERS..=MOST_LETTERS).contains(&signs.len()) {
        return Vec::new();
    }
    let without = |gone: usize| -> String {
        signs.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, sign)| *sign).collect()
    };
    let shorter = (0..signs.len()).map(|gone| hash_text(&without(gone)));
    std::iter::once(hash_text(tag)).chain(shorter).collect()
}

/// Whether one of two tags is used once, and is a letter other than the first from the other, which is used more often.
fn is_slip(one: &TagUse, other: &TagUse) -> bool {
    one.count.min(other.count) == 1
        && one.count.max(other.count) > 1
        && one.key.chars().next() == other.key.chars().next()
        && strsim::osa_distance(&one.key, &other.key) <= 1
}

/// A hit at the rarer of two tags, where it is used first.
fn hit(one: &TagUse, other: &TagUse) -> Hit {
    let (rare, usual) = if one.count <= other.count { (one, other) } else { (other, one) };
    let say = Say::new("lint-tags-alike").with("text", rare.tag).with("other", usual.tag);
    let hit = Hit::in_question(rare.first, At::field("tags"), say.with("count", usual.count));
    hit.help(Say::new("lint-tags-alike-help").with("other", usual.tag))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    fn tagged(tags: &[&str]) -> String {
        let one = |(n, tag): (usize, &&str)| {
            format!("(ask: \"What is matter {n}?\", answer: Number({n}), tags: [\"{tag}\"]),\n")
        };
        tags.iter().enumerate().map(one).collect()
    }

    #[test]
    fn tags_spelt_alike() {
        assert_finds(
            "tags-alike",
            &[
                &tagged(&["dates", "dates", "date s"]),
                &tagged(&["history", "history", "histroy"]),
                &tagged(&["numbers", "numbers", "number"]),
                &tagged(&["Sejarah", "sejarah"]),
            ],
        );
        assert_quiet(
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
