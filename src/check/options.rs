//! Options: those that are the same to a reader, those that are too few, those that speak of the others.

use std::borrow::Cow;
use std::collections::HashMap;

use super::case::Case;
use super::choosable::Choosable;
use super::opposites::is_either_or;
use super::spelling::{is_of_spelling, plain, respelt};
use crate::judge::{Date, Decimal, fold, read_date, read_number};
use crate::question::{At, Flaw, plainly_distinct};
use crate::say::Say;

/// Two wrong options (of many right ones, two of these too) that are one to a reader.
pub(super) fn alike(case: &Case) -> Vec<Flaw> {
    let options = case.options();
    let pairs = same_in_two(case, options);
    let flaw = |(one, other): (&Choosable, &Choosable)| {
        let mixed = one.right != other.right;
        (!mixed).then(|| {
            let say =
                Say::new("lint-options-alike").with("text", one.text).with("other", other.text);
            Flaw::new("options-alike", one.at(), say).help(Say::new("lint-options-alike-help"))
        })
    };
    pairs.into_iter().filter_map(flaw).collect()
}

/// A wrong option that is a right one in another spelling.
pub(super) fn right_again(case: &Case) -> Vec<Flaw> {
    let options = case.options();
    let alike = same_in_two(case, options);
    let alike = alike.into_iter().filter(|(one, other)| one.right != other.right);
    let mut found: Vec<(&Choosable, &Choosable)> = alike.collect();
    let digits = options.iter().any(|one| one.text.bytes().any(|byte| byte.is_ascii_digit()));
    // A question with more options than a screen shows was typed by nobody.
    let few = options.len() <= MOST;
    for right in options.iter().filter(|option| few && option.right) {
        let form = Form::of(case, right.text, digits);
        let again = options.iter().filter(|wrong| !wrong.right && form.is_again(case, wrong.text));
        for wrong in again {
            if !found
                .iter()
                .any(|(one, other)| std::ptr::eq(*one, wrong) || std::ptr::eq(*other, wrong))
            {
                found.push((wrong, right));
            }
        }
    }
    let flaw = |(one, other): (&Choosable, &Choosable)| {
        let (wrong, right) = if one.right { (other, one) } else { (one, other) };
        let say = Say::new("lint-right-again").with("text", wrong.text).with("right", right.text);
        Flaw::new("right-again", wrong.at(), say).help(Say::new("lint-right-again-help"))
    };
    if found.is_empty() || is_of_spelling(case) {
        Vec::new()
    } else {
        found.into_iter().map(flaw).collect()
    }
}

/// Options that differ in case, accents, hyphens or a full stop alone: the later with the earlier. Three or more of
/// them are a question about just that.
fn same_in_two<'o, 'a>(
    case: &Case,
    options: &'o [Choosable<'a>],
) -> Vec<(&'o Choosable<'a>, &'o Choosable<'a>)> {
    if all_differ(options) || is_of_spelling(case) {
        return Vec::new();
    }
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, option) in options.iter().enumerate() {
        groups.entry(plain(option.text, case.language)).or_default().push(place);
    }
    let twos = groups.into_values().filter_map(|group| <[usize; 2]>::try_from(group).ok());
    let mut twos: Vec<[usize; 2]> = twos.collect();
    twos.sort_unstable_by_key(|[_, second]| *second);
    let pairs = twos.into_iter().filter_map(|[first, second]| {
        let (one, other) = (options.get(second)?, options.get(first)?);
        (one.text != other.text && !is_the_point(one.text, other.text)).then_some((one, other))
    });
    pairs.collect()
}

/// Whether options are plain words that differ in more than case: most are, and need no closer look.
fn all_differ(options: &[Choosable]) -> bool {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    options.iter().all(|option| plain(option.text))
        && plainly_distinct(options.iter().map(|option| option.text))
}

/// `si` and `sí`, `Co` and `CO`: an accent in a short word, or a capital behind the first letter of a symbol, is the
/// very point.
fn is_the_point(one: &str, other: &str) -> bool {
    let tail = |text: &str| text.chars().skip(1).collect::<String>();
    let short = one.chars().count().min(other.chars().count()) <= 4;
    let accents = !(one.is_ascii() && other.is_ascii());
    let symbol = one.chars().filter(|sign| sign.is_alphabetic()).count() <= 2;
    let capitals = one.eq_ignore_ascii_case(other) && tail(one) != tail(other);
    short && accents || symbol && capitals
}

/// The right option, read once as all that it may be.
struct Form<'a> {
    text: &'a str,
    number: Option<(Decimal, String)>,
    date: Option<Date>,
}

impl<'a> Form<'a> {
    /// Numbers and dates are looked for only where one of the options has digits.
    fn of(case: &Case, text: &'a str, digits: bool) -> Self {
        let short = digits && text.len() <= LONGEST;
        let number = short.then(|| number(case, text)).flatten();
        Self { text, number, date: short.then(|| day(case, text)).flatten() }
    }

