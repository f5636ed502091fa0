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
/// Says why it is no answer to a question of this form.
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

/// A dash may stand between letters in order.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Lines, Wants};

    fn texts(count: usize) -> Vec<String> {
        (0..count).map(|place| format!("text {place}")).collect()
    }

    fn options(count: usize) -> Options {
        Options { texts: texts(count).into_iter().map(OptionText::Words).collect(), pinned: 0 }
    }

    fn line(count: usize) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text; count], sentence: Vec::new() })
    }

    fn truth() -> Form {
        let texts = vec![OptionText::Truth(true), OptionText::Truth(false)];
        Form::One(Options { texts, pinned: 2 })
    }

    fn words() -> TruthWords {
        let pair = |words: [&str; 2]| words.map(str::to_owned);
        TruthWords::new([pair(["Benar", "Salah"]), pair(["True", "False"])])
    }

    /// What a cell is read as: places as numbers from 0, fields in quotes, or the id of the message.
    fn read(cell: &str, form: &Form) -> String {
        match read_cell(cell, form, &words()) {
            Ok(PaperAnswer::Empty) => "empty".to_owned(),
            Ok(PaperAnswer::Invalid) => "invalid".to_owned(),
            Ok(PaperAnswer::Given(response)) => match response {
                Response::One(place) => place.to_string(),
                Response::Many(places) | Response::Sort(places) => format!("{places:?}"),
                Response::Pair(places) => {
                    let shown =
                        |place: &Option<Place>| place.map_or("-".to_owned(), |at| at.to_string());
                    places.iter().map(shown).collect::<Vec<_>>().join(" ")
                }
                Response::Line(fields) => format!("{fields:?}"),
                Response::Card(_) | Response::Nothing => "nothing".to_owned(),
            },
            Err(say) => say.id.to_owned(),
        }
    }

    #[test]
    fn any_form_may_be_left_empty_or_be_invalid() {
        let pair = Form::Pair { left: texts(2), right: texts(3) };
        for form in [
            Form::One(options(3)),
            truth(),
            Form::Many(options(3)),
            Form::Sort(texts(3)),
            pair,
            line(2),
        ] {
            for empty in ["", "  ", "\u{feff}", "\u{a0}"] {
                assert_eq!(read(empty, &form), "empty", "{empty:?} {form:?}");
            }
            for invalid in ["!", " ! ", "\u{ff01}"] {
                assert_eq!(read(invalid, &form), "invalid", "{form:?}");
            }
        }
    }

    #[test]
    fn one_is_one_letter() {
        for (cell, is) in [
            ("A", "0"),
            ("c", "2"),
            (" b ", "1"),
            ("(B)", "1"),
            ("b.", "1"),
            ("\u{ff22}", "1"),
            ("\u{feff}B\u{a0}", "1"),
            ("D", "cell-letter"),
            ("AB", "cell-one"),
            ("A, B", "cell-one"),
            ("-", "cell-none"),
            ("()", "cell-none"),
            ("2", "cell-sign"),
            ("\u{410}", "cell-sign"),
            ("A!", "cell-sign"),
        ] {
            assert_eq!(read(cell, &Form::One(options(3))), is, "{cell:?}");
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        for (cell, is) in
            [("Z", "25"), ("aa", "26"), ("AD", "29"), ("AE", "cell-one"), ("ZZ", "cell-one")]
        {
            assert_eq!(read(cell, &Form::One(options(30))), is, "{cell:?}");
        }
        assert_eq!(read("A Z AB", &Form::Many(options(30))), "[0, 25, 27]");
        assert_eq!(read("AB", &Form::One(options(26))), "cell-one");
    }

    #[test]
    fn a_truth_is_its_word_or_first_letter_the_sheets_language_first() {
        for (cell, is) in [
            ("Benar", "0"),
            ("SALAH", "1"),
            ("b", "0"),
            ("S", "1"),
            ("T", "0"),
            ("f", "1"),
            ("TRUE", "0"),
            ("False.", "1"),
            ("bena", "cell-truth"),
            ("A", "cell-truth"),
            ("1", "cell-truth"),
        ] {
            assert_eq!(read(cell, &truth()), is, "{cell:?}");
        }
        let both = TruthWords::new([["Vero", "Virtuale"].map(str::to_owned)]);
        assert!(read_cell("V", &truth(), &both).is_err(), "the letter of both says nothing");
    }

    #[test]
    fn many_are_letters_in_any_order_together_or_apart() {
        for (cell, is) in [
            ("ACD", "[0, 2, 3]"),
            ("A, C", "[0, 2]"),
            ("d c a", "[0, 2, 3]"),
            ("a;c", "[0, 2]"),
            ("A+C", "[0, 2]"),
            ("B", "[1]"),
            ("-", "[]"),
            ("\u{2013}", "[]"),
            ("A-", "cell-dash"),
            ("AAB", "cell-twice"),
            ("AE", "cell-letter"),
            ("A1", "cell-sign"),
            (",", "cell-none"),
        ] {
            assert_eq!(read(cell, &Form::Many(options(4))), is, "{cell:?}");
        }
    }

    #[test]
    fn an_order_has_all_letters_once() {
        for (cell, is) in [
            ("BCA", "[1, 2, 0]"),
            ("b c a", "[1, 2, 0]"),
            ("B-C-A", "[1, 2, 0]"),
            ("B > C > A", "[1, 2, 0]"),
            ("B → C → A", "[1, 2, 0]"),
            ("BC", "cell-missing"),
            ("BCAA", "cell-twice"),
            ("BCD", "cell-letter"),
            ("-", "cell-missing"),
        ] {
            assert_eq!(read(cell, &Form::Sort(texts(3))), is, "{cell:?}");
        }
    }

    #[test]
    fn pairs_are_letters_for_each_number() {
        let form = Form::Pair { left: texts(3), right: texts(4) };
        for (cell, is) in [
            ("DAB", "3 0 1"),
            ("d, a, b", "3 0 1"),
            ("D-B", "3 - 1"),
            ("D - B", "3 - 1"),
            ("---", "nothing"),
            ("DA", "cell-pairs"),
            ("DABC", "cell-pairs"),
            ("DAA", "cell-twice"),
            ("DAE", "cell-letter"),
        ] {
            assert_eq!(read(cell, &form), is, "{cell:?}");
        }
    }

    #[test]
    fn fields_are_set_apart_by_semicolons() {
        for (cell, is) in [
            ("1964; PBB", r#"["1964", "PBB"]"#),
            ("1964", r#"["1964", ""]"#),
            (";PBB", r#"["", "PBB"]"#),
            ("1964;;", r#"["1964", ""]"#),
            (r"a\;b;c", r#"["a;b", "c"]"#),
            (r"a\b", r#"["a\\b", ""]"#),
            (r"a\", r#"["a\\", ""]"#),
            (";", "empty"),
            ("-", r#"["-", ""]"#),
            ("!a", r#"["!a", ""]"#),
            ("a;b;c", "cell-fields"),
        ] {
            assert_eq!(read(cell, &line(2)), is, "{cell:?}");
        }
    }
}
