//! Moodle's embedded answers, `{1:SHORTANSWER:=Paris~Lyon#no}`, as the blanks of a cloze, and back.

use super::super::html::{to_html, to_text};
use super::super::markup::RemovedMarkup;
use crate::question::{Cloze, Figure};
use crate::say::Say;

/// What stands for a blank while the text around it is read.
const BLANK: char = '\u{f8ff}';

/// A text with embedded answers as a cloze; what is lost is told.
pub(super) fn read(html: &str, changed: &mut Vec<Say>) -> Result<Cloze, Say> {
    let (mut around, mut blanks, mut rest) = (String::new(), Vec::new(), html);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        around.extend(before.chars().filter(|sign| *sign != BLANK));
        if let Some((words, length)) = blank(from, changed) {
            if words.is_empty() {
                return Err(Say::new("format-no-right"));
            }
            around.push(BLANK);
            blanks.push(words);
            rest = from.get(length..).unwrap_or_default();
        } else {
            around.push('{');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    around.extend(rest.chars().filter(|sign| *sign != BLANK));
    let mut markup = RemovedMarkup::default();
    let text = markup.text_of(&around, true);
    changed.extend(markup.losses());
    let around: Vec<String> = text.split(BLANK).map(str::to_owned).collect();
    super::super::blanks::cloze(&around, &blanks)
}

/// The right answers of the blank that a text begins with, and its length; none where it is no blank.
fn blank(text: &str, changed: &mut Vec<Say>) -> Option<(Vec<String>, usize)> {
    let inner = text.strip_prefix('{')?;
    let (weight, rest) = inner.split_at_checked(inner.find(':').filter(|at| *at < 6)?)?;
    let rest = rest.get(1..)?;
    let (kind, body) = rest.split_at_checked(rest.find(':').filter(|at| *at < 24)?)?;
    let known =
        ["SHORTANSWER", "SA", "MW", "NUMERICAL", "NM", "MULTICHOICE", "MC", "MULTIRESPONSE", "MR"];
    let base = kind.split('_').next().unwrap_or_default();
    let typed = known.iter().any(|known| base == *known || base.strip_suffix('C') == Some(known));
    if !weight.bytes().all(|byte| byte.is_ascii_digit()) || !typed {
        return None;
    }
    let (answers, length) = answers(body.get(1..)?)?;
    let picked = ["MULTI", "MC", "MR"].iter().any(|start| base.starts_with(start));
    let numeric = base.starts_with('N');
    let mut right = Vec::new();
    for answer in &answers {
        match given(answer, numeric, changed) {
            Some(words) if !picked || right.is_empty() => right.push(words),
            _ => {}
        }
    }
    if picked && answers.len() > 1 {
        changed.push(Say::new("format-blank-options"));
    }
    Some((right, text.len() - body.len() + 1 + length))
}

/// The answers up to the closing bracket, each with its escapes, and the bytes that all of them take.
fn answers(body: &str) -> Option<(Vec<String>, usize)> {
    let mut answers = vec![String::new()];
    let mut escaped = false;
    for (at, sign) in body.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '}' => return Some((answers, at + 1)),
            '~' => {
                answers.push(String::new());
                continue;
            }
            _ => {}
        }
        answers.last_mut()?.push(sign);
    }
    None
}

/// The words of an answer that earns full marks; a part of the marks and a tolerance are told.
fn given(answer: &str, numeric: bool, changed: &mut Vec<Say>) -> Option<String> {
    let answer = answer.trim();
    let (full, rest) = match answer.strip_prefix('=') {
        Some(rest) => (true, rest),
        None => (false, answer),
    };
    let weighed = rest.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    let weighed = weighed.and_then(|(share, rest)| Some((Figure::read(share).value?, rest)));
    let percent = weighed.map(|(share, _)| share);
    let words = to_text(&unescaped(weighed.map_or(rest, |(_, rest)| rest))).0;
    let full = percent.map_or(full, |percent| percent >= crate::judge::Decimal::ONE_HUNDRED);
    if !full {
        if percent.is_some_and(|percent| percent > crate::judge::Decimal::ZERO) {
            let percent =
                percent.map(|percent| percent.normalize().to_string()).unwrap_or_default();
            changed.push(Say::new("format-partial").with("text", words).with("percent", percent));
        }
        return None;
    }
    if let Some((number, within)) = words.split_once(':').filter(|_| numeric) {
        if Figure::read(within).value.is_none_or(|within| !within.is_zero()) {
            changed.push(Say::new("format-tolerance").with("text", words.as_str()));
        }
        return Some(number.trim().to_owned());
    }
    Some(words).filter(|words| !words.is_empty())
}

/// An answer without its feedback and escapes.
fn unescaped(answer: &str) -> String {
    let mut plain = String::new();
    let mut signs = answer.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if signs.peek().is_some_and(|next| "}#~/\"\\*=".contains(*next)) => {
                plain.extend(signs.next());
            }
            '#' => break,
            _ => plain.push(sign),
        }
    }
    plain
}

/// A cloze as HTML with embedded answers.
pub(super) fn write(ask: &str, cloze: &Cloze) -> String {
    let ask = if ask.is_empty() { String::new() } else { to_html(ask) + "<br>" };
    let mut text = ask;
    for (place, around) in cloze.around.iter().enumerate() {
        text.push_str(&to_html(around).replace('{', "&#123;"));
        if let Some(words) = cloze.blanks.get(place) {
            let answers: Vec<String> = words.iter().map(|word| answer(word)).collect();
            text.extend([format!("{{1:SHORTANSWER:{}}}", answers.join("~"))]);
        }
    }
    text
}

fn answer(words: &str) -> String {
    let mut answer = String::from(if words.starts_with('%') { "=%100%" } else { "=" });
    for sign in to_html(words).chars() {
        if "}#~/\"\\*".contains(sign) {
            answer.push('\\');
        }
        answer.push(sign);
    }
    answer
}
