//! A wrong option that is the right one in another spelling, or in another form of the same number, date or name.

use std::borrow::Cow;

use super::options_alike::alike_pairs;
use crate::check::hit::Hit;
use crate::check::option_list::ListedOption;
use crate::check::question_view::QuestionView;
use crate::check::same_thing::are_same_thing;
use crate::check::spelling::asks_for_spelling;
use crate::judge::{Date, Decimal, Quantity, QuantityMatch, fold, read_date, read_number};
use crate::say::Say;

/// The most options that are compared with the right one: more than any teacher types.
const MOST_OPTIONS: usize = 100;
/// Most bytes of an option that is read as a number, date or name: a longer one is a sentence.
const LONGEST: usize = 100;

/// A wrong option that is a right one in another spelling.
pub(super) fn right_again(view: &QuestionView) -> Vec<Hit> {
    let options = view.options();
    let alike = alike_pairs(view).into_iter().filter(|(later, first)| later.right != first.right);
    let sorted = alike.map(|(one, other)| if one.right { (other, one) } else { (one, other) });
    let mut found: Vec<(&ListedOption, &ListedOption)> = sorted.collect();
    let digits = options.iter().any(|option| option.text.bytes().any(|byte| byte.is_ascii_digit()));
    let few = options.len() <= MOST_OPTIONS;
    for right in options.iter().filter(|option| few && option.right) {
        let reading = RightReading::new(view, right.text, digits);
        for wrong in options.iter().filter(|option| !option.right) {
            let known = found.iter().any(|(other, _)| std::ptr::eq(*other, wrong));
            if !known && reading.is_met_by(view, wrong.text) {
                found.push((wrong, right));
            }
        }
    }
    if found.is_empty() || asks_for_spelling(view) {
        return Vec::new();
    }
    let hit = |(wrong, right): (&ListedOption, &ListedOption)| {
        let say = Say::new("lint-right-again").with("text", wrong.text).with("right", right.text);
        view.hit(wrong.at(), say).help(Say::new("lint-right-again-help"))
    };
    found.into_iter().map(hit).collect()
}

/// A right option, read once as all that it may be.
struct RightReading<'a> {
    text: &'a str,
    number: Option<(Decimal, String)>,
    date: Option<Date>,
    /// Whether one of the options has digits, and this one is short.
    digits: bool,
}

impl<'a> RightReading<'a> {
    /// `digits`: whether one of the options has digits; elsewhere no numbers and dates are read.
    fn new(view: &QuestionView, text: &'a str, digits: bool) -> Self {
        let short = digits && text.len() <= LONGEST;
        let number = short.then(|| whole_number(view, text)).flatten();
        Self { text, number, date: short.then(|| day(view, text)).flatten(), digits: short }
    }

    /// Whether a wrong option says the same: the same number or date in another form, the initials, an older spelling.
    fn is_met_by(&self, view: &QuestionView, wrong: &str) -> bool {
        if self.text.len() > LONGEST || wrong.len() > LONGEST || self.text == wrong {
            return false;
        }
        let same_number = self.number.is_some() && whole_number(view, wrong) == self.number;
        let same_date = self.date.is_some() && day(view, wrong) == self.date;
        let typed = |text: &str| fold(text, view.language);
        (same_number && typed(self.text) != typed(wrong))
            || same_date
            || (self.digits && is_same_measure(view, self.text, wrong))
            || are_same_thing(self.text, wrong, view.language)
    }
}

/// Whether two options measure the same in two units: 10 km and 10000 m. Where it is asked for the unit, that is the
/// point.
fn is_same_measure(view: &QuestionView, right: &str, wrong: &str) -> bool {
    let measured = |text: &str| {
        text.starts_with(|sign: char| sign.is_ascii_digit()) && text.contains(char::is_alphabetic)
    };
    if !measured(right) || !measured(wrong) {
        return false;
    }
    let read = |text: &str| read_number(&without_group_signs(view, text)?, view.language);
    let (Some(right), Some(wrong)) = (read(right), read(wrong)) else { return false };
    let units = ["unit", "units", "convert", "express", "satuan", "ubah", "nyatakan", "konversi"];
    let quantity = Quantity { is: right.value, within: Decimal::ZERO, unit: Some(right.rest()) };
    let compared = quantity.compare(&wrong, view.language);
    matches!(compared, QuantityMatch::Compared { near: true, converted: Some(_) })
        && !view.ask.has_word(&units)
}

