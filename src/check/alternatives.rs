//! Alternatives that an author typed into one text: `carbon dioxide or CO2`, `grey/gray`, `United Nations (UN)`.

use super::folded_words::FoldedWords;
use super::opposites::are_opposed;
use super::same_thing::are_same_thing;
use super::unit_words::is_unit;
use crate::judge::{Language, nearest_name};

/// Longest text in which alternatives are looked for, in bytes: a longer one is a sentence.
const LONGEST: usize = 80;
/// Most words of an alternative.
const MOST_WORDS: usize = 5;

/// The alternatives that a text holds; `None` where its signs belong to the answer.
pub(super) fn split_alternatives(text: &str, language: &Language) -> Option<Vec<String>> {
    let text = text.trim();
    // Most answers have none of these signs.
    let marked = text.bytes().any(|byte| b"/|,;()=[]".contains(&byte));
    if text.len() > LONGEST || !(marked || text.contains(" or ") || text.contains(" atau ")) {
        return None;
    }
    if let Some(both) = marked.then(|| spell_out_bracket(text)).flatten() {
        return Some(both.to_vec());
    }
    let pieces = split_at_words(text, language)
        .or_else(|| marked.then(|| split_at_signs(text, language)).flatten())
        .or_else(|| marked.then(|| split_at_brackets(text, language)).flatten())?;
    let pieces: Vec<String> = pieces.into_iter().map(str::trim).map(str::to_owned).collect();
    let short =
        |piece: &String| !piece.is_empty() && piece.split_whitespace().count() <= MOST_WORDS;
    (pieces.len() >= 2 && pieces.iter().all(short)).then_some(pieces)
}

/// Splits at "or" and "atau", and at the commas before it.
fn split_at_words<'t>(text: &'t str, language: &Language) -> Option<Vec<&'t str>> {
    let word = [" or ", " atau "].into_iter().find(|word| text.contains(word))?;
    let (head, last) = text.rsplit_once(word)?;
    let idiom = FoldedWords::new(text, language).has_phrase(IDIOMS);
    let symbols = |piece: &str| piece.trim().chars().count() == 1;
    if idiom || text.contains(['(', '=', '"']) || (symbols(head) && symbols(last)) {
        return None;
    }
    let head = head.trim_start_matches("either ").trim_end_matches(',');
    let mut pieces: Vec<&str> = head.split(", ").flat_map(|part| part.split(word)).collect();
    pieces.push(last);
    let words = |text: &str| FoldedWords::new(text, language);
    let opposed =
        matches!(pieces.as_slice(), [one, other] if are_opposed(&words(one), &words(other)));
    (!opposed).then_some(pieces)
}

/// Phrases with "or" that offer nothing to choose from.
const IDIOMS: &[&str] = &[
    "-more-or-less-", "-sooner-or-later-", "-dead-or-alive-", "-trick-or-treat-", "-to-be-or-not-",
    "-one-or-more-", "-two-or-more-", "-or-more-", "-or-less-", "-or-not-", "-all-or-nothing-",
    "-now-or-never-", "-atau-lebih-", "-atau-kurang-", "-cepat-atau-lambat-", "-hidup-atau-mati-",
    "-merdeka-atau-mati-", "-do-or-die-", "-rain-or-shine-", "-true-or-false-", "-yes-or-no-",
    "-and-or-", "-dan-atau-",
];

/// Splits at bars, semicolons, slashes and equals signs; at a comma only where both sides name one thing.
fn split_at_signs<'t>(text: &'t str, language: &Language) -> Option<Vec<&'t str>> {
    if text.contains(['(', ':'])
        || text.contains("||")
        || text.contains("and/or")
        || text.contains("dan/atau")
    {
        return None;
    }
    let bars: Vec<&str> = text.split('|').collect();
    if bars.len() > 1 && !text.starts_with('|') && !text.contains(['=', '/']) {
        return Some(bars);
    }
    let semicolons: Vec<&str> = text.split(';').collect();
    if semicolons.len() > 1 && !text.ends_with(';') && !text.contains(['=', '{']) {
        return Some(semicolons);
    }
    let slashes: Vec<&str> = text.split('/').collect();
    if slashes.len() > 1 {
        return are_alternatives(text, &slashes, language).then_some(slashes);
    }
    let (one, other) = text.split_once(" = ").or_else(|| text.split_once(", "))?;
    let plain = |piece: &str| !piece.contains([',', '=']);
    let same = are_same_thing(one, other, language)
        || are_near(one, other)
        || are_two_wordings(one, other);
    (plain(one) && plain(other) && same).then(|| vec![one, other])
}

