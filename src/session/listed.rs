//! A question as a sheet shows it: its form shuffled so that nothing is given away, and the key in the same places.

use std::collections::BTreeMap;

use super::shuffle::{Shuffled, generator};
use crate::deck::{Deck, Passage};
use crate::question::{Card, Form, Key, Place, PlaceNames, Question, Response, Wants};
use crate::say::Say;

/// A question on a sheet, and its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The passage that it is about; a sheet shows it before the first of its questions.
    pub passage: Option<Passage>,
    /// The prompt; empty where the form says it all.
    pub ask: String,
    /// Its form, shuffled.
    pub form: Form,
    /// What it is worth.
    pub points: f64,
    /// What is right, in the places of `form`.
    pub key: Key,
    /// What the sheet calls these places.
    pub names: PlaceNames,
    /// The hint.
    pub hint: Option<String>,
    /// The deck's explanation of the answer.
    pub why: Option<String>,
    /// The citation.
    pub source: Option<String>,
}

/// Prepares a question for a sheet. The order of its options depends on the question alone, so it is always the same.
pub fn list_question(question: &Question, deck: &Deck) -> Listed {
    let mut rng = generator(0, &["show", &deck.id, &question.id]);
    let form = question.kind().form(&Card::Whole);
    let mut shuffled = Shuffled::new(form.clone(), &mut rng);
    // A quiz may show any order; on a sheet for all, the right one would be the answer in print.
    let mut tries = 0;
    while tries < MOST_TRIES && is_in_right_order(&form, &shuffled.form) {
        shuffled = Shuffled::new(form.clone(), &mut rng);
        tries += 1;
    }
    listed_as(question, deck, shuffled, PlaceNames::Typed)
}

/// Orders that are tried for one that is not the right one; two items have the right one in half of all.
const MOST_TRIES: u32 = 64;

/// Whether items to sort, or the right sides of pairs, have the same order on a sheet as in the deck.
fn is_in_right_order(deck: &Form, shown: &Form) -> bool {
    match (deck, shown) {
        (Form::Sort(deck), Form::Sort(shown)) => deck == shown,
        (Form::Pair { left, right: deck }, Form::Pair { right: shown, .. }) => {
            deck.iter().zip(shown).take(left.len()).all(|(right, shown)| right == shown)
        }
        (
            Form::Sort(_)
            | Form::Pair { .. }
            | Form::Line(_)
            | Form::One(_)
            | Form::Many(_)
            | Form::Card,
            _,
        ) => false,
    }
}

/// Prepares a question for the printed sheet of a seed: in the places in which the quiz of that seed asks it.
pub fn list_printed(question: &Question, deck: &Deck, seed: u64) -> Listed {
    let shuffled = Shuffled::in_quiz(question, &deck.id, seed);
    listed_as(question, deck, shuffled, PlaceNames::Printed)
}

/// Prepares a question for the sheet of a seed, as [`list_printed`], in the names of what is typed.
pub fn list_in_quiz(question: &Question, deck: &Deck, seed: u64) -> Listed {
    let shuffled = Shuffled::in_quiz(question, &deck.id, seed);
    listed_as(question, deck, shuffled, PlaceNames::Typed)
}

fn listed_as(question: &Question, deck: &Deck, shuffled: Shuffled, names: PlaceNames) -> Listed {
    let mut key = shuffled.shown_key(question.kind().key(&deck.language));
    key.notes.extend(same_texts(&shuffled.form, names));
    let is_typed =
        |form: &Form| matches!(form, Form::Line(lines) if lines.fields.contains(&Wants::Text));
    if !question.slips && is_typed(&shuffled.form) {
        key.notes.push(Say::new("key-no-slips"));
    }
    Listed {
        passage: deck.passage_of(question).cloned(),
        ask: question.ask.clone(),
        form: shuffled.form,
        points: question.points,
        key,
        names,
        hint: question.hint.clone(),
        why: question.why.clone(),
        source: question.from.as_ref().map(|from| deck.cite(from)),
    }
}

