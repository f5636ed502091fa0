//! Questions that were found become a deck: each has an id, none has a mistake, none stands twice.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::report::{Entry, Found, Read, Report};
use super::{Format, too_long};
use crate::deck::{Deck, derived};
use crate::question::Question;
use crate::say::Say;

/// Makes a deck of what was found, called by `stem` where the file has no title.
#[must_use]
pub fn settle(read: Read, format: Format, stem: &str) -> (Deck, Report) {
    let Read { mut deck, found, changed } = read;
    let mut report = Report { changed, ..Report::new(format) };
    let mut seen = Seen::default();
    for Found { line, name, what, mut changed } in found {
        // What was lost twice in one question is told once.
        let all = std::mem::take(&mut changed);
        for say in all {
            if !changed.contains(&say) {
                changed.push(say);
            }
        }
        let entry = |id, why| Entry { line, name: name.clone(), id, why };
        match what.and_then(|question| sound(question, &deck, &mut seen)) {
            Ok(question) => {
                let id = || Some(question.id.clone());
                report.changed.extend(changed.into_iter().map(|why| entry(id(), why)));
                deck.questions.push(question);
            }
            Err(why) => report.skipped.push(entry(None, why)),
        }
    }
    if deck.title.trim().is_empty() {
        stem.clone_into(&mut deck.title);
    }
    report.questions = deck.questions.len();
    (deck, report)
}

/// What the questions before said, and the ids they have.
#[derive(Default)]
struct Seen {
    ids: HashMap<String, usize>,
    /// The places of the questions whose words have this checksum.
    places: HashMap<u64, Vec<usize>>,
}

/// The question with an id of its own; else why it cannot stand in a deck.
fn sound(mut question: Question, deck: &Deck, seen: &mut Seen) -> Result<Question, Say> {
    let own = question.kind().own_words();
    if question.ask.trim().is_empty() && own.is_none() {
        return Err(Say::new("format-no-ask"));
    }
    if let Some(flaw) = question.kind().flaws(&deck.language).into_iter().next() {
        return Err(flaw.say);
    }
    if weight(&question) > super::TOO_LONG {
        return Err(too_long());
    }
    question.both_ways &= question.answer.reversed("").is_some();
    let words = own.map_or_else(|| question.ask.clone(), |own| format!("{} {own}", question.ask));
    let alike = seen.places.entry(checksum(&words)).or_default();
    let again = alike.iter().filter_map(|place| deck.questions.get(*place)).any(|other| {
        let one_id = question.id.is_empty() || other.id == question.id;
        one_id && other.ask == question.ask && other.answer == question.answer
    });
    if again {
        return Err(Say::new("format-repeats"));
    }
    let id =
        if question.id.trim().is_empty() { derived(&words, &deck.language) } else { question.id };
    question.id = seen.ids.free(id);
    question.id_given = true;
    alike.push(deck.questions.len());
    Ok(question)
}

fn checksum(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// How many bytes of text a question has.
fn weight(question: &Question) -> usize {
    let around = [&question.hint, &question.why].into_iter().flatten().map(String::len);
    question.ask.len()
        + question.kind().texts().iter().map(|text| text.len()).sum::<usize>()
        + around.sum::<usize>()
}

/// Ids that are taken, each with the number it was given last.
trait Ids {
    /// The id, or where it is taken the first with a number behind it that is free.
    fn free(&mut self, id: String) -> String;
}

impl Ids for HashMap<String, usize> {
    fn free(&mut self, id: String) -> String {
        let Some(last) = self.get(&id).copied() else {
            self.insert(id.clone(), 1);
            return id;
        };
        let mut number = last + 1;
        while self.contains_key(&format!("{id}-{number}")) {
            number += 1;
        }
        let free = format!("{id}-{number}");
        self.insert(id, number);
        self.insert(free.clone(), 1);
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::report::plain;
    use crate::question::{Answer, Choice, Flashcard, Text};

    fn card(ask: &str, back: &str) -> Question {
        plain(ask, Answer::Card(Flashcard { back: back.to_owned() }))
    }

    fn settled(questions: Vec<Question>) -> (Vec<String>, Vec<&'static str>) {
        let mut read = Read::new();
        read.found =
            (1..).zip(questions).map(|(line, one)| Found::new(line, "", "", Ok(one))).collect();
        let (deck, report) = settle(read, Format::Json, "stem");
        assert_eq!((deck.title.as_str(), report.questions), ("stem", deck.questions.len()));
        (
            deck.questions.into_iter().map(|question| question.id).collect(),
            report.skipped.into_iter().map(|entry| entry.why.id).collect(),
        )
    }

    #[test]
    fn ids_are_made_of_words_and_numbered_where_words_are_the_same() {
        let named = Question { id: "what".to_owned(), ..card("Else?", "x") };
        let (ids, skipped) =
            settled(vec![card("What?", "yes"), card("What?", "no"), card("What-2", "n"), named]);
        assert_eq!(ids, ["what", "what-2", "what-2-2", "what-3"]);
        assert_eq!(skipped, [""; 0]);
    }

    #[test]
    fn what_stands_twice_comes_once_unless_its_ids_say_that_it_is_meant() {
        let named = |id: &str| Question { id: id.to_owned(), ..card("What?", "yes") };
        let (ids, skipped) = settled(vec![card("What?", "yes"), card("What?", "yes"), named("b")]);
        assert_eq!((ids, skipped), (vec!["what".into(), "b".into()], vec!["format-repeats"]));
    }

    #[test]
    fn what_would_be_a_mistake_is_left_out() {
        let choice = Choice { right: "a".into(), wrong: Vec::new(), last: Vec::new() };
        let text = Text { is: vec![" ".into()], exact: false, not: Vec::new() };
        let (ids, skipped) = settled(vec![
            card(" ", "x"),
            card("a", " "),
            plain("a", Answer::Choice(choice)),
            plain("a", Answer::Text(text)),
            card("b", &"x".repeat(super::super::TOO_LONG + 1)),
        ]);
        assert_eq!(ids, [""; 0]);
        let reasons = [
            "format-no-ask",
            "flaw-empty-text",
            "flaw-no-wrong",
            "flaw-empty-text",
            "format-too-long",
        ];
        assert_eq!(skipped, reasons);
    }
}
