//! Options that speak of the others: "all of the above" means nothing once options are shuffled.

use super::combined_options::{combined_options, combines_listed};
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::option_list::ListedOption;
use crate::check::question_view::QuestionView;
use crate::deck::answer_literal;
use crate::question::{Answer, At, Choice, Many, Noted};
use crate::say::Say;

/// How an option speaks of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SpeaksOf {
    /// All or none of them: at the end of the list it says what it should.
    All,
    /// Some by their letters, which are unknown before the shuffle, whatever its place.
    Letters,
}

/// An option that speaks of all others, unless `last` keeps it at the end, or of some by their letters.
pub(super) fn of_the_above(view: &QuestionView) -> Vec<Hit> {
    let speaking = |option: &ListedOption| {
        let may = option.text.len() < LONGEST && may_speak_of_others(option.text.as_bytes());
        let words = may.then(|| FoldedWords::new(option.text, view.language))?;
        let counts = words.iter().next().is_some_and(|first| COUNTS.contains(&first));
        if counts && view.ask.has_word(&["many", "berapa", "number", "jumlah"]) {
            return None;
        }
        speaks_of(&words).filter(|of| *of == SpeaksOf::Letters || !option.last)
    };
    let found = view.options().iter().filter_map(|option| Some((option, speaking(option)?)));
    let found: Vec<(&ListedOption, SpeaksOf)> = found.collect();
    let by_letters = found.iter().filter(|(_, of)| *of == SpeaksOf::Letters).count();
    // "All of them" beside "I and II" speaks of the statements, which is one finding already.
    if found.is_empty()
        || (by_letters > 0 && are_things(view, by_letters))
        || combined_options(view).is_some()
    {
        return Vec::new();
    }
    let hit = |(option, of): (&ListedOption, SpeaksOf)| {
        let say = Say::new(match of {
            SpeaksOf::All => "lint-of-the-above",
            SpeaksOf::Letters => "lint-of-the-above-letters",
        });
        hit_with_help(view, option, of, say.with("text", option.text))
    };
    found.into_iter().map(|(option, of)| hit((option, of))).collect()
}

/// Longest option that is looked at, in bytes.
const LONGEST: usize = 60;

fn hit_with_help(view: &QuestionView, option: &ListedOption, of: SpeaksOf, say: Say) -> Hit {
    match (&view.question.answer, of) {
        (Answer::Choice(choice), SpeaksOf::All) => {
            let written = answer_literal(&Answer::Choice(with_last(choice, option.text)));
            let help = Say::new("lint-of-the-above-help").with("text", written);
            view.hit(At::field("answer"), say).help(help)
        }
        (Answer::Many(_), _) => view.hit(option.at(), say).help(Say::new("lint-of-the-above-many")),
        (_, SpeaksOf::Letters) => {
            let help = match many_of_letters(view, option) {
                Some(many) => {
                    Say::new("lint-of-the-above-letters-write").with("text", answer_literal(&many))
                }
                None => Say::new("lint-of-the-above-letters-help"),
            };
            view.hit(option.at(), say).help(help)
        }
        (_, SpeaksOf::All) => view.hit(option.at(), say),
    }
}

/// The choice as one of many, where the right option names others by letters: those are lettered as they are written.
/// If a wrong option does, it is unknown which letter its author meant for the right one.
fn many_of_letters(view: &QuestionView, option: &ListedOption) -> Option<Answer> {
    let words = FoldedWords::new(option.text, view.language);
    let place = |word: &str| "abcde".find(word).filter(|_| is_letter(word));
    let named: Vec<usize> = words.iter().filter_map(place).collect();
    let others: Vec<&str> =
        view.options().iter().filter(|other| !other.right).map(|other| other.text).collect();
    let picked = |place: &usize| named.contains(place);
    let (right, wrong): (Vec<usize>, Vec<usize>) = (0..others.len()).partition(picked);
    let texts = |places: Vec<usize>| places.into_iter().filter_map(|place| others.get(place));
    let fits = option.right && !wrong.is_empty() && right.len() == named.len();
    fits.then(|| {
        Answer::Many(Many {
            right: texts(right).map(|text| (*text).to_owned()).collect(),
            wrong: texts(wrong).map(|text| Noted { text: (*text).to_owned(), why: None }).collect(),
        })
    })
}

