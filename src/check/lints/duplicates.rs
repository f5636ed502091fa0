//! Questions that ask the same: word for word, or in other words with the same answer.

use crate::check::deck_view::DeckView;
use crate::check::fingerprint::Fingerprint;
use crate::check::hit::Hit;
use crate::check::text_hash::{TextHash, TextHashMap, hash_pair};
use crate::question::{At, Question};
use crate::say::Say;

/// Questions with the same words and the same answer.
pub(super) fn same_question(view: &DeckView) -> Vec<Hit> {
    let mut seen: TextHashMap<&Question> = TextHashMap::default();
    let mut hits = Vec::new();
    for ((place, question), fingerprint) in view.questions().zip(&view.fingerprints) {
        let first = *seen.entry(hash_pair(fingerprint.ask, fingerprint.answer)).or_insert(question);
        if !std::ptr::eq(first, question) {
            let say = Say::new("lint-duplicate-question").with("id", first.id.as_str());
            let hit = Hit::in_question(place, place_to_mark(question), say);
            hits.push(hit.help(Say::new("lint-duplicate-question-help")));
        }
    }
    hits
}

/// Questions with the same answer that ask for it in other words: the words that are not light are the same, or one
/// side has one more of them.
///
/// Where one such word is in the place of another ("oranges", "lemons") they are two questions.
pub(super) fn near_duplicate(view: &DeckView) -> Vec<Hit> {
    let mut whole: TextHashMap<usize> = TextHashMap::default();
    let mut shortened: TextHashMap<usize> = TextHashMap::default();
    let mut hits = Vec::new();
    for (place, fingerprint) in view.fingerprints.iter().enumerate() {
        if fingerprint.weighty.is_empty() {
            continue;
        }
        let words = sum_of_words(fingerprint);
        let key = hash_pair(words, fingerprint.answer);
        let shorter_keys = || {
            let without = |word: &TextHash| words.wrapping_sub(*word);
            fingerprint.ornaments.iter().map(without).map(|sum| hash_pair(sum, fingerprint.answer))
        };
        let other = whole.get(&key).or_else(|| shortened.get(&key));
        let other = other.or_else(|| shorter_keys().find_map(|key| whole.get(&key)));
        if let Some(other) = other {
            hits.extend(near_hit(view, place, *other));
            continue;
        }
        whole.insert(key, place);
        for key in shorter_keys() {
            shortened.entry(key).or_insert(place);
        }
    }
    hits
}

/// A sum for a set of words, the same in any order, from which a word can be taken away again.
fn sum_of_words(fingerprint: &Fingerprint) -> TextHash {
    fingerprint.weighty.iter().fold(0, |sum, word| sum.wrapping_add(*word))
}

/// The hit at the later of two questions; `None` where their words are the same, which is another lint's.
fn near_hit(view: &DeckView, place: usize, earlier: usize) -> Option<Hit> {
    let (fingerprints, questions) = (&view.fingerprints, &view.deck.questions);
    if fingerprints.get(earlier)?.ask == fingerprints.get(place)?.ask {
        return None;
    }
    let say = Say::new("lint-near-duplicate").with("id", questions.get(earlier)?.id.as_str());
    let hit = Hit::in_question(place, place_to_mark(questions.get(place)?), say);
    Some(hit.help(Say::new("lint-near-duplicate-help")))
}

fn place_to_mark(question: &Question) -> At {
    At::field(if question.ask.is_empty() { "answer" } else { "ask" })
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn the_same_words_with_the_same_answer() {
        assert_finds(
            "duplicate-question",
            &[
                "(id: \"a\", ask: \"Where was it held?\", answer: Text(\"Bandung\")),\n(id: \"b\", ask: \"Where was it held\", answer: Text(\"bandung\")),",
            ],
        );
        assert_quiet(
            "duplicate-question",
            &[
                "(id: \"a\", ask: \"Fill in.\", answer: Cloze(\"{One} is first.\")),\n(id: \"b\", ask: \"Fill in.\", answer: Cloze(\"{Two} is next.\")),",
                "(id: \"a\", ask: \"Where was it held?\", answer: Text(\"Bandung\")),\n(id: \"b\", ask: \"Where was it held?\", answer: Text(\"Jakarta\")),",
            ],
        );
    }

    #[test]
    fn other_words_for_the_same() {
        assert_finds(
            "near-duplicate",
            &[
                "(ask: \"In which city was the 1955 conference held?\", answer: Text(\"Bandung\")),\n(ask: \"In what city did the conference of 1955 take place?\", answer: Text(\"Bandung\")),",
                "(ask: \"Di kota mana Konferensi Asia-Afrika digelar?\", answer: Text(\"Bandung\")),\n(ask: \"Konferensi Asia-Afrika diadakan di kota apa?\", answer: Text(\"Bandung\")),",
                "(ask: \"Who chaired the first summit of the African Union?\", answer: Text(\"Mbeki\")),\n(ask: \"Who chaired the very first summit of the African Union?\", answer: Text(\"Mbeki\")),",
            ],
        );
        assert_quiet(
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
