//! Items to put in order: each is given its place.

use maud::{Markup, html};

use super::Sheet;
use crate::web::pages::frame::foreign;

pub(super) fn fields(sheet: Sheet, items: &[String]) -> Markup {
    let rows = html! {
        ul.rows {
            @for (place, item) in items.iter().enumerate() {
                li {
                    label for={ "f" (place) } data-place=(place + 1) dir="auto" { (foreign(item)) }
                    span.pick {
                        select #{ "f" (place) } name="sort" autocomplete="off" {
                            option value="" { "–" }
                            @for number in 1..=items.len() {
                                option value=(number) selected[sheet.filled.value(place) == number.to_string()] { (number) }
                            }
                        }
                    }
                }
            }
        }
    };
    sheet.group(Some(sheet.words.text("web-sort")), &rows)
}
