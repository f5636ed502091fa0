//! Spelling: texts that a reader would call the same, and questions that are about just that difference.

use super::question_view::QuestionView;
use crate::judge::{Language, fold};

/// Beginnings of words with which a question asks how something is written, in English and Indonesian.
const OF_SPELLING: &[&str] = &[
    "spel", "writ", "punctuat", "apostrophe", "comma", "hyphen", "accent", "capital-letter",
    "capitali", "upper", "lower", "abbrev", "acronym", "stand-for", "stands-for", "significant",
    "decimal", "notation", "in-words", "in-figures", "roman-n", "in-roman", "plural", "past-tense",
    "participle", "translat", "ejaan", "eja-", "dieja", "tulis", "penulisan", "imbuhan",
    "kata-depan", "baku", "tanda-", "huruf", "koma", "singkatan", "kepanjangan", "kependekan",
    "akronim", "desimal", "angka-romawi", "jamak", "terjemah", "lambang", "simbol", "symbol",
    "formula", "rumus", "unit-of", "satuan", "correct-form", "bentuk",
];

/// Whether a question may be about how something is written.
pub(super) fn asks_for_spelling(view: &QuestionView) -> bool {
    let ask = view.ask.as_str();
    OF_SPELLING.iter().any(|start| {
        let mut found = ask.match_indices(start);
        found.any(|(at, _)| ask.get(..at).is_some_and(|before| before.ends_with('-')))
    })
}

/// A text without what no reader of options would tell apart: case, accents, hyphens in words, a full stop.
///
/// Judging folds away more, brackets and commas within, which may be the very point of an option.
pub(super) fn fold_lightly(text: &str, language: &Language) -> String {
    let signs: Vec<char> = text.trim().trim_end_matches('.').chars().collect();
    let is_letter = |at: usize| signs.get(at).is_some_and(|sign| sign.is_alphabetic());
    let mut kept = String::new();
    for (at, sign) in signs.iter().enumerate() {
        // Two letters on either side: the hyphen of `x-1` or `-5` is a minus.
        let in_word = at >= 2 && [at - 1, at - 2, at + 1, at + 2].into_iter().all(is_letter);
        match sign {
            '-' | '\u{2010}'..='\u{2015}' if in_word => {}
            '\u{2018}' | '\u{2019}' => kept.push('\''),
            '\u{201c}' | '\u{201d}' => kept.push('"'),
            _ => kept.push(*sign),
        }
    }
    // Words are folded for their case and accents; every sign between them stays as it is.
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_sign = |sign: char| !sign.is_alphabetic();
    let pieces = spaced.split_inclusive(is_sign).map(|piece| {
        let word = piece.trim_end_matches(is_sign);
        fold(word, language) + piece.strip_prefix(word).unwrap_or_default()
    });
    pieces.collect()
}

/// Whether two texts are one name in older Indonesian spelling, or one word in two spellings that are both in use.
pub(super) fn is_respelling(one: &str, other: &str, language: &Language) -> bool {
    one != other
        && have_same_ends(one, other)
        && have_same_words(one, other)
        && fold_lightly(one, language) != fold_lightly(other, language)
}

/// Whether two texts are the same but for a few bytes in a row: all others need no closer look.
fn have_same_ends(one: &str, other: &str) -> bool {
    let same = |(one, other): &(u8, u8)| one.eq_ignore_ascii_case(other);
    let begin = one.bytes().zip(other.bytes()).take_while(same).count();
    let end = one.bytes().rev().zip(other.bytes().rev()).take_while(same).count();
    let (least, most) = (one.len().min(other.len()), one.len().max(other.len()));
    begin + end >= 2 && begin + end + MOST_RESPELT >= least && most - least <= MOST_RESPELT
}

/// Bytes between the first and the last that two spellings of a text do not share, at most.
const MOST_RESPELT: usize = 6;

/// Whether two texts have the same words, each in either of its spellings.
fn have_same_words(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.split_whitespace(), other.split_whitespace());
    let is_same = |one: &str, other: &str| {
        let is_long = one.len().min(other.len()) >= SHORTEST_RESPELT;
        one == other || (is_long && modern_word(one) == modern_word(other))
    };
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if is_same(one, other) => {}
            _ => return false,
        }
    }
}

/// Bytes of the shortest word that has two spellings: mum and mom.
const SHORTEST_RESPELT: usize = 3;

