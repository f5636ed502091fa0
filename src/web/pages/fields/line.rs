//! Fields to type: one, several below each other, or blanks in their sentence.

use maud::{Markup, html};

use super::Sheet;
use crate::locale::wanted_in_field;
use crate::question::{Lines, Wants};
use crate::say::Say;
use crate::web::pages::frame::foreign;
use crate::web::posted::LONGEST_TYPED;

pub(super) fn fields(sheet: Sheet, lines: &Lines) -> Markup {
    if !lines.sentence.is_empty() {
        return draw_sentence(sheet, lines);
    }
    if let [wants] = lines.fields.as_slice() {
        return draw_single_field(sheet, wants);
    }
    let rows = html! {
        @for (place, wants) in lines.fields.iter().enumerate() {
            div.field {
                label for={ "f" (place) } { (numbered_label(sheet, place, wants, lines.fields.len())) }
                (draw_input(sheet, place, None))
            }
        }
    };
    sheet.group(None, &rows)
}

fn draw_single_field(sheet: Sheet, wants: &Wants) -> Markup {
    html! {
        (sheet.prompt())
        (sheet.task(None))
        div.field {
            label #wanted for="f0" { (sentence_case(&sheet.words.say(&wanted_in_field(wants)))) }
            (draw_input(sheet, 0, None))
        }
    }
}

/// Returns the label `2 of 3`, with what is wanted there unless that is plain text.
fn numbered_label(sheet: Sheet, place: usize, wants: &Wants, count: usize) -> String {
    let number = Say::new("ask-place").with("number", place + 1).with("count", count);
    let number = sheet.words.say(&number);
    if *wants == Wants::Text {
        return number;
    }
    format!("{number} · {}", sheet.words.say(&wanted_in_field(wants)))
}

/// Draws a field to type in. It has no `inputmode`: a number may be typed in words or with its unit, and a keypad with
/// or without a minus would give away the sign of the answer.
fn draw_input(sheet: Sheet, place: usize, label: Option<&str>) -> Markup {
    html! {
        input #{ "f" (place) } type="text" name="line" value=(sheet.filled.value(place)) dir="auto"
            aria-label=[label] aria-describedby=[label.is_none().then_some("ask")]
            autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
            maxlength=(LONGEST_TYPED) enterkeyhint="next";
    }
}

/// Draws a sentence with its blanks to type in.
fn draw_sentence(sheet: Sheet, lines: &Lines) -> Markup {
    let count = lines.fields.len();
    html! {
        @if sheet.shown.ask.is_empty() {
            h1.sr #ask { (sheet.words.text("web-blanks")) }
        } @else {
            (sheet.prompt())
        }
        (sheet.task(None))
        p.cloze dir="auto" {
            @for (place, piece) in lines.sentence.iter().enumerate() {
                (foreign(piece))
                @if let Some(wants) = lines.fields.get(place) {
                    (draw_input(sheet, place, Some(&blank_name(sheet, place, wants, count))))
                }
            }
        }
    }
}

fn blank_name(sheet: Sheet, place: usize, wants: &Wants, count: usize) -> String {
    let say = Say::new("web-blank").with("number", place + 1).with("count", count);
    format!("{} · {}", sheet.words.say(&say), sheet.words.say(&wanted_in_field(wants)))
}

fn sentence_case(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
