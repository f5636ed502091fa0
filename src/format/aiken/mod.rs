//! Aiken, and the numbered lists with lettered options of teachers' documents: read leniently, never written.
//!
//! The answer is below a question, at the right option, or in a key at the end of the list.

mod key;
mod lines;

use std::collections::{HashMap, VecDeque};
use std::iter::Zip;
use std::ops::RangeFrom;
use std::str::Split;

use self::key::{is_only_letters, key_entries, leading_letters};
use self::lines::{ListLine, OptionMark, UsedLetters, recognize_line};
use super::intake::CUT;
use super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::{TOO_LONG, too_long};
use crate::question::{Answer, Choice, Many, Noted, Question, Text, Truth};
use crate::say::Say;

/// A question whose lines are being read.
#[derive(Default)]
struct ListQuestion {
    line: usize,
    number: Option<u32>,
    ask: String,
    /// The options, each with the place of its letter.
    options: Vec<(usize, String)>,
    /// The places of those that are marked as right.
    ticked: Vec<usize>,
    /// The answer as written.
    answer: Option<String>,
    why: Option<String>,
    /// Whether the last line was empty.
    paused: bool,
}

/// Reads a file; refuses one without any question.
pub(super) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let reader = ListReader {
        lines: (1..).zip(text.split('\n')),
        open: ListQuestion::default(),
        waiting: VecDeque::new(),
        returned: 0,
        unanswered: HashMap::new(),
        in_key: false,
    };
    ReadFile::non_empty(None, reader)
}

/// Reads the questions of a text; one without an answer waits for the key, and holds up those behind it.
struct ListReader<'a> {
    lines: Zip<RangeFrom<usize>, Split<'a, char>>,
    open: ListQuestion,
    /// The questions that are read and not yet returned, in order.
    waiting: VecDeque<ListQuestion>,
    /// How many were returned.
    returned: usize,
    /// Where the questions without an answer are, counted from the first of the file, by their number. A number may
    /// occur several times: the key's entries are then in the same order.
    unanswered: HashMap<u32, VecDeque<usize>>,
    /// Whether the key has begun.
    in_key: bool,
}

impl Iterator for ListReader<'_> {
    type Item = FoundQuestion;

    fn next(&mut self) -> Option<FoundQuestion> {
        while !self.waiting.front().is_some_and(ListQuestion::is_answered) {
            let Some((number, line)) = self.lines.next() else {
                self.close_question();
                break;
            };
            self.read_line(number, line);
        }
        self.returned += 1;
        self.waiting.pop_front().map(ListQuestion::into_found)
    }
}

impl ListReader<'_> {
    fn read_line(&mut self, number: usize, line: &str) {
        if self.in_key && self.read_key(line) {
            return;
        }
        let line = recognize_line(line, self.open.used_letters());
        if self.open.ends_before(&line) {
            self.close_question();
        }
        if let ListLine::Key(entries) = line {
            self.in_key = true;
            self.read_key(entries);
        } else {
            self.open.push_line(line, number);
        }
    }

    fn close_question(&mut self) {
        let open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return;
        }
        if let Some(number) = open.number.filter(|_| !open.is_answered()) {
            let place = self.returned + self.waiting.len();
            self.unanswered.entry(number).or_default().push_back(place);
        }
        self.waiting.push_back(open);
    }

    /// Gives questions the answers of a line of the key; returns whether the line was one, and all its numbers known.
    fn read_key(&mut self, line: &str) -> bool {
        let entries = key_entries(line);
        let mut known = !entries.is_empty();
        for (number, answer) in entries {
            let place = self.unanswered.get_mut(&number).and_then(VecDeque::pop_front);
            let place = place.and_then(|place| place.checked_sub(self.returned));
            match place.and_then(|place| self.waiting.get_mut(place)) {
                Some(open) => open.answer = Some(answer.to_owned()),
                None => known = false,
            }
        }
        known
    }
}

impl ListQuestion {
    fn is_empty(&self) -> bool {
        self.ask.is_empty() && self.options.is_empty()
    }

    fn used_letters(&self) -> UsedLetters {
        self.options.iter().fold(UsedLetters::default(), |used, (place, _)| used.with(*place))
    }

