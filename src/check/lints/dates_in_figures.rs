//! Dates asked for in a language whose months are not known: they are read in figures only.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::judge::{Date, Precision};
use crate::question::{Answer, At};
use crate::say::Say;

/// The first question that asks for a month, in a deck whose language has months that are not read.
pub(super) fn dates_in_figures(view: &DeckView) -> Vec<Hit> {
    let language = &view.deck.language;
    if MONTHS_KNOWN.contains(&language.primary()) {
        return Vec::new();
    }
    let has_month = |answer: &Answer| {
        let Answer::Date(date) = answer else { return None };
        Date::iso(&date.written).filter(|date| date.precision() != Precision::Year)
    };
    let dates = view
        .questions()
        .filter_map(|(place, question)| Some((place, has_month(&question.answer)?)));
    let dates: Vec<(usize, Date)> = dates.collect();
    let Some((place, date)) = dates.first() else { return Vec::new() };
    let parts = [date.day, date.month].into_iter().flatten().map(i16::from).chain([date.year]);
    let figures = parts.map(|part| part.to_string()).collect::<Vec<_>>().join("/");
    let say = Say::new("lint-dates-in-figures").with("language", language.tag());
    let help = Say::new("lint-dates-in-figures-help").with("text", figures);
    vec![Hit::in_question(*place, At::field("answer"), say).help(help)]
}

/// Languages whose names of months can be read; Javanese and Sundanese have those of Indonesian.
const MONTHS_KNOWN: &[&str] = &["id", "en", "ms", "fr", "de", "es", "pt", "it", "nl", "jv", "su"];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_deck_says_once_that_months_are_not_read() {
        assert_finds(
            "dates-in-figures",
            &[
                r#"(language: "pl", questions: [(ask: "Kiedy?", answer: Date("1791-05-03")), (ask: "Kiedy to?", answer: Date("1918-11"))])"#,
            ],
        );
        assert_quiet(
            "dates-in-figures",
            &[
                r#"(language: "pl", questions: [(ask: "Kiedy?", answer: Date("1791"))])"#,
                r#"(language: "de-AT", questions: [(ask: "Wann?", answer: Date("1791-05-03"))])"#,
                r#"(ask: "When?", answer: Date("1791-05-03")),"#,
            ],
        );
    }
}
