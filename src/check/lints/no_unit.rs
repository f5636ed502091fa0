//! Numbers whose prompt names a unit while the answer takes any.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// A number without a unit though the prompt names one ("how many years").
pub(super) fn no_unit(view: &QuestionView) -> Option<Hit> {
    let Answer::Number(number) = &view.question.answer else { return None };
    if number.unit.is_some() || view.ask.has_phrase(CONVERSIONS) {
        return None;
    }
    let words: Vec<&str> = view.ask.iter().collect();
    let named = words.windows(3).find_map(|three| match three {
        ["how", "many", unit] if ENGLISH_UNITS.contains(unit) => Some(*unit),
        ["berapa", unit, next] if INDONESIAN_UNITS.contains(unit) && !COUNTED.contains(next) => {
            Some(*unit)
        }
        _ => None,
    });
    let named_last = words.windows(2).last().and_then(|two| match two {
        ["berapa", unit] if INDONESIAN_UNITS.contains(unit) => Some(*unit),
        _ => None,
    });
    let unit = named.or(named_last)?;
    let hit = view.hit(At::field("answer"), Say::new("lint-no-unit").with("unit", unit));
    Some(hit.write(format!("Number(is: {}, unit: \"{unit}\")", number.is.written)))
}

/// Phrases that ask how many of one unit another has; an answer in a third unit is unlikely.
const CONVERSIONS: &[&str] = &[
    "-are-there-in-", "-are-in-", "-make-a-", "-make-up-a-", "-in-one-", "-in-half-", "-in-a-",
    "-sama-dengan-", "-dalam-satu-", "-dalam-se", "-dalam-setengah-", "-ada-berapa-",
];

const ENGLISH_UNITS: &[&str] = &[
    "years", "months", "weeks", "days", "hours", "minutes", "seconds", "centuries", "decades",
    "metres", "meters", "kilometres", "kilometers", "km", "miles", "feet", "centimetres",
    "centimeters", "millimetres", "millimeters", "kilograms", "kilos", "kg", "grams", "tonnes",
    "tons", "litres", "liters", "hectares", "degrees",
];
const INDONESIAN_UNITS: &[&str] = &[
    "tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "detik", "abad", "dasawarsa",
    "windu", "meter", "kilometer", "km", "mil", "sentimeter", "cm", "milimeter", "kilogram", "kg",
    "gram", "ton", "liter", "hektare", "hektar", "derajat",
];
/// Words behind a unit that make it a thing to be counted: `berapa hari raya`.
const COUNTED: &[&str] = &[
    "raya", "besar", "libur", "pasaran", "kabisat", "ajaran", "dinding", "tangan", "pelajaran",
    "purnama",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_number_of_years_wants_its_unit() {
        assert_finds(
            "no-unit",
            &[
                r#"(ask: "How many years did it last?", answer: Number(5)),"#,
                r#"(ask: "Berapa tahun perang itu berlangsung?", answer: Number(5)),"#,
                r#"(ask: "Perang itu berlangsung berapa tahun?", answer: Number(is: 5, within: 1)),"#,
            ],
        );
        assert_quiet(
            "no-unit",
            &[
                r#"(ask: "How many years did it last?", answer: Number(is: 5, unit: "years")),"#,
                r#"(ask: "How many countries came?", answer: Number(29)),"#,
                r#"(ask: "Berapa hari raya ada dalam Islam?", answer: Number(2)),"#,
                r#"(ask: "How many school years are there?", answer: Number(6)),"#,
                r#"(ask: "Pada tahun berapa?", answer: Date("1955")),"#,
                r#"(ask: "How many years did it last?", answer: Text("five")),"#,
                r#"(ask: "How many minutes are there in a quarter of an hour?", answer: Number(15)),"#,
                r#"(ask: "Berapa menit dalam seperempat jam?", answer: Number(15)),"#,
            ],
        );
    }
}
