//! Finds the measure that a unit or the words beside a number name, and converts between measures.

use std::str::FromStr;

use rust_decimal::Decimal;

/// A row a measure; small enough to be looked through for each answer.
const TABLE: &str = include_str!("measures.txt");

/// In characters: longer words name no measure.
const LONGEST: usize = 60;

/// What is measured and how: a kilometre is 1000 of the base unit of length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// "length", "length²", "length/time".
    what: String,
    /// How many base units are one, as a fraction, so that nothing is rounded.
    factor: (Decimal, Decimal),
    /// Base units at its 0.
    origin: Decimal,
}

impl Measure {
    /// The measure that a text names, or its first word does: "km", "km from the coast".
    pub(super) fn beginning(text: &str) -> Option<Self> {
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let first = || text.split_whitespace().next().filter(|first| first.chars().count() > 1);
        Self::named(text).or_else(|| Self::named(first()?))
    }

    /// The measure of a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = name.trim_end_matches('.');
        simple(name).or_else(|| raised(name)).or_else(|| rate(name))
    }

    /// Whether both measure the same thing, so that one can be converted to the other.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.what == other.what
    }

    /// A value of this measure in another; None where they are unlike, or the number is too large.
    pub(super) fn convert(&self, value: Decimal, to: &Self) -> Option<Decimal> {
        if !self.is_like(to) {
            return None;
        }
        let (times, by) = self.factor;
        let base = value.checked_mul(times)?.checked_div(by)?.checked_add(self.origin)?;
        let (times, by) = to.factor;
        base.checked_sub(to.origin)?.checked_mul(by)?.checked_div(times)
    }

    /// Whether it is a currency, which may come before its number.
    pub(super) fn is_money(&self) -> bool {
        self.what.starts_with("money")
    }

    /// Whether it is a part of a whole, as percent are.
    pub(super) fn is_share(&self) -> bool {
        self.what == "share"
    }

    /// Whether it is a temperature.
    pub(super) fn is_temperature(&self) -> bool {
        self.what == "temperature"
    }

    /// Whether it is a stretch of time.
    pub(super) fn is_time(&self) -> bool {
        self.what == "time"
    }

    /// One whose measures are multiplied or divided has no origin of its own.
    fn is_plain(&self) -> bool {
        self.origin.is_zero()
    }
}

/// A measure of the table: by its exact letters ("MW", "mW"), else in any case ("Km").
fn simple(name: &str) -> Option<Measure> {
    let exact = rows().find(|row| row.names().any(|known| known == name));
    let alike = || rows().find(|row| row.names().any(|known| known.eq_ignore_ascii_case(name)));
    let mut columns = exact.or_else(alike)?.head.split('|').map(str::trim);
    Some(Measure {
        what: columns.next()?.to_owned(),
        factor: (Decimal::from_str(columns.next()?).ok()?, Decimal::ONE),
        origin: Decimal::from_str(columns.next()?).unwrap_or_default(),
    })
}

/// A row of the table: its names, and the columns before them.
struct MeasureRow {
    head: &'static str,
    names: &'static str,
}

impl MeasureRow {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.trim().split(", ")
    }
}

fn rows() -> impl Iterator<Item = MeasureRow> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.rsplit_once('|')).map(|(head, names)| MeasureRow { head, names })
}

/// A square or a cube of a length: "m²", "m2", "square metres", "meter persegi". The latter two are areas and volumes.
fn raised(name: &str) -> Option<Measure> {
    const SQUARE: [&str; 8] = ["square ", "sq. ", "sq ", " squared", " persegi", "²", "^2", "2"];
    const CUBE: [&str; 8] = ["cubic ", "cu. ", "cu ", " cubed", " kubik", "³", "^3", "3"];
    let bare = |signs: &[&str]| {
        signs.iter().find_map(|sign| {
            let word =
                if sign.ends_with(' ') { name.strip_prefix(sign) } else { name.strip_suffix(sign) };
            word.and_then(simple).filter(|measure| measure.what == "length")
        })
    };
    let (length, what, times) = match bare(&SQUARE) {
        Some(length) => (length, "area", 2),
        None => (bare(&CUBE)?, "volume", 3),
    };
    let (factor, _) = length.factor;
    let factor = (0..times).try_fold(Decimal::ONE, |product, _| product.checked_mul(factor))?;
    Some(Measure { what: what.to_owned(), factor: (factor, Decimal::ONE), origin: Decimal::ZERO })
}

