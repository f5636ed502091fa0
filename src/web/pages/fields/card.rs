//! A flashcard: its front, and its back once it was asked for.

use maud::{Markup, html};

use super::Sheet;
use crate::web::pages::frame::foreign;

pub(super) fn fields(sheet: Sheet) -> Markup {
    html! {
        (sheet.prompt())
        (sheet.task(None))
        @if let Some(back) = sheet.back {
            p.back #back dir="auto" { (foreign(back)) }
        }
    }
}
