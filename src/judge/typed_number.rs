//! Numbers as people type them: one in a text, several that measure one thing ("1 jam 30 menit"), a century ("abad ke-20").

use rust_decimal::Decimal;

use super::{
    date_words::cardinal,
    denial::denies_number,
    language::Language,
    measure::Measure,
    number::{NumberReading, begins_number, read_one_number},
    number_words::{read_number_words, split_words},
    text::roman_number,
};

/// Reads the number in a text, in figures or in Indonesian or English words; words around it are ignored.
///
/// Of several numbers with their measures, each smaller than the one before, the value is in the last of these measures.
/// `None` for two numbers ("77 or 134"), a digit of a name ("G-77"), a number that is denied ("not 29").
pub fn read_number(text: &str, language: &Language) -> Option<NumberReading> {
    let short = text.len() <= LONGEST;
    let century = ["century", "abad", "Century", "Abad"].iter().any(|word| text.contains(word));
    // "twenty-first century" would be read as 20 else.
    let ordinal = if short && century { read_century(text) } else { None };
    let one = ordinal.or_else(|| read_one_number(text, language));
    one.or_else(|| if short { read_measures(text, language) } else { None })
}

/// Reads the number in a text as [`read_number`] does, and of a century also "twentieth" and "XX" alone.
pub fn read_number_in(
    text: &str,
    unit: Option<&str>,
    language: &Language,
) -> Option<NumberReading> {
    read_number(text, language).or_else(|| {
        let century = unit.filter(|unit| matches!(*unit, "century" | "centuries" | "abad"))?;
        read_century(&format!("{text} {}", if century == "abad" { century } else { "century" }))
    })
}

/// Whether a text can be read as a number in a unit, in whatever language.
pub fn reads_as_number(text: &str, unit: Option<&str>) -> bool {
    read_number_in(text, unit, &Language::new("en")).is_some()
}

/// The most bytes of a measure or century; a longer text is neither.
const LONGEST: usize = 80;

/// Reads "twentieth century", "the twenty-first century", "abad kedua puluh", "abad XX".
fn read_century(text: &str) -> Option<NumberReading> {
    const LATEST: u32 = 40;
    let text = text.to_lowercase();
    let is_century = |word: &&str| matches!(*word, "century" | "abad");
    let is_particle = |word: &&str| matches!(*word, "the" | "in" | "ke" | "di" | "pada");
    let words: Vec<&str> = split_words(&text).collect();
    let century = *words.iter().find(|word| is_century(word))?;
    let words: Vec<&str> =
        words.into_iter().filter(|word| !is_century(word) && !is_particle(word)).collect();
    let value = match words.as_slice() {
        [only] if roman_number(only).is_some() => roman_number(only).map(Decimal::from),
        words => read_ordinal(words),
    };
    let value = value.filter(|value| *value >= Decimal::ONE && *value <= Decimal::from(LATEST))?;
    let (before, after) = (String::new(), century.to_owned());
    let (scale, is_part) = (Decimal::ONE, false);
    Some(NumberReading { value, other: None, scale, before, after, is_part })
}

/// "twenty first", "kedua puluh" and nothing else.
fn read_ordinal(words: &[&str]) -> Option<Decimal> {
    let (first, rest) = words.split_first()?;
    let first =
        if *first == "pertama" { "satu" } else { first.strip_prefix("ke").unwrap_or(first) };
    let cardinals = std::iter::once(&first).chain(rest).map(|word| cardinal(word));
    let read = read_number_words(&cardinals.collect::<Vec<_>>().join(" "))?;
    (read.before.is_empty() && read.after.is_empty()).then_some(read.value)
}

/// A number with its measure.
struct MeasuredPart {
    value: Decimal,
    measure: Measure,
    unit: String,
    before: String,
}

