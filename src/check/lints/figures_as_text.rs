//! Numbers and dates as a text to type: only these very signs are right then, "six" and "1789-07-14" are wrong.

use super::options_in_prompt::options_in_prompt;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::check::spelling::asks_for_spelling;
use crate::check::unit_words::is_unit;
use crate::deck::text_literal;
use crate::judge::{Decimal, NumberReading, Precision, read_date, read_number};
use crate::question::{Answer, At, Text};
use crate::say::Say;

/// A text that is a number in figures, with a unit or without.
pub(super) fn number_as_text(view: &QuestionView) -> Option<Hit> {
    let text = free_text(view)?;
    let shown = text.is.first()?.trim();
    let (figure, unit) = split_unit(shown).or_else(|| in_words(view, shown))?;
    if is_year(view, shown) || asks_for_code(view) || options_in_prompt(view).is_some() {
        return None;
    }
    let read = |text: &str| read_number(text, view.language);
    // "1.000" may be a thousand or one.
    let sure =
        |reading: &NumberReading| reading.other.is_none() || reading.value >= Decimal::ONE_THOUSAND;
    let value = read(figure).filter(sure)?.value;
    let same = |wording: &String| {
        read(wording).is_some_and(|reading| {
            let rest = reading.rest().trim();
            reading.value == value && (rest.is_empty() || rest == unit)
        })
    };
    if !text.is.iter().all(same) {
        return None;
    }
    let value = value.normalize();
    let written = if unit.is_empty() {
        format!("Number({value})")
    } else {
        format!("Number(is: {value}, unit: {})", text_literal(unit))
    };
    let say = Say::new("lint-number-as-text").with("text", shown);
    Some(view.hit(At::field("answer"), say).rewrite(written))
}

/// The figures at the beginning of a text, and the unit behind them; `None` if anything else is in it, or the figures
/// are not a count: with a leading zero, or longer than any count.
fn split_unit(text: &str) -> Option<(&str, &str)> {
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    let end = digits.find(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != ',');
    let (figure, unit) = digits.split_at_checked(end.unwrap_or(digits.len()))?;
    let whole = figure.split(['.', ',']).next().unwrap_or_default();
    let counted = !whole.is_empty()
        && whole.len() <= 9
        && figure.len() <= 15
        && figure.ends_with(|sign: char| sign.is_ascii_digit())
        && (whole == "0" || !whole.starts_with('0'));
    let unit = unit.trim();
    let is_number = counted && (unit.is_empty() || is_unit(&unit.to_lowercase()));
    is_number
        .then(|| (text.get(..text.len() - digits.len() + figure.len()).unwrap_or(figure), unit))
}

/// A count in words, where the prompt asks for one: `How many legs has a spider?`
fn in_words<'t>(view: &QuestionView, text: &'t str) -> Option<(&'t str, &'static str)> {
    let words = text.chars().all(|sign| sign.is_alphabetic() || " -".contains(sign));
    (words && view.ask.has_phrase(&["-how-many-", "-berapa-"])).then_some((text, ""))
}

/// Whether a text is a year that its prompt asks for.
fn is_year(view: &QuestionView, text: &str) -> bool {
    text.len() == 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && view.ask.has_word(&["year", "when", "tahun", "kapan", "date", "tanggal"])
}

/// A text that is a date with its month in letters.
pub(super) fn date_as_text(view: &QuestionView) -> Option<Hit> {
    let text = free_text(view)?;
    let shown = text.is.first()?;
    let year = is_year(view, shown.trim());
    let mixed = shown.len() <= LONGEST_DATE
        && shown.bytes().any(|byte| byte.is_ascii_digit())
        && (shown.contains(char::is_alphabetic) || shown.contains(['/', '-', '.']));
    if !(mixed || year) {
        return None;
    }
    let date = read_date(shown, view.language)
        .filter(|date| year || date.precision() != Precision::Year)?;
    let same = |wording: &String| read_date(wording, view.language) == Some(date);
    if !text.is.iter().all(same) || asks_for_code(view) {
        return None;
    }
    let say = Say::new("lint-date-as-text").with("text", shown.as_str());
    Some(
        view.hit(At::field("answer"), say)
            .rewrite(format!("Date({})", text_literal(&date.to_iso()))),
    )
}

