//! Straight and curly quotes, or apostrophes, in the sentences of one deck.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::question_texts::{sentences, source_at};
use crate::question::At;
use crate::say::Say;

/// Double quotes of both forms, and apostrophes of both forms: a hit each, at the first of the rarer form.
pub(super) fn mixed_quotes(view: &DeckView) -> Vec<Hit> {
    let sorts: [fn(&str) -> [bool; 2]; 2] = [double_quotes, apostrophes];
    sorts.into_iter().filter_map(|sort| rarer_form(view, sort)).collect()
}

/// The first text with the rarer form, where a deck has both; `forms` says whether a text has straight and curly ones.
fn rarer_form(view: &DeckView, forms: fn(&str) -> [bool; 2]) -> Option<Hit> {
    let mut places: [Vec<(usize, &str)>; 2] = [Vec::new(), Vec::new()];
    for (place, question) in view.questions() {
        for (field, text) in sentences(question) {
            for (places, has) in places.iter_mut().zip(forms(text)) {
                places.extend(has.then_some((place, field)));
            }
        }
    }
    let [straight, curly] = places;
    let to_curly = straight.len() <= curly.len();
    let rarer = if to_curly { &straight } else { &curly };
    let (place, at) = rarer.first().map(|(place, field)| (*place, At::field(field)))?;
    let source = view.written(place).map(|written| source_at(written, &at)).unwrap_or_default();
    let rewritten = if to_curly { with_curly(source) } else { with_straight(source) };
    let say =
        Say::new("lint-mixed-quotes").with("straight", straight.len()).with("curly", curly.len());
    let hit = Hit::in_question(place, at, say).help(Say::new("lint-mixed-quotes-help"));
    Some(rewritten.into_iter().fold(hit, Hit::mend))
}

/// A text of the deck's file with its curly quotes straight; None of a raw text, which has no escapes.
fn with_straight(source: &str) -> Option<String> {
    let straight = source.replace(['“', '”'], "\\\"").replace('’', "'");
    source.starts_with('"').then_some(straight)
}

/// A text of the deck's file with curly apostrophes; None where it has straight double quotes too, since it is not
/// certain which of them open.
fn with_curly(source: &str) -> Option<String> {
    let within = |at: usize| {
        let before = source.get(..at).and_then(|before| before.chars().next_back());
        let after = source.get(at + 1..).and_then(|after| after.chars().next());
        [before, after].into_iter().flatten().filter(|sign| sign.is_alphabetic()).count() == 2
    };
    let signs = source.char_indices().map(|(at, sign)| match sign {
        '\'' if within(at) => '’',
        _ => sign,
    });
    let curly: String = signs.collect();
    (curly != source && !source.contains("\\\"")).then_some(curly)
}

/// Whether a text has straight double quotes around words, and curly ones. Marks of inches and quotes in code do not
/// count.
fn double_quotes(text: &str) -> [bool; 2] {
    if memchr::memchr(b'"', text.as_bytes()).is_none() {
        return [false, !text.is_ascii() && text.contains(['“', '”'])];
    }
    let signs: Vec<char> = text.chars().collect();
    let code = ['(', ')', '=', '[', ']', '{', '}', '<', '>', '+', '\\'];
    let straight = signs.iter().enumerate().any(|(at, sign)| {
        let beside = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| signs.get(at)));
        let inch = beside[0].is_some_and(char::is_ascii_digit);
        *sign == '"' && !inch && !beside.into_iter().flatten().any(|sign| code.contains(sign))
    });
    let in_code = signs.contains(&'"') && signs.iter().any(|sign| code.contains(sign));
    [straight && !in_code, text.contains(['“', '”'])]
}

/// Whether a text has straight apostrophes within words, and curly ones.
fn apostrophes(text: &str) -> [bool; 2] {
    if memchr::memchr(b'\'', text.as_bytes()).is_none() && text.is_ascii() {
        return [false; 2];
    }
    let signs: Vec<char> = text.chars().collect();
    let within = |wanted: char| {
        signs.windows(3).any(|three| {
            matches!(three, [before, sign, after]
                if *sign == wanted && before.is_alphabetic() && after.is_alphabetic())
        })
    };
    [within('\''), within('’')]
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn quotes_of_two_sorts() {
        assert_finds(
            "mixed-quotes",
            &[
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "Who wrote of \"yes\"?", answer: Text("Mann")),"#,
                r#"(ask: "What's that?", answer: Text("Lima")), (ask: "Who’s there?", answer: Text("Mann")),"#,
            ],
        );
        assert_quiet(
            "mixed-quotes",
            &[
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "What's that?", answer: Text("Lima")),"#,
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "What does print(\"a\") show?", answer: Text("an a")),"#,
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "How long are 5\" of wire?", answer: Text("short")),"#,
                r#"(ask: "Which?", answer: Text(is: ["it's", "it’s"], exact: true)),"#,
            ],
        );
    }
}
