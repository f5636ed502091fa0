//! Recognizes the lines of a numbered list: a prompt, options, the answer, an explanation, the heading of a key.

use super::key::{
    is_only_letters, is_same_in_lower_case, key_entries, leading_letters, letter_place,
    split_roman_number, without_question_word,
};
use super::line_labels::{ANSWER_LABELS, KEY_LABELS, LONG_KEY_LABELS, WHY_LABELS};

#[derive(Debug, PartialEq)]
pub(super) enum ListLine<'a> {
    Empty,
    /// `12. What is it?`
    Numbered(u32, &'a str),
    /// `B) so`, or several of them with wide gaps between.
    Options(Vec<OptionMark<'a>>),
    /// `ANSWER: B`
    Answer(&'a str),
    /// `Explanation: so.`
    Why(&'a str),
    /// `Answer key:`, and what follows it.
    Key(&'a str),
    /// A prompt, or a part of the line before.
    Words(&'a str),
}

/// An option, and how it is marked.
#[derive(Debug, PartialEq)]
pub(super) struct OptionMark<'a> {
    /// The place of its letter, A = 0.
    pub(super) place: usize,
    pub(super) text: &'a str,
    /// Whether it has a tick.
    pub(super) right: bool,
    /// Whether it is bold as plain text writes that.
    pub(super) bold: bool,
}

/// The letters that the options of a question have so far, a bit each.
#[derive(Clone, Copy, Default)]
pub(super) struct UsedLetters(u32);

impl UsedLetters {
    pub(super) fn with(self, place: usize) -> Self {
        Self(self.0 | 1 << place)
    }

    fn has(self, place: usize) -> bool {
        self.0 & 1 << place != 0
    }

    /// The place of the first letter that is not used.
    pub(super) fn next(self) -> usize {
        usize::try_from(self.0.trailing_ones()).unwrap_or_default()
    }
}

/// The marks before a right option, and behind it.
pub(super) const TICKS_BEFORE: [&str; 7] = ["*", "✓", "✔", "√", "✅", "☑", "☒"];
pub(super) const TICKS_BEHIND: [&str; 13] = [
    "*", "✓", "✔", "√", "✅", "☑", "(correct)", "(right)", "(benar)", "(betul)", "(richtig)",
    "(v)", "(correcto)",
];
/// The boxes before options that have no letter, and whether each is ticked.
const BOXES: [(&str, bool); 12] = [
    ("☐", false),
    ("□", false),
    ("○", false),
    ("[ ]", false),
    ("( )", false),
    ("☑", true),
    ("☒", true),
    ("●", true),
    ("[x]", true),
    ("[X]", true),
    ("(x)", true),
    ("(X)", true),
];

/// Recognizes a line below options with these letters.
pub(super) fn recognize_line(line: &str, used: UsedLetters) -> ListLine<'_> {
    let whole = line.trim();
    let (line, _) = unbold(whole.trim_start_matches('#').trim_start());
    if line.is_empty() || is_rule(line) {
        return ListLine::Empty;
    }
    if let Some(rest) = after_label(line, KEY_LABELS).filter(|rest| is_key(rest)) {
        return ListLine::Key(rest);
    }
    if let Some(answer) = after_label(line, ANSWER_LABELS).filter(|rest| !rest.is_empty()) {
        return ListLine::Answer(answer);
    }
    if let Some(why) = after_label(line, WHY_LABELS).filter(|rest| !rest.is_empty()) {
        return ListLine::Why(why);
    }
    if let Some(entries) = after_long_key_heading(line) {
        return ListLine::Key(entries);
    }
    let marks = option_marks(whole, used);
    if !marks.is_empty() {
        return ListLine::Options(marks);
    }
    split_number(line)
        .map_or(ListLine::Words(line), |(number, words)| ListLine::Numbered(number, words))
}

/// Whether a line only parts what is above it from what is below, as in `-----`.
fn is_rule(line: &str) -> bool {
    line.len() > 2 && line.chars().all(|sign| "-=_–—".contains(sign))
}

/// The sign of bold words in plain text.
const BOLD: &str = "**";

/// Takes the signs of bold words off both ends of a line; also returns whether the whole line was bold.
fn unbold(line: &str) -> (&str, bool) {
    let Some(inner) = line.strip_prefix(BOLD) else { return (line, false) };
    let closed = inner.strip_suffix(BOLD);
    (closed.unwrap_or(inner), closed.is_some_and(|inner| !inner.contains(BOLD)))
}

/// The text after one of these labels and a colon, as in `Answer: so`. Before letters the colon may be missing, as in
/// `Ans. B`.
fn after_label<'a>(line: &'a str, labels: &str) -> Option<&'a str> {
    let rest = |label: &str| {
        let (head, rest) = line.split_at_checked(label.len())?;
        if !is_same_in_lower_case(head, label) || rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix([':', '=']) {
            return Some(behind.trim_start_matches(BOLD).trim());
        }
        let bare = rest.trim_start_matches(['.', '-', '–', ' ']);
        (bare.is_empty() || is_only_letters(bare) && !leading_letters(bare).is_empty())
            .then_some(bare)
    };
    // Of `answer` and `answer key`, the longer label is meant.
    let found = labels.split('|').filter_map(|label| Some((label.len(), rest(label)?)));
    found.max().map(|(_, rest)| rest)
}

/// Whether the text after the heading of a key is empty or the key itself.
fn is_key(rest: &str) -> bool {
    let entries = key_entries(rest);
    let lettered = || entries.iter().all(|(_, answer)| is_only_letters(answer));
    rest.is_empty() || !entries.is_empty() && (split_number(rest).is_some() || lettered())
}

/// The key behind `Kunci jawaban 1. B 2. C`, which is empty behind `Kunci jawaban Bab 3`.
fn after_long_key_heading(line: &str) -> Option<&str> {
    let rest = LONG_KEY_LABELS.iter().find_map(|label| {
        let (head, rest) = line.split_at_checked(label.len())?;
        head.eq_ignore_ascii_case(label).then_some(rest)
    });
    let rest = rest?.strip_prefix([' ', ':', '-', '('])?.trim();
    if is_key(rest) {
        return Some(rest);
    }
    // A longer line is a sentence.
    (rest.len() < 40).then_some("")
}

/// The options of a line: the first has the next free letter; others follow wide gaps, as in two columns.
fn option_marks(line: &str, used: UsedLetters) -> Vec<OptionMark<'_>> {
    if let Some(mark) = boxed_option(line, used) {
        return vec![mark];
    }
    let (bare, bold) = unbold(line.trim_start_matches(['-', '•', '–']).trim_start());
    let mut marks = Vec::new();
    let mut rest = split_letter(bare).filter(|(place, ..)| *place == used.next());
    while let Some((place, right, text)) = rest {
        let later = |(next, ..): &(usize, bool, &str)| *next > place && !used.has(*next);
        let next = wide_gaps(text).find_map(|at| {
            let (text, behind) = text.split_at_checked(at)?;
            Some((text, split_letter(behind.trim_start()).filter(later)?))
        });
        let text = next.map_or(text, |(text, _)| text).trim();
        let bare = TICKS_BEHIND.iter().find_map(|tick| text.strip_suffix(tick));
        let right = right || bare.is_some();
        let bold = bold && marks.is_empty();
        marks.push(OptionMark { place, text: bare.unwrap_or(text).trim_end(), right, bold });
        rest = next.map(|(_, rest)| rest);
    }
    marks
}

