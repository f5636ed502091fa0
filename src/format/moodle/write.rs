//! Writes Moodle XML: plain texts where they can be, shares of the marks from Moodle's own list.

use std::borrow::Cow;

use super::super::Format;
use super::super::about::about;
use super::super::gift::{dated, plain, share};
use super::super::html::{has_unsafe_tags, to_html};
use super::super::report::{Out, Report, first_words, write_questions};
use super::super::{category, extras};
use super::cloze;
use crate::deck::Deck;
use crate::question::{Answer, Choice, Many, Match, Noted, Number, Question, Text};
use crate::say::Say;

/// Writes a deck.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let about = about(deck).map_or_else(String::new, |about| format!("  <!-- {about} -->\n"));
    let about = about.replace(is_control, " ");
    let head = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{about}  <question type=\"category\">\n    \
         <category><text>{}</text></category>\n  </question>\n",
        escaped(&category::path(&deck.title))
    );
    write_questions(Format::Moodle, deck, (&head, "</quiz>\n"), out, |question| {
        let mut changed = Vec::new();
        let said = said(question, deck, &mut changed)?;
        let mut all = String::new();
        one(question, &said, &mut all);
        if all.contains(is_control) {
            changed.push(Say::new("format-control"));
            all.retain(|sign| !is_control(sign));
        }
        Ok((all, changed))
    })
}

