//! Numbers and dates: what they are counted in, how exact they are, which calendar they belong to.

use super::case::Case;
use crate::judge::{self, Decimal};
use crate::question::{Answer, At, Flaw};
use crate::say::Say;

/// A number of which the prompt names the unit, while the answer takes any.
pub(super) fn no_unit(case: &Case) -> Vec<Flaw> {
    let Answer::Number(number) = &case.question.answer else { return Vec::new() };
    if number.unit.is_some() {
        return Vec::new();
    }
    let words: Vec<&str> = case.ask.iter().collect();
    let unit = words.windows(3).find_map(|three| match three {
        ["how", "many", unit] if UNITS.contains(unit) => Some(*unit),
        ["berapa", unit, next] if SATUAN.contains(unit) && !COUNTED.contains(next) => Some(*unit),
        _ => None,
    });
    let at_end = words.windows(2).last().and_then(|two| match two {
        ["berapa", unit] if SATUAN.contains(unit) => Some(*unit),
        _ => None,
    });
    let flaw = |unit: &str| {
        let say = Say::new("lint-no-unit").with("unit", unit);
        let written = format!("Number(is: {}, unit: \"{unit}\")", number.is.written);
        let help = Say::new("help-write").with("text", written);
        Flaw::new("no-unit", At::field("answer"), say).help(help)
    };
    unit.or(at_end).map(flaw).into_iter().collect()
}

const UNITS: &[&str] = &[
    "years", "months", "weeks", "days", "hours", "minutes", "seconds", "centuries", "decades",
    "metres", "meters", "kilometres", "kilometers", "km", "miles", "feet", "centimetres",
    "centimeters", "millimetres", "millimeters", "kilograms", "kilos", "kg", "grams", "tonnes",
    "tons", "litres", "liters", "hectares", "degrees",
];
const SATUAN: &[&str] = &[
    "tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "detik", "abad", "dasawarsa",
    "windu", "meter", "kilometer", "km", "mil", "sentimeter", "cm", "milimeter", "kilogram", "kg",
    "gram", "ton", "liter", "hektare", "hektar", "derajat",
];
/// What makes a unit a thing that is counted: `berapa hari raya`.
const COUNTED: &[&str] = &[
    "raya", "besar", "libur", "pasaran", "kabisat", "ajaran", "dinding", "tangan", "pelajaran",
    "purnama",
];

/// A figure that is asked for as a rough one, and must be hit exactly.
pub(super) fn rounded(case: &Case) -> Vec<Flaw> {
    let Answer::Number(number) = &case.question.answer else { return Vec::new() };
    let Some(value) = number.is.value.filter(|_| number.within.value == Some(Decimal::ZERO)) else {
        return Vec::new();
    };
    let exactly = case.ask.any(&[
        "nearest", "rounded", "round", "dibulatkan", "bulatkan", "pembulatan", "exactly",
        "tepatnya",
    ]);
    let roughly = case.ask.holds_any(ROUGHLY)
        || is_an_estimate(value) && (case.ask.any(ESTIMATED) || case.ask.holds_any(LIVING));
    if exactly || !roughly {
        return Vec::new();
    }
    let say = Say::new("lint-rounded-figure").with("text", number.is.written.as_str());
    let wide = (value.abs() / Decimal::TEN).normalize();
    let written = format!("Number(is: {}, within: {wide})", number.is.written);
    let help = Say::new("lint-rounded-figure-help").with("text", written);
    vec![Flaw::new("rounded-figure", At::field("answer"), say).help(help)]
}

/// How a prompt asks for a rough figure.
const ROUGHLY: &[&str] = &[
    "-approximately-", "-roughly-", "-kira-kira-", "-kurang-lebih-", "-about-how-many-",
    "-about-how-much-", "-about-how-long-", "-about-how-far-", "-about-how-high-",
    "-about-how-old-", "-about-how-large-", "-about-how-big-", "-about-what-percent",
    "-around-how-many-", "-around-how-much-", "-estimated-how-", "-sekitar-berapa-",
    "-berapa-sekitar-", "-berapa-perkiraan-",
];

/// What can only be estimated.
const ESTIMATED: &[&str] = &["inhabitants", "population", "penduduk", "populasi", "jiwa"];

