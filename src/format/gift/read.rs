//! Reads GIFT: each block becomes a question, or is skipped at its line.
//!
//! It is read by hand, not by a grammar for the whole file, so that a block with a mistake costs itself alone.

use std::slice::from_ref;

use super::super::blanks::{build_cloze, is_finished};
use super::super::category::tag_with_category;
use super::super::comments::{apply_deck_comment, apply_question_comment};
use super::super::descriptions::is_known_passage;
use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::super::{MOST, TOO_LONG, flood, too_long};
use super::answers::{GiftAnswer, GiftTexts, TextFormat, split_answers, split_format};
use super::block::GiftBlock;
use super::blocks::GiftBlocks;
use super::signs::{Sign, bare_brackets, find_bare, read_signs, split_bare, trim_bare, words_of};
use crate::deck::derived_id;
use crate::judge::{Decimal, Language, slug};
use crate::question::{Answer, Figure, Match, Number, Order, Question, Truth};
use crate::say::Say;

/// Reads a file; refuses one without any question.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let GiftBlocks { all, categories, .. } = GiftBlocks::split(text, 1, false);
    if all.iter().all(|block| !block.text.contains('{') && !block.cut) {
        return Err(FormatRefusal(Say::new("format-nothing")));
    }
    if all.len() > MOST {
        return Err(flood());
    }
    let mut deck = ReadFile::titled_deck(categories.only_title());
    let comments = all.iter().flat_map(|block| &block.comments);
    apply_deck_comment(comments.map(|comment| comment.text.as_str()), &mut deck);
    let several = categories.are_several();
    let passages = deck.passages.clone();
    let is_passage = move |block: &GiftBlock| {
        let comments = block.comments.iter().map(|comment| comment.text.as_str());
        bare_brackets(&block.text).next().is_none() && is_known_passage(comments, &passages)
    };
    let all = all.into_iter().filter(move |block| !is_passage(block));
    let found = all.map(move |block| read_block(&block, several));
    Ok(ReadFile { deck, ..ReadFile::new(None, found) })
}

fn read_block(block: &GiftBlock, several_categories: bool) -> FoundQuestion {
    if block.cut || block.text.len() > TOO_LONG {
        return FoundQuestion::new(block.line, "", &block.text, Err(too_long()));
    }
    let signs = read_signs(&block.text);
    let signs = trim_bare(&signs);
    let mut losses = Vec::new();
    if block.joined {
        losses.push(Say::new("format-joined"));
    }
    let titled = split_bare(signs, "::").filter(|(before, _)| before.is_empty());
    let titled = titled.and_then(|(_, rest)| split_bare(rest, "::"));
    let (title, rest) =
        titled.map_or((String::new(), signs), |(title, rest)| (words_of(title), rest));
    let mut id_made_up = false;
    let question = read_question(rest).map(|(mut question, lost)| {
        losses.extend(lost);
        id_made_up = id_from_title(&title, &mut question);
        block.comments.iter().for_each(|comment| apply_comment(&comment.text, &mut question));
        let category = block.category.as_deref().filter(|_| several_categories);
        tag_with_category(category, &mut question);
        question
    });
    let found = FoundQuestion::new(block.line, &title, &words_of(split_format(rest).1), question);
    FoundQuestion { id_made_up, ..found.with_losses(losses) }
}

/// Makes an id of a title: the title itself if it is a valid id, so that an exported question is recognised when it
/// comes back. A title that Moodle made of the first words of the prompt gives no id.
///
/// Returns whether the id only resembles the title: then it does not show that the question repeats another.
pub(in crate::format) fn id_from_title(title: &str, question: &mut Question) -> bool {
    let words = slug(title, &Language::new("en"));
    if words == title {
        question.id = words;
        return false;
    }
    let beginning: String = title.trim_end_matches(['.', '…']).to_lowercase();
    let is_prompt = question.prompt().to_lowercase().starts_with(beginning.trim());
    let made_up = !is_prompt && !words.is_empty();
    if made_up {
        question.id = derived_id(title, &Language::new("en"));
    }
    made_up
}