/// An option with a box instead of a letter.
fn boxed_option(line: &str, used: UsedLetters) -> Option<OptionMark<'_>> {
    let bare = line.trim_start_matches(['-', '•', '–', '*']).trim_start();
    let found =
        BOXES.iter().find_map(|(sign, right)| Some((bare.strip_prefix(sign)?.trim(), *right)));
    let (text, right) = found.filter(|(text, _)| !text.is_empty())?;
    let lettered = split_letter(text).is_some_and(|(place, ..)| place == used.next());
    (!lettered).then_some(OptionMark { place: used.next(), text, right, bold: false })
}

/// The positions of gaps that are a tab or at least two spaces wide.
fn wide_gaps(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, sign)| {
        let begins = !BLANK.contains(&std::mem::replace(&mut before, sign));
        let rest = text.get(at..).unwrap_or_default();
        (begins && (rest.starts_with("  ") || rest.starts_with('\t'))).then_some(at)
    })
}

const BLANK: [char; 2] = [' ', '\t'];

/// The place of an option's letter, whether a tick is before it, and the text behind it.
fn split_letter(text: &str) -> Option<(usize, bool, &str)> {
    let bare = TICKS_BEFORE.iter().find_map(|tick| text.strip_prefix(tick));
    let open = text.strip_prefix(['☐', '□']);
    let text = bare.or(open).map_or(text, str::trim_start);
    let inner = text.strip_prefix(['(', '[']);
    let mut signs = inner.unwrap_or(text).chars();
    let place = signs.next().and_then(letter_place)?;
    let rest = signs.as_str();
    let behind = match inner {
        Some(_) => rest.strip_prefix([')', ']'])?,
        None => rest.strip_prefix(['.', ')', ':', '/'])?,
    };
    let behind = behind.strip_prefix(BOLD).unwrap_or(behind);
    if inner.is_none() && !behind.starts_with(BLANK) {
        return None;
    }
    (!behind.trim().is_empty()).then_some((place, bare.is_some(), behind))
}

