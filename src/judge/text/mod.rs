//! Compares what was typed with a right text: the same, a slip of it, or another text.
//!
//! A text is folded, read as words (`words`), laid beside the right one word by word (`align`), and the difference in a
//! word is named (`forms`, `edits`). Where that fails, it is tried without the particles in front (`particles`) and
//! without what is more than was asked (`more`); last the right text is tried without the general word of its name
//! (`titles`).

mod align;
mod apart;
mod edits;
mod forms;
mod lead_in;
mod loanwords;
mod minus;
mod mixed_up;
mod more;
mod particles;
mod plain_signs;
mod titles;
mod whole_numbers;
mod words;

use std::cell::OnceCell;

use super::{folding::fold, language::Language};
use align::{Misses, align};
use forms::RightText;
use lead_in::leading_phrase;
use minus::{has_dash, subtracts};
use more::{may_be_split, splits};
use particles::{begins_with_article, leading_particles};
use titles::{BareName, general_words};
use words::{TextWord, split_words};

pub(super) use edits::letters_amiss;
pub use forms::SlipSort;
pub use more::is_initials;
pub(crate) use whole_numbers::roman_number;
pub(super) use words::spaced_words;

/// In bytes: longer texts are compared as a whole, since laying words side by side costs the product of both lengths.
const LONGEST: usize = 400;

/// How near what was typed is to a right text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The difference in letters; 0 for the same text.
    pub misses: usize,
    /// The sort of slip; None for the same text.
    pub sort: Option<SlipSort>,
    /// The stretch of what was typed that answers.
    pub head: String,
    /// What is more than was asked, piece by piece.
    pub more: Vec<String>,
    /// Whether the right name was typed without its general word: `Everest` for `Mount Everest`.
    pub is_bare: bool,
}

/// A text, folded once to be compared with any number of others.
pub struct SpacedText<'a> {
    text: &'a str,
    /// Empty for a text that is too long to be read as words, or has none.
    spaced: String,
    has_dash: bool,
    language: &'a Language,
}

impl<'a> SpacedText<'a> {
    /// Folds a text, a space between its words.
    pub fn new(text: &'a str, language: &'a Language) -> Self {
        let is_long = text.len() > LONGEST;
        let spaced = if is_long { String::new() } else { spaced_words(text, language) };
        Self { text, spaced, has_dash: has_dash(text), language }
    }

    /// Whether one of two texts subtracts what the other, without any dash, does not.
    fn differs_by_minus(&self, other: &Self) -> bool {
        self.has_dash != other.has_dash
            && subtracts(if self.has_dash { self.text } else { other.text })
    }

    /// Whether two texts fold alike.
    pub fn is_same(&self, other: &Self) -> bool {
        if self.differs_by_minus(other) {
            return false;
        }
        if self.spaced.is_empty() || other.spaced.is_empty() {
            return fold(self.text, self.language) == fold(other.text, self.language);
        }
        let (given, right) = (self.spaced.bytes(), other.spaced.bytes());
        given.filter(|byte| *byte != b' ').eq(right.filter(|byte| *byte != b' '))
    }
}

/// What was typed, read as words once to be compared with each right text.
pub struct TypedText<'a> {
    typed: &'a SpacedText<'a>,
    words: Vec<TextWord<'a>>,
    /// Whether it may be an answer and more, looked up for the first right text that it is not.
    may_be_split: OnceCell<bool>,
}

impl<'a> TypedText<'a> {
    /// Reads what was typed as words.
    pub fn new(typed: &'a SpacedText<'a>) -> Self {
        let words = split_words(&typed.spaced, typed.language);
        Self { typed, words, may_be_split: OnceCell::new() }
    }

    /// How near it is to a right text; None where it is another one.
    pub fn compare(&self, right: &SpacedText<'_>) -> Option<Likeness> {
        let SpacedText { text, language, .. } = *self.typed;
        if self.typed.differs_by_minus(right) {
            return None;
        }
        if text.len() > LONGEST || right.text.len() > LONGEST {
            let same = self.typed.is_same(right);
            return same.then(|| Likeness::new(Misses::NONE, text, Vec::new()));
        }
        let key = RightText { written: right.text, language };
        let right_words = split_words(&right.spaced, language);
        let right_words = key.without_reverence(&right_words);
        self.compare_name(right_words, key).or_else(|| {
            let bare = BareName::of(right_words, right.text)?;
            // Selat Sunda behind the comma of "Krakatau, Selat Sunda" calls Krakatau nothing.
            let head = text.split([',', ';', '(', '[']).next().unwrap_or_default();
            let head = spaced_words(head, language);
            let called_otherwise = bare.is_called_otherwise(&split_words(&head, language));
            let name = (!called_otherwise).then_some(bare.words)?;
            self.compare_name(name, key).map(Likeness::without_general_word)
        })
    }

