//! Sentences that begin with their blank: they are read twice, since the first reading has nothing to hold on to.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::light_words::is_light;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// Words that say something in a prompt above a cloze, from which on it says what the cloze is about.
const AN_INTRODUCTION: usize = 3;

/// A cloze or a typed answer whose sentence begins with the blank.
pub(super) fn blank_first(view: &QuestionView) -> Option<Hit> {
    let at = match &view.question.answer {
        Answer::Cloze(cloze) => {
            // Beside a second blank, a drill shows what leads to the first.
            let [blank] = cloze.blanks.as_slice() else { return None };
            let first = blank.first()?;
            let begins = !cloze.around.first()?.contains(char::is_alphanumeric);
            let meant = || is_introduced(view) || is_exercise(view, first, &cloze.around.join(" "));
            (begins && !meant()).then(|| At::answer("text"))
        }
        Answer::Text(text) => {
            let ask = view.question.ask.trim_start();
            let rest = ask.trim_start_matches(['_', '.', '…', ' ']);
            let begins = ["__", "...", "…"].iter().any(|blank| ask.starts_with(blank));
            (begins && !is_exercise(view, text.is.first()?, rest)).then(|| At::field("ask"))
        }
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => None,
    };
    let hit = view.hit(at?, Say::new("lint-blank-first"));
    Some(hit.help(Say::new("lint-blank-first-help")))
}

/// Whether a prompt above the cloze says what it is about.
fn is_introduced(view: &QuestionView) -> bool {
    view.ask.iter().filter(|word| !is_light(word)).count() >= AN_INTRODUCTION
}

/// Whether a blank is there for the grammar: a small word, or the beginning of a question or a sum.
fn is_exercise(view: &QuestionView, first: &str, after: &str) -> bool {
    let words = FoldedWords::new(first, view.language);
    let small = words.iter().all(|word| is_light(word) || SMALL_WORDS.contains(&word));
    let figures = !first.contains(char::is_alphabetic);
    small || figures || after.trim_end().ends_with('?') || !after.contains(char::is_alphabetic)
}

/// Words that begin sentences in exercises of grammar, and are not light.
const SMALL_WORDS: &[&str] = &[
    "although", "any", "because", "before", "after", "both", "despite", "don't", "dont", "either",
    "every", "few", "hardly", "if", "little", "many", "most", "much", "neither", "never", "no",
    "not", "one", "only", "rarely", "seldom", "since", "so", "some", "too", "until", "unless",
    "when", "while", "i", "we", "me", "agar", "bila", "jika", "kalau", "karena", "kemudian",
    "maka", "meskipun", "namun", "oleh", "para", "sebelum", "sehingga", "sesudah", "setelah",
    "supaya", "tetapi", "walaupun", "kemarin", "besok", "tadi", "yesterday", "tomorrow", "today",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn the_sentence_begins_with_its_blank() {
        assert_finds(
            "blank-first",
            &[
                r#"(answer: Cloze("{Photosynthesis} takes place in the green parts of plants.")),"#,
                r#"(ask: "Fill in.", answer: Cloze("“{Magellan|Ferdinand Magellan} sailed around the world.”")),"#,
                r#"(ask: "____ is the process by which a liquid turns into a gas.", answer: Text("evaporation")),"#,
                r#"(answer: Cloze("{Borobudur} dibangun pada abad ke-8.")),"#,
                r#"(ask: "… adalah ibu kota Peru.", answer: Text("Lima")),"#,
            ],
        );
    }

    #[test]
    fn grammar_questions_and_what_a_prompt_introduces_begin_as_they_like() {
        assert_quiet(
            "blank-first",
            &[
                r#"(answer: Cloze("The gas that plants take in is {carbon dioxide}.")),"#,
                r#"(answer: Cloze("{Although} it rained, we went out.")),"#,
                r#"(answer: Cloze("{Does} she like tea?")),"#,
                r#"(answer: Cloze("{8} + 4 = 12")),"#,
                r#"(answer: Cloze("{Berlin} is the capital of {Germany}.")),"#,
                r#"(ask: "How did the debate on energy policy end?", answer: Cloze("{Parliament} rejected the bill.")),"#,
                r#"(ask: "…and what did he answer?", answer: Card("Nothing.")),"#,
                r#"(ask: "___ you like some tea?", answer: Text("Would")),"#,
            ],
        );
    }
}
