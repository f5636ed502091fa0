//! Reads posted fields as a response in the places shown, and writes a response as the values of a form's fields.

use crate::question::{Form, Place, Response};
use crate::say::Say;

/// The most letters of a typed field, as UTF-16 counts them and a browser's `maxlength` with it.
pub(crate) const LONGEST_TYPED: usize = 2_000;

/// The names of fields that hold a response, each of one form.
const NAMES: &[&str] = &["line", "one", "many", "sort", "pair", "known"];

/// The values of a form's fields, in order and as text, so that a page can show them again even if they make no
/// response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FilledFields(Vec<String>);

/// What was posted to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Posted {
    /// The response; `Nothing` where nothing was filled in.
    pub(crate) response: Response,
    /// Whether it is marked as unsure.
    pub(crate) doubt: bool,
    /// The count of the question's entries when its page was made.
    pub(crate) turn: usize,
    /// Where to go next; None for the next question.
    pub(crate) go: Option<Go>,
}

/// Where a form goes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Go {
    /// A question, by its number from 1.
    Question(usize),
    /// The list of all questions.
    End,
}

impl FilledFields {
    /// Returns the values of a form's own fields among those posted.
    pub(crate) fn from_fields(form: &Form, fields: &[(String, String)]) -> Self {
        let own = fields.iter().filter(|(name, _)| name == field_name(form));
        Self(own.map(|(_, value)| value.clone()).collect())
    }

    /// Returns the values that hold a response.
    pub(crate) fn from_response(form: &Form, response: &Response) -> Self {
        let number = |place: &Place| (place + 1).to_string();
        Self(match response {
            Response::Line(typed) => typed.clone(),
            Response::One(place) => vec![number(place)],
            Response::Many(places) => places.iter().map(number).collect(),
            Response::Sort(places) => places_taken(form, places),
            Response::Pair(places) => {
                places.iter().map(|place| place.as_ref().map(number).unwrap_or_default()).collect()
            }
            Response::Card(known) => vec![u8::from(*known).to_string()],
            Response::Nothing => Vec::new(),
        })
    }

    /// Returns the value of a field, from 0; empty where there is none.
    pub(crate) fn value(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }

    /// Returns whether one of the fields has a value.
    pub(crate) fn has(&self, value: &str) -> bool {
        self.0.iter().any(|known| known == value)
    }

    /// Returns whether nothing is filled in.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|value| value.trim().is_empty())
    }
}

/// Returns for each item as shown the place that the learner gave it, from 1.
fn places_taken(form: &Form, order: &[Place]) -> Vec<String> {
    let Form::Sort(items) = form else { return Vec::new() };
    let place = |item| order.iter().position(|known| *known == item);
    (0..items.len())
        .map(|item| place(item).map(|place| (place + 1).to_string()).unwrap_or_default())
        .collect()
}

/// Returns the name of the fields that hold a response of this form.
pub(crate) fn field_name(form: &Form) -> &'static str {
    match form {
        Form::Line(_) => "line",
        Form::One(_) => "one",
        Form::Many(_) => "many",
        Form::Sort(_) => "sort",
        Form::Pair { .. } => "pair",
        Form::Card => "known",
    }
}

/// Reads the number of a question in a path, from 1.
pub(crate) fn read_number(segment: &str) -> Option<usize> {
    read_place(segment).ok().map(|place| place + 1)
}

/// Reads what was posted to a question of `count`.
///
/// # Errors
/// With a message, for values that no form could send.
pub(crate) fn read_posted(
    form: &Form,
    count: usize,
    fields: &[(String, String)],
) -> Result<Posted, Say> {
    Ok(Posted {
        response: read_response(form, fields)?,
        doubt: read_doubt(fields)?,
        turn: only_value(fields, "turn")?
            .and_then(|turn| turn.parse().ok())
            .ok_or_else(unsendable_say)?,
        go: read_go(fields, count)?,
    })
}

/// Reads the response among the posted fields.
///
/// # Errors
/// As [`read_posted`].
pub(crate) fn read_response(form: &Form, fields: &[(String, String)]) -> Result<Response, Say> {
    let own = field_name(form);
    if fields.iter().any(|(name, _)| name != own && NAMES.contains(&name.as_str())) {
        return Err(unsendable_say());
    }
    let filled = FilledFields::from_fields(form, fields);
    if !has_fields_of(form, filled.0.len()) {
        return Err(unsendable_say());
    }
    let response = match form {
        Form::Line(_) => read_lines(&filled)?,
        Form::One(_) => match filled.numbers()?.as_slice() {
            [] => Response::Nothing,
            [place] => Response::One(*place),
            [_, _, ..] => return Err(unsendable_say()),
        },
        Form::Many(_) => Response::Many(filled.numbers()?),
        Form::Sort(items) => read_order(items.len(), &filled)?,
        Form::Pair { .. } => read_pairs(&filled)?,
        Form::Card => match (filled.0.len(), filled.value(0)) {
            (_, "") if filled.is_empty() => Response::Nothing,
            (1, "1") => Response::Card(true),
            (1, "0") => Response::Card(false),
            _ => return Err(unsendable_say()),
        },
    };
    let response = response.normalized();
    if form.fits(&response) { Ok(response) } else { Err(unsendable_say()) }
}

