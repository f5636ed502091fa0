//! The head of a sheet: its title, room for a pupil's name, and the rules.

use maud::{Markup, html};

use super::Printing;
use super::measure::{TEXT, TITLE};
use super::pages::Block;
use super::stack::Stack;
use crate::page::safe;
use crate::report::exam_rules;
use crate::say::Say;
use crate::session::{Drawn, PaperSheet};

/// The points of a title's line that the sheet's letter takes, and the height of both lines to fill in.
const LETTER: f64 = 90.0;
const FIELDS: f64 = 64.0;

pub(super) fn head<'a>(printing: &Printing, sheet: &PaperSheet) -> Block<'a> {
    let (words, width) = (printing.words, printing.size.width());
    let mut stack = Stack::default();
    let title = safe(printing.title);
    let letter = words.say(&Say::new("paper-sheet").with("sheet", sheet.letter.as_str()));
    let markup = html! { p .letter { bdi { (letter) } } h1 { (title) } };
    stack.push(markup, TITLE.height_of(&title, width - LETTER));
    stack.push(fields(printing, sheet), FIELDS);
    if let Some(about) = printing.about {
        let about = safe(about);
        stack.push(html! { p .about { (about) } }, TEXT.height_of(&about, width) + 4.0);
    }
    let drawn: Vec<&Drawn> = sheet.questions.iter().map(|question| &question.drawn).collect();
    let rules = exam_rules(&drawn, printing.time, printing.pass, words).join(" ");
    stack.push(html! { p .rules { bdi { (rules) } } }, TEXT.height_of(&rules, width) + 4.0);
    stack.block(7.0, |head| html! { header { (head) } })
}

/// Lines for what a pupil writes at the head, and for the points in all.
fn fields(printing: &Printing, sheet: &PaperSheet) -> Markup {
    let words = printing.words;
    let field = |id: &'static str| html! { span .field { bdi { (words.text(id)) } i {} } };
    let out_of = words.number(sheet.out_of(), 2);
    html! {
        p .fields { (field("paper-name")) }
        p .fields {
            (field("paper-class"))
            (field("paper-date"))
            span .field { bdi { (words.text("paper-points")) } i {} bdi { "/ " (out_of) } }
        }
    }
}