    fn is_answered(&self) -> bool {
        self.answer.is_some() || !self.ticked.is_empty()
    }

    /// Whether a line begins another question, or the key.
    fn ends_before(&self, line: &ListLine) -> bool {
        match line {
            ListLine::Numbered(..) | ListLine::Key(_) => !self.is_empty(),
            // Below its options, after a gap, words are the next prompt; below its answer they always are.
            ListLine::Words(_) if self.why.is_some() => self.paused,
            ListLine::Words(_) => self.answer.is_some() || self.paused && self.options.len() > 1,
            ListLine::Empty | ListLine::Options(_) | ListLine::Answer(_) | ListLine::Why(_) => {
                false
            }
        }
    }

    fn push_line(&mut self, line: ListLine, number: usize) {
        if self.is_empty() {
            self.line = number;
        }
        self.paused = matches!(line, ListLine::Empty);
        match line {
            ListLine::Empty | ListLine::Key(_) => {}
            ListLine::Numbered(number, words) => {
                self.number = Some(number);
                append_line(&mut self.ask, words);
            }
            ListLine::Options(marks) => {
                self.ticked.extend(marks.iter().filter(|mark| mark.right).map(|mark| mark.place));
                let option = |OptionMark { place, text, .. }| (place, text.to_owned());
                self.options.extend(marks.into_iter().map(option));
            }
            ListLine::Answer(answer) if !self.is_empty() => self.answer = Some(answer.to_owned()),
            ListLine::Why(words) if self.is_answered() => self.why = Some(words.to_owned()),
            ListLine::Answer(words) | ListLine::Why(words) | ListLine::Words(words) => {
                let option = self.options.last_mut().map(|(_, text)| text);
                append_line(self.why.as_mut().or(option).unwrap_or(&mut self.ask), words);
            }
        }
    }

    fn into_found(self) -> FoundQuestion {
        let options = || self.options.iter().map(|(_, text)| text);
        let texts = || options().chain(&self.answer).chain(&self.why).chain([&self.ask]);
        let long = texts().map(String::len).sum::<usize>() > TOO_LONG;
        let cut = texts().any(|text| text.contains(CUT));
        let (line, words): (usize, String) = (self.line, self.ask.chars().take(400).collect());
        let what = if long || cut { Err(too_long()) } else { self.question() };
        FoundQuestion::new(line, "", &words, what)
    }

    fn question(mut self) -> Result<Question, Say> {
        self.options.sort();
        let answer = match &self.answer {
            Some(answer) if self.options.is_empty() => answer_without_options(answer),
            None if self.options.is_empty() => return Err(Say::new("format-description")),
            _ => answer_with_options(&self.right_places(), self.options)?,
        };
        Ok(Question { why: self.why, ..bare_question(self.ask, answer) })
    }

    /// The places of the options that are ticked, or that the answer names by letter or words.
    fn right_places(&self) -> Vec<usize> {
        let answer = self.answer.as_deref().unwrap_or_default();
        let same = |text: &str| text.to_lowercase() == answer.to_lowercase();
        let named = self.options.iter().find(|(_, text)| same(text) && !is_only_letters(answer));
        let named = named.map_or_else(|| leading_letters(answer), |(place, _)| vec![*place]);
        self.ticked.iter().copied().chain(named).collect()
    }
}

fn append_line(to: &mut String, words: &str) {
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(words);
}

/// An answer without options: true, false, or words to type.
fn answer_without_options(answer: &str) -> Answer {
    match answer.trim_end_matches('.').to_lowercase().as_str() {
        "true" | "t" | "benar" | "betul" => Answer::Truth(Truth { is: true }),
        "false" | "f" | "salah" => Answer::Truth(Truth { is: false }),
        _ => {
            let is = answer.split(" / ").map(|words| words.trim().to_owned()).collect();
            Answer::Text(Text { is, exact: false, not: Vec::new() })
        }
    }
}