fn modern_word(written: &str) -> String {
    if let Some(name) = numbered_name(written) {
        return name;
    }
    let length = written.chars().count();
    let mut word = written.to_lowercase();
    if let Some((_, american)) = WORD_PAIRS.iter().find(|(british, _)| *british == word) {
        return (*american).to_owned();
    }
    // Only names keep the spelling from before 1972: Soekarno, Djakarta, Tjirebon.
    if written.starts_with(char::is_uppercase) && length >= 5 {
        for (old, new) in [("oe", "u"), ("dj", "j"), ("tj", "c")] {
            word = word.replace(old, new);
        }
    }
    for (british, american, least) in BRITISH {
        if length >= least {
            word = word.replace(british, american);
        }
    }
    word
}

/// Parts of British words, of American ones, and the letters that a word with such a part has at least.
const BRITISH: [(&str, &str, usize); 14] = [
    ("isation", "ization", 7),
    ("ising", "izing", 7),
    ("ised", "ized", 7),
    ("iser", "izer", 7),
    ("ise", "ize", 7),
    ("our", "or", 6),
    ("centre", "center", 6),
    ("metre", "meter", 5),
    ("litre", "liter", 5),
    ("haem", "hem", 6),
    ("aemia", "emia", 7),
    ("oest", "est", 7),
    ("sulph", "sulf", 6),
    ("elling", "eling", 8),
];

/// Words with two usual spellings; the second represents both. Spellings with another sense (practise, cheque) are not
/// among them.
const WORD_PAIRS: &[(&str, &str)] = &[
    ("grey", "gray"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("calibre", "caliber"),
    ("aluminium", "aluminum"),
    ("aeroplane", "airplane"),
    ("programme", "program"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("analogue", "analog"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("tyre", "tire"),
    ("plough", "plow"),
    ("mould", "mold"),
    ("jewellery", "jewelry"),
    ("oesophagus", "esophagus"),
    ("foetus", "fetus"),
    ("faeces", "feces"),
    ("diarrhoea", "diarrhea"),
    ("leukaemia", "leukemia"),
    ("anaemia", "anemia"),
    ("analyse", "analyze"),
    ("paralyse", "paralyze"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("cosy", "cozy"),
    ("pyjamas", "pajamas"),
    ("mum", "mom"),
    ("colour", "color"),
    ("labour", "labor"),
    ("colours", "colors"),
    ("armour", "armor"),
    ("palaeolithic", "paleolithic"),
    ("encyclopaedia", "encyclopedia"),
    ("archaeology", "archeology"),
    ("judgement", "judgment"),
    ("nett", "net"),
    ("per cent", "percent"),
    ("organise", "organize"),
    ("realise", "realize"),
    ("apotik", "apotek"),
    ("praktek", "praktik"),
    ("resiko", "risiko"),
    ("analisa", "analisis"),
    ("atlit", "atlet"),
    ("kwalitas", "kualitas"),
    ("kwantitas", "kuantitas"),
    ("nasehat", "nasihat"),
    ("ijin", "izin"),
    ("jaman", "zaman"),
    ("obyek", "objek"),
    ("subyek", "subjek"),
    ("sistim", "sistem"),
    ("kwitansi", "kuitansi"),
    ("metoda", "metode"),
    ("shalat", "salat"),
    ("sholat", "salat"),
    ("ramadhan", "ramadan"),
    ("al-qur'an", "alquran"),
    ("al-quran", "alquran"),
    ("qur'an", "quran"),
    ("jogjakarta", "yogyakarta"),
    ("jogja", "yogyakarta"),
    ("yogya", "yogyakarta"),
    ("hipotesa", "hipotesis"),
    ("aktifitas", "aktivitas"),
    ("karir", "karier"),
    ("hirarki", "hierarki"),
    ("nopember", "november"),
    ("pebruari", "februari"),
    ("isteri", "istri"),
    ("sorga", "surga"),
    ("hakekat", "hakikat"),
    ("musium", "museum"),
    ("propinsi", "provinsi"),
    ("trampil", "terampil"),
    ("mesjid", "masjid"),
    ("ustad", "ustaz"),
    ("ustadz", "ustaz"),
    ("mushalla", "musala"),
    ("musholla", "musala"),
    ("sodaqoh", "sedekah"),
    ("shodaqoh", "sedekah"),
    ("wudhu", "wudu"),
];

/// A name with a number behind a hyphen, without it: `g77` of `G-77`.
fn numbered_name(word: &str) -> Option<String> {
    let (name, number) = word.split_once('-')?;
    let capitals = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = number.len() >= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (capitals && digits).then(|| format!("{}{number}", name.to_lowercase()))
}
