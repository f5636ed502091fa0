//! Writes tables of choices: a column an option, and a column with the letters of the right ones.

use super::super::Format;
use super::super::answer_text::kind_not_supported;
use super::super::html;
use super::super::report::{Out, Report, write_questions};
use super::columns::TableColumn;
use super::write::{cell, needed_columns, write_row};
use crate::deck::Deck;
use crate::question::{Answer, Noted, Question};
use crate::say::Say;

/// The most options of a question: as many as there are letters.
const MOST_OPTIONS: usize = 26;

/// The options of a question in the order of their letters, each with whether it is right.
type LetteredOptions<'a> = Vec<(&'a str, bool)>;

/// Writes the questions of a deck that have options as a table; the others are skipped.
pub(in crate::format) fn write_choices(
    deck: &Deck,
    format: Format,
    separator: char,
    out: Out,
) -> Report {
    let all =
        || deck.questions.iter().enumerate().filter_map(|(at, one)| options_of(one, at, deck).ok());
    let widest = all().map(|(options, _)| options.len()).max().unwrap_or(0);
    let html = all()
        .any(|(options, _)| options.iter().any(|(text, _)| html::has_unsafe_tags(text)))
        || deck.questions.iter().any(|one| {
            let around = [Some(&one.ask), one.hint.as_ref(), one.why.as_ref()];
            around.into_iter().flatten().any(|text| html::has_unsafe_tags(text))
        });
    let columns = needed_columns(deck);
    let names = columns.iter().flat_map(|column| heading_names(*column, widest));
    let head = if html { "#html:true\n" } else { "" }.to_owned() + &write_row(names, separator);
    let mut at = 0..;
    write_questions(format, deck, (&head, ""), out, |question| {
        let (options, losses) = options_of(question, at.next().unwrap_or(0), deck)?;
        let cells = columns.iter().flat_map(|column| {
            let cells = cells_of(*column, question, &options, widest, deck);
            let escaped = |cell: String| {
                if html && column.is_text() { html::to_html(&cell) } else { cell }
            };
            cells.into_iter().map(escaped)
        });
        Ok((write_row(cells, separator), losses))
    })
}

/// The headings of a column; those of the options come before that of the key.
fn heading_names(column: TableColumn, widest: usize) -> Vec<String> {
    let one = |name: &str| vec![name.to_owned()];
    match column {
        TableColumn::Id => one("id"),
        TableColumn::Ask => one("Question"),
        TableColumn::Answer => {
            let options = (0..widest).map(|place| format!("Option {}", option_letter(place)));
            options.chain(["Correct answer".to_owned()]).collect()
        }
        TableColumn::Tags => one("Tags"),
        TableColumn::Hint => one("Hint"),
        TableColumn::Why => one("Explanation"),
        TableColumn::From => one("Source"),
        TableColumn::Points => one("Points"),
        TableColumn::Level => one("Level"),
        TableColumn::BothWays
        | TableColumn::Option
        | TableColumn::Right
        | TableColumn::Wrong
        | TableColumn::Topic
        | TableColumn::QuestionType
        | TableColumn::Time
        | TableColumn::Number
        | TableColumn::Unknown
        | TableColumn::Notetype
        | TableColumn::AnkiOnly => Vec::new(),
    }
}

/// The cells of a question below the headings of a column.
fn cells_of(
    column: TableColumn,
    question: &Question,
    options: &LetteredOptions,
    widest: usize,
    deck: &Deck,
) -> Vec<String> {
    if column != TableColumn::Answer {
        let cell = || cell(column, question, "", deck);
        return heading_names(column, widest).iter().map(|_| cell()).collect();
    }
    let texts = options.iter().map(|(text, _)| (*text).to_owned());
    let right = options.iter().enumerate().filter(|(_, (_, right))| *right);
    let letters: Vec<String> = right.map(|(place, _)| option_letter(place).to_string()).collect();
    let empty = std::iter::repeat_n(String::new(), widest.saturating_sub(options.len()));
    texts.chain(empty).chain([letters.join(", ")]).collect()
}

