//! The words of a date: months in the languages that schools teach, weekdays, the era, and words that say nothing.

use super::folding::fold;
use super::language::Language;
use super::text::letters_amiss;
use super::word_table::WordTable;

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateWord {
    /// A month, from 1 to 12, and whether its name has a slip.
    Month(u16, bool),
    /// The common era; a number beside it is a year, however short.
    Era,
    /// A word that changes nothing.
    Filler,
    /// "to", behind the beginning of a stretch of time.
    To,
}

const ERA: &[&str] = &["m", "masehi", "ce", "ad", "chr"];

const TO: &[&str] = &["to", "until", "till", "through", "sampai", "hingga", "bis", "tot"];

static FILLER: WordTable = WordTable::new(&[
    "about", "adalah", "afternoon", "akhir", "am", "anno", "ano", "answer", "approx",
    "approximately", "around", "at", "awal", "bln", "bulan", "c", "ca", "cca", "circa", "da",
    "day", "de", "del", "den", "der", "di", "dia", "do", "e", "early", "el", "em", "en", "er",
    "evening", "hari", "hb", "i", "ialah", "il", "im", "in", "is", "it", "jaar", "jahr", "jatuh",
    "jawaban", "jawabannya", "kira", "l", "late", "le", "malam", "mid", "month", "morning", "n",
    "nd", "night", "of", "on", "op", "pada", "pagi", "pertengahan", "rd", "roughly", "sejak",
    "sekitar", "siang", "since", "sktr", "sore", "st", "tahun", "tanggal", "tg", "tgl", "th",
    "the", "think", "thn", "was", "yaitu", "year",
]);

static WEEKDAYS: WordTable = WordTable::new(&[
    "ahad", "dienstag", "dimanche", "dinsdag", "domenica", "domingo", "donderdag", "donnerstag",
    "feira", "freitag", "fri", "friday", "giovedi", "isnin", "jeudi", "jueves", "jumaat", "jumat",
    "kamis", "khamis", "lundi", "lunedi", "lunes", "maandag", "mardi", "martedi", "martes",
    "mercoledi", "mercredi", "miercoles", "minggu", "mittwoch", "mon", "monday", "montag",
    "quarta", "quinta", "rabu", "sabado", "sabtu", "samedi", "samstag", "sat", "saturday",
    "segunda", "selasa", "senin", "sexta", "sonntag", "sun", "sunday", "terca", "thu", "thur",
    "thurs", "thursday", "tue", "tues", "tuesday", "vendredi", "venerdi", "viernes", "vrijdag",
    "wed", "wednesday", "woensdag", "zaterdag", "zondag",
]);

/// Months in Indonesian (old spellings too), English, Malay, French, German, Spanish, Portuguese, Italian and Dutch,
/// with what they are shortened to, without accents.
static MONTHS: [WordTable; 12] = [
    WordTable::new(&[
        "djanuari", "ene", "enero", "gen", "gennaio", "jan", "janeiro", "janner", "januar",
        "januari", "january", "janv", "janvier",
    ]),
    WordTable::new(&[
        "feb", "febbraio", "feber", "febr", "febrero", "februar", "februari", "february", "fev",
        "fevereiro", "fevr", "fevrier", "peb", "pebruari",
    ]),
    WordTable::new(&[
        "maart", "mac", "maerz", "mar", "march", "marco", "maret", "mars", "marz", "marzo", "mrt",
    ]),
    WordTable::new(&["abr", "abril", "apr", "april", "aprile", "avr", "avril"]),
    WordTable::new(&["mag", "maggio", "mai", "maio", "may", "mayo", "mei"]),
    WordTable::new(&["djuni", "giu", "giugno", "juin", "jun", "june", "junho", "juni", "junio"]),
    WordTable::new(&[
        "djuli", "juil", "juillet", "jul", "julai", "julho", "juli", "julio", "july", "lug",
        "luglio",
    ]),
    WordTable::new(&[
        "ago", "agosto", "ags", "agst", "agt", "agu", "agus", "agustus", "aout", "aug", "august",
        "augustus", "ogos",
    ]),
    WordTable::new(&[
        "sep", "sept", "september", "septembre", "septiembre", "set", "setembro", "setiembre",
        "sett", "settembre",
    ]),
    WordTable::new(&[
        "oct", "october", "octobre", "octubre", "okt", "oktober", "ott", "ottobre", "out",
        "outubro",
    ]),
    WordTable::new(&["nop", "nopember", "nov", "november", "novembre", "novembro", "noviembre"]),
    WordTable::new(&[
        "dec", "december", "decembre", "des", "desember", "dez", "dezember", "dezembro", "dic",
        "dicembre", "diciembre", "dis", "disember",
    ]),
];

