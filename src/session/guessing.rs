//! What a learner who knows nothing can expect to earn of a question by guessing.

use crate::judge::Language;
use crate::question::{Card, Form, Question, Response, count};

/// Most items whose orders are counted; of more, a guessed order is worth next to nothing.
const MOST_ITEMS: usize = 20;

/// The expected share of a question's points, 0 to 1, of the best guesser, who makes no guess that costs more than it
/// brings.
pub(super) fn guessed_share(question: &Question, penalty: f64) -> f64 {
    guessed_share_of(&question.kind().form(&Card::Whole), right_picks(question), penalty)
}

/// As [`guessed_share`], of a form; `right` counts the right options of one that lets several be picked.
pub(super) fn guessed_share_of(form: &Form, right: usize, penalty: f64) -> f64 {
    match form {
        Form::One(options) => {
            let hit = 1.0 / count(options.texts.len().max(1));
            (hit - (1.0 - hit) * penalty).max(0.0)
        }
        Form::Many(options) => guessed_picks(right, options.texts.len(), penalty),
        Form::Sort(items) => guessed_order(items.len(), penalty),
        Form::Pair { right, .. } => 1.0 / count(right.len().max(1)),
        Form::Line(_) | Form::Card => 0.0,
    }
}

fn right_picks(question: &Question) -> usize {
    match question.kind().solution(&Card::Whole, &Language::new("en")) {
        Response::Many(places) => places.len(),
        Response::Line(_)
        | Response::One(_)
        | Response::Sort(_)
        | Response::Pair(_)
        | Response::Card(_)
        | Response::Nothing => 0,
    }
}

/// The better of picking one option and picking all: a wrong pick cancels a right one.
fn guessed_picks(right: usize, all: usize, penalty: f64) -> f64 {
    let (right, all) = (count(right.max(1)), count(all.max(1)));
    let hit = right / all;
    let one = hit / right - (1.0 - hit) * penalty;
    let every = (2.0 * right - all) / right;
    one.max(every).clamp(0.0, 1.0)
}

/// The mean over all orders of twice the share of pairs in order less one, where that is above 0.
fn guessed_order(items: usize, penalty: f64) -> f64 {
    if !(2..=MOST_ITEMS).contains(&items) {
        return 0.0;
    }
    let pairs = items * (items - 1) / 2;
    let orders = orders_by_inversions(items);
    let all: f64 = orders.iter().sum();
    let worth = |(inversions, orders): (usize, &f64)| {
        let share = 1.0 - 2.0 * count(inversions) / count(pairs);
        (if share > 0.0 { share } else { -penalty }) * orders
    };
    (orders.iter().enumerate().map(worth).sum::<f64>() / all).max(0.0)
}

/// For each number of pairs out of order, how many orders have it.
fn orders_by_inversions(items: usize) -> Vec<f64> {
    let mut orders = vec![1.0];
    for item in 2..=items {
        let mut more = vec![0.0; orders.len() + item - 1];
        for (inversions, known) in orders.iter().enumerate() {
            for slot in more.iter_mut().skip(inversions).take(item) {
                *slot += known;
            }
        }
        orders = more;
    }
    orders
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;

    fn guessed(answer: &str, penalty: f64) -> f64 {
        let text = format!("(questions: [(id: \"q\", ask: \"Q?\", answer: {answer})])");
        let deck = read_deck(&text, "d").deck.expect(&text);
        (guessed_share(&deck.questions[0], penalty) * 1e4).round() / 1e4
    }

    #[test]
    fn a_guess_is_worth_what_chance_gives() {
        for (answer, penalty, share) in [
            ("True", 0.0, 0.5),
            ("True", 1.0, 0.0),
            (r#"Choice(right: "a", wrong: ["b", "c", "d"])"#, 0.0, 0.25),
            (r#"Choice(right: "a", wrong: ["b", "c", "d"])"#, 0.25, 0.0625),
            (r#"Many(right: ["a", "b", "c"], wrong: ["d"])"#, 0.0, 0.6667),
            (r#"Many(right: ["a"], wrong: ["b", "c", "d"])"#, 0.0, 0.25),
            (r#"Order("a", "b")"#, 0.0, 0.5),
            (r#"Order("a", "b", "c")"#, 0.0, 0.2778),
            (r#"Match(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"))"#, 0.0, 0.25),
            (r#"Text("a")"#, 0.0, 0.0),
            ("Number(3)", 0.0, 0.0),
        ] {
            assert_eq!(guessed(answer, penalty).to_bits(), f64::to_bits(share), "{answer}");
        }
    }
}
