//! What each line of a numbered list is: a prompt, options, the answer, why, or the heading of a key.

use super::key::{entries, is_letters, letter, letters};

/// What a line is.
#[derive(Debug, PartialEq)]
pub(super) enum Line<'a> {
    Empty,
    /// `12. What is it?`
    Numbered(u32, &'a str),
    /// `B) so`, or several of them with wide gaps between.
    Options(Vec<Mark<'a>>),
    /// `ANSWER: B`
    Answer(&'a str),
    /// `Explanation: so.`
    Why(&'a str),
    /// `Answer key:`, and what stands behind it.
    Key(&'a str),
    Words(&'a str),
}

/// An option as it stands there, and whether it is marked as right.
#[derive(Debug, PartialEq)]
pub(super) struct Mark<'a> {
    /// The place of its letter, A first.
    pub(super) place: usize,
    pub(super) text: &'a str,
    pub(super) right: bool,
}

/// The letters that a question's options have so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken(u32);

impl Taken {
    /// With this one too.
    pub(super) fn and(self, place: usize) -> Self {
        Self(self.0 | 1 << place)
    }

    fn has(self, place: usize) -> bool {
        self.0 & 1 << place != 0
    }

    /// The first that is free.
    fn next(self) -> usize {
        usize::try_from(self.0.trailing_ones()).unwrap_or_default()
    }
}

/// What begins the line with the answer, before a colon or its like.
const ANSWERS: [&str; 15] = [
    "answer",
    "answers",
    "correct answer",
    "correct answers",
    "right answer",
    "correct",
    "ans",
    "the answer is",
    "the correct answer is",
    "jawaban",
    "jawaban benar",
    "jawaban yang benar",
    "kunci jawaban",
    "kunci",
    "jawab",
];
/// What begins the line that says why.
const WHYS: [&str; 8] = [
    "explanation",
    "feedback",
    "rationale",
    "why",
    "because",
    "pembahasan",
    "penjelasan",
    "alasan",
];
/// What stands above the answers to all questions.
const KEYS: [&str; 6] = ["answer key", "answer keys", "answers", "key", "kunci jawaban", "kunci"];
/// What may stand before a question's number.
const QUESTIONS: [&str; 7] = ["question", "q", "no.", "no", "soal", "nomor", "pertanyaan"];
/// What ticks an option off as right: before it, and behind it.
const TICKS: [&str; 3] = ["*", "✓", "✔"];
const TICKED: [&str; 6] = ["*", "✓", "✔", "(correct)", "(right)", "(benar)"];

/// What a line is, below options with these letters.
pub(super) fn kind(line: &str, taken: Taken) -> Line<'_> {
    let whole = line.trim();
    let (line, _) = unbold(whole.trim_start_matches('#').trim_start());
    if line.is_empty() {
        return Line::Empty;
    }
    if let Some(rest) = labelled(line, &KEYS).filter(|rest| is_key(rest)) {
        return Line::Key(rest);
    }
    if let Some(answer) = labelled(line, &ANSWERS).filter(|rest| !rest.is_empty()) {
        return Line::Answer(answer);
    }
    if let Some(why) = labelled(line, &WHYS).filter(|rest| !rest.is_empty()) {
        return Line::Why(why);
    }
    let marks = marks(whole, taken);
    if !marks.is_empty() {
        return Line::Options(marks);
    }
    numbered(line).map_or(Line::Words(line), |(number, words)| Line::Numbered(number, words))
}

/// How documents of plain text make words bold: those of a label end behind its sign.
const BOLD: &str = "**";

/// A line without the signs of bold words at its beginning and end, and whether all of it was bold.
fn unbold(line: &str) -> (&str, bool) {
    let Some(inner) = line.strip_prefix(BOLD) else { return (line, false) };
    let closed = inner.strip_suffix(BOLD);
    (closed.unwrap_or(inner), closed.is_some_and(|inner| !inner.contains(BOLD)))
}

/// What stands behind one of these labels and a colon; letters alone need none: `Answer: so`, `Ans. B`.
fn labelled<'a>(line: &'a str, labels: &[&str]) -> Option<&'a str> {
    let rest = |label: &&str| {
        let (head, rest) = line.split_at_checked(label.len())?;
        if !head.eq_ignore_ascii_case(label) || rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix([':', '=']) {
            return Some(behind.trim_start_matches(BOLD).trim());
        }
        let bare = rest.trim_start_matches(['.', '-', '–', ' ']);
        (bare.is_empty() || is_letters(bare) && !letters(bare).is_empty()).then_some(bare)
    };
    // The longest label is the one that is meant.
    labels.iter().filter_map(|label| Some((label.len(), rest(label)?))).max().map(|(_, rest)| rest)
}

/// Whether what stands behind the heading of a key is the key itself, or nothing.
fn is_key(rest: &str) -> bool {
    rest.is_empty() || numbered(rest).is_some() && !entries(rest).is_empty()
}

/// The options of a line: the first letter that is free, then, behind wide gaps, later ones, as in two columns.
fn marks(line: &str, taken: Taken) -> Vec<Mark<'_>> {
    let (bare, bold) = unbold(line.trim_start_matches(['-', '•', '–']).trim_start());
    let mut marks = Vec::new();
    let mut rest = option(bare).filter(|(place, ..)| *place == taken.next());
    if let Some((_, right, _)) = &mut rest {
        *right |= bold;
    }
    while let Some((place, right, text)) = rest {
        let later = |(next, ..): &(usize, bool, &str)| *next > place && !taken.has(*next);
        let next = gaps(text).find_map(|at| {
            let (text, behind) = text.split_at_checked(at)?;
            Some((text, option(behind.trim_start()).filter(later)?))
        });
        let text = next.map_or(text, |(text, _)| text).trim();
        let bare = TICKED.iter().find_map(|tick| text.strip_suffix(tick));
        let right = right || bare.is_some();
        marks.push(Mark { place, text: bare.unwrap_or(text).trim_end(), right });
        rest = next.map(|(_, rest)| rest);
    }
    marks
}

