//! Prompts that deny twice: a learner has to solve the sentence before the question.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::At;
use crate::say::Say;

/// A prompt in English or Indonesian in which one denial takes back another.
pub(super) fn double_negation(view: &QuestionView) -> Option<Hit> {
    let (first, second) = find_double_negation(view)?;
    let say = Say::new("lint-double-negation").with("word", first).with("other", second);
    Some(view.hit(At::field("ask"), say).help(Say::new("lint-double-negation-help")))
}

/// The two words of a prompt that deny each other.
pub(super) fn find_double_negation(view: &QuestionView) -> Option<(String, String)> {
    // Most prompts deny nothing, which this shows before any is taken apart.
    let denies = [DENIALS, VERB_DENIALS, CONTRACTED].iter().any(|words| view.ask.has_word(words));
    if !denies || !matches!(view.language.primary(), "en" | "id" | "ms") {
        return None;
    }
    if view.ask.has_word(ABOUT_DENIALS) {
        return None;
    }
    let ask = without_quotes(&view.question.ask);
    let sentences = ask.split(['.', '?', '!', ';', '\n', '…']);
    sentences.into_iter().find_map(|sentence| {
        let bare = sentence.to_lowercase().replace('’', "'").replace(',', " , ");
        let words = bare.split([' ', ':', '(', ')', '-', '_']).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        let (first, second) = two_denials(&words)?;
        Some((first.to_owned(), second.to_owned()))
    })
}

/// Words for which a prompt is about denials.
const ABOUT_DENIALS: &[&str] = &["double", "negative", "negation", "negasi", "litotes", "ganda"];

fn two_denials<'w>(words: &[&'w str]) -> Option<(&'w str, &'w str)> {
    let is_exception = |word: &str| ["except", "kecuali"].contains(&word);
    let exception = words.iter().copied().enumerate().rfind(|(_, word)| is_exception(word));
    for (place, word) in words.iter().enumerate().filter(|(_, word)| is_denial(word)) {
        let rest = words.get(place + 1..).unwrap_or_default();
        if HARMLESS.iter().any(|harmless| rest.first() == Some(harmless)) {
            continue;
        }
        let near = rest.iter().filter(|word| !FILLERS.contains(word)).take(1);
        let denied = near.copied().find(|word| is_denial(word) || is_negative(word));
        let clause = || rest.iter().take(FAR).take_while(|word| !JOINTS.contains(word));
        let far = || clause().copied().find(|word| denies_a_verb(word));
        let excepted = || exception.filter(|(at, _)| *at > place).map(|(_, word)| word);
        let all = denied.or_else(|| far().filter(|_| denies_all(words, place)));
        let wide = || clause().copied().find(|word| takes_back(words, place, word));
        let all = all.or_else(wide);
        if let Some(second) = all.or_else(excepted) {
            return Some((word, second));
        }
    }
    None
}

/// Whether a word further on in a clause takes back the denial at a place: `never` always; other denials and "without"
/// where the denial is what is asked ("which of these is not …") or what is said of a whole sentence ("it is not true
/// that …"). "Plants cannot live without water" says in the usual words what plants need.
fn takes_back(words: &[&str], place: usize, word: &str) -> bool {
    let bare = matches!(words.get(place), Some(&("not" | "tidak" | "bukan" | "isn't" | "isnt")));
    let before = words.get(..place).unwrap_or_default();
    let asked = before.iter().any(|word| ASKS_WHICH.contains(word));
    let of_sentence = words.get(place + 1).is_some_and(|next| CLAIMS.contains(next));
    let denies = word == "without" || word == "tanpa" || is_denial(word);
    bare && (word == "never" || (denies && (asked || of_sentence)))
}

/// Words that ask for one of several.
const ASKS_WHICH: &[&str] =
    &["which", "what", "who", "manakah", "mana", "berikut", "apakah", "siapa"];

/// Words behind a denial that deny a whole sentence.
const CLAIMS: &[&str] = &["true", "correct", "right", "benar", "betul"];

/// What one clause is joined to the next with.
const JOINTS: &[&str] = &[
    ",", "and", "but", "so", "because", "if", "when", "while", "where", "dan", "tetapi", "karena",
    "jika", "sehingga", "sedangkan",
];

/// Most words behind a denial of all things in which it is taken back.
const FAR: usize = 7;

/// Whether a word denies.
fn is_denial(word: &str) -> bool {
    DENIALS.contains(&word) || denies_a_verb(word)
}

/// Whether a word denies what somebody or something does.
fn denies_a_verb(word: &str) -> bool {
    word.ends_with("n't") || CONTRACTED.contains(&word) || VERB_DENIALS.contains(&word)
}

/// Whether a denial at this place denies all things: "no mammal", `tidak ada`.
fn denies_all(words: &[&str], place: usize) -> bool {
    let pair = (words.get(place).copied(), words.get(place + 1).copied());
    matches!(
        pair,
        (Some("no" | "none" | "nobody" | "nothing" | "never"), _)
            | (Some("tidak" | "tak"), Some("ada" | "satu" | "satupun" | "seorang"))
    )
}

/// Words that deny, beside those that deny a verb.
const DENIALS: &[&str] =
    &["no", "none", "nobody", "nothing", "never", "neither", "bukanlah", "tiada", "tiadalah"];

