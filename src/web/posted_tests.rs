//! Tests what forms post, and how they are filled in again.

use super::*;
use crate::question::{Lines, Options, Wants};
use proptest::prelude::*;

fn fields(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn lines(count: usize) -> Form {
    Form::Line(Lines { fields: vec![Wants::Text; count], sentence: Vec::new() })
}

fn options(count: usize) -> Options {
    Options::from_words(["a", "b", "c", "d"].into_iter().take(count), 0)
}

fn sort() -> Form {
    Form::Sort(strings(&["a", "b", "c"]))
}

fn pair() -> Form {
    Form::Pair { left: strings(&["a", "b"]), right: strings(&["x", "y", "z"]) }
}

fn forms() -> Vec<Form> {
    vec![
        lines(1),
        lines(3),
        Form::One(options(4)),
        Form::Many(options(4)),
        sort(),
        pair(),
        Form::Card,
    ]
}

#[test]
fn each_form_reads_its_own_fields() {
    for (form, posted, expected) in [
        (lines(1), "line=+a+", Response::Line(strings(&[" a "]))),
        (lines(3), "line=a&line=+&line=c", Response::Line(strings(&["a", "", "c"]))),
        (lines(3), "line=a&line=&line=", Response::Line(strings(&["a", "", ""]))),
        (lines(2), "line=&line=+", Response::Nothing),
        (lines(2), "", Response::Nothing),
        (Form::One(options(3)), "one=3", Response::One(2)),
        (Form::One(options(3)), "one=", Response::Nothing),
        (Form::One(options(3)), "", Response::Nothing),
        (Form::Many(options(4)), "many=4&many=1", Response::Many(vec![0, 3])),
        (Form::Many(options(4)), "", Response::Nothing),
        (sort(), "sort=3&sort=1&sort=2", Response::Sort(vec![1, 2, 0])),
        (sort(), "sort=&sort=&sort=", Response::Nothing),
        (sort(), "", Response::Nothing),
        (pair(), "pair=3&pair=", Response::Pair(vec![Some(2), None])),
        (pair(), "pair=&pair=", Response::Nothing),
        (pair(), "", Response::Nothing),
        (Form::Card, "known=1", Response::Card(true)),
        (Form::Card, "known=0", Response::Card(false)),
        (Form::Card, "", Response::Nothing),
    ] {
        let read = read_response(&form, &fields(posted));
        assert_eq!(read, Ok(expected), "{posted}");
    }
}

#[test]
fn what_no_form_could_send_is_refused() {
    let long = format!("line={}", "x".repeat(LONGEST_TYPED + 1));
    for (form, posted) in [
        (lines(1), "line=a&line=b"),
        (lines(1), "line=a&line="),
        (lines(3), "line=a"),
        (lines(3), "line=&line="),
        (lines(1), "one=1"),
        (lines(1), "line=a%0Ab"),
        (lines(1), "line=a%00"),
        (lines(1), long.as_str()),
        (Form::One(options(3)), "one=0"),
        (Form::One(options(3)), "one=4"),
        (Form::One(options(3)), "one=1&one=2"),
        (Form::One(options(3)), "one=+1"),
        (Form::One(options(3)), "one=01"),
        (Form::One(options(3)), "one=-1"),
        (Form::One(options(3)), "one=1e0"),
        (Form::One(options(3)), "one=99999999999999999999999"),
        (Form::One(options(3)), "many=1"),
        (Form::Many(options(3)), "many=1&many=1"),
        (Form::Many(options(3)), "many=x"),
        (sort(), "sort="),
        (sort(), "sort=&sort=&sort=&sort="),
        (sort(), "sort=1&sort=2"),
        (sort(), "sort=1&sort=2&sort=3&sort="),
        (sort(), "sort=1&sort=2&sort=4"),
        (pair(), "pair="),
        (pair(), "pair=1"),
        (pair(), "pair=1&pair=4"),
        (pair(), "pair=1&pair=2&pair="),
        (Form::Card, "known=2"),
        (Form::Card, "known=1&known=0"),
    ] {
        let read = read_response(&form, &fields(posted)).map_err(|say| say.id);
        assert_eq!(read, Err("web-unsendable"), "{posted}");
    }
}

#[test]
fn what_was_left_half_filled_is_explained() {
    let why = |form: &Form, posted| read_response(form, &fields(posted)).map_err(|say| say.id);
    assert_eq!(why(&sort(), "sort=1&sort=&sort=2"), Err("web-sort-lacking"));
    assert_eq!(why(&sort(), "sort=2&sort=2&sort=1"), Err("web-sort-twice"));
    assert_eq!(why(&pair(), "pair=2&pair=2"), Err("web-pair-twice"));
}

#[test]
fn a_form_says_how_sure_how_new_and_where_to_go() {
    let read = |posted| read_posted(&lines(1), 9, &fields(posted)).map_err(|say| say.id);
    let plain =
        Posted { response: Response::Line(strings(&["a"])), doubt: false, turn: 3, go: None };
    assert_eq!(read("line=a&turn=3"), Ok(plain.clone()));
    assert_eq!(read("line=a&turn=3&doubt=1"), Ok(Posted { doubt: true, ..plain.clone() }));
    let to_nine = Posted { go: Some(Go::Question(9)), ..plain.clone() };
    assert_eq!(read("line=a&turn=3&go=9"), Ok(to_nine));
    assert_eq!(read("line=a&turn=3&go=end"), Ok(Posted { go: Some(Go::End), ..plain }));
    for posted in [
        "line=a", "line=a&turn=", "line=a&turn=-1", "line=a&turn=1&turn=1",
        "line=a&turn=3&doubt=2", "line=a&turn=3&go=10", "line=a&turn=3&go=0",
        "line=a&turn=3&go=//evil",
    ] {
        assert_eq!(read(posted), Err("web-unsendable"), "{posted}");
    }
}

#[test]
fn what_a_response_fills_in_is_read_as_that_response() {
    for (form, response) in [
        (lines(2), Response::Line(strings(&["a", "b"]))),
        (Form::One(options(4)), Response::One(3)),
        (Form::Many(options(4)), Response::Many(vec![1, 2])),
        (sort(), Response::Sort(vec![2, 0, 1])),
        (pair(), Response::Pair(vec![None, Some(0)])),
        (Form::Card, Response::Card(false)),
        (sort(), Response::Nothing),
    ] {
        let filled = FilledFields::from_response(&form, &response);
        let fields: Vec<(String, String)> =
            filled.0.iter().map(|value| (field_name(&form).to_owned(), value.clone())).collect();
        assert_eq!(read_response(&form, &fields), Ok(response));
        assert_eq!(FilledFields::from_fields(&form, &fields), filled);
    }
}

proptest! {
    #[test]
    fn whatever_is_posted_fits_the_form_or_is_refused(
        posted in prop::collection::vec(("(line|one|many|sort|pair|known|turn|go|doubt)", "[-0-9a ]{0,3}"), 0..6)
    ) {
        for form in forms() {
            if let Ok(read) = read_posted(&form, 3, &posted) {
                prop_assert!(form.fits(&read.response), "{read:?}");
            }
        }
    }
}
