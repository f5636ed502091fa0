//! The last look before handing in: a number goes back to its question, Enter hands in.

use console::Key;

use super::editor::LineEditor;
use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::locale::Words;
use crate::page::{Line, Style};
use crate::say::Say;
use crate::session::Given;
use crate::session::QuestionId;
use crate::study::{ReviewedQuestion, Said};

/// The questions that may be gone back to, by their numbers.
pub(super) struct ReviewWidget {
    questions: Vec<(usize, QuestionId)>,
    unanswered: usize,
    digits: LineEditor,
    note: Option<Say>,
}

impl ReviewWidget {
    /// Makes a widget below the list of these questions.
    pub(super) fn new(questions: &[ReviewedQuestion]) -> Self {
        let numbered = questions.iter().map(|one| (one.number, one.question.clone())).collect();
        let unanswered = questions.iter().filter(|one| one.given == Given::Nothing).count();
        Self { questions: numbered, unanswered, digits: LineEditor::default(), note: None }
    }

    /// Reports whether a number can have two digits.
    fn is_long(&self) -> bool {
        self.questions.iter().any(|(number, _)| *number > 9)
    }

    fn take_digits(&mut self) -> WidgetStep {
        let typed = self.digits.take_text();
        let number = typed.parse::<usize>().ok();
        if let Some((_, question)) = self.questions.iter().find(|(known, _)| Some(*known) == number)
        {
            return WidgetStep::Said(Said::TurnTo(question.clone()));
        }
        self.note = Some(Say::new("ask-no-question").with("text", typed));
        WidgetStep::Stay
    }
}

impl Widget for ReviewWidget {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, _words: &Words) -> WidgetStep {
        self.note = None;
        match key {
            Key::Char(digit) if digit.is_ascii_digit() => {
                self.digits.press(key);
                if !self.is_long() {
                    return self.take_digits();
                }
            }
            Key::Backspace => self.digits.press(key),
            Key::Enter if self.digits.is_empty() => return WidgetStep::Said(Said::HandIn),
            Key::Enter => return self.take_digits(),
            _ => {}
        }
        WidgetStep::Stay
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let unanswered = Say::new("ask-unanswered").with("count", self.unanswered);
        let line = Line::new(view.words.say(&unanswered), Style::Plain);
        Sketch {
            gap: true,
            body: (self.unanswered > 0).then_some(line).into_iter().collect(),
            input: (!self.digits.is_empty()).then_some(&self.digits),
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: view.keys(&[view.words.text("ask-keys-review")]),
            ..Sketch::default()
        }
    }

    fn is_answered_by_enter(&self) -> bool {
        self.digits.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::review::tests::question;
    use crate::ask::tests::english;

    fn review(count: usize) -> ReviewWidget {
        let questions: Vec<ReviewedQuestion> = (1..=count)
            .map(|number| question(number, if number == 2 { "" } else { "x" }))
            .collect();
        ReviewWidget::new(&questions)
    }

    fn turned_to(number: usize) -> WidgetStep {
        WidgetStep::Said(Said::TurnTo(question(number, "").question))
    }

    #[test]
    fn a_number_goes_back_and_enter_hands_in() {
        let (mut review, words) = (review(3), english());
        assert_eq!(
            seen(&review, &words),
            "\n  1 question is not answered.\n\n  a number goes back to its question, Enter hands in · :\n  commands\n"
        );
        assert_eq!(type_in(&mut review, &words, "7"), WidgetStep::Stay);
        assert!(seen(&review, &words).contains("There is no question 7."));
        assert_eq!(type_in(&mut review, &words, "2"), turned_to(2));
        let handed_in = WidgetStep::Said(Said::HandIn);
        assert_eq!(press(&mut review, &words, &[Key::Char('x'), Key::Enter]), handed_in);
    }

    #[test]
    fn with_ten_questions_a_number_is_typed_then_entered() {
        let (mut review, words) = (review(12), english());
        assert_eq!(type_in(&mut review, &words, "12"), WidgetStep::Stay);
        assert!(!review.is_answered_by_enter(), "it takes the number");
        assert_eq!(press(&mut review, &words, &[Key::Backspace, Key::Enter]), turned_to(1));
    }
}
