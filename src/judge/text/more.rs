//! Answers with more than was asked: words behind a comma, in brackets, or as a title before a name.

use super::particles::is_particle;
use super::titles::{is_generic, is_title};
use super::words::TextWord;
use crate::judge::denial::DENIALS;
use crate::judge::{Language, fold};

/// A part of the typed text that may be the answer, and the rest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) head: String,
    /// What is more than was asked, piece by piece.
    pub(super) more: Vec<String>,
}

/// Most pieces beside an answer, and most words of them: more is a list of guesses, or an essay.
const MOST_PIECES: usize = 2;
const MOST_WORDS: usize = 10;

/// Beside the words that deny a number too: words that deny a text, doubt it or offer another.
const DOUBTS: &[&str] = &[
    "no", "arent", "cannot", "cant", "dont", "or", "either", "versus", "vs", "without", "instead",
    "rather", "unlike", "but", "wrong", "false", "maybe", "perhaps", "possibly", "probably",
    "tiada", "jangan", "tanpa", "atau", "ataupun", "maupun", "entah", "melainkan", "tetapi",
    "tapi", "namun", "salah", "mungkin", "barangkali", "oder", "nicht", "ou", "pas",
];

/// Words that set another answer beside the first.
const ADDITIONS: &[&str] =
    &["and", "&", "also", "plus", "dan", "serta", "juga", "und", "et", "y", "e"];

/// Words before a name in brackets that make it another name of the same thing.
const ALIASES: &[&str] = &[
    "now", "today", "currently", "formerly", "previously", "alias", "aka", "namely", "sekarang",
    "kini", "dulu", "dulunya", "dahulu", "yaitu", "yakni", "ialah",
];

/// Whether a text with these words may be an answer and more: a look that spares most texts the splitting.
pub(super) fn may_be_split(text: &str, words: &[TextWord<'_>]) -> bool {
    let begins_with_title = || {
        let first = words.first().filter(|_| words.len() > 1);
        first.is_some_and(|word| {
            is_title(word.text) || is_particle(word.text) || SUBJECTS.contains(&word.text)
        })
    };
    text.bytes().any(|byte| matches!(byte, b'(' | b'[' | b',' | b';' | b'-'))
        || begins_with_title()
        || words.len() > 1 && words.last().is_some_and(|last| is_generic(last.text))
        || (!text.is_ascii() && text.contains(['–', '—']))
}

/// The ways to split a text into an answer and more; none where the rest denies the answer or offers a choice.
pub(super) fn splits(text: &str, right: &str, language: &Language) -> Vec<Split> {
    let mut found = vec![Split { head: text.to_owned(), more: Vec::new() }];
    if let Some(bare) = without_brackets(text) {
        found.extend(initials_in_brackets(&bare));
        found.extend(name_in_brackets(&bare));
        found.push(bare);
    }
    let commas: Vec<Split> = found.iter().flat_map(split_at_commas).collect();
    found.extend(commas);
    if is_name(right) {
        let titles: Vec<Split> = found.iter().filter_map(without_title).collect();
        found.extend(titles);
        let generics: Vec<Split> = found.iter().filter_map(without_generic).collect();
        found.extend(generics);
    }
    found.retain(|split| is_harmless(&split.more, language));
    found
}

/// The text without its first brackets, and the text inside them.
fn without_brackets(text: &str) -> Option<Split> {
    let (before, after) = text.split_once(['(', '['])?;
    let (inside, after) = after.split_once([')', ']']).unwrap_or((after, ""));
    let head = format!("{} {}", before.trim(), after.trim());
    Some(Split { head, more: vec![inside.trim().to_owned()] })
}

/// `Perserikatan Bangsa-Bangsa (PBB)`, turned around: the short form is the answer, the long one is more.
fn initials_in_brackets(Split { head, more }: &Split) -> Option<Split> {
    let short = more.first().filter(|short| shortens(head.trim(), short))?;
    Some(Split { head: short.clone(), more: vec![head.trim().to_owned()] })
}

/// `Bung Karno (Sukarno)`, `MK (Mahkamah Konstitusi)` and `Batavia (now Jakarta)`, turned around: the name in brackets
/// is the answer if the name before it is the same in part or in short, or if a word says that both are one.
/// Otherwise they are two guesses.
fn name_in_brackets(Split { head, more }: &Split) -> Option<Split> {
    let inside = more.first()?.as_str();
    let turned = |name: &str| Split { head: name.to_owned(), more: vec![head.trim().to_owned()] };
    if let Some((word, name)) = inside.split_once(' ')
        && ALIASES.contains(&word.to_lowercase().trim_end_matches([',', ':']))
    {
        return Some(turned(name.trim()));
    }
    if shortens(inside, head.trim()) {
        return Some(turned(inside));
    }
    let short = without_title(&Split { head: head.clone(), more: Vec::new() })?.head.to_lowercase();
    let is_part = short.chars().count() >= 3
        && !short.contains(' ')
        && inside.split_whitespace().any(|name| name.to_lowercase().ends_with(&short));
    is_part.then(|| turned(inside))
}

/// Cuts at each of the first commas and dashes; the answer is before the cut.
fn split_at_commas(split: &Split) -> Vec<Split> {
    let text = split.head.as_str();
    let cuts = text.char_indices().filter(|(at, sign)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + sign.len_utf8()..).and_then(|after| after.chars().next());
        let around =
            |class: fn(char) -> bool| before.is_some_and(class) && after.is_some_and(class);
        match sign {
            ',' | ';' => !around(|c| c.is_ascii_digit()),
            '-' | '–' | '—' => around(char::is_whitespace),
            _ => false,
        }
    });
    let cut = |(at, sign): (usize, char)| {
        let (head, rest) = text.split_at_checked(at)?;
        let rest = rest.get(sign.len_utf8()..)?;
        let pieces = rest.split([',', ';']).map(|piece| piece.trim().to_owned());
        let more = pieces.chain(split.more.iter().cloned()).filter(|piece| !piece.is_empty());
        Some(Split { head: head.trim().to_owned(), more: more.collect() })
    };
    cuts.take(MOST_PIECES).filter_map(cut).collect()
}