impl Listed {
    /// The items on the right of a pair form that belong to none on the left.
    pub fn unpaired(&self) -> Vec<Place> {
        let (Form::Pair { right, .. }, Response::Pair(pairs)) = (&self.form, &self.key.solution)
        else {
            return Vec::new();
        };
        (0..right.len()).filter(|place| !pairs.contains(&Some(*place))).collect()
    }
}

/// Says which items read the same, so that either letter is right.
fn same_texts(form: &Form, names: PlaceNames) -> Vec<Say> {
    let items = match form {
        Form::Sort(items) | Form::Pair { right: items, .. } => items.as_slice(),
        Form::Line(_) | Form::One(_) | Form::Many(_) | Form::Card => &[],
    };
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        places.entry(item).or_default().push(names.option(place));
    }
    let same = places.into_values().filter(|numbers| numbers.len() > 1);
    same.map(|numbers| Say::new("key-same").with("numbers", numbers.join(", "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;

    fn listed(answer: &str) -> Listed {
        let text = format!("(questions: [(id: \"q\", ask: \"A?\", answer: {answer})])");
        let deck = read_deck(&text, "d").deck.expect("a deck");
        list_question(deck.questions.first().expect("a question"), &deck)
    }

    #[test]
    fn the_key_is_in_the_places_of_the_sheet() {
        let Listed { form: Form::Sort(items), key, .. } = listed(r#"Order("a", "b", "c", "d")"#)
        else {
            panic!("items to sort")
        };
        let Response::Sort(places) = key.solution else { panic!("an order") };
        let sorted: Vec<&str> = places.iter().map(|place| items[*place].as_str()).collect();
        assert_eq!(sorted, ["a", "b", "c", "d"]);
    }

    #[test]
    fn no_sheet_shows_items_in_the_right_order_where_another_is_possible() {
        for number in 0..50 {
            for answer in [
                r#"Order("a", "b")"#,
                r#"Order("a", "b", "c")"#,
                r#"Match(("a", "1"), ("b", "2"))"#,
                r#"Match(pairs: [("a", "1"), ("b", "2")], extra: ["3"])"#,
            ] {
                let text =
                    format!("(questions: [(id: \"q{number}\", ask: \"A?\", answer: {answer})])");
                let deck = read_deck(&text, "d").deck.expect("a deck");
                let question = deck.questions.first().expect("a question");
                let form = question.kind().form(&Card::Whole);
                assert!(!is_in_right_order(&form, &list_question(question, &deck).form), "{text}");
            }
        }
        let same = listed(r#"Order("a", "a")"#);
        assert_eq!(same.form, Form::Sort(vec!["a".to_owned(), "a".to_owned()]));
    }

    #[test]
    fn reasons_follow_their_options() {
        let choice =
            r#"Choice(right: "a", wrong: ["b", ("c", "no c"), "d"], last: [("e", "no e")])"#;
        let many = r#"Many(right: ["a"], wrong: ["b", ("c", "no c"), "d", ("e", "no e")])"#;
        for answer in [choice, many] {
            let Listed { form: Form::One(options) | Form::Many(options), key, .. } = listed(answer)
            else {
                panic!("options")
            };
            let text = |place: Place| options.texts[place].words();
            let reasons: Vec<_> =
                key.reasons.iter().map(|(place, why)| (text(*place), why.as_str())).collect();
            assert_eq!(reasons.len(), 2, "{answer}");
            assert!(reasons.contains(&("c", "no c")) && reasons.contains(&("e", "no e")));
        }
    }

    #[test]
    fn every_pair_and_what_belongs_to_none_is_in_the_key() {
        let listed = listed(r#"Match(pairs: [("a", "1"), ("b", "2"), ("c", "2")], extra: ["9"])"#);
        let Form::Pair { left, right } = &listed.form else { panic!("pairs") };
        assert_eq!(left, &["a", "b", "c"]);
        let words = listed.form.words_of(&listed.key.solution);
        assert_eq!(words, ["a = 1", "b = 2", "c = 2"]);
        let unpaired: Vec<&str> =
            listed.unpaired().into_iter().map(|place| right[place].as_str()).collect();
        assert_eq!(unpaired, ["9"]);
        assert_eq!(listed.key.notes.len(), 1, "the two 2 read the same");
    }
}
