//! Aiken, and the numbered lists with lettered options that teachers have in documents: read leniently, never written.

use super::intake::CUT;
use super::report::{Found, Read, Refused, plain};
use super::{TOO_LONG, too_long};
use crate::question::{Answer, Choice, Many, Noted};
use crate::say::Say;

/// A question whose lines are being read.
#[derive(Default)]
struct Open {
    line: usize,
    ask: String,
    options: Vec<String>,
    /// The places of the options that are right.
    right: Vec<usize>,
    answered: bool,
}

/// What a line is.
enum Line<'a> {
    Empty,
    Numbered(&'a str),
    Option { text: &'a str, right: bool },
    Answer(Vec<usize>),
    Words(&'a str),
}

/// Reads a file.
///
/// # Errors
/// When there is no question in it.
pub(super) fn read(text: &str) -> Result<Read<'_>, Refused> {
    Read::some(None, Questions { lines: (1..).zip(text.split('\n')), open: Open::default() })
}

/// The questions of a text.
struct Questions<'a, L: Iterator<Item = (usize, &'a str)>> {
    lines: L,
    open: Open,
}

impl<'a, L: Iterator<Item = (usize, &'a str)>> Iterator for Questions<'a, L> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        for (number, line) in self.lines.by_ref() {
            let kind = kind(line, self.open.options.len());
            let begins = match &kind {
                Line::Numbered(_) => !self.open.is_empty(),
                Line::Words(_) => self.open.answered,
                Line::Empty | Line::Option { .. } | Line::Answer(_) => false,
            };
            let done = begins.then(|| std::mem::take(&mut self.open).done()).flatten();
            self.open.take(kind, number);
            if done.is_some() {
                return done;
            }
        }
        std::mem::take(&mut self.open).done()
    }
}

impl Open {
    fn is_empty(&self) -> bool {
        self.ask.is_empty() && self.options.is_empty()
    }

    fn take(&mut self, line: Line, number: usize) {
        if self.is_empty() {
            self.line = number;
        }
        match line {
            Line::Empty => {}
            Line::Numbered(words) | Line::Words(words) => {
                let to = match self.options.last_mut() {
                    Some(option) => option,
                    None => &mut self.ask,
                };
                if !to.is_empty() {
                    to.push('\n');
                }
                to.push_str(words);
            }
            Line::Option { text, right } => {
                if right {
                    self.right.push(self.options.len());
                }
                self.options.push(text.to_owned());
            }
            Line::Answer(right) => {
                self.right.extend(right);
                self.answered = true;
            }
        }
    }

    fn done(self) -> Option<Found> {
        if self.is_empty() {
            return None;
        }
        let long = self.ask.len() + self.options.iter().map(String::len).sum::<usize>() > TOO_LONG;
        let cut = self.ask.contains(CUT) || self.options.iter().any(|option| option.contains(CUT));
        let (line, words): (usize, String) = (self.line, self.ask.chars().take(400).collect());
        let what = if long || cut { Err(too_long()) } else { self.answer() };
        let what = what.map(|(ask, answer)| plain(ask, answer));
        Some(Found::new(line, "", &words, what))
    }

    fn answer(self) -> Result<(String, Answer), Say> {
        let Self { ask, options, right, .. } = self;
        if options.is_empty() {
            return Err(Say::new("format-description"));
        }
        if right.is_empty() || right.iter().any(|place| *place >= options.len()) {
            return Err(Say::new("format-no-right"));
        }
        let (mut good, mut wrong) = (Vec::new(), Vec::new());
        for (place, text) in options.into_iter().enumerate() {
            if right.contains(&place) {
                good.push(text);
            } else {
                wrong.push(Noted { text, why: None });
            }
        }
        let one = good.len() == 1;
        let answer = match good.pop() {
            Some(right) if one => Answer::Choice(Choice { right, wrong, last: Vec::new() }),
            last => Answer::Many(Many { right: good.into_iter().chain(last).collect(), wrong }),
        };
        Ok((ask, answer))
    }
}

/// What begins the line with the right letters.
const ANSWERS: [&str; 7] =
    ["answer", "answers", "correct answer", "ans", "jawaban", "kunci jawaban", "kunci"];

