//! Codes in `allow`: one that no lint has silences nothing.

use super::registry::{is_lint, nearest};
use super::survey::Survey;
use super::{Hit, MOST, MOST_OF_ONE};
use crate::question::At;
use crate::say::Say;

/// A code in `allow`, of the deck or of a question, that no lint has.
pub(super) fn unknown_code(survey: &Survey) -> Vec<Hit> {
    let unknown = |code: &&String| code.as_str() != "all" && !is_lint(code);
    let say = |code: &String| Say::new("lint-unknown-code").with("code", code.as_str());
    let of_deck = survey.deck.allow.iter().filter(unknown).take(MOST_OF_ONE);
    let of_deck = of_deck.map(|code| {
        let hit = Hit::header("allow", Some(code.clone()), say(code));
        hit.help(help(code))
    });
    let of_questions = survey.questions().flat_map(|(place, question)| {
        let codes =
            question.allow.iter().enumerate().filter(|(_, code)| unknown(code)).take(MOST_OF_ONE);
        codes.map(move |(number, code)| {
            Hit::question(place, At::field("allow").item(number), say(code)).help(help(code))
        })
    });
    of_deck.chain(of_questions).take(MOST).collect()
}

fn help(code: &str) -> Say {
    match nearest(code) {
        Some(near) => Say::new("help-write").with("text", format!("\"{near}\"")),
        None => Say::new("lint-unknown-code-help"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn a_code_that_no_lint_has() {
        found(
            "unknown-code",
            &[
                "(allow: [\"negative-stemm\"], questions: [(ask: \"Where?\", answer: Text(\"Lima\"))])",
                r#"(ask: "Where?", answer: Text("Lima"), allow: "few-option"),"#,
            ],
        );
        quiet(
            "unknown-code",
            &[r#"(ask: "Where?", answer: Text("Lima"), allow: ["few-options", "all"]),"#],
        );
    }
}
