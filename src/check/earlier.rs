//! Answers that an earlier question tells.

use std::sync::OnceLock;

use super::digest::{Digest, told};
use super::given::answers;
use super::sums::{Sum, Sums, sum};
use super::survey::Survey;
use super::words::Words;
use super::{Hit, Spot};
use crate::question::At;
use crate::say::Say;

/// Earlier prompts that are looked at for one answer.
const LOOKED_AT: usize = 8;
/// Words that a question must weigh before an earlier one can be about the same.
const ENOUGH: usize = 2;

/// An earlier question says what a later one asks: it has the answer, and all that the later prompt speaks of.
///
/// That a name stands in another prompt says little: decks come back to the same names again and again.
pub(super) fn in_earlier(survey: &Survey) -> Vec<Hit> {
    let language = &survey.deck.language;
    let mut wanted: Sums<Vec<usize>> = Sums::default();
    for told in survey.digests.iter().filter_map(|digest| digest.told) {
        wanted.entry(told).or_default();
    }
    let mut hits = Vec::new();
    for ((place, question), digest) in survey.questions().zip(&survey.digests) {
        let earlier = digest.told.and_then(|told| wanted.get(&told));
        if let Some(earlier) = earlier.filter(|places| !places.is_empty()) {
            let answers = answers(question, language);
            let told = told(question, &answers);
            let other = told.and_then(|told| tells(survey, earlier, told, digest));
            hits.extend(other.and_then(|other| hit(survey, place, other)));
        }
        for sum in &digest.weighty {
            if let Some(places) = wanted.get_mut(sum).filter(|places| places.len() < LOOKED_AT) {
                places.push(place);
            }
        }
    }
    hits
}

/// Whether a word says only what sort of thing is asked for.
fn is_generic(word: Sum) -> bool {
    static SUMS: OnceLock<Vec<Sum>> = OnceLock::new();
    SUMS.get_or_init(|| GENERIC.iter().map(|word| sum(word)).collect()).contains(&word)
}

const GENERIC: &[&str] = &[
    "year", "month", "day", "date", "city", "town", "country", "place", "person", "people", "name",
    "body", "number", "many", "much", "tahun", "bulan", "hari", "tanggal", "kota", "negara",
    "tempat", "tokoh", "orang", "lembaga", "berapa", "banyak",
];

/// One of these earlier questions, whose prompt holds the answer and every word that names what the later one is about.
fn tells(survey: &Survey, earlier: &[usize], answer: &Words, later: &Digest) -> Option<usize> {
    let named: Vec<Sum> = later.weighty.iter().copied().filter(|word| !is_generic(*word)).collect();
    if named.len() < ENOUGH {
        return None;
    }
    let says = |other: &&usize| {
        let digest = survey.digests.get(**other);
        let held =
            |word: &Sum| digest.is_some_and(|digest| digest.weighty.binary_search(word).is_ok());
        let question = survey.deck.questions.get(**other);
        named.iter().all(held)
            && question.is_some_and(|question| {
                Words::of(&question.ask, &survey.deck.language).hold(answer)
            })
    };
    earlier.iter().find(says).copied()
}

fn hit(survey: &Survey, place: usize, other: usize) -> Option<Hit> {
    let (question, other) = (survey.deck.questions.get(place)?, survey.deck.questions.get(other)?);
    let text = answers(question, &survey.deck.language).into_iter().next()?.text;
    // A prompt that holds its own answer is told of by itself.
    if Words::of(&question.ask, &survey.deck.language)
        .hold(&Words::of(&text, &survey.deck.language))
    {
        return None;
    }
    let say = Say::new("lint-answer-in-earlier").with("text", text).with("id", other.id.as_str());
    let help = Some(Say::new("lint-answer-in-earlier-help"));
    Some(Hit { spot: Spot::Question(place, At::field("ask")), say, help })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn an_earlier_question_tells() {
        found(
            "answer-in-earlier",
            &[
                "(ask: \"Who opened the Asian-African Conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"In which city was the Asian-African Conference held?\", answer: Text(\"Bandung\")),",
            ],
        );
        quiet(
            "answer-in-earlier",
            &[
                "(ask: \"Paris is the capital of which country?\", answer: Text(\"France\")),\n(ask: \"What is the capital of Italy?\", answer: Text(\"Rome\")),",
                "(ask: \"Who opened the conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"Where does the river Cikapundung flow?\", answer: Text(\"Bandung\")),",
                "(ask: \"In which city was it held?\", answer: Text(\"Bandung\")),\n(ask: \"Who opened the Bandung Conference?\", answer: Text(\"Sukarno\")),",
            ],
        );
    }
}
