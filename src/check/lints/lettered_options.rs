//! Options that bring letters or numbers of their own: they are shuffled, and shown with others.

use crate::check::hit::Hit;
use crate::check::labels::ItemLabel;
use crate::check::question_view::QuestionView;
use crate::deck::answer_literal;
use crate::question::{Answer, At, Noted};
use crate::say::Say;

/// A choice or an order of which all options but one at most begin with a letter or number of a row.
pub(super) fn lettered_options(view: &QuestionView) -> Option<Hit> {
    // The numbers of items to put in order give the order away.
    let texts: Vec<&str> = if let Answer::Order(order) = &view.question.answer {
        order.is.iter().map(String::as_str).collect()
    } else {
        view.options().iter().map(|option| option.text).collect()
    };
    let labels: Vec<ItemLabel> =
        texts.iter().filter_map(|text| labelled_option(text)).map(|(label, _)| label).collect();
    if !are_a_row(&labels, texts.len()) {
        return None;
    }
    let (_, text) = texts.first().and_then(|text| labelled_option(text))?;
    let say = Say::new("lint-lettered-options").with("text", text);
    Some(view.hit(At::field("answer"), say).rewrite(answer_literal(&without_labels(view)?)))
}

/// The label of an option, and the option. Most options have no such sign near their beginning.
fn labelled_option(text: &str) -> Option<(ItemLabel, &str)> {
    let signs = text.as_bytes().get(..6).unwrap_or(text.as_bytes());
    if !signs.iter().any(|sign| b").:]-".contains(sign)) {
        return None;
    }
    ItemLabel::split_from(text).map(|(label, _)| (label, text))
}

/// Whether labels are those of a row: of one sort, each once, from the first, with none beyond the options' number.
/// "E. coli" and "S. aureus" are not a row.
fn are_a_row(labels: &[ItemLabel], count: usize) -> bool {
    let Some(first) = labels.first() else { return false };
    let missing = count - labels.len();
    let mut places: Vec<usize> = labels.iter().map(|label| label.place).collect();
    places.sort_unstable();
    places.dedup();
    // `i` beside letters would be the ninth of them; so many options are rare.
    let one_sort = labels.iter().all(|label| label.sort == first.sort);
    let most = labels.len() >= 2 && (missing == 0 || (missing == 1 && labels.len() >= 3));
    let from_first = places.first() == Some(&0) || missing == 1;
    let dense = places.last().is_some_and(|last| *last < count);
    one_sort && most && from_first && dense && places.len() == labels.len()
}

/// The answer with the labels taken off.
fn without_labels(view: &QuestionView) -> Option<Answer> {
    let bare = |text: &String| {
        ItemLabel::split_from(text).map_or_else(|| text.clone(), |(_, rest)| rest.to_owned())
    };
    let noted = |noted: &Noted| Noted { text: bare(&noted.text), why: noted.why.clone() };
    let mut answer = view.question.answer.clone();
    match &mut answer {
        Answer::Choice(choice) => {
            choice.right = bare(&choice.right);
            choice.wrong = choice.wrong.iter().map(noted).collect();
            choice.last = choice.last.iter().map(noted).collect();
        }
        Answer::Many(many) => {
            many.right = many.right.iter().map(bare).collect();
            many.wrong = many.wrong.iter().map(noted).collect();
        }
        Answer::Order(order) => order.is = order.is.iter().map(bare).collect(),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::List(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => return None,
    }
    Some(answer)
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn options_with_letters_of_their_own() {
        assert_finds(
            "lettered-options",
            &[
                r#"(ask: "Which?", answer: Choice(right: "B) iron", wrong: ["A) coal", "C) salt"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "a. iron", wrong: ["b. coal", "c. salt", "none"])),"#,
                r#"(ask: "Order them.", answer: Order("1. egg", "2. larva", "3. pupa")),"#,
                r#"(ask: "Which?", answer: Choice(right: "(ii) iron", wrong: ["(i) coal", "(iii) salt"])),"#,
            ],
        );
        assert_quiet(
            "lettered-options",
            &[
                r#"(ask: "Which?", answer: Choice(right: "E. coli", wrong: ["S. aureus", "B. subtilis"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "A. Lincoln", wrong: ["G. Washington", "J. Adams"])),"#,
                r#"(ask: "How long?", answer: Choice(right: "1.5 m", wrong: ["2.5 m", "3.5 m"])),"#,
            ],
        );
    }
}
