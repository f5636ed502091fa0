//! Turns an answer in a quiz into ratings of the cards that a drill makes of its question.

use crate::question::{Card, Form, Mark, Question, Verdict};
use crate::schedule::Rating;

/// How well one card was known.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The card's number, from 1.
    pub part: u32,
    /// Of a blank: its words.
    pub words: Option<String>,
    /// How well it was known.
    pub rating: Rating,
    /// Seconds that it took.
    pub seconds: f64,
}

/// The rating that an answer earns: less than full marks Again, full marks with help or a slip Hard, else Good.
pub(super) fn rating_of(full: bool, helped: bool) -> Rating {
    match (full, helped) {
        (false, _) => Rating::Again,
        (true, true) => Rating::Hard,
        (true, false) => Rating::Good,
    }
}

/// Rates each card of a question by the mark of the whole. What was picked from options may be a guess, so it counts as
/// helped. The back of a question gets no rating: it was not asked.
pub(super) fn evidence(
    question: &Question,
    form: &Form,
    mark: &Mark,
    hinted: bool,
    seconds: f64,
) -> Vec<Evidence> {
    let helped = hinted || matches!(form, Form::One(_) | Form::Many(_));
    let rating = |full: bool, slip: bool| rating_of(full, helped || slip);
    let cards = question.kind().cards();
    let each = seconds / crate::question::count(cards.len().max(1));
    let known = |(part, card): (u32, Card)| match card {
        Card::Blank(words) => {
            // Blanks of the same words are one card: all of them must be right.
            let own = || {
                let parts = (1..).zip(&mark.parts);
                parts.filter(|(number, one)| *number == part || one.right == words)
            };
            let full = own().count() > 0 && own().all(|(_, one)| one.verdict.share() >= 1.0);
            let slip = own().any(|(_, one)| one.verdict == Verdict::Slip);
            Evidence { part, rating: rating(full, slip), words: Some(words), seconds: each }
        }
        Card::Whole | Card::Back => {
            let rating = rating(mark.is_full(), mark.has_slip());
            Evidence { part, words: None, rating, seconds: each }
        }
    };
    cards.into_iter().map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;
    use crate::judge::Language;
    use crate::question::{Judge, Response};

    fn rated(answer: &str, response: &Response, hinted: bool) -> Vec<(u32, Rating)> {
        let text = format!("(questions: [(id: \"q\", ask: \"?\", {answer})])");
        let deck = read_deck(&text, "d").deck.expect("a deck");
        let question = &deck.questions[0];
        let (kind, language) = (question.kind(), Language::new("en"));
        let judge = Judge { language: &language, slips: true, is_rival: &|_| false };
        let form = kind.form(&Card::Whole);
        let mark = kind.mark(&Card::Whole, response, &judge);
        let evidence = evidence(question, &form, &mark, hinted, 6.0);
        evidence.into_iter().map(|one| (one.part, one.rating)).collect()
    }

    fn typed(texts: &[&str]) -> Response {
        Response::Line(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn a_slip_or_a_hint_makes_it_hard_and_less_than_full_marks_again() {
        let text = "answer: Text(\"Bandung\"), both_ways: true";
        assert_eq!(rated(text, &typed(&["bandung"]), false), [(1, Rating::Good)]);
        assert_eq!(rated(text, &typed(&["bandong"]), false), [(1, Rating::Hard)]);
        assert_eq!(rated(text, &typed(&["bandung"]), true), [(1, Rating::Hard)]);
        assert_eq!(rated(text, &typed(&["Jakarta"]), false), [(1, Rating::Again)]);
        assert_eq!(rated(text, &Response::Nothing, false), [(1, Rating::Again)]);
    }

    #[test]
    fn what_was_picked_may_be_a_guess() {
        let choice = "answer: Choice(right: \"a\", wrong: [\"b\", \"c\"])";
        assert_eq!(rated(choice, &Response::One(0), false), [(1, Rating::Hard)]);
        assert_eq!(rated(choice, &Response::One(1), false), [(1, Rating::Again)]);
        let card = "answer: Card(\"a\")";
        assert_eq!(rated(card, &Response::Card(true), false), [(1, Rating::Good)]);
    }

    #[test]
    fn each_blank_is_a_card_of_its_own() {
        let cloze = "answer: Cloze(\"{Mali} and {1964} and {Mali}\")";
        let rated = |given| rated(cloze, &typed(given), false);
        let again = rated(&["Mali", "1965", "Peru"]);
        assert_eq!(again, [(1, Rating::Again), (2, Rating::Again)]);
        let good = rated(&["Mali", "1964", "Mali"]);
        assert_eq!(good, [(1, Rating::Good), (2, Rating::Good)]);
    }
}
