//! Options to pick: one of them, or any number.

use maud::{Markup, html};

use super::Sheet;
use crate::locale::option_text;
use crate::question::{OptionText, Options};
use crate::web::pages::frame::foreign;

pub(super) fn one(sheet: Sheet, list: &Options) -> Markup {
    let rows = html! {
        div.options {
            @for (place, text) in list.texts.iter().enumerate() { (draw_option(sheet, "radio", "one", place, text)) }
            @if sheet.may_take_back && !sheet.filled.is_empty() {
                label.option.none {
                    input type="radio" name="one" value="";
                    span { (sheet.words.text("web-no-answer")) }
                }
            }
        }
    };
    sheet.group(None, &rows)
}

pub(super) fn many(sheet: Sheet, list: &Options) -> Markup {
    let rows = html! {
        div.options {
            @for (place, text) in list.texts.iter().enumerate() { (draw_option(sheet, "checkbox", "many", place, text)) }
        }
    };
    sheet.group(Some(sheet.words.text("web-many")), &rows)
}

/// Draws an option. The whole row can be tapped; its words are in an element of their own.
fn draw_option(sheet: Sheet, sort: &str, name: &str, place: usize, text: &OptionText) -> Markup {
    let number = (place + 1).to_string();
    html! {
        label.option {
            input type=(sort) name=(name) value=(number) checked[sheet.filled.has(&number)];
            span data-place=(number) dir="auto" { (foreign(&option_text(text, sheet.words))) }
        }
    }
}
