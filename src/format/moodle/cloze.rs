//! Turns Moodle's embedded answers, `{1:SHORTANSWER:=Paris~Lyon#no}`, into the blanks of a cloze, and back.

use crate::format::blanks::build_cloze;
use crate::format::html::{to_html, to_text};
use crate::format::markup::RemovedMarkup;
use crate::judge::Decimal;
use crate::question::{Cloze, Figure};
use crate::say::Say;

/// Marks a blank while markup is taken out of the text around it.
const BLANK: char = '\u{f8ff}';

/// Reads a text with embedded answers as a cloze, and adds the losses to `changed`.
pub(super) fn read(html: &str, changed: &mut Vec<Say>) -> Result<Cloze, Say> {
    let (mut around, mut blanks, mut rest) = (String::new(), Vec::new(), html);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        around.extend(before.chars().filter(|sign| *sign != BLANK));
        if let Some((words, length)) = read_blank(from, changed) {
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
    build_cloze(&around, &blanks)
}

/// Returns the right answers of the blank at the beginning of a text, and the blank's length in bytes.
fn read_blank(text: &str, changed: &mut Vec<Say>) -> Option<(Vec<String>, usize)> {
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
    let (answers, length) = split_answers(body.get(1..)?)?;
    let picked = ["MULTI", "MC", "MR"].iter().any(|start| base.starts_with(start));
    let numeric = base.starts_with('N');
    let mut right = Vec::new();
    for answer in &answers {
        match full_credit_words(answer, numeric, changed) {
            Some(words) if !picked || right.is_empty() => right.push(words),
            _ => {}
        }
    }
    if picked && answers.len() > 1 {
        changed.push(Say::new("format-blank-options"));
    }
    Some((right, text.len() - body.len() + 1 + length))
}

/// Returns the answers up to the closing bracket, with their escapes, and the length of all in bytes.
fn split_answers(body: &str) -> Option<(Vec<String>, usize)> {
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

/// Returns the words of an answer if it earns full marks, and reports partial marks and a tolerance.
fn full_credit_words(answer: &str, numeric: bool, changed: &mut Vec<Say>) -> Option<String> {
    let answer = answer.trim();
    let (full, rest) = match answer.strip_prefix('=') {
        Some(rest) => (true, rest),
        None => (false, answer),
    };
    let weighed = rest.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    let weighed = weighed.and_then(|(share, rest)| Some((Figure::read(share).value?, rest)));
    let percent = weighed.map(|(share, _)| share);
    let words = to_text(&unescaped(weighed.map_or(rest, |(_, rest)| rest))).0;
    let full = percent.map_or(full, |percent| percent >= Decimal::ONE_HUNDRED);
    if !full {
        if percent.is_some_and(|percent| percent > Decimal::ZERO) {
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

/// Takes feedback and escapes out of an answer.
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

/// Writes a cloze as HTML with embedded answers, the prompt before it.
pub(super) fn write(ask: &str, cloze: &Cloze) -> String {
    let mut text = if ask.is_empty() { String::new() } else { to_html(ask) + "<br>" };
    for (place, around) in cloze.around.iter().enumerate() {
        text.push_str(&to_html(around).replace('{', "&#123;"));
        if let Some(words) = cloze.blanks.get(place) {
            let answers: Vec<String> = words.iter().map(|word| write_answer(word)).collect();
            text.extend([format!("{{1:SHORTANSWER:{}}}", answers.join("~"))]);
        }
    }
    text
}

fn write_answer(words: &str) -> String {
    let mut answer = String::from(if words.starts_with('%') { "=%100%" } else { "=" });
    for sign in to_html(words).chars() {
        if "}#~/\"\\*".contains(sign) {
            answer.push('\\');
        }
        answer.push(sign);
    }
    answer
}
