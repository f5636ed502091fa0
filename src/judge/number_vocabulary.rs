//! The words that numbers are made of, in Indonesian and English, also several written as one: "duapuluh".

use NumberWord::{
    And, Article, Belas, Hundred, Oh, OnePart, OneScale, Other, Part, Point, Puluh, Scale, Teen,
    Ten, Unit,
};

/// What a word means in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// From 0 to 9.
    Unit(i64),
    /// From 10 to 19, in one word.
    Teen(i64),
    /// 20, 30 … 90, in one word.
    Ten(i64),
    /// Ten times the unit before it.
    Puluh,
    /// Ten more than the unit before it.
    Belas,
    /// "hundred", "ratus".
    Hundred,
    /// "thousand", "juta", "dozen".
    Scale(i64),
    /// One of them in one word: "seratus", "seribu".
    OneScale(i64),
    /// What a fraction counts: fourths are "quarters" and "perempat"; "half" needs no number before it.
    Part(i64),
    /// One of them in one word: "setengah", "seperempat".
    OnePart(i64),
    /// The decimal sign.
    Point,
    /// The zero of years: "nineteen oh five".
    Oh,
    And,
    Article,
    /// No word of a number.
    Other,
}

/// Words that are also found inside longer ones, so that these must come first: "sixteen" before "six".
const WORDS: &[(&str, NumberWord)] = &[
    ("sepuluh", Teen(10)),
    ("sebelas", Teen(11)),
    ("seratus", OneScale(100)),
    ("seribu", OneScale(1_000)),
    ("sejuta", OneScale(1_000_000)),
    ("semiliar", OneScale(1_000_000_000)),
    ("semilyar", OneScale(1_000_000_000)),
    ("setriliun", OneScale(1_000_000_000_000)),
    ("selusin", OneScale(12)),
    ("setengah", OnePart(2)),
    ("separuh", OnePart(2)),
    ("setengahnya", OnePart(2)),
    ("separuhnya", OnePart(2)),
    ("seperempat", OnePart(4)),
    ("sepertiga", OnePart(3)),
    ("perempat", Part(4)),
    ("pertiga", Part(3)),
    ("seperlima", OnePart(5)),
    ("perlima", Part(5)),
    ("seperenam", OnePart(6)),
    ("perenam", Part(6)),
    ("sepertujuh", OnePart(7)),
    ("pertujuh", Part(7)),
    ("seperdelapan", OnePart(8)),
    ("perdelapan", Part(8)),
    ("sepersembilan", OnePart(9)),
    ("persembilan", Part(9)),
    ("sepersepuluh", OnePart(10)),
    ("persepuluh", Part(10)),
    ("nol", Unit(0)),
    ("satu", Unit(1)),
    ("dua", Unit(2)),
    ("tiga", Unit(3)),
    ("empat", Unit(4)),
    ("lima", Unit(5)),
    ("enam", Unit(6)),
    ("tujuh", Unit(7)),
    ("delapan", Unit(8)),
    ("lapan", Unit(8)),
    ("sembilan", Unit(9)),
    ("puluh", Puluh),
    ("belas", Belas),
    ("ratus", Hundred),
    ("ribu", Scale(1_000)),
    ("juta", Scale(1_000_000)),
    ("miliar", Scale(1_000_000_000)),
    ("milyar", Scale(1_000_000_000)),
    ("triliun", Scale(1_000_000_000_000)),
    ("trilyun", Scale(1_000_000_000_000)),
    ("lusin", Scale(12)),
    ("kodi", Scale(20)),
    ("sekodi", OneScale(20)),
    ("gros", Scale(144)),
    ("koma", Point),
    ("ten", Teen(10)),
    ("eleven", Teen(11)),
    ("twelve", Teen(12)),
    ("thirteen", Teen(13)),
    ("fourteen", Teen(14)),
    ("fifteen", Teen(15)),
    ("sixteen", Teen(16)),
    ("seventeen", Teen(17)),
    ("eighteen", Teen(18)),
    ("nineteen", Teen(19)),
    ("twenty", Ten(20)),
    ("thirty", Ten(30)),
    ("forty", Ten(40)),
    ("fourty", Ten(40)),
    ("fifty", Ten(50)),
    ("sixty", Ten(60)),
    ("seventy", Ten(70)),
    ("eighty", Ten(80)),
    ("ninety", Ten(90)),
    ("zero", Unit(0)),
    ("one", Unit(1)),
    ("two", Unit(2)),
    ("three", Unit(3)),
    ("four", Unit(4)),
    ("five", Unit(5)),
    ("six", Unit(6)),
    ("seven", Unit(7)),
    ("eight", Unit(8)),
    ("nine", Unit(9)),
    ("hundred", Hundred),
    ("thousand", Scale(1_000)),
    ("million", Scale(1_000_000)),
    ("billion", Scale(1_000_000_000)),
    ("trillion", Scale(1_000_000_000_000)),
    ("dozen", Scale(12)),
    ("half", Part(2)),
    ("quarters", Part(4)),
    ("quarter", Part(4)),
    ("thirds", Part(3)),
    ("third", Part(3)),
];

/// Words that count only as whole words: they are too short to be looked for inside others.
const ALONE: &[(&str, NumberWord)] = &[
    ("a", Article),
    ("an", Article),
    ("and", And),
    ("point", Point),
    ("oh", Oh),
    ("o", Oh),
    ("nought", Unit(0)),
    ("fifth", Part(5)),
    ("fifths", Part(5)),
    ("sixth", Part(6)),
    ("sixths", Part(6)),
    ("seventh", Part(7)),
    ("sevenths", Part(7)),
    ("eighth", Part(8)),
    ("eighths", Part(8)),
    ("ninth", Part(9)),
    ("ninths", Part(9)),
    ("tenth", Part(10)),
    ("tenths", Part(10)),
    ("rb", Scale(1_000)),
    ("k", Scale(1_000)),
    ("jt", Scale(1_000_000)),
    ("mln", Scale(1_000_000)),
    ("bn", Scale(1_000_000_000)),
    ("mld", Scale(1_000_000_000)),
];

/// The meanings of a word in lower case, several for "duapuluhsembilan"; [`Other`] alone for a word of no number.
pub(super) fn number_words(word: &str) -> Vec<NumberWord> {
    if let Some((_, meaning)) = ALONE.iter().find(|(known, _)| *known == word) {
        return vec![*meaning];
    }
    let mut meanings = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let longest = WORDS.iter().filter(|(known, _)| rest.starts_with(known));
        let Some((known, meaning)) = longest.max_by_key(|(known, _)| known.len()) else {
            return vec![Other];
        };
        meanings.push(*meaning);
        rest = rest.get(known.len()..).unwrap_or_default();
    }
    meanings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_written_as_one_are_told_apart() {
        for (word, meanings) in [
            ("duapuluh", vec![Unit(2), Puluh]),
            ("sembilanbelas", vec![Unit(9), Belas]),
            ("seratustigapuluhempat", vec![OneScale(100), Unit(3), Puluh, Unit(4)]),
            ("twentynine", vec![Ten(20), Unit(9)]),
            ("sixteen", vec![Teen(16)]),
            ("seventy", vec![Ten(70)]),
            ("someone", vec![Other]),
            ("often", vec![Other]),
            ("duality", vec![Other]),
            ("a", vec![Article]),
        ] {
            assert_eq!(number_words(word), meanings, "{word}");
        }
    }
}
