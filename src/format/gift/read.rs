//! Reads GIFT: each block becomes a question of ours, or is told by its line.

use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::super::{MOST, TOO_LONG, about, blanks, category, extras, flood, too_long};
use super::answers::{Given, Texts, format_of, given, one};
use super::blocks::{Block, Blocks};
use super::signs::{Sign, find, parted, signs, trimmed, words};
use crate::judge::{Decimal, Language, slug};
use crate::question::{
    Answer, Choice, Cloze, Figure, Many, Match, Noted, Number, Question, Text, Truth,
};
use crate::say::Say;

/// Reads a file.
///
/// # Errors
/// When it has no question at all.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let blocks = Blocks::of(text, 1, false);
    if blocks.all.iter().all(|block| !block.text.contains('{') && !block.cut) {
        return Err(FormatRefusal(Say::new("format-nothing")));
    }
    if blocks.all.len() > MOST {
        return Err(flood());
    }
    let comments = blocks.all.iter().flat_map(|block| &block.comments);
    let mut deck = ReadFile::titled_deck(blocks.categories.title());
    about::take(comments.map(String::as_str), &mut deck);
    let several = blocks.categories.are_several();
    let found = blocks.all.into_iter().map(move |block| found(&block, several));
    Ok(ReadFile { deck, ..ReadFile::new(None, found) })
}

fn found(block: &Block, several: bool) -> FoundQuestion {
    if block.cut || block.text.len() > TOO_LONG {
        let words: String = block.text.chars().take(200).collect();
        return FoundQuestion::new(block.line, "", &words, Err(too_long()));
    }
    let signs = signs(&block.text);
    let signs = trimmed(&signs);
    let titled = parted(signs, "::").filter(|(before, _)| before.is_empty());
    let titled = titled.and_then(|(_, rest)| parted(rest, "::"));
    let (title, rest) = titled.map_or((String::new(), signs), |(title, rest)| (words(title), rest));
    let mut changed = Vec::new();
    let what = question(rest, &mut changed).map(|mut question| {
        named(&title, &mut question);
        block.comments.iter().for_each(|comment| commented(comment, &mut question));
        category::tag(block.category.as_deref().filter(|_| several), &mut question);
        question
    });
    FoundQuestion::new(block.line, &title, &words(format_of(rest).1), what).with_losses(changed)
}

/// A title that is an id already is taken for one: what goes out under it is known when it comes back.
pub(in crate::format) fn named(title: &str, question: &mut Question) {
    if !title.is_empty() && slug(title, &Language::new("en")) == title {
        title.clone_into(&mut question.id);
    }
}

fn commented(comment: &str, question: &mut Question) {
    extras::take(comment, question);
    for (at, _) in comment.match_indices("[tag:") {
        let inner = comment.get(at + 5..).unwrap_or_default();
        let tag = inner.split(']').next().unwrap_or_default().trim();
        if !tag.is_empty() && inner.contains(']') {
            question.tags.push(tag.to_owned());
        }
    }
}

/// The parts of a question: its words, what stands in brackets, and what behind them.
struct Parts<'a> {
    stem: String,
    tail: String,
    inner: &'a [Sign],
    feedback: Vec<String>,
}

fn question(signs: &[Sign], changed: &mut Vec<Say>) -> Result<Question, Say> {
    let (html, rest) = format_of(signs);
    let Some((stem, rest)) = parted(rest, "{") else {
        return Err(Say::new("format-description"));
    };
    let (inner, tail) = parted(rest, "}").ok_or_else(|| Say::new("format-open-bracket"))?;
    let mut texts = Texts::new(html.unwrap_or(false));
    let (inner, feedback) = parted(inner, "####").unwrap_or((inner, &[]));
    let parts = Parts {
        stem: texts.part(stem),
        tail: texts.part(tail),
        inner: trimmed(inner),
        feedback: texts.some(feedback).into_iter().collect(),
    };
    let question = answered(parts, &mut texts, changed);
    changed.extend(texts.told());
    question
}

