//! Whether a text holds the answer of a question, also in other words: inflected, as initials, a number in words, a
//! date in another spelling.

use super::answer_words::{AnswerWords, telling_answers};
use super::folded_words::FoldedWords;
use super::light_words::is_light;
use super::question_view::QuestionView;
use super::source_text::{Sought, SourceText};
use super::word_root::{RootHash, root_hash, share_a_root};
use crate::judge::{Date, Decimal, Language, is_initials, read_number};
use crate::question::{Answer, Question};

/// Most wordings of an answer that are looked for in other questions.
const MOST_WORDINGS: usize = 3;
/// Most words of an answer that is looked for: a longer one is a sentence.
const MOST_WORDS: usize = 6;
/// Most words of a number.
const WORDS_OF_A_NUMBER: usize = 4;

/// The roots of words one of which every text has that holds the answer; none if the question has no single answer.
pub(super) fn answer_keys(view: &QuestionView) -> Box<[RootHash]> {
    let indonesian = view.language.is_indonesian();
    let key = |word: &str| root_hash(word, indonesian);
    match &view.question.answer {
        Answer::Number(number) => {
            let words = number.is.value.map(number_words).unwrap_or_default();
            words.iter().map(|word| key(word)).collect()
        }
        Answer::Date(date) => date.written.split('-').take(1).map(key).collect(),
        Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => Box::default(),
        Answer::Text(_) | Answer::Choice(_) | Answer::Cloze(_) => {
            let wordings = single_answers(view.question, view.answers());
            let longest = wordings.iter().filter_map(|answer| longest_word(&answer.words)).map(key);
            let initials = wordings.iter().filter_map(|answer| initials(&answer.text));
            longest.chain(initials.map(|initials| key(&initials))).collect()
        }
    }
}

/// The wordings of the one answer that a question has, as far as they are not sentences.
fn single_answers<'a>(question: &Question, answers: &'a [AnswerWords]) -> Vec<&'a AnswerWords> {
    let several = matches!(&question.answer, Answer::Cloze(cloze) if cloze.blanks.len() > 1);
    let short = answers.iter().filter(|answer| answer.words.iter().count() <= MOST_WORDS);
    short.take(if several { 0 } else { MOST_WORDINGS }).collect()
}

/// The longest word, light ones apart: of an answer's words it is in the fewest other texts.
fn longest_word(words: &FoldedWords) -> Option<&str> {
    words.iter().filter(|word| !is_light(word)).max_by_key(|word| word.len())
}

/// A whole number as it may begin in a text: in digits, in English and in Indonesian words.
fn number_words(value: Decimal) -> Vec<String> {
    let mut words = vec![value.normalize().to_string()];
    let Ok(value) = usize::try_from(value) else { return words };
    let english = if value < 20 { ENGLISH.get(value) } else { TENS.get(value / 10) };
    let indonesian = match value {
        0..12 => INDONESIAN.get(value),
        12..20 => INDONESIAN.get(value - 10),
        _ => INDONESIAN.get(value / 10),
    };
    let named =
        english.into_iter().chain(indonesian).filter(|word| value < 100 && !word.is_empty());
    words.extend(named.map(|word| (*word).to_owned()));
    words
}

const ENGLISH: [&str; 20] = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const INDONESIAN: [&str; 12] = [
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

/// The names in a text, as rows of words with a capital, of which initials could be made.
fn names(text: &str) -> Vec<Vec<&str>> {
    let mut rows: Vec<Vec<&str>> = vec![Vec::new()];
    for word in text.split([' ', '-']) {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase);
        match rows.last_mut() {
            Some(row) if capital => row.push(bare),
            Some(row) if row.is_empty() || SMALL.contains(&bare) => {}
            Some(_) | None => rows.push(Vec::new()),
        }
    }
    rows.retain(|row| row.len() > 2);
    // The first word of a sentence has a capital anyway.
    let shorter: Vec<Vec<&str>> = rows
        .iter()
        .filter(|row| row.len() > 3)
        .map(|row| row.iter().skip(1).copied().collect())
        .collect();
    rows.extend(shorter);
    rows
}

/// Words within names that initials leave out.
const SMALL: [&str; 7] = ["of", "the", "and", "for", "dan", "untuk", "di"];

/// The initials of the names in a text, as an answer may give them: `who` of "World Health Organization".
pub(super) fn initials_of_names(text: &str) -> Vec<String> {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    if capitals < 3 {
        return Vec::new();
    }
    names(text).iter().filter_map(|row| initials(&row.join(" "))).collect()
}

/// The initials of a name of three words or more.
fn initials(name: &str) -> Option<String> {
    let capitals = name.split([' ', '-']).filter_map(|word| word.chars().next());
    let letters: String = capitals.filter(|sign| sign.is_uppercase()).collect();
    (letters.len() > 2 && letters.is_ascii()).then(|| letters.to_lowercase())
}

/// A text in which answers are looked for.
pub(super) struct HeldIn<'a> {
    text: &'a str,
    words: FoldedWords,
    language: &'a Language,
}

impl<'a> HeldIn<'a> {
    pub(super) fn new(text: &'a str, language: &'a Language) -> Self {
        Self { text, words: FoldedWords::new(text, language), language }
    }