fn apply_comment(comment: &str, question: &mut Question) {
    apply_question_comment(comment, question);
    let marked = |mark: &'static str| {
        let behind = |(at, begin): (usize, &str)| comment.get(at + begin.len()..)?.split_once(']');
        let texts = comment.match_indices(mark).filter_map(behind).map(|(text, _)| text.trim());
        texts.filter(|text| !text.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    question.tags.extend(marked("[tag:"));
    // The number that a Moodle course gave the question.
    if let Some(id) = marked("[id:").pop() {
        question.id = id;
    }
}

/// Reads a block behind its title; returns the question with its losses.
fn read_question(signs: &[Sign]) -> Result<(Question, Vec<Say>), Say> {
    let (format, rest) = split_format(signs);
    let (stem, rest) = split_bare(rest, "{").ok_or_else(|| Say::new("format-description"))?;
    let (inner, tail) = split_bare(rest, "}").ok_or_else(|| Say::new("format-open-bracket"))?;
    let (inner, general) = split_bare(inner, "####").unwrap_or((inner, &[]));
    let mut texts = GiftTexts::new(format);
    let (stem, tail) = (texts.prompt_part(stem), texts.prompt_part(tail));
    texts.keep_feedback(general);
    let answer = read_answer(trim_bare(inner), &mut texts)?;
    let (ask, answer) = join_prompt(stem, &tail, answer);
    texts.credit.feedback.dedup();
    let why = Some(texts.credit.feedback.join("\n")).filter(|why| !why.is_empty());
    Ok((Question { why, ..bare_question(ask, answer) }, texts.into_losses()))
}

/// Joins the texts around the brackets. A word that is missing between them is the blank of a cloze where it is typed,
/// and a gap in the prompt otherwise.
fn join_prompt(stem: String, tail: &str, answer: Answer) -> (String, Answer) {
    if tail.is_empty() || is_finished(&stem, tail) {
        return (stem, answer);
    }
    let space = if tail.starts_with(char::is_alphanumeric) { " " } else { "" };
    if let Answer::Text(text) = &answer
        && text.not.is_empty()
        && let Ok(cloze) =
            build_cloze(&[format!("{stem} "), format!("{space}{tail}")], from_ref(&text.is))
    {
        return (String::new(), Answer::Cloze(cloze));
    }
    (format!("{stem} _____{space}{tail}"), answer)
}

fn read_answer(inner: &[Sign], texts: &mut GiftTexts) -> Result<Answer, Say> {
    if inner.is_empty() {
        return Err(Say::new("format-essay"));
    }
    if let Some(truth) = read_truth(inner, texts) {
        return Ok(truth);
    }
    if let Some((('>', false), rest)) = inner.split_first() {
        return read_order(rest, texts);
    }
    let answers = split_answers(inner);
    if let Some((('#', false), rest)) = inner.split_first() {
        read_number(trim_bare(rest), texts)
    } else if find_bare(inner, "~").is_some() {
        read_options(&answers, texts)
    } else if answers.is_empty() {
        Err(Say::new("format-unknown-answer"))
    } else if find_bare(inner, "->").is_some() {
        Ok(read_pairs(&answers, texts))
    } else {
        let answers = texts.answers(&answers, true);
        texts.credit.read_text(answers, false)
    }
}

/// Reads the items of Moodle's questions to order, a line each. The first line says how many Moodle asks for, and how it
/// shows and grades them.
fn read_order(signs: &[Sign], texts: &mut GiftTexts) -> Result<Answer, Say> {
    let items = signs.split(|sign| *sign == ('\n', false)).skip(1);
    let is: Vec<String> =
        items.map(|item| texts.shown(item)).filter(|item| !item.is_empty()).collect();
    if is.is_empty() {
        return Err(Say::new("format-unknown-answer"));
    }
    Ok(Answer::Order(Order { is }))
}

/// Reads `TRUE#wrong#right` and its short forms.
fn read_truth(inner: &[Sign], texts: &mut GiftTexts) -> Option<Answer> {
    let answer = GiftAnswer::parse(true, inner);
    let is = match words_of(answer.text).to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let (wrong, right) = split_bare(answer.feedback, "#").unwrap_or((answer.feedback, &[]));
    texts.keep_feedback(right);
    texts.keep_feedback(wrong);
    Some(Answer::Truth(Truth { is }))
}

fn read_number(signs: &[Sign], texts: &mut GiftTexts) -> Result<Answer, Say> {
    let alone = || vec![GiftAnswer::parse(true, signs)];
    let answers = if find_bare(signs, "=").is_some() { split_answers(signs) } else { alone() };
    let answers = texts.answers(&answers, true).into_iter();
    let numbers = answers.map(|answer| {
        let number = parse_number(&answer.text);
        (answer, number)
    });
    texts.credit.read_number(numbers).map(Answer::Number)
}

/// Reads `1822:2`, `3.141..3.142`, or a number alone.
pub(in crate::format) fn parse_number(text: &str) -> Option<Number> {
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

fn read_options(answers: &[GiftAnswer], texts: &mut GiftTexts) -> Result<Answer, Say> {
    let positive = answers.iter().filter(|answer| answer.percent > Decimal::ZERO).count();
    let negative = answers.iter().any(|answer| answer.percent < Decimal::ZERO);
    let one_right = answers.iter().any(|answer| answer.right) || (positive == 1 && !negative);
    let options = texts.answers(answers, false);
    if one_right { texts.credit.read_choice(options) } else { texts.credit.read_many(options) }
}

fn read_pairs(answers: &[GiftAnswer], texts: &mut GiftTexts) -> Answer {
    let mut matched = Match { pairs: Vec::new(), extra: Vec::new() };
    for answer in answers {
        let Some((left, right)) = split_bare(answer.whole, "->") else { continue };
        let is_plain = split_format(left).0 == Some(TextFormat::Plain);
        let right = if is_plain { words_of(right) } else { texts.menu_item(right) };
        let left = texts.shown(left);
        if left.is_empty() {
            matched.extra.push(right);
        } else {
            matched.pairs.push((left, right));
        }
    }
    Answer::Match(matched)
}
