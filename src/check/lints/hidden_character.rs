//! Hidden characters, which make two texts differ that look the same.

use crate::check::MOST_OF_ONE;
use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::question_texts::{all_texts, is_plain, is_visible_ascii, source_at};
use crate::check::question_view::QuestionView;
use crate::hidden_characters::{is_direction_mark, is_joiner, is_tag, shows_nothing};
use crate::say::Say;

/// The first character of a question that shows nothing and has no business there.
pub(super) fn hidden_character(view: &QuestionView) -> Option<Hit> {
    if is_plain(view.written) {
        return None;
    }
    let texts = all_texts(view.question).into_iter();
    let (at, sign) = texts
        .filter(|(_, text)| !is_visible_ascii(text))
        .find_map(|(at, text)| Some((at, hidden_in(text)?)))?;
    let say = Say::new("lint-hidden-character").with("code", code_of(sign));
    let clean = without_hidden(source_at(view.written, &at));
    let hit = view.hit(at, say).help(Say::new("lint-hidden-character-help"));
    Some(clean.into_iter().fold(hit, Hit::mend))
}

/// Adds the title, the words about the deck and the passages that have such a character.
pub(super) fn also_in_header(view: &DeckView, mut hits: Vec<Hit>) -> Vec<Hit> {
    let hit = |field: &'static str, item: Option<&String>, text: &str| {
        let sign = if is_visible_ascii(text) { None } else { hidden_in(text) }?;
        let say = Say::new("lint-hidden-character").with("code", code_of(sign));
        let hit = Hit::in_header(field, item.cloned(), say);
        Some(hit.help(Say::new("lint-hidden-character-help")))
    };
    let deck = view.deck;
    hits.extend(hit("title", None, &deck.title));
    hits.extend(deck.about.iter().filter_map(|about| hit("about", None, about)));
    let passages = deck.passages.iter().filter_map(|(key, passage)| {
        let title = passage.title.iter().find_map(|title| hit("passages", Some(key), title));
        title.or_else(|| hit("passages", Some(key), &passage.text))
    });
    hits.extend(passages.take(MOST_OF_ONE));
    hits
}

fn code_of(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// Characters that are removed one by one; a text with more was not typed.
const MOST_REMOVED: usize = 100;

/// A text of the deck's file without its hidden characters; None where one of them is written as an escape, or
/// controls a terminal: the characters behind it belong to it.
fn without_hidden(source: &str) -> Option<String> {
    let mut clean = source.to_owned();
    for _ in 0..MOST_REMOVED {
        let Some(sign) = hidden_in(&clean) else { break };
        if sign.is_control() {
            return None;
        }
        clean = clean.replacen(sign, "", 1);
    }
    (clean.len() < source.len() && hidden_in(&clean).is_none()).then_some(clean)
}

/// The first hidden character of a text, those apart that its script or its emoji need.
fn hidden_in(text: &str) -> Option<char> {
    let leftward = text.chars().any(is_leftward);
    let mut before: Option<char> = None;
    let mut in_flag = false;
    text.chars().find(|&sign| {
        // Tag characters continue the flag of a region, 🏴, that is before them.
        in_flag = sign == '\u{1f3f4}' || (in_flag && is_tag(sign));
        let before_it = before.replace(sign);
        match sign {
            '\n' | '\r' | '\t' => false,
            '\u{200b}' => !before_it.is_some_and(is_unspaced),
            // These two force a direction on any letters; the other marks belong to a text with both directions.
            '\u{202d}' | '\u{202e}' => true,
            _ if is_tag(sign) => !in_flag,
            _ if is_joiner(sign) => before_it.is_none_or(is_never_joined),
            _ if is_direction_mark(sign) => !leftward,
            _ => shows_nothing(sign),
        }
    })
}

/// Whether a script breaks its lines without spaces, at a zero-width space: Thai, Lao, Burmese, Khmer.
fn is_unspaced(sign: char) -> bool {
    matches!(sign, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether a character has no joined forms: a joiner behind it shapes nothing.
fn is_never_joined(sign: char) -> bool {
    sign.is_ascii() || ('\u{a0}'..'\u{590}').contains(&sign)
}

/// Whether a letter is written from right to left.
fn is_leftward(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && sign != '\u{61c}'
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn what_nobody_sees_is_found() {
        assert_finds(
            "hidden-character",
            &[
                "(ask: \"In which ci\u{ad}ty?\", answer: Text(\"Bandung\")),",
                "(ask: \"Where?\", answer: Text(\"Ban\u{200b}dung\")),",
                r#"(ask: "Where?", answer: Text("Ban\u{200b}dung")),"#,
                "(ask: \"Where?\", answer: Text(\"Bandung\"), why: \"a \u{202e}b\"),",
                "(ask: \"Where?\", answer: Text(\"Bandung\u{200e}\")),",
                "(ask: \"Where?\", answer: Text(\"Ban\u{e0041}dung\")),",
                "(ask: \"\u{1b}[31mWhere?\", answer: Text(\"Bandung\")),",
                r#"(ask: "Where?\u{7}", answer: Text("Bandung")),"#,
            ],
        );
        assert_quiet(
            "hidden-character",
            &[
                "(ask: \"What is نعم\u{200f}؟\", answer: Text(\"yes\")),",
                "(ask: \"Which is क्\u{200d}ष?\", answer: Text(\"ksha\")),",
                "(ask: \"Whose is 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}?\", answer: Text(\"Scotland\")),",
                "(ask: \"Who is 👩\u{200d}🚀?\", answer: Text(\"an astronaut\")),",
                "(ask: \"ภาษา\u{200b}ไทย?\", answer: Text(\"Thai\")),",
                "(ask: \"Where,\n\tthen?\", answer: Text(\"Bandung\")),",
                "(ask: \"Où\u{a0}?\", answer: Text(\"là\")),",
            ],
        );
    }

    #[test]
    fn title_and_passages_are_looked_at_too() {
        let deck = |title: &str, passage: &str| {
            format!(
                "(title: \"{title}\", passages: {{\"a\": \"{passage}\"}}, questions: [(ask: \"Where?\", passage: \"a\", answer: Text(\"Lima\"))])"
            )
        };
        let lima = "It was in Lima.";
        assert_finds(
            "hidden-character",
            &[&deck("Pe\u{200b}ru", lima), &deck("Peru", "It was in Li\u{ad}ma.")],
        );
        assert_quiet("hidden-character", &[&deck("Perú", "Où\u{a0}? À Lima.")]);
    }

    #[test]
    fn a_flag_of_any_length_is_looked_at_once() {
        let tags = "\u{e0067}".repeat(200_000);
        assert_quiet(
            "hidden-character",
            &[&format!("(ask: \"Whose is 🏴{tags}?\", answer: Text(\"Scotland\")),")],
        );
    }
}