/// The choice with an option put to the end; one that is right stays the right one.
fn with_last(choice: &Choice, text: &str) -> Choice {
    let mut changed = choice.clone();
    let moved = changed.wrong.iter().position(|noted| noted.text == text);
    let noted = match moved {
        Some(place) => changed.wrong.remove(place),
        None => Noted { text: text.to_owned(), why: None },
    };
    changed.last.push(noted);
    changed
}

/// Whether letters are what is chosen among (vitamins, blood groups, points of a figure) or statements of the prompt.
fn are_things(view: &QuestionView, by_letters: usize) -> bool {
    let letter =
        |word: &str| word.len() == 1 && word.starts_with(|sign: char| ('B'..='H').contains(&sign));
    let named = view.question.ask.split(|sign: char| !sign.is_alphanumeric()).any(letter);
    // "not a" beside "a and b" is a term of logic.
    let lone = |word: &str| matches!(word, "a" | "b" | "B" | "c" | "C" | "p" | "q");
    let has_letter = |text: &str| text.split(|sign: char| !sign.is_alphanumeric()).any(lone);
    let of_letters = view.options().iter().filter(|option| {
        has_letter(option.text)
            && speaks_of(&FoldedWords::new(option.text, view.language)).is_none()
    });
    let of_letters = of_letters.count();
    let of_prompt = view.options().iter().any(|option| combines_listed(view, option.text));
    named
        || of_prompt
        || by_letters + of_letters >= view.options().len()
        || view
            .ask
            .has_word(&["vitamins", "vitamin", "points", "titik", "group", "golongan", "grade"])
}

/// Whether an option begins like one that speaks of the others: most do not, and need not be folded.
fn may_speak_of_others(text: &[u8]) -> bool {
    let begins = |word: &str| {
        text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    };
    let first = if text.first() == Some(&b'(') { text.get(1) } else { text.first() };
    match first.map(u8::to_ascii_lowercase) {
        Some(b'a' | b'b' | b'j' | b'k' | b'n' | b's' | b't') => true,
        Some(b'c' | b'd') => !text.get(1).is_some_and(u8::is_ascii_alphabetic) || begins("dua "),
        Some(b'e') => {
            !text.get(1).is_some_and(u8::is_ascii_alphabetic)
                || begins("e ")
                || begins("either")
                || begins("every")
        }
        Some(b'm') => begins("more than"),
        Some(b'l') => begins("lebih dari"),
        Some(b'h') => begins("hanya"),
        Some(b'o') => begins("only") || begins("options") || begins("opsi"),
        Some(b'p') => begins("pilihan"),
        _ => false,
    }
}

fn speaks_of(words: &FoldedWords) -> Option<SpeaksOf> {
    let all: Vec<&str> = words.iter().collect();
    if speaks_of_all(&all) {
        return Some(SpeaksOf::All);
    }
    speaks_of_letters(&all).then_some(SpeaksOf::Letters)
}

/// Whether words speak of all or none of the others: a quantity, then words for options and nothing else.
fn speaks_of_all(words: &[&str]) -> bool {
    let quantity = QUANTITIES.iter().find(|start| words.starts_with(start));
    let Some(rest) = quantity.and_then(|start| words.get(start.len()..)) else {
        return matches!(words, ["benar" | "salah", "semua"] | ["bukan", "salah", "satunya"]);
    };
    let known = |word: &&str| OF_OPTIONS.contains(word) || BETWEEN.contains(word);
    // "All of us" and "semua hewan" speak of something else; "all" and "none" alone are an amount.
    rest.iter().any(|word| OF_OPTIONS.contains(word)) && rest.iter().all(known)
}

/// Words for all or none.
const QUANTITIES: &[&[&str]] = &[
    &["all"],
    &["none"],
    &["both"],
    &["neither"],
    &["each"],
    &["every"],
    &["everything"],
    &["nothing"],
    &["semua"],
    &["semuanya"],
    &["seluruh"],
    &["seluruhnya"],
    &["bukan", "semua"],
    &["bukan", "semuanya"],
    &["bukan", "salah", "satu"],
    &["tidak", "ada"],
    &["tidak", "satu", "pun"],
    &["tidak", "satupun"],
    &["tak", "satu", "pun"],
    &["tak", "ada"],
    &["keduanya"],
    &["kedua"],
    &["jawaban", "a", "dan", "b"],
    &["not", "any"],
    &["no"],
    &["any"],
    &["some"],
    &["two"],
    &["three"],
    &["more", "than", "one"],
    &["dua"],
    &["sebagian"],
    &["lebih", "dari", "satu"],
];

