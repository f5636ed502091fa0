//! The options, answers and pairs in the curly brackets of a GIFT question, with their weights, formats and feedback.

use super::signs::{Sign, split_bare, trim_bare, words_of};
use crate::format::credit::{CreditReader, CreditedAnswer};
use crate::format::markup::RemovedMarkup;
use crate::judge::Decimal;
use crate::question::Figure;
use crate::say::Say;

/// An option, answer or pair as written.
pub(super) struct GiftAnswer<'a> {
    /// Whether it begins with `=`, not with `~`.
    pub(super) right: bool,
    /// Its share of the marks in percent.
    pub(super) percent: Decimal,
    /// All behind its first sign, the weight included.
    pub(super) whole: &'a [Sign],
    pub(super) text: &'a [Sign],
    pub(super) feedback: &'a [Sign],
}

impl<'a> GiftAnswer<'a> {
    /// Reads what follows the `=` or `~` of an answer.
    pub(super) fn parse(right: bool, signs: &'a [Sign]) -> Self {
        let whole = trim_bare(signs);
        let own = if right { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
        let (percent, signs) = parse_weight(whole).unwrap_or((own, whole));
        let (text, feedback) = split_bare(signs, "#").unwrap_or((signs, &[]));
        Self { right, percent, whole, text: trim_bare(text), feedback: trim_bare(feedback) }
    }
}

/// Splits answers at each bare `=` and `~`.
pub(super) fn split_answers(signs: &[Sign]) -> Vec<GiftAnswer<'_>> {
    let starts: Vec<usize> = (signs.iter().enumerate())
        .filter(|(_, sign)| matches!(sign, ('=' | '~', false)))
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([signs.len()]);
    let each = starts.iter().zip(ends).filter_map(|(start, end)| {
        let ((sign, _), rest) = signs.get(*start..end)?.split_first()?;
        Some(GiftAnswer::parse(*sign == '=', rest))
    });
    each.collect()
}

/// Reads a weight such as `%50%` or `%-33.33333%`, and returns what follows it.
fn parse_weight(signs: &[Sign]) -> Option<(Decimal, &[Sign])> {
    let (before, rest) = split_bare(signs, "%")?;
    let (inner, rest) = split_bare(rest, "%").filter(|_| before.is_empty())?;
    let number: String = inner.iter().take(20).map(|(sign, _)| sign).collect();
    Some((Figure::read(&number).value?, rest))
}

/// Reads the texts of a question, and collects its feedback and losses on the way.
pub(super) struct GiftTexts {
    /// The format of texts that do not name one.
    format: TextFormat,
    markup: RemovedMarkup,
    pub(super) credit: CreditReader,
}

impl GiftTexts {
    pub(super) fn new(format: Option<TextFormat>) -> Self {
        let format = format.unwrap_or(TextFormat::Unnamed);
        Self { format, markup: RemovedMarkup::default(), credit: CreditReader::default() }
    }

    /// A text that is shown, without its format and markup.
    pub(super) fn shown(&mut self, signs: &[Sign]) -> String {
        let (format, rest) = split_format(signs);
        self.without_markup(format.unwrap_or(self.format), rest)
    }

    /// An answer that is typed. It is plain, whatever the prompt is and whatever it looks like, unless it says itself
    /// that it is HTML.
    pub(super) fn typed(&mut self, signs: &[Sign]) -> String {
        match split_format(signs) {
            (Some(TextFormat::Html), rest) => self.without_markup(TextFormat::Html, rest),
            (Some(TextFormat::Plain), rest) => words_of(rest),
            (Some(TextFormat::Unnamed) | None, rest) => {
                self.markup.without_formulas(&words_of(rest), false)
            }
        }
    }

    /// The right side of a pair. Moodle shows it in a menu, where it is plain text whatever the prompt is; a formula in
    /// it was meant as one all the same.
    pub(super) fn menu_item(&mut self, signs: &[Sign]) -> String {
        self.markup.without_formulas(&words_of(signs), false)
    }

    /// A part of the prompt, behind its format.
    pub(super) fn prompt_part(&mut self, signs: &[Sign]) -> String {
        self.without_markup(self.format, signs)
    }

    fn without_markup(&mut self, format: TextFormat, signs: &[Sign]) -> String {
        let words = words_of(signs);
        match format {
            TextFormat::Html => self.markup.text_of(&words, true),
            TextFormat::Plain => self.markup.text_of(&words, false),
            TextFormat::Unnamed => self.markup.text_with_formulas(&words),
        }
    }

    /// Keeps feedback for the question's `why`.
    pub(super) fn keep_feedback(&mut self, signs: &[Sign]) {
        let feedback = self.feedback_of(signs);
        self.credit.feedback.extend(feedback);
    }

    fn feedback_of(&mut self, signs: &[Sign]) -> Option<String> {
        Some(self.shown(signs)).filter(|text| !text.is_empty())
    }

    /// Returns options as they are shown, or answers as they are typed.
    pub(super) fn answers(
        &mut self,
        answers: &[GiftAnswer],
        are_typed: bool,
    ) -> Vec<CreditedAnswer> {
        let answers = answers.iter().map(|answer| CreditedAnswer {
            text: if are_typed { self.typed(answer.text) } else { self.shown(answer.text) },
            percent: answer.percent,
            feedback: self.feedback_of(answer.feedback),
            wildcard: are_typed && answer.text.contains(&('*', false)),
        });
        answers.collect()
    }

    /// All losses, those of markup last.
    pub(super) fn into_losses(mut self) -> Vec<Say> {
        self.credit.losses.extend(self.markup.losses());
        self.credit.losses
    }
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextFormat {
    Html,
    /// Shown as it is.
    Plain,
    /// Tags are kept as words, but formulas are drawn.
    Unnamed,
}

/// Splits a format's name off a text; None where no format is named.
pub(super) fn split_format(signs: &[Sign]) -> (Option<TextFormat>, &[Sign]) {
    let signs = trim_bare(signs);
    let known = [
        ("[html]", TextFormat::Html),
        ("[moodle]", TextFormat::Html),
        ("[plain]", TextFormat::Plain),
        ("[markdown]", TextFormat::Unnamed),
    ];
    let named = known.into_iter().find_map(|(name, format)| {
        let (head, rest) = signs.split_at_checked(name.len())?;
        let same = head.iter().copied().eq(name.chars().map(|sign| (sign, false)));
        same.then_some((Some(format), rest))
    });
    named.unwrap_or((None, signs))
}