/// What may lead to a title: "he was President Sukarno", "beliau adalah Ir. Sukarno".
const SUBJECTS: &[&str] =
    &["it", "he", "she", "is", "was", "dia", "ia", "beliau", "adalah", "ialah", "yaitu"];

/// `Presiden RI Prabowo Subianto` and `the city of Bandung` without the words before the name.
fn without_title(Split { head, more }: &Split) -> Option<Split> {
    let (mut title, mut rest, mut titles) = ("", head.trim(), 0);
    while let Some((word, after)) = first_word(rest) {
        let word = word.to_lowercase();
        if is_title(&word) {
            titles += 1;
        } else if !is_particle(&word) && !SUBJECTS.contains(&word.as_str()) {
            break;
        }
        rest = after;
        title = head.trim().strip_suffix(rest)?.trim_end();
    }
    let more = std::iter::once(title.to_owned()).chain(more.iter().cloned()).collect();
    (titles > 0 && !rest.is_empty()).then(|| Split { head: rest.to_owned(), more })
}

/// `Nile River` without what the name is called.
fn without_generic(Split { head, more }: &Split) -> Option<Split> {
    let (name, generic) = head.trim().rsplit_once(' ')?;
    let generic = generic.trim_end_matches('.');
    let known = is_generic(&generic.to_lowercase());
    let more = std::iter::once(generic.to_owned()).chain(more.iter().cloned()).collect();
    known.then(|| Split { head: name.trim_end().to_owned(), more })
}

/// The first word, up to a space, full stop or hyphen, and the text behind that.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let end = text.find([' ', '.', '-'])?;
    let (word, rest) = text.split_at_checked(end)?;
    Some((word, rest.trim_start_matches([' ', '.', '-'])))
}

fn is_name(right: &str) -> bool {
    right.trim().starts_with(char::is_uppercase) && right.trim().chars().count() >= 3
}

/// Whether what is more neither denies the answer nor sets another beside it.
fn is_harmless(more: &[String], language: &Language) -> bool {
    let denies = |word: &str| {
        let word = fold(word, language);
        DENIALS.contains(&word.as_str()) || DOUBTS.contains(&word.as_str())
    };
    let adds = |word: &str| ADDITIONS.contains(&fold(word, language).as_str());
    let words = || more.iter().flat_map(|piece| piece.split_whitespace());
    !more.is_empty()
        && more.len() <= MOST_PIECES
        && words().count() <= MOST_WORDS
        && !words().any(|word| word.contains(['/', '|', '\\']) || denies(word))
        && !more.iter().any(|piece| piece.split_whitespace().next().is_some_and(adds))
}