/// The number and the words of a line such as `12. What`, `(12) What` or `Question 12: What`.
fn split_number(line: &str) -> Option<(u32, &str)> {
    let named = without_question_word(line);
    // `Question 1`, with its words on the next line.
    if named.len() < line.len() {
        // `Question 1 of 20`
        let parts = || named.split_once(" of ").or_else(|| named.split_once(" dari "));
        let number = parts().or_else(|| named.split_once('/')).map_or(named, |(number, _)| number);
        let count = named.get(number.len()..).unwrap_or_default();
        let bare = count.trim_start_matches([' ', '/']).trim_start_matches(char::is_alphabetic);
        if (number.to_owned() + bare.trim()).bytes().all(|byte| byte.is_ascii_digit()) {
            return Some((number.parse().ok()?, ""));
        }
    }
    let line = named;
    // `II. Short answers` is the heading of a section, `II. What is it?` a question.
    let asks = line.trim_end().ends_with(['?', '…', '_']) || line.trim_end().ends_with("...");
    if let Some(found) = split_roman_number(line).filter(|_| asks) {
        return Some(found);
    }
    let inner = line.strip_prefix(['(', '[']);
    let line = inner.unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).filter(|_| (1..5).contains(&digits))?;
    let signs: &[char] = if inner.is_some() { &[')', ']'] } else { &['.', ')', ':', '/'] };
    let words = rest.strip_prefix(signs)?;
    // `1/2` is a number, and `(1945) Soekarno` may be a year.
    let glued = !rest.starts_with('/') && inner.is_none();
    let words = words.strip_prefix(BOLD).unwrap_or(words);
    let apart = words.starts_with(BLANK) || (glued && words.starts_with(char::is_alphabetic));
    Some((number.parse().ok()?, words.trim())).filter(|_| apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(count: usize) -> UsedLetters {
        (0..count).fold(UsedLetters::default(), UsedLetters::with)
    }

    #[test]
    fn lines_are_recognized() {
        for text in [
            "1. What?", "1) What?", "1.What?", "Question 1: What?", "Q1. What?", "No. 1: What?",
            "**1. What?**", "### 1. What?", "**1.** What?", "(1) What?", "[1] What?", "1/ What?",
        ] {
            assert_eq!(recognize_line(text, used(0)), ListLine::Numbered(1, "What?"), "{text}");
        }
        assert_eq!(recognize_line("II. What?", used(0)), ListLine::Numbered(2, "What?"));
        assert_eq!(recognize_line("II. Essays", used(0)), ListLine::Words("II. Essays"));
        for text in
            ["Question 1", "Soal No. 1", "Question 1 of 20", "Soal 1 dari 20", "Question 1/20"]
        {
            assert_eq!(recognize_line(text, used(0)), ListLine::Numbered(1, ""), "{text}");
        }
        assert_eq!(recognize_line("-----", used(0)), ListLine::Empty);
        for text in [
            "Answer: B", "ANSWER B", "Ans. B", "the correct answer is B", "Jawaban = B",
            "Kunci: B", "**Answer:** B", "**Answer: B**",
        ] {
            assert_eq!(recognize_line(text, used(2)), ListLine::Answer("B"), "{text}");
        }
        for text in [
            "Answer key", "ANSWERS:", "Kunci jawaban:", "Solutions", "Correct answers", "LÖSUNGEN",
            "Réponses :", "Kunci", "**Answer Key**", "Kunci Jawaban Bab 3", "Respuestas correctas",
            "Juiste antwoorden:", "Mark scheme",
        ] {
            assert_eq!(recognize_line(text, used(2)), ListLine::Key(""), "{text}");
        }
        for key in ["1. B 2. C", "1b 2c", "1-b, 2-c", "1 B 2 C", "(1) b (2) c", "1=b; 2=c"] {
            assert_eq!(recognize_line(&format!("Answers: {key}"), used(2)), ListLine::Key(key));
        }
        for text in ["Kunci: 3 buah", "Answers: 1945 Soekarno"] {
            assert!(matches!(recognize_line(text, used(2)), ListLine::Answer(_)), "{text}");
        }
        for text in [
            "Answer the questions.", "1.5 litres", "A.D. 79", "Keys are metal", "Q fever",
            "Correct - or not?", "1/2 of it", "(see 1) What?",
        ] {
            assert_eq!(recognize_line(text, used(0)), ListLine::Words(text));
        }
    }

    #[test]
    fn options_have_the_next_letter() {
        let texts = |line, before| -> Vec<(&str, bool)> {
            let ListLine::Options(marks) = recognize_line(line, used(before)) else {
                return Vec::new();
            };
            marks.into_iter().map(|mark| (mark.text, mark.right || mark.bold)).collect()
        };
        for line in ["B. so", "b) so", "(B) so", "[b] so", "- B. so", "(b)so", "B/ so"] {
            assert_eq!(texts(line, 1), [("so", false)], "{line}");
        }
        for line in ["**B.** so", "- **B)** so"] {
            assert_eq!(texts(line, 1), [("so", false)], "{line}");
        }
        for line in ["B. so", "☐ B. so"] {
            assert_eq!(texts(line, 1), [("so", false)], "{line}");
        }
        assert_eq!(texts("☐ so", 1), [("so", false)]);
        for line in [
            "*B. so", "B) so *", "b. so (correct)", "✓ B. so", "√ B. so", "B. so √", "☑ B. so",
            "☑ so", "- [x] so", "(x) so", "**B) so**", "- **B. so**",
        ] {
            assert_eq!(texts(line, 1), [("so", true)], "{line}");
        }
        let row = "A. one   B. two *\tC. three";
        assert_eq!(texts(row, 0), [("one", false), ("two", true), ("three", false)]);
        let ListLine::Options(columns) = recognize_line("B. two    D. four", used(1)) else {
            panic!()
        };
        assert_eq!(columns.iter().map(|mark| mark.place).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(texts("A. vitamin B. complex", 0), [("vitamin B. complex", false)]);
        assert_eq!(recognize_line("C. so", used(1)), ListLine::Words("C. so"));
    }
}
