//! Grammar that shows which option is right: `a` or `an`, one or several.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::check::spelling::asks_for_spelling;
use crate::deck::text_literal;
use crate::question::{Answer, At, Choice};
use crate::say::Say;

/// The grammar of the prompt fits the right option alone. English only: Indonesian has no articles and no plural verbs.
pub(super) fn grammar_clue(view: &QuestionView) -> Option<Hit> {
    let Answer::Choice(choice) = &view.question.answer else { return None };
    if view.language.primary() != "en" {
        return None;
    }
    let wrong: Vec<&str> = choice.wrong.iter().map(|noted| noted.text.as_str()).collect();
    let last_words = last_words(&view.question.ask);
    if let [_, article @ ("a" | "an")] = last_words {
        return article_clue(view, choice, article);
    }
    let fits = |wanted: fn(&str) -> Option<bool>, want: bool| {
        let others = wrong.len() >= 2 && wrong.iter().all(|text| wanted(text) == Some(!want));
        others && wanted(&choice.right) == Some(want)
    };
    let before_option = match last_words {
        [_, "are" | "were"] => fits(is_several, true).then_some("are"),
        [_, "is" | "was"] => fits(is_several, false).then_some("is"),
        _ => None,
    };
    let at_beginning = || {
        let (word, several) = number_at_beginning(view.ask.as_str())?;
        (fits(is_several, several) && !asks_for_spelling(view)).then_some(word)
    };
    let word = before_option.or_else(at_beginning)?;
    Some(clue(view, Say::new("lint-grammar-clue").with("word", word)))
}

fn clue(view: &QuestionView, say: Say) -> Hit {
    view.hit(At::field("ask"), say).help(Say::new("lint-grammar-clue-help"))
}

/// The article before the place where the option goes fits the right option, and not all others: those it rules out.
fn article_clue(view: &QuestionView, choice: &Choice, article: &str) -> Option<Hit> {
    let fits = |text: &str| begins_with_a_vowel(text).map(|vowel| vowel == (article == "an"));
    if fits(&choice.right) != Some(true) {
        return None;
    }
    let wrong = choice.wrong.iter().map(|noted| noted.text.as_str());
    let ruled_out: Vec<&str> = wrong.filter(|text| fits(text) == Some(false)).collect();
    let first = ruled_out.first()?;
    let say = if ruled_out.len() == choice.wrong.len() {
        Say::new("lint-grammar-clue").with("word", article)
    } else {
        Say::new("lint-grammar-clue-some").with("word", article).with("text", *first)
    };
    let both = with_both_articles(&view.question.ask, article);
    Some(both.into_iter().fold(clue(view, say), Hit::mend))
}

/// A prompt with a/an in place of the article before the place where the option goes, as a deck writes it.
fn with_both_articles(ask: &str, article: &str) -> Option<String> {
    let before = before_option_place(ask);
    let (rest, head) = (ask.get(before.len()..)?, before.strip_suffix(article)?);
    Some(text_literal(&format!("{head}a/an{rest}")))
}

/// The word at a folded prompt's beginning that asks for one thing or for several, and whether for several.
fn number_at_beginning(ask: &str) -> Option<(&'static str, bool)> {
    let begins = |starts: &[&str]| starts.iter().any(|start| ask.starts_with(start));
    if begins(&ASKING_FOR_SEVERAL) {
        return Some(("are", true));
    }
    if begins(&ASKING_FOR_ONE) {
        return Some(("is", false));
    }
    let mut words = ask.split('-').skip(1);
    let ("what" | "which") = words.next()? else { return None };
    let several = is_several(words.next()?)?;
    let verb = words.next()?;
    VERBS.into_iter().find(|known| *known == verb && several).map(|verb| (verb, true))
}

/// Verbs of several things, after "which animals".
const VERBS: [&str; 4] = ["are", "were", "have", "do"];

/// How prompts begin whose answer is several things.
const ASKING_FOR_SEVERAL: [&str; 6] = [
    "-what-are-", "-what-were-", "-which-are-", "-which-were-", "-which-of-these-are-",
    "-which-of-the-following-are-",
];
/// How prompts begin whose answer is one thing.
const ASKING_FOR_ONE: [&str; 4] =
    ["-what-is-the-", "-what-was-the-", "-which-is-", "-which-of-these-is-"];

/// The last two words before the place where the option goes: a blank, or the end.
fn last_words(ask: &str) -> [&str; 2] {
    // Without a blank, a sentence that ends in full asks for no completion.
    if blank_in(ask).is_none() && ask.trim_end().ends_with(['?', '!', '.']) {
        return ["", ""];
    }
    let mut words = before_option_place(ask).rsplit(' ');
    let last = words.next().unwrap_or_default();
    [words.next().unwrap_or_default(), last]
}

/// Where a prompt has its first blank.
fn blank_in(ask: &str) -> Option<usize> {
    ["__", "...", "…"].iter().filter_map(|blank| ask.find(blank)).min()
}