/// Whether the pieces between slashes are alternatives rather than a unit, a date, a pair of standards or a path.
fn are_alternatives(text: &str, pieces: &[&str], language: &Language) -> bool {
    let spaced = text.contains(" / ");
    let bare = |piece: &str| piece.trim().to_lowercase();
    let digits = |piece: &&str| {
        piece.trim().bytes().all(|byte| byte.is_ascii_digit() || b".,^".contains(&byte))
    };
    let unit = |piece: &&str| is_unit(bare(piece).trim_end_matches(['²', '³', '2', '3', '^']));
    let capitals = |piece: &&str| piece.trim().bytes().all(|byte| byte.is_ascii_uppercase());
    let long = |piece: &&str| piece.trim().chars().count() >= 4 || piece.trim().contains(' ');
    let pair = format!(
        "{}/{}",
        bare(pieces.first().copied().unwrap_or_default()),
        bare(pieces.last().copied().unwrap_or_default())
    );
    let same = matches!(pieces, [one, other] if are_same_thing(one, other, language));
    let words = |piece: &str| FoldedWords::new(piece, language);
    let opposed = matches!(pieces, [one, other] if are_opposed(&words(one), &words(other)));
    let media = pieces.first().is_some_and(|first| MEDIA.contains(first));
    let refused = pieces.iter().any(|piece| piece.trim().is_empty())
        || pieces.iter().any(digits)
        || pieces.iter().skip(1).any(unit)
        || pieces.iter().all(capitals)
        || opposed
        || media
        || FIXED_PAIRS.contains(&pair.as_str());
    same || (!refused && (spaced || (pieces.iter().any(long) && pieces.len() <= 3)))
}

/// Words that a slash joins to one term.
const FIXED_PAIRS: &[&str] = &[
    "and/or", "dan/atau", "he/she", "she/he", "his/her", "him/her", "s/he", "client/server",
    "input/output", "read/write", "on/off", "subject/object", "subject/verb", "http/https",
    "predator/prey", "cause/effect", "supply/demand", "penjual/pembeli", "sebab/akibat",
    "klien/server",
];

/// What types of content begin with: `text/html`.
const MEDIA: &[&str] = &["text", "application", "image", "audio", "video", "font"];

/// Splits off the brackets at the end of a text if they hold another wording of the rest.
fn split_at_brackets<'t>(text: &'t str, language: &Language) -> Option<Vec<&'t str>> {
    let (head, inside) = text
        .strip_suffix(')')
        .and_then(|inner| inner.split_once(" ("))
        .or_else(|| text.strip_suffix(']')?.split_once(" ["))?;
    if inside.contains(['(', ')', '[', ']']) || head.contains(['(', ')', '[', ']']) {
        return None;
    }
    let lead = [
        "or ", "atau ", "also ", "also called ", "also known as ", "a.k.a. ", "aka ", "juga ",
        "disebut juga ", "alias ", "= ", "now ", "formerly ", "kini ", "sekarang ", "dahulu ",
        "dulu ", "previously ", "originally ",
    ];
    let introduced = lead.iter().find_map(|lead| inside.strip_prefix(lead));
    let inside = introduced.unwrap_or(inside);
    let inside = inside
        .strip_prefix("known as ")
        .or_else(|| inside.strip_prefix("called "))
        .unwrap_or(inside);
    let same = introduced.is_some()
        || are_same_thing(head, inside, language)
        || are_near(head, inside)
        || is_abbreviation_of(inside, head)
        || is_abbreviation_of(head, inside)
        || are_two_wordings(head, inside)
        || are_names_of_one_place(head, inside);
    same.then(|| vec![head, inside])
}

