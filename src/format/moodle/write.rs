//! Writes Moodle XML: texts as plain text where that is safe, shares of the marks from Moodle's own list.

use std::borrow::Cow;

use super::cloze;
use crate::deck::Deck;
use crate::format::Format;
use crate::format::answer_text::kind_not_supported;
use crate::format::category::path_of_title;
use crate::format::comments::{comment_loss, deck_comment, question_comment};
use crate::format::descriptions::{Description, Descriptions, description_loss};
use crate::format::gift::{date_as_text, figure_with_point, moodle_share};
use crate::format::html::{self, has_unsafe_tags, to_html};
use crate::format::report::{Out, Report, first_words, write_questions};
use crate::question::{Answer, Choice, Many, Match, Noted, Number, Order, Question, Text};
use crate::say::Say;

pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let about =
        deck_comment(deck).map_or_else(String::new, |about| format!("  <!-- {about} -->\n"));
    let about = about.replace(is_control, " ");
    let head = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{about}  <question type=\"category\">\n    \
         <category><text>{}</text></category>\n  </question>\n",
        escaped(&path_of_title(&deck.title))
    );
    let mut descriptions = Descriptions::new(deck);
    write_questions(Format::Moodle, deck, (&head, "</quiz>\n"), out, |question| {
        let mut changed = Vec::new();
        let body = question_body(question, deck, &mut changed)?;
        changed
            .extend(comment_loss(question, &[&SAID[..], &["exact", "slips", "passage"]].concat()));
        changed.extend(description_loss(question));
        let above = descriptions.before(question).map(|above| description_xml(&above));
        let mut xml = above.unwrap_or_default() + &question_xml(question, &body);
        if xml.contains(is_control) {
            changed.push(Say::new("format-control"));
            xml.retain(|sign| !is_control(sign));
        }
        Ok((xml, changed))
    })
}

/// The fields of a question that Moodle has a place for.
const SAID: [&str; 5] = ["hint", "why", "tags", "points", "unit"];