/// A Choice or Many of these options, of which those at the places of `right` are right.
fn answer_with_options(right: &[usize], options: Vec<(usize, String)>) -> Result<Answer, Say> {
    let is_there = |place: &usize| options.iter().any(|(other, _)| other == place);
    if right.is_empty() || !right.iter().all(is_there) {
        return Err(Say::new("format-no-key"));
    }
    let (mut good, mut wrong) = (Vec::new(), Vec::new());
    for (place, text) in options {
        if right.contains(&place) {
            good.push(text);
        } else {
            wrong.push(Noted { text, why: None });
        }
    }
    let one = good.len() == 1;
    Ok(match good.pop() {
        Some(right) if one => Answer::Choice(Choice { right, wrong, last: Vec::new() }),
        last => Answer::Many(Many { right: good.into_iter().chain(last).collect(), wrong }),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::testing::{lines_and_reasons, questions_as_ron};
    use crate::format::{Format, import_all};

    fn settled(text: &str) -> (Vec<String>, Vec<(usize, &'static str)>) {
        let (deck, report) = import_all(read(text).expect("it is read"), Format::Aiken, "stem");
        (questions_as_ron(&deck), lines_and_reasons(&report))
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
    fn a_question_without_an_answer_is_skipped_at_its_line() {
        let text = "1. A?\nA. a\nB. b\n\n2. B?\nA. a\nB. b\nANSWER: F\n\n3. Words.\n4. C?\nA. a\nB. b\nANSWER: B\n";
        let (read, skipped) = settled(text);
        assert_eq!(read.len(), 1);
        let no_right = |line| (line, "format-no-key");
        assert_eq!(skipped, [no_right(1), no_right(5), (10, "format-description")]);
        assert!(super::read("\n\n").is_err());
    }

    #[test]
    fn an_answer_without_options_is_typed_or_true_or_false() {
        let text = "1. Whales are fish.\nAnswer: False\n2. Who wrote Hamlet?\nAnswer: Shakespeare / William Shakespeare\n3. Jakarta ibu kota.\nJawaban: Benar";
        let (read, skipped) = settled(text);
        assert_eq!(
            read,
            [
                r#"(ask: "Whales are fish.", answer: False)"#,
                r#"(ask: "Who wrote Hamlet?", answer: Text("Shakespeare", "William Shakespeare"))"#,
                r#"(ask: "Jakarta ibu kota.", answer: True)"#,
            ]
        );
        assert_eq!(skipped, []);
    }

    #[test]
    fn a_key_at_the_end_answers_the_questions_before_it() {
        let text = "1. One?   \nA. a   B. b\n\n2. Two?\n(A) c\t(C) e\n(B) d\n\n3. Three?\n4. It is.\n\nKey: 1. B  2. A, C\n3. Paris\n4) True\n5. more?\nA. x\nB. y\nAns. A";
        let (read, skipped) = settled(text);
        assert_eq!(
            read,
            [
                r#"(ask: "One?", answer: Choice(right: "b", wrong: ["a"]))"#,
                r#"(ask: "Two?", answer: Many(right: ["c", "e"], wrong: ["d"]))"#,
                r#"(ask: "Three?", answer: Text("Paris"))"#,
                r#"(ask: "It is.", answer: True)"#,
                r#"(ask: "more?", answer: Choice(right: "x", wrong: ["y"]))"#,
            ]
        );
        assert_eq!(skipped, []);
    }

    #[test]
    fn an_explanation_is_kept_and_the_next_prompt_needs_no_number() {
        let text = "What is it?\n*a) a\nb) b\n\nAnd that?\na) a\nb) b\nAnswer: b\nExplanation: It is so,\nas all know.\n\nNext?\na) long one\nb) c\nAnswer: Long one";
        let (read, skipped) = settled(text);
        assert_eq!(
            read,
            [
                r#"(ask: "What is it?", answer: Choice(right: "a", wrong: ["b"]))"#,
                r#"(ask: "And that?", answer: Choice(right: "b", wrong: ["a"]), why: "It is so,\nas all know.")"#,
                r#"(ask: "Next?", answer: Choice(right: "long one", wrong: ["c"]))"#,
            ]
        );
        assert_eq!(skipped, []);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in prop_oneof![any::<String>(), "([1-3aAB.)*\n ]{0,20}(ANSWER: [A-C]|Key:)?){1,3}"]) {
            let _ = read(&text).map(|read| import_all(read, Format::Aiken, "stem"));
        }
    }
}
