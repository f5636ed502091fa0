//! A right answer that repeats another without its accents, which judging ignores.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::judge::fold;
use crate::question::{Answer, At};
use crate::say::Say;

/// Most answers that are compared with each other.
const MOST_ANSWERS: usize = 100;

/// Two right answers of a `Text`, or two wordings of an item of a `List`, that differ in accents alone.
pub(super) fn accents_only(view: &QuestionView) -> Option<Hit> {
    if let Answer::Text(text) = &view.question.answer {
        return if text.exact { None } else { repeated_wording(view, &text.is, &At::answer("is")) };
    }
    let Answer::List(list) = &view.question.answer else { return None };
    let mut items = list.is.iter().take(MOST_ANSWERS).enumerate();
    items.find_map(|(place, wordings)| {
        repeated_wording(view, wordings, &At::answer("is").item(place))
    })
}

fn repeated_wording(view: &QuestionView, wordings: &[String], at: &At) -> Option<Hit> {
    // Between two answers in ASCII the difference is one of signs.
    if wordings.len() < 2 || wordings.iter().all(|right| right.is_ascii()) {
        return None;
    }
    let folded =
        wordings.iter().take(MOST_ANSWERS).map(|right| (right, fold(right, view.language)));
    let folded: Vec<(&String, String)> = folded.collect();
    let repeats = |(place, (right, key)): &(usize, &(&String, String))| {
        let first = folded.iter().take(*place).find(|(_, earlier)| earlier == key);
        first.is_some_and(|(first, _)| !(first.is_ascii() && right.is_ascii()))
    };
    let (place, (right, _)) = folded.iter().enumerate().find(repeats)?;
    let say = Say::new("lint-accents-only").with("text", right.as_str());
    let hit = view.hit(at.clone().item(place), say);
    Some(hit.help(Say::new("lint-accents-only-help")))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn accents_need_no_second_answer() {
        assert_finds(
            "accents-only",
            &[
                r#"(ask: "Which island?", answer: Text("São Tomé", "Sao Tome")),"#,
                r#"(ask: "Which drink?", answer: Text("coffee", "café", "Cafe")),"#,
                r#"(ask: "Which islands?", answer: List("Bali", ["São Tomé", "Sao Tome"])),"#,
            ],
        );
        assert_quiet(
            "accents-only",
            &[
                r#"(ask: "Which island?", answer: Text(is: ["São Tomé", "Sao Tome"], exact: true)),"#,
                r#"(ask: "Which formula?", answer: Text(is: ["H2O", "H₂O"])),"#,
                r#"(ask: "Which movement?", answer: Text("Non-Aligned", "Nonaligned")),"#,
                r#"(ask: "Which sea?", answer: Text("Ægean", "Aegean")),"#,
            ],
        );
    }
}
