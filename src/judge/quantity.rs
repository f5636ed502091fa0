//! Compares a number that was typed, and the unit beside it, with the quantity that is right.

use rust_decimal::Decimal;

use super::folding::fold;
use super::language::Language;
use super::measure::Measure;
use super::number::{NumberReading, is_within};
use super::number_words::{meanings_of, read_tail, split_words};

/// A right number, as a deck gives it.
#[derive(Clone, Copy, Debug)]
pub struct Quantity<'a> {
    /// The right value, in its unit.
    pub is: Decimal,
    /// The largest difference that is still right.
    pub within: Decimal,
    /// What is counted or measured: "countries", "km", "million people".
    pub unit: Option<&'a str>,
}

/// What a typed number is beside a right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityMatch {
    /// It is the right one, or not.
    Compared {
        /// Whether it is near enough.
        near: bool,
        /// Its value in the unit asked, where it was typed in another one.
        converted: Option<Decimal>,
    },
    /// It is typed in a measure that cannot be converted to the unit asked.
    OtherMeasure,
}

impl QuantityMatch {
    /// Whether it is near enough to the right one.
    pub fn is_near(self) -> bool {
        matches!(self, Self::Compared { near: true, .. })
    }
}

impl Quantity<'_> {
    /// Compares what was typed. A word beside it that names no measure is ignored.
    pub fn compare(&self, typed: &NumberReading, language: &Language) -> QuantityMatch {
        let plain = self.compare_as_typed(typed, language);
        if plain.is_near() {
            return plain;
        }
        let kelvin = in_kelvin(typed).filter(|_| self.is_temperature());
        let counted = in_capital_m(typed, language).into_iter().chain(kelvin);
        let near = counted.map(|typed| self.compare_as_typed(&typed, language));
        near.chain(self.compare_part(typed)).find(|found| found.is_near()).unwrap_or(plain)
    }

    /// Compares a part of a whole with a share that is asked in percent: half is 50 %.
    fn compare_part(&self, typed: &NumberReading) -> Option<QuantityMatch> {
        let unit = self.unit.filter(|_| typed.is_part && !names_measure(&typed.after))?;
        let asked = Measure::beginning(unit).filter(Measure::is_share)?;
        let percent = typed.value.checked_mul(Decimal::ONE_HUNDRED)?;
        let value = Measure::named("%")?.convert(percent, &asked)?;
        let near = self.is_near(value, Decimal::ONE);
        Some(QuantityMatch::Compared { near, converted: Some(value) })
    }

    fn is_temperature(&self) -> bool {
        self.unit.and_then(Measure::beginning).is_some_and(|unit| unit.is_temperature())
    }

    fn compare_as_typed(&self, typed: &NumberReading, language: &Language) -> QuantityMatch {
        let near = |near| QuantityMatch::Compared { near, converted: None };
        let Some(unit) = self.unit else { return near(self.is_near_bare(typed)) };
        let (scale, unit) = split_scale(unit);
        let names_unit = is_unit(&typed.after, &unit, language);
        if names_unit || (typed.after.is_empty() && is_unit(&typed.before, &unit, language)) {
            return near(self.is_near(typed.value, scale));
        }
        let measure = Measure::beginning(&typed.after).or_else(|| currency_before(typed));
        match (measure, Measure::beginning(&unit)) {
            (Some(given), Some(asked)) => {
                let value = given.convert(typed.value, &asked);
                let Some(value) = value else {
                    return if given.is_like(&asked) {
                        near(false)
                    } else {
                        QuantityMatch::OtherMeasure
                    };
                };
                let converted = value.checked_div(scale).filter(|_| given != asked);
                QuantityMatch::Compared { near: self.is_near(value, scale), converted }
            }
            (Some(_), None) => QuantityMatch::OtherMeasure,
            // "270" for 270 million people may be written out as well.
            (None, _) => near(
                self.is_near(typed.value, scale)
                    || (typed.scale == Decimal::ONE && self.is_near(typed.value, Decimal::ONE)),
            ),
        }
    }

    /// Whether a typed value is near the right one; `scale` converts the right one to the typed unit.
    fn is_near(&self, value: Decimal, scale: Decimal) -> bool {
        match (self.is.checked_mul(scale), self.within.checked_mul(scale)) {
            (Some(is), Some(within)) => is_within(value, is, within),
            _ => false,
        }
    }

    /// Without a unit any word may follow the number; 29% may be 29 or 0.29.
    fn is_near_bare(&self, typed: &NumberReading) -> bool {
        let share = || {
            Measure::beginning(&typed.after).filter(Measure::is_share)?;
            typed.value.checked_div(Decimal::ONE_HUNDRED)
        };
        self.is_near(typed.value, Decimal::ONE)
            || share().is_some_and(|share| self.is_near(share, Decimal::ONE))
    }
}