/// What a line is, where so many options stand before it.
fn kind(line: &str, options: usize) -> Line<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Line::Empty;
    }
    if let Some(letters) = answered(line) {
        return Line::Answer(letters);
    }
    let (starred, bare) =
        line.strip_prefix('*').map_or((false, line), |rest| (true, rest.trim_start()));
    let mut signs = bare.chars();
    let letter = signs.next().and_then(place);
    if letter == Some(options)
        && let Some(text) =
            signs.as_str().strip_prefix(['.', ')']).filter(|text| text.starts_with([' ', '\t']))
    {
        let ticked = text.trim().strip_suffix('*');
        let right = starred || ticked.is_some();
        return Line::Option { text: ticked.unwrap_or(text).trim(), right };
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')']));
    match behind.filter(|rest| digits > 0 && digits < 5 && rest.starts_with([' ', '\t'])) {
        Some(words) => Line::Numbered(words.trim()),
        None => Line::Words(line),
    }
}

/// The letters of `ANSWER: B` or `Jawaban: A, C`.
fn answered(line: &str) -> Option<Vec<usize>> {
    let (name, letters) = line.split_once([':', '='])?;
    let name = name.trim().to_lowercase();
    let known = ANSWERS.contains(&name.as_str());
    let words = letters.split([',', ';', '&', ' ']).filter(|word| !word.is_empty());
    let mut places = Vec::new();
    for word in words {
        let mut signs = word.trim_end_matches(['.', ')']).chars();
        match (signs.next().and_then(place), signs.next()) {
            (Some(place), None) => places.push(place),
            _ if matches!(word, "and" | "dan") => {}
            // Behind the letter its words may follow.
            _ => break,
        }
    }
    (known && !places.is_empty()).then_some(places)
}

/// The place of a letter, A first.
fn place(letter: char) -> Option<usize> {
    let letter = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
    usize::try_from(letter).ok().filter(|place| *place < 26)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::{Format, settle};
    use crate::question::Question;

    fn settled(text: &str) -> (Vec<String>, Vec<(Option<usize>, &'static str)>) {
        let (deck, report) = settle(read(text).expect("it is read"), Format::Aiken, "stem");
        let bare = |one: &Question| Question { id_given: false, ..one.clone() };
        let shown = deck.questions.iter().map(|one| crate::deck::write_question(&bare(one), 0));
        let skipped = report.skipped.iter().map(|entry| (entry.line, entry.why.id));
        (shown.collect(), skipped.collect())
    }

    #[test]
    fn aiken_and_numbered_lists_are_read() {
        let choice = r#"(ask: "What is it?", answer: Choice(right: "b", wrong: ["a", "c"]))"#;
        for text in [
            "What is it?\nA. a\nB. b\nC. c\nANSWER: B\n",
            "1. What is it?\n\n  a) a\n  b) b\n  c) c\n\nanswer: b) b\n",
            "12) What is it?\nA) a\n*B) b\nC) c",
            "1. What is it?\r\nA. a\r\nB. b *\r\nC. c\r\nKunci jawaban: B\r\n",
        ] {
            assert_eq!(settled(text), (vec![choice.to_owned()], vec![]), "{text}");
        }
        let two =
            "What\nis it?\nA. a\nmore\nB. b\nC. c\nJawaban: A, C\nNext?\nA. x\nB. y\nANSWER: A";
        assert_eq!(
            settled(two).0,
            [
                r#"(ask: "What\nis it?", answer: Many(right: ["a\nmore", "c"], wrong: ["b"]))"#,
                r#"(ask: "Next?", answer: Choice(right: "x", wrong: ["y"]))"#,
            ]
        );
    }

    #[test]
    fn what_has_no_answer_is_told_by_its_line() {
        let text = "1. A?\nA. a\nB. b\n\n2. B?\nA. a\nB. b\nANSWER: F\n\n3. Words.\n4. C?\nA. a\nB. b\nANSWER: B\n";
        let (read, skipped) = settled(text);
        assert_eq!(read.len(), 1);
        let no_right = |line| (Some(line), "format-no-right");
        assert_eq!(skipped, [no_right(1), no_right(5), (Some(10), "format-description")]);
        assert!(super::read("\n\n").is_err());
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[1aAB.)*\n ]{0,40}(ANSWER: [A-C])?"]) {
            let _ = read(&text).map(|read| settle(read, Format::Aiken, "stem"));
        }
    }
}
