//! Reads numbers in words: whole ones, years as they are spoken, fractions, and what a word after figures adds.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::characters::is_dash;
use super::number_vocabulary::NumberWord::{
    self, And, Article, Belas, Hundred, Oh, OnePart, OneScale, Part, Point, Puluh, Scale, Teen,
    Ten, Unit,
};
use super::number_vocabulary::number_words;
use super::numeral::trimmed;

/// A number in words, and the words around it.
pub(super) struct NumberInWords {
    pub(super) value: Decimal,
    pub(super) before: String,
    pub(super) after: String,
}

/// Reads the only number in words: "sekitar dua puluh sembilan negara" is 29 between "sekitar" and "negara".
pub(super) fn read_number_words(text: &str) -> Option<NumberInWords> {
    let words: Vec<&str> = split_words(text).collect();
    let (meanings, places) = meanings_of(&words);
    let (start, taken, value) = only_value(&meanings)?;
    let (first, last) = (*places.get(start)?, *places.get(start + taken - 1)?);
    let before = words.get(..first)?;
    let negative = before.last().is_some_and(|word| {
        matches!(word.to_lowercase().as_str(), "minus" | "negatif" | "negative")
    });
    let before = words.get(..first - usize::from(negative))?.join(" ");
    let after = words.get(last + 1..)?.join(" ");
    Some(NumberInWords { value: if negative { -value } else { value }, before, after })
}

/// The words of a text, without the dashes and punctuation between them.
pub(super) fn split_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || is_dash(c)).map(trimmed);
    words.filter(|word| !word.is_empty())
}

/// What some words mean in a number, and the place of the word of each meaning: "duapuluh" has two.
pub(super) fn meanings_of(words: &[&str]) -> (Vec<NumberWord>, Vec<usize>) {
    let meanings = |(place, word): (usize, &&str)| {
        number_words(&word.to_lowercase()).into_iter().map(move |meaning| (meaning, place))
    };
    words.iter().enumerate().flat_map(meanings).unzip()
}

/// The start, the length and the value of the only number in some words; None where words of another are left.
///
/// A dozen may lack its article if it is the first word.
fn only_value(words: &[NumberWord]) -> Option<(usize, usize, Decimal)> {
    let dozen = match words {
        [Scale(dozen @ 12), ..] => Some((0, 1, Decimal::from(*dozen))),
        _ => None,
    };
    let (mut only, mut at) = (dozen, usize::from(dozen.is_some()));
    while let Some(word) = words.get(at) {
        if let Some((value, taken)) = read_value(words.get(at..)?) {
            if only.replace((at, taken, value)).is_some() {
                return None;
            }
            at += taken;
        } else if changes_number(*word) {
            return None;
        } else {
            at += 1;
        }
    }
    only
}

/// Whether a word beside a number makes it another one, in a way that is not read: "several hundred", "puluh dua".
pub(super) fn changes_number(word: NumberWord) -> bool {
    match word {
        Puluh | Belas | Hundred | Scale(_) | OneScale(_) | Part(_) | OnePart(_) => true,
        Unit(_) | Teen(_) | Ten(_) | Point | Oh | And | Article | NumberWord::Other => false,
    }
}

/// Reads all of some words as one number: the words of a date.
pub(super) fn read_all_words(words: &[NumberWord]) -> Option<Decimal> {
    read_value(words).filter(|(_, taken)| *taken == words.len()).map(|(value, _)| value)
}

/// Reads a number at the start of some words; returns its value and how many words it has.
fn read_value(words: &[NumberWord]) -> Option<(Decimal, usize)> {
    let (value, taken) = match read_fraction(words) {
        Some(fraction) => fraction,
        None => match read_year(words) {
            Some((year, taken)) => return Some((Decimal::from(year), taken)),
            None => read_whole(words).and_then(|(whole, taken)| {
                read_decimals(whole, words.get(taken..)?)
                    .map_or(Some((Decimal::from(whole), taken)), |(value, more)| {
                        Some((value, taken + more))
                    })
            })?,
        },
    };
    let (added, scale, more) = read_tail(words.get(taken..)?);
    Some((value.checked_add(added)?.checked_mul(scale)?, taken + more))
}

/// Reads what follows a number: a fraction to add ("and a half"), then what it counts ("million").
pub(super) fn read_tail(words: &[NumberWord]) -> (Decimal, Decimal, usize) {
    let and = usize::from(words.first() == Some(&And));
    let fraction = words.get(and..).and_then(read_fraction);
    let (added, mut taken) =
        fraction.map_or((Decimal::ZERO, 0), |(value, more)| (value, and + more));
    let mut scale = Decimal::ONE;
    // "half a million"
    let article = usize::from(words.get(taken) == Some(&Article));
    while let Some(more) = words.get(taken + article).and_then(|word| scale_of(*word)) {
        let Some(product) = scale.checked_mul(Decimal::from(more)) else { break };
        scale = product;
        taken += 1;
    }
    (added, scale, if scale == Decimal::ONE { taken } else { taken + article })
}

fn scale_of(word: NumberWord) -> Option<i64> {
    match word {
        Hundred => Some(100),
        Scale(scale) => Some(scale),
        Unit(_)
        | Teen(_)
        | Ten(_)
        | Puluh
        | Belas
        | OneScale(_)
        | Part(_)
        | OnePart(_)
        | Point
        | Oh
        | And
        | Article
        | NumberWord::Other => None,
    }
}

