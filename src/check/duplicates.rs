//! Questions that ask the same: word for word, or in other words with the same answer.

use super::digest::Digest;
use super::sums::{Sum, Sums, joined};
use super::survey::Survey;
use super::{Hit, Spot};
use crate::question::At;
use crate::say::Say;

/// Questions with the same words and the same answer.
pub(super) fn same(survey: &Survey) -> Vec<Hit> {
    let mut seen: Sums<usize> = Sums::default();
    let mut hits = Vec::new();
    for (place, digest) in survey.digests.iter().enumerate() {
        let key = joined(digest.ask, digest.answer);
        match seen.get(&key) {
            Some(first) => hits.extend(hit(survey, place, *first, "lint-duplicate-question")),
            None => {
                seen.insert(key, place);
            }
        }
    }
    hits
}

/// Questions with the same answer that ask for it in other words: the words that weigh something are the same,
/// or one side has one more of them.
///
/// Where one such word stands in the place of another ("oranges", "lemons") they are two questions.
pub(super) fn near(survey: &Survey) -> Vec<Hit> {
    let mut sets: Sums<usize> = Sums::default();
    let mut less: Sums<usize> = Sums::default();
    let mut hits = Vec::new();
    for (place, digest) in survey.digests.iter().enumerate() {
        if digest.weighty.is_empty() {
            continue;
        }
        let set = set(digest);
        let key = joined(set, digest.answer);
        let shorter =
            || digest.ornaments.iter().map(|sum| joined(set.wrapping_sub(*sum), digest.answer));
        let other = sets.get(&key).or_else(|| less.get(&key));
        let other = other.or_else(|| shorter().find_map(|key| sets.get(&key))).copied();
        match other {
            Some(other) if survey.digests.get(other).is_some_and(|it| it.ask != digest.ask) => {
                hits.extend(hit(survey, place, other, "lint-near-duplicate"));
            }
            Some(_) => {}
            None => {
                sets.insert(key, place);
                for key in shorter() {
                    less.entry(key).or_insert(place);
                }
            }
        }
    }
    hits
}

/// What a set of words comes to, in whatever order.
fn set(digest: &Digest) -> Sum {
    digest.weighty.iter().fold(0, |set, sum| set.wrapping_add(*sum))
}

fn hit(survey: &Survey, place: usize, first: usize, id: &'static str) -> Option<Hit> {
    let other = survey.deck.questions.get(first)?;
    let question = survey.deck.questions.get(place)?;
    let at = At::field(if question.ask.is_empty() { "answer" } else { "ask" });
    let say = Say::new(id).with("id", other.id.as_str());
    let help = match id {
        "lint-near-duplicate" => "lint-near-duplicate-help",
        _ => "lint-duplicate-question-help",
    };
    Some(Hit { spot: Spot::Question(place, at), say, help: Some(Say::new(help)) })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn the_same_words_with_the_same_answer() {
        found(
            "duplicate-question",
            &[
                "(id: \"a\", ask: \"Where was it held?\", answer: Text(\"Bandung\")),\n(id: \"b\", ask: \"Where was it held\", answer: Text(\"bandung\")),",
            ],
        );
        quiet(
            "duplicate-question",
            &[
                "(id: \"a\", ask: \"Fill in.\", answer: Cloze(\"{One} is first.\")),\n(id: \"b\", ask: \"Fill in.\", answer: Cloze(\"{Two} is next.\")),",
                "(id: \"a\", ask: \"Where was it held?\", answer: Text(\"Bandung\")),\n(id: \"b\", ask: \"Where was it held?\", answer: Text(\"Jakarta\")),",
            ],
        );
    }

    #[test]
    fn other_words_for_the_same() {
        found(
            "near-duplicate",
            &[
                "(ask: \"In which city was the 1955 conference held?\", answer: Text(\"Bandung\")),\n(ask: \"In what city did the conference of 1955 take place?\", answer: Text(\"Bandung\")),",
                "(ask: \"Di kota mana Konferensi Asia-Afrika digelar?\", answer: Text(\"Bandung\")),\n(ask: \"Konferensi Asia-Afrika diadakan di kota apa?\", answer: Text(\"Bandung\")),",
                "(ask: \"Who chaired the first summit of the African Union?\", answer: Text(\"Mbeki\")),\n(ask: \"Who chaired the very first summit of the African Union?\", answer: Text(\"Mbeki\")),",
            ],
        );
        quiet(
            "near-duplicate",
            &[
                "(ask: \"Which vitamin is found in fresh oranges?\", answer: Text(\"C\")),\n(ask: \"Which vitamin is found in fresh lemons?\", answer: Text(\"C\")),",
                "(ask: \"In which year did Ghana join the UN?\", answer: Date(\"1957\")),\n(ask: \"In which year did Malaya join the UN?\", answer: Date(\"1957\")),",
                "(ask: \"Rain falls on hills. Which process is this?\", answer: Text(\"precipitation\")),\n(ask: \"Snow lies in fields. Which process is this?\", answer: Text(\"precipitation\")),",
                "(ask: \"What is the capital of Mali?\", answer: Text(\"Bamako\")),\n(ask: \"What is the capital of Malta?\", answer: Text(\"Valletta\")),",
                "(ask: \"Bandung is in Java.\", answer: True),\n(ask: \"Semarang is in Java.\", answer: True),",
                "(ask: \"What is 3 + 4?\", answer: Number(7)),\n(ask: \"What is 5 + 2?\", answer: Number(7)),",
                "(ask: \"Which of these is a metal?\", answer: Choice(right: \"iron\", wrong: [\"coal\", \"salt\"])),\n(ask: \"Which of these is not a metal?\", answer: Choice(right: \"iron\", wrong: [\"tin\", \"lead\"])),",
            ],
        );
    }
}
