//! Aiken, and the numbered lists with lettered options of teachers' documents: read leniently, never written.
//!
//! The answer is below a question, at the right option, in a key at the end of the list, or the option that looks
//! unlike the others.

mod bare_options;
mod key;
mod line_labels;
mod lines;
mod list_question;
mod title;
mod typed_line;

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};

use self::bare_options::is_ticked;
use self::key::{is_only_letters, key_entries};
use self::lines::{ListLine, UsedLetters, recognize_line};
use self::list_question::ListQuestion;
use self::title::ListTitle;
pub(super) use self::typed_line::{Looks, TypedLine};
use super::report::{FormatRefusal, FoundQuestion, ReadFile};
use crate::deck::Deck;

/// Reads a text; refuses one without any question.
pub(super) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let lines = (1..).zip(text.split('\n'));
    read_lines(lines.map(|(number, line)| TypedLine {
        number: Some(number),
        text: Cow::Borrowed(line),
        ..TypedLine::default()
    }))
}

/// Reads lines; refuses them if they hold no question.
pub(super) fn read_lines<'a>(
    lines: impl Iterator<Item = TypedLine<'a>> + 'a,
) -> Result<ReadFile<'a>, FormatRefusal> {
    let mut reader = ListReader {
        lines: Box::new(lines),
        open: ListQuestion::default(),
        waiting: VecDeque::new(),
        returned: 0,
        unanswered: HashMap::new(),
        in_key: false,
        title: ListTitle::default(),
    };
    // The title is known once the first question is.
    let first = reader.next();
    let ListTitle { title, about } = std::mem::take(&mut reader.title);
    let read = ReadFile::non_empty(title, first.into_iter().chain(reader))?;
    Ok(ReadFile { deck: Deck { about, ..read.deck }, ..read })
}

/// Reads the questions of a list; one without an answer waits for the key, and holds up those behind it.
struct ListReader<'a> {
    lines: Box<dyn Iterator<Item = TypedLine<'a>> + 'a>,
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
    title: ListTitle,
}

impl Iterator for ListReader<'_> {
    type Item = FoundQuestion;

    fn next(&mut self) -> Option<FoundQuestion> {
        while !self.waiting.front().is_some_and(ListQuestion::is_answered) {
            let Some(line) = self.lines.next() else {
                self.close_question();
                break;
            };
            self.read_line(&line);
        }
        self.returned += 1;
        self.waiting.pop_front().map(ListQuestion::into_found)
    }
}

impl ListReader<'_> {
    fn read_line(&mut self, line: &TypedLine) {
        if self.in_key && self.read_key(&line.text) {
            return;
        }
        let recognized = recognize_line(&line.text, self.open.used_letters());
        self.take_title(&recognized);
        if self.open.ends_before(&recognized) {
            self.close_question();
        }
        if let ListLine::Key(entries) = recognized {
            self.in_key = true;
            self.read_key(entries);
        } else {
            self.open.push_line(recognized, line);
        }
    }

    /// Makes the words above the first question the deck's title, if they are not a prompt.
    fn take_title(&mut self, next: &ListLine) {
        if self.returned > 0 || !self.waiting.is_empty() {
            return;
        }
        let taken = match next {
            ListLine::Numbered(..) => self.title.take_above_numbers(&self.open),
            ListLine::Words(_) => self.title.take_above_words(&self.open),
            ListLine::Empty => self.title.take_marked(&self.open),
            ListLine::Options(_) | ListLine::Answer(_) | ListLine::Why(_) | ListLine::Key(_) => {
                false
            }
        };
        if taken {
            self.open = ListQuestion::default();
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

    /// Gives questions the answers of a line of the key; returns whether the line was one: all its numbers are known, or
    /// its answers only letters.
    fn read_key(&mut self, line: &str) -> bool {
        let entries = key_entries(line);
        let lettered = entries.iter().all(|(_, answer)| is_only_letters(answer));
        let mut known = !entries.is_empty();
        for (number, answer) in entries {
            let place = self.unanswered.get_mut(&number).and_then(VecDeque::pop_front);
            let place = place.and_then(|place| place.checked_sub(self.returned));
            match place.and_then(|place| self.waiting.get_mut(place)) {
                Some(open) => open.answer = Some(answer.to_owned()),
                None => known &= lettered,
            }
        }
        known
    }
}

/// What a text is, if it is a list that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListSort {
    Aiken,
    Numbered,
}

/// Recognizes a list by the lines at its beginning.
pub(super) fn recognize_list(text: &str) -> Option<ListSort> {
    /// Enough for the first questions below any preface.
    const LINES: usize = 300;
    let (mut used, mut options, mut numbers, mut answers, mut ticks, mut keyed) =
        (UsedLetters::default(), 0, 0, 0, 0, false);
    for line in text.split('\n').take(LINES) {
        match recognize_line(line, used) {
            ListLine::Options(marks) => {
                options += marks.len();
                keyed |= marks.iter().any(|mark| mark.right || mark.bold);
                used = marks.iter().fold(used, |used, mark| used.with(mark.place));
                continue;
            }
            ListLine::Numbered(..) => numbers += 1,
            ListLine::Answer(_) => answers += 1,
            ListLine::Key(_) => keyed = true,
            ListLine::Empty | ListLine::Why(_) => continue,
            ListLine::Words(words) if used.next() < 2 => {
                ticks += usize::from(is_ticked(words) && !words.contains('\t'));
                continue;
            }
            ListLine::Words(_) => {}
        }
        used = UsedLetters::default();
    }
    let is_list = match (options > 1, numbers > 0) {
        (true, true) => true,
        (true, false) => answers > 0 || keyed,
        (false, true) => numbers > 1 && (answers > 0 || ticks > 0 || keyed),
        // Options without letters below prompts without numbers.
        (false, false) => answers > 1 || ticks > 1,
    };
    let aiken = numbers == 0 && !keyed && options > 1;
    is_list.then_some(if aiken { ListSort::Aiken } else { ListSort::Numbered })
}

#[cfg(test)]
mod tests;
