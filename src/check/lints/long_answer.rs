//! Answers too long to type.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// Most letters that a learner may be asked to type without a slip.
const MOST_LETTERS: usize = 90;
/// Most words.
const MOST_WORDS: usize = 12;

/// An answer too long to type, where no shorter one is right too.
pub(super) fn long_answer(view: &QuestionView) -> Option<Hit> {
    let all_long = |answers: &[String]| answers.iter().all(|answer| is_long(answer));
    let at = match &view.question.answer {
        Answer::Text(text) => all_long(&text.is).then(|| At::answer("is").item(0)),
        Answer::List(list) => {
            let long = list.is.iter().position(|wordings| all_long(wordings));
            long.map(|place| At::answer("is").item(place))
        }
        Answer::Cloze(cloze) => {
            cloze.blanks.iter().any(|blank| all_long(blank)).then(|| At::answer("text"))
        }
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => None,
    };
    let hit = view.hit(at?, Say::new("lint-long-answer"));
    Some(hit.help(Say::new("lint-long-answer-help")))
}

fn is_long(text: &str) -> bool {
    text.chars().nth(MOST_LETTERS).is_some() || text.split_whitespace().nth(MOST_WORDS).is_some()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn too_long_to_type() {
        assert_finds(
            "long-answer",
            &[
                r#"(ask: "Why?", answer: Text("because the countries of the south wanted to help one another without the north")),"#,
                r#"(ask: "Name two aims.", answer: List("trade", "that all of the member states may learn from what the others have tried before")),"#,
            ],
        );
        assert_quiet(
            "long-answer",
            &[
                r#"(ask: "The fourth principle?", answer: Text("Kerakyatan yang dipimpin oleh hikmat kebijaksanaan dalam permusyawaratan/perwakilan")),"#,
                r#"(ask: "Why?", answer: Text("because the countries of the south wanted to help one another without the north", "to help one another")),"#,
                r#"(ask: "Name two aims.", answer: List("trade", ["that all of the member states may learn from what the others have tried before", "learning"])),"#,
                r#"(ask: "Why?", answer: Card("Because the countries of the south wanted to help one another without having to ask the north for it.")),"#,
            ],
        );
    }
}
