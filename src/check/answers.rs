//! Answers to type: too long to be typed, or given twice where once is enough.

use super::case::Case;
use crate::judge::fold;
use crate::question::{Answer, At, Flaw};
use crate::say::Say;

/// Letters and words that a learner may be asked to type without a slip.
const LETTERS: usize = 90;
const WORDS: usize = 12;

/// An answer too long to type, where no shorter one is taken.
pub(super) fn long(case: &Case) -> Vec<Flaw> {
    let flaw = |at: At| {
        let say = Say::new("lint-long-answer");
        Flaw::new("long-answer", at, say).help(Say::new("lint-long-answer-help"))
    };
    match &case.question.answer {
        Answer::Text(text) if text.is.iter().all(|right| is_long(right)) => {
            vec![flaw(At::answer("is").item(0))]
        }
        Answer::List(list) => {
            let long = list.is.iter().position(|item| is_long(item));
            long.map(|place| flaw(At::answer("is").item(place))).into_iter().collect()
        }
        Answer::Cloze(cloze)
            if cloze.blanks.iter().any(|blank| blank.iter().all(|right| is_long(right))) =>
        {
            vec![flaw(At::answer("text"))]
        }
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => Vec::new(),
    }
}

fn is_long(text: &str) -> bool {
    text.len() > LETTERS && text.chars().count() > LETTERS
        || text.split_whitespace().nth(WORDS).is_some()
}

/// Two right answers that differ in accents alone, while marking does not look at accents.
pub(super) fn accents_only(case: &Case) -> Vec<Flaw> {
    let Answer::Text(text) = &case.question.answer else { return Vec::new() };
    if text.exact || text.is.len() < 2 || text.is.iter().all(|right| right.is_ascii()) {
        return Vec::new();
    }
    let folded: Vec<String> =
        text.is.iter().take(100).map(|right| fold(right, case.language)).collect();
    let again = (1..folded.len()).find(|place| {
        let earlier = folded.get(..*place).unwrap_or_default();
        let same = earlier.iter().position(|other| folded.get(*place) == Some(other));
        let both = [same, Some(*place)].map(|place| place.and_then(|place| text.is.get(place)));
        // Between two in ASCII the difference is one of signs.
        same.is_some() && both.into_iter().flatten().any(|right| !right.is_ascii())
    });
    let flaw = |place: usize| {
        let right = text.is.get(place).map_or("", String::as_str);
        let say = Say::new("lint-accents-only").with("text", right);
        let flaw = Flaw::new("accents-only", At::answer("is").item(place), say);
        flaw.help(Say::new("lint-accents-only-help"))
    };
    again.map(flaw).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn too_long_to_type() {
        found(
            "long-answer",
            &[
                r#"(ask: "Why?", answer: Text("because the countries of the south wanted to help one another without the north")),"#,
                r#"(ask: "Name two aims.", answer: List("trade", "that all of the member states may learn from what the others have tried before")),"#,
            ],
        );
        quiet(
            "long-answer",
            &[
                r#"(ask: "The fourth principle?", answer: Text("Kerakyatan yang dipimpin oleh hikmat kebijaksanaan dalam permusyawaratan/perwakilan")),"#,
                r#"(ask: "Why?", answer: Text("because the countries of the south wanted to help one another without the north", "to help one another")),"#,
                r#"(ask: "Why?", answer: Card("Because the countries of the south wanted to help one another without having to ask the north for it.")),"#,
            ],
        );
    }

    #[test]
    fn accents_need_no_second_answer() {
        found(
            "accents-only",
            &[
                r#"(ask: "Which island?", answer: Text("São Tomé", "Sao Tome")),"#,
                r#"(ask: "Which drink?", answer: Text("coffee", "café", "Cafe")),"#,
            ],
        );
        quiet(
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
