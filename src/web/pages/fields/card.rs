//! A flashcard: its front, and its back once the learner has asked for it.

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
