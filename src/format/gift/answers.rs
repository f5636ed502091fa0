//! What stands in the curly brackets of a GIFT question: options with weights and feedback.

use super::signs::{Sign, parted, trimmed, words};
use crate::format::markup::RemovedMarkup;
use crate::judge::Decimal;
use crate::question::Figure;
use crate::say::Say;

/// An option, answer or pair as written.
#[derive(Clone, Debug)]
pub(super) struct Given<'a> {
    /// Whether `=` stands before it.
    pub(super) right: bool,
    /// Its share of the marks in percent, where it says one.
    pub(super) weight: Option<Decimal>,
    /// All that stands behind its sign, the weight too.
    pub(super) whole: &'a [Sign],
    pub(super) text: &'a [Sign],
    pub(super) feedback: &'a [Sign],
}

impl Given<'_> {
    /// Its share of the marks in percent.
    pub(super) fn percent(&self) -> Decimal {
        let own = if self.right { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
        self.weight.unwrap_or(own)
    }

    pub(super) fn is_full(&self) -> bool {
        self.percent() >= Decimal::ONE_HUNDRED
    }

    /// Whether it earns a part of the marks.
    pub(super) fn is_partial(&self) -> bool {
        self.percent() > Decimal::ZERO && !self.is_full()
    }
}

/// Options parted by `=` and `~`.
pub(super) fn given(signs: &[Sign]) -> Vec<Given<'_>> {
    let starts: Vec<usize> = (signs.iter().enumerate())
        .filter(|(_, sign)| matches!(sign, ('=' | '~', false)))
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([signs.len()]);
    let each = starts.iter().zip(ends).filter_map(|(start, end)| {
        let right = signs.get(*start)?.0 == '=';
        Some(one(right, signs.get(start + 1..end)?))
    });
    each.collect()
}

/// One option behind its sign.
pub(super) fn one(right: bool, signs: &[Sign]) -> Given<'_> {
    let whole = trimmed(signs);
    let (weight, signs) =
        weight(whole).map_or((None, whole), |(weight, rest)| (Some(weight), rest));
    let (text, feedback) = parted(signs, "#").unwrap_or((signs, &[]));
    Given { right, weight, whole, text: trimmed(text), feedback: trimmed(feedback) }
}

/// `%50%`, `%-33.33333%` at the beginning.
fn weight(signs: &[Sign]) -> Option<(Decimal, &[Sign])> {
    let (before, rest) = parted(signs, "%")?;
    let (inner, rest) = parted(rest, "%").filter(|_| before.is_empty())?;
    let number: String = inner.iter().take(20).map(|(sign, _)| sign).collect();
    Some((Figure::read(&number).value?, rest))
}

/// Texts with their formats, and whether markup was taken out of one.
pub(super) struct Texts {
    html: bool,
    markup: RemovedMarkup,
}

impl Texts {
    /// Texts of a question, HTML where it says so.
    pub(super) fn new(html: bool) -> Self {
        Self { html, markup: RemovedMarkup::default() }
    }

    /// A text without its format and markup.
    pub(super) fn text(&mut self, signs: &[Sign]) -> String {
        let (html, rest) = format_of(signs);
        self.without_markup(html.unwrap_or(self.html), rest)
    }

    /// An answer to type: plain words, whatever they look like, unless the answer itself says that it is HTML.
    pub(super) fn typed(&mut self, signs: &[Sign]) -> String {
        match format_of(signs) {
            (Some(true), rest) => self.without_markup(true, rest),
            (_, rest) => words(rest),
        }
    }

    /// A part of the prompt, whose format has been read.
    pub(super) fn part(&mut self, signs: &[Sign]) -> String {
        self.without_markup(self.html, trimmed(signs))
    }

    fn without_markup(&mut self, html: bool, signs: &[Sign]) -> String {
        self.markup.text_of(&words(signs), html)
    }

    /// A text or none.
    pub(super) fn some(&mut self, signs: &[Sign]) -> Option<String> {
        Some(self.text(signs)).filter(|text| !text.is_empty())
    }

    /// What is to be told of the markup.
    pub(super) fn told(&self) -> impl Iterator<Item = Say> + use<> {
        self.markup.losses()
    }
}

/// Whether a text says that it is HTML, and the text behind that.
pub(super) fn format_of(signs: &[Sign]) -> (Option<bool>, &[Sign]) {
    let signs = trimmed(signs);
    let known = [("[html]", true), ("[moodle]", true), ("[plain]", false), ("[markdown]", false)];
    for (name, html) in known {
        if let Some(([], rest)) = parted(signs.get(..signs.len().min(12)).unwrap_or(signs), name)
            .map(|(before, _)| (before, signs.get(name.len()..).unwrap_or_default()))
        {
            return (Some(html), rest);
        }
    }
    (None, signs)
}