/// The whole number that an option is, and what is counted. With decimals, or as a fraction, a form may be the very
/// point.
fn whole_number(view: &QuestionView, text: &str) -> Option<(Decimal, String)> {
    // "2ab + b²" holds a number but is not one.
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let begins = text.trim_start_matches(['-', '−', '$', '€', '£']).bytes().next();
    if digits && !begins.is_some_and(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = without_group_signs(view, text)?;
    let reading = read_number(&text, view.language)?;
    reading.other.is_none().then(|| (reading.value, fold(reading.rest(), view.language)))
}

/// A text without the signs between its thousands (`1,000` in English); `None` where it has such signs elsewhere.
fn without_group_signs<'t>(view: &QuestionView, text: &'t str) -> Option<Cow<'t, str>> {
    let signs = ['.', ',', '/', '^', '%'];
    if !text.contains(signs) {
        return Some(text.into());
    }
    let sign = if view.language.decimal_comma() { '.' } else { ',' };
    let numeral = text.split(' ').next().unwrap_or_default();
    let mut groups = numeral.split(sign);
    let all_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().filter(|first| (1..4).contains(&first.len()) && all_digits(first));
    let grouped = first.is_some_and(|first| !first.starts_with('0'))
        && groups.all(|group| group.len() == 3 && all_digits(group));
    let bare = grouped.then(|| text.replacen(sign, "", numeral.matches(sign).count()))?;
    (!bare.contains(signs)).then_some(bare.into())
}

/// The date that an option is, where it is exact to the day.
fn day(view: &QuestionView, text: &str) -> Option<Date> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    read_date(text, view.language).filter(|date| date.day.is_some())
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn the_right_option_in_another_spelling() {
        assert_finds(
            "right-again",
            &[
                r#"(ask: "How many?", answer: Choice(right: "29", wrong: ["twenty-nine", "77", "134"])),"#,
                r#"(ask: "When?", answer: Choice(right: "15 September 1974", wrong: ["15/9/1974", "12 May 1978", "18 April 1955"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "World Health Organization", wrong: ["WHO", "UNDP", "FAO"])),"#,
                r#"(ask: "Who?", answer: Choice(right: "Sukarno", wrong: ["Soekarno", "Hatta", "Nehru"])),"#,
                r#"(ask: "Which movement?", answer: Choice(right: "Non-Aligned", wrong: ["Nonaligned", "NATO", "G7"])),"#,
                r#"(ask: "Which city?", answer: Choice(right: "Bandung", wrong: ["bandung", "Jakarta", "Bogor"])),"#,
                r#"(ask: "Which gas?", answer: Choice(right: "carbon dioxide", wrong: ["CO₂", "neon", "argon"])),"#,
                r#"(ask: "Which measure?", answer: Choice(right: "gross domestic product", wrong: ["GDP", "the rate of inflation", "national income"])),"#,
                r#"(ask: "Which sense?", answer: Choice(right: "colour", wrong: ["color", "sound", "smell"])),"#,
                r#"(ask: "Which group?", answer: Choice(right: "G-77", wrong: ["G77", "G20", "OPEC"])),"#,
                r#"(ask: "How many?", answer: Choice(right: "1,000", wrong: ["1000", "100", "500"])),"#,
                r#"(ask: "Which is longest?", answer: Choice(right: "10 km", wrong: ["10000 m", "5 km", "1 km"])),"#,
                r#"(language: "id", questions: [(ask: "Berapa?", answer: Choice(right: "1000", wrong: ["1.000", "100", "500"]))])"#,
            ],
        );
        assert_quiet(
            "right-again",
            &[
                r#"(ask: "Which formula is carbon monoxide's?", answer: Choice(right: "CO", wrong: ["Co", "CO2", "C"])),"#,
                r#"(ask: "Which means where?", answer: Choice(right: "où", wrong: ["ou", "quand", "qui"])),"#,
                r#"(ask: "How long?", answer: Choice(right: "1.000", wrong: ["1000", "1", "10"])),"#,
                r#"(ask: "Which term?", answer: Choice(right: "x-12", wrong: ["x12", "12x", "x+12"])),"#,
                r#"(ask: "How is 29 written in words?", answer: Choice(right: "twenty-nine", wrong: ["29", "ninety-two"])),"#,
                r#"(ask: "Which country?", answer: Choice(right: "Mali", wrong: ["Malta", "Malawi", "Bali"])),"#,
                r#"(ask: "Convert 2 km.", answer: Choice(right: "2000 m", wrong: ["2 km", "200 m"])),"#,
                r#"(ask: "How fast?", answer: Choice(right: "10 m", wrong: ["10 km", "10 cm"])),"#,
                r#"(ask: "How many metres?", answer: Choice(right: "2.0", wrong: ["2.00", "2.000", "2"])),"#,
                r#"(ask: "When?", answer: Choice(right: "15 September 1974", wrong: ["16 September 1974", "September 1974"])),"#,
                r#"(ask: "Expand.", answer: Choice(right: "a² + 2ab", wrong: ["a² − 2ab", "2a"])),"#,
                r#"(ask: "Which is the symbol of iron?", answer: Choice(right: "Fe", wrong: ["iron", "Ir"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "four", wrong: ["for", "fore"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "World Health Organization", wrong: ["WTO", "UNDP"])),"#,
            ],
        );
    }
}
