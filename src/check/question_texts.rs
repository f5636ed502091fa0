//! The texts of a question, each with the way to it.

use crate::deck::locate_in_question;
use crate::question::{Answer, At, Question};

/// The sentences that an author writes around an answer, each with its field: `ask`, `hint` and `why`, as far as they
/// are there.
pub(super) fn sentences(question: &Question) -> impl Iterator<Item = (&'static str, &str)> {
    let fields = [
        ("ask", Some(&question.ask)),
        ("hint", question.hint.as_ref()),
        ("why", question.why.as_ref()),
    ];
    fields.into_iter().filter_map(|(field, text)| Some((field, text?.as_str())))
}

/// The text at a place of a question, given the question as the deck's file has it.
pub(super) fn source_at<'t>(written: &'t str, at: &At) -> &'t str {
    let place = locate_in_question(written, &(0..written.len()), at);
    written.get(place).unwrap_or_default()
}

/// Every text of a question.
pub(super) fn all_texts(question: &Question) -> Vec<(At, &str)> {
    let answers = question.kind().texts().into_iter().map(|text| (At::field("answer"), text));
    let tags = question.tags.iter().map(|tag| (At::field("tags"), tag.as_str()));
    let around = sentences(question).map(|(field, text)| (At::field(field), text));
    let mut all: Vec<(At, &str)> = around.chain(answers).chain(tags).collect();
    // The text around the blanks is found in the text as it is written, braces included.
    if let Answer::Cloze(cloze) = &question.answer {
        all.push((At::answer("text"), &cloze.text));
    }
    all
}

/// Whether a question, as the deck's file has it, is visible ASCII without escapes: most are, and need no closer look.
pub(super) fn is_plain(written: &str) -> bool {
    is_visible_ascii(written)
        && memchr::memmem::find(written.as_bytes(), b"\\u").is_none()
        && memchr::memmem::find(written.as_bytes(), b"\\x").is_none()
}

/// Whether a text is ASCII without control characters, those of white space apart.
pub(super) fn is_visible_ascii(text: &str) -> bool {
    let visible = |byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    // `all` would stop early; without that, many bytes are looked at in one instruction.
    text.bytes().fold(true, |all, byte| all & visible(byte))
}