/// Whether two texts are the old and the new name of a place: `Peking (Beijing)`. A table lists them, since the letters
/// alone do not distinguish that from `Lima (Peru)`.
fn are_names_of_one_place(one: &str, other: &str) -> bool {
    RENAMED_PLACES.iter().any(|names| {
        let has = |text: &str| names.split('/').any(|name| name == text);
        has(one) && has(other) && one != other
    })
}

/// Places that lessons call by an old name and a new one.
const RENAMED_PLACES: &[&str] = &[
    "Beijing/Peking",
    "Mumbai/Bombay",
    "Kolkata/Calcutta",
    "Chennai/Madras",
    "Guangzhou/Canton",
    "Jakarta/Batavia/Jayakarta/Sunda Kelapa",
    "Bogor/Buitenzorg",
    "Makassar/Ujung Pandang",
    "Jayapura/Hollandia",
    "Papua/Irian Jaya/Irian",
    "Myanmar/Burma/Birma",
    "Yangon/Rangoon",
    "Sri Lanka/Ceylon",
    "Thailand/Siam/Muangthai",
    "Iran/Persia",
    "Ethiopia/Abyssinia",
    "Istanbul/Constantinople/Konstantinopel/Byzantium",
    "Zimbabwe/Rhodesia",
    "Eswatini/Swaziland",
    "Czechia/Czech Republic",
    "Ho Chi Minh City/Saigon",
    "Saint Petersburg/St Petersburg/Leningrad/Petrograd",
    "Volgograd/Stalingrad",
    "Tokyo/Edo",
    "Taiwan/Formosa",
    "Ghana/Gold Coast",
    "Burkina Faso/Upper Volta",
    "Benin/Dahomey",
    "Indonesia/Dutch East Indies/Hindia Belanda",
    "Oslo/Christiania",
    "Kyiv/Kiev",
    "Bengaluru/Bangalore",
    "Timor-Leste/East Timor/Timor Timur",
    "Türkiye/Turkey/Turki",
];

/// The two spellings of `colo(u)r`.
fn spell_out_bracket(text: &str) -> Option<[String; 2]> {
    let (head, rest) = text.split_once('(')?;
    let (inside, tail) = rest.split_once(')')?;
    let small = |text: &str| !text.is_empty() && text.chars().all(char::is_lowercase);
    let within = head.ends_with(char::is_lowercase) && tail.starts_with(char::is_lowercase);
    (within && small(inside) && inside.len() <= 3 && !tail.contains('('))
        .then(|| [format!("{head}{inside}{tail}"), format!("{head}{tail}")])
}

/// Whether a text in capitals begins as another does, whose short form it may be: `deoxyribonucleic acid (DNA)`.
fn is_abbreviation_of(short: &str, long: &str) -> bool {
    let capitals = (2..=6).contains(&short.len())
        && short.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let first = |text: &str| text.chars().next().map(|sign| sign.to_ascii_lowercase());
    capitals && long.len() > short.len() && first(short) == first(long)
}

/// Whether two texts differ in a letter or two: `mitochondria`, `mitochondrion`.
fn are_near(one: &str, other: &str) -> bool {
    one.len() >= 4
        && nearest_name(one, [other]).is_some()
        && one.to_lowercase() != other.to_lowercase()
}

/// Whether two texts are one small word or two each: `happy, glad`, `car (automobile)`. Names and things beside their
/// places have capitals.
fn are_two_wordings(one: &str, other: &str) -> bool {
    let small = |text: &str| {
        let plain = text.chars().all(|sign| sign.is_lowercase() || sign == ' ' || sign == '-');
        plain && !text.is_empty() && text.split(' ').count() <= 2 && text.chars().count() >= 3
    };
    small(one) && small(other)
}
