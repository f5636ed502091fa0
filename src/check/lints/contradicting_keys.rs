//! Questions with the same words whose keys contradict: only one can be right, or each accepts half of the answers.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::check::text_hash::{TextHash, TextHashMap, hash_text};
use crate::deck::SameWords;
use crate::judge::{Language, fold};
use crate::question::{Answer, At, Question};
use crate::say::Say;

/// Most earlier questions with the same words that one is compared with: of a thousand, a few show what is wrong.
const MOST_COMPARED: usize = 20;

/// Questions with the same words.
#[derive(Default)]
struct Twins {
    /// Those whose answer is typed or known by heart.
    typed: Vec<usize>,
    /// The others by what they show: of all that ask "Which of these is a mammal?", only those with an option in common
    /// can contradict each other.
    by_item: TextHashMap<Vec<usize>>,
}

impl Twins {
    /// The questions that a later one is compared with.
    fn compared_with(&self, items: &ShownItems) -> Vec<usize> {
        let alike = self.by_item.get(&items.right).into_iter().flatten();
        self.typed.iter().chain(alike).copied().collect()
    }

    fn add(&mut self, place: usize, items: ShownItems) {
        if items.all.is_empty() && self.typed.len() < MOST_COMPARED {
            self.typed.push(place);
        }
        for item in items.all {
            let same = self.by_item.entry(item).or_default();
            if same.len() < MOST_COMPARED {
                same.push(place);
            }
        }
    }
}

/// Hashes of what is shown to choose from.
struct ShownItems {
    /// None where the answer is typed.
    all: Vec<TextHash>,
    /// What a question that contradicts this one shows too.
    right: TextHash,
}

/// What a question shows beside its words.
fn shown_items(question: &Question, language: &Language) -> ShownItems {
    let hash = |text: &str| hash_text(&fold(text, language));
    let together = |texts: Vec<&str>| {
        let all = texts.into_iter().fold(0, |sum: TextHash, text| sum.wrapping_add(hash(text)));
        ShownItems { all: vec![all], right: all }
    };
    let typed = |right: Option<&String>| ShownItems {
        all: Vec::new(),
        right: right.map_or(0, |right| hash(right)),
    };
    match &question.answer {
        Answer::Choice(choice) => {
            let others = choice.wrong.iter().chain(&choice.last);
            let others = others.map(|noted| hash(&noted.text));
            let right = hash(&choice.right);
            ShownItems { all: others.chain([right]).collect(), right }
        }
        Answer::Many(many) => {
            let wrong = many.wrong.iter().map(|noted| hash(&noted.text));
            let all = wrong.chain(many.right.iter().map(|text| hash(text))).collect();
            ShownItems { all, right: many.right.first().map_or(0, |right| hash(right)) }
        }
        Answer::Order(order) => together(order.is.iter().map(String::as_str).collect()),
        Answer::Match(pairs) => {
            together(pairs.pairs.iter().map(|(left, _)| left.as_str()).collect())
        }
        Answer::Text(text) => typed(text.is.first()),
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::List(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => typed(None),
    }
}

/// A question that has the words of an earlier one, and a key that contradicts it.
pub(super) fn contradicting_keys(view: &DeckView) -> Vec<Hit> {
    let items = |place: usize| {
        let question = view.deck.questions.get(place)?;
        Some(shown_items(question, &view.deck.language))
    };
    // Most questions have no twin, so that nothing is kept of them but their place.
    let mut first: TextHashMap<usize> = TextHashMap::default();
    let mut twins: TextHashMap<Twins> = TextHashMap::default();
    let mut hits = Vec::new();
    for (place, fingerprint) in view.fingerprints.iter().enumerate() {
        let shown = fingerprint.shown;
        let Some(earliest) = first.get(&shown).copied() else {
            first.insert(shown, place);
            continue;
        };
        let twins = twins.entry(shown).or_insert_with(|| {
            let mut twins = Twins::default();
            if let Some(items) = items(earliest) {
                twins.add(earliest, items);
            }
            twins
        });
        let Some(items) = items(place) else { continue };
        let earlier = twins.compared_with(&items);
        let is_again = |other: &usize| {
            view.fingerprints.get(*other).is_some_and(|other| other.answer == fingerprint.answer)
        };
        if earlier.iter().any(is_again) {
            continue;
        }
        hits.extend(find_contrary(view, place, &earlier));
        twins.add(place, items);
    }
    hits
}

/// The hit in a question that contradicts one of the earlier ones and repeats none of them.
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

    #[test]
    fn a_contradiction_among_many_twins_with_other_options_is_found() {
        let question = |n: usize, right: &str, wrong: &str| {
            format!(
                "(id: \"q{n}\", ask: \"Which is it?\", answer: Choice(right: \"{right}\", wrong: [\"{wrong}\", \"none {n}\"])),\n"
            )
        };
        let apart = |n: usize| question(n, &format!("right {n}"), &format!("wrong {n}"));
        let mut many: String = (0..60).map(apart).collect();
        many.push_str(&question(60, "wrong 45", "right 45"));
        assert_eq!(codes_in(&many), ["contradicting-keys"]);
    }
}