fn answered(parts: Parts, texts: &mut Texts, changed: &mut Vec<Say>) -> Result<Question, Say> {
    let inner = parts.inner;
    if inner.is_empty() {
        return Err(Say::new("format-essay"));
    }
    if let Some(truth) = truth(inner, texts) {
        let (is, feedback) = truth;
        return Ok(parts.asked(Answer::Truth(Truth { is }), feedback));
    }
    let mut feedback = Vec::new();
    let answer = if let Some((('#', false), rest)) = inner.split_first() {
        numerical(rest, texts, changed, &mut feedback)?
    } else if find(inner, "~").is_some() {
        options(&given(inner), texts, changed, &mut feedback)?
    } else if find(inner, "=").is_some() && find(inner, "->").is_some() {
        pairs(&given(inner), texts)
    } else if find(inner, "=").is_some() {
        short(&given(inner), texts, changed, &mut feedback)?
    } else {
        return Err(Say::new("format-unknown-answer"));
    };
    Ok(parts.asked(answer, feedback))
}

impl Parts<'_> {
    /// The question with its prompt whole: a word missing in its middle is a blank.
    fn asked(self, answer: Answer, feedback: Vec<String>) -> Question {
        let Self { stem, tail, feedback: mut why, .. } = self;
        let ended = stem.ends_with(['?', '.', '!', ':', '…']);
        let missing = tail.contains(char::is_alphanumeric) || (!tail.is_empty() && !ended);
        let cloze = if let Answer::Text(text) = &answer
            && missing
            && text.not.is_empty()
        {
            cloze(&stem, text, &tail)
        } else {
            None
        };
        let ask = match (&cloze, missing) {
            (Some(_), _) => String::new(),
            (None, true) => {
                let space = if tail.starts_with(char::is_alphanumeric) { " " } else { "" };
                format!("{stem} _____{space}{tail}")
            }
            (None, false) => stem,
        };
        why.extend(feedback);
        why.dedup();
        let why = Some(why.join("\n")).filter(|why| !why.is_empty());
        Question { why, ..bare_question(ask, cloze.map_or(answer, Answer::Cloze)) }
    }
}

/// A text with one blank; none where its signs would be read otherwise.
fn cloze(stem: &str, text: &Text, tail: &str) -> Option<Cloze> {
    let space = if tail.starts_with(char::is_alphanumeric) { " " } else { "" };
    blanks::cloze(&[format!("{stem} "), format!("{space}{tail}")], std::slice::from_ref(&text.is))
        .ok()
}

/// True or false, with the feedback for either.
fn truth(inner: &[Sign], texts: &mut Texts) -> Option<(bool, Vec<String>)> {
    let given = one(true, inner);
    let is = match words(given.text).to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let (wrong, right) = parted(given.feedback, "#").unwrap_or((given.feedback, &[]));
    Some((is, [right, wrong].into_iter().filter_map(|text| texts.some(text)).collect()))
}

/// Tells that an answer was worth a part of the marks.
fn half(text: &str, percent: Decimal) -> Say {
    let percent = percent.normalize().to_string();
    Say::new("format-partial").with("text", text).with("percent", percent)
}

fn numerical(
    signs: &[Sign],
    texts: &mut Texts,
    changed: &mut Vec<Say>,
    feedback: &mut Vec<String>,
) -> Result<Answer, Say> {
    let signs = trimmed(signs);
    let all = if find(signs, "=").is_some() { given(signs) } else { vec![one(true, signs)] };
    let mut right = None;
    for given in &all {
        let text = texts.typed(given.text);
        if given.is_full() && right.is_none() {
            right =
                Some(number(&text).ok_or_else(|| Say::new("flaw-no-number").with("text", text))?);
            feedback.extend(texts.some(given.feedback));
        } else if given.percent() > Decimal::ZERO {
            changed.push(half(&text, given.percent()));
        } else if !given.feedback.is_empty() {
            changed.push(Say::new("format-feedback-left").with("text", text));
        }
    }
    right.map(Answer::Number).ok_or_else(|| Say::new("format-no-right"))
}