/// "setengah", "half", "a quarter", "three quarters".
fn read_fraction(words: &[NumberWord]) -> Option<(Decimal, usize)> {
    let (count, parts, taken) = match *words {
        [OnePart(parts) | Part(parts @ 2), ..] => (1, parts, 1),
        [Article, Part(parts), ..] => (1, parts, 2),
        [Unit(count @ 1..), Part(parts), ..] => (count, parts, 2),
        _ => return None,
    };
    Some((Decimal::from(count).checked_div(Decimal::from(parts))?, taken))
}

/// Years as they are spoken: "nineteen sixty-four", "nineteen oh five", "twenty twenty-four".
fn read_year(words: &[NumberWord]) -> Option<(i64, usize)> {
    let (century, taken) = read_below_hundred(words)?;
    let (year, more) = match words.get(taken..)? {
        [Oh | Unit(0), Unit(year @ 1..), ..] => (*year, 2),
        rest => read_below_hundred(rest).filter(|(year, _)| *year >= 10)?,
    };
    (10..=20).contains(&century).then_some((100 * century + year, taken + more))
}

/// "one million two hundred thousand", "seribu sembilan ratus": groups, each counted in less than the one before.
fn read_whole(words: &[NumberWord]) -> Option<(i64, usize)> {
    let (mut total, mut taken, mut ceiling) = (None, 0, i64::MAX);
    while ceiling > 1 {
        let and = usize::from(total.is_some() && words.get(taken) == Some(&And));
        let Some(group) = words.get(taken + and..).and_then(read_group) else { break };
        if group.value >= ceiling || group.scale >= ceiling {
            break;
        }
        total = Some(total.unwrap_or(0_i64).checked_add(group.value)?);
        (taken, ceiling) = (taken + and + group.taken, group.scale);
    }
    Some((total?, taken))
}

/// A part of a whole number: so many thousands, or the ones.
struct Group {
    value: i64,
    /// What it is counted in: 1000 for "dua ribu" and "seribu".
    scale: i64,
    taken: usize,
}

fn read_group(words: &[NumberWord]) -> Option<Group> {
    let (count, mut scale, mut taken) = match *words {
        [OneScale(scale @ 1_000..), ..] => (1, scale, 1),
        [Article, Scale(_), ..] => (1, 1_i64, 1),
        _ => read_hundreds(words).map(|(value, taken)| (value, 1, taken))?,
    };
    while let Some(Scale(more)) = words.get(taken) {
        scale = scale.checked_mul(*more)?;
        taken += 1;
    }
    Some(Group { value: scale.checked_mul(count)?, scale, taken })
}

/// A number below a thousand, or as many as 99 hundreds.
fn read_hundreds(words: &[NumberWord]) -> Option<(i64, usize)> {
    let (hundreds, taken) = match *words {
        [OneScale(value), ..] => (value, 1),
        [Article, Hundred, ..] => (100, 2),
        [Unit(0), ..] => return Some((0, 1)),
        _ => {
            let (below, taken) = read_below_hundred(words)?;
            if words.get(taken) != Some(&Hundred) {
                return Some((below, taken));
            }
            (100 * below, taken + 1)
        }
    };
    let and = usize::from(words.get(taken) == Some(&And));
    let below = words.get(taken + and..).and_then(read_below_hundred);
    Some(below.map_or((hundreds, taken), |(below, more)| (hundreds + below, taken + and + more)))
}

/// A number from 1 to 99.
fn read_below_hundred(words: &[NumberWord]) -> Option<(i64, usize)> {
    match *words {
        [Unit(count @ 2..), Belas, ..] => Some((10 + count, 2)),
        [Unit(count @ 2..), Puluh, Unit(unit @ 1..), ref rest @ ..]
            if !matches!(rest, [Puluh | Belas | Hundred, ..]) =>
        {
            Some((10 * count + unit, 3))
        }
        [Unit(count @ 2..), Puluh, ..] => Some((10 * count, 2)),
        [Unit(_), Puluh | Belas, ..] => None,
        [Ten(tens), Unit(unit @ 1..), ..] => Some((tens + unit, 2)),
        [Unit(value @ 1..) | Teen(value) | Ten(value), ..] => Some((value, 1)),
        _ => None,
    }
}

/// Reads the part behind the decimal sign: digits one by one ("koma dua lima"), or one number ("koma empat belas").
fn read_decimals(whole: i64, words: &[NumberWord]) -> Option<(Decimal, usize)> {
    let [Point, rest @ ..] = words else { return None };
    let spoken = read_below_hundred(rest).filter(|(value, _)| *value >= 10);
    let (decimals, taken) = if let Some((value, taken)) = spoken {
        (value.to_string(), taken)
    } else {
        let figure = |word: &NumberWord| if let Unit(unit) = word { Some(*unit) } else { None };
        let figures: Vec<String> =
            rest.iter().map_while(figure).map(|figure| figure.to_string()).collect();
        (figures.concat(), figures.len())
    };
    let value = Decimal::from_str(&format!("{whole}.{decimals}")).ok()?;
    (taken > 0).then_some((value, 1 + taken))
}

#[cfg(test)]
mod tests;