/// A prompt up to the word before its blank or its end.
fn before_option_place(ask: &str) -> &str {
    let before = ask.get(..blank_in(ask).unwrap_or(ask.len())).unwrap_or(ask);
    before.trim_end_matches(|sign: char| !sign.is_alphanumeric())
}

/// Whether a word is said with a vowel first; `None` where its letters do not show it, as in initials.
fn begins_with_a_vowel(text: &str) -> Option<bool> {
    let mut signs = text.chars();
    let (first, second) = (signs.next()?, signs.next()?);
    let lower = text.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    if second.is_uppercase() || !first.is_ascii_alphabetic() || begins(&["a ", "an ", "the "]) {
        return None;
    }
    match first.to_ascii_lowercase() {
        'a' | 'i' => Some(true),
        'e' => Some(!begins(&["eu", "ew"])),
        'o' => Some(!begins(&["one ", "one-", "once"]) && lower != "one"),
        'u' => Some(begins(&["unin", "unim"]) || !begins(SAID_AS_YOU)),
        'h' => Some(begins(&["hour", "honest", "honour", "honor", "heir"])),
        'y' => (!begins(&["yt", "yp"])).then_some(false),
        _ => Some(false),
    }
}

/// Beginnings of words whose `u` is said as in "unit".
const SAID_AS_YOU: &[&str] =
    &["uni", "use", "usu", "uti", "ute", "uto", "ura", "uri", "ubi", "uku", "ufo", "eu"];

/// Whether a common noun is in the plural; `None` for names and for nouns that do not show it.
fn is_several(text: &str) -> Option<bool> {
    if text.chars().any(|sign| sign.is_uppercase() || sign.is_ascii_digit()) {
        return None;
    }
    if text.contains(" and ") {
        return Some(true);
    }
    let first = text.split(" of ").next().unwrap_or(text);
    let unsure = [
        "ss", "us", "is", "ics", "ies", "people", "children", "men", "sheep", "fish", "data", "ia",
        "ae",
    ];
    if unsure.iter().any(|end| first.ends_with(end)) {
        return None;
    }
    Some(first.ends_with('s'))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn grammar_gives_the_right_option_away() {
        assert_finds(
            "grammar-clue",
            &[
                r#"(ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["elk", "ox"])),"#,
                r#"(ask: "It is an ___ of the sea.", answer: Choice(right: "octopus", wrong: ["shark", "crab", "tuna"])),"#,
                r#"(ask: "It is an ___", answer: Choice(right: "hour", wrong: ["day", "week", "year"])),"#,
                r#"(ask: "He works for a", answer: Choice(right: "union", wrong: ["office", "army"])),"#,
                r#"(ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["elk", "calf"])),"#,
                r#"(ask: "It is an ___", answer: Choice(right: "hour", wrong: ["instant", "eon", "day"])),"#,
                r#"(ask: "He works for a", answer: Choice(right: "union", wrong: ["UN body", "army"])),"#,
                r#"(ask: "The organs that breathe are", answer: Choice(right: "lungs", wrong: ["the heart", "the skin"])),"#,
                r#"(ask: "Which are the largest animals of the sea?", answer: Choice(right: "whales", wrong: ["shark", "squid"])),"#,
                r#"(ask: "What is the organ that cleans the blood?", answer: Choice(right: "the liver", wrong: ["the lungs", "the eyes"])),"#,
                r#"(ask: "Which animals are mammals?", answer: Choice(right: "whales", wrong: ["shark", "squid"])),"#,
                r#"(ask: "What are the parts of a flower called that lure bees?", answer: Choice(right: "petals", wrong: ["root", "stem"])),"#,
            ],
        );
        assert_quiet(
            "grammar-clue",
            &[
                r#"(ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["kid", "calf"])),"#,
                r#"(ask: "It is an ___", answer: Choice(right: "hour", wrong: ["instant", "eon"])),"#,
                r#"(ask: "He works for a", answer: Choice(right: "union", wrong: ["UN body", "ministry"])),"#,
                r#"(ask: "The largest island country is", answer: Choice(right: "Indonesia", wrong: ["Maldives", "Philippines"])),"#,
                r#"(ask: "Which organ is the largest?", answer: Choice(right: "skin", wrong: ["lungs", "kidneys"])),"#,
                r#"(ask: "Which gas do plants take in?", answer: Choice(right: "carbon dioxide", wrong: ["oxygens", "vapours"])),"#,
                r#"(ask: "Which animals are mammals?", answer: Choice(right: "whales", wrong: ["sharks", "squid"])),"#,
                r#"(ask: "It is a/an", answer: Choice(right: "lamb", wrong: ["elk", "ox"])),"#,
                r#"(ask: "What is the plural of ox?", answer: Choice(right: "oxen", wrong: ["oxes", "oxens"])),"#,
                r#"(ask: "Which vitamin is it, B or an", answer: Choice(right: "A", wrong: ["C", "D"])),"#,
            ],
        );
    }
}
