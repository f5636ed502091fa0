//! Options that speak of the others: "all of the above" means nothing once options are shuffled.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::option_list::ListedOption;
use crate::check::question_view::QuestionView;
use crate::question::Answer;
use crate::say::Say;

/// An option that speaks of the others, unless `last` keeps it at the end.
pub(super) fn of_the_above(view: &QuestionView) -> Vec<Hit> {
    let speaks = |option: &&ListedOption| {
        let may = option.text.len() < 60 && may_speak_of_others(option.text.as_bytes());
        may && !option.last && speaks_of_others(&FoldedWords::new(option.text, view.language))
    };
    let hit = |option: &ListedOption| {
        let many = matches!(view.question.answer, Answer::Many(_));
        let help = if many { "lint-of-the-above-many" } else { "lint-of-the-above-help" };
        let say = Say::new("lint-of-the-above").with("text", option.text);
        view.hit(option.at(), say).help(Say::new(help))
    };
    view.options().iter().filter(speaks).map(hit).collect()
}

/// Whether an option begins like one that speaks of the others: most do not, and need not be folded.
fn may_speak_of_others(text: &[u8]) -> bool {
    let begins = |word: &str| {
        text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    };
    match text.first().map(u8::to_ascii_lowercase) {
        Some(b'a' | b'b' | b'j' | b'k' | b'n' | b's' | b't') => true,
        Some(b'c' | b'd') => text.get(1) == Some(&b' '),
        Some(b'e') => text.get(1) == Some(&b' ') || begins("either"),
        Some(b'h') => begins("hanya"),
        Some(b'o') => begins("only"),
        _ => false,
    }
}

/// Whether an option's words speak of the others: of all of them, or of two by their letters.
fn speaks_of_others(words: &FoldedWords) -> bool {
    if OF_ALL_OTHERS.contains(&words.as_str()) {
        return true;
    }
    let words: Vec<&str> = words.iter().collect();
    let (["both" | "either" | "neither" | "only" | "hanya" | "baik" | "jawaban", one, and, other]
    | [one, and, other, "only" | "saja" | "benar" | "salah"]
    | [one, and, other, "are", "correct" | "right" | "true" | "wrong"]) = words.as_slice()
    else {
        return false;
    };
    let letter = |word: &str| matches!(word, "a" | "b" | "c" | "d" | "e");
    letter(one) && letter(other) && matches!(*and, "and" | "or" | "nor" | "dan" | "atau")
}

/// How options speak of all others, in folded words of English and Indonesian.
const OF_ALL_OTHERS: &[&str] = &[
    "-all-of-the-above-", "-none-of-the-above-", "-all-the-above-", "-all-above-", "-none-above-",
    "-all-of-these-", "-none-of-these-", "-all-of-them-", "-none-of-them-", "-all-are-correct-",
    "-all-are-right-", "-all-are-true-", "-all-answers-are-correct-",
    "-all-of-the-above-are-correct-", "-none-are-correct-", "-none-is-correct-",
    "-all-of-the-options-", "-none-of-the-options-", "-both-of-the-above-",
    "-neither-of-the-above-", "-none-of-the-others-", "-semua-benar-", "-semua-salah-",
    "-semuanya-benar-", "-semuanya-salah-", "-semua-jawaban-benar-", "-semua-jawaban-salah-",
    "-semua-jawaban-di-atas-benar-", "-semua-di-atas-", "-semua-di-atas-benar-",
    "-semua-yang-di-atas-", "-semua-yang-di-atas-benar-", "-semua-pilihan-benar-",
    "-semua-pilihan-di-atas-", "-semua-pilihan-salah-", "-benar-semua-", "-salah-semua-",
    "-bukan-semuanya-", "-bukan-salah-satu-di-atas-", "-bukan-salah-satunya-",
    "-tidak-ada-yang-benar-", "-tidak-ada-jawaban-yang-benar-", "-tidak-ada-di-atas-",
    "-tidak-satu-pun-", "-tidak-satu-pun-benar-", "-tidak-satupun-", "-bukan-semua-di-atas-",
    "-jawaban-a-dan-b-benar-", "-keduanya-benar-", "-semua-jawaban-di-atas-salah-",
    "-semua-yang-disebut-di-atas-", "-semua-hal-di-atas-",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn options_that_speak_of_the_others_keep_their_place() {
        assert_finds(
            "of-the-above",
            &[
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "All of the above"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "None of these", wrong: ["WHO", "FAO"])),"#,
                r#"(ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "Semua benar."])),"#,
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "Both A and C"])),"#,
                r#"(ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "B dan D saja"])),"#,
                r#"(ask: "Which two?", answer: Many(right: ["WHO", "FAO"], wrong: ["NATO", "none of the above"])),"#,
            ],
        );
        assert_quiet(
            "of-the-above",
            &[
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"], last: ["All of the above"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "Semua benar", wrong: ["WHO", "FAO"], last: ["Semua benar"])),"#,
                r#"(ask: "How many came back?", answer: Choice(right: "none", wrong: ["all", "half"])),"#,
                r#"(ask: "Which vitamins?", answer: Choice(right: "A and B", wrong: ["C and D", "all of them but C"])),"#,
            ],
        );
    }
}
