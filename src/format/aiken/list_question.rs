//! A question of a list while its lines are read, and what it becomes.

use super::bare_options::{BareOptions, find_bare_options, has_ticked_line};
use super::key::{has_joined_letters, is_only_letters, leading_letters};
use super::lines::{ListLine, OptionMark, UsedLetters};
use super::typed_line::{Looks, TypedLine};
use crate::format::intake::CUT;
use crate::format::options::{answer_of_options, truth_of_word};
use crate::format::report::{FoundQuestion, bare_question};
use crate::format::{TOO_LONG, too_long};
use crate::judge::{Language, read_number};
use crate::question::{Answer, List, Question, Text, Truth};
use crate::say::Say;

/// A question whose lines are being read.
#[derive(Default)]
pub(super) struct ListQuestion {
    line: Option<usize>,
    pub(super) number: Option<u32>,
    pub(super) ask: String,
    /// The options, each with the place of its letter.
    pub(super) options: Vec<(usize, String)>,
    /// How each option looks.
    looks: Vec<(usize, Looks)>,
    /// The places of those that are ticked.
    ticked: Vec<usize>,
    /// The answer as written.
    pub(super) answer: Option<String>,
    why: Option<String>,
    /// Whether the last line was empty.
    pub(super) paused: bool,
    losses: Vec<Say>,
}

impl ListQuestion {
    pub(super) fn is_empty(&self) -> bool {
        self.ask.is_empty() && self.options.is_empty()
    }

    pub(super) fn used_letters(&self) -> UsedLetters {
        self.options.iter().fold(UsedLetters::default(), |used, (place, _)| used.with(*place))
    }

    pub(super) fn is_answered(&self) -> bool {
        self.answer.is_some() || !self.ticked.is_empty()
    }

    /// Whether a line begins another question, or the key.
    pub(super) fn ends_before(&self, line: &ListLine) -> bool {
        match line {
            ListLine::Numbered(..) | ListLine::Key(_) => !self.is_empty(),
            // Below its options, after a gap, words are the next prompt; below its answer they always are.
            ListLine::Words(_) if self.why.is_some() => self.paused,
            ListLine::Words(words) => {
                let behind_options = self.options.len() > 1;
                let behind_bare =
                    self.paused && self.options.is_empty() && has_ticked_line(&self.ask);
                self.answer.is_some()
                    || behind_bare
                    || behind_options && (self.paused || self.is_section(words))
            }
            ListLine::Empty | ListLine::Options(_) | ListLine::Answer(_) | ListLine::Why(_) => {
                false
            }
        }
    }

    /// Whether words behind options are the heading of a section, such as `B. Essays` or `II. Short answers`.
    fn is_section(&self, words: &str) -> bool {
        let Some((label, _)) = words.split_once(". ") else { return false };
        let roman = !label.is_empty() && label.chars().all(|sign| "IVX".contains(sign));
        let used = self.options.iter().any(|(place, _)| {
            leading_letters(label).as_slice() == [*place] && label.chars().all(char::is_uppercase)
        });
        roman || used
    }

    pub(super) fn push_line(&mut self, line: ListLine, source: &TypedLine) {
        if self.is_empty() {
            self.line = source.number;
        }
        self.losses.extend(source.losses.iter().cloned());
        self.paused = matches!(line, ListLine::Empty);
        match line {
            ListLine::Empty | ListLine::Key(_) => {}
            ListLine::Numbered(number, words) => {
                self.number = Some(number);
                append_line(&mut self.ask, words);
            }
            // `A. Multiple choice`, the heading of a section.
            ListLine::Options(_) if self.is_empty() && self.number.is_none() => {
                append_line(&mut self.ask, source.text.trim());
            }
            ListLine::Options(marks) => {
                for OptionMark { place, text, right, bold } in marks {
                    self.ticked.extend(right.then_some(place));
                    let bold = if bold { Looks::BOLD } else { Looks::default() };
                    self.looks.push((place, bold | source.looks_of(text)));
                    self.options.push((place, text.to_owned()));
                }
            }
            ListLine::Answer(answer) if !self.is_empty() => self.answer = Some(answer.to_owned()),
            ListLine::Why(words) if self.is_answered() => self.why = Some(words.to_owned()),
            ListLine::Answer(words) | ListLine::Why(words) | ListLine::Words(words) => {
                let option = self.options.last_mut().map(|(_, text)| text);
                append_line(self.why.as_mut().or(option).unwrap_or(&mut self.ask), words);
            }
        }
    }

