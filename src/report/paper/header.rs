//! A sheet in blocks: its head, then each section's title and its questions.

use maud::html;

use super::measure::line_count;
use super::pages::Block;
use super::question::QuestionLayout;
use super::stack::{Stack, count};
use super::{Printing, text};
use crate::page::safe;
use crate::question::is_same_score;
use crate::report::exam_rules;
use crate::say::Say;
use crate::session::{Drawn, PaperQuestion, PaperSheet};

/// Sizes in points: of a title's letters and lines, of a text's letters and lines.
pub(super) const TITLE: (f64, f64) = (16.0, 20.0);
pub(super) const TEXT: (f64, f64) = (11.0, 15.0);

/// Returns the blocks of a sheet as pupils get it.
pub(super) fn sheet_blocks(printing: &Printing, sheet: &PaperSheet) -> Vec<Block> {
    let mut blocks = vec![head(printing, sheet).with_next()];
    let layout = QuestionLayout { printing, shows_points: has_different_points(sheet) };
    let mut before: Option<&PaperQuestion> = None;
    for question in &sheet.questions {
        let title = question.drawn.section.as_ref();
        if let Some(title) = title.filter(|title| {
            before.is_none_or(|before| before.drawn.section.as_ref() != Some(title))
        }) {
            blocks.push(heading(title, printing).with_next());
        }
        blocks.push(layout.question_block(question));
        before = Some(question);
    }
    blocks
}

/// Whether questions of a sheet differ in what they are worth.
fn has_different_points(sheet: &PaperSheet) -> bool {
    let mut points = sheet.questions.iter().map(|question| question.drawn.points);
    let first = points.next().unwrap_or(1.0);
    points.any(|other| !is_same_score(first, other))
}

fn head(printing: &Printing, sheet: &PaperSheet) -> Block {
    let (words, width) = (printing.words, printing.size.width());
    let mut stack = Stack::default();
    let title = safe(printing.title);
    let letter = words.say(&Say::new("paper-sheet").with("sheet", sheet.letter.as_str()));
    // The letter of the sheet stands beside the title.
    let rows = line_count(&title, width - 90.0, TITLE.0);
    let markup = html! { p .letter { (letter) } h1 { (title) } };
    stack.push(&markup, count(rows) * TITLE.1);
    stack.push(&fields(printing, sheet), 64.0);
    if let Some(about) = printing.about {
        let about = safe(about);
        let rows = line_count(&about, width, TEXT.0);
        stack.push(&html! { p .about { (about) } }, count(rows) * TEXT.1 + 4.0);
    }
    let drawn: Vec<&Drawn> = sheet.questions.iter().map(|question| &question.drawn).collect();
    let rules = exam_rules(&drawn, printing.time, printing.pass, words).join(" ");
    let rows = line_count(&rules, width, TEXT.0);
    stack.push(&html! { p .rules { (rules) } }, count(rows) * TEXT.1 + 4.0);
    stack.block(|head| html! { header { (head) } }, 6.0)
}

/// Lines for what a pupil writes at the head, and for the points in all.
fn fields(printing: &Printing, sheet: &PaperSheet) -> maud::Markup {
    let words = printing.words;
    let field = |id: &'static str| html! { span .field { bdi { (words.text(id)) } i {} } };
    let out_of = words.number(sheet.out_of(), 2);
    html! {
        p .fields { (field("paper-name")) }
        p .fields {
            (field("paper-class")) (field("paper-date"))
            span .field .points-in-all { bdi { (words.text("paper-points")) } i {} bdi { "/ " (out_of) } }
        }
    }
}

fn heading(title: &str, printing: &Printing) -> Block {
    let title = safe(title);
    let rows = line_count(&title, printing.size.width(), 13.0);
    Block::new(html! { h2 { (text(&title)) } }, count(rows) * 16.0 + 16.0)
}
