//! Turns answers that carry shares of the marks into ours, which are right or wrong, for GIFT and Moodle's XML alike.

use crate::judge::Decimal;
use crate::question::{Answer, Choice, Many, Noted, Number, Text};
use crate::say::Say;

/// An answer of another program, with its share of the marks.
pub(super) struct CreditedAnswer {
    pub(super) text: String,
    /// In percent: 100 is full, below 0 takes marks away.
    pub(super) percent: Decimal,
    pub(super) feedback: Option<String>,
    /// Whether a `*` in it means anything.
    pub(super) wildcard: bool,
}

impl CreditedAnswer {
    pub(super) fn is_full(&self) -> bool {
        self.percent >= Decimal::ONE_HUNDRED
    }

    fn into_noted(self) -> Noted {
        Noted { text: self.text, why: self.feedback }
    }
}

/// Collects the feedback on right answers and the losses of a question while its answers are read.
#[derive(Default)]
pub(super) struct CreditReader {
    pub(super) feedback: Vec<String>,
    pub(super) losses: Vec<Say>,
}

impl CreditReader {
    /// The first answer with full marks is right.
    pub(super) fn read_choice(&mut self, answers: Vec<CreditedAnswer>) -> Result<Answer, Say> {
        let (mut right, mut wrong) = (None, Vec::new());
        for answer in answers {
            if !answer.is_full() {
                self.report_share(&answer, answer.percent != Decimal::ZERO);
                wrong.push(answer.into_noted());
            } else if right.is_none() {
                self.feedback.extend(answer.feedback);
                right = Some(answer.text);
            } else {
                self.losses.push(Say::new("format-other-right").with("text", answer.text));
            }
        }
        let right = right.ok_or_else(|| Say::new("format-no-right"))?;
        Ok(Answer::Choice(Choice { right, wrong, last: Vec::new() }))
    }

    /// Every answer that earns marks is right.
    pub(super) fn read_many(&mut self, answers: Vec<CreditedAnswer>) -> Result<Answer, Say> {
        let (right, wrong): (Vec<_>, Vec<_>) =
            answers.into_iter().partition(|answer| answer.percent > Decimal::ZERO);
        let first = right.first().ok_or_else(|| Say::new("format-no-right"))?.percent;
        if right.iter().any(|answer| answer.percent != first) {
            self.losses.push(Say::new("format-uneven"));
        }
        self.feedback.extend(right.iter().filter_map(|answer| answer.feedback.clone()));
        Ok(Answer::Many(Many {
            right: right.into_iter().map(|answer| answer.text).collect(),
            wrong: wrong.into_iter().map(CreditedAnswer::into_noted).collect(),
        }))
    }

    /// All answers with full marks are right, the others are named as wrong. A `*` alone says what any other answer
    /// earns, and is dropped.
    pub(super) fn read_text(
        &mut self,
        answers: Vec<CreditedAnswer>,
        exact: bool,
    ) -> Result<Answer, Say> {
        let mut text = Text { is: Vec::new(), exact, not: Vec::new() };
        for answer in answers {
            if answer.wildcard {
                let say = Say::new("format-wildcard").with("text", answer.text.as_str());
                self.losses.push(say);
            }
            if answer.wildcard && answer.text == "*" {
                continue;
            }
            if answer.is_full() {
                self.feedback.extend(answer.feedback);
                text.is.push(answer.text);
            } else {
                self.report_share(&answer, answer.percent > Decimal::ZERO);
                text.not.push(answer.into_noted());
            }
        }
        if text.is.is_empty() { Err(Say::new("format-no-right")) } else { Ok(Answer::Text(text)) }
    }

    /// The first answer with full marks is right; each comes with the number it was read as, if any.
    pub(super) fn read_number(
        &mut self,
        answers: impl IntoIterator<Item = (CreditedAnswer, Option<Number>)>,
    ) -> Result<Number, Say> {
        let mut right = None;
        for (answer, number) in answers {
            if answer.is_full() && right.is_none() {
                let no_number = || Say::new("flaw-no-number").with("text", answer.text);
                right = Some(number.ok_or_else(no_number)?);
                self.feedback.extend(answer.feedback);
            } else {
                self.report_share(&answer, answer.percent > Decimal::ZERO);
                if answer.feedback.is_some() {
                    let say = Say::new("format-feedback-left").with("text", answer.text);
                    self.losses.push(say);
                }
            }
        }
        right.ok_or_else(|| Say::new("format-no-right"))
    }

    /// Reports a share of the marks, which hafal does not have.
    pub(super) fn report_share(&mut self, answer: &CreditedAnswer, is_lost: bool) {
        if is_lost {
            let percent = answer.percent.normalize().to_string();
            let say = Say::new("format-partial").with("text", answer.text.as_str());
            self.losses.push(say.with("percent", percent));
        }
    }
}
