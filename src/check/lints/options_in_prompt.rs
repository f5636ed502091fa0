//! Options typed into the prompt, with a letter as the answer: a learner types a letter, and nothing is shuffled.

use crate::check::hit::Hit;
use crate::check::labels::{ItemLabel, LabelledItems};
use crate::check::question_view::QuestionView;
use crate::deck::answer_literal;
use crate::question::{Answer, At, Choice, Many, Noted};
use crate::say::Say;

/// A prompt that lists options behind letters or numbers, and an answer that is one of these.
pub(super) fn options_in_prompt(view: &QuestionView) -> Option<Hit> {
    let named = named_labels(&view.question.answer)?;
    let list = LabelledItems::find(&view.question.ask)?;
    let fits = |label: &ItemLabel| label.sort == list.sort && label.place < list.items.len();
    if !named.iter().all(fits) {
        return None;
    }
    let (right, wrong): (Vec<_>, Vec<_>) = (list.items.into_iter().enumerate())
        .partition(|(place, _)| named.iter().any(|label| label.place == *place));
    let right: Vec<String> = right.into_iter().map(|(_, item)| item).collect();
    let wrong: Vec<Noted> = wrong.into_iter().map(|(_, text)| Noted { text, why: None }).collect();
    let answer = match right.as_slice() {
        [only] => Answer::Choice(Choice { right: only.clone(), wrong, last: Vec::new() }),
        _ => Answer::Many(Many { right, wrong }),
    };
    let hit = view.hit(At::field("answer"), Say::new("lint-options-in-prompt"));
    Some(hit.help(Say::new("lint-options-in-prompt-help").with("text", answer_literal(&answer))))
}

/// The labels that an answer consists of: one, or of a list several.
fn named_labels(answer: &Answer) -> Option<Vec<ItemLabel>> {
    let label = |text: &String| {
        let short = text.len() <= 5;
        let bare = || short.then(|| ItemLabel::parse_bare(text)).flatten();
        bare().or_else(|| ItemLabel::split_from(text).map(|(label, _)| label))
    };
    match answer {
        Answer::Text(text) => Some(vec![label(text.is.first()?)?]),
        Answer::Number(number) => Some(vec![label(&number.is.written)?]),
        Answer::List(list) => list.is.iter().map(|item| label(item.first()?)).collect(),
        Answer::Choice(choice) => {
            let others = choice.wrong.iter().chain(&choice.last).map(|noted| &noted.text);
            let all_bare =
                others.chain([&choice.right]).all(|text| text.len() <= 5 && label(text).is_some());
            all_bare.then(|| Some(vec![label(&choice.right)?])).flatten()
        }
        Answer::Many(many) => {
            let wrong = many.wrong.iter().map(|noted| &noted.text);
            let all_bare =
                wrong.chain(&many.right).all(|text| text.len() <= 5 && label(text).is_some());
            all_bare.then(|| many.right.iter().map(label).collect()).flatten()
        }
        Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::test_decks::{assert_finds, assert_quiet, findings_in};

    #[test]
    fn a_letter_is_no_answer() {
        assert_finds(
            "options-in-prompt",
            &[
                r#"(ask: "Which is a metal? A) coal B) iron C) salt", answer: Text("B")),"#,
                r#"(ask: "Which is a metal? a. coal b. iron c. salt", answer: Text("b. iron")),"#,
                r#"(ask: "Which is a metal? (1) coal (2) iron (3) salt", answer: Number(2)),"#,
                r#"(ask: "Which are metals? A: tin B: iron C: salt", answer: List("A", "B")),"#,
            ],
        );
        assert_quiet(
            "options-in-prompt",
            &[
                r#"(ask: "Which vitamin is in lemons?", answer: Text("C")),"#,
                r#"(ask: "Which point lies on the line?", answer: Choice(right: "B", wrong: ["A", "C"])),"#,
                r#"(ask: "How many of these are metals? (1) tin (2) iron (3) salt", answer: Text("both of the first")),"#,
            ],
        );
    }

    #[test]
    fn the_help_is_the_choice_in_the_author_s_words() {
        let found = findings_in(
            r#"(ask: "Which is a metal? A) coal B) iron C) salt", answer: Text("B")),"#,
        );
        let help = found[0].help.clone().unwrap();
        let written = r#"Choice(right: "iron", wrong: ["coal", "salt"])"#;
        assert_eq!(help, Say::new("lint-options-in-prompt-help").with("text", written));
    }
}