/// A number whose K was read as a thousand, in kelvin.
fn in_kelvin(typed: &NumberReading) -> Option<NumberReading> {
    let thousand = typed.scale == Decimal::ONE_THOUSAND && typed.after.is_empty();
    let after = "K".to_owned();
    thousand.then(|| NumberReading {
        value: typed.unscaled(),
        scale: Decimal::ONE,
        after,
        ..typed.clone()
    })
}

/// A number before a capital M, which counts in millions, in Indonesian also in milliards; none for any other.
fn in_capital_m(typed: &NumberReading, language: &Language) -> Vec<NumberReading> {
    let Some(rest) = typed.after.strip_prefix('M').filter(|_| typed.scale == Decimal::ONE) else {
        return Vec::new();
    };
    if rest.starts_with(char::is_alphanumeric) {
        return Vec::new();
    }
    let milliard = (language.primary() == "id").then_some(1_000_000_000);
    let scales = [1_000_000].into_iter().chain(milliard).map(Decimal::from);
    let counted = scales.filter_map(|scale| {
        let value = typed.value.checked_mul(scale)?;
        Some(NumberReading { value, scale, after: rest.trim_start().to_owned(), ..typed.clone() })
    });
    counted.collect()
}

/// A unit without the word that counts it: 1000000 and "people" for "million people".
fn split_scale(unit: &str) -> (Decimal, String) {
    let words: Vec<&str> = split_words(unit).collect();
    let (meanings, places) = meanings_of(&words);
    let (_, scale, taken) = read_tail(&meanings);
    let first = taken.checked_sub(1).and_then(|last| places.get(last)).map(|last| last + 1);
    match first.filter(|_| scale != Decimal::ONE) {
        Some(first) => (scale, words.get(first..).unwrap_or_default().join(" ")),
        None => (Decimal::ONE, unit.to_owned()),
    }
}

/// Whether words are those of the unit, or begin with them.
fn is_unit(words: &str, unit: &str, language: &Language) -> bool {
    let unit = fold(unit, language);
    let mut head = String::new();
    !unit.is_empty()
        && words.split_whitespace().any(|word| {
            head += word;
            fold(&head, language) == unit
        })
}

/// Reports whether some of the words behind a number name a measure: "a percent", "of a kilometre".
fn names_measure(words: &str) -> bool {
    let begins = words.split_whitespace().map(|word| words.find(word).unwrap_or_default());
    begins.filter_map(|at| words.get(at..)).any(|rest| Measure::beginning(rest).is_some())
}

