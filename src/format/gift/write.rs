//! Writes GIFT as Moodle reads it: texts escaped, marked as plain where they look like HTML.

use super::super::Format;
use super::super::about::about;
use super::super::html::{has_unsafe_tags, to_html};
use super::super::report::{Out, Report, write_questions};
use super::super::{category, extras};
use crate::deck::Deck;
use crate::judge::{self, Language, show_date};
use crate::question::{
    Answer, Choice, Cloze, Date, Figure, Many, Match, Noted, Number, Question, Text,
};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let about = about(deck).map_or_else(String::new, |about| format!("// {about}\n\n"));
    let begin = format!("{about}$CATEGORY: {}\n\n", category::path(&deck.title));
    write_questions(Format::Gift, deck, (&begin, ""), out, |question| {
        let mut changed = Vec::new();
        let (stem, body, tail) = said(question, deck, &mut changed)?;
        let why =
            question.why.as_ref().map_or_else(String::new, |why| format!("\n\t####{}", text(why)));
        let end = if body.contains('\t') || !why.is_empty() { "\n" } else { "" };
        let (head, id) = (head(question), escaped(&question.id));
        Ok((format!("{head}::{id}::{stem}{{{body}{why}{end}}}{tail}\n\n"), changed))
    })
}

/// The comments before a question.
fn head(question: &Question) -> String {
    let mut head = String::new();
    let plain = |tag: &String| !tag.contains([']', '[', '\n', '\\']);
    if question.tags.iter().all(plain) && !question.tags.is_empty() {
        let tags: Vec<String> = question.tags.iter().map(|tag| format!("[tag:{tag}]")).collect();
        head.extend([format!("// {}\n", tags.join(" "))]);
    }
    let said: &[&str] = if head.is_empty() { &["why"] } else { &["why", "tags"] };
    if let Some(note) = extras::note(question, said) {
        head.extend([format!("// {note}\n")]);
    }
    head
}

/// What stands before the brackets, in them and behind them.
type Said = (String, String, String);

fn said(question: &Question, deck: &Deck, changed: &mut Vec<Say>) -> Result<Said, Say> {
    let kind = || Say::new("format-kind").with("kind", question.kind_name().as_str());
    let ask = || text(&question.ask);
    let body = match &question.answer {
        Answer::Text(text) => short(text)?,
        Answer::Number(number) => numerical(number),
        Answer::Date(date) => {
            changed.push(Say::new("format-date"));
            short(&dated(date, &deck.language))?
        }
        Answer::Truth(truth) => if truth.is { "TRUE" } else { "FALSE" }.to_owned(),
        Answer::Choice(choice) => options(choice),
        Answer::Many(many) => several(many)?,
        Answer::Match(pairs) => matching(pairs),
        Answer::Cloze(cloze) if question.ask.is_empty() => return missing(cloze).ok_or_else(kind),
        Answer::Cloze(_) | Answer::List(_) | Answer::Order(_) | Answer::Card(_) => {
            return Err(kind());
        }
    };
    Ok((ask(), body, String::new()))
}

/// A text with one blank in its middle: GIFT's missing word.
fn missing(cloze: &Cloze) -> Option<Said> {
    let ([before, after], [words]) = (cloze.around.as_slice(), cloze.blanks.as_slice()) else {
        return None;
    };
    let parted = before.ends_with(' ') && !before.trim().is_empty() && !before.starts_with('[');
    let goes_on = after.trim_start().starts_with(char::is_alphanumeric) == after.starts_with(' ');
    let whole = parted && goes_on && after.contains(char::is_alphanumeric) && !after.contains('<');
    let text = Text { is: words.clone(), exact: false, not: Vec::new() };
    let body = short(&text).ok().filter(|_| whole && !before.contains('<'))?;
    Some((escaped(before.trim_end()) + " ", body, escaped(after)))
}

/// A text with what GIFT would take for its own escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => escaped.extend(['\\', sign]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// A text that is shown: said to be plain where it would be taken for HTML or a format, and HTML where plain text
/// with it would be taken for a program.
fn text(text: &str) -> String {
    if has_unsafe_tags(text) {
        return format!("[html]{}", escaped(&to_html(text)));
    }
    // The format of the prompt is that of all texts which do not say theirs: as HTML it would join spaces.
    let looks =
        text.contains(['<', '&', '\n', '\t']) || text.contains("  ") || text.starts_with('[');
    format!("{}{}", if looks { "[plain]" } else { "" }, escaped(text))
}

