//! What lets a learner guess without knowing: by the length of options, by how they speak of each other, by habit.

use super::Hit;
use super::case::Case;
use super::choosable::Choosable;
use super::survey::Survey;
use super::words::Words;
use crate::question::{Answer, At, Choice, Flaw};
use crate::say::Say;

/// Choices of which the right option must be the longest before that is a habit.
const A_HABIT: usize = 4;
/// Statements of which all must be true before that is a habit.
const ALL_TRUE: usize = 5;
/// Statements of which one may be false and the rest still betray the habit.
const NEARLY_ALL_TRUE: usize = 8;

/// The right option is the longest, to the eye, in all choices or nearly all.
pub(super) fn longest_right(survey: &Survey) -> Vec<Hit> {
    let mut choices = 0;
    let mut longest = Vec::new();
    for (place, question) in survey.questions() {
        let Answer::Choice(choice) = &question.answer else { continue };
        if choice.wrong.len() + choice.last.len() < 2 {
            continue;
        }
        choices += 1;
        if stands_out(choice) {
            longest.push(place);
        }
    }
    let others = choices - longest.len();
    let habit = longest.len() >= A_HABIT && others * 10 <= choices;
    let Some(first) = longest.first().filter(|_| habit && survey.whole) else { return Vec::new() };
    let say = Say::new("lint-longest-right").with("count", longest.len()).with("of", choices);
    let hit = Hit::question(*first, At::answer("right"), say);
    vec![hit.help(Say::new("lint-longest-right-help"))]
}

/// Whether the right option is longer than each wrong one by a quarter, and by a few letters.
fn stands_out(choice: &Choice) -> bool {
    let length = |text: &str| text.chars().count();
    let right = length(&choice.right);
    let others = choice.wrong.iter().chain(&choice.last).filter(|noted| noted.text != choice.right);
    let next = others.map(|noted| length(&noted.text)).max().unwrap_or(0);
    right >= next + 4 && right * 4 >= next * 5
}

/// `True` is right for nearly all statements.
pub(super) fn mostly_true(survey: &Survey) -> Vec<Hit> {
    let statements = survey.questions().filter_map(|(place, question)| match &question.answer {
        Answer::Truth(truth) => Some((place, truth.is)),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => None,
    });
    let statements: Vec<(usize, bool)> = statements.collect();
    let (count, wrong) = (statements.len(), statements.iter().filter(|(_, is)| !is).count());
    let nearly = count >= ALL_TRUE && wrong == 0 || count >= NEARLY_ALL_TRUE && wrong * 8 <= count;
    let first = statements.iter().find(|(_, is)| *is).filter(|_| nearly && survey.whole);
    let Some((first, _)) = first else { return Vec::new() };
    let say = Say::new("lint-mostly-true").with("count", count - wrong).with("of", count);
    vec![Hit::question(*first, At::field("answer"), say).help(Say::new("lint-mostly-true-help"))]
}

/// An option that speaks of the others, where it can be shuffled among them.
pub(super) fn of_the_above(case: &Case) -> Vec<Flaw> {
    let speaks = |option: &Choosable| {
        let may = option.text.len() < 60 && may_speak(option.text.as_bytes());
        may && !option.last && speaks_of_others(&Words::of(option.text, case.language))
    };
    let flaw = |option: &Choosable| {
        let many = matches!(case.question.answer, Answer::Many(_));
        let help = if many { "lint-of-the-above-many" } else { "lint-of-the-above-help" };
        let say = Say::new("lint-of-the-above").with("text", option.text);
        Flaw::new("of-the-above", option.at(), say).help(Say::new(help))
    };
    case.options().iter().filter(|option| speaks(option)).map(flaw).collect()
}

/// Whether an option begins as one that speaks of the others: most are seen to be none by that.
fn may_speak(text: &[u8]) -> bool {
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
fn speaks_of_others(words: &Words) -> bool {
    if SPEAKING.contains(&words.as_str()) {
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

/// How options speak of all others, in folded words.
const SPEAKING: &[&str] = &[
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
    use super::super::trial::{found, quiet};

    fn choices(rights: &[&str]) -> String {
        let one = |(n, right): (usize, &&str)| {
            format!(
                "(ask: \"What of matter {n}?\", answer: Choice(right: \"{right}\", wrong: [\"a short {n}\", \"some words\"])),\n"
            )
        };
        rights.iter().enumerate().map(one).collect()
    }

    #[test]
    fn the_right_option_is_always_the_longest() {
        let long = "a long and careful right answer";
        found(
            "longest-right",
            &[&choices(&[long; 4]), &choices(&[&[long; 9][..], &["short"]].concat())],
        );
        quiet(
            "longest-right",
            &[
                &choices(&[long; 3]),
                &choices(&[long, long, long, long, "short"]),
                &choices(&["a shorty", "some word", "a short b", "some more"]),
            ],
        );
    }

    #[test]
    fn true_is_right_for_nearly_all() {
        let statements = |truths: &[&str]| -> String {
            let one = |(n, truth): (usize, &&str)| {
                format!("(ask: \"Matter {n} is so.\", answer: {truth}),\n")
            };
            truths.iter().enumerate().map(one).collect()
        };
        found(
            "mostly-true",
            &[&statements(&["True"; 5]), &statements(&[&["True"; 9][..], &["False"]].concat())],
        );
        quiet(
            "mostly-true",
            &[
                &statements(&["True"; 4]),
                &statements(&["False"; 6]),
                &statements(&["True", "True", "True", "True", "True", "False"]),
            ],
        );
    }

    #[test]
    fn options_that_speak_of_the_others_keep_their_place() {
        found(
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
        quiet(
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