/// Whether XML 1.0 cannot hold a character, even by its number.
fn is_control(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The part of a question that depends on its kind.
struct QuestionBody {
    /// Moodle's name of the kind.
    kind: &'static str,
    /// The prompt as HTML; None for the plain one.
    html: Option<String>,
    answers: String,
}

fn question_xml(question: &Question, body: &QuestionBody) -> String {
    let name = first_words(&question.prompt()).unwrap_or_default();
    let mut out = format!("  <question type=\"{}\">\n", body.kind);
    if let Some(note) = question_comment(question, &SAID) {
        out.extend([format!("    <!-- {note} -->\n")]);
    }
    out.extend([format!("    <name><text>{}</text></name>\n", escaped(&name))]);
    out.push_str(&match &body.html {
        Some(html) => formatted_element("questiontext", "html", html),
        None => text_element("questiontext", &question.ask),
    });
    out.push_str(&text_element("generalfeedback", question.why.as_deref().unwrap_or_default()));
    out.extend([format!("    <defaultgrade>{}</defaultgrade>\n", question.points)]);
    out.push_str("    <penalty>0.3333333</penalty>\n    <hidden>0</hidden>\n");
    out.extend([format!("    <idnumber>{}</idnumber>\n{}", escaped(&question.id), body.answers)]);
    out.extend(question.hint.iter().map(|hint| text_element("hint", hint)));
    if !question.tags.is_empty() {
        let tags =
            question.tags.iter().map(|tag| format!("<tag><text>{}</text></tag>", escaped(tag)));
        out.extend([format!("    <tags>{}</tags>\n", tags.collect::<String>())]);
    }
    out + "  </question>\n"
}

/// What a page of a quiz shows without asking anything.
fn description_xml(description: &Description) -> String {
    let Description { comment, name, text } = description;
    format!(
        "  <question type=\"description\">\n    <!-- {comment} -->\n    \
         <name><text>{}</text></name>\n{}    <defaultgrade>0</defaultgrade>\n    \
         <penalty>0</penalty>\n    <hidden>0</hidden>\n  </question>\n",
        escaped(name),
        text_element("questiontext", text)
    )
}

fn question_body(
    question: &Question,
    deck: &Deck,
    changed: &mut Vec<Say>,
) -> Result<QuestionBody, Say> {
    let body = |kind, answers| Ok(QuestionBody { kind, html: None, answers });
    match &question.answer {
        Answer::Text(text) => body("shortanswer", short_answers(text)),
        Answer::Number(number) => body("numerical", number_answer(number)),
        Answer::Date(date) => {
            changed.push(Say::new("format-date"));
            body("shortanswer", short_answers(&date_as_text(date, &deck.language)))
        }
        Answer::Truth(truth) => body("truefalse", truth_answers(truth.is)),
        Answer::Choice(choice) => body("multichoice", choice_answers(choice)),
        Answer::Many(many) => body("multichoice", many_answers(many)?),
        Answer::Match(pairs) => body("matching", subquestions(pairs)),
        Answer::Cloze(cloze) => {
            let html = Some(cloze::write(&question.ask, cloze));
            if !question.ask.is_empty() {
                changed.push(Say::new("format-ask-joined"));
            }
            Ok(QuestionBody { kind: "cloze", html, answers: String::new() })
        }
        Answer::Order(order) => body("ordering", ordered_items(order)),
        Answer::List(_) | Answer::Card(_) => Err(kind_not_supported(question)),
    }
}

fn escaped(text: &str) -> String {
    html::escaped(text).replace('\r', "&#13;")
}

/// Returns a text and its format: plain, unless Moodle would take tags that run code out of it.
fn with_format(words: &str) -> (&'static str, Cow<'_, str>) {
    if has_unsafe_tags(words) {
        ("html", to_html(words).into())
    } else {
        ("plain_text", words.into())
    }
}

fn text_element(name: &str, words: &str) -> String {
    let (format, words) = with_format(words);
    formatted_element(name, format, &words)
}

fn formatted_element(name: &str, format: &str, words: &str) -> String {
    format!("    <{name} format=\"{format}\"><text>{}</text></{name}>\n", escaped(words))
}

/// Writes an answer to type, which is always plain text.
fn typed_answer(fraction: &str, words: &str, why: Option<&str>, more: &str) -> String {
    write_answer(fraction, ("plain_text", words.into()), why, more)
}

fn write_option(fraction: &str, words: &str, why: Option<&str>) -> String {
    write_answer(fraction, with_format(words), why, "")
}

fn write_answer(fraction: &str, words: (&str, Cow<str>), why: Option<&str>, more: &str) -> String {
    let ((format, words), (why_format, why)) = (words, with_format(why.unwrap_or_default()));
    format!(
        "    <answer fraction=\"{fraction}\" format=\"{format}\"><text>{}</text>{more}\
         <feedback format=\"{why_format}\"><text>{}</text></feedback></answer>\n",
        escaped(&words),
        escaped(&why)
    )
}

fn noted_option(fraction: &str, noted: &Noted) -> String {
    write_option(fraction, &noted.text, noted.why.as_deref())
}

fn short_answers(text: &Text) -> String {
    let starred = |words: &str| words.replace('*', "\\*");
    let mut body = format!("    <usecase>{}</usecase>\n", u8::from(text.exact));
    body.extend(text.is.iter().map(|right| typed_answer("100", &starred(right), None, "")));
    body.extend(
        text.not.iter().map(|not| typed_answer("0", &starred(&not.text), not.why.as_deref(), "")),
    );
    body
}

fn number_answer(number: &Number) -> String {
    let within = format!("<tolerance>{}</tolerance>", figure_with_point(&number.within));
    let unit = number.unit.as_ref().map_or_else(String::new, |unit| {
        // The unit may be typed, and costs nothing where it is not.
        format!(
            "    <unitgradingtype>0</unitgradingtype>\n    <unitpenalty>0.1</unitpenalty>\n    \
             <showunits>0</showunits>\n    <unitsleft>0</unitsleft>\n    <units><unit>\
             <multiplier>1</multiplier><unit_name>{}</unit_name></unit></units>\n",
            escaped(unit)
        )
    });
    typed_answer("100", &figure_with_point(&number.is), None, &within) + &unit
}

fn truth_answers(is: bool) -> String {
    let (yes, no) = if is { ("100", "0") } else { ("0", "100") };
    typed_answer(yes, "true", None, "") + &typed_answer(no, "false", None, "")
}

fn choice_settings(single: bool) -> String {
    format!(
        "    <single>{single}</single>\n    <shuffleanswers>true</shuffleanswers>\n    \
         <answernumbering>abc</answernumbering>\n"
    )
}

fn choice_answers(choice: &Choice) -> String {
    let others =
        choice.wrong.iter().chain(&choice.last).filter(|option| option.text != choice.right);
    let others = others.map(|option| noted_option("0", option));
    choice_settings(true) + &write_option("100", &choice.right, None) + &others.collect::<String>()
}

fn many_answers(many: &Many) -> Result<String, Say> {
    let share = moodle_share(many.right.len()).ok_or_else(|| Say::new("format-too-many"))?;
    let right = many.right.iter().map(|text| write_option(share, text, None));
    let wrong = many.wrong.iter().map(|option| noted_option(&format!("-{share}"), option));
    Ok(choice_settings(false) + &right.chain(wrong).collect::<String>())
}

fn subquestions(pairs: &Match) -> String {
    let pair = |left: &str, right: &str| {
        let (format, left) = with_format(left);
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

/// Writes the items in their order. Of Moodle's ways of grading, the one that counts pairs in order is nearest to ours.
fn ordered_items(order: &Order) -> String {
    let items = (1..)
        .zip(&order.is)
        .map(|(place, item)| write_option(&format!("{place}.0000000"), item, None));
    "    <layouttype>VERTICAL</layouttype>\n    <selecttype>ALL</selecttype>\n    \
     <selectcount>0</selectcount>\n    <gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>\n    \
     <showgrading>SHOW</showgrading>\n    <numberingstyle>none</numberingstyle>\n    \
     <shownumcorrect>1</shownumcorrect>\n"
        .to_owned()
        + &items.collect::<String>()
}
