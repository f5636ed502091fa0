//! Reads a cell of a table as the answer to a question on a sheet, by the question's form.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use super::letters::read_letters;
use super::table::plain_text;
use crate::question::{Form, OptionText, Options, Place, Response, capital_letter};
use crate::say::Say;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PaperAnswer {
    /// Nothing was filled in.
    Empty,
    /// It cannot be marked, as two crosses where one is wanted.
    Invalid,
    /// An answer, in the places of the sheet.
    Given(Response),
}

/// The words for true and for false that a cell may have, those of the sheet first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthWords(Vec<[String; 2]>);

impl TruthWords {
    /// Words for true and for false, each pair in a language.
    pub fn new(pairs: impl IntoIterator<Item = [String; 2]>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// With the words that a sheet shows before those of any language.
    #[must_use]
    pub(super) fn printed(mut self, options: Option<&[String]>) -> Self {
        if let Some([yes, no]) = options {
            self.0.insert(0, [yes.clone(), no.clone()]);
        }
        self
    }

    /// Whether a word or its first letter is true; None where it is neither true nor false.
    fn read(&self, cell: &str) -> Option<bool> {
        let cell = folded(cell);
        let whole = |[yes, no]: &[String; 2]| truth_of(folded(yes) == cell, folded(no) == cell);
        let begins = |word: &String| {
            let first = folded(word).chars().next();
            first.is_some_and(|first| cell.chars().eq([first]))
        };
        let first = |[yes, no]: &[String; 2]| truth_of(begins(yes), begins(no));
        // A spreadsheet turns these words into values of its own, which it writes in English.
        let of_spreadsheet = || truth_of(cell == "true", cell == "false");
        let whole = self.0.iter().find_map(whole).or_else(of_spreadsheet);
        whole.or_else(|| self.0.iter().find_map(first))
    }
}

fn truth_of(yes: bool, no: bool) -> Option<bool> {
    (yes != no).then_some(yes)
}

fn folded(word: &str) -> String {
    plain_text(word).to_lowercase().nfc().collect::<String>().trim_end_matches('.').to_owned()
}

/// Reads a cell.
///
/// # Errors
/// Says why the cell is not an answer to a question of this form.
pub(super) fn read_cell(cell: &str, form: &Form, truths: &TruthWords) -> Result<PaperAnswer, Say> {
    match plain_text(cell).as_str() {
        "" => return Ok(PaperAnswer::Empty),
        "!" => return Ok(PaperAnswer::Invalid),
        _ => {}
    }
    match form {
        Form::Line(lines) => read_fields(cell, lines.fields.len()),
        Form::One(options) if is_truth(options) => {
            let truth = truths.read(cell).ok_or_else(|| refused_truth(cell, truths))?;
            Ok(PaperAnswer::Given(Response::One(usize::from(!truth))))
        }
        Form::One(options) => read_one(cell, options.texts.len()),
        Form::Many(options) => read_many(cell, options.texts.len()),
        Form::Sort(items) => read_order(cell, items.len()),
        Form::Pair { left, right } => read_pairs(cell, left.len(), right.len()),
        Form::Card => Ok(PaperAnswer::Empty),
    }
}

fn is_truth(options: &Options) -> bool {
    options.texts.iter().any(|text| matches!(text, OptionText::Truth(_)))
}

fn refused_truth(cell: &str, truths: &TruthWords) -> Say {
    let [yes, no] = truths.0.first().cloned().unwrap_or_default();
    Say::new("cell-truth").with("cell", cell.trim()).with("yes", yes).with("no", no)
}

fn read_one(cell: &str, count: usize) -> Result<PaperAnswer, Say> {
    match read_letters(cell, count)?.as_slice() {
        [Some(place)] => Ok(PaperAnswer::Given(Response::One(*place))),
        [] | [None, ..] => Err(Say::new("cell-none")),
        [Some(_), ..] => Err(Say::new("cell-one")),
    }
}

fn read_many(cell: &str, count: usize) -> Result<PaperAnswer, Say> {
    let read = read_letters(cell, count)?;
    if read == [None] {
        return Ok(PaperAnswer::Given(Response::Many(Vec::new())));
    }
    let mut places: Vec<Place> = read
        .into_iter()
        .map(|place| place.ok_or_else(|| Say::new("cell-dash")))
        .collect::<Result<_, _>>()?;
    refuse_twice(&places)?;
    // The order of crosses says nothing, so that the same ones are the same answer.
    places.sort_unstable();
    if places.is_empty() {
        return Err(Say::new("cell-none"));
    }
    Ok(PaperAnswer::Given(Response::Many(places)))
}

/// Reads letters in order; dashes may separate them.
fn read_order(cell: &str, count: usize) -> Result<PaperAnswer, Say> {
    let places: Vec<Place> = read_letters(cell, count)?.into_iter().flatten().collect();
    refuse_twice(&places)?;
    let named: HashSet<Place> = places.iter().copied().collect();
    let missing = (0..count).find(|place| !named.contains(place));
    missing.map_or(Ok(PaperAnswer::Given(Response::Sort(places))), |place| {
        Err(Say::new("cell-missing").with("letter", capital_letter(place)))
    })
}

fn read_pairs(cell: &str, left: usize, right: usize) -> Result<PaperAnswer, Say> {
    let pairs = read_letters(cell, right)?;
    if pairs.len() != left {
        return Err(Say::new("cell-pairs").with("count", pairs.len()).with("of", left));
    }
    let named: Vec<Place> = pairs.iter().flatten().copied().collect();
    refuse_twice(&named)?;
    if named.is_empty() {
        // Nothing is paired: it costs nothing.
        return Ok(PaperAnswer::Given(Response::Nothing));
    }
    Ok(PaperAnswer::Given(Response::Pair(pairs)))
}

fn refuse_twice(places: &[Place]) -> Result<(), Say> {
    let mut seen = HashSet::new();
    let twice = places.iter().find(|place| !seen.insert(**place));
    twice.map_or(Ok(()), |place| Err(Say::new("cell-twice").with("letter", capital_letter(*place))))
}

/// Reads fields set apart by `;`; `\;` is the sign itself.
fn read_fields(cell: &str, count: usize) -> Result<PaperAnswer, Say> {
    let mut fields = vec![String::new()];
    let mut signs = cell.chars().peekable();
    while let Some(sign) = signs.next() {
        let sign = match sign {
            ';' => {
                fields.push(String::new());
                continue;
            }
            '\\' => signs.next_if_eq(&';').unwrap_or('\\'),
            other => other,
        };
        if let Some(field) = fields.last_mut() {
            field.push(sign);
        }
    }
    let mut fields: Vec<String> = fields.iter().map(|field| field.trim().to_owned()).collect();
    let filled = fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
    if filled == 0 {
        return Ok(PaperAnswer::Empty);
    }
    if filled > count {
        return Err(Say::new("cell-fields").with("count", filled).with("of", count));
    }
    fields.resize(count, String::new());
    Ok(PaperAnswer::Given(Response::Line(fields)))
}
