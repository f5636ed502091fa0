//! `hafal check --explain [CODE]`: explains a lint with a bad and a good example, or lists all codes.

use anyhow::Result;

use super::no_lint;
use crate::check::LINTS;
use crate::deck::MISTAKES;
use crate::host::{Outcome, World};
use crate::page::{Line, Page, Style};

/// The families of lints that are listed together; those in none come last.
const FAMILIES: [(&str, &[&str]); 3] = [
    (
        "check-family-choices",
        &[
            "options-alike", "right-again", "few-options", "longest-right", "grammar-clue",
            "of-the-above", "mostly-true", "negative-stem",
        ],
    ),
    (
        "check-family-giveaways",
        &["answer-in-prompt", "answer-in-hint", "answer-in-earlier", "blanks-give-away"],
    ),
    (
        "check-family-typed",
        &[
            "long-answer", "accents-only", "no-unit", "rounded-figure", "old-date", "pairs-alike",
            "items-alike",
        ],
    ),
];

/// Lists the codes of lints by family, each with the first sentence of its page, then those of mistakes.
fn list(world: &World) -> Result<Outcome> {
    let mut page = Page::default();
    let family = |code: &str| {
        FAMILIES.iter().position(|(_, codes)| codes.contains(&code)).unwrap_or(FAMILIES.len())
    };
    let headings = FAMILIES.iter().map(|(id, _)| *id).chain(["check-family-deck"]);
    for (place, heading) in headings.enumerate() {
        page.push(Line::new(world.words.text(heading), Style::Bold).at(2, 2));
        for lint in LINTS.iter().filter(|lint| family(lint.code) == place) {
            let line = Line::new(format!("{:<22}", lint.code), Style::Plain);
            page.push(
                line.and(first_sentence(&world.words.lookup(lint.page)), Style::Dim).at(4, 26),
            );
        }
        page.gap();
    }
    page.push(Line::new(world.words.text("check-family-mistakes"), Style::Bold).at(2, 2));
    page.push(Line::new(MISTAKES.join("  "), Style::Plain).at(4, 4));
    page.gap();
    page.push(Line::new(world.words.text("check-explain-more"), Style::Dim).at(2, 2));
    world.print(&page)?;
    Ok(Outcome::Done)
}

fn first_sentence(page: &str) -> String {
    let joined = page
        .split("\n\n")
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let end = joined.find(". ").map_or(joined.len(), |at| at + 1);
    joined.get(..end).unwrap_or_default().to_owned()
}

pub(super) fn run(code: &str, world: &World) -> Result<Outcome> {
    if code.is_empty() {
        return list(world);
    }
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