/// Whether `short` is made of the first letters of the capitalised words of `long`.
pub fn is_initials(long: &str, short: &str) -> bool {
    if short.len() < 2 || !short.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let words = long.split([' ', '-']).filter(|word| !word.is_empty());
    let (large, small): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.starts_with(char::is_uppercase));
    let initials: String = large.iter().filter_map(|word| word.chars().next()).collect();
    large.len() >= 2 && small.iter().all(|word| SMALL.contains(word)) && initials == short
}

/// Reports whether `short` is made of letters of `long` in their order, the first of each word among them: DNA for
/// `deoxyribonucleic acid`.
fn shortens(long: &str, short: &str) -> bool {
    let is_short = short.len() >= 2 && short.bytes().all(|byte| byte.is_ascii_uppercase());
    let long = long.to_uppercase();
    let words =
        long.split([' ', '-']).filter(|word| !SMALL.contains(&word.to_lowercase().as_str()));
    let initials = words.filter_map(|word| word.chars().next());
    is_short
        && long.chars().next() == short.chars().next()
        && has_in_order(short.chars(), initials)
        && has_in_order(long.chars(), short.chars())
}

fn has_in_order(mut all: impl Iterator<Item = char>, mut some: impl Iterator<Item = char>) -> bool {
    some.all(|wanted| all.any(|letter| letter == wanted))
}

/// Words that are written small within names.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "on", "de", "dan", "untuk", "bagi"];

#[cfg(test)]
mod tests {
    use super::*;

    /// The answers that a text may have beside more, as `head + piece + piece`.
    fn shown(text: &str, right: &str) -> Vec<String> {
        let found = splits(text, right, &Language::new("id"));
        found
            .iter()
            .map(|split| format!("{} + {}", split.head.trim(), split.more.join(" + ")))
            .collect()
    }

    #[test]
    fn what_is_more_stands_behind_a_comma_in_brackets_or_before_a_name() {
        for (text, right, expected) in [
            ("Bandung, Indonesia", "Bandung", "Bandung + Indonesia"),
            ("Bandung; Indonesia", "Bandung", "Bandung + Indonesia"),
            ("Bandung - Indonesia", "Bandung", "Bandung + Indonesia"),
            ("Bandung, Jawa Barat, Indonesia", "Bandung", "Bandung + Jawa Barat + Indonesia"),
            ("Bandung (Indonesia)", "Bandung", "Bandung + Indonesia"),
            ("Bandung (Indonesia", "Bandung", "Bandung + Indonesia"),
            ("Presiden RI Prabowo Subianto", "Prabowo Subianto", "Prabowo Subianto + Presiden RI"),
            ("Ir.Soekarno", "Soekarno", "Soekarno + Ir."),
            ("the Nile River", "Nile", "the Nile + River"),
            ("the city of Bandung", "Bandung", "Bandung + the city of"),
            ("Perserikatan Bangsa-Bangsa (PBB)", "PBB", "PBB + Perserikatan Bangsa-Bangsa"),
            ("deoxyribonucleic acid (DNA)", "DNA", "DNA + deoxyribonucleic acid"),
            ("gross domestic product (GDP)", "GDP", "GDP + gross domestic product"),
        ] {
            assert!(
                shown(text, right).contains(&expected.to_owned()),
                "{text}: {:?}",
                shown(text, right)
            );
        }
    }

    #[test]
    fn what_denies_doubts_or_chooses_is_no_more() {
        for text in [
            "Bandung, not Jakarta",
            "Bandung (bukan Jakarta)",
            "Bandung, or Jakarta",
            "Bandung, Jakarta/Bogor",
            "Bandung, and Jakarta",
            "Bandung (dan Jakarta)",
            "Bandung, mungkin",
            "Bandung, Jakarta, Bogor, Medan",
            "Bandung, one two three four five six seven eight nine ten eleven",
            "1,000",
            "Bandung",
            "non-blok",
        ] {
            let found = shown(text, "Bandung");
            assert!(!found.iter().any(|split| split.starts_with("Bandung +")), "{text}: {found:?}");
        }
        assert_eq!(shown("raja hutan", "hutan"), [""; 0], "no name");
        assert_eq!(shown("ribonucleic acid (DNA)", "DNA"), ["ribonucleic acid + DNA"]);
    }
}