/// Whether XML cannot hold a sign.
fn is_control(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// What a kind of question says of itself.
struct Said {
    kind: &'static str,
    /// The text as HTML, where it is not the prompt as it stands.
    html: Option<String>,
    body: String,
}

fn one(question: &Question, said: &Said, out: &mut String) {
    let name = first_words(&question.prompt()).unwrap_or_default();
    out.extend([format!("  <question type=\"{}\">\n", said.kind)]);
    if let Some(note) = extras::note(question, &["hint", "why", "tags", "points"]) {
        out.extend([format!("    <!-- {note} -->\n")]);
    }
    out.extend([format!("    <name><text>{}</text></name>\n", escaped(&name))]);
    out.push_str(&match &said.html {
        Some(html) => formatted("questiontext", "html", html),
        None => text("questiontext", &question.ask),
    });
    out.push_str(&text("generalfeedback", question.why.as_deref().unwrap_or_default()));
    out.extend([format!("    <defaultgrade>{}</defaultgrade>\n", question.points)]);
    out.push_str("    <penalty>0.3333333</penalty>\n    <hidden>0</hidden>\n");
    out.extend([format!("    <idnumber>{}</idnumber>\n{}", escaped(&question.id), said.body)]);
    out.extend(question.hint.iter().map(|hint| text("hint", hint)));
    if !question.tags.is_empty() {
        let tags =
            question.tags.iter().map(|tag| format!("<tag><text>{}</text></tag>", escaped(tag)));
        out.extend([format!("    <tags>{}</tags>\n", tags.collect::<String>())]);
    }
    out.push_str("  </question>\n");
}

fn said(question: &Question, deck: &Deck, changed: &mut Vec<Say>) -> Result<Said, Say> {
    let of = |kind, body| Ok(Said { kind, html: None, body });
    match &question.answer {
        Answer::Text(text) => of("shortanswer", short(text)),
        Answer::Number(number) => of("numerical", numerical(number)),
        Answer::Date(date) => {
            changed.push(Say::new("format-date"));
            of("shortanswer", short(&dated(date, &deck.language)))
        }
        Answer::Truth(truth) => of("truefalse", truths(truth.is)),
        Answer::Choice(choice) => of("multichoice", options(choice)),
        Answer::Many(many) => of("multichoice", several(many)?),
        Answer::Match(pairs) => of("matching", matching(pairs)),
        Answer::Cloze(cloze) => {
            let html = Some(cloze::write(&question.ask, cloze));
            if !question.ask.is_empty() {
                changed.push(Say::new("format-ask-joined"));
            }
            Ok(Said { kind: "cloze", html, body: String::new() })
        }
        Answer::List(_) | Answer::Order(_) | Answer::Card(_) => {
            Err(Say::new("format-kind").with("kind", question.kind_name().as_str()))
        }
    }
}

fn escaped(text: &str) -> String {
    super::super::html::escaped(text).replace('\r', "&#13;")
}

/// A text with its format: plain, but for what would be taken for a program there.
fn kept(words: &str) -> (&'static str, Cow<'_, str>) {
    if has_unsafe_tags(words) {
        ("html", to_html(words).into())
    } else {
        ("plain_text", words.into())
    }
}

fn text(name: &str, words: &str) -> String {
    let (format, words) = kept(words);
    formatted(name, format, &words)
}

fn formatted(name: &str, format: &str, words: &str) -> String {
    format!("    <{name} format=\"{format}\"><text>{}</text></{name}>\n", escaped(words))
}

/// An answer that is typed: its words are plain, whatever they look like.
fn typed(fraction: &str, words: &str, why: Option<&str>, more: &str) -> String {
    answer(fraction, ("plain_text", words.into()), why, more)
}

/// An option that is shown.
fn option(fraction: &str, words: &str, why: Option<&str>) -> String {
    answer(fraction, kept(words), why, "")
}

fn answer(fraction: &str, words: (&str, Cow<str>), why: Option<&str>, more: &str) -> String {
    let ((format, words), (why_format, why)) = (words, kept(why.unwrap_or_default()));
    format!(
        "    <answer fraction=\"{fraction}\" format=\"{format}\"><text>{}</text>{more}\
         <feedback format=\"{why_format}\"><text>{}</text></feedback></answer>\n",
        escaped(&words),
        escaped(&why)
    )
}

fn noted(fraction: &str, noted: &Noted) -> String {
    option(fraction, &noted.text, noted.why.as_deref())
}

fn short(text: &Text) -> String {
    let starred = |words: &str| words.replace('*', "\\*");
    let mut body = format!("    <usecase>{}</usecase>\n", u8::from(text.exact));
    body.extend(text.is.iter().map(|right| typed("100", &starred(right), None, "")));
    body.extend(text.not.iter().map(|not| typed("0", &starred(&not.text), not.why.as_deref(), "")));
    body
}

fn numerical(number: &Number) -> String {
    let within = format!("<tolerance>{}</tolerance>", plain(&number.within));
    typed("100", &plain(&number.is), None, &within)
}

fn truths(is: bool) -> String {
    let (yes, no) = if is { ("100", "0") } else { ("0", "100") };
    typed(yes, "true", None, "") + &typed(no, "false", None, "")
}

fn choosing(single: bool) -> String {
    format!(
        "    <single>{single}</single>\n    <shuffleanswers>true</shuffleanswers>\n    \
         <answernumbering>abc</answernumbering>\n"
    )
}

fn options(choice: &Choice) -> String {
    let others = choice.wrong.iter().chain(&choice.last).filter(|one| one.text != choice.right);
    let others = others.map(|one| noted("0", one));
    choosing(true) + &option("100", &choice.right, None) + &others.collect::<String>()
}

fn several(many: &Many) -> Result<String, Say> {
    let share = share(many.right.len()).ok_or_else(|| Say::new("format-too-many"))?;
    let right = many.right.iter().map(|text| option(share, text, None));
    let wrong = many.wrong.iter().map(|one| noted(&format!("-{share}"), one));
    Ok(choosing(false) + &right.chain(wrong).collect::<String>())
}

fn matching(pairs: &Match) -> String {
    let pair = |left: &str, right: &str| {
        let (format, left) = kept(left);
        format!(
            "    <subquestion format=\"{format}\"><text>{}</text><answer><text>{}</text></answer></subquestion>\n",
            escaped(&left),
            escaped(right)
        )
    };
    let each = pairs.pairs.iter().map(|(left, right)| pair(left, right));
    let extra = pairs.extra.iter().map(|right| pair("", right));
    "    <shuffleanswers>true</shuffleanswers>\n".to_owned()
        + &each.chain(extra).collect::<String>()
}
