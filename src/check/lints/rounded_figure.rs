//! Numbers that are asked for as rough figures, and must be hit exactly.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::judge::Decimal;
use crate::question::{Answer, At};
use crate::say::Say;

/// A rough figure without a tolerance.
pub(super) fn rounded_figure(view: &QuestionView) -> Option<Hit> {
    let Answer::Number(number) = &view.question.answer else { return None };
    let value = number.is.value.filter(|_| number.within.value == Some(Decimal::ZERO))?;
    let rough = view.ask.has_phrase(ROUGHLY)
        || is_an_estimate(value)
            && (view.ask.has_word(ESTIMATED) || view.ask.has_phrase(INHABITED));
    if !rough || view.ask.has_word(EXACTLY) {
        return None;
    }
    let say = Say::new("lint-rounded-figure").with("text", number.is.written.as_str());
    let tenth = (value.abs() / Decimal::TEN).normalize();
    let written = format!("Number(is: {}, within: {tenth})", number.is.written);
    let help = Say::new("lint-rounded-figure-help").with("text", written);
    Some(view.hit(At::field("answer"), say).help(help))
}

/// Words that ask for one exact figure.
const EXACTLY: &[&str] =
    &["nearest", "rounded", "round", "dibulatkan", "bulatkan", "pembulatan", "exactly", "tepatnya"];

/// Phrases that ask for a rough figure.
const ROUGHLY: &[&str] = &[
    "-approximately-", "-roughly-", "-kira-kira-", "-kurang-lebih-", "-about-how-many-",
    "-about-how-much-", "-about-how-long-", "-about-how-far-", "-about-how-high-",
    "-about-how-old-", "-about-how-large-", "-about-how-big-", "-about-what-percent",
    "-around-how-many-", "-around-how-much-", "-estimated-how-", "-sekitar-berapa-",
    "-berapa-sekitar-", "-berapa-perkiraan-",
];

/// Words for what can only be estimated.
const ESTIMATED: &[&str] = &["inhabitants", "population", "penduduk", "populasi", "jiwa"];

/// Phrases that ask for the number of those who live somewhere.
const INHABITED: &[&str] =
    &["-people-live-", "-people-lived-", "-orang-tinggal-", "-orang-yang-tinggal-"];

/// Whether a figure is as round as estimates are: from ten thousand, with three zeros at the end.
fn is_an_estimate(value: Decimal) -> bool {
    let thousand = Decimal::ONE_THOUSAND;
    value >= thousand * Decimal::TEN && (value % thousand).is_zero()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_rough_figure_wants_a_tolerance() {
        assert_finds(
            "rounded-figure",
            &[
                r#"(ask: "About how many people came?", answer: Number(600)),"#,
                r#"(ask: "Kira-kira berapa orang hadir?", answer: Number(600)),"#,
                r#"(ask: "How far is the Moon, approximately, in kilometres?", answer: Number(384400)),"#,
                r#"(ask: "What is the population of the city?", answer: Number(2500000)),"#,
            ],
        );
        assert_quiet(
            "rounded-figure",
            &[
                r#"(ask: "About how many people came?", answer: Number(is: 600, within: 50)),"#,
                r#"(ask: "How many came, rounded to the nearest hundred?", answer: Number(600)),"#,
                r#"(ask: "How many millimetres are in a kilometre?", answer: Number(1000000)),"#,
                r#"(ask: "What is the population of the village?", answer: Number(2513)),"#,
                r#"(ask: "How many states does the article say there are about trade?", answer: Number(70)),"#,
            ],
        );
    }
}