    pub(super) fn into_found(mut self) -> FoundQuestion {
        let losses = std::mem::take(&mut self.losses);
        let options = || self.options.iter().map(|(_, text)| text);
        let texts = || options().chain(&self.answer).chain(&self.why).chain([&self.ask]);
        let long = texts().map(String::len).sum::<usize>() > TOO_LONG;
        let cut = texts().any(|text| text.contains(CUT));
        let (line, words): (Option<usize>, String) =
            (self.line, self.ask.chars().take(400).collect());
        let what = if long || cut { Err(too_long()) } else { self.question() };
        let losses = if what.is_ok() { losses } else { Vec::new() };
        FoundQuestion { line, ..FoundQuestion::new(0, "", &words, what) }.with_losses(losses)
    }

    fn question(mut self) -> Result<Question, Say> {
        self.options.sort();
        self.take_bare_options();
        let answer = match &self.answer {
            Some(answer) if self.options.is_empty() => match list_of_items(&self.ask, answer) {
                Some(list) => list,
                None => answer_without_options(answer)?,
            },
            None if self.options.is_empty() => return Err(Say::new("format-description")),
            _ => answer_of_options(&self.right_places(), self.options)?,
        };
        Ok(Question { why: self.why, ..bare_question(self.ask, answer) })
    }

    /// Takes the lines below the prompt as the options where they have no letters and one of them is right.
    fn take_bare_options(&mut self) {
        if !self.options.is_empty() {
            return;
        }
        let Some(found) = find_bare_options(&self.ask, self.answer.as_deref()) else { return };
        let BareOptions { ask, options, right } = found;
        self.ask = ask;
        self.options = options.into_iter().enumerate().collect();
        self.ticked = right;
        self.answer = None;
    }

    /// The places of the options that are ticked, or that the answer names by letter or words.
    fn right_places(&self) -> Vec<usize> {
        let answer = self.answer.as_deref().unwrap_or_default();
        let same = |text: &str| text.to_lowercase() == answer.to_lowercase();
        let words = !is_only_letters(answer) || has_joined_letters(answer);
        let named = self.options.iter().find(|(_, text)| same(text) && words);
        let named = named.map_or_else(|| leading_letters(answer), |(place, _)| vec![*place]);
        let right: Vec<usize> = self.ticked.iter().copied().chain(named).collect();
        if right.is_empty() && self.answer.is_none() { self.standing_out() } else { right }
    }

    /// The options that look unlike the others; none where two looks contradict each other.
    fn standing_out(&self) -> Vec<usize> {
        let with = |look: Looks| -> Vec<usize> {
            let found = self.looks.iter().filter(|(_, looks)| looks.has(look));
            found.map(|(place, _)| *place).collect()
        };
        let sets = Looks::EACH.into_iter().map(with);
        let mut telling: Vec<Vec<usize>> =
            sets.filter(|set| !set.is_empty() && set.len() < self.options.len()).collect();
        telling.dedup();
        if telling.len() > 1 { Vec::new() } else { telling.pop().unwrap_or_default() }
    }
}

fn append_line(to: &mut String, words: &str) {
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(words);
}

/// `solid, liquid, gas` as a list, where the prompt asks for as many things: `Name the three states of matter.`
fn list_of_items(ask: &str, answer: &str) -> Option<Answer> {
    let items: Vec<Vec<String>> =
        answer.split([',', ';']).map(|item| vec![item.trim().to_owned()]).collect();
    let language = Language::new("en");
    let counts = |word: &str| {
        let number =
            read_number(word.trim_matches(|sign: char| !sign.is_alphanumeric()), &language);
        number.is_some_and(|number| number.rest().is_empty() && number.value == items.len().into())
    };
    // `2,5` is a number.
    let whole = items.iter().flatten().all(|item| item.starts_with(char::is_alphabetic));
    let (need, listed) = (items.len(), ask.split_whitespace().any(counts));
    (need > 1 && whole && listed).then_some(Answer::List(List { is: items, need }))
}

/// An answer without options: true, false, or words to type. A capital from A to E alone names an option that was not
/// read.
fn answer_without_options(answer: &str) -> Result<Answer, Say> {
    if let Some(is) = truth_of_word(answer) {
        return Ok(Answer::Truth(Truth { is }));
    }
    let letters = leading_letters(answer);
    let named = letters.iter().all(|place| *place < 5) && !answer.contains(char::is_lowercase);
    if is_only_letters(answer) && !has_joined_letters(answer) && named {
        return Err(Say::new("format-key-names-none").with("key", answer));
    }
    let is = answer.split(" / ").map(|words| words.trim().to_owned()).collect();
    Ok(Answer::Text(Text { is, exact: false, not: Vec::new() }))
}