    /// Whether a wrong option says what the right one says: the same number or date in another form, its initials, an
    /// older spelling.
    fn is_again(&self, case: &Case, wrong: &str) -> bool {
        if self.text.len() > LONGEST || wrong.len() > LONGEST || self.text == wrong {
            return false;
        }
        let same_number = self.number.is_some() && number(case, wrong) == self.number;
        let same_date = self.date.is_some() && day(case, wrong) == self.date;
        let as_typed = |text: &str| fold(text, case.language);
        (same_number && as_typed(self.text) != as_typed(wrong))
            || same_date
            || is_initials(self.text, wrong)
            || is_initials(wrong, self.text)
            || respelt(self.text, wrong, case.language)
    }
}

/// Options of one question that are held against each other.
const MOST: usize = 100;
/// Bytes of an option beyond which it is read as a sentence alone.
const LONGEST: usize = 100;

/// The whole number that an option is, and what is counted. With decimals, or as a fraction, a form may be the very point.
fn number(case: &Case, text: &str) -> Option<(Decimal, String)> {
    let text = ungrouped(case, text)?;
    let reading = read_number(&text, case.language)?;
    reading.other.is_none().then(|| (reading.value, fold(&reading.rest, case.language)))
}

/// A text without the signs between its thousands, `1,000` in English; none where it has such signs elsewhere.
fn ungrouped<'t>(case: &Case, text: &'t str) -> Option<Cow<'t, str>> {
    if !text.contains(['.', ',', '/', '^', '%']) {
        return Some(text.into());
    }
    let sign = if case.language.decimal_comma() { '.' } else { ',' };
    let numeral = text.split(' ').next().unwrap_or_default();
    let mut groups = numeral.split(sign);
    let all_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().filter(|first| (1..4).contains(&first.len()) && all_digits(first));
    let grouped = first.is_some_and(|first| !first.starts_with('0'))
        && groups.all(|group| group.len() == 3 && all_digits(group));
    let bare = grouped.then(|| text.replacen(sign, "", numeral.matches(sign).count()))?;
    (!bare.contains(['.', ',', '/', '^', '%'])).then_some(bare.into())
}

/// The day that an option is.
fn day(case: &Case, text: &str) -> Option<Date> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    read_date(text, case.language).filter(|date| date.day.is_some())
}

/// Whether `short` is made of the first letters of the words of `long`, which all begin large.
fn is_initials(long: &str, short: &str) -> bool {
    if short.len() < 2 || !short.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let words: Vec<&str> = long.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let large: Vec<&str> = words.iter().copied().filter(capital).collect();
    let small = words.iter().filter(|word| !capital(word)).all(|word| SMALL.contains(word));
    let initials: String = large.iter().filter_map(|word| word.chars().next()).collect();
    large.len() >= 2 && small && initials == short
}

/// Words within names that are written small.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "on", "de", "dan", "untuk", "bagi"];

