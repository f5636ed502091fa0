//! Codes in `allow` that no lint has: they silence nothing.

use super::{is_lint, nearest_code};
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::{MOST, MOST_OF_ONE};
use crate::question::At;
use crate::say::Say;

/// Codes in `allow`, of the deck or of a question, that no lint has.
pub(super) fn unknown_code(view: &DeckView) -> Vec<Hit> {
    let of_deck = unknown_codes(&view.deck.allow).map(|(_, code)| {
        let hit = Hit::in_header("allow", Some(code.to_owned()), say_unknown(code));
        with_help(hit, code)
    });
    let of_questions = view.questions().flat_map(|(place, question)| {
        unknown_codes(&question.allow).map(move |(number, code)| {
            let hit = Hit::in_question(place, At::field("allow").item(number), say_unknown(code));
            with_help(hit, code)
        })
    });
    of_deck.chain(of_questions).take(MOST).collect()
}

fn unknown_codes(codes: &[String]) -> impl Iterator<Item = (usize, &str)> {
    let codes = codes.iter().map(String::as_str).enumerate();
    codes.filter(|(_, code)| *code != "all" && !is_lint(code)).take(MOST_OF_ONE)
}

fn say_unknown(code: &str) -> Say {
    Say::new("lint-unknown-code").with("code", code)
}

fn with_help(hit: Hit, code: &str) -> Hit {
    match nearest_code(code) {
        Some(near) => hit.write(format!("\"{near}\"")).mend(format!("\"{near}\"")),
        None => hit.help(Say::new("lint-unknown-code-help")),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_code_that_no_lint_has() {
        assert_finds(
            "unknown-code",
            &[
                "(allow: [\"negative-stemm\"], questions: [(ask: \"Where?\", answer: Text(\"Lima\"))])",
                r#"(ask: "Where?", answer: Text("Lima"), allow: "few-option"),"#,
            ],
        );
        assert_quiet(
            "unknown-code",
            &[r#"(ask: "Where?", answer: Text("Lima"), allow: ["few-options", "all"]),"#],
        );
    }
}