/// Where wide gaps begin: two spaces or a tab.
fn gaps(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, sign)| {
        let begins = !BLANK.contains(&std::mem::replace(&mut before, sign));
        let rest = text.get(at..).unwrap_or_default();
        (begins && (rest.starts_with("  ") || rest.starts_with('\t'))).then_some(at)
    })
}

const BLANK: [char; 2] = [' ', '\t'];

/// The place of an option's letter, whether it is ticked, and what stands behind it.
fn option(text: &str) -> Option<(usize, bool, &str)> {
    let bare = TICKS.iter().find_map(|tick| text.strip_prefix(tick));
    let text = bare.map_or(text, str::trim_start);
    let inner = text.strip_prefix(['(', '[']);
    let mut signs = inner.unwrap_or(text).chars();
    let place = signs.next().and_then(letter)?;
    let rest = signs.as_str();
    let behind = match inner {
        Some(_) => rest.strip_prefix([')', ']'])?,
        None => rest.strip_prefix(['.', ')', ':'])?,
    };
    let behind = behind.strip_prefix(BOLD).unwrap_or(behind);
    if inner.is_none() && !behind.starts_with(BLANK) {
        return None;
    }
    (!behind.trim().is_empty()).then_some((place, bare.is_some(), behind))
}

/// The number of a question and its words: `12. What`, `Question 12: What`.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let bare = QUESTIONS.iter().find_map(|word| {
        let (head, rest) = line.split_at_checked(word.len())?;
        let rest = rest.trim_start();
        (head.eq_ignore_ascii_case(word) && rest.starts_with(|sign: char| sign.is_ascii_digit()))
            .then_some(rest)
    });
    let line = bare.unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).filter(|_| (1..5).contains(&digits))?;
    let words = rest.strip_prefix(['.', ')', ':'])?;
    let words = words.strip_prefix(BOLD).unwrap_or(words);
    let apart = words.starts_with(BLANK) || words.starts_with(char::is_alphabetic);
    Some((number.parse().ok()?, words.trim())).filter(|_| apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(count: usize) -> Taken {
        (0..count).fold(Taken::default(), Taken::and)
    }

    #[test]
    fn a_line_is_seen_for_what_it_is() {
        for text in [
            "1. What?",
            "1) What?",
            "1.What?",
            "Question 1: What?",
            "Q1. What?",
            "No. 1: What?",
            "**1. What?**",
            "### 1. What?",
            "**1.** What?",
        ] {
            assert_eq!(kind(text, taken(0)), Line::Numbered(1, "What?"), "{text}");
        }
        for text in [
            "Answer: B",
            "ANSWER B",
            "Ans. B",
            "the correct answer is B",
            "Jawaban = B",
            "Kunci: B",
            "**Answer:** B",
            "**Answer: B**",
        ] {
            assert_eq!(kind(text, taken(2)), Line::Answer("B"), "{text}");
        }
        for text in ["Answer key", "ANSWERS:", "Kunci jawaban:"] {
            assert_eq!(kind(text, taken(2)), Line::Key(""), "{text}");
        }
        assert_eq!(kind("Key: 1. B 2. C", taken(2)), Line::Key("1. B 2. C"));
        for text in [
            "Answer the questions.",
            "1.5 litres",
            "A.D. 79",
            "Keys are metal",
            "Q fever",
            "Correct - or not?",
        ] {
            assert_eq!(kind(text, taken(0)), Line::Words(text));
        }
    }

    #[test]
    fn options_stand_behind_the_next_letter() {
        let texts = |line, before| -> Vec<(&str, bool)> {
            let Line::Options(marks) = kind(line, taken(before)) else { return Vec::new() };
            marks.into_iter().map(|mark| (mark.text, mark.right)).collect()
        };
        for line in ["B. so", "b) so", "(B) so", "[b] so", "- B. so", "(b)so"] {
            assert_eq!(texts(line, 1), [("so", false)], "{line}");
        }
        for line in ["**B.** so", "- **B)** so"] {
            assert_eq!(texts(line, 1), [("so", false)], "{line}");
        }
        for line in ["*B. so", "B) so *", "b. so (correct)", "✓ B. so", "**B) so**", "- **B. so**"]
        {
            assert_eq!(texts(line, 1), [("so", true)], "{line}");
        }
        let row = "A. one   B. two *\tC. three";
        assert_eq!(texts(row, 0), [("one", false), ("two", true), ("three", false)]);
        let Line::Options(columns) = kind("B. two    D. four", taken(1)) else { panic!() };
        assert_eq!(columns.iter().map(|mark| mark.place).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(texts("A. vitamin B. complex", 0), [("vitamin B. complex", false)]);
        assert_eq!(kind("C. so", taken(1)), Line::Words("C. so"));
    }
}
