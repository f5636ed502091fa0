//! Lists exams with what each asks.

use super::exams::{exam_at, whole_decks};
use crate::host::Problem;
use crate::host::library::{DeckPlace, Library, is_exam_place};
use crate::session::{Drawn, draw_exam};

/// An exam in a list.
pub(crate) struct ListedExam {
    pub(crate) title: String,
    /// The path as given.
    pub(crate) name: String,
    pub(crate) about: Option<String>,
    /// How many questions it asks, and their points; None where it has mistakes.
    pub(crate) asks: Option<(usize, f64)>,
}

/// Lists the exams among places; one that cannot be read is left out.
pub(crate) fn list_exams(places: &[DeckPlace], library: &Library) -> Vec<ListedExam> {
    let exams = places.iter().filter(|place| is_exam_place(place));
    exams.filter_map(|place| listed_exam(place, library).ok().flatten()).collect()
}

/// Reads an exam for a list; None where a place holds a deck.
///
/// # Errors
/// When its text cannot be loaded.
pub(crate) fn listed_exam(
    place: &DeckPlace,
    library: &Library,
) -> Result<Option<ListedExam>, Problem> {
    let Some(checked) = exam_at(place, library)? else { return Ok(None) };
    let exam = checked.exam.as_ref().filter(|_| checked.findings.is_empty());
    let drawn = exam.and_then(|exam| draw_exam(exam, &whole_decks(&checked.decks), 0).ok());
    let points = |drawn: &[Drawn]| drawn.iter().map(|drawn| drawn.points).sum();
    let title = checked.exam.as_ref().map_or_else(|| place.stem(), |exam| exam.title.clone());
    Ok(Some(ListedExam {
        title,
        about: checked.exam.and_then(|exam| exam.about),
        asks: drawn.map(|drawn| (drawn.len(), points(&drawn))),
        name: checked.name,
    }))
}
