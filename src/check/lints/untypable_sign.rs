//! Signs in answers to type that keyboards lack and marking reads in no other spelling.

use super::hidden_character::hidden_character;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::judge::unreadable_sign;
use crate::question::{Answer, At};
use crate::say::Say;

/// A typed answer none of whose wordings can be typed as a whole.
pub(super) fn untypable_sign(view: &QuestionView) -> Option<Hit> {
    let unreadable = |text: &String| unreadable_sign(text, view.language);
    // One wording that can be typed is enough: the sign is then only shown.
    let of_all = |wordings: &[String]| {
        let signs: Option<Vec<char>> = wordings.iter().map(unreadable).collect();
        signs.and_then(|signs| Some((*signs.first()?, wordings.first()?.clone())))
    };
    let (sign, text) = match &view.question.answer {
        Answer::Text(text) if text.exact => {
            // Here nothing is read in another spelling.
            let typable = text.is.iter().any(|text| !text.chars().any(is_no_key));
            let shown = text.is.first().filter(|_| !typable)?;
            (shown.chars().find(|sign| is_no_key(*sign))?, shown.clone())
        }
        Answer::Text(text) => of_all(&text.is)?,
        Answer::List(list) => list.is.iter().find_map(|item| of_all(item))?,
        Answer::Cloze(cloze) => cloze.blanks.iter().find_map(|blank| of_all(blank))?,
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => return None,
    };
    // Hidden characters have a finding of their own.
    if hidden_character(view).is_some() {
        return None;
    }
    let say = Say::new("lint-untypable-sign").with("sign", sign.to_string()).with("text", text);
    Some(view.hit(At::field("answer"), say).help(Say::new("lint-untypable-sign-help")))
}

/// Whether a sign is small or a symbol that no keyboard has, whatever the language.
fn is_no_key(sign: char) -> bool {
    matches!(sign, '₀'..='₉' | '⁰'..='⁹' | '²' | '³' | '¹' | '½' | '¼' | '¾' | '×' | '÷' | '√' | '≤' | '≥' | '≠' | '→' | '–')
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_sign_that_nobody_can_type() {
        assert_finds(
            "untypable-sign",
            &[
                r#"(ask: "Which sign?", answer: Text("♣")),"#,
                r#"(ask: "Which gas?", answer: Text(is: "CO₂", exact: true)),"#,
                r#"(answer: Cloze("The sign of clubs is {♣}.")),"#,
            ],
        );
        assert_quiet(
            "untypable-sign",
            &[
                r#"(ask: "Which sign?", answer: Text("♣", "clubs")),"#,
                r#"(ask: "Which gas?", answer: Text("CO₂")),"#,
                r#"(ask: "Which city?", answer: Text("São Paulo")),"#,
                r#"(ask: "Which gas?", answer: Text(is: ["CO₂", "CO2"], exact: true)),"#,
            ],
        );
    }
}
