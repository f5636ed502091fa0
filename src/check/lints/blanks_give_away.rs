//! Blanks of a cloze, one of which shows the answer of another.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::light_words::is_light;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// The most blanks that are compared with each other: more than any teacher types.
const MOST_BLANKS: usize = 100;

/// A blank that holds the words of another: asked alone, the other can be read off it.
pub(super) fn blanks_give_away(view: &QuestionView) -> Option<Hit> {
    let Answer::Cloze(cloze) = &view.question.answer else { return None };
    if cloze.blanks.len() > MOST_BLANKS {
        return None;
    }
    let blanks = cloze.blanks.iter().filter_map(|answers| answers.first());
    let blanks: Vec<(&str, FoldedWords)> =
        blanks.map(|text| (text.as_str(), FoldedWords::new(text, view.language))).collect();
    let (small, large) = blanks.iter().find_map(|(small, words)| {
        let weighty = words.iter().any(|word| !is_light(word) && word.len() > 2);
        let holds = |(large, other): &&(&str, FoldedWords)| {
            // The same blank twice is meant so; in another case it is by chance.
            if other == words {
                large != small
            } else {
                other.contains(words) || has_other_form(other, words)
            }
        };
        let (large, _) = blanks.iter().find(holds).filter(|_| weighty)?;
        Some((*small, *large))
    })?;
    let say = Say::new("lint-blanks-give-away").with("text", small).with("other", large);
    let hit = view.hit(At::answer("text"), say);
    Some(hit.help(Say::new("lint-blanks-give-away-help")))
}

/// Endings that make another form of a word, or an adjective of a name, in English and Indonesian.
const ENDINGS: [&str; 8] = ["s", "es", "n", "ns", "an", "ian", "ese", "nya"];

/// Whether `word` is one word, and `text` has another form of it.
fn has_other_form(text: &FoldedWords, word: &FoldedWords) -> bool {
    let mut words = word.iter();
    let (Some(word), None) = (words.next(), words.next()) else { return false };
    text.iter().filter_map(|form| form.strip_prefix(word)).any(|end| ENDINGS.contains(&end))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_blank_that_holds_another() {
        assert_finds(
            "blanks-give-away",
            &[
                r#"(answer: Cloze("The {Bandung Conference} was held in {Bandung}.")),"#,
                r#"(answer: Cloze("{Water} is wet, and rain is {water} too.")),"#,
                r#"(answer: Cloze("A {cat} sees another {cat's} tail.")),"#,
                r#"(answer: Cloze("The {Indonesian} capital moves within {Indonesia}.")),"#,
            ],
        );
        assert_quiet(
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
