//! Writes GIFT as Moodle reads it: texts are escaped, and marked as plain where they look like HTML.

use super::super::Format;
use super::super::answer_text::kind_not_supported;
use super::super::category::path_of_title;
use super::super::comments::{comment_loss, deck_comment, question_comment};
use super::super::descriptions::{Description, Descriptions, description_loss};
use super::super::formula::has_formula;
use super::super::html::{has_unsafe_tags, to_html};
use super::super::report::{Out, Report, write_questions};
use crate::deck::Deck;
use crate::judge::{self, Language, show_date};
use crate::question::{
    Answer, Choice, Cloze, DateAnswer, Figure, Many, Match, Noted, Number, Question, Text,
};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let about = deck_comment(deck).map_or_else(String::new, |about| format!("// {about}\n\n"));
    let begin = format!("{about}$CATEGORY: {}\n\n", path_of_title(&deck.title));
    let mut descriptions = Descriptions::new(deck);
    write_questions(Format::Gift, deck, (&begin, ""), out, |question| {
        let mut losses = Vec::new();
        let GiftPieces { stem, body, tail } = question_pieces(question, deck, &mut losses)?;
        let why = question.why.as_deref();
        let why = why.map_or_else(String::new, |why| format!("\n\t####{}", shown_text(why)));
        let end = if body.contains('\t') || !why.is_empty() { "\n" } else { "" };
        let (comments, id) = (comments_before(question), escaped(&question.id));
        losses.extend(comment_loss(question, &["why", "tags", "slips", "passage"]));
        losses.extend(description_loss(question));
        let above = descriptions.before(question).map(|above| description_block(&above));
        let above = above.unwrap_or_default();
        Ok((format!("{above}{comments}::{id}::{stem}{{{body}{why}{end}}}{tail}\n\n"), losses))
    })
}

/// A text without brackets, which asks nothing.
fn description_block(description: &Description) -> String {
    let Description { comment, name, text } = description;
    format!("// {comment}\n::{}::{}\n\n", escaped(name), shown_text(text))
}

fn comments_before(question: &Question) -> String {
    let plain = |tag: &String| !tag.contains([']', '[', '\n', '\\']);
    let tagged = question.tags.iter().all(plain) && !question.tags.is_empty();
    let said: &[&str] = if tagged { &["why", "tags"] } else { &["why"] };
    let mut comments = String::new();
    if tagged {
        let tags: Vec<String> = question.tags.iter().map(|tag| format!("[tag:{tag}]")).collect();
        comments.extend([format!("// {}\n", tags.join(" "))]);
    }
    comments.extend(question_comment(question, said).map(|comment| format!("// {comment}\n")));
    comments
}

/// The texts before the brackets, in them and behind them.
struct GiftPieces {
    stem: String,
    body: String,
    tail: String,
}

fn question_pieces(
    question: &Question,
    deck: &Deck,
    losses: &mut Vec<Say>,
) -> Result<GiftPieces, Say> {
    let body = match &question.answer {
        Answer::Text(text) => text_body(text)?,
        Answer::Number(number) => number_body(number),
        Answer::Date(date) => {
            losses.push(Say::new("format-date"));
            text_body(&date_as_text(date, &deck.language))?
        }
        Answer::Truth(truth) => if truth.is { "TRUE" } else { "FALSE" }.to_owned(),
        Answer::Choice(choice) => choice_body(choice),
        Answer::Many(many) => many_body(many)?,
        Answer::Match(pairs) => match_body(pairs),
        Answer::Cloze(cloze) if question.ask.is_empty() => {
            return missing_word(cloze).ok_or_else(|| kind_not_supported(question));
        }
        Answer::Cloze(_) | Answer::List(_) | Answer::Order(_) | Answer::Card(_) => {
            return Err(kind_not_supported(question));
        }
    };
    Ok(GiftPieces { stem: shown_text(&question.ask), body, tail: String::new() })
}

/// A cloze with one blank in its middle as GIFT's missing word; None where it would not come back as it is.
fn missing_word(cloze: &Cloze) -> Option<GiftPieces> {
    let ([before, after], [words]) = (cloze.around.as_slice(), cloze.blanks.as_slice()) else {
        return None;
    };
    let parted = before.ends_with(' ') && !before.trim().is_empty() && !before.starts_with('[');
    let goes_on = after.trim_start().starts_with(char::is_alphanumeric) == after.starts_with(' ');
    let whole = parted && goes_on && after.contains(char::is_alphanumeric) && !after.contains('<');
    let whole = whole && !has_formula(before) && !has_formula(after);
    let text = Text { is: words.clone(), exact: false, not: Vec::new() };
    let body = text_body(&text).ok().filter(|_| whole && !before.contains('<'))?;
    Some(GiftPieces { stem: escaped(before.trim_end()) + " ", body, tail: escaped(after) })
}