/// One measure per another: "km/h", "metres per second", "km per jam", "km/jam".
fn rate(name: &str) -> Option<Measure> {
    let name = if name.eq_ignore_ascii_case("kph") { "km/h" } else { name };
    let name = if name.eq_ignore_ascii_case("mph") { "mi/h" } else { name };
    let (of, per) = name.split_once(" per ").or_else(|| name.split_once('/'))?;
    let part = |name: &str| simple(name.trim()).or_else(|| raised(name.trim()));
    let (of, per) = (part(of)?, part(per)?);
    if !of.is_plain() || !per.is_plain() {
        return None;
    }
    let factor = (of.factor.0, per.factor.0);
    Some(Measure { what: format!("{}/{}", of.what, per.what), factor, origin: Decimal::ZERO })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(value: &str, from: &str, to: &str) -> Option<String> {
        let value = Decimal::from_str(value).unwrap();
        let (from, to) = (Measure::named(from)?, Measure::named(to)?);
        from.convert(value, &to).map(|value| value.normalize().to_string())
    }

    #[test]
    fn measures_of_one_thing_are_converted_exactly() {
        for (value, from, to, expected) in [
            ("2500", "m", "km", "2.5"),
            ("2.5", "kilometres", "m", "2500"),
            ("250", "CM", "meter", "2.5"),
            ("3", "ft", "inches", "36"),
            ("1500", "g", "kg", "1.5"),
            ("1.5", "ton", "kilogram", "1500"),
            ("90", "menit", "jam", "1.5"),
            ("2", "weeks", "hari", "14"),
            ("2", "abad", "years", "200"),
            ("250", "hektar", "km²", "2.5"),
            ("2.5", "km persegi", "ha", "250"),
            ("2", "m3", "litres", "2000"),
            ("1", "liter", "dm³", "1"),
            ("10", "m/s", "km/h", "36"),
            ("36", "km per jam", "meter per detik", "10"),
            ("100", "°C", "°F", "212"),
            ("0", "K", "degrees Celsius", "-273.15"),
            ("5", "‰", "persen", "0.5"),
            ("1", "kWh", "kJ", "3600"),
            ("2", "MW", "kW", "2000"),
            ("2", "mW", "W", "0.002"),
        ] {
            assert_eq!(
                converted(value, from, to).as_deref(),
                Some(expected),
                "{value} {from} in {to}"
            );
        }
    }

    #[test]
    fn unlike_measures_are_not_converted() {
        for (from, to) in [("m", "kg"), ("m", "m²"), ("year", "day"), ("Rp", "$"), ("km/h", "km")]
        {
            assert_eq!(converted("1", from, to), None, "{from} in {to}");
        }
        assert_eq!(converted("79228162514262337593543950335", "km", "mm"), None);
    }

    #[test]
    fn a_word_that_is_no_measure_is_none() {
        for text in [
            "countries", "negara", "in Africa", "are members", "", "people per km²", "th", "x²",
            "/",
        ] {
            assert_eq!(Measure::beginning(text), None, "{text}");
        }
        assert!(Measure::beginning("km dari Jakarta").is_some());
        assert_eq!(Measure::beginning(&"m".repeat(1_000_000)), None);
    }

    #[test]
    fn every_row_of_the_table_can_be_read() {
        for row in rows() {
            assert_eq!(row.head.split('|').count(), 3, "{}", row.head);
            for name in row.names() {
                assert!(Measure::named(name).is_some(), "{name}");
            }
        }
    }
}