/// Those that count: where it is asked how many, they are the answer.
const COUNTS: &[&str] = &["any", "some", "two", "three", "more", "dua", "sebagian", "lebih"];

/// Words that mean the options, or say that they are right.
const OF_OPTIONS: &[&str] = &[
    "above", "these", "them", "those", "options", "option", "answers", "answer", "choices",
    "choice", "others", "other", "correct", "right", "true", "wrong", "false", "incorrect",
    "benar", "salah", "betul", "tepat", "atas", "jawaban", "pilihan", "opsi", "disebut",
    "disebutkan", "tersebut", "keliru", "listed", "mentioned", "preceding", "previous",
];

/// Words that join these.
const BETWEEN: &[&str] = &[
    "of", "the", "are", "is", "di", "yang", "dari", "hal", "adalah", "above", "pernyataan",
    "statements", "satu", "pun", "ini", "itu", "one", "listed", "here", "given", "juga", "pada",
    "all", "semua", "two", "any",
];

/// Whether words are letters of options, with words such as "both" and "benar" around them.
fn speaks_of_letters(words: &[&str]) -> bool {
    let letters = words.iter().filter(|word| is_letter(word)).count();
    let glue = |word: &&str| is_letter(word) || LETTER_GLUE.contains(word);
    let joined = words.windows(2).any(|two| matches!(two, [one, "and" | "or" | "nor" | "dan" | "atau" | "serta" | "&"] if is_letter(one)));
    letters >= 2 && joined && words.iter().all(glue)
}

fn is_letter(word: &str) -> bool {
    matches!(word, "a" | "b" | "c" | "d" | "e")
}

/// Words around the letters of options.
const LETTER_GLUE: &[&str] = &[
    "both", "either", "neither", "only", "and", "or", "nor", "dan", "atau", "serta", "hanya",
    "baik", "jawaban", "pilihan", "opsi", "options", "option", "answers", "answer", "saja",
    "benar", "salah", "betul", "tepat", "are", "is", "correct", "right", "true", "wrong", "maupun",
    "&", "adalah", "the", "keduanya", "semua",
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
                r#"(ask: "Which?", answer: Choice(right: "All are right", wrong: ["the WHO", "the FAO"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "A and C", wrong: ["WHO", "FAO", "UNDP"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "WHO", wrong: ["FAO", "UNDP"], last: ["A, B and C are correct"])),"#,
                r#"(ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "Tidak ada jawaban yang tepat"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "any of these"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "two of all of them"])),"#,
                r#"(ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "Lebih dari satu jawaban benar"])),"#,
            ],
        );
        assert_quiet(
            "of-the-above",
            &[
                r#"(ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"], last: ["All of the above"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "Semua benar", wrong: ["WHO", "FAO"], last: ["Semua benar"])),"#,
                r#"(ask: "How many of these are prime: 2, 4, 9?", answer: Choice(right: "one", wrong: ["two of them", "three"])),"#,
                r#"(ask: "Who signed?", answer: Choice(right: "two of the kings", wrong: ["some of the dukes", "the pope"])),"#,
                r#"(ask: "How many came back?", answer: Choice(right: "none", wrong: ["all", "half"])),"#,
                r#"(ask: "Which vitamins?", answer: Choice(right: "A and B", wrong: ["C and D", "all of them but C"])),"#,
                r#"(ask: "Which of the points A, B and C lie on it?", answer: Choice(right: "A and B", wrong: ["none of the three", "the first"])),"#,
                r#"(ask: "Which is true when both sides are?", answer: Choice(right: "a and b", wrong: ["a or b", "not a"])),"#,
                r#"(ask: "Who voted?", answer: Choice(right: "all adults", wrong: ["no women", "both houses"])),"#,
            ],
        );
    }
}