    /// Compares with the words of a right text, also without what is more than was asked.
    fn compare_name(&self, right: &[TextWord<'_>], key: RightText<'_>) -> Option<Likeness> {
        let SpacedText { text, language, .. } = *self.typed;
        if let Some(misses) = compare_words(key.without_reverence(&self.words), right, key) {
            return Some(Likeness::new(misses, text, Vec::new()));
        }
        if !self.may_be_split.get_or_init(|| may_be_split(text, &self.words)) {
            return None;
        }
        let likenesses = splits(text, key.written, language).into_iter().filter_map(|split| {
            let spaced = spaced_words(&split.head, language);
            let misses = compare_words(&split_words(&spaced, language), right, key)?;
            let more = Misses::new(1, SlipSort::More);
            Some(Likeness::new(misses.plus(more), &split.head, split.more))
        });
        likenesses.min_by_key(|likeness| likeness.misses)
    }
}

/// The folded text, and what folds from it without the words in front that are not part of an answer: a deck may have
/// any of these as another answer.
pub fn folded_readings(text: &str, language: &Language) -> Vec<String> {
    let mut readings = vec![fold(text, language)];
    if text.len() > LONGEST || !text.contains(char::is_whitespace) {
        return readings;
    }
    let spaced = spaced_words(text, language);
    let all = split_words(&spaced, language);
    let lead = leading_phrase(&all, true);
    let starts = if lead > 0 { vec![0, lead] } else { vec![0] };
    for start in starts {
        let words = all.get(start..).unwrap_or_default();
        let least = usize::from(start == 0);
        let counts = least..=leading_particles(words, language);
        let without = counts.filter_map(|count| words.get(count..));
        readings.extend(without.map(|words| words.iter().map(|word| word.text).collect()));
    }
    readings
}

/// Returns an answer without the words before it that are no part of it and that the right text lacks: articles,
/// prepositions, "it is".
pub fn without_lead<'a>(given: &'a str, right: &str) -> &'a str {
    let most = LONGEST_LEAD.min(given.split_whitespace().count().saturating_sub(1));
    let ends = given.match_indices(char::is_whitespace).take(most);
    let leads = ends.filter_map(|(end, _)| given.split_at_checked(end));
    let is_idle = |(lead, _): &(&str, &str)| {
        let has_lead = right.to_lowercase().starts_with(&lead.to_lowercase());
        !has_lead && leads_to_answer(lead)
    };
    leads.filter(is_idle).last().map_or(given, |(_, answer)| answer.trim_start())
}

/// In words: more in front of an answer are no lead.
const LONGEST_LEAD: usize = 6;

fn leads_to_answer(text: &str) -> bool {
    let language = Language::new("en");
    let spaced = spaced_words(&format!("{text} xx"), &language);
    let words = split_words(&spaced, &language);
    let lead = leading_phrase(&words, true);
    let rest = words.get(lead..).unwrap_or_default();
    rest.len() == leading_particles(rest, &language) + 1
}

impl Likeness {
    fn new(Misses { count, sort }: Misses, head: &str, more: Vec<String>) -> Self {
        Self { misses: count, sort, head: head.to_owned(), more, is_bare: false }
    }

    /// Turns the likeness to a bare name into that to the whole one.
    fn without_general_word(self) -> Self {
        let is_named = matches!(self.sort, None | Some(SlipSort::More));
        let sort = if is_named { SlipSort::Bare } else { SlipSort::Letters };
        Self { misses: self.misses + 1, sort: Some(sort), is_bare: true, ..self }
    }

    /// Lists the names, folded, that what was typed may mean too where it lacks a general word: the Pulau Toba
    /// beside the Danau Toba.
    pub fn fuller_names(&self, language: &Language) -> impl Iterator<Item = String> {
        let name = self.is_bare.then(|| fold(&self.head, language));
        name.into_iter().flat_map(|name| {
            general_words().flat_map(move |word| [format!("{word}{name}"), format!("{name}{word}")])
        })
    }
}

