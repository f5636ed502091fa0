//! A sheet in blocks: its head, each section's title, each passage, and the questions.

use std::collections::HashSet;

use maud::html;

use super::Printing;
use super::head::head;
use super::measure::{HEADING, TEXT};
use super::pages::Block;
use super::question::QuestionLayout;
use super::stack::single_block;
use crate::deck::Passage;
use crate::page::safe;
use crate::question::is_same_score;
use crate::session::{PaperQuestion, PaperSheet};

/// Points from the margins to a passage.
const BESIDE_PASSAGE: f64 = 12.0;

/// Returns the blocks of a sheet as pupils get it.
pub(super) fn sheet_blocks<'a>(
    printing: &'a Printing,
    sheet: &'a PaperSheet<'a>,
) -> Vec<Block<'a>> {
    let mut blocks = vec![head(printing, sheet).with_next()];
    let layout = QuestionLayout { printing, shows_points: has_different_points(sheet) };
    let mut section: Option<&String> = None;
    let mut passages: HashSet<(&str, &str)> = HashSet::new();
    for question in &sheet.questions {
        let own = question.drawn.section.as_ref();
        if let Some(title) = own.filter(|own| section != Some(own)) {
            blocks.push(heading(title, printing).with_next());
        }
        section = own;
        let key = question.question.passage.as_deref();
        if let Some(passage) = question.deck.passage_of(question.question)
            && let Some(key) = key
            && passages.insert((&question.deck.id, key))
        {
            blocks.extend(passage_blocks(passage, question, printing));
        }
        blocks.push(layout.question_block(question));
    }
    blocks
}

/// Reports whether questions of a sheet differ in what they are worth.
fn has_different_points(sheet: &PaperSheet) -> bool {
    let mut points = sheet.questions.iter().map(|question| question.drawn.points);
    let first = points.next().unwrap_or(1.0);
    points.any(|other| !is_same_score(first, other))
}

fn heading<'a>(title: &str, printing: &Printing) -> Block<'a> {
    let title = safe(title);
    let height = HEADING.height_of(&title, printing.size.width()) + 16.0;
    single_block(html! { h2 { (title) } }, height)
}

/// Returns a text that the questions after it are about. A long one is several blocks, so that it runs on over a page's
/// end if it does not fit on one with its first question.
fn passage_blocks<'a>(
    passage: &Passage,
    question: &PaperQuestion<'a>,
    printing: &Printing,
) -> Vec<Block<'a>> {
    let width = printing.size.width() - 2.0 * BESIDE_PASSAGE;
    let language = &question.deck.language;
    let (lang, dir) = printing.other_language(language);
    let text = passage.lines().collect::<Vec<_>>().join("\n");
    let text = safe(&text);
    let title = passage.title.as_deref().map(safe);
    let title_height = title.as_ref().map_or(0.0, |title| TEXT.height_of(title, width));
    let pieces = TEXT.cut_long(&text, width);
    let last = pieces.len().saturating_sub(1);
    let block = |(place, piece): (usize, &&str)| {
        let (begins, ends) = (place == 0, place == last);
        let title = title.as_ref().filter(|_| begins);
        let markup = html! {
            div .passage .begins[begins] .ends[ends] lang=[lang] dir=[dir] {
                @if let Some(title) = title { p .title { (title) } }
                p { (piece) }
            }
        };
        let more = if begins { title_height + 13.0 } else { 0.0 } + if ends { 8.0 } else { 0.0 };
        single_block(markup, TEXT.height_of(piece, width) + more).with_next()
    };
    pieces.iter().enumerate().map(block).collect()
}
