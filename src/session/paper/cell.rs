//! An answer as the text of a table's cell: letters for picked options, words for what is written.

use super::option_words;
use crate::question::{Form, OptionText, Options, Place, Response, capital_letter};
use crate::session::listed::Listed;

/// In place of a letter: nothing picked, or nothing that belongs to an item.
const NONE: &str = "-";

/// Returns the cell that earns full marks; `truth` are the words for true and false.
pub fn answer_cell(listed: &Listed, truth: &[String; 2]) -> String {
    match (&listed.form, &listed.key.solution) {
        (Form::One(options), Response::One(place)) => one_cell(options, *place, truth),
        (Form::Many(_), Response::Many(places)) if places.is_empty() => NONE.to_owned(),
        (Form::Many(_), Response::Many(places)) | (Form::Sort(_), Response::Sort(places)) => {
            letters_cell(places.iter().map(|place| Some(*place)))
        }
        (Form::Pair { .. }, Response::Pair(places)) => letters_cell(places.iter().copied()),
        (Form::Line(_), Response::Line(words)) => {
            words.iter().map(|word| word.replace(';', r"\;")).collect::<Vec<_>>().join("; ")
        }
        (
            Form::Line(_)
            | Form::One(_)
            | Form::Many(_)
            | Form::Sort(_)
            | Form::Pair { .. }
            | Form::Card,
            _,
        ) => String::new(),
    }
}

fn one_cell(options: &Options, place: Place, truth: &[String; 2]) -> String {
    match options.texts.get(place) {
        Some(text @ OptionText::Truth(_)) => option_words(text, truth).to_owned(),
        Some(OptionText::Words(_)) | None => capital_letter(place),
    }
}

/// Letters together, or apart where one is longer than a letter.
fn letters_cell(places: impl Iterator<Item = Option<Place>>) -> String {
    let letters: Vec<String> =
        places.map(|place| place.map_or_else(|| NONE.to_owned(), capital_letter)).collect();
    let is_long = letters.iter().any(|letter| letter.len() > 1);
    letters.join(if is_long { " " } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;
    use crate::session::listed::list_printed;

    fn cell(answer: &str, seed: u64) -> (String, Form) {
        let text = format!("(questions: [(id: \"q\", ask: \"A?\", answer: {answer})])");
        let deck = read_deck(&text, "d").deck.expect("a deck");
        let listed = list_printed(deck.questions.first().expect("a question"), &deck, seed);
        let truth = ["Benar".to_owned(), "Salah".to_owned()];
        (answer_cell(&listed, &truth), listed.form)
    }

    #[test]
    fn what_is_picked_is_a_letter_of_the_sheet() {
        for seed in 0..10 {
            let choice = r#"Choice(right: "yes", wrong: ["no", "never"])"#;
            let (cell, Form::One(options)) = cell(choice, seed) else { panic!("options") };
            let place = ["A", "B", "C"].iter().position(|letter| *letter == cell).unwrap();
            assert_eq!(options.texts[place].words(), "yes");
        }
        assert_eq!(cell("False", 1).0, "Salah");
    }

    #[test]
    fn several_letters_stand_together_and_what_belongs_to_nothing_is_a_dash() {
        let many = r#"Many(right: ["a", "b", "c"], wrong: ["x", "y"])"#;
        let order = r#"Order("a", "b", "c")"#;
        let letters = cell(many, 1).0;
        assert!(letters.len() == 3 && letters.bytes().is_sorted(), "{letters}");
        let (cell_of_order, Form::Sort(items)) = cell(order, 3) else { panic!("items") };
        let sorted: Vec<&str> = cell_of_order
            .bytes()
            .map(|letter| items[usize::from(letter - b'A')].as_str())
            .collect();
        assert_eq!(sorted, ["a", "b", "c"]);
    }

    #[test]
    fn more_than_26_letters_stand_apart() {
        let items: Vec<String> = (0..30).map(|item| format!("\"i{item:02}\"")).collect();
        let (cell, _) = cell(&format!("Order({})", items.join(", ")), 1);
        assert_eq!(cell.split(' ').count(), 30);
        assert!(cell.split(' ').any(|letter| letter == "AD"), "{cell}");
    }

    #[test]
    fn fields_are_set_apart_by_semicolons_and_one_in_the_words_is_escaped() {
        assert_eq!(cell(r#"Cloze("In {1964} by {a;b}.")"#, 1).0, r"1964; a\;b");
        assert_eq!(cell(r#"Text("one; two")"#, 1).0, r"one\; two");
    }
}
