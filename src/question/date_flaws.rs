//! What is wrong with a date that a deck cannot hold: its form, a day that does not exist, years before Christ.

use super::flaw::{At, Flaw, literal};
use super::shape::KindShape;
use crate::judge::{
    Date, Language, MonthLength, impossible_day, read_date, read_typed_date, show_date,
};
use crate::say::Say;

/// The flaw of a date in quotes that is not written as year-month-day.
pub(super) fn date_flaw(written: &str, shape: &KindShape, language: &Language) -> Flaw {
    let text = written.trim();
    let flaw = |say: Say| Flaw::new("no-date", At::answer("is"), say);
    if let Some(words) = before_christ(text, language) {
        return words_flaw(Say::new("flaw-before-christ"), "help-before-christ", &words);
    }
    if text.bytes().all(|byte| byte == b'0') || text.starts_with("0000-") {
        return flaw(Say::new("flaw-year-zero"))
            .help(Say::new("help-date").with("example", shape.example));
    }
    if is_span_of_years(text) {
        let say = Say::new("flaw-two-years").with("text", written);
        return words_flaw(say, "help-two-years", text);
    }
    if let Some(date) = read_date(text, language) {
        return form_flaw(written, date, language);
    }
    if let Some(MonthLength { month, days }) = impossible_day(text, language) {
        let say = Say::new("flaw-no-day").with("month", show_date(&month, language));
        let example = format!("Date(\"{}-…\")", month.to_iso());
        let help = Say::new("help-no-day").with("example", example);
        return flaw(say.with("days", usize::from(days))).help(help);
    }
    if [" 2000", "/2000"].iter().any(|year| {
        read_date(&format!("{text}{year}"), language).is_some_and(|date| date.day.is_some())
    }) {
        let say = Say::new("flaw-no-year").with("text", written);
        return flaw(say).help(Say::new("help-date").with("example", shape.example));
    }
    if let Some(missing) = missing_month(text) {
        return flaw(missing).help(Say::new("help-no-month").with("example", shape.example));
    }
    let say = Say::new("flaw-date-form").with("text", written);
    // A date with a short year is a date: its help is an example, not Text(…).
    let head = text.get(..text.len().saturating_sub(2)).unwrap_or_default();
    let tail = text.get(head.len()..).unwrap_or_default();
    let short_year = read_date(&format!("{head}19{tail}"), language).is_some();
    if text.contains(|sign: char| sign.is_ascii_digit()) && !short_year {
        return words_flaw(say, "help-date-words", text);
    }
    flaw(say).help(Say::new("help-date").with("example", shape.example))
}

/// A flaw that is mended by asking for words in place of a date.
fn words_flaw(say: Say, help: &'static str, words: &str) -> Flaw {
    let text = literal(words).map(|words| format!("Text({words})"));
    let shown = text.clone().unwrap_or_else(|| "Text(\"…\")".to_owned());
    let flaw =
        Flaw::new("no-date", At::field("answer"), say).help(Say::new(help).with("text", shown));
    text.into_iter().fold(flaw, Flaw::mend)
}

/// The flaw of a date in another form; one of which nobody knows which number is the day shows both readings.
fn form_flaw(written: &str, date: Date, language: &Language) -> Flaw {
    let at = || At::answer("is");
    let iso = |date: &Date| format!("Date(\"{}\")", date.to_iso());
    let ambiguous =
        read_typed_date(written, language).is_some_and(|reading| reading.is_ambiguous());
    if let (true, (Some(month), Some(day))) = (ambiguous, (date.month, date.day))
        && let Some(other) = Date::iso(&format!("{:04}-{day:02}-{month:02}", date.year))
    {
        let help = Say::new("help-date-two")
            .with("first", iso(&date))
            .with("one", show_date(&date, language))
            .with("second", iso(&other))
            .with("other", show_date(&other, language));
        return Flaw::new("no-date", at(), Say::new("flaw-date-two").with("text", written))
            .help(help);
    }
    let say = Say::new("flaw-date-form").with("text", written);
    let help = Say::new("help-write").with("text", iso(&date));
    Flaw::new("no-date", at(), say).help(help).mend(format!("\"{}\"", date.to_iso()))
}

/// A year before Christ in words: `44 BC`, `-0044-03-15`; None for any other date.
fn before_christ(text: &str, language: &Language) -> Option<String> {
    const ERAS: [&str; 10] =
        ["bc", "bce", "b.c.", "b.c.e.", "b.c", "sm", "s.m.", "s.m", "masehi", "christ"];
    let mut words = text.split(|sign: char| sign.is_whitespace() || sign == ',');
    let lower = text.to_lowercase();
    let before = |era: &str| {
        era != "masehi" && era != "christ" || lower.contains("sebelum") || lower.contains("before")
    };
    let named = words.any(|word| {
        let era = word.trim_start_matches(|sign: char| sign.is_ascii_digit()).to_lowercase();
        ERAS.contains(&era.as_str()) && before(&era)
    });
    if named && text.contains(|sign: char| sign.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let year = text.strip_prefix(['-', '−'])?.split('-').next()?.parse::<u16>().ok()?;
    let era = if language.primary() == "id" { "SM" } else { "BC" };
    Some(format!("{year} {era}"))
}

/// `1914-1918`
fn is_span_of_years(text: &str) -> bool {
    let year = |part: &str| {
        part.trim().len() == 4 && part.trim().bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once(['-', '–', '—', '/']).is_some_and(|(from, to)| year(from) && year(to))
}

/// The message for a month that no calendar has, in a date of numbers.
fn missing_month(text: &str) -> Option<Say> {
    let parts = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    let month = match parts.as_slice() {
        [year, month] | [year, month, _] if year.len() == 4 => month,
        [_, month, year] if year.len() == 4 => month,
        _ => return None,
    };
    let month = month.parse::<usize>().ok().filter(|month| *month == 0 || *month > 12)?;
    Some(Say::new("flaw-no-month").with("month", month))
}