/// Words that deny a verb.
const VERB_DENIALS: &[&str] = &["not", "cannot", "tidak", "bukan", "tak", "belum"];

/// Denials of verbs as they are folded, without their apostrophe.
const CONTRACTED: &[&str] = &[
    "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "cant", "couldnt", "wont",
    "wouldnt", "hasnt", "havent", "shouldnt",
];

/// Words behind a denial with which it denies nothing, or says "not only" and the like.
const HARMLESS: &[&str] =
    &["only", "just", "more", "less", "hanya", "saja", "sekadar", "lebih", "kurang", "pernah"];

/// Words between two denials that change nothing.
const FILLERS: &[&str] = &[
    "a", "an", "the", "be", "been", "being", "have", "necessarily", "at", "all", "considered",
    "called", "merupakan", "adalah", "hal", "yang", "sesuatu", "termasuk", "suatu", "hewan", "so",
    "very", "really", "entirely", "sama", "sekali", "ever", "dianggap", "disebut", "often",
    "always", "usually", "generally", "normally", "particularly", "completely", "seem", "remain",
    "stay", "become", "selalu", "biasanya", "sering",
];

/// Whether a word says that something is not so.
fn is_negative(word: &str) -> bool {
    let un = word.strip_prefix("un").filter(|rest| rest.len() > 4);
    let un = un.is_some_and(|_| !NO_PREFIX.iter().any(|start| word.starts_with(start)));
    un || NEGATIVE.contains(&word)
}

/// Beginnings of words whose `un` denies nothing.
const NO_PREFIX: &[&str] = &[
    "under", "unicel", "unif", "unilat", "union", "uniq", "unis", "unit", "univ", "until",
    "unless", "uncle", "unanim", "unction", "undul",
];

/// Words that say that something is not so, lacks or is rare.
const NEGATIVE: &[&str] = &[
    "impossible", "improbable", "incorrect", "inaccurate", "invalid", "illegal", "irregular",
    "irrelevant", "improper", "inappropriate", "incomplete", "insoluble", "inactive", "inedible",
    "inefficient", "infrequent", "insignificant", "inconsistent", "incapable", "immoral", "unfit",
    "dishonest", "dissimilar", "nonexistent", "lack", "lacks", "lacking", "absent", "false",
    "wrong", "untrue", "unable", "unlike", "rare", "rarely", "seldom", "hardly", "without", "fail",
    "fails", "deny", "denies", "tanpa", "mustahil", "jarang", "salah", "keliru", "absen", "gagal",
    "menolak", "kekurangan", "nonaktif", "ilegal",
];

/// A text without its quotations.
fn without_quotes(text: &str) -> String {
    let mut inside = false;
    let keep = |sign: &char| {
        let quote = matches!(sign, '"' | '“' | '”' | '«' | '»' | '`');
        inside ^= quote;
        !inside && !quote
    };
    text.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    fn statement(ask: &str) -> String {
        format!("(ask: \"{ask}\", answer: False),")
    }

    #[test]
    fn one_denial_takes_back_another() {
        for ask in [
            "It is not unusual for a desert to be cold.",
            "Which statement is NOT incorrect?",
            "Frogs do not lack a backbone.",
            "It isn't impossible that water boils below 100 °C.",
            "No mammal does not breathe air.",
            "All of these are not prime, except which?",
            "Bukan tidak mungkin air mendidih di gunung.",
            "Hewan itu tidak jarang tampak.",
            "Tidak ada mamalia yang tidak bernapas.",
            "Manakah yang TIDAK salah?",
            "It is not true that mammals never lay eggs.",
            "Which of these is NOT possible without oxygen?",
            "Which animals are not known to live without water?",
            "A desert is not always uninhabited.",
            "It is not correct that birds do not have teeth.",
            "Manakah yang tidak dapat hidup tanpa cahaya?",
            "Manakah yang bukan hewan yang tidak bertelur?",
            "Tidak benar bahwa paus bukan ikan.",
        ] {
            assert_finds("double-negation", &[&statement(ask)]);
        }
        assert_finds(
            "double-negation",
            &[
                r#"(ask: "Which is not unlikely?", answer: Choice(right: "rain", wrong: ["snow", "hail"])),"#,
            ],
        );
    }

    #[test]
    fn a_single_denial_and_two_that_add_up_are_fine() {
        for ask in [
            "Sound cannot travel where there is no air.",
            "Iron does not burn and does not dissolve.",
            "There is no air, and sound does not travel.",
            "The word is not under discussion.",
            "Gases are not only light but invisible.",
            "Not until 1945 was it invaded.",
            "Air tidak mengalir ke atas jika tidak dipompa.",
            "Tidak semua logam padat.",
            "The sentence “I don’t have nothing” is a mistake.",
            "Nothing can escape from a black hole.",
            "Plants cannot live without water.",
            "Why does a fire not burn without oxygen?",
            "Which city is not in Java and has no port?",
            "Api tidak menyala tanpa oksigen.",
            "Tumbuhan mana yang tidak berbunga karena tidak berbiji?",
            "Which of these is not a cause of unemployment?",
        ] {
            assert_quiet("double-negation", &[&statement(ask)]);
        }
    }
}