/// `1822:2`, `3.141..3.142` or a number alone.
pub(in crate::format) fn number(text: &str) -> Option<Number> {
    let value = |text: &str| Figure::read(&text.trim().replace(',', ".")).value;
    let (is, within) = if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (value(low)?, value(high)?);
        let two = Decimal::TWO;
        (low.checked_add(high)?.checked_div(two)?, high.checked_sub(low)?.checked_div(two)?)
    } else if let Some((is, within)) = text.split_once(':') {
        (value(is)?, value(within)?)
    } else {
        (value(text)?, Decimal::ZERO)
    };
    let figure = |value: Decimal| Figure::read(&value.normalize().to_string());
    Some(Number { is: figure(is), within: figure(within.abs()), unit: None })
}

fn options(
    all: &[Given],
    texts: &mut Texts,
    changed: &mut Vec<Say>,
    feedback: &mut Vec<String>,
) -> Result<Answer, Say> {
    let positive = all.iter().filter(|one| one.percent() > Decimal::ZERO).count();
    let negative = all.iter().any(|one| one.percent() < Decimal::ZERO);
    let one_right = all.iter().any(|one| one.right) || (positive == 1 && !negative);
    if !one_right {
        return many(all, texts, changed, feedback);
    }
    let (mut right, mut wrong) = (None, Vec::new());
    for one in all {
        let text = texts.text(one.text);
        if one.is_full() && right.is_none() {
            feedback.extend(texts.some(one.feedback));
            right = Some(text);
        } else if one.is_full() {
            changed.push(Say::new("format-other-right").with("text", text));
        } else {
            if one.percent() != Decimal::ZERO {
                changed.push(half(&text, one.percent()));
            }
            wrong.push(Noted { text, why: texts.some(one.feedback) });
        }
    }
    let right = right.ok_or_else(|| Say::new("format-no-right"))?;
    Ok(Answer::Choice(Choice { right, wrong, last: Vec::new() }))
}

fn many(
    all: &[Given],
    texts: &mut Texts,
    changed: &mut Vec<Say>,
    feedback: &mut Vec<String>,
) -> Result<Answer, Say> {
    let mut many = Many { right: Vec::new(), wrong: Vec::new() };
    let mut shares: Vec<Decimal> = Vec::new();
    for one in all {
        let text = texts.text(one.text);
        if one.percent() > Decimal::ZERO {
            shares.push(one.percent());
            feedback.extend(texts.some(one.feedback));
            many.right.push(text);
        } else {
            many.wrong.push(Noted { text, why: texts.some(one.feedback) });
        }
    }
    if many.right.is_empty() {
        return Err(Say::new("format-no-right"));
    }
    if shares.iter().any(|share| Some(share) != shares.first()) {
        changed.push(Say::new("format-uneven"));
    }
    Ok(Answer::Many(many))
}

fn pairs(all: &[Given], texts: &mut Texts) -> Answer {
    let mut answer = Match { pairs: Vec::new(), extra: Vec::new() };
    for one in all {
        let Some((left, right)) = parted(one.whole, "->") else { continue };
        // What is to be chosen is plain text, whatever the prompt is.
        let (left, right) = (texts.text(left), words(right));
        if left.is_empty() {
            answer.extra.push(right);
        } else {
            answer.pairs.push((left, right));
        }
    }
    Answer::Match(answer)
}

fn short(
    all: &[Given],
    texts: &mut Texts,
    changed: &mut Vec<Say>,
    feedback: &mut Vec<String>,
) -> Result<Answer, Say> {
    let mut answer = Text { is: Vec::new(), exact: false, not: Vec::new() };
    for one in all {
        let text = texts.typed(one.text);
        let star = one.text.contains(&('*', false));
        if star {
            changed.push(Say::new("format-wildcard").with("text", text.as_str()));
        }
        if star && text == "*" {
            continue;
        }
        if one.is_full() {
            feedback.extend(texts.some(one.feedback));
            answer.is.push(text);
        } else {
            if one.is_partial() {
                changed.push(half(&text, one.percent()));
            }
            answer.not.push(Noted { text, why: texts.some(one.feedback) });
        }
    }
    if answer.is.is_empty() { Err(Say::new("format-no-right")) } else { Ok(Answer::Text(answer)) }
}