/// A text behind its sign; one that looks like a weight says its own.
fn option(sign: &str, weight: &str, words: &str) -> String {
    let text = text(words);
    let weight = if weight.is_empty() && text.starts_with('%') {
        if sign == "=" { "%100%" } else { "%0%" }
    } else {
        weight
    };
    format!("\n\t{sign}{weight}{text}")
}

fn noted(sign: &str, weight: &str, noted: &Noted) -> String {
    let why = noted.why.as_ref().map_or_else(String::new, |why| format!("#{}", text(why)));
    option(sign, weight, &noted.text) + &why
}

fn short(answer: &Text) -> Result<String, Say> {
    let all = answer.is.iter().chain(answer.not.iter().map(|not| &not.text));
    if all.into_iter().any(|text| text.contains("->")) {
        return Err(Say::new("format-arrow"));
    }
    let typed = |words: &str| {
        // What begins like a format's name would be read as one.
        let format = if words.starts_with('[') { "[plain]" } else { "" };
        format!("{format}{}", escaped(words).replace('*', "\\*"))
    };
    let right = |words: &String| {
        let weight = if words.starts_with('%') { "%100%" } else { "" };
        format!("\n\t={weight}{}", typed(words))
    };
    let right: String = answer.is.iter().map(right).collect();
    let not = answer.not.iter().map(|not| {
        let why = not.why.as_ref().map_or_else(String::new, |why| format!("#{}", no_arrow(why)));
        format!("\n\t=%0%{}{why}", typed(&not.text))
    });
    Ok(right + &not.collect::<String>())
}

fn numerical(number: &Number) -> String {
    let within = number.within.value.filter(|value| !value.is_zero());
    let within = within.map_or_else(String::new, |_| format!(":{}", plain(&number.within)));
    format!("#{}{within}", plain(&number.is))
}

fn options(choice: &Choice) -> String {
    let others = choice.wrong.iter().chain(&choice.last).filter(|one| one.text != choice.right);
    let others: String = others.map(|one| noted("~", "", one)).collect();
    option("=", "", &choice.right) + &others
}

/// A figure as Moodle reads it: with a point, without groups.
pub(in crate::format) fn plain(figure: &Figure) -> String {
    figure.value.map_or_else(|| figure.written.clone(), |value| value.normalize().to_string())
}

/// A date as a text to type: as it is shown, and as it is written.
pub(in crate::format) fn dated(date: &Date, language: &Language) -> Text {
    let shown = judge::Date::iso(&date.written).map(|day| show_date(&day, language));
    let mut is: Vec<String> = shown.into_iter().chain([date.written.clone()]).collect();
    is.dedup();
    Text { is, exact: false, not: Vec::new() }
}

/// Moodle's shares of the marks: it takes no other.
pub(in crate::format) fn share(of: usize) -> Option<&'static str> {
    Some(match of {
        1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        9 => "11.11111",
        10 => "10",
        20 => "5",
        _ => return None,
    })
}

fn several(many: &Many) -> Result<String, Say> {
    let share = share(many.right.len()).ok_or_else(|| Say::new("format-too-many"))?;
    let right: String =
        many.right.iter().map(|text| option("~", &format!("%{share}%"), text)).collect();
    let wrong = many.wrong.iter().map(|one| noted("~", &format!("%-{share}%"), one));
    Ok(right + &wrong.collect::<String>())
}

/// A text where an arrow would part it: as HTML it can be said otherwise.
fn no_arrow(words: &str) -> String {
    if !words.contains("->") {
        return text(words);
    }
    format!("[html]{}", escaped(&to_html(words)))
}

fn matching(pairs: &Match) -> String {
    let each = pairs
        .pairs
        .iter()
        .map(|(one, other)| format!("\n\t={} -> {}", no_arrow(one), escaped(other)));
    let extra = pairs.extra.iter().map(|other| format!("\n\t= -> {}", escaped(other)));
    each.chain(extra).collect()
}
