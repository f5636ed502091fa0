//! Reads a number of several groups, in figures and words mixed: "1 juta 500 ribu", "2 thousand five hundred 50".

use rust_decimal::Decimal;

use super::language::Language;
use super::number_vocabulary::{NumberWord, number_words};
use super::number_words::{NumberInWords, changes_number, read_all_words, split_words};
use super::numeral::read_numeral;

/// So many of a thing that is counted in: 500 thousand.
struct CountedGroup {
    value: Decimal,
    /// What it is counted in; the next group is less than one of it.
    scale: Decimal,
    /// Behind its last word.
    end: usize,
}

/// Reads the groups of a text as one number; None where there are not two or more, each less than one of what the
/// group before it is counted in, or where another number stands beside them.
pub(super) fn read_counted_groups(text: &str, language: &Language) -> Option<NumberInWords> {
    let words = split_figures(text);
    let start = words.iter().position(|word| begins_group(word))?;
    let first = read_group(&words, start, language)?;
    let (mut value, mut scale, mut end) = (first.value, first.scale, first.end);
    let mut groups = 1;
    while scale > Decimal::ONE {
        let joined = words.get(end).is_some_and(|word| matches!(word.as_str(), "and" | "dan"));
        let next = read_group(&words, end + usize::from(joined), language);
        let Some(next) = next.filter(|next| next.value < scale && next.scale < scale) else {
            break;
        };
        value = value.checked_add(next.value)?;
        (scale, end, groups) = (next.scale, next.end, groups + 1);
    }
    let (before, after) = (words.get(..start)?.join(" "), words.get(end..)?.join(" "));
    let is_other = |word: &String| {
        word.contains(char::is_numeric)
            || number_words(word).iter().any(|word| changes_number(*word))
    };
    let negative = before.ends_with('-') || before.ends_with("minus");
    let others = words.iter().enumerate().filter(|(at, _)| !(start..end).contains(at));
    let fails = groups < 2 || negative || others.map(|(_, word)| word).any(is_other);
    (!fails).then(|| NumberInWords { value: value.normalize(), before, after })
}

/// The words in lower case, figures apart from the letters that touch them: "1jt" is "1" and "jt".
fn split_figures(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in split_words(text) {
        let end = word.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        let start = word.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let pieces = [word.get(..start), word.get(start..end), word.get(end..)];
        let pieces = pieces.into_iter().flatten().filter(|piece| !piece.is_empty());
        words.extend(pieces.map(str::to_lowercase));
    }
    words
}

fn begins_group(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || number_words(word)
            .iter()
            .all(|word| !matches!(word, NumberWord::Other | NumberWord::Article))
}

fn read_group(words: &[String], start: usize, language: &Language) -> Option<CountedGroup> {
    let first = words.get(start)?;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        read_figures(words, start, language)
    } else {
        read_spoken(words, start)
    }
}

/// Figures, and what they are counted in: "500 ribu".
fn read_figures(words: &[String], start: usize, language: &Language) -> Option<CountedGroup> {
    let figures: Vec<char> = words.get(start)?.chars().collect();
    let numeral = read_numeral(&figures, 0, language)?;
    if numeral.end < figures.len() || numeral.other.is_some() {
        return None;
    }
    let (mut value, mut scale, mut end) = (numeral.value, Decimal::ONE, start + 1);
    while let Some(counted) = words.get(end).and_then(|word| counted_in(word)) {
        value = value.checked_mul(counted)?;
        (scale, end) = (counted, end + 1);
    }
    Some(CountedGroup { value, scale, end })
}

/// Number words up to the next figures: "satu juta", "lima ratus ribu".
fn read_spoken(words: &[String], start: usize) -> Option<CountedGroup> {
    let is_figure = |word: &&String| word.starts_with(|c: char| c.is_ascii_digit());
    let run = words.iter().skip(start).take_while(|word| begins_group(word) && !is_figure(word));
    let mut end = start + run.count();
    // "and" belongs to the next group.
    while words.get(end.checked_sub(1)?).is_some_and(|word| word == "and") {
        end -= 1;
    }
    let run = words.get(start..end)?;
    let meanings: Vec<NumberWord> = run.iter().flat_map(|word| number_words(word)).collect();
    let value = read_all_words(&meanings)?;
    let scale = run.last().and_then(|word| counted_in(word)).unwrap_or(Decimal::ONE);
    Some(CountedGroup { value, scale, end })
}

/// How many a word counts in: 1000 for "ribu" and "seribu".
fn counted_in(word: &str) -> Option<Decimal> {
    match number_words(word).last()? {
        NumberWord::Scale(scale) | NumberWord::OneScale(scale) => Some(Decimal::from(*scale)),
        NumberWord::Hundred => Some(Decimal::ONE_HUNDRED),
        NumberWord::Unit(_)
        | NumberWord::Teen(_)
        | NumberWord::Ten(_)
        | NumberWord::Puluh
        | NumberWord::Belas
        | NumberWord::Part(_)
        | NumberWord::OnePart(_)
        | NumberWord::Point
        | NumberWord::Oh
        | NumberWord::And
        | NumberWord::Article
        | NumberWord::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        let reading = read_counted_groups(text, &Language::new("id"))?;
        Some((reading.value.to_string(), reading.after))
    }

    #[test]
    fn groups_in_figures_and_words_make_one_number() {
        for (text, value, after) in [
            ("1 juta 500 ribu", "1500000", ""),
            ("1 million 500 thousand people", "1500000", "people"),
            ("2 ribu 5 ratus 50", "2550", ""),
            ("2jt 500rb", "2500000", ""),
            ("satu juta 500 ribu", "1500000", ""),
            ("1 juta lima ratus ribu jiwa", "1500000", "jiwa"),
            ("1,5 miliar 250 juta", "1750000000", ""),
            ("3 hundred and 50", "350", ""),
            ("sekitar Rp2 juta 50", "2000050", ""),
        ] {
            assert_eq!(read(text), Some((value.to_owned(), after.to_owned())), "{text}");
        }
    }

    #[test]
    fn groups_that_do_not_go_down_are_no_number() {
        for text in [
            "500 ribu 1 juta", "1 juta 2 juta", "12 29", "77", "1 juta", "2 ribu 5000",
            "1 juta 500 ribu 7 ribu", "5 ribu atau 5 ratus", "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
