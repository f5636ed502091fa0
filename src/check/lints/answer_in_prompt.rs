//! Answers that can be read in their own question.

use super::options_in_prompt::options_in_prompt;
use crate::check::answer_words::AnswerWords;
use crate::check::deck_view::DeckView;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::{Hit, Spot};
use crate::check::opposites::{has_an_opposite, offers_alternatives};
use crate::check::question_view::QuestionView;
use crate::check::spelling::asks_for_spelling;
use crate::question::{Answer, At};
use crate::say::{Arg, Say};

/// The answer is in its own prompt, or in the text of its own cloze.
pub(super) fn answer_in_prompt(view: &QuestionView) -> Option<Hit> {
    let around = if let Answer::Cloze(cloze) = &view.question.answer {
        FoldedWords::new(&cloze.around.join(" ____ "), view.language)
    } else {
        FoldedWords::default()
    };
    let given_away = |answer: &&AnswerWords| {
        let shown = view.ask.contains(&answer.words) || around.contains(&answer.words);
        shown && !is_meant(view, answer)
    };
    let answer = view.answers().iter().find(given_away)?;
    if asks_for_spelling(view)
        || offers_alternatives(&view.ask)
        || offers_alternatives(&around)
        || is_listed(&view.question.ask, &answer.text)
        || options_in_prompt(view).is_some()
    {
        return None;
    }
    let at = if view.ask.contains(&answer.words) { At::field("ask") } else { At::answer("text") };
    let say = Say::new("lint-answer-in-prompt").with("text", answer.text.as_str());
    Some(view.hit(at, say).help(Say::new("lint-answer-in-prompt-help")))
}