/// Reads "1 jam 30 menit", "2 m and 5 cm", "1h 30m" as 90 minutes, 205 cm, 90 minutes.
fn read_measures(text: &str, language: &Language) -> Option<NumberReading> {
    let parts = split_parts(text, language)?;
    let last = parts.last()?;
    let mut value = Decimal::ZERO;
    for part in &parts {
        value = value.checked_add(part.measure.convert(part.value, &last.measure)?)?;
    }
    let sizes: Option<Vec<Decimal>> =
        parts.iter().map(|part| part.measure.convert(Decimal::ONE, &last.measure)).collect();
    let shrinks = sizes?.is_sorted_by(|one, next| one > next);
    let joined =
        parts.iter().skip(1).all(|part| matches!(part.before.as_str(), "" | "and" | "dan"));
    let (before, after) = (parts.first()?.before.clone(), last.unit.clone());
    let whole = parts.len() > 1 && shrinks && joined && !denies_number(&before, &after);
    let (value, scale, is_part) = (value.normalize(), Decimal::ONE, false);
    whole.then_some(NumberReading { value, other: None, scale, before, after, is_part })
}

/// The numbers of a text, each with the measure behind it; None where something else is left.
fn split_parts(text: &str, language: &Language) -> Option<Vec<MeasuredPart>> {
    let words = figures_apart(text);
    // Most texts are not measures; this rejects them before any measure is looked up.
    if words.len() < 4 || words.iter().filter(|word| begins_number(word)).take(2).count() < 2 {
        return None;
    }
    let mut parts: Vec<MeasuredPart> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for word in words {
        let hours = parts.last().is_some_and(|part| part.measure.is_time());
        // Behind hours, m are not metres.
        let unit = if hours && word == "m" { "min" } else { word.trim_end_matches([',', ';']) };
        let may_be_unit = !open.is_empty() && !unit.contains(|sign: char| sign.is_ascii_digit());
        let measure = if may_be_unit { Measure::named(unit) } else { None };
        let Some(measure) = measure else {
            open.push(word);
            continue;
        };
        let number = read_one_number(&open.join(" "), language)?;
        if !number.after.is_empty() || number.value.is_sign_negative() {
            return None;
        }
        let unit = unit.to_owned();
        parts.push(MeasuredPart { value: number.value, measure, unit, before: number.before });
        open.clear();
    }
    open.is_empty().then_some(parts)
}

/// The words of a text, figures apart from the letters behind them: "1h30m" is "1", "h", "30", "m".
fn figures_apart(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut before: Option<char> = None;
        for sign in word.chars() {
            let apart = before.is_none_or(|before| {
                before.is_ascii_digit() && sign.is_alphabetic()
                    || before.is_alphabetic() && sign.is_ascii_digit()
            });
            match words.last_mut().filter(|_| !apart) {
                Some(last) => last.push(sign),
                None => words.push(sign.to_string()),
            }
            before = Some(sign);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        let reading = read_number(text, &Language::new("id"))?;
        Some((reading.value.to_string(), reading.after))
    }

    #[test]
    fn several_numbers_may_measure_one_thing() {
        for (text, value, unit) in [
            ("1 jam 30 menit", "90", "menit"),
            ("sekitar 1 jam dan 30 menit", "90", "menit"),
            ("one hour and thirty minutes", "90", "minutes"),
            ("satu jam tiga puluh menit", "90", "menit"),
            ("1h 30m", "90", "min"),
            ("1h30m", "90", "min"),
            ("2 days, 3 hours", "51", "hours"),
            ("2 m 5 cm", "205", "cm"),
            ("5 ft 3 inches", "63", "inches"),
            ("2 tahun 6 bulan", "30", "bulan"),
        ] {
            assert_eq!(read(text), Some((value.to_owned(), unit.to_owned())), "{text}");
        }
        for text in [
            "30 menit 1 jam", "1 jam atau 30 menit", "1 jam sampai 30 menit", "1 jam 30",
            "1 jam 30 cm", "5 km 500", "bukan 1 jam 30 menit", "77 or 134", "1 jam 1 jam",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_century_is_a_number() {
        for text in [
            "twentieth century", "the twentieth century", "abad ke-20", "abad XX", "abad ke-XX",
            "abad kedua puluh", "abad keduapuluh", "20th century", "the 20th century",
        ] {
            assert_eq!(read(text).map(|(value, _)| value), Some("20".to_owned()), "{text}");
        }
        assert_eq!(read("twenty-first century"), Some(("21".to_owned(), "century".to_owned())));
        assert_eq!(read("abad pertama"), Some(("1".to_owned(), "abad".to_owned())));
        for text in ["the last century", "abad", "abad pertengahan", "twentieth", "XX"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
