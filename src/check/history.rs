//! History that would be lost: a question known by its words that was given others, and cannot be known again.

use super::Hit;
use super::survey::Survey;
use super::words::Words;
use crate::deck::{self, Known, folded_answer};
use crate::judge::shares_half_the_words;
use crate::question::{At, Question};
use crate::say::Say;

/// Questions that are held against each other at most: a deck has a few new ones among many known, or all are new.
const PAIRS: usize = 1_000_000;

/// A question that the store knows by other words, and whose history does not follow it by itself.
pub(super) fn lost(survey: &Survey) -> Vec<Hit> {
    let (deck, known) = (survey.deck, survey.known);
    if known.is_empty() || !survey.whole {
        return Vec::new();
    }
    let ids: std::collections::HashSet<&str> =
        deck.questions.iter().map(|one| one.id.as_str()).collect();
    let old: std::collections::HashSet<&str> =
        known.iter().map(|one| one.question.as_str()).collect();
    let gone: Vec<&Known> =
        known.iter().filter(|one| one.derived && !ids.contains(one.question.as_str())).collect();
    let new = survey.questions().filter(|(_, question)| !old.contains(question.id.as_str()));
    let mut new: Vec<(usize, &Question)> = new.collect();
    if gone.is_empty() || gone.len().saturating_mul(new.len()) > PAIRS {
        return Vec::new();
    }
    let moves = deck::moves(deck, known);
    new.retain(|(_, question)| !moves.iter().any(|step| step.to == question.id));
    let lost = gone.into_iter().filter(|one| !moves.iter().any(|step| step.from == one.question));
    lost.filter_map(|one| {
        let is_it =
            |(place, question): &&(usize, &Question)| is_reworded(survey, one, *place, question);
        new.iter().find(is_it).map(|(place, _)| hit(one, *place))
    })
    .collect()
}

/// Whether a new question is probably the one that was asked in other words. One with a name in the place of another
/// is a question of its own.
fn is_reworded(survey: &Survey, known: &Known, _place: usize, question: &Question) -> bool {
    let language = &survey.deck.language;
    if !shares_half_the_words(&known.ask, &question.prompt(), language) {
        return false;
    }
    let answer = folded_answer(question, language);
    answer == known.answer || only_plain_words_differ(survey, known, question)
}

fn only_plain_words_differ(survey: &Survey, known: &Known, question: &Question) -> bool {
    let language = &survey.deck.language;
    let [before, after] = [known.ask.as_str(), &question.ask];
    let missing = |from: &str, other: &str| {
        let others = Words::of(other, language);
        let others: Vec<&str> = others.iter().collect();
        let mut words = from.split_whitespace().skip(1);
        words.any(|word| {
            let telling = word.chars().any(|sign| sign.is_uppercase() || sign.is_ascii_digit());
            telling && !Words::of(word, language).iter().all(|word| others.contains(&word))
        })
    };
    known.kind == question.kind_name().as_str()
        && !matches!(question.answer, crate::question::Answer::Truth(_))
        && !missing(before, after)
        && !missing(after, before)
}

fn hit(known: &Known, place: usize) -> Hit {
    let say = Say::new("lint-lost-history").with("ask", known.ask.as_str());
    let help =
        Say::new("lint-lost-history-help").with("text", format!("id: \"{}\"", known.question));
    Hit::question(place, At::field("ask"), say).help(help)
}

#[cfg(test)]
mod tests {
    use super::super::{check, trial};
    use crate::deck::{Known, examine};

    fn codes(known: &Known, questions: &str) -> Vec<&'static str> {
        let text = trial::deck(questions);
        let found = check(&text, &examine(&text, "deck"), std::slice::from_ref(known), &|_| false);
        found.into_iter().map(|finding| finding.code).collect()
    }

    fn known(ask: &str, answer: &str) -> Known {
        let language = crate::judge::Language::new("en");
        let question = crate::deck::derived(ask, &language);
        let (kind, answer) = ("text".to_owned(), crate::judge::fold(answer, &language));
        Known { question, kind, ask: ask.to_owned(), answer, derived: true }
    }

    #[test]
    fn words_and_answer_changed_at_once() {
        let old = known("In which city was the conference held?", "Bandung");
        for now in [
            r#"(ask: "In which city was this first conference held?", answer: Text("Bandung city")),"#,
            r#"(ask: "In which city was the conference of Asia held?", answer: Choice(right: "Bandung", wrong: ["Bogor", "Jakarta"])),"#,
        ] {
            assert_eq!(codes(&old, now), ["lost-history"], "{now}");
        }
    }

    #[test]
    fn what_moves_along_stays_or_is_another_question_is_not_lost() {
        let old = known("What is the capital of Mali?", "Bamako");
        for now in [
            r#"(ask: "What is the capital of Malta?", answer: Text("Valletta")),"#,
            r#"(ask: "What is the chief town of Mali?", answer: Text("Bamako")),"#,
            r#"(ask: "What is the capital of Mali?", answer: Text("Bamako city")),"#,
            r#"(ask: "Where does the Niger rise?", answer: Text("Guinea")),"#,
        ] {
            assert_eq!(codes(&old, now), Vec::<&str>::new(), "{now}");
        }
    }
}
