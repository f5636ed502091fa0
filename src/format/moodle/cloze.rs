//! Turns Moodle's embedded answers, `{1:SHORTANSWER:=Paris~Lyon#no}`, into the blanks of a cloze, and back.

use std::iter::zip;

use crate::format::blanks::{build_cloze, prompt_with_gap};
use crate::format::credit::{CreditReader, CreditedAnswer};
use crate::format::gift::parse_number;
use crate::format::html::{to_html, to_text};
use crate::format::markup::RemovedMarkup;
use crate::judge::Decimal;
use crate::question::{Answer, Cloze, Figure};
use crate::say::Say;

/// Marks a blank while markup is taken out of the text around it.
const BLANK: char = '\u{f8ff}';

/// A blank as Moodle has it.
struct EmbeddedBlank {
    kind: EmbeddedKind,
    answers: Vec<CreditedAnswer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EmbeddedKind {
    Typed,
    Number,
    /// One of its answers is picked.
    Picked,
    /// Several of its answers are picked.
    PickedSeveral,
}

/// Reads a text with embedded answers: as a cloze, or as the question that its only blank is where a cloze would lose
/// its options or its tolerance. Returns the prompt, empty for a cloze, and the answer.
pub(super) fn read(
    html: &str,
    markup: &mut RemovedMarkup,
    credit: &mut CreditReader,
) -> Result<(String, Answer), Say> {
    let (mut around, mut blanks, mut rest) = (String::new(), Vec::new(), html);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        around.extend(before.chars().filter(|sign| *sign != BLANK));
        if let Some((blank, length)) = read_blank(from) {
            around.push(BLANK);
            blanks.push(blank);
            rest = from.get(length..).unwrap_or_default();
        } else {
            around.push('{');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    around.extend(rest.chars().filter(|sign| *sign != BLANK));
    let text = markup.text_of(&around, true);
    let around: Vec<String> = text.split(BLANK).map(str::to_owned).collect();
    match (around.as_slice(), blanks.pop()) {
        ([before, after], Some(blank)) if blanks.is_empty() && blank.is_more_than_words() => {
            Ok((prompt_with_gap(before, after), blank.into_answer(credit)?))
        }
        (_, last) => {
            blanks.extend(last);
            let words = blanks.into_iter().map(|blank| blank.into_words(credit));
            let words = words.collect::<Result<Vec<_>, Say>>()?;
            Ok((String::new(), Answer::Cloze(build_cloze(&around, &words)?)))
        }
    }
}

impl EmbeddedBlank {
    /// Whether a cloze would lose what it is chosen from, or how far a number may be off.
    fn is_more_than_words(&self) -> bool {
        let wrong = self.answers.iter().any(|answer| !answer.is_full());
        match self.kind {
            EmbeddedKind::Typed => false,
            EmbeddedKind::Number => {
                self.answers.iter().any(|answer| read_tolerance(&answer.text).is_some())
            }
            EmbeddedKind::Picked => wrong,
            EmbeddedKind::PickedSeveral => self.answers.len() > 1,
        }
    }

    fn into_answer(self, credit: &mut CreditReader) -> Result<Answer, Say> {
        match self.kind {
            EmbeddedKind::Typed => credit.read_text(self.answers, false),
            EmbeddedKind::Number => {
                let numbers: Vec<_> =
                    self.answers.iter().map(|answer| parse_number(&answer.text)).collect();
                credit.read_number(zip(self.answers, numbers)).map(Answer::Number)
            }
            EmbeddedKind::Picked => credit.read_choice(self.answers),
            EmbeddedKind::PickedSeveral => credit.read_many(self.answers),
        }
    }

    /// Returns the right answers as the words of a cloze's blank, and reports what it loses.
    fn into_words(self, credit: &mut CreditReader) -> Result<Vec<String>, Say> {
        let Self { kind, answers } = self;
        let picked = matches!(kind, EmbeddedKind::Picked | EmbeddedKind::PickedSeveral);
        if picked && answers.len() > 1 {
            credit.losses.push(Say::new("format-blank-options"));
        }
        let mut right = Vec::new();
        for answer in answers {
            if !answer.is_full() {
                credit.report_share(&answer, answer.percent > Decimal::ZERO);
            } else if !picked || right.is_empty() {
                let number = answer.text.split_once(':').filter(|_| kind == EmbeddedKind::Number);
                if number.is_some() && read_tolerance(&answer.text).is_some() {
                    let say = Say::new("format-tolerance").with("text", answer.text.as_str());
                    credit.losses.push(say);
                }
                right.push(
                    number.map_or(answer.text.clone(), |(number, _)| number.trim().to_owned()),
                );
            }
        }
        right.retain(|words| !words.is_empty());
        if right.is_empty() { Err(Say::new("format-no-right")) } else { Ok(right) }
    }
}

/// How far a number such as `3.5:0.1` may be off; None where it must be exact.
fn read_tolerance(number: &str) -> Option<&str> {
    let (_, within) = number.split_once(':')?;
    Figure::read(within.trim()).value.is_none_or(|within| !within.is_zero()).then_some(within)
}

/// Reads the blank at the beginning of a text, and its length in bytes.
fn read_blank(text: &str) -> Option<(EmbeddedBlank, usize)> {
    let inner = text.strip_prefix('{')?;
    let (weight, rest) = inner.split_at_checked(inner.find(':').filter(|at| *at < 6)?)?;
    let rest = rest.get(1..)?;
    let (kind, body) = rest.split_at_checked(rest.find(':').filter(|at| *at < 24)?)?;
    let kind = blank_kind(kind).filter(|_| weight.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (answers, length) = split_answers(body.get(1..)?)?;
    // Moodle itself writes a `~` before the first answer.
    let answers = answers.iter().filter(|answer| !answer.trim().is_empty());
    let answers = answers.map(|answer| read_answer(answer)).collect();
    Some((EmbeddedBlank { kind, answers }, text.len() - body.len() + 1 + length))
}

/// Reads Moodle's name of a kind: long, with its layout behind `_`, or short.
fn blank_kind(name: &str) -> Option<EmbeddedKind> {
    let base = name.split('_').next().unwrap_or_default();
    Some(match base {
        "SHORTANSWER" | "SA" | "MW" | "SAC" | "MWC" => EmbeddedKind::Typed,
        "NUMERICAL" | "NM" => EmbeddedKind::Number,
        "MULTICHOICE" | "MC" | "MCV" | "MCH" | "MCS" | "MCVS" | "MCHS" => EmbeddedKind::Picked,
        "MULTIRESPONSE" | "MR" | "MRV" | "MRH" | "MRS" | "MRVS" | "MRHS" => {
            EmbeddedKind::PickedSeveral
        }
        _ => return None,
    })
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

/// Reads an answer such as `=Paris`, `%50%Lyon#not quite` or `Nice`.
fn read_answer(answer: &str) -> CreditedAnswer {
    let answer = answer.trim();
    let (right, rest) = match answer.strip_prefix('=') {
        Some(rest) => (true, rest),
        None => (false, answer),
    };
    let weighed = rest.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    let weighed = weighed.and_then(|(share, rest)| Some((Figure::read(share).value?, rest)));
    let own = if right { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
    let (percent, rest) = weighed.unwrap_or((own, rest));
    let (words, feedback) = split_feedback(rest);
    let feedback = feedback.map(|feedback| to_text(&feedback).0).filter(|text| !text.is_empty());
    CreditedAnswer { text: to_text(&words).0, percent, feedback, wildcard: false }
}

/// Splits the feedback off an answer, and takes the escapes out of both.
fn split_feedback(answer: &str) -> (String, Option<String>) {
    let (mut plain, mut words) = (String::new(), None);
    let mut signs = answer.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if signs.peek().is_some_and(|next| "}#~/\"\\*=".contains(*next)) => {
                plain.extend(signs.next());
            }
            '#' if words.is_none() => words = Some(std::mem::take(&mut plain)),
            _ => plain.push(sign),
        }
    }
    match words {
        Some(words) => (words, Some(plain)),
        None => (plain, None),
    }
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
