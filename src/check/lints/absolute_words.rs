//! Wrong options that say "always" and "never" where the right one does not: test-wise learners strike them out unread.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::At;
use crate::say::Say;

/// Absolutes in two wrong options or more, or in one where the right option says "usually", and in no right one.
pub(super) fn absolute_words(view: &QuestionView) -> Option<Hit> {
    let options = view.options();
    let [first, _, _, ..] = options else { return None };
    // Of one word, or of two, an option is a degree ("always", "tidak pernah") and the very thing that is asked.
    let is_sentence = |text: &str| text.split_whitespace().nth(2).is_some();
    if !is_sentence(first.text) {
        return None;
    }
    let right: Vec<&str> =
        options.iter().filter(|option| option.right).map(|option| option.text).collect();
    if right
        .iter()
        .any(|text| find_word(text, ABSOLUTES).is_some() || find_word(text, LIMITS).is_some())
    {
        return None;
    }
    let wrong =
        options.iter().filter(|option| !option.right && !option.last && is_sentence(option.text));
    let found: Vec<_> =
        wrong.filter_map(|option| Some((option, find_absolute(option.text)?))).collect();
    let hedged = right.iter().any(|text| find_word(text, HEDGES).is_some());
    let firm = found.iter().any(|(_, word)| FIRM.contains(&word.to_lowercase().as_str()));
    let telling = firm && (found.len() >= 2 || (hedged && !found.is_empty()));
    let (option, word) = found.first().filter(|_| telling)?;
    if view.ask.has_word(ABSOLUTES) {
        return None;
    }
    let say = Say::new("lint-absolute-words").with("word", *word).with("count", found.len());
    let at = if found.len() == 1 { option.at() } else { At::field("answer") };
    Some(view.hit(at, say).help(Say::new("lint-absolute-words-help")))
}

/// Words that leave no exception, in English and Indonesian.
const ABSOLUTES: &[&str] = &[
    "always", "never", "all", "every", "everyone", "everything", "none", "no", "nobody", "nothing",
    "selalu", "semua", "setiap", "seluruh", "pernah", "mutlak", "pasti",
];

/// Those that are seldom true anywhere in an option. The others, which may only count something ("ended all taxes"),
/// say it of the whole where an option begins with them.
const FIRM: &[&str] = &["always", "never", "selalu", "pernah", "mutlak", "pasti"];

/// Words that limit as much as absolutes do.
const LIMITS: &[&str] = &["only", "no", "hanya", "any", "apa pun", "must", "harus"];

/// Words that leave room for exceptions.
const HEDGES: &[&str] = &[
    "usually", "often", "sometimes", "generally", "mostly", "most", "tend", "tends", "typically",
    "biasanya", "sering", "kadang", "kadang-kadang", "umumnya", "sebagian", "cenderung",
];

/// The word of an option that leaves no exception.
fn find_absolute(text: &str) -> Option<&str> {
    find_word(text, FIRM).or_else(|| find_word(text.split(' ').next()?, ABSOLUTES))
}

/// The first word of a text that is in a list. "Pernah" counts behind "tidak", "belum" and "tak" alone.
fn find_word<'t>(text: &'t str, list: &[&str]) -> Option<&'t str> {
    let mut before = "";
    for word in text.split(|sign: char| !sign.is_alphabetic() && sign != '-') {
        let known = list.iter().any(|known| known.eq_ignore_ascii_case(word));
        let denied = !word.eq_ignore_ascii_case("pernah")
            || ["tidak", "tak", "belum"].iter().any(|no| no.eq_ignore_ascii_case(before));
        if known && denied {
            return Some(word);
        }
        before = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn absolutes_in_wrong_options_only() {
        assert_finds(
            "absolute-words",
            &[
                r#"(ask: "What is true of acids?", answer: Choice(right: "Some of them are harmless", wrong: ["They always burn the skin", "They never occur in food", "They are all gases"])),"#,
                r#"(language: "id", questions: [(ask: "Apa ciri asam?", answer: Choice(right: "Sebagian tidak berbahaya", wrong: ["Asam selalu melukai kulit", "Semua asam berupa gas"]))])"#,
            ],
        );
        assert_quiet(
            "absolute-words",
            &[
                r#"(ask: "How often does it rain there?", answer: Choice(right: "about once a year", wrong: ["always", "never"])),"#,
                r#"(ask: "She ___ late for school.", answer: Choice(right: "is never", wrong: ["is always", "never is"])),"#,
                r#"(ask: "What is true of squares?", answer: Choice(right: "They always have four sides", wrong: ["They never have equal sides", "They always have five angles"])),"#,
                r#"(ask: "What did the law do?", answer: Choice(right: "It gave women the vote", wrong: ["It ended all taxes", "It freed every prisoner"])),"#,
                r#"(ask: "What is never true of a gas?", answer: Choice(right: "It keeps its own shape", wrong: ["It always fills its vessel", "It never sinks in air"])),"#,
            ],
        );
    }
}