/// Whether the names of months are known in a language; in another one dates are read in figures only.
pub fn are_months_known(language: &Language) -> bool {
    let known = ["id", "ms", "jv", "su", "min", "en", "fr", "de", "es", "pt", "it", "nl"];
    known.contains(&language.primary())
}

/// The meaning of a word in lower case; `None` if it belongs to no date. A month's name may have a slip if asked for.
pub(super) fn read_word(word: &str, slips: bool) -> Option<DateWord> {
    let word = if word.is_ascii() { word.to_owned() } else { fold(word, &Language::new("en")) };
    let word = word.as_str();
    if ERA.contains(&word) {
        Some(DateWord::Era)
    } else if FILLER.contains(word) || WEEKDAYS.contains(word) {
        Some(DateWord::Filler)
    } else if TO.contains(&word) {
        Some(DateWord::To)
    } else {
        let known = (1..).zip(&MONTHS).find(|(_, names)| names.contains(word));
        let month = known.map(|(month, _)| DateWord::Month(month, false));
        month.or_else(|| slipped_month(word).filter(|_| slips))
    }
}

/// Whether a word leads to the end of a stretch of time: "to".
pub(super) fn begins_end(word: &str) -> bool {
    TO.contains(&word)
}

/// The only month whose name is this word but for a slip.
fn slipped_month(word: &str) -> Option<DateWord> {
    let is_slip = |name: &str| letters_amiss(word, name).is_some();
    let mut months = (1..).zip(&MONTHS).filter(|(_, names)| names.iter().any(is_slip));
    let (month, _) = months.next()?;
    months.next().is_none().then_some(DateWord::Month(month, true))
}

/// An English ordinal, and the word for a first day, as the cardinal that number words are read in: "fifteenth" is "fifteen".
pub(super) fn cardinal(word: &str) -> &str {
    const ORDINALS: &[(&str, &str)] = &[
        ("first", "one"),
        ("premier", "one"),
        ("primero", "one"),
        ("primeiro", "one"),
        ("primo", "one"),
        ("second", "two"),
        ("third", "three"),
        ("fourth", "four"),
        ("fifth", "five"),
        ("sixth", "six"),
        ("seventh", "seven"),
        ("eighth", "eight"),
        ("ninth", "nine"),
        ("tenth", "ten"),
        ("eleventh", "eleven"),
        ("twelfth", "twelve"),
        ("thirteenth", "thirteen"),
        ("fourteenth", "fourteen"),
        ("fifteenth", "fifteen"),
        ("sixteenth", "sixteen"),
        ("seventeenth", "seventeen"),
        ("eighteenth", "eighteen"),
        ("nineteenth", "nineteen"),
        ("twentieth", "twenty"),
        ("thirtieth", "thirty"),
    ];
    ORDINALS.iter().find(|(ordinal, _)| *ordinal == word).map_or(word, |(_, cardinal)| cardinal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_the_languages_that_schools_teach() {
        for (words, month) in [
            ("januari january janvier januar jänner enero janeiro gennaio djanuari", 1),
            ("februari pebruari février febrero fevereiro febbraio", 2),
            ("maret march mac mars märz marzo março maart", 3),
            ("mei may mai mayo maio maggio", 5),
            ("juni june juin junio junho giugno", 6),
            ("juli julai juillet julio julho luglio", 7),
            ("agustus ogos août august agosto augustus", 8),
            ("oktober octobre octubre outubro ottobre", 10),
            ("desember disember décembre dezember diciembre dezembro dicembre", 12),
        ] {
            for word in words.split(' ') {
                assert_eq!(read_word(word, false), Some(DateWord::Month(month, false)), "{word}");
            }
        }
    }

    #[test]
    fn it_is_told_where_months_are_not_known() {
        let known = |tag| are_months_known(&Language::new(tag));
        assert!(known("id") && known("en-US") && known("pt_BR") && known("ms"));
        assert!(!known("ru") && !known("tr") && !known("ja") && !known(""));
    }

    #[test]
    fn a_month_s_name_may_have_a_slip() {
        for (word, month) in [
            ("septmber", 9),
            ("setpember", 9),
            ("agustsu", 8),
            ("janaury", 1),
            ("febuary", 2),
            ("febuari", 2),
            ("novemer", 11),
            ("desembr", 12),
            ("aprill", 4),
        ] {
            assert_eq!(read_word(word, true), Some(DateWord::Month(month, true)), "{word}");
            assert_eq!(read_word(word, false), None, "{word}");
        }
        for word in ["jumi", "junj", "mai2", "eptember", "bandung", "sept4", "nowember2x", "mel"] {
            assert_eq!(read_word(word, true), None, "{word}");
        }
    }
}
