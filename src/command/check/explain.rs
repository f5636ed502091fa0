//! `hafal check --explain CODE`: explains a lint with a bad and a good example.

use anyhow::Result;

use super::no_lint;
use crate::check::LINTS;
use crate::deck::MISTAKES;
use crate::host::{Outcome, World};
use crate::page::{Line, Page, Style};

pub(super) fn run(code: &str, world: &World) -> Result<Outcome> {
    let lint = LINTS.iter().find(|lint| lint.code == code).map(|lint| lint.page);
    // All mistakes share a page: each one's message explains itself where it is found.
    let mistake = MISTAKES.contains(&code).then_some("explain-mistake");
    let Some(text) = lint.or(mistake) else {
        return Err(no_lint(code).into());
    };
    let mut page = Page::default();
    page.push(Line::new(code, Style::Bold).at(2, 2));
    page.gap();
    for line in world.words.lookup(text).lines() {
        if line.is_empty() {
            page.gap();
        } else {
            page.push(Line::new(line, Style::Plain).at(2, 2));
        }
    }
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Lists the codes of all lints, separated by commas.
pub(in crate::command) fn codes() -> String {
    LINTS.iter().map(|lint| lint.code).collect::<Vec<_>>().join(", ")
}