/// Most bytes of a date in words: `the twenty-second of September 1974`.
const LONGEST_DATE: usize = 40;

/// The text to type of a question, where its exact signs are not what is meant.
fn free_text<'v>(view: &'v QuestionView) -> Option<&'v Text> {
    let Answer::Text(text) = &view.question.answer else { return None };
    let free = !text.exact && text.not.is_empty() && !view.question.both_ways;
    free.then_some(text)
}

/// Whether a prompt asks for figures that are a name, or for how a number is written.
fn asks_for_code(view: &QuestionView) -> bool {
    asks_for_spelling(view) || view.ask.has_word(CODES) || view.ask.has_phrase(CODE_PHRASES)
}

/// Things that have figures for a name, and ways to write numbers, in English and Indonesian.
const CODES: &[&str] = &[
    "code", "kode", "pin", "phone", "telephone", "telepon", "telpon", "dial", "call", "emergency",
    "darurat", "hotline", "zip", "postcode", "postal", "pos", "isbn", "port", "error", "status",
    "http", "route", "bus", "flight", "room", "jersey", "punggung", "version", "versi", "binary",
    "biner", "hexadecimal", "heksadesimal", "octal", "oktal", "base", "basis", "ascii", "unicode",
    "output", "print", "prints", "printed", "keluaran", "dicetak", "returns", "novel", "film",
    "movie", "book", "title", "judul", "song", "lagu", "english", "inggris", "indonesian",
    "password", "sandi", "model", "type", "tipe", "digits", "digit", "angka", "uu",
    "undang-undang", "article", "pasal", "ayat", "verse", "surah", "surat", "chapter", "bab",
    "rhyme", "time", "pukul", "score", "skor", "psalm", "mazmur", "address", "alamat", "ip",
    "sheet", "page", "halaman", "kelas",
];

const CODE_PHRASES: &[&str] = &[
    "-which-number-", "-jam-berapa-", "-nomor-berapa-", "-area-code-", "-bahasa-", "-spell-",
    "-called-", "-nicknamed-",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_number_typed_as_a_text() {
        assert_finds(
            "number-as-text",
            &[
                r#"(ask: "How many legs has a spider?", answer: Text("8")),"#,
                r#"(ask: "How many legs has a spider?", answer: Text("8", "eight")),"#,
                r#"(ask: "How many legs has a spider?", answer: Text("eight")),"#,
                r#"(ask: "How cold is it there?", answer: Text("-40")),"#,
                r#"(ask: "How many?", answer: Text("1,000")),"#,
                r#"(ask: "How long is it?", answer: Text("25 cm")),"#,
            ],
        );
        assert_quiet(
            "number-as-text",
            &[
                r#"(ask: "Which is the dialling code?", answer: Text("62")),"#,
                r#"(ask: "Which agent is James Bond?", answer: Text("007")),"#,
                r#"(ask: "Which is the answer?", answer: Text(is: "42", exact: true)),"#,
                r#"(ask: "What time is it?", answer: Text("12.30")),"#,
                r#"(ask: "How much is it?", answer: Text("3 bags")),"#,
                r#"(ask: "Whom do you call?", answer: Text("112")),"#,
                r#"(ask: "How many?", answer: Text("8", "a few")),"#,
                r#"(ask: "Write ten in binary.", answer: Text("1010")),"#,
            ],
        );
    }

    #[test]
    fn a_date_typed_as_a_text() {
        assert_finds(
            "date-as-text",
            &[
                r#"(ask: "When was it?", answer: Text("14 July 1789")),"#,
                r#"(ask: "When was it?", answer: Text("14 July 1789", "14/7/1789")),"#,
                r#"(ask: "In which year was it?", answer: Text("1789")),"#,
            ],
        );
        assert_quiet(
            "date-as-text",
            &[
                r#"(ask: "When was it?", answer: Text("the summer of 1789")),"#,
                r#"(ask: "Which holiday is it?", answer: Text("14 July")),"#,
            ],
        );
    }
}
