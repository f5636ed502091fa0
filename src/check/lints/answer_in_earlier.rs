//! Answers that an earlier question gives away.

use std::sync::LazyLock;

use crate::check::answer_words::telling_answers;
use crate::check::deck_view::DeckView;
use crate::check::fingerprint::{Fingerprint, single_answer};
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::text_hash::{TextHash, TextHashMap, TextHashSet, hash_text};
use crate::question::At;
use crate::say::Say;

/// Earlier prompts that are searched for one answer at most: a word can be in every prompt of a large deck.
const MOST_SEARCHED: usize = 8;
/// Words that must name what a question is about before an earlier one can be about the same.
const LEAST_NAMED: usize = 2;

/// An earlier prompt has the answer, and all words that name what the later question is about.
///
/// The answer alone in another prompt says little: decks come back to the same names again and again.
pub(super) fn answer_in_earlier(view: &DeckView) -> Vec<Hit> {
    let mut prompts_with: TextHashMap<Vec<usize>> = TextHashMap::default();
    for word in view.fingerprints.iter().filter_map(|fingerprint| fingerprint.answer_word) {
        prompts_with.entry(word).or_default();
    }
    let mut hits = Vec::new();
    for (place, fingerprint) in view.fingerprints.iter().enumerate() {
        let earlier = fingerprint.answer_word.and_then(|word| prompts_with.get(&word));
        hits.extend(earlier.and_then(|earlier| hit(view, place, fingerprint, earlier)));
        for word in &fingerprint.weighty {
            let places = prompts_with.get_mut(word);
            if let Some(places) = places.filter(|places| places.len() < MOST_SEARCHED) {
                places.push(place);
            }
        }
    }
    hits
}

/// The hit in the question at `place`, where one of the earlier questions gives its answer away.
fn hit(view: &DeckView, place: usize, later: &Fingerprint, earlier: &[usize]) -> Option<Hit> {
    let language = &view.deck.language;
    let is_generic = |word: &&TextHash| GENERIC_HASHES.contains(*word);
    let named: Vec<&TextHash> = later.weighty.iter().filter(|word| !is_generic(word)).collect();
    if earlier.is_empty() || named.len() < LEAST_NAMED {
        return None;
    }
    let question = view.deck.questions.get(place)?;
    let answers = telling_answers(question, language);
    let answer = single_answer(question, &answers)?;
    let gives_away = |place: usize| {
        let words = &view.fingerprints.get(place)?.weighty;
        let other = view.deck.questions.get(place)?;
        let all_named = named.iter().all(|word| words.binary_search(word).is_ok());
        (all_named && FoldedWords::new(&other.ask, language).contains(answer)).then_some(other)
    };
    let other = earlier.iter().find_map(|place| gives_away(*place))?;
    // A prompt that holds its own answer has another finding.
    if FoldedWords::new(&question.ask, language).contains(answer) {
        return None;
    }
    let text = answers.first()?.text.as_str();
    let say = Say::new("lint-answer-in-earlier").with("text", text).with("id", other.id.as_str());
    let hit = Hit::in_question(place, At::field("ask"), say);
    Some(hit.help(Say::new("lint-answer-in-earlier-help")))
}

static GENERIC_HASHES: LazyLock<TextHashSet> =
    LazyLock::new(|| GENERIC.iter().map(|word| hash_text(word)).collect());

/// Words that say only what sort of thing is asked for, in English and Indonesian.
const GENERIC: &[&str] = &[
    "year", "month", "day", "date", "city", "town", "country", "place", "person", "people", "name",
    "body", "number", "many", "much", "tahun", "bulan", "hari", "tanggal", "kota", "negara",
    "tempat", "tokoh", "orang", "lembaga", "berapa", "banyak",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn an_earlier_question_tells() {
        assert_finds(
            "answer-in-earlier",
            &[
                "(ask: \"Who opened the Asian-African Conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"In which city was the Asian-African Conference held?\", answer: Text(\"Bandung\")),",
            ],
        );
        assert_quiet(
            "answer-in-earlier",
            &[
                "(ask: \"Paris is the capital of which country?\", answer: Text(\"France\")),\n(ask: \"What is the capital of Italy?\", answer: Text(\"Rome\")),",
                "(ask: \"Who opened the conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"Where does the river Cikapundung flow?\", answer: Text(\"Bandung\")),",
                "(ask: \"In which city was it held?\", answer: Text(\"Bandung\")),\n(ask: \"Who opened the Bandung Conference?\", answer: Text(\"Sukarno\")),",
            ],
        );
    }
}
