//! Questions with the same words of which only one can be right, or of which each takes half of the right answers.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::text_hash::TextHashMap;
use crate::deck::SameWords;
use crate::question::{At, Question};
use crate::say::Say;

/// Most earlier questions that one is compared with: of a thousand with the same words, a few show what is wrong.
const MOST_COMPARED: usize = 20;

/// A question that has the words of an earlier one, and a key that contradicts it.
pub(super) fn contradicting_keys(view: &DeckView) -> Vec<Hit> {
    let mut first: TextHashMap<usize> = TextHashMap::default();
    let mut others: TextHashMap<Vec<usize>> = TextHashMap::default();
    let mut hits = Vec::new();
    for (place, fingerprint) in view.fingerprints.iter().enumerate() {
        let shown = fingerprint.shown;
        let Some(earliest) = first.get(&shown).copied() else {
            first.insert(shown, place);
            continue;
        };
        let more = others.entry(shown).or_default();
        let earlier: Vec<usize> = std::iter::once(earliest).chain(more.iter().copied()).collect();
        let is_again = |other: &usize| {
            view.fingerprints.get(*other).is_some_and(|other| other.answer == fingerprint.answer)
        };
        if earlier.iter().any(is_again) {
            continue;
        }
        hits.extend(find_contrary(view, place, &earlier));
        if more.len() < MOST_COMPARED {
            more.push(place);
        }
    }
    hits
}

/// The hit in a question that contradicts one of the earlier ones, and is none of them over again.
fn find_contrary(view: &DeckView, place: usize, earlier: &[usize]) -> Option<Hit> {
    let question = view.deck.questions.get(place)?;
    let mut found = None;
    for other_place in earlier {
        let other = view.deck.questions.get(*other_place)?;
        let Some(compared) = SameWords::compare(other, question, &view.deck.language) else {
            continue;
        };
        match compared {
            SameWords::Twins => return None,
            SameWords::Apart => {}
            SameWords::Contrary | SameWords::Joinable(_) => {
                found = found.or(Some((*other_place, other, compared)));
            }
        }
    }
    let (other_place, other, compared) = found?;
    let line = view.line_of(other_place, &place_of_words(other));
    let say = Say::new("lint-contradicting-keys").with("id", other.id.as_str()).with("line", line);
    Some(Hit::in_question(place, place_of_words(question), say).help(compared.help()?))
}

fn place_of_words(question: &Question) -> At {
    At::field(if question.ask.is_empty() { "answer" } else { "ask" })
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet, codes_in};

    /// Two questions with the same words, one of them without punctuation, and these answers.
    fn twins(one: &str, other: &str) -> String {
        format!(
            "(id: \"a\", ask: \"Which is it?\", answer: {one}),\n(id: \"b\", ask: \"which is it\", answer: {other}),"
        )
    }

    #[test]
    fn the_same_words_with_keys_that_contradict() {
        for (one, other) in [
            (r#"Text("carbon dioxide")"#, r#"Text("CO2")"#),
            (r#"Text("Bandung", "Kota Bandung")"#, r#"Text("Jakarta", "Bandung")"#),
            ("True", "False"),
            ("Number(6)", "Number(7)"),
            ("Number(6)", r#"Text("a few")"#),
            (r#"Date("1955")"#, r#"Date("1956-04-18")"#),
            (r#"List("Asia", "Africa")"#, r#"List("Asia", "Europe")"#),
            (r#"Order("sow", "water", "reap")"#, r#"Order("water", "sow", "reap")"#),
            (r#"Match(("a", "1"), ("b", "2"))"#, r#"Match(("a", "2"), ("b", "1"))"#),
            (
                r#"Choice(right: "A1", wrong: ["B1", "C1"])"#,
                r#"Choice(right: "B1", wrong: ["A1", "C1"])"#,
            ),
            (r#"Text("A1")"#, r#"Choice(right: "B1", wrong: ["A1", "C1"])"#),
            (r#"Card("to leave")"#, r#"Card("to go")"#),
        ] {
            assert_finds("contradicting-keys", &[&twins(one, other)]);
        }
    }

    #[test]
    fn other_options_units_or_precisions_make_another_question() {
        for (one, other) in [
            (
                r#"Choice(right: "A1", wrong: ["B1", "C1"])"#,
                r#"Choice(right: "D1", wrong: ["A1", "C1"])"#,
            ),
            (
                r#"Many(right: ["A1"], wrong: ["B1", "C1"])"#,
                r#"Many(right: ["D1"], wrong: ["E1", "C1"])"#,
            ),
            (r#"Number(is: 5, unit: "km")"#, r#"Number(is: 3, unit: "miles")"#),
            (r#"Date("1955")"#, r#"Date("1955-04-18")"#),
            (r#"Order("sow", "water", "reap")"#, r#"Order("wake", "eat", "work")"#),
            (r#"Text("A1")"#, r#"Choice(right: "A1", wrong: ["B1", "C1"])"#),
            ("Number(6)", r#"Text("six")"#),
        ] {
            assert_quiet("contradicting-keys", &[&twins(one, other)]);
        }
        assert_quiet(
            "contradicting-keys",
            &[
                "(id: \"a\", ask: \"Fill in.\", answer: Cloze(\"{One} is first.\")),\n(id: \"b\", ask: \"Fill in.\", answer: Cloze(\"{Two} is next.\")),",
            ],
        );
    }

    #[test]
    fn each_of_many_twins_is_found_once() {
        let question = |n: usize| {
            format!("(id: \"q{n}\", ask: \"Which is it?\", answer: Text(\"answer {n}\")),\n")
        };
        let many: String = (0..50).map(question).collect();
        assert_eq!(codes_in(&many), vec!["contradicting-keys"; 49]);
    }
}
