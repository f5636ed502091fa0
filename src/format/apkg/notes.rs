//! Questions become notes of Anki, each known by the ids of its deck and question.

use super::OwnNoteKind;
use crate::deck::Deck;
use crate::format::about::about as said_of;
use crate::format::deletion::{protected, written};
use crate::format::html::to_html;
use crate::format::in_words::in_words;
use crate::format::report::{Report, ReportEntry};
use crate::format::{Format, extras};
use crate::question::{Answer, Question};
use crate::say::Say;

/// A deck as notes, each made when it is asked for.
pub struct Package {
    /// The deck's name in Anki.
    pub name: String,
    /// What is said of it there.
    pub about: String,
    /// Without its questions.
    deck: Deck,
    questions: std::vec::IntoIter<Question>,
    report: Report,
}

impl Package {
    /// What was lost in the notes so far.
    #[must_use]
    pub fn report(self) -> Report {
        self.report
    }
}

impl Iterator for Package {
    type Item = PackedNote;

    fn next(&mut self) -> Option<PackedNote> {
        for question in self.questions.by_ref() {
            match note(&question, &self.deck) {
                Ok((note, lost)) => {
                    self.report.questions += 1;
                    let lost = lost.into_iter().map(|why| ReportEntry::new(&question, why));
                    self.report.changed.extend(lost);
                    return Some(note);
                }
                Err(why) => self.report.skipped.push(ReportEntry::new(&question, why)),
            }
        }
        // Room that is not needed any more: what comes next needs some too.
        self.questions = Vec::new().into_iter();
        None
    }
}

/// A question as a note.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedNote {
    /// What it is known by on every machine.
    pub guid: String,
    /// Its type.
    pub kind: OwnNoteKind,
    /// Its fields as HTML.
    pub fields: [String; 3],
    /// Its tags, without spaces.
    pub tags: Vec<String>,
    /// The question's id.
    pub question: String,
    /// Our number of each of its cards, which there is one less.
    pub parts: Vec<u32>,
}

/// What a guid of ours begins with; the deck's id and the question's follow.
const MARK: &str = "hafal:";

/// The guid of a question: its ids can be read in it.
pub(super) fn guid(deck: &str, question: &str) -> String {
    format!("{MARK}{}/{question}", deck.replace('%', "%25").replace('/', "%2F"))
}

/// The ids of deck and question in a guid of ours.
pub(super) fn ids(guid: &str) -> Option<(String, String)> {
    let (deck, question) = guid.strip_prefix(MARK)?.split_once('/')?;
    let deck = deck.replace("%2F", "/").replace("%25", "%");
    (!deck.is_empty() && !question.is_empty()).then(|| (deck, question.to_owned()))
}

/// Makes notes of a deck.
#[must_use]
pub fn pack(mut deck: Deck) -> Package {
    let name = deck.title.replace("::", ":").replace(['\u{1f}', '"'], " ");
    let mut about = deck.about.as_deref().map_or_else(String::new, to_html);
    about.extend(said_of(&deck).map(|said| format!("<!-- {said} -->")));
    let questions = std::mem::take(&mut deck.questions).into_iter();
    let report = Report::new(Format::Apkg);
    Package { name, about, deck, questions, report }
}

fn note(question: &Question, deck: &Deck) -> Result<(PackedNote, Vec<Say>), Say> {
    let (sort, front, back, mut lost) = sides(question, deck)?;
    let mut tags = Vec::new();
    for tag in &question.tags {
        let joined = tag.split_whitespace().collect::<Vec<_>>().join("_");
        if joined != *tag && lost.iter().all(|say| say.id != "format-tag-spaces") {
            lost.push(Say::new("format-tag-spaces"));
        }
        tags.push(joined);
    }
    let clean = |html: String| html.replace('\u{1f}', " ");
    let note = PackedNote {
        guid: guid(&deck.id, &question.id),
        kind: sort,
        fields: [front, back, extra(question, deck)].map(clean),
        tags,
        question: question.id.clone(),
        parts: question.cards().into_iter().map(|(part, _)| part).collect(),
    };
    Ok((note, lost))
}

/// The type of a question's note, its first two fields, and what they lose.
fn sides(question: &Question, deck: &Deck) -> Result<(OwnNoteKind, String, String, Vec<Say>), Say> {
    if let Answer::Cloze(cloze) = &question.answer {
        let mut lost = Vec::new();
        if cloze.blanks.iter().any(|words| words.len() > 1) {
            lost.push(Say::new("format-first-answer"));
        }
        let text = written(cloze);
        if question.ask.is_empty() {
            return Ok((OwnNoteKind::Cloze, text, String::new(), lost));
        }
        lost.push(Say::new("format-ask-joined"));
        return Ok((
            OwnNoteKind::Cloze,
            format!("{}<br>{text}", protected(&question.ask)),
            String::new(),
            lost,
        ));
    }
    let (words, mut lost) = in_words(question, deck)?;
    let sort = match &question.answer {
        Answer::Card(_) if question.both_ways => OwnNoteKind::Reversed,
        Answer::Text(_) if question.both_ways => OwnNoteKind::TypedReversed,
        Answer::Text(_) => OwnNoteKind::Typed,
        Answer::Number(_) | Answer::Date(_) => {
            lost = vec![Say::new("format-date")];
            OwnNoteKind::Typed
        }
        Answer::Card(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_) => OwnNoteKind::Basic,
    };
    Ok((sort, protected(&question.ask), protected(&words), lost))
}

/// What is said besides: the hint, the why and the source for people, and for hafal all of it in a comment.
fn extra(question: &Question, deck: &Deck) -> String {
    let from = question.from.as_ref().map(|from| deck.cite(from));
    let told = [question.hint.as_deref(), question.why.as_deref(), from.as_deref()];
    let told: Vec<String> = told.into_iter().flatten().map(protected).collect();
    let note = extras::note(question, &["tags", "both_ways"]);
    let note = note
        .map_or_else(String::new, |note| format!("<!-- {} -->", note.replace("{{", "{\\u007b")));
    told.join("<br>") + &note
}