/// The currency right before a number: "Rp", "US$".
fn currency_before(typed: &NumberReading) -> Option<Measure> {
    let word = typed.before.split_whitespace().next_back()?;
    Measure::named(word).filter(Measure::is_money)
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::judge::read_number;

    /// How a text compares with a value in a unit: "near", "apart" or "other", and the value in that unit if converted.
    fn compared(is: &str, unit: &str, typed: &str) -> (&'static str, Option<String>) {
        let language = Language::new("id");
        let unit = Some(unit).filter(|unit| !unit.is_empty());
        let quantity = Quantity { is: Decimal::from_str(is).unwrap(), within: Decimal::ZERO, unit };
        match quantity.compare(&read_number(typed, &language).unwrap(), &language) {
            QuantityMatch::OtherMeasure => ("other", None),
            QuantityMatch::Compared { near, converted } => (
                if near { "near" } else { "apart" },
                converted.map(|value| value.normalize().to_string()),
            ),
        }
    }

    #[test]
    fn a_word_that_is_no_measure_is_ignored() {
        for (unit, typed) in [
            ("countries", "29 nations"),
            ("countries", "29"),
            ("countries", "sekitar 29 buah"),
            ("km", "29 nice"),
            ("", "29 km"),
            ("", "$29"),
        ] {
            assert_eq!(compared("29", unit, typed), ("near", None), "{typed} in {unit}");
        }
        for typed in ["29 km", "29 %", "29 tahun", "$29", "Rp 29"] {
            assert_eq!(compared("29", "countries", typed), ("other", None), "{typed}");
        }
    }

    #[test]
    fn another_measure_is_converted_where_it_can_be() {
        for (is, unit, typed, expected) in [
            ("2.5", "km", "2500 m", ("near", Some("2.5"))),
            ("2.5", "km", "2.5 m", ("apart", Some("0.0025"))),
            ("2.5", "m", "2.5 km", ("apart", Some("2500"))),
            ("2.5", "km", "2,5 kilometer", ("near", None)),
            ("2.5", "km", "2.5 kg", ("other", None)),
            ("2", "million km²", "2 juta km persegi", ("near", None)),
            ("5000", "rupiah", "Rp5.000,00", ("near", None)),
            ("5000", "rupiah", "$5000", ("other", None)),
        ] {
            let expected = (expected.0, expected.1.map(str::to_owned));
            assert_eq!(compared(is, unit, typed), expected, "{typed} in {unit}");
        }
    }

    #[test]
    fn a_unit_may_count_in_millions() {
        for typed in [
            "270", "270 juta", "270 juta jiwa", "270 million", "270.000.000", "270000000 jiwa",
            "270000 ribu",
        ] {
            assert_eq!(compared("270", "juta jiwa", typed).0, "near", "{typed}");
        }
        for typed in ["270 jiwa", "270 ribu", "270 miliar", "27"] {
            assert_eq!(compared("270", "juta jiwa", typed).0, "apart", "{typed}");
        }
        assert_eq!(compared("5", "juta", "5 juta").0, "near");
        assert_eq!(compared("5000000", "jiwa", "5 juta").0, "near");
    }

    #[test]
    fn a_capital_m_counts_in_millions_where_it_is_no_unit() {
        assert_eq!(compared("1000000", "", "1 M").0, "near");
        assert_eq!(compared("1.5", "million people", "1.5M").0, "near");
        assert_eq!(compared("270", "juta jiwa", "270 M jiwa").0, "near");
        assert_eq!(compared("2000000000", "rupiah", "Rp2 M").0, "near");
        assert_eq!(compared("5", "m", "5 M").0, "near");
        assert_eq!(compared("300", "kelvin", "300 K").0, "near");
        assert_eq!(compared("27", "°C", "300.15 K").0, "near");
        assert_eq!(compared("300", "people", "300 K").0, "apart");
        assert_eq!(compared("5", "km", "5 M").0, "apart");
        assert_eq!(compared("1000000", "", "1 m").0, "apart");
    }

    #[test]
    fn a_share_may_be_typed_in_percent() {
        assert_eq!(compared("0.29", "", "29%").0, "near");
        assert_eq!(compared("29", "", "29 persen").0, "near");
        assert_eq!(compared("29", "%", "29 percent").0, "near");
        assert_eq!(compared("29", "%", "29 persen").0, "near");
        assert_eq!(compared("29", "%", "290 ‰").0, "near");
        for (is, unit, typed, expected) in [
            ("50", "%", "setengah", "near"),
            ("50", "persen", "half", "near"),
            ("25", "%", "a quarter", "near"),
            ("75", "%", "¾", "near"),
            ("50", "%", "1/2", "near"),
            ("50", "%", "separuhnya", "near"),
            ("50", "%", "separuh penduduk", "near"),
            ("50", "%", "half of it", "near"),
            ("50", "%", "half a percent", "apart"),
            ("50", "%", "half a kilometre", "apart"),
            ("0.5", "", "setengah", "near"),
            ("0.5", "%", "setengah persen", "near"),
            ("50", "%", "0.5", "apart"),
            ("50", "%", "setengah persen", "apart"),
            ("50", "", "setengah", "apart"),
            ("50", "km", "setengah", "apart"),
        ] {
            assert_eq!(compared(is, unit, typed).0, expected, "{typed} in {unit}");
        }
    }
}