/// Returns whether a form could send this many of its fields. Text fields and lists are sent even if they are empty,
/// so all of them come. No field at all means that nothing was filled in, whatever the form.
fn has_fields_of(form: &Form, count: usize) -> bool {
    let always = match form {
        Form::Line(lines) => lines.fields.len(),
        Form::Sort(items) => items.len(),
        Form::Pair { left, .. } => left.len(),
        Form::One(_) | Form::Many(_) | Form::Card => return true,
    };
    count == 0 || count == always
}

impl FilledFields {
    /// Returns the places whose numbers the values are; empty values are skipped.
    fn numbers(&self) -> Result<Vec<Place>, Say> {
        let filled = self.0.iter().filter(|value| !value.is_empty());
        filled.map(|value| read_place(value)).collect()
    }
}

fn read_place(value: &str) -> Result<Place, Say> {
    // Only as a form writes it: without a sign or leading zeros.
    let number = value.parse::<usize>().ok().filter(|number| number.to_string() == value);
    number.and_then(|number| number.checked_sub(1)).ok_or_else(unsendable_say)
}

fn read_lines(filled: &FilledFields) -> Result<Response, Say> {
    let is_sendable = |typed: &String| {
        typed.encode_utf16().count() <= LONGEST_TYPED && !typed.contains(['\n', '\r', '\0'])
    };
    if !filled.0.iter().all(is_sendable) {
        return Err(unsendable_say());
    }
    let blank =
        |typed: &String| if typed.trim().is_empty() { String::new() } else { typed.clone() };
    Ok(Response::Line(filled.0.iter().map(blank).collect()))
}

/// Returns the items in the learner's order, from the place that each was given.
fn read_order(count: usize, filled: &FilledFields) -> Result<Response, Say> {
    if filled.is_empty() {
        return Ok(Response::Nothing);
    }
    let mut order = vec![None; count];
    for (item, value) in filled.0.iter().enumerate() {
        if value.is_empty() {
            return Err(Say::new("web-sort-lacking").with("count", count));
        }
        let slot = order.get_mut(read_place(value)?).ok_or_else(unsendable_say)?;
        if slot.replace(item).is_some() {
            return Err(Say::new("web-sort-twice").with("number", value.as_str()));
        }
    }
    order.into_iter().collect::<Option<_>>().map(Response::Sort).ok_or_else(unsendable_say)
}

fn read_pairs(filled: &FilledFields) -> Result<Response, Say> {
    if filled.is_empty() {
        return Ok(Response::Nothing);
    }
    let read =
        |value: &String| if value.is_empty() { Ok(None) } else { read_place(value).map(Some) };
    let places = filled.0.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let mut taken: Vec<Place> = places.iter().flatten().copied().collect();
    taken.sort_unstable();
    if taken.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Say::new("web-pair-twice"));
    }
    Ok(Response::Pair(places))
}

fn read_doubt(fields: &[(String, String)]) -> Result<bool, Say> {
    match only_value(fields, "doubt")? {
        None | Some("" | "0") => Ok(false),
        Some("1") => Ok(true),
        Some(_) => Err(unsendable_say()),
    }
}

fn read_go(fields: &[(String, String)], count: usize) -> Result<Option<Go>, Say> {
    match only_value(fields, "go")? {
        None | Some("") => Ok(None),
        Some("end") => Ok(Some(Go::End)),
        Some(number) => {
            let place = read_place(number)?;
            if place < count { Ok(Some(Go::Question(place + 1))) } else { Err(unsendable_say()) }
        }
    }
}

/// Returns the value of a field that a form has at most once.
fn only_value<'a>(fields: &'a [(String, String)], name: &str) -> Result<Option<&'a str>, Say> {
    let mut values = fields.iter().filter(|(known, _)| known == name);
    match (values.next(), values.next()) {
        (value, None) => Ok(value.map(|(_, value)| value.as_str())),
        (_, Some(_)) => Err(unsendable_say()),
    }
}

fn unsendable_say() -> Say {
    Say::new("web-unsendable")
}

#[cfg(test)]
#[path = "posted_tests.rs"]
mod tests;
