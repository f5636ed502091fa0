//! Items to pair: each on the left is given one of the right.

use maud::{Markup, html};

use super::Sheet;
use crate::page::safe_line;
use crate::web::pages::frame::foreign;

pub(super) fn fields(sheet: Sheet, left: &[String], right: &[String]) -> Markup {
    let rows = html! {
        div.pairs {
            @for (place, item) in left.iter().enumerate() {
                div {
                    label for={ "f" (place) } data-left=(place + 1) dir="auto" { (foreign(item)) }
                    span.pick { (draw_choices(sheet, place, right)) }
                }
            }
        }
    };
    sheet.group(Some(sheet.words.text("web-pair")), &rows)
}

/// Draws the right side as the choices of one item on the left. Only the first list has `data-place`, so that each
/// place is in the page once.
fn draw_choices(sheet: Sheet, place: usize, right: &[String]) -> Markup {
    html! {
        select #{ "f" (place) } name="pair" autocomplete="off" {
            option value="" { "–" }
            @for (other, text) in right.iter().enumerate() {
                option value=(other + 1) data-place=[(place == 0).then_some(other + 1)]
                    selected[sheet.filled.value(place) == (other + 1).to_string()] { (safe_line(text)) }
            }
        }
    }
}
