//! Tags that are spelt almost alike, and are probably meant to be one.

use std::collections::HashMap;

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::question_texts::source_at;
use crate::check::text_hash::{TextHash, TextHashMap, hash_text};
use crate::check::word_root::{is_plural, share_a_root};
use crate::deck::text_literal;
use crate::judge::fold;
use crate::question::At;
use crate::say::Say;

/// Tags of fewer letters are words of their own when a letter differs.
const LEAST_LETTERS: usize = 5;
/// Tags of more letters are not compared: they are hardly typed, and each letter costs a hash of the tag.
const MOST_LETTERS: usize = 60;

/// From this many questions on, a tag of a single question is looked at more closely.
pub(super) const A_LARGE_DECK: usize = 20;
/// Questions with a tag that make it a usual one.
const USUAL: usize = 3;
/// Up to this many tags in a deck, a tag of a single question is compared with each: more tags follow no plan.
const MOST_TAGS: usize = 100;
/// Tags with this many letters or more may have two slips.
const TWO_SLIPS: usize = 9;

/// How often a tag is used, and where first.
pub(super) struct TagUse<'a> {
    pub(super) tag: &'a str,
    /// The tag, folded.
    key: String,
    pub(super) count: usize,
    pub(super) first: usize,
}

/// Tags that fold to the same, singulars beside plurals, and tags used once that are nearly another.
pub(super) fn tags_alike(view: &DeckView) -> Vec<Hit> {
    let uses = tag_uses(view);
    find_pairs(view, &uses).into_iter().map(|(one, other)| hit(view, one, other)).collect()
}

/// The tags that are probably meant to be another, each with that other.
pub(super) fn find_pairs<'t, 'a>(
    view: &DeckView,
    uses: &'t [TagUse<'a>],
) -> Vec<(&'t TagUse<'a>, &'t TagUse<'a>)> {
    let mut folded: HashMap<&str, &TagUse> = HashMap::new();
    let mut near: TextHashMap<&TagUse> = TextHashMap::default();
    let mut pairs = Vec::new();
    for tag in uses {
        let same = folded.get(tag.key.as_str()).copied();
        if let Some(other) = same.or_else(|| other_number(&tag.key, &folded)) {
            pairs.push((tag, other));
            continue;
        }
        for hash in hashes_around(&tag.key) {
            let other = *near.entry(hash).or_insert(tag);
            if is_slip(tag, other) {
                pairs.push((tag, other));
                break;
            }
        }
        folded.insert(&tag.key, tag);
    }
    if view.deck.questions.len() >= A_LARGE_DECK && uses.len() <= MOST_TAGS {
        let known = |tag: &TagUse| {
            pairs.iter().any(|(one, other)| one.tag == tag.tag || other.tag == tag.tag)
        };
        let lone = uses.iter().filter(|tag| tag.count == 1 && !known(tag));
        let kin = |tag| Some((tag, uses.iter().find(|other| is_kin(tag, other))?));
        let more: Vec<_> = lone.filter_map(kin).collect();
        pairs.extend(more);
    }
    pairs
}

/// The tag that is the plural or the singular of this one: `date`, `dates`; `tanggal`, `tanggal-tanggal`.
fn other_number<'t, 'a>(
    key: &str,
    folded: &HashMap<&str, &'t TagUse<'a>>,
) -> Option<&'t TagUse<'a>> {
    if !key.ends_with(char::is_alphabetic) || key.chars().count() > MOST_LETTERS {
        return None;
    }
    let half = key.get(..key.len() / 2).filter(|half| half.repeat(2) == key);
    let shorter = [key.strip_suffix("es"), key.strip_suffix('s'), half];
    let singular = shorter.into_iter().flatten().filter(|stem| stem.chars().count() > 2);
    let singular = singular.map(str::to_owned);
    let in_y = key.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let longer = [format!("{key}s"), format!("{key}es"), key.repeat(2)];
    let plural = longer.into_iter().filter(|_| key.chars().count() > 2);
    let of_y = key.strip_suffix('y').map(|stem| format!("{stem}ies"));
    let all = singular.chain(in_y).chain(plural).chain(of_y);
    let known = |key: String| folded.get(key.as_str()).copied();
    all.filter(|other| is_plural(other, key) || is_plural(key, other)).find_map(known)
}

/// Whether the tag of a single question is nearly a usual one: two slips in a long word, another form of it, or its
/// beginning.
fn is_kin(lone: &TagUse, usual: &TagUse) -> bool {
    let (one, other) = (lone.key.as_str(), usual.key.as_str());
    let (length, all) = (one.chars().count(), other.chars().count());
    let letters = one.chars().all(char::is_alphabetic);
    let alike = || length >= TWO_SLIPS && strsim::osa_distance(one, other) <= 2;
    let short_form = || length > 2 && length + 2 < all && other.starts_with(one);
    let form = || share_a_root(one, other, true) || share_a_root(one, other, false);
    let comparable = letters && length <= MOST_LETTERS && all <= MOST_LETTERS;
    usual.count >= USUAL && comparable && (short_form() || form() || alike())
}

/// The tags of a deck in the order of their first use.
pub(super) fn tag_uses<'a>(view: &DeckView<'a>) -> Vec<TagUse<'a>> {
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
fn hit(view: &DeckView, one: &TagUse, other: &TagUse) -> Hit {
    let (rare, usual) = if one.count <= other.count { (one, other) } else { (other, one) };
    let say = Say::new("lint-tags-alike").with("text", rare.tag).with("other", usual.tag);
    let hit = Hit::in_question(rare.first, At::field("tags"), say.with("count", usual.count));
    let hit = hit.help(Say::new("lint-tags-alike-help").with("other", usual.tag));
    // Two tags that differ only in capitals or accents are one tag spelt twice.
    let same = rare.key == usual.key;
    let renamed = same.then(|| tags_renamed(view.written(rare.first)?, rare.tag, usual.tag));
    renamed.flatten().into_iter().fold(hit, Hit::mend)
}

/// The tags of a question with one of them named as another; None where they are the deck's defaults.
fn tags_renamed(written: &str, tag: &str, other: &str) -> Option<String> {
    let source = source_at(written, &At::field("tags"));
    let (tag, other) = (text_literal(tag), text_literal(other));
    let own = source.starts_with(['[', '"']) && source.matches(&tag).count() == 1;
    own.then(|| source.replace(&tag, &other))
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
                &tagged(&["date", "dates", "date", "dates"]),
                &tagged(&["countries", "country"]),
                &tagged(&["ancient rome", "ancient-rome"]),
                &tagged(&["tanggal-tanggal", "tanggal"]),
                &tagged(&[&["photosynthesis"; 19][..], &["photosyntesys"]].concat()),
                &tagged(&[&["geography"; 19][..], &["geo"]].concat()),
                &tagged(&[&["evolution"; 19][..], &["evolutionary"]].concat()),
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
                &tagged(&["glas", "glass"]),
                &tagged(&["plan", "plane"]),
                &tagged(&["geography", "geography", "geography", "geo"]),
                &tagged(&[&["history"; 19][..], &["grammar"]].concat()),
            ],
        );
    }
}
