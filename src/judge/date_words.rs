//! The words of a date: months, weekdays, the era, and words that say nothing.

pub(super) enum DateWord {
    /// From 1 to 12.
    Month(u16),
    /// The common era, by which any number is a year.
    Era,
    /// A word that changes nothing.
    Filler,
}

const ERA: &[&str] = &["m", "masehi", "ce", "ad"];

const FILLER: &[&str] = &[
    "tahun", "thn", "th", "tanggal", "tgl", "bulan", "pada", "di", "in", "on", "of", "the", "year",
    "st", "nd", "rd",
];

const WEEKDAYS: &[&str] = &[
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun",
];

/// Months in Indonesian (old spellings too) and English, with what they are shortened to.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan", "djanuari"],
    &["februari", "february", "feb", "febr", "pebruari", "peb"],
    &["maret", "march", "mar", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun", "djuni"],
    &["juli", "july", "jul", "djuli"],
    &["agustus", "august", "aug", "agu", "agt", "ags", "agst", "agus"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

/// The meaning of a word in lower case; `None` if it belongs to no date.
pub(super) fn read_word(word: &str) -> Option<DateWord> {
    if ERA.contains(&word) {
        Some(DateWord::Era)
    } else if FILLER.contains(&word) || WEEKDAYS.contains(&word) {
        Some(DateWord::Filler)
    } else {
        let mut months = (1..).zip(MONTHS);
        months.find(|(_, names)| names.contains(&word)).map(|(month, _)| DateWord::Month(month))
    }
}