/// A choice between fewer than three.
pub(super) fn few(case: &Case) -> Vec<Flaw> {
    let options = case.options();
    let [one, other] = options else { return Vec::new() };
    if is_either_or(case, one.text, other.text) {
        return Vec::new();
    }
    let say = Say::new("lint-few-options");
    let at = if one.last || other.last { At::field("answer") } else { other.at() };
    vec![Flaw::new("few-options", at, say).help(Say::new("lint-few-options-help"))]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{codes, found, quiet};

    #[test]
    fn options_that_are_one_to_a_reader() {
        found(
            "options-alike",
            &[
                r#"(ask: "Which movement?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "Nonaligned", "NATO"])),"#,
                r#"(ask: "Where?", answer: Choice(right: "Lima", wrong: ["São-Tomé", "Sao-Tome", "Quito"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "who", "FAO"])),"#,
                r#"(ask: "Which two?", answer: Many(right: ["Asia", "Africa"], wrong: ["Europe.", "Europe", "Oceania"])),"#,
            ],
        );
        quiet(
            "options-alike",
            &[
                r#"(ask: "Which is spelt right?", answer: Choice(right: "Non-Aligned", wrong: ["Nonaligned.", "Nonaligned", "NATO"])),"#,
                r#"(ask: "The dog wags ___ tail.", answer: Choice(right: "its", wrong: ["it's", "its'"])),"#,
                r#"(ask: "Expand.", answer: Choice(right: "2a+b", wrong: ["2(a+b)", "(2a)+b", "a-b", "ab"])),"#,
                r#"(ask: "How cold?", answer: Choice(right: "0", wrong: ["-5", "5", "15"])),"#,
                r#"(ask: "Which is a call?", answer: Choice(right: "print(x)", wrong: ["print x", "print[x]", "echo"])),"#,
                r#"(ask: "Which interval?", answer: Choice(right: "[1, 2)", wrong: ["(1, 2]", "(1, 2)", "[1, 2]"])),"#,
            ],
        );
    }

    #[test]
    fn any_number_of_options_is_looked_at_once() {
        for word in ["w", "W-"] {
            let wrong = (0..50_000).map(|n| format!("\"{word}ab{n}\", \"{word}Ab{n}\""));
            let wrong = wrong.collect::<Vec<_>>().join(", ");
            let ask = format!(r#"(ask: "Which?", answer: Choice(right: "x", wrong: [{wrong}])),"#);
            let found = codes(&ask);
            assert!(
                found.iter().all(|code| *code == "options-alike") && found.len() > 10,
                "{word}"
            );
        }
    }

    #[test]
    fn the_right_option_in_another_spelling() {
        found(
            "right-again",
            &[
                r#"(ask: "How many?", answer: Choice(right: "29", wrong: ["twenty-nine", "77", "134"])),"#,
                r#"(ask: "When?", answer: Choice(right: "15 September 1974", wrong: ["15/9/1974", "12 May 1978", "18 April 1955"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "World Health Organization", wrong: ["WHO", "UNDP", "FAO"])),"#,
                r#"(ask: "Who?", answer: Choice(right: "Sukarno", wrong: ["Soekarno", "Hatta", "Nehru"])),"#,
                r#"(ask: "Which movement?", answer: Choice(right: "Non-Aligned", wrong: ["Nonaligned", "NATO", "G7"])),"#,
                r#"(ask: "Which city?", answer: Choice(right: "Bandung", wrong: ["bandung", "Jakarta", "Bogor"])),"#,
                r#"(ask: "Which sense?", answer: Choice(right: "colour", wrong: ["color", "sound", "smell"])),"#,
                r#"(ask: "Which group?", answer: Choice(right: "G-77", wrong: ["G77", "G20", "OPEC"])),"#,
                r#"(ask: "How many?", answer: Choice(right: "1,000", wrong: ["1000", "100", "500"])),"#,
                r#"(language: "id", questions: [(ask: "Berapa?", answer: Choice(right: "1000", wrong: ["1.000", "100", "500"]))])"#,
            ],
        );
        quiet(
            "right-again",
            &[
                r#"(ask: "Which formula is carbon monoxide's?", answer: Choice(right: "CO", wrong: ["Co", "CO2", "C"])),"#,
                r#"(ask: "Which means where?", answer: Choice(right: "où", wrong: ["ou", "quand", "qui"])),"#,
                r#"(ask: "How long?", answer: Choice(right: "1.000", wrong: ["1000", "1", "10"])),"#,
                r#"(ask: "Which term?", answer: Choice(right: "x-12", wrong: ["x12", "12x", "x+12"])),"#,
                r#"(ask: "How is 29 written in words?", answer: Choice(right: "twenty-nine", wrong: ["29", "ninety-two"])),"#,
                r#"(ask: "Which country?", answer: Choice(right: "Mali", wrong: ["Malta", "Malawi", "Bali"])),"#,
                r#"(ask: "How many metres?", answer: Choice(right: "2.0", wrong: ["2.00", "2.000", "2"])),"#,
                r#"(ask: "When?", answer: Choice(right: "15 September 1974", wrong: ["16 September 1974", "September 1974"])),"#,
                r#"(ask: "Which?", answer: Choice(right: "four", wrong: ["for", "fore"])),"#,
                r#"(ask: "Which body?", answer: Choice(right: "World Health Organization", wrong: ["WTO", "UNDP"])),"#,
            ],
        );
    }

    #[test]
    fn a_choice_between_two() {
        found(
            "few-options",
            &[
                r#"(ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),"#,
                r#"(ask: "Di kota mana KAA?", answer: Choice(right: "Bandung", wrong: "Jakarta")),"#,
                r#"(ask: "Which?", answer: Many(right: ["Asia"], wrong: ["Europe"])),"#,
            ],
        );
        quiet(
            "few-options",
            &[
                r#"(ask: "Which is larger, Mars or Venus?", answer: Choice(right: "Venus", wrong: ["Mars"])),"#,
                r#"(ask: "Is lemon juice an acid?", answer: Choice(right: "acid", wrong: ["base"])),"#,
                r#"(ask: "What happens to the pressure?", answer: Choice(right: "it rises", wrong: ["it falls"])),"#,
                r#"(ask: "How is table salt in water?", answer: Choice(right: "soluble", wrong: ["insoluble"])),"#,
                r#"(ask: "She ___ happy.", answer: Choice(right: "is", wrong: ["are"])),"#,
                r#"(ask: "In which city?", answer: Choice(right: "Bandung", wrong: ["Jakarta"], last: ["Neither"])),"#,
            ],
        );
    }
}
