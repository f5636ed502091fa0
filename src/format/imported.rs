//! Questions that are found become a deck's, one by one: each has an id, none has a mistake, none stands twice.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::report::{FormatRefusal, FoundQuestion, PastReview, ReadFile, Report, ReportEntry};
use super::{Format, MOST, flood, too_long};
use crate::deck::{Deck, derived};
use crate::question::Question;
use crate::say::Say;

/// The questions of a file that can stand in a deck; what becomes of the others is told in its report.
pub struct ImportedQuestions<'a> {
    read: ReadFile<'a>,
    /// How many questions, notes or rows were found so far.
    found: usize,
    seen: Seen,
    report: Report,
    last: Last,
}

/// The question that came last.
#[derive(Default)]
struct Last {
    line: Option<usize>,
    name: Option<String>,
    id: String,
    past: Vec<PastReview>,
    /// How many entries on changes there were before it.
    changed: usize,
}

impl<'a> ImportedQuestions<'a> {
    /// Begins with what a file holds; the deck is called by `stem` where the file has no title.
    #[must_use]
    pub fn new(mut read: ReadFile<'a>, format: Format, stem: &str) -> Self {
        if read.deck.title.trim().is_empty() {
            stem.clone_into(&mut read.deck.title);
        }
        let changed = std::mem::take(&mut read.changed);
        let report = Report { changed, ..Report::new(format) };
        Self { read, found: 0, seen: Seen::default(), report, last: Last::default() }
    }

    /// The deck without its questions.
    #[must_use]
    pub fn deck(&self) -> &Deck {
        &self.read.deck
    }

    /// The line of the last question, where lines are counted.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.last.line
    }

    /// The reviews of the last question's cards.
    pub fn past(&mut self) -> Vec<PastReview> {
        std::mem::take(&mut self.last.past)
    }

    /// Why the whole file is refused, where there is more in it than in anybody's deck: then no more is given.
    ///
    /// # Errors
    /// When there is.
    pub fn is_bounded(&self) -> Result<(), FormatRefusal> {
        if self.found > MOST { Err(flood()) } else { Ok(()) }
    }

    /// Takes the last question back: it would be a mistake in a deck.
    pub fn leave_out(&mut self, why: Say) {
        let Last { line, name, id, changed, .. } = std::mem::take(&mut self.last);
        self.report.changed.truncate(changed);
        self.report.questions -= 1;
        self.report.skipped.push(ReportEntry { line, name, id: None, why });
        self.seen.ids.remove(&id);
    }

    /// What came over.
    #[must_use]
    pub fn finish(self) -> Report {
        self.report
    }
}

impl Iterator for ImportedQuestions<'_> {
    type Item = Question;

    fn next(&mut self) -> Option<Question> {
        for FoundQuestion { line, name, what, changed, made_up, past } in self.read.found.by_ref() {
            self.found += 1;
            if self.found > MOST {
                return None;
            }
            let before = self.report.changed.len();
            let (deck, seen) = (&self.read.deck, &mut self.seen);
            match what.and_then(|question| sound(question, made_up, deck, seen)) {
                Ok(mut question) => {
                    let mut changed = changed;
                    changed.extend(without_source(&mut question, deck));
                    let id = question.id.clone();
                    let entry =
                        |why| ReportEntry { line, name: name.clone(), id: Some(id.clone()), why };
                    self.report.changed.extend(each_once(changed).into_iter().map(entry));
                    self.report.questions += 1;
                    self.last = Last { line, name, id, past, changed: before };
                    return Some(question);
                }
                Err(why) => self.report.skipped.push(ReportEntry { line, name, id: None, why }),
            }
        }
        None
    }
}

/// Takes a citation of a source that the deck does not have from a question, and says so: files that were put together
/// may have such.
fn without_source(question: &mut Question, deck: &Deck) -> Option<Say> {
    let citation = question.from.as_ref().filter(|_| !deck.sources.is_empty())?;
    let key = citation.source.as_deref().or(citation.place.split(':').next()).map(str::trim);
    if key.is_some_and(|key| deck.sources.contains_key(key)) {
        return None;
    }
    let from = question.from.take()?;
    Some(Say::new("format-from").with("text", from.place))
}

/// What was lost twice in one question is told once.
fn each_once(all: Vec<Say>) -> Vec<Say> {
    let mut once = Vec::with_capacity(all.len());
    for say in all {
        if !once.contains(&say) {
            once.push(say);
        }
    }
    once
}

