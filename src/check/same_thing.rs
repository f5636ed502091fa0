//! Texts that name one thing: a word and its abbreviation, formula or symbol, two spellings of a word.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::spelling::is_respelling;
use crate::judge::{Language, fold, is_initials};

/// Longest text that is compared, in bytes: a longer one is a sentence.
const LONGEST: usize = 100;

/// Whether two different texts name the same thing.
pub(super) fn are_same_thing(one: &str, other: &str, language: &Language) -> bool {
    let (one, other) = (one.trim(), other.trim());
    if one.len() > LONGEST || other.len() > LONGEST || one == other {
        return false;
    }
    is_initials(one, other)
        || is_initials(other, one)
        || are_initials(one, other)
        || are_initials(other, one)
        || are_short_and_long(one, other, language)
        || is_respelling(one, other, language)
}

/// Whether `short` is made of the first letters of all words of `long`, which are written small: `GDP`.
fn are_initials(long: &str, short: &str) -> bool {
    let capitals = short.len() >= 2 && short.bytes().all(|byte| byte.is_ascii_uppercase());
    if !capitals || !long.contains(' ') {
        return false;
    }
    let words = long.split([' ', '-']).filter(|word| !word.is_empty() && !SMALL.contains(word));
    let initials = words.filter_map(|word| word.chars().next());
    initials.flat_map(char::to_uppercase).eq(short.chars())
}

/// Words that abbreviations pass over.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "on", "dan", "untuk", "di", "ke"];

/// Whether two texts are of one line of the table.
fn are_short_and_long(one: &str, other: &str, language: &Language) -> bool {
    line_of(one, language).is_some_and(|line| line_of(other, language) == Some(line))
}

/// The line of the table that has a text: as a short form in the exact case (`Co` is not `CO`), or folded as a long
/// form.
fn line_of(text: &str, language: &Language) -> Option<usize> {
    static LINES: LazyLock<(TableLines<&str>, TableLines<String>)> = LazyLock::new(|| {
        let english = Language::new("en");
        let short = SHORT_FORMS.iter().enumerate().map(|(line, (short, _))| (*short, line));
        let long = SHORT_FORMS
            .iter()
            .enumerate()
            .flat_map(|(line, (_, long))| long.split('/').map(move |name| (name, line)));
        let long = long.map(|(name, line)| (fold(name, &english), line));
        (short.collect(), long.collect())
    });
    if text.len() > LONGEST_NAME {
        return None;
    }
    let (short, long) = &*LINES;
    short.get(plain_formula(text).as_str()).or_else(|| long.get(&fold(text, language))).copied()
}

/// The line of each name of the table.
type TableLines<N> = HashMap<N, usize>;

/// Longest name of the table, in bytes.
const LONGEST_NAME: usize = 50;

/// A formula with its small digits as usual ones.
fn plain_formula(text: &str) -> String {
    let digit = |sign: char| match sign {
        '₀'..='₉' => char::from_digit(u32::from(sign) - u32::from('₀'), 10).unwrap_or(sign),
        _ => sign,
    };
    text.chars().filter(|sign| *sign != '.').map(digit).collect()
}

