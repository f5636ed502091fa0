//! Ranges among the options that share a number: a number in both has two right answers.

use crate::check::hit::Hit;
use crate::check::number_range::NumberRange;
use crate::check::question_view::QuestionView;
use crate::question::Answer;
use crate::say::Say;

/// Two options that are ranges of the same unit and overlap.
pub(super) fn overlapping_ranges(view: &QuestionView) -> Option<Hit> {
    let Answer::Choice(_) = view.question.answer else { return None };
    let options = view.options();
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    if options.iter().filter(|option| has_digit(option.text)).count() < 2 {
        return None;
    }
    let read = options.iter().map(|option| NumberRange::parse(option.text, view.language));
    let ranges: Vec<Option<NumberRange>> = read.collect();
    let known: Vec<(usize, &NumberRange)> = (ranges.iter().enumerate())
        .filter_map(|(place, range)| Some((place, range.as_ref()?)))
        .collect();
    let pairs = known
        .iter()
        .enumerate()
        .flat_map(|(at, one)| known.iter().skip(at + 1).map(move |other| (one, other)));
    let mut overlapping = pairs.filter(|((_, one), (_, other))| one.overlaps(other));
    let ((first, _), (second, _)) = overlapping.next()?;
    if asks_for_a_range(view) || known.iter().all(|(_, range)| range.is_of_years()) {
        return None;
    }
    let (one, other) = (options.get(*first)?, options.get(*second)?);
    let say = Say::new("lint-overlapping-ranges").with("text", one.text).with("other", other.text);
    Some(view.hit(other.at(), say).help(Say::new("lint-overlapping-ranges-help")))
}

/// Whether the range itself is asked for ("what is the normal range", "at what age may one vote"): a wrong option may
/// well overlap with the right one then.
fn asks_for_a_range(view: &QuestionView) -> bool {
    !view.ask.has_word(OF_AMOUNTS)
        || view.ask.has_word(OF_RANGES)
        || view.ask.has_phrase(&["-at-least-", "-at-most-", "-how-should-"])
}

/// Words of prompts that ask for an amount, which is somewhere in a range.
const OF_AMOUNTS: &[&str] = &[
    "how", "much", "many", "percent", "percentage", "share", "number", "population", "amount",
    "cost", "price", "age", "height", "length", "distance", "weight", "temperature", "berapa",
    "berapakah", "persen", "persentase", "jumlah", "populasi", "penduduk", "banyak", "banyaknya",
    "biaya", "harga", "umur", "usia", "tinggi", "panjang", "jarak", "berat", "suhu", "seberapa",
];

const OF_RANGES: &[&str] = &[
    "range", "interval", "limits", "limit", "between", "normal", "period", "minimum", "maximum",
    "must", "may", "allowed", "required", "legal", "solution", "inequality", "domain", "values",
    "satisfies", "rentang", "kisaran", "selang", "antara", "batas", "periode", "masa", "minimal",
    "maksimal", "harus", "boleh", "wajib", "syarat", "penyelesaian", "himpunan", "pertidaksamaan",
    "interval", "ideal", "recommended", "dianjurkan", "safe", "aman", "wavelengths", "frequencies",
    "hear", "audible",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn ranges_that_share_a_number() {
        assert_finds(
            "overlapping-ranges",
            &[
                r#"(ask: "How many came?", answer: Choice(right: "10–20", wrong: ["20–30", "30–40"])),"#,
                r#"(ask: "How many came?", answer: Choice(right: "10 to 20", wrong: ["15 to 25", "30 to 40"])),"#,
                r#"(ask: "How many came?", answer: Choice(right: "more than 10", wrong: ["more than 20", "none"])),"#,
                r#"(ask: "How many came?", answer: Choice(right: "between 10 and 20", wrong: ["20 or more", "under 10"])),"#,
                r#"(language: "id", questions: [(ask: "Berapa yang hadir?", answer: Choice(right: "10 sampai 20", wrong: ["lebih dari 15", "kurang dari 5"]))])"#,
            ],
        );
        assert_quiet(
            "overlapping-ranges",
            &[
                r#"(ask: "How many came?", answer: Choice(right: "10–19", wrong: ["20–29", "30 or more", "under 10"])),"#,
                r#"(ask: "How many came?", answer: Choice(right: "1 to 2 million", wrong: ["100,000–999,999", "under 2 thousand"])),"#,
                r#"(ask: "When was it?", answer: Choice(right: "1914–1918", wrong: ["1914–1919", "1939–1945"])),"#,
                r#"(ask: "What is the normal range?", answer: Choice(right: "36–37 °C", wrong: ["35–36 °C", "37–38 °C"])),"#,
                r#"(ask: "How long is it?", answer: Choice(right: "10–20 m", wrong: ["15–25 km", "3 m"])),"#,
            ],
        );
    }
}
