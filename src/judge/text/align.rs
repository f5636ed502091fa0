//! Lays the words of two texts side by side, and counts the differences in each pair.

use super::edits::letters_amiss;
use super::forms::{RightText, SlipSort, is_short_doubling, other_form};
use super::loanwords::misses_in_spelling;
use super::mixed_up::are_words_apart;
use super::words::TextWord;
use crate::judge::characters::is_digit;

/// How far one text is from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misses {
    /// Wrong letters, and one for each other form of a word; 0 where the texts are the same.
    pub(super) count: usize,
    /// What sort of slip; None where the texts are the same.
    pub(super) sort: Option<SlipSort>,
}

/// How many words of one text may match how many of the other: one word is never written as four.
const GROUPS: [(usize, usize); 6] = [(1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)];

/// The fewest letters of a word that may be written together with another and have a wrong letter: "vitamins" is not
/// "vitamin B".
const LEAST_JOINED: usize = 4;

impl Misses {
    pub(super) const NONE: Self = Self { count: 0, sort: None };

    pub(super) fn new(count: usize, sort: SlipSort) -> Self {
        Self { count, sort: Some(sort) }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let sort = match (self.sort, other.sort) {
            (Some(one), Some(two)) if one != two => Some(SlipSort::Letters),
            (one, two) => one.or(two),
        };
        Self { count: self.count + other.count, sort }
    }
}

/// The fewest misses by which words typed become the right ones; None where no slips do that.
pub(super) fn align(
    given: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    if given.is_empty() || right.is_empty() {
        return None;
    }
    if given.len() == right.len()
        && let Some(misses) = compare_pairs(given, right, key)
    {
        return Some(misses);
    }
    // Most texts are far from the right one, and numbers and first letters show that fast.
    let may_add =
        |(), given: &[TextWord<'_>], right: &[TextWord<'_>]| may_match(given, right).then_some(());
    lay_beside(given, right, (), may_add, |(), ()| false)?;
    let compare = |so_far: Misses, given: &[TextWord<'_>], right: &[TextWord<'_>]| {
        compare_groups(given, right, key).map(|misses| so_far.plus(misses))
    };
    let is_nearer = |misses: Misses, known: Misses| misses.count < known.count;
    lay_beside(given, right, Misses::NONE, compare, is_nearer)
}

