//! A question as it was printed: its form in the places of the sheet, the question itself as far as its key has it, and
//! the places of its options in today's deck.

use std::collections::{HashMap, HashSet, VecDeque};

use super::cell::{PaperAnswer, TruthWords, read_cell};
use crate::question::{
    Answer, Choice, Cloze, Form, Lines, List, Many, Match, Noted, OptionText, Options, Order,
    Place, Question, Response, Truth, Wants,
};
use crate::session::printed_key::PrintedQuestion;
use crate::session::shuffle::moved;

/// The form of a question in the places of its sheet; None where its key is not whole.
pub(super) fn printed_form(printed: &PrintedQuestion) -> Option<Form> {
    let texts = || printed.options.clone().filter(|texts| !texts.is_empty());
    let options = || {
        let texts = texts()?.into_iter().map(OptionText::Words).collect();
        Some(Options { texts, pinned: 0 })
    };
    Some(match printed.form.as_str() {
        "line" => {
            let fields = vec![Wants::Text; printed.fields.filter(|count| *count > 0)?];
            Form::Line(Lines { fields, sentence: Vec::new() })
        }
        "one" if printed.kind == "truth" => {
            let texts = vec![OptionText::Truth(true), OptionText::Truth(false)];
            Form::One(Options { texts, pinned: 2 })
        }
        "one" => Form::One(options()?),
        "many" => Form::Many(options()?),
        "sort" => Form::Sort(texts()?),
        "pair" => Form::Pair {
            left: printed.left.clone().filter(|left| !left.is_empty())?,
            right: texts()?,
        },
        _ => return None,
    })
}

/// The question that a key's own answer makes; None where that cannot be read.
pub(super) fn question_of_key(
    printed: &PrintedQuestion,
    form: &Form,
    truths: &TruthWords,
) -> Option<Question> {
    let Ok(PaperAnswer::Given(right)) = read_cell(&printed.answer, form, truths) else {
        return None;
    };
    Some(Question {
        id: printed.question.clone(),
        id_given: true,
        ask: printed.ask.clone(),
        passage: None,
        answer: answer_of_key(printed, form, &right)?,
        hint: None,
        why: None,
        from: None,
        tags: Vec::new(),
        points: printed.points,
        level: 1,
        both_ways: false,
        slips: true,
        allow: Vec::new(),
    })
}

fn answer_of_key(printed: &PrintedQuestion, form: &Form, right: &Response) -> Option<Answer> {
    let words = form.words_of(right);
    Some(match (form, right) {
        (Form::One(_), Response::One(place)) if printed.kind == "truth" => {
            Answer::Truth(Truth { is: *place == 0 })
        }
        (Form::One(options), Response::One(place)) => Answer::Choice(Choice {
            right: words.into_iter().next()?,
            wrong: wrong_options(options, &[*place]),
            last: Vec::new(),
        }),
        (Form::Many(options), Response::Many(places)) => {
            Answer::Many(Many { right: words, wrong: wrong_options(options, places) })
        }
        (Form::Sort(_), Response::Sort(_)) => Answer::Order(Order { is: words }),
        (Form::Pair { left, right: texts }, Response::Pair(places)) => {
            Answer::Match(match_of_key(left, texts, places)?)
        }
        (Form::Line(_), Response::Line(fields)) => typed_answer_of_key(&printed.kind, fields),
        (_, _) => return None,
    })
}

fn wrong_options(options: &Options, right: &[Place]) -> Vec<Noted> {
    let right: HashSet<&Place> = right.iter().collect();
    let others = options.texts.iter().enumerate().filter(|(place, _)| !right.contains(place));
    others.map(|(_, text)| Noted { text: text.words().to_owned(), why: None }).collect()
}

fn match_of_key(left: &[String], texts: &[String], places: &[Option<Place>]) -> Option<Match> {
    let pair = |(left, place): (&String, &Option<Place>)| {
        Some((left.clone(), texts.get((*place)?)?.clone()))
    };
    let pairs: Vec<_> = left.iter().zip(places).map(pair).collect::<Option<_>>()?;
    let paired: HashSet<&Place> = places.iter().flatten().collect();
    let extra = texts.iter().enumerate().filter(|(place, _)| !paired.contains(place));
    Some(Match { pairs, extra: extra.map(|(_, text)| text.clone()).collect() })
}

fn typed_answer_of_key(kind: &str, fields: &[String]) -> Answer {
    let need = fields.len();
    let bare = |field: &String| if kind == "number" { without_unit(field) } else { field.clone() };
    let is: Vec<Vec<String>> = fields.iter().map(|field| vec![bare(field)]).collect();
    if kind == "list" {
        return Answer::List(List { is, need });
    }
    // A blank is judged as text, number or date, whichever its words are.
    Answer::Cloze(Cloze::read(&Cloze::text_of(&vec![String::new(); need + 1], &is)))
}

