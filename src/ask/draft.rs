//! The answer so far to the current card: lines typed one after the other until they make a response.

use super::{FieldsFilled, picks};
use crate::locale::{Interface, unread_as_typed};
use crate::question::{Form, OptionText, Options, Place, Response};
use crate::say::Say;

/// An unfinished answer. A command that keeps the card keeps this too.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// The fields typed so far.
    pub(super) typed: Vec<String>,
    /// Whether the back of a flashcard is shown.
    pub(super) revealed: bool,
    /// Whether an empty line was already asked again.
    nudged: bool,
    /// Whether an unreadable line was already explained.
    explained: bool,
    /// Whether a line that cannot be read is marked at once.
    marks_unread: bool,
}

/// The effect of a line on a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftStep {
    /// The response is complete.
    Done(Response),
    /// Another line is wanted.
    More,
    /// The learner asks for the back of the flashcard.
    Reveal,
    /// The line is asked again, for this reason.
    Again(Say),
}

impl Draft {
    /// Returns a draft that marks what cannot be read at once: a drill by lines takes two inputs a card, whatever they
    /// are, so that a script never falls out of step.
    pub(super) fn that_marks_unread() -> Self {
        Self { marks_unread: true, ..Self::default() }
    }

    /// Adds a line that is not a command.
    pub(super) fn take_line(&mut self, form: &Form, text: &str, interface: Interface) -> DraftStep {
        if matches!(form, Form::Card) && !self.revealed {
            self.revealed = true;
            return DraftStep::Reveal;
        }
        let empty = text.trim().is_empty();
        if empty && !self.nudged && !self.explained {
            self.nudged = true;
            return DraftStep::Again(Say::new("ask-empty"));
        }
        if let Form::Line(lines) = form {
            let wants = lines.fields.get(self.typed.len());
            let unread = wants.filter(|wants| !empty && !wants.reads(text));
            if let Some(wants) = unread.filter(|_| !self.explained && !self.marks_unread) {
                self.explained = true;
                return DraftStep::Again(unread_as_typed(wants, text, interface));
            }
            let text = if empty { String::new() } else { text.to_owned() };
            return self.field(text, lines.fields.len());
        }
        if empty {
            return DraftStep::Done(Response::Nothing);
        }
        picked(form, text, interface).map_or_else(DraftStep::Again, DraftStep::Done)
    }

    /// Ends with the fields as they are.
    pub(super) fn end(&mut self) -> Response {
        (self.nudged, self.explained) = (false, false);
        Response::Line(std::mem::take(&mut self.typed))
    }

    /// Ends once what was typed fills all fields: one line may name several items.
    pub(super) fn end_if_filled(&mut self, form: &Form, filled: &FieldsFilled) -> Option<Response> {
        let Form::Line(lines) = form else { return None };
        let is_filled = !self.typed.is_empty() && filled(&self.typed) >= lines.fields.len();
        is_filled.then(|| self.end())
    }

    fn field(&mut self, text: String, wanted: usize) -> DraftStep {
        (self.nudged, self.explained) = (false, false);
        self.typed.push(text);
        if self.typed.len() < wanted {
            return DraftStep::More;
        }
        self.typed.truncate(wanted);
        DraftStep::Done(self.end())
    }
}

fn picked(form: &Form, text: &str, interface: Interface) -> Result<Response, Say> {
    match form {
        Form::Line(_) => Ok(Response::Line(vec![text.to_owned()])),
        Form::One(options) => pick_one_or_truth(options, text, interface).map(Response::One),
        Form::Many(options) => picks::pick_many(text, options.texts.len()).map(Response::Many),
        Form::Sort(items) => picks::pick_order(text, items.len()).map(Response::Sort),
        Form::Pair { left, right } => {
            picks::pick_pairs(text, left.len(), right.len()).map(Response::Pair)
        }
        Form::Card => {
            let known = picks::yes(text, interface).map(Response::Card);
            known.ok_or_else(|| Say::new("ask-yes-or-no"))
        }
    }
}

/// Reads the number of an option, or the word for a true or a false statement.
fn pick_one_or_truth(options: &Options, text: &str, interface: Interface) -> Result<Place, Say> {
    let truth = picks::truth(text, interface).map(OptionText::Truth);
    let place = options.texts.iter().position(|option| Some(option) == truth.as_ref());
    place.map_or_else(|| picks::pick_one(text, options.texts.len()), Ok)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::Precision;
    use crate::question::{Lines, Wants};

    fn list(count: usize) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text; count], sentence: Vec::new() })
    }

    fn again(next: &DraftStep) -> bool {
        matches!(next, DraftStep::Again(_))
    }

    #[test]
    fn each_field_is_asked_again_once_of_its_own() {
        let (mut draft, form, say) = (Draft::default(), list(2), Interface::English);
        assert!(again(&draft.take_line(&form, "", say)));
        assert_eq!(draft.take_line(&form, " ", say), DraftStep::More);
        assert!(again(&draft.take_line(&form, "", say)));
        let both = vec![String::new(), "two ".to_owned()];
        assert_eq!(draft.take_line(&form, "two ", say), DraftStep::Done(Response::Line(both)));
        assert_eq!(draft, Draft::default());
    }

    #[test]
    fn two_empty_lines_are_no_answer_whatever_stood_between() {
        let (mut draft, form) = (Draft::default(), Form::Sort(vec!["a".into(), "b".into()]));
        assert!(again(&draft.take_line(&form, "", Interface::English)));
        assert!(again(&draft.take_line(&form, "x", Interface::English)));
        assert_eq!(
            draft.take_line(&form, "", Interface::English),
            DraftStep::Done(Response::Nothing)
        );
    }

    #[test]
    fn what_cannot_be_read_is_explained_once_and_the_second_line_is_taken() {
        let fields = vec![Wants::Number { unit: None }, Wants::Date(Precision::Year)];
        let form = Form::Line(Lines { fields, sentence: Vec::new() });
        let (mut draft, say) = (Draft::default(), Interface::English);
        assert!(again(&draft.take_line(&form, "many", say)));
        assert_eq!(draft.take_line(&form, "very many", say), DraftStep::More);
        assert!(again(&draft.take_line(&form, "", say)));
        assert!(again(&draft.take_line(&form, "long ago", say)));
        let both = vec!["very many".to_owned(), String::new()];
        assert_eq!(draft.take_line(&form, "", say), DraftStep::Done(Response::Line(both)));
        assert_eq!(draft.take_line(&form, "29", say), DraftStep::More);
    }

    #[test]
    fn a_drill_by_lines_marks_what_cannot_be_read() {
        let fields = vec![Wants::Number { unit: None }];
        let form = Form::Line(Lines { fields, sentence: Vec::new() });
        let next = Draft::that_marks_unread().take_line(&form, "many", Interface::English);
        assert_eq!(next, DraftStep::Done(Response::Line(vec!["many".to_owned()])));
    }

    #[test]
    fn a_flashcard_shows_its_back_then_asks_for_yes_or_no() {
        let (mut draft, form) = (Draft::default(), Form::Card);
        assert_eq!(draft.take_line(&form, "", Interface::Indonesian), DraftStep::Reveal);
        assert!(again(&draft.take_line(&form, "maybe", Interface::Indonesian)));
        let known = draft.take_line(&form, "tidak", Interface::Indonesian);
        assert_eq!(known, DraftStep::Done(Response::Card(false)));
    }

    #[test]
    fn a_form_without_fields_does_not_wait_for_ever() {
        let next = Draft::default().take_line(&list(0), "x", Interface::English);
        assert_eq!(next, DraftStep::Done(Response::Line(Vec::new())));
    }
}