    /// The answer of a question as the deck writes it, where this text holds it in whatever wording; `named` are roots
    /// of what the question is about.
    pub(super) fn find_answer(&self, question: &Question, named: &[RootHash]) -> Option<String> {
        match &question.answer {
            Answer::Number(number) => {
                let held = self.has_number(number.is.value?, named);
                held.then(|| number.is.written.clone())
            }
            Answer::Date(date) => {
                let held = self.has_date(Date::iso(&date.written)?);
                held.then(|| date.written.clone())
            }
            Answer::Text(_)
            | Answer::Truth(_)
            | Answer::Choice(_)
            | Answer::Many(_)
            | Answer::List(_)
            | Answer::Order(_)
            | Answer::Match(_)
            | Answer::Cloze(_)
            | Answer::Card(_) => {
                let answers = telling_answers(question, self.language);
                let held = single_answers(question, &answers);
                let held = held.into_iter().any(|answer| self.has_words(answer));
                held.then(|| answers.first().map(|answer| answer.text.clone())).flatten()
            }
        }
    }

    /// Whether all words of an answer are here, each in some form, or its initials, or the full name if it is initials.
    fn has_words(&self, answer: &AnswerWords) -> bool {
        let indonesian = self.language.is_indonesian();
        let has_form = |word: &str| {
            let heavy = word.chars().count() > 2;
            self.words
                .iter()
                .any(|held| held == word || heavy && share_a_root(held, word, indonesian))
        };
        let mut heavy = answer.words.iter().filter(|word| !is_light(word)).peekable();
        let inflected = heavy.peek().is_some() && heavy.all(has_form);
        inflected || self.words.contains(&answer.words) || self.has_initials(&answer.text)
    }

    fn has_initials(&self, answer: &str) -> bool {
        let mut words = self.text.split(|sign: char| !sign.is_alphanumeric());
        words.any(|word| is_initials(answer, word))
            || names(self.text).iter().any(|row| is_initials(&row.join(" "), answer))
    }

    fn has_date(&self, date: Date) -> bool {
        let source = SourceText::new(None, self.text, self.language);
        let sought = Sought::Date(date);
        source.paragraphs.iter().any(|paragraph| paragraph.has(&sought, self.language))
    }

    /// Whether a number is here: a small one only beside a word that says what is counted, since small numbers are
    /// everywhere.
    fn has_number(&self, value: Decimal, named: &[RootHash]) -> bool {
        let words: Vec<&str> = self.words.iter().collect();
        let indonesian = self.language.is_indonesian();
        let counts = |place: Option<usize>| {
            let word = place.and_then(|place| words.get(place));
            word.is_some_and(|word| named.contains(&root_hash(word, indonesian)))
        };
        let reads = |from: usize, length: usize| {
            let row = words.get(from..from + length).map(|row| row.join(" "));
            let reading = row.and_then(|row| read_number(&row, self.language));
            reading.is_some_and(|reading| reading.value == value && reading.rest().is_empty())
        };
        let large = value.abs() >= Decimal::TEN;
        (0..words.len()).any(|from| {
            (1..=WORDS_OF_A_NUMBER).any(|length| {
                reads(from, length)
                    && (large || counts(Some(from + length)) || counts(from.checked_sub(1)))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::examine_deck;

    #[track_caller]
    fn holds(text: &str, answer: &str, named: &str) -> bool {
        let deck = format!("(language: \"en\", questions: [(ask: \"?\", answer: {answer})])");
        let examined = examine_deck(&deck, "deck");
        let language = Language::new("en");
        let named: Vec<RootHash> = named.split(' ').map(|word| root_hash(word, false)).collect();
        let question = examined.deck.questions.first();
        question
            .and_then(|question| HeldIn::new(text, &language).find_answer(question, &named))
            .is_some()
    }

    #[test]
    fn an_answer_is_held_in_other_words() {
        for (text, answer) in [
            ("Bats are mammals.", "Text(\"mammal\")"),
            ("Water evaporates from the sea.", "Text(\"evaporation\")"),
            ("Where does the North Atlantic Treaty Organization meet?", "Text(\"NATO\")"),
            ("Who founded NATO?", "Text(\"North Atlantic Treaty Organization\")"),
            ("The wall fell on 9 November 1989.", "Date(\"1989-11-09\")"),
            ("There were twenty-nine countries.", "Number(29)"),
            ("Insects have six legs.", "Number(6)"),
            (
                "What did Fleming, Alexander, find?",
                "Choice(right: \"Alexander Fleming\", wrong: [\"Koch\", \"Pasteur\"])",
            ),
        ] {
            assert!(holds(text, answer, "leg insect"), "{text} {answer}");
        }
        for (text, answer) in [
            ("France borders Spain.", "Text(\"French\")"),
            ("The wall fell in 1989.", "Date(\"1989-11-09\")"),
            ("Rooms for six guests.", "Number(6)"),
            ("Who is it?", "Text(\"WHO\")"),
            ("Where does the African Union meet?", "Text(\"NATO\")"),
        ] {
            assert!(!holds(text, answer, "leg insect"), "{text} {answer}");
        }
    }
}