/// A whole file at once.
#[cfg(test)]
pub(super) fn import_all(read: ReadFile, format: Format, stem: &str) -> (Deck, Report) {
    let mut settling = ImportedQuestions::new(read, format, stem);
    let questions = settling.by_ref().collect();
    let deck = Deck { questions, ..settling.deck().clone() };
    (deck, settling.finish())
}

/// What the questions before said, and the ids they have.
#[derive(Default)]
struct Seen {
    /// Each with the number that was put behind it last.
    ids: HashMap<String, usize>,
    /// Sums of the words and answer of each question, without its id and with it.
    said: HashSet<u128>,
}

/// The question with an id of its own; else why it cannot stand in a deck.
fn sound(
    mut question: Question,
    made_up: bool,
    deck: &Deck,
    seen: &mut Seen,
) -> Result<Question, Say> {
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
    if seen.said.contains(&sum(&question, if made_up { "" } else { &question.id })) {
        return Err(Say::new("format-repeats"));
    }
    let named = !question.id.trim().is_empty();
    let id = if named { question.id } else { derived(&words, &deck.language) };
    question.id = seen.ids.free(id);
    question.id_given = true;
    seen.said.insert(sum(&question, ""));
    seen.said.insert(sum(&question, &question.id));
    Ok(question)
}

/// A sum of what a question says under an id: so long that no two share one by chance.
fn sum(question: &Question, id: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, id, &question.ask, &question.answer).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
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
    use crate::format::report::bare_question;
    use crate::question::{Answer, Choice, Flashcard, Text};

    fn card(ask: &str, back: &str) -> Question {
        bare_question(ask, Answer::Card(Flashcard { back: back.to_owned() }))
    }

    fn settled(questions: Vec<Question>) -> (Vec<String>, Vec<&'static str>) {
        let found =
            (1..).zip(questions).map(|(line, one)| FoundQuestion::new(line, "", "", Ok(one)));
        let read = ReadFile::new(None, found);
        let (deck, report) = import_all(read, Format::Json, "stem");
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
    fn what_floods_the_memory_is_given_up() {
        let flood = |count| {
            let found = std::iter::repeat_n((), count);
            let found =
                found.map(|()| FoundQuestion::new(1, "", "", Err(Say::new("format-no-ask"))));
            let mut settling =
                ImportedQuestions::new(ReadFile::new(None, found), Format::Csv, "stem");
            (settling.by_ref().count(), settling.is_bounded().is_err())
        };
        assert_eq!((flood(MOST), flood(MOST + 1)), ((0, false), (0, true)));
    }

    #[test]
    fn ids_that_a_program_made_up_do_not_tell_doubles_apart() {
        let named = |id: &str| Question { id: id.to_owned(), ..card("What?", "yes") };
        let found = [(named("a"), true), (named("b"), true), (named("c"), false)];
        let found = found.into_iter().map(|(question, made_up)| FoundQuestion {
            made_up,
            ..FoundQuestion::new(1, "", "", Ok(question))
        });
        let (deck, report) = import_all(ReadFile::new(None, found), Format::Apkg, "stem");
        let ids: Vec<&str> = deck.questions.iter().map(|one| one.id.as_str()).collect();
        assert_eq!((ids, report.skipped.len()), (vec!["a", "c"], 1));
    }

    #[test]
    fn what_is_left_out_afterwards_takes_its_losses_along() {
        let lossy = |ask: &str| {
            FoundQuestion::new(7, "", ask, Ok(card(ask, "x"))).with_losses(vec![too_long()])
        };
        let read = ReadFile::new(None, [lossy("A?"), lossy("B?")].into_iter());
        let mut settling = ImportedQuestions::new(read, Format::Json, "stem");
        assert_eq!(settling.next().map(|one| one.id), Some("a".to_owned()));
        assert_eq!(settling.next().map(|one| one.id), Some("b".to_owned()));
        settling.leave_out(Say::new("format-no-ask"));
        let report = settling.finish();
        let told = |all: &[ReportEntry]| -> Vec<(Option<usize>, &str)> {
            all.iter().map(|entry| (entry.line, entry.why.id)).collect()
        };
        assert_eq!(report.questions, 1);
        assert_eq!(told(&report.changed), [(Some(7), "format-too-long")]);
        assert_eq!(told(&report.skipped), [(Some(7), "format-no-ask")]);
    }

    #[test]
    fn what_would_be_a_mistake_is_left_out() {
        let choice = Choice { right: "a".into(), wrong: Vec::new(), last: Vec::new() };
        let text = Text { is: vec![" ".into()], exact: false, not: Vec::new() };
        let (ids, skipped) = settled(vec![
            card(" ", "x"),
            card("a", " "),
            bare_question("a", Answer::Choice(choice)),
            bare_question("a", Answer::Text(text)),
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
