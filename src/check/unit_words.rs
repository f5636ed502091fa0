//! Words and signs for units, in English and Indonesian.

/// Whether a word in small letters is a unit: of a measure, or of what a measure is reckoned by ("per person").
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.contains(&word)
}

const UNITS: &[&str] = &[
    "s", "sec", "second", "seconds", "detik", "sekon", "min", "minute", "minutes", "menit", "h",
    "hr", "hour", "hours", "jam", "day", "days", "hari", "week", "weeks", "minggu", "month",
    "months", "bulan", "year", "years", "tahun", "abad", "m", "cm", "km", "mm", "meter", "metre",
    "meters", "metres", "kilometer", "kilometre", "kilometers", "kilometres", "sentimeter", "kg",
    "g", "mg", "gram", "grams", "kilogram", "kilograms", "ton", "tons", "tonnes", "l", "liter",
    "litre", "liters", "litres", "ml", "mol", "mole", "k", "kelvin", "c", "°c", "°f", "°", "%",
    "degrees", "derajat", "percent", "persen", "coulomb", "v", "volt", "volts", "person", "orang",
    "ha", "hektare", "hektar", "hectare", "hectares", "capita", "kapita", "unit", "dl", "w",
    "watt", "watts", "n", "newton", "newtons", "a", "ampere", "j", "joule", "joules", "hz",
    "hertz", "pa", "atm", "bar", "ohm", "cal", "kcal", "kalori", "km/h", "km/jam", "m/s", "m²",
    "m³", "m2", "m3", "cm²", "cm³", "cm2", "cm3", "km²", "km2", "euros", "euro", "dollars",
    "dollar", "rupiah", "pounds", "miles", "mile", "feet", "inch", "inches", "mil",
];
