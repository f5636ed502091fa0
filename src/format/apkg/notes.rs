//! Turns the questions of a deck into Anki notes, each with a guid made of the ids of deck and question.

use super::OwnNoteKind;
use crate::deck::Deck;
use crate::format::Format;
use crate::format::answer_text::answer_text;
use crate::format::comments::{comment_loss, deck_comment, question_comment};
use crate::format::deletion::{html_without_deletions, write_deletions};
use crate::format::html::to_html;
use crate::format::report::Report;
use crate::question::{Answer, Question};
use crate::say::Say;

/// A deck as an iterator over its notes.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) about: String,
    /// Without its questions.
    deck: Deck,
    questions: std::vec::IntoIter<Question>,
    report: Report,
}

impl Package {
    pub(crate) fn report(self) -> Report {
        self.report
    }
}

impl Iterator for Package {
    type Item = PackedNote;

    fn next(&mut self) -> Option<PackedNote> {
        for question in self.questions.by_ref() {
            let note = pack_question(&question, &self.deck);
            if let Some(note) = self.report.record(&question, note) {
                return Some(note);
            }
        }
        // Freed early: the database that the notes went into is about to be copied.
        self.questions = Vec::new().into_iter();
        None
    }
}

/// A question as a note; its tags have no spaces.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PackedNote {
    /// Its id on every machine.
    pub(crate) guid: String,
    pub(crate) kind: OwnNoteKind,
    /// Its fields as HTML.
    pub(crate) fields: [String; 3],
    pub(crate) tags: Vec<String>,
    pub(crate) question: String,
    /// The part number of each of its cards.
    pub(crate) parts: Vec<u32>,
}

/// What Anki shows of a question, or has no need of: a learner grades each card there, and every typed answer is compared
/// letter by letter.
const SEEN: [&str; 10] =
    ["hint", "why", "from", "tags", "both_ways", "points", "level", "slips", "exact", "unit"];

/// The beginning of a guid of ours; the ids of deck and question follow.
const GUID_MARK: &str = "hafal:";

/// Makes the guid of a question, from which both ids can be read back.
pub(super) fn guid(deck: &str, question: &str) -> String {
    format!("{GUID_MARK}{}/{question}", deck.replace('%', "%25").replace('/', "%2F"))
}

/// Reads the ids of deck and question from a guid; None unless hafal made it.
pub(super) fn ids_of_guid(guid: &str) -> Option<(String, String)> {
    let (deck, question) = guid.strip_prefix(GUID_MARK)?.split_once('/')?;
    let deck = deck.replace("%2F", "/").replace("%25", "%");
    (!deck.is_empty() && !question.is_empty()).then(|| (deck, question.to_owned()))
}

/// Begins to turn a deck into notes.
pub(crate) fn pack(mut deck: Deck) -> Package {
    // In a name `::` would make a subdeck.
    let name = deck.title.replace("::", ":").replace(['\u{1f}', '"'], " ");
    let mut about = deck.about.as_deref().map_or_else(String::new, to_html);
    about.extend(deck_comment(&deck).map(|comment| format!("<!-- {comment} -->")));
    let questions = std::mem::take(&mut deck.questions).into_iter();
    let report = Report::new(Format::Apkg);
    Package { name, about, deck, questions, report }
}

/// Whether a note can say the question.
pub(in crate::format) fn says(question: &Question, deck: &Deck) -> bool {
    note_sides(question, deck).is_ok()
}

fn pack_question(question: &Question, deck: &Deck) -> Result<(PackedNote, Vec<Say>), Say> {
    let (kind, front, back, mut losses) = note_sides(question, deck)?;
    // Anki separates tags by spaces.
    let joined = |tag: &String| tag.split_whitespace().collect::<Vec<_>>().join("_");
    let tags: Vec<String> = question.tags.iter().map(joined).collect();
    if tags != question.tags {
        losses.push(Say::new("format-tag-spaces"));
    }
    losses.extend(comment_loss(question, &SEEN));
    let fields = [front, back, extra_field(question, deck)];
    let note = PackedNote {
        guid: guid(&deck.id, &question.id),
        kind,
        fields: fields.map(|html| html.replace('\u{1f}', " ")),
        tags,
        question: question.id.clone(),
        parts: question.cards().into_iter().map(|(part, _)| part).collect(),
    };
    Ok((note, losses))
}

/// Returns the type of a question's note, its first two fields, and its losses.
fn note_sides(
    question: &Question,
    deck: &Deck,
) -> Result<(OwnNoteKind, String, String, Vec<Say>), Say> {
    if let Answer::Cloze(cloze) = &question.answer {
        let mut losses = Vec::new();
        if cloze.blanks.iter().any(|words| words.len() > 1) {
            losses.push(Say::new("format-first-answer"));
        }
        let mut text = write_deletions(cloze);
        if !question.ask.is_empty() {
            losses.push(Say::new("format-ask-joined"));
            text = format!("{}<br>{text}", html_without_deletions(&question.ask));
        }
        return Ok((OwnNoteKind::Cloze, text, String::new(), losses));
    }
    let (words, mut losses) = answer_text(question, deck)?;
    let kind = match &question.answer {
        Answer::Card(_) if question.both_ways => OwnNoteKind::Reversed,
        Answer::Text(_) if question.both_ways => OwnNoteKind::TypedReversed,
        Answer::Text(_) => OwnNoteKind::Typed,
        Answer::Number(_) | Answer::Date(_) => {
            losses = vec![Say::new("format-date")];
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
    Ok((kind, html_without_deletions(&question.ask), html_without_deletions(&words), losses))
}

/// Writes the third field: hint, why and source for people, and a comment that brings the question back whole.
fn extra_field(question: &Question, deck: &Deck) -> String {
    let from = question.from.as_ref().map(|from| deck.cite(from));
    let texts = [question.hint.as_deref(), question.why.as_deref(), from.as_deref()];
    let texts: Vec<String> = texts.into_iter().flatten().map(html_without_deletions).collect();
    let comment = question_comment(question, &["tags", "both_ways"]);
    let comment = comment.map_or_else(String::new, |comment| {
        format!("<!-- {} -->", comment.replace("{{", "{\\u007b"))
    });
    texts.join("<br>") + &comment
}