/// Compares a folded text with the words of a right one, also without the words that lead to an answer.
fn compare_words(
    words: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    compare_with_particles(words, right, key).or_else(|| {
        let is_name = key.written.trim_start().starts_with(char::is_uppercase);
        let length = leading_phrase(words, is_name);
        let rest = words.get(length..).filter(|_| length > 0)?;
        compare_with_particles(rest, right, key)
    })
}

/// Compares a folded text with the words of a right one, with and without the particles in front that only one of
/// them has.
fn compare_with_particles(
    words: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    if let Some(misses) = align(words, right, key) {
        return Some(misses);
    }
    if let Some(misses) = compare_without_degrees(words, right, key) {
        return Some(misses);
    }
    let particles = leading_particles(words, key.language);
    if particles == 0 && begins_with_article(right) {
        return align(words, right.get(1..)?, key);
    }
    (1..=particles)
        .filter_map(|count| align(words.get(count..)?, right, key))
        .min_by_key(|misses| misses.count)
}

/// Compares texts if only one of them has a degree sign: `100 C` for `100 °C`.
fn compare_without_degrees(
    words: &[TextWord<'_>],
    right: &[TextWord<'_>],
    key: RightText<'_>,
) -> Option<Misses> {
    let is_bare = |word: &TextWord<'_>| word.text != "°";
    if words.iter().chain(right).all(is_bare) {
        return None;
    }
    let bare: Vec<TextWord<'_>> = words.iter().copied().filter(is_bare).collect();
    let bare_right: Vec<TextWord<'_>> = right.iter().copied().filter(is_bare).collect();
    align(&bare, &bare_right, key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_deck_may_have_an_answer_with_or_without_its_particles() {
        let language = Language::new("en");
        assert_eq!(
            folded_readings("in the Netherlands", &language),
            ["inthenetherlands", "thenetherlands", "netherlands"]
        );
        assert_eq!(folded_readings("", &language), [""]);
    }

    #[test]
    fn words_that_lead_to_an_answer_are_left_out() {
        for (given, right, answer) in [
            ("the Pacifc", "Pacific", "Pacifc"),
            ("it is in Bandong", "Bandung", "Bandong"),
            ("the Hage", "The Hague", "the Hage"),
            ("Bandong", "Bandung", "Bandong"),
            ("di", "di", "di"),
        ] {
            assert_eq!(without_lead(given, right), answer, "{given}");
        }
    }

    #[test]
    fn a_bare_name_may_have_a_place_behind_it_but_no_other_general_word() {
        let language = Language::new("id");
        let compare = |typed: &str, right: &str| {
            let typed = SpacedText::new(typed, &language);
            let found = TypedText::new(&typed).compare(&SpacedText::new(right, &language))?;
            found.sort
        };
        for typed in ["Krakatau", "krakatau, Selat Sunda", "Krakatau (Lampung)", "Mt Krakatau"] {
            assert_eq!(compare(typed, "Gunung Krakatau"), Some(SlipSort::Bare), "{typed}");
        }
        assert_eq!(compare("Krakatao", "Gunung Krakatau"), Some(SlipSort::Letters));
        for typed in ["Pulau Krakatau", "Selat Sunda, Krakatau", "Gunung", "Merapi"] {
            assert_eq!(compare(typed, "Gunung Krakatau"), None, "{typed}");
        }
    }

    const TEXTS: &str = "(in |the |di |not )?[a-cIVX²2& ,()-]{0,12}(nya|s|ies|II)?";

    proptest! {
        #[test]
        fn a_text_is_the_same_as_itself(text in prop_oneof![any::<String>(), TEXTS], tag in "id|en|tr") {
            let language = Language::new(&tag);
            let spaced = SpacedText::new(&text, &language);
            let found = TypedText::new(&spaced).compare(&spaced);
            let has_words = !spaced_words(&text, &language).is_empty();
            prop_assert!(!has_words || found.is_some_and(|likeness| likeness.sort.is_none()));
        }

        #[test]
        fn any_two_texts_can_be_compared(given in prop_oneof![any::<String>(), TEXTS], right in TEXTS) {
            let language = Language::new("id");
            let given = SpacedText::new(&given, &language);
            let _ = TypedText::new(&given).compare(&SpacedText::new(&right, &language));
        }
    }
}
