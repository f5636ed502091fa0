//! How much pupils who sit beside each other could copy: the letters that neighbouring sheets share.

use std::collections::HashMap;

use super::PaperSheet;
use crate::question::{Form, OptionText, Place, Response};

/// Counts what neighbouring sheets (A and B, B and C …) share: a question with the same right letter on both, and a
/// number with the same right letter.
pub fn shared_letters(sheets: &[PaperSheet]) -> usize {
    let neighbours = sheets.iter().zip(sheets.iter().skip(1));
    neighbours.map(|(left, right)| shared_by(&right_letters(left), &right_letters(right))).sum()
}

/// A question of a sheet with letters, and the letter that is right.
struct RightLetter<'a> {
    number: usize,
    question: (&'a str, &'a str),
    place: Place,
}

fn right_letters<'a>(sheet: &'a PaperSheet) -> Vec<RightLetter<'a>> {
    let letters = sheet.questions.iter().filter_map(|question| {
        let Form::One(options) = &question.listed.form else { return None };
        let Response::One(place) = question.listed.key.solution else { return None };
        let is_lettered = matches!(options.texts.get(place), Some(OptionText::Words(_)));
        let question_id = (question.deck.id.as_str(), question.question.id.as_str());
        is_lettered.then_some(RightLetter { number: question.number, question: question_id, place })
    });
    letters.collect()
}

fn shared_by(left: &[RightLetter], right: &[RightLetter]) -> usize {
    let places: HashMap<_, _> =
        right.iter().map(|letter| (letter.question, letter.place)).collect();
    let numbers: HashMap<_, _> = right.iter().map(|letter| (letter.number, letter.place)).collect();
    let shared = left.iter().map(|letter| {
        let by_question = places.get(&letter.question) == Some(&letter.place);
        let by_number = numbers.get(&letter.number) == Some(&letter.place);
        usize::from(by_question) + usize::from(by_number)
    });
    shared.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Deck, read_deck};
    use crate::session::paper::PaperStock;
    use crate::session::{Selection, draw};

    fn deck(questions: usize) -> Deck {
        let question = |number: usize| {
            let options = r#"right: "r", wrong: ["a", "b", "c"]"#;
            format!("(id: \"q{number}\", ask: \"Ask {number}?\", answer: Choice({options})),")
        };
        let questions: String = (0..questions).map(question).collect();
        read_deck(&format!("(questions: [{questions}])"), "d").deck.expect("a deck")
    }

    fn sheets(deck: &Deck, first: u64, count: u64) -> Vec<PaperSheet<'_>> {
        let stock = PaperStock::new(&[deck]);
        let lay_out = |place: u64| {
            let drawn = draw([deck], &Selection::default(), first + place);
            stock.lay_out(usize::try_from(place).unwrap_or(0), first + place, drawn)
        };
        (0..count).map(lay_out).collect()
    }

    #[test]
    fn the_same_sheet_twice_shares_every_letter_and_one_sheet_none() {
        let deck = deck(10);
        let sheet = sheets(&deck, 1, 1).remove(0);
        assert_eq!(shared_letters(std::slice::from_ref(&sheet)), 0);
        assert_eq!(shared_letters(&[sheet.clone(), sheet]), 20);
    }

    #[test]
    fn sheets_of_neighbouring_seeds_share_no_more_than_chance() {
        let deck = deck(40);
        let shared = shared_letters(&sheets(&deck, 0, 251));
        // Of 250 pairs with 80 chances of a quarter each 5,000 are expected, with a standard deviation of 61.
        assert!((4_750..5_250).contains(&shared), "{shared}");
    }
}