/// Whether an answer is in its prompt without being given away: as the whole of it, in quotes, beside other options or
/// numbers, or as a country with the name of its capital.
fn is_meant(view: &QuestionView, answer: &AnswerWords) -> bool {
    let question = view.question;
    let direction = has_an_opposite(&answer.words) && answer.words.iter().count() <= 2;
    if direction || view.ask == answer.words || is_quoted(&question.ask, &answer.text) {
        return true;
    }
    if view.ask.has_phrase(&["-capital-", "-ibu-kota-", "-ibukota-", "-language-", "-bahasa-"]) {
        return true;
    }
    match &question.answer {
        Answer::Choice(choice) => {
            let others = choice.wrong.iter().chain(&choice.last);
            let mut others = others.filter(|noted| noted.text != choice.right);
            let in_blank =
                question.ask.contains("__") && !answer.text.starts_with(char::is_uppercase);
            in_blank
                || others
                    .any(|noted| view.ask.contains(&FoldedWords::new(&noted.text, view.language)))
        }
        Answer::Number(_) => {
            let signs = ['+', '×', '*', '/', '=', '^', '%', '÷', '−', '²', '³'];
            count_numbers(&view.ask) > 1 || question.ask.contains(signs)
        }
        Answer::Text(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => false,
    }
}

/// The words of a text that have a digit.
pub(super) fn count_numbers(words: &FoldedWords) -> usize {
    words.iter().filter(|word| word.bytes().any(|byte| byte.is_ascii_digit())).count()
}

/// Whether an answer is one of three things or more that a prompt lists: "apple, pear, carrot, plum".
fn is_listed(ask: &str, answer: &str) -> bool {
    let Some((_, list)) = ask.rsplit_once(':') else { return false };
    let list = list.trim_end_matches(['?', '.', '!', ' ']);
    let is_it = |item: &str| item.trim().eq_ignore_ascii_case(answer.trim());
    list.matches(", ").count() > 1 && list.split(", ").any(is_it)
}

fn is_quoted(ask: &str, answer: &str) -> bool {
    let quotes = [
        ("\"", "\""),
        ("“", "”"),
        ("'", "'"),
        ("‘", "’"),
        ("«", "»"),
        ("*", "*"),
        ("_", "_"),
        ("`", "`"),
    ];
    quotes.iter().any(|(open, close)| ask.contains(&format!("{open}{answer}{close}")))
}

/// Hits for which the deck is searched for a series: each search reads all prompts.
const MOST_SEARCHED: usize = 50;
/// Other questions of one pattern that make a series.
const A_SERIES: usize = 3;

/// Drops hits in a series of one pattern ("Which bird is on the flag of …?"): one of its questions may hold its answer
/// by chance.
pub(super) fn without_series(view: &DeckView, hits: Vec<Hit>) -> Vec<Hit> {
    if hits.is_empty() {
        return hits;
    }
    let language = &view.deck.language;
    let prompts = view.questions().map(|(_, question)| FoldedWords::new(&question.ask, language));
    let prompts: Vec<FoldedWords> = prompts.collect();
    let is_of_series = |hit: &Hit| {
        let Spot::Question(place, _) = &hit.spot else { return false };
        let answer = hit.say.args.iter().find_map(|(_, arg)| match arg {
            Arg::Text(text) => Some(FoldedWords::new(text, language)),
            Arg::Count(_) | Arg::Say(_) => None,
        });
        let ask = prompts.get(*place).map_or("", FoldedWords::as_str);
        let parts = answer.as_ref().and_then(|answer| ask.split_once(answer.as_str()));
        let Some((start, end)) = parts else { return false };
        let others = prompts
            .iter()
            .map(FoldedWords::as_str)
            .filter(|other| *other != ask && other.starts_with(start) && other.ends_with(end));
        start.len() + end.len() > 8 && others.take(A_SERIES).count() == A_SERIES
    };
    let numbered = hits.into_iter().enumerate();
    let kept = numbered.filter(|(number, hit)| *number >= MOST_SEARCHED || !is_of_series(hit));
    kept.map(|(_, hit)| hit).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn the_answer_stands_in_the_prompt() {
        assert_finds(
            "answer-in-prompt",
            &[
                r#"(ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),"#,
                r#"(ask: "In which year did the 1955 conference take place?", answer: Date("1955")),"#,
                r#"(ask: "How many founded the Group of 77?", answer: Number(77)),"#,
                r#"(ask: "Which body is the UNDP office under?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),"#,
                r#"(answer: Cloze("The Bandung Conference was held in {Bandung}.")),"#,
            ],
        );
        assert_quiet(
            "answer-in-prompt",
            &[
                r#"(ask: "What is the capital of Singapore?", answer: Text("Singapore")),"#,
                r#"(ask: "What is the plural of sheep?", answer: Text("sheep")),"#,
                r#"(ask: "Which is larger, Mars or Venus?", answer: Text("Venus")),"#,
                r#"(ask: "Is it acid or base?", answer: Choice(right: "acid", wrong: ["base"])),"#,
                r#"(ask: "What is 12 times 12 minus 132?", answer: Number(12)),"#,
                r#"(ask: "Of Mars, Venus and Earth, which is hottest?", answer: Choice(right: "Venus", wrong: ["Mars", "Earth"])),"#,
                r#"(ask: "When the heat rises, the pressure rises or …: it will", answer: Text("rise")),"#,
                r#"(ask: "Jika suhu naik, tekanan gas akan …", answer: Choice(right: "naik", wrong: ["turun"])),"#,
                r#"(ask: "radio", answer: Text("radio")),"#,
                r#"(ask: "Which word does not belong: apple, pear, carrot, plum?", answer: Text("carrot")),"#,
                r#"(ask: "On what day in 1974 was it?", answer: Date("1974-09-15")),"#,
                r#"(ask: "She likes tea and he ___ coffee.", answer: Choice(right: "likes", wrong: ["like", "liking"])),"#,
                r#"(answer: Cloze("It is {in} the sea, in the east.")),"#,
            ],
        );
    }

    #[test]
    fn a_series_holds_an_answer_by_chance() {
        let of = |country: &str, town: &str| {
            format!(
                "(ask: \"Where does the government of {country} sit?\", answer: Text(\"{town}\")),\n"
            )
        };
        let series = [
            ("France", "Paris"),
            ("Italy", "Rome"),
            ("Spain", "Madrid"),
            ("Singapore", "Singapore"),
        ];
        let series: String = series.iter().map(|(country, town)| of(country, town)).collect();
        assert_quiet("answer-in-prompt", &[&series]);
        assert_finds("answer-in-prompt", &[&of("Singapore", "Singapore")]);
    }
}