fn option_letter(place: usize) -> char {
    u8::try_from(place).map_or('?', |place| char::from(b'A'.saturating_add(place)))
}

/// The options of a question, with what is lost; refuses kinds that have none. `at` counts the questions, so that the
/// right ones do not all have the same letter.
fn options_of<'a>(
    question: &'a Question,
    at: usize,
    deck: &Deck,
) -> Result<(LetteredOptions<'a>, Vec<Say>), Say> {
    let mut losses = Vec::new();
    let texts = |noted: &'a [Noted]| noted.iter().map(|one| one.text.as_str());
    let options = match &question.answer {
        Answer::Choice(choice) => {
            if !choice.last.is_empty() {
                losses.push(Say::new("format-last-shuffled"));
            }
            let noted = choice.wrong.iter().chain(&choice.last);
            losses.extend(noted.filter_map(lost_reason));
            let last = choice.last.iter().filter(|one| one.text != choice.right);
            let wrong = texts(&choice.wrong).chain(last.map(|one| one.text.as_str()));
            spread_options(vec![choice.right.as_str()], wrong.collect(), at)
        }
        Answer::Many(many) => {
            losses.extend(many.wrong.iter().filter_map(lost_reason));
            let right = many.right.iter().map(String::as_str);
            spread_options(right.collect(), texts(&many.wrong).collect(), at)
        }
        Answer::Truth(truth) => {
            let (yes, no) = truth_words(deck);
            vec![(yes, truth.is), (no, !truth.is)]
        }
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => return Err(kind_not_supported(question)),
    };
    if options.len() > MOST_OPTIONS {
        return Err(Say::new("format-options-many").with("most", MOST_OPTIONS));
    }
    if question.tags.iter().any(|tag| tag.contains(char::is_whitespace)) {
        losses.push(Say::new("format-tag-spaces"));
    }
    Ok((options, losses))
}

fn lost_reason(noted: &Noted) -> Option<Say> {
    noted.why.as_ref()?;
    Some(Say::new("format-feedback-left").with("text", noted.text.as_str()))
}

fn truth_words(deck: &Deck) -> (&'static str, &'static str) {
    match deck.language.primary() {
        "id" | "ms" => ("Benar", "Salah"),
        "de" => ("Wahr", "Falsch"),
        "fr" => ("Vrai", "Faux"),
        _ => ("True", "False"),
    }
}

/// Spreads the right options evenly among the wrong ones, from another place on in each question; either keep their
/// order.
fn spread_options<'a>(right: Vec<&'a str>, wrong: Vec<&'a str>, at: usize) -> LetteredOptions<'a> {
    let count = right.len() + wrong.len();
    let share = right.len();
    let (mut right, mut wrong) = (right.into_iter(), wrong.into_iter());
    let offset = at % count.max(1);
    let is_right = |place: usize| {
        let step = |place: usize| (place + count - offset) * share / count;
        step(place + 1) > step(place)
    };
    let each = (0..count).filter_map(|place| {
        let next = if is_right(place) { right.next().map(|text| (text, true)) } else { None };
        next.or_else(|| wrong.next().map(|text| (text, false)))
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_options_have_another_letter_in_each_question() {
        let places = |right: usize, count: usize, at: usize| -> Vec<usize> {
            let texts = vec!["x"; count];
            let (right, wrong) = texts.split_at(right);
            let options = spread_options(right.to_vec(), wrong.to_vec(), at);
            assert_eq!(options.len(), count);
            let places = options.iter().enumerate().filter(|(_, (_, right))| *right);
            places.map(|(place, _)| place).collect()
        };
        let one: Vec<_> = (0..4).flat_map(|at| places(1, 4, at)).collect();
        assert_eq!(one, [3, 0, 1, 2]);
        for at in 0..5 {
            assert_eq!((places(2, 5, at).len(), places(5, 5, at).len()), (2, 5));
        }
    }
}
