//! Admits found questions to a deck, one by one: gives each an id, and skips those with mistakes and those that repeat.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::report::{FormatRefusal, FoundQuestion, PastReview, ReadFile, Report, ReportEntry};
use super::{Format, MOST, flood, too_long};
use crate::deck::{Deck, derived_question_id};
use crate::question::Question;
use crate::say::Say;

/// Iterates over the questions of a file that a deck can have; its report says what happened to the others.
pub(crate) struct ImportedQuestions<'a> {
    read: ReadFile<'a>,
    /// How many questions, notes or rows were found so far.
    found: usize,
    seen: SeenQuestions,
    report: Report,
    last: LastQuestion,
}

#[derive(Default)]
struct LastQuestion {
    line: Option<usize>,
    name: Option<String>,
    id: String,
    past: Vec<PastReview>,
    /// How many changes the report had before this question.
    changed: usize,
}

impl<'a> ImportedQuestions<'a> {
    /// Begins to read a file; `stem` is the deck's title if the file has none.
    pub(crate) fn new(mut read: ReadFile<'a>, format: Format, stem: &str) -> Self {
        if read.deck.title.trim().is_empty() {
            stem.clone_into(&mut read.deck.title);
        }
        let changed = std::mem::take(&mut read.changed);
        let report = Report { changed, ..Report::new(format) };
        let (seen, last) = (SeenQuestions::default(), LastQuestion::default());
        Self { read, found: 0, seen, report, last }
    }

    /// Has no questions.
    pub(crate) fn deck(&self) -> &Deck {
        &self.read.deck
    }

    /// The line of the last question; None in a format without lines.
    pub(crate) fn line(&self) -> Option<usize> {
        self.last.line
    }

    /// Takes the reviews of the last question's cards.
    pub(crate) fn take_past(&mut self) -> Vec<PastReview> {
        std::mem::take(&mut self.last.past)
    }

    /// Refuses a file with more questions than any deck has; the iterator ended early then.
    pub(crate) fn check_count(&self) -> Result<(), FormatRefusal> {
        if self.found > MOST { Err(flood()) } else { Ok(()) }
    }

    /// Moves the last question from the imported ones to the skipped ones.
    pub(crate) fn skip_last(&mut self, why: Say) {
        let LastQuestion { line, name, id, changed, .. } = std::mem::take(&mut self.last);
        self.report.changed.truncate(changed);
        self.report.questions -= 1;
        self.report.skipped.push(ReportEntry { line, name, id: None, why });
        self.seen.ids.remove(&id);
    }

    pub(crate) fn finish(self) -> Report {
        self.report
    }
}

impl Iterator for ImportedQuestions<'_> {
    type Item = Question;

    fn next(&mut self) -> Option<Question> {
        for found in self.read.found.by_ref() {
            self.found += 1;
            if self.found > MOST {
                return None;
            }
            let FoundQuestion { line, name, question, mut changed, id_made_up, past } = found;
            let admitted =
                question.and_then(|found| self.seen.admit(found, id_made_up, &self.read.deck));
            let mut question = match admitted {
                Ok(question) => question,
                Err(why) => {
                    self.report.skipped.push(ReportEntry { line, name, id: None, why });
                    continue;
                }
            };
            changed.extend(drop_unknown_source(&mut question, &self.read.deck));
            drop_unknown_passage(&mut question, &self.read.deck);
            let (id, before) = (question.id.clone(), self.report.changed.len());
            let entry = |why| ReportEntry { line, name: name.clone(), id: Some(id.clone()), why };
            self.report.changed.extend(without_repeats(changed).into_iter().map(entry));
            self.report.questions += 1;
            self.last = LastQuestion { line, name, id, past, changed: before };
            return Some(question);
        }
        None
    }
}

/// Drops a citation whose source the deck lacks, and returns that loss. Decks that were put together from several have
/// such citations.
fn drop_unknown_source(question: &mut Question, deck: &Deck) -> Option<Say> {
    let citation = question.from.as_ref().filter(|_| !deck.sources.is_empty())?;
    let key = citation.source.as_deref().or(citation.place.split(':').next()).map(str::trim);
    if key.is_some_and(|key| deck.sources.contains_key(key)) {
        return None;
    }
    let from = question.from.take()?;
    Some(Say::new("format-from").with("text", from.place))
}

