//! Dates before the Gregorian calendar; hafal reads all dates by that calendar.

use crate::check::hit::Hit;
use crate::check::question_texts::sentences;
use crate::check::question_view::QuestionView;
use crate::judge::{Date, read_date};
use crate::question::{Answer, At};
use crate::say::Say;

/// A day or month before 15 October 1582, the first day of the Gregorian calendar, in a question that names no calendar.
pub(super) fn old_date(view: &QuestionView) -> Option<Hit> {
    let (at, date) = dates(view).into_iter().find(|(_, date)| is_old(*date))?;
    if names_calendar(view) {
        return None;
    }
    let help = Say::new("lint-old-date-help").with("year", format!("{:04}", date.year));
    Some(view.hit(at, Say::new("lint-old-date")).help(help))
}

/// The dates that a question asks for.
fn dates(view: &QuestionView) -> Vec<(At, Date)> {
    match &view.question.answer {
        Answer::Date(date) => {
            Date::iso(&date.written).map(|date| (At::field("answer"), date)).into_iter().collect()
        }
        Answer::Cloze(cloze) => {
            let first = cloze.blanks.iter().filter_map(|answers| answers.first());
            let dated = first.filter(|text| {
                text.len() < 40 && text.contains(|sign: char| sign.is_ascii_digit())
            });
            let read = dated.filter_map(|text| read_date(text, view.language));
            read.map(|date| (At::answer("text"), date)).collect()
        }
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => Vec::new(),
    }
}

/// Whether a date is exact to the month or day, and before the calendar began; a year alone is the same in both.
fn is_old(date: Date) -> bool {
    let first_day = Date { year: 1582, month: Some(10), day: Some(15) };
    let first_month = Date { day: None, ..first_day };
    let first = if date.day.is_some() { first_day } else { first_month };
    date.month.is_some() && date < first
}

fn names_calendar(view: &QuestionView) -> bool {
    let names = ["julian", "julius", "gregorian", "old style", "calendar", "kalender"];
    sentences(view.question).any(|(_, text)| {
        let lower = text.to_lowercase();
        names.iter().any(|name| lower.contains(name))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_day_before_the_calendar() {
        assert_finds(
            "old-date",
            &[
                r#"(ask: "When did he land?", answer: Date("1492-10-12")),"#,
                r#"(ask: "In which month did it fall?", answer: Date("1453-05")),"#,
                r#"(answer: Cloze("He landed on {12 October 1492}.")),"#,
            ],
        );
        assert_quiet(
            "old-date",
            &[
                r#"(ask: "In which year did it fall?", answer: Date("1453")),"#,
                r#"(ask: "When did he land?", answer: Date("1582-10-15")),"#,
                r#"(ask: "In which month did the calendar begin?", answer: Date("1582-10")),"#,
                r#"(ask: "When did he land (Julian calendar)?", answer: Date("1492-10-12")),"#,
                r#"(answer: Cloze("He landed in {1492}, not on {12 October 1892}.")),"#,
                r#"(answer: Cloze("The {G-77} and {1.5} of it.")),"#,
            ],
        );
    }
}
