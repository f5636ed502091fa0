//! Cells of a table as they are read, form by form.

use super::cell::{PaperAnswer, TruthWords, read_cell};
use crate::question::{Form, Lines, OptionText, Options, Place, Response, Wants};

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
