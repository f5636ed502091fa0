//! Indonesian words spelt in another way than the deck's: Arabic ones (shalat, salat), and short forms (yg, utk).

use super::edits::letters_amiss;

/// Letters of Arabic words as people write them, and as the dictionary does. No "sy" and "kh": syarat is not sarat,
/// and khas not kas.
const ARABIC_LETTERS: &[(&str, &str)] = &[
    ("sh", "s"),
    ("dh", "d"),
    ("dz", "z"),
    ("ts", "s"),
    ("th", "t"),
    ("gh", "g"),
    ("q", "k"),
    ("ll", "l"),
    ("mm", "m"),
    ("bb", "b"),
    ("dd", "d"),
    ("rr", "r"),
    ("ss", "s"),
    ("kk", "k"),
    ("ff", "f"),
    ("zz", "z"),
    ("ch", "kh"),
];

/// Words as messages shorten them, and in full.
const SHORTENED: &[(&str, &str)] = &[
    ("yg", "yang"),
    ("dg", "dengan"),
    ("dgn", "dengan"),
    ("utk", "untuk"),
    ("unt", "untuk"),
    ("pd", "pada"),
    ("dlm", "dalam"),
    ("dr", "dari"),
    ("dri", "dari"),
    ("kpd", "kepada"),
    ("krn", "karena"),
    ("karna", "karena"),
    ("tdk", "tidak"),
    ("tsb", "tersebut"),
    ("sbg", "sebagai"),
    ("spt", "seperti"),
    ("thd", "terhadap"),
    ("ttg", "tentang"),
    ("bhw", "bahwa"),
    ("org", "orang"),
    ("jml", "jumlah"),
    ("sblm", "sebelum"),
    ("stlh", "setelah"),
    ("antr", "antar"),
    ("thn", "tahun"),
    ("bln", "bulan"),
    ("hub", "hubungan"),
    ("pemb", "pembangunan"),
    ("neg", "negara"),
    ("ind", "indonesia"),
    ("indo", "indonesia"),
];

/// Counts the differences between two spellings of one Indonesian word; None for two words.
pub(super) fn misses_in_spelling(given: &str, right: &str) -> Option<usize> {
    if SHORTENED.contains(&(given, right)) || SHORTENED.contains(&(right, given)) {
        return Some(1);
    }
    if !is_varied(given) && !is_varied(right) {
        return None;
    }
    let (given, right) = (with_dictionary_letters(given), with_dictionary_letters(right));
    let amiss = || letters_amiss(&given, &right).map(|edits| edits + 1);
    if given == right { Some(1) } else { amiss() }
}

/// Reports whether a word has letters that people write in several ways.
fn is_varied(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    word.contains('q')
        || pairs.any(|pair| {
            matches!(pair, b"sh" | b"dh" | b"dz" | b"ts" | b"th" | b"gh" | b"ch")
                || pair.first() == pair.last()
        })
}

fn with_dictionary_letters(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let known = ARABIC_LETTERS.iter().find(|(written, _)| rest.starts_with(written));
        let (length, letters) = known
            .map_or((first.len_utf8(), None), |(written, letters)| (written.len(), Some(*letters)));
        match letters {
            Some(letters) => plain.push_str(letters),
            None => plain.push(first),
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_spelt_otherwise() {
        for (given, right) in [
            ("shalat", "salat"),
            ("sholat", "salat"),
            ("salat", "shalat"),
            ("ramadhan", "ramadan"),
            ("dzuhur", "zuhur"),
            ("hadits", "hadis"),
            ("qurban", "kurban"),
            ("dhien", "dien"),
            ("khairil", "chairil"),
            ("yg", "yang"),
            ("untuk", "utk"),
            ("musholla", "musala"),
        ] {
            assert!(misses_in_spelling(given, right).is_some(), "{given} / {right}");
        }
        for (given, right) in
            [("syarat", "sarat"), ("khas", "kas"), ("shalat", "sulit"), ("yang", "yong")]
        {
            assert_eq!(misses_in_spelling(given, right), None, "{given} / {right}");
        }
    }
}