/// A number as shown, without the unit behind it.
fn without_unit(shown: &str) -> String {
    let number: String = shown.chars().take_while(|sign| !sign.is_alphabetic()).collect();
    if number.trim().is_empty() { shown.to_owned() } else { number.trim().to_owned() }
}

/// The places that the options of a sheet have in another form of the same question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacesToday {
    /// For each place of the sheet its place there.
    options: Vec<Place>,
    /// For each place there on the left of a pair its place on the sheet.
    left: Vec<Place>,
}

/// Why a question can no longer be marked by its deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It is put in another form, or with another number of fields, items or pairs.
    Form,
    /// It has lost an option.
    Option(String),
}

impl PlacesToday {
    /// Finds each option of a sheet, by its words, in the form that the question has today.
    pub(super) fn find(printed: &Form, today: &Form) -> Result<Self, Misfit> {
        let texts = |options: &Options| -> Vec<String> {
            options.texts.iter().map(|text| text.words().to_owned()).collect()
        };
        let options = |options| Ok(Self { options, left: Vec::new() });
        match (printed, today) {
            (Form::Line(was), Form::Line(is)) if was.fields.len() == is.fields.len() => {
                options(Vec::new())
            }
            (Form::One(was), Form::One(is)) | (Form::Many(was), Form::Many(is)) => {
                options(find_all(&texts(was), &texts(is))?)
            }
            (Form::Sort(was), Form::Sort(is)) => {
                let found = find_all(was, is)?;
                if was.len() == is.len() { options(found) } else { Err(Misfit::Form) }
            }
            (Form::Pair { left, right }, Form::Pair { left: left_today, right: right_today }) => {
                let options = find_all(right, right_today)?;
                find_all(left, left_today)?;
                let left = find_all(left_today, left).map_err(|_| Misfit::Form)?;
                Ok(Self { options, left })
            }
            (
                Form::Line(_)
                | Form::One(_)
                | Form::Many(_)
                | Form::Sort(_)
                | Form::Pair { .. }
                | Form::Card,
                _,
            ) => Err(Misfit::Form),
        }
    }

    /// A response in the places of the sheet, in the places of today.
    pub(super) fn response_today(&self, response: &Response) -> Response {
        let place = |printed: Place| self.options.get(printed).copied().unwrap_or(printed);
        let moved = moved(response, place);
        let Response::Pair(pairs) = &moved else { return moved };
        let left = self.left.iter();
        Response::Pair(left.map(|printed| pairs.get(*printed).copied().flatten()).collect())
    }
}

/// The place of each text among others; of equal ones each has a place of its own, since items may read the same.
fn find_all(texts: &[String], among: &[String]) -> Result<Vec<Place>, Misfit> {
    let mut free: HashMap<&str, VecDeque<Place>> = HashMap::new();
    for (place, text) in among.iter().enumerate() {
        free.entry(text).or_default().push_back(place);
    }
    let find = |text: &String| {
        let place = free.get_mut(text.as_str()).and_then(VecDeque::pop_front);
        place.ok_or_else(|| Misfit::Option(text.clone()))
    };
    texts.iter().map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &str) -> Vec<String> {
        words.split(' ').map(str::to_owned).collect()
    }

    fn pair(left: &str, right: &str) -> Form {
        Form::Pair { left: texts(left), right: texts(right) }
    }

    #[test]
    fn items_that_read_the_same_have_places_of_their_own() {
        let places = PlacesToday::find(&Form::Sort(texts("b a a")), &Form::Sort(texts("a b a")));
        let today = places.expect("they fit").response_today(&Response::Sort(vec![0, 1, 2]));
        assert_eq!(today, Response::Sort(vec![1, 0, 2]));
    }

    #[test]
    fn pairs_follow_both_of_their_sides() {
        let places = PlacesToday::find(&pair("G H", "x y z"), &pair("H G", "z new y x"));
        let today = places.expect("they fit").response_today(&Response::Pair(vec![Some(1), None]));
        assert_eq!(today, Response::Pair(vec![None, Some(2)]));
    }

    #[test]
    fn what_cannot_be_answered_as_printed_does_not_fit() {
        let sort = |words: &str| Form::Sort(texts(words));
        let lost = |word: &str| Err(Misfit::Option(word.to_owned()));
        for (printed, today, misfit) in [
            (sort("a b"), sort("a b c"), Err(Misfit::Form)),
            (sort("a b"), sort("a c"), lost("b")),
            (sort("a b"), pair("a b", "x y"), Err(Misfit::Form)),
            (pair("G H", "x y"), pair("G H I", "x y z"), Err(Misfit::Form)),
            (pair("G H", "x y"), pair("G I", "x y"), lost("H")),
            (pair("G H", "x y"), pair("G H", "x z"), lost("y")),
        ] {
            assert_eq!(PlacesToday::find(&printed, &today), misfit, "{printed:?} {today:?}");
        }
    }
}