/// Lays groups of words side by side until both texts end, and returns the best sum over them; None where no way leads
/// there. `add` adds a pair of groups to a sum, unless these cannot be one.
fn lay_beside<T: Copy>(
    given: &[TextWord<'_>],
    right: &[TextWord<'_>],
    start: T,
    add: impl Fn(T, &[TextWord<'_>], &[TextWord<'_>]) -> Option<T>,
    is_better: impl Fn(T, T) -> bool,
) -> Option<T> {
    let width = right.len() + 1;
    let mut best: Vec<Option<T>> = vec![None; (given.len() + 1) * width];
    *best.first_mut()? = Some(start);
    for from in 0..given.len() {
        for to in 0..right.len() {
            let Some(so_far) = best.get(from * width + to).copied().flatten() else { continue };
            for (typed, wanted) in GROUPS {
                let groups = given.get(from..from + typed).zip(right.get(to..to + wanted));
                let sum = groups.and_then(|(given, right)| add(so_far, given, right));
                let Some(sum) = sum else { continue };
                let slot = best.get_mut((from + typed) * width + to + wanted)?;
                if slot.is_none_or(|known| is_better(sum, known)) {
                    *slot = Some(sum);
                }
            }
        }
    }
    best.last().copied().flatten()
}

/// Compares word with word: nearly all that is typed has the words of the right text.
fn compare_pairs(
    given: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    // A number that is another one is seen at once; the wrong letters in the word before it take longer.
    if !given.chunks(1).zip(right.chunks(1)).all(|(given, right)| may_match(given, right)) {
        return None;
    }
    given.chunks(1).zip(right.chunks(1)).try_fold(Misses::NONE, |so_far, (given, right)| {
        Some(so_far.plus(compare_groups(given, right, key)?))
    })
}

/// Whether two groups of words may be one, without a look at their letters but the first.
fn may_match(given: &[TextWord<'_>], right: &[TextWord<'_>]) -> bool {
    if let ([given], [right]) = (given, right) {
        if given.number.zip(right.number).is_some_and(|(given, right)| given != right) {
            // Thirteenth is not a slip of thirtieth.
            return false;
        }
        let plain = given.is_plain() && right.is_plain();
        return given.is_same(right)
            || (plain && may_begin_alike(given.text, right.text))
            || is_sign_for(&[*given], &[*right]);
    }
    if is_sign_for(given, right) {
        return true;
    }
    if given.len() == right.len() {
        return is_short_doubling(given, right);
    }
    // Words written together, or one written as several.
    let far = letters(given).abs_diff(letters(right)) > "nya".len();
    let alike = given.first().zip(right.first());
    !far && alike.is_some_and(|(given, right)| may_begin_alike(given.text, right.text))
        && (is_same_joined(given, right) || may_slip_joined(given, right))
}

fn compare_groups(
    given: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    if !may_match(given, right) {
        return None;
    }
    if let ([given], [right]) = (given, right) {
        let same = given.is_same(right) || !(given.is_plain() && right.is_plain());
        return if same { Some(Misses::NONE) } else { compare_words(given.text, right.text, key) };
    }
    if is_same_joined(given, right) || is_sign_for(given, right) {
        return Some(Misses::NONE);
    }
    if given.len() == right.len() {
        return Some(Misses::new(1, SlipSort::ShortDoubling));
    }
    compare_words(&joined(given), &joined(right), key)
}

/// Whether two groups are the same once each is written as one word.
fn is_same_joined(given: &[TextWord<'_>], right: &[TextWord<'_>]) -> bool {
    let given = given.iter().flat_map(|word| word.text.bytes());
    given.eq(right.iter().flat_map(|word| word.text.bytes()))
}

/// Whether one of two groups spells the signs of the other, which a keyboard lacks: `<=` for `≤`, `um` for `µm`.
fn is_sign_for(given: &[TextWord<'_>], right: &[TextWord<'_>]) -> bool {
    let spells_out = |signs: &[TextWord<'_>], words: &[TextWord<'_>]| {
        signs.iter().any(|word| !word.wordings().is_empty()) && spells(signs, &joined(words), false)
    };
    spells_out(right, given) || spells_out(given, right)
}

/// Whether letters are those of some words, their signs in any of their wordings. No figure of a wording may lengthen
/// the number before it: 11/2 is not 1½.
fn spells(words: &[TextWord<'_>], letters: &str, behind_digit: bool) -> bool {
    let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
    let wordings = word.wordings().iter().copied();
    wordings.chain([word.text]).any(|wording| {
        let lengthens = behind_digit && wording.starts_with(is_digit);
        let after = letters.strip_prefix(wording).filter(|_| !lengthens);
        after.is_some_and(|after| spells(rest, after, wording.ends_with(is_digit)))
    })
}

/// Whether words written together, or apart, may have a wrong letter.
fn may_slip_joined(given: &[TextWord<'_>], right: &[TextWord<'_>]) -> bool {
    let several = if given.len() > 1 { given } else { right };
    several.iter().all(|word| word.text.chars().count() >= LEAST_JOINED)
        && given.iter().chain(right).all(TextWord::is_plain)
}

fn compare_words(given: &str, right: &str, key: RightText<'_>) -> Option<Misses> {
    if let Some(sort) = other_form(given, right, key).filter(|_| !are_words_apart(given, right)) {
        return Some(Misses::new(1, sort));
    }
    let spelling = || {
        let may_vary = key.language.is_indonesian() && !are_words_apart(given, right);
        if may_vary { misses_in_spelling(given, right) } else { None }
    };
    let edits = letters_amiss(given, right).or_else(spelling);
    edits.map(|edits| Misses::new(edits, SlipSort::Letters))
}

/// Whether two words have their first letter in common, or letters that another spelling changes. Most pairs of
/// words have neither, and this check is fast.
fn may_begin_alike(given: &str, right: &str) -> bool {
    let (given, right) = (given.as_bytes().first(), right.as_bytes().first());
    let changes = |first: Option<&u8>| first.is_some_and(|byte| b"cdejknoqstuyz".contains(byte));
    given == right || (changes(given) && changes(right))
}

fn letters(words: &[TextWord<'_>]) -> usize {
    words.iter().map(|word| word.text.len()).sum()
}

fn joined(words: &[TextWord<'_>]) -> String {
    words.iter().map(|word| word.text).collect()
}
