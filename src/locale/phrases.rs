//! Short phrases that every front end and report shares: what kind of answer is wanted, ratings, intervals, points.

use super::{Interface, Words};
use crate::judge::{Language, MonthLength, Precision, impossible_day, show_date};
use crate::question::{Form, Lines, OptionText, Verdict, Wants, is_same_score};
use crate::say::Say;
use crate::schedule::Rating;

/// Returns what is to be typed into a field.
pub(crate) fn wanted_in_field(wants: &Wants) -> Say {
    match wants {
        Wants::Text => Say::new("ask-wants-text"),
        Wants::Number { unit: None } => Say::new("ask-wants-number"),
        Wants::Number { unit: Some(unit) } => {
            Say::new("ask-wants-number-in").with("unit", unit.as_str())
        }
        Wants::Date(Precision::Year) => Say::new("ask-wants-year"),
        Wants::Date(Precision::Month) => Say::new("ask-wants-month"),
        Wants::Date(Precision::Day) => Say::new("ask-wants-day"),
    }
}

/// Returns why what was typed into a field is asked again: it cannot be read as what is wanted.
pub(crate) fn unread_in_field(wants: &Wants) -> Say {
    Say::new(match wants {
        Wants::Text => "ask-empty",
        Wants::Number { .. } => "ask-unread-number",
        Wants::Date(Precision::Year) => "ask-unread-year",
        Wants::Date(Precision::Month) => "ask-unread-month",
        Wants::Date(Precision::Day) => "ask-unread-day",
    })
}

/// Returns the same, given what was typed: a day that its month does not have is named.
pub(crate) fn unread_as_typed(wants: &Wants, typed: &str, interface: Interface) -> Say {
    let language = Language::new(interface.tag());
    let date = matches!(wants, Wants::Date(_));
    match impossible_day(typed, &language).filter(|_| date) {
        Some(MonthLength { month, days }) => Say::new("ask-no-day")
            .with("month", show_date(&month, &language))
            .with("days", usize::from(days)),
        None => unread_in_field(wants),
    }
}

/// Says what to type for a form in a front end of lines.
pub(crate) fn wanted(form: &Form, words: &Words) -> String {
    match form {
        Form::Line(lines) => wanted_in_fields(lines, words),
        Form::One(options) => {
            words.say(&Say::new("ask-wants-one").with("count", options.texts.len()))
        }
        Form::Many(_) => words.text("ask-wants-many"),
        Form::Sort(_) => words.text("ask-wants-sort"),
        Form::Pair { .. } => words.text("ask-wants-pair"),
        Form::Card => words.text("ask-wants-card"),
    }
}

/// Returns what is to be typed into all fields of a form: what they have in common, then what each wants.
pub(crate) fn wanted_in_fields(lines: &Lines, words: &Words) -> String {
    if let [only] = lines.fields.as_slice() {
        return words.say(&wanted_in_field(only));
    }
    let id = if lines.sentence.is_empty() { "ask-wants-list" } else { "ask-wants-blanks" };
    let all = words.say(&Say::new(id).with("count", lines.fields.len()));
    if lines.fields.iter().all(|wants| *wants == Wants::Text) {
        return all;
    }
    let numbered = lines.fields.iter().enumerate();
    let each = numbered
        .map(|(place, wants)| format!("{} {}", place + 1, words.say(&wanted_in_field(wants))));
    format!("{all}: {}", each.collect::<Vec<_>>().join("; "))
}

/// Returns an option in words: the deck's, or the interface's for true and false.
pub(crate) fn option_text(text: &OptionText, words: &Words) -> String {
    match text {
        OptionText::Words(text) => text.clone(),
        OptionText::Truth(true) => words.text("ask-true"),
        OptionText::Truth(false) => words.text("ask-false"),
    }
}

