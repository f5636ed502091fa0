//! Texts with so many blanks that it is unclear what they are about.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::light_words::is_light;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// With fewer blanks, the words that are left say enough.
const LEAST_BLANKS: usize = 3;

/// A cloze in which nearly all words are blanks.
pub(super) fn many_blanks(view: &QuestionView) -> Option<Hit> {
    let count = blanks_of_a_riddle(view)?;
    let say = Say::new("lint-many-blanks").with("count", count);
    Some(view.hit(At::answer("text"), say).help(Say::new("lint-many-blanks-help")))
}

/// The number of blanks, where the words around them, and those of the prompt that say something, are no more; or
/// where none of many blanks has a word beside it that says something.
fn blanks_of_a_riddle(view: &QuestionView) -> Option<usize> {
    let Answer::Cloze(cloze) = &view.question.answer else { return None };
    let blanks = cloze.blanks.len();
    if blanks < LEAST_BLANKS {
        return None;
    }
    // A row of small words is an exercise of grammar: "I {am}, you {are}".
    let is_small = |blank: &Vec<String>| blank.first().is_none_or(|word| word.len() <= 3);
    if cloze.blanks.iter().all(is_small) {
        return None;
    }
    let around = FoldedWords::new(&cloze.around.join(" "), view.language);
    let says_something = |word: &&str| !is_light(word);
    let asked = view.ask.iter().filter(says_something).count();
    let weighty = asked + around.iter().filter(says_something).count();
    let riddle = asked + around.iter().count() <= blanks || weighty == 0;
    riddle.then_some(blanks)
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn nearly_all_words_are_blanks() {
        assert_finds(
            "many-blanks",
            &[
                r#"(answer: Cloze("{Plants} {use} {light} {to} {make} {sugar}.")),"#,
                r#"(answer: Cloze("The {heart} is {an organ} that {pumps} {blood} through {the body}.")),"#,
                r#"(ask: "Fill in.", answer: Cloze("{Force} equals {mass} times {acceleration}.")),"#,
                r#"(answer: Cloze("{Jakarta} {adalah} {ibu kota} {Indonesia}.")),"#,
            ],
        );
        assert_quiet(
            "many-blanks",
            &[
                r#"(answer: Cloze("The {League of Nations} was founded in {1920} and replaced by the {United Nations} in {1945}.")),"#,
                r#"(answer: Cloze("The debate was held on {Sunday}, {7} {January}.")),"#,
                r#"(ask: "Continue the row of prime numbers.", answer: Cloze("2, 3, 5, {7}, {11}, {13}, {17}")),"#,
                r#"(answer: Cloze("I {am}, you {are}, he {is}.")),"#,
                r#"(answer: Cloze("Rusting needs {water} and {oxygen}.")),"#,
            ],
        );
    }
}