/// Drops the name of a passage that the deck lacks: the question of a file that was cut out of another.
fn drop_unknown_passage(question: &mut Question, deck: &Deck) {
    question.passage.take_if(|key| !deck.passages.contains_key(key));
}

fn without_repeats(all: Vec<Say>) -> Vec<Say> {
    let mut once = Vec::with_capacity(all.len());
    for say in all {
        if !once.contains(&say) {
            once.push(say);
        }
    }
    once
}

/// Imports a whole file at once.
#[cfg(test)]
pub(super) fn import_all(read: ReadFile, format: Format, stem: &str) -> (Deck, Report) {
    let mut imported = ImportedQuestions::new(read, format, stem);
    let questions = imported.by_ref().collect();
    let deck = Deck { questions, ..imported.deck().clone() };
    (deck, imported.finish())
}

/// What the next question must not repeat.
#[derive(Default)]
struct SeenQuestions {
    /// Each id with the last number that was put behind it.
    ids: HashMap<String, usize>,
    /// The digest of each question, without its id and with it.
    digests: HashSet<u128>,
}

impl SeenQuestions {
    /// Gives a question an id of its own, or returns why the deck cannot have it.
    fn admit(
        &mut self,
        mut question: Question,
        made_up: bool,
        deck: &Deck,
    ) -> Result<Question, Say> {
        let own = question.kind().own_words();
        if question.ask.trim().is_empty() && own.is_none() {
            return Err(Say::new("format-no-ask"));
        }
        if let Some(flaw) = question.kind().flaws(&deck.language).into_iter().next() {
            return Err(flaw.say);
        }
        if text_length(&question) > super::TOO_LONG {
            return Err(too_long());
        }
        question.both_ways &= question.answer.reversed("").is_some();
        // Two ids from an author show that the repetition is intended; ids that a program made up show nothing.
        if self.digests.contains(&digest(&question, if made_up { "" } else { &question.id })) {
            return Err(Say::new("format-repeats"));
        }
        let named = !question.id.trim().is_empty();
        let derive = || {
            let Question { ask, answer, passage, .. } = &question;
            derived_question_id(ask, answer, passage.as_deref(), &deck.language)
        };
        let id = if named { question.id.clone() } else { derive() };
        question.id = self.free_id(id);
        question.id_given = true;
        self.digests.insert(digest(&question, ""));
        self.digests.insert(digest(&question, &question.id));
        Ok(question)
    }

    /// Returns an id, with the first free number behind it if it is taken.
    // The last number is kept with each id, so that many questions of the same words cost no quadratic time.
    fn free_id(&mut self, id: String) -> String {
        let Some(last) = self.ids.get(&id).copied() else {
            self.ids.insert(id.clone(), 1);
            return id;
        };
        let mut number = last + 1;
        while self.ids.contains_key(&format!("{id}-{number}")) {
            number += 1;
        }
        let free = format!("{id}-{number}");
        self.ids.insert(id, number);
        self.ids.insert(free.clone(), 1);
        free
    }
}

/// A digest of a question under an id. Of 128 bits, so that among half a million questions no two share one by chance.
fn digest(question: &Question, id: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, id, &question.ask, &question.answer, &question.passage).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