/// How prompts ask for the number of those who live somewhere.
const LIVING: &[&str] =
    &["-people-live-", "-people-lived-", "-orang-tinggal-", "-orang-yang-tinggal-"];

/// Whether a figure is as round as estimates are: from ten thousand, with three zeros at the end.
fn is_an_estimate(value: Decimal) -> bool {
    let thousand = Decimal::ONE_THOUSAND;
    value >= thousand * Decimal::TEN && (value % thousand).is_zero()
}

/// A day or month before the calendar that dates are read by: 15 October 1582.
pub(super) fn old_date(case: &Case) -> Vec<Flaw> {
    let old = dates(case).into_iter().find(|(_, date)| is_old(*date));
    let flaw = |(at, date): (At, judge::Date)| {
        let say = Say::new("lint-old-date");
        let help = Say::new("lint-old-date-help").with("year", format!("{:04}", date.year));
        Flaw::new("old-date", at, say).help(help)
    };
    old.filter(|_| !names_calendar(case)).map(flaw).into_iter().collect()
}

/// The dates that a question asks for.
fn dates(case: &Case) -> Vec<(At, judge::Date)> {
    match &case.question.answer {
        Answer::Date(date) => {
            let date = judge::Date::iso(&date.written);
            date.map(|date| (At::field("answer"), date)).into_iter().collect()
        }
        Answer::Cloze(cloze) => {
            let first = cloze.blanks.iter().filter_map(|words| words.first());
            let dated = first.filter(|text| {
                text.len() < 40 && text.contains(|sign: char| sign.is_ascii_digit())
            });
            let read = dated.filter_map(|text| judge::read_date(text, case.language));
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

/// Whether a date has a month or a day that the calendar of today did not have then.
fn is_old(date: judge::Date) -> bool {
    let first = judge::Date { year: 1582, month: Some(10), day: Some(15) };
    let month = judge::Date { day: None, ..first };
    date.month.is_some() && if date.day.is_some() { date < first } else { date < month }
}

/// Whether the question says by which calendar it is.
fn names_calendar(case: &Case) -> bool {
    let question = case.question;
    let texts = [Some(&question.ask), question.hint.as_ref(), question.why.as_ref()];
    let named = |text: &String| {
        let lower = text.to_lowercase();
        ["julian", "julius", "gregorian", "old style", "calendar", "kalender"]
            .iter()
            .any(|name| lower.contains(name))
    };
    texts.into_iter().flatten().any(named)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn a_number_of_years_wants_its_unit() {
        found(
            "no-unit",
            &[
                r#"(ask: "How many years did it last?", answer: Number(5)),"#,
                r#"(ask: "Berapa tahun perang itu berlangsung?", answer: Number(5)),"#,
                r#"(ask: "Perang itu berlangsung berapa tahun?", answer: Number(is: 5, within: 1)),"#,
            ],
        );
        quiet(
            "no-unit",
            &[
                r#"(ask: "How many years did it last?", answer: Number(is: 5, unit: "years")),"#,
                r#"(ask: "How many countries came?", answer: Number(29)),"#,
                r#"(ask: "Berapa hari raya ada dalam Islam?", answer: Number(2)),"#,
                r#"(ask: "How many school years are there?", answer: Number(6)),"#,
                r#"(ask: "Pada tahun berapa?", answer: Date("1955")),"#,
                r#"(ask: "How many years did it last?", answer: Text("five")),"#,
            ],
        );
    }

    #[test]
    fn a_rough_figure_wants_a_tolerance() {
        found(
            "rounded-figure",
            &[
                r#"(ask: "About how many people came?", answer: Number(600)),"#,
                r#"(ask: "Kira-kira berapa orang hadir?", answer: Number(600)),"#,
                r#"(ask: "How far is the Moon, approximately, in kilometres?", answer: Number(384400)),"#,
                r#"(ask: "What is the population of the city?", answer: Number(2500000)),"#,
            ],
        );
        quiet(
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

    #[test]
    fn a_day_before_the_calendar() {
        found(
            "old-date",
            &[
                r#"(ask: "When did he land?", answer: Date("1492-10-12")),"#,
                r#"(ask: "In which month did it fall?", answer: Date("1453-05")),"#,
                r#"(answer: Cloze("He landed on {12 October 1492}.")),"#,
            ],
        );
        quiet(
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
