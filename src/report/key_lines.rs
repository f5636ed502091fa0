//! Words the key of a question in its sheet's numbers and letters, for a terminal's page and for a printed one.

use crate::locale::Words;
use crate::question::{Form, KeyLine, OptionText, Place, PlaceNames, Response};
use crate::say::Say;
use crate::session::Listed;

/// A line of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum KeyText {
    /// What is right.
    Right(String),
    /// A further rule of marking.
    Note(String),
}

/// Lists the right answers and further rules of marking, except for options to pick, which a sheet marks in place.
/// `truth` are the words for true and false.
pub(super) fn key_texts(listed: &Listed, truth: &[String; 2], words: &Words) -> Vec<KeyText> {
    let names = listed.names;
    let mut texts: Vec<KeyText> = Vec::new();
    match (&listed.form, &listed.key.solution) {
        (Form::Sort(_), Response::Sort(places)) => {
            texts.push(KeyText::Right(names.options(places, " ")));
        }
        (Form::Pair { .. }, Response::Pair(pairs)) => {
            texts.push(KeyText::Right(pair_names(pairs, names)));
            let unpaired = listed.unpaired();
            if !unpaired.is_empty() {
                let say = Say::new("key-extra").with("numbers", names.options(&unpaired, ", "));
                texts.push(KeyText::Note(words.say(&say)));
            }
        }
        (Form::One(options), Response::One(place)) => {
            if let Some(OptionText::Truth(is)) = options.texts.get(*place) {
                let [right, wrong] = truth;
                texts.push(KeyText::Right(if *is { right } else { wrong }.clone()));
            }
        }
        (
            Form::Line(_)
            | Form::One(_)
            | Form::Many(_)
            | Form::Sort(_)
            | Form::Pair { .. }
            | Form::Card,
            _,
        ) => {}
    }
    let lines = &listed.key.lines;
    let are_blanks = matches!(&listed.form, Form::Line(lines) if !lines.sentence.is_empty());
    for (number, line) in (1_usize..).zip(lines) {
        let is_numbered = are_blanks && lines.len() > 1;
        let number = if is_numbered { format!("({number}) ") } else { String::new() };
        texts.extend(line_texts(&number, line, words));
    }
    texts.extend(listed.key.notes.iter().map(|note| KeyText::Note(words.say(note))));
    texts
}

fn line_texts(number: &str, line: &KeyLine, words: &Words) -> Vec<KeyText> {
    let Some((shown, others)) = line.wordings.split_first() else { return Vec::new() };
    let also = Say::new("show-also").with("also", others.join(" / "));
    let also = (!others.is_empty()).then_some(&also);
    let notes = also.into_iter().chain(&line.notes).map(|note| KeyText::Note(words.say(note)));
    std::iter::once(KeyText::Right(format!("{number}{shown}"))).chain(notes).collect()
}

/// `a 2, b 1`
fn pair_names(pairs: &[Option<Place>], names: PlaceNames) -> String {
    let pairs = pairs.iter().enumerate().map(|(left, right)| {
        let right = right.map_or_else(|| "-".to_owned(), |right| names.option(right));
        format!("{} {right}", names.left(left))
    });
    pairs.collect::<Vec<_>>().join(", ")
}

/// Returns the places that are picked by a response to options.
pub(super) fn picked(solution: &Response) -> &[Place] {
    match solution {
        Response::One(place) => std::slice::from_ref(place),
        Response::Many(places) => places,
        Response::Line(_)
        | Response::Sort(_)
        | Response::Pair(_)
        | Response::Card(_)
        | Response::Nothing => &[],
    }
}