/// How many bytes of text a question has.
fn text_length(question: &Question) -> usize {
    let around = [&question.hint, &question.why].into_iter().flatten().map(String::len);
    question.ask.len()
        + question.kind().texts().iter().map(|text| text.len()).sum::<usize>()
        + around.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::report::bare_question;
    use crate::question::{Answer, Choice, Flashcard, Text};

    fn card(ask: &str, back: &str) -> Question {
        bare_question(ask, Answer::Card(Flashcard { back: back.to_owned() }))
    }

    fn imported(questions: Vec<Question>) -> (Vec<String>, Vec<&'static str>) {
        let found = (1..)
            .zip(questions)
            .map(|(line, question)| FoundQuestion::new(line, "", "", Ok(question)));
        let read = ReadFile::new(None, found);
        let (deck, report) = import_all(read, Format::Json, "stem");
        assert_eq!((deck.title.as_str(), report.questions), ("stem", deck.questions.len()));
        (
            deck.questions.into_iter().map(|question| question.id).collect(),
            report.skipped.into_iter().map(|entry| entry.why.id).collect(),
        )
    }

    #[test]
    fn ids_are_derived_from_the_words_and_numbered_where_the_words_are_the_same() {
        let named = Question { id: "what".to_owned(), ..card("Else?", "x") };
        let (ids, skipped) =
            imported(vec![card("What?", "yes"), card("What?", "no"), card("What-2", "n"), named]);
        assert_eq!(ids, ["what", "what-2", "what-2-2", "what-3"]);
        assert_eq!(skipped, [""; 0]);
    }

    #[test]
    fn a_repeated_question_is_skipped_unless_its_author_gave_it_another_id() {
        let named = |id: &str| Question { id: id.to_owned(), ..card("What?", "yes") };
        let (ids, skipped) = imported(vec![card("What?", "yes"), card("What?", "yes"), named("b")]);
        assert_eq!((ids, skipped), (vec!["what".into(), "b".into()], vec!["format-repeats"]));
    }

    #[test]
    fn a_file_with_more_questions_than_any_deck_is_refused() {
        let flood = |count| {
            let found = std::iter::repeat_n((), count);
            let found =
                found.map(|()| FoundQuestion::new(1, "", "", Err(Say::new("format-no-ask"))));
            let mut imported =
                ImportedQuestions::new(ReadFile::new(None, found), Format::Csv, "stem");
            (imported.by_ref().count(), imported.check_count().is_err())
        };
        assert_eq!((flood(MOST), flood(MOST + 1)), ((0, false), (0, true)));
    }

    #[test]
    fn an_id_that_a_program_made_up_does_not_excuse_a_repetition() {
        let named = |id: &str| Question { id: id.to_owned(), ..card("What?", "yes") };
        let found = [(named("a"), true), (named("b"), true), (named("c"), false)];
        let found = found.into_iter().map(|(question, id_made_up)| FoundQuestion {
            id_made_up,
            ..FoundQuestion::new(1, "", "", Ok(question))
        });
        let (deck, report) = import_all(ReadFile::new(None, found), Format::Apkg, "stem");
        let ids: Vec<&str> = deck.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!((ids, report.skipped.len()), (vec!["a", "c"], 1));
    }

    #[test]
    fn a_question_that_is_skipped_afterwards_takes_its_losses_along() {
        let lossy = |ask: &str| {
            FoundQuestion::new(7, "", ask, Ok(card(ask, "x"))).with_losses(vec![too_long()])
        };
        let read = ReadFile::new(None, [lossy("A?"), lossy("B?")].into_iter());
        let mut imported = ImportedQuestions::new(read, Format::Json, "stem");
        assert_eq!(imported.next().map(|question| question.id), Some("a".to_owned()));
        assert_eq!(imported.next().map(|question| question.id), Some("b".to_owned()));
        imported.skip_last(Say::new("format-no-ask"));
        let report = imported.finish();
        let lines_and_ids = |all: &[ReportEntry]| -> Vec<(Option<usize>, &str)> {
            all.iter().map(|entry| (entry.line, entry.why.id)).collect()
        };
        assert_eq!(report.questions, 1);
        assert_eq!(lines_and_ids(&report.changed), [(Some(7), "format-too-long")]);
        assert_eq!(lines_and_ids(&report.skipped), [(Some(7), "format-no-ask")]);
    }

    #[test]
    fn a_question_that_would_be_a_mistake_is_skipped() {
        let choice = Choice { right: "a".into(), wrong: Vec::new(), last: Vec::new() };
        let text = Text { is: vec![" ".into()], exact: false, not: Vec::new() };
        let (ids, skipped) = imported(vec![
            card(" ", "x"),
            card("a", " "),
            bare_question("a", Answer::Choice(choice)),
            bare_question("a", Answer::Text(text)),
            card("b", &"x".repeat(super::super::TOO_LONG + 1)),
        ]);
        assert_eq!(ids, [""; 0]);
        let reasons = [
            "format-no-ask", "flaw-empty-text", "flaw-no-wrong", "flaw-empty-text",
            "format-too-long",
        ];
        assert_eq!(skipped, reasons);
    }
}
