//! Answers that stand where the learner reads them before answering: in the prompt, in the hint.

use super::case::Case;
use super::given::Given;
use super::opposites::is_one_of_two;
use super::spelling::is_of_spelling;
use super::survey::Survey;
use super::words::Words;
use super::{Hit, Spot};
use crate::question::{Answer, At, Flaw};
use crate::say::{Arg, Say};

/// The answer stands in its own prompt, or in the text of its own cloze.
pub(super) fn in_prompt(case: &Case) -> Vec<Flaw> {
    let question = case.question;
    let around = match &question.answer {
        Answer::Cloze(cloze) => Words::of(&cloze.around.join(" ____ "), case.language),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => Words::default(),
    };
    let found = case.answers().iter().find(|answer| {
        let stands = case.ask.hold(&answer.words) || around.hold(&answer.words);
        stands && !is_meant_to_stand(case, answer)
    });
    let found = found.filter(|_| !is_of_spelling(case) && !offers(&case.ask));
    let flaw = |answer: &Given| {
        let say = Say::new("lint-answer-in-prompt").with("text", answer.text.as_str());
        let at = if case.ask.hold(&answer.words) { At::field("ask") } else { At::answer("text") };
        Flaw::new("answer-in-prompt", at, say).help(Say::new("lint-answer-in-prompt-help"))
    };
    found.map(flaw).into_iter().collect()
}

/// Whether a text offers what to choose from.
fn offers(words: &Words) -> bool {
    words.any(&["or", "atau", "between", "antara", "rhymes", "berima"])
}

/// Where an answer stands in its prompt without giving it away: as the whole of it, in quotes, beside other options or
/// numbers, or as a place that bears the name of its capital.
fn is_meant_to_stand(case: &Case, answer: &Given) -> bool {
    let question = case.question;
    let two = is_one_of_two(&answer.words) && answer.words.count() <= 2;
    if two || case.ask == answer.words || is_quoted(&question.ask, &answer.text) {
        return true;
    }
    if case.ask.holds_any(&["-capital-", "-ibu-kota-", "-ibukota-", "-language-", "-bahasa-"]) {
        return true;
    }
    match &question.answer {
        Answer::Choice(choice) => {
            let others = choice.wrong.iter().chain(&choice.last);
            let also = |text: &str| case.ask.hold(&Words::of(text, case.language));
            let in_blank =
                question.ask.contains("__") && !answer.text.starts_with(char::is_uppercase);
            in_blank
                || others.filter(|noted| noted.text != choice.right).any(|noted| also(&noted.text))
        }
        Answer::Number(_) => {
            let numbers =
                case.ask.iter().filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
            numbers.count() > 1
                || question.ask.contains(['+', '×', '*', '/', '=', '^', '%', '÷', '−', '²', '³'])
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

/// The answer stands in its own hint.
pub(super) fn in_hint(case: &Case) -> Vec<Flaw> {
    let Some(hint) = &case.question.hint else { return Vec::new() };
    let words = Words::of(hint, case.language);
    if offers(&words) || words.any(&["not", "bukan", "nor", "tidak", "neither"]) {
        return Vec::new();
    }
    let whole = |answer: &Given| {
        let only = !matches!(case.question.answer, Answer::Number(_))
            || words.iter().filter(|word| word.bytes().any(|byte| byte.is_ascii_digit())).count()
                == 1;
        // What the prompt says already, the hint does not give away.
        only && words.hold(&answer.words) && !case.ask.hold(&answer.words)
    };
    let found = case.answers().iter().find(|answer| whole(answer));
    let flaw = |answer: &Given| {
        let say = Say::new("lint-answer-in-hint").with("text", answer.text.as_str());
        Flaw::new("answer-in-hint", At::field("hint"), say)
            .help(Say::new("lint-answer-in-hint-help"))
    };
    found.map(flaw).into_iter().collect()
}

/// Findings of which it is asked whether a pattern made them.
const LOOKED_INTO: usize = 50;
/// Other questions that make a pattern.
const A_PATTERN: usize = 3;

/// Without the questions made by a pattern ("Which bird is on the flag of …?"), of which one holds its answer by
/// chance: others begin and end in the same words.
pub(super) fn without_patterns(survey: &Survey, hits: Vec<Hit>) -> Vec<Hit> {
    if hits.is_empty() {
        return hits;
    }
    let language = &survey.deck.language;
    let all: Vec<Words> =
        (survey.questions()).map(|(_, question)| Words::of(&question.ask, language)).collect();
    let patterned = |hit: &Hit| {
        let Spot::Question(place, _) = &hit.spot else { return false };
        let answer = hit.say.args.iter().find_map(|(_, arg)| match arg {
            Arg::Text(text) => Some(Words::of(text, language)),
            Arg::Count(_) | Arg::Say(_) => None,
        });
        let ask = all.get(*place).map_or("", Words::as_str);
        let parts = answer.as_ref().and_then(|answer| ask.split_once(answer.as_str()));
        let Some((start, end)) = parts else { return false };
        let others = all.iter().filter(|words| {
            let words = words.as_str();
            words != ask && words.starts_with(start) && words.ends_with(end)
        });
        start.len() + end.len() > 8 && others.take(A_PATTERN).count() == A_PATTERN
    };
    let mut looked = 0;
    let kept = hits.into_iter().filter(|hit| {
        looked += 1;
        looked > LOOKED_INTO || !patterned(hit)
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn the_answer_stands_in_the_prompt() {
        found(
            "answer-in-prompt",
            &[
                r#"(ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),"#,
                r#"(ask: "In which year did the 1955 conference take place?", answer: Date("1955")),"#,
                r#"(ask: "How many founded the Group of 77?", answer: Number(77)),"#,
                r#"(ask: "Which body is the UNDP office under?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),"#,
                r#"(answer: Cloze("The Bandung Conference was held in {Bandung}.")),"#,
            ],
        );
        quiet(
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
        quiet("answer-in-prompt", &[&series]);
        found("answer-in-prompt", &[&of("Singapore", "Singapore")]);
    }

    #[test]
    fn the_answer_stands_in_the_hint() {
        found(
            "answer-in-hint",
            &[
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "Bandung lies in Java."),"#,
                r#"(ask: "In which year?", answer: Date("1955"), hint: "The book on 1955 tells."),"#,
            ],
        );
        quiet(
            "answer-in-hint",
            &[
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "It begins with B."),"#,
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "Bandung or Jakarta?"),"#,
                r#"(ask: "On which day?", answer: Date("1974-09-15"), hint: "It was in 1974."),"#,
            ],
        );
    }
}