/// Returns seconds as the nearest whole minutes, never none.
pub(crate) fn minutes(seconds: f64) -> usize {
    let half = std::time::Duration::try_from_secs_f64(seconds + 30.0).unwrap_or_default();
    usize::try_from((half.as_secs() / 60).max(1)).unwrap_or(usize::MAX)
}

/// Time left, to the second, as a clock shows it.
pub(crate) fn time_left(words: &Words, seconds: f64) -> String {
    if seconds <= 0.0 {
        return words.text("ask-time-up");
    }
    let whole = std::time::Duration::try_from_secs_f64(seconds).unwrap_or_default().as_secs();
    let (hours, minutes, seconds) = (whole / 3_600, whole / 60 % 60, whole % 60);
    let time = match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    };
    words.say(&Say::new("ask-time-left").with("time", time))
}

/// `1 point`, `2.5 points`.
pub(crate) fn points(words: &Words, points: f64) -> String {
    let id = if is_same_score(points, 1.0) { "ask-one-point" } else { "ask-points" };
    words.say(&Say::new(id).with("points", words.number(points, 2)))
}

/// Returns the id of a mark's word, for a screen reader.
pub(crate) fn mark_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "mark-right",
        Verdict::Slip => "mark-slip",
        Verdict::Partly { .. } => "mark-partly",
        Verdict::Wrong | Verdict::Missing => "mark-wrong",
    }
}

/// Returns the id of a rating's word.
pub(crate) fn rating_word(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "drill-again",
        Rating::Hard => "drill-hard",
        Rating::Good => "drill-good",
        Rating::Easy => "drill-easy",
    }
}

/// Returns an interval as short as can be: `now`, `8 d`, `2.5 mo`, `1.3 y`.
pub(crate) fn interval(words: &Words, days: i32) -> String {
    let long = f64::from(days);
    let (id, count) = match days {
        ..=0 => return words.text("interval-now"),
        1..=60 => ("interval-days", words.number(long, 0)),
        61..=729 => ("interval-months", words.number(long / 30.44, 1)),
        730.. => ("interval-years", words.number(long / 365.25, 1)),
    };
    words.say(&Say::new(id).with("count", count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Interface;

    fn fields_of(fields: Vec<Wants>, sentence: &[&str]) -> String {
        let sentence = sentence.iter().map(|text| (*text).to_owned()).collect();
        wanted(&Form::Line(Lines { fields, sentence }), &Words::new(Interface::English))
    }

    #[test]
    fn a_field_says_what_it_wants() {
        assert_eq!(fields_of(vec![Wants::Number { unit: None }], &[]), "a number");
        let unit = Some("km".to_owned());
        assert_eq!(fields_of(vec![Wants::Number { unit }], &[]), "a number: km");
        assert_eq!(fields_of(vec![Wants::Date(Precision::Year)], &[]), "a year");
    }

    #[test]
    fn several_fields_say_how_many_and_what_each_wants() {
        assert_eq!(
            fields_of(vec![Wants::Text; 3], &[]),
            "3 answers, one per line or separated by commas"
        );
        let mixed = vec![Wants::Date(Precision::Year), Wants::Text];
        let said = fields_of(mixed, &["In ", " by ", "."]);
        assert_eq!(said, "2 blanks, one per line: 1 a year; 2 in words");
    }

    #[test]
    fn true_and_false_are_the_interfaces_words() {
        let words = Words::new(Interface::Indonesian);
        assert_eq!(option_text(&OptionText::Truth(true), &words), "Benar");
        assert_eq!(option_text(&OptionText::Words("PBB".to_owned()), &words), "PBB");
    }

    #[test]
    fn the_time_left_is_a_clock() {
        let words = Words::new(Interface::English);
        assert_eq!(time_left(&words, 59.9), "0:59 left");
        assert_eq!(time_left(&words, 3_725.0), "1:02:05 left");
        assert_eq!(time_left(&words, -3.0), "time is up");
        assert_eq!(time_left(&words, f64::NAN), "0:00 left");
    }
}