/// A text with GIFT's own signs escaped.
fn escaped(text: &str) -> String {
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

/// A text that is shown: marked as plain where it would be read as HTML or as a format, and written as HTML where even
/// plain text with it would be read as a program.
fn shown_text(text: &str) -> String {
    if has_unsafe_tags(text) {
        return as_html(text);
    }
    // A text without a format has the prompt's: as HTML it would join spaces.
    let looks = text.contains(['<', '&', '\n', '\t'])
        || text.contains("  ")
        || text.starts_with('[')
        || has_formula(text);
    format!("{}{}", if looks { "[plain]" } else { "" }, escaped(text))
}

/// A text that is shown without a `->`, which would split it: HTML has another way to write one.
fn shown_without_arrow(text: &str) -> String {
    if text.contains("->") { as_html(text) } else { shown_text(text) }
}

fn as_html(text: &str) -> String {
    format!("[html]{}", escaped(&to_html(text)))
}

/// A typed answer behind its weight, with its stars escaped: a bare one matches any text.
fn typed_text(text: &str) -> String {
    let format = if text.starts_with('[') || has_formula(text) { "[plain]" } else { "" };
    format!("{format}{}", escaped(text).replace('*', "\\*"))
}

/// An option behind its sign. One that looks like a weight is given its own.
fn write_option_line(sign: &str, weight: &str, words: &str) -> String {
    let text = shown_text(words);
    let weight = if weight.is_empty() && text.starts_with('%') {
        if sign == "=" { "%100%" } else { "%0%" }
    } else {
        weight
    };
    format!("\n\t{sign}{weight}{text}")
}

fn noted_option(sign: &str, weight: &str, noted: &Noted) -> String {
    let why = noted.why.as_ref().map_or_else(String::new, |why| format!("#{}", shown_text(why)));
    write_option_line(sign, weight, &noted.text) + &why
}

fn text_body(answer: &Text) -> Result<String, Say> {
    let mut all = answer.is.iter().chain(answer.not.iter().map(|not| &not.text));
    if all.any(|text| text.contains("->")) {
        return Err(Say::new("format-arrow"));
    }
    let right = answer.is.iter().map(|text| {
        let weight = if text.starts_with('%') { "%100%" } else { "" };
        format!("\n\t={weight}{}", typed_text(text))
    });
    let not = answer.not.iter().map(|not| {
        let why = not.why.as_deref();
        let why = why.map_or_else(String::new, |why| format!("#{}", shown_without_arrow(why)));
        format!("\n\t=%0%{}{why}", typed_text(&not.text))
    });
    Ok(right.chain(not).collect())
}

fn number_body(number: &Number) -> String {
    let within = number.within.value.filter(|value| !value.is_zero());
    let within =
        within.map_or_else(String::new, |_| format!(":{}", figure_with_point(&number.within)));
    format!("#{}{within}", figure_with_point(&number.is))
}

fn choice_body(choice: &Choice) -> String {
    let others = choice.wrong.iter().chain(&choice.last).filter(|one| one.text != choice.right);
    let others: String = others.map(|one| noted_option("~", "", one)).collect();
    write_option_line("=", "", &choice.right) + &others
}

/// A figure as Moodle reads it: with a point, without groups.
pub(in crate::format) fn figure_with_point(figure: &Figure) -> String {
    figure.value.map_or_else(|| figure.written.clone(), |value| value.normalize().to_string())
}

/// A date as a text to type: as it is shown, and as it is written.
pub(in crate::format) fn date_as_text(date: &DateAnswer, language: &Language) -> Text {
    let shown = judge::Date::iso(&date.written).map(|day| show_date(&day, language));
    let mut is: Vec<String> = shown.into_iter().chain([date.written.clone()]).collect();
    is.dedup();
    Text { is, exact: false, not: Vec::new() }
}

/// The percentage of each of `count` right options. Moodle accepts the shares on its own list alone.
pub(in crate::format) fn moodle_share(count: usize) -> Option<&'static str> {
    Some(match count {
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

fn many_body(many: &Many) -> Result<String, Say> {
    let share = moodle_share(many.right.len()).ok_or_else(|| Say::new("format-too-many"))?;
    let right = many.right.iter().map(|text| write_option_line("~", &format!("%{share}%"), text));
    let wrong = many.wrong.iter().map(|one| noted_option("~", &format!("%-{share}%"), one));
    Ok(right.chain(wrong).collect())
}

fn match_body(answer: &Match) -> String {
    let pair = |left: &str, right: &str| {
        let left = shown_without_arrow(left);
        // A right side has no format of its own: where its left side is plain, it is read as plain too.
        let plain = if has_formula(right) && !left.starts_with('[') { "[plain]" } else { "" };
        format!("\n\t={plain}{left} -> {}", escaped(right))
    };
    let pairs = answer.pairs.iter().map(|(left, right)| pair(left, right));
    let extra = answer.extra.iter().map(|right| pair("", right));
    pairs.chain(extra).collect()
}