/// Short forms that no rule makes, and their long forms in English and Indonesian: any two of a line are one thing.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("H2O", "water/air"),
    ("CO2", "carbon dioxide/karbon dioksida/karbondioksida"),
    ("CO", "carbon monoxide/karbon monoksida/karbonmonoksida"),
    ("O2", "oxygen/oksigen"),
    ("N2", "nitrogen"),
    ("H2", "hydrogen/hidrogen"),
    ("O3", "ozone/ozon"),
    ("NH3", "ammonia/amonia"),
    ("CH4", "methane/metana"),
    ("NaCl", "sodium chloride/natrium klorida/table salt/garam dapur"),
    ("HCl", "hydrochloric acid/asam klorida"),
    ("H2SO4", "sulphuric acid/sulfuric acid/asam sulfat"),
    ("HNO3", "nitric acid/asam nitrat"),
    ("NaOH", "sodium hydroxide/natrium hidroksida"),
    ("CaCO3", "calcium carbonate/kalsium karbonat"),
    ("NaHCO3", "sodium bicarbonate/baking soda/natrium bikarbonat/soda kue"),
    ("H2O2", "hydrogen peroxide/hidrogen peroksida"),
    ("SO2", "sulphur dioxide/sulfur dioxide/sulfur dioksida/belerang dioksida"),
    ("C6H12O6", "glucose/glukosa"),
    ("Au", "gold/emas"),
    ("Ag", "silver/perak"),
    ("Fe", "iron/besi"),
    ("Cu", "copper/tembaga"),
    ("Pb", "lead/timbal"),
    ("Hg", "mercury/raksa"),
    ("Na", "sodium/natrium"),
    ("Sn", "tin/timah"),
    ("K", "potassium/kalium"),
    ("Al", "aluminium/aluminum"),
    ("DNA", "deoxyribonucleic acid/asam deoksiribonukleat"),
    ("RNA", "ribonucleic acid/asam ribonukleat"),
    ("ATP", "adenosine triphosphate/adenosin trifosfat"),
    ("USA", "United States of America/United States/US/the United States/Amerika Serikat/AS"),
    ("UK", "United Kingdom/the United Kingdom/Inggris Raya/Britania Raya"),
    ("UN", "United Nations/the United Nations/PBB/Perserikatan Bangsa-Bangsa"),
    ("USSR", "Soviet Union/the Soviet Union/Uni Soviet"),
    ("EU", "European Union/the European Union/Uni Eropa"),
    (
        "WWI",
        "World War I/First World War/World War One/the First World War/Perang Dunia I/Perang Dunia Pertama",
    ),
    (
        "WWII",
        "World War II/Second World War/World War Two/the Second World War/Perang Dunia II/Perang Dunia Kedua",
    ),
    ("ASEAN", "Association of Southeast Asian Nations/Association of South East Asian Nations"),
    ("WHO", "World Health Organization/World Health Organisation/Organisasi Kesehatan Dunia"),
    ("TBC", "tuberculosis/tuberkulosis/TB"),
    ("HP", "hand phone/telepon genggam/ponsel"),
    ("TNI", "Tentara Nasional Indonesia"),
    ("Polri", "Kepolisian Negara Republik Indonesia/Kepolisian Republik Indonesia"),
    ("Pemilu", "pemilihan umum"),
    ("Bappenas", "Badan Perencanaan Pembangunan Nasional"),
    ("ABRI", "Angkatan Bersenjata Republik Indonesia"),
    ("km", "kilometre/kilometer/kilometres/kilometers"),
    ("m", "metre/meter/metres/meters"),
    ("cm", "centimetre/centimeter/sentimeter/centimetres/centimeters"),
    ("mm", "millimetre/millimeter/milimeter"),
    ("kg", "kilogram/kilograms/kilo"),
    ("g", "gram/grams"),
    ("mg", "milligram/miligram"),
    ("L", "litre/liter/litres/liters"),
    ("ml", "millilitre/milliliter/mililiter"),
    ("N", "newton/newtons"),
    ("J", "joule/joules"),
    ("W", "watt/watts"),
    ("Pa", "pascal"),
    ("Hz", "hertz"),
    ("V", "volt/volts"),
    ("A", "ampere/amp/amps"),
    ("Ω", "ohm/ohms"),
    ("TV", "television/televisi"),
    ("PC", "personal computer/komputer pribadi"),
    ("CPU", "central processing unit/processor/prosesor"),
    ("RAM", "random access memory/random-access memory"),
    ("AI", "artificial intelligence/kecerdasan buatan/kecerdasan artifisial"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_its_abbreviation_its_formula_and_its_other_spelling() {
        let language = Language::new("en");
        for (one, other) in [
            ("CO2", "carbon dioxide"),
            ("CO₂", "Carbon dioxide"),
            ("UN", "United Nations"),
            ("PBB", "Perserikatan Bangsa-Bangsa"),
            ("gross domestic product", "GDP"),
            ("grey", "gray"),
            ("the Second World War", "WWII"),
            ("haemoglobin", "hemoglobin"),
            ("kualitas", "kwalitas"),
            ("organised", "organized"),
        ] {
            assert!(are_same_thing(one, other, &language), "{one} {other}");
            assert!(are_same_thing(other, one, &language), "{other} {one}");
        }
        for (one, other) in [
            ("CO", "Co"),
            ("CO2", "carbon monoxide"),
            ("gray", "grave"),
            ("UN", "Union"),
            ("WHO", "World Trade Organization"),
            ("practice", "practise"),
            ("mitosis", "meiosis"),
            ("K", "calcium"),
        ] {
            assert!(!are_same_thing(one, other, &language), "{one} {other}");
        }
    }
}
